//! The same commit gives the same bytes: pages written twice, sites built in two folders. It must not know what is in
//! a file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{finish, paths, run, sizes};

/// Two fresh copies of Trunk's output, prerendered, must equal each other and `dist/`.
pub fn twice() -> Result<(), String> {
    let copies = ["once", "again"].map(|name| paths::scratch().join(name));
    for copy in &copies {
        empty(copy)?;
        finish::copy(&finish::raw(), copy)?;
        finish::prerender(copy)?;
    }
    same(&copies[0], &copies[1])?;
    same(&copies[0], &paths::dist())
}

/// The tracked files in two folders, each built from nothing: the same site.
pub fn two_folders(path: &str) -> Result<(), String> {
    let places = ["first", "second-place"].map(|name| paths::scratch().join(name));
    let files = run::ask(run::clean("git", &paths::root()).args(["ls-files", "-z"]))?;
    for place in &places {
        empty(place)?;
        for file in files.split('\0').filter(|file| !file.is_empty()) {
            let to = place.join(file);
            to.parent()
                .map_or(Ok(()), fs::create_dir_all)
                .map_err(|e| e.to_string())?;
            fs::copy(paths::root().join(file), &to).map_err(|e| format!("{file}: {e}"))?;
        }
        let mut command = run::cargo(place);
        command
            .env_remove("CARGO_MANIFEST_DIR")
            .env("CARGO_TARGET_DIR", place.join("target"))
            .env("PATH", path);
        run::run(command.args(["xtask", "build"]))?;
    }
    same(&places[0].join("dist"), &places[1].join("dist"))?;
    same(&places[0].join("dist"), &paths::dist())
}

fn empty(folder: &Path) -> Result<(), String> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))
    } else {
        Ok(())
    }
}

/// The same files with the same bytes.
fn same(one: &Path, other: &Path) -> Result<(), String> {
    let list = |folder: &Path| -> Result<Vec<PathBuf>, String> {
        let mut files = Vec::new();
        sizes::walk(folder, &mut files)?;
        Ok(files
            .iter()
            .filter_map(|file| file.strip_prefix(folder).ok())
            .map(Path::to_path_buf)
            .collect())
    };
    let (left, right) = (list(one)?, list(other)?);
    if left != right {
        return Err(format!(
            "{} and {} hold different files",
            one.display(),
            other.display()
        ));
    }
    let differs =
        |file: &&PathBuf| fs::read(one.join(file)).ok() != fs::read(other.join(file)).ok();
    match left.iter().find(differs) {
        Some(file) => Err(format!(
            "{} differs between {} and {}",
            file.display(),
            one.display(),
            other.display()
        )),
        None => Ok(()),
    }
}
