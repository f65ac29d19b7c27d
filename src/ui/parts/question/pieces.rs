//! The pieces that a question is drawn of: answers with their reasons, verdict, buttons. They stay in place while the
//! questions change; only their texts do.

use leptos::prelude::*;

use super::{Answer, Asked};
use crate::quiz::{Choice, Session, Verdict};
use crate::ui::node::{Element, button, el};

/// Marks that a reason may have.
pub const SOURCES: usize = 2;

const TICK: &str = "M2.5 8.5l3.8 4L13.5 4";
const CROSS: &str = "M3.5 3.5l9 9M12.5 3.5l-9 9";
const HALF: &str = "M2.5 9l2.6 3L10 6.5M12 12h2.5";

/// A sign that changes.
fn sign(tag: &'static str, path: impl Fn() -> String + 'static) -> Element {
    el(tag)
        .is("viewBox", "0 0 16 16")
        .is("aria-hidden", "true")
        .with(el("path").live("d", path))
}

impl Asked {
    /// How an answer stands: its class, the key of the words for it, its sign.
    fn standing(self, i: usize) -> [&'static str; 3] {
        let right = self.shown(|question| question.answers.get(i).is_some_and(|a| a.right));
        let chosen = self.session.with(|session| session.chosen().has(i));
        match (self.is_checked(), right, chosen) {
            (false, ..) => ["choice", "", ""],
            (true, true, true) => ["choice is-right", "question.both", TICK],
            (true, true, false) => ["choice is-right", "question.correct", TICK],
            (true, false, true) => ["choice is-wrong", "question.your", CROSS],
            (true, false, false) => ["choice is-rest", "", ""],
        }
    }

    fn of_answer(self, i: usize, read: fn(&Answer) -> String) -> impl Fn() -> String {
        move || self.shown(|question| question.answers.get(i).map(read).unwrap_or_default())
    }

    /// The answers to choose from, each with its reason once checked.
    pub fn choices(self) -> [Element; 2] {
        let most = self.all(|questions| questions.iter().map(|q| q.answers.len()).max());
        let several = move || self.shown(|question| question.several);
        let hint = el("p srcline")
            .flag("hidden", move || self.is_checked())
            .says(move || {
                let one = ["question.one", "question.all"];
                self.word(one[usize::from(several())])
            });
        let class = move || ["choices", "choices several"][usize::from(several())].to_owned();
        let choices = (0..most.unwrap_or(0)).map(|i| self.choice(i));
        [hint, el("div").live("class", class).all(choices)]
    }

    fn choice(self, i: usize) -> Element {
        let several = move || self.shown(|question| question.several);
        let chosen = move || self.session.with(|session| session.chosen().has(i));
        let letter = Choice::NONE.with(i, true).letters();
        let tick = move || {
            let several = several();
            let is_on = !several || !chosen();
            self.session
                .update(|session| session.tick(i, is_on, several));
        };
        let input = el("input")
            .live("type", move || {
                ["radio", "checkbox"][usize::from(several())].to_owned()
            })
            .is("name", &self.id("choice"))
            .is("value", &letter)
            .ticked(chosen)
            .flag("disabled", move || self.dead.get() || self.is_checked())
            .on("change", tick);
        let word = el("span verdict-word")
            .flag("hidden", move || self.standing(i)[1].is_empty())
            .with(sign("svg ic", move || self.standing(i)[2].to_owned()))
            .says(move || self.word(self.standing(i)[1]));
        let say = el("span say")
            .with(word)
            .says(self.of_answer(i, |answer| answer.say.clone()));
        let letter = el("span letter")
            .is("aria-hidden", "true")
            .text(letter.to_ascii_uppercase());
        let why = el("p why")
            .only(move || self.is_checked())
            .says(self.of_answer(i, |answer| answer.why.clone()))
            .all((0..SOURCES).map(|n| self.source(i, n)));
        el("div")
            .live("class", move || self.standing(i)[0].to_owned())
            .flag("hidden", move || {
                self.shown(|question| question.answers.len() <= i)
            })
            .with(el("label").with(input).with(letter).with(say))
            .with(why)
    }

    /// The mark of an answer's source.
    fn source(self, i: usize, n: usize) -> Element {
        let source = move || {
            self.shown(|question| question.answers.get(i)?.sources.get(n).cloned())
                .unwrap_or_default()
        };
        let hidden = el("span visually-hidden").text([&self.mark(), " "].concat());
        el("a src")
            .live("href", move || source().1)
            .flag("hidden", move || source().0.is_empty())
            .with(hidden)
            .says(move || source().0)
    }

    /// What the answer was worth, in words; the focus goes there.
    pub fn verdict_view(self) -> Element {
        let told = move || match self.verdict() {
            None => ["", "", ""],
            Some(Verdict::Right) => ["right", "question.right", TICK],
            Some(Verdict::Partly) => ["partly", "question.partly", HALF],
            Some(Verdict::Wrong) => ["wrong", "question.wrong", CROSS],
        };
        let word = el("p result-h").says(move || self.word(told()[1]));
        el("div result")
            .focusable(&self.id("verdict"))
            .only(move || self.is_checked())
            .live("data-verdict", move || told()[0].to_owned())
            .with(sign("svg result-i", move || told()[2].to_owned()))
            .with(word)
            .with(el("p").says(move || self.said()))
    }

    /// Checks; `keep` hears what was answered.
    pub fn check_button(self, keep: impl Fn(Choice) + 'static) -> [Element; 2] {
        let check = move || {
            if let Some(given) = self.check() {
                keep(given);
            }
        };
        let check = button("button btn", self.word("question.check"), check)
            .is("data-check", "")
            .flag("disabled", move || self.dead.get())
            .flag("hidden", move || self.is_checked());
        let missing = el("span bad").is("role", "status").says(move || {
            let is_missing = self.session.with(Session::is_missing);
            self.word(if is_missing { "question.choose" } else { "" })
        });
        [check, missing]
    }

    /// Asks the same question again.
    pub fn again_button(self) -> Element {
        let again = move || {
            self.session.update(Session::again);
            self.go_to("ask");
        };
        let says = self.word("question.again");
        button("button btn btn--quiet", says, again)
            .is("data-again", "")
            .only(move || self.is_checked())
    }

    /// Where the question that is shown is explained.
    pub fn explained(self) -> Element {
        el("a")
            .live("href", move || {
                self.shown(|question| question.explained.clone())
            })
            .only(move || self.is_checked())
            .text(self.word("question.see"))
    }
}
