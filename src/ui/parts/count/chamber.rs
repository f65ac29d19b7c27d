//! The chamber, its labels and what its majority is; on a phone also a strip that stays in view. It must not know
//! how positions are found.

use super::{State, outline};
use crate::playground::{Label, Shown};
use crate::ui::node::{Element, el};

/// The figure.
pub fn view(state: State) -> Element {
    let seats = |s: &Shown| {
        let paths = s.picture.paths.iter().zip(&s.rows).enumerate();
        paths
            .map(|(i, (path, row))| outline(i, &row.colour, path))
            .collect()
    };
    let labels = |s: &Shown| s.picture.labels.iter().map(|l| label(s, l)).collect();
    let line = |class: &'static str, path: &str| el(class).is("d", path);
    let house = el("text big")
        .is("x", "0")
        .is("y", "-8")
        .is("font-size", "66")
        .says(state.live(|s| &s.house));
    let majority = el("text halft")
        .is("x", "0")
        .is("y", "-252")
        .is("text-anchor", "middle")
        .says(state.live(|s| &s.majority));
    let picture = el("svg hemi play-hemi")
        .is("id", "hemicycle")
        .is("viewBox", "-268 -268 552 272")
        .is("role", "img")
        .live("aria-label", state.live(|s| &s.picture_says))
        .with(el("g").many(state.many(seats)))
        .with(el("path seat-open").live("d", state.live(|s| &s.picture.open)))
        .with(house)
        .with(line("path half", "M0-246V-224M0-97V-78"))
        .with(majority)
        .with(el("g").many(state.many(labels)))
        .with(line("path ground", "M-248 1H268"));
    let standing = el("p standing")
        .is("id", "standing")
        .is("role", "status")
        .says(state.live(|s| &s.standing));
    let verdict = el("div")
        .with(el("dt").says(state.live(|s| &s.majority)))
        .with(el("dd").says(state.live(|s| &s.majority_says)));
    el("figure play-fig")
        .with(picture)
        .with(standing)
        .with(el("dl ver").with(verdict))
        .with(el("figcaption srcline").text(state.word("seats.order")))
}

fn label(shown: &Shown, label: &Label) -> Element {
    let row = shown.rows.get(label.list);
    let says = |pick: fn(&crate::playground::Row) -> &str| row.map_or("", pick).to_owned();
    el("text tag")
        .is("x", &label.x)
        .is("y", &label.y)
        .is("text-anchor", label.anchor)
        .text([&says(|row| &row.short), " "].concat())
        .with(el("tspan n").text(says(|row| &row.seats)))
}

/// The result as one bar with the majority marked; a picture of the table, so hidden from screen readers.
pub fn strip(state: State) -> Element {
    let pieces = |s: &Shown| {
        let piece = |(list, path): &(usize, String)| {
            let colour = s.rows.get(*list).map_or("", |row| &row.colour);
            outline(*list, colour, path)
        };
        s.strip.iter().map(piece).collect()
    };
    let bar = el("svg")
        .is("viewBox", "0 0 1000 14")
        .is("preserveAspectRatio", "none")
        .with(el("g").many(state.many(pieces)))
        .with(el("path half").is("d", "M500-2V14"));
    el("div strip")
        .is("aria-hidden", "true")
        .with(bar)
        .with(el("p strip-n").says(state.live(|s| &s.strip_says)))
}
