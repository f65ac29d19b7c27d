//! The table of the lists: votes are typed in it, so that cause and effect share a row; names, colours and the lists
//! themselves while they are being changed. It must not know how shares or seats come about.

use leptos::prelude::*;

use super::{State, colour, flag, glyph, live, maybe, note, seat, still};
use crate::playground::Playground;
use crate::ui::parts::controls::{self, Button, Field};
use crate::ui::{browser, draw};

/// The colours of the places in daylight: what a colour field shows for a list without one of its own.
const COLOURS: [&str; 8] = [
    "#236197", "#b57a12", "#438e88", "#571a5a", "#747ddd", "#872a09", "#474a4d", "#808a54",
];

/// The table with its foot, and what is wrong with votes that can't be read.
pub fn view(state: State) -> impl IntoView {
    let lists = state.lists;
    let total = move |i: usize| state.live(move |s| s.total[i].clone());
    let head = move |class: &'static str, key: &'static str| {
        view! { <th role="columnheader" scope="col" class=class>{state.word(key)}</th> }
    };
    let rows = move || {
        let editing = state.editing.get();
        (0..lists.get())
            .map(|i| row(state, i, editing))
            .collect_view()
    };
    view! {
        <div class="play-table">
            {tools(state)}
            <table class="alloc" class:is-edit=state.editing role="table" id="allocation">
                <caption class="visually-hidden">{state.live(move |s| s.picture_says.clone())}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        {head("c-name", "seats.col.list")}
                        {head("c-votes", "seats.col.votes")}
                        {head("c-share", "seats.col.share")}
                        <th role="columnheader" scope="col" class="c-math">{state.live(|s| s.how.clone())}</th>
                        {head("c-seats", "seats.col.seats")}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
                <tfoot role="rowgroup">
                    <tr role="row">
                        <th role="rowheader" scope="row" class="c-name">{state.word("seats.total")}</th>
                        <td role="cell" class="c-votes">{total(0)}</td>
                        <td role="cell" class="c-share"></td>
                        <td role="cell" class="c-math">{total(1)}</td>
                        <td role="cell" class="c-seats">{total(2)}</td>
                    </tr>
                </tfoot>
            </table>
            {add(state)}
            {note(state.live(|s| s.errors[0].clone()), "votes-error", "bad", "alert")}
            {note(state.live(|s| s.tie.clone()), "tie", "note-tie", "status")}
            {note(state.live(|s| s.empty.clone()), "empty", "note-tie", "status")}
        </div>
    }
}

/// Whether lists are being changed, and whether votes are percentages.
fn tools(state: State) -> impl IntoView {
    let percent = flag(move || state.shown.with(|shown| shown.percent));
    let edit = move || state.editing.update(|editing| *editing = !*editing);
    let turn = move || state.change(|play| play.show_percent(!percent.get_untracked()));
    view! {
        <p class="acts alloc-tools">
            {state.button("edit-lists", "seats.edit", Some(state.editing.into()), state.dead, Box::new(edit))}
            {state.button("percent", "seats.percent", Some(percent), state.dead, Box::new(turn))}
        </p>
    }
}

/// One more list; the focus goes to its name.
fn add(state: State) -> impl IntoView {
    let add = move || {
        state.change(Playground::add_list);
        let lists = state.shown.with_untracked(|s| s.rows.len());
        browser::focus_soon(&name_id(lists.saturating_sub(1)));
    };
    view! {
        <p class="acts" hidden=flag(move || !state.editing.get())>
            {state.button("add-list", "seats.edit.add", None, state.dead, Box::new(add))}
        </p>
    }
}

fn name_id(list: usize) -> String {
    ["name-", &list.to_string()].concat()
}

fn row(state: State, i: usize, editing: bool) -> impl IntoView {
    let own = ["row-", &colour(i)].concat();
    let class = state.live(move |s| {
        let row = s.rows.get(i);
        [
            if row.is_some_and(|row| row.ineligible) {
                ""
            } else {
                &own
            },
            if row.is_some_and(|row| row.out) {
                " is-out"
            } else {
                ""
            },
            if row.is_some_and(|row| row.tied) {
                " is-tie"
            } else {
                ""
            },
        ]
        .concat()
    });
    view! {
        <tr role="row" class=class data-party=state.cell(i, |row| &row.name)>
            <th role="rowheader" scope="row" class="c-name">
                {key(state, i)}
                <span>{state.cell(i, |row| &row.name)}</span>
                <span class="code">{state.cell(i, |row| &row.short)}</span>
            </th>
            <td role="cell" class="c-votes">{votes(state, i)}</td>
            <td role="cell" class="c-share">{state.cell(i, |row| &row.share)}</td>
            <td role="cell" class="c-math">{state.cell(i, |row| &row.full)}{rest(state, i)}</td>
            <td role="cell" class="c-seats" data-seats="" data-official=controls::filled(state.cell(i, |row| &row.official))>
                {state.cell(i, |row| &row.seats)}
            </td>
            {editing.then(|| edit(state, i))}
        </tr>
    }
}

/// Its shape in its colour; nothing where it is no list.
fn key(state: State, i: usize) -> impl IntoView {
    let class = state.live(move |s| {
        let row = s.rows.get(i);
        row.filter(|row| !row.ineligible)
            .map_or_else(|| "no-seat".to_owned(), |row| seat(i, &row.colour))
    });
    view! {
        <svg class="key" viewBox="-10 -10 20 20" aria-hidden="true">
            <path class=class fill=own_colour(state, i) fill-rule="evenodd" d=draw::outline(glyph(i), 0.0, 0.0)></path>
        </svg>
    }
}

/// A list's own colour; nothing where it has that of its place.
fn own_colour(state: State, i: usize) -> Signal<Option<String>> {
    maybe(move || {
        state.shown.with(|s| {
            let row = s.rows.get(i)?;
            (!row.colour.is_empty()).then(|| row.colour.clone())
        })
    })
}

fn votes(state: State, i: usize) -> impl IntoView {
    controls::field(Field {
        id: String::new(),
        kind: "text",
        keys: "decimal",
        longest: "32",
        label: state.cell(i, |row| &row.votes_of),
        typed: state.cell(i, |row| &row.typed),
        bad: state.is(i, |row| row.bad),
        error: "votes-error",
        dead: state.dead,
        act: Box::new(move |given| state.change(|play| play.type_votes(i, &given))),
    })
}

/// “+ 1” is marked where a remainder brought a seat.
fn rest(state: State, i: usize) -> impl IntoView {
    let class = live(move || {
        let won = state
            .shown
            .with(|s| s.rows.get(i).is_some_and(|row| row.won));
        if won { "won" } else { "" }.to_owned()
    });
    view! { <span>{state.cell(i, |row| &row.sign)}<span class=class>{state.cell(i, |row| &row.rest)}</span></span> }
}

/// Name, colour and the end of a list.
fn edit(state: State, i: usize) -> impl IntoView {
    let label = move |key: &'static str| {
        live(move || {
            let name = state
                .shown
                .with(|s| s.rows.get(i).map(|row| row.name.clone()));
            state.fill(key, "name", &name.unwrap_or_default())
        })
    };
    let name = Field {
        id: name_id(i),
        kind: "text",
        keys: "text",
        longest: "80",
        label: label("seats.edit.name"),
        typed: state.cell(i, |row| &row.typed_name),
        bad: state.is(i, |row| row.bad_name),
        error: "votes-error",
        dead: state.dead,
        act: Box::new(move |given| state.change(|play| play.type_name(i, &given))),
    };
    let colour = Field {
        id: String::new(),
        kind: "color",
        keys: "none",
        longest: "7",
        label: label("seats.edit.colour"),
        typed: state.live(move |s| match s.rows.get(i) {
            Some(row) if !row.colour.is_empty() => row.colour.clone(),
            _ => COLOURS[i % COLOURS.len()].to_owned(),
        }),
        bad: flag(|| false),
        error: "",
        dead: state.dead,
        act: Box::new(move |given| state.change(|play| play.choose_colour(i, &given))),
    };
    let remove = Button {
        id: "",
        class: "btn--quiet btn--small remove",
        says: still("×".to_owned()),
        label: label("seats.edit.remove"),
        pressed: None,
        data: still(String::new()),
        dead: state.dead,
        act: Box::new(move || {
            state.change(|play| play.remove_list(i));
            browser::focus("add-list");
        }),
    };
    view! {
        <td role="cell" class="c-edit">
            {controls::field(name)}{controls::field(colour)}{controls::button(remove)}
        </td>
    }
}
