//! Trunk and wasm-bindgen, in exactly the versions this project is built with: from PATH where
//! they are right, else from the user's cache, else built into it. Nothing is put into
//! `~/.cargo/bin` or the repository.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{paths, run};

/// A program that Cargo can install.
pub struct Tool {
    /// As people know it.
    title: &'static str,
    package: &'static str,
    version: &'static str,
    /// The executables; each must be there and answer `--version` with the version.
    programs: &'static [&'static str],
    options: &'static [&'static str],
    /// Optimised as far as it pays: a slow-built tool is hardly quicker in use.
    opt_level: &'static str,
    minutes: u8,
}

/// Compiles and bundles the site. No default features: those are for downloading tools and
/// asking for newer versions, which an offline build does not do.
pub const TRUNK: Tool = Tool {
    title: "Trunk",
    package: "trunk",
    version: "0.21.14",
    programs: &["trunk"],
    options: &["--locked", "--no-default-features"],
    opt_level: "0",
    minutes: 3,
};

/// Writes the glue between WASM and JavaScript. Its own lock file names a version of a
/// dependency that cannot be had any more, hence no `--locked`.
pub const WASM_BINDGEN: Tool = Tool {
    title: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: "0.2.130",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    options: &[],
    opt_level: "1",
    minutes: 3,
};

impl Tool {
    /// The folder that holds the programs, building them first where they are missing.
    pub fn ensure(&self) -> Result<PathBuf, String> {
        if let Some(folder) = self.on_path() {
            println!(
                "{} {} is on PATH: {}",
                self.title,
                self.version,
                folder.display()
            );
            return Ok(folder);
        }
        let cache = paths::cache()?;
        let home = cache
            .join("tools")
            .join(format!("{}-{}", self.package, self.version));
        let bin = home.join("bin");
        if self.is_in(&bin) {
            println!(
                "{} {} is ready: {}",
                self.title,
                self.version,
                bin.display()
            );
            return Ok(bin);
        }
        fs::create_dir_all(cache.join("tools")).map_err(|e| format!("{}: {e}", cache.display()))?;
        let _lock = lock(&cache)?;
        // Another set-up may have finished while this one waited.
        if !self.is_in(&bin) {
            self.build(&cache, &home)?;
        }
        if self.is_in(&bin) {
            Ok(bin)
        } else {
            Err(format!(
                "{} was built, but does not answer as {}.",
                self.title, self.version
            ))
        }
    }

    /// Builds beside the final place and moves there at the end: what stands there is complete.
    /// Compiled pieces are kept until then, so that an interrupted build goes on where it was.
    fn build(&self, cache: &Path, home: &Path) -> Result<(), String> {
        println!(
            "Building {} {} (once for this user; about {} minutes on two cores)…",
            self.title, self.version, self.minutes
        );
        let part = home.with_file_name(format!("{}-{}.part", self.package, self.version));
        let pieces = cache.join(format!("build-{}-{}", self.package, self.version));
        paths::clear(&part)?;
        paths::clear(home)?;
        // In the cache folder, so that no configuration of a repository is read.
        let mut install = run::cargo(cache);
        install
            .args(["install", self.package, "--version", self.version])
            .args(self.options)
            .arg("--root")
            .arg(&part)
            .arg("--target-dir")
            .arg(&pieces)
            .args(["--quiet", "--no-track"])
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("CARGO_BUILD_TARGET_DIR")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "false");
        run::run(&mut install)?;
        fs::rename(&part, home).map_err(|e| format!("{}: {e}", home.display()))?;
        paths::clear(&pieces)
    }

    fn on_path(&self) -> Option<PathBuf> {
        let folder = paths::on_path(self.programs[0])?.parent()?.to_path_buf();
        self.is_in(&folder).then_some(folder)
    }

    fn is_in(&self, folder: &Path) -> bool {
        self.programs.iter().all(|program| {
            let program = folder.join(format!("{program}{}", std::env::consts::EXE_SUFFIX));
            program.is_file()
                && run::ask(Command::new(&program).arg("--version"))
                    .is_ok_and(|said| said.split_whitespace().any(|word| word == self.version))
        })
    }
}

/// One set-up at a time; the system lets go of the lock when the process ends, however it ends.
fn lock(cache: &Path) -> Result<File, String> {
    let path = cache.join("lock");
    let file = File::create(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            println!("Another set-up is building tools; waiting for it…");
            file.lock()
                .map_err(|e| format!("{}: {e}", path.display()))?;
            Ok(file)
        }
        Err(TryLockError::Error(e)) => Err(format!("{}: {e}", path.display())),
    }
}
