//! The result of a count: seats, ties, and how it came about. It must not know what a page says of it.

use super::{DivisorSteps, HouseSteps, Ratio};

/// Who has how many seats, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allocation {
    /// Certain seats by list.
    pub seats: Vec<u32>,
    /// By list, whether it took part.
    pub admitted: Vec<bool>,
    /// An equal claim of several lists to fewer seats: settled only by an order that the scenario gives.
    pub tie: Option<Tie>,
    /// Seats that nobody may take.
    pub unallocated: u32,
    /// Quotas gave more seats than there are, and some were taken back.
    pub over_award: bool,
    /// The threshold's base, in votes.
    pub base: u64,
    /// The least number of votes that passes the general threshold.
    pub bar: u64,
    /// How the count went.
    pub steps: Steps,
}

/// Lists with exactly equal claims to the seats still open. Where several counts depend on each other (alliances, a
/// runner-up among equals), these are all lists whose seats are not certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// Indices of the lists.
    pub tied: Vec<usize>,
    /// Seats for which they are tied.
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
    /// Highest averages.
    Divisor(DivisorSteps),
    /// The quota method, house by house.
    House(HouseSteps),
    /// Alliances first, then their members.
    Groups(Box<GroupSteps>),
}

impl Steps {
    /// The steps of a quota method.
    pub fn as_quota(&self) -> Option<&QuotaSteps> {
        match self {
            Self::Quota(steps) => Some(steps),
            _ => None,
        }
    }

    /// The steps of highest averages.
    pub fn as_divisor(&self) -> Option<&DivisorSteps> {
        match self {
            Self::Divisor(steps) => Some(steps),
            _ => None,
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
    /// Full quotas by list, or the minimum where that is more: each is a seat.
    pub full: Vec<u32>,
    /// Votes left over by list.
    pub remainder: Vec<Ratio>,
    /// Lists that take part in the rest, largest remainder first; equal ones in the order of the scenario.
    pub order: Vec<usize>,
    /// Seats that full quotas left open.
    pub left: u32,
    /// Seats that full quotas gave above the house: taken back from the smallest remainders.
    pub taken_back: u32,
    /// Who won the last of the open seats; nobody in a tie.
    pub last: Option<usize>,
    /// Who stands next in line; nobody in a tie.
    pub next: Option<usize>,
}

/// Seats went to groups of lists, and in each group to its members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupSteps {
    /// Each group: an alliance, or a list by itself; admitted lists only.
    pub groups: Vec<Group>,
    /// How seats went to groups; its indices are places in `groups`.
    pub among: Steps,
}

/// Lists that count as one at first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Indices of its admitted lists.
    pub members: Vec<usize>,
    /// Their votes together.
    pub votes: u64,
    /// Its certain seats.
    pub seats: u32,
    /// How its seats went to members; its indices are places in `members`. Nothing for a list by itself.
    pub inside: Steps,
}
