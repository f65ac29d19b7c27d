//! The chamber for every house from one seat to a thousand.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use one_chamber::hemicycle::{Glyph, Layout, layout, paths};

const HOUSES: std::ops::RangeInclusive<u16> = 1..=1_000;

fn distance(layout: &Layout, a: usize, b: usize) -> f64 {
    let (a, b) = (layout.seats[a], layout.seats[b]);
    (a.x - b.x).hypot(a.y - b.y)
}

#[test]
fn there_are_exactly_as_many_seats_as_the_house_has() {
    for n in HOUSES {
        assert_eq!(layout(n).seats.len(), usize::from(n));
        assert_eq!(
            paths(&[(Glyph::Disc, u32::from(n))], 10.0, 0.0)[0]
                .matches('M')
                .count(),
            usize::from(n)
        );
    }
}

#[test]
fn no_two_drawn_seats_overlap() {
    for n in HOUSES {
        let layout = layout(n);
        let apart = 2.0 * layout.radius - 1e-9;
        for a in 0..layout.seats.len() {
            for b in a + 1..layout.seats.len() {
                assert!(
                    distance(&layout, a, b) >= apart,
                    "{n} seats: {a} and {b} overlap"
                );
            }
        }
    }
}

#[test]
fn every_seat_stands_on_or_above_the_ground_and_within_the_half_circle() {
    for n in HOUSES {
        let layout = layout(n);
        for seat in &layout.seats {
            assert!(seat.y >= layout.t - 1e-9, "{n}");
            assert!(seat.x.hypot(seat.y) + layout.t <= 1.0 + 1e-9, "{n}");
        }
    }
}

#[test]
fn left_and_right_are_mirror_images() {
    for n in HOUSES {
        let layout = layout(n);
        for seat in &layout.seats {
            let twin = |other: &&one_chamber::hemicycle::Seat| {
                (other.x + seat.x).abs() < 1e-6 && (other.y - seat.y).abs() < 1e-6
            };
            assert!(
                layout.seats.iter().find(twin).is_some(),
                "{n}: no twin of {seat:?}"
            );
        }
    }
}

#[test]
fn seats_are_dealt_from_left_to_right_and_the_outer_row_first() {
    for n in HOUSES {
        for pair in layout(n).seats.windows(2) {
            let (a, b) = (pair[0].y.atan2(pair[0].x), pair[1].y.atan2(pair[1].x));
            assert!(
                a > b + 1e-9 || ((a - b).abs() < 1e-6 && pair[0].row > pair[1].row),
                "{n}: {pair:?}"
            );
        }
    }
}

#[test]
fn a_row_never_holds_more_than_fits() {
    for n in 11..=1_000 {
        let layout = layout(n);
        let rows = layout.seats.iter().map(|seat| seat.row).max().unwrap() + 1;
        for row in 0..rows {
            let seats: Vec<_> = layout.seats.iter().filter(|seat| seat.row == row).collect();
            let radius = seats[0].x.hypot(seats[0].y);
            assert!(
                f64::from(u16::try_from(seats.len()).unwrap())
                    <= std::f64::consts::PI * radius / (2.0 * layout.t) + 1e-9
            );
        }
    }
}

#[test]
fn chambers_drawn_with_one_unit_have_seats_of_one_size() {
    let first = |n: u32| {
        paths(&[(Glyph::Disc, n)], 10.0, 0.0)[0]
            .split('a')
            .nth(1)
            .unwrap()
            .to_owned()
    };
    assert_eq!(first(50), first(145));
}

#[test]
fn one_seat_moved_from_one_list_to_the_next_leaves_all_others_where_they_were() {
    for n in [2_u32, 11, 69, 98, 145, 500, 1_000] {
        let split = n / 2;
        let before = paths(&[(Glyph::Disc, split), (Glyph::Disc, n - split)], 10.0, 0.0).concat();
        let after = paths(
            &[(Glyph::Disc, split - 1), (Glyph::Disc, n - split + 1)],
            10.0,
            0.0,
        )
        .concat();
        assert_eq!(before, after);
    }
}

#[test]
fn the_houses_of_kazakhstan_have_the_rows_that_were_drawn() {
    let rows = |n| layout(n).seats.iter().map(|seat| seat.row).max().unwrap() + 1;
    assert_eq!([50, 98, 145].map(rows), [4, 5, 6]);
}

#[test]
fn one_seat_stands_in_the_middle_and_ten_stand_in_one_row() {
    let one = layout(1).seats[0];
    assert!(one.x.abs() < 1e-9);
    assert!(layout(10).seats.iter().all(|seat| seat.row == 0));
}
