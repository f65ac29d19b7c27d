//! The example program: answers, steps, refusals, line by line.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use one_chamber::exchange::scenario::MAX_BYTES;
use serde_json::{Value, json};

use super::good;

/// Runs the example that `cargo test` has built beside the tests.
pub fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut path = std::env::current_exe().unwrap();
    path.pop();
    path.pop();
    path.push("examples/allocate");
    path.set_extension(std::env::consts::EXE_EXTENSION);
    let mut child = Command::new(path)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    // A refusal may come before all of a long input was taken.
    let _ = stdin.write_all(input);
    drop(stdin);
    child.wait_with_output().unwrap()
}

#[test]
fn the_program_prints_seats_and_tells_how() {
    let output = run(&["--steps"], good().to_string().as_bytes());
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        answer,
        json!({"seats": {"a": 3, "b": 2}, "tie": null, "unallocated": 0, "over_award": false})
    );
    assert!(output.status.success());
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("last seat: ")
    );
}

#[test]
fn the_program_reports_a_tie() {
    let tied = good().to_string().replace("20", "30");
    let answer: Value = serde_json::from_slice(&run(&[], tied.as_bytes()).stdout).unwrap();
    assert_eq!(
        answer["tie"],
        json!({"tied": ["a", "b"], "seats_at_stake": 1})
    );
    assert_eq!(answer["seats"], json!({"a": 2, "b": 2}));
}

#[test]
fn the_program_refuses_bad_input_with_one_line() {
    let deep = vec![b'['; 100_000];
    let long = vec![b' '; MAX_BYTES + 1];
    for input in [
        &b"{"[..],
        &deep,
        &long,
        &[0xff, 0xfe],
        b"{\"method\":\"x\",\"seats\":1,\"parties\":[]}",
    ] {
        let output = run(&[], input);
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1);
    }
}

#[test]
fn line_by_line_a_bad_one_does_not_stop_the_others() {
    let good = good().to_string();
    let long = " ".repeat(2 * MAX_BYTES);
    let input = format!("{good}\nnonsense\n{long}\n{good}");
    let output = run(&["--lines"], input.as_bytes());
    let answers: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), 4);
    assert_eq!(answers[0], answers[3]);
    assert!(
        answers[1]["error"]
            .as_str()
            .unwrap()
            .starts_with("scenario: not JSON")
    );
    assert!(
        answers[2]["error"]
            .as_str()
            .unwrap()
            .starts_with("scenario: more than")
    );
    assert_eq!(output.status.code(), Some(2));
}
