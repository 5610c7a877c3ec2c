//! The reader as a whole: what stays while the address changes, and how it all is joined.

use std::rc::Rc;

use edition::Date;
use yew::prelude::*;

use crate::browser::Host;
use crate::components::{
    EditionIndex, Says, WaysOut, ZoomActs, bottom_bar, button, headline_list, masthead, page_bar, search_bar,
    side_by_side, skeleton, ways_out,
};
use crate::hooks::{
    CommandHandle, Commanded, Leaving, Tidings, Watched, use_address, use_announcer, use_commands,
    use_current_in_view, use_document_meta, use_face_state, use_faces, use_filter, use_host, use_library,
    use_light, use_marks, use_panel, use_preferences, use_scroll_and_focus, use_search, use_side_by_side,
    use_skip, use_stage, use_title_announced, use_ways_out,
};
use crate::route::Route;
use crate::screens::{
    Panels, ScreenContext, article_screen, face_of, failed_screen, lost_screen, page_screen,
};
use crate::select::{
    HostEvent, Place, Query, Resolved, Story, Turning, calendar, is_hit, newspaper, resolve, story,
};
use crate::state::{Language, Layout, Library, Load, Manner, Panel, Preferences, Room};
use crate::wording::meta;

/// What the reader begins with. Rendering is a pure function of it, so that the reader can be
/// rendered without a browser: for tests, and for pages made beforehand.
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct AppProps {
    /// The address, relative to the reader's base.
    pub path: AttrValue,
    /// The preferences of earlier visits.
    #[prop_or_default]
    pub preferences: Preferences,
    /// The language that the browser asks for.
    #[prop_or_default]
    pub language: Language,
    /// The newspaper's site, and documents of it that are here already.
    #[prop_or_default]
    pub library: Library,
    /// The day on which it begins, by the reader's own clock.
    #[prop_or_default]
    pub today: Option<Date>,
    /// How the reader is set into its document.
    #[prop_or_default]
    pub manner: Manner,
    /// How much room there is to begin with.
    #[prop_or_default]
    pub room: Room,
    /// Whether there is room for two pages beside each other, as far as that is known.
    #[prop_or_default]
    pub wide: bool,
    /// The element by which the document knows it.
    #[prop_or_default]
    pub host: Option<Host>,
}

/// The reader: masthead, edition index, controls, panels, and the screen of the address. It reads
/// the address and what the reader knows, and hands both down; below it there are only arguments.
#[component]
pub fn App(props: &AppProps) -> Html {
    let address = use_address(&props.path, props.manner);
    let (route, query) = (&address.address.route, &address.address.query);
    let panel = use_panel(route.clone());
    let preferences = use_preferences(props.preferences, props.language, props.manner);
    let language = preferences.language;
    let beside = use_node_ref();
    let (faces, on_faces) = use_face_state(props.wide);
    let faces = &faces.preferred(preferences.preferences);
    let stock = use_library(route, panel.panel, faces, props.library.clone());
    let library = &stock.library;
    let announcer = use_announcer();
    let (filter, on_filter) = use_filter();

    let resolved = resolve(route, library);
    let place = match &resolved {
        Resolved::At(place) => Some(place.clone()),
        _ => None,
    };
    let turning = place.as_ref().map(|place| {
        let turning = Turning::from(place, library);
        Rc::new(if faces.layout == Layout::Spread { turning.by_spread(place) } else { turning })
    });
    let text = match &place {
        Some(place) => library.text(place.id(), &place.page().folio).cloned(),
        None => Load::Waiting,
    };
    let story = Rc::new(place.as_ref().map(|place| story(place, library)).unwrap_or_default());
    let month = match panel.panel {
        Some(Panel::Calendar(turned_to)) => Some(calendar(turned_to, route, library).map(Rc::new)),
        _ => None,
    };
    let newspaper = newspaper(route, library);

    let search = use_search(place.as_ref(), library, panel.panel, query);
    let sought = Rc::new(Query::new(query));
    // An article that lacks one of the words has no marks.
    let has_hits = place.as_ref().and_then(|place| place.article).map(|number| {
        let article = text.as_ready().and_then(|text| text.article(number));
        article.is_some_and(|article| is_hit(&sought, article))
    });

    let (heading, list) = (use_node_ref(), use_node_ref());
    let (lit_route, on_light) = use_light();
    let (room, divider) = use_side_by_side(props.room, preferences.preferences.share, &preferences.change);
    let is_beside = room == Room::Wide && place.as_ref().is_some_and(Place::shows_more_than_the_article);
    let pages = use_node_ref();
    let meta = meta(&resolved, text.as_ready().map(Rc::as_ref), newspaper, language);
    use_document_meta(meta.clone(), props.manner);
    let guest_of = props.host.clone().filter(|_| !props.manner.is_alone());
    use_title_announced(&announcer, place.as_ref().map(|place| place.title(language)));
    use_current_in_view(list.clone(), place.as_ref().map(Place::page_route));
    let is_read = |place: &Place| {
        let is_words = place.article.is_some() || faces.is_typeset(place.page(), place.id(), place.index);
        is_words && place.has_text()
    };
    let is_here =
        resolved != Resolved::Waiting && !(text == Load::Waiting && place.as_ref().is_some_and(is_read));
    let in_list = place.as_ref().filter(|it| faces.layout == Layout::Continuous && it.article.is_none());
    use_scroll_and_focus(
        route.clone(),
        is_here,
        heading.clone(),
        Rc::clone(&address.memory),
        guest_of.clone(),
        in_list.map(|place| (pages.clone(), place.index)),
    );
    let on_hit = use_marks(
        &address.address,
        has_hits == Some(true),
        panel.panel.is_some(),
        heading.clone(),
        Rc::clone(&address.memory),
        language,
    );
    use_current_in_view(divider.page.clone(), (is_beside && is_here).then(|| route.clone()));
    use_faces(Watched {
        faces,
        on_faces: on_faces.clone(),
        place: place.as_ref(),
        is_here,
        beside: beside.clone(),
        pages: pages.clone(),
        follow: address.follow,
    });
    let skip = use_skip(heading.clone());
    let stage = use_stage(place.as_ref().map(|place| (place.id(), place.index)));
    let shows_picture = place.as_ref().is_some_and(|place| faces.shows_picture(place));
    let commanded = Commanded {
        place: place.clone(),
        shows_picture,
        turning: turning.clone(),
        stage: stage.clone(),
        go: address.go.clone(),
        open: panel.open.clone(),
        hit: on_hit.clone(),
        say: announcer.say.clone(),
        guest_of,
    };
    let on_page = place.as_ref().is_some_and(|place| place.article.is_none());
    let CommandHandle { on_zoom, on_stage, swipe, on_host } = use_commands(commanded, &preferences);
    let zoom = ZoomActs {
        zoom: if shows_picture { stage.zoom } else { preferences.preferences.zoom.into() },
        on_zoom,
        on_stage: on_page.then_some(on_stage),
    };
    let tidings = Tidings {
        navigate: place.as_ref().map(|place| HostEvent::navigate(route, place, meta.title)),
        zoom: zoom.zoom.percent,
        error: match &resolved {
            Resolved::Failed(request, error) => Some(HostEvent::failed(request, error, language)),
            Resolved::Lost(lost) => Some(HostEvent::lost(lost, language)),
            _ => None,
        },
    };
    use_host(props.host.clone(), tidings, on_host);

    let root = use_node_ref();
    let leaving = use_ways_out(Leaving {
        route: route.clone(),
        place: place.clone(),
        text: text.as_ready().cloned(),
        language,
        say: announcer.say.clone(),
        root: root.clone(),
    });
    let ways = WaysOut {
        gone: leaving.gone,
        on_way: &leaving.on_way,
        has_text: text.as_ready().is_some(),
        is_guest: !props.manner.is_alone(),
    };

    let reading = preferences.preferences;
    let context = ScreenContext {
        site: library.site().clone(),
        language,
        route: route.clone(),
        on_retry: stock.retry.clone(),
        on_panel: panel.open.clone(),
        // Nobody sees marks behind a panel: they are not set at each keystroke.
        query: if has_hits == Some(false) || search.is_some() { Rc::default() } else { sought },
        lit: lit(&story, place.as_ref(), [&lit_route, &address.from]),
        on_change: preferences.change.clone(),
        knows_hot_spots: reading.knows_hot_spots,
        is_narrow: room == Room::Narrow,
        is_cutting: leaving.is_cutting,
        on_cut: leaving.on_cut,
        heading,
        faces: faces.clone(),
        on_faces,
        pages,
        stage: stage.stage,
        canvas: stage.canvas,
        scale: stage.zoom.percent,
    };
    let face = match (&resolved, &turning) {
        (Resolved::Failed(request, error), _) => {
            failed_screen(request, error, Some(&context.heading), &context)
        }
        (Resolved::Lost(lost), _) => lost_screen(lost, &context),
        (Resolved::At(place), Some(turning)) if place.article.is_some() => {
            let article = article_screen(place, turning, &text, &story, &context);
            let page = is_beside.then(|| face_of(place, place.index, false, library, &context));
            side_by_side(page, article, &divider, reading.share, language)
        }
        (Resolved::At(place), _) => page_screen(place, library, &context),
        (Resolved::Waiting, _) => skeleton(language),
    };
    let bar = (!query.is_empty()).then(|| {
        let on_open = panel.open.reform(|_: MouseEvent| Panel::SEARCH);
        let on_clear = address.seek.reform(|_: MouseEvent| AttrValue::default());
        search_bar(query, has_hits, on_open, on_clear, &on_hit, language)
    });
    let here = place.as_ref().zip(turning.as_deref());

    html! {
        <div
            Class="reader"
            ref={root}
            lang={language.tag()}
            data-theme={reading.theme.name()}
            data-zoom={reading.zoom.percent().to_string()}
            data-outlines={reading.outlines.then_some("")}
            onpointerover={on_light.reform(PointerEvent::into)}
            onfocusin={on_light.reform(FocusEvent::into)}
            onclick={&address.on_click}
        >
            {button("skip", Html::from(language.words().skip_to_text), Says::Nothing, skip)}
            {masthead(library.site(), newspaper, place.as_ref().map(|place| place.edition.as_ref()), turning.as_deref(), &panel.open, language)}
            <div Class="reader-probe" ref={&divider.probe}></div>
            <div Class={if is_beside { "reader-columns reader-columns-in-step" } else { "reader-columns" }}>
                <div Class="reader-index" part="index" ref={beside}>
                    {for place.as_ref().map(|place| html! {
                        <EditionIndex {place} filter={&filter} on_filter={&on_filter} {language} {list} />
                    })}
                </div>
                <main
                    Class="reader-face"
                    part="face"
                    onpointerdown={swipe.on_down}
                    onpointerup={swipe.on_up}
                    onpointercancel={swipe.on_cancel}
                >
                    // Each is one child even while it is none: else Yew would make of the face what comes after it.
                    {here.map(|(place, turning)| page_bar(place, turning, &zoom, reading, &preferences.change, &panel.open, language)).unwrap_or_default()}
                    {bar.unwrap_or_default()}
                    {face}
                    {place.as_ref().filter(|_| is_here).map(|place| ways_out(place, &ways, language)).unwrap_or_default()}
                </main>
                <div Class="reader-headlines" part="headlines">{for place.as_ref().map(|place| headline_list(place, &context.lit, language))}</div>
            </div>
            // One child even while there is none: else Yew would make the columns anew when it comes.
            {here.map(|(_, turning)| bottom_bar(turning, &panel.open, language)).unwrap_or_default()}
            <Panels
                panel={panel.panel}
                on_close={panel.close}
                on_closed={panel.closed}
                on_panel={panel.open}
                place={place.clone()}
                turning={turning.clone()}
                {filter}
                {on_filter}
                calendar={month}
                {search}
                on_seek={address.seek}
                today={props.today}
                on_retry={stock.retry}
                preferences={reading}
                {zoom}
                on_change={preferences.change}
                {language}
            />
            <div Class="visually-hidden" role="status" ref={announcer.region}></div>
        </div>
    }
}

/// The articles that are lit: the parts of the story that is open, the one that the reader points at,
/// and on a page the one that the reader came from.
fn lit(story: &Story, place: Option<&Place>, others: [&Option<Route>; 2]) -> Vec<Route> {
    let Some(place) = place else { return Vec::new() };
    let [pointed_at, from] = others;
    let parts = story.parts.iter().map(|part| part.route(place));
    let from = from.iter().filter(|_| place.article.is_none());
    parts.chain(pointed_at.clone()).chain(from.cloned()).collect()
}
