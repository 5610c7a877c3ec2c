use serde::Serialize;

use crate::reading::{Damage, Json, Read, read_fields};
use crate::{Folio, Inline, Label, plain_text};

/// A table in an article's body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Table {
    /// What it is a table of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<Label>,
    /// Whether the first row names the columns.
    #[serde(default)]
    pub headed: bool,
    /// Rows of cells. Rows may differ in length: tables in old sources do.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

read_fields!(Table { rows; caption, headed });

impl Table {
    /// The caption and the cells, parted by tabs and line feeds.
    pub fn plain(&self) -> String {
        let caption = self.caption.as_ref().map(ToString::to_string);
        let rows = self
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| plain_text(cell)).collect::<Vec<_>>().join("\t"));
        caption.into_iter().chain(rows).collect::<Vec<_>>().join("\n")
    }
}

/// 转版: where a story goes on, or where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Jump {
    /// Which way.
    pub direction: JumpDirection,
    /// The other page. It may be one that the edition lacks.
    pub folio: Folio,
    /// The headline there, where the newspaper prints it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headline: Option<Label>,
}

read_fields!(Jump { direction, folio; headline });

/// Which way a jump leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum JumpDirection {
    /// 下转第X版.
    To,
    /// 上接第X版.
    From,
}

impl Read for JumpDirection {
    fn read(json: &Json) -> Result<Self, Damage> {
        match json.text()? {
            "to" => Ok(Self::To),
            "from" => Ok(Self::From),
            _ => Err(Damage::expected("to or from")),
        }
    }
}
