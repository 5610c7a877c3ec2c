//! `entry`: the way into the reader, `kanbao.js`, which keeps its name while the files it loads change
//! theirs with every build.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::built::hashed;
use crate::plain_names;
use crate::specimen;
use crate::workspace::Workspace;

/// What the entry's source calls the files, and what the built files' names begin and end with.
const FILES: [(&str, &str, &str); 3] =
    [("\"GLUE\"", "kanbao", ".js"), ("\"WASM\"", "kanbao", "_bg.wasm"), ("\"STYLE\"", "reader", ".css")];

/// Writes kanbao.js into the folder that Trunk has built, and lets index.html load it.
///
/// When [`specimen::PUBLISHED`] names a published tree, that one takes the place of the sample.
///
/// Trunk itself starts a program by a script inside the page, which a strict Content-Security-Policy
/// forbids.
pub(crate) fn entry(workspace: &Workspace) -> Result<()> {
    let built = std::env::var_os("TRUNK_STAGING_DIR").map_or_else(|| workspace.at("dist"), PathBuf::from);
    plain_names::replace_hashes(&built)?;
    let source =
        fs::read_to_string(workspace.at("assets/embed/kanbao.js")).context("assets/embed/kanbao.js")?;
    fs::write(built.join("kanbao.js"), without_comments(&with_names(&source, &built)?))?;
    let page = built.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
    fs::write(&page, with_entry(&html, &page)?)?;
    if let Some(published) = std::env::var_os(specimen::PUBLISHED) {
        specimen::replace_sample(&workspace.at("assets/sample/published"), Path::new(&published), &built)?;
    }
    println!("entry: kanbao.js loads this build");
    Ok(())
}

fn with_names(source: &str, built: &Path) -> Result<String> {
    let mut entry = source.to_owned();
    for (word, stem, ending) in FILES {
        let file = hashed(built, stem, ending)?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        entry = entry.replacen(word, &format!("\"./{name}\""), 1);
    }
    Ok(entry)
}

/// A script without the lines that are comments, and without indents: everybody downloads it.
fn without_comments(script: &str) -> String {
    let lines =
        script.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The page with the script that Trunk wrote into it replaced by the entry.
fn with_entry(html: &str, page: &Path) -> Result<String> {
    if html.contains("src=\"kanbao.js\"") {
        return Ok(html.to_owned());
    }
    let starts = ["<script type=\"module\">", "<script type=module>"];
    let Some(start) = starts.iter().find_map(|start| html.find(start)) else {
        bail!("{}: expected the module script by which Trunk starts the program", page.display());
    };
    let Some(length) = html[start..].find("</script>") else {
        bail!("{}: the module script does not end", page.display());
    };
    let rest = &html[start + length..];
    Ok(format!("{}<script type=\"module\" src=\"kanbao.js\">{rest}", &html[..start]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_entry_names_the_files_of_this_build() {
        let built = tempfile::tempdir().unwrap();
        assert!(with_names("", built.path()).is_err());
        for name in
            ["kanbao-1a.js", "kanbao-frame.js", "kanbao-2b_bg.wasm", "reader-3c.css", "boot.js", "plain.css"]
        {
            fs::write(built.path().join(name), "").unwrap();
        }
        let source = r#"const files = { glue: "GLUE", wasm: "WASM", style: "STYLE" };"#;
        assert_eq!(
            with_names(source, built.path()).unwrap(),
            r#"const files = { glue: "./kanbao-1a.js", wasm: "./kanbao-2b_bg.wasm", style: "./reader-3c.css" };"#
        );
    }

    #[test]
    fn comments_stay_in_the_source() {
        let source = "// Why.\nf();\n\nif (x) {\n  // How.\n  g(\"https://x\"); // At the end.\n}\n";
        assert_eq!(without_comments(source), "f();\nif (x) {\ng(\"https://x\"); // At the end.\n}\n");
        // A text over several lines would lose its indents.
        let script = include_str!("../../../assets/embed/kanbao.js");
        assert!(script.lines().all(|line| line.matches('`').count() % 2 == 0));
    }

    #[test]
    fn no_script_stays_inside_the_page() {
        let html = "<head><script src=boot.js></script><script type=module>import init</script></head>";
        let page = with_entry(html, Path::new("index.html")).unwrap();
        assert_eq!(
            page,
            "<head><script src=boot.js></script><script type=\"module\" src=\"kanbao.js\"></script></head>"
        );
        assert_eq!(with_entry(&page, Path::new("index.html")).unwrap(), page, "twice is once");
        assert!(with_entry("<head></head>", Path::new("index.html")).is_err());
    }
}
