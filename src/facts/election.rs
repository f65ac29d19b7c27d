//! An election by lists as it was held, and the law that it was counted under. It must not know how seats are counted.

use serde::{Deserialize, Serialize};

use super::ElectionWords;
use super::fact::named;
use crate::text::{self, Date, Language};

/// Votes, rule and official seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Election {
    /// The country's code in two letters: `kz`.
    pub country: String,
    /// Election day.
    pub date: Date,
    /// Seats that the lists shared.
    pub seats: u32,
    /// Id of the method of allocation.
    pub method: String,
    /// The threshold in per cent of its base, a decimal.
    pub threshold_percent: String,
    /// If exactly one list passes, the law lets the next by votes in.
    #[serde(default)]
    pub runner_up: bool,
    /// Full quotas first, as some laws want it.
    #[serde(default)]
    pub first_stage: Option<FirstStage>,
    /// All valid votes: those of the lists, those against all and those of others.
    pub valid_votes: u64,
    /// The threshold's base, where that is more than the valid votes.
    #[serde(default)]
    pub total_votes: Option<u64>,
    /// Votes against all lists, where the ballot offered that.
    #[serde(default)]
    pub against_all: Option<u64>,
    /// Valid votes of small lists that stand here under no name.
    #[serde(default)]
    pub other_votes: Option<u64>,
    /// The lists in order of votes.
    pub lists: Vec<ElectionList>,
    /// Lists that counted as one until their seats were known, by id.
    #[serde(default)]
    pub alliances: Vec<Vec<String>>,
    /// Our count is known to give other seats than the official ones; the note says why.
    #[serde(default)]
    pub differs: bool,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// Ids of facts that say the same figures.
    #[serde(default)]
    pub facts: Vec<String>,
}

/// One list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElectionList {
    /// Its id; its name is in the words.
    pub id: String,
    /// Valid votes.
    pub votes: u64,
    /// Official seats.
    pub seats: u32,
    /// Took part whatever the threshold: a list of a minority, or one that won districts.
    #[serde(default)]
    pub exempt: bool,
    /// A threshold of its own, as for coalitions; a decimal.
    #[serde(default)]
    pub threshold_percent: Option<String>,
}

named! {
    /// What a law counts before its method, under the name that scenario files have for it.
    FirstStage {
        /// Full quotas; nothing for less than one.
        Kiesdeler = "nl_kiesdeler",
    }
}

/// The id of the line of a ballot that is no list.
pub const AGAINST_ALL: &str = "against-all";

/// The names of the figures that stand in an election's words as `{date}`, `{seats}`, `{threshold}`.
pub const FIGURES: [&str; 3] = ["date", "seats", "threshold"];

impl Election {
    /// Puts the election's own figures into its words.
    pub(super) fn tell(&self, language: Language, words: &mut ElectionWords) {
        let figures = [
            text::date(language, self.date),
            text::number(language, self.seats),
            text::percent(language, &text::decimal(language, &self.threshold_percent)),
        ];
        let values: Vec<(&str, &str)> = FIGURES
            .into_iter()
            .zip(figures.iter().map(String::as_str))
            .collect();
        let note = words.note.as_mut();
        for words in [&mut words.title, &mut words.rule].into_iter().chain(note) {
            *words = text::fill(words, &values);
        }
    }
}
