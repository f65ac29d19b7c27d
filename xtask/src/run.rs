//! Running other programs: what is run is shown, how long it took is shown, and a failure
//! names the program. It must not know what the programs are for.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

/// A command in the given folder with nothing set that would change how Cargo compiles.
///
/// Flags and profile settings of the person at the terminal would otherwise give other bytes,
/// or build the tools the slow way.
pub fn clean(program: impl AsRef<std::ffi::OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder);
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if steers_compilation(&name) {
            command.env_remove(name.as_ref());
        }
    }
    command
}

fn steers_compilation(name: &str) -> bool {
    const PREFIXES: [&str; 4] = [
        "CARGO_PROFILE_",
        "CARGO_BUILD_",
        "CARGO_TARGET_",
        "CARGO_PKG_",
    ];
    const NAMES: [&str; 3] = ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTDOCFLAGS"];
    // The folder for compiled files changes no byte of them.
    const KEPT: [&str; 2] = ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"];
    !KEPT.contains(&name) && (NAMES.contains(&name) || PREFIXES.iter().any(|p| name.starts_with(p)))
}

/// Cargo, as clean as [`clean`] makes it.
pub fn cargo(folder: &Path) -> Command {
    clean(
        std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()),
        folder,
    )
}

/// Node's or npm's executable; npm is a script with an ending on Windows.
pub fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// Shows the command, runs it with the terminal's own input and output, and waits for its end.
pub fn run(command: &mut Command) -> Result<(), String> {
    let started = Instant::now();
    let mut child = start(command)?;
    let status = child.wait().map_err(|e| cannot_start(command, &e))?;
    println!(
        "  {} in {}",
        if status.success() { "done" } else { "failed" },
        seconds(started.elapsed())
    );
    ended(command, status)
}

/// Shows the command and starts it; the caller waits for its end.
pub fn start(command: &mut Command) -> Result<Child, String> {
    show(command);
    command.spawn().map_err(|e| cannot_start(command, &e))
}

/// An unhappy end as an error that names the program.
pub fn ended(command: &Command, status: ExitStatus) -> Result<(), String> {
    if status.success() {
        Ok(())
    } else {
        Err(format!("{} failed ({status})", name(command)))
    }
}

/// What a command printed and whether it ended well.
pub struct Heard {
    /// Its standard output, line by line.
    pub lines: Vec<String>,
    /// Whether it ended with success.
    pub ok: bool,
}

/// Like [`run`], but keeps what was printed while passing it on; a failure is left to the caller.
pub fn listen(command: &mut Command) -> Result<Heard, String> {
    show(command);
    let started = Instant::now();
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| cannot_start(command, &e))?;
    let mut lines = Vec::new();
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).split(b'\n') {
            let line = line.map_err(|e| format!("{}: {e}", name(command)))?;
            let line = String::from_utf8_lossy(&line).trim_end().to_owned();
            println!("{line}");
            lines.push(line);
        }
    }
    let status = child
        .wait()
        .map_err(|e| format!("{}: {e}", name(command)))?;
    println!(
        "  {} in {}",
        if status.success() { "done" } else { "failed" },
        seconds(started.elapsed())
    );
    Ok(Heard {
        lines,
        ok: status.success(),
    })
}

/// Runs quietly and gives what was printed.
pub fn ask(command: &mut Command) -> Result<String, String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .output()
        .map_err(|e| cannot_start(command, &e))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(format!(
            "{} failed ({}): {}",
            name(command),
            output.status,
            said.trim()
        ))
    }
}

/// A time as people say it: `8.3 s`, `2 min 05 s`.
pub fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    if whole < 60 {
        format!("{}.{} s", whole, time.subsec_millis() / 100)
    } else {
        format!("{} min {:02} s", whole / 60, whole % 60)
    }
}

fn show(command: &Command) {
    let words: Vec<_> = command
        .get_args()
        .map(|a| a.to_string_lossy().into_owned())
        .collect();
    println!("> {} {}", name(command), words.join(" "));
    // What follows comes from another process: ours must be out first.
    let _ = std::io::stdout().flush();
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program
        .file_stem()
        .unwrap_or(program.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn cannot_start(command: &Command, why: &std::io::Error) -> String {
    format!("{} cannot be started: {why}", name(command))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_that_change_bytes_are_taken_away_and_folders_are_kept() {
        assert!(steers_compilation("RUSTFLAGS"));
        assert!(steers_compilation("CARGO_PROFILE_RELEASE_LTO"));
        assert!(steers_compilation(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS"
        ));
        assert!(!steers_compilation("CARGO_TARGET_DIR"));
        assert!(!steers_compilation("CARGO_HOME"));
        assert!(!steers_compilation("RUSTUP_TOOLCHAIN"));
    }

    #[test]
    fn times_are_said_in_words() {
        assert_eq!(seconds(Duration::from_millis(8_349)), "8.3 s");
        assert_eq!(seconds(Duration::from_secs(125)), "2 min 05 s");
    }
}
