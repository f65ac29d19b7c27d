//! The end of a quiz: what to read again, how each question went, and how to go on. It must not know what is kept.

use leptos::prelude::*;

use super::super::question::Asked;
use super::kept::Kept;
use crate::quiz::{Session, Verdict};
use crate::ui::node::{Element, button, el};

/// See the module.
pub fn view(asked: Asked, kept: Kept, arc: Element, screens: Vec<(String, String)>) -> Element {
    let rights = move || {
        asked
            .session
            .with(|session| (session.rights(), session.total()))
    };
    let is_all = move || rights().0 == rights().1;
    let count = move || {
        let (n, total) = rights();
        asked.fill("quiz.done.right", &[("n", n), ("total", total)])
    };
    let title = el("h2 h-quiz")
        .focusable(&asked.id("result"))
        .text(asked.word("quiz.done.title"));
    let head = el("div wrap head").with(title).with(arc);
    let to_read = el("div")
        .is("data-read", "")
        .flag("hidden", is_all)
        .with(el("h3").text(asked.word("quiz.done.read")))
        .with(el("ul").all(screens.into_iter().map(|screen| to_read(asked, screen))));
    let nothing = el("p").only(is_all).text(asked.word("quiz.done.all"));
    let again = move || {
        asked.session.update(Session::again_missed);
        asked.go_to("ask");
    };
    let missed = button("button btn", asked.word("quiz.done.again"), again)
        .is("data-missed", "")
        .flag("hidden", is_all);
    let restart = button(
        "button btn btn--quiet",
        asked.word("quiz.done.start"),
        move || kept.restart(),
    )
    .is("data-restart", "");
    let main = el("div flow quiz-main")
        .with(el("p lede").says(count))
        .with(to_read)
        .with(nothing)
        .with(el("div acts").with(missed).with(restart));
    let asks: Vec<_> = asked.all(|questions| questions.iter().map(|q| q.ask.clone()).collect());
    let rows = asks
        .into_iter()
        .enumerate()
        .map(|(i, ask)| row(asked, i, ask));
    let side = el("div quiz-side flow")
        .with(el("h3 h-side").text(asked.word("quiz.done.each")))
        .with(el("ol quiz-each").all(rows));
    el("div")
        .with(el("div sky horizon").with(head))
        .with(el("div wrap quiz").with(main).with(side))
}

/// A screen of the lesson, if something that it explains was not answered right.
fn to_read(asked: Asked, (href, title): (String, String)) -> Element {
    let link = el("a").is("href", &href).text(title);
    let is_wanted = move || {
        asked.session.with(|session| {
            asked.all(|questions| {
                let mut places = questions.iter().enumerate();
                places.any(|(i, question)| {
                    question.explained == href && session.verdict_of(i) != Some(Verdict::Right)
                })
            })
        })
    };
    el("li").only(is_wanted).with(link)
}

/// A question and how it went; pressed, it is shown with its reasons.
fn row(asked: Asked, i: usize, ask: String) -> Element {
    let word = move || {
        asked.word(match asked.session.with(|session| session.verdict_of(i)) {
            None => "",
            Some(Verdict::Right) => "question.right",
            Some(Verdict::Partly) => "question.partly",
            Some(Verdict::Wrong) => "question.wrong",
        })
    };
    let show = move || {
        asked.session.update(|session| session.show(i));
        asked.go_to("ask");
    };
    el("li")
        .with(button("button linklike", ask, show))
        .with(el("p srcline").says(word))
}
