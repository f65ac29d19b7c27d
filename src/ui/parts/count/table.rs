//! The table of the lists: votes are typed in it, so that cause and effect share a row; names, colours and the lists
//! themselves while they are being changed. It must not know how shares or seats come about.

use leptos::prelude::*;

use super::{State, colour, controls, glyph, note, seat};
use crate::playground::{Playground, Row};
use crate::ui::node::{Element, button, el};
use crate::ui::parts::controls::Field;
use crate::ui::{browser, draw};

/// The colours of the places in daylight: what a colour field shows for a list without one of its own.
const COLOURS: [&str; 8] = [
    "#236197", "#b57a12", "#438e88", "#571a5a", "#747ddd", "#872a09", "#474a4d", "#808a54",
];

/// The table with its foot, and what is wrong with votes that can't be read.
pub fn view(state: State) -> Element {
    let rows = move || {
        let editing = state.editing.get();
        (0..state.lists.get())
            .map(|i| row(state, i, editing))
            .collect()
    };
    let class = move || {
        if state.editing.get() {
            "alloc is-edit"
        } else {
            "alloc"
        }
        .to_owned()
    };
    let table = el("table")
        .live("class", class)
        .is("role", "table")
        .is("id", "allocation")
        .with(el("caption visually-hidden").says(state.live(|s| &s.picture_says)))
        .with(el("thead").is("role", "rowgroup").with(head(state)))
        .with(el("tbody").is("role", "rowgroup").many(rows))
        .with(el("tfoot").is("role", "rowgroup").with(foot(state)));
    let says = |pick: fn(&crate::playground::Shown) -> &String| {
        move || state.shown.with(|shown| pick(shown).clone())
    };
    el("div play-table")
        .with(tools(state))
        .with(table)
        .with(add(state))
        .with(note(
            says(|s| &s.errors[0]),
            "votes-error",
            "p bad",
            "alert",
        ))
        .with(note(says(|s| &s.tie), "tie", "p note-tie", "status"))
        .with(note(says(|s| &s.empty), "empty", "p note-tie", "status"))
}

fn cell(class: &'static str) -> Element {
    el(class).is("role", "cell")
}

fn head(state: State) -> Element {
    let head = |class: &'static str| el(class).is("role", "columnheader").is("scope", "col");
    let word = |class: &'static str, key: &str| head(class).text(state.word(key));
    el("tr")
        .is("role", "row")
        .with(word("th c-name", "seats.col.list"))
        .with(word("th c-votes", "seats.col.votes"))
        .with(word("th c-share", "seats.col.share"))
        .with(head("th c-math").says(state.live(|s| &s.how)))
        .with(word("th c-seats", "seats.col.seats"))
}

fn foot(state: State) -> Element {
    let total = |class: &'static str, i: usize| cell(class).says(state.live(move |s| &s.total[i]));
    let name = el("th c-name")
        .is("role", "rowheader")
        .is("scope", "row")
        .text(state.word("seats.total"));
    el("tr")
        .is("role", "row")
        .with(name)
        .with(total("td c-votes", 0))
        .with(cell("td c-share"))
        .with(total("td c-math", 1))
        .with(total("td c-seats", 2))
}

/// Whether lists are being changed, and whether votes are percentages.
fn tools(state: State) -> Element {
    let edit = move || state.editing.update(|editing| *editing = !*editing);
    let percent = move || state.shown.with(|shown| shown.percent);
    let turn = move || {
        let is_percent = state.play.with_value(|play| play.file().percent);
        state.change(|play| play.show_percent(!is_percent));
    };
    let edit = state
        .small("edit-lists", "seats.edit", edit)
        .live("aria-pressed", move || state.editing.get().to_string());
    let turn = state
        .small("percent", "seats.percent", turn)
        .live("aria-pressed", move || percent().to_string());
    el("p acts alloc-tools").with(edit).with(turn)
}

/// One more list; the focus goes to its name.
fn add(state: State) -> Element {
    let add = move || {
        state.change(Playground::add_list);
        let lists = state.shown.with_untracked(|s| s.rows.len());
        browser::focus_soon(&name_id(lists.saturating_sub(1)));
    };
    el("p acts")
        .only(move || state.editing.get())
        .with(state.small("add-list", "seats.edit.add", add))
}

fn name_id(list: usize) -> String {
    ["name-", &list.to_string()].concat()
}

fn row(state: State, i: usize, editing: bool) -> Element {
    let own = ["row-", &colour(i)].concat();
    let class = move || {
        state.shown.with(|s| {
            let is = |pick: fn(&Row) -> bool, class| {
                if s.rows.get(i).is_some_and(pick) {
                    class
                } else {
                    ""
                }
            };
            let own = if is(|row| row.ineligible, "x").is_empty() {
                &*own
            } else {
                ""
            };
            [
                own,
                is(|row| row.out, " is-out"),
                is(|row| row.tied, " is-tie"),
            ]
            .concat()
        })
    };
    let name = el("th c-name")
        .is("role", "rowheader")
        .is("scope", "row")
        .with(key(state, i))
        .with(el("span").says(state.cell(i, |row| &row.name)))
        .with(el("span code").says(state.cell(i, |row| &row.short)));
    let won = move || {
        let won = state
            .shown
            .with(|s| s.rows.get(i).is_some_and(|row| row.won));
        if won { "won" } else { "" }.to_owned()
    };
    let rest = el("span")
        .live("class", won)
        .says(state.cell(i, |row| &row.rest));
    let math = cell("td c-math")
        .says(state.cell(i, |row| &row.full))
        .says(state.cell(i, |row| &row.sign))
        .with(rest);
    let seats = cell("td c-seats")
        .is("data-seats", "")
        .live("data-official", state.cell(i, |row| &row.official))
        .says(state.cell(i, |row| &row.seats));
    el("tr")
        .is("role", "row")
        .live("class", class)
        .live("data-party", state.cell(i, |row| &row.name))
        .with(name)
        .with(cell("td c-votes").with(votes(state, i)))
        .with(cell("td c-share").says(state.cell(i, |row| &row.share)))
        .with(math)
        .with(seats)
        .all(editing.then(|| edit(state, i)))
}

/// Its shape in its colour; nothing where it is no list.
fn key(state: State, i: usize) -> Element {
    let class = move || {
        state.shown.with(|s| {
            let row = s.rows.get(i).filter(|row| !row.ineligible);
            row.map_or_else(|| "no-seat".to_owned(), |row| seat(i, &row.colour))
        })
    };
    let path = el("path")
        .live("class", class)
        .live("fill", state.cell(i, |row| &row.colour))
        .is("fill-rule", "evenodd")
        .is("d", &draw::outline(glyph(i), 0.0, 0.0));
    el("svg key")
        .is("viewBox", "-10 -10 20 20")
        .is("aria-hidden", "true")
        .with(path)
}

fn votes(state: State, i: usize) -> Element {
    let field = controls::field(&Field {
        id: String::new(),
        kind: "text",
        keys: "decimal",
        longest: "32",
        bad: state.flag(move |s| s.rows.get(i).is_some_and(|row| row.bad)),
        error: "votes-error",
        dead: state.dead,
    });
    field
        .live("aria-label", state.cell(i, |row| &row.votes_of))
        .holds(state.cell(i, |row| &row.typed))
        .takes("input", move |given| {
            state.change(|play| play.type_votes(i, &given));
        })
}

/// Name, colour and the end of a list.
fn edit(state: State, i: usize) -> Element {
    let label = |key: &'static str| {
        let name = state.cell(i, |row| &row.name);
        move || state.fill(key, "name", &name())
    };
    let field = |id: String, kind, keys, longest| {
        controls::field(&Field {
            id,
            kind,
            keys,
            longest,
            bad: state.flag(move |s| kind == "text" && s.rows.get(i).is_some_and(|r| r.bad_name)),
            error: "votes-error",
            dead: state.dead,
        })
    };
    let name = field(name_id(i), "text", "text", "80")
        .live("aria-label", label("seats.edit.name"))
        .holds(state.cell(i, |row| &row.typed_name))
        .takes("input", move |given| {
            state.change(|play| play.type_name(i, &given));
        });
    let own = state.cell(i, |row| &row.colour);
    let shown = move || Some(own()).filter(|own| !own.is_empty());
    let colour = field(String::new(), "color", "none", "7")
        .live("aria-label", label("seats.edit.colour"))
        .holds(move || shown().unwrap_or_else(|| COLOURS[i % COLOURS.len()].to_owned()))
        .takes("input", move |given| {
            state.change(|play| play.choose_colour(i, &given));
        });
    let remove = move || {
        state.change(|play| play.remove_list(i));
        browser::focus("add-list");
    };
    let remove = button(
        "button btn btn--quiet btn--small remove",
        "×".to_owned(),
        remove,
    )
    .live("aria-label", label("seats.edit.remove"));
    cell("td c-edit").with(name).with(colour).with(remove)
}
