//! Votes in, seats out, exact: integers and fractions compared by cross-multiplication. It must not know floats,
//! words, pictures or where votes come from.
//!
//! ```
//! use one_chamber::seats::{List, Scenario, allocate};
//!
//! let lists = [("Ak", 47), ("Kara", 16), ("Kök", 37)].map(|(name, votes)| List::new(name, votes));
//! let result = allocate(&Scenario { lists: lists.to_vec(), seats: 10, ..Scenario::default() }).unwrap();
//! assert_eq!(result.seats, [5, 1, 4]);
//! ```

mod alliance;
mod allocation;
mod divisor;
mod error;
mod highest;
mod house;
mod interval;
mod line;
mod method;
mod order;
mod percent;
mod quota;
mod ratio;
mod scenario;
mod share;
mod threshold;
mod twice;
mod wide;

pub use allocation::{Allocation, Group, GroupSteps, QuotaSteps, Steps, Tie};
pub use error::SeatsError;
pub use highest::{Award, DivisorSteps};
pub use house::HouseSteps;
pub use interval::Interval;
pub use method::Method;
pub use percent::{Percent, PercentError};
pub use ratio::Ratio;
pub use scenario::{List, MAX_LISTS, MAX_SEATS, MAX_TOTAL, MAX_VOTES, Scenario, Threshold};

use share::Share;
use threshold::Gate;

/// Shares the seats of a scenario among its lists.
///
/// Lists under the threshold or marked as ineligible take no part; their votes still count in the threshold's base.
/// Without any admitted list the seats stay unallocated: that is a result, not an error.
///
/// # Errors
/// A field is out of bounds, names repeat or rules don't go together; see [`SeatsError`]. Nothing else fails.
pub fn allocate(scenario: &Scenario) -> Result<Allocation, SeatsError> {
    let base = scenario.check()?;
    let order = scenario.tie_places();
    let gate = Gate::new(scenario, base, &order);
    let admitted = gate.admitted.iter().filter(|admitted| **admitted).count();
    let (lists, least) = (
        admitted + usize::from(!gate.seconds.is_empty()),
        scenario.min_seats,
    );
    if lists as u128 * u128::from(least) > u128::from(scenario.seats) {
        return Err(SeatsError::MinSeats {
            lists,
            least,
            seats: scenario.seats,
        });
    }
    let share = count(scenario, &gate, base, &order);
    let settled =
        u64::from(share.unallocated) + share.seats.iter().copied().map(u64::from).sum::<u64>();
    let at_stake = scenario
        .seats
        .saturating_sub(u32::try_from(settled).unwrap_or(u32::MAX));
    let tied = (0..share.tied.len()).filter(|&i| share.tied[i]);
    Ok(Allocation {
        tie: (at_stake > 0).then(|| Tie {
            tied: tied.collect(),
            at_stake,
        }),
        seats: share.seats,
        admitted: gate.admitted,
        unallocated: share.unallocated,
        over_award: share.over_award,
        base,
        bar: gate.bar,
        steps: share.steps,
    })
}

/// One count; or, where equal seconds may take part, what is certain whichever of them does.
fn count(scenario: &Scenario, gate: &Gate, base: u64, order: &[u32]) -> Share {
    let votes = gate.votes(scenario);
    let with = |second: usize| {
        let mut votes = votes.clone();
        votes[second] = scenario.lists[second].votes;
        alliance::by_groups(scenario, votes, base, order)
    };
    let ways = gate.seconds.iter().map(|&second| with(second));
    match ways.reduce(|certain, other| certain.or(&other)) {
        Some(certain) => certain,
        None => alliance::by_groups(scenario, votes, base, order),
    }
}
