//! Products compared exactly, as narrow as the numbers allow: 64 bits where they suffice, 128 nearly always, 256 for
//! squares of very large votes. It must not know what is multiplied.

use std::cmp::Ordering;

/// `a × b` against `c × d`.
pub fn compare(a: u128, b: u64, c: u128, d: u64) -> Ordering {
    if let (Ok(narrow_a), Ok(narrow_c)) = (u64::try_from(a), u64::try_from(c))
        && let (Some(left), Some(right)) = (narrow_a.checked_mul(b), narrow_c.checked_mul(d))
    {
        return left.cmp(&right);
    }
    compare_wide(a, b, c, d)
}

/// The same without the narrow path.
pub fn compare_wide(a: u128, b: u64, c: u128, d: u64) -> Ordering {
    times(a, b).cmp(&times(c, d))
}

/// The product in two halves: what is above 2¹²⁸ · 2⁶⁴ can't come up, so the upper one holds at most 64 bits.
fn times(a: u128, b: u64) -> (u128, u128) {
    const LOW: u128 = u64::MAX as u128;
    let b = u128::from(b);
    let (high, low) = ((a >> 64) * b, (a & LOW) * b);
    let (sum, carried) = low.overflowing_add(high << 64);
    ((high >> 64) + u128::from(carried), sum)
}

/// `⌊votes × times ÷ by⌋` and what is left over. `by` is not nought.
pub fn share(votes: u64, times: u64, by: u128) -> (u128, u128) {
    if let (Some(product), Ok(by)) = (votes.checked_mul(times), u64::try_from(by)) {
        return (u128::from(product / by), u128::from(product % by));
    }
    let product = u128::from(votes) * u128::from(times);
    (product / by, product % by)
}

#[cfg(test)]
mod tests {
    use super::{compare, compare_wide, times};
    use std::cmp::Ordering;

    #[test]
    fn a_product_may_pass_128_bits() {
        // (2¹²⁸ − 1) × (2⁶⁴ − 1) = 2¹⁹² − 2¹²⁸ − 2⁶⁴ + 1.
        let (high, low) = times(u128::MAX, u64::MAX);
        assert_eq!(high, u128::from(u64::MAX - 1));
        assert_eq!(low, u128::MAX - u128::from(u64::MAX) + 1);
        assert_eq!(compare(u128::MAX, 3, u128::MAX, 2), Ordering::Greater);
    }

    #[test]
    fn narrow_and_wide_agree() {
        let numbers = [0, 1, 2, 3, 1 << 31, (1 << 32) + 1, u64::MAX - 1, u64::MAX];
        for a in numbers {
            for b in numbers {
                for c in numbers {
                    let wide = compare_wide(a.into(), b, c.into(), a ^ b);
                    assert_eq!(compare(a.into(), b, c.into(), a ^ b), wide);
                }
            }
        }
    }
}
