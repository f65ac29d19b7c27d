//! The rule: what to start from, house, method and threshold. It must not know how any of it is read.

use leptos::prelude::*;

use super::{State, controls, note};
use crate::playground::{Playground, Start};
use crate::seats::Method;
use crate::ui::node::{Element, button, el};
use crate::ui::parts::controls::{Choice, Field};

/// The value of the choice that is no election.
const OWN: &str = "own";

/// The form of the rule.
pub fn view(state: State) -> Element {
    let presets = el("div rule-set")
        .with(preset(state, 0))
        .with(preset(state, 1));
    el("div rule")
        .is("role", "group")
        .is("aria-label", &state.word("seats.rule"))
        .with(elections(state))
        .with(about(state))
        .with(presets)
        .with(method(state))
        .with(field(state, 0, Playground::type_house))
        .with(field(state, 1, Playground::type_threshold))
}

/// A control with its label and a line below it.
fn labelled(
    state: State,
    class: &'static str,
    id: &str,
    key: &str,
    control: Element,
    says: impl Fn() -> String + 'static,
) -> Element {
    let label = el("label kicker").is("for", id).text(state.word(key));
    el(class)
        .with(label)
        .with(control)
        .with(el("small muted").says(says))
}

/// The election to start from.
fn elections(state: State) -> Element {
    let group = |start: &Start, home: bool| -> Vec<Choice> {
        let elections = start.elections.iter().enumerate();
        let elections = elections.filter(|(_, election)| election.home == home);
        elections
            .map(|(i, election)| (i.to_string(), election.title.clone(), false))
            .collect()
    };
    let [home, other] = state
        .play
        .with_value(|play| [group(play.start(), true), group(play.start(), false)]);
    let own = (OWN.to_owned(), state.word("seats.own"), true);
    let groups = vec![
        (state.word("seats.group.home"), home),
        (state.word("seats.group.other"), other),
        (state.word("seats.group.own"), vec![own]),
    ];
    let chosen = move || {
        let election = state.shown.with(|shown| shown.election);
        election.map_or_else(|| OWN.to_owned(), |n| n.to_string())
    };
    let choice = controls::choices("election", groups, state.dead)
        .holds(chosen)
        .takes("change", move |value| {
            if let Ok(n) = value.parse() {
                state.change(|play| play.choose_election(n, None));
            }
        });
    labelled(
        state,
        "div rule-f rule-election",
        "election",
        "seats.election",
        choice,
        state.live(|s| &s.title),
    )
}

/// The election's rule and what there is to know of its data.
fn about(state: State) -> Element {
    let known = state.flag(|shown| shown.election.is_some());
    let about = el("p")
        .is("id", "about-election")
        .says(state.live(|s| &s.about));
    el("details fold")
        .only(move || known.get())
        .with(el("summary").text(state.word("seats.about")))
        .with(about)
}

/// The picker of the method, in two kinds, and the divisors of the one chosen.
fn method(state: State) -> Element {
    let group = |quota: bool| -> Vec<Choice> {
        let methods = Method::ALL.into_iter().filter(|m| m.is_quota() == quota);
        let name = |method| state.play.with_value(|play| play.start().method(method));
        methods
            .map(|method| (method.id().to_owned(), name(method), false))
            .collect()
    };
    let groups = vec![
        (state.word("seats.group.quota"), group(true)),
        (state.word("seats.group.averages"), group(false)),
    ];
    let choice = controls::choices("method", groups, state.dead)
        .holds(state.live(|s| s.method))
        .takes("change", move |id| {
            state.change(|play| play.choose_method(&id));
        });
    labelled(
        state,
        "div rule-f rule-method",
        "method",
        "seats.method",
        choice,
        state.live(|s| &s.series),
    )
}

/// The chosen election as it was, in its own house or in the other one.
fn preset(state: State, at: usize) -> Element {
    let house = move || state.shown.with(|shown| shown.presets[at]);
    let pressed = move || (state.shown.with(|s| s.preset) == Some(house())).to_string();
    let act = move || {
        let house = state.play.with_value(|play| play.presets()[at]);
        state.change(|play| play.choose_election(play.place(), Some(house)));
    };
    button("button btn btn--quiet", String::new(), act)
        .live("data-house", move || house().to_string())
        .live("aria-pressed", pressed)
        .flag("disabled", move || state.dead.get())
        .says(state.live(move |s| &s.preset_says[at]))
}

/// House or threshold: a field with its label and, where it can't be read, what is wrong.
fn field(state: State, place: usize, take: fn(&mut Playground, &str)) -> Element {
    let (id, key, error_id, class) = [
        (
            "house",
            "seats.house",
            "house-error",
            "div rule-f rule-house",
        ),
        (
            "threshold",
            "seats.threshold",
            "threshold-error",
            "div rule-f rule-threshold",
        ),
    ][place];
    let control = controls::field(&Field {
        id: id.to_owned(),
        kind: "text",
        keys: "decimal",
        longest: "24",
        bad: state.flag(move |s| !s.errors[place + 1].is_empty()),
        error: error_id,
        dead: state.dead,
    });
    let control =
        control
            .holds(state.live(move |s| &s.typed[place]))
            .takes("input", move |given| {
                state.change(|play| take(play, &given));
            });
    let error = move || state.shown.with(|s| s.errors[place + 1].clone());
    let says = state.live(move |s| &s.notes[place]);
    labelled(state, class, id, key, control, says).with(note(error, error_id, "p bad", "alert"))
}
