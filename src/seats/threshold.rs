//! Who takes part: a list passes if 100 × votes ≥ per cent × base, or more where the rule is strict. Exact at the
//! threshold itself. It must not know how seats are shared.

use super::order::sort;
use super::{List, Percent, Scenario, Threshold};

/// The threshold, applied.
pub struct Gate {
    /// The least whole number of votes that passes.
    pub bar: u64,
    /// By list, whether it takes part. A list without votes never does.
    pub admitted: Vec<bool>,
    /// Lists with equally many votes of which the rule admits one, besides those admitted: the runner-up rule.
    pub seconds: Vec<usize>,
}

impl Gate {
    /// Applies the rule; `order` settles equal seconds.
    pub fn new(scenario: &Scenario, base: u64, order: &[u32]) -> Self {
        let rule = &scenario.threshold;
        let bar = bar(rule, rule.percent, base, scenario.seats);
        let passes = |list: &List| {
            let own = list
                .threshold
                .map(|own| self::bar(rule, own, base, scenario.seats));
            list.exempt || list.votes >= own.unwrap_or(bar)
        };
        let admitted = scenario.lists.iter();
        let admitted = admitted.map(|list| can_win(list) && passes(list)).collect();
        let mut gate = Self {
            bar,
            admitted,
            seconds: Vec::new(),
        };
        if rule.runner_up {
            gate.admit_runner_up(scenario, order);
        }
        gate
    }

    /// If exactly one list passes, the next by votes is admitted too: Kazakhstan's constitutional law on elections of
    /// 28 September 1995, article 97-1, since 2009.
    fn admit_runner_up(&mut self, scenario: &Scenario, order: &[u32]) {
        if self.admitted.iter().filter(|admitted| **admitted).count() != 1 {
            return;
        }
        let lists = &scenario.lists;
        let outside = |&i: &usize| !self.admitted[i] && can_win(&lists[i]);
        let most = (0..lists.len())
            .filter(outside)
            .map(|i| lists[i].votes)
            .max();
        let equal = (0..lists.len()).filter(outside);
        let mut seconds: Vec<usize> = equal.filter(|&i| Some(lists[i].votes) == most).collect();
        sort(&mut seconds, &|a, b| order[a].cmp(&order[b]));
        match seconds[..] {
            [] => {}
            [second] => self.admitted[second] = true,
            [first, ..] if order[first] < u32::MAX => self.admitted[first] = true,
            _ => self.seconds = seconds,
        }
    }

    /// Votes by list: none for lists that take no part.
    pub fn votes(&self, scenario: &Scenario) -> Vec<u64> {
        scenario
            .lists
            .iter()
            .zip(&self.admitted)
            .map(|(list, admitted)| if *admitted { list.votes } else { 0 })
            .collect()
    }
}

fn can_win(list: &List) -> bool {
    list.votes > 0 && !list.ineligible
}

/// The least number of votes that meets every part of the rule, with this percentage in place of the general one.
fn bar(rule: &Threshold, percent: Percent, base: u64, seats: u32) -> u64 {
    let (num, den) = percent.of(base);
    let least = if rule.strict {
        num / den + 1
    } else {
        num.div_ceil(den)
    };
    let share = u64::try_from(least).unwrap_or(u64::MAX);
    // votes × seats ≥ base
    let quota = match (rule.quota, seats) {
        (true, 1..) => base.div_ceil(seats.into()),
        _ => 0,
    };
    share.max(rule.votes.unwrap_or(0)).max(quota)
}
