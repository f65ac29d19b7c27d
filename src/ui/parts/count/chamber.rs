//! The chamber, its labels and what its majority is; on a phone also a strip that stays in view. It must not know
//! how positions are found.

use leptos::prelude::*;

use super::{State, colour};
use crate::playground::{Label, Shown};

/// The figure.
pub fn view(state: State) -> impl IntoView {
    let lists = state.start.with_value(|start| start.lists.len());
    let seat = move |i: usize| {
        let class = ["seat ", &colour(i)].concat();
        view! { <path class=class fill-rule="evenodd" d=state.live(move |s| s.picture.paths[i].clone())></path> }
    };
    view! {
        <figure class="play-fig">
            <svg class="hemi play-hemi" id="hemicycle" viewBox="-268 -268 552 272" role="img" aria-label=state.live(move |s| s.picture_says.clone())>
                {(0..lists).map(seat).collect_view()}
                <path class="seat-open" d=state.live(move |s| s.picture.open.clone())></path>
                <text class="big" x="0" y="-8" font-size="66">{state.live(move |s| s.house.clone())}</text>
                <path class="half" d="M0-246V-224M0-97V-78"></path>
                <text class="halft" x="0" y="-252" text-anchor="middle">{state.live(move |s| s.majority.clone())}</text>
                {state.piece(move |s| s.picture.labels.iter().map(|l| label(state, s, l)).collect_view())}
                <path class="ground" d="M-248 1H268"></path>
            </svg>
            <p class="standing" id="standing" role="status">{state.live(move |s| s.standing.clone())}</p>
            <dl class="ver">
                <div>
                    <dt>{state.live(move |s| s.majority.clone())}</dt>
                    <dd>{state.live(move |s| s.majority_says.clone())}</dd>
                </div>
            </dl>
            <figcaption class="srcline">{state.word("seats.order")}</figcaption>
        </figure>
    }
}

fn label(state: State, shown: &Shown, label: &Label) -> impl IntoView + use<> {
    let list = label.list;
    let short = state
        .start
        .with_value(|start| start.lists[list].short.clone());
    let n = shown.rows[list].seats.clone();
    view! {
        <text class="tag" x=label.x.clone() y=label.y.clone() text-anchor=label.anchor>
            {short}" "<tspan class="n">{n}</tspan>
        </text>
    }
}

/// The result as one bar with the majority marked; a picture of the table, so hidden from screen readers.
pub fn strip(state: State) -> impl IntoView {
    let piece = move |(list, x, width): (usize, String, String)| {
        view! { <rect class=["seat ", &colour(list)].concat() x=x y="0" width=width height="10"></rect> }
    };
    view! {
        <div class="strip" aria-hidden="true">
            <svg viewBox="0 0 1000 14" preserveAspectRatio="none">
                {state.piece(move |s| s.strip.iter().cloned().map(piece).collect_view())}
                <path class="half" d="M500-2V14"></path>
            </svg>
            <p class="strip-n">
                {state.piece(move |s| s.strip.iter().map(|(list, ..)| named(state, s, *list)).collect_view())}
            </p>
        </div>
    }
}

fn named(state: State, shown: &Shown, list: usize) -> impl IntoView + use<> {
    let short = state
        .start
        .with_value(|start| start.lists[list].short.clone());
    view! { <span>{short}" "<b>{shown.rows[list].seats.clone()}</b></span> }
}
