//! Scenario files: what is read, what is refused and how the refusal names its field, and the program that counts them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::time::{Duration, Instant};

use one_chamber::exchange::scenario;
use one_chamber::seats::{Method, allocate};
use serde_json::{Value, json};

#[path = "exchange/program.rs"]
mod program;
#[path = "exchange/schema.rs"]
mod schema;

fn good() -> Value {
    json!({"method": "dhondt", "seats": 5, "parties": [{"name": "a", "votes": 30}, {"name": "b", "votes": 20}]})
}

/// The line that says why a text is refused.
fn refused(text: &str) -> String {
    let start = Instant::now();
    let why = match scenario::read(text) {
        Err(error) => error.to_string(),
        Ok(file) => {
            let error = allocate(&file.scenario).expect_err("it was counted");
            scenario::ReadError::from(error).to_string()
        }
    };
    assert!(start.elapsed() < Duration::from_secs(1), "slow: {why}");
    assert!(!why.contains('\n'), "{why}");
    why
}

/// The same for a good scenario in which one field is something else.
fn with(pointer: &str, value: Value) -> String {
    let mut case = good();
    match pointer.strip_prefix("/parties/0/") {
        Some(field) => case["parties"][0][field] = value,
        None => case[pointer.trim_start_matches('/')] = value,
    }
    refused(&case.to_string())
}

#[test]
fn every_field_is_read() {
    let text = json!({
        "format": "one-chamber/scenario@1", "title": "T", "method": "sainte_lague", "seats": 7, "threshold_percent": 0.000_001,
        "threshold_strict": true, "threshold_votes": 3, "threshold_quota": false, "runner_up": true, "total_votes": 90,
        "alliances": [["b", "a"]], "alliance_method": "hare_lr", "tie_order": ["b"], "first_stage": null, "min_seats": null,
        "notes": "left aside",
        "parties": [
            {"name": "a", "votes": 30, "short": "A", "colour": "#00ffaa", "exempt": true, "seats_expected": 4},
            {"name": "b", "votes": 20, "ineligible": true, "threshold_percent": "7.5"}
        ]
    });
    let file = scenario::read(&text.to_string()).unwrap();
    let counted = &file.scenario;
    assert_eq!(file.title.as_deref(), Some("T"));
    assert_eq!(
        (counted.method, counted.alliance_method),
        (Method::SainteLague, Some(Method::HareLr))
    );
    assert_eq!(counted.threshold.percent.to_string(), "0.000001");
    assert!(counted.threshold.strict && counted.threshold.runner_up && !counted.threshold.quota);
    assert_eq!(
        (counted.seats, counted.total_votes, counted.threshold.votes),
        (7, Some(90), Some(3))
    );
    assert_eq!(
        (&counted.alliances[..], &counted.tie_order[..]),
        (&[vec![1, 0]][..], &[1][..])
    );
    assert!(counted.lists[0].exempt && counted.lists[1].ineligible);
    assert_eq!(counted.lists[1].threshold.unwrap().to_string(), "7.5");
    assert_eq!(
        (file.looks[0].short.as_str(), file.looks[0].colour.as_str()),
        ("A", "#00ffaa")
    );
    assert_eq!(file.unknown, ["notes", "parties.seats_expected"]);
}

#[test]
fn what_is_written_is_read_again_the_same() {
    let folder = std::fs::read_dir("tests/data/elections").unwrap();
    let mut cases = 0;
    for path in folder.map(|entry| entry.unwrap().path()) {
        let all: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        for case in all.as_array().unwrap() {
            let Ok(mut file) = scenario::read(&case.to_string()) else {
                panic!("{case}");
            };
            file.unknown.clear();
            file.title = Some("A “title” with \"marks\" and \\".into());
            file.looks[0].colour = "#00ffaa".into();
            assert_eq!(scenario::read(&scenario::write(&file)), Ok(file));
            cases += 1;
        }
    }
    assert!(cases > 500, "{cases} cases");
}

#[test]
fn percentages_are_of_a_hundred() {
    let mut case = good();
    case["display"] = json!("percent");
    let file = scenario::read(&case.to_string()).unwrap();
    assert!(file.percent);
    assert_eq!(file.scenario.total_votes, Some(100_000_000));
    assert_eq!(scenario::read(&scenario::write(&file)), Ok(file));
    case["parties"][0]["votes"] = json!(100_000_001);
    assert!(refused(&case.to_string()).starts_with("total_votes: 100000000, must be"));
    case["total_votes"] = json!(200_000_000);
    assert!(refused(&case.to_string()).starts_with("total_votes: 200000000 is not"));
    assert!(with("/display", json!("bars")).starts_with("display: bars is not"));
}

#[test]
fn a_mark_of_byte_order_is_no_matter() {
    assert!(scenario::read(&format!("\u{FEFF}{}", good())).is_ok());
}

#[test]
fn what_is_not_a_scenario_is_refused_where_it_goes_wrong() {
    assert_eq!(
        refused("{\n  \"seats\": 5,\n  oops"),
        "scenario: not JSON: key must be a string at line 3 column 3"
    );
    assert!(refused("").contains("line 1 column 0"));
    assert!(refused("[]").starts_with("scenario: […] is not an object"));
    assert!(refused(&"[".repeat(100_000)).contains("recursion limit exceeded at line 1"));
    assert!(refused(&" ".repeat(50_000_000)).starts_with("scenario: more than 1048576 bytes"));
    assert!(refused("{\"seats\": \"\0\"}").starts_with("scenario: not JSON: control character"));
}

#[test]
fn votes_are_whole_and_within_bounds() {
    for votes in [
        json!(-1),
        json!(1.5),
        json!("30"),
        json!(1_000_000_000_000_001_u64),
        json!([]),
        json!(true),
    ] {
        let why = with("/parties/0/votes", votes);
        assert!(
            why.starts_with("parties[0].votes: ")
                && why.ends_with("a whole number from 0 to 1000000000000000"),
            "{why}"
        );
    }
    let huge = good()
        .to_string()
        .replace("30", "1000000000000000000000000000000");
    assert!(refused(&huge).starts_with("parties[0].votes: "));
    assert_eq!(
        with("/parties/0/votes", json!(null)),
        "parties[0].votes: missing"
    );
}

#[test]
fn names_are_there_once_and_plain() {
    assert!(with("/parties/0/name", json!("")).starts_with("parties[0].name: empty"));
    assert!(with("/parties/0/name", json!("b")).starts_with("parties.name: “b” twice"));
    assert!(with("/parties/0/name", json!("a\0")).starts_with("parties[0].name: "));
    assert!(with("/parties/0/name", json!(7)).starts_with("parties[0].name: "));
}

#[test]
fn houses_thresholds_and_totals_are_within_bounds() {
    for seats in [json!(-1), json!(1_000_000_000), json!(5.5), json!("5")] {
        assert!(with("/seats", seats).starts_with("seats: "));
    }
    for percent in [
        json!(101),
        json!(-1),
        json!("many"),
        json!("5,5"),
        json!(1e-7),
        json!([5]),
        json!("100.000001"),
    ] {
        assert!(
            with("/threshold_percent", percent.clone()).starts_with("threshold_percent: "),
            "{percent}"
        );
        assert!(
            with("/parties/0/threshold_percent", percent)
                .starts_with("parties[0].threshold_percent: ")
        );
    }
    assert!(with("/total_votes", json!(49)).starts_with("total_votes: 49, must be from 50"));
    assert!(
        with("/parties/0/initial_seats", json!(6))
            .starts_with("initial_seats: 6 in all, at most 5")
    );
    assert!(
        with(
            "/parties",
            json!(vec![json!({"name": "a", "votes": 1}); 1_001])
        )
        .starts_with("parties: 1001 is too many")
    );
    assert!(with("/parties", json!("a")).starts_with("parties: "));
    assert!(with("/parties", json!([5])).starts_with("parties[0]: "));
}

#[test]
fn alliances_and_ids_must_be_known() {
    assert!(
        with("/alliances", json!([["a", "stranger"]]))
            .starts_with("alliances: “stranger” is no party")
    );
    assert!(with("/alliances", json!([["a", "b"], ["a"]])).starts_with("alliances: “a” twice"));
    assert!(
        with("/alliances", json!([["a\nb"]])).starts_with("alliances: “a\u{FFFD}b” is no party")
    );
    let many = with("/alliances", json!(vec![Vec::<u8>::new(); 1_001]));
    assert_eq!(many, "alliances: 1001 is too many, at most 1000");
    let odd = good().to_string().replacen('{', "{\"x\\ny\": 1, ", 1);
    assert_eq!(scenario::read(&odd).unwrap().unknown, ["x\u{FFFD}y"]);
    assert!(with("/alliances", json!("a")).starts_with("alliances: "));
    assert!(with("/tie_order", json!([1])).starts_with("tie_order: 1 is not a name"));
    assert!(with("/method", json!("hare")).starts_with("method: \"hare\" is not one of hare_lr, "));
    assert!(with("/method", json!(null)).starts_with("method: missing"));
    assert!(with("/first_stage", json!("fr")).starts_with("first_stage: "));
    assert!(with("/format", json!("one-chamber/scenario@2")).starts_with("format: "));
    assert!(with("/parties/0/colour", json!("red")).starts_with("parties[0].colour: "));
    assert!(
        with("/threshold_strict", json!(1)).starts_with("threshold_strict: 1 is not true or false")
    );
}
