//! Facts as cards and documents as a numbered list. It must not know why a fact is on the page.

use leptos::prelude::*;

use super::book::Book;
use crate::facts::{Agreement, Fact, Unit, Value, shown};
use crate::text;

/// One folded card a fact.
pub fn facts(book: &Book, ids: &[String]) -> AnyView {
    let cards = ids
        .iter()
        .filter_map(|id| Some(card(book, id, book.content.facts.get(id)?)));
    view! { <div class="cards">{cards.collect_view()}</div> }.into_any()
}

fn card(book: &Book, id: &str, fact: &Fact) -> AnyView {
    let words = book.content.words(book.language).facts.get(id).cloned();
    let Some(words) = words else {
        return ().into_any();
    };
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut row = |key: &str, says: String| rows.push((book.text(key), says));
    if let Some(by) = &words.said_by {
        row("card.said_by", escape(by));
    }
    if fact.value.is_some() {
        row("card.value", escape(&value(book, fact)));
    }
    row("card.date", escape(&text::date(book.language, fact.date)));
    row(
        "card.status",
        book.text(&["status.", fact.status.id()].concat()),
    );
    row(
        "card.confidence",
        book.text(&["confidence.", fact.confidence.id()].concat()),
    );
    if let Some(law) = &fact.law {
        let text = book.text(&["law.", law.text.id()].concat());
        row(
            "card.law",
            escape(&book.fill("card.law.article", &[("text", &text), ("n", &law.article)])),
        );
    }
    row(
        "card.sources",
        fact.sources
            .iter()
            .map(|source| book.mark_html(source))
            .collect::<Vec<_>>()
            .join(" "),
    );
    let article = match (&words.article, fact.article) {
        (Some(says), Agreement::Differs) => book.prose(says),
        _ => book.text(&["article.", fact.article.id()].concat()),
    };
    row("card.article", article);
    if let Some(by) = fact.recheck_by {
        let says = book.fill(
            "sources.recheck",
            &[("date", &text::date(book.language, by))],
        );
        row("card.recheck", escape(&says));
    }
    let rows = rows
        .into_iter()
        .map(|(name, says)| view! { <dt>{name}</dt><dd inner_html=says></dd> });
    view! {
        <details class="card" id=["fact-", id].concat()>
            <summary>{book.plain(&words.text)}</summary>
            <div class="body"><dl>{rows.collect_view()}</dl></div>
        </details>
    }
    .into_any()
}

/// The value with what it counts, where the interface has words for the unit.
fn value(book: &Book, fact: &Fact) -> String {
    if let (Some(Value::Whole(n)), Some(Unit::Count(unit))) = (&fact.value, &fact.unit) {
        let says = book.count(&["unit.", unit].concat(), *n);
        if !says.is_empty() {
            return says;
        }
    }
    shown(book.language, fact)
}

/// Documents in the order given, with the numbers of their marks.
pub fn documents(book: &Book, ids: &[String]) -> AnyView {
    let items = ids.iter().filter_map(|id| document(book, id));
    view! { <ol class="docs">{items.collect_view()}</ol> }.into_any()
}

fn document(book: &Book, id: &str) -> Option<AnyView> {
    let Told {
        title,
        lang,
        url,
        about,
    } = told(book, id)?;
    let n = book.mark(id).to_string();
    let title = match url {
        Some(url) => view! { <a href=url rel="external noopener noreferrer" lang=lang>{title}</a> }
            .into_any(),
        None => view! { <span lang=lang>{title}</span> }.into_any(),
    };
    let view = view! {
        <li id=["source-", id].concat()>
            <span class="src" aria-hidden="true">{n}</span>
            <div><p>{title}</p><p>{about}</p></div>
        </li>
    };
    Some(view.into_any())
}

/// What a list says of a document.
pub struct Told {
    /// Its title.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: Option<&'static str>,
    /// Its address, where it has one.
    pub url: Option<String>,
    /// Publisher, kind, dates.
    pub about: String,
}

/// See [`Told`].
pub fn told(book: &Book, id: &str) -> Option<Told> {
    let source = book.content.sources.get(id)?;
    let words = book.content.words(book.language).sources.get(id)?;
    let kind = book.text(&["sources.kind.", source.kind.id()].concat());
    let date = source.date.map(|date| text::date(book.language, date));
    let accessed = book.fill(
        "sources.accessed",
        &[("date", &text::date(book.language, source.accessed))],
    );
    let about = [
        Some(words.publisher.clone()),
        Some(kind),
        date,
        Some(accessed),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ");
    Some(Told {
        title: words.title.clone(),
        lang: words.lang.map(text::Language::code),
        url: source.url.clone(),
        about,
    })
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
