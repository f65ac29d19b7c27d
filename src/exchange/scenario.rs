//! The scenario file `one-chamber/scenario@1`: votes and rule as JSON; `docs/scenario.md` describes it. Every field is
//! checked at the door. It must not know how seats are shared.

mod field;

use serde_json::{Map, Value};
use std::{error, fmt};

use crate::seats::{
    List, MAX_LISTS, MAX_SEATS, MAX_TOTAL, MAX_VOTES, Scenario, SeatsError, Threshold,
};
use field::Fields;

/// The format's name and version; a file without it is read as this one.
pub const FORMAT: &str = "one-chamber/scenario@1";
/// The longest text that is read, in bytes.
pub const MAX_BYTES: usize = 1 << 20;

/// A scenario as it stood in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// What the file calls itself.
    pub title: Option<String>,
    /// What is to be counted.
    pub scenario: Scenario,
    /// How each list is to look.
    pub looks: Vec<Look>,
    /// Fields that are not known: they were left aside.
    pub unknown: Vec<String>,
}

/// How a list is to look; empty where the file leaves it open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// A few letters for a picture.
    pub short: String,
    /// `#rrggbb`.
    pub colour: String,
}

/// Why a file can't be read: which field, and what stands there against what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The field, as `parties[3].votes`.
    pub field: String,
    /// What is wrong with it.
    pub why: String,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.why)
    }
}

impl error::Error for ReadError {}

impl ReadError {
    pub(crate) fn new(field: &str, why: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            why: why.into(),
        }
    }
}

impl From<SeatsError> for ReadError {
    fn from(error: SeatsError) -> Self {
        let text = error.to_string().replace("lists", "parties");
        let (field, why) = text.split_once(": ").unwrap_or(("scenario", &text));
        Self::new(field, why)
    }
}

/// Reads a scenario.
///
/// # Errors
/// The first field that is missing, of the wrong kind or out of bounds. What [`crate::seats::allocate`] checks, such as
/// names that repeat, is left to it.
pub fn read(text: &str) -> Result<File, ReadError> {
    if text.len() > MAX_BYTES {
        let why = format!("{} bytes, at most {MAX_BYTES}", text.len());
        return Err(ReadError::new("scenario", why));
    }
    let value: Value = serde_json::from_str(text)
        .map_err(|error| ReadError::new("scenario", format!("not JSON: {error}")))?;
    let Value::Object(object) = value else {
        return Err(ReadError::new("scenario", "not an object in braces"));
    };
    from_object(&object)
}

fn from_object(object: &Map<String, Value>) -> Result<File, ReadError> {
    let mut fields = Fields::new(object, "");
    if let Some(format) = fields.text("format")?
        && format != FORMAT
    {
        return Err(ReadError::new(
            "format",
            format!("“{format}” is not known, only “{FORMAT}”"),
        ));
    }
    let title = fields.text("title")?;
    let mut unknown = Vec::new();
    let (lists, looks) = read_parties(&mut fields, &mut unknown)?;
    let scenario = Scenario {
        seats: narrow(fields.whole("seats", MAX_SEATS.into())?)
            .ok_or_else(|| ReadError::new("seats", "missing, a whole number is needed"))?,
        method: fields
            .method("method")?
            .ok_or_else(|| ReadError::new("method", "missing, the id of a method is needed"))?,
        threshold: Threshold {
            percent: fields.percent("threshold_percent")?.unwrap_or_default(),
            strict: fields.flag("threshold_strict")?,
            votes: fields.whole("threshold_votes", MAX_TOTAL)?,
            quota: fields.flag("threshold_quota")?,
            runner_up: fields.flag("runner_up")?,
        },
        total_votes: fields.whole("total_votes", MAX_TOTAL)?,
        alliances: read_alliances(&mut fields, &lists)?,
        alliance_method: fields.method("alliance_method")?,
        first_stage: read_first_stage(&mut fields)?,
        min_seats: narrow(fields.whole("min_seats", MAX_SEATS.into())?).unwrap_or(0),
        tie_order: match fields.get("tie_order") {
            None => Vec::new(),
            Some(names) => indices("tie_order", names, &lists)?,
        },
        lists,
    };
    let mut left = fields.unknown();
    left.append(&mut unknown);
    Ok(File {
        title,
        scenario,
        looks,
        unknown: left,
    })
}

fn narrow(whole: Option<u64>) -> Option<u32> {
    whole.and_then(|n| u32::try_from(n).ok())
}

fn read_parties(
    fields: &mut Fields,
    unknown: &mut Vec<String>,
) -> Result<(Vec<List>, Vec<Look>), ReadError> {
    let Some(Value::Array(parties)) = fields.get("parties") else {
        return Err(ReadError::new(
            "parties",
            "missing, a list in brackets is needed",
        ));
    };
    if parties.len() > MAX_LISTS {
        let why = format!("{} is too many, at most {MAX_LISTS}", parties.len());
        return Err(ReadError::new("parties", why));
    }
    let (mut lists, mut looks) = (Vec::new(), Vec::new());
    for (i, party) in parties.iter().enumerate() {
        let path = format!("parties[{i}]");
        let Value::Object(party) = party else {
            return Err(ReadError::new(&path, "not an object in braces"));
        };
        let mut fields = Fields::new(party, &path);
        let missing = |field: &str| ReadError::new(&format!("{path}.{field}"), "missing");
        lists.push(List {
            name: fields.text("name")?.ok_or_else(|| missing("name"))?,
            votes: fields
                .whole("votes", MAX_VOTES)?
                .ok_or_else(|| missing("votes"))?,
            ineligible: fields.flag("ineligible")?,
            exempt: fields.flag("exempt")?,
            threshold: fields.percent("threshold_percent")?,
            initial_seats: narrow(fields.whole("initial_seats", MAX_SEATS.into())?).unwrap_or(0),
        });
        looks.push(Look {
            short: fields.text("short")?.unwrap_or_default(),
            colour: fields.colour("colour")?.unwrap_or_default(),
        });
        for field in fields.unknown() {
            let field = format!("parties.{field}");
            if !unknown.contains(&field) {
                unknown.push(field);
            }
        }
    }
    Ok((lists, looks))
}

fn read_alliances(fields: &mut Fields, lists: &[List]) -> Result<Vec<Vec<usize>>, ReadError> {
    match fields.get("alliances") {
        None => Ok(Vec::new()),
        Some(Value::Array(alliances)) => {
            let read = |ally: &Value| indices("alliances", ally, lists);
            alliances.iter().map(read).collect()
        }
        Some(_) => Err(ReadError::new("alliances", "not a list of lists of names")),
    }
}

fn read_first_stage(fields: &mut Fields) -> Result<bool, ReadError> {
    match fields.text("first_stage")?.as_deref() {
        None => Ok(false),
        Some("nl_kiesdeler") => Ok(true),
        Some(other) => {
            let why = format!("“{other}” is not known, only “nl_kiesdeler”");
            Err(ReadError::new("first_stage", why))
        }
    }
}

/// Names of lists as their places.
fn indices(field: &str, names: &Value, lists: &[List]) -> Result<Vec<usize>, ReadError> {
    let Value::Array(names) = names else {
        return Err(ReadError::new(field, "not a list of names"));
    };
    let place = |name: &Value| {
        let Value::String(name) = name else {
            return Err(ReadError::new(field, format!("{name} is not a name")));
        };
        let known = lists.iter().position(|list| list.name == *name);
        known.ok_or_else(|| ReadError::new(field, format!("“{name}” is no party of this scenario")))
    };
    names.iter().map(place).collect()
}
