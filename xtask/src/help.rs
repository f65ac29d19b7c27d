//! What `cargo xtask help` and `--help` say.

const ALL: &str = "\
One Chamber: commands for building and testing (cargo xtask COMMAND --help says more)

  setup   install what is missing: WASM target, Trunk, wasm-bindgen, npm packages, browsers
  serve   build the site and serve it on http://127.0.0.1:8080/
  build   build the site into dist/
  test    everything that proves the project, down to tests in real browsers
  fmt     format the Rust code
  lint    clippy for the native and the WASM target, warnings are errors
  e2e     browser tests alone, on what is in dist/
  bench   how fast the engine counts, natively and as WASM beside other packages
  fuzz    bytes of any kind against the scenario reader and the engine
  finish  called by Trunk during a build; nothing to call by hand
  help    this text

serve and test install by themselves what they need.
Tools are kept for this user in $ONE_CHAMBER_CACHE, by default ~/.cache/one-chamber.";

const SETUP: &str = "\
cargo xtask setup [--browsers chromium[,firefox]]

Installs what is missing and leaves alone what is there:
  the WASM target (rustup), Trunk 0.21.14 and wasm-bindgen 0.2.130 (built once for this user,
  about 3 minutes each on two cores), npm packages (npm ci), Chromium and Firefox (apt-get, when
  root on Debian; else it says what to do).
What is on PATH in exactly the right version is taken from there. Interrupted, it goes on.

  --browsers LIST           which browsers, by default chromium,firefox
  ONE_CHAMBER_CACHE         folder for the tools
  ONE_CHAMBER_CHROMIUM      executable to use as Chromium
  ONE_CHAMBER_FIREFOX       executable to use as Firefox";

const SERVE: &str = "\
cargo xtask serve

Sets up what is missing, builds the release site and serves it through Trunk on
http://127.0.0.1:8080/, or on the next free port, which it says. An edit is built and served anew.
Ctrl-C ends it. For one's own machine only: see docs/hosting.md for a public server.";

const BUILD: &str = "\
cargo xtask build [--site URL]

Sets up what is missing and leaves the finished site in dist/. The same commit gives the same bytes.
Ends with an error when a file is past its size budget.

  --site URL    the address the site will have, such as https://example.org/path/; adds what must
                be absolute: canonical and alternate links, Open Graph, sitemap.xml, robots.txt";

const TEST: &str = "\
cargo xtask test [--full] [--browsers chromium[,firefox]]

Sets up what is missing, browsers included, then: formatting, clippy on both targets, native tests,
WASM tests under Node, licences, release build, size budget, the pages written twice and compared,
tests in real browsers. The last line is `N passed, N failed, N skipped`.

  --full            every page in every language, theme and browser; two builds from two folders
  --browsers LIST   which browsers must take part, by default chromium,firefox";

const E2E: &str = "\
cargo xtask e2e [--full] [--browsers chromium[,firefox]]

Browser tests alone, on the site that is in dist/ (cargo xtask build puts it there).

  --full            every page in every language, theme and browser
  --browsers LIST   which browsers must take part, by default chromium,firefox";

const FMT: &str = "cargo xtask fmt\n\nFormats the Rust code of the whole workspace.";

const LINT: &str = "\
cargo xtask lint

Clippy for the native target and for WASM; a warning is an error.";

const BENCH: &str = "\
cargo xtask bench

Times the seats engine: every method at 10 lists and 145 seats and at 1,000 lists and 100,000 seats,
natively (divan, optimised for speed) and as WASM under Node (optimised for size, as on the site),
there beside the npm packages sainte-lague, hare-niemeyer and apportionment, with ratios and whether
the seats are the same. The packages go to benches/peers/node_modules. Best on a quiet machine.";

const FUZZ: &str = "\
cargo xtask fuzz [--minutes N]

Feeds bytes of any kind to the scenario reader and counts what can be read: no panic, no hang, no
large allocation, every seat accounted for. Saved cases (tests/__fuzz__) come first. `cargo test`
does the same for a second.

  --minutes N    for how long, by default 5";

const FINISH: &str = "\
cargo xtask finish

Called by Trunk at the end of its build: writes the pages into the folder that TRUNK_STAGING_DIR
names. The absolute address, if any, is in ONE_CHAMBER_SITE.";

/// The text for one command, or for all.
pub fn text(command: Option<&str>) -> &'static str {
    match command {
        Some("setup") => SETUP,
        Some("serve") => SERVE,
        Some("build") => BUILD,
        Some("test") => TEST,
        Some("e2e") => E2E,
        Some("fmt") => FMT,
        Some("lint") => LINT,
        Some("bench") => BENCH,
        Some("fuzz") => FUZZ,
        Some("finish") => FINISH,
        _ => ALL,
    }
}
