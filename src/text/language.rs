//! The three languages. It must not know how any of them writes.

use serde::{Deserialize, Serialize};

/// A language of the site. As data it is its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Kazakh, in Cyrillic letters.
    Kk,
    /// Russian.
    Ru,
    /// English, British spelling.
    En,
}

impl Language {
    /// All three, in the order in which the site offers them.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The code in addresses, folders of content and the `lang` attribute.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language with this code, lower case and without a region.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// The language's name in itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kk => "Қазақша",
            Self::Ru => "Русский",
            Self::En => "English",
        }
    }
}
