//! What a learner has done, as a value: the first and the last answer to each question of each quiz. It must not know a
//! browser, a clock, or which questions there are.
//!
//! Two tabs write the same text. Each change reads what is there first; if two cross all the same, [`Progress::merge`]
//! gives the same result on both sides: the last answer to each question wins, and no answer is lost.

mod held;
mod kept;

pub use held::{Held, Standing};
use kept::HIGHEST;
pub use kept::{ANSWERS, Kept, LONGEST, QUIZZES, Step, VERSION, migrate, read};

use crate::quiz::Choice;

/// Everything that is kept of a learner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// In order of ids.
    quizzes: Vec<Quiz>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Quiz {
    id: String,
    /// Grows when the quiz is begun anew: answers of earlier rounds do not come back from another tab.
    round: u64,
    /// In order of ids.
    answers: Vec<Answer>,
}

/// The answers to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    question: String,
    /// Counts changes over all quizzes and tabs: the larger is the later.
    turn: u64,
    /// What was answered at last.
    pub last: Choice,
    /// What was answered at first.
    pub first: Choice,
}

/// Ids that may be kept: as those in the content, and short.
fn is_id(text: &str) -> bool {
    (1..=64).contains(&text.len())
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

impl Progress {
    /// What was answered to a question.
    pub fn answer(&self, quiz: &str, question: &str) -> Option<&Answer> {
        let quiz = self.quizzes.iter().find(|known| known.id == quiz)?;
        quiz.answers.iter().find(|known| known.question == question)
    }

    /// Keeps an answer. What can't be an id is not kept; where there is no more room, the oldest answer gives way.
    pub fn record(&mut self, quiz: &str, question: &str, choice: Choice) {
        if !is_id(question) || choice == Choice::NONE {
            return;
        }
        let answers = self.quizzes.iter().flat_map(|quiz| &quiz.answers);
        let turn = answers.map(|answer| answer.turn).max().unwrap_or(0);
        let first = self
            .answer(quiz, question)
            .map_or(choice, |known| known.first);
        let answer = Answer {
            question: question.to_owned(),
            turn: (turn + 1).min(HIGHEST),
            last: choice,
            first,
        };
        if let Some(quiz) = self.quiz(quiz) {
            quiz.put(answer, |_, _| true);
        }
        self.bound();
    }

    /// Begins a quiz anew.
    pub fn restart(&mut self, quiz: &str) {
        if let Some(quiz) = self.quiz(quiz) {
            quiz.round = (quiz.round + 1).min(HIGHEST);
            quiz.answers.clear();
        }
    }

    /// Both together: of each quiz the later round, in it the later answer to each question.
    pub fn merge(&mut self, other: Self) {
        for theirs in other.quizzes {
            let Some(ours) = self.quiz(&theirs.id) else {
                continue;
            };
            if theirs.round > ours.round {
                *ours = theirs;
            } else if theirs.round == ours.round {
                for answer in theirs.answers {
                    ours.put(answer, Answer::is_later);
                }
            }
        }
        self.bound();
    }

    /// The quiz with an id, made where there is none yet and there is room for it.
    fn quiz(&mut self, id: &str) -> Option<&mut Quiz> {
        if !is_id(id) {
            return None;
        }
        let at = self.quizzes.iter().position(|known| *known.id >= *id);
        let at = at.unwrap_or(self.quizzes.len());
        if self.quizzes.get(at).is_none_or(|known| known.id != id) {
            if self.quizzes.len() == QUIZZES {
                return None;
            }
            let quiz = Quiz {
                id: id.to_owned(),
                round: 0,
                answers: Vec::new(),
            };
            self.quizzes.insert(at, quiz);
        }
        self.quizzes.get_mut(at)
    }

    /// The oldest answer gives way.
    fn bound(&mut self) {
        while self
            .quizzes
            .iter()
            .map(|quiz| quiz.answers.len())
            .sum::<usize>()
            > ANSWERS
        {
            let mut oldest: Option<(u64, usize, usize)> = None;
            for (q, quiz) in self.quizzes.iter().enumerate() {
                for (a, answer) in quiz.answers.iter().enumerate() {
                    if oldest.is_none_or(|(turn, ..)| answer.turn < turn) {
                        oldest = Some((answer.turn, q, a));
                    }
                }
            }
            let Some((_, q, a)) = oldest else { return };
            self.quizzes[q].answers.remove(a);
        }
    }
}

impl Quiz {
    /// Puts an answer in the place of the one to the same question, if it is to replace it.
    fn put(&mut self, answer: Answer, replaces: fn(&Answer, &Answer) -> bool) {
        let at = self
            .answers
            .iter()
            .position(|known| known.question >= answer.question)
            .unwrap_or(self.answers.len());
        match self.answers.get_mut(at) {
            Some(known) if known.question == answer.question => {
                if replaces(&answer, known) {
                    *known = answer;
                }
            }
            _ => self.answers.insert(at, answer),
        }
    }
}

impl Answer {
    fn is_later(&self, other: &Self) -> bool {
        (self.turn, self.last, self.first) > (other.turn, other.last, other.first)
    }
}
