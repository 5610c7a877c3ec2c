use yew::prelude::*;

use super::{use_kept, use_watch};
use crate::route::Route;
use crate::state::Panel;

/// The panel over the reader and the ways to open and close it.
pub struct PanelHandle {
    /// The panel that is open, if any.
    pub panel: Option<Panel>,
    /// Opens a panel in the place of any other.
    pub open: Callback<Panel>,
    /// Closes it.
    pub close: Callback<()>,
    /// Takes that the browser closed a panel, which it says after it has done so: one that was opened in
    /// between stays.
    pub closed: Callback<Panel>,
}

/// The panel over the reader. It closes when the address changes: what was picked in it is there.
#[hook]
pub fn use_panel(route: Route) -> PanelHandle {
    let panel = use_kept(|| None::<Panel>);
    let open = Callback::from({
        let panel = panel.clone();
        move |picked| panel.set(Some(picked))
    });
    let close = Callback::from({
        let panel = panel.clone();
        move |()| panel.set(None)
    });
    let closed = Callback::from({
        let panel = panel.clone();
        move |one| {
            if panel.get() == Some(one) {
                panel.set(None);
            }
        }
    });
    use_watch(route, {
        let close = close.clone();
        move |_| close.emit(())
    });
    PanelHandle { panel: panel.get(), open, close, closed }
}
