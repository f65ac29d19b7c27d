//! The rows of the table, its foot and the strip below the chamber, as texts. It must not decide anything about seats.

use super::told::Row;
use super::{Playground, Standing};
use crate::seats::Steps;
use crate::text;

impl Playground {
    pub(super) fn rows(&self) -> Vec<Row> {
        let words = &self.start.words;
        let official = self.official();
        let official_says = |i: usize| {
            let n = official
                .get(i)
                .filter(|_| !self.scenario().lists[i].ineligible);
            n.map_or_else(String::new, |n| {
                words.fill("seats.official.row", &[("n", &self.number((*n).into()))])
            })
        };
        let row = |(i, list): (usize, &crate::seats::List)| {
            let n = self.seats(i);
            let out = !self.is_admitted(i);
            let why = |key: &str| [words.get(key).to_owned(), String::new(), String::new()];
            let [full, sign, rest] = match (out, list.ineligible) {
                (false, _) => self.came_by(i),
                (true, true) => why("seats.not_a_list"),
                (true, false) => why("seats.below"),
            };
            let look = self.now.file.looks.get(i);
            let field = self.fields.votes.get(i);
            let name = self.fields.names.get(i);
            Row {
                votes_of: words.fill("seats.votes_of", &[("name", &list.name)]),
                name: list.name.clone(),
                typed_name: name.map(|f| f.text.clone()).unwrap_or_default(),
                bad_name: name.is_some_and(|f| f.bad),
                typed: field.map(|f| f.text.clone()).unwrap_or_default(),
                bad: field.is_some_and(|f| f.bad),
                short: self.short(i),
                colour: look.map(|l| l.colour.clone()).unwrap_or_default(),
                ineligible: list.ineligible,
                official: official_says(i),
                share: self.share(list.votes),
                won: !out && self.has_won(i),
                full,
                sign,
                rest,
                seats: if list.ineligible {
                    "–".to_owned()
                } else {
                    self.number(u64::from(n))
                },
                n,
                out,
                tied: self.is_tied(i),
            }
        };
        self.scenario().lists.iter().enumerate().map(row).collect()
    }

    /// Official seats, while the numbers are those of an election.
    fn official(&self) -> &[u32] {
        match (self.standing(), self.election()) {
            (Standing::Official | Standing::Differs | Standing::OtherMethod, Some(election)) => {
                &election.official
            }
            _ => &[],
        }
    }

    /// A list's letters in the picture: its own, or the beginning of its name.
    pub(super) fn short(&self, list: usize) -> String {
        let look = self.now.file.looks.get(list);
        match (look, self.scenario().lists.get(list)) {
            (Some(look), _) if !look.short.is_empty() => look.short.clone(),
            (_, Some(list)) if !list.ineligible => list.name.chars().take(2).collect(),
            _ => String::new(),
        }
    }

    /// The head of the column of `came_by`.
    pub(super) fn how(&self) -> String {
        let key = match self.allocation.steps {
            Steps::Quota(_) | Steps::Nothing => "seats.col.full",
            Steps::Divisor(_) | Steps::House(_) => "seats.col.quotient",
            Steps::Groups(_) => "seats.col.allied",
        };
        self.start.words.get(key).to_owned()
    }

    /// How a list came to its seats: full quotas, a sign, the rest; or the smallest quotient that won.
    fn came_by(&self, list: usize) -> [String; 3] {
        let says = self.last_quotient(list).or_else(|| self.allies(list));
        match says {
            Some(says) => [says, String::new(), String::new()],
            None => self.full_and_rest(self.full(list), self.seats(list)),
        }
    }

    fn full_and_rest(&self, full: u32, seats: u32) -> [String; 3] {
        let sign = if seats < full { " − " } else { " + " };
        let rest = self.number(seats.abs_diff(full).into());
        [self.number(full.into()), sign.to_owned(), rest]
    }

    fn share(&self, votes: u64) -> String {
        match self.allocation.base {
            0 => "–".to_owned(),
            base => {
                let share = self.fraction((u128::from(votes) * 100, u128::from(base)), 2);
                text::percent(self.start.language, &share)
            }
        }
    }

    /// The result as pieces of one bar: list and outline, in a box a thousand wide and ten high.
    pub(super) fn strip(&self) -> Vec<(usize, String)> {
        let house = u64::from(self.scenario().seats.max(1));
        let at = |seats: u64| seats * 1000 / house;
        let mut before = 0;
        let mut pieces = Vec::new();
        for list in self.seated() {
            let after = before + u64::from(self.seats(list));
            let (start, end) = (at(before).to_string(), at(after).to_string());
            pieces.push((list, ["M", &start, " 0V10H", &end, "V0z"].concat()));
            before = after;
        }
        pieces
    }

    /// The same as letters and numbers.
    pub(super) fn strip_says(&self) -> String {
        let says = |list: usize| {
            let n = self.number(self.seats(list).into());
            [&self.short(list), "\u{A0}", &n].concat()
        };
        self.seated().map(says).collect::<Vec<_>>().join("   ")
    }

    /// The lists that have seats.
    fn seated(&self) -> impl Iterator<Item = usize> {
        (0..self.scenario().lists.len()).filter(|&list| self.seats(list) > 0)
    }

    pub(super) fn total(&self) -> [String; 3] {
        let seats = self.allocation.seats.iter().sum();
        let calc = self.quota().map_or_else(String::new, |quota| {
            self.full_and_rest(quota.full.iter().sum(), seats).concat()
        });
        [
            self.number(self.allocation.base),
            calc,
            self.number(seats.into()),
        ]
    }
}
