//! What the data says about itself: a fact's value fits its unit, a source has a language, a lesson is whole.

use super::super::{Agreement, Confidence, Content, Fact, Status, Unit, Value, calc};
use super::{Problem, report};
use crate::lesson::{Block, BlockKind, BlockWords, Chamber, Lesson};
use crate::text::{Date, Language, read_decimal};

/// Rules `fact`, `source`, `lesson`, `total`.
pub fn check(content: &Content, problems: &mut Vec<Problem>) {
    for (id, fact) in &content.facts {
        self::fact(fact, &mut |says| {
            report(problems, "facts.json", id, "fact", says);
        });
        for language in Language::ALL {
            let Some(words) = content.words(language).facts.get(id) else {
                continue;
            };
            let file = [language.code(), "/facts.json"].concat();
            if words.said_by.is_some() != fact.attributed {
                report(
                    problems,
                    &file,
                    id,
                    "fact",
                    "“said_by” stands exactly where the fact is attributed",
                );
            }
            if words.article.is_some() != (fact.article == Agreement::Differs) {
                report(
                    problems,
                    &file,
                    id,
                    "fact",
                    "“article” stands exactly where the article differs",
                );
            }
        }
    }
    for (id, source) in &content.sources {
        let code = source.language.as_bytes();
        if code.len() != 2 || !code.iter().all(u8::is_ascii_lowercase) {
            let says = "the language is not a code of two small letters";
            report(problems, "sources.json", id, "source", says);
        }
    }
    for lesson in content.lesson.values() {
        self::lesson(content, lesson, problems);
    }
}

fn fact(fact: &Fact, report: &mut dyn FnMut(&str)) {
    if fact.sources.is_empty() {
        report("has no source");
    }
    if matches!(
        fact.confidence,
        Confidence::TwoIndependent | Confidence::Conflict
    ) && fact.sources.len() < 2
    {
        report("such confidence needs two sources at least");
    }
    if fact.status == Status::Unknown && fact.value.is_some() {
        report("what is unknown has no value");
    }
    if fact.recheck_by.is_some_and(|by| by < fact.date) {
        report("is to be looked at again before its own date");
    }
    let is_decimal = |plain: &str| read_decimal(plain).as_deref() == Ok(plain);
    let fits = match (&fact.value, &fact.unit) {
        (None, _) | (Some(Value::Whole(_)), Some(Unit::Percent | Unit::Count(_))) => true,
        (Some(_), None) | (Some(Value::Whole(_)), Some(Unit::Date)) => false,
        (Some(Value::Whole(year)), Some(Unit::Year)) => (1000..=9999).contains(year),
        (Some(Value::Text(plain)), Some(Unit::Year)) => {
            plain.len() == 4 && plain.parse::<Date>().is_ok()
        }
        (Some(Value::Text(plain)), Some(Unit::Date)) => plain.parse::<Date>().is_ok(),
        (Some(Value::Text(plain)), Some(Unit::Percent | Unit::Count(_))) => is_decimal(plain),
    };
    if !fits {
        report("the value does not fit its unit");
    }
}

fn lesson(content: &Content, lesson: &Lesson, problems: &mut Vec<Problem>) {
    let file = ["lessons/", &lesson.id, ".json"].concat();
    let place = content
        .lessons
        .iter()
        .position(|entry| entry.id == lesson.id);
    let entry = place.and_then(|place| content.lessons.get(place));
    if place.is_none_or(|place| place as u64 + 1 != lesson.number) {
        report(
            problems,
            &file,
            "number",
            "lesson",
            "is not the lesson's place in lessons.json",
        );
    }
    if entry.is_none_or(|entry| entry.minutes != lesson.minutes) {
        report(
            problems,
            &file,
            "minutes",
            "lesson",
            "are others in lessons.json",
        );
    }
    let screens = lesson.screens.iter().map(|screen| screen.id.as_str());
    let mut ids: Vec<_> = screens
        .chain(lesson.blocks().map(|block| block.id.as_str()))
        .collect();
    ids.sort_unstable();
    for twice in ids.windows(2).filter(|pair| pair[0] == pair[1]) {
        report(
            problems,
            &file,
            twice[0],
            "lesson",
            "two screens or blocks have this id",
        );
    }
    for block in lesson.blocks() {
        totals(content, block, &mut |says| {
            report(problems, &file, &block.id, "total", says);
        });
    }
    for language in Language::ALL {
        words(content, lesson, language, problems);
    }
}

/// The totals of chambers are the sums of the ways into them.
fn totals(content: &Content, block: &Block, report: &mut dyn FnMut(String)) {
    let BlockKind::Chambers(chambers) = &block.kind else {
        return;
    };
    let sum = |chambers: &[Chamber]| {
        let routes = chambers.iter().flat_map(|chamber| &chamber.routes);
        routes
            .filter_map(|route| calc::evaluate(&route.fact, &content.facts).ok())
            .sum::<i128>()
    };
    let sides = [
        (&chambers.totals.before, sum(&chambers.before)),
        (&chambers.totals.after, sum(&chambers.after)),
    ];
    for (total, sum) in sides {
        match calc::evaluate(total, &content.facts) {
            Ok(n) if n == sum => {}
            Ok(n) => report(format!("“{total}” is {n}, and its ways in come to {sum}")),
            Err(error) => report(format!("“{total}”: {error}")),
        }
    }
}

/// Every screen and block has words of its shape, and nothing else has.
fn words(content: &Content, lesson: &Lesson, language: Language, problems: &mut Vec<Problem>) {
    let Some(words) = content.words(language).lesson.get(&lesson.id) else {
        return;
    };
    let file = [language.code(), "/lessons/", &lesson.id, ".json"].concat();
    let mut wrong = |path: &str, says: &str| report(problems, &file, path, "lesson", says);
    for screen in lesson
        .screens
        .iter()
        .filter(|screen| !words.screens.contains_key(&screen.id))
    {
        wrong(&screen.id, "the words of this screen are missing");
    }
    for id in words
        .screens
        .keys()
        .filter(|id| !lesson.screens.iter().any(|screen| screen.id == **id))
    {
        wrong(id, "no screen has this id");
    }
    for block in lesson.blocks() {
        match (&block.kind, words.blocks.get(&block.id)) {
            (BlockKind::Note { .. }, None)
            | (BlockKind::Paragraph | BlockKind::Way { .. }, Some(BlockWords::Text(_)))
            | (BlockKind::Chambers(_), Some(BlockWords::Chambers(_)))
            | (BlockKind::Table { .. }, Some(BlockWords::Table(_)))
            | (BlockKind::Views { .. }, Some(BlockWords::Views(_))) => {}
            (BlockKind::Question(question), Some(BlockWords::Question(words))) => {
                let mut options: Vec<_> = question.options.iter().collect();
                options.sort();
                if !options.into_iter().eq(words.options.keys()) {
                    wrong(&block.id, "the options are not those of the lesson");
                }
            }
            (BlockKind::Note { .. }, Some(_)) => {
                wrong(&block.id, "a note takes its words from the glossary");
            }
            (_, None) => wrong(&block.id, "the words of this block are missing"),
            (_, Some(_)) => wrong(
                &block.id,
                "these words do not have the shape of the block's kind",
            ),
        }
    }
    for id in words.blocks.keys().filter(|id| lesson.block(id).is_none()) {
        wrong(id, "no block has this id");
    }
}
