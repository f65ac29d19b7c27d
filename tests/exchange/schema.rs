//! The published schema says the same as the reader: every example passes it and what it forbids is refused.

use one_chamber::exchange::scenario;
use one_chamber::seats::Method;
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../../docs/scenario.schema.json");

fn schema() -> Value {
    serde_json::from_str(SCHEMA).unwrap()
}

fn is_type(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_u64() || value.is_i64(),
        "boolean" => value.is_boolean(),
        _ => value.is_null(),
    }
}

/// The keywords that our schema uses, no others.
fn passes(schema: &Value, value: &Value) -> bool {
    let keywords = schema.as_object().unwrap();
    keywords
        .iter()
        .all(|(keyword, rule)| match keyword.as_str() {
            "type" if rule.is_string() => is_type(value, rule.as_str().unwrap()),
            "type" => rule
                .as_array()
                .unwrap()
                .iter()
                .any(|name| is_type(value, name.as_str().unwrap())),
            "enum" => rule.as_array().unwrap().contains(value),
            "minimum" => value.as_f64().is_none_or(|n| n >= rule.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|n| n <= rule.as_f64().unwrap()),
            "minLength" => value.as_str().is_none_or(|text| !text.is_empty()),
            "maxItems" => value
                .as_array()
                .is_none_or(|items| items.len() as u64 <= rule.as_u64().unwrap()),
            "pattern" => value
                .as_str()
                .is_none_or(|text| text.len() == 7 && text.starts_with('#')),
            "items" => value
                .as_array()
                .is_none_or(|items| items.iter().all(|item| passes(rule, item))),
            "required" => value.as_object().is_none_or(|object| {
                rule.as_array()
                    .unwrap()
                    .iter()
                    .all(|name| object.contains_key(name.as_str().unwrap()))
            }),
            "properties" => value.as_object().is_none_or(|object| {
                let known = rule.as_object().unwrap().iter();
                known
                    .filter_map(|(name, rule)| Some((rule, object.get(name)?)))
                    .all(|(rule, value)| passes(rule, value))
            }),
            "$schema" | "title" => true,
            other => panic!("{other} is not checked here"),
        })
}

#[test]
fn every_example_passes_the_schema() {
    let schema = schema();
    let page = include_str!("../../docs/scenario.md");
    let example = page
        .split("```json\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    assert!(passes(&schema, &serde_json::from_str(example).unwrap()));
    assert_eq!(
        scenario::read(example).unwrap().unknown,
        Vec::<String>::new()
    );
    let mut seen = 0;
    for family in [
        include_str!("../data/elections/quota.json"),
        include_str!("../data/elections/dhondt.json"),
        include_str!("../data/elections/sainte-lague.json"),
        include_str!("../data/elections/modified-sainte-lague.json"),
        include_str!("../data/elections/other-divisors.json"),
        include_str!("../data/elections/spain.json"),
    ] {
        for case in serde_json::from_str::<Vec<Value>>(family).unwrap() {
            assert!(passes(&schema, &case), "{}", case["name"]);
            seen += 1;
        }
    }
    assert_eq!(seen, 555);
}

#[test]
fn the_answer_on_the_page_is_the_answer() {
    let page = include_str!("../../docs/scenario.md");
    let mut examples = page
        .split("```json\n")
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap());
    let (case, answer) = (examples.next().unwrap(), examples.next().unwrap());
    let output = super::program::run(&[], case.as_bytes());
    let given: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(given, serde_json::from_str::<Value>(answer).unwrap());
}

#[test]
fn the_schema_knows_the_methods_and_the_bounds() {
    let schema = schema();
    let ids: Vec<Value> = Method::ALL
        .iter()
        .map(|method| json!(method.id()))
        .collect();
    assert_eq!(schema["properties"]["method"]["enum"], json!(ids));
    for (field, wrong) in [
        ("seats", json!(100_001)),
        ("seats", json!(-1)),
        ("method", json!("x")),
        ("threshold_percent", json!(101)),
        ("format", json!("one-chamber/scenario@2")),
        ("parties", json!([{"name": "", "votes": 1}])),
        ("parties", json!([{"name": "a"}])),
    ] {
        let mut case = super::good();
        assert!(passes(&schema, &case));
        case[field] = wrong;
        assert!(!passes(&schema, &case), "{field}");
        super::refused(&case.to_string());
    }
}
