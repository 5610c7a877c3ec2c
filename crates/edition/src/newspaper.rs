use serde::{Deserialize, Serialize};

use crate::Label;

/// The publication (报纸), such as 今日新昌.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Newspaper {
    /// Its name as in the masthead.
    pub name: Label,
}
