//! What is to be counted, and the bounds within which everything is exact. It must not know how it is counted.

use std::collections::BTreeSet;

use super::{Percent, SeatsError};

/// The most votes of one list.
pub const MAX_VOTES: u64 = 1_000_000_000_000_000;
/// The most votes in all.
pub const MAX_TOTAL: u64 = 1_000_000_000_000_000_000;
/// The most seats.
pub const MAX_SEATS: u32 = 100_000;
/// The most lists.
pub const MAX_LISTS: usize = 1_000;

/// How votes become seats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// Hare quota (votes ÷ seats), the rest to the largest remainders. Kazakhstan's rule for lists: constitutional law
    /// on elections of 28 September 1995, article 97-1. Named after Thomas Hare, *Treatise on the Election of
    /// Representatives* (1859).
    #[default]
    HareLr,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 1] = [Self::HareLr];

    /// The id in files and addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::HareLr => "hare_lr",
        }
    }

    /// The method with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.id() == id)
    }
}

/// A list of candidates, or a line of the ballot that is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// Its name: not empty, once in a scenario.
    pub name: String,
    /// Its votes.
    pub votes: u64,
    /// Counts in the threshold's base but can't win seats, as “against all”.
    pub ineligible: bool,
}

impl List {
    /// A list that can win seats.
    pub fn new(name: &str, votes: u64) -> Self {
        Self {
            name: name.into(),
            votes,
            ineligible: false,
        }
    }
}

/// What a list needs in order to take part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Threshold {
    /// Of the base: all listed votes, or `total_votes`.
    pub percent: Percent,
    /// More than that, not just as much.
    pub strict: bool,
}

/// Votes and rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scenario {
    /// The lists, in any order.
    pub lists: Vec<List>,
    /// House size.
    pub seats: u32,
    /// How votes become seats.
    pub method: Method,
    /// Who takes part.
    pub threshold: Threshold,
    /// The threshold's base, where it is more than the listed votes.
    pub total_votes: Option<u64>,
}

impl Scenario {
    /// Checks every bound; the threshold's base, in votes.
    pub(super) fn check(&self) -> Result<u64, SeatsError> {
        if self.lists.len() > MAX_LISTS {
            return Err(SeatsError::Lists(self.lists.len()));
        }
        if self.seats > MAX_SEATS {
            return Err(SeatsError::Seats(self.seats));
        }
        let mut names = BTreeSet::new();
        let mut sum: u64 = 0;
        for (i, list) in self.lists.iter().enumerate() {
            if list.name.is_empty() {
                return Err(SeatsError::NoName(i));
            }
            if !names.insert(list.name.as_str()) {
                return Err(SeatsError::SameName(list.name.clone()));
            }
            if list.votes > MAX_VOTES {
                return Err(SeatsError::Votes(list.name.clone(), list.votes));
            }
            sum += list.votes;
        }
        let base = self.total_votes.unwrap_or(sum);
        if base < sum || base > MAX_TOTAL {
            return Err(SeatsError::Total {
                given: base,
                listed: sum,
            });
        }
        Ok(base)
    }
}
