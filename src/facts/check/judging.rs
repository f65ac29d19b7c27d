//! Words that praise or blame. In our own voice they are refused; somebody who is named may use them.
//!
//! An entry is one or more beginnings of words that follow each other; a point after a word ends it. What stands after a
//! slash are continuations that make it a plain word.

use super::passage::{FIGURE, Passage, Voice, sentences, word_runs};
use super::{Problem, report};
use crate::text::Language;

const EN: &[&str] = &[
    "historic/historical",
    "unprecedented",
    "landmark",
    "groundbreaking",
    "ground-breaking",
    "epoch-making",
    "progressive",
    "visionary",
    "wise.",
    "wisely.",
    "wisdom",
    "genuine",
    "true. democra",
    "people’s. constitution",
    "fair. kazakhstan.",
    "new. kazakhstan.",
    "powerful. impetus",
    "breakthrough",
    "triumph",
    "brilliant",
    "flawless",
    "long-awaited",
    "unanimous. support",
    "regime",
    "dictator",
    "puppet",
    "rubber. stamp",
    "rubber-stamp",
    "sham.",
    "fake.",
    "farc",
    "power. grab",
    "so-called",
    "so. called.",
    "inevitabl",
    "pro-government",
    "wasted. vote",
    "empower",
    "strengthen",
    "modernis",
    "moderniz",
];
const RU: &[&str] = &[
    "историческ/историческ данн/историческ сведени",
    "эпохальн",
    "беспрецедентн",
    "судьбоносн",
    "прорывн",
    "прогрессивн",
    "мудр",
    "дальновидн",
    "подлинн/подлинник",
    "истинн",
    "народн конституц",
    "справедлив казахстан",
    "новый. казахстан",
    "нового. казахстан",
    "новом. казахстан",
    "новому. казахстан",
    "новым. казахстан",
    "мощн импульс",
    "триумф",
    "блестящ",
    "безупречн",
    "долгожданн",
    "всенародн",
    "единодушн",
    "единогласн",
    "режим/режим отображени/режим показ/режим просмотр",
    "диктат",
    "марионет",
    "карманн",
    "фикци",
    "фарс",
    "узурпац",
    "так. называем",
    "несомненн",
    "безусловн",
    "парти власти.",
    "потерянн голос",
    "укрепи",
    "укрепл",
    "модерниз",
];
const KK: &[&str] = &[
    "тарихи/тарихи дерек/тарихи мәлімет",
    "тағдыршешті",
    "дәуірлік",
    "теңдессіз",
    "бұрын-соңды",
    "серпінді",
    "прогрессивті",
    "дана.",
    "дананың.",
    "көреген",
    "нағыз",
    "шынайы",
    "халықтық конституция",
    "әділетті қазақстан",
    "жаңа. қазақстан.",
    "жаңа. қазақстанд",
    "жаңа. қазақстанн",
    "жаңа. қазақстанғ",
    "қуатты серпін",
    "салтанатты жеңіс",
    "тамаша",
    "мінсіз",
    "көптен күткен",
    "бүкілхалықтық",
    "бірауыздан",
    "режим/режимі көрсет",
    "диктат",
    "қуыршақ",
    "қалта парламент",
    "жалған",
    "қойдырма",
    "басып ал",
    "сөзсіз",
    "күмәнсіз",
    "билік партия",
    "жоғалған дауыс",
    "нығайт",
    "жаңғырт",
];

/// Words for a vote in which all agreed: facts where the sentence gives the count.
const UNANIMOUS: [&str; 3] = ["единогласн", "единодушн", "бірауыздан"];

fn list(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => EN,
        Language::Ru => RU,
        Language::Kk => KK,
    }
}

/// Rule `judging`.
pub fn check(passage: &Passage, problems: &mut Vec<Problem>) {
    let own = match passage.voice {
        Voice::Own => passage.words.clone(),
        Voice::Article => without_quotations(&passage.words),
        Voice::Claim | Voice::Title | Voice::ForeignTitle | Voice::Name => return,
    };
    for sentence in sentences(&own) {
        let words: Vec<String> = word_runs(sentence).map(str::to_lowercase).collect();
        for entry in list(passage.language) {
            let counted = sentence.contains(FIGURE) && UNANIMOUS.contains(entry);
            if let Some(word) = found(entry, &words)
                && !counted
            {
                report(
                    problems,
                    &passage.file,
                    &passage.path,
                    "judging",
                    format!("a word that judges in our own voice: “{word}”"),
                );
            }
        }
    }
}

/// The first word at which an entry fits and none of its exceptions does.
fn found<'a>(entry: &str, words: &'a [String]) -> Option<&'a str> {
    let mut parts = entry.split('/').filter(|part| !part.is_empty());
    let stems = parts.next()?;
    let exceptions: Vec<_> = parts.collect();
    let at = |at: &usize| {
        fits(stems, &words[*at..]) && !exceptions.iter().any(|plain| fits(plain, &words[*at..]))
    };
    (0..words.len()).find(at).map(|at| words[at].as_str())
}

fn fits(stems: &str, words: &[String]) -> bool {
    let mut words = words.iter();
    stems.split(' ').all(|stem| {
        words.next().is_some_and(|word| {
            stem.strip_suffix('.')
                .map_or_else(|| word.starts_with(stem), |whole| word == whole)
        })
    })
}

/// What stands outside quotation marks.
fn without_quotations(text: &str) -> String {
    let mut out = String::new();
    let mut until = None;
    for c in text.chars() {
        match (until, c) {
            (None, '«') => until = Some('»'),
            (None, '“') => until = Some('”'),
            (None, _) => out.push(c),
            (Some(end), _) if end == c => until = None,
            (Some(_), _) => {}
        }
    }
    out
}
