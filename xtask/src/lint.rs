//! Clippy for both targets, warnings as errors.

use crate::{paths, run, setup};

/// Native with every test, then what the browser gets.
pub fn lint() -> Result<(), String> {
    let root = paths::root();
    let native = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--features",
        "ssr",
        "--",
        "-D",
        "warnings",
    ];
    let browser = [
        "clippy",
        "--target",
        setup::WASM,
        "--features",
        "hydrate",
        "--lib",
        "--bin",
        "one-chamber",
        "--",
        "-D",
        "warnings",
    ];
    let first = run::run(run::cargo(&root).args(native));
    run::run(run::cargo(&root).args(browser)).and(first)
}
