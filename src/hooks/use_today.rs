use edition::Date;
use yew::prelude::*;

use crate::browser;

/// The day on which the reader is being read, asked for anew whenever `key` changes: a reader can stay
/// open for days.
#[hook]
pub fn use_today<K: PartialEq + 'static>(key: K) -> Option<Date> {
    let today = use_state_eq(|| None);
    let set = today.setter();
    use_effect_with(key, move |_| set.set(browser::today()));
    *today
}
