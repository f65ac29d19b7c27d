//! The list of lessons: those that can be read are links, those to come are named.

use leptos::prelude::*;

use super::book::Book;
use crate::lesson::LessonEntry;
use crate::route::{Lesson, Page};

/// Title, description, main.
pub fn page(book: &Book) -> (String, String, AnyView) {
    let main = view! {
        <div class="sky horizon"><div class="wrap head"><div class="flow">
            <h1>{book.text("learn.title")}</h1>
            <p class="lede measure">{book.text("learn.lede")}</p>
        </div></div></div>
        <div class="wrap section">{rows(book, "h2")}</div>
    };
    (
        book.text("learn.title"),
        book.text("learn.lede"),
        main.into_any(),
    )
}

/// The lessons in order, under headings of this level.
pub fn rows(book: &Book, level: &'static str) -> AnyView {
    let rows = book
        .content
        .lessons
        .iter()
        .enumerate()
        .map(|(i, entry)| row(book, i + 1, entry, level));
    view! { <ol class="toc list-plain">{rows.collect_view()}</ol> }.into_any()
}

fn row(book: &Book, n: usize, entry: &LessonEntry, level: &'static str) -> AnyView {
    let words = book
        .content
        .words(book.language)
        .lessons
        .get(&entry.id)
        .cloned();
    let (title, after) = words
        .map(|words| (words.title, words.after))
        .unwrap_or_default();
    let page = Lesson::ALL
        .into_iter()
        .find(|lesson| lesson.id() == entry.id && entry.ready);
    let title = match page {
        Some(lesson) => {
            view! { <a class="toc-t" href=book.url(Page::Lesson(lesson))>{title}</a> }.into_any()
        }
        None => view! { <span class="toc-t">{title}</span> }.into_any(),
    };
    let heading = if level == "h2" {
        view! { <h2>{title}</h2> }.into_any()
    } else {
        view! { <h3>{title}</h3> }.into_any()
    };
    let quiz = page.filter(|_| entry.quiz).map(|lesson| {
        view! { <p class="toc-q"><a href=book.url(Page::Quiz(lesson))>{book.text("quiz.link")}</a></p> }
    });
    let minutes = if page.is_some() {
        book.count("learn.minutes", entry.minutes)
    } else {
        book.text("learn.coming")
    };
    view! {
        <li class=if page.is_some() { "toc-row" } else { "toc-row is-coming" }>
            <span class="toc-n" aria-hidden="true">{n}</span>
            <div class="toc-x">{heading}<p><span class="muted">{book.text("learn.after")}" "</span>{after}</p>{quiz}</div>
            <span class="toc-m">{minutes}</span>
        </li>
    }
    .into_any()
}
