//! Facts whose date to be looked at again has passed, listed for people. A fact does not become wrong overnight, so the
//! list is no failure. Today's date comes in here and nowhere else: no clock in the site.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::{paths, run};

/// Lists what is past its date today.
pub fn list() -> Result<(), String> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let today = date(since.map_err(|e| e.to_string())?.as_secs() / 86_400);
    let mut command = run::cargo(&paths::root());
    command.args(["run", "--quiet", "--features", "ssr", "--bin", "prerender"]);
    let listed = run::ask(command.args(["--", "--overdue", &today]))?;
    if listed.is_empty() {
        println!("none on {today}");
    } else {
        println!("{listed}");
    }
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
}
