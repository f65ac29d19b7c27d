//! Whose work the site carries, and under which licences: what `deny.toml` allows is all that may be in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::{expression, paths, run, setup};

/// A package that ends up in the WASM.
pub struct Package {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licence expression.
    pub licence: String,
    /// Its folder.
    pub folder: std::path::PathBuf,
}

/// Every normal dependency of the browser's build must be under a licence that `deny.toml` allows.
pub fn check() -> Result<usize, String> {
    let allowed = allowed()?;
    let packages = packages()?;
    let wrong: Vec<_> = packages
        .iter()
        .filter(|p| !expression::satisfied(&p.licence, &allowed))
        .map(|p| format!("{} {}: {}", p.name, p.version, p.licence))
        .collect();
    if wrong.is_empty() {
        Ok(packages.len())
    } else {
        Err(format!(
            "licences that deny.toml does not allow:\n{}",
            wrong.join("\n")
        ))
    }
}

/// The list in `deny.toml`, so that it stands once.
fn allowed() -> Result<BTreeSet<String>, String> {
    let path = paths::root().join("deny.toml");
    let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    let list = text
        .split_once("allow = [")
        .and_then(|(_, rest)| rest.split_once(']'))
        .map(|(list, _)| list);
    let list = list.ok_or("deny.toml has no list `allow = […]`")?;
    Ok(list
        .split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect())
}

/// The packages that normal dependencies of the browser's build lead to.
pub fn packages() -> Result<Vec<Package>, String> {
    let mut command = run::cargo(&paths::root());
    command.args([
        "metadata",
        "--format-version",
        "1",
        "--locked",
        "--features",
        "hydrate",
        "--filter-platform",
        setup::WASM,
    ]);
    let metadata: Value = serde_json::from_str(&run::ask(&mut command)?)
        .map_err(|e| format!("cargo metadata: {e}"))?;
    let nodes: BTreeMap<&str, &Value> = list(&metadata["resolve"]["nodes"])
        .filter_map(|n| Some((n["id"].as_str()?, n)))
        .collect();
    let own = list(&metadata["packages"])
        .find(|p| p["name"] == "one-chamber")
        .and_then(|p| p["id"].as_str())
        .ok_or("no package one-chamber")?;
    let (mut seen, mut todo) = (BTreeSet::new(), vec![own]);
    while let Some(id) = todo.pop() {
        if !seen.insert(id) {
            continue;
        }
        let normal = |dep: &&Value| list(&dep["dep_kinds"]).any(|kind| kind["kind"].is_null());
        todo.extend(
            nodes
                .get(id)
                .into_iter()
                .flat_map(|n| list(&n["deps"]))
                .filter(normal)
                .filter_map(|dep| dep["pkg"].as_str()),
        );
    }
    let text = |p: &Value, key: &str| p[key].as_str().unwrap_or_default().to_owned();
    let package = |p: &Value| Package {
        name: text(p, "name"),
        version: text(p, "version"),
        licence: text(p, "license"),
        folder: std::path::Path::new(&text(p, "manifest_path"))
            .parent()
            .map(Into::into)
            .unwrap_or_default(),
    };
    let mut packages: Vec<_> = list(&metadata["packages"])
        .filter(|p| {
            p["id"]
                .as_str()
                .is_some_and(|id| id != own && seen.contains(id))
        })
        .map(package)
        .collect();
    packages.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    Ok(packages)
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
