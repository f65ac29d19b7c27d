//! The three languages against each other: the same entries, forms for every plural, the same values in each text.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::super::Content;
use super::super::load::is_forms;
use super::passage::{forms, placeholders};
use super::{Problem, report};
use crate::text::{Language, Plural};

/// Rules `ids`, `plural`, `placeholder`.
pub fn check(content: &Content, problems: &mut Vec<Problem>) {
    ids(content, problems);
    same_entries(content, problems);
    for language in Language::ALL {
        for (file, value) in &content.words(language).files {
            for (path, forms) in forms(value) {
                plural(language, forms, &mut |says| {
                    report(problems, file, &path, "plural", says);
                });
            }
        }
    }
}

/// The words of every id, and of no other.
fn ids(content: &Content, problems: &mut Vec<Problem>) {
    let lists = content.elections.values().flat_map(|election| {
        let against_all = election.against_all.map(|_| "against-all");
        election
            .lists
            .iter()
            .map(|list| list.id.as_str())
            .chain(against_all)
    });
    let lists: BTreeSet<&str> = lists.collect();
    let lessons = content
        .lessons
        .iter()
        .map(|lesson| lesson.id.as_str())
        .collect();
    for language in Language::ALL {
        let words = content.words(language);
        let mut compare = |name: &str, data: BTreeSet<&str>, said: BTreeSet<&str>| {
            let file = [language.code(), "/", name, ".json"].concat();
            for id in data.difference(&said) {
                report(
                    problems,
                    &file,
                    id,
                    "ids",
                    "the words of this id are missing",
                );
            }
            for id in said.difference(&data) {
                report(problems, &file, id, "ids", "nothing has this id");
            }
        };
        compare("facts", keys(&content.facts), keys(&words.facts));
        compare("sources", keys(&content.sources), keys(&words.sources));
        compare(
            "elections",
            keys(&content.elections),
            keys(&words.elections),
        );
        compare("lists", lists.clone(), keys(&words.lists));
        compare("lessons", BTreeSet::clone(&lessons), keys(&words.lessons));
    }
}

fn keys<T>(map: &BTreeMap<String, T>) -> BTreeSet<&str> {
    map.keys().map(String::as_str).collect()
}

/// What stands at a path: whether it is plural forms, and the values that it, or any of its forms, takes.
type Leaf<'a> = (bool, BTreeSet<&'a str>);

/// Everything that stands in a file, by path.
fn leaves<'a>(value: &'a Value, path: &str, out: &mut BTreeMap<String, Leaf<'a>>) {
    match value {
        Value::String(text) => {
            out.insert(
                path.to_owned(),
                (false, placeholders(text).into_iter().collect()),
            );
        }
        Value::Object(entries) if is_forms(value) => {
            let names = entries
                .values()
                .filter_map(Value::as_str)
                .flat_map(placeholders);
            out.insert(path.to_owned(), (true, names.collect()));
        }
        Value::Object(entries) => {
            // The language of a document's title may be said in one language and not in another.
            for (key, entry) in entries.iter().filter(|(key, _)| *key != "lang") {
                leaves(
                    entry,
                    &if path.is_empty() {
                        key.clone()
                    } else {
                        [path, ".", key].concat()
                    },
                    out,
                );
            }
        }
        _ => {}
    }
}

/// The same entries with the same values, file by file.
fn same_entries(content: &Content, problems: &mut Vec<Problem>) {
    let names: BTreeSet<&str> = Language::ALL
        .iter()
        .flat_map(|language| content.words(*language).files.keys())
        .filter_map(|file| file.split_once('/').map(|(_, name)| name))
        .collect();
    for name in names {
        let in_each = Language::ALL.map(|language| {
            let file = [language.code(), "/", name].concat();
            let mut entries = BTreeMap::new();
            let value = content.words(language).files.get(&file);
            leaves(value.unwrap_or(&Value::Null), "", &mut entries);
            (language, file, entries)
        });
        let mut models: BTreeMap<&String, (Language, &Leaf)> = BTreeMap::new();
        for (language, _, entries) in &in_each {
            for (path, leaf) in entries {
                models.entry(path).or_insert((*language, leaf));
            }
        }
        for (_, file, entries) in &in_each {
            for (path, (language, model)) in &models {
                if let Some((rule, says)) = differs(entries.get(*path), language.code(), model) {
                    report(problems, file, path, rule, says);
                }
            }
        }
    }
}

/// How an entry differs from the same entry in another language.
fn differs(own: Option<&Leaf>, code: &str, model: &Leaf) -> Option<(&'static str, String)> {
    let names = |leaf: &Leaf| {
        leaf.1
            .iter()
            .map(|name| ["{", name, "}"].concat())
            .collect::<String>()
    };
    match own {
        None => Some(("ids", format!("is in {code} and missing here"))),
        Some(own) if own.0 != model.0 => Some((
            "plural",
            format!("plural forms here or in {code}, not in both"),
        )),
        Some(own) if own.1 != model.1 => {
            let says = format!(
                "takes “{}”, and {code} takes “{}”",
                names(own),
                names(model)
            );
            Some(("placeholder", says))
        }
        Some(_) => None,
    }
}

/// One text in its plural forms.
fn plural(language: Language, forms: &Value, report: &mut dyn FnMut(String)) {
    let text = |name: &str| forms.get(name).and_then(Value::as_str);
    let wanted: BTreeSet<_> = Plural::of(language)
        .iter()
        .map(|category| category.name())
        .collect();
    let given: BTreeSet<_> = forms
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| name.as_str())
        .collect();
    for name in wanted.difference(&given) {
        report(format!("the form “{name}” is missing"));
    }
    for name in given.difference(&wanted) {
        report(format!("{} has no form “{name}”", language.code()));
    }
    if language == Language::Kk && text("one") != text("other") {
        report("a Kazakh word does not change after a number: both forms must be equal".to_owned());
    }
    let other = placeholders(text("other").unwrap_or_default());
    for name in given {
        // English “one” is 1 and nothing else, so it may be a word.
        let exempt = language == Language::En && name == "one";
        if !exempt && placeholders(text(name).unwrap_or_default()) != other {
            report(format!(
                "the form “{name}” does not take what “other” takes"
            ));
        }
    }
}
