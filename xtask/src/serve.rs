//! The site on this machine, through Trunk: built for release, served, built again at every change. It must not know
//! how it is built.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::sleep;
use std::time::Duration;

use crate::{build, run, setup};

/// Serves on the first free port from 8080 on, and says the address once a page comes from there.
pub fn serve() -> Result<(), String> {
    let tools = setup::tools()?;
    let port = (8080..8180)
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .ok_or("No port from 8080 to 8179 is free.")?;
    if port != 8080 {
        println!("Port 8080 is taken: it will be {port}.");
    }
    println!("Building the site (about 3 minutes the first time, half a minute after)…");
    let words = ["serve", "--release", "--offline", "--address", "127.0.0.1"];
    let mut command = build::trunk(&tools, None, &words)?;
    // A worker would keep the old pages until somebody asks for the new ones: here each change should show at once.
    command.env(build::WORKERLESS, "1");
    let mut child = run::start(command.args(["--port", &port.to_string()]))?;
    let mut told = false;
    loop {
        let ended = child.try_wait().map_err(|e| format!("trunk: {e}"))?;
        if let Some(status) = ended {
            return run::ended(&command, status);
        }
        if !told && answers(port) {
            told = true;
            println!("\nOne Chamber is at http://127.0.0.1:{port}/  (Ctrl+C ends it)\n");
        }
        sleep(Duration::from_millis(200));
    }
}

/// Whether the first page can be had.
fn answers(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        stream.write_all(b"GET / HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")?;
        let mut start = [0; 12];
        stream.read_exact(&mut start)?;
        Ok(start.ends_with(b" 200"))
    };
    ask().unwrap_or(false)
}
