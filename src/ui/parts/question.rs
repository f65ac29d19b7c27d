//! A question: choose, check, and read why each answer is right or not. Here one by itself, on a lesson's page; a quiz
//! shows many at the same place, one after another, with the same pieces. It must not know what is kept of an answer.

use leptos::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::exchange::block::{Block, field};
use crate::quiz::Choice;
use crate::ui::node::{Element, el};
use crate::words::Words;

mod asked;
mod pieces;

pub use asked::Asked;
pub use pieces::SOURCES;

/// The part's kind.
pub const KIND: &str = "question";

/// What the part is given.
#[derive(Clone, Serialize)]
pub struct Data {
    /// Words under `question.`.
    pub words: Words,
    /// The question.
    pub question: Question,
    /// The words of a source's mark, for screen readers.
    pub mark: String,
}

/// A question in plain texts, figures already in them.
#[derive(Clone, Serialize)]
pub struct Question {
    /// Its id.
    pub id: String,
    /// What is asked.
    pub ask: String,
    /// Whether all that is right is to be ticked.
    pub several: bool,
    /// Its answers in order, at most as many as a [`Choice`] holds.
    pub answers: Vec<Answer>,
    /// Where the answer is explained.
    pub explained: String,
}

/// One answer.
#[derive(Clone, Serialize)]
pub struct Answer {
    /// What it says.
    pub say: String,
    /// Why it is right or not.
    pub why: String,
    /// Whether it is right.
    pub right: bool,
    /// The sources of the reason: the number of a mark and its address on this page.
    pub sources: Vec<(String, String)>,
}

impl Block for Data {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            words: field(value, "words")?,
            question: field(value, "question")?,
            mark: field(value, "mark")?,
        })
    }
}

impl Block for Question {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: field(value, "id")?,
            ask: field(value, "ask")?,
            several: field(value, "several")?,
            answers: field(value, "answers")?,
            explained: field(value, "explained")?,
        })
    }
}

impl Block for Answer {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            say: field(value, "say")?,
            why: field(value, "why")?,
            right: field(value, "right")?,
            sources: field(value, "sources")?,
        })
    }
}

/// The question with its answers, its verdict and, without a script, its reasons.
pub fn view(data: Data) -> Element {
    let Data {
        words,
        question,
        mark,
    } = data;
    let name = question.id.clone();
    let asked = Asked::new(&name, vec![question], words, mark);
    let ask = el("legend ask")
        .focusable(&asked.id("ask"))
        .text(asked.shown(|question| question.ask.clone()));
    let acts = el("div acts")
        .all(asked.check_button(|_| {}))
        .with(asked.again_button());
    let line = |inner: Element| el("p srcline").with(inner);
    let stored = el("span").text(asked.word("question.stored"));
    let reasons = asked.shown(|question| {
        let answers = question.answers.iter().enumerate();
        answers
            .map(|(i, answer)| reason(i, answer))
            .collect::<Vec<_>>()
    });
    let folded = el("details fold")
        .is("data-answer", "")
        .only(move || asked.dead.get())
        .with(el("summary").text(asked.word("question.noscript")))
        .with(el("ol reasons list-plain").all(reasons));
    el("div question flow")
        .with(el("fieldset flow").with(ask).all(asked.choices()))
        .with(acts)
        .with(asked.verdict_view().with(line(asked.explained())))
        .with(line(stored))
        .with(folded)
}

fn reason(i: usize, answer: &Answer) -> Element {
    let letter = Choice::NONE.with(i, true).letters().to_ascii_uppercase();
    let says = el("b").text([&letter, ". ", &answer.say].concat());
    el("li")
        .with(el("p").with(says))
        .with(el("p").text(answer.why.clone()))
}
