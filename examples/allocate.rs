//! Reads a scenario from a file or from standard input and prints its seats as JSON. It must not decide anything about
//! seats.
//!
//! ```sh
//! cargo run --example allocate -- [--lines] [--steps] [FILE]
//! ```
//! Exit 2 with one line that names the field if the input is bad. With `--lines` each line is a scenario and each
//! line of the output a result, or `{"error": …}` in its place.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::ExitCode;

use one_chamber::exchange::scenario::{self, MAX_BYTES, ReadError};
use one_chamber::seats::{Allocation, Scenario, Steps, allocate};
use serde_json::{Map, Value, json};

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(2),
        Err(why) => {
            eprintln!("{why}");
            ExitCode::from(2)
        }
    }
}

/// Whether all of the input was good.
fn run() -> Result<bool, String> {
    let (mut lines, mut steps, mut path) = (false, false, None);
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--lines" => lines = true,
            "--steps" => steps = true,
            flag if flag.starts_with("--") => {
                return Err(format!("{flag}: not known; there are --lines and --steps"));
            }
            file => path = Some(file.to_owned()),
        }
    }
    let mut input: Box<dyn BufRead> = match path {
        None => Box::new(BufReader::new(io::stdin())),
        Some(path) => {
            let file = File::open(&path).map_err(|error| format!("{path}: {error}"))?;
            Box::new(BufReader::new(file))
        }
    };
    let mut out = io::stdout().lock();
    if lines {
        return every_line(&mut input, &mut out, steps);
    }
    let mut bytes = Vec::new();
    let limit = MAX_BYTES as u64 + 1;
    input
        .take(limit)
        .read_to_end(&mut bytes)
        .map_err(|error| error.to_string())?;
    let result = one(&bytes, steps).map_err(|error| error.to_string())?;
    writeln!(out, "{result}").map_err(|error| error.to_string())?;
    Ok(true)
}

fn every_line(input: &mut dyn BufRead, out: &mut dyn Write, steps: bool) -> Result<bool, String> {
    let mut good = true;
    loop {
        let mut bytes = Vec::new();
        let limit = MAX_BYTES as u64 + 2;
        input
            .take(limit)
            .read_until(b'\n', &mut bytes)
            .map_err(|error| error.to_string())?;
        if bytes.is_empty() {
            return Ok(good);
        }
        if bytes.last() != Some(&b'\n') && bytes.len() > MAX_BYTES {
            skip_line(input).map_err(|error| error.to_string())?;
        }
        let result = one(line_of(&bytes), steps).unwrap_or_else(|error| {
            good = false;
            json!({"error": error.to_string()})
        });
        writeln!(out, "{result}").map_err(|error| error.to_string())?;
    }
}

/// A line without its end.
fn line_of(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    bytes.strip_suffix(b"\r").unwrap_or(bytes)
}

/// Reads on to the end of a line that is too long, without keeping it.
fn skip_line(input: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let end = buffer.iter().position(|b| *b == b'\n');
        let (used, done) = end.map_or((buffer.len(), buffer.is_empty()), |at| (at + 1, true));
        input.consume(used);
        if done {
            return Ok(());
        }
    }
}

fn one(bytes: &[u8], steps: bool) -> Result<Value, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(scenario::too_long());
    }
    let text = std::str::from_utf8(bytes).map_err(ReadError::not_text)?;
    let file = scenario::read(text)?;
    for field in &file.unknown {
        eprintln!("{field}: not known, left aside");
    }
    let result = allocate(&file.scenario)?;
    if steps {
        tell(&file.scenario, &result);
    }
    Ok(to_json(&file.scenario, &result))
}

fn to_json(scenario: &Scenario, result: &Allocation) -> Value {
    let lists = scenario.lists.iter().zip(&result.seats);
    let seats: Map<String, Value> = lists
        .map(|(list, n)| (list.name.clone(), json!(n)))
        .collect();
    let tie = result.tie.as_ref().map(|tie| {
        let tied: Vec<&str> = tie
            .tied
            .iter()
            .map(|&i| scenario.lists[i].name.as_str())
            .collect();
        json!({"tied": tied, "seats_at_stake": tie.at_stake})
    });
    json!({"seats": seats, "tie": tie, "unallocated": result.unallocated, "over_award": result.over_award})
}

fn tell(scenario: &Scenario, result: &Allocation) {
    let name = |i: usize| scenario.lists[i].name.as_str();
    let admitted = result.admitted.iter().filter(|admitted| **admitted).count();
    eprintln!(
        "threshold: {} of {} votes; {admitted} lists take part",
        result.bar, result.base
    );
    tell_steps(&result.steps, &name, "");
    if let Some(tie) = &result.tie {
        let tied: Vec<&str> = tie.tied.iter().map(|&i| name(i)).collect();
        eprintln!("tie for {} seats: {}", tie.at_stake, tied.join(", "));
    }
}

fn tell_steps<'a>(steps: &Steps, name: &dyn Fn(usize) -> &'a str, indent: &str) {
    match steps {
        Steps::Nothing => eprintln!("{indent}nothing to count"),
        Steps::Quota(steps) => {
            let quota = &steps.quota;
            eprintln!("{indent}quota: {} ÷ {}", quota.num, quota.den);
            for (i, full) in steps.full.iter().enumerate() {
                let rest = &steps.remainder[i];
                eprintln!(
                    "{indent}{}: {full} seats, remainder {} ÷ {}",
                    name(i),
                    rest.num,
                    rest.den
                );
            }
            eprintln!(
                "{indent}left {}, taken back {}",
                steps.left, steps.taken_back
            );
            tell_line(steps.last, steps.next, name, indent);
        }
        Steps::Divisor(steps) => {
            let root = if steps.is_squared() { "√" } else { "" };
            for award in steps.awards().take(steps.open as usize) {
                let quotient = award
                    .quotient
                    .map(|q| format!("{root}({} ÷ {})", q.num, q.den));
                eprintln!(
                    "{indent}{}: {}",
                    name(award.list),
                    quotient.as_deref().unwrap_or("first seat")
                );
            }
            tell_line(steps.last, steps.next, name, indent);
        }
        Steps::House(steps) => tell_line(steps.last, steps.next, name, indent),
        Steps::Groups(steps) => {
            let members = |i: usize| {
                let lists = steps
                    .groups
                    .get(i)
                    .map(|group| &group.members[..])
                    .unwrap_or_default();
                lists
                    .iter()
                    .map(|&list| name(list))
                    .collect::<Vec<_>>()
                    .join(" + ")
            };
            let names: Vec<String> = (0..steps.groups.len()).map(members).collect();
            tell_steps(&steps.among, &|i| names[i].as_str(), indent);
            for (group, name_of_group) in steps.groups.iter().zip(&names) {
                eprintln!("{name_of_group}: {} seats", group.seats);
                if group.members.len() > 1 {
                    tell_steps(&group.inside, &|i| name(group.members[i]), "  ");
                }
            }
        }
    }
}

fn tell_line<'a>(
    last: Option<usize>,
    next: Option<usize>,
    name: &dyn Fn(usize) -> &'a str,
    indent: &str,
) {
    if let Some(last) = last {
        eprintln!("{indent}last seat: {}", name(last));
    }
    if let Some(next) = next {
        eprintln!("{indent}next in line: {}", name(next));
    }
}
