//! Which letters a language is written in: no Latin look-alikes in Cyrillic words, no sentence left untranslated.

use super::passage::{Passage, Voice, sentences, word_runs};
use super::{Problem, report};
use crate::text::Language;

/// Latin names that may stand alone in a Russian or Kazakh line.
const LATIN: [&str; 14] = [
    "One",
    "Chamber",
    "Amanat",
    "AMANAT",
    "Respublica",
    "MIT",
    "Apache",
    "CC",
    "BY",
    "OFL",
    "JavaScript",
    "WASM",
    "OSCE",
    "ODIHR",
];

/// Kazakh names that Russian texts keep in Kazakh letters, as the beginnings of their words.
const KAZAKH: [&str; 8] = [
    "Қазақ",
    "Халық",
    "кеңесі",
    "Ақ",
    "Байтақ",
    "Бірлік",
    "Әділет",
    "Жаңа",
];

/// Rule `script`.
pub fn check(passage: &Passage, problems: &mut Vec<Problem>) {
    let mut found = |says: String| report(problems, &passage.file, &passage.path, "script", says);
    for word in word_runs(&passage.words).flat_map(|word| word.split('-')) {
        if word.chars().any(is_latin) && word.chars().any(is_cyrillic) {
            found(format!("Latin and Cyrillic letters in one word: “{word}”"));
        }
    }
    if passage.voice == Voice::ForeignTitle {
        return;
    }
    match passage.language {
        Language::En => {
            if let Some(word) = word_runs(&passage.words).find(|word| word.chars().any(is_cyrillic))
            {
                found(format!("a Cyrillic word in English: “{word}”"));
            }
        }
        Language::Ru => {
            // A document's title stands as it was published.
            let allowed = |word: &str| {
                passage.voice == Voice::Title || KAZAKH.iter().any(|name| word.starts_with(name))
            };
            if let Some(word) =
                word_runs(&passage.words).find(|word| word.chars().any(is_kazakh) && !allowed(word))
            {
                found(format!("Kazakh letters in Russian: “{word}”"));
            }
            latin_only(passage, &mut found);
        }
        Language::Kk => latin_only(passage, &mut found),
    }
}

fn latin_only(passage: &Passage, found: &mut dyn FnMut(String)) {
    let publisher =
        passage.voice == Voice::Title && passage.path.rsplit('.').next() == Some("publisher");
    if publisher || passage.voice == Voice::Name {
        return;
    }
    for sentence in sentences(&passage.words) {
        let strange = |word: &&str| word.chars().any(is_latin) && !LATIN.contains(word);
        if !sentence.chars().any(is_cyrillic) && word_runs(sentence).any(|word| strange(&word)) {
            found(format!("Latin letters only: “{sentence}”"));
        }
    }
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && (c.is_ascii() || ('\u{C0}'..='\u{2AF}').contains(&c))
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52F}').contains(&c)
}

fn is_kazakh(c: char) -> bool {
    "ӘәҒғҚқҢңӨөҰұҮүҺһІі".contains(c)
}
