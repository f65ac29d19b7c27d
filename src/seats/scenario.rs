//! What is to be counted, and the bounds within which everything is exact. It must not know how it is counted.

use super::{Method, Percent, SeatsError, twice};

/// The most votes of one list.
pub const MAX_VOTES: u64 = 1_000_000_000_000_000;
/// The most votes in all.
pub const MAX_TOTAL: u64 = 1_000_000_000_000_000_000;
/// The most seats.
pub const MAX_SEATS: u32 = 100_000;
/// The most lists.
pub const MAX_LISTS: usize = 1_000;

/// A list of candidates, or a line of the ballot that is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// Its name: not empty, once in a scenario.
    pub name: String,
    /// Its votes.
    pub votes: u64,
    /// Counts in the threshold's base but can't win seats, as “against all”.
    pub ineligible: bool,
    /// Takes part whatever the threshold, as lists of minorities do in some countries.
    pub exempt: bool,
    /// A percentage of its own, as for coalitions.
    pub threshold: Option<Percent>,
    /// Seats already won, part of the house: divisor methods go on from there.
    pub initial_seats: u32,
}

impl List {
    /// A list that can win seats.
    pub fn new(name: &str, votes: u64) -> Self {
        Self {
            name: name.into(),
            votes,
            ..Self::default()
        }
    }
}

/// What a list needs in order to take part: all that is asked for here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Threshold {
    /// Of the base: all listed votes, or `total_votes`.
    pub percent: Percent,
    /// More than that, not just as much.
    pub strict: bool,
    /// So many votes at least.
    pub votes: Option<u64>,
    /// Votes for a full seat at least: votes × seats ≥ base.
    pub quota: bool,
    /// If exactly one list passes, the next by votes takes part too.
    pub runner_up: bool,
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
    /// Lists, by index, that count as one until their seats are known; each in one alliance at most.
    pub alliances: Vec<Vec<usize>>,
    /// How an alliance shares its seats; without it as the house does, or by Hare after the Dutch first stage.
    pub alliance_method: Option<Method>,
    /// Full quotas first, the rest by highest averages, nothing for less than a quota: the Dutch Second
    /// Chamber, Kieswet, articles P 5 to P 7; alliances, until 2017, by remainders (P 11).
    pub first_stage: bool,
    /// Seats that every admitted list gets at least; Hare only.
    pub min_seats: u32,
    /// Lists, by index, in the order in which a law settles ties between them; without it a tie is reported.
    pub tie_order: Vec<usize>,
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
        self.check_lists()?;
        self.check_groups()?;
        self.check_combination()?;
        let sum = self.lists.iter().map(|list| list.votes).sum();
        let base = self.total_votes.unwrap_or(sum);
        if base < sum || base > MAX_TOTAL {
            return Err(SeatsError::Total {
                given: base,
                listed: sum,
            });
        }
        Ok(base)
    }

    fn check_lists(&self) -> Result<(), SeatsError> {
        let mut initial: u64 = 0;
        for (i, list) in self.lists.iter().enumerate() {
            if list.name.is_empty() {
                return Err(SeatsError::NoName(i));
            }
            if list.votes > MAX_VOTES {
                return Err(SeatsError::Votes(list.name.clone(), list.votes));
            }
            initial += u64::from(list.initial_seats);
        }
        if let Some(twice) = twice::name(&self.lists) {
            return Err(SeatsError::SameName(self.lists[twice].name.clone()));
        }
        if initial > u64::from(self.seats) {
            return Err(SeatsError::InitialSeats {
                given: initial,
                seats: self.seats,
            });
        }
        Ok(())
    }

    /// Each list once, and only lists that there are.
    fn check_groups(&self) -> Result<(), SeatsError> {
        let once = |field: &'static str, named: &mut dyn Iterator<Item = usize>| {
            let (mut seen, lists) = (vec![false; self.lists.len()], &self.lists);
            for list in named {
                match seen.get_mut(list) {
                    None => return Err(SeatsError::NoSuchList(field, list)),
                    Some(true) => {
                        return Err(SeatsError::ListTwice(field, lists[list].name.clone()));
                    }
                    Some(seen) => *seen = true,
                }
            }
            Ok(())
        };
        once("alliances", &mut self.alliances.iter().flatten().copied())?;
        once("tie_order", &mut self.tie_order.iter().copied())
    }

    /// Rules that no law joins and for which nobody has said what they would mean together.
    fn check_combination(&self) -> Result<(), SeatsError> {
        let initial = self.lists.iter().any(|list| list.initial_seats > 0);
        let grouped = !self.alliances.is_empty() || self.first_stage;
        let refused = [
            (
                initial && !self.method.is_divisor(),
                "initial_seats: only with a divisor method",
            ),
            (
                initial && grouped,
                "initial_seats: not with alliances or a first stage",
            ),
            (
                self.min_seats > 0 && self.method != Method::HareLr,
                "min_seats: only with hare_lr",
            ),
            (
                self.min_seats > 0 && grouped,
                "min_seats: not with alliances or a first stage",
            ),
            (
                self.first_stage && self.method != Method::Dhondt,
                "first_stage: only with dhondt",
            ),
        ];
        match refused.into_iter().find(|(is, _)| *is) {
            Some((_, why)) => Err(SeatsError::Combination(why)),
            None => Ok(()),
        }
    }

    /// The place of each list in the law's order for ties; `u32::MAX` where it has none.
    pub(super) fn tie_places(&self) -> Vec<u32> {
        let mut places = vec![u32::MAX; self.lists.len()];
        for (place, &list) in (0..).zip(&self.tie_order) {
            places[list] = place;
        }
        places
    }
}
