//! A folder as a static host serves it.

use std::borrow::Cow;
use std::fs;
use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

/// A folder and how it is served.
pub(super) struct Site {
    /// The folder.
    pub(super) folder: PathBuf,
    /// The headers of a file, by its path in the folder.
    pub(super) headers: fn(&str) -> Vec<(&'static str, String)>,
    /// The Content-Security-Policy of its pages.
    pub(super) policy: String,
    /// Whether an unknown address is answered with index.html, as a reader with addresses of its own wants.
    pub(super) shell: bool,
    /// The folder below which the same site is found once more, as if it had been built for that.
    pub(super) below: Option<&'static str>,
    /// What is replaced in pages, scripts and JSON on their way out.
    pub(super) replaced: Vec<(String, String)>,
}

/// What is sent back.
#[derive(Debug, PartialEq)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    /// To anything but a question for a file.
    pub(super) fn refused() -> Self {
        Self { status: 405, headers: vec![("Allow", "GET, HEAD".to_owned())], body: Vec::new() }
    }
}

impl Site {
    /// The answer to a GET of a path with its query.
    pub(super) fn answer(&self, url: &str, accepts_brotli: bool) -> Answer {
        let asked = url.split(['?', '#']).next().unwrap_or(url).trim_start_matches('/');
        let below = self.below.and_then(|below| asked.strip_prefix(below)?.strip_prefix('/'));
        let Some(path) = inside(below.unwrap_or(asked)) else { return self.not_found(asked) };
        let path = match self.folder.join(&path) {
            file if file.is_file() => path,
            // What has an ending was to be a file; all else is an address inside the reader.
            _ if self.shell && path.extension().is_none() => PathBuf::from("index.html"),
            _ => return self.not_found(asked),
        };
        self.send(&path, below.is_some(), accepts_brotli)
    }

    /// Whoever may fetch what is here may also learn what is not.
    fn not_found(&self, path: &str) -> Answer {
        Answer { status: 404, headers: (self.headers)(path), body: b"not here".to_vec() }
    }

    fn send(&self, path: &Path, is_below: bool, accepts_brotli: bool) -> Answer {
        let name = path.to_string_lossy();
        let mime = mime_guess::from_path(path).first_or_octet_stream();
        let is_text = matches!(path.extension().and_then(|it| it.to_str()), Some("html" | "js" | "json"));
        let file = self.folder.join(path);
        let Ok(read) = fs::read(&file) else { return self.not_found(&name) };
        let mut headers = (self.headers)(&name);
        headers.push(("X-Content-Type-Options", "nosniff".to_owned()));
        headers.push(("Content-Type", with_charset(mime.as_ref())));
        headers.push(("Content-Security-Policy", self.policy.clone()));

        let body = match (is_text, String::from_utf8(read)) {
            (true, Ok(text)) => {
                let text = self.replaced.iter().fold(text, |text, (from, to)| text.replace(from, to));
                self.moved(text, &name, is_below).into_bytes()
            }
            (_, Ok(text)) => text.into_bytes(),
            (_, Err(bytes)) => bytes.into_bytes(),
        };
        let compressed = PathBuf::from(format!("{}.br", file.display()));
        if accepts_brotli
            && !is_text
            && let Ok(compressed) = fs::read(compressed)
        {
            headers.push(("Content-Encoding", "br".to_owned()));
            return Answer { status: 200, headers, body: compressed };
        }
        Answer { status: 200, headers, body }
    }

    /// The shell as `--public-url /<below>/` would have built it.
    fn moved(&self, text: String, name: &str, is_below: bool) -> String {
        match self.below {
            Some(below) if is_below && name == "index.html" => {
                text.replace("href=/", &format!("href=/{below}/"))
            }
            _ => text,
        }
    }
}

/// The path of a file inside a folder; none for one that leads out of it.
fn inside(path: &str) -> Option<PathBuf> {
    let path: Cow<'_, str> = percent_decode_str(path).decode_utf8().ok()?;
    let path = if path.is_empty() { Path::new("index.html") } else { Path::new(path.as_ref()) };
    let is_inside = path.components().all(|step| matches!(step, Component::Normal(_)));
    (is_inside && !path.to_string_lossy().contains(['\\', '\0'])).then(|| path.to_owned())
}

fn with_charset(mime: &str) -> String {
    if mime.starts_with("text/") { format!("{mime}; charset=utf-8") } else { mime.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(folder: &Path) -> Site {
        let write = |name: &str, text: &str| fs::write(folder.join(name), text).unwrap();
        write("index.html", "<base href=/>");
        write("kanbao-1_bg.wasm", "wasm");
        write("kanbao-1_bg.wasm.br", "br");
        write("page.html", "<script src=https://paper.example/kanbao.js>");
        Site {
            folder: folder.to_owned(),
            headers: |_| vec![("Cache-Control", "no-cache".to_owned())],
            policy: "default-src 'self'".to_owned(),
            shell: true,
            below: Some("paper"),
            replaced: vec![("https://paper.example".to_owned(), "http://127.0.0.1:1".to_owned())],
        }
    }

    fn value<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
        answer.headers.iter().find(|(it, _)| *it == name).map(|(_, value)| value.as_str())
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("dist");
        fs::create_dir(&inner).unwrap();
        fs::write(folder.path().join("secret.txt"), "secret").unwrap();
        let site = site(&inner);
        for url in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/a/../../secret.txt",
            "/..%2fsecret.txt",
            "/..\\secret.txt",
            "//etc/passwd.txt",
            "/paper/../../secret.txt",
            "/%ff",
        ] {
            assert_eq!(site.answer(url, false).status, 404, "{url}");
        }
    }

    #[test]
    fn an_address_of_the_reader_is_answered_with_the_shell_and_a_missing_file_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let site = site(folder.path());
        for url in ["/", "/2023-01-17/C01/1?embed", "/?embed"] {
            assert_eq!(site.answer(url, true).body, b"<base href=/>", "{url}");
        }
        assert_eq!(site.answer("/paper/2023-01-17", true).body, b"<base href=/paper/>");
        let missing = site.answer("/catalogue.json", true);
        assert_eq!((missing.status, value(&missing, "Cache-Control")), (404, Some("no-cache")));
        let portal = Site { shell: false, ..site };
        assert_eq!(portal.answer("/2023-01-17", false).status, 404);
    }

    #[test]
    fn a_file_comes_with_its_kind_its_policy_and_compressed_if_asked() {
        let folder = tempfile::tempdir().unwrap();
        let site = site(folder.path());
        let plain = site.answer("/kanbao-1_bg.wasm", false);
        assert_eq!(value(&plain, "Content-Type"), Some("application/wasm"));
        assert_eq!(value(&plain, "Content-Encoding"), None);
        assert_eq!(plain.body, b"wasm");
        let compressed = site.answer("/paper/kanbao-1_bg.wasm", true);
        assert_eq!(value(&compressed, "Content-Encoding"), Some("br"));
        assert_eq!(compressed.body, b"br");

        let page = site.answer("/page.html", true);
        assert_eq!(value(&page, "Content-Type"), Some("text/html; charset=utf-8"));
        assert_eq!(value(&page, "Content-Security-Policy"), Some("default-src 'self'"));
        assert_eq!(value(&page, "Cache-Control"), Some("no-cache"));
        assert_eq!(page.body, b"<script src=http://127.0.0.1:1/kanbao.js>");
    }
}
