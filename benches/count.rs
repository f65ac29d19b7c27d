//! How long a count takes: natively under divan, as WASM as a set of functions for Node. `cargo xtask bench` runs both.
//! It must not know how anything is counted.
#![allow(clippy::unwrap_used)]

#[path = "count/cases.rs"]
mod cases;

#[cfg(not(target_arch = "wasm32"))]
#[path = "count/native.rs"]
mod native;

#[cfg(target_arch = "wasm32")]
#[path = "count/wasm.rs"]
mod wasm;

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    divan::main();
}
