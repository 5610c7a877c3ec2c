use yew::prelude::*;

use super::use_watch;
use crate::browser::Host;
use crate::select::{HostCommand, HostEvent};

/// What is told to the document around the reader whenever it changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Tidings {
    /// Where the reader is, once that is known.
    pub navigate: Option<HostEvent>,
    /// How large the text is, in per cent.
    pub zoom: u16,
    /// What did not come.
    pub error: Option<HostEvent>,
}

/// Tells the document around the reader what happens, and does what it asks for.
#[hook]
pub fn use_host(host: Option<Host>, tidings: Tidings, on_command: Callback<HostCommand>) {
    let Tidings { navigate, zoom, error } = tidings;

    let is_ready = use_mut_ref(|| false);
    use_watch((host.clone(), navigate), move |(host, navigate)| {
        if let (Some(host), Some(navigate)) = (host, navigate) {
            if !is_ready.replace(true) {
                host.tell(&HostEvent::Ready);
            }
            host.tell(navigate);
        }
    });
    let told_zoom = use_mut_ref(|| zoom);
    use_watch((host.clone(), zoom), move |(host, zoom)| {
        // The size at the beginning is no news.
        if told_zoom.replace(*zoom) != *zoom
            && let Some(host) = host
        {
            host.tell(&HostEvent::Zoom(*zoom));
        }
    });
    use_watch((host.clone(), error), |(host, error)| {
        if let (Some(host), Some(error)) = (host, error) {
            host.tell(error);
        }
    });

    // The callback stays the same: it need not be watched.
    use_watch(host.clone(), |host| {
        host.as_ref().map(|host| host.on_command(move |command| on_command.emit(command)))
    });
    use_watch(host, |host| {
        if let Some(host) = host {
            host.tell(&HostEvent::Listening);
        }
    });
}
