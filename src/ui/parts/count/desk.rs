//! What is done with the numbers as a whole: undone, brought back, opened, saved. It must not know what a file looks
//! like.

use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::{State, controls, note};
use crate::playground::Playground;
use crate::ui::browser;
use crate::ui::node::{Element, el};

/// The name that a saved file gets.
const FILE: &str = "one-chamber.json";

/// A row of buttons, and what is wrong with a file.
pub fn view(state: State) -> Element {
    let nothing = Signal::derive(move || state.dead.get() || state.shown.with(|s| !s.undo));
    let undo = move || state.change(Playground::undo);
    let save = move || {
        let text = state.play.with_value(Playground::save);
        browser::save_file(FILE, &text);
    };
    let file = el("input visually-hidden")
        .is("type", "file")
        .is("id", "open-scenario")
        .is("accept", ".json,application/json")
        .flag("disabled", move || state.dead.get())
        .on("change", move || {
            browser::chosen_file("open-scenario", opened(state));
        });
    let open = el("label btn btn--quiet btn--small file")
        .text(state.word("seats.open"))
        .with(file);
    let reset = move || state.change(|play| play.choose_election(0, None));
    let buttons = el("div desk")
        .is("role", "group")
        .is("aria-label", &state.word("seats.desk"))
        .with(controls::small(
            "undo",
            state.word("seats.undo"),
            nothing,
            undo,
        ))
        .with(state.small("reset", "seats.reset", reset))
        .with(state.small("save-scenario", "seats.save", save))
        .with(open);
    let error = move || state.shown.with(|s| s.errors[3].clone());
    let aside = move || state.shown.with(|s| s.aside.clone());
    el("div")
        .with(buttons)
        .with(el("p srcline").text(state.word("seats.desk.says")))
        .with(note(error, "file-error", "p bad", "alert"))
        .with(note(aside, "file-aside", "p srcline", "status"))
}

/// What is done with a file's text once it is read.
fn opened(state: State) -> browser::Opened {
    Box::new(move |read| match read {
        Ok(text) => state.change(|play| play.open(&text)),
        Err(error) => state.change(|play| play.refuse(error)),
    })
}

/// A file that was dropped on the page.
pub fn dropped(state: State) -> impl Fn(&DragEvent) + 'static {
    move |event| browser::dropped_file(event, opened(state))
}
