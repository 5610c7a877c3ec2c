//! `serve --example embed`: the newspaper on one port and a county portal, which sets the reader into its
//! pages, on the next. Two ports are two origins, so everything is as it is on the Internet.

mod headers;
mod site;

use std::path::Path;
use std::sync::Arc;
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::build;
use crate::workspace::Workspace;
use site::{Answer, Site};

/// The paper's port where none is named; the portal has the next.
const PORT: u16 = 8090;

/// How many requests of each site are answered at the same time.
const WORKERS: usize = 4;

/// The paper's origin as the pages of the example spell it.
const PAPER_IN_PAGES: &str = "https://paper.example";

/// Serves both sites until the process ends. Without a folder of a built reader one is built first.
pub(crate) fn embed(workspace: &Workspace, built: Option<&Path>, port: Option<u16>) -> Result<()> {
    let dist = match built {
        Some(built) => built.to_owned(),
        None => {
            build::build(workspace, &[])?;
            workspace.at("dist")
        }
    };
    let port = port.unwrap_or(PORT);
    let (paper, portal) = (origin(port), origin(port + 1));
    let sites = [
        (port, paper_site(&dist, &portal)),
        (port + 1, portal_site(&workspace.at("examples/embed"), &paper)),
    ];
    let mut workers = Vec::new();
    for (port, site) in sites {
        let server = Server::http(("127.0.0.1", port))
            .map_err(|cause| anyhow!("port {port} cannot be had ({cause}): name another by --paper-port"))?;
        let (server, site) = (Arc::new(server), Arc::new(site));
        for _ in 0..WORKERS {
            let (server, site) = (Arc::clone(&server), Arc::clone(&site));
            workers.push(thread::spawn(move || server.incoming_requests().for_each(|it| respond(it, &site))));
        }
    }
    println!("paper:  {paper}/, and below a path {paper}/paper/");
    println!("portal: {portal}/portal.html, {portal}/hostile.html, {portal}/frame.html");
    workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("a server has stopped")))
}

fn origin(port: u16) -> String {
    format!("http://127.0.0.1:{port}")
}

/// The newspaper: the built reader, whose configuration lets the portal ask it for things.
fn paper_site(dist: &Path, portal: &str) -> Site {
    Site {
        folder: dist.to_owned(),
        headers: headers::paper,
        policy: headers::paper_policy(),
        shell: true,
        below: Some("paper"),
        replaced: vec![(r#""origins": []"#.to_owned(), format!(r#""origins": ["{portal}"]"#))],
    }
}

/// The portal, whose pages are told where the paper is.
fn portal_site(folder: &Path, paper: &str) -> Site {
    Site {
        folder: folder.to_owned(),
        headers: headers::portal,
        policy: headers::portal_policy(paper),
        shell: false,
        below: None,
        replaced: vec![(PAPER_IN_PAGES.to_owned(), paper.to_owned())],
    }
}

fn respond(request: Request, site: &Site) {
    let accepts = |coding: &str| {
        request
            .headers()
            .iter()
            .any(|it| it.field.equiv("Accept-Encoding") && it.value.as_str().contains(coding))
    };
    let Answer { status, headers, body } = match request.method() {
        Method::Get | Method::Head => site.answer(request.url(), accepts("br")),
        _ => Answer::refused(),
    };
    let mut response = Response::from_data(body).with_status_code(status);
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // Whoever asked may have gone away by now; that is no fault of ours.
    let _ = request.respond(response);
}
