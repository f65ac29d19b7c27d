//! Quizzes as data: questions, their options, and the mistake from which each wrong option comes; and the shape of
//! their words. It must not know how a question is shown.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::grade::Choice;
use crate::lesson::QuestionWords;

/// The questions on a lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// The lesson's id.
    pub id: String,
    /// In the order in which they are asked.
    pub questions: Vec<Question>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id, unique in the quiz. What a device keeps goes by it: it stays.
    pub id: String,
    /// Whether all that is right is to be ticked, not just one.
    #[serde(default)]
    pub several: bool,
    /// Id of the lesson's screen where it is explained.
    pub screen: String,
    /// In the order shown.
    pub options: Vec<QuestionOption>,
}

impl Question {
    /// The right options.
    pub fn right(&self) -> Choice {
        self.options
            .iter()
            .enumerate()
            .fold(Choice::NONE, |right, (place, option)| {
                right.with(place, option.truth == Truth::Right(true))
            })
    }
}

/// An option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionOption {
    /// Its id: its letter.
    pub id: String,
    /// Whether it is right, or else what leads to it.
    #[serde(flatten)]
    pub truth: Truth,
    /// Ids of the sources of its reason.
    pub sources: Vec<String>,
}

/// Right, or wrong by a mistake that has a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Truth {
    /// `"right": true`.
    Right(bool),
    /// `"mistake"`: the id of the mistake that one makes who takes it for right.
    Mistake(String),
}

/// A mistake that people make.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mistake {
    /// The figure that comes out of it, as a sum on facts: `{wrong:…}` in the option shows it.
    #[serde(default)]
    pub figure: Option<String>,
}

/// A quiz's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuizWords {
    /// By question id.
    pub questions: BTreeMap<String, QuestionWords>,
}
