//! What one count among a few lists or groups gives, and how two possible counts become one. It must not know how seats
//! were counted.

use super::Steps;
use super::order::sort;

/// A count: certain seats, and who has a claim to those still open.
#[derive(Clone, Debug, Default)]
pub struct Share {
    /// Certain seats by list.
    pub seats: Vec<u32>,
    /// By list, an equal claim to an open seat.
    pub tied: Vec<bool>,
    /// Seats that nobody may take.
    pub unallocated: u32,
    /// Quotas gave more seats than there are.
    pub over_award: bool,
    /// How the count went.
    pub steps: Steps,
}

impl Share {
    /// Nobody takes a seat.
    pub fn nobody(lists: usize, unallocated: u32) -> Self {
        Self::certain(vec![0; lists], unallocated)
    }

    /// These seats and no open ones but those without a taker.
    pub fn certain(seats: Vec<u32>, unallocated: u32) -> Self {
        Self {
            tied: vec![false; seats.len()],
            seats,
            unallocated,
            ..Self::default()
        }
    }

    /// What is certain if either may come about.
    pub fn or(mut self, other: &Self) -> Self {
        for (i, tied) in self.tied.iter_mut().enumerate() {
            *tied |= other.tied[i] || self.seats[i] != other.seats[i];
            self.seats[i] = self.seats[i].min(other.seats[i]);
        }
        self.unallocated = self.unallocated.min(other.unallocated);
        self.over_award |= other.over_award;
        self
    }

    /// Marks these lists as tied for so many seats, and settles it if an order can.
    pub fn tie(&mut self, tied: &[usize], at_stake: usize, order: &[u32]) {
        for &list in tied {
            self.tied[list] = true;
        }
        if !tied.is_empty() {
            self.settle(u32::try_from(at_stake).unwrap_or(u32::MAX), order);
        }
    }

    /// Settles a tie for `at_stake` seats by an order among lists (`u32::MAX`: none); lists without a place in it stay
    /// tied for what is left.
    pub fn settle(&mut self, at_stake: u32, order: &[u32]) {
        let mut tied: Vec<usize> = (0..self.tied.len()).filter(|&i| self.tied[i]).collect();
        sort(&mut tied, &|a, b| order[a].cmp(&order[b]));
        for &list in tied.iter().take(at_stake as usize) {
            if order[list] == u32::MAX {
                return;
            }
            self.seats[list] += 1;
            self.tied[list] = false;
        }
        self.tied.fill(false);
    }
}
