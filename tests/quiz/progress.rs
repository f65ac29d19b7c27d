//! What a learner has done, as a value: first and last answers, rounds, and two tabs that agree.

use one_chamber::progress::{ANSWERS, Held, Kept, LONGEST, Progress, QUIZZES, Standing, read};
use proptest::prelude::*;

use crate::choice;

fn last(progress: &Progress, quiz: &str, question: &str) -> Option<String> {
    progress
        .answer(quiz, question)
        .map(|answer| answer.last.letters())
}

#[test]
fn the_first_answer_stays_and_the_last_one_counts() {
    let mut progress = Progress::default();
    progress.record("quiz", "one", choice("b"));
    progress.record("quiz", "one", choice("a"));
    let answer = progress.answer("quiz", "one").unwrap();
    assert_eq!((answer.first, answer.last), (choice("b"), choice("a")));
    assert_eq!(progress.answer("quiz", "two"), None);
    assert_eq!(progress.answer("other", "one"), None);
}

#[test]
fn what_can_not_be_an_id_is_not_kept() {
    let long = "x".repeat(65);
    let mut progress = Progress::default();
    for id in ["", "A", "a b", "é", "a\"b", "a/b", &long] {
        progress.record(id, "one", choice("a"));
        progress.record("quiz", id, choice("a"));
    }
    assert_eq!(progress, Progress::default());
}

#[test]
fn two_tabs_that_answer_at_once_lose_nothing() {
    let mut start = Progress::default();
    start.record("quiz", "one", choice("a"));
    let (mut here, mut there) = (start.clone(), start);
    here.record("quiz", "two", choice("b"));
    there.record("quiz", "three", choice("c"));
    let mut both = here.clone();
    both.merge(there.clone());
    there.merge(here);
    assert_eq!(both, there, "both come to the same");
    for (question, letters) in [("one", "a"), ("two", "b"), ("three", "c")] {
        assert_eq!(last(&both, "quiz", question).as_deref(), Some(letters));
    }
}

#[test]
fn the_later_answer_to_a_question_wins() {
    let mut here = Progress::default();
    here.record("quiz", "one", choice("a"));
    let mut there = here.clone();
    there.record("quiz", "one", choice("b"));
    here.merge(there.clone());
    assert_eq!(last(&here, "quiz", "one").as_deref(), Some("b"));
    let old = Progress::default();
    there.merge(old);
    assert_eq!(last(&there, "quiz", "one").as_deref(), Some("b"));
}

#[test]
fn answers_from_before_a_new_beginning_do_not_come_back() {
    let mut here = Progress::default();
    here.record("quiz", "one", choice("a"));
    let there = here.clone();
    here.restart("quiz");
    assert_eq!(last(&here, "quiz", "one"), None);
    here.merge(there.clone());
    assert_eq!(last(&here, "quiz", "one"), None);
    let mut there = there;
    there.merge(here);
    assert_eq!(
        last(&there, "quiz", "one"),
        None,
        "the other tab begins anew too"
    );
}

#[test]
fn the_oldest_gives_way_where_there_is_no_room() {
    let mut progress = Progress::default();
    for n in 0..ANSWERS + 5 {
        progress.record("quiz", &format!("q{n}"), choice("a"));
    }
    for n in 0..5 {
        assert_eq!(last(&progress, "quiz", &format!("q{n}")), None, "{n}");
    }
    for n in 5..ANSWERS + 5 {
        assert!(last(&progress, "quiz", &format!("q{n}")).is_some(), "{n}");
    }
    for n in 1..=QUIZZES {
        progress.record(&format!("quiz-{n}"), "one", choice("a"));
    }
    let kept = |n: usize| last(&progress, &format!("quiz-{n}"), "one").is_some();
    assert!(
        kept(QUIZZES - 1) && !kept(QUIZZES),
        "one quiz more than there is room for"
    );
    assert!(progress.write().len() <= LONGEST);
}

#[test]
fn a_tab_sees_what_others_write_and_that_they_erased() {
    let mut held = Held::default();
    held.see(None);
    held.written(true);
    held.change(|progress| progress.record("quiz", "one", choice("a")));
    let text = held.text().unwrap();
    assert!(held.is_ahead_of(Some("{}")) && !held.is_ahead_of(Some(&text)));
    let mut other = Held::default();
    other.see(Some(&text));
    other.change(|progress| progress.record("quiz", "two", choice("b")));
    held.see(other.text().as_deref());
    assert_eq!(last(held.progress(), "quiz", "two").as_deref(), Some("b"));
    held.see(None);
    assert_eq!(held.progress(), &Progress::default(), "erased elsewhere");
    assert!(
        !held.is_ahead_of(None),
        "what was erased is not written back"
    );
}

#[test]
fn a_tab_that_can_not_store_keeps_what_it_has() {
    let mut held = Held::default();
    held.written(false);
    assert_eq!(held.standing(), Standing::Memory);
    held.change(|progress| progress.record("quiz", "one", choice("a")));
    held.see(None);
    assert_eq!(last(held.progress(), "quiz", "one").as_deref(), Some("a"));
}

#[test]
fn what_is_newer_is_left_alone() {
    let mut held = Held::default();
    held.see(Some("{\"version\": 2, \"quizzes\": []}"));
    held.written(true);
    held.change(|progress| progress.record("quiz", "one", choice("a")));
    assert_eq!((held.standing(), held.text()), (Standing::Newer, None));
    assert!(!held.is_ahead_of(Some("{\"version\": 2}")));
    assert_eq!(
        last(held.progress(), "quiz", "one").as_deref(),
        Some("a"),
        "it is still answered here"
    );
    held.see(None);
    assert_eq!(
        held.standing(),
        Standing::Device,
        "erased: there is room again"
    );
}

/// Answers given in some order.
fn some() -> impl Strategy<Value = Progress> {
    let step = (0u8..4, 0u8..4, "[a-c]", prop::bool::weighted(0.1));
    prop::collection::vec(step, 0..12).prop_map(|steps| {
        let mut progress = Progress::default();
        for (quiz, question, letter, anew) in steps {
            let quiz = format!("z{quiz}");
            if anew {
                progress.restart(&quiz);
            }
            progress.record(&quiz, &format!("q{question}"), choice(&letter));
        }
        progress
    })
}

fn merged(mut one: Progress, other: &Progress) -> Progress {
    one.merge(other.clone());
    one
}

proptest! {
    #[test]
    fn merging_takes_no_order(a in some(), b in some(), c in some()) {
        prop_assert_eq!(merged(a.clone(), &b), merged(b.clone(), &a));
        prop_assert_eq!(merged(merged(a.clone(), &b), &c), merged(a.clone(), &merged(b, &c)));
        prop_assert_eq!(merged(a.clone(), &a), a);
    }

    #[test]
    fn what_is_written_is_read(a in some()) {
        prop_assert_eq!(read(&a.write()), Kept::Ours(a));
    }
}
