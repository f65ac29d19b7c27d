//! An exact fraction of votes. It must not know what it is a fraction of.

use std::cmp::Ordering;

/// `num ÷ den`, `den` never nought and within 64 bits.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    /// Above the line.
    pub num: u128,
    /// Below the line.
    pub den: u128,
}

impl Ord for Ratio {
    /// By cross-multiplication; whole parts first, so that large numerators don't meet.
    fn cmp(&self, other: &Self) -> Ordering {
        let whole = (self.num / self.den).cmp(&(other.num / other.den));
        whole.then_with(|| {
            ((self.num % self.den) * other.den).cmp(&((other.num % other.den) * self.den))
        })
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Ratio {}
