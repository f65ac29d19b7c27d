//! The release build: Trunk compiles and bundles, its hook writes the pages, the budget is checked. It must not know
//! what is on a page.

use std::process::Command;

use crate::setup::Tools;
use crate::{paths, run, sizes};

/// Builds the site into `dist/` and holds its sizes against the budget.
pub fn build(tools: &Tools, site: Option<&str>) -> Result<(), String> {
    println!("Building the site (about 3 minutes the first time, half a minute after)…");
    run::run(&mut trunk(
        tools,
        site,
        &["build", "--release", "--offline"],
    )?)?;
    sizes::check(&paths::dist())
}

/// Trunk with our tools on its PATH, and with flags that keep this machine's folders out of the WASM.
pub fn trunk(tools: &Tools, site: Option<&str>, words: &[&str]) -> Result<Command, String> {
    let root = paths::root();
    let mut command = run::clean("trunk", &root);
    command.env("PATH", tools.path()?).args(words);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remap()?);
    // The outer `cargo xtask` must not make the inner Cargo think it is part of it.
    command
        .env_remove("CARGO_MANIFEST_DIR")
        .env_remove("NO_COLOR");
    match site {
        Some(site) => command.env("ONE_CHAMBER_SITE", site),
        None => command.env_remove("ONE_CHAMBER_SITE"),
    };
    Ok(command)
}

/// Two folders, two machines, the same bytes: paths in messages are cut to what does not vary.
fn remap() -> Result<String, String> {
    let home =
        std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| home + "/.cargo"));
    let home = home.map_err(|_| "Neither CARGO_HOME nor HOME is set.".to_owned())?;
    let root = paths::root();
    let sysroot = run::ask(
        Command::new("rustc")
            .current_dir(&root)
            .args(["--print", "sysroot"]),
    )?;
    Ok(format!(
        "--remap-path-prefix={home}/registry/src=crates --remap-path-prefix={}=. --remap-path-prefix={sysroot}=rust",
        root.display()
    ))
}
