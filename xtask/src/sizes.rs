//! What the site may weigh. A kB is 1,000 bytes; everything but fonts counts as brotli at quality 11, as Node's zlib
//! makes it. It must not know what is in the files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{paths, run};

/// One line of the budget, in bytes.
struct Budget {
    what: &'static str,
    limit: u64,
    is: u64,
}

/// Prints each size against its budget; past one is an error.
pub fn check(dist: &Path) -> Result<(), String> {
    let lines = measure(dist)?;
    println!("Sizes in bytes (brotli 11; fonts as they are):");
    for line in &lines {
        let mark = if line.is > line.limit { "OVER" } else { "ok" };
        println!(
            "  {:<26} {:>8} of {:>8}  {mark}",
            line.what, line.is, line.limit
        );
    }
    let over = lines.iter().filter(|line| line.is > line.limit);
    let over: Vec<_> = over.map(|line| line.what).collect();
    if over.is_empty() {
        Ok(())
    } else {
        Err(format!("Over the size budget: {}", over.join(", ")))
    }
}

fn measure(dist: &Path) -> Result<Vec<Budget>, String> {
    let mut files = Vec::new();
    walk(dist, &mut files)?;
    // A budget over no file at all would always be kept.
    let chosen = |what: &str, wanted: &dyn Fn(&str) -> bool| -> Result<Vec<PathBuf>, String> {
        let is_wanted = |path: &&PathBuf| wanted(&path.to_string_lossy().replace('\\', "/"));
        let chosen: Vec<_> = files.iter().filter(is_wanted).cloned().collect();
        if chosen.is_empty() {
            Err(format!("There is no {what} in {}", dist.display()))
        } else {
            Ok(chosen)
        }
    };
    let ending = |end: &'static str| move |path: &str| path.ends_with(end);
    // The worker and the script for other people's pages come later or not at all.
    let apart = ["/sw.js", "/embed.js"];
    let start = |path: &str| ending(".js")(path) && !apart.iter().any(|f| path.ends_with(f));
    let sum = |sizes: Vec<u64>| sizes.iter().sum::<u64>();
    let largest = |sizes: Vec<u64>| sizes.into_iter().max().unwrap_or(0);

    let css = sum(brotli(&chosen("style sheet", &ending(".css"))?)?);
    let lessons = chosen("lesson", &ending("learn/two-chambers-to-one/index.html"))?;
    let pages = chosen("page", &ending(".html"))?;
    let wasm = chosen("WASM", &ending(".wasm"))?;
    let fonts = chosen("font", &ending(".woff2"))?;
    let line = |what, limit, is| Budget { what, limit, is };
    Ok(vec![
        line("WASM", 150_000, sum(brotli(&wasm)?)),
        line(
            "lesson: HTML + CSS",
            28_000,
            largest(brotli(&lessons)?) + css,
        ),
        line("fonts", 42_000, sum(plain(&fonts)?)),
        line(
            "glue + boot + early",
            12_000,
            sum(brotli(&chosen("script", &start)?)?),
        ),
        line("largest page", 60_000, largest(brotli(&pages)?)),
    ])
}

/// Every file under a folder, in order.
pub fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let fail = |e: std::io::Error| format!("{}: {e}", folder.display());
    let entries = fs::read_dir(folder).map_err(fail)?;
    let mut entries = entries.collect::<Result<Vec<_>, _>>().map_err(fail)?;
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

fn plain(files: &[PathBuf]) -> Result<Vec<u64>, String> {
    let size = |file: &PathBuf| {
        let data = fs::metadata(file).map_err(|e| format!("{}: {e}", file.display()))?;
        Ok(data.len())
    };
    files.iter().map(size).collect()
}

/// The size of each file as brotli.
fn brotli(files: &[PathBuf]) -> Result<Vec<u64>, String> {
    const SCRIPT: &str = "const z = require('zlib'), fs = require('fs'); \
        for (const f of process.argv.slice(1)) console.log(z.brotliCompressSync(fs.readFileSync(f)).length)";
    let mut command = Command::new("node");
    command
        .current_dir(paths::root())
        .args(["-e", SCRIPT, "--"]);
    let printed = run::ask(command.args(files))?;
    let number = |line: &str| line.parse().map_err(|_| format!("node said {line}"));
    printed.lines().map(number).collect()
}
