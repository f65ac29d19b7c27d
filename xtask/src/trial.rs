//! Everything that proves the project, in order, counted. A step that fails does not hide the later ones that can
//! still run; it must not know what is tested.

use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::arguments::Trial;
use crate::browsers::{self, Browser};
use crate::{build, bytes, licences, lint, paths, run, setup, sizes};

/// What has been counted so far, and how long each step took.
#[derive(Default)]
struct Tally {
    passed: u64,
    failed: u64,
    skipped: u64,
    steps: Vec<(&'static str, Duration, bool)>,
}

impl Tally {
    /// A step that counts as one.
    fn check(&mut self, what: &'static str, work: impl FnOnce() -> Result<(), String>) -> bool {
        self.counted(what, || work().map(|()| [1, 0, 0]))
    }

    /// A step that counts its own: passed, failed, skipped.
    fn counted(
        &mut self,
        what: &'static str,
        work: impl FnOnce() -> Result<[u64; 3], String>,
    ) -> bool {
        println!("\n== {what}");
        let started = Instant::now();
        let counts = work().unwrap_or_else(|why| {
            println!("{why}");
            [0, 1, 0]
        });
        let good = counts[1] == 0;
        self.passed += counts[0];
        self.failed += counts[1];
        self.skipped += counts[2];
        self.steps.push((what, started.elapsed(), good));
        good
    }

    /// The closing table and line.
    fn close(self) -> Result<(), String> {
        println!();
        for (what, time, good) in &self.steps {
            println!(
                "{:<32} {:>12}  {}",
                what,
                run::seconds(*time),
                if *good { "ok" } else { "FAILED" }
            );
        }
        println!(
            "\n{} passed, {} failed, {} skipped",
            self.passed, self.failed, self.skipped
        );
        if self.failed == 0 {
            Ok(())
        } else {
            Err("Not everything passed.".into())
        }
    }
}

/// The whole sequence.
pub fn test(trial: &Trial) -> Result<(), String> {
    let mut tally = Tally::default();
    let tools = setup::tools()?;
    let (found, missing) = browsers::ensure(&trial.browsers);
    tally.check("browsers", || missing);
    tally.check("formatting", || {
        run::run(run::cargo(&paths::root()).args(["fmt", "--all", "--check"]))
    });
    tally.check("clippy", lint::lint);
    tally.counted("native tests", || {
        cargo_tests(&["test", "--workspace", "--features", "ssr"], &[])
    });
    tally.check("default features without Leptos", without_leptos);
    let runner = (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        "wasm-bindgen-test-runner",
    );
    let path = tools.path()?.to_string_lossy().into_owned();
    tally.counted("pure rooms as WASM under Node", || {
        cargo_tests(
            &["test", "--target", setup::WASM, "--test", "wasm"],
            &[runner, ("PATH", &path)],
        )
    });
    tally.check("facts to be looked at again", overdue);
    tally.check("licences", || {
        licences::check().map(|n| println!("{n} packages, all under licences of deny.toml"))
    });
    let built = tally.check("release build and sizes", || build::build(&tools, None));
    if built {
        tally.check("prerender twice, same bytes", bytes::twice);
        if trial.full {
            tally.check("build in two folders, same bytes", || {
                bytes::two_folders(&path)
            });
        }
        tally.counted("browser tests", || e2e(trial, &found));
    }
    tally.close()
}

/// Browser tests on what is in `dist/`.
pub fn browser_tests(trial: &Trial) -> Result<(), String> {
    if !paths::dist().join("en/index.html").is_file() {
        return Err("There is no site in dist/: run cargo xtask build first.".into());
    }
    setup::tools()?;
    let (found, missing) = browsers::ensure(&trial.browsers);
    missing?;
    let mut tally = Tally::default();
    tally.counted("browser tests", || e2e(trial, &found));
    tally.close()
}

fn cargo_tests(words: &[&str], variables: &[(&str, &str)]) -> Result<[u64; 3], String> {
    let heard = run::listen(
        run::cargo(&paths::root())
            .args(words)
            .envs(variables.iter().copied()),
    )?;
    let counts = cargo_counts(&heard.lines);
    match (heard.ok, counts) {
        (true, [0, ..]) => Err("no test ran".into()),
        (false, [passed, 0, skipped]) => Ok([passed, 1, skipped]),
        _ => Ok(counts),
    }
}

/// Sums the lines `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
fn cargo_counts(lines: &[String]) -> [u64; 3] {
    let mut counts = [0; 3];
    for line in lines.iter().filter(|line| line.starts_with("test result:")) {
        for (i, word) in ["passed", "failed", "ignored"].into_iter().enumerate() {
            counts[i] += before(line, word);
        }
    }
    counts
}

/// The number that stands before a word.
fn before(line: &str, word: &str) -> u64 {
    let words: Vec<&str> = line
        .split([' ', ';', '.'])
        .filter(|w| !w.is_empty())
        .collect();
    words
        .windows(2)
        .find(|pair| pair[1] == word)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or(0)
}

fn without_leptos() -> Result<(), String> {
    let tree = run::ask(run::cargo(&paths::root()).args([
        "tree",
        "-e",
        "normal",
        "-p",
        "one-chamber",
        "--prefix",
        "none",
    ]))?;
    if tree.lines().any(|line| line.starts_with("leptos")) {
        Err("default features hold Leptos".into())
    } else {
        Ok(())
    }
}

/// Lists what is past its date. It is a list for people, not a failure: a fact does not become wrong overnight.
fn overdue() -> Result<(), String> {
    let days = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_err(|e| e.to_string())?
        .as_secs()
        / 86_400;
    let today = date(days);
    let listed = run::ask(run::cargo(&paths::root()).args([
        "run",
        "--quiet",
        "--features",
        "ssr",
        "--bin",
        "prerender",
        "--",
        "--overdue",
        &today,
    ]))?;
    println!(
        "{}",
        if listed.is_empty() {
            format!("none on {today}")
        } else {
            listed
        }
    );
    Ok(())
}

/// Days since 1 January 1970 as `2026-11-24` (Howard Hinnant, *chrono-Compatible Low-Level Date Algorithms*).
fn date(days: u64) -> String {
    let shifted = days + 719_468;
    let (era, day) = (shifted / 146_097, shifted % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    format!(
        "{:04}-{month:02}-{day:02}",
        era * 400 + year + u64::from(month <= 2)
    )
}

fn e2e(trial: &Trial, found: &[(Browser, PathBuf)]) -> Result<[u64; 3], String> {
    let names: Vec<&str> = found.iter().map(|(browser, _)| browser.id()).collect();
    let mut command = run::clean("node", &paths::root());
    command.args(["--test", "--test-concurrency=1", "--test-reporter=spec"]);
    let mut files = Vec::new();
    sizes::walk(&paths::root().join("tests/e2e"), &mut files)?;
    command.args(
        files
            .iter()
            .filter(|file| file.to_string_lossy().ends_with(".test.mjs")),
    );
    command
        .env("ONE_CHAMBER_DIST", paths::dist())
        .env("ONE_CHAMBER_BROWSERS", names.join(","));
    for (browser, program) in found {
        command.env(browser.variable(), program);
    }
    if trial.full {
        command.env("ONE_CHAMBER_FULL", "1");
    } else {
        command.env_remove("ONE_CHAMBER_FULL");
    }
    let heard = run::listen(&mut command)?;
    let count = |word: &str| {
        let line = heard.lines.iter().rev().find_map(|line| {
            line.strip_prefix("ℹ ")?
                .strip_prefix(word)?
                .trim()
                .parse()
                .ok()
        });
        line.unwrap_or(0)
    };
    let counts = [
        count("pass "),
        count("fail ") + count("cancelled "),
        count("skipped ") + count("todo "),
    ];
    match (heard.ok, counts) {
        (true, [0, ..]) => Err("no browser test ran".into()),
        (false, [passed, 0, skipped]) => Ok([passed, 1, skipped]),
        _ => Ok(counts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_dates() {
        assert_eq!(
            [0, 59, 19_782, 20_781].map(date),
            ["1970-01-01", "1970-03-01", "2024-02-29", "2026-11-24"]
        );
    }

    #[test]
    fn the_lines_of_cargo_are_summed() {
        let lines = [
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "something else: 9 passed",
            "test result: FAILED. 2 passed; 4 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        ];
        assert_eq!(cargo_counts(&lines.map(str::to_owned)), [5, 4, 1]);
    }
}
