//! Highest averages: seat by seat to the largest claim, from a safe start. It must not know thresholds: a list without
//! votes here takes no part.

use super::divisor::Divisor;
use super::interval::Interval;
use super::line::Line;
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
        let held = self.initial.clone();
        let house = self.initial.iter().sum::<u32>() + self.open;
        let mut line = Line::new(self.divisor, &self.votes, held, house, true);
        std::iter::from_fn(move || {
            let list = line.serve()?;
            Some(Award {
                list,
                held: line.held[list] - 1,
                quotient: line.served(list).ratio(),
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

/// Shares `house` seats in all; `initial` ones are held already and never lost. `order` settles ties.
pub fn highest(
    divisor: Divisor,
    votes: Vec<u64>,
    house: u32,
    initial: Vec<u32>,
    order: &[u32],
) -> Share {
    let before: u32 = initial.iter().sum();
    let open = house.saturating_sub(before);
    if open == 0 || votes.iter().all(|v| *v == 0) {
        return Share::certain(initial, open);
    }
    let held = if before == 0 {
        divisor.safe_start(&votes, house)
    } else {
        initial.clone()
    };
    let given = held.iter().sum::<u32>() - before;
    let mut line = Line::new(divisor, &votes, held, house, true);
    for _ in given..open {
        line.serve();
    }
    let (next, last) = (line.first(), weakest(&line, &initial));
    let interval = next.and_then(|next| {
        let served = last.map(|last| line.served(last));
        Interval::between(line.claim(next), served, divisor.is_squared())
    });
    let (share, tied) = certain(line, &initial, last, next, order);
    let steps = DivisorSteps {
        divisor,
        votes,
        initial,
        open,
        last: last.filter(|_| !tied),
        next: next.filter(|_| !tied),
        interval,
    };
    Share {
        steps: Steps::Divisor(steps),
        ..share
    }
}

/// The list that won the last seat: its claim is the smallest of those that got one.
fn weakest(line: &Line, initial: &[u32]) -> Option<usize> {
    let mut last: Option<(u64, usize)> = None;
    for list in (0..initial.len()).filter(|&list| line.held[list] > initial[list]) {
        let claim = line.served(list);
        let key = line.key(claim);
        let weaker = |(other, last): (u64, usize)| {
            key < other || (key == other && claim <= line.served(last))
        };
        if last.is_none_or(weaker) {
            last = Some((key, list));
        }
    }
    last.map(|(_, list)| list)
}

/// Seats as given, but none to lists that were equal at the end; and whether there were any.
fn certain(
    line: Line,
    initial: &[u32],
    last: Option<usize>,
    next: Option<usize>,
    order: &[u32],
) -> (Share, bool) {
    let (Some(last), Some(next)) = (last, next) else {
        return (Share::certain(line.held, 0), false);
    };
    let equal = line.served(last);
    if !line.is_equal(next, equal) {
        return (Share::certain(line.held, 0), false);
    }
    let lists = initial.len();
    let served = |&list: &usize| line.held[list] > initial[list] && line.served(list) == equal;
    let losers: Vec<usize> = (0..lists).filter(served).collect();
    let waiting: Vec<usize> = (0..lists).filter(|&i| line.is_equal(i, equal)).collect();
    let mut share = Share::certain(line.held, 0);
    for &list in &losers {
        share.seats[list] -= 1;
    }
    let at_stake = losers.len();
    share.tie(&[losers, waiting].concat(), at_stake, order);
    (share, true)
}
