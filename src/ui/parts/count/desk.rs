//! What is done with the numbers as a whole: undone, brought back, opened, saved. It must not know what a file looks
//! like.

use leptos::ev::DragEvent;
use leptos::prelude::*;

use super::{State, flag, note};
use crate::playground::Playground;
use crate::ui::browser;

/// The name that a saved file gets.
const FILE: &str = "one-chamber.json";

/// A row of buttons, and what is wrong with a file.
pub fn view(state: State) -> impl IntoView {
    let nothing = flag(move || state.dead.get() || !state.shown.with(|shown| shown.undo));
    let undo = move || state.change(Playground::undo);
    let reset = move || state.change(|play| play.choose_election(0, None));
    let save = move || {
        let text = state.play.with_value(Playground::save);
        browser::save_file(FILE, &text);
    };
    let open = move |_| browser::chosen_file("open-scenario", opened(state));
    view! {
        <div class="desk" role="group" aria-label=state.word("seats.desk")>
            {state.button("undo", "seats.undo", None, nothing, Box::new(undo))}
            {state.button("reset", "seats.reset", None, state.dead, Box::new(reset))}
            {state.button("save-scenario", "seats.save", None, state.dead, Box::new(save))}
            <label class="btn btn--quiet btn--small file">
                {state.word("seats.open")}
                <input class="visually-hidden" type="file" id="open-scenario" accept=".json,application/json" disabled=state.dead on:change=open />
            </label>
        </div>
        <p class="srcline">{state.word("seats.desk.says")}</p>
        {note(state.live(|s| s.errors[3].clone()), "file-error", "bad", "alert")}
        {note(state.live(|s| s.aside.clone()), "file-aside", "srcline", "status")}
    }
}

/// What is done with a file's text once it is read.
fn opened(state: State) -> browser::Opened {
    Box::new(move |read| match read {
        Ok(text) => state.change(|play| play.open(&text)),
        Err(error) => state.change(|play| play.refuse(error)),
    })
}

/// A file that was dropped on the page.
pub fn dropped(state: State) -> impl Fn(DragEvent) + Clone + 'static {
    move |event| browser::dropped_file(&event, opened(state))
}
