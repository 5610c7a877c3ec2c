//! The reader as a whole: what stays while the address changes, and how it all is joined.

use std::rc::Rc;

use edition::Date;
use yew::prelude::*;

use crate::browser::Host;
use crate::components::{EditionIndex, bottom_bar, headline_list, masthead, page_bar, search_bar, skeleton};
use crate::hooks::{
    CommandHandle, Commanded, Tidings, use_address, use_announcer, use_commands, use_current_in_view,
    use_document_meta, use_filter, use_host, use_library, use_marks, use_panel, use_preferences,
    use_scroll_and_focus, use_search, use_skip, use_title_announced,
};
use crate::screens::{Panels, ScreenContext, article_screen, failed_screen, lost_screen, page_screen};
use crate::select::{HostEvent, Place, Query, Resolved, Turning, calendar, is_hit, newspaper, resolve};
use crate::state::{Language, Library, Load, Manner, Panel, Preferences};
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
    let stock = use_library(route, panel.panel, props.library.clone());
    let library = &stock.library;
    let preferences = use_preferences(props.preferences, props.language, props.manner);
    let language = preferences.language;
    let announcer = use_announcer();
    let (filter, on_filter) = use_filter();

    let resolved = resolve(route, library);
    let place = match &resolved {
        Resolved::At(place) => Some(place.clone()),
        _ => None,
    };
    let turning = place.as_ref().map(|place| Rc::new(Turning::from(place, library)));
    let text = match &place {
        Some(place) => library.text(place.id(), &place.page().folio).cloned(),
        None => Load::Waiting,
    };
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
    let meta = meta(&resolved, text.as_ready().map(Rc::as_ref), newspaper, language);
    use_document_meta(meta.clone(), props.manner);
    let guest_of = props.host.clone().filter(|_| !props.manner.is_alone());
    use_title_announced(&announcer, place.as_ref().map(|place| place.title(language)));
    use_current_in_view(list.clone(), place.as_ref().map(|place| (place.id(), place.index)));
    let is_here = resolved != Resolved::Waiting
        && !(text == Load::Waiting && place.as_ref().is_some_and(Place::has_text));
    use_scroll_and_focus(
        route.clone(),
        is_here,
        heading.clone(),
        Rc::clone(&address.memory),
        guest_of.clone(),
    );
    let on_hit = use_marks(
        &address.address,
        has_hits == Some(true),
        panel.panel.is_some(),
        heading.clone(),
        Rc::clone(&address.memory),
        language,
    );
    let skip = use_skip(heading.clone());
    let commanded = Commanded {
        place: place.clone(),
        turning: turning.clone(),
        go: address.go.clone(),
        open: panel.open.clone(),
        hit: on_hit.clone(),
        say: announcer.say.clone(),
        guest_of,
    };
    let CommandHandle { on_zoom, swipe, on_host } = use_commands(commanded, &preferences);
    let tidings = Tidings {
        navigate: place.as_ref().map(|place| HostEvent::navigate(route, place, meta.title)),
        zoom: preferences.preferences.zoom.percent(),
        error: match &resolved {
            Resolved::Failed(request, error) => Some(HostEvent::failed(request, error, language)),
            Resolved::Lost(lost) => Some(HostEvent::lost(lost, language)),
            _ => None,
        },
    };
    use_host(props.host.clone(), tidings, on_host);

    let context = ScreenContext {
        site: library.site().clone(),
        language,
        route: route.clone(),
        on_retry: stock.retry.clone(),
        on_panel: panel.open.clone(),
        // Nobody sees marks behind a panel: they are not set at each keystroke.
        query: if has_hits == Some(false) || search.is_some() { Rc::default() } else { sought },
        heading,
    };
    let face = match (&resolved, &turning) {
        (Resolved::Failed(request, error), _) => {
            failed_screen(request, error, Some(&context.heading), &context)
        }
        (Resolved::Lost(lost), _) => lost_screen(lost, &context),
        (Resolved::At(place), Some(turning)) if place.article.is_some() => {
            article_screen(place, turning, &text, &context)
        }
        (Resolved::At(place), _) => page_screen(place, &text, &context),
        (Resolved::Waiting, _) => skeleton(language),
    };
    let bar = (!query.is_empty()).then(|| {
        let on_open = panel.open.reform(|_: MouseEvent| Panel::SEARCH);
        let on_clear = address.seek.reform(|_: MouseEvent| AttrValue::default());
        search_bar(query, has_hits, on_open, on_clear, &on_hit, language)
    });
    let here = place.as_ref().zip(turning.as_deref());
    let reading = preferences.preferences;

    html! {
        <div
            class="reader"
            lang={language.tag()}
            data-theme={reading.theme.name()}
            data-zoom={reading.zoom.percent().to_string()}
            onclick={&address.on_click}
        >
            <button type="button" class="skip" onclick={skip}>{language.words().skip_to_text}</button>
            {masthead(library.site(), newspaper, place.as_ref().map(|place| place.edition.as_ref()), turning.as_deref(), &panel.open, language)}
            <div class="reader-columns">
                <div class="reader-index" part="index">
                    {for place.as_ref().map(|place| html! {
                        <EditionIndex {place} filter={&filter} on_filter={&on_filter} {language} {list} />
                    })}
                </div>
                <main
                    class="reader-face"
                    part="face"
                    onpointerdown={swipe.on_down}
                    onpointerup={swipe.on_up}
                    onpointercancel={swipe.on_cancel}
                >
                    {for here.map(|(place, turning)| page_bar(place, turning, reading.zoom, &on_zoom, language))}
                    {for bar}
                    {face}
                </main>
                <div class="reader-headlines" part="headlines">{for place.as_ref().map(|place| headline_list(place, language))}</div>
            </div>
            {for here.map(|(_, turning)| bottom_bar(turning, &panel.open, language))}
            <Panels
                panel={panel.panel}
                on_close={panel.close}
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
                {on_zoom}
                on_change={preferences.change}
                {language}
            />
            <div class="visually-hidden" role="status" ref={announcer.region}></div>
        </div>
    }
}
