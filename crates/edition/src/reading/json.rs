use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{Damage, Read};

/// A JSON value, as it stands in a document.
#[derive(Debug)]
pub(crate) enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number; one that is too large for this type is its greatest, which fits nowhere.
    Whole(i64),
    /// A number with a fraction or an exponent: the format has none, but a later one may.
    Fraction,
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object.
    Object(Vec<(String, Json)>),
}

impl Json {
    pub(crate) fn text(&self) -> Result<&str, Damage> {
        match self {
            Self::Text(text) => Ok(text),
            _ => Err(Damage::expected("a text")),
        }
    }

    pub(crate) fn list(&self) -> Result<&[Self], Damage> {
        match self {
            Self::List(items) => Ok(items),
            _ => Err(Damage::expected("a list")),
        }
    }

    /// The whole number; of everything else the greatest, which fits nowhere.
    pub(crate) fn number(&self) -> i64 {
        match self {
            Self::Whole(number) => *number,
            _ => i64::MAX,
        }
    }

    /// The one name in an object with what it names, or a text that names without more: how one of several
    /// kinds is written.
    pub(crate) fn kind(&self) -> Result<(&str, &Self), Damage> {
        match self {
            Self::Text(name) => Ok((name, &Self::Null)),
            Self::Object(fields) => match &fields[..] {
                [(name, json)] => Ok((name, json)),
                _ => Err(Damage::expected("one kind")),
            },
            _ => Err(Damage::expected("a kind")),
        }
    }

    /// Of a name that stands twice the last counts, as it does in JavaScript.
    fn field(&self, name: &str) -> Result<Option<&Self>, Damage> {
        match self {
            Self::Object(fields) => Ok(fields.iter().rfind(|(known, _)| known == name).map(|(_, json)| json)),
            _ => Err(Damage::expected("an object")),
        }
    }

    /// Reads a field of an object. Fields that nobody asks for are ignored: a later format may have more.
    pub(crate) fn needed<T: Read>(&self, name: &str) -> Result<T, Damage> {
        let json = self.field(name)?.ok_or_else(|| Damage::missing(name))?;
        T::read(json).map_err(|damage| damage.inside(name))
    }

    /// Reads a field that may be absent.
    pub(crate) fn optional<T: Read + Default>(&self, name: &str) -> Result<T, Damage> {
        match self.field(name)? {
            Some(json) => T::read(json).map_err(|damage| damage.inside(name)),
            None => Ok(T::default()),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Whatever)
    }
}

/// Takes whatever stands there: every kind of JSON value has a method, so none is refused.
struct Whatever;

impl<'de> Visitor<'de> for Whatever {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Whole(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Whole(i64::try_from(number).unwrap_or(i64::MAX)))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Fraction)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some(field) = fields.next_entry()? {
            object.push(field);
        }
        Ok(Json::Object(object))
    }
}
