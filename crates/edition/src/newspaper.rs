use serde::Serialize;

use crate::Label;
use crate::reading::read_fields;

/// The publication (报纸), such as 今日新昌.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Newspaper {
    /// Its name as in the masthead.
    pub name: Label,
}

read_fields!(Newspaper { name });
