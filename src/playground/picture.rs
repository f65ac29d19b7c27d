//! The chamber as outlines and labels. It must not know words or colours.

use super::MAX_HOUSE;
use crate::hemicycle::{self, Glyph};
use crate::seats::Allocation;

/// Outer radius of a drawn chamber, in user units.
pub const RADIUS: f64 = 220.0;
/// Least distance between two labels on the arc, in radians: a line of text at the smallest drawing.
const APART: f64 = 0.125;
/// How far a label stays from the middle, in user units.
const CLEAR: f64 = 10.0;

/// The eight shapes in the order that lists take them.
pub const GLYPHS: [Glyph; 8] = [
    Glyph::Disc,
    Glyph::Ring,
    Glyph::Square,
    Glyph::Split,
    Glyph::Diamond,
    Glyph::Target,
    Glyph::Triangle,
    Glyph::Plus,
];

/// A chamber: one outline a list, in the order of the lists, and one for seats that a tie leaves open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// Path data by list; empty where a list has no seat.
    pub paths: Vec<String>,
    /// Path data of seats that are open: tied or without a taker.
    pub open: String,
    /// Where each list's label stands.
    pub labels: Vec<Label>,
}

/// A label outside the arc.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Index of the list.
    pub list: usize,
    /// Position, y down from the ground line, one decimal.
    pub x: String,
    /// See `x`.
    pub y: String,
    /// `start` or `end`.
    pub anchor: &'static str,
}

/// Draws the seats of an allocation, lists from left to right, open seats last.
pub fn draw(allocation: &Allocation) -> Picture {
    let given: u32 = allocation.seats.iter().sum();
    let open = allocation.tie.as_ref().map_or(0, |tie| tie.at_stake) + allocation.unallocated;
    let mut groups: Vec<_> = allocation
        .seats
        .iter()
        .enumerate()
        .map(|(i, &n)| (GLYPHS[i % GLYPHS.len()], n))
        .collect();
    groups.push((Glyph::Disc, open));
    let drawn = u16::try_from(given + open);
    let all = drawn.unwrap_or(0);
    if all == 0 || u32::from(all) > MAX_HOUSE {
        return Picture {
            paths: vec![String::new(); allocation.seats.len()],
            ..Picture::default()
        };
    }
    let layout = hemicycle::layout(all);
    let mut paths = hemicycle::paths(&groups, RADIUS * layout.t, 0.0);
    let open = paths.pop().unwrap_or_default();
    Picture {
        paths,
        open,
        labels: labels(allocation, &layout),
    }
}

/// The labels at the middle of each list's wedge, moved apart where lists are thin.
fn labels(allocation: &Allocation, layout: &hemicycle::Layout) -> Vec<Label> {
    let mut first = 0;
    let mut angles: Vec<(usize, f64)> = Vec::new();
    for (list, &n) in allocation.seats.iter().enumerate() {
        let n = n as usize;
        if let (Some(a), Some(b)) = (
            layout.seats.get(first),
            layout.seats.get(first + n.max(1) - 1),
        ) && n > 0
        {
            angles.push((list, f64::midpoint(a.angle, b.angle)));
        }
        first += n;
    }
    spread(&mut angles);
    angles
        .into_iter()
        .map(|(list, angle)| label(list, angle))
        .collect()
}

/// From left (π) to right (0): each label at least `APART` after the one before it, and none under the ground.
fn spread(angles: &mut [(usize, f64)]) {
    let mut above = f64::INFINITY;
    for (_, angle) in angles.iter_mut() {
        *angle = angle.min(above - APART);
        above = *angle;
    }
    let mut below = 0.03;
    for (_, angle) in angles.iter_mut().rev() {
        *angle = angle.max(below);
        below = *angle + APART;
    }
}

fn label(list: usize, angle: f64) -> Label {
    let (sin, cos) = hemicycle::sin_cos(angle);
    let (x, y) = ((RADIUS + 11.0) * cos, -(RADIUS + 11.0) * sin);
    // Never over the mark of the majority, in the middle above the arc.
    let (x, anchor) = if x < 0.0 {
        (x.min(-CLEAR), "end")
    } else {
        (x.max(CLEAR), "start")
    };
    Label {
        list,
        x: tenths(x),
        y: tenths(y + 3.0),
        anchor,
    }
}

fn tenths(value: f64) -> String {
    let mut text = String::new();
    hemicycle::tenths(value, &mut text);
    text
}
