//! The order of the alphabet, and one spelling for search. It must not know what is listed.

use super::Language;

/// The 42 letters of Kazakh in their order, which is not that of code points.
const KK: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
/// Cyrillic as Russian and English lists order it: ё with е, the letters of Kazakh beside their likes.
const RU: &str = "аәбвгғдежзиійкқлмнңоөпрстуүұфхһцчшщъыьэюя";
/// Where Cyrillic letters stand in a key: after the digits, and before or after the letters of other scripts.
const BEFORE: u32 = 0x3A;
const AFTER: u32 = 0x11_0000;
/// How far all other letters move to leave room for Cyrillic before them.
const OTHERS: u32 = 0x100;

/// A key to sort names by: digits first, then Cyrillic and Latin (in English: Latin and Cyrillic), each in its alphabet.
///
/// Capitals, punctuation and stress marks do not count, spaces do. In Russian and English ё stands with е.
pub fn sort_key(language: Language, name: &str) -> Vec<u32> {
    let alphabet = if language == Language::Kk { KK } else { RU };
    let first = if language == Language::En {
        AFTER
    } else {
        BEFORE
    };
    name.chars()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric() || *c == ' ')
        .map(|c| {
            if c == 'ё' && language != Language::Kk {
                'е'
            } else {
                c
            }
        })
        .map(
            |c| match alphabet.chars().zip(0..).find(|(letter, _)| *letter == c) {
                Some((_, place)) => first + place,
                None if c.is_ascii_digit() || c == ' ' => u32::from(c),
                None => u32::from(c) + OTHERS,
            },
        )
        .collect()
}

/// Latin letters that look like Cyrillic ones, small, and their likes.
const LOOK_ALIKES: [(char, char); 11] = [
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'һ'),
    ('i', 'і'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
];

/// One spelling for search: small letters, letters that people mistype or can't type as their likes, no soft hyphens,
/// apostrophes or stress marks. Latin letters inside a Cyrillic word, common in old law texts, become Cyrillic.
pub fn fold(text: &str) -> String {
    let text: String = text.chars().flat_map(char::to_lowercase).collect();
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let mixed = word.chars().any(|c| ('\u{400}'..='\u{4FF}').contains(&c));
        out.extend(
            word.chars()
                .filter_map(|c| folded(if mixed { cyrillic(c) } else { c })),
        );
    }
    out
}

fn cyrillic(letter: char) -> char {
    LOOK_ALIKES
        .iter()
        .find(|(latin, _)| *latin == letter)
        .map_or(letter, |(_, cyrillic)| *cyrillic)
}

fn folded(letter: char) -> Option<char> {
    Some(match letter {
        'ә' | 'ə' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' | 'ɵ' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' | 'ы' | 'й' => 'и',
        'ё' | 'э' => 'е',
        'ъ' | 'ь' | '’' | '\'' | '\u{AD}' | '\u{301}' => return None,
        other => other,
    })
}
