//! Clippy for both targets, warnings as errors.

use crate::{paths, run, setup};

/// Both; the second runs even where the first found something.
pub fn lint() -> Result<(), String> {
    let first = native();
    browser().and(first)
}

/// Everything native: the library, the prerender, these commands, every test.
pub fn native() -> Result<(), String> {
    clippy(&["--workspace", "--all-targets", "--features", "ssr"])
}

/// What the browser gets.
pub fn browser() -> Result<(), String> {
    clippy(&[
        "--target",
        setup::WASM,
        "--features",
        "hydrate",
        "--lib",
        "--bin",
        "one-chamber",
    ])
}

fn clippy(words: &[&str]) -> Result<(), String> {
    let mut command = run::cargo(&paths::root());
    command.arg("clippy").args(words);
    run::run(command.args(["--", "-D", "warnings"]))
}
