//! Native: a folder as Trunk leaves it becomes the finished site, in place. The same input gives the same bytes: no
//! clock, no environment. It must not know what stands on a page.

mod assets;
mod head;
mod manifest;
mod names;
mod policy;
mod style;
mod worker;

use std::path::{Path, PathBuf};
use std::{error, fmt, fs, io};

use crate::facts::{Content, check};
use crate::route::Page;
use crate::text::Language;
use crate::ui::pages;
use head::{Head, Place};
use names::Names;

/// Why a site can't be made.
#[derive(Debug)]
pub enum SiteError {
    /// A file can't be read or written.
    File(PathBuf, io::Error),
    /// The content can't be read.
    Content(String),
    /// The content breaks its rules: one line each, with file, path and rule.
    Rules(Vec<String>),
    /// The folder is not what Trunk leaves, or a page breaks the policy.
    Shell(String),
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, error) => write!(f, "{}: {error}", path.display()),
            Self::Content(says) | Self::Shell(says) => f.write_str(says),
            Self::Rules(lines) => f.write_str(&lines.join("\n")),
        }
    }
}

impl error::Error for SiteError {}

/// What a page's head needs of the finished files.
#[derive(Debug)]
pub struct Files {
    /// `data-build`: WASM, glue, boot, early and style, by content.
    pub build: String,
    /// Final names.
    pub names: Names,
}

/// How a site is wanted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wishes<'a> {
    /// The absolute address it will have, if known.
    pub site: Option<&'a str>,
    /// Pages ask for no worker: while somebody works on the site, every change should show at once.
    pub workerless: bool,
}

/// Finishes the folder.
///
/// # Errors
/// See [`SiteError`].
pub fn finish(root: &Path, dir: &Path, wishes: Wishes) -> Result<(), SiteError> {
    let content = Content::load(&root.join("content"))
        .map_err(|error| SiteError::Content(error.to_string()))?;
    let broken: Vec<_> = check::check(&content)
        .iter()
        .map(ToString::to_string)
        .collect();
    if !broken.is_empty() {
        return Err(SiteError::Rules(broken));
    }
    let files = assets::rename(dir)?;
    let put = |path: &str, place, document: &_| {
        let head = Head {
            files: &files,
            document,
            place,
            wishes,
        };
        write_page(dir, path, &head)
    };
    for page in Page::ALL {
        for language in Language::ALL {
            let document = pages::render(&content, language, page);
            put(&page.path(language), Place::Page(page), &document)?;
        }
    }
    put("", Place::Root, &pages::root(&content))?;
    put("404.html", Place::Lost, &pages::not_found(&content))?;
    put(worker::ABSENT, Place::Absent, &pages::absent(&content))?;
    for language in Language::ALL {
        let text = manifest::text(&content, language, &files.names);
        write(dir, &manifest::path(language), &text)?;
    }
    write(dir, "_headers", &policy::headers(&files.names.all()))?;
    write(dir, ".nojekyll", "")?;
    worker::fill(dir)?;
    if let Some(site) = wishes.site {
        write(dir, "sitemap.xml", &head::sitemap(site))?;
        write(
            dir,
            "robots.txt",
            &["User-agent: *\nAllow: /\nSitemap: ", site, "sitemap.xml\n"].concat(),
        )?;
    }
    licences(root, dir)
}

/// The licences of code and texts lie beside the site; those of the fonts lie with the fonts.
fn licences(root: &Path, dir: &Path) -> Result<(), SiteError> {
    for name in ["LICENSE-MIT", "LICENSE-APACHE", "LICENSE-CC-BY-4.0"] {
        let from = root.join(name);
        fs::copy(&from, dir.join([name, ".txt"].concat()))
            .map_err(|error| SiteError::File(from, error))?;
    }
    Ok(())
}

fn write_page(dir: &Path, path: &str, head: &Head) -> Result<(), SiteError> {
    let html = head.page();
    policy::inspect(&html).map_err(|says| SiteError::Shell([path, ": ", &says].concat()))?;
    let name = if path.is_empty() || path.ends_with('/') {
        [path, "index.html"].concat()
    } else {
        path.to_owned()
    };
    write(dir, &name, &html)
}

fn write(dir: &Path, name: &str, text: &str) -> Result<(), SiteError> {
    let path = dir.join(name);
    let made = path
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(&path, text));
    made.map_err(|error| SiteError::File(path, error))
}
