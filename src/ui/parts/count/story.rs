//! How the count went, step by step, and who won the last seat. It must not know what a step does.

use leptos::prelude::*;

use super::{State, colour, glyph};
use crate::playground::{Bar, Line, Step};
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
    view! {
        <section class="panel-band" aria-labelledby="last-h">
            <div class="wrap section cq">
                {draw::horn()}
                <div class="lastseat-grid">
                    <div class="flow">
                        <h2 id="last-h">{state.word("seats.last.title")}</h2>
                        <p>{state.live(move |s| s.rest_says.clone())}</p>
                        <dl class="pair">
                            {state.piece(move |s| s.last.as_ref().map(|l| line(state, l, "last-seat", "seats.last.won")))}
                            {state.piece(move |s| s.next.as_ref().map(|l| line(state, l, "next-seat", "seats.last.next")))}
                        </dl>
                        <p class="gap">{state.live(move |s| s.gap.clone())}</p>
                    </div>
                    <div class="rems">
                        <ol class="list-plain">{state.piece(move |s| s.bars.iter().map(|b| bar(state, b)).collect_view())}</ol>
                        <p class="rem-axis num" aria-hidden="true"><span>"0"</span><span>{state.live(move |s| s.quota.clone())}</span></p>
                    </div>
                </div>
            </div>
        </section>
    }
}

fn line(state: State, line: &Line, id: &'static str, key: &'static str) -> impl IntoView + use<> {
    let Line { list, says } = line.clone();
    view! {
        <div id=id>
            <dt>{state.word(key)}</dt>
            <dd>{draw::key(glyph(list), &colour(list))}<b>{state.name(list)}</b><span>{says}</span></dd>
        </div>
    }
}

fn bar(state: State, bar: &Bar) -> impl IntoView + use<> {
    let Bar {
        list,
        permille,
        value,
        says,
        won,
        ..
    } = bar.clone();
    view! {
        <li class=if won { "rem won" } else { "rem" }>
            {draw::key(glyph(list), &colour(list))}
            <span class="rem-n">{state.name(list)}</span>
            <svg class=["rem-b ", &colour(list)].concat() viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
                <path class="axis" d="M0 5H1000"></path>
                <rect x="0" y="0" width=permille.to_string() height="10"></rect>
            </svg>
            <span class="rem-v num">{value}</span>
            <span class="rem-t">{says}</span>
        </li>
    }
}
