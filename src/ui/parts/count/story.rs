//! How the count went, step by step, and who won the last seat. It must not know what a step does.

use leptos::prelude::*;

use super::{State, colour, glyph, outline};
use crate::playground::{Bar, Line, Shown, Step};
use crate::ui::draw;

/// The steps.
pub fn steps(state: State) -> impl IntoView {
    let step = |step: &Step| {
        let Step { title, text, calc } = step.clone();
        view! { <li><div><h3>{title}</h3><p>{text}</p></div><p class="calc">{calc}</p></li> }
    };
    view! {
        <section class="wrap section ledger-sec cq" aria-labelledby="steps-h">
            <div class="ledger-grid">
                <h2 id="steps-h">{state.word("seats.steps")}</h2>
                <ol class="ledger list-plain" id="steps">
                    {state.piece(move |s| s.steps.iter().map(step).collect_view())}
                </ol>
            </div>
        </section>
    }
}

/// The last seat, who stands next, and all remainders as bars.
pub fn last_seat(state: State) -> impl IntoView {
    let lines = move |s: &Shown| {
        let last = s
            .last
            .iter()
            .map(|l| line(state, s, l, "last-seat", "seats.last.won"));
        let next = s
            .next
            .iter()
            .map(|l| line(state, s, l, "next-seat", "seats.last.next"));
        last.chain(next).collect_view()
    };
    view! {
        <section class="panel-band" aria-labelledby="last-h">
            <div class="wrap section cq">
                {draw::horn()}
                <div class="lastseat-grid">
                    <div class="flow">
                        <h2 id="last-h">{state.word("seats.last.title")}</h2>
                        <p>{state.live(move |s| s.rest_says.clone())}</p>
                        <dl class="pair">
                            {state.piece(lines)}
                        </dl>
                        <p class="gap">{state.live(move |s| s.gap.clone())}</p>
                    </div>
                    <div class="rems">
                        <ol class="list-plain">{state.piece(move |s| s.bars.iter().map(|b| bar(s, b)).collect_view())}</ol>
                        <p class="rem-axis num" aria-hidden="true"><span>"0"</span><span>{state.live(move |s| s.quota.clone())}</span></p>
                    </div>
                </div>
            </div>
        </section>
    }
}

fn line(
    state: State,
    shown: &Shown,
    line: &Line,
    id: &'static str,
    key: &'static str,
) -> impl IntoView + use<> {
    let (mark, name) = named(shown, line.list);
    view! {
        <div id=id>
            <dt>{state.word(key)}</dt>
            <dd>{mark}<b>{name}</b><span>{line.says.clone()}</span></dd>
        </div>
    }
}

fn bar(shown: &Shown, bar: &Bar) -> impl IntoView + use<> {
    let (mark, name) = named(shown, bar.list);
    let own = shown.rows.get(bar.list).map(|row| row.colour.clone());
    let own = own.filter(|own| !own.is_empty());
    view! {
        <li class=if bar.won { "rem won" } else { "rem" }>
            {mark}
            <span class="rem-n">{name}</span>
            <svg class=["rem-b ", &colour(bar.list)].concat() viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
                <path class="axis" d="M0 5H1000"></path>
                <rect class=if own.is_some() { "own" } else { "" } fill=own x="0" y="0" width=bar.permille.to_string() height="10"></rect>
            </svg>
            <span class="rem-v num">{bar.value.clone()}</span>
            <span class="rem-t">{bar.says.clone()}</span>
        </li>
    }
}

/// A list's mark and name.
fn named(shown: &Shown, list: usize) -> (impl IntoView + use<>, String) {
    let row = shown.rows.get(list).cloned().unwrap_or_default();
    (mark(list, &row.colour), row.name)
}

/// A list's shape in its colour.
fn mark(list: usize, own: &str) -> impl IntoView + use<> {
    view! {
        <svg class="key" viewBox="-10 -10 20 20" aria-hidden="true">
            {outline(list, own, draw::outline(glyph(list), 0.0, 0.0))}
        </svg>
    }
}
