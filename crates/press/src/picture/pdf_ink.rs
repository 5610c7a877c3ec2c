//! What a PDF's page needs for its picture, and whether it is there.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use hayro::hayro_interpret::font::FontQuery;
use hayro::hayro_interpret::{FontResolverFn, InterpreterWarning, WarningSinkFn};

/// What was found missing while a page was drawn; in order, so that it is told the same each time.
#[derive(Default)]
pub(super) struct Missing(Mutex<BTreeSet<String>>);

impl Missing {
    fn add(&self, what: String) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(what);
    }

    /// Everything missing, in words.
    pub(super) fn said(&self) -> Option<String> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let said: Vec<&str> = all.iter().map(String::as_str).collect();
        (!said.is_empty()).then(|| said.join(", "))
    }

    /// Finds fonts that the PDF does not carry. Western ones have stand-ins of the same widths; for
    /// Chinese ones there is none, and their text would be left out without a word.
    pub(super) fn fonts(missing: &Arc<Self>) -> FontResolverFn {
        let missing = Arc::clone(missing);
        Arc::new(move |query| match query {
            FontQuery::Standard(font) => Some(font.get_font_data()),
            FontQuery::Fallback(font) if font.character_collection.is_none() => {
                Some(font.pick_standard_font().get_font_data())
            }
            FontQuery::Fallback(font) => {
                let name = font.post_script_name.as_deref().unwrap_or("without a name");
                missing.add(format!("the font {name} is not in it"));
                None
            }
        })
    }

    /// Hears what the library could not draw.
    pub(super) fn warnings(missing: &Arc<Self>) -> WarningSinkFn {
        let missing = Arc::clone(missing);
        Arc::new(move |warning| {
            missing.add(match warning {
                InterpreterWarning::UnsupportedFont => "a font of a kind that is not known".to_owned(),
                InterpreterWarning::ImageDecodeFailure => "a picture that cannot be unpacked".to_owned(),
            });
        })
    }
}
