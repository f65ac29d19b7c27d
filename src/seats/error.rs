//! Why a scenario can't be counted: which field, what was given, what is allowed. It must not know languages: a page
//! says the same in its own words.

use std::{error, fmt};

use super::scenario::{MAX_LISTS, MAX_SEATS, MAX_TOTAL, MAX_VOTES};

/// A field of a scenario that is out of bounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeatsError {
    /// More lists than are counted.
    Lists(usize),
    /// More seats than are counted.
    Seats(u32),
    /// A list, by its place from nought, without a name.
    NoName(usize),
    /// Two lists of this name.
    SameName(String),
    /// A list with more votes than are counted.
    Votes(String, u64),
    /// A total below the listed votes, or above what is counted.
    Total {
        /// The total.
        given: u64,
        /// The sum of the listed votes.
        listed: u64,
    },
    /// More seats won before the count than the house has.
    InitialSeats {
        /// The sum of them.
        given: u64,
        /// The house.
        seats: u32,
    },
    /// More seats promised than the house has: so many admitted lists times the minimum.
    MinSeats {
        /// Admitted lists.
        lists: usize,
        /// The minimum for each.
        least: u32,
        /// The house.
        seats: u32,
    },
    /// A field that names a list, by index, that there is not.
    NoSuchList(&'static str, usize),
    /// A field that names a list twice.
    ListTwice(&'static str, String),
    /// Rules that don't go together; which and with what.
    Combination(&'static str),
}

/// A name in quotation marks, shortened: what is said stays one line for a person.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 60;
        match self.0.char_indices().nth(SHOWN) {
            None => write!(f, "“{}”", self.0),
            Some((end, _)) => write!(f, "“{}…”", &self.0[..end]),
        }
    }
}

impl fmt::Display for SeatsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lists(n) => write!(f, "lists: {n} is too many, at most {MAX_LISTS}"),
            Self::Seats(n) => write!(f, "seats: {n} is too many, at most {MAX_SEATS}"),
            Self::NoName(i) => write!(f, "lists[{i}].name: empty, a name is needed"),
            Self::SameName(name) => {
                write!(f, "lists.name: {} twice, each name only once", Quoted(name))
            }
            Self::Votes(name, votes) => write!(
                f,
                "votes of {}: {votes} is too many, at most {MAX_VOTES}",
                Quoted(name)
            ),
            Self::Total { given, listed } => {
                write!(
                    f,
                    "total_votes: {given}, must be from {listed} (the listed votes) to {MAX_TOTAL}"
                )
            }
            Self::InitialSeats { given, seats } => {
                write!(
                    f,
                    "initial_seats: {given} in all, at most {seats} (the house)"
                )
            }
            Self::MinSeats {
                lists,
                least,
                seats,
            } => write!(
                f,
                "min_seats: {least} for each of {lists} lists is too many, the house has {seats}"
            ),
            Self::NoSuchList(field, list) => write!(f, "{field}: there is no list {list}"),
            Self::ListTwice(field, name) => {
                write!(f, "{field}: {} twice, each list only once", Quoted(name))
            }
            Self::Combination(why) => f.write_str(why),
        }
    }
}

impl error::Error for SeatsError {}
