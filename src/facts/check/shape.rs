//! The three languages against each other: the same entries, forms for every plural, the same values in each text.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::passage::{forms, placeholders};
use super::super::Content;
use super::super::load::is_forms;
use super::{Problem, report};
use crate::text::{Language, Plural};

/// Rules `ids`, `plural`, `placeholder`.
pub fn check(content: &Content, problems: &mut Vec<Problem>) {
    ids(content, problems);
    same_entries(content, problems);
    for language in Language::ALL {
        for (file, value) in &content.words(language).files {
            for (path, forms) in forms(value) {
                plural(language, forms, &mut |says| report(problems, file, &path, "plural", says));
            }
        }
    }
}

/// The words of every id, and of no other.
fn ids(content: &Content, problems: &mut Vec<Problem>) {
    let lists = content.elections.values().flat_map(|election| {
        let against_all = election.against_all.map(|_| "against-all");
        election.lists.iter().map(|list| list.id.as_str()).chain(against_all)
    });
    let lists: BTreeSet<&str> = lists.collect();
    let lessons = content.lessons.iter().map(|lesson| lesson.id.as_str()).collect();
    for language in Language::ALL {
        let words = content.words(language);
        let mut compare = |name: &str, data: BTreeSet<&str>, said: BTreeSet<&str>| {
            let file = [language.code(), "/", name, ".json"].concat();
            for id in data.difference(&said) {
                report(problems, &file, id, "ids", "the words of this id are missing");
            }
            for id in said.difference(&data) {
                report(problems, &file, id, "ids", "nothing has this id");
            }
        };
        compare("facts", keys(&content.facts), keys(&words.facts));
        compare("sources", keys(&content.sources), keys(&words.sources));
        compare("elections", keys(&content.elections), keys(&words.elections));
        compare("lists", lists.clone(), keys(&words.lists));
        compare("lessons", BTreeSet::clone(&lessons), keys(&words.lessons));
    }
}

fn keys<T>(map: &BTreeMap<String, T>) -> BTreeSet<&str> {
    map.keys().map(String::as_str).collect()
}

/// What stands at a path: the values a text takes; of plural forms, those that any of them takes.
fn leaves<'a>(value: &'a Value, path: &str, out: &mut BTreeMap<String, (bool, BTreeSet<&'a str>)>) {
    match value {
        Value::String(text) => {
            out.insert(path.to_owned(), (false, placeholders(text).into_iter().collect()));
        }
        Value::Object(entries) if is_forms(value) => {
            let names = entries.values().filter_map(Value::as_str).flat_map(placeholders);
            out.insert(path.to_owned(), (true, names.collect()));
        }
        Value::Object(entries) => {
            // The language of a document's title may be said in one language and not in another.
            for (key, entry) in entries.iter().filter(|(key, _)| *key != "lang") {
                leaves(entry, &if path.is_empty() { key.clone() } else { [path, ".", key].concat() }, out);
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
            leaves(content.words(language).files.get(&file).unwrap_or(&Value::Null), "", &mut entries);
            (language, file, entries)
        });
        let paths: BTreeSet<&String> = in_each.iter().flat_map(|(_, _, entries)| entries.keys()).collect();
        for path in paths {
            let with: Vec<_> = in_each.iter().filter_map(|(l, _, e)| e.get(path).map(|leaf| (*l, leaf))).collect();
            let (model, leaf) = with[0];
            for (_, file, entries) in &in_each {
                match entries.get(path) {
                    None => report(problems, file, path, "ids", ["is in ", model.code(), " and missing here"].concat()),
                    Some(own) if own.0 != leaf.0 => {
                        report(problems, file, path, "plural", ["plural forms here or in ", model.code(), ", not in both"].concat());
                    }
                    Some(own) if own.1 != leaf.1 => {
                        let names = |set: &BTreeSet<&str>| set.iter().map(|n| ["{", n, "}"].concat()).collect::<String>();
                        let says = format!("takes {}, and {} takes {}", names(&own.1), model.code(), names(&leaf.1));
                        report(problems, file, path, "placeholder", says);
                    }
                    Some(_) => {}
                }
            }
        }
    }
}

/// One text in its plural forms.
fn plural(language: Language, forms: &Value, report: &mut dyn FnMut(String)) {
    let text = |name: &str| forms.get(name).and_then(Value::as_str);
    let wanted: BTreeSet<_> = Plural::of(language).iter().map(|category| category.name()).collect();
    let given: BTreeSet<_> = forms.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
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
            report(format!("the form “{name}” does not take what “other” takes"));
        }
    }
}
