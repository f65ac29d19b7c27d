//! Highest averages: seat by seat to the largest claim, from a safe start. It must not know thresholds: a list without
//! votes here takes no part.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::divisor::{Claim, Divisor};
use super::interval::Interval;
use super::share::Share;
use super::{Ratio, Steps};

/// How seats went to the highest averages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DivisorSteps {
    divisor: Divisor,
    /// Votes by list; none for lists that took no part.
    pub votes: Vec<u64>,
    /// Seats held before the count.
    pub initial: Vec<u32>,
    /// Seats to be given by the count.
    pub open: u32,
    /// Who won the last seat; nobody in a tie.
    pub last: Option<usize>,
    /// Who stands next in line; nobody in a tie.
    pub next: Option<usize>,
    /// The divisors that give this result at once.
    pub interval: Option<Interval>,
}

/// One seat, as it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Award {
    /// Index of the list.
    pub list: usize,
    /// Seats that the list held before.
    pub held: u32,
    /// Votes ÷ divisor; squared by Huntington-Hill; nothing where the divisor is nought.
    pub quotient: Option<Ratio>,
}

impl DivisorSteps {
    /// Seats in the order in which they are given; equal claims in the order of the lists. The first one after the
    /// house is the next in line.
    pub fn awards(&self) -> impl Iterator<Item = Award> + '_ {
        let mut held = self.initial.clone();
        let mut line = line(self.divisor, &self.votes, &held);
        std::iter::from_fn(move || {
            let Next { list, claim } = next(&mut line, self.divisor, &self.votes, &mut held)?;
            Some(Award {
                list: list.0,
                held: held[list.0] - 1,
                quotient: claim.ratio(),
            })
        })
    }

    /// The quotient for a list's next seat when it holds so many; nothing where the divisor is nought.
    pub fn quotient(&self, list: usize, held: u32) -> Option<Ratio> {
        let votes = self.votes.get(list).copied().unwrap_or(0);
        self.divisor.claim(votes, held).ratio()
    }

    /// Whether quotients are squares.
    pub fn is_squared(&self) -> bool {
        self.divisor.is_squared()
    }
}

/// A list's place in the line for the next seat; of equal claims the earlier list stands first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Next {
    pub claim: Claim,
    pub list: Reverse<usize>,
}

fn line(divisor: Divisor, votes: &[u64], held: &[u32]) -> BinaryHeap<Next> {
    let waiting = |(list, &votes): (usize, &u64)| Next {
        claim: divisor.claim(votes, held[list]),
        list: Reverse(list),
    };
    votes
        .iter()
        .enumerate()
        .filter(|(_, votes)| **votes > 0)
        .map(waiting)
        .collect()
}

/// Gives one seat; who got it and by which claim.
fn next(
    line: &mut BinaryHeap<Next>,
    divisor: Divisor,
    votes: &[u64],
    held: &mut [u32],
) -> Option<Next> {
    let mut top = line.peek_mut()?;
    let list = top.list.0;
    held[list] += 1;
    let claim = std::mem::replace(&mut top.claim, divisor.claim(votes[list], held[list]));
    Some(Next {
        claim,
        list: Reverse(list),
    })
}

/// Shares `house` seats in all; `initial` ones are held already and never lost. `order` settles ties.
pub fn highest(
    divisor: Divisor,
    votes: &[u64],
    house: u32,
    initial: &[u32],
    order: &[u32],
) -> Share {
    let before: u32 = initial.iter().sum();
    let open = house.saturating_sub(before);
    let total: u64 = votes.iter().sum();
    if total == 0 || open == 0 {
        return Share::certain(initial.to_vec(), open);
    }
    let steps = DivisorSteps {
        divisor,
        votes: votes.to_vec(),
        initial: initial.to_vec(),
        open,
        last: None,
        next: None,
        interval: None,
    };
    let mut held = initial.to_vec();
    if before == 0 {
        let lists = votes.iter().filter(|v| **v > 0).count();
        let lists = u32::try_from(lists).unwrap_or(u32::MAX);
        for (held, votes) in held.iter_mut().zip(votes) {
            *held = divisor.at_least(*votes, total, house, lists);
        }
    }
    let given = held.iter().sum::<u32>() - before;
    let mut line = line(divisor, votes, &held);
    for _ in given..open {
        next(&mut line, divisor, votes, &mut held);
    }
    finish(steps, held, line.peek(), order)
}

/// Looks back: who holds the weakest seat, who waits for the next one, and whether they are equal.
fn finish(mut steps: DivisorSteps, held: Vec<u32>, waiting: Option<&Next>, order: &[u32]) -> Share {
    let claim = |list: usize, seats: u32| steps.divisor.claim(steps.votes[list], seats);
    let seated = (0..held.len()).filter(|&i| held[i] > steps.initial[i]);
    let last = seated
        .map(|i| Next {
            claim: claim(i, held[i] - 1),
            list: Reverse(i),
        })
        .min();
    let mut share = Share::certain(held, 0);
    let equal = last
        .as_ref()
        .filter(|last| waiting.is_some_and(|waiting| last.claim == waiting.claim));
    let interval = Interval::of(steps.divisor, &steps.votes, &share.seats, &steps.initial);
    if let Some(equal) = equal {
        let mut at_stake = 0;
        for i in (0..share.seats.len()).filter(|&i| steps.votes[i] > 0) {
            let seats = share.seats[i];
            if seats > steps.initial[i] && claim(i, seats - 1) == equal.claim {
                share.seats[i] -= 1;
                share.tied[i] = true;
                at_stake += 1;
            } else if claim(i, seats) == equal.claim {
                share.tied[i] = true;
            }
        }
        share.settle(at_stake, order);
    } else {
        steps.last = last.as_ref().map(|last| last.list.0);
        steps.next = waiting.map(|next| next.list.0);
    }
    steps.interval = interval;
    share.steps = Steps::Divisor(steps);
    share
}
