//! The seats page as a value: every method, every kind of step, in all three languages.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;

use one_chamber::facts::load_words;
use one_chamber::playground::{Playground, Shown, Standing, Start, StartList};
use one_chamber::seats::Method;
use one_chamber::text::Language;
use serde_json::Value;

const HOUSES: [u32; 10] = [1, 2, 7, 10, 69, 98, 107, 145, 500, 1_000];
const VOTES: [u64; 8] = [
    3_431_510, 693_938, 547_154, 535_139, 432_920, 331_058, 146_431, 248_291,
];

fn start(language: Language, votes: &[u64]) -> Start {
    let path = format!("content/{}/ui.json", language.code());
    let ui: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let list = |(i, votes): (usize, &u64)| StartList {
        id: format!("list-{i}"),
        name: format!("List {i}"),
        short: format!("L{i}"),
        votes: *votes,
        is_list: i + 1 < VOTES.len(),
    };
    Start {
        language,
        words: load_words(&ui).unwrap(),
        lists: votes.iter().enumerate().map(list).collect(),
        house: 69,
        other_house: 145,
        threshold: "5".into(),
        date: "19 March 2023".into(),
        year: "2023".into(),
    }
}

fn count(language: Language, votes: &[u64], method: Method, house: u32) -> (Playground, Shown) {
    let mut play = Playground::new(start(language, votes));
    play.choose_method(method.id());
    play.type_house(&house.to_string());
    let shown = play.shown();
    (play, shown)
}

/// The browser tests hold the page to this file; here the engine is held to it.
#[test]
fn kazakhstan_2023_by_every_method_in_ten_houses() {
    let text = fs::read_to_string("tests/data/kazakhstan-2023-methods.json").unwrap();
    let expected: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(expected.as_object().unwrap().len(), Method::ALL.len());
    for method in Method::ALL {
        for house in HOUSES {
            let (play, shown) = count(Language::En, &VOTES, method, house);
            let seats = &play.allocation().seats;
            let told: Vec<u64> = expected[method.id()][house.to_string()]
                .as_array()
                .unwrap()
                .iter()
                .map(|n| n.as_u64().unwrap())
                .collect();
            let counted: Vec<u64> = seats[..7].iter().copied().map(u64::from).collect();
            assert_eq!(counted, told, "{} in {house}", method.id());
            assert_eq!(shown.picture.paths.len(), 8);
        }
    }
}

/// Every text that the page shows for a count.
fn texts(shown: &Shown) -> Vec<&str> {
    let mut texts = vec![
        &*shown.how,
        &shown.standing,
        &shown.rest_says,
        &shown.majority_says,
        &shown.picture_says,
    ];
    for step in &shown.steps {
        texts.extend([&*step.title, &step.text, &step.calc]);
    }
    for bar in &shown.bars {
        texts.extend([&*bar.value, &bar.says]);
    }
    texts.extend(shown.last.iter().chain(&shown.next).map(|line| &*line.says));
    texts.extend(shown.rows.iter().map(|row| &*row.full));
    texts
}

#[test]
fn every_method_is_told_whole_in_every_language() {
    // All votes on one list, none at all, equal ones, and the election's own.
    let cases: [&[u64]; 4] = [&VOTES, &[0; 8], &[7; 8], &[0, 0, 0, 5, 0, 0, 0, 0]];
    for language in Language::ALL {
        for method in Method::ALL {
            for votes in cases {
                for house in [1, 2, 5, 69, 145] {
                    let (play, shown) = count(language, votes, method, house);
                    let at = format!("{} {} {house} {votes:?}", language.code(), method.id());
                    for text in texts(&shown) {
                        assert!(!text.trim().is_empty(), "{at}: an empty text");
                        assert!(!text.contains(['{', '}']), "{at}: {text}");
                    }
                    assert!(!play.start().method(method).contains('{'), "{at}");
                    assert!(shown.bars.iter().all(|bar| bar.permille <= 1_000), "{at}");
                }
            }
        }
    }
}

#[test]
fn divisor_steps_show_the_division_and_the_line() {
    let calcs = |method| {
        let (_, shown) = count(Language::En, &VOTES, method, 69);
        let steps = shown.steps.iter().map(|step| step.calc.clone());
        steps.skip(2).collect::<Vec<_>>()
    };
    // 3,431,510 ÷ 40 is the smallest quotient that won; 3,431,510 ÷ 41 the largest that did not, or another list's.
    let dhondt = calcs(Method::Dhondt);
    assert_eq!(dhondt[0], "÷ 1, 2, 3 …");
    assert!(
        dhondt[1].contains(" ÷ ") && dhondt[1].contains(" = "),
        "{dhondt:?}"
    );
    assert!(dhondt[2].contains(" < … ≤ "), "{dhondt:?}");
    assert_eq!(calcs(Method::ModifiedSainteLague14)[0], "÷ 1.4; 3; 5 …");
    assert!(calcs(Method::HuntingtonHill)[1].contains('√'));
    assert_eq!(
        calcs(Method::DroopLr)[0],
        "⌊5,971,719 ÷ (69 + 1)⌋ + 1 = 85,311.00"
    );
}

#[test]
fn quotas_that_give_too_much_are_taken_back_in_the_open() {
    // Imperiali: 100 ÷ 3 is the quota for one seat, and two lists hold one each.
    let votes = [60, 40, 0, 0, 0, 0, 0, 0];
    let (play, shown) = count(Language::En, &votes, Method::ImperialiLr, 1);
    assert!(play.allocation().over_award);
    assert_eq!(play.allocation().seats.iter().sum::<u32>(), 1);
    let back = &shown.steps[4];
    assert_eq!(back.title, "Take seats back");
    assert_eq!(back.calc, "2 − 1 = 1");
    assert_eq!(shown.total[1], "2 − 1");
    let says: Vec<_> = shown.bars.iter().map(|bar| &*bar.says).collect();
    assert_eq!(says, ["keeps its seats", "loses a seat"]);
}

/// By Huntington-Hill the largest list wins the 69th seat and would win the 70th too.
#[test]
fn the_next_in_line_may_be_the_winner_itself() {
    let (_, shown) = count(Language::En, &VOTES, Method::HuntingtonHill, 69);
    let (last, next) = (shown.last.unwrap(), shown.next.unwrap());
    assert_eq!((last.list, next.list), (0, 0));
    assert_ne!(last.says, next.says, "two quotients of one list");
    let won: Vec<_> = shown.bars.iter().map(|bar| (bar.list, bar.won)).collect();
    assert_eq!(won[..2], [(0, true), (0, false)]);
    assert_eq!(won.len(), 7);
}

#[test]
fn an_official_result_is_only_that_of_the_law() {
    let mut play = Playground::new(start(Language::En, &VOTES));
    assert_eq!(play.standing(), Standing::Official);
    play.choose_method("dhondt");
    assert_eq!(play.standing(), Standing::OtherMethod);
    play.type_house("145");
    assert_eq!(play.standing(), Standing::Own);
    play.choose_method("hare_lr");
    assert_eq!(play.standing(), Standing::Illustration);
    play.choose_method("none such");
    assert_eq!(
        play.scenario().method,
        Method::HareLr,
        "an unknown id changes nothing"
    );
}
