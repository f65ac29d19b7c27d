//! The words after `cargo xtask`, made into something to do. It must not do any of it.

use crate::browsers::Browser;

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    /// Install what is missing.
    Setup {
        /// Which browsers to install.
        browsers: Vec<Browser>,
    },
    /// Build and serve on this machine.
    Serve,
    /// Build the site into `dist/`.
    Build {
        /// The address the site will have, where it must be absolute.
        site: Option<String>,
    },
    /// Everything that proves the project.
    Test(Trial),
    /// Browser tests alone, on what is in `dist/`.
    E2e(Trial),
    /// Format the Rust code.
    Fmt,
    /// Clippy for both targets.
    Lint,
    /// How fast the engine counts.
    Bench,
    /// Bytes of any kind against the engine.
    Fuzz {
        /// For how long.
        minutes: u64,
    },
    /// Called by Trunk: turn its output into the finished site.
    Finish,
    /// Help for one command, or all of it.
    Help(Option<String>),
}

/// How far a test goes.
#[derive(Debug, PartialEq, Eq)]
pub struct Trial {
    /// Every page, and two builds from two folders.
    pub full: bool,
    /// Which browsers must take part.
    pub browsers: Vec<Browser>,
}

/// The commands in the order in which help lists them.
pub const COMMANDS: [&str; 11] = [
    "setup", "serve", "build", "test", "fmt", "lint", "e2e", "bench", "fuzz", "finish", "help",
];

/// Reads the words; an error is one line that says what is wrong.
pub fn parse(words: &[String]) -> Result<Task, String> {
    let Some((command, rest)) = words.split_first() else {
        return Ok(Task::Help(None));
    };
    if ["--help", "-h"].contains(&command.as_str()) {
        return Ok(Task::Help(None));
    }
    if !COMMANDS.contains(&command.as_str()) {
        return Err(format!(
            "`{command}` is no command; there are {}.",
            COMMANDS.join(", ")
        ));
    }
    if command == "help" {
        return help(rest);
    }
    if rest.iter().any(|w| w == "--help" || w == "-h") {
        return Ok(Task::Help(Some(command.clone())));
    }
    let allowed: &[&str] = match command.as_str() {
        "setup" => &["--browsers"],
        "build" => &["--site"],
        "test" | "e2e" => &["--full", "--browsers"],
        "fuzz" => &["--minutes"],
        _ => &[],
    };
    let options = Options::read(command, allowed, rest)?;
    Ok(match command.as_str() {
        "setup" => Task::Setup {
            browsers: options.browsers,
        },
        "serve" => Task::Serve,
        "build" => Task::Build { site: options.site },
        "test" => Task::Test(options.trial()),
        "e2e" => Task::E2e(options.trial()),
        "fmt" => Task::Fmt,
        "lint" => Task::Lint,
        "bench" => Task::Bench,
        "fuzz" => Task::Fuzz {
            minutes: options.minutes,
        },
        _ => Task::Finish,
    })
}

fn help(rest: &[String]) -> Result<Task, String> {
    match rest {
        [] => Ok(Task::Help(None)),
        [one] if one == "--help" || one == "-h" => Ok(Task::Help(None)),
        [one] if COMMANDS.contains(&one.as_str()) => Ok(Task::Help(Some(one.clone()))),
        [first, ..] => Err(format!(
            "No help for `{first}`; there are {}.",
            COMMANDS.join(", ")
        )),
    }
}

struct Options {
    full: bool,
    browsers: Vec<Browser>,
    site: Option<String>,
    minutes: u64,
}

impl Options {
    fn read(command: &str, allowed: &[&str], words: &[String]) -> Result<Self, String> {
        let mut options = Self {
            full: false,
            browsers: Browser::ALL.to_vec(),
            site: None,
            minutes: 5,
        };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let (name, joined) = match word.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (word.as_str(), None),
            };
            if !allowed.contains(&name) {
                return Err(format!(
                    "`{command}` does not know `{word}`; see cargo xtask {command} --help."
                ));
            }
            if name == "--full" {
                if joined.is_some() {
                    return Err("`--full` takes no value.".into());
                }
                options.full = true;
                continue;
            }
            let value = joined
                .or_else(|| words.next().cloned())
                .ok_or(format!("`{name}` needs a value."))?;
            match name {
                "--site" => options.site = Some(site(&value)?),
                "--minutes" => options.minutes = minutes(&value)?,
                _ => options.browsers = browsers(&value)?,
            }
        }
        Ok(options)
    }

    fn trial(self) -> Trial {
        Trial {
            full: self.full,
            browsers: self.browsers,
        }
    }
}

fn minutes(value: &str) -> Result<u64, String> {
    let whole = value.parse().ok().filter(|n| (1..=1_440).contains(n));
    whole.ok_or(format!(
        "`--minutes {value}`: it must be a whole number from 1 to 1440 (a day)."
    ))
}

fn browsers(value: &str) -> Result<Vec<Browser>, String> {
    let mut chosen = Vec::new();
    for id in value.split(',') {
        let browser = Browser::from_id(id.trim()).ok_or(format!(
            "`{id}` is no browser; write chromium, firefox or chromium,firefox."
        ))?;
        if !chosen.contains(&browser) {
            chosen.push(browser);
        }
    }
    Ok(chosen)
}

/// An absolute address of a folder: `https://host/` or `https://host/path/`.
pub fn site(value: &str) -> Result<String, String> {
    let wrong = |why: &str| format!("`--site {value}`: {why}, as in https://example.org/path/");
    let rest = value
        .strip_prefix("https://")
        .or_else(|| value.strip_prefix("http://"))
        .ok_or_else(|| wrong("it must start with https:// or http://"))?;
    let (host, _) = rest
        .split_once('/')
        .ok_or_else(|| wrong("it must end with /"))?;
    if host.is_empty() || host.contains('@') {
        return Err(wrong("it must name a host and nobody's credentials"));
    }
    if !value.ends_with('/') {
        return Err(wrong("it must end with /"));
    }
    let odd = |c: char| c.is_whitespace() || c.is_control() || "\"'<>?#\\&`".contains(c);
    if rest.chars().any(odd) {
        return Err(wrong(
            "it must be a plain address without spaces, quotes, ? or #",
        ));
    }
    Ok(value.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(line: &str) -> Result<Task, String> {
        parse(
            &line
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn every_command_is_known_and_has_help() {
        for command in COMMANDS {
            assert!(read(command).is_ok(), "{command}");
            assert!(
                matches!(read(&format!("{command} --help")), Ok(Task::Help(_))),
                "{command}"
            );
        }
        assert_eq!(read(""), Ok(Task::Help(None)));
        assert_eq!(read("help build"), Ok(Task::Help(Some("build".into()))));
    }

    #[test]
    fn unknown_words_are_refused_by_name() {
        assert!(read("bild").unwrap_err().contains("`bild`"));
        assert!(read("serve --full").unwrap_err().contains("`--full`"));
        assert!(read("test extra").unwrap_err().contains("`extra`"));
        assert!(read("help nothing").is_err());
    }

    #[test]
    fn both_browsers_unless_told_otherwise() {
        let trial = |full, browsers: &[Browser]| {
            Task::Test(Trial {
                full,
                browsers: browsers.to_vec(),
            })
        };
        assert_eq!(read("test").unwrap(), trial(false, &Browser::ALL));
        assert_eq!(
            read("test --full --browsers chromium").unwrap(),
            trial(true, &[Browser::Chromium])
        );
        assert_eq!(
            read("test --browsers=firefox,chromium,firefox").unwrap(),
            trial(false, &[Browser::Firefox, Browser::Chromium])
        );
        assert!(read("test --browsers opera").is_err());
        assert!(read("test --browsers").is_err());
    }

    #[test]
    fn five_minutes_unless_told_otherwise() {
        assert_eq!(read("fuzz").unwrap(), Task::Fuzz { minutes: 5 });
        assert_eq!(
            read("fuzz --minutes 60").unwrap(),
            Task::Fuzz { minutes: 60 }
        );
        for bad in ["0", "-1", "many", "1441"] {
            assert!(read(&format!("fuzz --minutes {bad}")).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_site_is_an_absolute_folder() {
        for good in ["https://example.org/", "http://127.0.0.1:8080/a/b/"] {
            assert_eq!(site(good).unwrap(), good);
        }
        for bad in [
            "example.org/",
            "https://example.org",
            "https:///x/",
            "https://a.b/?q/",
            "ftp://a/",
            "https://a.b/c",
            "https://u@a.b/",
        ] {
            assert!(site(bad).is_err(), "{bad}");
        }
    }
}
