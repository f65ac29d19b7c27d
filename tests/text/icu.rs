//! What ICU says, where ICU is right for us: the data is made by `tests/data/icu.mjs`.

use one_chamber::text::Language::{self, En, Kk, Ru};
use one_chamber::text::{Plural, date, decimal, join, number, percent, plural, sort_key};
use serde_json::Value;

use crate::day;

/// A file made by `icu.mjs` beside it.
fn icu(name: &str) -> Value {
    let path = format!("{}/tests/data/icu-{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn strings(value: &Value) -> Vec<String> {
    serde_json::from_value(value.clone()).unwrap()
}

#[test]
fn numbers_are_written_as_icu_writes_them() {
    let icu = icu("numbers");
    for language in Language::ALL {
        let shown = strings(&icu["shown"][language.code()]);
        let percents = strings(&icu["percent"][language.code()]);
        for ((plain, shown), with_sign) in strings(&icu["plain"]).iter().zip(shown).zip(percents) {
            assert_eq!(decimal(language, plain), shown);
            assert_eq!(percent(language, &shown), with_sign);
            assert_eq!(percent(language, &decimal(language, plain)), with_sign);
            if let Ok(n) = plain.parse::<u64>() {
                assert_eq!(number(language, n), shown);
            }
        }
    }
}

#[test]
fn plural_categories_are_those_of_icu() {
    let icu = icu("plurals");
    let letter = |category| match category {
        Plural::One => 'o',
        Plural::Few => 'f',
        Plural::Many => 'm',
        Plural::Other => 'x',
    };
    for language in Language::ALL {
        for (key, step, decimals) in [
            ("whole_0_to_1000", 1, 0),
            ("tenths_0_to_30", 10, 1),
            ("hundredths_0_to_3", 100, 2),
        ] {
            let expected = icu[key][language.code()].as_str().unwrap();
            // CLDR counts 1.0 as one in Kazakh; its two forms are the same word, so ours need not know that a fraction is nought.
            let expected = if language == Kk && decimals > 0 {
                expected.replace('o', "x")
            } else {
                expected.to_owned()
            };
            let ours: String = (0..expected.len() as u64)
                .map(|i| letter(plural(language, i / step, decimals)))
                .collect();
            assert_eq!(ours, expected, "{key} in {}", language.code());
        }
    }
}

#[test]
fn a_language_has_exactly_the_categories_that_it_uses() {
    for language in Language::ALL {
        let mut used: Vec<_> = (0..200)
            .map(|n| plural(language, n, 0))
            .chain([plural(language, 1, 1)])
            .collect();
        used.sort_unstable();
        used.dedup();
        assert_eq!(used, Plural::of(language));
    }
}

#[test]
fn names_sort_as_icu_sorts_them() {
    let icu = icu("order");
    for language in Language::ALL {
        let expected = strings(&icu[language.code()]);
        let mut ours: Vec<_> = expected.iter().rev().cloned().collect();
        ours.sort_by_cached_key(|name| sort_key(language, name));
        assert_eq!(ours, expected, "{}", language.code());
    }
}

#[test]
fn lists_and_months_are_those_of_icu() {
    let icu = icu("phrases");
    for (language, key) in [(Ru, "ru"), (En, "en")] {
        let joined = strings(&icu["joined"][key]);
        for (names, joined) in icu["lists"].as_array().unwrap().iter().zip(joined) {
            assert_eq!(join(language, &strings(names)), joined);
        }
    }
    for month in 1..=12 {
        let at = |path: &str| {
            icu.pointer(&format!("{path}/{}", month - 1))
                .unwrap()
                .as_str()
                .unwrap()
                .to_owned()
        };
        let first = day(&format!("2026-{month:02}-01"));
        let whole = day(&format!("2026-{month:02}"));
        let spaced = |shown: String| shown.replace('\u{A0}', " ");
        assert_eq!(spaced(date(En, first)), at("/first_of_month_2026/en"));
        assert_eq!(
            spaced(date(Ru, first)),
            format!("1 {} 2026 года", at("/months_with_a_day/ru"))
        );
        assert_eq!(
            spaced(date(Kk, first)),
            format!("2026 жылғы 1 {}", at("/months_with_a_day/kk"))
        );
        assert_eq!(
            spaced(date(En, whole)),
            format!("{} 2026", at("/months_with_a_day/en"))
        );
        assert_eq!(
            spaced(date(Ru, whole)),
            format!("{} 2026 года", at("/months/ru"))
        );
        assert_eq!(
            spaced(date(Kk, whole)),
            format!("2026 жылғы {}", at("/months_with_a_day/kk"))
        );
    }
}
