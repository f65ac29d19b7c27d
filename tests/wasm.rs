//! The pure rooms as WASM, under Node: what is counted, placed and written there must be what it is natively.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "seats/sample.rs"]
mod sample;

use one_chamber::hemicycle::{Glyph, paths};
use one_chamber::seats::{List, Scenario, allocate};
use one_chamber::text::{self, Language};
use wasm_bindgen_test::wasm_bindgen_test;

fn kazakhstan_2023(seats: u32) -> Vec<u32> {
    let votes = [
        3_431_510, 693_938, 547_154, 535_139, 432_920, 331_058, 146_431, 248_291,
    ];
    let list = |(i, votes): (usize, u64)| List {
        ineligible: i == 7,
        ..List::new(&i.to_string(), votes)
    };
    let mut scenario = Scenario {
        lists: votes.into_iter().enumerate().map(list).collect(),
        seats,
        ..Scenario::default()
    };
    scenario.threshold.percent = "5".parse().unwrap();
    allocate(&scenario).unwrap().seats
}

#[wasm_bindgen_test]
fn kazakhstan_2023_comes_out_as_natively() {
    assert_eq!(kazakhstan_2023(69), [40, 8, 6, 6, 5, 4, 0, 0]);
    assert_eq!(kazakhstan_2023(145), [83, 17, 13, 13, 11, 8, 0, 0]);
}

#[wasm_bindgen_test]
fn a_random_sample_comes_out_as_counted_in_fractions() {
    sample::comes_out_as_counted_in_fractions();
}

#[wasm_bindgen_test]
fn a_random_sample_comes_out_by_the_quota_method_as_seat_by_seat() {
    sample::comes_out_by_the_quota_method_as_seat_by_seat();
}

#[wasm_bindgen_test]
fn numbers_and_dates_are_written_as_natively() {
    assert_eq!(text::number(Language::En, 6_366_441_u64), "6,366,441");
    assert_eq!(
        text::ratio(Language::Ru, 5_971_719, 145, 2),
        "41\u{A0}184,27"
    );
    assert_eq!(
        text::date(Language::Kk, "2026-07-01".parse().unwrap()),
        "2026\u{A0}жылғы 1\u{A0}шілде"
    );
}

#[wasm_bindgen_test]
fn the_chamber_has_its_seats() {
    let drawn = paths(&[(Glyph::Disc, 83), (Glyph::Ring, 62)], 10.0, 0.0);
    let outlines: Vec<_> = drawn.iter().map(|path| path.matches('M').count()).collect();
    // A ring is two outlines.
    assert_eq!(outlines, [83, 2 * 62]);
}
