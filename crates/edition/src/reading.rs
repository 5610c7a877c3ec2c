//! How a document of the published format is read.
//!
//! Writing is derived by `serde`; reading is not. What `serde` derives for reading is compiled once more
//! for each type together with the parser, and was a sixth of what readers download (`ARCHITECTURE.md`, "Sizes").
//! Here the parser is compiled once, for [`Json`], and each type takes its fields out of that.

mod json;

pub(crate) use json::Json;

use crate::Unfit;

/// What can be read out of a document.
pub(crate) trait Read: Sized {
    /// Makes the value of the JSON that stands for it.
    fn read(json: &Json) -> Result<Self, Damage>;
}

/// Why something could not be read, and where in the document it stands.
///
/// In a box, so that a result is hardly larger than what was to be read: results are handed up field by field.
#[derive(Debug)]
pub(crate) struct Damage(Box<Place>);

#[derive(Debug)]
struct Place {
    /// The names and places of what it is in, the outermost first, each with a slash before it.
    path: String,
    what: String,
}

impl Damage {
    fn new(what: String) -> Self {
        Self(Box::new(Place { path: String::new(), what }))
    }

    pub(crate) fn expected(what: &str) -> Self {
        Self::new(["expected ", what].concat())
    }

    fn missing(name: &str) -> Self {
        Self::new(["missing field ", name].concat())
    }

    /// The same damage, seen from the value of which `step` is a part.
    pub(crate) fn inside(mut self, step: &str) -> Self {
        self.0.path = ["/", step, &self.0.path].concat();
        self
    }

    pub(crate) fn into_text(self) -> String {
        let Place { path, what } = *self.0;
        match path.strip_prefix('/') {
            Some(path) => [path, ": ", &what].concat(),
            None => what,
        }
    }
}

impl From<Unfit> for Damage {
    fn from(unfit: Unfit) -> Self {
        Self::new(unfit.to_string())
    }
}

/// Reads structs: each field under its own name. One that is optional may be absent, or null where its type
/// has a value for that.
macro_rules! read_fields {
    ($type:ident { $($needed:ident),* $(; $($optional:ident),*)? }) => {
        impl $crate::reading::Read for $type {
            fn read(json: &$crate::reading::Json) -> Result<Self, $crate::reading::Damage> {
                Ok(Self {
                    $($needed: json.needed(stringify!($needed))?,)*
                    $($($optional: json.optional(stringify!($optional))?,)*)?
                })
            }
        }
    };
}

/// Reads types that are written as text in a form of their own.
macro_rules! read_text {
    ($type:ident) => {
        impl $crate::reading::Read for $type {
            fn read(json: &$crate::reading::Json) -> Result<Self, $crate::reading::Damage> {
                Ok(json.text()?.parse()?)
            }
        }
    };
}

macro_rules! read_numbers {
    ($($type:ty)*) => {
        $(impl Read for $type {
            fn read(json: &Json) -> Result<Self, Damage> {
                json.number().try_into().map_err(|_| Damage::expected("a whole number in its range"))
            }
        })*
    };
}

pub(crate) use {read_fields, read_text};

read_numbers! { i16 u16 u32 }

impl Read for bool {
    fn read(json: &Json) -> Result<Self, Damage> {
        match json {
            Json::Flag(flag) => Ok(*flag),
            _ => Err(Damage::expected("true or false")),
        }
    }
}

impl Read for String {
    fn read(json: &Json) -> Result<Self, Damage> {
        json.text().map(ToOwned::to_owned)
    }
}

impl<T: Read> Read for Option<T> {
    fn read(json: &Json) -> Result<Self, Damage> {
        if matches!(json, Json::Null) { Ok(None) } else { T::read(json).map(Some) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(json: &Json) -> Result<Self, Damage> {
        let mut read = Self::new();
        for item in json.list()? {
            let place = read.len();
            read.push(T::read(item).map_err(|damage| damage.inside(&place.to_string()))?);
        }
        Ok(read)
    }
}
