//! What the page opens with: elections that were held, each as a scenario with its official seats.

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::exchange::block::{Block, field};
use crate::exchange::scenario::{self, File};
use crate::seats::Method;
use crate::text::{self, Language};
use crate::words::Words;

/// See the module.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Start {
    /// The page's language.
    pub language: Language,
    /// The interface's words under `seats.`.
    pub words: Words,
    /// The elections; the page opens with the first.
    pub elections: Vec<Election>,
    /// Another house: the Kurultai's.
    pub other_house: u32,
}

/// An election as it was held.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Election {
    /// Its id in the content.
    pub id: String,
    /// Whether it was held in Kazakhstan.
    pub home: bool,
    /// What it is called in a list of them.
    pub title: String,
    /// Its date, in words.
    pub date: String,
    /// Its year.
    pub year: String,
    /// Official seats by list.
    pub official: Vec<u32>,
    /// Its rule and what there is to know of its data, in words.
    pub about: String,
    /// Votes and law. In the block it is a scenario file.
    #[serde(serialize_with = "as_scenario")]
    pub file: File,
}

fn as_scenario<S: Serializer>(file: &File, to: S) -> Result<S::Ok, S::Error> {
    let value: Value = serde_json::from_str(&scenario::write(file)).unwrap_or_default();
    value.serialize(to)
}

impl Block for Start {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            language: field(value, "language")?,
            words: field(value, "words")?,
            elections: field(value, "elections")?,
            other_house: field(value, "other_house")?,
        })
    }
}

impl Block for Election {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: field(value, "id")?,
            home: field(value, "home")?,
            title: field(value, "title")?,
            date: field(value, "date")?,
            year: field(value, "year")?,
            official: field(value, "official")?,
            about: field(value, "about")?,
            file: scenario::from_value(value.get("file")?).ok()?,
        })
    }
}

impl Start {
    /// The name of a method.
    pub fn method(&self, method: Method) -> String {
        // The same words with another first divisor.
        let (key, first) = match method {
            Method::ModifiedSainteLague14 => ("modified_sainte_lague", "1.4"),
            Method::ModifiedSainteLague12 => ("modified_sainte_lague", "1.2"),
            other => (other.id(), ""),
        };
        let first = text::decimal(self.language, first);
        self.words
            .fill(&["seats.method.", key].concat(), &[("n", &first)])
    }

    /// An election's votes and law.
    pub(super) fn file(&self, election: usize) -> File {
        let election = self.elections.get(election);
        election
            .map(|election| election.file.clone())
            .unwrap_or_default()
    }
}
