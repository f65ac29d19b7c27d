//! What is said in one language, by the ids of what it is said about. It must not know what a sentence means.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::lesson::LessonWords;
use crate::quiz::QuizWords;
use crate::text::Language;
use crate::words::Words;

/// Everything said in one language.
#[derive(Clone, Debug)]
pub struct InLanguage {
    /// The interface.
    pub ui: Words,
    /// Facts by id.
    pub facts: BTreeMap<String, FactWords>,
    /// Sources by id.
    pub sources: BTreeMap<String, SourceWords>,
    /// Elections by id.
    pub elections: BTreeMap<String, ElectionWords>,
    /// Lists of elections by id.
    pub lists: BTreeMap<String, ListWords>,
    /// Terms by id.
    pub glossary: BTreeMap<String, TermWords>,
    /// Titles of all lessons by id.
    pub lessons: BTreeMap<String, LessonTitle>,
    /// The words of the lessons that are ready, by id.
    pub lesson: BTreeMap<String, LessonWords>,
    /// The words of the quizzes, by id.
    pub quiz: BTreeMap<String, QuizWords>,
    /// The same files as they were read, by path under `content/`, for the check of every text in them.
    pub(super) files: BTreeMap<String, Value>,
}

impl InLanguage {
    /// An election's words as they were read, without its figures.
    pub(super) fn raw_election(&self, id: &str) -> Option<&Map<String, Value>> {
        let file = self.files.iter();
        let mut file = file.filter(|(path, _)| path.ends_with("/elections.json"));
        file.next()?.1.get(id)?.as_object()
    }
}

/// A fact in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactWords {
    /// The sentence, with inline forms.
    pub text: String,
    /// Who says so, and who that is: exactly where the fact is a claim.
    #[serde(default)]
    pub said_by: Option<String>,
    /// What the article that the module began with said, and why ours stands: exactly where the two differ.
    #[serde(default)]
    pub article: Option<String>,
}

/// A document's title and publisher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceWords {
    /// Title.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// The language of the title, where it is kept in that of the document.
    #[serde(default)]
    pub lang: Option<Language>,
}

/// An election's name and rule, its own figures in their places.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElectionWords {
    /// Name.
    pub title: String,
    /// Its rule in one sentence.
    pub rule: String,
    /// What is to be known about its figures, and where our count stands apart from the official one.
    #[serde(default)]
    pub note: Option<String>,
}

/// A list's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListWords {
    /// Name, without quotes.
    pub name: String,
    /// Two to four letters for a picture; empty for what is no list.
    pub short: String,
}

/// A term and its short definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermWords {
    /// The term.
    pub term: String,
    /// The definition, a sentence or two.
    pub short: String,
}

/// A lesson in the list of lessons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonTitle {
    /// Title.
    pub title: String,
    /// What one can do after it.
    pub after: String,
}
