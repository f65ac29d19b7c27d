//! The line for the next seat: which list has the largest claim. A tournament: when one list's claim changes, one
//! compare a round settles who is first. It must not know how many seats there are to give.

use std::cmp::Ordering;

use super::divisor::{Claim, Divisor};

/// Lists and their claims.
pub struct Line<'a> {
    divisor: Divisor,
    votes: &'a [u64],
    /// Seats held by list.
    pub held: Vec<u32>,
    scale: Scale,
    /// By list, its claim's key; nought: it does not stand in line.
    keys: Vec<u64>,
    /// Who wins each match: the final is at 1, the two before it at 2 and 3, and so on down to the lists themselves.
    winners: Vec<u32>,
}

/// Claims as whole numbers, rounded down on a common scale: where these differ, they decide, and only where they are
/// equal are products compared. The scale is chosen once for a count.
#[derive(Clone, Copy)]
struct Scale {
    up: u32,
    down: u32,
}

impl Scale {
    /// The largest numerator there will be takes 63 bits.
    fn of(most: u128) -> Self {
        let bits = u128::BITS - most.leading_zeros();
        Self {
            up: 63_u32.saturating_sub(bits),
            down: bits.saturating_sub(63),
        }
    }

    /// Above nought; equal claims have equal keys, and a larger claim never has a smaller one.
    fn key(self, claim: Claim) -> u64 {
        if claim.den == 0 {
            return u64::MAX;
        }
        match u64::try_from(claim.num) {
            Ok(num) if num.leading_zeros() >= self.up => {
                ((num << self.up) >> self.down) / claim.den + 1
            }
            _ => {
                let scaled = (claim.num << self.up) >> self.down;
                let quotient = scaled / u128::from(claim.den) + 1;
                u64::try_from(quotient).unwrap_or(u64::MAX - 1)
            }
        }
    }
}

impl<'a> Line<'a> {
    /// A line of all lists with votes, or, where nobody may stand in it yet, of none; no list will hold more than `house`
    /// seats.
    pub fn new(
        divisor: Divisor,
        votes: &'a [u64],
        held: Vec<u32>,
        house: u32,
        stands: bool,
    ) -> Self {
        let most = votes.iter().copied().max().unwrap_or(0);
        let (first, last) = (divisor.claim(most, 0), divisor.claim(most, house));
        let lists = u32::try_from(votes.len()).unwrap_or(u32::MAX);
        let mut line = Self {
            divisor,
            votes,
            held,
            scale: Scale::of(first.num.max(last.num)),
            keys: vec![0; votes.len()],
            winners: (0..lists).chain(0..lists).collect(),
        };
        for list in (0..votes.len()).filter(|&list| stands && votes[list] > 0) {
            line.keys[list] = line.key(line.claim(list));
        }
        for place in (1..votes.len()).rev() {
            let pair = (line.winners[2 * place], line.winners[2 * place + 1]);
            line.winners[place] = line.better(pair.0, pair.1);
        }
        line
    }

    /// Whose claim is the largest; of equal ones the earlier list's.
    pub fn first(&self) -> Option<usize> {
        let first = *self.winners.get(1)? as usize;
        (self.keys[first] > 0).then_some(first)
    }

    /// A list's claim to its next seat.
    pub fn claim(&self, list: usize) -> Claim {
        self.divisor.claim(self.votes[list], self.held[list])
    }

    /// The claim by which a list holds its last seat.
    pub fn served(&self, list: usize) -> Claim {
        self.divisor.claim(self.votes[list], self.held[list] - 1)
    }

    /// A claim's key: of two keys the larger one belongs to the larger claim.
    pub fn key(&self, claim: Claim) -> u64 {
        self.scale.key(claim)
    }

    /// Puts a list into the line, or where it now belongs.
    pub fn enter(&mut self, list: usize) {
        self.keys[list] = self.key(self.claim(list));
        self.play(list);
    }

    /// Takes the first out of the line: whether who is first now has just the same claim.
    pub fn leave(&mut self, first: usize) -> bool {
        let key = std::mem::take(&mut self.keys[first]);
        self.play(first);
        let next = self.winners[1] as usize;
        self.keys[next] == key && self.claim(next) == self.claim(first)
    }

    /// One seat to the first in line, who then waits for the next one: who got it.
    pub fn serve(&mut self) -> Option<usize> {
        let list = self.first()?;
        self.held[list] += 1;
        self.enter(list);
        Some(list)
    }

    /// Whether a list stands in line with just this claim.
    pub fn is_equal(&self, list: usize, claim: Claim) -> bool {
        self.keys[list] > 0 && self.claim(list) == claim
    }

    /// The matches of one list anew, up to the final, or to one that somebody else wins as before.
    fn play(&mut self, list: usize) {
        let mut place = self.votes.len() + list;
        let own = self.winners[place];
        let (mut winner, mut key) = (own, self.keys[list]);
        while place > 1 {
            let rival = self.winners[place ^ 1];
            let other = self.keys[rival as usize];
            // Hardly ever taken; and no branch for who wins, which can't be foreseen.
            if key > 0 && other == key {
                winner = self.closely_better(winner, rival);
            }
            winner = if other > key { rival } else { winner };
            key = key.max(other);
            place /= 2;
            if self.winners[place] == winner && winner != own {
                return;
            }
            self.winners[place] = winner;
        }
    }

    fn better(&self, one: u32, other: u32) -> u32 {
        let (a, b) = (self.keys[one as usize], self.keys[other as usize]);
        if a > 0 && a == b {
            return self.closely_better(one, other);
        }
        if a > b { one } else { other }
    }

    #[cold]
    fn closely_better(&self, one: u32, other: u32) -> u32 {
        let (a, b) = (self.claim(one as usize), self.claim(other as usize));
        match a.cmp(&b) {
            Ordering::Greater => one,
            Ordering::Less => other,
            Ordering::Equal => one.min(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::{Divisor, Line};
    use crate::seats::{MAX_SEATS, MAX_VOTES};

    #[test]
    fn keys_never_contradict_products() {
        let votes = [
            1,
            2,
            3,
            7,
            60,
            1 << 31,
            (1 << 40) + 1,
            MAX_VOTES - 1,
            MAX_VOTES,
        ];
        let held = [
            0,
            1,
            2,
            6,
            7,
            4_095,
            MAX_SEATS - 1,
            MAX_SEATS,
            3 * MAX_SEATS,
        ];
        let divisors = [
            Divisor::linear(1, 0),
            Divisor::linear(1, 1),
            Divisor::linear(1, 2),
            Divisor::linear(2, 1),
            Divisor::linear(3, 1),
            Divisor::ModifiedFirst { first: 7 },
            Divisor::Harmonic,
            Divisor::Geometric,
        ];
        for divisor in divisors {
            for (most, house) in [(3, 1), (9, 1), (5, 2_000), (9, MAX_SEATS)] {
                let line = Line::new(divisor, &votes[..most], vec![0; most], house, true);
                let claims = votes[..most].iter();
                let claims = claims.flat_map(|v| held.map(|k| divisor.claim(*v, k)));
                let keyed: Vec<_> = claims.map(|claim| (claim, line.key(claim))).collect();
                for (one, key) in &keyed {
                    assert!(*key > 0);
                    for (other, other_key) in &keyed {
                        match one.cmp(other) {
                            Ordering::Less => assert!(key <= other_key, "{one:?} {other:?}"),
                            Ordering::Equal => assert_eq!(key, other_key, "{one:?} {other:?}"),
                            Ordering::Greater => assert!(key >= other_key, "{one:?} {other:?}"),
                        }
                    }
                }
            }
        }
    }
}
