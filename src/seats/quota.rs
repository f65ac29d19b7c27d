//! Quota and largest remainders. It must not know thresholds: a list without votes here takes no part.

use super::{Allocation, QuotaSteps, Ratio, Steps, Tie};

/// Hare: quota = votes ÷ seats, floor(votes ÷ quota) seats each, the rest to the largest remainders.
pub fn hare(votes: &[u64], seats: u32) -> Allocation {
    let total: u64 = votes.iter().sum();
    if total == 0 || seats == 0 {
        return Allocation {
            seats: vec![0; votes.len()],
            unallocated: seats,
            ..Allocation::default()
        };
    }
    let (all, house) = (u128::from(total), u128::from(seats));
    // Hare's quotas never give more seats than there are, so each fits into `seats`.
    let full: Vec<u32> = votes
        .iter()
        .map(|v| u32::try_from(u128::from(*v) * house / all).unwrap_or(seats))
        .collect();
    let remainder: Vec<Ratio> = votes
        .iter()
        .map(|v| Ratio {
            num: u128::from(*v) * house % all,
            den: house,
        })
        .collect();
    let left = seats - full.iter().sum::<u32>();
    let mut order: Vec<usize> = (0..votes.len()).filter(|&i| votes[i] > 0).collect();
    order.sort_by(|&a, &b| remainder[b].num.cmp(&remainder[a].num));
    let steps = QuotaSteps {
        admitted_votes: total,
        quota: Ratio {
            num: all,
            den: house,
        },
        full,
        remainder,
        order,
        left,
        last: None,
        next: None,
    };
    by_remainders(steps)
}

/// The open seats to the largest remainders; equal ones at the cut are a tie.
fn by_remainders(mut steps: QuotaSteps) -> Allocation {
    let mut seats = steps.full.clone();
    let mut tie = None;
    let open = steps.left as usize;
    if let Some(&cut) = open.checked_sub(1).and_then(|last| steps.order.get(last)) {
        let cut = steps.remainder[cut];
        let above = steps
            .order
            .iter()
            .filter(|&&i| steps.remainder[i] > cut)
            .count();
        let tied: Vec<usize> = steps
            .order
            .iter()
            .copied()
            .filter(|&i| steps.remainder[i] == cut)
            .collect();
        let certain = if above + tied.len() > open {
            above
        } else {
            open
        };
        for &list in &steps.order[..certain] {
            seats[list] += 1;
        }
        if certain < open {
            let at_stake = steps.left - u32::try_from(above).unwrap_or(steps.left);
            tie = Some(Tie { tied, at_stake });
        } else {
            steps.last = steps.order.get(open - 1).copied();
            steps.next = steps.order.get(open).copied();
        }
    }
    Allocation {
        seats,
        tie,
        steps: Steps::Quota(steps),
        ..Allocation::default()
    }
}
