//! The steps of highest averages and of the quota method, and the race for the last seat. It must not decide anything
//! about seats.

use super::Playground;
use super::told::{Bar, Line, Shown, Step};
use crate::seats::{DivisorSteps, HouseSteps, Method, Ratio, Steps};
use crate::text;

/// A count in which each seat goes to a largest quotient.
#[derive(Clone, Copy)]
pub(super) enum Averages<'a> {
    /// By a series of divisors.
    Divisor(&'a DivisorSteps),
    /// By D'Hondt's, within the upper quota of each house.
    House(&'a HouseSteps),
}

impl<'a> Averages<'a> {
    /// The steps, if the count was one of these.
    pub fn of(steps: &'a Steps) -> Option<Self> {
        match steps {
            Steps::Divisor(steps) => Some(Self::Divisor(steps)),
            Steps::House(steps) => Some(Self::House(steps)),
            _ => None,
        }
    }

    fn votes(self) -> &'a [u64] {
        match self {
            Self::Divisor(steps) => &steps.votes,
            Self::House(steps) => &steps.votes,
        }
    }

    /// Who won the last seat and who stands next.
    fn ends(self) -> (Option<usize>, Option<usize>) {
        match self {
            Self::Divisor(steps) => (steps.last, steps.next),
            Self::House(steps) => (steps.last, steps.next),
        }
    }

    /// The quotient for the next seat of a list that holds so many; nothing where the divisor is nought.
    fn quotient(self, list: usize, held: u32) -> Option<Ratio> {
        match self {
            Self::Divisor(steps) => steps.quotient(list, held),
            Self::House(steps) => Some(Ratio {
                num: steps.votes.get(list).copied().unwrap_or(0).into(),
                den: u128::from(held) + 1,
            }),
        }
    }

    fn is_squared(self) -> bool {
        matches!(self, Self::Divisor(steps) if steps.is_squared())
    }
}

impl Playground {
    fn averages(&self) -> Option<Averages<'_>> {
        Averages::of(&self.allocation.steps)
    }

    /// What the method divides by, first divisors in order; empty where it uses a quota.
    pub(super) fn divisors(&self) -> String {
        let row = match self.scenario().method {
            Method::Dhondt | Method::BalinskiYoung => "1, 2, 3 …",
            Method::SainteLague => "1, 3, 5 …",
            Method::ModifiedSainteLague14 => "1.4; 3; 5 …",
            Method::ModifiedSainteLague12 => "1.2; 3; 5 …",
            Method::ImperialiDivisor => "2, 3, 4 …",
            Method::Danish => "1, 4, 7 …",
            Method::Adams => "0, 1, 2 …",
            Method::Dean => "0, 4/3, 12/5 …",
            Method::HuntingtonHill => "0, √2, √6 …",
            _ => return String::new(),
        };
        // Semicolons already stand where a decimal comma would be read as the next number.
        match row.split_once('.') {
            Some((whole, rest)) => {
                let (first, rest) = rest.split_at(1);
                let first = text::decimal(self.start.language, &[whole, ".", first].concat());
                ["÷ ", &first, rest].concat()
            }
            None => ["÷ ", row].concat(),
        }
    }

    /// A quotient as a number; its root where quotients are squares.
    fn quotient_says(&self, averages: Averages, quotient: Option<Ratio>) -> String {
        match quotient {
            None => "∞".to_owned(),
            Some(q) if averages.is_squared() => text::root(self.start.language, q.num, q.den, 1),
            Some(q) => self.fraction((q.num, q.den), 1),
        }
    }

    /// The smallest quotient with which a list won a seat.
    pub(super) fn last_quotient(&self, list: usize) -> Option<String> {
        let averages = self.averages()?;
        let says = match self.seats(list).checked_sub(1) {
            Some(held) => self.quotient_says(averages, averages.quotient(list, held)),
            None => "–".to_owned(),
        };
        Some(says)
    }

    /// The steps after the threshold.
    pub(super) fn averages_steps(&self, steps: &mut Vec<Step>) {
        let Some(averages) = self.averages() else {
            return;
        };
        let key = match averages {
            Averages::Divisor(_) => "divide",
            Averages::House(_) => "grow",
        };
        let row = self.divisors();
        let mut says = self.step_text(key);
        if row.starts_with("÷ 0") {
            says.push(' ');
            says.push_str(self.start.words.get("seats.step.divide.first"));
        }
        steps.push(self.step(key, says, row));
        if let (Some(list), _) = averages.ends() {
            steps.push(self.step_last(averages, list));
        }
        if let Averages::Divisor(divisor) = averages {
            steps.extend(self.step_line(averages, divisor));
        }
    }

    fn step_last(&self, averages: Averages, list: usize) -> Step {
        let held = self.seats(list).saturating_sub(1);
        let quotient = averages.quotient(list, held);
        let votes = averages.votes().get(list).copied().unwrap_or(0);
        let divisor = match quotient {
            None => "0".to_owned(),
            Some(q) if averages.is_squared() => ["√", &self.number_of(q.den)].concat(),
            // The quotient is votes × times ÷ den: by so much the votes were divided.
            Some(q) => match q.num.checked_div(u128::from(votes)).unwrap_or(1) {
                1 => self.number_of(q.den),
                5 => self.fraction((q.den, 5), 1),
                times => [&self.number_of(q.den), "/", &self.number_of(times)].concat(),
            },
        };
        let calc = [
            &self.number(votes),
            " ÷ ",
            &divisor,
            " = ",
            &self.quotient_says(averages, quotient),
        ];
        let says = self
            .start
            .words
            .fill("seats.step.last.text", &[("name", &self.name(list))]);
        self.step("last", says, calc.concat())
    }

    /// What separates the quotients that won from the others; nothing in a tie, where they meet.
    fn step_line(&self, averages: Averages, steps: &DivisorSteps) -> Option<Step> {
        let interval = steps.interval.as_ref()?;
        if interval.low_closed {
            return None;
        }
        let low = self.quotient_says(averages, Some(interval.low));
        let calc = match interval.high {
            None => ["> ", &low].concat(),
            high @ Some(_) => [&low, " < … ≤ ", &self.quotient_says(averages, high)].concat(),
        };
        Some(self.step("line", self.step_text("line"), calc))
    }

    /// The last section: the race for the last seat.
    pub(super) fn averages_rest(&self, shown: &mut Shown) {
        let Some(averages) = self.averages() else {
            return;
        };
        let words = &self.start.words;
        let (last, next) = averages.ends();
        words
            .get("seats.last.race")
            .clone_into(&mut shown.rest_says);
        let line = |list: usize, held: u32| {
            let quotient = self.quotient_says(averages, averages.quotient(list, held));
            let says = words.fill("seats.last.quotient", &[("n", &quotient)]);
            Line { list, says }
        };
        shown.last = last.map(|list| line(list, self.seats(list).saturating_sub(1)));
        shown.next = next.map(|list| line(list, self.seats(list)));
        let race = self.race(averages);
        let Some(largest) = race.first().and_then(|first| first.quotient) else {
            return;
        };
        let value = self.quotient_says(averages, Some(largest));
        shown.quota = words.fill("seats.race.axis", &[("n", &value)]);
        let bars = race.iter();
        shown.bars = bars
            .map(|runner| self.race_bar(averages, runner, largest))
            .collect();
    }

    /// The quotients that stood in the race for the last seat, largest first: the one that won, and each list's next
    /// one; in the quota method, where a larger quotient may have to wait, only the two ends.
    fn race(&self, averages: Averages) -> Vec<Runner> {
        let (last, next) = averages.ends();
        let votes = averages.votes();
        let mut race: Vec<Runner> = Vec::new();
        let mut enter = |runner: Runner| {
            let is_before = |other: &Runner| match (other.quotient, runner.quotient) {
                (None, _) => true,
                (Some(other), Some(own)) => other >= own,
                (Some(_), None) => false,
            };
            race.insert(race.partition_point(is_before), runner);
        };
        if let Some(list) = last {
            let held = self.seats(list).saturating_sub(1);
            let quotient = averages.quotient(list, held);
            enter(Runner {
                list,
                quotient,
                won: true,
            });
        }
        for list in (0..votes.len()).filter(|&list| votes[list] > 0) {
            let is_in = match averages {
                // The winner's own next quotient is in it only where it is the best that did not win.
                Averages::Divisor(_) => last != Some(list) || next == last,
                Averages::House(_) => next == Some(list),
            };
            if is_in {
                enter(Runner {
                    list,
                    quotient: averages.quotient(list, self.seats(list)),
                    won: false,
                });
            }
        }
        race
    }

    fn race_bar(&self, averages: Averages, runner: &Runner, largest: Ratio) -> Bar {
        let part = |n: Ratio| n.num.saturating_mul(1000) / n.den;
        let permille = runner.quotient.map_or(1000, |q| {
            let (own, all) = if averages.is_squared() {
                (part(q).isqrt(), part(largest).isqrt())
            } else {
                (part(q), part(largest))
            };
            own.saturating_mul(1000).checked_div(all).unwrap_or(0)
        });
        Bar {
            list: runner.list,
            permille: u32::try_from(permille).unwrap_or(1000).min(1000),
            value: self.quotient_says(averages, runner.quotient),
            won: runner.won,
            says: self.bar_says(runner.list, runner.won),
        }
    }
}

/// A quotient in the race for the last seat.
struct Runner {
    list: usize,
    /// Nothing where the divisor is nought: before all others.
    quotient: Option<Ratio>,
    won: bool,
}
