//! A percentage as an exact decimal. It must not know what it is a part of, nor the reader's decimal sign.

use std::str::FromStr;
use std::{error, fmt};

/// Millionths of a per cent in the whole.
const WHOLE: u32 = 100 * UNIT;
/// Millionths of a per cent in one per cent.
const UNIT: u32 = 1_000_000;

/// From 0 to 100 per cent in millionths of a per cent: `"5"`, `"5.25"`, six decimals at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u32);

/// Why a text is no percentage: not digits with at most one point, more than six decimals, or above 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PercentError;

impl fmt::Display for PercentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a decimal from 0 to 100 with at most six decimals")
    }
}

impl error::Error for PercentError {}

impl Percent {
    /// So many millionths of a per cent; nothing above 100 per cent.
    pub fn from_millionths(millionths: u32) -> Option<Self> {
        (millionths <= WHOLE).then_some(Self(millionths))
    }

    /// In millionths of a per cent.
    pub fn millionths(self) -> u32 {
        self.0
    }

    /// This part of so many votes, as numerator and denominator.
    pub fn of(self, votes: u64) -> (u128, u128) {
        (u128::from(self.0) * u128::from(votes), u128::from(WHOLE))
    }
}

impl FromStr for Percent {
    type Err = PercentError;

    fn from_str(text: &str) -> Result<Self, PercentError> {
        let (whole, decimals) = text
            .split_once('.')
            .map_or((text, None), |(whole, rest)| (whole, Some(rest)));
        if whole.is_empty()
            || whole.len() > 9
            || decimals.is_some_and(|d| d.is_empty() || d.len() > 6)
        {
            return Err(PercentError);
        }
        let digits = |text: &str| {
            text.bytes().try_fold(0_u32, |n, b| {
                b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0'))
            })
        };
        let decimals = decimals.unwrap_or("0");
        let places = u32::try_from(decimals.len()).map_err(|_| PercentError)?;
        let part = digits(decimals).ok_or(PercentError)? * 10_u32.pow(6 - places);
        let whole = digits(whole)
            .and_then(|n| n.checked_mul(UNIT))
            .ok_or(PercentError)?;
        whole
            .checked_add(part)
            .filter(|n| *n <= WHOLE)
            .map(Self)
            .ok_or(PercentError)
    }
}

impl fmt::Display for Percent {
    /// The shortest decimal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, mut part) = (self.0 / UNIT, self.0 % UNIT);
        if part == 0 {
            return write!(f, "{whole}");
        }
        let mut places = 6;
        while part % 10 == 0 {
            part /= 10;
            places -= 1;
        }
        write!(f, "{whole}.{part:0places$}")
    }
}
