//! Inline forms, sums, shown values and no-break spaces.

use std::collections::BTreeMap;

use one_chamber::facts::calc::{CalcError, evaluate, ids};
use one_chamber::facts::inline::{Inline, InlineError, parse, plain};
use one_chamber::facts::{Fact, shown, tie};
use one_chamber::text::Language::{self, En, Kk, Ru};
use proptest::prelude::*;
use serde_json::{Value, json};

fn fact(value: &Value, unit: &str) -> Fact {
    let fact = json!({"value": value, "unit": unit, "date": "2026", "status": "in-force", "confidence": "one-official",
        "article": "silent", "sources": ["law"]});
    serde_json::from_value(fact).unwrap()
}

fn facts() -> BTreeMap<String, Fact> {
    let whole = [
        ("maz-seats", 98),
        ("sen-seats", 50),
        ("two", 2),
        ("nought", 0),
        ("most", u64::MAX),
    ];
    let mut facts: BTreeMap<_, _> = whole
        .into_iter()
        .map(|(id, n)| (id.to_owned(), fact(&n.into(), "seat")))
        .collect();
    facts.insert("share".into(), fact(&"53.9".into(), "percent"));
    facts
}

#[test]
fn sums_are_exact() {
    let facts = facts();
    for (sum, result) in [
        ("maz-seats", 98),
        ("maz-seats + sen-seats", 148),
        ("sen-seats - maz-seats", -48),
        ("sen-seats − two × two", 46),
        ("maz-seats + sen-seats ÷ two", 123),
        ("maz-seats / two * two", 98),
        (" maz-seats  −  sen-seats − two ", 46),
        ("nought ÷ two", 0),
    ] {
        assert_eq!(evaluate(sum, &facts), Ok(result), "{sum}");
    }
    assert_eq!(
        ids("maz-seats + sen-seats").collect::<Vec<_>>(),
        ["maz-seats", "sen-seats"]
    );
}

#[test]
fn a_sum_without_an_exact_result_says_why() {
    let facts = facts();
    assert_eq!(
        evaluate("sen-seats ÷ maz-seats", &facts),
        Err(CalcError::Inexact)
    );
    assert_eq!(evaluate("two ÷ nought", &facts), Err(CalcError::Inexact));
    assert_eq!(
        evaluate("two + who", &facts),
        Err(CalcError::NoSuchFact("who".into()))
    );
    assert_eq!(
        evaluate("two + share", &facts),
        Err(CalcError::NotWhole("share".into()))
    );
    assert_eq!(
        evaluate("most × most × most", &facts),
        Err(CalcError::TooLarge)
    );
    for wrong in [
        "",
        "two +",
        "two two",
        "two + 3",
        "two ^ two",
        "+ two",
        "two +two",
    ] {
        assert!(
            matches!(evaluate(wrong, &facts), Err(CalcError::Syntax(_))),
            "{wrong}"
        );
    }
}

#[test]
fn a_text_falls_into_its_pieces() {
    let pieces = parse("The {term:kurultai|Kurultai} has {fact:size} seats,{source:law} *all* from {calc:a + b} lists.").unwrap();
    let text = |text: &str| Inline::Text(text.into());
    assert_eq!(
        pieces,
        [
            text("The "),
            Inline::Term {
                id: "kurultai".into(),
                shown: "Kurultai".into()
            },
            text(" has "),
            Inline::Fact("size".into()),
            text("\u{A0}seats,"),
            Inline::Source("law".into()),
            text(" "),
            Inline::Emphasis(vec![text("all")]),
            text(" from "),
            Inline::Calc("a + b".into()),
            text("\u{A0}lists."),
        ]
    );
    assert_eq!(
        plain(&pieces, &|_| "9".into()),
        "The Kurultai has 9\u{A0}seats, all from 9\u{A0}lists."
    );
}

#[test]
fn a_stressed_figure_keeps_to_its_noun() {
    let pieces = parse("*{fact:size}* seats and {fact:share} — no word").unwrap();
    assert_eq!(
        plain(&pieces, &|_| "9".into()),
        "9\u{A0}seats and 9 — no word"
    );
}

#[test]
fn what_is_no_form_is_refused() {
    for brace in ["{fact:a", "a}", "{a {fact:b}}"] {
        assert_eq!(parse(brace), Err(InlineError::Brace), "{brace}");
    }
    for form in [
        "{}",
        "{n}",
        "{fact:}",
        "{fact:A}",
        "{fact:a b}",
        "{term:a}",
        "{term:a|}",
        "{term:|a}",
        "{wrong:}",
        "{calc: }",
        "{fact:-a}",
    ] {
        assert!(matches!(parse(form), Err(InlineError::Form(_))), "{form}");
    }
    for star in ["*", "a * b", "**", "*a* *b"] {
        assert_eq!(parse(star), Err(InlineError::Star), "{star}");
    }
    assert_eq!(parse(""), Ok(vec![]));
}

#[test]
fn a_value_is_shown_as_the_language_writes_it() {
    let cases = [
        (
            json!(6_366_441),
            "vote",
            ["6\u{A0}366\u{A0}441", "6\u{A0}366\u{A0}441", "6,366,441"],
        ),
        (json!("53.9"), "percent", ["53,9%", "53,9\u{A0}%", "53.9%"]),
        (json!(5), "percent", ["5%", "5\u{A0}%", "5%"]),
        (
            json!("2026-07-01"),
            "date",
            [
                "2026\u{A0}жылғы 1\u{A0}шілде",
                "1\u{A0}июля 2026\u{A0}года",
                "1\u{A0}July 2026",
            ],
        ),
        (json!(2026), "year", ["2026", "2026", "2026"]),
        (json!("2026"), "year", ["2026", "2026", "2026"]),
        (
            json!("1234.5"),
            "thing",
            ["1\u{A0}234,5", "1\u{A0}234,5", "1,234.5"],
        ),
        (Value::Null, "seat", ["", "", ""]),
    ];
    for (value, unit, expected) in cases {
        assert_eq!(
            Language::ALL.map(|language| shown(language, &fact(&value, unit))),
            expected
        );
    }
}

#[test]
fn russian_and_kazakh_texts_are_tied() {
    assert_eq!(
        tie(Ru, "Курултай — в Астане, а закон № х и о нём."),
        "Курултай\u{A0}— в\u{A0}Астане, а\u{A0}закон №\u{A0}х и\u{A0}о\u{A0}нём."
    );
    assert_eq!(
        tie(Kk, "Құрылтай — парламент, № бес."),
        "Құрылтай\u{A0}— парламент, №\u{A0}бес."
    );
    assert_eq!(
        tie(Ru, "Слова и {fact:x}-в слове"),
        "Слова и\u{A0}{fact:x}-в\u{A0}слове"
    );
    assert_eq!(tie(Ru, "для всего"), "для всего");
    assert_eq!(tie(En, "a — b"), "a — b");
}

proptest! {
    #[test]
    fn nothing_that_is_written_panics(text in "[ a-z{}*:|+]{0,40}") {
        let _ = (parse(&text), evaluate(&text, &facts()), tie(Ru, &text));
    }
}
