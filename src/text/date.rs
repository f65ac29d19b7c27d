//! Dates as data and as each language says them. It must not know what day it is.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Language, NO_BREAK};

/// A day, a month or a year of the Gregorian calendar, years 1000 to 9999. As data: `2026-07-01`, `2026-07`, `2026`.
///
/// In order a month stands before its days and a year before its months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    /// Nought in a year.
    month: u8,
    /// Nought in a year and in a month.
    day: u8,
}

/// What is written as a date is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError;

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date: write 2026-07-01, 2026-07 or 2026")
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12, where the date has one.
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, where the date has one.
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// The last day of the month or the year; a day itself.
    #[must_use]
    pub fn last_day(self) -> Self {
        let month = self.month().unwrap_or(12);
        let day = self.day().unwrap_or_else(|| days(self.year, month));
        Self {
            year: self.year,
            month,
            day,
        }
    }
}

fn days(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Exactly `width` digits as a number.
fn digits(part: &str, width: usize) -> Result<u16, DateError> {
    if part.len() != width || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DateError);
    }
    part.parse().map_err(|_| DateError)
}

/// Two digits from 1 to `most`.
fn two(part: Option<&str>, most: u8) -> Result<u8, DateError> {
    let Some(part) = part else { return Ok(0) };
    let n = u8::try_from(digits(part, 2)?).map_err(|_| DateError)?;
    if (1..=most).contains(&n) {
        Ok(n)
    } else {
        Err(DateError)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(plain: &str) -> Result<Self, DateError> {
        let mut parts = plain.split('-');
        let year = digits(parts.next().unwrap_or_default(), 4)?;
        let month = two(parts.next(), 12)?;
        let day = two(parts.next(), days(year, month))?;
        if year < 1000 || parts.next().is_some() {
            Err(DateError)
        } else {
            Ok(Self { year, month, day })
        }
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(plain: String) -> Result<Self, DateError> {
        plain.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        let mut out = date.year.to_string();
        for part in [date.month, date.day] {
            if part > 0 {
                out.push('-');
                out.push_str(&two_digits(part));
            }
        }
        out
    }
}

/// The machine form, as in `<time datetime>`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from(*self))
    }
}

fn two_digits(n: u8) -> String {
    let mut out = n.to_string();
    if n < 10 {
        out.insert(0, '0');
    }
    out
}

const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// Nominative and genitive.
const RU: [(&str, &str); 12] = [
    ("январь", "января"),
    ("февраль", "февраля"),
    ("март", "марта"),
    ("апрель", "апреля"),
    ("май", "мая"),
    ("июнь", "июня"),
    ("июль", "июля"),
    ("август", "августа"),
    ("сентябрь", "сентября"),
    ("октябрь", "октября"),
    ("ноябрь", "ноября"),
    ("декабрь", "декабря"),
];
const KK: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
];

/// A date in words: `1 July 2026`, `1 июля 2026 года`, `2026 жылғы 1 шілде`; `July 2026`, `июль 2026 года`,
/// `2026 жылғы шілде`; `2026`, `2026 год`, `2026 жыл`. Numbers keep to their nouns by no-break spaces.
pub fn date(language: Language, date: Date) -> String {
    let year = date.year.to_string();
    let Some(month) = date.month() else {
        return match language {
            Language::En => year,
            Language::Ru => tied(&[&year, "год"]),
            Language::Kk => tied(&[&year, "жыл"]),
        };
    };
    let month = usize::from(month) - 1;
    let day = date.day().map(|day| day.to_string());
    let day_and = |name: &str| {
        day.as_deref()
            .map_or_else(|| name.to_owned(), |day| tied(&[day, name]))
    };
    match language {
        Language::En => [&*day_and(EN[month]), " ", &year].concat(),
        Language::Ru => {
            let name = if day.is_some() {
                RU[month].1
            } else {
                RU[month].0
            };
            [&*day_and(name), " ", &tied(&[&year, "года"])].concat()
        }
        Language::Kk => [&*tied(&[&year, "жылғы"]), " ", &day_and(KK[month])].concat(),
    }
}

/// A date for a narrow column: `15 Mar 2026`, in Russian and Kazakh `15.03.2026`; `Mar 2026`, `03.2026`; `2026`.
pub fn date_short(language: Language, date: Date) -> String {
    let year = date.year.to_string();
    let Some(month) = date.month() else {
        return year;
    };
    if language == Language::En {
        let name = &EN[usize::from(month) - 1][..3];
        let day = date.day().map(|day| day.to_string());
        return tied(
            &day.as_deref()
                .into_iter()
                .chain([name, &*year])
                .collect::<Vec<_>>(),
        );
    }
    let parts = date.day().into_iter().chain([month]).map(two_digits);
    parts.chain([year]).collect::<Vec<_>>().join(".")
}

/// Words with no-break spaces between them.
fn tied(words: &[&str]) -> String {
    words.join(NO_BREAK.encode_utf8(&mut [0; 2]))
}
