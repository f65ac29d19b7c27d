//! The table of the lists: votes are typed in it, so that cause and effect share a row. It must not know how shares
//! or seats come about.

use leptos::prelude::*;

use super::{State, colour, flag, glyph, maybe, note};
use crate::ui::draw;

/// The table with its foot, and what is wrong with votes that can't be read.
pub fn view(state: State) -> impl IntoView {
    let lists = state.start.with_value(|start| start.lists.len());
    let total = move |i: usize| state.live(move |s| s.total[i].clone());
    let head = move |class: &'static str, key: &'static str| {
        view! { <th role="columnheader" scope="col" class=class>{state.word(key)}</th> }
    };
    view! {
        <div class="play-table">
            <table class="alloc" role="table" id="allocation">
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
                <tbody role="rowgroup">{(0..lists).map(|i| row(state, i)).collect_view()}</tbody>
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
            {note(state.live(|s| s.errors[0].clone()), "votes-error", "bad", "alert")}
            {note(state.live(|s| s.tie.clone()), "tie", "note-tie", "status")}
            {note(state.live(|s| s.empty.clone()), "empty", "note-tie", "status")}
        </div>
    }
}

fn row(state: State, i: usize) -> impl IntoView {
    let (id, name, short, is_list) = state.start.with_value(|start| {
        let list = &start.lists[i];
        (
            list.id.clone(),
            list.name.clone(),
            list.short.clone(),
            list.is_list,
        )
    });
    let label = state
        .start
        .with_value(|start| start.words.fill("seats.votes_of", &[("name", &name)]));
    let own = if is_list {
        ["row-", &colour(i)].concat()
    } else {
        String::new()
    };
    let class = state.live(move |s| {
        let row = &s.rows[i];
        [
            own.as_str(),
            if row.out { " is-out" } else { "" },
            if row.tied { " is-tie" } else { "" },
        ]
        .concat()
    });
    let key = is_list.then(|| draw::key(glyph(i), &colour(i)));
    let field = votes(state, i, id.clone(), label);
    let blank = (!is_list).then(|| view! { <span class="key" aria-hidden="true"></span> });
    view! {
        <tr role="row" class=class data-party=id>
            <th role="rowheader" scope="row" class="c-name">
                {key}{blank}<span>{name}</span><span class="code">{short}</span>
            </th>
            <td role="cell" class="c-votes">{field}</td>
            <td role="cell" class="c-share">{state.live(move |s| s.rows[i].share.clone())}</td>
            <td role="cell" class="c-math">{state.live(move |s| s.rows[i].full.clone())}{rest(state, i)}</td>
            <td role="cell" class="c-seats" data-seats="">{state.live(move |s| s.rows[i].seats.clone())}</td>
        </tr>
    }
}

fn votes(state: State, i: usize, id: String, label: String) -> impl IntoView {
    let typed = state.votes.with_value(|fields| fields[i]);
    let bad = flag(move || state.play.with(|play| play.is_refused(i)));
    view! {
        <input
            class="field"
            class:is-bad=bad
            inputmode="numeric"
            autocomplete="off"
            maxlength="32"
            aria-label=label
            aria-invalid=maybe(move || bad.get().then(|| "true".to_owned()))
            aria-describedby=maybe(move || bad.get().then(|| "votes-error".to_owned()))
            data-votes=id
            value=typed.get_untracked()
            prop:value=typed
            disabled=state.dead
            on:input=move |event| state.type_votes(i, event_target_value(&event))
        />
    }
}

/// “+ 1” is marked where a remainder brought a seat.
fn rest(state: State, i: usize) -> impl IntoView {
    state.piece(move |s| {
        let row = &s.rows[i];
        let (sign, rest, won) = (row.sign.clone(), row.rest.clone(), row.won);
        (!rest.is_empty()).then(
            || view! { <span>{sign}<span class=if won { "won" } else { "" }>{rest}</span></span> },
        )
    })
}
