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
    pub num: u128,
    pub den: u64,
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

    /// Seats that are certain: by some common divisor each list gets these at once, and together they are not more than
    /// the house. What is left is to be given one by one: half a seat a list or so, and never more than two.
    ///
    /// By the divisor total ÷ t a list with y = ⌊votes × t ÷ total⌋ gets a seat for each d(k) up to y, at most
    /// (votes × t ÷ total − first) ÷ step + 1. The sum of that over all lists is the house for the t below. Only where
    /// the first divisor is larger than a step may the bound be below nought for a small list; t is smaller there.
    pub fn safe_start(self, votes: &[u64], house: u32) -> Vec<u32> {
        let total: u64 = votes.iter().sum();
        let lists = votes.iter().filter(|votes| **votes > 0).count() as u64;
        let house = u64::from(house);
        let times = match self {
            Self::Linear { step, first } if first > step => Some(step * house),
            Self::Linear { step, first } => {
                (step * house + first * lists).checked_sub(step * lists)
            }
            Self::ModifiedFirst { .. } => (2 * house).checked_sub(lists),
            // d(k) is from k to k + ½.
            Self::Harmonic | Self::Geometric => house.checked_sub(lists).map(|rest| 2 * rest),
        };
        let Some(times) = times.filter(|_| total > 0) else {
            return vec![0; votes.len()];
        };
        // Products stay within 64 bits; rounded so that a list may begin a seat lower, never higher.
        let cut = (128 - total.leading_zeros() - times.leading_zeros()).saturating_sub(64);
        let total = (total >> cut) + u64::from(cut > 0);
        let start = |votes: &u64| match *votes {
            0 => 0,
            votes => self.reached((votes >> cut) * times / total),
        };
        let start = votes.iter().map(start);
        start.map(|n| u32::try_from(n).unwrap_or(0)).collect()
    }

    /// Divisors up to `y`, or fewer; for the means, up to `y` ÷ 2.
    fn reached(self, y: u64) -> u64 {
        match self {
            Self::Linear { step, first } if y >= first => (y - first) / step + 1,
            Self::ModifiedFirst { .. } if y >= 3 => y.div_ceil(2),
            Self::Linear { .. } | Self::ModifiedFirst { .. } => 0,
            Self::Harmonic | Self::Geometric => y.div_ceil(2).max(1),
        }
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
