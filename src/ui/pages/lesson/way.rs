//! A bill's way as one line of pictures: paper, chambers, paper with a seal. It must not know which chambers there are.

use std::f64::consts::PI;

use leptos::prelude::*;

/// Width of the drawing, in user units.
const WIDTH: f64 = 530.0;
/// Ground of the chambers.
const GROUND: f64 = 80.0;

/// One stop of the way.
pub struct Stop {
    /// What stands under it.
    pub name: String,
    /// What is drawn.
    pub kind: Kind,
}

/// What is drawn for a stop.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A sheet.
    Bill,
    /// An arc of this many seats; `gold` for the upper chamber.
    Chamber {
        /// Seats of the arc.
        seats: u32,
        /// In the second colour.
        gold: bool,
    },
    /// A sheet with a seal.
    Law,
}

/// The drawing with its sentence for screen readers.
pub fn view(stops: &[Stop], says: String) -> AnyView {
    let mut pieces: Vec<AnyView> = Vec::new();
    let chambers: Vec<_> = stops
        .iter()
        .filter(|s| matches!(s.kind, Kind::Chamber { .. }))
        .collect();
    let (mut left, mut n) = (66.0, 0.0);
    let room = f64::from(u32::try_from(chambers.len()).unwrap_or(1));
    for stop in stops {
        match stop.kind {
            Kind::Bill => {
                pieces.push(sheet(8.0, false));
                pieces.push(name(8.0, "start", &stop.name));
            }
            Kind::Law => {
                pieces.push(arrow(left, WIDTH - 80.0));
                pieces.push(sheet(WIDTH - 52.0, true));
                pieces.push(name(WIDTH - 8.0, "end", &stop.name));
            }
            Kind::Chamber { seats, gold } => {
                let middle = WIDTH / 2.0 + (n - (room - 1.0) / 2.0) * 170.0;
                let radius = f64::from(seats) * 3.2 + 12.0;
                pieces.push(arrow(left, middle - radius - 14.0));
                pieces.push(arc(middle, radius, seats, gold));
                pieces.push(name(middle, "middle", &stop.name));
                left = middle + radius + 14.0;
                n += 1.0;
            }
        }
    }
    view! {
        <figure class="bill"><svg viewBox="0 10 530 102" role="img" aria-label=says>
            {pieces}
            <path class="gr" d="M0 81.5H530"></path>
        </svg></figure>
    }
    .into_any()
}

fn sheet(x: f64, sealed: bool) -> AnyView {
    let frame = format!("M{x} 22h44v58h-44z");
    let lines = format!(
        "M{} 36h24M{0} 46h24M{0} 56h{1}",
        x + 10.0,
        if sealed { 12 } else { 24 }
    );
    let seal = sealed
        .then(|| view! { <circle class="g" cx=(x + 35.0).to_string() cy="64" r="11"></circle> });
    view! { <path class="b" d=frame></path><path class="l" d=lines></path>{seal} }.into_any()
}

fn arrow(from: f64, to: f64) -> AnyView {
    let path = format!("M{from:.1} 62H{to:.1}M{:.1} 55l8 7-8 7", to - 8.0);
    view! { <path class="l ar" d=path></path> }.into_any()
}

fn name(x: f64, anchor: &'static str, says: &str) -> AnyView {
    view! { <text x=format!("{x:.0}") y="106" text-anchor=anchor>{says.to_owned()}</text> }
        .into_any()
}

fn arc(middle: f64, radius: f64, seats: u32, gold: bool) -> AnyView {
    let end = (5.4 / radius).asin();
    let step = (PI - 2.0 * end) / f64::from(seats.max(2) - 1);
    let dots = (0..seats).map(|i| {
        let angle = PI - end - step * f64::from(i);
        let (x, y) = (middle + radius * angle.cos(), GROUND - radius * angle.sin());
        view! { <circle cx=format!("{x:.1}") cy=format!("{y:.1}") r="5.4" class=if gold { "g" } else { "k" }></circle> }
    });
    dots.collect_view().into_any()
}
