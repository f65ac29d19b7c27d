//! The site on this machine, through Trunk: built for release, served, built again at every change.

use std::net::TcpListener;

use crate::{build, run, setup};

/// Serves on the first free port from 8080 on.
pub fn serve() -> Result<(), String> {
    let tools = setup::tools()?;
    let port = (8080..8180)
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .ok_or("No port from 8080 to 8179 is free.")?;
    if port != 8080 {
        println!("Port 8080 is taken.");
    }
    println!(
        "Building (about 3 minutes the first time), then: http://127.0.0.1:{port}/  (stop with Ctrl+C)"
    );
    let port = port.to_string();
    run::run(&mut build::trunk(
        &tools,
        None,
        &[
            "serve",
            "--release",
            "--offline",
            "--address",
            "127.0.0.1",
            "--port",
            &port,
        ],
    )?)
}
