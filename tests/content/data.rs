//! Rules on data, and on the three languages against each other.

use one_chamber::facts::{Agreement, Value as FactValue};
use serde_json::{Value, json};

use crate::wrong::{after, fact, fires, remove, with_block};

fn first_key(file: &str) -> String {
    let value: Value =
        serde_json::from_str(&std::fs::read_to_string(crate::folder().join(file)).unwrap())
            .unwrap();
    value.as_object().unwrap().keys().next().unwrap().clone()
}

/// The key of the first text with plural forms.
fn plural_key() -> String {
    let ui: Value =
        serde_json::from_str(&std::fs::read_to_string(crate::folder().join("ru/ui.json")).unwrap())
            .unwrap();
    ui.as_object()
        .unwrap()
        .iter()
        .find(|(_, value)| value.get("few").is_some())
        .expect("plural forms")
        .0
        .clone()
}

#[test]
fn an_id_without_words_in_one_language_is_refused() {
    for name in [
        "facts",
        "sources",
        "elections",
        "lists",
        "lessons",
        "glossary",
        "ui",
    ] {
        let file = format!("kk/{name}.json");
        let id = first_key(&file);
        fires(&after(&file, |words| remove(words, &id)), "ids", &file, &id);
    }
}

#[test]
fn words_without_an_id_are_refused() {
    let problems = after("ru/lessons.json", |words| {
        words["no-such"] = json!({"title": "Слово", "after": "Слово"});
    });
    fires(&problems, "ids", "ru/lessons.json", "no-such");
    fires(&problems, "ids", "en/lessons.json", "no-such");
}

#[test]
fn every_plural_form_of_the_language_is_wanted() {
    let key = plural_key();
    fires(
        &after("ru/ui.json", |ui| remove(&mut ui[&key], "few")),
        "plural",
        "ru/ui.json",
        "few",
    );
    fires(
        &after("en/ui.json", |ui| ui[&key]["many"] = "{n} of them".into()),
        "plural",
        "en/ui.json",
        "many",
    );
    fires(
        &after("kk/ui.json", |ui| ui[&key]["one"] = "{n} басқа".into()),
        "plural",
        "kk/ui.json",
        "equal",
    );
    fires(
        &after("en/ui.json", |ui| ui[&key] = "{n} of them".into()),
        "plural",
        "en/ui.json",
        &key,
    );
    fires(
        &after("ru/ui.json", |ui| ui[&key]["few"] = "слово".into()),
        "plural",
        "ru/ui.json",
        "few",
    );
}

#[test]
fn a_text_takes_the_same_values_in_each_language() {
    fires(
        &after("ru/ui.json", |ui| ui["site.version"] = "Версия".into()),
        "placeholder",
        "ru/ui.json",
        "site.version",
    );
    fires(
        &after("en/ui.json", |ui| ui["site.version"] = "{number}".into()),
        "placeholder",
        "en/ui.json",
        "{number}",
    );
}

#[test]
fn ids_in_the_data_lead_somewhere() {
    let id = fact(|_| true);
    let missing = json!(["no-such"]);
    fires(
        &after("facts.json", |f| f[&id]["sources"] = missing.clone()),
        "reference",
        "facts.json",
        "no-such",
    );
    fires(
        &after("elections.json", |e| {
            e["kz-2023"]["sources"] = missing.clone();
        }),
        "reference",
        "elections.json",
        "no-such",
    );
    fires(
        &after("elections.json", |e| {
            e["kz-2023"]["facts"] = missing.clone();
        }),
        "reference",
        "elections.json",
        "no-such",
    );
}

#[test]
fn a_source_says_which_language_was_read() {
    let id = first_key("sources.json");
    for wrong in ["", "English", "EN"] {
        let problems = after("sources.json", |s| s[&id]["language"] = wrong.into());
        fires(&problems, "source", "sources.json", "language");
    }
}

#[test]
fn the_interface_has_the_words_that_the_data_asks_for() {
    for key in ["status.in-force", "confidence.conflict", "sources.kind.law"] {
        fires(
            &after("en/ui.json", |ui| remove(ui, key)),
            "key",
            "en/ui.json",
            key,
        );
    }
    fires(
        &with_block("way", |b| b["stops"] = json!(["bill", "no-such"])),
        "key",
        "kk/ui.json",
        "chambers.no-such",
    );
    fires(
        &with_block("chambers", |b| {
            b["after"][0]["routes"][0]["route"] = "lot".into();
        }),
        "key",
        "ru/ui.json",
        "routes.lot",
    );
    let id = fact(|fact| fact.value == Some(FactValue::Whole(145)));
    fires(
        &after("facts.json", |f| f[&id]["unit"] = "chair".into()),
        "key",
        "en/ui.json",
        "unit.chair",
    );
}

#[test]
fn a_fact_is_sourced_and_its_value_fits_its_unit() {
    let id = fact(|fact| fact.value == Some(FactValue::Whole(145)));
    let wrong = [
        ("sources", json!([]), "source"),
        ("unit", json!("date"), "unit"),
        ("unit", json!("year"), "unit"),
        ("unit", Value::Null, "unit"),
        ("value", json!("1.5.2"), "unit"),
        ("status", json!("unknown"), "unknown"),
        ("recheck_by", json!("1999"), "before its own date"),
    ];
    for (key, value, says) in wrong {
        fires(
            &after("facts.json", |f| f[&id][key] = value.clone()),
            "fact",
            "facts.json",
            says,
        );
    }
    let problems = after("facts.json", |f| {
        f[&id]["confidence"] = "two-independent".into();
        f[&id]["sources"].as_array_mut().unwrap().truncate(1);
    });
    fires(&problems, "fact", "facts.json", "two sources");
}

#[test]
fn a_claim_says_who_claims_and_a_difference_says_what_differs() {
    let claim = fact(|fact| fact.attributed);
    fires(
        &after("ru/facts.json", |f| remove(&mut f[&claim], "said_by")),
        "fact",
        "ru/facts.json",
        "said_by",
    );
    let plain = fact(|fact| !fact.attributed && fact.article != Agreement::Differs);
    fires(
        &after("kk/facts.json", |f| f[&plain]["said_by"] = "Біреу".into()),
        "fact",
        "kk/facts.json",
        "said_by",
    );
    fires(
        &after("en/facts.json", |f| f[&plain]["article"] = "Other.".into()),
        "fact",
        "en/facts.json",
        "article",
    );
}
