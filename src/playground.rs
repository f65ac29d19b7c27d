//! The seats page as a value: what was opened and typed, what it counts to, and what each row, step and bar then says.
//! It must not know the browser or how anything is drawn.

mod averages;
mod edit;
mod errors;
mod field;
mod groups;
mod open;
mod picture;
mod rows;
mod start;
mod steps;
mod told;

pub use edit::Change;
pub use picture::{GLYPHS, Label, Picture};
pub use start::{Election, Start};
pub use told::{Bar, Line, Row, Shown, Step};

use std::sync::Arc;

use crate::exchange::scenario::{File, ReadError};
use crate::seats::{Allocation, Scenario, allocate};
use field::Fields;

/// The most seats that can be typed, and that are drawn.
pub const MAX_HOUSE: u32 = 1_000;
/// The most votes that one list may have.
pub const MAX_VOTES: u64 = 1_000_000_000_000_000;
/// Decimals of a percentage.
pub const PLACES: u64 = 6;
/// Steps back that are kept.
const MAX_PAST: usize = 50;

/// How the numbers on the page relate to an election that was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The election's own votes, house and rule, and its official seats.
    Official,
    /// The same, but official seats differ.
    Differs,
    /// Its votes and rule in the other house.
    Illustration,
    /// Its votes, house and threshold, shared by another method.
    OtherMethod,
    /// Something was changed.
    Own,
}

/// What was opened and typed, and what it counts to.
#[derive(Clone, Debug, PartialEq)]
pub struct Playground {
    start: Arc<Start>,
    now: State,
    /// What stands in the fields.
    fields: Fields,
    allocation: Allocation,
    past: Vec<State>,
    /// The last change: more typing in one field is one step back.
    last: Option<Change>,
    /// Why the last file was not opened.
    refused: Option<ReadError>,
}

/// What can be undone.
#[derive(Clone, Debug, PartialEq)]
struct State {
    /// The election that it began with, by place.
    election: usize,
    /// Whether it began with a file instead.
    opened: bool,
    file: File,
    /// Which of that election's lists each list still is by name, by place: then another language names it in its own
    /// words. None for a list that was added, renamed or came from a file.
    origin: Vec<Option<usize>>,
}

impl Playground {
    /// The first election as it was held, counted.
    pub fn new(start: Start) -> Self {
        let start = Arc::new(start);
        let file = start.file(0);
        let origin = (0..file.scenario.lists.len()).map(Some).collect();
        let mut new = Self {
            fields: Fields::of(&file, start.language),
            now: State {
                election: 0,
                opened: false,
                file,
                origin,
            },
            allocation: Allocation::default(),
            past: Vec::new(),
            last: None,
            refused: None,
            start,
        };
        new.recount();
        new
    }

    /// What the page opened with.
    pub fn start(&self) -> &Start {
        &self.start
    }

    /// The election that the numbers began with; its lists may have been changed since.
    pub fn election(&self) -> Option<&Election> {
        self.start.elections.get(self.now.election)
    }

    /// The place of that election.
    pub fn place(&self) -> usize {
        self.now.election
    }

    /// What is counted.
    pub fn scenario(&self) -> &Scenario {
        &self.now.file.scenario
    }

    /// What is counted, with its title and looks.
    pub fn file(&self) -> &File {
        &self.now.file
    }

    /// The count.
    pub fn allocation(&self) -> &Allocation {
        &self.allocation
    }

    /// How the numbers relate to the election.
    pub fn standing(&self) -> Standing {
        let (Some(election), false) = (self.election(), self.now.opened) else {
            return Standing::Own;
        };
        let (held, own) = (&election.file.scenario, self.scenario());
        let same_law = Scenario {
            seats: held.seats,
            method: held.method,
            ..own.clone()
        } == *held;
        match (same_law, own.method == held.method, own.seats) {
            (true, true, seats) if seats == held.seats => {
                if self.allocation.seats == election.official {
                    Standing::Official
                } else {
                    Standing::Differs
                }
            }
            (true, true, seats) if seats == self.start.other_house => Standing::Illustration,
            (true, false, seats) if seats == held.seats => Standing::OtherMethod,
            _ => Standing::Own,
        }
    }

    fn recount(&mut self) {
        if let Ok(allocation) = allocate(&self.now.file.scenario) {
            self.allocation = allocation;
        }
    }
}
