//! The rule: what to start from, house, method and threshold. It must not know how any of it is read.

use leptos::prelude::*;

use super::{State, flag, live, still};
use crate::playground::{Playground, Start};
use crate::seats::Method;
use crate::ui::parts::controls::{self, Button, Choice, Choices, Field};

/// The value of the choice that is no election.
const OWN: &str = "own";

/// The form of the rule.
pub fn view(state: State) -> impl IntoView {
    view! {
        <div class="rule" role="group" aria-label=state.word("seats.rule")>
            {elections(state)}
            {field(state, 0, Playground::type_house)}
            <div class="rule-set">{preset(state, false)}{preset(state, true)}</div>
            {method(state)}
            {field(state, 1, Playground::type_threshold)}
        </div>
    }
}

/// A choice with its label, a line below it.
fn choice(
    state: State,
    key: &str,
    says: Signal<String>,
    choices: Choices,
) -> impl IntoView + use<> {
    let id = choices.id;
    view! {
        <div class=["rule-f rule-", id].concat()>
            <label class="kicker" for=id>{state.word(key)}</label>
            {controls::choices(choices)}
            <small class="muted">{says}</small>
        </div>
    }
}

/// The election to start from; its rule and what there is to know of its data.
fn elections(state: State) -> impl IntoView {
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
    let choices = Choices {
        id: "election",
        groups: vec![
            (state.word("seats.group.home"), home),
            (state.word("seats.group.other"), other),
            (state.word("seats.group.own"), vec![own]),
        ],
        chosen: state.live(|s| s.election.map_or_else(|| OWN.to_owned(), |n| n.to_string())),
        dead: state.dead,
        act: Box::new(move |value| {
            if let Ok(n) = value.parse() {
                state.change(|play| play.choose_election(n, None));
            }
        }),
    };
    let unknown = flag(move || state.shown.with(|shown| shown.election.is_none()));
    view! {
        {choice(state, "seats.election", state.live(|s| s.title.clone()), choices)}
        <details class="fold" hidden=unknown>
            <summary>{state.word("seats.about")}</summary>
            <p id="about-election">{state.live(|s| s.about.clone())}</p>
        </details>
    }
}

/// The picker of the method, in two kinds, and the divisors of the one chosen.
fn method(state: State) -> impl IntoView {
    let group = |quota: bool| -> Vec<Choice> {
        let methods = Method::ALL.into_iter().filter(|m| m.is_quota() == quota);
        let name = |method| state.play.with_value(|play| play.start().method(method));
        methods
            .map(|method| (method.id().to_owned(), name(method), false))
            .collect()
    };
    let choices = Choices {
        id: "method",
        groups: vec![
            (state.word("seats.group.quota"), group(true)),
            (state.word("seats.group.averages"), group(false)),
        ],
        chosen: state.live(|s| s.method.to_owned()),
        dead: state.dead,
        act: Box::new(move |id| state.change(|play| play.choose_method(&id))),
    };
    choice(
        state,
        "seats.method",
        state.live(|s| s.series.clone()),
        choices,
    )
}

/// The chosen election as it was, in its own house or in the other one.
fn preset(state: State, other: bool) -> impl IntoView {
    let at = usize::from(other);
    let house = move || state.shown.with(|shown| shown.presets[at]);
    controls::button(Button {
        id: "",
        class: "btn--quiet",
        says: state.live(move |s| s.preset_says[at].clone()),
        label: still(String::new()),
        pressed: Some(flag(move || {
            state.shown.with(|s| s.preset) == Some(house())
        })),
        data: live(move || house().to_string()),
        dead: state.dead,
        act: Box::new(move || {
            state.change(|play| play.choose_election(play.place(), Some(house())));
        }),
    })
}

/// House or threshold: a field with its label and, where it can't be read, what is wrong.
fn field(state: State, place: usize, take: fn(&mut Playground, &str)) -> impl IntoView {
    let (id, key, error_id) = [
        ("house", "seats.house", "house-error"),
        ("threshold", "seats.threshold", "threshold-error"),
    ][place];
    let error = state.live(move |s| s.errors[place + 1].clone());
    let field = Field {
        id: id.to_owned(),
        kind: "text",
        keys: "decimal",
        longest: "24",
        label: still(String::new()),
        typed: state.live(move |s| s.typed[place].clone()),
        bad: flag(move || !error.get().is_empty()),
        error: error_id,
        dead: state.dead,
        act: Box::new(move |given| state.change(|play| take(play, &given))),
    };
    view! {
        <div class=["rule-f rule-", id].concat()>
            <label class="kicker" for=id>{state.word(key)}</label>
            {controls::field(field)}
            <small class="muted">{state.live(move |s| s.notes[place].clone())}</small>
            {super::note(error, error_id, "bad", "alert")}
        </div>
    }
}
