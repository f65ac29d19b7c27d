//! Drawings that pages and parts share: the mark of a list, the site's mark, the ornament, the arc of lessons.
//! It must not know what they stand for.

use leptos::prelude::*;

use crate::hemicycle::{self, Glyph};
use crate::ui::node::{Element, el};

/// Radius of a seat drawn as a key, in a box from −10 to 10.
const KEY: f64 = 8.2;

/// One seat as outline around a point.
pub fn outline(glyph: Glyph, x: f64, y: f64) -> String {
    let mut path = String::new();
    hemicycle::glyph(glyph, x, y, KEY, &mut path);
    path
}

/// The key of a list or of a way to a seat: its shape in the colour of the class.
pub fn key(glyph: Glyph, class: &str) -> impl IntoView + use<> {
    view! {
        <svg class=["key ", class].concat() viewBox="-10 -10 20 20" aria-hidden="true">
            <path class="seat" fill-rule="evenodd" d=outline(glyph, 0.0, 0.0)></path>
        </svg>
    }
}

/// The middles of seats in one row, in a box of 100 by 54: what the arc of lessons and that of questions are drawn of.
#[cfg(feature = "ssr")]
pub fn arc(seats: usize) -> Vec<(String, String)> {
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let step = std::f64::consts::PI * 0.8 / count(seats.max(2) - 1);
    let seat = |i: usize| {
        let angle = std::f64::consts::PI * 0.9 - step * count(i);
        let (x, y) = (50.0 + 42.0 * angle.cos(), 56.0 - 44.0 * angle.sin());
        (format!("{x:.1}"), format!("{y:.1}"))
    };
    (0..seats).map(seat).collect()
}

/// The ornament that stands where reading turns into doing.
const HORN: [&str; 2] = [
    "M40 34V22C40 11 34 4.5 25.5 4.5C16.5 4.5 10.5 10.5 10.5 18C10.5 24.5 15 29 20.8 29C25.8 29 29.4 25.6 29.4 21.2C29.4 17.4 26.6 14.8 23.2 14.8",
    "M40 22C40 11 46 4.5 54.5 4.5C63.5 4.5 69.5 10.5 69.5 18C69.5 24.5 65 29 59.2 29C54.2 29 50.6 25.6 50.6 21.2C50.6 17.4 53.4 14.8 56.8 14.8",
];
const TIP: &str = "M40 0l3.2 4.4L40 8.8l-3.2-4.4z";

/// The ornament on a page.
pub fn horn() -> impl IntoView {
    view! {
        <div class="horn">
            <svg viewBox="0 0 80 34" aria-hidden="true">
                <path d=HORN[0]></path>
                <path d=HORN[1]></path>
                <path class="tip" d=TIP></path>
            </svg>
        </div>
    }
}

/// The same ornament in a part.
pub fn horn_node() -> Element {
    let line = |class: &'static str, path: &str| el(class).is("d", path);
    let picture = el("svg")
        .is("viewBox", "0 0 80 34")
        .is("aria-hidden", "true")
        .all(HORN.map(|path| line("path", path)))
        .with(line("path tip", TIP));
    el("div horn").with(picture)
}
