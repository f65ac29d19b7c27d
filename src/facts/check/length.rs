//! Long sentences, and the two sides of a dispute at the same length.

use std::collections::BTreeMap;

use super::super::Content;
use super::passage::{FIGURE, Passage, Voice, sentences};
use super::{Problem, report};
use crate::lesson::{BlockKind, Lesson};
use crate::text::Language;

/// No sentence has more words.
const LONGEST: usize = 30;
/// The longer side of a dispute may have this many hundredths of the shorter.
const BALANCE: usize = 115;

/// Fewer sentences have no average that says anything.
const FEWEST: usize = 5;

/// Words a sentence may have on average over a file.
fn average(language: Language) -> usize {
    match language {
        Language::En => 20,
        Language::Ru => 16,
        Language::Kk => 14,
    }
}

/// Rules `length` and `balance`.
pub fn check(content: &Content, passages: &[Passage], problems: &mut Vec<Problem>) {
    let mut files: BTreeMap<&str, (Language, usize, usize)> = BTreeMap::new();
    for passage in passages.iter().filter(|passage| {
        !matches!(
            passage.voice,
            Voice::Title | Voice::ForeignTitle | Voice::Name
        )
    }) {
        for sentence in sentences(&passage.visible) {
            let words = count(sentence);
            if words > LONGEST {
                let says = format!("a sentence of {words} words, {LONGEST} at most: “{sentence}”");
                report(problems, &passage.file, &passage.path, "length", says);
            }
            // Labels are no sentences: they would hide long ones in the average.
            if sentence
                .trim_end_matches(['»', '”', '“', ')'])
                .ends_with(['.', '?', '!', '…'])
            {
                let (_, sum, number) =
                    files
                        .entry(&passage.file)
                        .or_insert((passage.language, 0, 0));
                (*sum, *number) = (*sum + words, *number + 1);
            }
        }
    }
    for (file, (language, words, sentences)) in files {
        let most = average(language);
        if sentences >= FEWEST && words > most * sentences {
            let says = format!(
                "{words} words in {sentences} sentences, {most} a sentence at most on average"
            );
            report(problems, file, "(whole file)", "length", says);
        }
    }
    for lesson in content.lesson.values() {
        balance(lesson, passages, problems);
    }
}

/// Words of a sentence: what has a letter, a digit or a value in it.
fn count(sentence: &str) -> usize {
    sentence
        .split_whitespace()
        .filter(|word| word.contains(|c: char| c.is_alphanumeric() || c == FIGURE))
        .count()
}

fn balance(lesson: &Lesson, passages: &[Passage], problems: &mut Vec<Problem>) {
    for block in lesson.blocks() {
        let BlockKind::Views {
            supporters,
            critics,
        } = &block.kind
        else {
            continue;
        };
        for language in Language::ALL {
            let facts = [language.code(), "/facts.json"].concat();
            let claims: Vec<_> = passages
                .iter()
                .filter(|passage| passage.file == facts)
                .collect();
            let letters = |ids: &[String]| {
                let said = |passage: &&&Passage| {
                    passage
                        .path
                        .strip_suffix(".text")
                        .is_some_and(|id| ids.iter().any(|of| of == id))
                };
                claims
                    .iter()
                    .filter(said)
                    .map(|claim| claim.visible.chars().count())
                    .sum::<usize>()
            };
            let (one, other) = (letters(supporters), letters(critics));
            if one.max(other) * 100 > one.min(other) * BALANCE {
                let file = [language.code(), "/lessons/", &lesson.id, ".json"].concat();
                let says = format!(
                    "supporters have {one} characters and critics {other}: the longer at most 15 % more"
                );
                report(problems, &file, &block.id, "balance", says);
            }
        }
    }
}
