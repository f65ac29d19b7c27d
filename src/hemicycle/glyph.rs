//! The outline of one seat. Eight shapes that can be told apart without colour; fill rule evenodd.

/// A shape of seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// A full circle.
    Disc,
    /// A circle with a hole.
    Ring,
    /// A square.
    Square,
    /// Two half circles.
    Split,
    /// A square on its corner.
    Diamond,
    /// A ring around a dot.
    Target,
    /// A triangle.
    Triangle,
    /// A plus.
    Plus,
}

/// Adds the outline of a seat of radius `r` around a point to path data, one decimal.
pub fn glyph(shape: Glyph, x: f64, y: f64, r: f64, out: &mut String) {
    match shape {
        Glyph::Disc => disc(x, y, r, out),
        Glyph::Ring => [1.0, 0.5]
            .map(|part| disc(x, y, r * part, out))
            .into_iter()
            .collect(),
        Glyph::Target => [1.0, 0.66, 0.34]
            .map(|part| disc(x, y, r * part, out))
            .into_iter()
            .collect(),
        Glyph::Square => {
            let s = r * 0.88;
            polygon(x, y, &[(-s, -s), (s, -s), (s, s), (-s, s)], out);
        }
        Glyph::Diamond => {
            let s = r * 1.12;
            polygon(x, y, &[(0.0, -s), (s, 0.0), (0.0, s), (-s, 0.0)], out);
        }
        Glyph::Triangle => {
            let s = r * 1.1;
            polygon(x, y, &[(0.0, -s), (s, s * 0.8), (-s, s * 0.8)], out);
        }
        Glyph::Plus => {
            let (far, near) = (r * 1.05, r * 0.4);
            let corners = [
                (-near, -far),
                (near, -far),
                (near, -near),
                (far, -near),
                (far, near),
                (near, near),
                (near, far),
                (-near, far),
                (-near, near),
                (-far, near),
                (-far, -near),
                (-near, -near),
            ];
            polygon(x, y, &corners, out);
        }
        Glyph::Split => {
            let (gap, w) = (r * 0.2, r * 0.98);
            half(x - w, y - gap, r, w, " 0 0 1 ", out);
            half(x - w, y + gap, r, w, " 0 0 0 ", out);
        }
    }
}

fn disc(x: f64, y: f64, r: f64, out: &mut String) {
    write(
        out,
        &["M", " ", "a", " ", " 0 1 1 ", " 0a", " ", " 0 1 1 "],
        &[x - r, y, r, r, 2.0 * r, r, r, -2.0 * r],
    );
    out.push_str(" 0z");
}

fn half(x: f64, y: f64, r: f64, w: f64, arc: &str, out: &mut String) {
    write(out, &["M", " ", "a", " ", arc], &[x, y, r, r, 2.0 * w]);
    out.push_str(" 0z");
}

fn polygon(x: f64, y: f64, corners: &[(f64, f64)], out: &mut String) {
    let mut before = None;
    for &(cx, cy) in corners {
        match before.replace((cx, cy)) {
            None => write(out, &["M", " "], &[x + cx, y + cy]),
            Some((px, py)) => write(out, &["l", " "], &[cx - px, cy - py]),
        }
    }
    out.push('z');
}

/// Each piece of path followed by its number.
fn write(out: &mut String, pieces: &[&str], numbers: &[f64]) {
    for (piece, number) in pieces.iter().zip(numbers) {
        out.push_str(piece);
        tenths(*number, out);
    }
}

/// A number with one decimal at most. Not the float formatter of the standard library: that is heavy in WASM.
pub fn tenths(value: f64, out: &mut String) {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a drawing is a few thousand units wide"
    )]
    let n = (value * 10.0).round() as i32;
    if n < 0 {
        out.push('-');
    }
    let n = n.unsigned_abs();
    out.push_str(&(n / 10).to_string());
    if !n.is_multiple_of(10) {
        out.push('.');
        out.push_str(&(n % 10).to_string());
    }
}
