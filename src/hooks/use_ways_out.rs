use std::rc::Rc;

use edition::PageText;
use web_sys::Element;
use yew::prelude::*;

use super::{use_kept, use_watch};
use crate::browser;
use crate::route::Route;
use crate::select::{Place, WayOut, quoted};
use crate::state::Language;

/// The ways out of what is in view.
pub struct WaysOutHandle {
    /// The way that has just been gone, and whether it led anywhere; only where that is worth telling.
    pub gone: Option<(WayOut, bool)>,
    /// Whether the article's cutting is to be there, for paper.
    pub is_cutting: bool,
    /// Called when the cutting's picture is there.
    pub on_cut: Callback<Event>,
    /// Goes a way.
    pub on_way: Callback<WayOut>,
}

/// What the ways out start from.
pub struct Leaving {
    /// The address that is open.
    pub route: Route,
    /// Where the reader is.
    pub place: Option<Place>,
    /// The page's text, once it is here.
    pub text: Option<Rc<PageText>>,
    /// The interface's language.
    pub language: Language,
    /// Says a sentence to screen readers.
    pub say: Callback<String>,
    /// The element that the reader is drawn in.
    pub root: NodeRef,
}

/// Printing, copying and sharing.
#[hook]
pub fn use_ways_out(leaving: Leaving) -> WaysOutHandle {
    let gone = use_kept(|| None);
    let cutting = use_kept(|| false);
    use_watch(leaving.route.clone(), {
        let (gone, cutting) = (gone.clone(), cutting.clone());
        move |_| {
            gone.set(None);
            cutting.set(false);
        }
    });
    let on_cut = Callback::from({
        let (cutting, root) = (cutting.clone(), leaving.root.clone());
        move |_| {
            if let Some(root) = root.cast::<Element>().filter(|_| cutting.get()) {
                cutting.set(false);
                browser::print_cutting(&root);
            }
        }
    });
    let is_cutting = cutting.get();
    let on_way = Callback::from({
        let gone = gone.clone();
        move |way| {
            let (Some(place), Some(root)) = (&leaving.place, leaving.root.cast::<Element>()) else { return };
            let words = leaving.language.words();
            let url = browser::absolute(&leaving.route.href(&place.site)).unwrap_or_default();
            let title = place.title(leaving.language);
            let copied = match way {
                WayOut::Print => return browser::print(),
                // Where there is little room it is there anyhow; else it is printed once it has come.
                WayOut::PrintCutting if browser::print_cutting(&root) => return,
                WayOut::PrintCutting => return cutting.set(true),
                WayOut::Share if browser::share(&title, &url) => return,
                WayOut::Share => title + "\n" + &url,
                WayOut::CopyAddress => url,
                WayOut::CopyText => {
                    let text = leaving.text.as_deref().zip(place.article);
                    let Some(article) = text.and_then(|(text, number)| text.article(number)) else { return };
                    quoted(article, place) + "\n" + &url
                }
            };
            let is_there = browser::copy(&root, &copied).unwrap_or(false);
            gone.set(Some((way, is_there)));
            leaving.say.emit(if is_there { words.copied } else { words.not_copied }.to_owned());
        }
    });
    WaysOutHandle { gone: gone.get(), is_cutting, on_cut, on_way }
}
