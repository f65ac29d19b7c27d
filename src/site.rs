//! Native: a folder as Trunk leaves it becomes the finished site, in place. The same input gives the same bytes: no
//! clock, no environment. It must not know what stands on a page.

mod head;
mod names;
mod policy;
mod style;

use std::path::{Path, PathBuf};
use std::{error, fmt, fs, io};

use crate::facts::{Content, check};
use crate::route::Page;
use crate::text::Language;
use crate::ui::pages;
use head::{Head, Place};
use names::{Names, digest};

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

/// Finishes the folder. `site` is the absolute address it will have, if known.
///
/// # Errors
/// See [`SiteError`].
pub fn finish(root: &Path, dir: &Path, site: Option<&str>) -> Result<(), SiteError> {
    let content = Content::load(&root.join("content"))
        .map_err(|error| SiteError::Content(error.to_string()))?;
    let broken: Vec<_> = check::check(&content)
        .iter()
        .map(ToString::to_string)
        .collect();
    if !broken.is_empty() {
        return Err(SiteError::Rules(broken));
    }
    let files = rename(dir)?;
    for page in Page::ALL {
        for language in Language::ALL {
            let document = pages::render(&content, language, page);
            let place = Place::Page(page);
            write_page(
                dir,
                &page.path(language),
                &Head {
                    files: &files,
                    document: &document,
                    place,
                    site,
                },
            )?;
        }
    }
    let root_page = pages::root(&content);
    write_page(
        dir,
        "",
        &Head {
            files: &files,
            document: &root_page,
            place: Place::Root,
            site,
        },
    )?;
    let lost = pages::not_found(&content);
    write_page(
        dir,
        "404.html",
        &Head {
            files: &files,
            document: &lost,
            place: Place::Lost,
            site,
        },
    )?;
    write(dir, "_headers", &policy::headers(&files.names.all()))?;
    write(dir, ".nojekyll", "")?;
    if let Some(site) = site {
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

/// Gives every file its final name, from those that name nothing to those that name others.
fn rename(dir: &Path) -> Result<Files, SiteError> {
    let at = |name: &str| dir.join(name);
    let failed = |name: &str| {
        let path = at(name);
        move |error| SiteError::File(path, error)
    };
    let (glue, wasm) = built(dir)?;
    let mut names = Names::default();
    let mut css = style::sheet();
    for font in ["onest-400.woff2", "onest-600.woff2", "piazzolla-700.woff2"] {
        let name = ["fonts/", font].concat();
        let new = names.rename(dir, &name, &name).map_err(failed(&name))?;
        css = css.replace(&name, &new);
    }
    names
        .rename(dir, "icon.svg", "icon.svg")
        .map_err(failed("icon.svg"))?;
    let style = names
        .write(dir, "style.css", css.as_bytes())
        .map_err(failed("style.css"))?;
    let new_wasm = names
        .rename(dir, &wasm, "one-chamber.wasm")
        .map_err(failed(&wasm))?;
    let script = fs::read_to_string(at(&glue))
        .map_err(failed(&glue))?
        .replace(&wasm, &new_wasm);
    fs::write(at(&glue), script).map_err(failed(&glue))?;
    let glue = names
        .rename(dir, &glue, "one-chamber.js")
        .map_err(failed(&glue))?;
    let boot = names
        .rename(dir, "boot.js", "boot.js")
        .map_err(failed("boot.js"))?;
    let early = names
        .rename(dir, "early.js", "early.js")
        .map_err(failed("early.js"))?;
    let mut all = Vec::new();
    for name in [new_wasm, glue, boot, early, style] {
        all.push(fs::read(at(&name)).map_err(failed(&name))?);
    }
    let pieces: Vec<&[u8]> = all.iter().map(Vec::as_slice).collect();
    Ok(Files {
        build: digest(&pieces)[..12].to_owned(),
        names,
    })
}

/// The names that Trunk gave to glue and WASM, from the shell.
fn built(dir: &Path) -> Result<(String, String), SiteError> {
    let path = dir.join("index.html");
    let shell = fs::read_to_string(&path).map_err(|error| SiteError::File(path, error))?;
    let attribute = |name: &str| {
        let start = shell.split_once(&[name, "=\""].concat())?.1;
        Some(start.split('"').next()?.trim_start_matches("./").to_owned())
    };
    match (attribute("data-js"), attribute("data-wasm")) {
        (Some(glue), Some(wasm)) => Ok((glue, wasm)),
        _ => Err(SiteError::Shell(
            "index.html names no glue and no WASM: is the folder Trunk's?".into(),
        )),
    }
}
