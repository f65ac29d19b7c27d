//! What stands around a lesson's screens: its head, and what it stands on. It must not know how a block is drawn.

use leptos::prelude::*;

use super::super::cards;
use super::Told;
use crate::lesson::BlockKind;
use crate::route::Page;
use crate::ui::draw;

impl Told<'_> {
    /// Kicker, title, lede, and where the lesson stands among all.
    pub(super) fn head(&self, title: &str) -> AnyView {
        let (book, lesson) = (self.book, self.lesson);
        let total = book.content.lessons.len();
        let minutes = book.count("learn.minutes", lesson.minutes);
        let (n, of) = (book.number(lesson.number), book.number(total as u64));
        let values = [("n", &*n), ("total", &*of), ("minutes", &*minutes)];
        view! {
            <div class="sky horizon"><div class="wrap head">
                <div class="flow">
                    <p class="kicker">{book.fill("lesson.kicker", &values)}</p>
                    <h1>{title.to_owned()}</h1>
                    <p class="lede measure" inner_html=book.prose(&self.words.lede)></p>
                </div>
                {arc(lesson.number, total, book.fill("lesson.progress", &values))}
            </div></div>
        }
        .into_any()
    }

    /// What the lesson stands on: terms, facts as cards, documents; then what to do next.
    pub(super) fn ground(&self) -> AnyView {
        let book = self.book;
        let notes: Vec<&String> = self
            .lesson
            .blocks()
            .filter_map(|b| {
                if let BlockKind::Note { term } = &b.kind {
                    Some(term)
                } else {
                    None
                }
            })
            .collect();
        let glossary = &book.content.words(book.language).glossary;
        let term = |id: &String| {
            let words = glossary.get(id)?;
            let says = book.prose(&words.short);
            Some(
                view! { <div id=["term-", id].concat()><dt>{words.term.clone()}</dt><dd inner_html=says></dd></div> },
            )
        };
        let terms: Vec<_> = book
            .named_terms()
            .iter()
            .filter(|id| !notes.contains(id))
            .filter_map(term)
            .collect();
        let quiz = book.content.quizzes.get(&self.lesson.id).map(|quiz| {
            let count = book.count("quiz.count", quiz.questions.len() as u64);
            view! {
                <a href=book.url(Page::Quiz(self.id))>
                    <span class="kicker">{count}</span>
                    <span class="next-t">{book.text("quiz.link")}</span>
                </a>
            }
        });
        let facts = cards::facts(book, &book.named_facts());
        let documents = cards::documents(book, &book.marked());
        let terms = (!terms.is_empty()).then(|| view! {
            <section class="wrap duo"><h2 id="terms">{book.text("lesson.terms")}</h2><dl class="terms">{terms}</dl></section>
        });
        view! {
            {terms}
            <section class="wrap duo"><h2 id="facts">{book.text("sources.facts")}</h2>{facts}</section>
            <section class="wrap duo"><h2 id="documents">{book.text("lesson.sources")}</h2>{documents}</section>
            <nav class="wrap next" aria-label=book.text("lesson.next")>
                {quiz}
                <a href=book.url(Page::Seats)>
                    <span class="kicker">{book.text("lesson.next")}</span>
                    <span class="next-t">{book.text("lesson.count_link")}</span>
                </a>
            </nav>
        }
        .into_any()
    }
}

/// All lessons as one row of seats, this one lit.
fn arc(now: u64, total: usize, says: String) -> AnyView {
    let seat = |(i, (cx, cy)): (usize, (String, String))| {
        let class = if i as u64 + 1 == now { "now" } else { "todo" };
        view! { <circle cx=cx cy=cy r="5.9" class=class></circle> }
    };
    view! {
        <svg class="arc" viewBox="0 0 100 54" role="img" aria-label=says>
            {draw::arc(total).into_iter().enumerate().map(seat).collect_view()}
            <text x="50" y="48">{now.to_string()}"/"{total.to_string()}</text>
        </svg>
    }
    .into_any()
}
