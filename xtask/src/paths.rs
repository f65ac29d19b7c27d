//! Where things are: the repository, the per-user cache, files to be found on PATH.
//! It must not know what is kept there.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// The root of the repository: the folder above this crate.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    // Cargo says where the crate is *now*, which is right even after the folder was moved.
    let here = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| here.to_path_buf(), PathBuf::from);
    here.parent()
        .map_or_else(|| here.clone(), Path::to_path_buf)
}

/// The finished site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Scratch space of these commands, below Cargo's own `target/`.
pub fn scratch() -> PathBuf {
    root().join("target").join("one-chamber")
}

/// The folder where tools are kept for this user, shared by every clone of the repository.
pub fn cache() -> Result<PathBuf, String> {
    let folder = |name: &str| {
        env::var_os(name)
            .filter(|v| !v.is_empty())
            .map(PathBuf::from)
    };
    let found = folder("ONE_CHAMBER_CACHE")
        .or_else(|| folder("XDG_CACHE_HOME").map(|p| p.join("one-chamber")))
        .or_else(|| {
            if cfg!(windows) {
                folder("LOCALAPPDATA").map(|p| p.join("one-chamber"))
            } else if cfg!(target_os = "macos") {
                folder("HOME").map(|p| p.join("Library/Caches/one-chamber"))
            } else {
                folder("HOME").map(|p| p.join(".cache/one-chamber"))
            }
        })
        .ok_or("No place for the tools: set ONE_CHAMBER_CACHE to a folder that may be written.")?;
    std::path::absolute(&found).map_err(|e| format!("{}: {e}", found.display()))
}

/// The first executable of that name on PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    env::split_paths(&path)
        .flat_map(|folder| {
            endings
                .iter()
                .map(move |end| folder.join(format!("{name}{end}")))
        })
        .find(|file| file.is_file())
}

/// PATH with these folders before everything else.
pub fn path_with(first: &[PathBuf]) -> Result<OsString, String> {
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(first.iter().cloned().chain(env::split_paths(&rest)))
        .map_err(|e| format!("PATH cannot be extended: {e}"))
}

/// Cargo's own folder, where the sources of packages lie.
pub fn cargo_home() -> Result<PathBuf, String> {
    let home = || env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"));
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| home().map(|home| Path::new(&home).join(".cargo")))
        .ok_or_else(|| "Neither CARGO_HOME nor HOME is set.".to_owned())
}

/// Takes a folder away with everything in it; there being none is as good.
pub fn clear(folder: &Path) -> Result<(), String> {
    match fs::remove_dir_all(folder) {
        Err(e) if e.kind() != ErrorKind::NotFound => Err(format!("{}: {e}", folder.display())),
        _ => Ok(()),
    }
}
