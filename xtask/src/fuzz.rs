//! Bytes of any kind against the reader and the engine, for minutes. It must not know what the target does with them.

use crate::{paths, run};

/// Runs the target so long; the first failure ends it and is shown.
pub fn fuzz(minutes: u64) -> Result<(), String> {
    let mut command = run::cargo(&paths::root());
    command
        .args(["test", "--profile", "fuzz", "--test", "fuzz"])
        .args(["--", "--nocapture"])
        .env("BOLERO_RANDOM_TEST_TIME_MS", (minutes * 60_000).to_string());
    run::run(&mut command)?;
    println!("{minutes} minutes clean");
    Ok(())
}
