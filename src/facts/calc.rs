//! Sums on facts: `maz-seats + sen-seats`. Whole numbers only, every step exact. It must not know who asks.

use std::collections::BTreeMap;

use super::{Fact, Value};

/// Why a sum has no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalcError {
    /// An id that no fact has.
    NoSuchFact(String),
    /// A fact without a whole number as its value.
    NotWhole(String),
    /// A sign or an id stands where it can't.
    Syntax(String),
    /// A division with a rest, or by nought.
    Inexact,
    /// Larger than can be counted.
    TooLarge,
}

impl std::fmt::Display for CalcError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoSuchFact(id) => write!(f, "no fact has the id “{id}”"),
            Self::NotWhole(id) => write!(f, "the value of “{id}” is not a whole number"),
            Self::Syntax(at) => write!(
                f,
                "can't be read at “{at}”: ids with + − × ÷ and spaces between them"
            ),
            Self::Inexact => f.write_str("the division leaves a rest"),
            Self::TooLarge => f.write_str("the result is too large"),
        }
    }
}

impl std::error::Error for CalcError {}

/// The value of a sum: ids of facts with `+`, `−` or `-`, `×` or `*`, `÷` or `/` between them, spaces around each sign
/// (ids have hyphens); × and ÷ bind more closely, equals are taken from the left. A single id is its value.
pub fn evaluate(sum: &str, facts: &BTreeMap<String, Fact>) -> Result<i128, CalcError> {
    let mut words = sum.split_whitespace();
    let mut total: i128 = 0;
    let mut product = value(words.next(), facts)?;
    while let Some(sign) = words.next() {
        let right = value(words.next(), facts)?;
        match sign {
            "+" | "-" | "−" => {
                total = total.checked_add(product).ok_or(CalcError::TooLarge)?;
                product = if sign == "+" { right } else { -right };
            }
            "×" | "*" => product = product.checked_mul(right).ok_or(CalcError::TooLarge)?,
            "÷" | "/" if right == 0 || product % right != 0 => return Err(CalcError::Inexact),
            "÷" | "/" => product /= right,
            other => return Err(CalcError::Syntax(other.to_owned())),
        }
    }
    total.checked_add(product).ok_or(CalcError::TooLarge)
}

/// The ids in a sum, in order.
pub fn ids(sum: &str) -> impl Iterator<Item = &str> {
    sum.split_whitespace().step_by(2)
}

fn value(id: Option<&str>, facts: &BTreeMap<String, Fact>) -> Result<i128, CalcError> {
    let id = id.ok_or_else(|| CalcError::Syntax(String::new()))?;
    if !id.starts_with(|c: char| c.is_ascii_lowercase()) {
        return Err(CalcError::Syntax(id.to_owned()));
    }
    let fact = facts
        .get(id)
        .ok_or_else(|| CalcError::NoSuchFact(id.to_owned()))?;
    match fact.value {
        Some(Value::Whole(n)) => Ok(i128::from(n)),
        _ => Err(CalcError::NotWhole(id.to_owned())),
    }
}
