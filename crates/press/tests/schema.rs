//! What the published schemas say of small values agrees with what the reader takes.

use edition::{AssetPath, Date, EditionId, Folio, Label, WebLink};
use schemars::{JsonSchema, schema_for};

/// Texts of every kind that any of the values is made of, and of what none is.
const TEXTS: [&str; 34] = [
    "",
    " ",
    "01",
    "C01",
    "JSA01",
    "c1",
    "ABCDE1",
    "1234",
    "C",
    "C01 ",
    "版",
    "2023-01-17",
    "1999-12-31",
    "2023-01-17-2",
    "2023-01-17-1",
    "2023-01-17-02",
    "2023-01-17-99",
    "2023-01-17-100",
    "23-1-17",
    "标题\n两行",
    "\n",
    "page.webp",
    "pages/C01.webp",
    "../secret",
    "/etc",
    "a//b",
    "a/.b",
    "a\\b",
    "a?b",
    "https://example.org/a?b#c",
    "HTTP://example.org",
    "mailto:desk@example.org",
    "javascript:alert(1)",
    "https://a b",
];

fn agree<T: JsonSchema + std::str::FromStr>(name: &str) {
    let schema = serde_json::to_value(schema_for!(T)).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let taken = TEXTS.iter().filter(|text| text.parse::<T>().is_ok());
    assert!(taken.count() > 1, "{name}: nothing to agree on");
    for text in TEXTS {
        let is_valid = validator.is_valid(&serde_json::Value::String(text.to_owned()));
        assert_eq!(is_valid, text.parse::<T>().is_ok(), "{name}: {text:?}");
    }
}

#[test]
fn a_schema_takes_what_the_reader_takes_and_nothing_else() {
    agree::<Folio>("folio");
    agree::<Date>("date");
    agree::<EditionId>("edition");
    agree::<Label>("label");
    agree::<AssetPath>("file");
    agree::<WebLink>("link");
}
