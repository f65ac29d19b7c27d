//! How the count went, step by step, and who won the last seat. It must not know what a step does.

use super::{State, colour, glyph, outline};
use crate::playground::{Bar, Line, Shown, Step};
use crate::ui::draw;
use crate::ui::node::{Element, el};

/// The steps.
pub fn steps(state: State) -> Element {
    let step = |step: &Step| {
        let says = el("div")
            .with(el("h3").text(step.title.clone()))
            .with(el("p").text(step.text.clone()));
        el("li")
            .with(says)
            .with(el("p calc").text(step.calc.clone()))
    };
    let list = el("ol ledger list-plain")
        .is("id", "steps")
        .many(state.many(move |s| s.steps.iter().map(step).collect()));
    let title = el("h2").is("id", "steps-h").text(state.word("seats.steps"));
    el("section wrap section ledger-sec cq")
        .is("aria-labelledby", "steps-h")
        .with(el("div ledger-grid").with(title).with(list))
}

/// The last seat, who stands next, and all remainders or quotients as bars.
pub fn last_seat(state: State) -> Element {
    let lines = move |s: &Shown| {
        let last = s
            .last
            .iter()
            .map(|l| line(state, s, l, "last-seat", "seats.last.won"));
        let next = s
            .next
            .iter()
            .map(|l| line(state, s, l, "next-seat", "seats.last.next"));
        last.chain(next).collect()
    };
    let says = el("div flow")
        .with(
            el("h2")
                .is("id", "last-h")
                .text(state.word("seats.last.title")),
        )
        .with(el("p").says(state.live(|s| &s.rest_says)))
        .with(el("dl pair").many(state.many(lines)))
        .with(el("p gap").says(state.live(|s| &s.gap)));
    let bars = |s: &Shown| s.bars.iter().map(|b| bar(s, b)).collect();
    let axis = el("p rem-axis num")
        .is("aria-hidden", "true")
        .with(el("span").text("0".to_owned()))
        .with(el("span").says(state.live(|s| &s.quota)));
    let race = el("div rems")
        .with(el("ol list-plain").many(state.many(bars)))
        .with(axis);
    let grid = el("div lastseat-grid").with(says).with(race);
    el("section panel-band")
        .is("aria-labelledby", "last-h")
        .with(el("div wrap section cq").with(draw::horn_node()).with(grid))
}

fn line(state: State, shown: &Shown, line: &Line, id: &str, key: &str) -> Element {
    let (mark, name) = named(shown, line.list);
    let says = el("dd")
        .with(mark)
        .with(el("b").text(name))
        .with(el("span").text(line.says.clone()));
    el("div")
        .is("id", id)
        .with(el("dt").text(state.word(key)))
        .with(says)
}

fn bar(shown: &Shown, bar: &Bar) -> Element {
    let (mark, name) = named(shown, bar.list);
    let own = shown.rows.get(bar.list).map_or("", |row| &row.colour);
    let rect = el(if own.is_empty() { "rect" } else { "rect own" })
        .some("fill", own)
        .is("x", "0")
        .is("y", "0")
        .is("width", &bar.permille.to_string())
        .is("height", "10");
    let picture = el("svg")
        .is("class", &["rem-b ", &colour(bar.list)].concat())
        .is("viewBox", "0 0 1000 10")
        .is("preserveAspectRatio", "none")
        .is("aria-hidden", "true")
        .with(el("path axis").is("d", "M0 5H1000"))
        .with(rect);
    el(if bar.won { "li rem won" } else { "li rem" })
        .with(mark)
        .with(el("span rem-n").text(name))
        .with(picture)
        .with(el("span rem-v num").text(bar.value.clone()))
        .with(el("span rem-t").text(bar.says.clone()))
}

/// A list's mark and name.
fn named(shown: &Shown, list: usize) -> (Element, String) {
    let row = shown.rows.get(list);
    let (own, name) = row.map_or(("", ""), |row| (&row.colour, &row.name));
    let mark = el("svg key")
        .is("viewBox", "-10 -10 20 20")
        .is("aria-hidden", "true")
        .with(outline(list, own, &draw::outline(glyph(list), 0.0, 0.0)));
    (mark, name.to_owned())
}
