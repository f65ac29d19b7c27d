//! Numbers as each language writes them, exact: no float comes near them. It must not know what they count.

use super::{Language, NO_BREAK};

/// Denominators up to here divide exactly in [`ratio`]; larger ones lose their lowest bits.
const EXACT: u128 = u128::MAX / 16;

/// The mark between groups of three digits.
fn group(language: Language) -> char {
    match language {
        Language::En => ',',
        Language::Ru | Language::Kk => NO_BREAK,
    }
}

/// The sign before the decimals.
fn point(language: Language) -> char {
    match language {
        Language::En => '.',
        Language::Ru | Language::Kk => ',',
    }
}

/// A whole number: `12,482,613`; in Russian and Kazakh no-break spaces between the groups.
pub fn number(language: Language, n: impl Into<u128>) -> String {
    grouped(language, &n.into().to_string())
}

/// Digits with marks between groups of three.
fn grouped(language: Language, digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() * 2);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(group(language));
        }
        out.push(digit);
    }
    out
}

/// A decimal such as `53.9`, `1234567.891` or `-3` as the language writes it, digit for digit.
///
/// What is no decimal comes back as it is.
pub fn decimal(language: Language, plain: &str) -> String {
    let (minus, rest) = plain
        .strip_prefix('-')
        .map_or((false, plain), |rest| (true, rest));
    let (whole, after) = rest
        .split_once('.')
        .map_or((rest, None), |(whole, after)| (whole, Some(after)));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !after.is_none_or(digits) {
        return plain.to_owned();
    }
    let mut out = String::new();
    if minus {
        out.push('−');
    }
    out.push_str(&grouped(language, whole));
    if let Some(after) = after {
        out.push(point(language));
        out.push_str(after);
    }
    out
}

/// `num ÷ den` with exactly `places` decimals (30 at most), halves rounded up: `ratio(En, 2, 3, 2)` is `0.67`.
///
/// Exact for denominators up to 2¹²⁴; empty where the denominator is nought.
pub fn ratio(language: Language, num: u128, den: u128, places: u8) -> String {
    let (num, den) = if den > EXACT {
        (num >> 4, den >> 4)
    } else {
        (num, den)
    };
    if den == 0 {
        return String::new();
    }
    let (mut whole, mut rest) = (num / den, num % den);
    let (mut after, mut limit) = (0, 1);
    for _ in 0..places.min(30) {
        rest *= 10;
        after = after * 10 + rest / den;
        limit *= 10;
        rest %= den;
    }
    if rest >= den - rest {
        after += 1;
    }
    if after == limit {
        after = 0;
        whole = whole.saturating_add(1);
    }
    let mut out = number(language, whole);
    if limit > 1 {
        out.push(point(language));
        // `limit + after` is a one followed by the decimals with their leading noughts.
        out.push_str(&(limit + after).to_string()[1..]);
    }
    out
}

/// √(`num ÷ den`) with so many decimals (3 at most), rounded; empty where the denominator is nought.
///
/// `num` up to 10³¹: the square of any number of votes.
pub fn root(language: Language, num: u128, den: u128, places: u8) -> String {
    let scale = 10_u128.pow(places.min(3).into());
    match (num * scale * scale * 4).checked_div(den) {
        Some(four_squares) => ratio(language, four_squares.isqrt().div_ceil(2), scale, places),
        None => String::new(),
    }
}

/// Puts the per cent sign to a number: `53.9%` in English, `53,9 %` with a no-break space in Russian, `53,9%` in Kazakh.
///
/// The number is a plain decimal, or one that [`decimal`] or [`ratio`] wrote in the same language.
pub fn percent(language: Language, shown: &str) -> String {
    let mut out: String = shown
        .chars()
        .map(|c| if c == '.' { point(language) } else { c })
        .collect();
    if language == Language::Ru {
        out.push(NO_BREAK);
    }
    out.push('%');
    out
}
