use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use edition::{Date, Label};

use crate::archive::ASIDE;
use crate::error::Error;

/// Write a first folder of an edition, to be filled: pages, articles and pictures, marked 样.
///
/// Each file says in Chinese what it is for; docs/newsroom-folder.md tells the rest. Nothing that is
/// there already is touched.
#[derive(Debug, Args)]
pub(super) struct New {
    /// The folder, which must be missing or empty.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// What the newspaper is called.
    #[arg(long, value_name = "NAME")]
    newspaper: Label,
    /// The day of the edition, such as 2023-01-17.
    #[arg(long, value_name = "DATE")]
    date: Date,
}

/// The files other than `edition.toml`, as they are written.
const FILES: [(&str, &str); 8] = [
    ("01-要闻/01-样稿.md", include_str!("new/01-样.md")),
    ("01-要闻/02-样：短讯.md", include_str!("new/02-样.md")),
    ("01-要闻/样图.svg", include_str!("new/picture.svg")),
    ("01-要闻/page.svg", include_str!("new/page.svg")),
    ("02-副刊/01-样稿.md", include_str!("new/03-样.md")),
    ("02-副刊/page.svg", include_str!("new/page.svg")),
    ("03-广告/page.toml", include_str!("new/page.toml")),
    ("03-广告/page.svg", include_str!("new/page.svg")),
];

impl New {
    pub(super) fn run(self, out: &mut dyn Write) -> Result<ExitCode, Error> {
        let Self { folder, newspaper, date } = self;
        let edition = include_str!("new/edition.toml")
            .replace("{newspaper}", &toml::Value::from(newspaper.plain().as_ref()).to_string())
            .replace("{date}", &date.to_string());
        let files: Vec<(&str, &str)> =
            [("edition.toml", edition.as_str())].into_iter().chain(FILES).collect();
        write_whole(&folder, &files)?;
        for (name, _) in files {
            writeln!(out, "{}", folder.join(name).display())?;
        }
        writeln!(out, "fill it, then: press import {} --archive DIR", folder.display())?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes a folder aside and renames it into place, so that it is there whole or not at all.
fn write_whole(folder: &Path, files: &[(&str, &str)]) -> Result<(), Error> {
    let is_empty = |folder: &Path| fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    if folder.symlink_metadata().is_ok() {
        if !is_empty(folder) {
            return Err(Error::Taken { path: folder.to_owned() });
        }
        // Only an empty folder can be removed, and not every system renames onto one.
        fs::remove_dir(folder).map_err(Error::write(folder))?;
    }
    let parent = match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent).map_err(Error::write(parent))?;
    let aside = tempfile::Builder::new().prefix(ASIDE).tempdir_in(parent).map_err(Error::write(parent))?;
    let whole = aside.path().join("new");
    for (name, text) in files {
        let path = whole.join(name);
        let within = path.parent().unwrap_or(&whole);
        fs::create_dir_all(within).map_err(Error::write(within))?;
        fs::write(&path, text).map_err(Error::write(&path))?;
    }
    fs::rename(&whole, folder).map_err(Error::write(folder))
}
