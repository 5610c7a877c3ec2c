use edition::FORMAT;
use schemars::{JsonSchema, schema_for};
use serde_json::{Value, json};

/// The JSON Schema of a published file: its content's, with the format's number that stands in
/// front of every content.
pub(super) fn of<T: JsonSchema>() -> serde_json::Result<Vec<u8>> {
    let mut schema = schema_for!(T);
    let object = schema.ensure_object();
    if let Some(Value::Object(properties)) = object.get_mut("properties") {
        let description = "The number of the published format.";
        properties.insert("format".to_owned(), json!({ "const": FORMAT, "description": description }));
    }
    if let Some(Value::Array(required)) = object.get_mut("required") {
        required.insert(0, json!("format"));
    }
    let mut value = schema.to_value();
    drop_examples(&mut value);
    // The order of keys would otherwise hang on a feature that any dependency can switch on.
    value.sort_all_objects();
    let mut bytes = serde_json::to_vec_pretty(&value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Leaves the examples in Rust out of the descriptions, which come from the model's documentation.
fn drop_examples(value: &mut Value) {
    match value {
        Value::Object(object) => {
            if let Some(Value::String(description)) = object.get_mut("description")
                && let Some((text, _)) = description.split_once("\n\n# ")
            {
                *description = text.to_owned();
            }
            object.values_mut().for_each(drop_examples);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_examples),
        _ => {}
    }
}
