//! What stands around every page: header, start sentence, main, footer, the line of a new version, live region. It must
//! not know what is in main.

use leptos::prelude::*;

use super::Book;
use crate::route::Page;
use crate::text::{Language, date};
use crate::ui::parts::{languages, theme};

/// A page, ready for its head.
pub struct Document {
    /// The page's language.
    pub language: Language,
    /// Its title, without the site's name.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// The site's name in this language.
    pub site: String,
    /// Everything inside `<body>`.
    pub body: String,
}

/// Title, description and main view → the document.
pub fn document(book: &Book, title: String, description: String, main: AnyView) -> Document {
    let opened = book.fill("nav.opened", &[("title", &title)]);
    let skip = book.here("main");
    let body = view! {
        <a class="skip" href=skip>{book.text("skip")}</a>
        {header(book)}
        <div id="start" class="start"><p class="wrap">{book.text("start.sentence")}</p></div>
        <main id="main" tabindex="-1" data-opened=opened>{main}</main>
        {footer(book)}
        {update(book)}
        <div id="live" class="visually-hidden" role="status"></div>
    };
    Document {
        language: book.language,
        title,
        description,
        site: book.text("site.name"),
        body: book.finish(body.into_any()),
    }
}

fn header(book: &Book) -> AnyView {
    let links = Language::ALL
        .map(|language| (language, book.page.path(language)))
        .to_vec();
    let languages = languages::Data {
        language: book.language,
        label: book.text("nav.languages"),
        links,
    };
    let theme = theme::Data {
        words: book.words(&["theme."]),
    };
    let check = book.url(Page::Quiz(crate::route::Lesson::TwoChambersToOne));
    let here = |wanted: fn(Page) -> bool| wanted(book.page).then_some("page");
    view! {
        <header class="bar sky"><div class="wrap">
            <a class="mark" href=book.url(Page::Home)>{mark()}<span>{book.text("site.name")}</span></a>
            <nav class="nav" aria-label=book.text("nav.main")>
                <a href=book.url(Page::Learn) aria-current=here(|p| matches!(p, Page::Learn | Page::Lesson(_)))>{book.text("nav.learn")}</a>
                <a href=check aria-current=here(|p| matches!(p, Page::Quiz(_)))>{book.text("nav.check")}</a>
                <a href=book.url(Page::Seats) aria-current=here(|p| p == Page::Seats)>{book.text("nav.seats")}</a>
            </nav>
            <div class="tools">
                {book.part(theme::KIND, &theme, theme::view)}
                {book.part(languages::KIND, &languages, languages::view)}
            </div>
            <p class="slow" aria-hidden="true">{book.text("start.loading")}</p>
        </div></header>
    }
    .into_any()
}

/// Seven seats over a rising sun.
pub fn mark() -> impl IntoView {
    const SEATS: [(&str, &str); 7] = [
        ("8.4", "29.9"),
        ("12.7", "19.7"),
        ("21.2", "12.6"),
        ("32", "10"),
        ("42.8", "12.6"),
        ("51.3", "19.7"),
        ("55.6", "29.9"),
    ];
    view! {
        <svg viewBox="0 0 64 38" aria-hidden="true">
            <path class="sun" d="M18.5 34a13.5 13.5 0 0 1 27 0z"></path>
            {SEATS.map(|(cx, cy)| view! { <circle cx=cx cy=cy r="4.1" class="dot"></circle> }).collect_view()}
            <path class="ground" d="M1 35.5H63" stroke-width="2.5" fill="none"></path>
        </svg>
    }
}

/// Within another site's page: whose content this is, and the way to the whole.
fn credit(book: &Book) -> impl IntoView {
    view! {
        <p class="credit">
            <span class="mark">{mark()}<span>{book.text("site.name")}</span></span>
            <a href=book.url(book.page) target="_blank" rel="noopener">{book.text("embed.whole")}</a>
        </p>
    }
}

/// Shown while a new version waits on the device for the reader's word.
fn update(book: &Book) -> AnyView {
    view! {
        <aside class="update" aria-label=book.text("offline.label")><div class="wrap">
            <p>{book.text("offline.ready")}</p>
            <button type="button" class="btn" data-take="">{book.text("offline.reload")}</button>
        </div></aside>
    }
    .into_any()
}

fn footer(book: &Book) -> AnyView {
    let version = book.fill("site.version", &[("version", env!("CARGO_PKG_VERSION"))]);
    let checked = book.fill(
        "site.content_date",
        &[("date", &date(book.language, book.content.date))],
    );
    view! {
        <footer class="foot">{credit(book)}<div class="wrap">
            <p>{book.text("site.independent")}</p>
            <nav aria-label=book.text("nav.footer")>
                <ul class="list-plain footlinks">
                    <li><a href=book.url(Page::Sources)>{book.text("nav.sources")}</a></li>
                    <li><a href=book.url(Page::Schools)>{book.text("nav.schools")}</a></li>
                    <li><a href=book.url(Page::About)>{book.text("nav.about")}</a></li>
                </ul>
            </nav>
            <p class="muted">{version}" · "{checked}</p>
        </div></footer>
    }
    .into_any()
}
