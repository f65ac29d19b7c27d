//! The release build: Trunk compiles and bundles, its hook writes the pages, the budget is checked. It must not know
//! what is on a page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::setup::Tools;
use crate::{paths, run, sizes};

/// The variable by which the hook is told the site's address.
pub const SITE: &str = "ONE_CHAMBER_SITE";
/// The variable by which the hook is told that pages should ask for no worker.
pub const WORKERLESS: &str = "ONE_CHAMBER_WORKERLESS";

/// Builds the site into `dist/` and holds its sizes against the budget.
pub fn build(tools: &Tools, site: Option<&str>) -> Result<(), String> {
    println!("Building the site (about 3 minutes the first time, half a minute after)…");
    run::run(&mut trunk(
        tools,
        site,
        &["build", "--release", "--offline"],
    )?)?;
    sizes::check(&paths::dist())
}

/// Trunk with our tools on its PATH, and with flags that keep this machine's folders out of the WASM.
pub fn trunk(tools: &Tools, site: Option<&str>, words: &[&str]) -> Result<Command, String> {
    let root = paths::root();
    let mut command = run::clean("trunk", &root);
    command.env("PATH", tools.path()?).args(words);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remap()?);
    // The outer `cargo xtask` must not make the inner Cargo think it is part of it; Trunk wants `true` where people
    // write `NO_COLOR=1`.
    command
        .env_remove("CARGO_MANIFEST_DIR")
        .env_remove(WORKERLESS)
        .env_remove("NO_COLOR");
    match site {
        Some(site) => command.env(SITE, site),
        None => command.env_remove(SITE),
    };
    Ok(command)
}

/// Two folders, two machines, the same bytes: paths in messages are cut to what does not vary.
fn remap() -> Result<String, String> {
    let root = paths::root();
    let sysroot = run::ask(
        Command::new("rustc")
            .current_dir(&root)
            .args(["--print", "sysroot"]),
    )?;
    let mut cuts = vec![(root.clone(), "."), (PathBuf::from(sysroot), "rust")];
    // Each source of packages has a folder of its own; which one it was is of no concern either.
    let sources = paths::cargo_home()?.join("registry").join("src");
    let mut folders: Vec<PathBuf> = fs::read_dir(&sources)
        .map_err(|e| format!("{}: {e}", sources.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    folders.sort();
    cuts.extend(folders.into_iter().map(|folder| (folder, "crates")));
    Ok(flags(&cuts))
}

/// One flag for each folder. Cargo splits them at spaces: a folder with a space in its name must stay as it is.
fn flags(cuts: &[(PathBuf, &str)]) -> String {
    let spaced = |path: &Path| path.to_string_lossy().contains(' ');
    let mut flags = Vec::new();
    for (folder, short) in cuts {
        if spaced(folder) {
            println!(
                "{} has a space in its name, so paths below it may stay in the WASM.",
                folder.display()
            );
        } else {
            flags.push(format!("--remap-path-prefix={}={short}", folder.display()));
        }
    }
    flags.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_cut_unless_cargo_would_split_them() {
        let cuts = [("/a/b", "."), ("/my files/c", "rust"), ("/d", "crates")];
        let cuts = cuts.map(|(folder, short)| (PathBuf::from(folder), short));
        assert_eq!(
            flags(&cuts),
            "--remap-path-prefix=/a/b=. --remap-path-prefix=/d=crates"
        );
    }
}
