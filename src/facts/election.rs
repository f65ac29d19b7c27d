//! An election by lists as it was held. It must not know how seats are counted.

use serde::{Deserialize, Serialize};

use crate::text::Date;

/// Votes and official seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Election {
    /// Election day.
    pub date: Date,
    /// Id of the chamber.
    pub chamber: String,
    /// Seats that the lists shared.
    pub seats: u32,
    /// Id of the method of allocation.
    pub method: String,
    /// The threshold in per cent of the valid votes, a decimal.
    pub threshold_percent: String,
    /// All valid votes, "against all" included.
    pub valid_votes: u64,
    /// Votes against all lists, where the ballot offered that.
    #[serde(default)]
    pub against_all: Option<u64>,
    /// The lists in order of votes.
    pub lists: Vec<ElectionList>,
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
}
