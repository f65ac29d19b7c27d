//! The seats page as a value: what was typed, what it counts to, and what each row, step and bar then says.
//! It must not know the browser or how anything is drawn.

mod averages;
mod errors;
mod picture;
mod rows;
mod steps;
mod told;

pub use picture::{GLYPHS, Label, Picture};
pub use told::{Bar, Line, Row, Shown, Step};

use serde::Serialize;
use serde_json::Value;

use crate::exchange::block::{Block, field};
use crate::seats::{Allocation, List, Method, Percent, Scenario, Threshold, allocate};
use crate::text::{self, Language};
use crate::words::Words;

/// The most seats that the page counts and draws.
pub const MAX_HOUSE: u32 = 1_000;
/// The most votes that one list may have.
pub const MAX_VOTES: u64 = 1_000_000_000_000_000;
/// Decimals of a threshold.
pub const THRESHOLD_PLACES: u64 = 6;

/// What the page opens with: an election, its official house and another house to try.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Start {
    /// The page's language.
    pub language: Language,
    /// The interface's words under `seats.`.
    pub words: Words,
    /// The lists in order of votes; “against all” is last and no list.
    pub lists: Vec<StartList>,
    /// Seats that the lists shared at that election.
    pub house: u32,
    /// Another house: the Kurultai's.
    pub other_house: u32,
    /// The threshold in per cent, as a decimal.
    pub threshold: String,
    /// The election's date, in words.
    pub date: String,
    /// The election's year.
    pub year: String,
}

impl Start {
    /// The name of a method.
    pub fn method(&self, method: Method) -> String {
        // The same words with another first divisor.
        let (key, first) = match method {
            Method::ModifiedSainteLague14 => ("modified_sainte_lague", "1.4"),
            Method::ModifiedSainteLague12 => ("modified_sainte_lague", "1.2"),
            other => (other.id(), ""),
        };
        let first = text::decimal(self.language, first);
        self.words
            .fill(&["seats.method.", key].concat(), &[("n", &first)])
    }
}

/// A list as it stood at the election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StartList {
    /// Its id in the content.
    pub id: String,
    /// Its name, as short as a table needs.
    pub name: String,
    /// Two letters for the picture; empty where it is no list.
    pub short: String,
    /// Valid votes.
    pub votes: u64,
    /// Whether seats can go to it: not to “against all”.
    pub is_list: bool,
}

impl Block for Start {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            language: field(value, "language")?,
            words: field(value, "words")?,
            lists: field(value, "lists")?,
            house: field(value, "house")?,
            other_house: field(value, "other_house")?,
            threshold: field(value, "threshold")?,
            date: field(value, "date")?,
            year: field(value, "year")?,
        })
    }
}

impl Block for StartList {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: field(value, "id")?,
            name: field(value, "name")?,
            short: field(value, "short")?,
            votes: field(value, "votes")?,
            is_list: field(value, "is_list")?,
        })
    }
}

/// A field that holds something that can't be counted; the last good value is counted instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What was typed.
    pub given: String,
}

/// How the numbers on the page relate to an election that was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The election's own votes, house and threshold.
    Official,
    /// Its votes and threshold in the other house.
    Illustration,
    /// Its votes, house and threshold, shared by another method.
    OtherMethod,
    /// Something was changed.
    Own,
}

/// What was typed and what it counts to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Playground {
    start: Start,
    scenario: Scenario,
    allocation: Allocation,
    votes: Vec<Option<Refused>>,
    house: Option<Refused>,
    threshold: Option<Refused>,
}

impl Playground {
    /// The election as it was held, counted.
    pub fn new(start: Start) -> Self {
        let lists = start.lists.iter().map(|list| List {
            name: list.id.clone(),
            votes: list.votes,
            ineligible: !list.is_list,
            ..List::default()
        });
        let scenario = Scenario {
            lists: lists.collect(),
            seats: start.house,
            method: Method::HareLr,
            threshold: Threshold {
                percent: start.threshold.parse().unwrap_or_default(),
                ..Threshold::default()
            },
            ..Scenario::default()
        };
        let allocation = allocate(&scenario).unwrap_or_default();
        Self {
            votes: vec![None; start.lists.len()],
            house: None,
            threshold: None,
            start,
            scenario,
            allocation,
        }
    }

    /// What the page opened with.
    pub fn start(&self) -> &Start {
        &self.start
    }

    /// What is counted.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// The count.
    pub fn allocation(&self) -> &Allocation {
        &self.allocation
    }

    /// The field of a list's votes, if it can't be counted.
    pub fn refused_votes(&self) -> Option<(usize, &Refused)> {
        self.votes
            .iter()
            .enumerate()
            .find_map(|(i, refused)| Some((i, refused.as_ref()?)))
    }

    /// Whether this list's votes can't be counted.
    pub fn is_refused(&self, list: usize) -> bool {
        self.votes.get(list).is_some_and(Option::is_some)
    }

    /// The field of the house, if it can't be counted.
    pub fn refused_house(&self) -> Option<&Refused> {
        self.house.as_ref()
    }

    /// The field of the threshold, if it can't be counted.
    pub fn refused_threshold(&self) -> Option<&Refused> {
        self.threshold.as_ref()
    }

    /// Takes what was typed as a list's votes.
    pub fn type_votes(&mut self, list: usize, given: &str) {
        let (Some(field), Some(counted)) =
            (self.votes.get_mut(list), self.scenario.lists.get_mut(list))
        else {
            return;
        };
        *field = match text::read_count(given, MAX_VOTES) {
            Ok(votes) => {
                counted.votes = votes;
                None
            }
            Err(_) => Some(Refused {
                given: given.to_owned(),
            }),
        };
        self.recount();
    }

    /// Takes what was typed as the number of seats.
    pub fn type_house(&mut self, given: &str) {
        self.house = match text::read_count(given, u64::from(MAX_HOUSE))
            .ok()
            .and_then(|n| u32::try_from(n).ok())
        {
            Some(seats) if seats > 0 => {
                self.scenario.seats = seats;
                None
            }
            _ => Some(Refused {
                given: given.to_owned(),
            }),
        };
        self.recount();
    }

    /// Takes what was typed as the threshold in per cent.
    pub fn type_threshold(&mut self, given: &str) {
        self.threshold = match text::read_decimal(given)
            .ok()
            .and_then(|plain| plain.parse::<Percent>().ok())
        {
            Some(percent) => {
                self.scenario.threshold.percent = percent;
                None
            }
            None => Some(Refused {
                given: given.to_owned(),
            }),
        };
        self.recount();
    }

    /// Takes the id of a method; another text changes nothing.
    pub fn choose_method(&mut self, id: &str) {
        if let Some(method) = Method::from_id(id) {
            self.scenario.method = method;
            self.recount();
        }
    }

    /// Back to the election as it was held.
    pub fn reset(&mut self) {
        *self = Self::new(self.start.clone());
    }

    /// How the numbers relate to the election.
    pub fn standing(&self) -> Standing {
        let held = Self::new(self.start.clone()).scenario;
        let same_votes =
            held.lists == self.scenario.lists && held.threshold == self.scenario.threshold;
        let seats = self.scenario.seats;
        match self.scenario.method == held.method {
            _ if !same_votes => Standing::Own,
            true if seats == self.start.house => Standing::Official,
            true if seats == self.start.other_house => Standing::Illustration,
            false if seats == self.start.house => Standing::OtherMethod,
            _ => Standing::Own,
        }
    }

    /// The threshold as the reader's language writes it.
    pub fn threshold_text(&self) -> String {
        text::decimal(
            self.start.language,
            &self.scenario.threshold.percent.to_string(),
        )
    }

    fn recount(&mut self) {
        if let Ok(allocation) = allocate(&self.scenario) {
            self.allocation = allocation;
        }
    }
}
