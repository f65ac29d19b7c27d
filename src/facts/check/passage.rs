//! Every text of the content with its place and its voice, and what a reader sees of it. It must not judge any.

use serde_json::Value;

use super::super::inline::{self, Inline, InlineError};
use super::super::load::is_forms;
use super::super::{Content, calc};
use crate::text::{Language, decimal};

/// Stands for a figure or a value put in by code where only our own words matter.
pub const FIGURE: char = '□';

/// Who speaks in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The module.
    Own,
    /// Somebody who is named beside it.
    Claim,
    /// What the article that the module began with said, and why ours stands: quotations are its words.
    Article,
    /// The title or the publisher of a document, in this language.
    Title,
    /// The same in another language, kept as it is.
    ForeignTitle,
    /// The name of a list.
    Name,
}

/// A text and its place.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Its language.
    pub language: Language,
    /// Its file under `content/`.
    pub file: String,
    /// Where in it: keys joined by points.
    pub path: String,
    /// As it is written.
    pub text: String,
    /// Who speaks.
    pub voice: Voice,
    /// Its pieces; values that code puts in stand as [`FIGURE`].
    pub pieces: Result<Vec<Inline>, InlineError>,
    /// Our words alone: figures and values as [`FIGURE`].
    pub words: String,
    /// What a reader sees, figures as the language writes them.
    pub visible: String,
}

/// Every text of the content, in order of languages and files.
pub fn all(content: &Content) -> Vec<Passage> {
    let mut out = Vec::new();
    for language in Language::ALL {
        for (file, value) in &content.words(language).files {
            walk(value, &mut Vec::new(), &mut |path, text, value| {
                out.push(passage(
                    content,
                    language,
                    file,
                    path,
                    text,
                    voice(content, file, path, value),
                ));
            });
        }
    }
    out
}

/// Whether values are put into the texts of this file.
pub fn takes_values(file: &str) -> bool {
    file.ends_with("/ui.json") || file.ends_with("/elections.json")
}

/// Calls `see` with the path of each text, the text, and the object that holds it.
fn walk<'a>(value: &'a Value, path: &mut Vec<&'a str>, see: &mut dyn FnMut(&[&str], &str, &Value)) {
    let Some(entries) = value.as_object() else {
        return;
    };
    for (key, entry) in entries {
        path.push(key);
        match entry {
            Value::String(text) => see(path, text, value),
            Value::Array(items) => items
                .iter()
                .filter_map(Value::as_str)
                .for_each(|text| see(path, text, value)),
            _ => walk(entry, path, see),
        }
        path.pop();
    }
}

fn voice(content: &Content, file: &str, path: &[&str], holder: &Value) -> Voice {
    let name = file.split_once('/').map_or(file, |(_, name)| name);
    match (name, path) {
        ("facts.json", [id, "text"])
            if content.facts.get(*id).is_some_and(|fact| fact.attributed) =>
        {
            Voice::Claim
        }
        ("facts.json", [_, "said_by"]) => Voice::Claim,
        ("facts.json", [_, "article"]) => Voice::Article,
        ("sources.json", _) if holder.get("lang").is_some() => Voice::ForeignTitle,
        ("sources.json", _) => Voice::Title,
        ("lists.json", _) => Voice::Name,
        _ => Voice::Own,
    }
}

fn passage(
    content: &Content,
    language: Language,
    file: &str,
    path: &[&str],
    text: &str,
    voice: Voice,
) -> Passage {
    let formed = if takes_values(file) {
        without_placeholders(text)
    } else {
        text.to_owned()
    };
    let pieces = inline::parse(&formed);
    let value = |piece: &Inline| match piece {
        Inline::Fact(id) => content.shown(language, id),
        Inline::Calc(sum) => calc::evaluate(sum, &content.facts)
            .map_or_else(|_| String::new(), |n| decimal(language, &n.to_string())),
        Inline::Wrong(id) => content.mistaken(language, id),
        _ => String::new(),
    };
    let pieces_or_none: &[Inline] = pieces.as_deref().unwrap_or_default();
    let whole = |plain: String| {
        if pieces.is_ok() {
            plain
        } else {
            text.to_owned()
        }
    };
    let words = whole(inline::plain(pieces_or_none, &|_| FIGURE.to_string()));
    let visible = whole(inline::plain(pieces_or_none, &value));
    Passage {
        language,
        file: file.to_owned(),
        path: path.join("."),
        text: text.to_owned(),
        voice,
        words,
        visible,
        pieces,
    }
}

/// The names of values that code puts into a text, in order of the alphabet: `{n}`.
pub fn placeholders(text: &str) -> Vec<&str> {
    let names = text
        .split('{')
        .skip(1)
        .filter_map(|from| from.split_once('}').map(|(name, _)| name));
    let mut names: Vec<_> = names.filter(|name| is_name(name)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
}

fn without_placeholders(text: &str) -> String {
    let mut out = text.to_owned();
    for name in placeholders(text) {
        out = out.replace(&["{", name, "}"].concat(), FIGURE.encode_utf8(&mut [0; 3]));
    }
    out
}

/// The plural forms in a file, each with its path.
pub fn forms(value: &Value) -> Vec<(String, &Value)> {
    fn gather<'a>(value: &'a Value, path: &str, out: &mut Vec<(String, &'a Value)>) {
        if is_forms(value) {
            out.push((path.to_owned(), value));
        } else if let Some(entries) = value.as_object() {
            for (key, entry) in entries {
                gather(
                    entry,
                    &if path.is_empty() {
                        key.clone()
                    } else {
                        [path, ".", key].concat()
                    },
                    out,
                );
            }
        }
    }
    let mut out = Vec::new();
    gather(value, "", &mut out);
    out
}

/// The sentences of a text. A full stop before a no-break space (`т. б.`, initials) ends none.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (at, c) in text.char_indices() {
        match c {
            '.' | '?' | '!' | '…' => ended = true,
            '»' | '”' | '’' | '“' | ')' if ended => {}
            ' ' | '\n' if ended => {
                out.push(&text[start..at]);
                start = at + c.len_utf8();
                ended = false;
            }
            _ => ended = false,
        }
    }
    out.push(&text[start..]);
    out.retain(|sentence| !sentence.trim().is_empty());
    out
}

/// Runs of letters, with the apostrophes and hyphens inside them.
pub fn word_runs(text: &str) -> impl Iterator<Item = &str> {
    let inside = |c: char| c.is_alphabetic() || matches!(c, '-' | '’' | '\u{AD}' | '\u{301}');
    text.split(move |c| !inside(c))
        .map(|word| word.trim_matches(['-', '’']))
        .filter(|word| !word.is_empty())
}
