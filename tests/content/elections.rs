//! Every election gives its official seats under its own law; whatever does not fit is found.

use one_chamber::facts::Election;
use one_chamber::seats::{Allocation, allocate};
use one_chamber::text::Language;
use serde_json::{Value, json};

use crate::wrong::{Copy, after, fires, remove};

/// One thing made wrong.
type Edit = fn(&mut Value);

fn count(election: &Election, name: &dyn Fn(&str) -> String) -> Allocation {
    allocate(&election.scenario(name).unwrap()).unwrap()
}

#[test]
fn every_election_gives_the_official_seats_in_each_language() {
    let content = crate::content();
    for (id, election) in &content.elections {
        let official: Vec<u32> = election.lists.iter().map(|list| list.seats).collect();
        for language in Language::ALL {
            let lists = &content.words(language).lists;
            let result = count(election, &|list| lists[list].name.clone());
            assert_eq!(result.seats[..official.len()], official, "{id}");
            assert_eq!((result.tie, result.unallocated), (None, 0), "{id}");
        }
    }
}

#[test]
fn the_list_elections_of_kazakhstan_and_six_of_other_countries_are_there() {
    let content = crate::content();
    let of = |kz: bool| {
        let all = content.elections.iter();
        let some = all.filter(move |(_, election)| (election.country == "kz") == kz);
        some.map(|(id, _)| id.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(
        of(true),
        [
            "kz-1999", "kz-2004", "kz-2007", "kz-2012", "kz-2016", "kz-2021", "kz-2023"
        ]
    );
    assert_eq!(
        of(false),
        [
            "de-2025", "il-2022", "nl-2017", "nz-2020", "se-2022", "sk-2023"
        ]
    );
}

/// Who would have taken part, had the law been another.
#[test]
fn each_law_decides_something() {
    let content = crate::content();
    let altered = |id: &str, edit: fn(&mut Election)| {
        let mut election = content.elections[id].clone();
        edit(&mut election);
        let seats = count(&election, &str::to_owned).seats;
        let mut official = election.lists.iter().zip(seats);
        official.any(|(list, seats)| list.seats != seats)
    };
    // Of those who took part, the AIST bloc did not reach the threshold.
    assert!(altered("kz-2004", |e| e.total_votes = Some(4_893_204)));
    assert!(altered("il-2022", |e| e.alliances.clear()));
    assert!(altered("nz-2020", |e| e.lists[7].exempt = false));
    assert!(altered("de-2025", |e| e.lists[9].exempt = false));
    assert!(altered("se-2022", |e| e.method = "dhondt".to_owned()));
    assert!(altered("sk-2023", |e| {
        e.lists[3].threshold_percent = Some("9".to_owned());
    }));
    // The notes say that these changed nothing.
    assert!(!altered("nl-2017", |e| e.alliances.clear()));
    assert!(!altered("kz-2016", |e| e.total_votes = Some(7_566_150)));
    assert!(!altered("kz-2021", |e| e.total_votes = Some(7_539_280)));
    assert!(!altered("kz-2023", |e| e.total_votes = Some(6_524_487)));
}

#[test]
fn the_figures_of_an_election_stand_in_its_words() {
    let content = crate::content();
    let titles = Language::ALL.map(|language| {
        let words = &content.words(language).elections["kz-1999"];
        (words.title.clone(), words.rule.clone())
    });
    let [kk, ru, en] = &titles;
    assert_eq!(kk.0, "Мәжіліс, 1999\u{A0}жылғы 10\u{A0}қазан");
    assert_eq!(ru.0, "Мажилис, 10\u{A0}октября 1999\u{A0}года");
    assert_eq!(en.0, "Mazhilis, 10\u{A0}October 1999");
    assert!(
        en.1.contains("7%") && en.1.contains("10\u{A0}seats"),
        "{}",
        en.1
    );
    for language in Language::ALL {
        for (id, words) in &content.words(language).elections {
            let all = [&words.title, &words.rule, words.note.as_ref().unwrap()];
            let left = |text: &&String| text.replace("{fact:", "").contains('{');
            assert!(!all.iter().copied().any(|text| left(&text)), "{id}");
        }
    }
}

#[test]
fn an_election_adds_up() {
    let edits: [(Edit, &str); 10] = [
        (|e| e["valid_votes"] = 1.into(), "valid votes"),
        (|e| e["lists"][6]["votes"] = 146_430.into(), "valid votes"),
        (|e| e["against_all"] = 248_292.into(), "valid votes"),
        (|e| e["total_votes"] = 6_366_441.into(), "base"),
        (|e| e["seats"] = 1.into(), "seats"),
        (|e| e["lists"].as_array_mut().unwrap().reverse(), "order"),
        (|e| e["threshold_percent"] = "five".into(), "threshold"),
        (
            |e| e["lists"][0]["threshold_percent"] = "05".into(),
            "threshold",
        ),
        (|e| e["sources"] = json!([]), "source"),
        (|e| e["country"] = "kaz".into(), "country"),
    ];
    for (edit, says) in edits {
        let problems = after("elections.json", |e| edit(&mut e["kz-2023"]));
        fires(&problems, "election", "elections.json", says);
    }
    let problems = after("elections.json", |e| e["kz-2023"]["date"] = "2022".into());
    fires(&problems, "election", "elections.json", "year");
}

#[test]
fn seats_that_the_law_does_not_give_are_found() {
    let swap = |e: &mut Value| {
        e["kz-2023"]["lists"][0]["seats"] = 39.into();
        e["kz-2023"]["lists"][1]["seats"] = 9.into();
    };
    let problems = after("elections.json", swap);
    fires(
        &problems,
        "election",
        "elections.json",
        "amanat has 39, counted 40; auyl has 9",
    );
    let said = after("elections.json", |e| {
        swap(e);
        e["kz-2023"]["differs"] = true.into();
    });
    assert_eq!(said, [], "what is said to differ may differ");
    let problems = after("elections.json", |e| e["kz-2023"]["differs"] = true.into());
    fires(
        &problems,
        "election",
        "elections.json",
        "“differs” is wrong",
    );
    let edits: [(&str, Edit, &str); 4] = [
        ("kz-2023", |e| e["method"] = "no-such".into(), "no-such"),
        ("kz-2023", |e| e["method"] = "dhondt".into(), "counted"),
        (
            "il-2022",
            |e| e["alliances"] = json!([["no-such"]]),
            "no-such",
        ),
        ("il-2022", |e| e["alliances"] = json!([]), "counted"),
    ];
    for (id, edit, says) in edits {
        let problems = after("elections.json", |e| edit(&mut e[id]));
        fires(&problems, "election", "elections.json", says);
    }
}

#[test]
fn what_is_special_about_the_figures_is_said_in_a_note() {
    // Votes without a list; a base of its own.
    for id in ["sk-2023", "kz-1999"] {
        let copy = Copy::new();
        for language in Language::ALL {
            let file = [language.code(), "/elections.json"].concat();
            copy.edit(&file, |words| remove(&mut words[id], "note"));
        }
        fires(&copy.problems(), "election", "elections.json", "note");
        let one = after("kk/elections.json", |words| remove(&mut words[id], "note"));
        fires(&one, "ids", "kk/elections.json", "note");
    }
}

#[test]
fn names_and_letters_tell_the_lists_of_an_election_apart() {
    let edits: [(Edit, &str); 4] = [
        (|l| l["auyl"]["name"] = l["amanat"]["name"].clone(), "same"),
        (
            |l| l["auyl"]["short"] = l["amanat"]["short"].clone(),
            "same",
        ),
        (|l| l["auyl"]["short"] = "A".into(), "letters"),
        (|l| l["auyl"]["short"] = "AUYLS".into(), "letters"),
    ];
    for (edit, says) in edits {
        let problems = after("en/lists.json", edit);
        fires(&problems, "election", "en/elections.json", says);
    }
}

#[test]
fn only_an_elections_own_figures_are_put_into_its_words() {
    let problems = after("ru/elections.json", |e| {
        e["kz-2023"]["rule"] = "Мест: {places}.".into();
    });
    fires(&problems, "election", "ru/elections.json", "{places}");
    let problems = after("ru/elections.json", |e| {
        e["kz-1999"]["rule"] = "Мест: 10.".into();
    });
    fires(&problems, "digit", "ru/elections.json", "kz-1999");
}
