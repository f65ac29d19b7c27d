//! Laws that hold for any votes.

use std::collections::BTreeSet;

use one_chamber::seats::*;
use proptest::prelude::*;

use super::naive::{naive, naive_quota};

fn divisors() -> Vec<Method> {
    Method::ALL
        .into_iter()
        .filter(|method| method.is_divisor())
        .collect()
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

fn count(votes: &[u64], seats: u32, method: Method) -> Allocation {
    allocate(&scenario(votes, seats, method)).unwrap()
}

fn agrees(result: &Allocation, ways: &BTreeSet<Vec<u32>>) -> Result<(), TestCaseError> {
    let lists = 0..result.seats.len();
    let least: Vec<u32> = lists
        .clone()
        .map(|i| ways.iter().map(|way| way[i]).min().unwrap())
        .collect();
    let differ: Vec<usize> = lists
        .filter(|&i| ways.iter().any(|way| way[i] != least[i]))
        .collect();
    prop_assert_eq!(&result.seats, &least);
    prop_assert_eq!(
        result.tie.as_ref().map_or(vec![], |tie| tie.tied.clone()),
        differ
    );
    Ok(())
}

fn small() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(prop_oneof![0..8_u64, 0..60_u64, Just(12_u64)], 1..6)
}

fn votes() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(
        prop_oneof![0..20_u64, 0..10_000_000_u64, MAX_VOTES - 3..=MAX_VOTES],
        1..14,
    )
}

fn method() -> impl Strategy<Value = Method> {
    prop::sample::select(Method::ALL.to_vec())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_engine_agrees_with_a_naive_count(votes in small(), seats in 1..16_u32, method in method()) {
        prop_assume!(votes.iter().any(|v| *v > 0));
        let quota = matches!(method, Method::HareLr | Method::DroopLr | Method::HagenbachBischoffLr | Method::ImperialiLr);
        let ways = if quota { naive_quota(method, &votes, seats) } else { naive(method, &votes, seats) };
        agrees(&count(&votes, seats, method), &ways)?;
    }

    #[test]
    fn and_where_numbers_are_as_large_as_they_may_be(times in 1..400_u64, votes in small(), seats in 1..9_u32, method in prop::sample::select(divisors())) {
        prop_assume!(votes.iter().any(|v| *v > 0));
        let votes: Vec<u64> = votes.iter().map(|v| v * (MAX_VOTES / 60) - (v % 7) * times).collect();
        agrees(&count(&votes, seats, method), &naive(method, &votes, seats))?;
    }

    #[test]
    fn every_seat_is_given_at_stake_or_open(votes in votes(), seats in 0..2_000_u32, method in method()) {
        let result = count(&votes, seats, method);
        let at_stake = result.tie.as_ref().map_or(0, |tie| tie.at_stake);
        prop_assert_eq!(result.seats.iter().sum::<u32>() + at_stake + result.unallocated, seats);
        prop_assert!(result.tie.is_none_or(|tie| (tie.at_stake as usize) < tie.tied.len()));
    }

    #[test]
    fn the_order_of_lists_decides_nothing(votes in votes(), seats in 0..300_u32, turn in 0..14_usize, method in method()) {
        let mut turned = votes.clone();
        let turn = turn % votes.len();
        turned.rotate_left(turn);
        let (one, mut other) = (count(&votes, seats, method), count(&turned, seats, method));
        other.seats.rotate_right(turn);
        prop_assert_eq!(one.seats, other.seats);
        prop_assert_eq!(one.tie.map(|t| (t.at_stake, t.tied.len())), other.tie.map(|t| (t.at_stake, t.tied.len())));
    }

    /// Droop's quota is rounded, so that it alone depends on the scale.
    #[test]
    fn all_votes_times_anything_give_the_same(votes in prop::collection::vec(0..1_000_000_u64, 1..10), seats in 0..300_u32, times in 1..1_000_u64, method in method()) {
        prop_assume!(method != Method::DroopLr);
        let larger: Vec<_> = votes.iter().map(|v| v * times).collect();
        let (one, other) = (count(&votes, seats, method), count(&larger, seats, method));
        prop_assert_eq!((one.seats, one.tie), (other.seats, other.tie));
    }

    #[test]
    fn a_larger_house_takes_no_seat_away(votes in votes(), seats in 0..400_u32, method in prop::sample::select([divisors(), vec![Method::BalinskiYoung]].concat())) {
        let (one, other) = (count(&votes, seats, method), count(&votes, seats + 1, method));
        for (one, other) in one.seats.iter().zip(&other.seats) {
            prop_assert!(other >= one);
        }
    }

    #[test]
    fn more_votes_take_no_seat_away(votes in votes(), more in 1..100_000_u64, at in 0..14_usize, seats in 0..400_u32, method in prop::sample::select(divisors())) {
        let at = at % votes.len();
        let mut larger = votes.clone();
        larger[at] = (larger[at] + more).min(MAX_VOTES);
        prop_assert!(count(&larger, seats, method).seats[at] >= count(&votes, seats, method).seats[at]);
    }

    #[test]
    fn hare_and_balinski_young_stay_within_quota(votes in votes(), seats in 1..2_000_u32, method in prop::sample::select(vec![Method::HareLr, Method::BalinskiYoung])) {
        let total: u128 = votes.iter().map(|v| u128::from(*v)).sum();
        prop_assume!(total > 0);
        let result = count(&votes, seats, method);
        for (i, n) in result.seats.iter().enumerate() {
            let share = u128::from(votes[i]) * u128::from(seats);
            let tied = u128::from(result.tie.as_ref().is_some_and(|tie| tie.tied.contains(&i)));
            prop_assert!(u128::from(*n) + tied <= share.div_ceil(total) && u128::from(*n) + tied >= share / total);
        }
    }

    #[test]
    fn a_divisor_of_the_interval_gives_the_result(votes in votes(), seats in 1..400_u32, method in prop::sample::select(divisors())) {
        let result = count(&votes, seats, method);
        let Some(steps) = result.steps.as_divisor() else { return Ok(()) };
        let Some(interval) = steps.interval else { return Ok(()) };
        let lists = 0..votes.len();
        let reaches = |i: usize, k: u32, x: Ratio| votes[i] > 0 && steps.quotient(i, k).is_none_or(|q| q >= x);
        if result.tie.is_some() {
            prop_assert_eq!(Some(interval.low), interval.high);
            for i in lists {
                prop_assert!(result.seats[i] == 0 || reaches(i, result.seats[i] - 1, interval.low));
            }
            return Ok(());
        }
        let Some(high) = interval.high else { return Ok(()) };
        prop_assert!(interval.low < high);
        for i in lists {
            prop_assert!(result.seats[i] == 0 || reaches(i, result.seats[i] - 1, high));
            prop_assert!(!reaches(i, result.seats[i], high));
        }
    }

    #[test]
    fn seat_by_seat_gives_the_same_as_the_safe_start(votes in votes(), seats in 1..1_000_u32, method in prop::sample::select(divisors())) {
        let result = count(&votes, seats, method);
        let Some(steps) = result.steps.as_divisor() else { return Ok(()) };
        let mut seen = vec![0; votes.len()];
        for award in steps.awards().take(seats as usize) {
            prop_assert_eq!(award.held, seen[award.list]);
            seen[award.list] += 1;
        }
        if result.tie.is_none() {
            prop_assert_eq!(seen, result.seats);
            prop_assert_eq!(steps.awards().nth(seats as usize - 1).map(|a| a.list), steps.last);
            prop_assert_eq!(steps.awards().nth(seats as usize).map(|a| a.list), steps.next);
        } else {
            prop_assert!(seen.iter().zip(&result.seats).all(|(seen, certain)| seen >= certain));
        }
    }

    #[test]
    fn house_by_house_gives_the_seats_and_who_is_next(votes in votes(), seats in 1..500_u32) {
        let result = count(&votes, seats, Method::BalinskiYoung);
        let Steps::House(steps) = &result.steps else { return Ok(()) };
        let awards: Vec<_> = steps.awards().collect();
        prop_assert_eq!(awards.len(), seats as usize + 1);
        let mut seen = vec![0_u32; votes.len()];
        for (list, quotient) in &awards[..seats as usize] {
            seen[*list] += 1;
            let own = Ratio { num: votes[*list].into(), den: seen[*list].into() };
            prop_assert_eq!(*quotient, Some(own));
        }
        if result.tie.is_none() {
            prop_assert_eq!(seen, result.seats);
            prop_assert_eq!(steps.last, awards.get(seats as usize - 1).map(|award| award.0));
            prop_assert_eq!(steps.next, awards.last().map(|award| award.0));
        } else {
            prop_assert!(seen.iter().zip(&result.seats).all(|(seen, certain)| seen >= certain));
        }
    }
}
