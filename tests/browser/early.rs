//! Answers of a site that has the document: the test's own server has none, so they come the way
//! that the boot script's early fetches come.

use wasm_bindgen::JsValue;
use web_sys::js_sys::{Function, Object, Promise, Reflect};
use web_sys::{Headers, Response, ResponseInit};

use crate::reader::window;

/// One answer for a path, for as long as the value lives.
pub(crate) struct Early;

impl Early {
    pub(crate) fn with(path: &str, answer: &Promise) -> Self {
        let early = Object::new();
        Reflect::set(&early, &path.into(), answer).unwrap();
        let take = Function::new_with_args("path", "var it = this[path]; delete this[path]; return it");
        Reflect::set(&early, &"take".into(), &take).unwrap();
        Reflect::set(&window(), &"kanbaoEarly".into(), &early).unwrap();
        Self
    }
}

impl Drop for Early {
    fn drop(&mut self) {
        Reflect::delete_property(&window(), &"kanbaoEarly".into()).unwrap();
    }
}

/// An answer with a status, a content type and a body.
pub(crate) fn answer(status: u16, kind: &str, body: &str) -> Promise {
    let headers = Headers::new().unwrap();
    headers.set("content-type", kind).unwrap();
    let init = ResponseInit::new();
    init.set_status(status);
    init.set_headers(&headers);
    let response = Response::new_with_opt_str_and_init(Some(body), &init).unwrap();
    Promise::resolve(&JsValue::from(response))
}
