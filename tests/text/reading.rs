//! Numbers as people type and paste them.

use one_chamber::text::{ReadError, read_count, read_decimal};

#[test]
fn votes_are_read_as_people_paste_them() {
    for typed in [
        "3431510",
        "3 431 510",
        "3\u{A0}431\u{A0}510",
        "3\u{202F}431\u{202F}510",
        "3\u{2009}431\u{2009}510",
    ] {
        assert_eq!(read_count(typed, 10_000_000), Ok(3_431_510), "{typed}");
    }
    for typed in [
        "3'431'510",
        "3’431’510",
        "3,431,510",
        "3.431.510",
        " 3431510\n",
        "003431510",
    ] {
        assert_eq!(read_count(typed, 10_000_000), Ok(3_431_510), "{typed}");
    }
    assert_eq!(read_count("0", 10), Ok(0));
    assert_eq!(read_count("10", 10), Ok(10));
}

#[test]
fn votes_that_could_mean_something_else_are_refused() {
    let groups = [
        "1.5",
        "1,23",
        "1234,567",
        "1,234.567",
        "1 234,567",
        "1,234,56",
        "1,,234",
        ",123",
        "1.234.",
        "1,2,345",
        "1,234 567",
    ];
    for typed in groups {
        assert_eq!(
            read_count(typed, u64::MAX),
            Err(ReadError::Groups),
            "{typed}"
        );
    }
    assert_eq!(read_count(" \u{A0}", 10), Err(ReadError::Empty));
    assert_eq!(read_count("12a4", 10_000), Err(ReadError::Character('a')));
    assert_eq!(read_count("-5", 10), Err(ReadError::Character('-')));
    assert_eq!(read_count("'", 10), Err(ReadError::Character('\'')));
    assert_eq!(read_count("١٢", 100), Err(ReadError::Character('١')));
    assert_eq!(read_count("11", 10), Err(ReadError::TooLarge));
    assert_eq!(
        read_count("99999999999999999999999", u64::MAX - 1),
        Err(ReadError::TooLarge)
    );
}

#[test]
fn a_threshold_takes_a_comma_or_a_point() {
    for (typed, plain) in [
        ("5", "5"),
        ("5.25", "5.25"),
        ("5,25", "5.25"),
        ("05", "5"),
        ("0,5", "0.5"),
        (",5", "0.5"),
        ("5,", "5"),
        ("0", "0"),
        ("000", "0"),
        ("1 234,5", "1234.5"),
        ("0.000001", "0.000001"),
        (" 7 ", "7"),
    ] {
        assert_eq!(read_decimal(typed).as_deref(), Ok(plain), "{typed}");
    }
    assert_eq!(read_decimal(""), Err(ReadError::Empty));
    assert_eq!(read_decimal(","), Err(ReadError::Character(',')));
    assert_eq!(read_decimal("1,234.5"), Err(ReadError::Groups));
    assert_eq!(read_decimal("5,2 5"), Err(ReadError::Character(' ')));
    assert_eq!(read_decimal("'5"), Err(ReadError::Character('\'')));
    assert_eq!(read_decimal("5%"), Err(ReadError::Character('%')));
    assert_eq!(read_decimal("1e3"), Err(ReadError::Character('e')));
}
