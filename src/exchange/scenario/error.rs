//! Why a scenario file can't be read: which field, what stands there, what is allowed. In English for programs; a page
//! says the same in its own words, by [`Problem`].

use std::str::Utf8Error;
use std::sync::Arc;
use std::{error, fmt};

use crate::seats::{Method, SeatsError};

/// The most characters of a value that an error repeats.
const SHOWN: usize = 60;

/// A field that can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The field, as `parties[3].votes`; `scenario` for the whole text.
    pub field: String,
    /// What stands there, shortened; empty where nothing does.
    pub given: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Longer than so many bytes.
    TooLong(usize),
    /// Not JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 0.
        column: usize,
        /// What the parser says, in English, when asked.
        says: Parser,
    },
    /// Not text in UTF-8.
    NotText(Utf8Error),
    /// Needed and not there.
    Missing,
    /// Of another kind than this.
    Not(Kind),
    /// More than so many.
    TooMany(usize),
    /// Read, but the count refuses it.
    Refused(SeatsError),
}

/// What a field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An object in braces.
    Object,
    /// A list in brackets.
    List,
    /// A list of names of parties.
    Names,
    /// Lists of names of parties.
    Alliances,
    /// A text that names something.
    Name,
    /// The name of a party of this scenario.
    Party,
    /// A whole number from nought to this.
    Whole(u64),
    /// True or false.
    Flag,
    /// A text without control characters.
    Text,
    /// A decimal from 0 to 100.
    Percent,
    /// The id of a method.
    Method,
    /// `#rrggbb`.
    Colour,
    /// The one word that is known here.
    Only(&'static str),
}

/// What the JSON parser says: kept, not written out, as a page does not show it.
#[derive(Clone, Debug)]
pub struct Parser(Arc<serde_json::Error>);

impl From<serde_json::Error> for Parser {
    fn from(error: serde_json::Error) -> Self {
        Self(Arc::new(error))
    }
}

impl PartialEq for Parser {
    fn eq(&self, other: &Self) -> bool {
        (self.0.line(), self.0.column()) == (other.0.line(), other.0.column())
    }
}

impl Eq for Parser {}

/// A text on one line: what can't be seen is shown as the sign for that.
pub(super) fn plain(text: &str) -> String {
    text.replace(char::is_control, "\u{FFFD}")
}

impl ReadError {
    pub(super) fn new(field: &str, given: &str, problem: Problem) -> Self {
        let given = match given.char_indices().nth(SHOWN) {
            Some((end, _)) => [&plain(&given[..end]), "…"].concat(),
            None => plain(given),
        };
        Self {
            field: field.to_owned(),
            given,
            problem,
        }
    }

    /// A text that is no UTF-8.
    pub fn not_text(error: Utf8Error) -> Self {
        Self::new("scenario", "", Problem::NotText(error))
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.field)?;
        let given = &self.given;
        match &self.problem {
            Problem::TooLong(max) => write!(f, "more than {max} bytes"),
            Problem::NotJson { says, .. } => write!(f, "not JSON: {}", says.0),
            Problem::NotText(says) => write!(f, "not UTF-8: {says}"),
            Problem::Missing => f.write_str("missing"),
            Problem::Not(Kind::Party) => write!(f, "{given} is no party of this scenario"),
            Problem::Not(kind) => write!(f, "{given} is not {kind}"),
            Problem::TooMany(max) => write!(f, "{given} is too many, at most {max}"),
            Problem::Refused(error) => {
                let text = error.to_string().replace("lists", "parties");
                f.write_str(text.split_once(": ").map_or(&*text, |(_, why)| why))
            }
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Self::Object => "an object in braces",
            Self::List => "a list in brackets",
            Self::Names => "a list of names",
            Self::Alliances => "a list of lists of names",
            Self::Name => "a name",
            Self::Party => "a party of this scenario",
            Self::Whole(max) => return write!(f, "a whole number from 0 to {max}"),
            Self::Flag => "true or false",
            Self::Text => "a text without control characters",
            Self::Percent => "a decimal from 0 to 100 with at most six decimals",
            Self::Method => return write!(f, "one of {}", Method::ALL.map(Method::id).join(", ")),
            Self::Colour => "a colour as #rrggbb",
            Self::Only(word) => return write!(f, "“{word}”, the only one that is known"),
        };
        f.write_str(text)
    }
}

impl error::Error for ReadError {}

impl From<SeatsError> for ReadError {
    fn from(error: SeatsError) -> Self {
        let field = match &error {
            SeatsError::Lists(_) => "parties".to_owned(),
            SeatsError::Seats(_) => "seats".to_owned(),
            SeatsError::NoName(i) => ["parties[", &i.to_string(), "].name"].concat(),
            SeatsError::SameName(_) => "parties.name".to_owned(),
            SeatsError::Votes(..) => "parties.votes".to_owned(),
            SeatsError::Total { .. } => "total_votes".to_owned(),
            SeatsError::InitialSeats { .. } => "initial_seats".to_owned(),
            SeatsError::MinSeats { .. } => "min_seats".to_owned(),
            SeatsError::NoSuchList(field, _) | SeatsError::ListTwice(field, _) => {
                (*field).to_owned()
            }
            SeatsError::Combination(why) => why.split(':').next().unwrap_or(why).to_owned(),
        };
        Self {
            field,
            given: String::new(),
            problem: Problem::Refused(error),
        }
    }
}
