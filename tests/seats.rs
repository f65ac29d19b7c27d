//! The count: an official result, ties, bounds, and laws that hold for any votes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod data {
    //! The list votes of 19 March 2023 (Central Election Commission, 27 March 2023), in order of votes.
    pub const LISTS: [(&str, u64); 7] = [
        ("Amanat", 3_431_510),
        ("Auyl", 693_938),
        ("Respublica", 547_154),
        ("Ak Zhol", 535_139),
        ("People’s Party", 432_920),
        ("OSDP", 331_058),
        ("Baytaq", 146_431),
    ];
    pub const AGAINST_ALL: u64 = 248_291;
}

#[path = "seats/elections.rs"]
mod elections;
#[path = "seats/groups.rs"]
mod groups;
#[path = "seats/laws.rs"]
mod laws;
#[path = "seats/methods.rs"]
mod methods;
#[path = "seats/naive.rs"]
mod naive;
#[path = "seats/rules.rs"]
mod rules;
#[path = "seats/sample.rs"]
mod sample;

use one_chamber::seats::*;
use proptest::prelude::*;

fn scenario(votes: &[u64], seats: u32, percent: &str) -> Scenario {
    let lists = votes
        .iter()
        .enumerate()
        .map(|(i, votes)| List::new(&i.to_string(), *votes));
    let threshold = Threshold {
        percent: percent.parse().unwrap(),
        ..Threshold::default()
    };
    Scenario {
        lists: lists.collect(),
        seats,
        threshold,
        ..Scenario::default()
    }
}

fn kazakhstan_2023(seats: u32) -> Scenario {
    let mut lists: Vec<_> = data::LISTS
        .iter()
        .map(|(name, votes)| List::new(name, *votes))
        .collect();
    lists.push(List {
        ineligible: true,
        ..List::new("Against all", data::AGAINST_ALL)
    });
    Scenario {
        lists,
        seats,
        threshold: Threshold {
            percent: "5".parse().unwrap(),
            ..Threshold::default()
        },
        ..Scenario::default()
    }
}

#[test]
fn kazakhstan_2023_gives_the_official_seats() {
    let result = allocate(&kazakhstan_2023(69)).unwrap();
    assert_eq!(result.seats, [40, 8, 6, 6, 5, 4, 0, 0]);
    assert_eq!((result.base, result.bar), (6_366_441, 318_323));
    assert_eq!(result.tie, None);
}

#[test]
fn the_same_votes_in_145_seats() {
    let result = allocate(&kazakhstan_2023(145)).unwrap();
    assert_eq!(result.seats, [83, 17, 13, 13, 11, 8, 0, 0]);
    let steps = result.steps.as_quota().unwrap();
    assert_eq!(steps.full, [83, 16, 13, 12, 10, 8, 0, 0]);
    assert_eq!(steps.left, 3);
    assert_eq!((steps.last, steps.next), (Some(4), Some(0)));
    // Remainder of the People’s Party: 432,920 − 10 × 5,971,719 ÷ 145 = 21,077.3 votes.
    assert_eq!(
        steps.remainder[4],
        Ratio {
            num: 432_920 * 145 - 10 * 5_971_719,
            den: 145
        }
    );
}

#[test]
fn a_tie_is_shown_and_not_settled() {
    let result = allocate(&scenario(&[50, 50], 3, "0")).unwrap();
    assert_eq!(result.seats, [1, 1]);
    assert_eq!(
        result.tie,
        Some(Tie {
            tied: vec![0, 1],
            at_stake: 1
        })
    );
    let steps = result.steps.as_quota().unwrap();
    assert_eq!((steps.last, steps.next), (None, None));
}

#[test]
fn seats_above_the_cut_are_certain_in_a_tie() {
    // Quota 10: remainders 9, 5, 5, 1 for two open seats.
    let result = allocate(&scenario(&[19, 15, 15, 11], 6, "0")).unwrap();
    assert_eq!(result.seats, [2, 1, 1, 1]);
    assert_eq!(
        result.tie,
        Some(Tie {
            tied: vec![1, 2],
            at_stake: 1
        })
    );
}

#[test]
fn equal_remainders_that_all_win_are_no_tie() {
    // Quota 10: remainders 8, 8, 4 for two open seats.
    let result = allocate(&scenario(&[18, 18, 4], 4, "0")).unwrap();
    assert_eq!((result.seats, result.tie), (vec![2, 2, 0], None));
}

#[test]
fn a_list_at_exactly_the_threshold_is_admitted_and_one_vote_less_is_not() {
    assert_eq!(
        allocate(&scenario(&[95, 5], 20, "5")).unwrap().admitted,
        [true, true]
    );
    assert_eq!(
        allocate(&scenario(&[9_501, 499], 20, "5"))
            .unwrap()
            .admitted,
        [true, false]
    );
    // Seven per cent of 100 is not 7.000000000000001.
    assert_eq!(
        allocate(&scenario(&[93, 7], 20, "7")).unwrap().admitted,
        [true, true]
    );
}

#[test]
fn a_strict_threshold_wants_more() {
    let mut strict = scenario(&[95, 5], 20, "5");
    strict.threshold.strict = true;
    assert_eq!(allocate(&strict).unwrap().admitted, [true, false]);
}

#[test]
fn a_larger_base_raises_the_bar() {
    let wide = Scenario {
        total_votes: Some(200),
        ..scenario(&[95, 5], 20, "5")
    };
    assert_eq!(allocate(&wide).unwrap().bar, 10);
}

#[test]
fn without_votes_or_without_an_admitted_list_the_seats_stay_open() {
    for open in [
        scenario(&[0, 0], 7, "0"),
        scenario(&[3, 3, 3], 7, "50"),
        scenario(&[], 7, "0"),
    ] {
        let result = allocate(&open).unwrap();
        assert_eq!(
            (result.unallocated, result.seats.iter().sum::<u32>()),
            (7, 0)
        );
    }
}

#[test]
fn a_house_without_seats_gives_none() {
    let result = allocate(&scenario(&[5, 3], 0, "0")).unwrap();
    assert_eq!(
        (result.seats, result.unallocated, result.tie),
        (vec![0, 0], 0, None)
    );
}

#[test]
fn every_bound_is_refused_by_name() {
    let refused = |scenario: &Scenario| allocate(scenario).unwrap_err().to_string();
    assert!(refused(&scenario(&[MAX_VOTES + 1], 1, "0")).starts_with("votes of “0”"));
    assert!(refused(&scenario(&[1], MAX_SEATS + 1, "0")).starts_with("seats"));
    assert!(refused(&scenario(&vec![1; MAX_LISTS + 1], 1, "0")).starts_with("lists"));
    assert!(
        refused(&Scenario {
            total_votes: Some(1),
            ..scenario(&[2], 1, "0")
        })
        .starts_with("total_votes")
    );
    let named = |names: [&str; 2]| Scenario {
        lists: names.map(|name| List::new(name, 1)).to_vec(),
        ..Scenario::default()
    };
    assert!(refused(&named(["a", "a"])).contains("twice"));
    assert!(refused(&named(["a", ""])).starts_with("lists[1].name"));
    let long = "ä".repeat(100_000);
    let shortened = refused(&named([&long, &long]));
    assert!(shortened.len() < 200 && shortened.contains("ä…” twice"));
}

#[test]
fn the_largest_numbers_are_counted_exactly() {
    let votes = vec![MAX_VOTES; MAX_LISTS];
    let result = allocate(&scenario(&votes, MAX_SEATS, "0")).unwrap();
    assert!(result.seats.iter().all(|n| *n == 100));
}

#[test]
fn a_percentage_is_read_and_written_exactly() {
    for text in ["0", "5", "5.25", "0.000001", "100", "99.999999"] {
        assert_eq!(text.parse::<Percent>().unwrap().to_string(), text);
    }
    assert_eq!("5.500".parse::<Percent>().unwrap().to_string(), "5.5");
    for text in [
        "",
        ".",
        "5.",
        ".5",
        "-1",
        "101",
        "100.000001",
        "1.2345678",
        "1e2",
        "5,5",
        " 5",
        "5.x",
        "99999999999",
    ] {
        assert_eq!(text.parse::<Percent>(), Err(PercentError), "{text}");
    }
    assert!(PercentError.to_string().contains("from 0 to 100"));
}

fn votes() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(
        prop_oneof![0..20_u64, 0..10_000_000_u64, Just(MAX_VOTES)],
        1..12,
    )
}

proptest! {
    #[test]
    fn every_seat_is_given_at_stake_or_open(votes in votes(), seats in 0..2_000_u32, percent in 0..30_u32) {
        let result = allocate(&scenario(&votes, seats, &percent.to_string())).unwrap();
        let at_stake = result.tie.map_or(0, |tie| tie.at_stake);
        prop_assert_eq!(result.seats.iter().sum::<u32>() + at_stake + result.unallocated, seats);
    }

    #[test]
    fn the_order_of_lists_decides_nothing(votes in votes(), seats in 0..300_u32, turn in 0..12_usize) {
        let mut turned = votes.clone();
        turned.rotate_left(turn % votes.len());
        let (one, mut other) = (allocate(&scenario(&votes, seats, "3")).unwrap(), allocate(&scenario(&turned, seats, "3")).unwrap());
        other.seats.rotate_right(turn % votes.len());
        prop_assert_eq!(one.seats, other.seats);
        prop_assert_eq!(one.tie.map(|t| (t.at_stake, t.tied.len())), other.tie.map(|t| (t.at_stake, t.tied.len())));
    }

    #[test]
    fn all_votes_times_anything_give_the_same(votes in prop::collection::vec(0..1_000_000_u64, 1..10), seats in 0..300_u32, times in 1..1_000_u64) {
        let larger: Vec<_> = votes.iter().map(|v| v * times).collect();
        let (one, other) = (allocate(&scenario(&votes, seats, "5")).unwrap(), allocate(&scenario(&larger, seats, "5")).unwrap());
        prop_assert_eq!((one.seats, one.tie, one.admitted), (other.seats, other.tie, other.admitted));
    }

    #[test]
    fn no_list_gets_less_than_its_full_quotas_or_more_than_one_above(votes in votes(), seats in 1..2_000_u32) {
        let result = allocate(&scenario(&votes, seats, "0")).unwrap();
        let total: u128 = votes.iter().map(|v| u128::from(*v)).sum();
        prop_assume!(total > 0);
        for (votes, n) in votes.iter().zip(&result.seats) {
            let share = u128::from(*votes) * u128::from(seats);
            prop_assert!(u128::from(*n) >= share / total && u128::from(*n) <= share.div_ceil(total));
        }
    }

    #[test]
    fn the_bar_is_the_least_number_that_passes(votes in votes(), millionths in 1..100_000_000_u32) {
        let percent = format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
        let result = allocate(&scenario(&votes, 5, &percent)).unwrap();
        let reaches = |votes: u64| u128::from(votes) * 100_000_000 >= u128::from(millionths) * u128::from(result.base);
        prop_assert!(reaches(result.bar) && (result.bar == 0 || !reaches(result.bar - 1)));
    }
}
