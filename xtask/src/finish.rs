//! Called by Trunk when its own work is done: the pages are written into its folder. It must not know what a page is.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{build, notices, paths, run};

/// Turns Trunk's staging folder into the finished site. A raw copy is kept for the test that does it again.
pub fn finish() -> Result<(), String> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging
        .ok_or("`finish` is called by Trunk, which says where: TRUNK_STAGING_DIR is not set.")?;
    let raw = raw();
    paths::clear(&raw)?;
    copy(&staging, &raw)?;
    let site = std::env::var(build::SITE).ok();
    prerender(&staging, site.as_deref())
}

/// Where Trunk's own output is kept.
pub fn raw() -> PathBuf {
    paths::scratch().join("raw")
}

/// Runs the prerender on a folder as Trunk leaves it. Always one profile: two would write different bytes.
pub fn prerender(folder: &Path, site: Option<&str>) -> Result<(), String> {
    let root = paths::root();
    let mut command = run::cargo(&root);
    command
        .args([
            "run",
            "--quiet",
            "--features",
            "ssr",
            "--bin",
            "prerender",
            "--",
        ])
        .arg(folder);
    if let Some(site) = site {
        command.args(["--site", site]);
    }
    if std::env::var_os(build::WORKERLESS).is_some() {
        command.arg("--workerless");
    }
    run::run(&mut command)?;
    notices::write(&folder.join("THIRD-PARTY.txt"))
}

/// Copies a folder with everything in it.
pub fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let fail = |path: &Path, e: &std::io::Error| format!("{}: {e}", path.display());
    fs::create_dir_all(to).map_err(|e| fail(to, &e))?;
    for entry in fs::read_dir(from).map_err(|e| fail(from, &e))? {
        let entry = entry.map_err(|e| fail(from, &e))?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target).map_err(|e| fail(&path, &e))?;
        }
    }
    Ok(())
}
