//! Everything that proves the project, in order. A step that fails does not hide the later ones that can still run. It
//! must not know what is tested.

use crate::arguments::Trial;
use crate::setup::Tools;
use crate::tally::{self, Counts, Tally};
use crate::{browsers, build, bytes, e2e, licences, lint, overdue, paths, run, setup};

/// The whole sequence.
pub fn test(trial: &Trial) -> Result<(), String> {
    let mut tally = Tally::default();
    let mut tools = None;
    tally.check("set-up", || setup::tools().map(|found| tools = Some(found)));
    let Some(tools) = tools else {
        return tally.close();
    };
    let mut found = Vec::new();
    tally.check("browsers", || {
        let (there, outcome) = browsers::ensure(&trial.browsers);
        found = there;
        outcome
    });
    code(&mut tally, &tools);
    let built = tally.check("release build and sizes", || build::build(&tools, None));
    if built {
        tally.check("no path of this machine", bytes::without_traces);
        tally.check("prerender twice, same bytes", bytes::prerendered_twice);
        if trial.full {
            tally.check("build in two folders, same bytes", || {
                bytes::built_in_two_folders(&tools.path()?)
            });
        }
        tally.counted("browser tests", || e2e::run(trial, &found));
    }
    tally.close()
}

/// What needs no site.
fn code(tally: &mut Tally, tools: &Tools) {
    tally.check("formatting", || {
        run::run(run::cargo(&paths::root()).args(["fmt", "--all", "--check"]))
    });
    tally.check("clippy", lint::native);
    tally.check("clippy for WASM", lint::browser);
    tally.counted("native tests", native_tests);
    tally.check("default features without Leptos", without_leptos);
    tally.counted("pure rooms as WASM under Node", || wasm_tests(tools));
    tally.check("facts to be looked at again", overdue::list);
    tally.check("licences", || {
        licences::check().map(|n| println!("{n} packages, all under licences of deny.toml"))
    });
}

fn native_tests() -> Result<Counts, String> {
    let heard = run::listen(run::cargo(&paths::root()).args([
        "test",
        "--workspace",
        "--features",
        "ssr",
        "--no-fail-fast",
    ]))?;
    tally::judged(&heard, tally::of_cargo(&heard.lines))
}

fn wasm_tests(tools: &Tools) -> Result<Counts, String> {
    let heard = run::listen(
        run::cargo(&paths::root())
            .args(["test", "--target", setup::WASM, "--test", "wasm"])
            .env("PATH", tools.path()?)
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            ),
    )?;
    tally::judged(&heard, tally::of_cargo(&heard.lines))
}

/// The pure rooms must not need it: said by the tree of packages, not by one more build.
fn without_leptos() -> Result<(), String> {
    let mut command = run::cargo(&paths::root());
    command.args(["tree", "-e", "normal", "-p", "one-chamber"]);
    let tree = run::ask(command.args(["--prefix", "none"]))?;
    if tree.lines().any(|line| line.starts_with("leptos")) {
        Err("default features hold Leptos".into())
    } else {
        Ok(())
    }
}
