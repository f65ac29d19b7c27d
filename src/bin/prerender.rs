//! `prerender DIR [--site URL]`: finishes a folder as Trunk leaves it. The rest is in `site`.

use std::path::Path;
use std::process::ExitCode;

use one_chamber::site;

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = given.iter().map(String::as_str).collect();
    let (dir, address) = match words[..] {
        [dir] => (dir, None),
        [dir, "--site", address] => (dir, Some(address)),
        _ => {
            eprintln!("usage: prerender DIR [--site URL]");
            return ExitCode::from(2);
        }
    };
    match site::finish(Path::new("."), Path::new(dir), address) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
