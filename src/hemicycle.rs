//! Being written (a stand-in until the geometry lands).
#![allow(missing_docs)]
use std::f64::consts::PI;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph { Disc, Ring, Square, Split, Diamond, Target, Triangle, Plus }
pub struct Seat { pub x: f64, pub y: f64, pub row: u8 }
pub struct Layout { pub seats: Vec<Seat>, pub radius: f64, pub t: f64 }
pub fn layout(n: u16) -> Layout {
    let n = usize::from(n);
    let mut rows = 1;
    let caps = |r: usize| { let t = 1.0 / (4.0 * r as f64 - 2.0); (0..r).map(|i| (PI * (0.5 + 2.0 * i as f64 * t) / (2.0 * t)).floor() as usize).collect::<Vec<_>>() };
    while caps(rows).iter().sum::<usize>() < n { rows += 1; }
    let c = caps(rows);
    let t = 1.0 / (4.0 * rows as f64 - 2.0);
    let mut got = vec![0usize; rows];
    for _ in 0..n { let r = (0..rows).filter(|&i| got[i] < c[i]).max_by(|&a, &b| (c[a] * (2 * got[b] + 1)).cmp(&(c[b] * (2 * got[a] + 1))).then(a.cmp(&b))).unwrap_or(0); got[r] += 1; }
    let mut out = Vec::new();
    for (r, &k) in got.iter().enumerate() {
        let rad = 0.5 + 2.0 * r as f64 * t;
        let m = (t / rad).asin();
        for i in 0..k { let a = if k == 1 { PI / 2.0 } else { m + i as f64 * (PI - 2.0 * m) / (k as f64 - 1.0) }; out.push((a, rad, r)); }
    }
    out.sort_by(|a, b| b.0.total_cmp(&a.0));
    Layout { seats: out.into_iter().map(|(a, r, i)| Seat { x: r * a.cos(), y: r * a.sin(), row: i as u8 }).collect(), radius: 0.82 * t, t }
}
fn n1(v: f64) -> String { format!("{v:.1}") }
pub fn glyph(_g: Glyph, x: f64, y: f64, r: f64, out: &mut String) {
    out.push_str(&format!("M{} {}a{r} {r} 0 1 1 {} 0a{r} {r} 0 1 1-{} 0z", n1(x - r), n1(y), n1(2.0 * r), n1(2.0 * r)));
}
pub fn paths(groups: &[(Glyph, u32)], unit: f64, cx: f64) -> Vec<String> {
    let all: u32 = groups.iter().map(|g| g.1).sum();
    let l = layout(all as u16);
    let k = unit / l.t;
    let mut at = 0;
    groups.iter().map(|(g, n)| { let mut s = String::new(); for _ in 0..*n { let p = &l.seats[at]; glyph(*g, cx + p.x * k, -p.y * k, 0.82 * unit, &mut s); at += 1; } s }).collect()
}
