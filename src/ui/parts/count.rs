//! The seats page, alive: votes and rule are opened, typed and chosen, and everything is counted again at every
//! keystroke. It must not know how seats are counted or what is said of them: it draws a `Playground`.

mod chamber;
mod desk;
mod rule;
mod story;
mod table;

use leptos::prelude::*;

use super::{controls, dead};
use crate::hemicycle::Glyph;
use crate::playground::{GLYPHS, Playground, Row, Shown, Start};
use crate::ui::browser;
use crate::ui::node::{Element, el};

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
    fn live(self, pick: impl Fn(&Shown) -> &str + 'static) -> impl Fn() -> String + 'static {
        move || self.shown.with(|shown| pick(shown).to_owned())
    }

    /// A text of a list's row.
    fn cell(self, list: usize, pick: fn(&Row) -> &str) -> impl Fn() -> String + Copy + 'static {
        move || {
            self.shown
                .with(|shown| shown.rows.get(list).map_or("", pick).to_owned())
        }
    }

    /// Whether something holds of what is shown.
    fn flag(self, pick: impl Fn(&Shown) -> bool + Send + Sync + 'static) -> Signal<bool> {
        Signal::derive(move || self.shown.with(&pick))
    }

    /// Elements made of what is shown.
    fn many(self, draw: impl Fn(&Shown) -> Vec<Element> + 'static) -> impl Fn() -> Vec<Element> {
        move || self.shown.with(&draw)
    }

    /// A small button that says a word.
    fn small(self, id: &str, key: &str, act: impl Fn() + 'static) -> Element {
        controls::small(id, self.word(key), self.dead, act)
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
fn outline(list: usize, own: &str, path: &str) -> Element {
    el("path")
        .is("class", &seat(list, own))
        .some("fill", own)
        .is("fill-rule", "evenodd")
        .is("d", path)
}

/// A sentence that is there only while it says something.
fn note(
    says: impl Fn() -> String + Copy + 'static,
    id: &str,
    class: &'static str,
    role: &str,
) -> Element {
    let sentence = {
        let (id, role) = (id.to_owned(), role.to_owned());
        move || {
            let says = says();
            let sentence =
                (!says.is_empty()).then(|| el(class).is("role", &role).is("id", &id).text(says));
            sentence.into_iter().collect()
        }
    };
    el("div").many(sentence)
}

/// Chamber, rule, table; then the steps; then the last seat.
pub fn view(start: Start) -> Element {
    let state = State::new(start);
    let side = el("div play-side")
        .with(rule::view(state))
        .with(table::view(state))
        .with(desk::view(state));
    let grid = el("div play-grid")
        .with(chamber::view(state))
        .with(side)
        .with(chamber::strip(state));
    let play = el("div play cq")
        .is("id", "play")
        .drops(desk::dropped(state))
        .with(grid);
    el("div count")
        .with(el("div wrap").with(play))
        .with(story::steps(state))
        .with(story::last_seat(state))
}
