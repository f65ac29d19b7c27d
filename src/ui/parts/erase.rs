//! Erases all that the site has stored on the device, once the reader has said so twice. It must not know what is stored.

use leptos::prelude::*;
use serde::Serialize;
use serde_json::Value;

use super::dead;
use crate::exchange::block::{Block, field};
use crate::ui::browser;
use crate::ui::node::{Element, button, el};
use crate::words::Words;

/// The part's kind.
pub const KIND: &str = "erase";

/// What the part is given.
#[derive(Clone, Serialize)]
pub struct Data {
    /// Words under `schools.erase.`.
    pub words: Words,
}

impl Block for Data {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            words: field(value, "words")?,
        })
    }
}

/// A button, the question whether it is meant, and what came of it.
pub fn view(data: Data) -> Element {
    let dead = dead();
    let words = StoredValue::new(data.words);
    let word = move |key: &str| words.with_value(|words| words.get(key).to_owned());
    let is_asked = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    let answer = move |asked: bool, says: String, id: &str| {
        is_asked.set(asked);
        said.set(says);
        browser::focus_soon(id);
    };
    let erase = move || {
        browser::erase(move |erased| {
            let says = words.with_value(|words| told(words, &erased));
            answer(false, says, "erase-said");
        });
    };
    let ask = move || answer(true, String::new(), "erase-sure");
    let ask = button("button btn", word("schools.erase.button"), ask)
        .is("id", "erase")
        .flag("disabled", move || dead.get());
    let yes = button("button btn", word("schools.erase.yes"), erase).is("id", "erase-yes");
    let keep = move || answer(false, word("schools.erase.kept"), "erase");
    let no = button("button btn btn--quiet", word("schools.erase.no"), keep).is("id", "erase-no");
    let sure = el("p")
        .focusable("erase-sure")
        .with(el("b").text(word("schools.erase.sure")));
    let acts = || el("p acts");
    let sure = el("div erase flow")
        .only(move || is_asked.get())
        .with(sure)
        .with(acts().with(yes).with(no));
    let said = el("p")
        .focusable("erase-said")
        .is("role", "status")
        .says(move || said.get());
    el("div flow")
        .with(acts().flag("hidden", move || is_asked.get()).with(ask))
        .with(sure)
        .with(said)
}

/// What was erased, in words: keys that have none of their own are named together.
fn told(words: &Words, erased: &browser::Erased) -> String {
    let mut what: Vec<&str> = Vec::new();
    for key in &erased.keys {
        let own = words.get(&["schools.erase.key.", key].concat());
        let word = if own.is_empty() {
            words.get("schools.erase.other")
        } else {
            own
        };
        if !what.contains(&word) {
            what.push(word);
        }
    }
    if erased.pages {
        what.push(words.get("schools.erase.pages"));
    }
    if what.is_empty() {
        words.get("schools.erase.nothing").to_owned()
    } else {
        words.fill("schools.erase.done", &[("what", &what.join(", "))])
    }
}
