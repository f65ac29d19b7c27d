//! Rules on a lesson: every id leads somewhere, totals are sums, words fit blocks.

use one_chamber::facts::Value;
use serde_json::json;

use crate::wrong::{LESSON, after, block, fact, fires, remove, with_block};

#[test]
fn ids_in_a_lesson_lead_somewhere() {
    let file = format!("lessons/{LESSON}.json");
    let missing = json!(["no-such"]);
    let broken = [
        with_block("note", |b| b["term"] = "no-such".into()),
        with_block("table", |b| b["of"] = "no-such".into()),
        with_block("views", |b| b["for"] = missing.clone()),
        with_block("views", |b| {
            b["against"] = json!([fact(|fact| !fact.attributed), "no-such"]);
        }),
        with_block("question", |b| b["right"] = missing.clone()),
        with_block("question", |b| b["sources"] = missing.clone()),
        with_block("question", |b| b["screen"] = "no-such".into()),
        with_block("chambers", |b| {
            b["after"][0]["routes"][0]["fact"] = "no-such".into();
        }),
    ];
    for problems in broken {
        fires(&problems, "reference", &file, "no-such");
    }
}

#[test]
fn a_question_has_a_right_option() {
    let file = format!("lessons/{LESSON}.json");
    let problems = with_block("question", |b| b["right"] = json!([]));
    fires(&problems, "reference", &file, "no option is right");
}

#[test]
fn totals_are_the_sums_of_the_ways_in() {
    let file = format!("lessons/{LESSON}.json");
    let id = fact(|fact| fact.value == Some(Value::Whole(145)));
    fires(
        &with_block("chambers", |b| b["totals"]["before"] = id.as_str().into()),
        "total",
        &file,
        "145",
    );
    fires(
        &with_block("chambers", |b| b["totals"]["after"] = "no-such".into()),
        "total",
        &file,
        "no-such",
    );
}

#[test]
fn a_lesson_is_whole() {
    let data = format!("lessons/{LESSON}.json");
    fires(
        &after(&data, |lesson| lesson["number"] = 99.into()),
        "lesson",
        &data,
        "number",
    );
    fires(
        &after(&data, |lesson| lesson["minutes"] = 99.into()),
        "lesson",
        &data,
        "minutes",
    );
    fires(
        &with_block("paragraph", |b| b["id"] = block("question").into()),
        "lesson",
        &data,
        "two screens or blocks",
    );
    let words = format!("ru/lessons/{LESSON}.json");
    let (paragraph, question) = (block("paragraph"), block("question"));
    fires(
        &after(&words, |lesson| remove(&mut lesson["blocks"], &paragraph)),
        "lesson",
        &words,
        "missing",
    );
    fires(
        &after(&words, |lesson| {
            lesson["blocks"]["no-such"] = "Слово.".into();
        }),
        "lesson",
        &words,
        "no-such",
    );
    fires(
        &after(&words, |lesson| {
            lesson["blocks"][&question] = "Слово.".into();
        }),
        "lesson",
        &words,
        "shape",
    );
    fires(
        &after(&words, |lesson| lesson["screens"] = json!({})),
        "lesson",
        &words,
        "screen",
    );
    fires(
        &with_block("question", |b| b["options"] = json!(["a"])),
        "lesson",
        &words,
        "options",
    );
}
