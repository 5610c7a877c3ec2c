//! `entry`: the way into the reader, `kanbao.js`, which keeps its name while the files it loads change
//! theirs with every build.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::workspace::Workspace;

/// What the entry's source calls the files, and what the built files' names end in.
const FILES: [(&str, &str); 3] = [("\"GLUE\"", ".js"), ("\"WASM\"", "_bg.wasm"), ("\"STYLE\"", ".css")];

/// Writes kanbao.js into the folder that Trunk has built, and lets index.html load it.
///
/// Trunk itself starts a program by a script inside the page, which a strict Content-Security-Policy
/// forbids.
pub(crate) fn entry(workspace: &Workspace) -> Result<()> {
    let built = std::env::var_os("TRUNK_STAGING_DIR").map_or_else(|| workspace.at("dist"), PathBuf::from);
    let source = fs::read_to_string(workspace.at("assets/kanbao.js")).context("assets/kanbao.js")?;
    let mut names = Vec::new();
    for entry in built.read_dir().with_context(|| built.display().to_string())? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    fs::write(built.join("kanbao.js"), with_names(&source, &names)?)?;
    let page = built.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| page.display().to_string())?;
    fs::write(&page, with_entry(&html, &page)?)?;
    println!("entry: kanbao.js loads this build");
    Ok(())
}

fn with_names(source: &str, names: &[String]) -> Result<String> {
    let mut entry = source.to_owned();
    for (word, end) in FILES {
        let is_one = |name: &&String| {
            let stem = name.strip_suffix(end);
            stem.is_some_and(|stem| stem.starts_with("kanbao-") || stem.starts_with("reader-"))
        };
        let mut found = names.iter().filter(is_one);
        let (Some(name), None) = (found.next(), found.next()) else {
            bail!("expected one built file that begins with kanbao- or reader- and ends in {end}");
        };
        entry = entry.replacen(word, &format!("\"./{name}\""), 1);
    }
    Ok(entry)
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
        let names = ["kanbao-1a.js", "kanbao-2b_bg.wasm", "reader-3c.css", "boot.js", "plain.css"];
        let names = names.map(str::to_owned);
        let entry = with_names(r#"const files = { glue: "GLUE", wasm: "WASM", style: "STYLE" };"#, &names);
        assert_eq!(
            entry.unwrap(),
            r#"const files = { glue: "./kanbao-1a.js", wasm: "./kanbao-2b_bg.wasm", style: "./reader-3c.css" };"#
        );
        assert!(with_names("", &names[..2]).is_err());
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
