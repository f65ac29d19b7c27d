//! The quota method of Balinski and Young: house by house, each seat to the largest votes ÷ (seats + 1) among lists that
//! stay within their upper quota. It must not know thresholds: a list without votes here takes no part.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::divisor::{Claim, Divisor};
use super::highest::Next;
use super::share::Share;
use super::{Ratio, Steps};

/// How seats went, house by house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseSteps {
    /// Votes by list; none for lists that took no part.
    pub votes: Vec<u64>,
    /// Who won the last seat; nobody in a tie.
    pub last: Option<usize>,
    /// Who would win the next one; nobody in a tie.
    pub next: Option<usize>,
}

const DHONDT: Divisor = Divisor::linear(1, 1);

impl HouseSteps {
    /// Seats in the order in which they are given: list and quotient; equal claims in the order of the lists.
    pub fn awards(&self) -> impl Iterator<Item = (usize, Option<Ratio>)> + '_ {
        let mut run = Run::new(&self.votes);
        std::iter::from_fn(move || run.step()).map(|next| (next.list.0, next.claim.ratio()))
    }
}

/// Lists that wait until the house is large enough for their next seat, and lists that may have one.
struct Run<'a> {
    votes: &'a [u64],
    total: u64,
    house: u32,
    held: Vec<u32>,
    early: BinaryHeap<Reverse<(u128, usize)>>,
    ready: BinaryHeap<Next>,
}

impl<'a> Run<'a> {
    fn new(votes: &'a [u64]) -> Self {
        let early = (0..votes.len()).filter(|&i| votes[i] > 0);
        Self {
            votes,
            total: votes.iter().sum(),
            house: 0,
            held: vec![0; votes.len()],
            early: early.map(|i| Reverse((1, i))).collect(),
            ready: BinaryHeap::new(),
        }
    }

    /// One seat more in the house: who may take it.
    fn grow(&mut self) {
        self.house += 1;
        while let Some(&Reverse((house, list))) = self.early.peek()
            && house <= u128::from(self.house)
        {
            self.early.pop();
            self.ready.push(Next {
                claim: DHONDT.claim(self.votes[list], self.held[list]),
                list: Reverse(list),
            });
        }
    }

    /// One seat. A list with `s` seats is within its upper quota from house ⌊s × total ÷ votes⌋ + 1 on.
    fn step(&mut self) -> Option<Next> {
        self.grow();
        let next = self.ready.pop()?;
        let list = next.list.0;
        self.held[list] += 1;
        let product = u128::from(self.held[list]) * u128::from(self.total);
        let from = product / u128::from(self.votes[list]) + 1;
        self.early.push(Reverse((from, list)));
        Some(next)
    }
}

/// Lists that were equal when a seat was given; as long as one of them waits, none of them is certain.
#[derive(Default)]
struct Equals {
    claim: Option<Claim>,
    served: Vec<usize>,
    /// Who stood beside them then. A list that reaches the same claim in a later house is not one of them.
    waiting: Vec<usize>,
}

impl Equals {
    fn serve(&mut self, next: &Next, ready: &BinaryHeap<Next>) {
        if self.claim != Some(next.claim) {
            if self.claim.is_some_and(|claim| next.claim > claim) {
                return;
            }
            self.served.clear();
        }
        self.served.push(next.list.0);
        self.waiting.clear();
        // `next` was the largest: an equal one, if any, now stands first.
        if ready.peek().is_some_and(|other| other.claim == next.claim) {
            let equal = ready.iter().filter(|other| other.claim == next.claim);
            self.waiting.extend(equal.map(|other| other.list.0));
        }
        if self.waiting.is_empty() {
            self.claim = None;
            self.served.clear();
        } else {
            self.claim = Some(next.claim);
        }
    }
}

/// Shares `house` seats; `order` settles ties.
pub fn quota_method(votes: &[u64], house: u32, order: &[u32]) -> Share {
    if house == 0 || votes.iter().all(|v| *v == 0) {
        return Share::nobody(votes.len(), house);
    }
    let mut run = Run::new(votes);
    let mut equals = Equals::default();
    let mut last = None;
    for _ in 0..house {
        let Some(next) = run.step() else { break };
        equals.serve(&next, &run.ready);
        last = Some(next.list.0);
    }
    let mut share = Share::certain(run.held.clone(), 0);
    let mut steps = HouseSteps {
        votes: votes.to_vec(),
        last: None,
        next: None,
    };
    if equals.claim.is_some() {
        let at_stake = u32::try_from(equals.served.len()).unwrap_or(house);
        for &list in &equals.served {
            share.seats[list] -= 1;
            share.tied[list] = true;
        }
        for list in equals.waiting {
            share.tied[list] = true;
        }
        share.settle(at_stake, order);
    } else {
        steps.last = last;
        steps.next = run.step().map(|next| next.list.0);
    }
    share.steps = Steps::House(steps);
    share
}
