//! Licence expressions as packages write them: `MIT OR Apache-2.0`, `(MIT OR ISC) AND Unicode-3.0`, the old `MIT/ISC`.
//! It must not know where they come from.

use std::collections::BTreeSet;
use std::iter::Peekable;
use std::vec::IntoIter;

/// Whether allowed licences alone meet the expression: each side of an AND, one side of an OR. What cannot be read
/// is not met.
pub fn satisfied(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let words: Vec<String> = spaced.split_whitespace().map(str::to_owned).collect();
    let mut reader = Reader {
        words: words.into_iter().peekable(),
        allowed,
    };
    reader.either() == Some(true) && reader.words.next().is_none()
}

struct Reader<'a> {
    words: Peekable<IntoIter<String>>,
    allowed: &'a BTreeSet<String>,
}

impl Reader<'_> {
    /// Sides joined by OR, which binds loosest.
    fn either(&mut self) -> Option<bool> {
        let mut met = self.both()?;
        while self.take("OR") {
            met |= self.both()?;
        }
        Some(met)
    }

    /// Sides joined by AND.
    fn both(&mut self) -> Option<bool> {
        let mut met = self.one()?;
        while self.take("AND") {
            met &= self.one()?;
        }
        Some(met)
    }

    /// A licence, with its exception if it has one, or an expression in brackets.
    fn one(&mut self) -> Option<bool> {
        if self.take("(") {
            let met = self.either()?;
            return self.take(")").then_some(met);
        }
        let mut licence = self.words.next_if(|word| is_name(word))?;
        if self.take("WITH") {
            licence = format!("{licence} WITH {}", self.words.next_if(|w| is_name(w))?);
        }
        Some(self.allowed.contains(&licence))
    }

    fn take(&mut self, word: &str) -> bool {
        self.words.next_if(|next| next == word).is_some()
    }
}

fn is_name(word: &str) -> bool {
    !["AND", "OR", "WITH", "(", ")"].contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ok(expression: &str) -> bool {
        let allowed = ["MIT", "ISC", "Unicode-3.0", "ISC WITH Thanks"];
        satisfied(expression, &allowed.map(str::to_owned).into())
    }

    #[test]
    fn one_side_of_an_or_is_enough_and_both_sides_of_an_and_are_needed() {
        assert!(ok("MIT") && ok("GPL-3.0 OR MIT") && ok("GPL-3.0/MIT") && ok("MIT AND ISC"));
        assert!(!ok("GPL-3.0") && !ok("MIT AND GPL-3.0"));
    }

    #[test]
    fn and_binds_more_tightly_than_or_unless_brackets_say_otherwise() {
        assert!(ok("MIT OR GPL-3.0 AND GPL-2.0"));
        assert!(!ok("(MIT OR GPL-3.0) AND GPL-2.0"));
        assert!(ok("(GPL-3.0 OR MIT) AND Unicode-3.0"));
        assert!(ok("MIT OR (GPL-3.0 AND GPL-2.0)"));
    }

    #[test]
    fn an_exception_belongs_to_its_licence() {
        assert!(ok("ISC WITH Thanks OR GPL-2.0") && !ok("MIT WITH Thanks"));
    }

    #[test]
    fn what_cannot_be_read_is_not_met() {
        for bad in [
            "", "MIT OR", "AND MIT", "(MIT", "MIT)", "MIT ISC", "MIT WITH",
        ] {
            assert!(!ok(bad), "{bad}");
        }
    }
}
