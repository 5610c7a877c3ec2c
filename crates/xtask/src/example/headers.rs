//! The headers that docs/embedding.md tells hosts to send, as the example's own servers send them.

/// What the paper's host says of every file: anybody may use it, and for how long it stays as it is.
pub(super) fn paper(path: &str) -> Vec<(&'static str, String)> {
    vec![
        ("Access-Control-Allow-Origin", "*".to_owned()),
        ("Cross-Origin-Resource-Policy", "cross-origin".to_owned()),
        ("Cache-Control", cache(path).to_owned()),
    ]
}

/// What the portal's host says.
pub(super) fn portal(_path: &str) -> Vec<(&'static str, String)> {
    vec![("Cache-Control", "no-cache".to_owned())]
}

/// The paper's Content-Security-Policy. Who may frame the reader is told by `frame-ancestors`; on this machine
/// that is everybody on this machine.
pub(super) fn paper_policy() -> String {
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; \
     base-uri 'self'; form-action 'none'; frame-ancestors 'self' http://127.0.0.1:* http://localhost:*"
        .to_owned()
}

/// The strictest policy under which a portal can set the reader into its pages in both ways.
pub(super) fn portal_policy(paper: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' {paper} 'wasm-unsafe-eval'; style-src 'self' {paper}; \
         connect-src {paper}; img-src 'self' {paper}; frame-src {paper}; base-uri 'none'; form-action 'none'"
    )
}

/// A name with a hash is another one when the content is; all others are asked for again.
fn cache(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    if has_hash(name) { "public, max-age=31536000, immutable" } else { "public, max-age=300" }
}

/// Whether a file is named by Trunk: `reader-76433eab88bf84cb.css`, `kanbao-76433eab88bf84cb_bg.wasm`.
fn has_hash(name: &str) -> bool {
    let is_hash = |word: &str| word.len() >= 12 && word.bytes().all(|it| it.is_ascii_hexdigit());
    name.split(['-', '_', '.']).any(is_hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_whose_name_follows_its_content_is_kept_for_ever() {
        for name in ["kanbao-12147b6bc9e8f98_bg.wasm", "paper/reader-76433eab88bf84cb.css"] {
            assert!(cache(name).contains("immutable"), "{name}");
        }
        for name in ["kanbao.js", "kanbao-frame.js", "boot.js", "editions/2023-01-17/edition.json", ""] {
            assert_eq!(cache(name), "public, max-age=300", "{name}");
        }
    }

    #[test]
    fn no_policy_allows_what_is_written_inside_a_page() {
        for policy in [paper_policy(), portal_policy("http://127.0.0.1:1")] {
            assert!(!policy.contains("unsafe-inline") && !policy.contains(" 'unsafe-eval'"), "{policy}");
            assert!(policy.starts_with("default-src"), "{policy}");
        }
    }

    #[test]
    fn every_origin_may_fetch_from_the_paper() {
        assert!(paper("kanbao.js").contains(&("Access-Control-Allow-Origin", "*".to_owned())));
    }
}
