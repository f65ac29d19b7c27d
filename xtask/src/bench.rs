//! How fast the engine counts: natively, then as WASM under Node beside other people's packages. It must not know what is
//! counted.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::{paths, run, setup};

/// Both, one after the other: close whatever else keeps the machine busy.
pub fn bench() -> Result<(), String> {
    let tools = setup::tools()?;
    let path = tools.path()?;
    run::run(run::cargo(&paths::root()).args(["bench", "--bench", "count"]))?;
    let peers = paths::root().join("benches").join("peers");
    install(&peers)?;
    let folder = paths::scratch().join("bench");
    paths::clear(&folder)?;
    let mut glue = Command::new("wasm-bindgen");
    glue.env("PATH", &path);
    glue.args(["--target", "nodejs", "--out-name", "engine", "--out-dir"]);
    run::run(glue.arg(&folder).arg(compiled()?))?;
    // As the site's: the same profile, the same optimiser.
    let mut optimise = Command::new("wasm-opt");
    optimise.env("PATH", &path).current_dir(&folder);
    run::run(optimise.args(["-Oz", "-o", "engine_bg.wasm", "engine_bg.wasm"]))?;
    // The glue is CommonJS, and below a package that says that its `.js` is not.
    let engine = folder.join("engine.cjs");
    fs::rename(folder.join("engine.js"), &engine)
        .map_err(|e| format!("{}: {e}", engine.display()))?;
    let mut compare = Command::new("node");
    compare.arg(peers.join("compare.mjs"));
    run::run(compare.arg(engine))
}

/// The packages to compare with, as their lock file names them; they are no part of the set-up.
fn install(peers: &Path) -> Result<(), String> {
    let lock = peers.join("package-lock.json");
    let wanted = fs::read_to_string(&lock).map_err(|e| format!("{}: {e}", lock.display()))?;
    let stamp = peers.join("node_modules").join(".one-chamber");
    if fs::read_to_string(&stamp).is_ok_and(|had| had == wanted) {
        return Ok(());
    }
    let mut npm = Command::new(run::npm());
    npm.current_dir(peers);
    run::run(npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, wanted).map_err(|e| format!("{}: {e}", stamp.display()))
}

/// The counts as WASM; Cargo says where it put them.
fn compiled() -> Result<PathBuf, String> {
    let mut command = run::cargo(&paths::root());
    command.args([
        "build",
        "--release",
        "--bench",
        "count",
        "--target",
        setup::WASM,
    ]);
    command.args(["--message-format", "json-render-diagnostics"]);
    println!(
        "> cargo build --release --bench count --target {}",
        setup::WASM
    );
    let said = run::ask(&mut command)?;
    let messages = said
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut made = messages.filter_map(|message| message["executable"].as_str().map(PathBuf::from));
    made.next().ok_or_else(|| "Cargo names no WASM".to_owned())
}
