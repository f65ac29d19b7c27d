//! What the content must satisfy, rule by rule. It must not change anything, nor know how a page looks.
//!
//! | rules | room |
//! |---|---|
//! | `ids`, `plural`, `placeholder` | `shape`: the three languages against each other |
//! | `reference`, `key` | `references`: every id leads somewhere |
//! | `fact`, `source`, `lesson`, `total` | `data`: what the data says about itself |
//! | `election` | `election`: an election adds up, and counted anew gives the official seats |
//! | `quiz`, `wrong` | `quiz`: a quiz is whole; a wrong option comes from a mistake that has a name |
//! | `form`, `digit`, `empty`, `quote`, `dash`, `ending` | `prose`: how a text is typed |
//! | `script` | `script`: which letters a language is written in |
//! | `judging` | `judging`: words that praise or blame in our own voice |
//! | `length`, `balance` | `length`: long sentences; the two sides of a dispute |

mod data;
mod election;
mod judging;
mod length;
mod passage;
mod prose;
mod quiz;
mod references;
mod script;
mod shape;

use std::fmt;

use super::Content;
use crate::text::Date;

/// A place in the content that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file under `content/`.
    pub file: String,
    /// Where in it: keys joined by points.
    pub path: String,
    /// The rule's name.
    pub rule: &'static str,
    /// What is wrong and, where it helps, what to write.
    pub says: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "content/{}: {}: {}: {}",
            self.file, self.path, self.rule, self.says
        )
    }
}

/// Everything in the content that breaks a rule, in order of files.
pub fn check(content: &Content) -> Vec<Problem> {
    let passages = passage::all(content);
    let mut problems = Vec::new();
    shape::check(content, &mut problems);
    references::check(content, &passages, &mut problems);
    data::check(content, &mut problems);
    election::check(content, &mut problems);
    quiz::check(content, &passages, &mut problems);
    for passage in &passages {
        prose::check(passage, &mut problems);
        script::check(passage, &mut problems);
        judging::check(passage, &mut problems);
    }
    length::check(content, &passages, &mut problems);
    problems.sort();
    problems.dedup();
    problems
}

/// A fact whose day to look again has passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// Id of the fact.
    pub fact: String,
    /// The day that has passed.
    pub recheck_by: Date,
}

impl fmt::Display for Overdue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: to be looked at again by {}",
            self.fact, self.recheck_by
        )
    }
}

/// What should have been looked at again before `today`.
pub fn overdue(content: &Content, today: Date) -> Vec<Overdue> {
    let late = |date: &Date| date.last_day() < today;
    let facts = content.facts.iter();
    facts
        .filter_map(|(id, fact)| {
            Some(Overdue {
                fact: id.clone(),
                recheck_by: fact.recheck_by.filter(late)?,
            })
        })
        .collect()
}

/// Adds a problem.
fn report(
    problems: &mut Vec<Problem>,
    file: &str,
    path: &str,
    rule: &'static str,
    says: impl Into<String>,
) {
    problems.push(Problem {
        file: file.to_owned(),
        path: path.to_owned(),
        rule,
        says: says.into(),
    });
}
