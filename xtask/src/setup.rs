//! Everything that must be there before the first build, in the order of need. What is there
//! already is left alone; what was interrupted goes on.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use crate::tools::{TRUNK, WASM_BINDGEN};
use crate::{paths, run};

/// The compiler's name for WASM in a browser.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The folders in which the build finds its tools.
pub struct Tools {
    /// To be put before everything else on PATH.
    pub folders: Vec<PathBuf>,
}

impl Tools {
    /// PATH for a command that needs the tools.
    pub fn path(&self) -> Result<std::ffi::OsString, String> {
        paths::path_with(&self.folders)
    }
}

/// The tools of the build: WASM target, npm packages, Trunk, wasm-bindgen.
pub fn tools() -> Result<Tools, String> {
    step("WASM target", target)?;
    let node = step("npm packages", packages)?;
    let trunk = step("Trunk", || TRUNK.ensure())?;
    let bindgen = step("wasm-bindgen", || WASM_BINDGEN.ensure())?;
    let mut folders = vec![node, trunk, bindgen];
    folders.dedup();
    Ok(Tools { folders })
}

/// Does one step and says how long it took, unless it took no time worth a line.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    let started = Instant::now();
    let outcome = work().map_err(|e| format!("{what}: {e}"));
    if started.elapsed().as_secs() >= 1 {
        println!("{what}: {}", run::seconds(started.elapsed()));
    }
    outcome
}

fn target() -> Result<(), String> {
    let sysroot = run::ask(
        Command::new("rustc")
            .current_dir(paths::root())
            .args(["--print", "sysroot"]),
    )?;
    if PathBuf::from(sysroot)
        .join("lib/rustlib")
        .join(WASM)
        .join("lib")
        .is_dir()
    {
        println!("The WASM target is ready");
        return Ok(());
    }
    println!("Adding the WASM target (a few seconds)…");
    run::run(
        Command::new("rustup")
            .current_dir(paths::root())
            .args(["target", "add", WASM]),
    )
}

/// Installs what `package-lock.json` names, and gives the folder of its programs.
pub fn packages() -> Result<PathBuf, String> {
    let root = paths::root();
    node_is_new_enough()?;
    let lock = root.join("package-lock.json");
    let wanted = fs::read_to_string(&lock).map_err(|e| format!("{}: {e}", lock.display()))?;
    let stamp = root.join("node_modules").join(".one-chamber");
    if fs::read_to_string(&stamp).is_ok_and(|had| had == wanted) {
        println!("The npm packages are ready");
    } else {
        println!("Installing the npm packages (a few seconds)…");
        run::run(Command::new(run::npm()).current_dir(&root).args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
        ]))?;
        fs::write(&stamp, wanted).map_err(|e| format!("{}: {e}", stamp.display()))?;
    }
    let bin = root.join("node_modules").join(".bin");
    wasm_opt_is_ours(&bin)?;
    Ok(bin)
}

/// Another version may end without an error and still leave a site that does not start.
fn wasm_opt_is_ours(bin: &std::path::Path) -> Result<(), String> {
    let program = bin.join(if cfg!(windows) {
        "wasm-opt.cmd"
    } else {
        "wasm-opt"
    });
    let said = run::ask(Command::new(program).arg("--version"))?;
    if said.contains("version 132") {
        Ok(())
    } else {
        Err(format!("wasm-opt must be version 132, but says: {said}"))
    }
}

fn node_is_new_enough() -> Result<(), String> {
    let told = "Node.js 20.10 or newer is needed (with npm); see https://nodejs.org/";
    let said = run::ask(Command::new("node").arg("--version")).map_err(|_| told.to_owned())?;
    let mut parts = said
        .trim_start_matches('v')
        .split('.')
        .map_while(|p| p.parse::<u32>().ok());
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found >= (20, 10) {
        Ok(())
    } else {
        Err(format!("{told}; this is {said}"))
    }
}
