use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use web_sys::js_sys::{Function, Promise, Reflect, Uint8Array};

use crate::state::LoadError;

/// The global that `assets/boot.js` leaves its early fetches in: `take(address)` hands one out once.
const EARLY: &str = "kanbaoEarly";

/// Fetches a document of a published tree by its path.
///
/// `site` is where the tree is published. A fetch that the boot script began before the reader had
/// started is taken over instead of sent again.
///
/// # Errors
///
/// [`LoadError::NotPublished`] when the site does not have it (hosts that answer every unknown
/// address with the reader's own HTML are seen through), [`LoadError::Offline`] when it cannot be
/// reached or fails.
pub async fn fetch(site: &str, path: &str) -> Result<Vec<u8>, LoadError> {
    let address = format!("{site}{path}");
    let promise = early(&address).or_else(|| Some(web_sys::window()?.fetch_with_str(&address)));
    let answer = JsFuture::from(promise.ok_or(LoadError::Offline)?).await.map_err(offline)?;
    let response: Response = answer.dyn_into().map_err(offline)?;
    let is_html =
        response.headers().get("content-type").ok().flatten().is_some_and(|it| it.starts_with("text/html"));
    match response.status() {
        200..=299 if is_html => return Err(LoadError::NotPublished),
        200..=299 => {}
        404 | 410 => return Err(LoadError::NotPublished),
        _ => return Err(LoadError::Offline),
    }
    let body = JsFuture::from(response.array_buffer().map_err(offline)?).await.map_err(offline)?;
    Ok(Uint8Array::new(&body).to_vec())
}

fn early(address: &str) -> Option<Promise> {
    let early = Reflect::get(web_sys::window()?.as_ref(), &EARLY.into()).ok()?;
    let take: Function = Reflect::get(&early, &"take".into()).ok()?.dyn_into().ok()?;
    take.call1(&early, &address.into()).ok()?.dyn_into().ok()
}

fn offline(_: JsValue) -> LoadError {
    LoadError::Offline
}
