//! How a text is typed: no digits but by the formatter, nothing empty, the language's own quotes and dashes, no ending
//! glued to a value.

use super::passage::{Passage, Voice};
use super::{Problem, report};
use crate::text::Language;

/// Names with digits in them.
const WITH_DIGITS: [&str; 3] = ["CC BY 4.0", "Apache-2.0", "Apache 2.0"];

/// Kazakh nouns that make an ordinal of the number before them: `{n}-сұрақ` is "question n".
const ORDINALS: [&str; 9] = [
    "сұрақ",
    "бап",
    "бөлім",
    "сабақ",
    "тармақ",
    "оқылым",
    "қадам",
    "экран",
    "нұсқа",
];

/// Rules `form`, `empty`, `digit`, `quote`, `dash`, `ending`.
pub fn check(passage: &Passage, problems: &mut Vec<Problem>) {
    let mut found = |rule, says: &str| report(problems, &passage.file, &passage.path, rule, says);
    if let Err(error) = &passage.pieces {
        found("form", &error.to_string());
    }
    empty(passage, &mut found);
    if passage.voice == Voice::ForeignTitle {
        return;
    }
    digit(passage, &mut found);
    quote(passage, &mut found);
    dash(passage, &mut found);
    ending(passage, &mut found);
}

type Found<'a> = &'a mut dyn FnMut(&'static str, &str);

fn empty(passage: &Passage, found: Found<'_>) {
    let text = &passage.text;
    // What is no list has no letters for a picture.
    let may_be_empty =
        passage.voice == Voice::Name && passage.path.rsplit('.').next() == Some("short");
    if text.trim().is_empty() {
        if !may_be_empty {
            found("empty", "there is no text");
        }
    } else if text.trim() != text || text.contains("  ") {
        found("empty", "spaces at an end, or two together");
    }
}

fn digit(passage: &Passage, found: Found<'_>) {
    // Documents and parties bear the names that they have.
    if matches!(passage.voice, Voice::Title | Voice::Name) {
        return;
    }
    let words = WITH_DIGITS
        .iter()
        .fold(passage.words.clone(), |words, name| words.replace(name, ""));
    if words.chars().any(char::is_numeric) {
        found(
            "digit",
            "a figure is a fact: write {fact:…} or {calc:…}, or a word",
        );
    }
}

fn quote(passage: &Passage, found: Found<'_>) {
    let text = &passage.text;
    if text.contains(['"', '\'', '`']) {
        found(
            "quote",
            "straight quotes or apostrophes: write “ ” or « », and ’",
        );
    }
    let foreign = match passage.language {
        Language::En => text.contains(['«', '»', '„']),
        Language::Ru | Language::Kk => {
            text.contains('”') || (text.contains('“') && !text.contains('„'))
        }
    };
    if foreign {
        found(
            "quote",
            "quotes of another language: “…” in English, «…» in Russian and Kazakh, „…“ inside",
        );
    }
    let (open, closed) = match passage.language {
        Language::En => (text.matches('“').count(), text.matches('”').count()),
        Language::Ru | Language::Kk => (
            text.matches(['«', '„']).count(),
            text.matches(['»', '“']).count(),
        ),
    };
    if open != closed {
        found("quote", "a quotation mark without its partner");
    }
    if text.contains("...") {
        found("quote", "three points: write …");
    }
}

fn dash(passage: &Passage, found: Found<'_>) {
    let text = &passage.text;
    if text.contains(" - ")
        || text.contains(" -\u{A0}")
        || text.contains("\u{A0}- ")
        || text.contains("--")
    {
        found("dash", "a hyphen as a dash: write — or –");
    }
    match passage.language {
        Language::En if text.contains(" —") || text.contains("— ") => {
            found(
                "dash",
                "an English em dash has no spaces; better, write two sentences",
            );
        }
        Language::Ru | Language::Kk if text.contains(" – ") || text.contains("\u{A0}– ") => {
            found(
                "dash",
                "an en dash stands in ranges only, without spaces: write —",
            );
        }
        _ => {}
    }
}

fn ending(passage: &Passage, found: Found<'_>) {
    for after in passage.text.split('}').skip(1) {
        let hyphened = after.strip_prefix('-').or_else(|| after.strip_prefix('‑'));
        if after.starts_with(char::is_alphabetic) {
            found(
                "ending",
                "an ending glued to a value: give it a noun that takes the ending",
            );
        } else if after.starts_with('%') || after.starts_with(" %") || after.starts_with("\u{A0}%")
        {
            found(
                "ending",
                "a sign typed after a value: the formatter writes it",
            );
        } else if hyphened.is_some_and(|rest| {
            rest.starts_with(char::is_alphabetic) && !ordinal(passage.language, rest)
        }) {
            found(
                "ending",
                "an ending after a value: give it a noun that takes the ending",
            );
        }
    }
}

fn ordinal(language: Language, rest: &str) -> bool {
    language == Language::Kk && ORDINALS.iter().any(|noun| rest.starts_with(noun))
}
