//! A random sample, counted beforehand in fractions by another program; and the quota method, which is not in it, counted
//! seat by seat. For native tests and for WASM.

use std::cmp::Ordering;

use one_chamber::seats::{List, Method, Scenario, allocate};
use serde_json::Value;

fn numbers(value: &Value) -> Vec<u64> {
    let number = |n: &Value| n.as_u64().unwrap();
    value.as_array().unwrap().iter().map(number).collect()
}

fn whole(numbers: &[u64]) -> Vec<u32> {
    numbers.iter().map(|n| u32::try_from(*n).unwrap()).collect()
}

fn scenario(votes: &[u64], seats: u32, method: Method) -> Scenario {
    let list = |(i, votes): (usize, &u64)| List::new(&i.to_string(), *votes);
    Scenario {
        lists: votes.iter().enumerate().map(list).collect(),
        seats,
        method,
        ..Scenario::default()
    }
}

fn cases() -> Vec<Value> {
    let cases: Vec<Value> =
        serde_json::from_str(include_str!("../data/random-sample.json")).unwrap();
    assert_eq!(cases.len(), 260);
    cases
}

/// Every case by its method: certain seats, ties, open seats.
pub fn comes_out_as_counted_in_fractions() {
    for case in cases() {
        let seats = u32::try_from(case["seats"].as_u64().unwrap()).unwrap();
        let method = Method::from_id(case["method"].as_str().unwrap()).unwrap();
        let result = allocate(&scenario(&numbers(&case["votes"]), seats, method)).unwrap();
        let (id, tie) = (&case["id"], result.tie.as_ref());
        let expected = tie.map_or("expected", |_| "certain");
        let expected = whole(&numbers(&case[expected]));
        assert_eq!(result.seats, expected, "{id} {method:?}");
        if let Some(tie) = tie {
            let tied: Vec<u64> = tie.tied.iter().map(|&i| i as u64).collect();
            assert_eq!(tied, numbers(&case["tied"]), "{id} {method:?}");
            assert_eq!(case["seats_at_stake"].as_u64(), Some(tie.at_stake.into()));
        }
        let open = case["unallocated"].as_u64().unwrap_or(0);
        assert_eq!(u64::from(result.unallocated), open, "{id} {method:?}");
    }
}

/// Votes and seats of every case by the quota method, where no two lists are equal on the way.
pub fn comes_out_by_the_quota_method_as_seat_by_seat() {
    let mut counted = 0;
    for case in cases() {
        let (votes, seats) = (numbers(&case["votes"]), case["seats"].as_u64().unwrap());
        let Some(expected) = seat_by_seat(&votes, seats) else {
            continue;
        };
        let house = u32::try_from(seats).unwrap();
        let result = allocate(&scenario(&votes, house, Method::BalinskiYoung)).unwrap();
        assert_eq!(whole(&expected), result.seats, "{}", case["id"]);
        counted += 1;
    }
    assert!(counted > 150, "{counted}");
}

fn seat_by_seat(votes: &[u64], seats: u64) -> Option<Vec<u64>> {
    let total: u128 = votes.iter().map(|v| u128::from(*v)).sum();
    let mut held = vec![0_u64; votes.len()];
    for house in 1..=seats {
        let within =
            |i: &usize| u128::from(held[*i]) * total < u128::from(votes[*i]) * u128::from(house);
        let product = |a: usize, b: usize| u128::from(votes[a]) * u128::from(held[b] + 1);
        let mut line = (0..votes.len()).filter(within);
        let mut best = line.next()?;
        let mut equal = false;
        for i in line {
            match product(i, best).cmp(&product(best, i)) {
                Ordering::Less => {}
                Ordering::Equal => equal = true,
                Ordering::Greater => (best, equal) = (i, false),
            }
        }
        if equal {
            return None;
        }
        held[best] += 1;
    }
    Some(held)
}
