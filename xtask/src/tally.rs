//! Counting: what passed, failed or was skipped, and how long each step took. It must not know what the steps do.

use std::time::{Duration, Instant};

use crate::run::{self, Heard};

/// Passed, failed, skipped.
pub type Counts = [u64; 3];

/// What has been counted so far.
#[derive(Default)]
pub struct Tally {
    counts: Counts,
    steps: Vec<(&'static str, Duration, bool)>,
}

impl Tally {
    /// A step that counts as one; gives whether it went well.
    pub fn check(&mut self, what: &'static str, work: impl FnOnce() -> Result<(), String>) -> bool {
        self.counted(what, || work().map(|()| [1, 0, 0]))
    }

    /// A step that counts its own; an error is one failure. Gives whether nothing failed.
    pub fn counted(
        &mut self,
        what: &'static str,
        work: impl FnOnce() -> Result<Counts, String>,
    ) -> bool {
        println!("\n== {what}");
        let started = Instant::now();
        let counts = work().unwrap_or_else(|why| {
            println!("{why}");
            [0, 1, 0]
        });
        let good = counts[1] == 0;
        for (sum, count) in self.counts.iter_mut().zip(counts) {
            *sum += count;
        }
        self.steps.push((what, started.elapsed(), good));
        good
    }

    /// Prints the time of each step and, last, the one line that says it all.
    pub fn close(self) -> Result<(), String> {
        println!();
        for (what, time, good) in &self.steps {
            let verdict = if *good { "ok" } else { "FAILED" };
            println!("{what:<36} {:>12}  {verdict}", run::seconds(*time));
        }
        let sum = self.steps.iter().map(|(_, time, _)| *time).sum();
        println!("{:<36} {:>12}", "in all", run::seconds(sum));
        let [passed, failed, skipped] = self.counts;
        println!("\n{passed} passed, {failed} failed, {skipped} skipped");
        // The line above is the last one: what failed has been said where it failed.
        if failed == 0 {
            Ok(())
        } else {
            Err(String::new())
        }
    }
}

/// The counts of a test run, where an unhappy end counts even if no test says so.
pub fn judged(heard: &Heard, counts: Counts) -> Result<Counts, String> {
    match (heard.ok, counts) {
        (true, [0, 0, _]) => Err("no test ran".into()),
        (false, [passed, 0, skipped]) => Ok([passed, 1, skipped]),
        _ => Ok(counts),
    }
}

/// Sums Cargo's lines `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
pub fn of_cargo(lines: &[String]) -> Counts {
    let mut counts = [0; 3];
    for line in lines.iter().filter(|line| line.starts_with("test result:")) {
        for (sum, word) in counts.iter_mut().zip(["passed", "failed", "ignored"]) {
            *sum += before(line, word);
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
    let pair = words.windows(2).find(|pair| pair[1] == word);
    pair.and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
}

/// Reads the closing lines of Node's test runner: `ℹ pass 3`.
pub fn of_node(lines: &[String]) -> Counts {
    let count = |word: &str| -> u64 {
        let said = lines
            .iter()
            .rev()
            .filter_map(|line| line.strip_prefix("ℹ ")?.split_once(' '));
        let mut numbers = said.filter(|(key, _)| *key == word);
        numbers
            .find_map(|(_, number)| number.trim().parse().ok())
            .unwrap_or(0)
    };
    [
        count("pass"),
        count("fail") + count("cancelled"),
        count("skipped") + count("todo"),
    ]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(|line| line.trim().to_owned()).collect()
    }

    #[test]
    fn the_lines_of_cargo_are_summed() {
        let said = lines(
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
             something else: 9 passed
             test result: FAILED. 2 passed; 4 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        );
        assert_eq!(of_cargo(&said), [5, 4, 1]);
    }

    #[test]
    fn the_closing_lines_of_node_are_read_and_what_tests_print_is_not() {
        let said = lines(
            "ℹ pass on\nℹ tests 9\nℹ pass 4\nℹ fail 1\nℹ cancelled 1\nℹ skipped 2\nℹ todo 1\nℹ duration_ms 285.5",
        );
        assert_eq!(of_node(&said), [4, 2, 3]);
    }

    #[test]
    fn a_run_that_ends_badly_or_holds_no_test_is_never_a_success() {
        let heard = |ok| Heard {
            lines: Vec::new(),
            ok,
        };
        assert_eq!(judged(&heard(false), [3, 0, 0]).unwrap(), [3, 1, 0]);
        assert_eq!(judged(&heard(false), [3, 2, 0]).unwrap(), [3, 2, 0]);
        assert_eq!(judged(&heard(true), [3, 0, 1]).unwrap(), [3, 0, 1]);
        assert!(judged(&heard(true), [0, 0, 0]).is_err());
    }
}
