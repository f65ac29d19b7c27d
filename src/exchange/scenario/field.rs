//! One field of a JSON object as a value, or an error that names it. It must not know which fields there are.

use serde_json::{Map, Value};

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
            .cloned()
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
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Number(n) => match (n.as_u64(), n.as_f64()) {
                (Some(n), _) => n.to_string(),
                // Not the JSON form: that writes 0.000001 as 1e-6.
                (None, Some(n)) => n.to_string(),
                (None, None) => String::new(),
            },
            _ => String::new(),
        };
        match text.parse() {
            Ok(percent) => Ok(Some(percent)),
            Err(_) => Err(self.refuse(field, value, Kind::Percent)),
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
    // Only the beginning of a long value is shown; the whole of it is never written out.
    let given = match value {
        Value::Array(_) => "[…]".to_owned(),
        Value::Object(_) => "{…}".to_owned(),
        other => other.to_string(),
    };
    ReadError::new(path, &given, Problem::Not(kind))
}
