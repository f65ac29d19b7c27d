//! Each method at its edge.

use one_chamber::seats::*;

use super::rules::{scenario, tie};

#[test]
fn with_fewer_seats_than_lists_first_seats_go_by_votes() {
    for method in [Method::Adams, Method::Dean, Method::HuntingtonHill] {
        let result = allocate(&scenario(&[9, 8, 8, 1], 2, method)).unwrap();
        assert_eq!(
            (result.seats, result.tie),
            (vec![1, 0, 0, 0], tie(&[1, 2], 1))
        );
        let all = allocate(&scenario(&[1_000_000, 1, 1], 3, method)).unwrap();
        assert_eq!(all.seats, [1, 1, 1]);
    }
}

#[test]
fn imperiali_may_give_a_single_list_more_than_there_is() {
    let result = allocate(&scenario(&[952], 98, Method::ImperialiLr)).unwrap();
    assert_eq!((result.seats, result.over_award), (vec![98], true));
}

#[test]
fn droop_may_leave_more_seats_than_there_are_lists() {
    let result = allocate(&scenario(&[2, 1], 11, Method::DroopLr)).unwrap();
    // A quota is one vote: three full seats, then eight in rounds.
    assert_eq!((result.seats, result.tie), (vec![6, 5], None).clone());
}

#[test]
fn a_thousand_lists_share_a_hundred_thousand_seats() {
    let votes: Vec<u64> = (0..1_000_u64)
        .map(|i| MAX_VOTES - i * i * 1_000_003)
        .collect();
    for method in Method::ALL {
        let result = allocate(&scenario(&votes, MAX_SEATS, method)).unwrap();
        let at_stake = result.tie.map_or(0, |tie| tie.at_stake);
        assert_eq!(
            result.seats.iter().sum::<u32>() + at_stake,
            MAX_SEATS,
            "{method:?}"
        );
    }
}

#[test]
fn a_list_that_reaches_the_tied_quotient_in_a_later_house_is_not_in_the_tie() {
    // In house 5 the two lists of 4 votes are equal; in house 6 the second list has 12 ÷ 3 = 4 too, but the first has more.
    let lists =
        [("a", 13), ("b", 12), ("c", 4), ("d", 4)].map(|(name, votes)| List::new(name, votes));
    let scenario = Scenario {
        lists: lists.to_vec(),
        seats: 6,
        method: Method::BalinskiYoung,
        ..Scenario::default()
    };
    let result = allocate(&scenario).unwrap();
    assert_eq!(result.seats, [3, 2, 0, 0]);
    assert_eq!(
        result.tie,
        Some(Tie {
            tied: vec![2, 3],
            at_stake: 1
        })
    );
}

#[test]
fn steps_say_what_kind_they_are() {
    let steps = |method| allocate(&scenario(&[9, 4], 3, method)).unwrap().steps;
    assert!(steps(Method::HareLr).as_quota().is_some());
    assert!(steps(Method::HareLr).as_divisor().is_none());
    assert!(steps(Method::Dhondt).as_quota().is_none());
    let squared = |method| steps(method).as_divisor().map(DivisorSteps::is_squared);
    assert_eq!(squared(Method::HuntingtonHill), Some(true));
    assert_eq!(squared(Method::Dean), Some(false));
    assert_eq!(squared(Method::BalinskiYoung), None);
    let families = Method::ALL.map(|method| (method.is_quota(), method.is_divisor()));
    let quotas = families.iter().filter(|family| **family == (true, false));
    let divisors = families.iter().filter(|family| **family == (false, true));
    assert_eq!((quotas.count(), divisors.count()), (4, 9));
}
