//! Buttons, fields and choices of parts. It must not know what they are for.

use leptos::prelude::*;

use crate::ui::node::{Element, button, el};

/// A small button that says a word.
pub fn small(id: &str, says: String, dead: Signal<bool>, act: impl Fn() + 'static) -> Element {
    button("button btn btn--quiet btn--small", says, act)
        .some("id", id)
        .flag("disabled", move || dead.get())
}

/// What a field is.
pub struct Field {
    /// Its id; empty: none.
    pub id: String,
    /// Its kind: `text` or `color`.
    pub kind: &'static str,
    /// Which keys a phone shows.
    pub keys: &'static str,
    /// How many characters it takes.
    pub longest: &'static str,
    /// What is typed can't be used.
    pub bad: Signal<bool>,
    /// The id of the sentence that says why.
    pub error: &'static str,
    /// It does nothing now.
    pub dead: Signal<bool>,
}

/// Draws a field of one line. What it is called, holds and does is still to be said.
pub fn field(field: &Field) -> Element {
    let Field {
        bad, error, dead, ..
    } = *field;
    let when_bad = move |says: &'static str| move || if bad.get() { says } else { "" }.to_owned();
    el("input")
        .live("class", move || {
            if bad.get() {
                "field num is-bad"
            } else {
                "field num"
            }
            .to_owned()
        })
        .some("id", &field.id)
        .is("type", field.kind)
        .is("inputmode", field.keys)
        .is("autocomplete", "off")
        .is("maxlength", field.longest)
        .live("aria-invalid", when_bad("true"))
        .live("aria-describedby", when_bad(error))
        .flag("disabled", move || dead.get())
}

/// One choice: its value, what it says, and whether it can't be chosen by hand.
pub type Choice = (String, String, bool);

/// Draws a choice among groups of values. What it holds and does is still to be said.
pub fn choices(id: &str, groups: Vec<(String, Vec<Choice>)>, dead: Signal<bool>) -> Element {
    let option = |(value, says, fixed): Choice| {
        el("option")
            .is("value", &value)
            .flag("disabled", move || fixed)
            .text(says)
    };
    let group = |(label, options): (String, Vec<Choice>)| {
        el("optgroup")
            .is("label", &label)
            .all(options.into_iter().map(option))
    };
    el("select field")
        .is("id", id)
        .flag("disabled", move || dead.get())
        .all(groups.into_iter().map(group))
}
