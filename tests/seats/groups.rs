//! Alliances and the Dutch first stage, at their edges.

use one_chamber::seats::*;

use super::rules::{percent, scenario, tie};

#[test]
fn members_under_the_threshold_leave_their_alliance() {
    let mut case = scenario(&[400, 300, 290, 10], 10, Method::Dhondt);
    case.threshold.percent = percent("3.25");
    case.alliances = vec![vec![3, 2]];
    let apart = allocate(&scenario(&[400, 300, 290], 10, Method::Dhondt)).unwrap();
    assert_eq!(allocate(&case).unwrap().seats[..3], apart.seats);
}

#[test]
fn an_alliance_tied_with_a_list_leaves_its_member_open() {
    // The alliance and list 2 have 50 each for one seat; inside it list 0 would have it.
    let mut case = scenario(&[30, 20, 50], 1, Method::Dhondt);
    case.alliances = vec![vec![0, 1]];
    let result = allocate(&case).unwrap();
    assert_eq!((result.seats, result.tie), (vec![0, 0, 0], tie(&[0, 2], 1)));
    case.tie_order = vec![0];
    assert_eq!(allocate(&case).unwrap().seats, [1, 0, 0]);
}

#[test]
fn the_dutch_first_stage_gives_nothing_for_less_than_a_quota() {
    let mut case = scenario(&[71, 20, 9], 10, Method::Dhondt);
    case.first_stage = true;
    assert_eq!(allocate(&case).unwrap().seats, [8, 2, 0]);
    case.lists[2].votes = 10;
    assert_eq!(allocate(&case).unwrap().seats[2], 0, "9.9 % of 101");
    case.lists[0].votes = 70;
    assert_eq!(allocate(&case).unwrap().seats, [7, 2, 1]);
}

#[test]
fn alliances_of_nobody_change_nothing_and_take_no_time() {
    let mut case = scenario(&[1; 1_000], 10, Method::Dhondt);
    let alone = allocate(&case).unwrap();
    case.alliances = vec![vec![]; 300_000];
    let start = std::time::Instant::now();
    let result = allocate(&case).unwrap();
    assert!(start.elapsed() < std::time::Duration::from_secs(1));
    assert_eq!((result.seats, result.tie), (alone.seats, alone.tie));
}
