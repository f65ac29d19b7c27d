//! Votes to count, the same on every machine and every run.

use one_chamber::seats::{List, Method, Scenario};

/// Lists and seats: a parliament, and the most that is counted.
pub const SIZES: [(usize, u32); 2] = [(10, 145), (1_000, 100_000)];

/// So many lists with votes from a thousand to ten million: few large ones, many small ones.
pub fn scenario(method: &str, lists: usize, seats: u32) -> Scenario {
    let mut state: u64 = 2023;
    let mut random = |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) % below
    };
    let list = |i: usize| {
        let scale = [1, 10, 100, 1_000][i % 4];
        List::new(&format!("List {i}"), 1_000 + random(10_000 * scale))
    };
    Scenario {
        lists: (0..lists).map(list).collect(),
        seats,
        method: Method::from_id(method).unwrap(),
        ..Scenario::default()
    }
}
