//! The seats page: a head and the count; without a script the count of the last election, and the same votes in the
//! Kurultai's house below it.

use leptos::prelude::*;

use super::book::Book;
use crate::playground::Playground;
use crate::text;
use crate::ui::parts::count;

/// Title, description, main.
pub fn page(book: &Book) -> (String, String, AnyView) {
    let start = book.start();
    let main = view! {
        <div class="sky horizon"><div class="wrap head head--tight"><div class="flow">
            <h1 class="h-play">{book.text("seats.title")}</h1>
            <p class="lede">{book.text("seats.lede")}</p>
        </div></div></div>
        {book.part(count::KIND, &start, count::view)}
        {other_house(book)}
        {sources(book)}
    };
    (
        book.text("seats.title"),
        book.text("seats.lede"),
        main.into_any(),
    )
}

/// The same votes in the other house, as a table: an illustration, and it says so.
fn other_house(book: &Book) -> AnyView {
    let mut play = Playground::new(book.start());
    play.type_house(&play.start().other_house.to_string());
    let shown = play.shown();
    let house = text::number(book.language, u64::from(play.start().other_house));
    let rows = shown.rows.iter().filter(|row| !row.ineligible);
    let rows = rows.map(|row| {
        view! { <tr><th scope="row">{row.name.clone()}</th><td>{row.share.clone()}</td><td>{row.seats.clone()}</td></tr> }
    });
    view! {
        <section class="wrap section duo" id="other-house"><h2>{book.fill("seats.noscript145", &[("n", &house)])}</h2>
            <div class="flow">
                <p>{shown.standing.clone()}</p>
                <table class="tbl">
                    <thead><tr>
                        <th scope="col">{book.text("seats.col.list")}</th>
                        <th scope="col">{book.text("seats.col.share")}</th>
                        <th scope="col">{book.text("seats.col.seats")}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                    <tfoot><tr><th scope="row">{book.text("seats.total")}</th><td></td><td>{house}</td></tr></tfoot>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// Where the votes and the rules come from; those of other elections folded. One list of documents for all.
fn sources(book: &Book) -> AnyView {
    let mut documents: Vec<String> = Vec::new();
    let mut about = |id: &str| {
        let words = book.election_words(id);
        let sources = &book.content.elections[id].sources;
        for source in sources {
            if !documents.contains(source) {
                documents.push(source.clone());
            }
        }
        let marks: String = sources
            .iter()
            .map(|source| book.mark_html(source))
            .collect();
        let note = book.prose(&words.note.unwrap_or_default());
        let html = [&book.prose(&words.rule), " ", &note, " ", &marks].concat();
        (book.plain(&words.title), html)
    };
    let elections: Vec<_> = book.elections().into_iter().map(&mut about).collect();
    let elections = elections.into_iter().enumerate().map(|(i, (title, html))| match i {
        0 => view! { <p><b>{title}</b></p><p inner_html=html></p> }.into_any(),
        _ => view! { <details class="fold"><summary>{title}</summary><p inner_html=html></p></details> }.into_any(),
    });
    view! {
        <section class="wrap section duo"><h2>{book.text("lesson.sources")}</h2><div class="flow">
            {elections.collect_view()}
            {super::cards::documents(book, &documents)}
        </div></section>
    }
    .into_any()
}
