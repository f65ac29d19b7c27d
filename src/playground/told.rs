//! A count told in the reader's language: what each row, step and bar says. The sentences themselves come from
//! outside; it must not decide anything about seats.

use super::picture::{self, Picture};
use super::{Election, Playground, Standing};
use crate::text;

/// Everything the page shows of a count, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// One row a list, as in the playground.
    pub rows: Vec<Row>,
    /// The result as pieces of one bar a thousand wide and ten high: list and outline.
    pub strip: Vec<(usize, String)>,
    /// The same as letters and numbers.
    pub strip_says: String,
    /// The house that is counted, if votes and threshold are the election's own.
    pub preset: Option<u32>,
    /// The id of the method.
    pub method: &'static str,
    /// The divisors that it uses; empty without any.
    pub series: String,
    /// The head of the column that says how each list came to its seats.
    pub how: String,
    /// The foot of the table: votes, full quotas and rest, seats.
    pub total: [String; 3],
    /// What these numbers are: official, an illustration, the reader's own.
    pub standing: String,
    /// The chamber.
    pub picture: Picture,
    /// The chamber in a sentence.
    pub picture_says: String,
    /// The house, as a number.
    pub house: String,
    /// More than half of the house.
    pub majority: String,
    /// Who has it.
    pub majority_says: String,
    /// How the count went.
    pub steps: Vec<Step>,
    /// Remainders, largest first.
    pub bars: Vec<Bar>,
    /// The lead of the last section.
    pub rest_says: String,
    /// One full quota, for the bars' axis; empty without a quota.
    pub quota: String,
    /// Who won the last seat by a remainder, and who stands next.
    pub last: Option<Line>,
    /// See `last`.
    pub next: Option<Line>,
    /// How far these two are apart.
    pub gap: String,
    /// A tie in words; empty without one.
    pub tie: String,
    /// Seats without a taker in words; empty without any.
    pub empty: String,
    /// What is wrong with votes or names, the house, the threshold, a file; empty where nothing is.
    pub errors: [String; 4],
    /// Whether there is a step to go back to.
    pub undo: bool,
    /// Votes are percentages.
    pub percent: bool,
    /// The election that the numbers began with, by place; none where they began with a file.
    pub election: Option<usize>,
    /// What the numbers are called, where they came from a file.
    pub title: String,
    /// The election's rule and data in words; empty where the numbers came from a file.
    pub about: String,
    /// Notes on house and threshold: the latter says what it is counted of.
    pub notes: [String; 2],
    /// The election's own house and the other one.
    pub presets: [u32; 2],
    /// The same in words.
    pub preset_says: [String; 2],
    /// Fields of the file that were left aside, in words; empty without any.
    pub aside: String,
    /// What stands in the fields of house and threshold.
    pub typed: [String; 2],
}

/// A list's row.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one mark in the table"
)]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// The list's name.
    pub name: String,
    /// What stands in the field of its name.
    pub typed_name: String,
    /// What stands in the field of its votes.
    pub typed: String,
    /// The name of the field of its votes.
    pub votes_of: String,
    /// Its votes can't be counted.
    pub bad: bool,
    /// Its name can't be used.
    pub bad_name: bool,
    /// A few letters for the picture; empty where it is no list.
    pub short: String,
    /// Its own colour, `#rrggbb`; empty: that of its place.
    pub colour: String,
    /// No list: it can't win seats.
    pub ineligible: bool,
    /// Official seats, where the numbers are an election's own; else empty.
    pub official: String,
    /// Share of all valid votes.
    pub share: String,
    /// Full quotas, or the smallest quotient that won a seat; where a list takes no part, why.
    pub full: String,
    /// What joins them to the rest: plus, or minus where seats were taken back.
    pub sign: String,
    /// Seats by remainder; empty where there are none to be had.
    pub rest: String,
    /// Whether a remainder brought a seat.
    pub won: bool,
    /// Seats: certain ones.
    pub seats: String,
    /// The same as a number.
    pub n: u32,
    /// Takes no part in the count.
    pub out: bool,
    /// Has an equal claim to a seat still open.
    pub tied: bool,
}

/// One step of the count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// What is done.
    pub title: String,
    /// How.
    pub text: String,
    /// In numbers.
    pub calc: String,
}

/// A remainder as a bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// Index of the list.
    pub list: usize,
    /// Length in thousandths of one full quota.
    pub permille: u32,
    /// The remainder in votes.
    pub value: String,
    /// Whether it brought a seat.
    pub won: bool,
    /// What it brought, in words.
    pub says: String,
}

/// A list and its remainder, as a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Index of the list.
    pub list: usize,
    /// The remainder in words.
    pub says: String,
}

impl Playground {
    /// Everything the page shows.
    pub fn shown(&self) -> Shown {
        let words = &self.start.words;
        let house = u64::from(self.scenario().seats);
        let mut shown = Shown {
            rows: self.rows(),
            strip: self.strip(),
            strip_says: self.strip_says(),
            preset: (self.standing() != Standing::Own).then_some(self.scenario().seats),
            method: self.scenario().method.id(),
            series: self.divisors(),
            how: self.how(),
            total: self.total(),
            standing: self.standing_says(),
            picture: picture::draw(&self.allocation),
            picture_says: self.picture_says(),
            house: self.number(house),
            majority: words.fill("seats.majority", &[("n", &self.number(house / 2 + 1))]),
            majority_says: self.majority_says(),
            steps: self.steps(),
            errors: self.errors(),
            undo: self.can_undo(),
            percent: self.now.file.percent,
            election: (!self.now.opened).then_some(self.now.election),
            title: self.title(),
            about: self.about(),
            notes: [
                String::new(),
                words.fill(
                    "seats.threshold.of",
                    &[("n", &self.number(self.allocation.base))],
                ),
            ],
            presets: self.presets(),
            preset_says: self.presets_say(),
            aside: self.aside(),
            typed: [
                self.fields.house.text.clone(),
                self.fields.threshold.text.clone(),
            ],
            ..Shown::default()
        };
        if let Some(tie) = &self.allocation.tie {
            let (n, names) = (
                self.number(u64::from(tie.at_stake)),
                self.names(|i| tie.tied.contains(&i)),
            );
            shown.tie = words.fill("seats.tie.text", &[("n", &n), ("names", &names)]);
        }
        if self.allocation.unallocated > 0 {
            let n = self.number(u64::from(self.allocation.unallocated));
            shown.empty = words.fill("seats.unallocated", &[("n", &n)]);
        }
        self.tell_rest(&mut shown);
        shown
    }

    /// A whole number as the page's language writes it.
    pub(super) fn number(&self, n: u64) -> String {
        text::number(self.start.language, n)
    }

    /// A wide whole number, as of a divisor.
    pub(super) fn number_of(&self, n: u128) -> String {
        text::number(self.start.language, n)
    }

    /// A fraction with so many decimals.
    pub(super) fn fraction(&self, of: (u128, u128), places: u8) -> String {
        text::ratio(self.start.language, of.0, of.1, places)
    }

    /// The name of a list.
    pub(super) fn name(&self, list: usize) -> String {
        let list = self.scenario().lists.get(list);
        list.map(|list| list.name.clone()).unwrap_or_default()
    }

    /// The names of some lists, in order.
    pub(super) fn names(&self, wanted: impl Fn(usize) -> bool) -> String {
        let names: Vec<_> = (0..self.scenario().lists.len())
            .filter(|&i| wanted(i))
            .map(|i| self.name(i))
            .collect();
        names.join(", ")
    }

    /// Whether a list takes part in the count.
    pub(super) fn is_admitted(&self, list: usize) -> bool {
        self.allocation.admitted.get(list).copied().unwrap_or(false)
    }

    /// Whether a list has an equal claim to a seat still open.
    pub(super) fn is_tied(&self, list: usize) -> bool {
        let tie = self.allocation.tie.as_ref();
        tie.is_some_and(|tie| tie.tied.contains(&list))
    }

    /// A list's certain seats.
    pub(super) fn seats(&self, list: usize) -> u32 {
        self.allocation.seats.get(list).copied().unwrap_or(0)
    }

    /// The election's own house and the other one.
    pub fn presets(&self) -> [u32; 2] {
        let own = self
            .election()
            .map_or(0, |election| election.file.scenario.seats);
        [own, self.start.other_house]
    }

    fn presets_say(&self) -> [String; 2] {
        let [own, other] = self.presets().map(|seats| self.number(seats.into()));
        let year = self.election().map_or("", |election| &election.year);
        let words = &self.start.words;
        [
            words.fill("seats.preset.official", &[("n", &own), ("year", year)]),
            words.fill("seats.preset.kurultai", &[("n", &other)]),
        ]
    }

    /// What an opened file calls itself.
    fn title(&self) -> String {
        match &self.now.file.title {
            Some(title) if self.now.opened => title.clone(),
            _ => String::new(),
        }
    }

    fn aside(&self) -> String {
        let unknown = &self.now.file.unknown;
        if unknown.is_empty() {
            return String::new();
        }
        let fields = unknown.join(", ");
        let words = &self.start.words;
        words.fill("seats.file.aside", &[("fields", &fields)])
    }

    fn standing_says(&self) -> String {
        let words = &self.start.words;
        let key = match self.standing() {
            Standing::Official => "seats.official",
            Standing::Differs => "seats.differs",
            Standing::Illustration => "seats.illustration",
            Standing::OtherMethod => "seats.other_method",
            Standing::Own => "seats.changed",
        };
        let none = Election::default();
        let election = self.election().unwrap_or(&none);
        let (date, year) = (&*election.date, &*election.year);
        words.fill(key, &[("date", date), ("year", year)])
    }

    /// The rule of the election that the numbers began with, and what there is to know of its data.
    fn about(&self) -> String {
        match self.election() {
            Some(election) if !self.now.opened => election.about.clone(),
            _ => String::new(),
        }
    }

    fn picture_says(&self) -> String {
        let seated = (0..self.scenario().lists.len()).filter(|&i| self.seats(i) > 0);
        let lists: Vec<_> = seated
            .map(|i| [&self.name(i), " ", &self.number(u64::from(self.seats(i)))].concat())
            .collect();
        let n = self.number(u64::from(self.scenario().seats));
        self.start
            .words
            .fill("seats.picture", &[("n", &n), ("lists", &lists.join(", "))])
    }

    fn majority_says(&self) -> String {
        let (half, words) = (self.scenario().seats / 2, &self.start.words);
        match self.allocation.seats.iter().position(|n| *n > half) {
            Some(i) => {
                let n = self.number(u64::from(self.seats(i)));
                words.fill(
                    "seats.majority.alone",
                    &[("name", &self.name(i)), ("n", &n)],
                )
            }
            None => words.get("seats.majority.none").to_owned(),
        }
    }
}
