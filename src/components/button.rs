use yew::prelude::*;

/// What a button says of itself beside its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// Nothing.
    Nothing,
    /// That it opens a panel.
    Opens,
    /// Whether what it stands for is chosen.
    Chosen(bool),
    /// Whether it can do nothing now. It is not `disabled`: that would drop the focus when an end is
    /// reached.
    Ended(bool),
}

/// A button. All are made here, because each that is written out weighs on the download.
pub fn button(class: &'static str, label: Html, says: Says, onclick: Callback<MouseEvent>) -> Html {
    let pressed = match says {
        Says::Chosen(true) => Some("true"),
        Says::Chosen(false) => Some("false"),
        _ => None,
    };
    html! {
        <button
            type="button"
            Class={(!class.is_empty()).then_some(class)}
            aria-haspopup={(says == Says::Opens).then_some("dialog")}
            aria-pressed={pressed}
            aria-disabled={(says == Says::Ended(true)).then_some("true")}
            {onclick}
        >
            {label}
        </button>
    }
}

/// A button that asks for something: with a word on it, `asked` when it is picked.
pub(crate) fn asks<T: Clone + 'static>(
    word: &'static str,
    says: Says,
    on_ask: &Callback<T>,
    asked: T,
) -> Html {
    asks_as("", word, says, on_ask, asked)
}

/// The same, with a class.
#[inline(never)]
pub(crate) fn asks_as<T: Clone + 'static>(
    class: &'static str,
    word: &'static str,
    says: Says,
    on_ask: &Callback<T>,
    asked: T,
) -> Html {
    button(class, Html::from(word), says, on_ask.reform(move |_| asked.clone()))
}
