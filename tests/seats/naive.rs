//! A naive count in big fractions that follows every way a tie can fall: slow, and nothing in common with the engine.

use std::collections::BTreeSet;

use num_rational::BigRational;
use one_chamber::seats::Method;

type Fraction = BigRational;

fn whole(n: u64) -> Fraction {
    Fraction::from_integer(n.into())
}

/// A list's claim with `k` seats: first seats without a divisor come first, by votes. Squared for Huntington-Hill.
fn claim(method: Method, votes: u64, k: u64) -> (bool, Fraction) {
    let d = match method {
        Method::Dhondt | Method::BalinskiYoung => whole(k + 1),
        Method::ModifiedSainteLague14 if k == 0 => Fraction::new(14.into(), 10.into()),
        Method::ModifiedSainteLague12 if k == 0 => Fraction::new(12.into(), 10.into()),
        Method::SainteLague | Method::ModifiedSainteLague14 | Method::ModifiedSainteLague12 => {
            whole(2 * k + 1)
        }
        Method::ImperialiDivisor => whole(k + 2),
        Method::Danish => whole(3 * k + 1),
        Method::Adams => whole(k),
        Method::Dean => whole(2 * k * (k + 1)) / whole(2 * k + 1),
        Method::HuntingtonHill => whole(k * (k + 1)),
        _ => panic!("no divisor"),
    };
    let v = if method == Method::HuntingtonHill {
        whole(votes) * whole(votes)
    } else {
        whole(votes)
    };
    if d == whole(0) {
        (true, v)
    } else {
        (false, v / d)
    }
}

/// All results that some order of equal claims leads to.
pub fn naive(method: Method, votes: &[u64], seats: u32) -> BTreeSet<Vec<u32>> {
    let total: u64 = votes.iter().sum();
    let mut states = BTreeSet::from([vec![0_u32; votes.len()]]);
    for house in 1..=u64::from(seats) {
        let mut after = BTreeSet::new();
        for state in &states {
            let may = |&i: &usize| {
                let within = u128::from(state[i]) * u128::from(total)
                    < u128::from(votes[i]) * u128::from(house);
                votes[i] > 0 && (method != Method::BalinskiYoung || within)
            };
            let claim = |i: usize| claim(method, votes[i], state[i].into());
            let best = (0..votes.len()).filter(may).map(claim).max().unwrap();
            for i in (0..votes.len()).filter(may).filter(|&i| claim(i) == best) {
                let mut next = state.clone();
                next[i] += 1;
                after.insert(next);
            }
        }
        states = after;
    }
    states
}

/// Quotas as fractions, remainders one by one, every way a tie can fall.
pub fn naive_quota(method: Method, votes: &[u64], seats: u32) -> BTreeSet<Vec<u32>> {
    let (total, s) = (whole(votes.iter().sum()), u64::from(seats));
    let quota = match method {
        Method::HareLr => total / whole(s),
        Method::DroopLr => (total / whole(s + 1)).floor() + whole(1),
        Method::HagenbachBischoffLr => total / whole(s + 1),
        _ => total / whole(s + 2),
    };
    let full: Vec<u32> = votes
        .iter()
        .map(|v| {
            (whole(*v) / &quota)
                .floor()
                .to_integer()
                .try_into()
                .unwrap()
        })
        .collect();
    let rest = |i: usize| whole(votes[i]) - whole(full[i].into()) * &quota;
    let mut states = BTreeSet::from([(full.clone(), vec![false; votes.len()])]);
    loop {
        let given: u32 = states.first().unwrap().0.iter().sum();
        if given == seats {
            return states.into_iter().map(|(state, _)| state).collect();
        }
        let mut after = BTreeSet::new();
        for (state, served) in &states {
            let open = |&i: &usize| {
                if given < seats {
                    votes[i] > 0
                } else {
                    state[i] > 0
                }
            };
            let all = (0..votes.len()).filter(open).all(|i| served[i]);
            let served = if all {
                vec![false; votes.len()]
            } else {
                served.clone()
            };
            let line: Vec<usize> = (0..votes.len())
                .filter(open)
                .filter(|&i| !served[i])
                .collect();
            let values = line.iter().map(|&i| rest(i));
            let cut = if given < seats {
                values.max()
            } else {
                values.min()
            }
            .unwrap();
            for &i in line.iter().filter(|&&i| rest(i) == cut) {
                let (mut state, mut served) = (state.clone(), served.clone());
                state[i] = if given < seats {
                    state[i] + 1
                } else {
                    state[i] - 1
                };
                served[i] = true;
                after.insert((state, served));
            }
        }
        states = after;
    }
}
