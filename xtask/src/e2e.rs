//! Tests in real browsers, on what is in `dist/`, by Node's own test runner. It must not know what they test.

use std::path::PathBuf;

use crate::arguments::Trial;
use crate::browsers::{self, Browser};
use crate::tally::{self, Counts, Tally};
use crate::{paths, run, setup, sizes};

/// The browser tests alone.
pub fn alone(trial: &Trial) -> Result<(), String> {
    if !paths::dist().join("en/index.html").is_file() {
        return Err("There is no site in dist/: run cargo xtask build first.".into());
    }
    setup::packages()?;
    let (found, missing) = browsers::ensure(&trial.browsers);
    let mut tally = Tally::default();
    tally.check("browsers", || missing);
    tally.counted("browser tests", || run(trial, &found));
    tally.close()
}

/// Runs them in the browsers that were found.
pub fn run(trial: &Trial, found: &[(Browser, PathBuf)]) -> Result<Counts, String> {
    if found.is_empty() {
        return Err("no browser to test in".into());
    }
    let names: Vec<&str> = found.iter().map(|(browser, _)| browser.id()).collect();
    let mut files = Vec::new();
    sizes::walk(&paths::root().join("tests/e2e"), &mut files)?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    let mut command = run::clean("node", &paths::root());
    command
        .args(["--test", "--test-concurrency=1", "--test-reporter=spec"])
        .args(files)
        .env("ONE_CHAMBER_DIST", paths::dist())
        .env("ONE_CHAMBER_BROWSERS", names.join(","))
        .env_remove("ONE_CHAMBER_FULL");
    for (browser, program) in found {
        command.env(browser.variable(), program);
    }
    if trial.full {
        command.env("ONE_CHAMBER_FULL", "1");
    }
    let heard = run::listen(&mut command)?;
    tally::judged(&heard, tally::of_node(&heard.lines))
}
