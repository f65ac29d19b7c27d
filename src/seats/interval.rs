//! The divisors that give a result at once: the best explanation of highest averages, and a check on them. It must
//! not know methods.

use super::Ratio;
use super::divisor::Claim;

/// All common divisors for which “one seat for each quotient votes ÷ d(k) that reaches the divisor” gives the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The quotient for the best seat not given.
    pub low: Ratio,
    /// The quotient for the last seat given; nothing: there is no upper end.
    pub high: Option<Ratio>,
    /// Both ends are squares (Huntington-Hill).
    pub squared: bool,
    /// Whether `low` itself belongs to it: only in a tie, where both ends are one point.
    pub low_closed: bool,
    /// Whether `high` itself belongs to it: yes, where there is one.
    pub high_closed: bool,
}

impl Interval {
    /// The interval between the best claim that got nothing and the weakest that got a seat; nothing where the best one
    /// is a first seat without a finite quotient.
    pub(super) fn between(waiting: Claim, served: Option<Claim>, squared: bool) -> Option<Self> {
        let low = waiting.ratio()?;
        let high = served.and_then(Claim::ratio);
        Some(Self {
            low,
            high,
            squared,
            low_closed: high.is_some_and(|high| high == low),
            high_closed: high.is_some(),
        })
    }
}
