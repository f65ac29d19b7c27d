//! The files under `content/` → [`Content`]. It must not know whether what it reads makes sense: [`super::check`] does.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Content, Election, ElectionWords, InLanguage, tie};
use crate::lesson::LessonEntry;
use crate::text::{Date, Language};
use crate::words::Words;

/// A file of the content that can't be read, or does not have the shape that it should.
#[derive(Debug)]
pub struct LoadError {
    /// Its path under `content/`.
    pub file: String,
    /// What is wrong, with the line where it is known.
    pub says: String,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "content/{}: {}", self.file, self.says)
    }
}

impl std::error::Error for LoadError {}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Meta {
    content_date: Date,
}

impl Content {
    /// Reads the folder `content`.
    pub fn load(dir: &Path) -> Result<Self, LoadError> {
        let meta: Meta = read(dir, "meta.json")?;
        let lessons: Vec<LessonEntry> = read(dir, "lessons.json")?;
        let lesson = ready(&lessons).map(|id| {
            Ok((
                id.to_owned(),
                read(dir, &["lessons/", id, ".json"].concat())?,
            ))
        });
        let quizzes = quizzes(&lessons).map(|id| {
            Ok((
                id.to_owned(),
                read(dir, &["quizzes/", id, ".json"].concat())?,
            ))
        });
        let elections: BTreeMap<String, Election> = read(dir, "elections.json")?;
        let said = |language| in_language(dir, language, &lessons, &elections);
        let [first, second, third] = Language::ALL;
        Ok(Self {
            date: meta.content_date,
            facts: read(dir, "facts.json")?,
            sources: read(dir, "sources.json")?,
            lesson: lesson.collect::<Result<_, _>>()?,
            quizzes: quizzes.collect::<Result<_, _>>()?,
            mistakes: read(dir, "mistakes.json")?,
            words: [said(first)?, said(second)?, said(third)?],
            elections,
            lessons,
        })
    }
}

fn ready(lessons: &[LessonEntry]) -> impl Iterator<Item = &str> {
    lessons
        .iter()
        .filter(|lesson| lesson.ready)
        .map(|lesson| lesson.id.as_str())
}

/// A quiz has the id of its lesson.
fn quizzes(lessons: &[LessonEntry]) -> impl Iterator<Item = &str> {
    lessons
        .iter()
        .filter(|lesson| lesson.quiz)
        .map(|lesson| lesson.id.as_str())
}

fn in_language(
    dir: &Path,
    language: Language,
    lessons: &[LessonEntry],
    elections: &BTreeMap<String, Election>,
) -> Result<InLanguage, LoadError> {
    let mut files = BTreeMap::new();
    let path = |name: &str| [language.code(), "/", name, ".json"].concat();
    for name in [
        "ui",
        "facts",
        "sources",
        "elections",
        "lists",
        "glossary",
        "lessons",
    ] {
        files.insert(path(name), texts(dir, &path(name), language)?);
    }
    let mut lesson = BTreeMap::new();
    for id in ready(lessons) {
        let path = path(&["lessons/", id].concat());
        files.insert(path.clone(), texts(dir, &path, language)?);
        lesson.insert(id.to_owned(), typed(&files, &path)?);
    }
    let mut quiz = BTreeMap::new();
    for id in quizzes(lessons) {
        let path = path(&["quizzes/", id].concat());
        files.insert(path.clone(), texts(dir, &path, language)?);
        quiz.insert(id.to_owned(), typed(&files, &path)?);
    }
    let mut told: BTreeMap<String, ElectionWords> = typed(&files, &path("elections"))?;
    for (id, words) in &mut told {
        if let Some(election) = elections.get(id) {
            election.tell(language, words);
        }
    }
    Ok(InLanguage {
        ui: words(&files, &path("ui"))?,
        facts: typed(&files, &path("facts"))?,
        sources: typed(&files, &path("sources"))?,
        elections: told,
        lists: typed(&files, &path("lists"))?,
        glossary: typed(&files, &path("glossary"))?,
        lessons: typed(&files, &path("lessons"))?,
        lesson,
        quiz,
        files,
    })
}

fn read<T: DeserializeOwned>(dir: &Path, file: &str) -> Result<T, LoadError> {
    let fail = |says: String| LoadError {
        file: file.to_owned(),
        says,
    };
    let text = fs::read_to_string(dir.join(file)).map_err(|error| fail(error.to_string()))?;
    serde_json::from_str(&text).map_err(|error| fail(error.to_string()))
}

/// A file of texts, with the no-break spaces of its language.
fn texts(dir: &Path, file: &str, language: Language) -> Result<Value, LoadError> {
    let mut value = read(dir, file)?;
    tie_all(language, &mut value);
    Ok(value)
}

fn tie_all(language: Language, value: &mut Value) {
    match value {
        Value::String(text) => *text = tie(language, text),
        Value::Array(items) => items.iter_mut().for_each(|item| tie_all(language, item)),
        Value::Object(entries) => entries
            .values_mut()
            .for_each(|entry| tie_all(language, entry)),
        _ => {}
    }
}

/// A file that was read, in its own shape.
fn typed<T: DeserializeOwned>(files: &BTreeMap<String, Value>, file: &str) -> Result<T, LoadError> {
    let value = files.get(file).unwrap_or(&Value::Null);
    T::deserialize(value).map_err(|error| LoadError {
        file: file.to_owned(),
        says: error.to_string(),
    })
}

fn words(files: &BTreeMap<String, Value>, file: &str) -> Result<Words, LoadError> {
    load_words(files.get(file).unwrap_or(&Value::Null)).map_err(|key| LoadError {
        file: file.to_owned(),
        says: ["not a text or plural forms: ", &key].concat(),
    })
}

/// Interface words from JSON: keys may be flat (`nav.learn`) or nested. An object of plural categories is one entry.
///
/// The error is the key of what is neither a text nor an object.
pub fn load_words(ui: &Value) -> Result<Words, String> {
    let mut out = Map::new();
    flatten(ui, "", &mut out)?;
    Ok(Words::new(out))
}

fn flatten(value: &Value, key: &str, out: &mut Map<String, Value>) -> Result<(), String> {
    match value {
        Value::Object(entries) if !is_forms(value) => {
            for (name, entry) in entries {
                let inner = if key.is_empty() {
                    name.clone()
                } else {
                    [key, ".", name].concat()
                };
                flatten(entry, &inner, out)?;
            }
        }
        Value::String(_) | Value::Object(_) => {
            out.insert(key.to_owned(), value.clone());
        }
        _ => return Err(key.to_owned()),
    }
    Ok(())
}

/// Whether a value is the plural forms of one text.
pub(super) fn is_forms(value: &Value) -> bool {
    let names = ["one", "few", "many", "other"];
    value.as_object().is_some_and(|forms| {
        forms.contains_key("other")
            && forms
                .iter()
                .all(|(name, form)| names.contains(&name.as_str()) && form.is_string())
    })
}
