//! What pages are made of besides their HTML: every file gets its final name. It must not know a page.

use std::fs;
use std::path::Path;

use super::names::{Names, digest};
use super::{Files, SiteError, manifest, style};

/// Gives every file its final name, from those that name nothing to those that name others.
pub fn rename(dir: &Path) -> Result<Files, SiteError> {
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
    let icons = manifest::ICONS.iter().map(|icon| icon.file);
    for icon in icons.chain(["icon.svg"]) {
        names.rename(dir, icon, icon).map_err(failed(icon))?;
    }
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
