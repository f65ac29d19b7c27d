//! Every id leads somewhere: in texts, in the data, and from the data to the interface's words.

use std::collections::BTreeSet;

use super::super::inline::Inline;
use super::super::{Agreement, Confidence, Content, Kind, LawText, Status, Unit, Value, calc};
use super::passage::Passage;
use super::{Problem, report};
use crate::lesson::{BlockKind, Chamber, Lesson, Question};
use crate::text::Language;

/// Rules `reference` and `key`.
pub fn check(content: &Content, passages: &[Passage], problems: &mut Vec<Problem>) {
    for passage in passages {
        for piece in passage.pieces.iter().flatten() {
            if let Some(says) = broken(content, passage.language, piece) {
                report(problems, &passage.file, &passage.path, "reference", says);
            }
        }
    }
    let mut sources = |file: &str, id: &str, ids: &[String]| {
        for missing in ids.iter().filter(|id| !content.sources.contains_key(*id)) {
            report(
                problems,
                file,
                id,
                "reference",
                format!("no source has the id “{missing}”"),
            );
        }
    };
    for (id, fact) in &content.facts {
        sources("facts.json", id, &fact.sources);
    }
    for (id, election) in &content.elections {
        sources("elections.json", id, &election.sources);
    }
    for (id, election) in &content.elections {
        for missing in election
            .facts
            .iter()
            .filter(|id| !content.facts.contains_key(*id))
        {
            report(
                problems,
                "elections.json",
                id,
                "reference",
                format!("no fact has the id “{missing}”"),
            );
        }
    }
    for lesson in content.lesson.values() {
        in_lesson(content, lesson, problems);
    }
    keys(content, problems);
}

fn broken(content: &Content, language: Language, piece: &Inline) -> Option<String> {
    match piece {
        Inline::Fact(id) => match content.facts.get(id) {
            None => Some(format!("no fact has the id “{id}”")),
            Some(fact) if fact.value.is_none() => {
                Some(format!("the fact “{id}” has no value to show"))
            }
            Some(_) => None,
        },
        Inline::Calc(sum) => calc::evaluate(sum, &content.facts)
            .err()
            .map(|error| format!("{{calc:{sum}}}: {error}")),
        Inline::Wrong(id) if content.mistaken(language, id).is_empty() => {
            Some(format!("no mistake with a figure has the id “{id}”"))
        }
        Inline::Term { id, .. } if !content.words(language).glossary.contains_key(id) => {
            Some(format!("the glossary has no term “{id}”"))
        }
        Inline::Source(id) if !content.sources.contains_key(id) => {
            Some(format!("no source has the id “{id}”"))
        }
        Inline::Emphasis(inner) => inner
            .iter()
            .find_map(|piece| broken(content, language, piece)),
        Inline::Term { .. } | Inline::Source(_) | Inline::Wrong(_) | Inline::Text(_) => None,
    }
}

fn in_lesson(content: &Content, lesson: &Lesson, problems: &mut Vec<Problem>) {
    let file = ["lessons/", &lesson.id, ".json"].concat();
    for block in lesson.blocks() {
        let mut broken = |says: String| report(problems, &file, &block.id, "reference", says);
        match &block.kind {
            BlockKind::Note { term } => {
                if !content.words(Language::En).glossary.contains_key(term) {
                    broken(format!("the glossary has no term “{term}”"));
                }
            }
            BlockKind::Chambers(chambers) => {
                for route in chambers
                    .before
                    .iter()
                    .chain(&chambers.after)
                    .flat_map(|chamber| &chamber.routes)
                {
                    if let Err(error) = calc::evaluate(&route.fact, &content.facts) {
                        broken(error.to_string());
                    }
                }
            }
            BlockKind::Table { of } => {
                if !lesson
                    .block(of)
                    .is_some_and(|block| matches!(block.kind, BlockKind::Chambers(_)))
                {
                    broken(format!("no block of chambers has the id “{of}”"));
                }
            }
            BlockKind::Views {
                supporters,
                critics,
            } => {
                for id in supporters.iter().chain(critics) {
                    if !content.facts.get(id).is_some_and(|fact| fact.attributed) {
                        broken(format!("no attributed fact has the id “{id}”"));
                    }
                }
            }
            BlockKind::Question(question) => in_question(content, lesson, question, &mut broken),
            BlockKind::Paragraph | BlockKind::Way { .. } => {}
        }
    }
}

fn in_question(
    content: &Content,
    lesson: &Lesson,
    question: &Question,
    broken: &mut dyn FnMut(String),
) {
    for id in question
        .sources
        .iter()
        .filter(|id| !content.sources.contains_key(*id))
    {
        broken(format!("no source has the id “{id}”"));
    }
    for id in question
        .right
        .iter()
        .filter(|id| !question.options.contains(id))
    {
        broken(format!("no option has the id “{id}”"));
    }
    if question.right.is_empty() {
        broken("no option is right".to_owned());
    }
    if !lesson
        .screens
        .iter()
        .any(|screen| screen.id == question.screen)
    {
        broken(format!("no screen has the id “{}”", question.screen));
    }
}

/// The interface's words that the data asks for.
fn keys(content: &Content, problems: &mut Vec<Problem>) {
    let wanted = wanted(content);
    for language in Language::ALL {
        let given: BTreeSet<_> = content.ui_words(language).keys().collect();
        for key in wanted.iter().filter(|key| !given.contains(key.as_str())) {
            let file = [language.code(), "/ui.json"].concat();
            report(problems, &file, key, "key", "the data needs this word");
        }
    }
}

fn wanted(content: &Content) -> BTreeSet<String> {
    let key = |prefix: &str, id: &str| [prefix, ".", id].concat();
    let mut wanted = BTreeSet::new();
    wanted.extend(Status::ALL.iter().map(|status| key("status", status.id())));
    wanted.extend(
        Confidence::ALL
            .iter()
            .map(|confidence| key("confidence", confidence.id())),
    );
    wanted.extend(
        Agreement::ALL
            .iter()
            .map(|agreement| key("article", agreement.id())),
    );
    wanted.extend(LawText::ALL.iter().map(|law| key("law", law.id())));
    wanted.extend(Kind::ALL.iter().map(|kind| key("sources.kind", kind.id())));
    for fact in content.facts.values() {
        if let (Some(Unit::Count(unit)), Some(Value::Whole(_))) = (&fact.unit, &fact.value) {
            wanted.insert(key("unit", unit));
        }
    }
    for block in content.lesson.values().flat_map(Lesson::blocks) {
        match &block.kind {
            BlockKind::Chambers(chambers) => {
                for Chamber { chamber, routes } in chambers.before.iter().chain(&chambers.after) {
                    wanted.insert(key("chambers", chamber));
                    wanted.extend(routes.iter().map(|route| key("routes", &route.route)));
                }
            }
            BlockKind::Way { stops } => wanted.extend(stops.iter().map(|stop| {
                key(
                    if matches!(stop.as_str(), "bill" | "law") {
                        "way"
                    } else {
                        "chambers"
                    },
                    stop,
                )
            })),
            _ => {}
        }
    }
    wanted
}
