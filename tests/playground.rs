//! The seats page as a value: every method, every kind of step, in all three languages.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;

use one_chamber::exchange::block::Block;
use one_chamber::exchange::scenario::{File, Look};
use one_chamber::facts::load_words;
use one_chamber::playground::{Election, Playground, Shown, Standing, Start};
use one_chamber::seats::{List, Method, Scenario};
use one_chamber::text::Language;
use one_chamber::words::Words;
use serde_json::Value;

const HOUSES: [u32; 10] = [1, 2, 7, 10, 69, 98, 107, 145, 500, 1_000];
const VOTES: [u64; 8] = [
    3_431_510, 693_938, 547_154, 535_139, 432_920, 331_058, 146_431, 248_291,
];

fn words(language: Language) -> Words {
    let path = format!("content/{}/ui.json", language.code());
    let ui: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    load_words(&ui).unwrap()
}

fn start(language: Language, votes: &[u64]) -> Start {
    let list = |(i, votes): (usize, &u64)| List {
        ineligible: i + 1 == VOTES.len(),
        ..List::new(&format!("List {i}"), *votes)
    };
    let mut scenario = Scenario {
        lists: votes.iter().enumerate().map(list).collect(),
        seats: 69,
        ..Scenario::default()
    };
    scenario.threshold.percent = "5".parse().unwrap();
    let election = Election {
        id: "kz-2023".into(),
        home: true,
        title: "Mazhilis, 19 March 2023".into(),
        date: "19 March 2023".into(),
        year: "2023".into(),
        official: vec![40, 8, 6, 6, 5, 4, 0, 0],
        about: "About it.".into(),
        file: File {
            scenario,
            looks: vec![Look::default(); votes.len()],
            ..File::default()
        },
    };
    Start {
        language,
        words: words(language),
        elections: vec![election],
        other_house: 145,
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
        texts.extend([&*step.title, &step.text]);
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

fn play() -> Playground {
    Playground::new(start(Language::En, &VOTES))
}

fn seats(play: &Playground) -> &[u32] {
    &play.allocation().seats
}

#[test]
fn the_block_of_the_page_is_read_as_it_was_written() {
    let start = start(Language::Kk, &VOTES);
    let block = serde_json::to_value(&start).unwrap();
    assert_eq!(Start::read(&block), Some(start));
}

#[test]
fn a_step_back_undoes_one_change_and_all_typing_in_one_field() {
    let mut play = play();
    for typed in ["3", "30", "300"] {
        play.type_votes(0, typed);
    }
    play.choose_method("dhondt");
    play.remove_list(6);
    assert_eq!(play.scenario().lists.len(), 7);
    play.undo();
    assert_eq!(play.scenario().lists.len(), 8);
    assert_eq!(play.scenario().method, Method::Dhondt);
    play.undo();
    assert_eq!(play.scenario().method, Method::HareLr);
    assert_eq!(play.scenario().lists[0].votes, 300);
    play.undo();
    assert_eq!(play.standing(), Standing::Official);
    assert_eq!(
        play.shown().rows[0].typed,
        "3,431,510",
        "the field says it again"
    );
    assert!(!play.can_undo());
    play.undo();
    assert_eq!(play.standing(), Standing::Official);
}

#[test]
fn lists_are_added_named_coloured_and_removed() {
    let mut play = play();
    play.add_list();
    play.add_list();
    let names: Vec<_> = play
        .scenario()
        .lists
        .iter()
        .map(|l| l.name.clone())
        .collect();
    assert_eq!(names[8..], ["New list 1", "New list 2"]);
    play.type_votes(8, "4000000");
    play.type_name(8, "  Sky ");
    play.choose_colour(8, "#00ffaa");
    let row = &play.shown().rows[8];
    assert_eq!((row.name.as_str(), row.colour.as_str()), ("Sky", "#00ffaa"));
    assert!(row.n > 20);
    for bad in ["", "   ", "List 0", &"x".repeat(81)] {
        play.type_name(8, bad);
        let shown = play.shown();
        assert!(shown.rows[8].bad_name, "{bad:?}");
        assert_eq!(shown.rows[8].name, "Sky", "the last good name stays");
        assert!(shown.errors[0].contains(bad), "{}", shown.errors[0]);
    }
    play.choose_colour(8, "red");
    assert_eq!(
        play.shown().rows[8].colour,
        "",
        "back to the place's colour"
    );
    play.remove_list(0);
    assert_eq!(play.scenario().lists[7].name, "Sky");
    assert_eq!(play.shown().rows.len(), 9);
}

#[test]
fn removing_a_list_keeps_alliances_and_orders_right() {
    let mut play = play();
    play.open(
        r#"{"method":"dhondt","seats":5,"total_votes":80,"alliances":[["a","b"],["c","d"]],"tie_order":["d","a","c"],
        "parties":[{"name":"a","votes":9},{"name":"b","votes":8},{"name":"c","votes":7},{"name":"d","votes":6}]}"#,
    );
    play.remove_list(1);
    let scenario = play.scenario();
    assert_eq!(scenario.alliances, [[1, 2]], "an alliance of one is none");
    assert_eq!(scenario.tie_order, [2, 0, 1]);
    assert_eq!(scenario.total_votes, Some(72));
    assert_eq!(seats(&play).iter().sum::<u32>(), 5);
}

#[test]
fn percentages_are_exact_and_never_above_a_hundred() {
    let mut play = play();
    play.show_percent(true);
    let shown = play.shown();
    assert_eq!(shown.rows[0].typed, "53.899973");
    assert_eq!(seats(&play), [40, 8, 6, 6, 5, 4, 0, 0], "the same seats");
    play.type_votes(6, "4.999999");
    assert!(!play.allocation().admitted[6]);
    play.type_votes(6, "5");
    assert!(
        play.shown().rows[6].bad,
        "a hundred and two per cent in all"
    );
    play.type_votes(7, "0");
    play.type_votes(6, "5");
    assert!(play.allocation().admitted[6], "exactly at the bar");
    let saved = play.save();
    assert!(
        saved.contains("\"display\": \"percent\"") && saved.contains("5000000"),
        "{saved}"
    );
    play.show_percent(false);
    play.undo();
    assert_eq!(play.shown().rows[6].typed, "5");
}

#[test]
fn a_bad_file_is_refused_by_field_and_changes_nothing() {
    let good = play().save();
    let bad = [
        ("not json", "line 1"),
        ("[]", "an object"),
        (&*good.replace("3431510", "-1"), "parties[0].votes"),
        (
            &good.replace("3431510", "1000000000000001"),
            "1,000,000,000,000,000",
        ),
        (&good.replace("\"List 1\"", "\"List 0\""), "twice"),
        (&good.replace("hare_lr", "hare"), "the id of a method"),
        (
            &good.replace("scenario@1", "scenario@2"),
            "one-chamber/scenario@1",
        ),
        (
            &good.replace("\"seats\": 69", "\"seats\": 1000000000"),
            "100,000",
        ),
        (
            &good.replace("\"threshold_percent\": \"5\"", "\"threshold_percent\": 101"),
            "a percentage",
        ),
        (
            &good.replace("\"seats\": 69", "\"seats\": null"),
            "seats: nothing",
        ),
        (
            &good.replace("\"parties\"", "\"total_votes\": 5, \"parties\""),
            "total_votes",
        ),
    ];
    for language in Language::ALL {
        for (text, says) in &bad {
            let mut play = Playground::new(start(language, &VOTES));
            play.type_house("70");
            let before = play.file().clone();
            play.open(text);
            let error = play.shown().errors[3].clone();
            assert!(!error.is_empty() && !error.contains(['{', '}']), "{error}");
            if language == Language::En {
                assert!(error.contains(says), "{error} for {says}");
            }
            assert_eq!(play.file(), &before, "what was there stays");
            assert_eq!(play.shown().typed[0], "70");
        }
    }
}

#[test]
fn a_saved_file_opens_again_and_an_election_is_known_again() {
    let mut play = play();
    play.choose_method("danish");
    play.type_votes(2, "1000000");
    let (saved, counted) = (play.save(), seats(&play).to_vec());
    let mut other = Playground::new(start(Language::Ru, &VOTES));
    other.open(&saved);
    assert_eq!(seats(&other), counted);
    assert_eq!(other.standing(), Standing::Own);
    assert_eq!(other.shown().election, None);
    let held = Playground::new(start(Language::Ru, &VOTES)).save();
    other.open(&held);
    assert_eq!(other.standing(), Standing::Official);
    assert_eq!(other.shown().election, Some(0));
    assert_eq!(other.keep(), None, "nothing to remember");
}

#[test]
fn alliances_and_a_first_stage_are_told() {
    let case = |more: &str, method: &str| {
        format!(
            r#"{{"method":"{method}","seats":9,{more}"parties":[{{"name":"a","votes":50}},{{"name":"b","votes":30}},{{"name":"c","votes":19}},{{"name":"d","votes":1}}]}}"#
        )
    };
    for language in Language::ALL {
        for text in [
            case(r#""alliances":[["b","c"]],"#, "dhondt"),
            case(r#""first_stage":"nl_kiesdeler","#, "dhondt"),
            case(
                r#""alliances":[["b","c"]],"alliance_method":"sainte_lague","#,
                "hare_lr",
            ),
        ] {
            let mut play = Playground::new(start(language, &VOTES));
            play.open(&text);
            let shown = play.shown();
            assert_eq!(shown.errors[3], "");
            for text in texts(&shown) {
                assert!(!text.contains(['{', '}']), "{text}");
                assert!(!text.is_empty());
            }
            assert!(shown.steps.len() >= 3);
        }
    }
}

#[test]
fn a_large_house_has_a_table_and_a_bar_but_no_chamber() {
    let mut play = play();
    play.open(&play.save().replace("\"seats\": 69", "\"seats\": 100000"));
    let shown = play.shown();
    assert!(shown.picture.paths.iter().all(String::is_empty));
    assert_eq!(shown.strip.len(), 6);
    assert_eq!(seats(&play).iter().sum::<u32>(), 100_000);
    assert_eq!(shown.errors, [const { String::new() }; 4]);
}

fn named(language: Language, names: &[&str]) -> Start {
    let mut start = start(language, &VOTES);
    let file = &mut start.elections[0].file;
    for (list, name) in file.scenario.lists.iter_mut().zip(names) {
        (*name).clone_into(&mut list.name);
    }
    start
}

#[test]
fn what_the_device_remembers_speaks_the_language_of_the_page() {
    let mut play = Playground::new(named(Language::En, &["One", "Two", "Three"]));
    assert_eq!(play.keep(), None);
    play.type_house("70");
    play.type_name(1, "Mine");
    play.remove_list(3);
    play.add_list();
    let kept = play.keep().unwrap();
    let mut other = Playground::new(named(Language::Ru, &["Один", "Два", "Три"]));
    other.restore(&kept);
    let names: Vec<_> = other
        .scenario()
        .lists
        .iter()
        .map(|l| l.name.as_str())
        .collect();
    assert_eq!(names[..4], ["Один", "Mine", "Три", "List 4"]);
    assert_eq!(names[7..], ["New list 1"]);
    assert_eq!(other.scenario().seats, 70);
    assert_eq!(other.shown().election, Some(0));
    assert!(!other.can_undo(), "what was remembered is no step");
    assert_eq!(seats(&other), seats(&play));
    // A name of one's own that another language uses for an election's list: then the names stay as they were.
    let mut clash = Playground::new(named(Language::Ru, &["Mine", "Два", "Три"]));
    clash.restore(&kept);
    assert_eq!(clash.scenario().lists[0].name, "One");
}

#[test]
fn what_was_remembered_and_is_no_scenario_is_left_aside() {
    for text in [
        "",
        "-",
        "garbage",
        "kz-2023 0 1\n{",
        "-\n[]",
        "none 999999999999 x\n{}",
    ] {
        let mut play = play();
        play.restore(text);
        assert_eq!(play.standing(), Standing::Official, "{text:?}");
        assert_eq!(play.shown().errors[3], "", "nobody asked for it");
    }
    let mut play = play();
    let kept = play.save();
    play.restore(&format!(
        "kz-2023 9 8 7 6 5 4 3 2 1 0 99\n{}",
        kept.replace("69", "70")
    ));
    assert_eq!(play.scenario().seats, 70);
}
