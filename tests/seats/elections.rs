//! Real and made-up elections, each with the seats that were given: the engine must give the same.

use one_chamber::exchange::scenario;
use one_chamber::seats::*;
use serde_json::Value;

use super::sample;

const FAMILIES: [(&str, usize, &str); 6] = [
    ("quota", 40, include_str!("../data/elections/quota.json")),
    ("dhondt", 67, include_str!("../data/elections/dhondt.json")),
    (
        "sainte-lague",
        19,
        include_str!("../data/elections/sainte-lague.json"),
    ),
    (
        "modified-sainte-lague",
        44,
        include_str!("../data/elections/modified-sainte-lague.json"),
    ),
    (
        "other-divisors",
        40,
        include_str!("../data/elections/other-divisors.json"),
    ),
    ("spain", 345, include_str!("../data/elections/spain.json")),
];

fn numbers(value: &Value) -> Vec<u32> {
    let number = |n: &Value| u32::try_from(n.as_u64().unwrap()).unwrap();
    value.as_array().unwrap().iter().map(number).collect()
}

/// What differs from the official seats, or from those of the plain method where the case says why these differ.
fn check(case: &Value) -> Result<(), String> {
    let name = case["name"].as_str().unwrap();
    let file = scenario::read(&case.to_string()).map_err(|error| format!("{name}: {error}"))?;
    let result = allocate(&file.scenario).map_err(|error| format!("{name}: {error}"))?;
    let official: Vec<u32> = case["parties"]
        .as_array()
        .unwrap()
        .iter()
        .map(|party| u32::try_from(party["seats_expected"].as_u64().unwrap()).unwrap())
        .collect();
    let expected = match &case["known_deviation"] {
        Value::Null => official,
        _ => numbers(&case["computed_seats"]),
    };
    if result.seats != expected {
        return Err(format!(
            "{name}: {:?} instead of {expected:?}",
            result.seats
        ));
    }
    let named = |tie: &Tie| {
        tie.tied
            .iter()
            .map(|&i| file.scenario.lists[i].name.clone())
            .collect()
    };
    let tie: Option<(Vec<String>, u32)> = result.tie.as_ref().map(|tie| (named(tie), tie.at_stake));
    let expected = case["tie"].as_object().map(|tie| {
        let tied = tie["tied"].as_array().unwrap().iter();
        let at_stake = u32::try_from(tie["seats_at_stake"].as_u64().unwrap()).unwrap();
        (
            tied.map(|name| name.as_str().unwrap().to_owned()).collect(),
            at_stake,
        )
    });
    if tie != expected {
        return Err(format!("{name}: tie {tie:?} instead of {expected:?}"));
    }
    if result.over_award != case["over_award"].is_string() {
        return Err(format!("{name}: over-award {}", result.over_award));
    }
    Ok(())
}

#[test]
fn every_election_comes_out_as_it_did() {
    let mut wrong = Vec::new();
    for (family, number, text) in FAMILIES {
        let cases: Vec<Value> = serde_json::from_str(text).unwrap();
        assert_eq!(cases.len(), number, "{family}");
        wrong.extend(cases.iter().filter_map(|case| check(case).err()));
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn plain(votes: &[u64], seats: u32, method: &str) -> Scenario {
    let list = |(i, votes): (usize, &u64)| List::new(&i.to_string(), *votes);
    Scenario {
        lists: votes.iter().enumerate().map(list).collect(),
        seats,
        method: Method::from_id(method).unwrap(),
        ..Scenario::default()
    }
}

fn votes_of(value: &Value) -> Vec<u64> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|v| v.as_u64().unwrap())
        .collect()
}

#[test]
fn a_random_sample_agrees_with_a_naive_count_in_fractions() {
    sample::comes_out_as_counted_in_fractions();
}

#[test]
fn a_random_sample_comes_out_by_the_quota_method_as_seat_by_seat() {
    sample::comes_out_by_the_quota_method_as_seat_by_seat();
}

#[test]
fn paradoxes_happen_as_told() {
    let cases: Vec<Value> = serde_json::from_str(include_str!("../data/paradoxes.json")).unwrap();
    assert_eq!(cases.len(), 8);
    let count = |votes: &[u64], seats: &Value, method: &str| {
        let seats = u32::try_from(seats.as_u64().unwrap()).unwrap();
        allocate(&plain(votes, seats, method)).unwrap().seats
    };
    let mut counted = 0;
    for case in &cases {
        let method = case["method"].as_str().unwrap();
        if case["file"].is_string() {
            continue; // Compares two of the elections above.
        }
        counted += 1;
        if case["allocation"].is_array() {
            assert_eq!(
                count(&votes_of(&case["votes"]), &case["seats"], method),
                numbers(&case["allocation"])
            );
        } else if case["votes_before"].is_array() {
            let mut votes = votes_of(&case["votes_before"]);
            assert_eq!(
                count(&votes, &case["seats_before"], method),
                numbers(&case["before"])
            );
            votes.push(case["new_party_votes"].as_u64().unwrap());
            assert_eq!(
                count(&votes, &case["seats_after"], method),
                numbers(&case["after"])
            );
        } else {
            let votes = votes_of(&case["votes"]);
            assert_eq!(
                count(&votes, &case["seats_before"], method),
                numbers(&case["before"])
            );
            assert_eq!(
                count(&votes, &case["seats_after"], method),
                numbers(&case["after"])
            );
        }
    }
    assert_eq!(counted, 7);
}
