//! Series of divisors: the next seat goes to the largest votes ÷ divisor. It must not know which method uses which, nor
//! thresholds: a list without votes here takes no part.

use std::cmp::Ordering;

use super::{Ratio, wide};

/// A series of divisors; `k` counts seats held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Divisor {
    /// `step × k + first`.
    Linear {
        /// From one divisor to the next.
        step: u64,
        /// For the first seat; nought puts first seats before all others.
        first: u64,
    },
    /// 1, 3, 5 … with another first divisor, in fifths: 7 is 1.4.
    ModifiedFirst {
        /// For the first seat, in fifths.
        first: u64,
    },
    /// 2k(k + 1) ÷ (2k + 1).
    Harmonic,
    /// √(k(k + 1)): compared as squares.
    Geometric,
}

/// A claim to the next seat: `num ÷ den`, where nought below the line is above everything, then by votes.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    num: u128,
    den: u64,
}

impl Divisor {
    pub const fn linear(step: u64, first: u64) -> Self {
        Self::Linear { step, first }
    }

    /// The claim of a list with so many votes that holds `seats`.
    pub fn claim(self, votes: u64, seats: u32) -> Claim {
        let (k, v) = (u64::from(seats), u128::from(votes));
        let (num, den) = match self {
            Self::Linear { step, first } => (v, step * k + first),
            Self::ModifiedFirst { first } if k == 0 => (v * 5, first),
            Self::ModifiedFirst { .. } => (v, 2 * k + 1),
            Self::Harmonic => (v * u128::from(2 * k + 1), 2 * k * (k + 1)),
            Self::Geometric => (v * v, k * (k + 1)),
        };
        Claim { num, den }
    }

    /// A number of seats that no list ends below, whatever a tie gives it. A list with votes `v` of `total` among
    /// `lists` gets at least ⌊v × seats ÷ total⌋ by D'Hondt and ⌊v × (seats − lists) ÷ total⌋ by every series whose
    /// divisors lie from k to k + ½ (a first one of 0.7 or 0.6 changes nothing); others begin at nought.
    pub fn at_least(self, votes: u64, total: u64, seats: u32, lists: u32) -> u32 {
        let counted = match self {
            Self::Linear { step: 1, first: 1 } => seats,
            Self::Linear { step: 1, first: 2 } => return 0,
            _ => seats.saturating_sub(lists),
        };
        let (least, _) = wide::share(votes, u64::from(counted), u128::from(total));
        u32::try_from(least).unwrap_or(0)
    }

    /// Whether claims are squares of quotients.
    pub fn is_squared(self) -> bool {
        self == Self::Geometric
    }
}

impl Claim {
    /// The quotient, or nothing where it is infinite.
    pub fn ratio(self) -> Option<Ratio> {
        (self.den > 0).then_some(Ratio {
            num: self.num,
            den: u128::from(self.den),
        })
    }
}

impl Ord for Claim {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.den, other.den) {
            (0, 0) => self.num.cmp(&other.num),
            (0, _) => Ordering::Greater,
            (_, 0) => Ordering::Less,
            _ => wide::compare(self.num, other.den, other.num, self.den),
        }
    }
}

impl PartialOrd for Claim {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Claim {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Claim {}
