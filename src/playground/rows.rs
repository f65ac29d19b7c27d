//! The rows of the table, its foot and the strip below the chamber, as texts. It must not decide anything about seats.

use super::Playground;
use super::told::Row;
use crate::text;

impl Playground {
    pub(super) fn rows(&self) -> Vec<Row> {
        let words = &self.start.words;
        let row = |(i, list): (usize, &crate::seats::List)| {
            let n = self.seats(i);
            let out = !self.is_admitted(i);
            let why = |key: &str| [words.get(key).to_owned(), String::new(), String::new()];
            let [full, sign, rest] = match (out, list.ineligible) {
                (false, _) => self.came_by(i),
                (true, true) => why("seats.not_a_list"),
                (true, false) => why("seats.below"),
            };
            Row {
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
        self.scenario.lists.iter().enumerate().map(row).collect()
    }

    /// The head of the column of `came_by`.
    pub(super) fn how(&self) -> String {
        let key = match self.quota() {
            Some(_) => "seats.col.full",
            None => "seats.col.quotient",
        };
        self.start.words.get(key).to_owned()
    }

    /// How a list came to its seats: full quotas, a sign, the rest; or the smallest quotient that won.
    fn came_by(&self, list: usize) -> [String; 3] {
        match self.last_quotient(list) {
            Some(quotient) => [quotient, String::new(), String::new()],
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

    pub(super) fn strip(&self) -> Vec<(usize, String, String)> {
        let house = u64::from(self.scenario.seats.max(1));
        let at = |seats: u64| seats * 1000 / house;
        let mut before = 0;
        let mut pieces = Vec::new();
        for (i, &n) in self
            .allocation
            .seats
            .iter()
            .enumerate()
            .filter(|(_, n)| **n > 0)
        {
            let (start, end) = (at(before), at(before + u64::from(n)));
            pieces.push((i, start.to_string(), (end - start).to_string()));
            before += u64::from(n);
        }
        pieces
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
