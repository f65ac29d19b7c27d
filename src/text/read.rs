//! Numbers as people type and paste them. It must not know what field they were typed in.

/// Why what was typed can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// Nothing but spaces.
    Empty,
    /// This character has no place in such a number.
    Character(char),
    /// Commas or points that do not stand before groups of three digits, or of both kinds; or two decimal signs.
    Groups,
    /// More than the field allows.
    TooLarge,
}

/// Spaces and apostrophes that may stand between groups of digits.
fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '\'' | '’')
}

/// A whole number from nought to `max`. Gaps between digits may be spaces or apostrophes; commas or points only where
/// each group after them has three digits, so that `1.5` is never read as fifteen.
pub fn read_count(typed: &str, max: u64) -> Result<u64, ReadError> {
    let typed = typed.trim();
    let (mut n, mut mark, mut group, mut gaps) = (0_u64, None, 0_u32, false);
    for c in typed.chars() {
        if let Some(digit) = c.to_digit(10) {
            n = n.saturating_mul(10).saturating_add(digit.into());
            group += 1;
        } else if matches!(c, ',' | '.') {
            // The first group may be short; those between two marks may not.
            let whole_group = if mark.is_none() {
                (1..=3).contains(&group)
            } else {
                group == 3
            };
            if !whole_group || mark.is_some_and(|other| other != c) {
                return Err(ReadError::Groups);
            }
            (mark, group) = (Some(c), 0);
        } else if is_gap(c) && group > 0 {
            gaps = true;
        } else {
            return Err(ReadError::Character(c));
        }
    }
    if typed.is_empty() {
        return Err(ReadError::Empty);
    }
    if mark.is_some() && (group != 3 || gaps) {
        return Err(ReadError::Groups);
    }
    if n > max {
        Err(ReadError::TooLarge)
    } else {
        Ok(n)
    }
}

/// A decimal as plain text: digits, then perhaps a point and digits (`1234.5`), without needless noughts in front.
///
/// The decimal sign may be a point or a comma; gaps as in [`read_count`]. A sign without digits on one side is still
/// being typed: `5,` reads as `5` and `,5` as `0.5`.
pub fn read_decimal(typed: &str) -> Result<String, ReadError> {
    let typed = typed.trim();
    let (mut whole, mut after, mut sign, mut digits) = (String::new(), String::new(), None, 0_u32);
    for c in typed.chars() {
        if c.is_ascii_digit() {
            digits += 1;
            if sign.is_some() {
                after.push(c);
            } else if c != '0' || !whole.is_empty() {
                whole.push(c);
            }
        } else if matches!(c, ',' | '.') {
            if sign.is_some() {
                return Err(ReadError::Groups);
            }
            sign = Some(c);
        } else if !is_gap(c) || sign.is_some() || digits == 0 {
            return Err(ReadError::Character(c));
        }
    }
    if typed.is_empty() {
        return Err(ReadError::Empty);
    }
    if let (Some(sign), 0) = (sign, digits) {
        return Err(ReadError::Character(sign));
    }
    if whole.is_empty() {
        whole.push('0');
    }
    if !after.is_empty() {
        whole.push('.');
        whole.push_str(&after);
    }
    Ok(whole)
}
