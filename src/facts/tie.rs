//! No-break spaces where the typography of a language wants them, so that nobody has to type them. It must not change
//! anything else. (Between a figure and its noun: [`super::inline::parse`] and [`crate::text::fill`].)

use crate::text::{Language, NO_BREAK};

/// Russian words of one letter: they stay with the word after them.
const SHORT: &str = "авикосуяАВИКОСУЯ";

/// A text with its ties: in Russian and Kazakh before a dash and after №, in Russian after words of one letter.
pub fn tie(language: Language, text: &str) -> String {
    if language == Language::En {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    let (mut before, mut last) = (' ', ' ');
    for (at, c) in text.char_indices() {
        let one_letter = language == Language::Ru
            && SHORT.contains(last)
            && !before.is_alphanumeric()
            && before != '}';
        let tied = last == '№' || one_letter || text[at + c.len_utf8()..].starts_with('—');
        out.push(if c == ' ' && tied { NO_BREAK } else { c });
        (before, last) = (last, c);
    }
    out
}
