//! Quizzes: each is whole, each wrong option comes from a mistake that has a name, words fit, and the figure of a
//! mistake stands in its own option and nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Content;
use super::super::inline::Inline;
use super::passage::Passage;
use super::{Problem, report};
use crate::lesson::BlockKind;
use crate::quiz::{Choice, Question, Quiz, Truth};
use crate::text::Language;

/// A quiz has no fewer questions.
const FEWEST: usize = 8;

/// Rules `quiz` and `wrong`.
pub fn check(content: &Content, passages: &[Passage], problems: &mut Vec<Problem>) {
    for (id, quiz) in &content.quizzes {
        let file = ["quizzes/", id, ".json"].concat();
        let mut wrong = |path: &str, says: String| report(problems, &file, path, "quiz", says);
        if quiz.id != *id {
            wrong("id", format!("is not “{id}”"));
        }
        if quiz.questions.len() < FEWEST {
            wrong("questions", format!("fewer than {FEWEST} questions"));
        }
        let mut ids = BTreeSet::new();
        for question in &quiz.questions {
            if !ids.insert(&question.id) {
                wrong(&question.id, "two questions have this id".to_owned());
            }
            self::question(content, quiz, question, &mut |says| {
                wrong(&question.id, says);
            });
        }
        for language in Language::ALL {
            words(content, quiz, language, problems);
        }
    }
    for lesson in content.lesson.values() {
        let file = ["lessons/", &lesson.id, ".json"].concat();
        for block in lesson.blocks() {
            if let BlockKind::Question(question) = &block.kind
                && !lettered(question.options.iter().map(String::as_str))
            {
                report(problems, &file, &block.id, "quiz", LETTERS);
            }
        }
    }
    mistakes(content, problems);
    figures(content, passages, problems);
    twins(passages, problems);
}

const LETTERS: &str = "options are a, b, c and so on, in this order";

/// Options are shown with the letters of their places.
fn lettered<'a>(options: impl Iterator<Item = &'a str>) -> bool {
    let ids: Vec<_> = options.collect();
    ids.len() <= Choice::MOST
        && ids
            .iter()
            .enumerate()
            .all(|(place, id)| Choice::NONE.with(place, true).letters() == **id)
}

fn question(content: &Content, quiz: &Quiz, question: &Question, wrong: &mut dyn FnMut(String)) {
    if !lettered(question.options.iter().map(|option| option.id.as_str())) {
        wrong(LETTERS.to_owned());
    }
    let (right, all) = (question.right().count(), question.options.len());
    let fits = if question.several {
        right >= 1
    } else {
        right == 1
    };
    if !fits || right as usize >= all {
        wrong(format!("{right} of {all} options are right"));
    }
    let lesson = content.lesson.get(&quiz.id);
    if !lesson.is_some_and(|lesson| lesson.screens.iter().any(|s| s.id == question.screen)) {
        wrong(format!("no screen has the id “{}”", question.screen));
    }
    for option in &question.options {
        match &option.truth {
            Truth::Right(false) => wrong("a wrong option names its mistake".to_owned()),
            Truth::Mistake(id) if !content.mistakes.contains_key(id) => {
                wrong(format!("no mistake has the id “{id}”"));
            }
            Truth::Right(true) | Truth::Mistake(_) => {}
        }
        if option.sources.is_empty() {
            wrong(format!("option {} has no source", option.id));
        }
        for id in &option.sources {
            if !content.sources.contains_key(id) {
                wrong(format!("no source has the id “{id}”"));
            }
        }
    }
}

/// Every question and option has words, and nothing else has.
fn words(content: &Content, quiz: &Quiz, language: Language, problems: &mut Vec<Problem>) {
    let Some(words) = content.words(language).quiz.get(&quiz.id) else {
        return;
    };
    let file = [language.code(), "/quizzes/", &quiz.id, ".json"].concat();
    let mut wrong = |path: &str, says: &str| report(problems, &file, path, "quiz", says);
    for question in &quiz.questions {
        let ids: BTreeSet<_> = question.options.iter().map(|option| &option.id).collect();
        match words.questions.get(&question.id) {
            None => wrong(&question.id, "the words of this question are missing"),
            Some(words) if !ids.into_iter().eq(words.options.keys()) => {
                wrong(&question.id, "the options are not those of the quiz");
            }
            Some(_) => {}
        }
    }
    for id in words.questions.keys() {
        if !quiz.questions.iter().any(|question| question.id == *id) {
            wrong(id, "no question has this id");
        }
    }
}

/// A mistake is made in some option.
fn mistakes(content: &Content, problems: &mut Vec<Problem>) {
    let options = content
        .quizzes
        .values()
        .flat_map(|quiz| &quiz.questions)
        .flat_map(|question| &question.options);
    let made: BTreeSet<_> = options
        .filter_map(|option| match &option.truth {
            Truth::Mistake(id) => Some(id),
            Truth::Right(_) => None,
        })
        .collect();
    for (id, mistake) in &content.mistakes {
        let mut wrong = |says: String| report(problems, "mistakes.json", id, "wrong", says);
        if !made.contains(id) {
            wrong("no option comes from this mistake".to_owned());
        }
        if mistake.figure.is_some() && content.mistaken(Language::En, id).is_empty() {
            wrong("its figure can’t be counted".to_owned());
        }
    }
}

/// `{wrong:…}` stands in what an option says that comes from this very mistake.
fn figures(content: &Content, passages: &[Passage], problems: &mut Vec<Problem>) {
    for passage in passages {
        for piece in passage.pieces.iter().flatten() {
            if let Inline::Wrong(id) = piece
                && mistake_at(content, passage) != Some(id)
            {
                let says = format!("“{{wrong:{id}}}” does not stand in the option of its mistake");
                report(problems, &passage.file, &passage.path, "wrong", says);
            }
        }
    }
}

/// The mistake from which the option comes whose saying this is.
fn mistake_at<'a>(content: &'a Content, passage: &Passage) -> Option<&'a String> {
    let (question, option) = place(passage)?;
    let quiz = passage.file.split('/').next_back()?.strip_suffix(".json")?;
    let questions = &content.quizzes.get(quiz)?.questions;
    let question = questions.iter().find(|known| known.id == question)?;
    let option = question.options.iter().find(|known| known.id == option)?;
    match &option.truth {
        Truth::Mistake(id) => Some(id),
        Truth::Right(_) => None,
    }
}

/// The question and the option in whose saying a passage stands.
fn place(passage: &Passage) -> Option<(&str, &str)> {
    let (_, name) = passage.file.split_once('/')?;
    name.strip_prefix("quizzes/")?;
    let path = passage.path.strip_prefix("questions.")?;
    let (question, option) = path.strip_suffix(".say")?.split_once(".options.")?;
    Some((question, option))
}

/// No two options of a question say the same, whatever their figures come to.
fn twins(passages: &[Passage], problems: &mut Vec<Problem>) {
    let mut said: BTreeMap<(&str, &str, &str), &str> = BTreeMap::new();
    let options = passages
        .iter()
        .filter_map(|passage| Some((place(passage)?, passage)));
    for ((question, option), passage) in options {
        let key = (&*passage.file, question, &*passage.visible);
        if let Some(other) = said.insert(key, option) {
            let says = format!("says the same as option {other}");
            report(problems, &passage.file, &passage.path, "quiz", says);
        }
    }
}
