//! Quizzes: every subset of the options of every question is judged, a learner goes through in every way, and what is
//! kept comes back, from whichever tab and whatever stands there.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "quiz/grade.rs"]
mod grade;
#[path = "quiz/kept.rs"]
mod kept;
#[path = "quiz/progress.rs"]
mod progress;
#[path = "quiz/session.rs"]
mod session;

use one_chamber::quiz::Choice;

/// The options of these letters.
fn choice(letters: &str) -> Choice {
    Choice::read(letters).unwrap()
}

/// Every set of `n` options, the empty one too.
fn subsets(n: usize) -> impl Iterator<Item = Choice> {
    (0..1u32 << n).map(move |bits| {
        (0..n).fold(Choice::NONE, |choice, option| {
            choice.with(option, bits >> option & 1 == 1)
        })
    })
}
