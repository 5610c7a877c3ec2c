//! Putting one folder in another's place.

use std::path::Path;
use std::{fs, io};

/// Puts a new folder in the place of a published one, which may be missing. Where the old one then
/// is, is either of `new` and `old`.
///
/// On Linux the two change places in one step: whoever looks finds the old or the new one. Where the
/// system or the disk cannot do that, the place is empty for a moment; a run that is killed just then
/// is mended by [`restore`].
///
/// # Errors
///
/// When it cannot be done. The old one then stays in its place.
pub(super) fn exchange(new: &Path, published: &Path, old: &Path) -> io::Result<()> {
    if !published.exists() {
        return fs::rename(new, published);
    }
    match at_once(new, published) {
        Some(done) => done,
        None => in_two_steps(new, published, old),
    }
}

/// Nothing when the disk has no such operation.
#[cfg(target_os = "linux")]
fn at_once(new: &Path, published: &Path) -> Option<io::Result<()>> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    match renameat_with(CWD, new, CWD, published, RenameFlags::EXCHANGE) {
        Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => None,
        done => Some(done.map_err(io::Error::from)),
    }
}

#[cfg(not(target_os = "linux"))]
fn at_once(_: &Path, _: &Path) -> Option<io::Result<()>> {
    None
}

fn in_two_steps(new: &Path, published: &Path, old: &Path) -> io::Result<()> {
    fs::rename(published, old)?;
    fs::rename(new, published).inspect_err(|_| {
        // If even this fails, the first error is the one to tell, and the next run restores it.
        let _ = fs::rename(old, published);
    })
}

/// Puts back every old folder whose place a killed run has left empty.
///
/// # Errors
///
/// When a folder cannot be read or moved.
pub(super) fn restore(old: &Path, published: &Path) -> io::Result<()> {
    if !old.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(old)? {
        let entry = entry?;
        let place = published.join(entry.file_name());
        if !place.exists() {
            fs::rename(entry.path(), place)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    type Step = fn(&Path, &Path, &Path) -> io::Result<()>;

    fn folder(root: &Path, path: &str, text: &str) {
        fs::create_dir_all(root.join(path)).unwrap();
        fs::write(root.join(path).join("text"), text).unwrap();
    }

    fn text(root: &Path, path: &str) -> String {
        fs::read_to_string(root.join(path).join("text")).unwrap()
    }

    #[test]
    fn the_new_folder_takes_the_place_of_the_old_one_in_either_way() {
        for step in [exchange as Step, in_two_steps] {
            let root = tempfile::tempdir().unwrap();
            let at = |path: &str| root.path().join(path);
            folder(root.path(), "new/a", "new");
            folder(root.path(), "published/a", "old");
            fs::create_dir(at("old")).unwrap();
            step(&at("new/a"), &at("published/a"), &at("old/a")).unwrap();
            assert_eq!(text(root.path(), "published/a"), "new");
        }
    }

    #[test]
    fn a_new_folder_that_cannot_be_moved_leaves_the_old_one_in_its_place() {
        let root = tempfile::tempdir().unwrap();
        let at = |path: &str| root.path().join(path);
        folder(root.path(), "published/a", "old");
        fs::create_dir(at("old")).unwrap();
        for step in [exchange as Step, in_two_steps] {
            assert!(step(&at("new/a"), &at("published/a"), &at("old/a")).is_err());
            assert_eq!(text(root.path(), "published/a"), "old");
        }
    }

    #[test]
    fn what_a_run_killed_between_two_steps_has_moved_away_is_put_back() {
        let root = tempfile::tempdir().unwrap();
        folder(root.path(), "old/a", "old a");
        folder(root.path(), "old/b", "old b");
        folder(root.path(), "published/b", "new b");
        restore(&root.path().join("old"), &root.path().join("published")).unwrap();
        assert_eq!(text(root.path(), "published/a"), "old a");
        assert_eq!(text(root.path(), "published/b"), "new b", "what is in its place stays");
    }
}
