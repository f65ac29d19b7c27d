//! The divisors that give a result at once: the best explanation of highest averages, and a check on them. It must not
//! know how the result was found.

use super::Ratio;
use super::divisor::Divisor;

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
    /// The interval of a result; nothing where some list's first seat has no finite quotient and is not given.
    pub(super) fn of(
        divisor: Divisor,
        votes: &[u64],
        seats: &[u32],
        initial: &[u32],
    ) -> Option<Self> {
        let mut low = Ratio::default();
        let mut high: Option<Ratio> = None;
        for i in (0..votes.len()).filter(|&i| votes[i] > 0) {
            low = low.max(divisor.claim(votes[i], seats[i]).ratio()?);
            if seats[i] > initial[i]
                && let Some(quotient) = divisor.claim(votes[i], seats[i] - 1).ratio()
            {
                high = Some(high.map_or(quotient, |high| high.min(quotient)));
            }
        }
        Some(Self {
            low,
            high,
            squared: divisor.is_squared(),
            low_closed: high.is_some_and(|high| high == low),
            high_closed: high.is_some(),
        })
    }
}
