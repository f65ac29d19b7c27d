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

mod allocation;
mod error;
mod percent;
mod quota;
mod ratio;
mod scenario;
mod threshold;

pub use allocation::{Allocation, QuotaSteps, Steps, Tie};
pub use error::SeatsError;
pub use percent::{Percent, PercentError};
pub use ratio::Ratio;
pub use scenario::{List, MAX_LISTS, MAX_SEATS, MAX_TOTAL, MAX_VOTES, Method, Scenario, Threshold};

/// Shares the seats of a scenario among its lists.
///
/// Lists under the threshold or marked as ineligible take no part; their votes still count in the threshold's base.
/// Without any admitted list the seats stay unallocated: that is a result, not an error.
///
/// # Errors
/// A field is out of bounds or names repeat; see [`SeatsError`]. Nothing else fails.
pub fn allocate(scenario: &Scenario) -> Result<Allocation, SeatsError> {
    let base = scenario.check()?;
    let gate = threshold::Gate::new(scenario, base);
    let votes = gate.votes(scenario);
    let seats = match scenario.method {
        Method::HareLr => quota::hare(&votes, scenario.seats),
    };
    Ok(Allocation {
        base,
        bar: gate.bar,
        admitted: gate.admitted,
        ..seats
    })
}
