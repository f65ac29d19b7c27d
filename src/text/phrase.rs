//! Lists and templates: how values are put into text. It must not know any sentence.

use super::{Language, NO_BREAK};

/// Names as a list: `A, B and C`, `A, B и C`, `A, B және C` (never «не», which is "or" in Kazakh and "not" in Russian).
pub fn join<S: AsRef<str>>(language: Language, names: &[S]) -> String {
    let and = match language {
        Language::Kk => " және ",
        Language::Ru => " и ",
        Language::En => " and ",
    };
    let mut out = String::new();
    for (i, name) in names.iter().enumerate() {
        if i > 0 {
            out.push_str(if i + 1 == names.len() { and } else { ", " });
        }
        out.push_str(name.as_ref());
    }
    out
}

/// Near enough to a letter for the beginning of a word; the tables of what is one would weigh two kilobytes.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || c >= '\u{C0}' && !matches!(c, '\u{2000}'..='\u{2BFF}')
}

/// A template with each `{name}` replaced by its value; a name without a value stays as it is written.
///
/// A space between a value that ends in a digit and the word after it becomes a no-break space.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        out.push_str(before);
        let found = from.find('}').and_then(|close| {
            let value = values.iter().find(|(name, _)| *name == &from[1..close])?;
            Some((value.1, &from[close + 1..]))
        });
        let Some((value, after)) = found else {
            out.push('{');
            rest = &from[1..];
            continue;
        };
        out.push_str(value);
        rest = after;
        if let Some(word) = rest.strip_prefix(' ')
            && value.ends_with(|c: char| c.is_ascii_digit())
            && word.starts_with(is_letter)
        {
            out.push(NO_BREAK);
            rest = word;
        }
    }
    out.push_str(rest);
    out
}
