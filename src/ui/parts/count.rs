//! The seats page, alive: votes, house and threshold are typed, and everything is counted again at every keystroke.
//! It must not know how seats are counted or what is said of them: it draws a `Playground`.

mod chamber;
mod rule;
mod story;
mod table;

use leptos::prelude::*;

use super::{dead, flag, live, maybe};
use crate::hemicycle::Glyph;
use crate::playground::{GLYPHS, Playground, Shown, Start};
use crate::text;

/// The part's kind.
pub const KIND: &str = "count";

/// The state that the pieces share.
#[derive(Clone, Copy)]
struct State {
    dead: Signal<bool>,
    play: RwSignal<Playground>,
    shown: Memo<Shown>,
    /// What stands in the fields, as typed: votes by list.
    votes: StoredValue<Vec<RwSignal<String>>>,
    house: RwSignal<String>,
    threshold: RwSignal<String>,
    start: StoredValue<Start>,
}

impl State {
    fn new(start: Start) -> Self {
        let play = Playground::new(start.clone());
        let fields = start
            .lists
            .iter()
            .map(|list| RwSignal::new(text::number(start.language, list.votes)))
            .collect();
        let house = RwSignal::new(text::number(start.language, u64::from(start.house)));
        let threshold = RwSignal::new(play.threshold_text());
        let play = RwSignal::new(play);
        Self {
            dead: dead(),
            play,
            shown: Memo::new(move |_| play.with(Playground::shown)),
            votes: StoredValue::new(fields),
            house,
            threshold,
            start: StoredValue::new(start),
        }
    }

    /// A word of the interface.
    fn word(self, key: &str) -> String {
        self.start
            .with_value(|start| start.words.get(key).to_owned())
    }

    /// A text of what is shown.
    fn live(self, pick: impl Fn(&Shown) -> String + Send + Sync + 'static) -> Signal<String> {
        live(move || self.shown.with(&pick))
    }

    /// A piece of the page made of what is shown.
    fn piece<V: IntoView + 'static>(
        self,
        draw: impl Fn(&Shown) -> V + Send + 'static,
    ) -> impl IntoView {
        move || self.shown.with(&draw)
    }

    fn name(self, list: usize) -> String {
        self.start.with_value(|start| {
            start
                .lists
                .get(list)
                .map(|l| l.name.clone())
                .unwrap_or_default()
        })
    }

    fn type_votes(self, list: usize, given: String) {
        self.play.update(|play| play.type_votes(list, &given));
        self.votes.with_value(|fields| fields[list].set(given));
    }

    fn type_house(self, given: String) {
        self.play.update(|play| play.type_house(&given));
        self.house.set(given);
    }

    fn type_threshold(self, given: String) {
        self.play.update(|play| play.type_threshold(&given));
        self.threshold.set(given);
    }

    fn choose_method(self, id: &str) {
        self.play.update(|play| play.choose_method(id));
    }

    /// The votes, the threshold and the method as they were, in this house.
    fn preset(self, house: u32) {
        self.start.with_value(|start| {
            let mut play = Playground::new(start.clone());
            let shown = text::number(start.language, u64::from(house));
            play.type_house(&shown);
            self.house.set(shown);
            self.threshold.set(play.threshold_text());
            self.votes.with_value(|fields| {
                for (field, list) in fields.iter().zip(&start.lists) {
                    field.set(text::number(start.language, list.votes));
                }
            });
            self.play.set(play);
        });
    }
}

/// The shape of a list.
fn glyph(list: usize) -> Glyph {
    GLYPHS[list % GLYPHS.len()]
}

/// The colour of a list, as a class.
fn colour(list: usize) -> String {
    ["p", &(list % GLYPHS.len() + 1).to_string()].concat()
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
        <div class="wrap"><div class="play cq"><div class="play-grid">
            {chamber::view(state)}
            <div class="play-side">
                {rule::view(state)}
                {table::view(state)}
            </div>
            {chamber::strip(state)}
        </div></div></div>
        {story::steps(state)}
        {story::last_seat(state)}
    }
}
