//! The commands of the project: `cargo xtask help`.
mod arguments;
mod browsers;
mod help;
mod paths;
mod run;
mod setup;
mod tools;
use arguments::Task;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let task = match arguments::parse(&words) {
        Ok(task) => task,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::from(2);
        }
    };
    let outcome = match task {
        Task::Help(command) => {
            println!("{}", help::text(command.as_deref()));
            Ok(())
        }
        Task::Setup { browsers } => setup::tools().and_then(|_| browsers::ensure(&browsers).1),
        _ => Err("later".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
