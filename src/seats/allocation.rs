//! The result of a count: seats, ties, and how it came about. It must not know what a page says of it.

use super::Ratio;

/// Who has how many seats, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allocation {
    /// Certain seats by list.
    pub seats: Vec<u32>,
    /// By list, whether it took part.
    pub admitted: Vec<bool>,
    /// An equal claim of several lists to fewer seats: never settled here.
    pub tie: Option<Tie>,
    /// Seats that nobody may take.
    pub unallocated: u32,
    /// The threshold's base, in votes.
    pub base: u64,
    /// The least number of votes that passes the threshold.
    pub bar: u64,
    /// How the count went.
    pub steps: Steps,
}

/// Lists with exactly equal claims to the seats still open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Indices of the lists.
    pub tied: Vec<usize>,
    /// Seats for which they are tied: fewer than the lists.
    pub at_stake: u32,
}

/// How a count went, by the family of its method.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Steps {
    /// Nothing was to be counted: no seat, or nobody to take one.
    #[default]
    Nothing,
    /// Quota and remainders.
    Quota(QuotaSteps),
}

impl Steps {
    /// The steps of a quota method.
    pub fn as_quota(&self) -> Option<&QuotaSteps> {
        match self {
            Self::Nothing => None,
            Self::Quota(steps) => Some(steps),
        }
    }
}

/// Full quotas first, then remainders in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotaSteps {
    /// Votes of all admitted lists.
    pub admitted_votes: u64,
    /// Votes for one full seat.
    pub quota: Ratio,
    /// Full quotas by list: each is a seat.
    pub full: Vec<u32>,
    /// Votes left over by list.
    pub remainder: Vec<Ratio>,
    /// Admitted lists, largest remainder first; equal ones in the order of the scenario.
    pub order: Vec<usize>,
    /// Seats that full quotas left open.
    pub left: u32,
    /// Who won the last of them; nobody in a tie.
    pub last: Option<usize>,
    /// Who stands next in line; nobody in a tie.
    pub next: Option<usize>,
}
