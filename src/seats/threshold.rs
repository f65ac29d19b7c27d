//! Who takes part: a list passes if 100 × votes ≥ per cent × base, or more where the rule is strict. Exact at the
//! threshold itself. It must not know how seats are shared.

use super::Scenario;

/// The threshold, applied.
pub struct Gate {
    /// The least whole number of votes that passes.
    pub bar: u64,
    /// By list, whether it takes part. A list without votes never does.
    pub admitted: Vec<bool>,
}

impl Gate {
    pub fn new(scenario: &Scenario, base: u64) -> Self {
        let (num, den) = scenario.threshold.percent.of(base);
        let least = if scenario.threshold.strict {
            num / den + 1
        } else {
            num.div_ceil(den)
        };
        let bar = u64::try_from(least).unwrap_or(u64::MAX);
        let passes = |votes: u64| votes > 0 && votes >= bar;
        let admitted = scenario
            .lists
            .iter()
            .map(|list| !list.ineligible && passes(list.votes))
            .collect();
        Self { bar, admitted }
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
