//! The steps of a count: the threshold first, then a quota and its remainders; those of highest averages are next door. It must not decide anything about seats.

use super::Playground;
use super::told::{Bar, Line, Shown, Step};
use crate::seats::{Method, QuotaSteps, Steps};
use crate::text;

impl Playground {
    pub(super) fn quota(&self) -> Option<&QuotaSteps> {
        self.allocation.steps.as_quota()
    }

    /// The full quotas of a list.
    pub(super) fn full(&self, list: usize) -> u32 {
        self.quota()
            .and_then(|quota| quota.full.get(list).copied())
            .unwrap_or(0)
    }

    /// The steps, in order.
    pub(super) fn steps(&self) -> Vec<Step> {
        let mut steps = vec![self.step_bar(), self.step_in()];
        if let Some(quota) = self.quota() {
            steps.extend([
                self.step_quota(quota),
                self.step_full(quota),
                if quota.taken_back > 0 {
                    self.step_back(quota)
                } else {
                    self.step_rest(quota)
                },
            ]);
        }
        self.averages_steps(&mut steps);
        self.group_steps(&mut steps);
        steps
    }

    pub(super) fn step(&self, key: &str, text: String, calc: String) -> Step {
        let title = self
            .start
            .words
            .get(&["seats.step.", key, ".title"].concat())
            .to_owned();
        Step { title, text, calc }
    }

    pub(super) fn step_text(&self, key: &str) -> String {
        self.start
            .words
            .get(&["seats.step.", key, ".text"].concat())
            .to_owned()
    }

    fn step_bar(&self) -> Step {
        let base = self.allocation.base;
        let percent = self.scenario().threshold.percent.to_string();
        let percent = text::decimal(self.start.language, &percent);
        let percent = text::percent(self.start.language, &percent);
        let part = self.fraction(self.scenario().threshold.percent.of(base), 2);
        let says = self.start.words.fill(
            "seats.step.bar.text",
            &[("bar", &self.number(self.allocation.bar))],
        );
        self.step(
            "bar",
            says,
            [&self.number(base), " × ", &percent, " = ", &part].concat(),
        )
    }

    fn step_in(&self) -> Step {
        let (words, lists) = (&self.start.words, &self.scenario().lists);
        let admitted = (0..lists.len()).filter(|&i| self.is_admitted(i)).count() as u64;
        let passing = self.names(|i| self.is_admitted(i));
        let below = self.names(|i| !self.is_admitted(i) && !lists[i].ineligible);
        let mut says = words.fill(
            "seats.step.in.text",
            &[("names", if passing.is_empty() { "–" } else { &passing })],
        );
        if !below.is_empty() {
            says.push(' ');
            says.push_str(&words.fill("seats.step.in.out", &[("names", &below)]));
        }
        let counted = (0..lists.len()).filter(|&i| self.is_admitted(i));
        let votes = counted.map(|i| self.scenario().lists[i].votes).sum();
        let calc = [
            ("n", &*self.number(admitted)),
            ("votes", &*self.number(votes)),
        ];
        self.step("in", says, words.fill("seats.step.calc.lists", &calc))
    }

    fn step_quota(&self, quota: &QuotaSteps) -> Step {
        let (votes, house) = (
            self.number(quota.admitted_votes),
            self.number(u64::from(self.scenario().seats)),
        );
        let value = self.fraction((quota.quota.num, quota.quota.den), 2);
        let (text, sum) = match self.scenario().method {
            Method::DroopLr => (
                "quota.droop_lr",
                ["⌊", &votes, " ÷ (", &house, " + 1)⌋ + 1 = "].concat(),
            ),
            Method::HagenbachBischoffLr => (
                "quota.hagenbach_bischoff_lr",
                [&votes, " ÷ (", &house, " + 1) = "].concat(),
            ),
            Method::ImperialiLr => (
                "quota.imperiali_lr",
                [&votes, " ÷ (", &house, " + 2) = "].concat(),
            ),
            _ => ("quota", [&votes, " ÷ ", &house, " = "].concat()),
        };
        self.step("quota", self.step_text(text), [sum, value].concat())
    }

    fn step_full(&self, quota: &QuotaSteps) -> Step {
        let full = quota
            .full
            .iter()
            .enumerate()
            .filter(|(i, _)| self.is_admitted(*i));
        let full: Vec<_> = full.map(|(_, n)| self.number(u64::from(*n))).collect();
        let sum = quota.full.iter().copied().map(u64::from).sum();
        self.step(
            "full",
            self.step_text("full"),
            [&full.join(" + "), " = ", &self.number(sum)].concat(),
        )
    }

    fn step_rest(&self, quota: &QuotaSteps) -> Step {
        let words = &self.start.words;
        let full: u64 = quota.full.iter().copied().map(u64::from).sum();
        let left = self.number(u64::from(quota.left));
        let calc = [
            &self.number(full),
            " + ",
            &left,
            " = ",
            &self.number(full + u64::from(quota.left)),
        ]
        .concat();
        if quota.left == 0 {
            return self.step("rest", words.get("seats.step.rest.none").to_owned(), calc);
        }
        let winners: Vec<_> = quota
            .order
            .iter()
            .filter(|&&i| self.has_won(i))
            .map(|&i| self.name(i))
            .collect();
        let names = if winners.is_empty() {
            "–".to_owned()
        } else {
            winners.join(", ")
        };
        self.step(
            "rest",
            words.fill("seats.step.rest.text", &[("n", &left), ("names", &names)]),
            calc,
        )
    }

    /// Quotas gave more seats than there are.
    fn step_back(&self, quota: &QuotaSteps) -> Step {
        let losers = quota.order.iter().filter(|&&i| self.has_lost(i));
        let names: Vec<_> = losers.map(|&i| self.name(i)).collect();
        let back = self.number(u64::from(quota.taken_back));
        let full = quota.full.iter().copied().map(u64::from).sum();
        let house = self.number(u64::from(self.scenario().seats));
        let says = self.start.words.fill(
            "seats.step.back.text",
            &[("n", &back), ("names", &names.join(", "))],
        );
        self.step(
            "back",
            says,
            [&self.number(full), " − ", &back, " = ", &house].concat(),
        )
    }

    fn has_lost(&self, list: usize) -> bool {
        self.seats(list) < self.full(list)
    }

    /// Whether a list has seats above its full quotas.
    pub(super) fn has_won(&self, list: usize) -> bool {
        self.quota().is_some() && self.seats(list) > self.full(list)
    }

    /// The last section: who won the last seat, who stands next, all remainders.
    pub(super) fn tell_rest(&self, shown: &mut Shown) {
        let words = &self.start.words;
        let Some(quota) = self.quota() else {
            let key = match self.allocation.steps {
                Steps::Groups(_) => "seats.last.groups",
                _ => "seats.last.nobody",
            };
            words.get(key).clone_into(&mut shown.rest_says);
            self.averages_rest(shown);
            return;
        };
        shown.rest_says = if quota.taken_back > 0 {
            words.get("seats.last.back").to_owned()
        } else if quota.left == 0 {
            words.get("seats.last.none").to_owned()
        } else {
            words.fill(
                "seats.last.text",
                &[("n", &self.number(u64::from(quota.left)))],
            )
        };
        let value = self.fraction((quota.quota.num, quota.quota.den), 1);
        shown.quota = words.fill("seats.rem.axis", &[("n", &value)]);
        shown.bars = quota
            .order
            .iter()
            .map(|&list| self.bar(quota, list))
            .collect();
        shown.last = quota.last.map(|list| self.line(quota, list));
        shown.next = quota.next.map(|list| self.line(quota, list));
        if let (Some(last), Some(next)) = (quota.last, quota.next) {
            let (last, next) = (&quota.remainder[last], &quota.remainder[next]);
            let apart = (last.num * next.den).saturating_sub(next.num * last.den);
            let apart = self.fraction((apart, last.den * next.den), 1);
            shown.gap = words.fill("seats.last.gap", &[("n", &apart)]);
        }
    }

    fn remainder(&self, quota: &QuotaSteps, list: usize) -> String {
        quota
            .remainder
            .get(list)
            .map_or_else(String::new, |r| self.fraction((r.num, r.den), 1))
    }

    fn line(&self, quota: &QuotaSteps, list: usize) -> Line {
        let says = self.start.words.fill(
            "seats.last.remainder",
            &[("n", &self.remainder(quota, list))],
        );
        Line { list, says }
    }

    fn bar(&self, quota: &QuotaSteps, list: usize) -> Bar {
        let (rest, whole) = (&quota.remainder[list], &quota.quota);
        let won = if quota.taken_back > 0 {
            !self.has_lost(list)
        } else {
            self.has_won(list)
        };
        let permille = (rest.num * whole.den * 1000)
            .checked_div(rest.den * whole.num)
            .unwrap_or(0);
        Bar {
            list,
            permille: u32::try_from(permille).unwrap_or(1000),
            value: self.remainder(quota, list),
            won,
            says: if won && quota.taken_back > 0 {
                self.start.words.get("seats.rem.kept").to_owned()
            } else {
                self.bar_says(list, won)
            },
        }
    }

    /// What a list's remainder or quotient brought it.
    pub(super) fn bar_says(&self, list: usize, won: bool) -> String {
        let key = match (won, self.is_tied(list)) {
            (_, true) => "seats.tie.row",
            _ if self.has_lost(list) => "seats.rem.lost",
            (true, _) => "seats.rem.seat",
            (false, _) => "seats.rem.no",
        };
        self.start.words.get(key).to_owned()
    }
}
