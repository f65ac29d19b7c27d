//! Chromium and Firefox for the browser tests: found where they usually are, installed by
//! apt-get where that is possible. It must not know what is tested with them.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{paths, run};

/// A browser that the tests can drive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, or Chrome in its place.
    Chromium,
    /// Firefox, best the extended support release.
    Firefox,
}

impl Browser {
    /// Both, in the order in which they are tested.
    pub const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    /// As written after `--browsers`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The reverse of [`Browser::id`].
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|b| b.id() == id)
    }

    /// The variable that names an executable: it wins over every search, and it is how the
    /// tests are told.
    pub fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "ONE_CHAMBER_CHROMIUM",
            Self::Firefox => "ONE_CHAMBER_FIREFOX",
        }
    }

    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &[
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "chrome",
            ],
            Self::Firefox => &["firefox-esr", "firefox"],
        }
    }

    fn usual_places(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &[
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "C:/Program Files/Chromium/Application/chrome.exe",
                "C:/Program Files/Google/Chrome/Application/chrome.exe",
            ],
            Self::Firefox => &[
                "/Applications/Firefox.app/Contents/MacOS/firefox",
                "C:/Program Files/Mozilla Firefox/firefox.exe",
            ],
        }
    }

    /// The executable, if this machine has one.
    pub fn find(self) -> Option<PathBuf> {
        if let Some(said) = env::var_os(self.variable()).filter(|v| !v.is_empty()) {
            return Some(PathBuf::from(said)).filter(|p| p.is_file());
        }
        let named = self.names().iter().find_map(|name| paths::on_path(name));
        named.or_else(|| {
            self.usual_places()
                .iter()
                .map(PathBuf::from)
                .find(|p| p.is_file())
        })
    }

    fn package(self, system: System) -> &'static str {
        match (self, system) {
            (Self::Chromium, System::Ubuntu) => "chromium-browser",
            (Self::Chromium, _) => "chromium",
            (Self::Firefox, System::Ubuntu) => "firefox",
            (Self::Firefox, _) => "firefox-esr",
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum System {
    Debian,
    Ubuntu,
    Other,
}

impl System {
    fn here() -> Self {
        let told = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
        let says = |key: &str, word: &str| {
            told.lines()
                .filter_map(|l| l.split_once('='))
                .any(|(k, v)| k == key && v.trim_matches('"').split_whitespace().any(|w| w == word))
        };
        if says("ID", "ubuntu") || says("ID_LIKE", "ubuntu") {
            Self::Ubuntu
        } else if says("ID", "debian") || says("ID_LIKE", "debian") {
            Self::Debian
        } else {
            Self::Other
        }
    }
}

/// Finds each wanted browser, installing the missing ones where that can be done without asking.
/// Gives those that are there, and in words what is missing.
pub fn ensure(wanted: &[Browser]) -> (Vec<(Browser, PathBuf)>, Result<(), String>) {
    let missing: Vec<_> = wanted
        .iter()
        .copied()
        .filter(|b| b.find().is_none())
        .collect();
    let tried = if missing.is_empty() {
        Ok(())
    } else {
        install(&missing)
    };
    let mut there = Vec::new();
    let mut lacking = Vec::new();
    for &browser in wanted {
        match browser.find() {
            Some(path) => {
                println!("{} is ready: {}", version(browser, &path), path.display());
                there.push((browser, path));
            }
            None => lacking.push(browser.id()),
        }
    }
    let outcome = if lacking.is_empty() {
        Ok(())
    } else {
        let how = tried.err().unwrap_or_default();
        Err(format!(
            "No {} on this machine. {how}",
            lacking.join(" and no ")
        ))
    };
    (there, outcome)
}

fn install(missing: &[Browser]) -> Result<(), String> {
    let system = System::here();
    if system == System::Other || paths::on_path("apt-get").is_none() {
        return Err("Install Chromium (or Chrome) and Firefox as your system does it, or name the executables \
                    in ONE_CHAMBER_CHROMIUM and ONE_CHAMBER_FIREFOX."
            .into());
    }
    let packages: Vec<_> = missing.iter().map(|b| b.package(system)).collect();
    if !is_root() {
        return Err(format!(
            "Install them with: sudo apt-get update && sudo apt-get install -y --no-install-recommends {}",
            packages.join(" ")
        ));
    }
    println!(
        "Installing {} (about half a minute)…",
        packages.join(" and ")
    );
    run::run(Command::new("apt-get").args(["update", "-qq"]))?;
    run::run(
        Command::new("apt-get")
            .args(["install", "-y", "-qq", "--no-install-recommends"])
            .args(&packages)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

fn is_root() -> bool {
    run::ask(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

fn version(browser: Browser, path: &Path) -> String {
    // On Windows asking for the version opens a window.
    if cfg!(windows) {
        return browser.id().to_owned();
    }
    run::ask(Command::new(path).arg("--version")).unwrap_or_else(|_| browser.id().to_owned())
}
