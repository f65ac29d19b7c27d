//! The interface's words in one language, by key, as a part of a page receives them. It must not know what they say.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use crate::text::{self, Language};

/// One entry: a text, or its forms by plural category (`one`, `few`, `many`, `other`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Word {
    /// A text, perhaps with `{name}` where code puts a value.
    Text(String),
    /// The same text in each plural form of the language; `{n}` is the number.
    Forms(BTreeMap<String, String>),
}

/// Written out: what serde derives for an untagged enum reads everything twice and weighs more than this whole room.
impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Word;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or its plural forms")
            }

            fn visit_str<E>(self, text: &str) -> Result<Word, E> {
                Ok(Word::Text(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Word, A::Error> {
                let mut forms = BTreeMap::new();
                while let Some((name, form)) = map.next_entry()? {
                    forms.insert(name, form);
                }
                Ok(Word::Forms(forms))
            }
        }
        from.deserialize_any(Either)
    }
}

/// Words by key. A key that is not there reads as an empty text: the check of the content refuses it before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Words(BTreeMap<String, Word>);

impl Words {
    /// Words by key.
    pub fn new(words: BTreeMap<String, Word>) -> Self {
        Self(words)
    }

    /// The keys, in order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The text under a key.
    pub fn get(&self, key: &str) -> &str {
        match self.0.get(key) {
            Some(Word::Text(text)) => text,
            _ => "",
        }
    }

    /// The text under a key, with values in their places.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        text::fill(self.get(key), values)
    }

    /// The form that fits a whole number, with the number in its place.
    pub fn count(&self, language: Language, key: &str, n: u64) -> String {
        let Some(Word::Forms(forms)) = self.0.get(key) else {
            return String::new();
        };
        let form = forms
            .get(text::plural(language, n, 0).name())
            .or_else(|| forms.get("other"));
        text::fill(
            form.map_or("", String::as_str),
            &[("n", &text::number(language, n))],
        )
    }

    /// The same words, each text changed.
    #[must_use]
    pub fn map(self, change: impl Fn(&str) -> String) -> Self {
        let word = |word| match word {
            Word::Text(text) => Word::Text(change(&text)),
            Word::Forms(forms) => Word::Forms(
                forms
                    .into_iter()
                    .map(|(name, form)| (name, change(&form)))
                    .collect(),
            ),
        };
        Self(
            self.0
                .into_iter()
                .map(|(key, entry)| (key, word(entry)))
                .collect(),
        )
    }

    /// Only the words whose key begins with one of the prefixes: what a part needs, no more.
    #[must_use]
    pub fn only(&self, prefixes: &[&str]) -> Self {
        let wanted = |key: &str| prefixes.iter().any(|prefix| key.starts_with(prefix));
        Self(
            self.0
                .iter()
                .filter(|(key, _)| wanted(key))
                .map(|(k, w)| (k.clone(), w.clone()))
                .collect(),
        )
    }
}
