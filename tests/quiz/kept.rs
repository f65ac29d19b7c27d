//! Progress as text: versions, bounds, and everything that may stand there instead.

use one_chamber::progress::{
    ANSWERS, Kept, LONGEST, Progress, QUIZZES, Step, VERSION, migrate, read,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::choice;

fn ours(text: &str) -> Progress {
    match read(text) {
        Kept::Ours(progress) => progress,
        Kept::Newer => panic!("newer: {text}"),
    }
}

#[test]
fn the_first_version_stays_readable() {
    let text = r#"{"version":1,"quizzes":{"two-chambers-to-one":{"round":2,"answers":{"senate-size":{"turn":7,"last":"d","first":"ac"}}}}}"#;
    let progress = ours(text);
    let answer = progress
        .answer("two-chambers-to-one", "senate-size")
        .unwrap();
    assert_eq!((answer.last, answer.first), (choice("d"), choice("ac")));
    assert_eq!(progress.write(), text, "and is what is written");
}

#[test]
fn what_can_not_be_read_is_as_if_nothing_were_there() {
    let deep = "[".repeat(10_000);
    let one = "{\"version\":1,\"quizzes\":{\"a\":{\"round\":0,\"answers\":{\"b\":{\"turn\":1,\"last\":\"a\",\"first\":\"a\"}}}}}";
    assert!(ours(one).answer("a", "b").is_some());
    let long = [one, &" ".repeat(LONGEST)].concat();
    for garbage in [
        "",
        "null",
        "17",
        "\"version\"",
        "[]",
        "{}",
        "{\"version\":0}",
        "{\"version\":\"1\"}",
        "{\"version\":-1}",
        "{\"version\":1.5}",
        "{\"version\":1}",
        "{\"version\":1,\"quizzes\":7}",
        "{\"version\":1,\"quizzes\":{\"a\":7}}",
        "{\"version\":1",
        &deep,
        &long,
    ] {
        let progress = ours(garbage);
        assert_eq!(progress.answer("a", "b"), None, "{garbage:.40}");
        assert!(progress.write().len() < 80, "{garbage:.40}");
    }
}

#[test]
fn what_is_not_whole_is_left_out_by_itself() {
    let good = json!({"turn": 3, "last": "a", "first": "b"});
    let without = |key: &str, value: Value| {
        let mut answer = good.clone();
        answer[key] = value;
        answer
    };
    let answers = json!({
        "good": good,
        "turn": without("turn", json!(-1)),
        "turn-2": without("turn", json!(1u64 << 60)),
        "turn-3": without("turn", json!("3")),
        "last": without("last", json!("ba")),
        "last-2": without("last", json!("")),
        "first": without("first", json!(null)),
        "first-2": without("first", json!("abcdefghi")),
        "BAD": good,
        "a\"b": good,
        "": good,
    });
    let text = json!({"version": 1, "quizzes": {"quiz": {"round": 0, "answers": answers}, "BAD": {"round": 0, "answers": {"good": good}}}});
    let mut expected = json!({"version": 1, "quizzes": {"quiz": {"round": 0, "answers": {}}}});
    expected["quizzes"]["quiz"]["answers"]["good"] = good;
    let written: Value = serde_json::from_str(&ours(&text.to_string()).write()).unwrap();
    assert_eq!(written, expected);
}

#[test]
fn what_is_newer_is_known_and_not_read() {
    for version in [VERSION + 1, 99, u64::MAX] {
        let text = json!({"version": version, "quizzes": {"quiz": {"round": 0, "answers": {}}}})
            .to_string();
        assert_eq!(read(&text), Kept::Newer, "{version}");
    }
}

#[test]
fn the_longest_that_is_written_is_read() {
    let id = |n: usize, what: &str| format!("{what}{}{n:05}", "x".repeat(64 - 5 - what.len()));
    let answer = |n: usize| json!({"turn": (1u64 << 53) - 1_000 + n as u64, "last": "abcdefgh", "first": "abcdefgh"});
    let mut value = json!({"version": 1, "quizzes": {}});
    for n in 0..QUIZZES {
        value["quizzes"][id(n, "z")] = json!({"round": 1u64 << 53, "answers": {}});
    }
    for n in 0..ANSWERS {
        value["quizzes"][id(n % QUIZZES, "z")]["answers"][id(n, "q")] = answer(n);
    }
    let text = value.to_string();
    assert!(text.len() <= LONGEST, "{} bytes", text.len());
    let mut progress = ours(&text);
    assert_eq!(progress.write().len(), text.len());
    let quiz = id(0, "z");
    progress.record(&quiz, "question", choice("a"));
    assert!(progress.write().len() <= LONGEST);
    let kept = ours(&progress.write());
    assert_eq!(kept, progress);
    assert!(
        kept.answer(&quiz, "question").is_some() && kept.answer(&quiz, &id(0, "q")).is_none(),
        "the oldest gives way"
    );
}

#[test]
fn an_older_version_is_made_into_the_newest_step_by_step() {
    let rename: Step = |mut value| {
        let old = value.as_object_mut()?.remove("done")?;
        value["answers"] = old;
        value["version"] = json!(2);
        Some(value)
    };
    let count: Step = |mut value| {
        value["count"] = value.get("answers")?.as_array()?.len().into();
        value["version"] = json!(3);
        Some(value)
    };
    let steps = [rename, count];
    let third = json!({"version": 3, "answers": ["a"], "count": 1});
    for older in [
        json!({"version": 1, "done": ["a"]}),
        json!({"version": 2, "answers": ["a"]}),
        third.clone(),
    ] {
        assert_eq!(migrate(older, &steps), Some(third.clone()));
    }
    assert_eq!(migrate(json!({"version": 4}), &steps), None, "newer");
    for broken in [
        json!({"version": 1}),
        json!({"version": 2, "answers": 7}),
        json!({"done": []}),
        json!(null),
    ] {
        assert_eq!(migrate(broken, &steps), Some(Value::Null));
    }
}

proptest! {
    #[test]
    fn nothing_that_stands_there_panics(text in ".{0,80}", bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let _ = read(&text);
        let _ = read(&String::from_utf8_lossy(&bytes));
    }

    /// Any part of a good text, and a good text with one letter changed, is read or is nothing.
    #[test]
    fn a_damaged_text_does_not_panic(cut in 0usize..140, at in 0usize..140, letter in "[ -~]") {
        let good = r#"{"version":1,"quizzes":{"quiz":{"round":2,"answers":{"one":{"turn":7,"last":"d","first":"ac"},"two":{"turn":8,"last":"b","first":"b"}}}}}"#;
        let _ = read(&good[..cut.min(good.len())]);
        let mut changed = good.to_owned();
        let at = at.min(good.len() - 1);
        changed.replace_range(at..=at, &letter);
        if let Kept::Ours(progress) = read(&changed) {
            prop_assert_eq!(read(&progress.write()), Kept::Ours(progress));
        }
    }
}
