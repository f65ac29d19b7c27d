//! Bytes of any kind, as they stand and as choices from which a scenario file is made: they are counted or refused, soon
//! and in little memory, and every seat is accounted for. Saved cases come first: those in `tests/__fuzz__`.
//!
//! `cargo xtask fuzz` goes on for minutes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)]

#[path = "fuzz/making.rs"]
mod making;

use std::time::{Duration, Instant};

use one_chamber::exchange::scenario;
use one_chamber::seats::{Allocation, Steps, allocate};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Far more than any count takes, even unoptimised and beside other work.
const LONGEST: Duration = Duration::from_secs(20);

/// What a count may take besides its text: a table by list and house, and little else.
const MEMORY_BESIDES: usize = 16 << 20;

/// What a text of so many bytes may take while it is read: a value in JSON is larger than its text.
const MEMORY_A_BYTE: usize = 200;

#[test]
fn any_bytes_are_counted_or_refused() {
    bolero::check!().for_each(|bytes: &[u8]| {
        if let Ok(text) = std::str::from_utf8(bytes) {
            count(text);
        }
        count(&making::scenario(bytes));
    });
}

fn count(text: &str) {
    let start = Instant::now();
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage();
    if let Ok(file) = scenario::read(text)
        && let Ok(result) = allocate(&file.scenario)
    {
        assert_eq!(result.seats.len(), file.scenario.lists.len());
        every_seat_is_accounted_for(&result, file.scenario.seats);
        can_be_told(&result.steps);
    }
    let taken = MEMORY.peak_usage().saturating_sub(before);
    assert!(
        taken < MEMORY_BESIDES + text.len() * MEMORY_A_BYTE,
        "{taken} bytes for a text of {}",
        text.len()
    );
    assert!(start.elapsed() < LONGEST, "{:?}", start.elapsed());
}

fn every_seat_is_accounted_for(result: &Allocation, house: u32) {
    let at_stake = result.tie.as_ref().map_or(0, |tie| tie.at_stake);
    let certain: u32 = result.seats.iter().sum();
    assert_eq!(certain + at_stake + result.unallocated, house);
    if let Some(tie) = &result.tie {
        assert!(tie.at_stake > 0 && tie.tied.len() > 1);
        assert!(tie.tied.iter().all(|&list| list < result.seats.len()));
    }
}

/// What a page tells of a count can be asked for.
fn can_be_told(steps: &Steps) {
    const TOLD: usize = 50;
    match steps {
        Steps::Nothing => {}
        Steps::Quota(steps) => assert!(steps.quota.num > 0 && steps.quota.den > 0),
        Steps::Divisor(steps) => {
            assert!(steps.awards().take(TOLD).count() > 0);
            let ends = steps.interval.and_then(|i| Some((i.low, i.high?)));
            assert!(ends.is_none_or(|(low, high)| low <= high));
        }
        Steps::House(steps) => assert!(steps.awards().take(TOLD).count() > 0),
        Steps::Groups(steps) => {
            can_be_told(&steps.among);
            steps
                .groups
                .iter()
                .for_each(|group| can_be_told(&group.inside));
        }
    }
}
