//! The notices that the licences of other people's code ask for, in one text beside the site.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::licences::{self, Package};

/// Writes the notices of every package in the WASM: each licence text once, with the packages that carry it.
pub fn write(to: &Path) -> Result<(), String> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in licences::packages()? {
        let label = format!("{} {} ({})", package.name, package.version, package.licence);
        texts.entry(notice(&package)).or_default().push(label);
    }
    let mut out = String::from(
        "The site carries code of these packages, under the licences named; their notices follow.\n",
    );
    for (text, packages) in texts {
        let line = "-".repeat(72);
        out.push_str(&["\n", &line, "\n", &packages.join("\n"), "\n\n", &text, "\n"].concat());
    }
    fs::write(to, out).map_err(|e| format!("{}: {e}", to.display()))
}

/// The MIT text where a package offers it, else whatever licence files it has.
fn notice(package: &Package) -> String {
    let mut names: Vec<String> = fs::read_dir(&package.folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    let licence = |name: &&String| {
        let name = name.to_uppercase();
        ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"]
            .iter()
            .any(|start| name.starts_with(start))
    };
    let found: Vec<&String> = names.iter().filter(licence).collect();
    let chosen: Vec<&&String> = match found
        .iter()
        .find(|name| name.to_uppercase().contains("MIT"))
    {
        Some(mit) => vec![mit],
        None => found.iter().collect(),
    };
    let read = |name: &&&String| fs::read_to_string(package.folder.join(name.as_str())).ok();
    let text = chosen
        .iter()
        .filter_map(read)
        .map(|text| text.replace('\r', "").trim().to_owned())
        .collect::<Vec<_>>()
        .join("\n\n");
    if text.is_empty() {
        "The package carries no licence text of its own; its licence is named above.".to_owned()
    } else {
        text
    }
}
