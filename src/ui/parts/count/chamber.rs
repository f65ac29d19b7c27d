//! The chamber, its labels and what its majority is; on a phone also a strip that stays in view. It must not know
//! how positions are found.

use leptos::prelude::*;

use super::{State, outline};
use crate::playground::{Label, Shown};

/// The figure.
pub fn view(state: State) -> impl IntoView {
    let seats = |s: &Shown| {
        let paths = s.picture.paths.iter().zip(&s.rows).enumerate();
        paths
            .map(|(i, (path, row))| outline(i, &row.colour, path.clone()))
            .collect_view()
    };
    view! {
        <figure class="play-fig">
            <svg class="hemi play-hemi" id="hemicycle" viewBox="-268 -268 552 272" role="img" aria-label=state.live(move |s| s.picture_says.clone())>
                {state.piece(seats)}
                <path class="seat-open" d=state.live(move |s| s.picture.open.clone())></path>
                <text class="big" x="0" y="-8" font-size="66">{state.live(move |s| s.house.clone())}</text>
                <path class="half" d="M0-246V-224M0-97V-78"></path>
                <text class="halft" x="0" y="-252" text-anchor="middle">{state.live(move |s| s.majority.clone())}</text>
                {state.piece(move |s| s.picture.labels.iter().map(|l| label(s, l)).collect_view())}
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

fn label(shown: &Shown, label: &Label) -> impl IntoView + use<> {
    let row = shown.rows.get(label.list).cloned().unwrap_or_default();
    let (short, n) = (row.short, row.seats);
    view! {
        <text class="tag" x=label.x.clone() y=label.y.clone() text-anchor=label.anchor>
            {short}" "<tspan class="n">{n}</tspan>
        </text>
    }
}

/// The result as one bar with the majority marked; a picture of the table, so hidden from screen readers.
pub fn strip(state: State) -> impl IntoView {
    let pieces = |s: &Shown| {
        let piece = |(list, path): &(usize, String)| {
            let colour = s.rows.get(*list).map_or("", |row| &row.colour);
            outline(*list, colour, path.clone())
        };
        s.strip.iter().map(piece).collect_view()
    };
    view! {
        <div class="strip" aria-hidden="true">
            <svg viewBox="0 0 1000 14" preserveAspectRatio="none">
                {state.piece(pieces)}
                <path class="half" d="M500-2V14"></path>
            </svg>
            <p class="strip-n">{state.live(|s| s.strip_says.clone())}</p>
        </div>
    }
}
