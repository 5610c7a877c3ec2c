use serde::Serialize;

use crate::reading::{Damage, Json, Read};
use crate::{Jump, Picture, Table, WebLink};

/// One block of an article's body.
///
/// A body is typed, never markup: what is not one of these kinds cannot be published, and so no
/// raw HTML can reach a reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph; its indent is the style's business and not in the text.
    Paragraph(Vec<Inline>),
    /// 小标题, a small heading in the body.
    Crosshead(Vec<Inline>),
    /// A picture with its cutline.
    Picture(Picture),
    /// A table.
    Table(Table),
    /// 转版: the story goes on, or comes from, elsewhere in the edition.
    Jump(Jump),
}

impl Block {
    /// A paragraph of plain text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(vec![Inline::Text(text.into())])
    }

    /// A crosshead of plain text.
    pub fn crosshead(text: impl Into<String>) -> Self {
        Self::Crosshead(vec![Inline::Text(text.into())])
    }

    /// The words a reader reads in it: a picture's cutline, a table's cells parted by tabs and line
    /// feeds, nothing for a jump.
    pub fn plain(&self) -> String {
        match self {
            Self::Paragraph(inlines) | Self::Crosshead(inlines) => plain_text(inlines),
            Self::Picture(picture) => picture.cutline.as_ref().map(ToString::to_string).unwrap_or_default(),
            Self::Table(table) => table.plain(),
            Self::Jump(_) => String::new(),
        }
    }
}

/// A run of text inside a paragraph, a crosshead or a table's cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Inline {
    /// Text as it is.
    Text(String),
    /// Text set bold.
    Strong(String),
    /// A line break that the newspaper set.
    Break,
    /// A link out of the edition; its scheme has been checked.
    Link {
        /// The words that are linked.
        text: String,
        /// Where it leads.
        to: WebLink,
    },
}

impl Read for Block {
    fn read(json: &Json) -> Result<Self, Damage> {
        let (kind, of_it) = json.kind()?;
        match kind {
            "paragraph" => Read::read(of_it).map(Self::Paragraph),
            "crosshead" => Read::read(of_it).map(Self::Crosshead),
            "picture" => Read::read(of_it).map(Self::Picture),
            "table" => Read::read(of_it).map(Self::Table),
            "jump" => Read::read(of_it).map(Self::Jump),
            _ => Err(Damage::expected("a known kind of block")),
        }
        .map_err(|damage| damage.inside(kind))
    }
}

impl Read for Inline {
    fn read(json: &Json) -> Result<Self, Damage> {
        let (kind, of_it) = json.kind()?;
        match kind {
            "text" => Read::read(of_it).map(Self::Text),
            "strong" => Read::read(of_it).map(Self::Strong),
            "break" => Ok(Self::Break),
            "link" => of_it.needed("text").and_then(|text| Ok(Self::Link { text, to: of_it.needed("to")? })),
            _ => Err(Damage::expected("a known kind of inline")),
        }
        .map_err(|damage| damage.inside(kind))
    }
}

/// The words of inlines without their typography; a line break is a line feed.
pub fn plain_text(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text(text) | Inline::Strong(text) | Inline::Link { text, .. } => text.as_str(),
            Inline::Break => "\n",
        })
        .collect()
}

/// How many characters a text has, counted as Chinese word processors count 字数: each Chinese
/// character and each punctuation mark is one, and so is each run of Latin letters and digits.
///
/// # Examples
///
/// ```
/// assert_eq!(edition::count_characters("投资273.88亿元，"), 6);
/// assert_eq!(edition::count_characters("Yew 与 Rust"), 3);
/// ```
pub fn count_characters(text: &str) -> u32 {
    let mut count = 0;
    let mut in_run = false;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        // A point or comma between two digits belongs to the number.
        let joins = in_run && matches!(c, '.' | ',') && characters.peek().is_some_and(char::is_ascii_digit);
        let part_of_run = runs_on(c) || joins;
        let is_counted_already = in_run && part_of_run;
        if !c.is_whitespace() && !is_counted_already {
            count += 1;
        }
        in_run = part_of_run;
    }
    count
}

/// Whether a character makes one word with those beside it: a letter or digit, narrow or full-width. The
/// blocks of all alphabets lie between U+00C0 and U+1FFF; ideographs, kana and hangul come later and are
/// counted alone. Unicode's own tables would tell the rare sign between the letters too, and every reader
/// would download them.
fn runs_on(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '\u{C0}'..='\u{1FFF}' if c != '×' && c != '÷')
        || matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_as_a_word_processor_counts_them() {
        for (text, count) in [
            ("", 0),
            ("　　", 0),
            ("新昌。", 3),
            ("100%", 2),
            ("3月", 2),
            ("85.5", 1),
            ("85.", 2),
            ("ab cd", 2),
            ("２０２３年", 2),
        ] {
            assert_eq!(count_characters(text), count, "{text}");
        }
    }

    #[test]
    fn an_unknown_kind_of_block_is_not_read() {
        let json = serde_json::from_str(r#"{"html":"<b>x</b>"}"#).unwrap();
        assert!(Block::read(&json).is_err());
    }
}
