//! Questions that are asked at one place, one at a time: how far it has come, and the texts of what is shown. It must not
//! know how it is drawn.

use leptos::prelude::*;

use super::super::dead;
use super::Question;
use crate::quiz::{Choice, Grade, Session, Verdict};
use crate::ui::browser;
use crate::words::Words;

/// See the module.
#[derive(Clone, Copy)]
pub struct Asked {
    /// Controls that do not work yet.
    pub dead: Signal<bool>,
    /// How far it has come.
    pub session: RwSignal<Session>,
    given: StoredValue<Given>,
}

/// What the part was given.
struct Given {
    name: String,
    questions: Vec<Question>,
    words: Words,
    mark: String,
}

impl Asked {
    /// Questions under a name that no other part of the page has.
    pub fn new(name: &str, questions: Vec<Question>, words: Words, mark: String) -> Self {
        let right = |question: &Question| {
            let answers = question.answers.iter().enumerate();
            answers.fold(Choice::NONE, |right, (i, answer)| {
                right.with(i, answer.right)
            })
        };
        let session = Session::new(questions.iter().map(right).collect());
        let given = Given {
            name: name.to_owned(),
            questions,
            words,
            mark,
        };
        Self {
            dead: dead(),
            session: RwSignal::new(session),
            given: StoredValue::new(given),
        }
    }

    /// The text of the interface under a key.
    pub fn word(self, key: &str) -> String {
        self.given
            .with_value(|given| given.words.get(key).to_owned())
    }

    /// The same with values.
    pub fn fill(self, key: &str, values: &[(&str, usize)]) -> String {
        let shown: Vec<_> = values.iter().map(|(_, n)| n.to_string()).collect();
        let names = values.iter().map(|(name, _)| *name);
        let values: Vec<_> = names.zip(shown.iter().map(String::as_str)).collect();
        self.given
            .with_value(|given| given.words.fill(key, &values))
    }

    /// The words of a source's mark.
    pub fn mark(self) -> String {
        self.given.with_value(|given| given.mark.clone())
    }

    /// The id of one of the pieces.
    pub fn id(self, piece: &str) -> String {
        self.given
            .with_value(|given| [&given.name, "-", piece].concat())
    }

    /// Moves the focus to one of the pieces, once it is drawn.
    pub fn go_to(self, piece: &str) {
        browser::focus_soon(&self.id(piece));
    }

    /// What holds of the questions.
    pub fn all<T>(self, read: impl FnOnce(&[Question]) -> T) -> T {
        self.given.with_value(|given| read(&given.questions))
    }

    /// What holds of the question that is shown.
    pub fn shown<T: Default>(self, read: impl FnOnce(&Question) -> T) -> T {
        let at = self.session.with(Session::at);
        self.all(|questions| questions.get(at).map(read).unwrap_or_default())
    }

    /// Whether the question that is shown is answered.
    pub fn is_checked(self) -> bool {
        self.session.with(Session::is_checked)
    }

    /// The verdict on the question that is shown.
    pub fn verdict(self) -> Option<Verdict> {
        self.session
            .with(|session| session.grade().map(Grade::verdict))
    }

    /// Checks what is ticked; what is to be kept of it.
    pub fn check(self) -> Option<Choice> {
        let given = self.session.try_update(Session::check).flatten();
        if given.is_some() {
            self.go_to("verdict");
        }
        given
    }

    /// What was right, how much of it was found, and how to go on; nothing after a right answer.
    pub fn said(self) -> String {
        let grade = self.session.with(Session::grade);
        let Some(grade) = grade.filter(|grade| grade.verdict() != Verdict::Right) else {
            return String::new();
        };
        let right = self.session.with(Session::right).letters();
        let letters: Vec<_> = right
            .to_ascii_uppercase()
            .chars()
            .map(String::from)
            .collect();
        let letters = letters.join(", ");
        let right = self.given.with_value(|given| {
            given
                .words
                .fill("question.answer_is", &[("letters", &letters)])
        });
        let found = if self.shown(|question| question.several) {
            let [n, of, extra] = [grade.found, grade.of, grade.extra].map(|n| n as usize);
            self.fill("question.found", &[("n", n), ("of", of), ("extra", extra)])
        } else {
            String::new()
        };
        [right, found, self.word("quiz.carry_on")].join(" ")
    }
}
