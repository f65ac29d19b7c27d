//! Fills the worker with the list of what it keeps: every file of the finished folder, by hash and length, a language's
//! own apart. It must not know how the worker goes about it, nor which pages there are.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Serialize;

use super::SiteError;
use super::names::digest;
use crate::text::Language;

/// The page for a page that is not on the device.
pub const ABSENT: &str = "offline.html";
/// The worker: the one script that keeps its name, by which browsers know it.
const WORKER: &str = "sw.js";
/// The line that the list is put into.
const PLACE: &str = "const SITE = null;";

/// What no page asks for: servers' and other people's files, licences, and the worker itself.
const APART: [&str; 5] = [WORKER, "embed.js", "404.html", "_headers", ".nojekyll"];
const ENDINGS_APART: [&str; 2] = [".txt", ".xml"];

/// Address from the base → the first 16 digits of the content's SHA-256, and its length.
type Listed = BTreeMap<String, (String, usize)>;

/// What `sw.js` calls `SITE`.
#[derive(Serialize)]
struct Site {
    version: String,
    shared: Listed,
    pages: BTreeMap<&'static str, Listed>,
}

/// Puts the list into the folder's worker. Everything else must have its final bytes.
pub fn fill(dir: &Path) -> Result<(), SiteError> {
    let mut all = Listed::new();
    walk(dir, "", &mut all)?;
    let (shared, pages) = sort(all);
    let worker = dir.join(WORKER);
    let text = fs::read_to_string(&worker).map_err(|e| SiteError::File(worker.clone(), e))?;
    let filled = put(&text, shared, pages)
        .ok_or_else(|| SiteError::Shell([WORKER, " has no place for its list"].concat()))?;
    fs::write(&worker, filled).map_err(|e| SiteError::File(worker, e))
}

/// Every file below a folder, by its address: a folder's page is asked for by the folder's name.
fn walk(dir: &Path, base: &str, all: &mut Listed) -> Result<(), SiteError> {
    let failed = |error| SiteError::File(dir.to_owned(), error);
    for entry in fs::read_dir(dir).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            walk(&path, &[base, &name, "/"].concat(), all)?;
        } else if !is_apart(&name) {
            let name = if name == "index.html" { "" } else { &name };
            let bytes = fs::read(&path).map_err(|e| SiteError::File(path.clone(), e))?;
            let hash = digest(&[&bytes])[..16].to_owned();
            all.insert([base, name].concat(), (hash, bytes.len()));
        }
    }
    Ok(())
}

fn is_apart(name: &str) -> bool {
    APART.contains(&name) || ENDINGS_APART.iter().any(|ending| name.ends_with(ending))
}

/// What every language needs, and what lies in a language's folder.
fn sort(all: Listed) -> (Listed, BTreeMap<&'static str, Listed>) {
    let mut shared = Listed::new();
    let mut pages = BTreeMap::from(Language::ALL.map(|one| (one.code(), Listed::new())));
    for (path, file) in all {
        let folder = path.split_once('/').map_or("", |(folder, _)| folder);
        let group = pages.get_mut(folder).unwrap_or(&mut shared);
        group.insert(path, file);
    }
    (shared, pages)
}

/// The version is the hash of the lists: it changes with any byte of any file.
fn put(worker: &str, shared: Listed, pages: BTreeMap<&'static str, Listed>) -> Option<String> {
    let mut site = Site {
        version: String::new(),
        shared,
        pages,
    };
    let all = serde_json::to_string(&site).ok()?;
    digest(&[all.as_bytes()])[..12].clone_into(&mut site.version);
    let line = ["const SITE = ", &serde_json::to_string(&site).ok()?, ";"].concat();
    worker
        .contains(PLACE)
        .then(|| worker.replacen(PLACE, &line, 1))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Listed, is_apart, put, sort};

    fn one(path: &str, hash: &str) -> Listed {
        Listed::from([(path.to_owned(), (hash.to_owned(), 1))])
    }

    #[test]
    fn any_change_makes_another_version() {
        let filled = |hash| {
            put(
                "const SITE = null;",
                one("a", "1"),
                BTreeMap::from([("en", one("en/", hash))]),
            )
        };
        assert_eq!(filled("1"), filled("1"));
        assert_ne!(filled("1"), filled("2"));
    }

    #[test]
    fn a_language_has_what_lies_in_its_folder() {
        let (shared, pages) = sort(["", "en/", "en/seats/", "fonts/a.woff2"].iter().fold(
            Listed::new(),
            |mut all, path| {
                all.extend(one(path, "1"));
                all
            },
        ));
        assert_eq!(shared.len(), 2);
        assert_eq!(pages["en"].len(), 2);
        assert!(pages["kk"].is_empty());
    }

    #[test]
    fn no_licence_and_no_servers_file_is_kept() {
        assert!(["LICENSE-MIT.txt", "sitemap.xml", "_headers", "sw.js"].map(is_apart) == [true; 4]);
        assert!(!is_apart("boot-1a2b3c4d5e.js"));
    }

    #[test]
    fn a_worker_without_a_place_is_refused() {
        assert_eq!(put("", Listed::new(), BTreeMap::new()), None);
    }

    #[test]
    fn the_worker_of_the_repository_has_a_place() {
        let worker = include_str!("../../public/sw.js");
        assert!(put(worker, Listed::new(), BTreeMap::new()).is_some());
    }
}
