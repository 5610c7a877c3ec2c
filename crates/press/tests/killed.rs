//! Whenever a run is cut off, readers find each edition wholly old or wholly new, and no list leads
//! astray.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Mutex;
use std::time::Instant;

use edition::{Catalogue, CatalogueYear, paths};
use press::archive::Archive;
use press::publish::{Options, Watch};

use crate::specimens::{id, publish, publishing, write};
use crate::support::files_below;

type Tree = BTreeMap<String, Vec<u8>>;

/// How many runs are killed.
const RUNS: u32 = 200;

/// Two archives that differ in some editions, have some in common and some of their own.
struct Versions {
    archives: [PathBuf; 2],
    trees: [Tree; 2],
}

impl Versions {
    fn in_folder(folder: &Path) -> Self {
        let archives = ["old", "new"].map(|name| folder.join(name));
        for day in 0..24 {
            let is_common = day % 3 == 0;
            if day != 23 {
                write(&archives[0], id(day), 3, "旧");
            }
            if day != 5 {
                write(&archives[1], id(day), 3, if is_common { "旧" } else { "新" });
            }
        }
        write(&archives[0], id(340), 3, "旧");
        write(&archives[1], id(680), 3, "新");
        let trees = ["old-tree", "new-tree"].map(|name| folder.join(name));
        publish(&archives[0], &trees[0]);
        publish(&archives[1], &trees[1]);
        Self { archives, trees: trees.map(|tree| files_below(&tree)) }
    }

    /// Tells whether the tree is neither the one nor the other.
    fn check(&self, tree: &Tree, moment: &str) -> bool {
        for path in tree.keys() {
            // An edition is judged as a whole, everything else by itself.
            let unit = match path.strip_prefix("editions/").and_then(|rest| rest.split_once('/')) {
                Some((id, _)) => format!("editions/{id}/"),
                None => path.clone(),
            };
            let is_whole = self.trees.iter().any(|version| part(version, &unit).eq(part(tree, &unit)));
            assert!(is_whole, "{moment}: {unit} is neither old nor new");
        }
        let catalogue = Catalogue::from_json(&tree[paths::CATALOGUE]).unwrap();
        let outline = |id| tree.contains_key(&paths::edition(id));
        assert!(outline(catalogue.newest), "{moment}: the newest edition is not there");
        for year in catalogue.years {
            assert!(tree.contains_key(&paths::catalogue_year(year)), "{moment}: {year} is not there");
        }
        for path in tree.keys().filter(|path| path.starts_with("catalogue/") && path.ends_with(".json")) {
            for listed in CatalogueYear::from_json(&tree[path]).unwrap().editions {
                assert!(outline(listed.id), "{moment}: {path} lists {}, which is not there", listed.id);
            }
        }
        !self.trees.contains(tree)
    }
}

fn part<'a>(tree: &'a Tree, unit: &'a str) -> impl Iterator<Item = (&'a String, &'a Vec<u8>)> {
    tree.iter().filter(move |(path, _)| path.starts_with(unit))
}

#[test]
fn runs_killed_at_any_moment_leave_whole_editions_and_the_next_one_completes_them() {
    let folder = tempfile::tempdir().unwrap();
    let versions = Versions::in_folder(folder.path());
    let tree = folder.path().join("published");
    let mut durations = Vec::new();
    for version in [0, 1, 0, 1] {
        let begun = Instant::now();
        publish(&versions.archives[version], &tree);
        durations.push(begun.elapsed());
    }
    let duration = *durations[1..].iter().min().unwrap();

    // The edition that changes first.
    let first = tree.join(paths::edition_folder(id(1)));
    let (mut killed, mut between) = (0, 0);
    for run in 1..=RUNS {
        let version = usize::try_from(run % 2).unwrap();
        let mut command = publishing(&versions.archives[version], &tree);
        let begun = Instant::now();
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        if run % 8 < 6 {
            let moment = duration * run / RUNS;
            std::thread::sleep(moment.saturating_sub(begun.elapsed()));
        } else {
            // What readers see changes within a small part of the run, which moments seldom hit.
            let before = std::fs::metadata(&first).unwrap().ino();
            let is_as_before = || std::fs::metadata(&first).unwrap().ino() == before;
            while is_as_before() && child.try_wait().unwrap().is_none() {}
        }
        child.kill().unwrap();
        let output = child.wait_with_output().unwrap();
        let was_killed = output.status.signal() == Some(9);
        assert!(was_killed || output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        killed += u32::from(was_killed);
        between += u32::from(versions.check(&files_below(&tree), &format!("run {run}")));
    }
    println!("{killed} of {RUNS} killed in runs of {duration:?}, {between} trees between old and new");
    assert!(killed > RUNS / 4, "too few runs were killed before they were done: {killed}");
    assert!(between > 0, "no kill fell among the changes");
    publish(&versions.archives[1], &tree);
    assert!(files_below(&tree) == versions.trees[1], "the last run completes what the others left");
    let left = std::fs::read_dir(folder.path()).unwrap();
    let left = left.filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with('.'));
    assert_eq!(left.count(), 0, "nothing is left beside the tree");
}

/// Looks at the tree after each single change: no kill can leave anything else.
struct Looking<'a> {
    versions: &'a Versions,
    tree: &'a Path,
    seen: Mutex<usize>,
}

impl Watch for Looking<'_> {
    fn changed(&self, path: &Path) {
        self.versions.check(&files_below(self.tree), &path.display().to_string());
        *self.seen.lock().unwrap() += 1;
    }
}

#[test]
fn the_tree_is_fit_to_be_read_after_each_single_change() {
    let folder = tempfile::tempdir().unwrap();
    let versions = Versions::in_folder(folder.path());
    let tree = folder.path().join("published");
    publish(&versions.archives[0], &tree);
    for version in [1, 0] {
        let looking = Looking { versions: &versions, tree: &tree, seen: Mutex::new(0) };
        let archive = Archive::at(&versions.archives[version]);
        press::publish::publish(&archive, &tree, Options::default(), &looking).unwrap();
        assert!(*looking.seen.lock().unwrap() > 20);
        assert!(files_below(&tree) == versions.trees[version]);
    }
}
