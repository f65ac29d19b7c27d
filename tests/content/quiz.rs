//! Rules on a quiz: it is whole, its wrong options come from named mistakes, figures of mistakes keep to their place.

use serde_json::{Value, json};

use crate::wrong::{Copy, LESSON, after, fires, remove, with_block};

fn data() -> String {
    format!("quizzes/{LESSON}.json")
}

fn words(language: &str) -> String {
    format!("{language}/quizzes/{LESSON}.json")
}

/// The problems after one edit of the first question's data.
fn with_first(edit: impl Fn(&mut Value)) -> Vec<one_chamber::facts::check::Problem> {
    after(&data(), |quiz| edit(&mut quiz["questions"][0]))
}

/// The place of a wrong option of the first question.
fn wrong_option(question: &Value) -> usize {
    let options = question["options"].as_array().unwrap();
    options
        .iter()
        .position(|option| option["mistake"].is_string())
        .unwrap()
}

#[test]
fn a_quiz_is_whole() {
    type Edit = Box<dyn Fn(&mut Value)>;
    let file = data();
    let broken: [(&str, Edit); 7] = [
        ("no screen", Box::new(|q| q["screen"] = "no-such".into())),
        (
            "no source has the id",
            Box::new(|q| q["options"][0]["sources"] = json!(["no-such"])),
        ),
        (
            "has no source",
            Box::new(|q| q["options"][0]["sources"] = json!([])),
        ),
        (
            "a, b, c",
            Box::new(|q| q["options"].as_array_mut().unwrap().swap(0, 1)),
        ),
        (
            "options are right",
            Box::new(|q| {
                let at = wrong_option(q);
                remove(&mut q["options"][at], "mistake");
                q["options"][at]["right"] = true.into();
            }),
        ),
        (
            "names its mistake",
            Box::new(|q| {
                let at = wrong_option(q);
                remove(&mut q["options"][at], "mistake");
                q["options"][at]["right"] = false.into();
            }),
        ),
        (
            "no mistake has the id",
            Box::new(|q| {
                let at = wrong_option(q);
                q["options"][at]["mistake"] = "no-such".into();
            }),
        ),
    ];
    for (says, edit) in broken {
        fires(&with_first(edit), "quiz", &file, says);
    }
    let twice = after(&file, |quiz| {
        quiz["questions"][1]["id"] = quiz["questions"][0]["id"].clone();
    });
    fires(&twice, "quiz", &file, "two questions");
    let few = after(&file, |quiz| {
        quiz["questions"].as_array_mut().unwrap().truncate(3);
    });
    fires(&few, "quiz", &file, "fewer than");
    fires(
        &after(&file, |quiz| quiz["id"] = "other".into()),
        "quiz",
        &file,
        "is not",
    );
}

#[test]
fn several_may_be_right_but_not_all_and_not_none() {
    let all = with_first(|q| {
        q["several"] = true.into();
        for option in q["options"].as_array_mut().unwrap() {
            option.as_object_mut().unwrap().remove("mistake");
            option["right"] = true.into();
        }
    });
    fires(&all, "quiz", &data(), "options are right");
    let none = with_first(|q| {
        q["several"] = true.into();
        for option in q["options"].as_array_mut().unwrap() {
            option.as_object_mut().unwrap().remove("right");
            option["mistake"] = "senate-first".into();
        }
    });
    fires(&none, "quiz", &data(), "0 of");
}

#[test]
fn the_words_of_a_quiz_fit_it() {
    let file = words("ru");
    let first = first_id();
    fires(
        &after(&file, |w| remove(&mut w["questions"], &first)),
        "quiz",
        &file,
        "missing",
    );
    fires(
        &after(&file, |w| {
            remove(&mut w["questions"][&first]["options"], "a");
        }),
        "quiz",
        &file,
        "options",
    );
    let stray = after(&file, |w| {
        w["questions"]["no-such"] = w["questions"][&first].clone();
    });
    fires(&stray, "quiz", &file, "no question has this id");
    let same = after(&file, |w| {
        w["questions"][&first]["options"]["b"]["say"] =
            w["questions"][&first]["options"]["a"]["say"].clone();
    });
    fires(&same, "quiz", &file, "says the same");
}

#[test]
fn options_whose_figures_come_to_the_same_say_the_same() {
    let (file, question, option) = figure();
    let copy = Copy::new();
    copy.edit("mistakes.json", |mistakes| {
        let id = mistake(&file, &question, &option);
        mistakes[id]["figure"] = "sen-seats".into();
    });
    fires(&copy.problems(), "quiz", &words("kk"), "says the same");
}

#[test]
fn a_mistake_is_made_and_its_figure_can_be_counted() {
    let file = "mistakes.json";
    fires(
        &after(file, |m| m["never-made"] = json!({})),
        "wrong",
        file,
        "no option",
    );
    let (quiz, question, option) = figure();
    let id = mistake(&quiz, &question, &option);
    fires(
        &after(file, |m| m[&id]["figure"] = "no-such".into()),
        "wrong",
        file,
        "counted",
    );
    fires(
        &after(file, |m| m[&id] = json!({})),
        "reference",
        &words("en"),
        &id,
    );
}

#[test]
fn the_figure_of_a_mistake_keeps_to_its_option() {
    let (quiz, question, option) = figure();
    let figure = format!("{{wrong:{}}}", mistake(&quiz, &question, &option));
    let file = words("en");
    let why = after(&file, |w| {
        w["questions"][&question]["options"][&option]["why"] =
            format!("It was {figure} seats.").into();
    });
    fires(&why, "wrong", &file, "does not stand");
    let first = first_id();
    let other = after(&file, |w| {
        w["questions"][&first]["options"]["a"]["say"] = format!("As many as {figure}").into();
    });
    fires(&other, "wrong", &file, "does not stand");
    let ui = after("en/ui.json", |ui| {
        ui["quiz.sources"] = figure.as_str().into();
    });
    fires(&ui, "wrong", "en/ui.json", "does not stand");
}

#[test]
fn the_options_of_a_lesson_s_question_have_the_letters_of_their_places() {
    let problems = with_block("question", |b| b["options"] = json!(["b", "a", "c", "d"]));
    fires(
        &problems,
        "quiz",
        &format!("lessons/{LESSON}.json"),
        "a, b, c",
    );
}

fn first_id() -> String {
    crate::content().quizzes[LESSON].questions[0].id.clone()
}

/// The quiz, the question and the option of the first wrong figure in the content.
fn figure() -> (String, String, String) {
    let content = crate::content();
    let quiz = &content.quizzes[LESSON];
    let options = quiz.questions.iter().flat_map(|question| {
        let with = question
            .options
            .iter()
            .map(|option| (question.id.clone(), option));
        with.collect::<Vec<_>>()
    });
    let mut options = options.filter(|(_, option)| match &option.truth {
        one_chamber::quiz::Truth::Mistake(id) => content.mistakes[id].figure.is_some(),
        one_chamber::quiz::Truth::Right(_) => false,
    });
    let (question, option) = options.next().unwrap();
    (LESSON.to_owned(), question, option.id.clone())
}

fn mistake(quiz: &str, question: &str, option: &str) -> String {
    let content = crate::content();
    let questions = &content.quizzes[quiz].questions;
    let question = questions.iter().find(|known| known.id == question).unwrap();
    let option = question
        .options
        .iter()
        .find(|known| known.id == option)
        .unwrap();
    match &option.truth {
        one_chamber::quiz::Truth::Mistake(id) => id.clone(),
        one_chamber::quiz::Truth::Right(_) => panic!("right"),
    }
}
