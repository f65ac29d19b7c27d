//! Angles on a half circle. It must not know seats.
//!
//! Sums of a few terms instead of the standard library's functions: those differ in their last digit between platforms,
//! so that a chamber drawn natively and one drawn in the browser would too, and they bring nine kilobytes for angles
//! that never come up here.

use std::f64::consts::{FRAC_PI_2, PI};

/// Enough terms for the last digit of a double at a right angle.
const TERMS: u8 = 12;

/// Sine and cosine of an angle from 0 to π.
pub fn sin_cos(angle: f64) -> (f64, f64) {
    let (acute, side) = if angle > FRAC_PI_2 {
        (PI - angle, -1.0)
    } else {
        (angle, 1.0)
    };
    (series(acute, acute, 1), side * series(1.0, acute, 0))
}

/// `first − first·x²/((n+1)(n+2)) + …`: the sine's and the cosine's series.
fn series(first: f64, x: f64, n: u8) -> f64 {
    let (mut sum, mut term, mut n) = (first, first, f64::from(n));
    for _ in 0..TERMS {
        term *= -x * x / ((n + 1.0) * (n + 2.0));
        n += 2.0;
        sum += term;
    }
    sum
}

/// The angle whose sine is `x`, for `x` from 0 to ½.
pub fn angle_of_sine(x: f64) -> f64 {
    let (mut sum, mut term, mut n) = (x, x, 1.0);
    for _ in 0..2 * TERMS {
        term *= x * x * n / (n + 1.0);
        n += 2.0;
        sum += term / n;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::{angle_of_sine, sin_cos};
    use std::f64::consts::PI;

    #[test]
    fn they_agree_with_the_standard_library() {
        for step in 0..=1_000 {
            let angle = PI * f64::from(step) / 1_000.0;
            let (sin, cos) = sin_cos(angle);
            assert!((sin - angle.sin()).abs() < 1e-15, "sin {angle}");
            assert!((cos - angle.cos()).abs() < 1e-15, "cos {angle}");
            let x = f64::from(step) / 2_000.0;
            assert!((angle_of_sine(x) - x.asin()).abs() < 1e-15, "asin {x}");
        }
    }
}
