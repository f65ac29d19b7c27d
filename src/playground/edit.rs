//! Changes: what is typed, chosen, added, removed and undone. What can't be counted changes the field alone.

use super::field::Fields;
use super::{Election, MAX_HOUSE, MAX_PAST, MAX_VOTES, Playground};
use crate::exchange::scenario::{File, HUNDRED, Look};
use crate::seats::{List, MAX_LISTS, Method, Percent, Scenario};
use crate::text;

/// The longest name that can be typed, in characters.
const MAX_NAME: usize = 80;

/// What was changed last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The votes of a list.
    Votes(usize),
    /// The name of a list.
    Name(usize),
    /// The colour of a list.
    Colour(usize),
    /// The number of seats.
    House,
    /// The threshold.
    Threshold,
    /// Anything that is one step by itself.
    Whole,
}

impl Playground {
    /// Remembers what was there before a change; typing on in the same field is the same step.
    fn remember(&mut self, change: Change) {
        if self.last != Some(change) || change == Change::Whole {
            self.past.push(self.now.clone());
            if self.past.len() > MAX_PAST {
                self.past.remove(0);
            }
        }
        self.last = Some(change);
        self.refused = None;
    }

    /// The fields say again what is counted.
    fn settle(&mut self) {
        self.fields = Fields::of(&self.now.file, self.start.language);
        self.recount();
    }

    /// Takes what was typed as a list's votes, or its percentage.
    pub fn type_votes(&mut self, list: usize, typed: &str) {
        let read = if self.now.file.percent {
            read_percent(typed).map(|percent| u64::from(percent.millionths()))
        } else {
            text::read_count(typed, MAX_VOTES).ok()
        };
        let scenario = self.scenario();
        let sum: u64 = scenario.lists.iter().map(|list| list.votes).sum();
        let before = scenario.lists.get(list).map_or(0, |list| list.votes);
        // More than a hundred per cent in all can't be.
        let fits = |votes: &u64| !self.now.file.percent || sum - before + votes <= HUNDRED;
        let read = read.filter(fits);
        let Some(field) = self.fields.votes.get_mut(list) else {
            return;
        };
        if let Some(votes) = field.take(typed, read) {
            self.remember(Change::Votes(list));
            let percent = self.now.file.percent;
            let scenario = &mut self.now.file.scenario;
            scenario.lists[list].votes = votes;
            // Votes that are not listed stay as many as they are: the whole moves with the list.
            if let (Some(total), false) = (&mut scenario.total_votes, percent) {
                *total = *total - before + votes;
            }
        }
        self.recount();
    }

    /// Takes what was typed as a list's name: not empty, and no other list's.
    pub fn type_name(&mut self, list: usize, typed: &str) {
        let name = typed.trim();
        let mut lists = self.scenario().lists.iter().enumerate();
        let is_good = !name.is_empty()
            && name.chars().count() <= MAX_NAME
            && !name.chars().any(char::is_control)
            && !lists.any(|(i, other)| i != list && other.name == name);
        let name = is_good.then(|| name.to_owned());
        let Some(field) = self.fields.names.get_mut(list) else {
            return;
        };
        if let Some(name) = field.take(typed, name) {
            self.remember(Change::Name(list));
            self.now.file.scenario.lists[list].name = name;
            if let Some(origin) = self.now.origin.get_mut(list) {
                *origin = None;
            }
        }
    }

    /// Gives a list a colour, `#rrggbb`; anything else gives it back its place's colour.
    pub fn choose_colour(&mut self, list: usize, colour: &str) {
        if list < self.now.file.scenario.lists.len() {
            self.remember(Change::Colour(list));
            let looks = &mut self.now.file.looks;
            looks.resize_with(looks.len().max(list + 1), Look::default);
            let digits = colour.strip_prefix('#').unwrap_or("");
            let is_colour = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
            looks[list].colour = if is_colour {
                colour.to_owned()
            } else {
                String::new()
            };
        }
    }

    /// Takes what was typed as the number of seats.
    pub fn type_house(&mut self, typed: &str) {
        let read = text::read_count(typed, u64::from(MAX_HOUSE)).ok();
        let seats = read.and_then(|n| u32::try_from(n).ok()).filter(|n| *n > 0);
        if let Some(seats) = self.fields.house.take(typed, seats) {
            self.remember(Change::House);
            self.now.file.scenario.seats = seats;
        }
        self.recount();
    }

    /// Takes what was typed as the threshold in per cent.
    pub fn type_threshold(&mut self, typed: &str) {
        if let Some(percent) = self.fields.threshold.take(typed, read_percent(typed)) {
            self.remember(Change::Threshold);
            self.now.file.scenario.threshold.percent = percent;
        }
        self.recount();
    }

    /// Takes the id of a method; another text changes nothing.
    pub fn choose_method(&mut self, id: &str) {
        let Some(method) = Method::from_id(id) else {
            return;
        };
        self.remember(Change::Whole);
        let scenario = &mut self.now.file.scenario;
        scenario.method = method;
        // Rules that only go with the methods that they were made for.
        scenario.first_stage &= method == Method::Dhondt;
        if method != Method::HareLr {
            scenario.min_seats = 0;
        }
        if !method.is_divisor() {
            for list in &mut scenario.lists {
                list.initial_seats = 0;
            }
        }
        self.recount();
    }

    /// Votes as percentages, or as numbers again.
    pub fn show_percent(&mut self, percent: bool) {
        if percent == self.now.file.percent {
            return;
        }
        self.remember(Change::Whole);
        let base = u128::from(self.allocation.base);
        let file = &mut self.now.file;
        file.percent = percent;
        if percent {
            for list in &mut file.scenario.lists {
                let share = u128::from(list.votes) * u128::from(HUNDRED);
                let share = share.checked_div(base).unwrap_or(0);
                list.votes = u64::try_from(share).unwrap_or(0);
            }
            file.scenario.total_votes = Some(HUNDRED);
        }
        self.settle();
    }

    /// One more list, without votes, after the others.
    pub fn add_list(&mut self) {
        if self.scenario().lists.len() >= MAX_LISTS {
            return;
        }
        self.remember(Change::Whole);
        let word = self.start.words.get("seats.edit.new").to_owned();
        let scenario = &mut self.now.file.scenario;
        let is_taken = |name: &str| scenario.lists.iter().any(|list| list.name == name);
        let numbered = |n: usize| [&word, " ", &n.to_string()].concat();
        let name = (1..=MAX_LISTS + 1)
            .map(numbered)
            .find(|name| !is_taken(name));
        scenario.lists.push(List::new(&name.unwrap_or_default(), 0));
        let lists = scenario.lists.len();
        self.now.file.looks.resize_with(lists, Look::default);
        self.now.origin.resize(lists, None);
        self.settle();
    }

    /// Takes a list away, with its votes.
    pub fn remove_list(&mut self, list: usize) {
        if list >= self.scenario().lists.len() {
            return;
        }
        self.remember(Change::Whole);
        if list < self.now.origin.len() {
            self.now.origin.remove(list);
        }
        let file = &mut self.now.file;
        let gone = file.scenario.lists.remove(list);
        if list < file.looks.len() {
            file.looks.remove(list);
        }
        if let (Some(total), false) = (&mut file.scenario.total_votes, file.percent) {
            *total -= gone.votes;
        }
        forget(&mut file.scenario, list);
        self.settle();
    }

    /// One step back.
    pub fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.now = before;
            self.last = None;
            self.refused = None;
            self.settle();
        }
    }

    /// Whether there is a step to go back to.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// An election as it was held, in its own house or another.
    pub fn choose_election(&mut self, election: usize, house: Option<u32>) {
        if election >= self.start.elections.len() {
            return;
        }
        self.remember(Change::Whole);
        self.now.election = election;
        self.now.opened = false;
        self.now.file = self.start.file(election);
        self.now.origin = (0..self.now.file.scenario.lists.len()).map(Some).collect();
        if let Some(house) = house {
            self.now.file.scenario.seats = house;
        }
        self.settle();
    }

    /// Takes a scenario in the place of what is there.
    pub(super) fn take(&mut self, file: File) {
        self.remember(Change::Whole);
        let held = |election: &Election| election.file.scenario == file.scenario;
        let known = self.start.elections.iter().position(held);
        self.now.opened = known.is_none();
        self.now.election = known.unwrap_or(0);
        let lists = 0..file.scenario.lists.len();
        self.now.origin = lists.map(|list| known.map(|_| list)).collect();
        self.now.file = file;
        self.settle();
    }
}

fn read_percent(typed: &str) -> Option<Percent> {
    text::read_decimal(typed).ok()?.parse().ok()
}

/// Takes a place out of everything that names lists by place.
fn forget(scenario: &mut Scenario, gone: usize) {
    let close = |places: &mut Vec<usize>| {
        places.retain(|place| *place != gone);
        for place in places.iter_mut().filter(|place| **place > gone) {
            *place -= 1;
        }
    };
    scenario.alliances.iter_mut().for_each(close);
    scenario.alliances.retain(|ally| ally.len() > 1);
    let mut order = std::mem::take(&mut scenario.tie_order);
    close(&mut order);
    scenario.tie_order = order;
}
