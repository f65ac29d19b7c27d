//! A learner on the way through a quiz: which question is shown, what is ticked, what was answered, what is still to be
//! asked. It must not know what is kept of it, nor where.

use super::grade::{Choice, Grade, Verdict, grade};

/// See the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    right: Vec<Choice>,
    /// The last answer to each question.
    answers: Vec<Option<Choice>>,
    /// Questions that wait for an answer in this round.
    open: Vec<bool>,
    at: usize,
    is_done: bool,
    chosen: Choice,
    is_missing: bool,
}

impl Session {
    /// A quiz in which nothing is answered yet, by the right options of each question.
    pub fn new(right: Vec<Choice>) -> Self {
        let n = right.len();
        Self {
            right,
            answers: vec![None; n],
            open: vec![true; n],
            at: 0,
            is_done: false,
            chosen: Choice::NONE,
            is_missing: false,
        }
    }

    /// The place of the question that is shown.
    pub fn at(&self) -> usize {
        self.at
    }

    /// How many questions there are.
    pub fn total(&self) -> usize {
        self.right.len()
    }

    /// Whether every question was answered and the result is shown.
    pub fn is_done(&self) -> bool {
        self.is_done
    }

    /// What is ticked in the question that is shown.
    pub fn chosen(&self) -> Choice {
        self.chosen
    }

    /// Whether an answer was asked for and none is ticked.
    pub fn is_missing(&self) -> bool {
        self.is_missing
    }

    /// Whether the question that is shown is answered and its reasons are to be read.
    pub fn is_checked(&self) -> bool {
        self.open.get(self.at) == Some(&false)
    }

    /// The right options of the question that is shown.
    pub fn right(&self) -> Choice {
        self.right.get(self.at).copied().unwrap_or_default()
    }

    /// How the last answer to a question stands to the right one; nothing before there is one.
    pub fn grade_of(&self, question: usize) -> Option<Grade> {
        let answer = self.answers.get(question).copied().flatten()?;
        Some(grade(self.right.get(question).copied()?, answer))
    }

    /// How the question that is shown was answered, once it is checked.
    pub fn grade(&self) -> Option<Grade> {
        self.is_checked().then(|| self.grade_of(self.at)).flatten()
    }

    /// The verdict on the last answer to a question.
    pub fn verdict_of(&self, question: usize) -> Option<Verdict> {
        self.grade_of(question).map(Grade::verdict)
    }

    /// Whether a question has an answer in this round.
    pub fn is_answered(&self, question: usize) -> bool {
        self.open.get(question) == Some(&false)
    }

    /// How many questions have an answer in this round.
    pub fn answered(&self) -> usize {
        self.open.iter().filter(|open| !**open).count()
    }

    /// How many questions were answered right at last.
    pub fn rights(&self) -> usize {
        (0..self.total())
            .filter(|&q| self.verdict_of(q) == Some(Verdict::Right))
            .count()
    }

    /// Whether no other question waits for an answer: the next step is the result.
    pub fn is_last(&self) -> bool {
        !self
            .open
            .iter()
            .enumerate()
            .any(|(question, open)| *open && question != self.at)
    }

    /// Ticks an option or takes its tick away; where only one may be ticked, the others lose theirs.
    pub fn tick(&mut self, option: usize, is_on: bool, several: bool) {
        if self.is_checked() {
            return;
        }
        let before = if several { self.chosen } else { Choice::NONE };
        self.chosen = before.with(option, is_on);
        self.is_missing = false;
    }

    /// Checks what is ticked. The answer, if there is one.
    pub fn check(&mut self) -> Option<Choice> {
        self.is_missing = self.chosen == Choice::NONE;
        let place = self.answers.get_mut(self.at)?;
        if self.is_missing {
            return None;
        }
        *place = Some(self.chosen);
        self.open[self.at] = false;
        *place
    }

    /// Asks the question that is shown once more.
    pub fn again(&mut self) {
        self.ask(|session, question| question == session.at || session.open[question]);
    }

    /// Asks once more what was not answered right.
    pub fn again_missed(&mut self) {
        self.ask(|session, question| session.verdict_of(question) != Some(Verdict::Right));
        self.go_on(0);
    }

    /// Forgets every answer.
    pub fn restart(&mut self) {
        self.answers.fill(None);
        self.ask(|_, _| true);
        self.show(0);
    }

    /// Goes on to the next question that waits for an answer, from the first again after the last; else to the result.
    pub fn next(&mut self) {
        self.go_on(self.at + 1);
    }

    /// Goes back to the question before.
    pub fn back(&mut self) {
        self.show(self.at.saturating_sub(1));
    }

    /// Shows a question.
    pub fn show(&mut self, question: usize) {
        self.at = question.min(self.total().saturating_sub(1));
        self.is_done = false;
        self.is_missing = false;
        let answer = self.answers.get(self.at).copied().flatten();
        self.chosen = if self.is_checked() {
            answer.unwrap_or_default()
        } else {
            Choice::NONE
        };
    }

    /// Begins with answers from before: at the first question without one, or with the result.
    pub fn resume(&mut self, answers: &[Option<Choice>]) {
        self.take(answers, |_| true);
        self.go_on(0);
    }

    /// Takes answers that were given elsewhere. What is ticked here and not checked stays, unless its question was answered.
    pub fn hear(&mut self, answers: &[Option<Choice>]) {
        let before = self.answers.clone();
        self.take(answers, |question| {
            before.get(question) != answers.get(question)
        });
        let is_other = before.get(self.at) != self.answers.get(self.at);
        if self.is_done && self.open.contains(&true) {
            self.go_on(0);
        } else if !self.is_done && is_other {
            self.show(self.at);
        }
    }

    fn take(&mut self, answers: &[Option<Choice>], wanted: impl Fn(usize) -> bool) {
        for (question, answer) in answers.iter().enumerate().take(self.total()) {
            if wanted(question) {
                self.answers[question] = *answer;
                self.open[question] = answer.is_none();
            }
        }
    }

    fn ask(&mut self, wanted: impl Fn(&Self, usize) -> bool) {
        self.open = (0..self.total()).map(|q| wanted(self, q)).collect();
        self.show(self.at);
    }

    fn go_on(&mut self, from: usize) {
        let n = self.total();
        let next = (from..from + n)
            .map(|question| question % n.max(1))
            .find(|&question| self.open[question]);
        match next {
            Some(question) => self.show(question),
            None => self.is_done = true,
        }
    }
}
