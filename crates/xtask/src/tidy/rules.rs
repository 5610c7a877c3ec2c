//! The rules. To add one: a function that tells the lines of a breach, a line in [`RULES`], and a good
//! and a bad example in the tests.

#[cfg(test)]
mod tests;

use super::source::Source;

/// A convention, and how a breach of it is found.
pub(super) struct Rule {
    /// The convention, in a few words.
    pub(super) name: &'static str,
    /// Why it is one.
    pub(super) reason: &'static str,
    /// What to do about a breach.
    pub(super) mend: &'static str,
    /// The numbers of the lines that breach it; 1 where the whole file does.
    pub(super) find: fn(&Source) -> Vec<usize>,
}

pub(super) const RULES: [Rule; 8] = [
    Rule {
        name: "no mod.rs",
        reason: "a dozen tabs of one name hide which module is open",
        mend: "move it to <folder>.rs, beside the folder",
        find: mod_rs,
    },
    Rule {
        name: "a name that tells what is inside",
        reason: "a drawer named utils or types draws in whatever has no other place",
        mend: "name the file after what it does, or move its parts to where they are used",
        find: drawer,
    },
    Rule {
        name: "at most 400 lines",
        reason: "a file is read as a whole, and by people",
        mend: "split it along its own sections",
        find: too_long,
    },
    Rule {
        name: "browser APIs in src/browser/ and src/hooks/ only",
        reason: "everything else is tested and prerendered where there is no browser",
        mend: "put the call into a function of src/browser/ and use it through a hook",
        find: browser_api,
    },
    Rule {
        name: "no I/O and no clock in the model",
        reason: "an edition's bytes are to be a function of its source alone",
        mend: "do it in crates/press or in the reader, and pass the value in",
        find: model_io,
    },
    Rule {
        name: "no raw HTML",
        reason: "what an edition says must never become script in a reader's browser",
        mend: "render the typed blocks and inlines",
        find: raw_html,
    },
    Rule {
        name: "no registry named",
        reason: "which mirror is used is the machine's business, and lock files name the sources",
        mend: "name the package, not where it comes from",
        find: registry,
    },
    Rule {
        name: "no note to self",
        reason: "what is unfinished is either done or written where others look for it",
        mend: "do it, or write it into the issue tracker",
        find: note_to_self,
    },
];

fn mod_rs(source: &Source) -> Vec<usize> {
    whole_file(source.path.rsplit('/').next() == Some("mod.rs"))
}

fn drawer(source: &Source) -> Vec<usize> {
    const DRAWERS: [&str; 10] =
        ["util", "utils", "helper", "helpers", "common", "misc", "types", "manager", "service", "services"];
    let is_code = matches!(source.extension(), "rs" | "css" | "ts" | "js");
    // Folders count as well: `helpers/dates.rs` is in a drawer too.
    whole_file(
        is_code
            && source.path.split('/').any(|step| {
                let stem = step.split('.').next().unwrap_or(step);
                DRAWERS.contains(&stem)
            }),
    )
}

fn too_long(source: &Source) -> Vec<usize> {
    let counts = matches!(source.extension(), "rs" | "css" | "ts");
    if counts && source.text.lines().count() > 400 { vec![401] } else { Vec::new() }
}

fn browser_api(source: &Source) -> Vec<usize> {
    const MAY: [&str; 6] =
        ["src/browser.rs", "src/browser/", "src/hooks.rs", "src/hooks/", "src/main.rs", "tests/browser"];
    let is_the_readers = source.path.starts_with("src/") || source.path.starts_with("tests/");
    if source.extension() == "rs" && is_the_readers && !MAY.iter().any(|may| source.path.starts_with(may)) {
        source.code_lines_with(&["web_sys", "js_sys", "gloo", "wasm_bindgen"])
    } else {
        Vec::new()
    }
}

fn model_io(source: &Source) -> Vec<usize> {
    if source.path.starts_with("crates/edition/src/") {
        const OUTSIDE: [&str; 7] =
            ["std::fs", "std::io", "std::net", "std::time", "std::env", "std::process", "SystemTime"];
        source.code_lines_with(&OUTSIDE)
    } else {
        Vec::new()
    }
}

fn raw_html(source: &Source) -> Vec<usize> {
    if source.path.starts_with("src/") {
        const DOORS: [&str; 5] =
            ["from_html_unchecked", "inner_html", "outer_html", "insert_adjacent_html", "document_write"];
        source.code_lines_with(&DOORS)
    } else {
        Vec::new()
    }
}

fn registry(source: &Source) -> Vec<usize> {
    // In two parts, because this file is held to the rule as well.
    const REGISTRIES: [(&str, &str); 7] = [
        ("crates", "io"),
        ("npmjs", "com"),
        ("npmjs", "org"),
        ("pypi", "org"),
        ("rust-lang", "org/dist"),
        ("debian", "org/debian"),
        ("npmmirror", "com"),
    ];
    if source.path.ends_with("Cargo.lock") || source.path.ends_with("package-lock.json") {
        return Vec::new();
    }
    source.lines_where(|line| REGISTRIES.iter().any(|(name, end)| line.contains(&format!("{name}.{end}"))))
}

fn note_to_self(source: &Source) -> Vec<usize> {
    const NOTES: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("to", "do!(")];
    source.lines_where(|line| NOTES.iter().any(|note| line.contains(note)))
}

fn whole_file(breaches: bool) -> Vec<usize> {
    if breaches { vec![1] } else { Vec::new() }
}
