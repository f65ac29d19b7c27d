//! A number of seats → where each seat stands in a half circle, and its outline. It must not know parties, colours or
//! pages.
//!
//! Rows from half the outer radius to the outer radius, all seats of one size, the end seats of each row resting on the
//! ground: the geometry of *parliamentarch*, with two changes. Seats go to rows by Sainte-Laguë on what each row can
//! hold, so that no row is overfull; and ten seats or fewer stand in one row.

mod glyph;
mod turn;

pub use glyph::{Glyph, glyph, tenths};
pub use turn::sin_cos;

use std::f64::consts::{FRAC_PI_2, PI};

/// At most so many seats stand in a single row.
const ONE_ROW: u16 = 10;
/// A drawn seat's radius as a part of the place it has.
const DRAWN: f64 = 0.82;

/// A seat's middle; the outer edge of the half circle is 1, y goes up from the ground.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seat {
    /// From −1, left, to 1, right.
    pub x: f64,
    /// From 0 to 1.
    pub y: f64,
    /// From π, left, to 0, right.
    pub angle: f64,
    /// Row, from 0 inside.
    pub row: u8,
}

/// All seats in the order in which they are dealt to parties: from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The seats.
    pub seats: Vec<Seat>,
    /// Radius of a drawn seat.
    pub radius: f64,
    /// Radius of the place that a seat has.
    pub t: f64,
}

/// Where `n` seats stand.
pub fn layout(n: u16) -> Layout {
    let (t, rows) = if n <= ONE_ROW { single(n) } else { several(n) };
    let mut rows: Vec<Row> = rows
        .into_iter()
        .map(|(radius, seats)| Row::new(radius, seats, t))
        .collect();
    Layout {
        seats: (0..n).filter_map(|_| leftmost(&mut rows)).collect(),
        radius: DRAWN * t,
        t,
    }
}

/// A row of seats that are still to be dealt.
struct Row {
    radius: f64,
    left: u16,
    /// Angle of its last seat, and from one seat to the next.
    last: f64,
    step: f64,
}

impl Row {
    fn new(radius: f64, seats: u16, t: f64) -> Self {
        let margin = turn::angle_of_sine(t / radius);
        let (last, step) = match seats {
            0 | 1 => (FRAC_PI_2, 0.0),
            _ => (margin, (PI - 2.0 * margin) / f64::from(seats - 1)),
        };
        Self {
            radius,
            left: seats,
            last,
            step,
        }
    }

    /// Where its next seat from the left stands.
    fn angle(&self) -> Option<f64> {
        let after = self.left.checked_sub(1)?;
        Some(self.last + self.step * f64::from(after))
    }
}

/// Takes the seat that stands furthest left. Angles that differ by rounding alone are equal: then the outer row goes
/// first.
fn leftmost(rows: &mut [Row]) -> Option<Seat> {
    const EQUAL: f64 = 1e-9;
    let (mut first, mut angle) = (None, f64::NEG_INFINITY);
    for (i, row) in rows.iter().enumerate() {
        if let Some(next) = row.angle().filter(|next| *next > angle - EQUAL) {
            (first, angle) = (Some(i), next);
        }
    }
    let place = first?;
    let row = rows.get_mut(place)?;
    row.left -= 1;
    let (sin, cos) = sin_cos(angle);
    Some(Seat {
        x: row.radius * cos,
        y: row.radius * sin,
        angle,
        row: u8::try_from(place).unwrap_or(u8::MAX),
    })
}

/// One row in the middle between inner and outer radius, with seats as large as it allows.
fn single(n: u16) -> (f64, Vec<(f64, u16)>) {
    const RADIUS: f64 = 0.75;
    let t = if n == 0 {
        0.25
    } else {
        (RADIUS * sin_cos(FRAC_PI_2 / f64::from(n)).0).min(0.25)
    };
    (t, vec![(RADIUS, n)])
}

/// The fewest rows that hold all, filled by Sainte-Laguë on their capacities.
fn several(n: u16) -> (f64, Vec<(f64, u16)>) {
    let mut rows = 1;
    while capacities(rows).iter().sum::<u16>() < n {
        rows += 1;
    }
    let t = 1.0 / (4.0 * f64::from(rows) - 2.0);
    let seats = fill(n, &capacities(rows));
    let radius = |row: u16| 0.5 + 2.0 * t * f64::from(row);
    (t, (0..rows).map(radius).zip(seats).collect())
}

/// Seats that fit into each of so many rows, from the inside: ⌊π·radius ÷ 2t⌋, which is ⌊π·(rows − ½ + row)⌋.
fn capacities(rows: u16) -> Vec<u16> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "small and positive"
    )]
    let capacity = |row: u16| (PI * (f64::from(rows + row) - 0.5)) as u16;
    (0..rows).map(capacity).collect()
}

fn fill(n: u16, capacities: &[u16]) -> Vec<u16> {
    let mut seats = vec![0_u16; capacities.len()];
    for _ in 0..n {
        let quotient = |a: usize, b: usize| {
            let (left, right) = (
                u32::from(capacities[a]) * u32::from(2 * seats[b] + 1),
                u32::from(capacities[b]) * u32::from(2 * seats[a] + 1),
            );
            left.cmp(&right)
        };
        let open = (0..seats.len()).filter(|&row| seats[row] < capacities[row]);
        if let Some(row) = open.max_by(|&a, &b| quotient(a, b)) {
            seats[row] += 1;
        }
    }
    seats
}

/// One outline for each group of seats, groups from left to right. `unit` is the radius of a seat's place in user units,
/// so that chambers drawn with the same unit have seats of the same size; the ground is y = 0, y goes down, the middle
/// of the half circle is at `middle`. Fill rule: evenodd.
pub fn paths(groups: &[(Glyph, u32)], unit: f64, middle: f64) -> Vec<String> {
    let all: u32 = groups.iter().map(|(_, n)| n).sum();
    let layout = layout(u16::try_from(all).unwrap_or(u16::MAX));
    let scale = unit / layout.t;
    let mut seats = layout.seats.iter();
    let mut outline = |&(shape, n): &(Glyph, u32)| {
        let mut path = String::new();
        for seat in seats.by_ref().take(n as usize) {
            glyph(
                shape,
                middle + seat.x * scale,
                -seat.y * scale,
                DRAWN * unit,
                &mut path,
            );
        }
        path
    };
    groups.iter().map(&mut outline).collect()
}
