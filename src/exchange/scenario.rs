//! The scenario file `one-chamber/scenario@1`: votes and rule as JSON; `docs/scenario.md` describes it. Every field is
//! checked at the door. It must not know how seats are shared.

mod error;
mod field;
mod write;

use serde_json::{Map, Value};

use crate::seats::{List, MAX_LISTS, MAX_SEATS, MAX_TOTAL, MAX_VOTES, Scenario, Threshold};
use field::{Fields, refuse};

pub use error::{Kind, Problem, ReadError};
pub use write::write;

/// The format's name and version; a file without it is read as this one.
pub const FORMAT: &str = "one-chamber/scenario@1";
/// All votes where they are percentages: a hundred, in millionths of a per cent.
pub const HUNDRED: u64 = 100_000_000;
/// How votes may be shown, other than as they are.
const PERCENT: &str = "percent";
/// The first stage that is known: the Dutch one.
pub const FIRST_STAGE: &str = "nl_kiesdeler";
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
    /// Votes are shown as percentages: each is a millionth of a per cent.
    pub percent: bool,
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

/// Reads a scenario.
///
/// # Errors
/// The first field that is missing, of the wrong kind or out of bounds. What [`crate::seats::allocate`] checks, such as
/// names that repeat, is left to it.
pub fn read(text: &str) -> Result<File, ReadError> {
    if text.len() > MAX_BYTES {
        return Err(too_long());
    }
    // Some editors put a mark of byte order before a text.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let problem = Problem::NotJson {
            line: error.line(),
            column: error.column(),
            says: error.into(),
        };
        ReadError::new("scenario", "", problem)
    })?;
    from_value(&value)
}

/// Reads a scenario from JSON that is already parsed, as [`read`] does.
pub fn from_value(value: &Value) -> Result<File, ReadError> {
    match value {
        Value::Object(object) => from_object(object),
        other => Err(refuse("scenario", other, Kind::Object)),
    }
}

/// A text of more than [`MAX_BYTES`].
pub fn too_long() -> ReadError {
    ReadError::new("scenario", "", Problem::TooLong(MAX_BYTES))
}

fn from_object(object: &Map<String, Value>) -> Result<File, ReadError> {
    let mut fields = Fields::new(object, "");
    if let Some(format) = fields.text("format")?
        && format != FORMAT
    {
        let problem = Problem::Not(Kind::Only(FORMAT));
        return Err(ReadError::new("format", &format, problem));
    }
    let title = fields.text("title")?;
    let percent = match fields.text("display")?.as_deref() {
        None => false,
        Some(PERCENT) => true,
        Some(other) => {
            let problem = Problem::Not(Kind::Only(PERCENT));
            return Err(ReadError::new("display", other, problem));
        }
    };
    let mut unknown = Vec::new();
    let (lists, looks) = read_parties(&mut fields, &mut unknown)?;
    let seats = narrow(fields.whole("seats", MAX_SEATS.into())?);
    let seats = fields.needed("seats", seats)?;
    let method = fields.method("method")?;
    let method = fields.needed("method", method)?;
    let scenario = Scenario {
        seats,
        method,
        threshold: Threshold {
            percent: fields.percent("threshold_percent")?.unwrap_or_default(),
            strict: fields.flag("threshold_strict")?,
            votes: fields.whole("threshold_votes", MAX_TOTAL)?,
            quota: fields.flag("threshold_quota")?,
            runner_up: fields.flag("runner_up")?,
        },
        total_votes: read_total(&mut fields, percent)?,
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
        percent,
        unknown: left,
    })
}

/// The threshold's base. All percentages together are a hundred.
fn read_total(fields: &mut Fields, percent: bool) -> Result<Option<u64>, ReadError> {
    let total = fields.whole("total_votes", MAX_TOTAL)?;
    match total {
        Some(total) if percent && total != HUNDRED => {
            let problem = Problem::Not(Kind::Only("100000000"));
            Err(ReadError::new("total_votes", &total.to_string(), problem))
        }
        _ if percent => Ok(Some(HUNDRED)),
        total => Ok(total),
    }
}

fn narrow(whole: Option<u64>) -> Option<u32> {
    whole.and_then(|n| u32::try_from(n).ok())
}

fn read_parties(
    fields: &mut Fields,
    unknown: &mut Vec<String>,
) -> Result<(Vec<List>, Vec<Look>), ReadError> {
    let parties = fields.get("parties");
    let parties = match fields.needed("parties", parties)? {
        Value::Array(parties) => parties,
        other => return Err(fields.refuse("parties", other, Kind::List)),
    };
    if parties.len() > MAX_LISTS {
        let given = parties.len().to_string();
        let problem = Problem::TooMany(MAX_LISTS);
        return Err(ReadError::new("parties", &given, problem));
    }
    let (mut lists, mut looks) = (Vec::new(), Vec::new());
    for (i, party) in parties.iter().enumerate() {
        let path = ["parties[", &i.to_string(), "]"].concat();
        let Value::Object(object) = party else {
            return Err(refuse(&path, party, Kind::Object));
        };
        let mut fields = Fields::new(object, &path);
        let (name, votes) = (fields.text("name")?, fields.whole("votes", MAX_VOTES)?);
        lists.push(List {
            name: fields.needed("name", name)?,
            votes: fields.needed("votes", votes)?,
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
            let field = ["parties.", &field].concat();
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
            // A list stands in one alliance at most; more names than lists need no look at each.
            let len = |ally: &Value| ally.as_array().map_or(0, Vec::len);
            let names: usize = alliances.iter().map(len).sum();
            let most = alliances.len().max(names);
            if most > MAX_LISTS {
                let problem = Problem::TooMany(MAX_LISTS);
                return Err(ReadError::new("alliances", &most.to_string(), problem));
            }
            let read = |ally: &Value| indices("alliances", ally, lists);
            alliances.iter().map(read).collect()
        }
        Some(other) => Err(refuse("alliances", other, Kind::Alliances)),
    }
}

fn read_first_stage(fields: &mut Fields) -> Result<bool, ReadError> {
    match fields.text("first_stage")?.as_deref() {
        None => Ok(false),
        Some(FIRST_STAGE) => Ok(true),
        Some(other) => {
            let problem = Problem::Not(Kind::Only(FIRST_STAGE));
            Err(ReadError::new("first_stage", other, problem))
        }
    }
}

/// Names of lists as their places.
fn indices(field: &str, names: &Value, lists: &[List]) -> Result<Vec<usize>, ReadError> {
    let Value::Array(names) = names else {
        return Err(refuse(field, names, Kind::Names));
    };
    if names.len() > MAX_LISTS {
        let problem = Problem::TooMany(MAX_LISTS);
        return Err(ReadError::new(field, &names.len().to_string(), problem));
    }
    let place = |value: &Value| {
        let Value::String(name) = value else {
            return Err(refuse(field, value, Kind::Name));
        };
        let known = lists.iter().position(|list| list.name == *name);
        known.ok_or_else(|| {
            let given = ["“", name, "”"].concat();
            ReadError::new(field, &given, Problem::Not(Kind::Party))
        })
    };
    names.iter().map(place).collect()
}
