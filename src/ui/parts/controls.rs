//! Buttons, fields and choices of parts. Each is one function of one type: every other type would cost WASM of its own.
//! It must not know what they are for.

use leptos::prelude::*;

use super::maybe;

/// What a control does with what was typed or chosen.
pub type Act = Box<dyn Fn(String)>;

/// A button.
pub struct Button {
    /// Its id; empty: none.
    pub id: &'static str,
    /// Classes besides `btn`.
    pub class: &'static str,
    /// What it says.
    pub says: Signal<String>,
    /// What it is called, where what it says is a sign; empty: nothing else.
    pub label: Signal<String>,
    /// Whether it is pressed, where it can be.
    pub pressed: Option<Signal<bool>>,
    /// A number that tells it from others like it; empty: none.
    pub data: Signal<String>,
    /// It does nothing now.
    pub dead: Signal<bool>,
    /// What it does.
    pub act: Box<dyn Fn()>,
}

/// Draws a button.
pub fn button(button: Button) -> impl IntoView {
    let Button { pressed, act, .. } = button;
    let class = ["btn ", button.class].concat();
    view! {
        <button
            type="button"
            class=class
            id=some(button.id)
            aria-label=filled(button.label)
            aria-pressed=maybe(move || pressed.map(|pressed| pressed.get().to_string()))
            data-house=filled(button.data)
            disabled=button.dead
            on:click=move |_| act()
        >
            {button.says}
        </button>
    }
}

/// A field of one line.
pub struct Field {
    /// Its id; empty: none.
    pub id: String,
    /// Its kind: `text` or `color`.
    pub kind: &'static str,
    /// Which keys a phone shows.
    pub keys: &'static str,
    /// How many characters it takes.
    pub longest: &'static str,
    /// What it is called, where no label names it; empty: nothing.
    pub label: Signal<String>,
    /// What stands in it.
    pub typed: Signal<String>,
    /// What is typed can't be used.
    pub bad: Signal<bool>,
    /// The id of the sentence that says why.
    pub error: &'static str,
    /// It does nothing now.
    pub dead: Signal<bool>,
    /// What is done at every key.
    pub act: Act,
}

/// Draws a field.
pub fn field(field: Field) -> impl IntoView {
    let Field {
        typed,
        bad,
        error,
        act,
        ..
    } = field;
    view! {
        <input
            class="field num"
            class:is-bad=bad
            id=some(&field.id)
            type=field.kind
            inputmode=field.keys
            autocomplete="off"
            maxlength=field.longest
            aria-label=filled(field.label)
            aria-invalid=maybe(move || bad.get().then(|| "true".to_owned()))
            aria-describedby=maybe(move || bad.get().then(|| error.to_owned()))
            value=typed.get_untracked()
            prop:value=typed
            disabled=field.dead
            on:input=move |event| act(event_target_value(&event))
        />
    }
}

/// One choice: its value, what it says, and whether it can't be chosen by hand.
pub type Choice = (String, String, bool);

/// A choice among groups of values.
pub struct Choices {
    /// Its id.
    pub id: &'static str,
    /// Groups by name.
    pub groups: Vec<(String, Vec<Choice>)>,
    /// The value that is chosen.
    pub chosen: Signal<String>,
    /// It does nothing now.
    pub dead: Signal<bool>,
    /// What is done with a choice.
    pub act: Act,
}

/// Draws a choice.
pub fn choices(choices: Choices) -> impl IntoView {
    let act = choices.act;
    let option = |(value, says, fixed): Choice| {
        view! { <option value=value disabled=fixed>{says}</option> }
    };
    let group = move |(label, options): (String, Vec<Choice>)| {
        view! { <optgroup label=label>{options.into_iter().map(option).collect_view()}</optgroup> }
    };
    view! {
        <select
            class="field"
            id=choices.id
            prop:value=choices.chosen
            disabled=choices.dead
            on:change=move |event| act(event_target_value(&event))
        >
            {choices.groups.into_iter().map(group).collect_view()}
        </select>
    }
}

/// An attribute that is there only while it says something.
pub fn filled(says: Signal<String>) -> Signal<Option<String>> {
    maybe(move || Some(says.get()).filter(|says| !says.is_empty()))
}

/// The same for one that never changes.
fn some(says: &str) -> Option<String> {
    (!says.is_empty()).then(|| says.to_owned())
}
