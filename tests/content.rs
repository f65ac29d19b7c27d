//! The content satisfies every rule, and each rule is seen to fire on a copy of the content in which one thing is wrong.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::{Path, PathBuf};

use one_chamber::facts::Content;
use one_chamber::facts::check::{self, Problem};

#[path = "content/data.rs"]
mod data;
#[path = "content/elections.rs"]
mod elections;
#[path = "content/forms.rs"]
mod forms;
#[path = "content/keys.rs"]
mod keys;
#[path = "content/lesson.rs"]
mod lesson;
#[path = "content/load.rs"]
mod load;
#[path = "content/prose.rs"]
mod prose;
#[path = "content/quiz.rs"]
mod quiz;
#[path = "content/wrong.rs"]
mod wrong;

/// The real content.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

fn content() -> Content {
    Content::load(&folder()).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn the_content_satisfies_every_rule() {
    let problems = check::check(&content());
    let lines: Vec<_> = problems.iter().map(Problem::to_string).collect();
    assert!(
        problems.is_empty(),
        "{} problems:\n{}",
        lines.len(),
        lines.join("\n")
    );
}

#[test]
fn what_is_to_be_looked_at_again_is_listed_by_its_date() {
    let content = content();
    let all: Vec<_> = content
        .facts
        .iter()
        .filter_map(|(id, fact)| Some((id.clone(), fact.recheck_by?)))
        .collect();
    assert!(!all.is_empty(), "no fact has a recheck_by");
    let late = check::overdue(&content, "9999-12-31".parse().unwrap());
    assert_eq!(
        late.iter()
            .map(|late| (late.fact.clone(), late.recheck_by))
            .collect::<Vec<_>>(),
        all
    );
    assert!(check::overdue(&content, "1000-01-01".parse().unwrap()).is_empty());
    let (id, by) = &all[0];
    assert!(
        !check::overdue(&content, by.last_day())
            .iter()
            .any(|late| late.fact == *id),
        "its own day is not late"
    );
}

#[test]
fn nothing_is_overdue_on_the_day_of_the_content() {
    let content = content();
    assert_eq!(check::overdue(&content, content.date), []);
}
