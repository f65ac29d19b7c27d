//! A quiz: its questions one at a time at the same place, then what to read again. What was answered stays on the device.
//! It must not know what is asked.

use leptos::prelude::*;
use serde::Serialize;
use serde_json::Value;

use super::question::{Asked, Question};
use crate::exchange::block::{Block, field};
use crate::quiz::{Choice, Session};
use crate::ui::node::{Element, button, el};
use crate::words::Words;

mod kept;
mod result;

use kept::Kept;

/// The part's kind.
pub const KIND: &str = "quiz";

/// What the part is given.
#[derive(Clone, Serialize)]
pub struct Data {
    /// The quiz's id.
    pub id: String,
    /// Words under `quiz.`, `question.` and `progress.`.
    pub words: Words,
    /// The questions in order.
    pub questions: Vec<Question>,
    /// The words of a source's mark, for screen readers.
    pub mark: String,
    /// The places of the row of seats, one a question.
    pub arc: Vec<(String, String)>,
    /// Address and title of the lesson's screens on which something is explained.
    pub screens: Vec<(String, String)>,
    /// The documents that reasons stand on.
    pub documents: Vec<Document>,
}

/// A document in the side column.
#[derive(Clone, Serialize)]
pub struct Document {
    /// The number of its mark.
    pub n: String,
    /// Its id on this page.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The title's language, where it is not the page's.
    pub lang: String,
    /// Its address, where it has one.
    pub url: String,
    /// Publisher, kind, dates.
    pub about: String,
}

impl Block for Data {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: field(value, "id")?,
            words: field(value, "words")?,
            questions: field(value, "questions")?,
            mark: field(value, "mark")?,
            arc: field(value, "arc")?,
            screens: field(value, "screens")?,
            documents: field(value, "documents")?,
        })
    }
}

impl Block for Document {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            n: field(value, "n")?,
            id: field(value, "id")?,
            title: field(value, "title")?,
            lang: field(value, "lang")?,
            url: field(value, "url")?,
            about: field(value, "about")?,
        })
    }
}

/// The questions, then the result.
pub fn view(data: Data) -> Element {
    let asked = Asked::new(KIND, data.questions, data.words, data.mark);
    let kept = Kept::new(asked, data.id);
    let is_done = move || asked.session.with(Session::is_done);
    let ask = el("h2 h-quiz")
        .focusable(&asked.id("ask"))
        .says(move || asked.shown(|question| question.ask.clone()));
    let head = el("span wrap head").with(ask).with(arc(asked, &data.arc));
    let main = el("div flow quiz-main")
        .with(asked.verdict_view())
        .all(asked.choices())
        .with(buttons(asked, kept));
    let columns = el("div wrap quiz")
        .with(main)
        .with(sources(asked, data.documents));
    let questions = el("fieldset")
        .flag("hidden", is_done)
        .with(el("legend sky horizon").with(head))
        .with(columns);
    let result = result::view(asked, kept, arc(asked, &data.arc), data.screens).only(is_done);
    let where_kept = el("p wrap srcline quiz-kept")
        .is("data-kept", "")
        .says(move || asked.word(&kept.standing.get()));
    el("div quiz-live")
        .flag("data-dead", move || asked.dead.get())
        .with(questions)
        .with(result)
        .with(where_kept)
}

/// All questions as one row of seats: answered, shown, to come.
fn arc(asked: Asked, row: &[(String, String)]) -> Element {
    let seat = move |(i, (cx, cy)): (usize, &(String, String))| {
        let class = move || {
            asked.session.with(|session| {
                let is_now = session.at() == i && !session.is_done();
                if is_now {
                    "now"
                } else if session.is_answered(i) {
                    "done"
                } else {
                    "todo"
                }
                .to_owned()
            })
        };
        el("circle")
            .is("cx", cx)
            .is("cy", cy)
            .is("r", "4.4")
            .live("class", class)
    };
    let n = move || {
        asked
            .session
            .with(|s| (s.at() + 1, s.total(), s.answered()))
    };
    let says = move || {
        let (n, total, done) = n();
        let values = [("n", n), ("total", total), ("done", done)];
        asked.fill("quiz.progress", &values)
    };
    let number = el("text").is("x", "50").is("y", "48").says(move || {
        let (n, total, _) = n();
        [n.to_string(), total.to_string()].join("/")
    });
    el("svg arc")
        .is("viewBox", "0 0 100 54")
        .is("role", "img")
        .live("aria-label", says)
        .all(row.iter().enumerate().map(seat))
        .with(number)
}

fn buttons(asked: Asked, kept: Kept) -> Element {
    let go = move |step: fn(&mut Session)| {
        asked.session.update(step);
        let is_done = asked.session.with_untracked(Session::is_done);
        asked.go_to(if is_done { "result" } else { "ask" });
    };
    let next = button("button btn", String::new(), move || go(Session::next))
        .is("data-next", "")
        .only(move || asked.is_checked())
        .says(move || {
            let is_last = asked.session.with(Session::is_last);
            asked.word(if is_last { "quiz.finish" } else { "quiz.next" })
        });
    let back = button(
        "button btn btn--quiet",
        asked.word("quiz.back"),
        move || go(Session::back),
    )
    .is("data-back", "")
    .flag("hidden", move || asked.session.with(Session::at) == 0);
    el("div acts")
        .all(asked.check_button(move |given: Choice| kept.record(given)))
        .with(next)
        .with(asked.again_button())
        .with(back)
        .with(asked.explained())
}

/// The documents that the reasons of the question that is shown stand on, once they are shown.
fn sources(asked: Asked, documents: Vec<Document>) -> Element {
    let document = move |document: Document| {
        let n = document.n.clone();
        let is_cited = move || {
            asked.shown(|question| {
                let mut sources = question.answers.iter().flat_map(|a| &a.sources);
                sources.any(|source| source.0 == n)
            })
        };
        let title = el("a")
            .some("href", &document.url)
            .some("lang", &document.lang)
            .is("rel", "external noopener noreferrer")
            .text(document.title);
        let about = el("div")
            .with(el("p").with(title))
            .with(el("p").text(document.about));
        let n = el("span src").is("aria-hidden", "true").text(document.n);
        el("li")
            .is("id", &document.id)
            .only(is_cited)
            .with(n)
            .with(about)
    };
    let title = el("h3 h-side").text(asked.word("quiz.sources"));
    el("aside quiz-side flow")
        .only(move || asked.is_checked())
        .with(title)
        .with(el("ol docs").all(documents.into_iter().map(document)))
}
