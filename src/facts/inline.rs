//! The inline forms of a text: `{fact:id}`, `{calc:a + b}`, `{term:id|shown form}`, `{source:id}`, `*emphasis*`, and, in a
//! wrong option of a quiz, `{wrong:id}`; no others.
//! It must not know whether an id exists.

use std::fmt;

use crate::text::NO_BREAK;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Words.
    Text(String),
    /// The value of a fact, by id.
    Fact(String),
    /// The result of a sum on facts.
    Calc(String),
    /// The figure that comes out of a mistake, by its id.
    Wrong(String),
    /// A term of the glossary in the form that the sentence needs.
    Term {
        /// Id of the term.
        id: String,
        /// How it stands in the sentence.
        shown: String,
    },
    /// A mark that leads to a source, by id.
    Source(String),
    /// Stressed words; never one within another.
    Emphasis(Vec<Inline>),
}

/// What can't be read in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InlineError {
    /// A brace without its partner, or in another form.
    Brace,
    /// A form that is none of ours.
    Form(String),
    /// A star without its partner, or with nothing between the two.
    Star,
}

impl fmt::Display for InlineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Brace => f.write_str("a brace without its partner"),
            Self::Form(form) => write!(f, "“{{{form}}}” is not an inline form"),
            Self::Star => f.write_str("a star without its partner"),
        }
    }
}

impl std::error::Error for InlineError {}

/// The pieces of a text. The space between a figure (a fact or a sum) and the word after it becomes a no-break space.
pub fn parse(text: &str) -> Result<Vec<Inline>, InlineError> {
    let mut out = Vec::new();
    let mut parts = text.split('*');
    forms(parts.next().unwrap_or_default(), &mut out)?;
    while let Some(stressed) = parts.next() {
        let mut inner = Vec::new();
        forms(stressed, &mut inner)?;
        let after = parts.next().ok_or(InlineError::Star)?;
        if inner.is_empty() {
            return Err(InlineError::Star);
        }
        out.push(Inline::Emphasis(inner));
        forms(after, &mut out)?;
    }
    Ok(out)
}

/// Words and braces, without stars.
fn forms(text: &str, out: &mut Vec<Inline>) -> Result<(), InlineError> {
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        words(before, out)?;
        let (form, after) = from.split_once('}').ok_or(InlineError::Brace)?;
        out.push(one(form)?);
        rest = after;
    }
    words(rest, out)
}

fn words(text: &str, out: &mut Vec<Inline>) -> Result<(), InlineError> {
    if text.contains('}') {
        return Err(InlineError::Brace);
    }
    if text.is_empty() {
        return Ok(());
    }
    let after_figure = match out.last() {
        Some(Inline::Emphasis(inner)) => inner.last().is_some_and(is_figure),
        Some(piece) => is_figure(piece),
        None => false,
    };
    let word = text
        .strip_prefix(' ')
        .filter(|word| after_figure && word.starts_with(char::is_alphabetic));
    out.push(Inline::Text(word.map_or_else(
        || text.to_owned(),
        |word| format!("{NO_BREAK}{word}"),
    )));
    Ok(())
}

fn is_figure(piece: &Inline) -> bool {
    matches!(piece, Inline::Fact(_) | Inline::Calc(_) | Inline::Wrong(_))
}

fn one(form: &str) -> Result<Inline, InlineError> {
    let wrong = || InlineError::Form(form.to_owned());
    if form.contains('{') {
        return Err(InlineError::Brace);
    }
    let (kind, what) = form.split_once(':').ok_or_else(wrong)?;
    let id = || {
        if is_id(what) {
            Ok(what.to_owned())
        } else {
            Err(wrong())
        }
    };
    match kind {
        "fact" => Ok(Inline::Fact(id()?)),
        "source" => Ok(Inline::Source(id()?)),
        "wrong" => Ok(Inline::Wrong(id()?)),
        "calc" if !what.trim().is_empty() => Ok(Inline::Calc(what.trim().to_owned())),
        "term" => match what.split_once('|') {
            Some((id, shown)) if is_id(id) && !shown.trim().is_empty() => Ok(Inline::Term {
                id: id.to_owned(),
                shown: shown.to_owned(),
            }),
            _ => Err(wrong()),
        },
        _ => Err(wrong()),
    }
}

/// Whether a text can be an id: small letters, digits and single hyphens between them.
pub fn is_id(text: &str) -> bool {
    text.split('-').all(|part| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    })
}

/// The text without its marks: what a reader sees, with `value` in the place of each figure and nothing for a source.
pub fn plain(pieces: &[Inline], value: &dyn Fn(&Inline) -> String) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Inline::Text(text) => text.clone(),
            Inline::Term { shown, .. } => shown.clone(),
            Inline::Emphasis(inner) => plain(inner, value),
            Inline::Source(_) => String::new(),
            Inline::Fact(_) | Inline::Calc(_) | Inline::Wrong(_) => value(piece),
        })
        .collect()
}
