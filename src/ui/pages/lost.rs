//! `/` for a browser without a script, the page that is not there, and the one that is not on the device: each in three
//! languages at once.

use leptos::prelude::*;

use super::book::Book;
use super::frame::{Document, mark};
use crate::facts::Content;
use crate::route::Page;
use crate::text::Language;

/// Three links.
pub fn root(content: &Content) -> Document {
    let books = books(content);
    let link = |book: &Book| {
        let code = book.language.code();
        view! { <a class="btn" href=book.url(Page::Home) lang=code hreflang=code>{book.text("site.name")}" · "{book.language.name()}</a> }
    };
    let main = view! {
        <main id="main" class="sky horizon"><div class="wrap lost-root">
            <p class="mark">{mark()}</p>
            <h1>{heading(&books, "site.name")}</h1>
            {books.iter().map(link).collect_view()}
        </div></main>
    };
    document(&books, "page.root.title", main.into_any())
}

/// Says so, and leads home.
pub fn not_found(content: &Content) -> Document {
    let books = books(content);
    let heading = "404".into_any();
    says(
        &books,
        heading,
        "page.not_found.title",
        "page.not_found.text",
    )
}

/// No connection, and the page was not kept.
pub fn absent(content: &Content) -> Document {
    let books = books(content);
    let heading = heading(&books, "site.name");
    says(
        &books,
        heading,
        "offline.absent.title",
        "offline.absent.text",
    )
}

fn books(content: &Content) -> [Book<'_>; 3] {
    Language::ALL.map(|language| Book::new(content, language, Page::Home))
}

fn says(books: &[Book], heading: AnyView, title: &str, text: &str) -> Document {
    let says = |book: &Book| {
        view! {
            <section lang=book.language.code()>
                <h2>{book.text(title)}</h2>
                <p>{book.text(text)}</p>
                <p><a href=book.url(Page::Home)>{book.text("page.not_found.home")}</a></p>
            </section>
        }
    };
    let main = view! {
        <main id="main">
            <div class="sky horizon"><div class="wrap lost-root"><p class="mark">{mark()}</p><h1>{heading}</h1></div></div>
            <div class="wrap section tri">{books.iter().map(says).collect_view()}</div>
        </main>
    };
    document(books, title, main.into_any())
}

/// One heading in every language.
fn heading(books: &[Book], key: &str) -> AnyView {
    let name = |book: &Book| view! { <span lang=book.language.code()>{book.text(key)}</span>" " };
    books.iter().map(name).collect_view().into_any()
}

fn document(books: &[Book], title: &str, main: AnyView) -> Document {
    let first = &books[0];
    Document {
        language: first.language,
        title: first.text(title),
        description: first.text("site.description"),
        site: first.text("site.name"),
        body: first.finish(main),
    }
}
