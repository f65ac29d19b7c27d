//! One field of a JSON object as a value, or an error that names it. It must not know which fields there are.

use serde_json::{Map, Number, Value};

use super::error::plain;
use super::{Kind, Problem, ReadError};
use crate::seats::{Method, Percent};

/// The fields of an object; remembers which were asked for. `null` is the same as absent.
pub struct Fields<'a> {
    object: &'a Map<String, Value>,
    path: &'a str,
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    pub fn new(object: &'a Map<String, Value>, path: &'a str) -> Self {
        Self {
            object,
            path,
            asked: Vec::new(),
        }
    }

    /// Fields that nobody asked for.
    pub fn unknown(&self) -> Vec<String> {
        let fields = self.object.keys();
        fields
            .filter(|field| !self.asked.contains(&field.as_str()))
            .map(|field| plain(field))
            .collect()
    }

    pub fn get(&mut self, field: &'static str) -> Option<&'a Value> {
        self.asked.push(field);
        self.object.get(field).filter(|value| !value.is_null())
    }

    /// A whole number from nought to `most`.
    pub fn whole(&mut self, field: &'static str, most: u64) -> Result<Option<u64>, ReadError> {
        let Some(value) = self.get(field) else {
            return Ok(None);
        };
        match value.as_u64().filter(|n| *n <= most) {
            Some(n) => Ok(Some(n)),
            None => Err(self.refuse(field, value, Kind::Whole(most))),
        }
    }

    /// Whether a field is `true`.
    pub fn flag(&mut self, field: &'static str) -> Result<bool, ReadError> {
        match self.get(field) {
            None => Ok(false),
            Some(Value::Bool(flag)) => Ok(*flag),
            Some(value) => Err(self.refuse(field, value, Kind::Flag)),
        }
    }

    /// A text without control characters.
    pub fn text(&mut self, field: &'static str) -> Result<Option<String>, ReadError> {
        match self.get(field) {
            None => Ok(None),
            Some(Value::String(text)) if !text.chars().any(char::is_control) => {
                Ok(Some(text.clone()))
            }
            Some(value) => Err(self.refuse(field, value, Kind::Text)),
        }
    }

    /// A percentage: a decimal as text, or a number by its shortest decimal text.
    pub fn percent(&mut self, field: &'static str) -> Result<Option<Percent>, ReadError> {
        let Some(value) = self.get(field) else {
            return Ok(None);
        };
        let percent = match value {
            Value::String(text) => text.parse().ok(),
            Value::Number(n) => millionths(n).and_then(Percent::from_millionths),
            _ => None,
        };
        match percent {
            Some(percent) => Ok(Some(percent)),
            None => Err(self.refuse(field, value, Kind::Percent)),
        }
    }

    /// The id of a method.
    pub fn method(&mut self, field: &'static str) -> Result<Option<Method>, ReadError> {
        let Some(value) = self.get(field) else {
            return Ok(None);
        };
        if let Some(method) = value.as_str().and_then(Method::from_id) {
            return Ok(Some(method));
        }
        Err(self.refuse(field, value, Kind::Method))
    }

    /// A colour as `#rrggbb`.
    pub fn colour(&mut self, field: &'static str) -> Result<Option<String>, ReadError> {
        let Some(value) = self.get(field) else {
            return Ok(None);
        };
        let digits = value.as_str().and_then(|text| text.strip_prefix('#'));
        match digits {
            Some(hex) if hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()) => {
                Ok(Some(["#", hex].concat()))
            }
            _ => Err(self.refuse(field, value, Kind::Colour)),
        }
    }

    /// The field as a reader finds it, from the top.
    fn path(&self, field: &str) -> String {
        if self.path.is_empty() {
            field.to_owned()
        } else {
            [self.path, ".", field].concat()
        }
    }

    /// A field that must be there.
    pub fn needed<T>(&self, field: &str, value: Option<T>) -> Result<T, ReadError> {
        value.ok_or_else(|| ReadError::new(&self.path(field), "", Problem::Missing))
    }

    /// A field of another kind than it must be.
    pub fn refuse(&self, field: &str, value: &Value, kind: Kind) -> ReadError {
        refuse(&self.path(field), value, kind)
    }
}

/// A value of another kind than it must be.
pub fn refuse(path: &str, value: &Value, kind: Kind) -> ReadError {
    let given = match value {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(n) => shown(n),
        Value::String(text) => ["\"", text, "\""].concat(),
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
    };
    ReadError::new(path, &given, Problem::Not(kind))
}

/// A number in millionths, if that is what it is exactly: the double nearest to so many millionths.
///
/// By division, not by its text: the standard library's float formatting is heavy in WASM.
fn millionths(n: &Number) -> Option<u32> {
    const UNIT: f64 = 1e6;
    let n = n.as_f64()?;
    let rounded = (n * UNIT).round();
    let fits = (0.0..=f64::from(u32::MAX)).contains(&rounded);
    #[expect(
        clippy::float_cmp,
        reason = "equal to the last digit, or another number was written"
    )]
    let is_exact = rounded / UNIT == n;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "looked at above"
    )]
    (fits && is_exact).then_some(rounded as u32)
}

/// A number as an error repeats it: whole ones as they are, others to six decimals.
fn shown(n: &Number) -> String {
    if let Some(whole) = n.as_u64() {
        return whole.to_string();
    }
    if let Some(whole) = n.as_i64() {
        return whole.to_string();
    }
    let value = n.as_f64().unwrap_or(0.0);
    let sign = if value < 0.0 { "-" } else { "" };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what is too large stays too large"
    )]
    let millionths = (value.abs() * 1e6).round() as u64;
    if millionths == u64::MAX {
        return [sign, "…"].concat();
    }
    let after = (1_000_000 + millionths % 1_000_000).to_string();
    let whole = (millionths / 1_000_000).to_string();
    [sign, &whole, ".", after[1..].trim_end_matches('0')].concat()
}
