//! `serve --example embed`: the newspaper on one port and a county portal, which sets the reader into its
//! pages, on the next. Two ports are two origins, so everything is as it is on the Internet.

mod headers;
mod site;

use std::convert::Infallible;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode, header};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use crate::build;
use crate::workspace::Workspace;
use site::{Answer, Site};

/// The paper's port where none is named; the portal has the next.
const PORT: u16 = 8090;

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
    let paper_site = paper_site(&dist, &portal);
    let portal_site = portal_site(&workspace.at("examples/embed"), &paper);
    tokio::runtime::Builder::new_multi_thread().enable_io().build()?.block_on(async {
        let portal_server = tokio::spawn(serve(listen(port + 1).await?, portal_site));
        let paper_server = serve(listen(port).await?, paper_site);
        println!("paper:  {paper}/, and below a path {paper}/paper/");
        println!("portal: {portal}/portal.html, {portal}/hostile.html, {portal}/frame.html");
        paper_server.await?;
        portal_server.await?
    })
}

async fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port))
        .await
        .with_context(|| format!("port {port} cannot be had: name another by --paper-port"))
}

/// Answers whoever comes, each as an own task.
async fn serve(listener: TcpListener, site: Site) -> Result<()> {
    let site = Arc::new(site);
    loop {
        let (stream, _) = listener.accept().await?;
        let site = Arc::clone(&site);
        let answer = service_fn(move |request| {
            let response = respond(&request, &site);
            async { Ok::<_, Infallible>(response) }
        });
        // Whoever asked may go away before all is sent; that is no fault of ours.
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), answer));
    }
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

fn respond(request: &Request<Incoming>, site: &Site) -> Response<Full<Bytes>> {
    let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|it| it.to_str().ok());
    let Answer { status, headers, body } = match *request.method() {
        Method::GET | Method::HEAD => {
            site.answer(request.uri().path(), accepted.is_some_and(|it| it.contains("br")))
        }
        _ => Answer::refused(),
    };
    let response = headers
        .into_iter()
        .fold(Response::builder().status(status), |response, (name, value)| response.header(name, value));
    response.body(Full::from(body)).unwrap_or_else(|_| {
        let mut failed = Response::new(Full::default());
        *failed.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        failed
    })
}
