//! The same commit gives the same bytes, and none of them tells of the machine that made them. It must not know what
//! the bytes mean.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::{finish, paths, run, sizes};

/// Two fresh copies of Trunk's output, prerendered, must equal each other and `dist/`.
pub fn prerendered_twice() -> Result<(), String> {
    let copies = ["once", "again"].map(|name| paths::scratch().join(name));
    for copy in &copies {
        paths::clear(copy)?;
        finish::copy(&finish::raw(), copy)?;
        finish::prerender(copy, None)?;
    }
    same(&copies[0], &copies[1])?;
    same(&copies[0], &paths::dist())
}

/// Git's files copied into two folders with names of different length, each built from nothing: the same site.
pub fn built_in_two_folders(path: &OsStr) -> Result<(), String> {
    let places = ["first", "the-second-place"].map(|name| paths::scratch().join(name));
    let files = run::ask(run::clean("git", &paths::root()).args(["ls-files", "-z"]))?;
    for place in &places {
        paths::clear(place)?;
        for file in files.split('\0').filter(|file| !file.is_empty()) {
            let to = place.join(file);
            let made = to.parent().map_or(Ok(()), fs::create_dir_all);
            made.and_then(|()| fs::copy(paths::root().join(file), &to))
                .map_err(|e| format!("{file}: {e}"))?;
        }
        let mut command = run::cargo(place);
        command
            .env_remove("CARGO_MANIFEST_DIR")
            .env_remove("CARGO_BUILD_TARGET_DIR")
            .env("CARGO_TARGET_DIR", place.join("target"))
            .env("PATH", path);
        run::run(command.args(["xtask", "build"]))?;
        // A gigabyte each, and no longer needed.
        paths::clear(&place.join("target"))?;
    }
    same(&places[0].join("dist"), &places[1].join("dist"))?;
    same(&places[0].join("dist"), &paths::dist())
}

/// No file of the site may hold a path of this machine.
pub fn without_traces() -> Result<(), String> {
    let mut traces = vec![paths::root(), paths::cargo_home()?];
    traces.extend(std::env::var_os("HOME").map(PathBuf::from));
    // A short one such as `/root` could stand in a text by chance; with the slash after it, hardly.
    let traces: Vec<String> = traces
        .iter()
        .map(|path| format!("{}/", path.display()))
        .filter(|path| path.len() > 2)
        .collect();
    let mut files = Vec::new();
    sizes::walk(&paths::dist(), &mut files)?;
    for file in files {
        let bytes = fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        for trace in &traces {
            if bytes.windows(trace.len()).any(|w| w == trace.as_bytes()) {
                return Err(format!("{} holds the path {trace}", file.display()));
            }
        }
    }
    Ok(())
}

/// The same files with the same bytes.
fn same(one: &Path, other: &Path) -> Result<(), String> {
    let (left, right) = (names(one)?, names(other)?);
    if left != right {
        let odd = left
            .iter()
            .find(|file| !right.contains(file))
            .or_else(|| right.iter().find(|file| !left.contains(file)));
        return Err(format!(
            "{} and {} hold different files: {}",
            one.display(),
            other.display(),
            odd.map(|file| file.display().to_string())
                .unwrap_or_default()
        ));
    }
    for file in left {
        let read = |folder: &Path| {
            let path = folder.join(&file);
            fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))
        };
        if read(one)? != read(other)? {
            return Err(format!(
                "{} differs between {} and {}",
                file.display(),
                one.display(),
                other.display()
            ));
        }
    }
    Ok(())
}

fn names(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut files = Vec::new();
    sizes::walk(folder, &mut files)?;
    let inside = |file: &PathBuf| file.strip_prefix(folder).ok().map(Path::to_path_buf);
    Ok(files.iter().filter_map(inside).collect())
}
