use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Function, Object, Promise, Reflect};
use web_sys::{Element, HtmlTextAreaElement, Url};

use super::focus::{focus, focused_beside};

/// The absolute address of a path.
pub fn absolute(path: &str) -> Option<String> {
    let base = web_sys::window()?.document()?.base_uri().ok()??;
    Some(Url::new_with_base(path, &base).ok()?.href())
}

/// Prints the document.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Some browsers refuse to print; there is nothing to add to what they say themselves.
        let _ = window.print();
    }
}

/// Prints of the open article only its cutting, and answers whether that is there. The mark on the root
/// is for the style sheet, and stays until the browser has set the sheets.
pub fn print_cutting(root: &Element) -> bool {
    let is_there = matches!(root.query_selector(".cut-out"), Ok(Some(_)));
    if is_there {
        let _ = root.set_attribute("data-print", "cutting");
        print();
        let _ = root.remove_attribute("data-print");
    }
    is_there
}

/// Puts a text into the clipboard, and tells whether it is there now.
///
/// By selecting it in a field that is out of sight: the modern interface exists in secure contexts only,
/// and county sites are often plain HTTP; in other sites' frames it wants a permission besides.
///
/// `root` is an element of the reader's, in which the field stands meanwhile; none without a document.
pub fn copy(root: &Element, text: &str) -> Option<bool> {
    let document = web_sys::window()?.document()?;
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    field.set_value(text);
    let _ = field.set_attribute("style", "position:fixed;top:0;opacity:0");
    let focused = focused_beside(root);
    root.append_child(&field).ok()?;
    field.select();
    let done = call(&document, "execCommand", &"copy".into()).is_some_and(|done| done.is_truthy());
    field.remove();
    if let Some(focused) = focused {
        focus(&focused);
    }
    Some(done)
}

/// Opens the system's sheet for sharing an address; tells whether there is one. That the reader closes
/// the sheet again is no failure.
pub fn share(title: &str, url: &str) -> bool {
    let shared = || {
        let what = Object::new();
        for (name, value) in [("title", title), ("url", url)] {
            Reflect::set(&what, &name.into(), &value.into()).ok()?;
        }
        let promise: Promise = call(&web_sys::window()?.navigator(), "share", &what)?.dyn_into().ok()?;
        wasm_bindgen_futures::spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
        Some(())
    };
    shared().is_some()
}

fn get(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}

fn call(object: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
    let function: Function = get(object, name)?.dyn_into().ok()?;
    Reflect::apply(&function, object, &Array::of1(argument)).ok()
}
