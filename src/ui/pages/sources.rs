//! The whole ground on view: every fact as a card, every document with its date.

use leptos::prelude::*;

use super::book::Book;
use super::cards;

/// Title, description, main.
pub fn page(book: &Book) -> (String, String, AnyView) {
    let documents: Vec<String> = book.content.sources.keys().cloned().collect();
    let facts: Vec<String> = book.content.facts.keys().cloned().collect();
    // Numbers follow the list of documents, so they are given out before any card asks for one.
    let list = cards::documents(book, &documents);
    let main = view! {
        <div class="sky horizon"><div class="wrap head"><div class="flow">
            <h1>{book.text("sources.title")}</h1>
            <p class="lede measure">{book.text("sources.lede")}</p>
        </div></div></div>
        <div class="plain">
            <section class="wrap duo"><h2 id="facts">{book.text("sources.facts")}</h2>{cards::facts(book, &facts)}</section>
            <section class="wrap duo"><h2 id="documents">{book.text("sources.list")}</h2>{list}</section>
        </div>
    };
    (
        book.text("sources.title"),
        book.text("sources.lede"),
        main.into_any(),
    )
}
