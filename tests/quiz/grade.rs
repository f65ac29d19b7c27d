//! A set of options against the right one.

use std::collections::BTreeSet;
use std::path::Path;

use one_chamber::facts::Content;
use one_chamber::quiz::{Choice, Grade, Verdict, grade};

use crate::{choice, subsets};

#[test]
fn every_subset_of_every_question_is_judged() {
    let content = Content::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content")).unwrap();
    let questions = content.quizzes.values().flat_map(|quiz| &quiz.questions);
    let mut seen = 0;
    for question in questions {
        let n = question.options.len();
        let right: BTreeSet<usize> = (0..n).filter(|&o| question.right().has(o)).collect();
        assert!(!right.is_empty(), "{}", question.id);
        for given in subsets(n) {
            let chosen: BTreeSet<usize> = (0..n).filter(|&o| given.has(o)).collect();
            let found = u32::try_from(chosen.intersection(&right).count()).unwrap();
            let extra = u32::try_from(chosen.difference(&right).count()).unwrap();
            let judged = grade(question.right(), given);
            let of = u32::try_from(right.len()).unwrap();
            assert_eq!(
                judged,
                Grade { found, of, extra },
                "{}: {chosen:?}",
                question.id
            );
            let verdict = if chosen == right {
                Verdict::Right
            } else if found > extra {
                Verdict::Partly
            } else {
                Verdict::Wrong
            };
            assert_eq!(judged.verdict(), verdict, "{}: {chosen:?}", question.id);
            if !question.several && given.count() == 1 {
                assert_ne!(
                    judged.verdict(),
                    Verdict::Partly,
                    "one of one is right or wrong"
                );
            }
            seen += 1;
        }
    }
    assert!(seen >= 8 * 8, "{seen} subsets");
}

#[test]
fn whoever_ticks_everything_has_not_found_it_out() {
    assert_eq!(
        grade(choice("ab"), choice("abcd")).verdict(),
        Verdict::Wrong
    );
    assert_eq!(
        grade(choice("abc"), choice("abcde")).verdict(),
        Verdict::Partly
    );
    assert_eq!(grade(choice("a"), Choice::NONE).verdict(), Verdict::Wrong);
}

#[test]
fn letters_are_read_as_they_are_written() {
    for given in subsets(Choice::MOST) {
        let read = Choice::read(&given.letters());
        assert_eq!(read, (given != Choice::NONE).then_some(given));
    }
    for other in ["", "ba", "aa", "i", "A", "a b", "ai", "é", "a,b", "\u{0}"] {
        assert_eq!(Choice::read(other), None, "{other:?}");
    }
    assert_eq!(
        Choice::NONE.with(8, true),
        Choice::NONE,
        "there is no ninth option"
    );
    assert!(!choice("abcdefgh").has(8));
}
