//! Each rule around the methods, at its edge.

use one_chamber::seats::*;

pub fn scenario(votes: &[u64], seats: u32, method: Method) -> Scenario {
    let list = |(i, votes): (usize, &u64)| List::new(&i.to_string(), *votes);
    Scenario {
        lists: votes.iter().enumerate().map(list).collect(),
        seats,
        method,
        ..Scenario::default()
    }
}

#[expect(clippy::unnecessary_wraps, reason = "compared with an optional tie")]
pub fn tie(tied: &[usize], at_stake: u32) -> Option<Tie> {
    Some(Tie {
        tied: tied.to_vec(),
        at_stake,
    })
}

pub fn percent(text: &str) -> Percent {
    text.parse().unwrap()
}

#[test]
fn ids_are_read_as_written() {
    for method in Method::ALL {
        assert_eq!(Method::from_id(method.id()), Some(method));
    }
    assert_eq!(Method::from_id("hare"), None);
}

#[test]
fn an_exempt_list_passes_and_a_coalition_has_its_own_bar() {
    let mut case = scenario(&[900, 60, 40], 10, Method::SainteLague);
    case.threshold.percent = percent("5");
    assert_eq!(allocate(&case).unwrap().admitted, [true, true, false]);
    case.lists[2].exempt = true;
    case.lists[1].threshold = Some(percent("7"));
    assert_eq!(allocate(&case).unwrap().admitted, [true, false, true]);
}

#[test]
fn a_bar_may_be_a_number_of_votes_or_a_full_quota() {
    let mut case = scenario(&[61, 30, 9], 10, Method::Dhondt);
    case.threshold.votes = Some(30);
    assert_eq!(allocate(&case).unwrap().admitted, [true, true, false]);
    case.threshold.votes = Some(31);
    assert_eq!(allocate(&case).unwrap().admitted, [true, false, false]);
    case.threshold.votes = None;
    case.threshold.quota = true;
    // The base is 100, so a quota is 10 votes.
    assert_eq!(allocate(&case).unwrap().admitted, [true, true, false]);
    case.lists[2].votes = 10;
    case.total_votes = Some(101);
    assert_eq!(allocate(&case).unwrap().admitted, [true, true, false]);
}

#[test]
fn if_one_list_passes_the_next_is_admitted_too() {
    let mut case = scenario(&[95, 3, 2], 10, Method::HareLr);
    case.threshold.percent = percent("5");
    assert_eq!(allocate(&case).unwrap().seats, [10, 0, 0]);
    case.threshold.runner_up = true;
    let result = allocate(&case).unwrap();
    assert_eq!(
        (result.admitted, result.seats),
        (vec![true, true, false], vec![10, 0, 0])
    );
    case.seats = 98;
    assert_eq!(allocate(&case).unwrap().seats, [95, 3, 0]);
    case.lists[1].votes = 6;
    assert_eq!(allocate(&case).unwrap().admitted, [true, true, false]);
}

#[test]
fn a_list_that_passes_alone_may_have_no_second() {
    let mut case = scenario(&[95, 0], 10, Method::Dhondt);
    case.threshold.percent = percent("5");
    case.threshold.runner_up = true;
    let result = allocate(&case).unwrap();
    assert_eq!(
        (result.admitted, result.seats),
        (vec![true, false], vec![10, 0])
    );
}

#[test]
fn equal_seconds_are_a_tie_unless_the_law_has_an_order() {
    let mut case = scenario(&[90, 5, 5], 95, Method::HareLr);
    case.threshold.percent = percent("6");
    case.threshold.runner_up = true;
    let result = allocate(&case).unwrap();
    assert_eq!(
        (result.seats, result.tie),
        (vec![90, 0, 0], tie(&[1, 2], 5))
    );
    case.tie_order = vec![2];
    let result = allocate(&case).unwrap();
    assert_eq!((result.seats, result.tie), (vec![90, 0, 5], None));
}

#[test]
fn a_law_may_settle_a_tie_by_an_order() {
    for method in [Method::HareLr, Method::Dhondt, Method::BalinskiYoung] {
        let mut case = scenario(&[50, 50, 50], 5, method);
        assert_eq!(allocate(&case).unwrap().tie, tie(&[0, 1, 2], 2));
        case.tie_order = vec![2, 0, 1];
        let result = allocate(&case).unwrap();
        assert_eq!(
            (result.seats, result.tie),
            (vec![2, 1, 2], None),
            "{method:?}"
        );
        case.tie_order = vec![1];
        let result = allocate(&case).unwrap();
        assert_eq!(
            (result.seats, result.tie),
            (vec![1, 2, 1], tie(&[0, 2], 1)),
            "{method:?}"
        );
    }
}

#[test]
fn seats_already_won_are_kept_and_counted_on_from() {
    let mut case = scenario(&[60, 30, 10], 6, Method::Dhondt);
    assert_eq!(allocate(&case).unwrap().seats, [4, 2, 0]);
    case.lists[1].initial_seats = 3;
    assert_eq!(allocate(&case).unwrap().seats, [3, 3, 0]);
    case.lists[2].initial_seats = 3;
    let full = allocate(&case).unwrap();
    assert_eq!((full.seats, full.tie), (vec![0, 3, 3], None));
    case.lists[2].initial_seats = 4;
    assert!(
        allocate(&case)
            .unwrap_err()
            .to_string()
            .starts_with("initial_seats: 7 in all, at most 6")
    );
}

#[test]
fn a_list_without_votes_keeps_what_it_has_won() {
    let mut case = scenario(&[60, 0], 4, Method::SainteLague);
    case.lists[1].initial_seats = 1;
    assert_eq!(allocate(&case).unwrap().seats, [3, 1]);
}

#[test]
fn every_list_may_be_promised_a_seat() {
    let mut case = scenario(&[970, 20, 10], 5, Method::HareLr);
    case.min_seats = 1;
    // Shares 4.85, 0.1, 0.05: 4 + 1 + 1 is one too many, and only the first has more than its minimum.
    let result = allocate(&case).unwrap();
    assert_eq!((result.seats, result.over_award), (vec![3, 1, 1], true));
    case.seats = 2;
    assert!(
        allocate(&case)
            .unwrap_err()
            .to_string()
            .starts_with("min_seats")
    );
}

#[test]
fn a_promised_seat_is_not_taken_back() {
    // Shares 3.45, 1.05, 0.5 …: the second has the smallest remainder, but no more than its minimum.
    let mut case = scenario(&[345, 105, 50, 50, 50], 6, Method::HareLr);
    case.min_seats = 1;
    assert_eq!(allocate(&case).unwrap().seats, [2, 1, 1, 1, 1]);
}

#[test]
fn what_no_law_joins_is_refused() {
    let refused = |change: fn(&mut Scenario)| {
        let mut case = scenario(&[5, 3, 2], 10, Method::Dhondt);
        change(&mut case);
        allocate(&case).unwrap_err().to_string()
    };
    assert!(refused(|case| case.min_seats = 1).starts_with("min_seats"));
    assert!(
        refused(|case| case.alliances = vec![vec![0, 3]]).starts_with("alliances: there is no")
    );
    assert!(
        refused(|case| case.alliances = vec![vec![0, 1], vec![1]])
            .starts_with("alliances: “1” twice")
    );
    assert!(refused(|case| case.tie_order = vec![2, 2]).starts_with("tie_order: “2” twice"));
    assert!(
        refused(|case| {
            case.first_stage = true;
            case.method = Method::HareLr;
        })
        .starts_with("first_stage")
    );
    assert!(
        refused(|case| {
            case.lists[0].initial_seats = 1;
            case.method = Method::HareLr;
        })
        .starts_with("initial_seats")
    );
}
