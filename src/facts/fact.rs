//! One figure or statement: its value, its standing and where it comes from. It must not know its sentence.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::{self, Date, Language};

/// A fact without its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// What is stated; without a value the sentence states it alone.
    pub value: Option<Value>,
    /// What the value counts or is.
    pub unit: Option<Unit>,
    /// As of when.
    pub date: Date,
    /// Its standing.
    pub status: Status,
    /// How sure we are.
    pub confidence: Confidence,
    /// What the article that the module began with says about it.
    pub article: Agreement,
    /// The provision that says so.
    #[serde(default)]
    pub law: Option<Law>,
    /// Ids of sources.
    pub sources: Vec<String>,
    /// A claim: shown only with the name of who makes it.
    #[serde(default)]
    pub attributed: bool,
    /// The day by which somebody must look again.
    #[serde(default)]
    pub recheck_by: Option<Date>,
}

/// A value: never a float.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Value {
    /// A whole number.
    Whole(u64),
    /// A decimal (`53.9`) or, by its unit, a date (`2026-07-01`) or a year (`2026`).
    Text(String),
}

/// What a value counts or is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Unit {
    /// Hundredths of what its sentence names.
    Percent,
    /// A date.
    Date,
    /// A year of the calendar, written without a group mark.
    Year,
    /// Things that are counted: `seat`, `vote`, `region`.
    Count(String),
}

impl From<String> for Unit {
    fn from(name: String) -> Self {
        match name.as_str() {
            "percent" => Self::Percent,
            "date" => Self::Date,
            "year" => Self::Year,
            _ => Self::Count(name),
        }
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> Self {
        unit.to_string()
    }
}

/// The unit as the content names it.
impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Percent => "percent",
            Self::Date => "date",
            Self::Year => "year",
            Self::Count(name) => name,
        })
    }
}

/// An enum whose variants are plain names in the content, with a way to get that name back for keys of words.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$variant_doc])* #[serde(rename = $id)] $variant,)+ }

        impl $name {
            /// Every one of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in the content.
            pub fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }
        }
    };
}
pub(crate) use named;

named! {
    /// The standing of a fact.
    Status {
        /// Law in force.
        InForce = "in-force",
        /// Adopted, not yet in force.
        Adopted = "adopted",
        /// Proposed.
        Proposed = "proposed",
        /// Was in force, is no more.
        Superseded = "superseded",
        /// Happened.
        Historical = "historical",
        /// Somebody reports it.
        Reported = "reported",
        /// Sources or sides differ.
        Disputed = "disputed",
        /// Looked for, not found.
        Unknown = "unknown",
    }
}

named! {
    /// How sure we are of a fact.
    Confidence {
        /// Two independent sources.
        TwoIndependent = "two-independent",
        /// One official source.
        OneOfficial = "one-official",
        /// One secondary source.
        OneSecondary = "one-secondary",
        /// Sources disagree.
        Conflict = "conflict",
    }
}

named! {
    /// How the article that the module began with stands to a fact.
    Agreement {
        /// It says the same.
        Agrees = "agrees",
        /// It does not mention it.
        Silent = "silent",
        /// It says something else; the words of the fact say what, and why ours stands.
        Differs = "differs",
    }
}

named! {
    /// A text of law.
    LawText {
        /// The Constitution adopted in 1995.
        Constitution1995 = "constitution-1995",
        /// The Constitution adopted in 2026.
        Constitution2026 = "constitution-2026",
        /// The constitutional law on elections.
        ElectionLaw = "election-law",
    }
}

/// A provision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// The text.
    pub text: LawText,
    /// The article's number, as the text numbers it: `50`, `97-1`.
    pub article: String,
}

/// A fact's value alone, as the language writes it: `6,366,441`, `53.9%`, `1 July 2026`, `2026`; empty without a value.
pub fn shown(language: Language, fact: &Fact) -> String {
    let date = |plain: &str| {
        plain.parse().map_or_else(
            |_| plain.to_owned(),
            |date: Date| text::date(language, date),
        )
    };
    match (&fact.value, &fact.unit) {
        (None, _) => String::new(),
        (Some(Value::Whole(n)), Some(Unit::Year)) => n.to_string(),
        (Some(Value::Text(plain)), Some(Unit::Year)) => plain.clone(),
        (Some(Value::Text(plain)), Some(Unit::Date)) => date(plain),
        (Some(Value::Text(plain)), Some(Unit::Percent)) => {
            text::percent(language, &text::decimal(language, plain))
        }
        (Some(Value::Whole(n)), Some(Unit::Percent)) => {
            text::percent(language, &text::number(language, *n))
        }
        (Some(Value::Whole(n)), _) => text::number(language, *n),
        (Some(Value::Text(plain)), _) => text::decimal(language, plain),
    }
}
