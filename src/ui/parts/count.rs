//! The seats page, alive: votes and rule are opened, typed and chosen, and everything is counted again at every
//! keystroke. It must not know how seats are counted or what is said of them: it draws a `Playground`.

mod chamber;
mod desk;
mod rule;
mod story;
mod table;

use leptos::prelude::*;

use super::controls::{self, Button};
use super::{dead, flag, live, maybe, still};
use crate::hemicycle::Glyph;
use crate::playground::{GLYPHS, Playground, Row, Shown, Start};
use crate::ui::browser;

/// The part's kind.
pub const KIND: &str = "count";
/// The device's key for what was last counted.
const KEPT: &str = "scenario";

/// The state that the pieces share.
#[derive(Clone, Copy)]
struct State {
    dead: Signal<bool>,
    play: StoredValue<Playground>,
    /// What it shows; set anew at each change. Not a memo: its comparison would cost more than drawing.
    shown: RwSignal<Shown>,
    /// How many lists there are: the table is built anew only when that changes.
    lists: RwSignal<usize>,
    /// Names, colours and the lists themselves are being changed.
    editing: RwSignal<bool>,
}

impl State {
    fn new(start: Start) -> Self {
        let play = Playground::new(start);
        let shown = play.shown();
        let state = Self {
            dead: dead(),
            lists: RwSignal::new(shown.rows.len()),
            shown: RwSignal::new(shown),
            play: StoredValue::new(play),
            editing: RwSignal::new(false),
        };
        // The device brings back what was counted last.
        Effect::new(move |_| {
            if let Some(text) = browser::kept(KEPT) {
                state.change(|play| play.restore(&text));
            }
        });
        state
    }

    /// Changes what is counted, shows it and has the device remember it.
    fn change(self, change: impl FnOnce(&mut Playground)) {
        self.play.update_value(change);
        self.changed();
    }

    /// The same for all changes, so that it is in the WASM once.
    #[inline(never)]
    fn changed(self) {
        let mut kept = None;
        let mut shown = Shown::default();
        self.play.with_value(|play| {
            kept = play.keep();
            shown = play.shown();
        });
        browser::keep(KEPT, kept.as_deref());
        if self.lists.get_untracked() != shown.rows.len() {
            self.lists.set(shown.rows.len());
        }
        self.shown.set(shown);
    }

    /// A word of the interface.
    fn word(self, key: &str) -> String {
        self.play
            .with_value(|play| play.start().words.get(key).to_owned())
    }

    /// A word of the interface with a value in it.
    fn fill(self, key: &str, name: &str, value: &str) -> String {
        self.play
            .with_value(|play| play.start().words.fill(key, &[(name, value)]))
    }

    /// A text of what is shown.
    fn live(self, pick: impl Fn(&Shown) -> String + Send + Sync + 'static) -> Signal<String> {
        live(move || self.shown.with(&pick))
    }

    /// A text of a list's row.
    fn cell(self, list: usize, pick: fn(&Row) -> &str) -> Signal<String> {
        self.live(move |shown| shown.rows.get(list).map_or("", pick).to_owned())
    }

    /// Whether something holds of a list's row.
    fn is(self, list: usize, pick: fn(&Row) -> bool) -> Signal<bool> {
        flag(move || self.shown.with(|s| s.rows.get(list).is_some_and(pick)))
    }

    /// A piece of the page made of what is shown.
    fn piece<V: IntoView + 'static>(
        self,
        draw: impl Fn(&Shown) -> V + Send + 'static,
    ) -> impl IntoView {
        move || self.shown.with(&draw)
    }

    /// A small button that says a word.
    fn button(
        self,
        id: &'static str,
        key: &str,
        pressed: Option<Signal<bool>>,
        dead: Signal<bool>,
        act: Box<dyn Fn()>,
    ) -> impl IntoView + use<> {
        controls::button(Button {
            id,
            class: "btn--quiet btn--small",
            says: still(self.word(key)),
            label: still(String::new()),
            pressed,
            data: still(String::new()),
            dead,
            act,
        })
    }
}

/// The shape of a list.
fn glyph(list: usize) -> Glyph {
    GLYPHS[list % GLYPHS.len()]
}

/// The colour of a list's place, as a class.
fn colour(list: usize) -> String {
    ["p", &(list % GLYPHS.len() + 1).to_string()].concat()
}

/// A drawn seat's class: that of its place, or of a colour of its own.
fn seat(list: usize, own: &str) -> String {
    if own.is_empty() {
        ["seat ", &colour(list)].concat()
    } else {
        "seat-own".to_owned()
    }
}

/// What a list has in a picture, in its place's colour or its own.
fn outline(list: usize, own: &str, path: String) -> impl IntoView + use<> {
    let fill = (!own.is_empty()).then(|| own.to_owned());
    view! { <path class=seat(list, own) fill=fill fill-rule="evenodd" d=path></path> }
}

/// A sentence that is there only while it says something.
fn note(
    says: Signal<String>,
    id: &'static str,
    class: &'static str,
    role: &'static str,
) -> impl IntoView {
    move || {
        let says = says.get();
        (!says.is_empty()).then(|| view! { <p class=class role=role id=id>{says}</p> })
    }
}

/// Chamber, rule, table; then the steps; then the last seat.
pub fn view(start: Start) -> impl IntoView {
    let state = State::new(start);
    view! {
        <div class="wrap"><div
            class="play cq"
            id="play"
            on:dragover=|event| event.prevent_default()
            on:drop=desk::dropped(state)
        ><div class="play-grid">
            {chamber::view(state)}
            <div class="play-side">
                {rule::view(state)}
                {table::view(state)}
                {desk::view(state)}
            </div>
            {chamber::strip(state)}
        </div></div></div>
        {story::steps(state)}
        {story::last_seat(state)}
    }
}
