//! Lists in an order. It must not know what they are ordered by.

use std::cmp::Ordering;

/// Sorts by a rule; equal ones stay as they stood. One sort for the whole room: each kind of sort weighs kilobytes in
/// WASM.
pub fn sort(lists: &mut [usize], by: &dyn Fn(usize, usize) -> Ordering) {
    lists.sort_by(|&a, &b| by(a, b));
}
