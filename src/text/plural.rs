//! Which form of a word fits a number: the cardinal categories of CLDR 48. It must not know any word.

use super::Language;

/// A plural category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Plural {
    /// 1 seat; 1, 21, 101 место
    One,
    /// 2, 3, 4, 22 места
    Few,
    /// 0, 5, 11, 145 мест
    Many,
    /// The rest in English and Kazakh; fractions in Russian: 53,9 процента.
    Other,
}

impl Plural {
    /// The key of the form in content files.
    pub fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The categories that a language has; content gives each of them.
    pub fn of(language: Language) -> &'static [Self] {
        match language {
            Language::Ru => &[Self::One, Self::Few, Self::Many, Self::Other],
            Language::Kk | Language::En => &[Self::One, Self::Other],
        }
    }
}

/// The category of a number whose whole part is `whole` and that is shown with `decimals` digits after the sign.
///
/// Kazakh nouns do not change after a number; its two categories exist and carry the same word.
pub fn plural(language: Language, whole: u64, decimals: u8) -> Plural {
    match language {
        Language::En | Language::Kk if whole == 1 && decimals == 0 => Plural::One,
        Language::En | Language::Kk => Plural::Other,
        Language::Ru if decimals > 0 => Plural::Other,
        Language::Ru => match (whole % 10, whole % 100) {
            (1, tail) if tail != 11 => Plural::One,
            (2..=4, tail) if !(12..=14).contains(&tail) => Plural::Few,
            _ => Plural::Many,
        },
    }
}
