//! A learner on the way through a quiz.

use one_chamber::quiz::{Choice, Session, Verdict};
use proptest::prelude::*;

use crate::choice;

fn three() -> Session {
    Session::new(vec![choice("a"), choice("bc"), choice("d")])
}

fn answer(session: &mut Session, letters: &str) {
    for option in (0..8).filter(|&option| choice(letters).has(option)) {
        session.tick(option, true, true);
    }
    assert_eq!(session.check(), Some(choice(letters)));
}

#[test]
fn one_after_another_to_the_result() {
    let mut session = three();
    for (at, letters) in ["a", "b", "a"].into_iter().enumerate() {
        assert_eq!((session.at(), session.is_done()), (at, false));
        assert!(!session.is_checked() && session.grade().is_none());
        answer(&mut session, letters);
        assert!(session.is_checked() && session.grade().is_some());
        assert_eq!(session.is_last(), at == 2);
        session.next();
    }
    assert!(session.is_done());
    let verdicts: Vec<_> = (0..3).map(|q| session.verdict_of(q).unwrap()).collect();
    assert_eq!(verdicts, [Verdict::Right, Verdict::Partly, Verdict::Wrong]);
    assert_eq!(
        (session.rights(), session.answered(), session.total()),
        (1, 3, 3)
    );
}

#[test]
fn checking_nothing_asks_for_a_choice() {
    let mut session = three();
    assert_eq!(session.check(), None);
    assert!(session.is_missing() && !session.is_checked());
    session.tick(1, true, false);
    assert!(!session.is_missing());
}

#[test]
fn where_one_may_be_ticked_the_others_lose_theirs() {
    let mut session = three();
    session.tick(0, true, false);
    session.tick(2, true, false);
    assert_eq!(session.chosen(), choice("c"));
    session.tick(0, true, true);
    assert_eq!(session.chosen(), choice("ac"));
    session.tick(2, false, true);
    assert_eq!(session.chosen(), choice("a"));
    session.check();
    session.tick(3, true, true);
    assert_eq!(session.chosen(), choice("a"), "a checked answer stays");
}

#[test]
fn what_was_not_right_is_asked_again_and_nothing_else() {
    let mut session = three();
    session.resume(&[Some(choice("a")), Some(choice("b")), Some(choice("c"))]);
    assert!(session.is_done());
    session.again_missed();
    assert_eq!((session.at(), session.chosen()), (1, Choice::NONE));
    answer(&mut session, "bc");
    session.next();
    assert_eq!(session.at(), 2);
    answer(&mut session, "d");
    session.next();
    assert!(session.is_done());
    assert_eq!(session.rights(), 3);
}

#[test]
fn one_question_can_be_tried_again_and_is_not_left_out() {
    let mut session = three();
    answer(&mut session, "b");
    session.again();
    assert!(!session.is_checked());
    assert_eq!(session.chosen(), Choice::NONE);
    answer(&mut session, "a");
    assert_eq!(session.verdict_of(0), Some(Verdict::Right));
    session.next();
    session.back();
    assert_eq!(
        (session.at(), session.chosen()),
        (0, choice("a")),
        "back shows the answer"
    );
    session.next();
    assert_eq!(session.at(), 1);
}

#[test]
fn after_a_reload_it_goes_on_where_it_was_left() {
    let mut session = three();
    session.resume(&[Some(choice("a")), None, Some(choice("d"))]);
    assert_eq!(
        (session.at(), session.is_done(), session.answered()),
        (1, false, 2)
    );
    session.restart();
    assert_eq!(
        (session.at(), session.answered(), session.rights()),
        (0, 0, 0)
    );
    session.resume(&[]);
    assert_eq!(session.at(), 0, "fewer answers than questions");
    session.resume(&[
        Some(choice("a")),
        Some(choice("a")),
        Some(choice("a")),
        Some(choice("a")),
    ]);
    assert!(session.is_done(), "more answers than questions");
}

#[test]
fn another_tab_answers() {
    let mut session = three();
    session.tick(1, true, false);
    session.hear(&[None, Some(choice("bc")), None]);
    assert_eq!(session.chosen(), choice("b"), "what is ticked here stays");
    assert!(!session.is_checked());
    session.hear(&[Some(choice("a")), Some(choice("bc")), None]);
    assert!(session.is_checked(), "the same question was answered there");
    assert_eq!(session.chosen(), choice("a"));
    session.next();
    assert_eq!(session.at(), 2);
    session.hear(&[None, None, None]);
    assert_eq!((session.at(), session.answered()), (2, 0), "erased there");
    session.hear(&[Some(choice("a")), Some(choice("bc")), Some(choice("d"))]);
    session.next();
    assert!(session.is_done());
    session.hear(&[None, None, None]);
    assert_eq!(
        (session.at(), session.is_done()),
        (0, false),
        "begun anew there"
    );
}

#[test]
fn a_quiz_without_questions_is_done() {
    let mut session = Session::new(Vec::new());
    session.resume(&[]);
    assert!(session.is_done());
    assert_eq!(session.check(), None);
    session.again();
    session.next();
    session.back();
    session.restart();
    assert_eq!(session.total(), 0);
}

proptest! {
    /// Whatever is pressed in whatever order: the shown question exists, counts add up, nothing panics.
    #[test]
    fn any_way_through_holds(steps in prop::collection::vec((0u8..9, 0usize..4), 0..60)) {
        let mut session = three();
        for (step, n) in steps {
            match step {
                0 | 1 => session.tick(n, true, n % 2 == 0),
                2 => drop(session.check()),
                3 => session.next(),
                4 => session.back(),
                5 => session.again(),
                6 => session.again_missed(),
                7 => session.show(n),
                _ => session.hear(&[Some(choice("a")), None, (n > 1).then(|| choice("d"))]),
            }
            prop_assert!(session.at() < 3);
            prop_assert!(session.rights() <= 3 && session.answered() <= 3);
            prop_assert!(session.is_done() || session.is_checked() == session.grade().is_some());
        }
    }
}
