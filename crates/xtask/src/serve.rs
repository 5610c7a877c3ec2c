//! `serve`: the reader for development, rebuilt on every change.

use std::net::TcpListener;

use anyhow::{Context as _, Result};
use xshell::cmd;

use crate::setup;
use crate::specimen;
use crate::workspace::Workspace;

/// Where looking for a free port begins.
const FIRST_PORT: u16 = 8080;

/// Sets up what building needs, then hands over to `trunk serve`: over the sample, or over a specimen that
/// is made before.
pub(crate) fn serve(workspace: &Workspace, with_specimen: bool, arguments: &[String]) -> Result<()> {
    setup::for_building(workspace)?;
    let mut command = cmd!(workspace.shell(), "trunk serve");
    if with_specimen {
        command = command.env(specimen::PUBLISHED, specimen::publish(workspace)?);
    }
    if !name_a_port(arguments) {
        let port = free_port(FIRST_PORT).context("no port from 8080 on is free: name one by --port")?;
        println!("serve: http://127.0.0.1:{port}/ as soon as the first build is done");
        command = command.args(["--port", &port.to_string()]);
    }
    hand_over(command.args(arguments))
}

fn name_a_port(arguments: &[String]) -> bool {
    arguments.iter().any(|argument| {
        argument == "--port" || argument.starts_with("--port=") || {
            argument.starts_with("-p") && !argument.starts_with("--")
        }
    })
}

fn free_port(first: u16) -> Option<u16> {
    (first..=u16::MAX).find(|&port| TcpListener::bind(("127.0.0.1", port)).is_ok())
}

/// Becomes the command, so that whoever ends this process ends the server.
#[cfg(unix)]
fn hand_over(command: xshell::Cmd<'_>) -> Result<()> {
    use std::os::unix::process::CommandExt as _;

    Err(std::process::Command::from(command).exec()).context("trunk could not be started")
}

#[cfg(not(unix))]
fn hand_over(command: xshell::Cmd<'_>) -> Result<()> {
    Ok(command.run()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_port_is_the_callers() {
        for (line, names) in [
            ("--port 9000", true),
            ("--port=9000", true),
            ("-p 9000", true),
            ("-p9000", true),
            ("--public-url /epaper/", false),
            ("--open", false),
            ("", false),
        ] {
            let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            assert_eq!(name_a_port(&arguments), names, "{line}");
        }
    }

    #[test]
    fn a_taken_port_is_passed_over() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(free_port(port).is_none_or(|free| free > port));
    }
}
