//! What the module states: facts, sources, elections, glossary and lessons as data, with their words in three languages,
//! and what the content must satisfy. It must not know pages, nor say anything that is not in the content.

pub mod calc;
pub mod check;
mod count;
mod election;
mod fact;
pub mod inline;
mod load;
mod source;
mod tie;
mod words;

pub use election::{Election, ElectionList, FirstStage};
pub use fact::{Agreement, Confidence, Fact, Law, LawText, Status, Unit, Value, shown};
pub use load::{LoadError, load_words};
pub use source::{Kind, Source};
pub use tie::tie;
pub use words::{
    ElectionWords, FactWords, InLanguage, LessonTitle, ListWords, SourceWords, TermWords,
};

use std::collections::BTreeMap;

use crate::lesson::{Lesson, LessonEntry};
use crate::quiz::{Mistake, Quiz};
use crate::text::{Date, Language, decimal};
use crate::words::Words;

/// Everything under `content/`.
#[derive(Clone, Debug)]
pub struct Content {
    /// The day on which the content was checked as a whole.
    pub date: Date,
    /// Facts by id.
    pub facts: BTreeMap<String, Fact>,
    /// Sources by id.
    pub sources: BTreeMap<String, Source>,
    /// Elections by id.
    pub elections: BTreeMap<String, Election>,
    /// Every lesson, ready or not, in order.
    pub lessons: Vec<LessonEntry>,
    /// The lessons that are ready, by id.
    pub lesson: BTreeMap<String, Lesson>,
    /// The quizzes, by id of their lesson.
    pub quizzes: BTreeMap<String, Quiz>,
    /// The mistakes that wrong options come from, by id.
    pub mistakes: BTreeMap<String, Mistake>,
    /// In the order of [`Language::ALL`].
    words: [InLanguage; 3],
}

impl Content {
    /// Everything that is said in a language.
    pub fn words(&self, language: Language) -> &InLanguage {
        &self.words[language as usize]
    }

    /// The interface's words.
    pub fn ui_words(&self, language: Language) -> &Words {
        &self.words(language).ui
    }

    /// The interface's text under a key; empty where there is none.
    pub fn ui(&self, language: Language, key: &str) -> &str {
        self.ui_words(language).get(key)
    }

    /// The interface's text under a key in the form that fits `n`, with the number in it.
    pub fn ui_count(&self, language: Language, key: &str, n: u64) -> String {
        self.ui_words(language).count(language, key, n)
    }

    /// The figure that comes out of a mistake, in words; empty where there is none.
    pub fn mistaken(&self, language: Language, mistake: &str) -> String {
        self.mistakes
            .get(mistake)
            .and_then(|mistake| calc::evaluate(mistake.figure.as_ref()?, &self.facts).ok())
            .map(|n| decimal(language, &n.to_string()))
            .unwrap_or_default()
    }

    /// A fact's value in words; empty where there is no such fact or it has no value.
    pub fn shown(&self, language: Language, fact: &str) -> String {
        self.facts
            .get(fact)
            .map(|fact| shown(language, fact))
            .unwrap_or_default()
    }
}
