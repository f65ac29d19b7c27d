//! Quota and largest remainders. It must not know thresholds: a list without votes here takes no part.

use super::order::sort;
use super::share::Share;
use super::{QuotaSteps, Ratio, Steps, wide};

/// Votes for one full seat.
#[derive(Clone, Copy, Debug)]
pub enum Quota {
    /// Votes ÷ seats.
    Hare,
    /// ⌊votes ÷ (seats + 1)⌋ + 1.
    Droop,
    /// Votes ÷ (seats + 1), not rounded.
    HagenbachBischoff,
    /// Votes ÷ (seats + 2).
    Imperiali,
}

impl Quota {
    /// Numerator and denominator; neither is nought.
    fn of(self, total: u64, house: u32) -> (u64, u64) {
        let house = u64::from(house);
        match self {
            Self::Hare => (total, house),
            Self::Droop => (total / (house + 1) + 1, 1),
            Self::HagenbachBischoff => (total, house + 1),
            Self::Imperiali => (total, house + 2),
        }
    }
}

/// Shares `house` seats; every list with votes gets `least` seats first, for which the house must suffice. `order`
/// settles ties.
pub fn remainders(quota: Quota, votes: &[u64], house: u32, least: u32, order: &[u32]) -> Share {
    let total: u64 = votes.iter().sum();
    if total == 0 || house == 0 {
        return Share::nobody(votes.len(), house);
    }
    let (num, den) = quota.of(total, house);
    let (mut full, mut remainder) = (
        Vec::with_capacity(votes.len()),
        Vec::with_capacity(votes.len()),
    );
    for &votes in votes {
        let (seats, rest) = wide::share(votes, den, u128::from(num));
        full.push(u32::try_from(seats).unwrap_or(house));
        remainder.push(Ratio {
            num: rest,
            den: u128::from(den),
        });
    }
    // Lifted by the minimum: they have their seats and take no part in the rest.
    let takes_part = |&i: &usize| votes[i] > 0 && (least == 0 || full[i] >= least);
    let mut ranked: Vec<usize> = (0..votes.len()).filter(takes_part).collect();
    sort(&mut ranked, &|a, b| remainder[b].num.cmp(&remainder[a].num));
    for (full, votes) in full.iter_mut().zip(votes) {
        if *votes > 0 {
            *full = (*full).max(least);
        }
    }
    let given: u32 = full.iter().sum();
    let steps = QuotaSteps {
        admitted_votes: total,
        quota: Ratio {
            num: u128::from(num),
            den: u128::from(den),
        },
        full,
        remainder,
        order: ranked,
        left: house.saturating_sub(given),
        taken_back: given.saturating_sub(house),
        last: None,
        next: None,
    };
    if steps.taken_back > 0 {
        take_back(steps, least, order)
    } else {
        give(steps, order)
    }
}

/// The open seats to the largest remainders, round after round; equal ones at the cut are a tie.
fn give(mut steps: QuotaSteps, order: &[u32]) -> Share {
    let mut seats = steps.full.clone();
    let mut open = steps.left as usize;
    if steps.order.is_empty() {
        return done(Share::certain(seats, steps.left), steps);
    }
    while open > steps.order.len() {
        for &list in &steps.order {
            seats[list] += 1;
        }
        open -= steps.order.len();
    }
    let mut share = Share::certain(seats, 0);
    let cut = Cut::of(&steps.order, &steps.remainder, open);
    for &list in &steps.order[..cut.certain] {
        share.seats[list] += 1;
    }
    if cut.tied.is_empty() {
        steps.last = open
            .checked_sub(1)
            .and_then(|i| steps.order.get(i))
            .copied();
        steps.next = steps.last.and_then(|_| steps.order.get(open)).copied();
    }
    share.tie(&cut.tied, open - cut.certain, order);
    done(share, steps)
}

/// Quotas gave more seats than there are: one each is taken from the smallest remainders, round after round (Czech Act
/// 247/1995, § 50, as Act 189/2021 has it). Equal ones at the cut are a tie: all of them lose the seat, some get it back.
fn take_back(steps: QuotaSteps, least: u32, order: &[u32]) -> Share {
    let mut seats = steps.full.clone();
    let mut excess = steps.taken_back as usize;
    let holders = |seats: &[u32]| -> Vec<usize> {
        let holds = |&i: &usize| seats[i] > least;
        steps.order.iter().copied().filter(holds).collect()
    };
    let mut line = holders(&seats);
    while excess > line.len() && !line.is_empty() {
        for &list in &line {
            seats[list] -= 1;
        }
        excess -= line.len();
        line = holders(&seats);
    }
    let keep = line.len().saturating_sub(excess);
    let mut share = Share::certain(seats, 0);
    let cut = Cut::of(&line, &steps.remainder, keep);
    for &list in &line[cut.certain..] {
        share.seats[list] -= 1;
    }
    share.over_award = true;
    share.tie(&cut.tied, keep - cut.certain, order);
    done(share, steps)
}

fn done(share: Share, steps: QuotaSteps) -> Share {
    Share {
        steps: Steps::Quota(steps),
        ..share
    }
}

/// Where a ranking by remainders is cut: so many are certain, and these are equal on both sides of the cut.
struct Cut {
    certain: usize,
    tied: Vec<usize>,
}

impl Cut {
    fn of(ranked: &[usize], remainder: &[Ratio], at: usize) -> Self {
        let value = |place: usize| ranked.get(place).map(|&list| remainder[list].num);
        let Some(cut) = at.checked_sub(1).and_then(value) else {
            return Self {
                certain: 0,
                tied: Vec::new(),
            };
        };
        if value(at) != Some(cut) {
            return Self {
                certain: at,
                tied: Vec::new(),
            };
        }
        let is_tied = |&list: &usize| remainder[list].num == cut;
        Self {
            certain: ranked.iter().take_while(|list| !is_tied(list)).count(),
            tied: ranked.iter().copied().filter(is_tied).collect(),
        }
    }
}
