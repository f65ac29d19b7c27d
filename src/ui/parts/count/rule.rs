//! The rule: house, threshold and what to start from. It must not know how any of it is read.

use leptos::prelude::*;

use super::{State, flag, maybe};
use crate::seats::Method;

/// The form of the rule.
pub fn view(state: State) -> impl IntoView {
    let (house, other) = state
        .start
        .with_value(|start| (start.house, start.other_house));
    view! {
        <div class="rule" role="group" aria-label=state.word("seats.rule")>
            <div class="rule-set">
                {preset(state, house, "seats.preset.official")}
                {preset(state, other, "seats.preset.kurultai")}
            </div>
            {method(state)}
            {field(state, "house", "seats.house", None)}
            {field(state, "threshold", "seats.threshold", Some("seats.threshold.of"))}
        </div>
    }
}

/// The picker of the method, in three kinds, and the divisors of the one chosen.
fn method(state: State) -> impl IntoView {
    let group = move |key: &'static str, quota: bool| {
        let option = |method: Method| {
            let name = state.start.with_value(|start| start.method(method));
            view! { <option value=method.id()>{name}</option> }
        };
        let methods = Method::ALL.into_iter().filter(|m| m.is_quota() == quota);
        view! { <optgroup label=state.word(key)>{methods.map(option).collect_view()}</optgroup> }
    };
    view! {
        <div class="rule-m">
            <label class="kicker" for="method">{state.word("seats.method")}</label>
            <select
                class="field"
                id="method"
                prop:value=state.live(|s| s.method.to_owned())
                disabled=state.dead
                on:change=move |event| state.choose_method(&event_target_value(&event))
            >
                {group("seats.group.quota", true)}
                {group("seats.group.averages", false)}
            </select>
            <small class="muted">{state.live(|s| s.series.clone())}</small>
        </div>
    }
}

fn preset(state: State, house: u32, key: &'static str) -> impl IntoView {
    let says = state.start.with_value(|start| {
        let n = crate::text::number(start.language, u64::from(house));
        start.words.fill(key, &[("n", &n), ("year", &start.year)])
    });
    view! {
        <button
            type="button"
            class="btn btn--quiet"
            data-house=house.to_string()
            aria-pressed=state.live(move |s| (s.preset == Some(house)).to_string())
            disabled=state.dead
            on:click=move |_| state.preset(house)
        >
            {says}
        </button>
    }
}

/// A field of the rule with its label, its note and, where it can't be read, what is wrong.
fn field(
    state: State,
    id: &'static str,
    label: &'static str,
    note: Option<&'static str>,
) -> impl IntoView {
    let is_house = id == "house";
    let typed = if is_house {
        state.house
    } else {
        state.threshold
    };
    let error = state.live(move |s| s.errors[if is_house { 1 } else { 2 }].clone());
    let bad = flag(move || !error.get().is_empty());
    let error_id: &'static str = if is_house {
        "house-error"
    } else {
        "threshold-error"
    };
    let described = error_id.to_owned();
    let input = move |event| {
        let given = event_target_value(&event);
        if is_house {
            state.type_house(given);
        } else {
            state.type_threshold(given);
        }
    };
    view! {
        <div class=["rule-f rule-", id].concat()>
            <label class="kicker" for=id>{state.word(label)}</label>
            <input
                class="field num"
                class:is-bad=bad
                id=id
                inputmode=if is_house { "numeric" } else { "decimal" }
                autocomplete="off"
                maxlength="24"
                value=typed.get_untracked()
                prop:value=typed
                aria-invalid=maybe(move || bad.get().then(|| "true".to_owned()))
                aria-describedby=maybe(move || bad.get().then(|| described.clone()))
                disabled=state.dead
                on:input=input
            />
            {note.map(|note| view! { <small class="muted">{state.word(note)}</small> })}
            {super::note(error, error_id, "bad", "alert")}
        </div>
    }
}
