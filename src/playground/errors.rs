//! What is wrong in a field or a file, in the page's language: which, what was given, what is allowed.

use super::field::Field;
use super::{MAX_HOUSE, MAX_VOTES, PLACES, Playground};
use crate::exchange::scenario::{Kind, Problem, ReadError};
use crate::seats::SeatsError;

impl Playground {
    /// Sentences for votes and names, house, threshold, file; empty where nothing is wrong.
    pub(super) fn errors(&self) -> [String; 4] {
        let says = [
            self.list_error(),
            self.house_error(),
            self.threshold_error(),
            self.refused.as_ref().map(|error| self.file_error(error)),
        ];
        let kept = self.start.words.get("seats.error.kept");
        says.map(|says| says.map_or_else(String::new, |says| [&says, " ", kept].concat()))
    }

    /// The first list whose votes or name can't be used.
    fn list_error(&self) -> Option<String> {
        let words = &self.start.words;
        let bad = |fields: &[Field]| fields.iter().position(|field| field.bad);
        if let Some(list) = bad(&self.fields.votes) {
            let given = &self.fields.votes[list].text;
            let (key, max) = if self.now.file.percent {
                ("seats.error.percent", 100)
            } else {
                ("seats.error.votes", MAX_VOTES)
            };
            let values = [
                ("name", &*self.name(list)),
                ("given", given),
                ("max", &self.number(max)),
                ("places", &self.number(PLACES)),
            ];
            return Some(words.fill(key, &values));
        }
        let list = bad(&self.fields.names)?;
        let given = &self.fields.names[list].text;
        Some(words.fill("seats.error.name", &[("given", given)]))
    }

    fn house_error(&self) -> Option<String> {
        let field = &self.fields.house;
        let values = [
            ("given", &*field.text),
            ("min", "1"),
            ("max", &self.number(u64::from(MAX_HOUSE))),
        ];
        let words = &self.start.words;
        field.bad.then(|| words.fill("seats.error.house", &values))
    }

    fn threshold_error(&self) -> Option<String> {
        let field = &self.fields.threshold;
        let values = [
            ("given", &*field.text),
            ("min", "0"),
            ("max", "100"),
            ("places", &self.number(PLACES)),
        ];
        let words = &self.start.words;
        field
            .bad
            .then(|| words.fill("seats.error.threshold", &values))
    }

    /// Why a file was not opened.
    fn file_error(&self, error: &ReadError) -> String {
        let words = &self.start.words;
        let number = |n: usize| self.number(n as u64);
        let (key, max, given) = match &error.problem {
            Problem::TooLong(max) => ("long", number(*max), error.given.clone()),
            Problem::NotJson { line, column, .. } => ("json", number(*column), number(*line)),
            Problem::NotText(_) => ("text", String::new(), String::new()),
            Problem::Missing => ("missing", String::new(), String::new()),
            Problem::TooMany(max) => ("many", number(*max), error.given.clone()),
            Problem::Not(kind) => {
                let allowed = match kind {
                    Kind::Whole(max) => self.number(*max),
                    Kind::Only(word) => (*word).to_owned(),
                    _ => String::new(),
                };
                let key = ["seats.file.kind.", kind_key(*kind)].concat();
                let allowed = words.fill(&key, &[("max", &allowed), ("min", "0")]);
                ("kind", allowed, error.given.clone())
            }
            Problem::Refused(refused) => refused_values(refused),
        };
        let says = words.fill(
            &["seats.file.", key].concat(),
            &[("max", &max), ("given", &given)],
        );
        let field = match error.field.as_str() {
            "scenario" => String::new(),
            field => words.fill("seats.file.field", &[("field", field)]),
        };
        let between = if field.is_empty() { "" } else { " " };
        [words.get("seats.file.bad"), " ", &field, between, &says].concat()
    }
}

fn kind_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Object => "object",
        Kind::List => "list",
        Kind::Names | Kind::Alliances => "names",
        Kind::Name | Kind::Text => "plain",
        Kind::Party => "party",
        Kind::Whole(_) => "whole",
        Kind::Flag => "flag",
        Kind::Percent => "percent",
        Kind::Method => "method",
        Kind::Colour => "colour",
        Kind::Only(_) => "only",
    }
}

/// The word for what the count refuses, what is allowed and what was given.
fn refused_values(error: &SeatsError) -> (&'static str, String, String) {
    let none = String::new;
    match error {
        SeatsError::Lists(n) => ("too_many", none(), n.to_string()),
        SeatsError::Seats(n) => ("too_many", none(), n.to_string()),
        SeatsError::Votes(name, _) => ("too_many", none(), name.clone()),
        SeatsError::NoName(_) => ("missing", none(), none()),
        SeatsError::SameName(name) | SeatsError::ListTwice(_, name) => {
            ("twice", none(), name.clone())
        }
        SeatsError::Total { given, listed } => ("total", listed.to_string(), given.to_string()),
        SeatsError::InitialSeats { given, seats } => {
            ("more_seats", seats.to_string(), given.to_string())
        }
        SeatsError::MinSeats { least, seats, .. } => {
            ("more_seats", seats.to_string(), least.to_string())
        }
        SeatsError::NoSuchList(_, list) => ("too_many", none(), list.to_string()),
        SeatsError::Combination(_) => ("combination", none(), none()),
    }
}
