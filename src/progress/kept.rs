//! Progress as the text that a device keeps: JSON with a version, bounded both ways. What can't be read is as if nothing
//! were there; what a newer version wrote is recognised and left alone.

use serde_json::Value;

use super::{Answer, Progress, is_id};
use crate::quiz::Choice;

/// The version that is written.
pub const VERSION: u64 = 1;
/// A longer text is not read. Nothing that is written is as long.
pub const LONGEST: usize = 64 * 1024;
/// Answers kept at most.
pub const ANSWERS: usize = 400;
/// Quizzes kept at most.
pub const QUIZZES: usize = 64;
/// Counters above are no counters: what is later could not be told any more.
pub(super) const HIGHEST: u64 = 1 << 53;

/// What a device keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Something of this version or made into it; nothing where nothing can be read.
    Ours(Progress),
    /// Something that a newer version of the site wrote: not to be overwritten.
    Newer,
}

/// Makes a version into the next.
pub type Step = fn(Value) -> Option<Value>;

/// From version 1 on, one step for each version that is no longer written.
const STEPS: [Step; 0] = [];

/// Reads what a device keeps.
pub fn read(text: &str) -> Kept {
    let value = (text.len() <= LONGEST)
        .then(|| serde_json::from_str(text).ok())
        .flatten()
        .unwrap_or(Value::Null);
    match migrate(value, &STEPS) {
        None => Kept::Newer,
        Some(value) => {
            let mut progress = Progress::default();
            take(&mut progress, &value);
            progress.bound();
            Kept::Ours(progress)
        }
    }
}

/// A value of any version as the newest one, which is one more than there are steps. `None` if it is newer still; null
/// if it says no version or a step can't read it.
pub fn migrate(mut value: Value, steps: &[Step]) -> Option<Value> {
    let version = value.get("version").and_then(Value::as_u64).unwrap_or(0);
    let done = usize::try_from(version).unwrap_or(usize::MAX);
    if done > steps.len() + 1 {
        return None;
    }
    if done == 0 {
        return Some(Value::Null);
    }
    for step in &steps[done - 1..] {
        value = step(value).unwrap_or(Value::Null);
    }
    Some(value)
}

/// Takes what is whole; what is not is left out by itself.
fn take(progress: &mut Progress, value: &Value) {
    let quizzes = value.get("quizzes").and_then(Value::as_object);
    for (id, kept) in quizzes.into_iter().flatten() {
        let Some(quiz) = progress.quiz(id) else {
            continue;
        };
        quiz.round = counter(kept, "round").unwrap_or(0);
        let answers = kept.get("answers").and_then(Value::as_object);
        for (question, kept) in answers.into_iter().flatten() {
            let answer = answer(question, kept).filter(|_| is_id(question));
            if let Some(answer) = answer {
                quiz.put(answer, |_, _| true);
            }
        }
    }
}

fn answer(question: &str, kept: &Value) -> Option<Answer> {
    let choice = |key| Choice::read(kept.get(key)?.as_str()?);
    Some(Answer {
        question: question.to_owned(),
        turn: counter(kept, "turn")?,
        last: choice("last")?,
        first: choice("first")?,
    })
}

fn counter(kept: &Value, key: &str) -> Option<u64> {
    kept.get(key)?.as_u64().filter(|n| *n <= HIGHEST)
}

impl Progress {
    /// As the text that [`read`] reads. Ids and letters need no escapes.
    pub fn write(&self) -> String {
        let quizzes = self.quizzes.iter().map(|quiz| {
            let answers = quiz.answers.iter().map(|answer| {
                let (turn, last, first) = (
                    answer.turn.to_string(),
                    answer.last.letters(),
                    answer.first.letters(),
                );
                [
                    "\"",
                    &answer.question,
                    "\":{\"turn\":",
                    &turn,
                    ",\"last\":\"",
                    &last,
                    "\",\"first\":\"",
                    &first,
                    "\"}",
                ]
                .concat()
            });
            let answers = answers.collect::<Vec<_>>().join(",");
            let round = quiz.round.to_string();
            [
                "\"",
                &quiz.id,
                "\":{\"round\":",
                &round,
                ",\"answers\":{",
                &answers,
                "}}",
            ]
            .concat()
        });
        let quizzes = quizzes.collect::<Vec<_>>().join(",");
        let version = VERSION.to_string();
        ["{\"version\":", &version, ",\"quizzes\":{", &quizzes, "}}"].concat()
    }
}
