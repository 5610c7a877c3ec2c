use std::rc::Rc;

use yew::prelude::*;
use yew_router::Routable;
use yew_router::hooks::use_route;

use super::AppProps;
use crate::components::{BottomBar, EditionIndex, HeadlineList, Masthead, PageBar, Skeleton};
use crate::hooks::{
    use_announcer, use_current_in_view, use_document_meta, use_library, use_navigation, use_preferences,
    use_scroll_and_focus, use_shortcuts, use_swipe,
};
use crate::route::Route;
use crate::screens::{ArticleScreen, FailedScreen, LostScreen, PageScreen, Panels};
use crate::select::{Answer, Command, Place, Resolved, Step, Swipe, Turning, answer, resolve};
use crate::state::{Load, Panel, PreferencesAction};
use crate::wording::meta;

/// Everything that stays while the address changes: masthead, edition index, controls, panels. It
/// reads the address and what the reader knows, and hands both down; below it there are only props.
#[component]
pub fn Shell(props: &AppProps) -> Html {
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    let handle = use_library(&route, props.library.clone());
    let library = &handle.library;
    let preferences = use_preferences(props.preferences, props.language);
    let (language, change) = (preferences.language, preferences.change);
    let navigation = use_navigation(&route);
    let announcer = use_announcer();
    let panel = use_state_eq(|| None::<Panel>);
    let filter = use_state_eq(AttrValue::default);

    let resolved = resolve(&route, library);
    let place = match &resolved {
        Resolved::At(place) => Some(place.clone()),
        _ => None,
    };
    let turning = place.as_ref().map(|place| Rc::new(Turning::from(place, library)));
    let text = match &place {
        Some(place) => library.text(place.id(), &place.page().folio).cloned(),
        None => Load::Waiting,
    };
    let newspaper = match (&place, library.catalogue()) {
        (Some(place), _) => Some(place.edition.newspaper().name.clone()),
        (None, Load::Ready(catalogue)) => Some(catalogue.newspaper.name.clone()),
        (None, _) => None,
    };

    let heading = use_node_ref();
    let list = use_node_ref();
    let ready_text = match &text {
        Load::Ready(text) => Some(Rc::as_ref(text)),
        _ => None,
    };
    let meta = meta(&resolved, ready_text, newspaper.as_ref(), language);
    use_document_meta(meta.clone());
    use_current_in_view(list.clone(), place.as_ref().map(|place| (place.id(), place.index)));
    let is_here = resolved != Resolved::Waiting
        && !(text == Load::Waiting && place.as_ref().is_some_and(|place| !place.page().articles.is_empty()));
    use_scroll_and_focus(route.to_path(), is_here, heading.clone(), Rc::clone(&navigation.memory));
    let title = place.as_ref().map(|place| match place.head() {
        Some(head) => head.headline.to_string(),
        None => language.page(place.page()),
    });
    let is_first = use_mut_ref(|| true);
    use_effect_with((route.to_path(), title), {
        let say = announcer.say.clone();
        move |(_, title)| {
            // The first title is the document's own, which screen readers read anyway.
            if let Some(title) = title
                && !is_first.replace(false)
            {
                say.emit(title.clone());
            }
        }
    });

    let on_panel = use_callback((), {
        let panel = panel.setter();
        move |open: Panel, ()| panel.set(Some(open))
    });
    let on_close = use_callback((), {
        let panel = panel.setter();
        move |(), ()| panel.set(None)
    });
    use_effect_with(route.to_path(), {
        let on_close = on_close.clone();
        move |_| on_close.emit(())
    });
    let on_filter = use_callback((), {
        let filter = filter.setter();
        move |event: InputEvent, ()| {
            let input: Option<web_sys::HtmlInputElement> = event.target_dyn_into();
            filter.set(input.map(|input| input.value()).unwrap_or_default().into());
        }
    });
    let on_zoom = use_callback((preferences.preferences, language, change.clone(), announcer.say.clone()), {
        |action: PreferencesAction, (preferences, language, change, say)| {
            change.emit(action);
            say.emit(language.zoom(preferences.after(action).zoom.percent()));
        }
    });

    let on_command = {
        let dependencies = (place.clone(), turning.clone(), navigation.go.clone(), on_zoom.clone(), language);
        let (say, on_panel) = (announcer.say.clone(), on_panel.clone());
        use_callback(dependencies, move |command, (place, turning, go, on_zoom, language)| {
            match answer(command, place.as_ref(), turning.as_deref()) {
                Some(Answer::Step(Step::To(route, _))) => go.emit(route),
                Some(Answer::Step(Step::Stop(stop))) => say.emit(language.stop(stop).to_owned()),
                Some(Answer::Zoom(action)) => on_zoom.emit(action),
                Some(Answer::Panel(panel)) => on_panel.emit(panel),
                None => {}
            }
        })
    };
    use_shortcuts(on_command.clone(), preferences.preferences.character_keys);
    let swipe = use_swipe(on_command.reform(|swipe| match swipe {
        Swipe::Back => Command::Back,
        Swipe::Onwards => Command::Onwards,
    }));

    let on_retry = &handle.retry;
    let face = match &resolved {
        Resolved::Waiting => html! { <Skeleton {language} /> },
        Resolved::Failed(request, error) => html! {
            <FailedScreen request={request.clone()} error={error.clone()} {language} {on_retry} heading={&heading} />
        },
        Resolved::Lost(lost) => html! { <LostScreen lost={lost.clone()} {language} heading={&heading} /> },
        Resolved::At(place) => match (&turning, place.article) {
            (Some(turning), Some(_)) => html! {
                <ArticleScreen {place} {turning} {text} {language} {on_retry} heading={&heading} />
            },
            _ => html! { <PageScreen {place} {text} {language} {on_retry} heading={&heading} /> },
        },
    };
    let skip = {
        let heading = heading.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(heading) = heading.cast::<web_sys::Element>() {
                crate::browser::focus(&heading);
            }
        })
    };

    html! {
        <div
            class="reader"
            lang={language.tag()}
            data-theme={preferences.preferences.theme.name()}
            data-zoom={preferences.preferences.zoom.percent().to_string()}
            onclick={&navigation.on_click}
        >
            <button type="button" class="skip" onclick={skip}>{language.words().skip_to_text}</button>
            <Masthead {newspaper} id={place.as_ref().map(Place::id)} turning={turning.clone()} {language} on_panel={&on_panel} />
            <div class="reader-columns">
                <div class="reader-index">
                    {for place.as_ref().map(|place| html! {
                        <EditionIndex {place} filter={(*filter).clone()} on_filter={&on_filter} {language} {list} />
                    })}
                </div>
                <main
                    class="reader-face"
                    onpointerdown={swipe.on_down}
                    onpointerup={swipe.on_up}
                    onpointercancel={swipe.on_cancel}
                >
                    {for place.as_ref().zip(turning.as_ref()).map(|(place, turning)| html! {
                        <PageBar {place} {turning} zoom={preferences.preferences.zoom} on_zoom={&on_zoom} {language} />
                    })}
                    {face}
                </main>
                <div class="reader-headlines">
                    {for place.as_ref().map(|place| html! { <HeadlineList {place} {language} /> })}
                </div>
            </div>
            {for turning.as_ref().map(|turning| html! { <BottomBar {turning} {language} on_panel={&on_panel} /> })}
            <Panels
                panel={*panel}
                {on_close}
                on_panel={&on_panel}
                {place}
                {turning}
                filter={(*filter).clone()}
                on_filter={&on_filter}
                preferences={preferences.preferences}
                on_change={change.clone()}
                {language}
            />
            <div class="visually-hidden" role="status" ref={announcer.region}></div>
        </div>
    }
}
