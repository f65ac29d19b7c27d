//! Where a fact comes from. It must not know what is taken from it.

use serde::{Deserialize, Serialize};

use super::fact::named;
use crate::text::Date;

/// A document without its title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Where it can be read, if anywhere on the web.
    pub url: Option<String>,
    /// When it was published or adopted, as exactly as is known.
    pub date: Option<Date>,
    /// The code of the language that was read, also one that the site does not speak.
    pub language: String,
    /// What kind of document it is.
    pub kind: Kind,
    /// When we looked at it.
    pub accessed: Date,
}

named! {
    /// A kind of document, in order of trust.
    Kind {
        /// The text of a law.
        Law = "law",
        /// A record of an official body.
        Official = "official",
        /// A report of an observer mission.
        Observer = "observer",
        /// A news agency.
        Agency = "agency",
        /// Other press.
        Press = "press",
        /// A study.
        Study = "study",
        /// An encyclopedia or a collection of results.
        Reference = "reference",
    }
}
