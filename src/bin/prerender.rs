//! `prerender DIR [--site URL] [--workerless]` finishes a folder as Trunk leaves it; `prerender --overdue DATE` lists the
//! facts that should have been looked at again by then. The rest is in `site` and `facts`.

use std::path::Path;
use std::process::ExitCode;

use one_chamber::facts::{Content, check};
use one_chamber::site::{self, Wishes};

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = given.iter().map(String::as_str).collect();
    if let ["--overdue", today] = words[..] {
        return overdue(today);
    }
    let workerless = words.last() == Some(&"--workerless");
    let asked = &words[..words.len() - usize::from(workerless)];
    let (dir, site) = match *asked {
        [dir] => (dir, None),
        [dir, "--site", address] => (dir, Some(address)),
        _ => {
            eprintln!("usage: prerender DIR [--site URL] [--workerless] | --overdue DATE");
            return ExitCode::from(2);
        }
    };
    let wishes = Wishes { site, workerless };
    match site::finish(Path::new("."), Path::new(dir), wishes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// One line a fact. The date comes from the caller: nothing here has a clock.
fn overdue(today: &str) -> ExitCode {
    match (Content::load(Path::new("content")), today.parse()) {
        (Ok(content), Ok(today)) => {
            for late in check::overdue(&content, today) {
                println!("{late}");
            }
            ExitCode::SUCCESS
        }
        (Err(error), _) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
        (_, Err(error)) => {
            eprintln!("{today}: {error}");
            ExitCode::from(2)
        }
    }
}
