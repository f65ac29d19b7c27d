//! The interface's words in one language, by key, as a part of a page receives them. It must not know what they say.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::exchange::block::Block;
use crate::text::{self, Language};

/// Words by key: a text, perhaps with `{name}` where code puts a value; or its forms by plural category (`one`, `few`,
/// `many`, `other`). A key that is not there reads as an empty text: the check of the content refuses it before.
///
/// They stay the JSON that they came as: reading them into types of their own would weigh more than this whole room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Words(Map<String, Value>);

impl Block for Words {
    fn read(value: &Value) -> Option<Self> {
        value.as_object().cloned().map(Self)
    }
}

impl Words {
    /// Words by key; each is a text or an object of its plural forms.
    pub fn new(words: Map<String, Value>) -> Self {
        Self(words)
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The text under a key.
    pub fn get(&self, key: &str) -> &str {
        self.0.get(key).and_then(Value::as_str).unwrap_or("")
    }

    /// The text under a key, with values in their places.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        text::fill(self.get(key), values)
    }

    /// The form that fits a whole number, with the number in its place.
    pub fn count(&self, language: Language, key: &str, n: u64) -> String {
        let forms = self.0.get(key).and_then(Value::as_object);
        let form = |name: &str| forms?.get(name)?.as_str();
        let fitting = form(text::plural(language, n, 0).name()).or_else(|| form("other"));
        text::fill(fitting.unwrap_or(""), &[("n", &text::number(language, n))])
    }

    /// The same words, each text changed.
    #[must_use]
    pub fn map(mut self, change: impl Fn(&str) -> String) -> Self {
        fn each(value: &mut Value, change: &dyn Fn(&str) -> String) {
            match value {
                Value::String(text) => *text = change(text),
                Value::Object(forms) => forms.values_mut().for_each(|form| each(form, change)),
                _ => {}
            }
        }
        self.0.values_mut().for_each(|word| each(word, &change));
        self
    }

    /// Only the words whose key begins with one of the prefixes: what a part needs, no more.
    #[must_use]
    pub fn only(&self, prefixes: &[&str]) -> Self {
        let wanted = |key: &str| prefixes.iter().any(|prefix| key.starts_with(prefix));
        let entries = self.0.iter().filter(|(key, _)| wanted(key));
        Self(
            entries
                .map(|(key, word)| (key.clone(), word.clone()))
                .collect(),
        )
    }
}
