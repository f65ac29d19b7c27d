//! What stands in the fields, as typed: it stays as it is while it can't be counted. It must not know what a change does.

use crate::exchange::scenario::File;
use crate::seats::Percent;
use crate::text::{self, Language};

/// A field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    /// What was typed.
    pub text: String,
    /// It can't be counted; the last good value is counted instead.
    pub bad: bool,
}

/// All fields of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields {
    /// Number of seats.
    pub house: Field,
    /// Threshold in per cent.
    pub threshold: Field,
    /// Votes by list.
    pub votes: Vec<Field>,
    /// Names by list.
    pub names: Vec<Field>,
}

impl Field {
    fn good(text: String) -> Self {
        Self { text, bad: false }
    }

    /// Takes what was typed; whether it could be used.
    pub fn take<T>(&mut self, typed: &str, value: Option<T>) -> Option<T> {
        typed.clone_into(&mut self.text);
        self.bad = value.is_none();
        value
    }
}

impl Fields {
    /// What the fields say of a file.
    pub fn of(file: &File, language: Language) -> Self {
        let scenario = &file.scenario;
        let votes = scenario.lists.iter();
        let percent = scenario.threshold.percent.to_string();
        Self {
            house: Field::good(text::number(language, scenario.seats)),
            threshold: Field::good(text::decimal(language, &percent)),
            votes: votes
                .map(|list| Field::good(votes_text(language, file.percent, list.votes)))
                .collect(),
            names: scenario
                .lists
                .iter()
                .map(|list| Field::good(list.name.clone()))
                .collect(),
        }
    }
}

/// Votes as the page's language writes them: a number, or a percentage in millionths.
pub fn votes_text(language: Language, percent: bool, votes: u64) -> String {
    match u32::try_from(votes).ok().and_then(Percent::from_millionths) {
        Some(share) if percent => text::decimal(language, &share.to_string()),
        _ => text::number(language, votes),
    }
}
