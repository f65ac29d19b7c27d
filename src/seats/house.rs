//! The quota method of Balinski and Young: house by house, each seat to the largest votes ÷ (seats + 1) among lists that
//! stay within their upper quota. It must not know thresholds: a list without votes here takes no part.

use super::divisor::{Claim, Divisor};
use super::line::Line;
use super::share::Share;
use super::{Ratio, Steps};

/// How seats went, house by house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseSteps {
    /// Votes by list; none for lists that took no part.
    pub votes: Vec<u64>,
    /// The last house: as many seats as were given.
    pub house: u32,
    /// Who won the last seat; nobody in a tie.
    pub last: Option<usize>,
    /// Who would win the next one; nobody in a tie.
    pub next: Option<usize>,
}

const DHONDT: Divisor = Divisor::linear(1, 1);

impl HouseSteps {
    /// Seats in the order in which they are given: list and quotient; equal claims in the order of the lists. The one
    /// after the house, the next in line, is the last of them.
    pub fn awards(&self) -> impl Iterator<Item = (usize, Option<Ratio>)> + '_ {
        let mut run = Run::new(&self.votes, self.house);
        std::iter::from_fn(move || {
            let (list, _) = run.step()?;
            Some((list, run.line.served(list).ratio()))
        })
    }
}

/// No list.
const NOBODY: u32 = u32::MAX;

/// A list's way through the houses.
struct Way {
    /// total ÷ votes, whole part and rest.
    pace: (u64, u64),
    /// Seats × total ÷ votes, whole part and rest: in houses above that, one seat more is within the upper quota.
    quota: (u64, u64),
    /// The house in which it came into the line.
    entered: u32,
    /// The next list that comes into the line in the same house.
    beside: u32,
}

/// Lists that may have a seat, in line, and lists that wait until the house is large enough for their next one.
struct Run<'a> {
    votes: &'a [u64],
    line: Line<'a>,
    house: usize,
    ways: Vec<Way>,
    /// By house, up to the one after the last, the first of the lists that come into the line there.
    entrants: Vec<u32>,
}

impl<'a> Run<'a> {
    fn new(votes: &'a [u64], last: u32) -> Self {
        let total: u64 = votes.iter().sum();
        let way = |&votes: &u64| Way {
            pace: (total / votes.max(1), total % votes.max(1)),
            quota: (0, 0),
            entered: 0,
            beside: NOBODY,
        };
        let mut run = Self {
            votes,
            line: Line::new(DHONDT, votes, vec![0; votes.len()], last, false),
            house: 0,
            ways: votes.iter().map(way).collect(),
            entrants: vec![NOBODY; last as usize + 2],
        };
        for list in (0..votes.len()).filter(|&list| votes[list] > 0) {
            run.wait(list);
        }
        run
    }

    /// A list comes into the line as soon as one seat more is within its upper quota.
    fn wait(&mut self, list: usize) {
        let way = &mut self.ways[list];
        let house = usize::try_from(way.quota.0).unwrap_or(usize::MAX);
        let house = house.max(self.house).saturating_add(1);
        if let Some(first) = self.entrants.get_mut(house) {
            let list = u32::try_from(list).unwrap_or(NOBODY);
            way.beside = std::mem::replace(first, list);
        }
    }

    /// One seat more in the house: who takes it, and whether somebody else had just the same claim. Nobody after the
    /// house that follows the last.
    fn step(&mut self) -> Option<(usize, bool)> {
        self.house += 1;
        let mut entrant = *self.entrants.get(self.house)?;
        while entrant != NOBODY {
            let list = entrant as usize;
            self.line.enter(list);
            let way = &mut self.ways[list];
            way.entered = u32::try_from(self.house).unwrap_or(u32::MAX);
            entrant = way.beside;
        }
        let list = self.line.first()?;
        let equal = self.line.leave(list);
        self.line.held[list] += 1;
        let (votes, way) = (self.votes[list], &mut self.ways[list]);
        let rest = way.quota.1 + way.pace.1;
        let carried = u64::from(rest >= votes);
        way.quota.0 = way.quota.0.saturating_add(way.pace.0 + carried);
        way.quota.1 = rest - carried * votes;
        self.wait(list);
        Some((list, equal))
    }
}

/// Lists that were equal when a seat was given; as long as one of them waits, none of them is certain.
#[derive(Default)]
struct Equals {
    claim: Option<Claim>,
    served: Vec<usize>,
    /// The house in which the last of them was served: who came into the line later is not one of them.
    house: u32,
}

impl Equals {
    fn serve(&mut self, list: usize, equal: bool, house: u32, run: &Run) {
        if self.claim.is_none() && !equal {
            return;
        }
        let claim = run.line.served(list);
        if self.claim != Some(claim) {
            if self.claim.is_some_and(|before| claim > before) {
                return;
            }
            self.served.clear();
        }
        if equal {
            self.served.push(list);
            self.claim = Some(claim);
            self.house = house;
        } else {
            self.served.clear();
            self.claim = None;
        }
    }

    /// Who stood beside the last one served, and still does.
    fn waiting(&self, run: &Run) -> Vec<usize> {
        let Some(claim) = self.claim else {
            return Vec::new();
        };
        let stood = |&list: &usize| run.ways[list].entered <= self.house;
        let lists = (0..run.ways.len()).filter(stood);
        lists
            .filter(|&list| run.line.is_equal(list, claim))
            .collect()
    }
}

/// Shares `house` seats; `order` settles ties.
pub fn quota_method(votes: Vec<u64>, house: u32, order: &[u32]) -> Share {
    if house == 0 || votes.iter().all(|v| *v == 0) {
        return Share::nobody(votes.len(), house);
    }
    let mut run = Run::new(&votes, house);
    let mut equals = Equals::default();
    let mut last = None;
    for number in 1..=house {
        let Some((winner, equal)) = run.step() else {
            break;
        };
        equals.serve(winner, equal, number, &run);
        last = Some(winner);
    }
    let mut share = Share::certain(run.line.held.clone(), 0);
    let waiting = equals.waiting(&run);
    let next = run.step().map(|(list, _)| list);
    let tied = equals.claim.is_some();
    for &list in &equals.served {
        share.seats[list] -= 1;
    }
    let at_stake = equals.served.len();
    share.tie(&[equals.served, waiting].concat(), at_stake, order);
    share.steps = Steps::House(HouseSteps {
        votes,
        house,
        last: last.filter(|_| !tied),
        next: next.filter(|_| !tied),
    });
    share
}
