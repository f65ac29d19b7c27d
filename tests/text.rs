//! Numbers, plural forms, dates, order and folding: against ICU where ICU is right for us, and by claims where it is not.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use one_chamber::text::Language::{self, En, Kk, Ru};
use one_chamber::text::{
    Date, decimal, fill, fold, join, number, percent, ratio, read_count, read_decimal, sort_key,
};
use proptest::prelude::*;

#[path = "text/dates.rs"]
mod dates;
#[path = "text/icu.rs"]
mod icu;
#[path = "text/reading.rs"]
mod reading;

fn day(plain: &str) -> Date {
    plain.parse().unwrap()
}

#[test]
fn capitals_quotes_and_soft_hyphens_do_not_change_the_order() {
    assert_eq!(sort_key(Kk, "«Ауыл»"), sort_key(Kk, "ауыл"));
    assert_eq!(sort_key(Ru, "Мажи\u{AD}лис"), sort_key(Ru, "МАЖИЛИС"));
    assert!(sort_key(Kk, "Ыстық") < sort_key(Kk, "Іс"));
}

#[test]
fn kazakh_lists_say_және() {
    assert_eq!(join(Kk, &["A"]), "A");
    assert_eq!(join(Kk, &["A", "B", "C"]), "A, B және C");
    assert_eq!(join::<&str>(Kk, &[]), "");
}

#[test]
fn a_ratio_rounds_halves_up_and_carries() {
    assert_eq!(ratio(En, 2, 3, 2), "0.67");
    assert_eq!(ratio(Ru, 1, 3, 4), "0,3333");
    assert_eq!(ratio(En, 1, 8, 2), "0.13");
    assert_eq!(ratio(En, 1, 2, 0), "1");
    assert_eq!(ratio(En, 1, 3, 0), "0");
    assert_eq!(ratio(En, 9_999_999, 10_000, 1), "1,000.0");
    assert_eq!(ratio(Kk, 5_985_468, 69, 2), "86\u{A0}745,91");
    assert_eq!(ratio(En, 1, 20, 2), "0.05");
    assert_eq!(ratio(En, 1, 0, 2), "");
    assert_eq!(ratio(En, u128::MAX, u128::MAX, 30).len(), 32);
}

#[test]
fn what_is_no_decimal_is_left_alone() {
    for odd in ["", "-", ".", "1.", ".5", "1.2.3", "1e6", "5%", "١"] {
        assert_eq!(decimal(En, odd), odd);
    }
    assert_eq!(decimal(Ru, "-1234.5"), "−1\u{A0}234,5");
}

#[test]
fn a_template_takes_its_values() {
    assert_eq!(fill("{a} of {b}", &[("a", "x"), ("b", "{a}")]), "x of {a}");
    assert_eq!(fill("{n} seats", &[("n", "145")]), "145\u{A0}seats");
    assert_eq!(fill("{n} – {m}", &[("n", "1"), ("m", "2")]), "1 – 2");
    assert_eq!(fill("{date} күні", &[("date", "шілде")]), "шілде күні");
    assert_eq!(fill("{other} {", &[("n", "1")]), "{other} {");
    assert_eq!(fill("{{n}}", &[("n", "1")]), "{1}");
}

#[test]
fn names_of_one_body_fold_together() {
    for (one, other) in [
        ("Мәжіліс", "Мажилис"),
        ("Ақ жол", "Ак жол"),
        ("Әділет", "Адилет"),
        ("ёлка", "Елка"),
        ("съезд", "сезд"),
    ] {
        assert_eq!(fold(one), fold(other));
    }
    assert_eq!(fold("Mazhilis"), "mazhilis");
    assert_eq!(fold("Құ\u{AD}рылтай"), fold("Құрылтай"));
}

#[test]
fn latin_letters_inside_kazakh_words_fold_as_cyrillic() {
    assert_eq!(fold("билiгiн"), fold("билігін"));
    assert_eq!(fold("мəжiлic"), fold("мәжіліс"));
    assert_eq!(fold("Senate Сенат"), "senate сенат");
}

#[test]
fn a_language_is_its_code() {
    for language in Language::ALL {
        assert_eq!(Language::from_code(language.code()), Some(language));
        assert_eq!(serde_json::to_value(language).unwrap(), language.code());
    }
    assert_eq!(Language::from_code("EN"), None);
    assert_eq!(
        [Kk.name(), Ru.name(), En.name()],
        ["Қазақша", "Русский", "English"]
    );
}

proptest! {
    #[test]
    fn a_number_as_any_language_writes_it_is_read_back(n: u64) {
        for language in Language::ALL {
            prop_assert_eq!(read_count(&number(language, n), u64::MAX), Ok(n));
        }
    }

    #[test]
    fn a_decimal_as_any_language_writes_it_is_read_back(whole in 0..1000_u32, after in "[0-9]{1,6}") {
        let plain = format!("{whole}.{after}");
        for language in Language::ALL {
            prop_assert_eq!(read_decimal(&decimal(language, &plain)), Ok(plain.clone()));
        }
    }

    #[test]
    fn nothing_that_is_typed_panics(typed: String) {
        let _ = (read_count(&typed, 1000), read_decimal(&typed), fold(&typed), fill(&typed, &[("n", "1")]), typed.parse::<Date>());
        for language in Language::ALL {
            let _ = (decimal(language, &typed), percent(language, &typed), sort_key(language, &typed));
        }
    }

    #[test]
    fn a_ratio_is_within_half_of_its_last_place(num in 0..1_000_000_000_000_u64, den in 1..1_000_000_000_u64, places in 0..6_u8) {
        let shown = ratio(En, num.into(), den.into(), places).replace([',', '.'], "").parse::<u128>().unwrap();
        let exact = u128::from(num) * 10_u128.pow(places.into());
        let den = u128::from(den);
        // shown − ½ < exact ÷ den + … ≤ : twice the distance is at most one, and a half went up.
        prop_assert!(2 * shown * den <= 2 * exact + den && 2 * exact < 2 * shown * den + den);
    }
}
