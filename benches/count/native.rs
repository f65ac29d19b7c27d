//! Each method at each size, the whole of `allocate`: checks, count and steps.

use divan::Bencher;
use one_chamber::seats::{Method, allocate};

use super::cases::{SIZES, scenario};

#[divan::bench(args = Method::ALL.map(Method::id))]
fn parties_10_seats_145(bencher: Bencher, method: &str) {
    time(bencher, method, SIZES[0]);
}

#[divan::bench(args = Method::ALL.map(Method::id))]
fn parties_1000_seats_100000(bencher: Bencher, method: &str) {
    time(bencher, method, SIZES[1]);
}

fn time(bencher: Bencher, method: &str, (lists, seats): (usize, u32)) {
    let scenario = scenario(method, lists, seats);
    bencher.bench(|| allocate(divan::black_box(&scenario)).unwrap());
}
