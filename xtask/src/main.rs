//! The commands of the project: `cargo xtask help`. It must not know how any of them works.

mod arguments;
mod bench;
mod browsers;
mod build;
mod bytes;
mod e2e;
mod expression;
mod finish;
mod fuzz;
mod help;
mod licences;
mod lint;
mod notices;
mod overdue;
mod paths;
mod run;
mod serve;
mod setup;
mod sizes;
mod tally;
mod tools;
mod trial;

use std::io::Write;
use std::process::ExitCode;

use arguments::Task;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let task = match arguments::parse(&words) {
        Ok(task) => task,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::from(2);
        }
    };
    match carry_out(task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            if !why.is_empty() {
                eprintln!("{why}");
            }
            ExitCode::FAILURE
        }
    }
}

fn carry_out(task: Task) -> Result<(), String> {
    match task {
        Task::Help(command) => {
            // A reader such as `head` may have left already; that is no error.
            let _ = writeln!(std::io::stdout(), "{}", help::text(command.as_deref()));
            Ok(())
        }
        Task::Setup { browsers } => setup::tools().and_then(|_| browsers::ensure(&browsers).1),
        Task::Serve => serve::serve(),
        Task::Build { site } => build::build(&setup::tools()?, site.as_deref()),
        Task::Test(trial) => trial::test(&trial),
        Task::E2e(trial) => e2e::alone(&trial),
        Task::Fmt => run::run(run::cargo(&paths::root()).args(["fmt", "--all"])),
        Task::Lint => lint::lint(),
        Task::Bench => bench::bench(),
        Task::Fuzz { minutes } => fuzz::fuzz(minutes),
        Task::Finish => finish::finish(),
    }
}
