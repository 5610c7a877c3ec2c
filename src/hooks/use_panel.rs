use yew::prelude::*;

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
}

/// The panel over the reader. It closes when the address changes: what was picked in it is there.
#[hook]
pub fn use_panel(route: Route) -> PanelHandle {
    let panel = use_state_eq(|| None::<Panel>);
    let open = use_callback((), {
        let panel = panel.setter();
        move |picked, ()| panel.set(Some(picked))
    });
    let close = use_callback((), {
        let panel = panel.setter();
        move |(), ()| panel.set(None)
    });
    use_effect_with(route, {
        let close = close.clone();
        move |_| close.emit(())
    });
    PanelHandle { panel: *panel, open, close }
}
