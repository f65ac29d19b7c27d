//! Chambers side by side, seat by seat and by the way a seat is filled; and the same in numbers. It must not know
//! what the numbers are.

use leptos::prelude::*;

use super::super::Book;
use crate::hemicycle::{self, Glyph};
use crate::text;
use crate::ui::draw;

/// Radius of a seat's place, the same in all chambers: they are compared.
const UNIT: f64 = 10.0;
/// Between two chambers on one ground.
const GAP: f64 = 65.0;
/// Width of the drawing of one side.
const WIDTH: f64 = 680.0;

/// A chamber: its name and its seats by route.
pub struct Chamber {
    /// Its name.
    pub name: String,
    /// Seats by route, in order.
    pub routes: Vec<Route>,
}

/// A way to a seat and how many seats it fills.
pub struct Route {
    /// Its id: decides shape and colour.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Seats.
    pub seats: u32,
}

impl Chamber {
    /// All its seats.
    pub fn seats(&self) -> u32 {
        self.routes.iter().map(|route| route.seats).sum()
    }
}

/// Shape and colour of a route.
pub fn look(route: &str) -> (Glyph, &'static str) {
    match route {
        "list" => (Glyph::Disc, "r1"),
        "district" => (Glyph::Ring, "r2"),
        "maslikhat" => (Glyph::Square, "r3"),
        _ => (Glyph::Diamond, "r4"),
    }
}

/// One side of the figure: chambers on one ground, a legend, the sum.
pub fn side(book: &Book, title: String, chambers: &[Chamber], sum: String) -> AnyView {
    let radii: Vec<f64> = chambers
        .iter()
        .map(|c| UNIT / hemicycle::layout(seats(c)).t)
        .collect();
    let all: f64 = radii.iter().map(|r| 2.0 * r).sum::<f64>()
        + GAP * (f64::from(u32::try_from(radii.len()).unwrap_or(1)) - 1.0);
    let mut left = (WIDTH - all) / 2.0;
    let mut pieces = Vec::new();
    for (chamber, radius) in chambers.iter().zip(&radii) {
        pieces.push(drawn(book, chamber, left + radius));
        left += 2.0 * radius + GAP;
    }
    let says: Vec<_> = chambers.iter().map(|chamber| says(book, chamber)).collect();
    let label = [&title, ": ", &says.join("; ")].concat();
    let legend = chambers
        .iter()
        .flat_map(|c| &c.routes)
        .map(|route| legend(book, route));
    view! {
        <div class="change-side">
            <h3>{title}</h3>
            <svg class="hemi" viewBox="0 -226 680 262" role="img" aria-label=label>
                {pieces}
                <path class="ground" d="M0 1H680"></path>
            </svg>
            <ul class="legend">{legend.collect_view()}</ul>
            <p class="sum">{sum}</p>
        </div>
    }
    .into_any()
}

fn seats(chamber: &Chamber) -> u16 {
    u16::try_from(chamber.seats()).unwrap_or(u16::MAX)
}

fn says(book: &Book, chamber: &Chamber) -> String {
    let routes: Vec<_> = chamber
        .routes
        .iter()
        .map(|r| [&r.name, " ", &number(book, r.seats)].concat())
        .collect();
    let n = number(book, chamber.seats());
    [
        book.fill(
            "figure.chamber_says",
            &[("chamber", &chamber.name), ("n", &n)],
        ),
        " (".into(),
        routes.join(", "),
        ")".into(),
    ]
    .concat()
}

fn number(book: &Book, n: u32) -> String {
    text::number(book.language, u64::from(n))
}

fn drawn(book: &Book, chamber: &Chamber, middle: f64) -> AnyView {
    let groups: Vec<_> = chamber
        .routes
        .iter()
        .map(|route| (look(&route.id).0, route.seats))
        .collect();
    let paths = hemicycle::paths(&groups, UNIT, middle)
        .into_iter()
        .zip(&chamber.routes)
        .map(|(path, route)| {
            let class = ["seat ", look(&route.id).1].concat();
            view! { <path class=class fill-rule="evenodd" d=path></path> }
        });
    let size = match chamber.seats() {
        0..=60 => "48",
        61..=120 => "62",
        _ => "74",
    };
    let x = format!("{middle:.1}");
    view! {
        {paths.collect_view()}
        <text class="big" x=x.clone() y="-8" font-size=size>{number(book, chamber.seats())}</text>
        <text class="cname" x=x y="32" text-anchor="middle">{chamber.name.clone()}</text>
    }
    .into_any()
}

fn legend(book: &Book, route: &Route) -> AnyView {
    let (glyph, class) = look(&route.id);
    view! {
        <li>{draw::key(glyph, class)}<b class="num">{number(book, route.seats)}</b><span>{route.name.clone()}</span></li>
    }
    .into_any()
}

/// The same in numbers: a row for each route, before and now.
pub fn table(book: &Book, head: String, before: &[Chamber], after: &[Chamber]) -> AnyView {
    let of = |chambers: &[Chamber], id: &str| -> u32 {
        chambers
            .iter()
            .flat_map(|c| &c.routes)
            .filter(|route| route.id == id)
            .map(|route| route.seats)
            .sum()
    };
    let all = |chambers: &[Chamber]| number(book, chambers.iter().map(Chamber::seats).sum());
    let rows = before.iter().flat_map(|c| &c.routes).map(|route| {
        let (glyph, class) = look(&route.id);
        view! {
            <tr>
                <th scope="row"><span class="hang">{draw::key(glyph, class)}<span>{route.name.clone()}</span></span></th>
                <td>{number(book, route.seats)}</td>
                <td>{number(book, of(after, &route.id))}</td>
            </tr>
        }
    });
    view! {
        <table class="tbl">
            <thead><tr>
                <th scope="col">{head}</th>
                <th scope="col">{book.text("table.before")}</th>
                <th scope="col">{book.text("table.after")}</th>
            </tr></thead>
            <tbody>{rows.collect_view()}</tbody>
            <tfoot><tr><th scope="row">{book.text("table.total")}</th><td>{all(before)}</td><td>{all(after)}</td></tr></tfoot>
        </table>
    }
    .into_any()
}
