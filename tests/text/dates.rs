//! Dates, as data and in words.

use one_chamber::text::Language::{En, Kk, Ru};
use one_chamber::text::{Date, date, date_short};

use crate::day;

#[test]
fn numbers_of_a_date_keep_to_their_nouns() {
    let first = day("2026-07-01");
    assert_eq!(date(En, first), "1\u{A0}July 2026");
    assert_eq!(date(Ru, first), "1\u{A0}июля 2026\u{A0}года");
    assert_eq!(date(Kk, first), "2026\u{A0}жылғы 1\u{A0}шілде");
    assert_eq!(date(En, day("2026")), "2026");
    assert_eq!(date(Ru, day("2026")), "2026\u{A0}год");
    assert_eq!(date(Kk, day("2026")), "2026\u{A0}жыл");
}

#[test]
fn short_dates_fit_a_column() {
    assert_eq!(date_short(En, day("2026-03-15")), "15\u{A0}Mar\u{A0}2026");
    assert_eq!(date_short(Ru, day("2026-03-05")), "05.03.2026");
    assert_eq!(date_short(Kk, day("2026-03")), "03.2026");
    assert_eq!(date_short(En, day("2026-03")), "Mar\u{A0}2026");
    assert_eq!(date_short(Ru, day("2026")), "2026");
}

#[test]
fn what_is_no_date_is_refused() {
    let wrong = [
        "",
        "26",
        "0999",
        "2026-",
        "2026-7",
        "2026-13",
        "2026-00",
        "2026-02-29",
        "2026-04-31",
        "2026-07-01-01",
        "1 July",
        "２０２６",
    ];
    for plain in wrong {
        assert!(plain.parse::<Date>().is_err(), "{plain}");
    }
    assert!("2024-02-29".parse::<Date>().is_ok());
    assert!("1900-02-29".parse::<Date>().is_err());
    assert!("2000-02-29".parse::<Date>().is_ok());
}

#[test]
fn a_date_is_written_as_it_is_read_and_stands_in_order() {
    for plain in ["2026", "2026-07", "2026-07-01", "1995-08-30"] {
        assert_eq!(day(plain).to_string(), plain);
        assert_eq!(
            serde_json::to_string(&day(plain)).unwrap(),
            format!("\"{plain}\"")
        );
        assert_eq!(
            serde_json::from_str::<Date>(&format!("\"{plain}\"")).unwrap(),
            day(plain)
        );
    }
    assert!(
        day("2025-12-31") < day("2026")
            && day("2026") < day("2026-01")
            && day("2026-01") < day("2026-01-01")
    );
    assert_eq!(day("2024-02").last_day(), day("2024-02-29"));
    assert_eq!(day("2026").last_day(), day("2026-12-31"));
    assert_eq!(day("2026-07-01").last_day(), day("2026-07-01"));
}
