//! What the site may weigh. A kB is 1,000 bytes; everything but fonts counts as brotli at quality 11, as Node's zlib
//! makes it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{paths, run};

/// One line of the budget.
struct Budget {
    what: &'static str,
    limit: u64,
    is: u64,
}

/// Prints each size against its budget; past one is an error.
pub fn check(dist: &Path) -> Result<(), String> {
    let lines = measure(dist)?;
    println!("Sizes (brotli 11; fonts as they are):");
    for line in &lines {
        let mark = if line.is > line.limit { "OVER" } else { "ok" };
        println!(
            "  {:<26} {:>8} of {:>8} bytes  {mark}",
            line.what, line.is, line.limit
        );
    }
    let over: Vec<_> = lines
        .iter()
        .filter(|line| line.is > line.limit)
        .map(|line| line.what)
        .collect();
    if over.is_empty() {
        Ok(())
    } else {
        Err(format!("over the size budget: {}", over.join(", ")))
    }
}

fn measure(dist: &Path) -> Result<Vec<Budget>, String> {
    let mut files = Vec::new();
    walk(dist, &mut files)?;
    let ends = |end: &str| {
        files
            .iter()
            .filter(|path| path.to_string_lossy().ends_with(end))
            .cloned()
            .collect::<Vec<_>>()
    };
    let packed = |files: &[PathBuf]| brotli(files);
    let css: u64 = packed(&ends(".css"))?.iter().sum();
    let lessons = packed(&ends("learn/two-chambers-to-one/index.html"))?;
    let pages = packed(&ends("index.html"))?;
    let mut fonts = 0;
    for font in ends(".woff2") {
        fonts += fs::metadata(&font)
            .map_err(|e| format!("{}: {e}", font.display()))?
            .len();
    }
    Ok(vec![
        Budget {
            what: "WASM",
            limit: 150_000,
            is: packed(&ends(".wasm"))?.iter().sum(),
        },
        Budget {
            what: "lesson: HTML + CSS",
            limit: 28_000,
            is: lessons.iter().max().unwrap_or(&0) + css,
        },
        Budget {
            what: "fonts",
            limit: 42_000,
            is: fonts,
        },
        Budget {
            what: "glue + boot + early",
            limit: 12_000,
            is: packed(&ends(".js"))?.iter().sum(),
        },
        Budget {
            what: "largest page",
            limit: 60_000,
            is: pages.into_iter().max().unwrap_or(0),
        },
    ])
}

/// Every file under a folder, in order.
pub fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let fail = |e: std::io::Error| format!("{}: {e}", folder.display());
    let mut entries = fs::read_dir(folder)
        .map_err(fail)?
        .collect::<Result<Vec<_>, _>>()
        .map_err(fail)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// The size of each file as brotli.
fn brotli(files: &[PathBuf]) -> Result<Vec<u64>, String> {
    const SCRIPT: &str = "const z = require('zlib'), fs = require('fs'); \
        for (const f of process.argv.slice(1)) console.log(z.brotliCompressSync(fs.readFileSync(f)).length)";
    let printed = run::ask(
        Command::new("node")
            .current_dir(paths::root())
            .args(["-e", SCRIPT])
            .args(files),
    )?;
    printed
        .lines()
        .map(|line| line.parse().map_err(|_| format!("node said {line}")))
        .collect()
}
