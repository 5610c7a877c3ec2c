//! What is remembered, and browsers that refuse to.

use kanbao::browser;
use kanbao::hooks::STORED_PREFERENCES;
use kanbao::state::Preferences;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::js_sys::{Function, Object, Reflect};

use crate::events::press;
use crate::reader::{Reader, reader_attribute, the, until, window};

/// A property of an object that is another one for as long as the value lives.
struct Replaced {
    object: Object,
    name: &'static str,
    original: JsValue,
}

impl Replaced {
    /// Replaces a property by its descriptor.
    fn new(object: &JsValue, name: &'static str, field: &str, function: &str) -> Self {
        let object: Object = object.clone().unchecked_into();
        let original = Reflect::get_own_property_descriptor(&object, &name.into()).unwrap();
        assert!(original.is_object(), "there is {name} to replace");
        let descriptor = Object::new();
        Reflect::set(&descriptor, &field.into(), &Function::new_no_args(function)).unwrap();
        Reflect::set(&descriptor, &"configurable".into(), &true.into()).unwrap();
        Object::define_property(&object, &name.into(), &descriptor);
        Self { object, name, original }
    }
}

impl Drop for Replaced {
    fn drop(&mut self) {
        Object::define_property(&self.object, &self.name.into(), self.original.unchecked_ref());
    }
}

async fn zoom_works() {
    press("+");
    until("the text is larger", || reader_attribute("data-zoom") == "125").await;
    the(".zoom-controls button").click();
    until("the text is larger still", || reader_attribute("data-zoom") == "150").await;
}

#[wasm_bindgen_test]
async fn what_was_chosen_is_there_at_the_next_visit() {
    let _reader = Reader::at("2031-05-20/04").await;
    assert_eq!(browser::read_stored(STORED_PREFERENCES), None, "nothing is stored before a choice");
    zoom_works().await;
    let chosen = Preferences { zoom: 150.into(), ..Preferences::default() };
    until("it is stored", || {
        browser::read_stored(STORED_PREFERENCES).map(|it| Preferences::from_stored(&it)) == Some(chosen)
    })
    .await;
}

#[wasm_bindgen_test]
async fn where_storage_is_refused_the_size_still_changes() {
    let _refused =
        Replaced::new(&window(), "localStorage", "get", "throw new DOMException('no', 'SecurityError')");
    assert!(window().local_storage().is_err());
    let _reader = Reader::at("2031-05-20/04").await;
    zoom_works().await;
    assert_eq!(browser::read_stored(STORED_PREFERENCES), None);
}

#[wasm_bindgen_test]
async fn where_storage_is_full_the_size_still_changes() {
    let storage = Reflect::get(&window(), &"Storage".into()).unwrap();
    let prototype = Reflect::get(&storage, &"prototype".into()).unwrap();
    let _full =
        Replaced::new(&prototype, "setItem", "value", "throw new DOMException('no', 'QuotaExceededError')");
    let _reader = Reader::at("2031-05-20/04").await;
    zoom_works().await;
    assert_eq!(browser::read_stored(STORED_PREFERENCES), None);
}
