//! The elections of a page: in which order they stand, and as the playground takes them. It must not know how they are
//! counted.

use super::Book;
use crate::exchange::scenario::{File, Look};
use crate::facts::ElectionWords;
use crate::playground::{self, Start};
use crate::text;

/// The country whose elections come first.
const HOME: &str = "kz";

impl Book<'_> {
    /// What the playground opens with: the last election by lists whose result is known, then the others of
    /// Kazakhstan, the newest first, then those of other countries.
    pub fn start(&self) -> Start {
        Start {
            language: self.language,
            words: self.words(&["seats."]),
            elections: self
                .elections()
                .into_iter()
                .map(|id| self.election(id))
                .collect(),
            other_house: self.count_of("kur-size"),
        }
    }

    /// The ids of the elections in that order.
    pub fn elections(&self) -> Vec<&str> {
        let elections = &self.content.elections;
        let mut ids: Vec<&str> = elections.keys().map(String::as_str).collect();
        let title = |id: &str| self.election_words(id).title;
        ids.sort_by_cached_key(|id| {
            let election = &elections[*id];
            let home = election.country == HOME;
            let newest = std::cmp::Reverse(election.date);
            (
                !home,
                home.then_some(newest),
                text::sort_key(self.language, &title(id)),
            )
        });
        ids
    }

    /// An election's words, figures in their places.
    pub fn election_words(&self, id: &str) -> ElectionWords {
        self.content
            .words(self.language)
            .elections
            .get(id)
            .cloned()
            .unwrap_or_default()
    }

    fn election(&self, id: &str) -> playground::Election {
        let election = &self.content.elections[id];
        let lists = &self.content.words(self.language).lists;
        let name = |id: &str| {
            lists
                .get(id)
                .map_or_else(String::new, |words| words.name.clone())
        };
        let short = |id: &str| {
            lists
                .get(id)
                .map_or_else(String::new, |words| words.short.clone())
        };
        let looks = election.lists.iter().map(|list| Look {
            short: short(&list.id),
            ..Look::default()
        });
        let against = election.against_all.map(|_| Look::default());
        let words = self.election_words(id);
        let note = words.note.as_deref().unwrap_or_default();
        playground::Election {
            id: id.to_owned(),
            home: election.country == HOME,
            title: self.plain(&words.title),
            date: text::date(self.language, election.date),
            year: election.date.year().to_string(),
            official: election
                .lists
                .iter()
                .map(|list| list.seats)
                .chain(election.against_all.map(|_| 0))
                .collect(),
            about: [&self.plain(&words.rule), " ", &self.plain(note)].concat(),
            file: File {
                scenario: election.scenario(&name).unwrap_or_default(),
                looks: looks.chain(against).collect(),
                ..File::default()
            },
        }
    }
}
