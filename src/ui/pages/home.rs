//! The first page: what changed, in one sentence and one picture; three doors; the same votes under three thresholds.

use leptos::prelude::*;

use super::book::Book;
use super::learn::rows;
use crate::hemicycle::{self, Glyph};
use crate::playground::{GLYPHS, Playground};
use crate::route::{Lesson, Page};
use crate::text;
use crate::ui::draw;

/// Seat radius of the chambers in the hero picture, in user units.
const UNIT: f64 = 10.0;

/// Title, description, main.
pub fn page(book: &Book) -> (String, String, AnyView) {
    let lesson = book.url(Page::Lesson(Lesson::TwoChambersToOne));
    let door = |key: &str, href: String| {
        let (title, says) = (
            [key, ".title"].concat(),
            book.html(&[key, ".text"].concat()),
        );
        view! { <div class="flow"><h2><a href=href>{book.text(&title)}</a></h2><p inner_html=says></p></div> }
    };
    let main = view! {
        <div class="sky horizon"><div class="wrap hero">
            <div class="hero-say flow">
                <h1>{book.text("home.title")}</h1>
                <p class="lede" inner_html=book.html("home.lede")></p>
                <p class="acts">
                    <a class="btn" href=lesson.clone()>{book.text("home.start")}</a>
                    <a class="btn btn--quiet" href=book.url(Page::Seats)>{book.text("home.count")}</a>
                </p>
                <p class="kicker">{book.text("home.promise")}</p>
            </div>
            {hero(book)}
        </div></div>
        <section class="wrap section"><div class="offers doors">
            {door("home.door.learn", book.url(Page::Learn))}
            {door("home.door.check", book.url(Page::Quiz(Lesson::TwoChambersToOne)))}
            {door("home.door.seats", book.url(Page::Seats))}
        </div></section>
        <section class="wrap toc-sec section-less">
            <div class="flow"><h2>{book.text("learn.title")}</h2><p class="muted">{book.text("learn.lede")}</p></div>
            {rows(book, "h3")}
        </section>
        {thresholds(book)}
        {news(book)}
    };
    (
        book.text("home.title"),
        book.text("site.description"),
        main.into_any(),
    )
}

/// Two chambers above, drawn hollow; below them the one that took their place, standing on the horizon.
fn hero(book: &Book) -> AnyView {
    let n = |fact: &str| book.count_of(fact);
    let (lower, upper, one) = (n("maz-seats"), n("sen-seats"), n("kur-size"));
    let chamber = |seats: u32, x: f64, class: &'static str, glyph: Glyph| {
        let path = hemicycle::paths(&[(glyph, seats)], UNIT, x).concat();
        view! { <path class=["seat ", class].concat() fill-rule="evenodd" d=path></path> }
    };
    let caption = |x: &'static str, y: &'static str, says: String| {
        view! { <text class="under" x=x y=y>{says}</text> }
    };
    let number = |x: &'static str, size: &'static str, n: u32| {
        view! { <text class="big" x=x y="-8" font-size=size>{text::number(book.language, u64::from(n))}</text> }
    };
    view! {
        <svg class="hemi hero-hemi" viewBox="-352 -474 704 476" role="img" aria-label=book.text("home.figure")>
            <g class="past" transform="translate(0 -262)">
                {chamber(lower, -162.0, "all", Glyph::Ring)}
                {chamber(upper, 202.0, "old", Glyph::Ring)}
                {number("-162", "56", lower)}
                {number("202", "44", upper)}
                <path class="half" d="M-346 1H346"></path>
                {caption("-162", "30", book.text("chambers.mazhilis"))}
                {caption("202", "30", book.text("chambers.senate"))}
            </g>
            <path class="sun" d="M-104 0a104 104 0 0 1 208 0z"></path>
            {chamber(one, 0.0, "all", Glyph::Disc)}
            <text class="big on-sun" x="0" y="-12" font-size="80">{text::number(book.language, u64::from(one))}</text>
        </svg>
    }
    .into_any()
}

/// Small chambers: only the threshold changes.
fn thresholds(book: &Book) -> AnyView {
    let start = book.start();
    let mini = |percent: &str| {
        let mut play = Playground::new(start.clone());
        play.type_house(&start.other_house.to_string());
        play.type_threshold(percent);
        let title = if percent == "0" {
            book.text("home.thresholds.none")
        } else {
            text::percent(book.language, percent)
        };
        mini(book, title, &play)
    };
    view! {
        <section class="panel-band" aria-labelledby="thresholds"><div class="wrap section">
            <div class="flow measure">
                <h2 id="thresholds">{book.text("home.thresholds.title")}</h2>
                <p inner_html=book.html("home.thresholds.text")></p>
            </div>
            <div class="minis">{["0", "5", "10"].map(mini).collect_view()}</div>
            <p><a class="btn btn--quiet" href=book.url(Page::Seats)>{book.text("home.thresholds.try")}</a></p>
        </div></section>
    }
    .into_any()
}

fn mini(book: &Book, title: String, play: &Playground) -> AnyView {
    let shown = play.shown();
    let holding: Vec<_> = (0..shown.rows.len())
        .filter(|&i| shown.rows[i].n > 0)
        .collect();
    let lists = book.count("home.thresholds.lists", holding.len() as u64);
    let seats = shown.picture.paths.iter().enumerate().map(|(i, path)| {
        let class = ["seat p", &(i + 1).to_string()].concat();
        view! { <path class=class fill-rule="evenodd" d=path.clone()></path> }
    });
    let key = |&i: &usize| {
        let class = ["p", &(i + 1).to_string()].concat();
        let name = shown.rows[i].name.clone();
        view! {
            <li>{draw::key(GLYPHS[i], &class)}<span>{name}</span><b class="num">{shown.rows[i].seats.clone()}</b></li>
        }
    };
    view! {
        <section class="mini">
            <div class="mini-h"><h3>{title}</h3><p class="muted">{lists}</p></div>
            <svg class="hemi" viewBox="-226 -224 452 228" role="img" aria-label=shown.picture_says.clone()>
                {seats.collect_view()}
                <path class="ground" d="M-226 1H226"></path>
            </svg>
            <ul class="minikey">{holding.iter().map(key).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// What is new, dated; what is not known is said as plainly.
fn news(book: &Book) -> AnyView {
    view! {
        <section class="wrap section duo"><h2>{book.text("home.news.title")}</h2>
            <div class="flow"><p inner_html=book.html("home.news.text")></p>
            <p class="srcline"><a href=book.url(Page::Sources)>{book.text("home.news.more")}</a></p></div>
        </section>
    }
    .into_any()
}
