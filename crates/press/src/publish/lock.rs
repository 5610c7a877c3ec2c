//! One run at a time on one target.

use std::fs::{self, File, TryLockError};
use std::io::Write;
use std::path::PathBuf;

use super::target::Target;
use super::watch::Watch;
use crate::error::Error;

/// The right to publish to a target. The system takes it back from a run that is killed.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    /// Locked until it is closed.
    _file: File,
}

impl Lock {
    /// Takes the lock beside the target, after whoever has it now.
    ///
    /// # Errors
    ///
    /// [`Error::Busy`] when another run has it and this one is not to wait, and when the lock cannot
    /// be written.
    pub(super) fn take(target: &Target, wait: bool, watch: &dyn Watch) -> Result<Self, Error> {
        let path = target.beside(".lock");
        let failed = || Error::write(&path);
        loop {
            let file = File::options()
                .read(true)
                .write(true)
                .create(true)
                .truncate(false)
                .open(&path)
                .map_err(failed())?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let holder = holder(&path);
                    if !wait {
                        return Err(Error::Busy { path: target.tree().to_owned(), holder });
                    }
                    watch.waiting_for(&holder);
                    file.lock().map_err(failed())?;
                }
                Err(TryLockError::Error(error)) => return Err(failed()(error)),
            }
            // The run before this one takes its lock file away when it is done. Whoever waited for it
            // then holds a lock that nobody else can see, and has to take the visible one.
            let held = file.try_clone().and_then(same_file::Handle::from_file).map_err(failed())?;
            if same_file::Handle::from_path(&path).is_ok_and(|visible| visible == held) {
                sign(&file).map_err(failed())?;
                return Ok(Self { path, _file: file });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Should this fail, the file that stays is not locked, and the next run takes it over.
        let _ = fs::remove_file(&self.path);
    }
}

/// Writes into the lock who has it, for those who wait.
fn sign(mut file: &File) -> std::io::Result<()> {
    file.set_len(0)?;
    let since = jiff::Timestamp::now().strftime("%Y-%m-%d %H:%M:%S UTC");
    writeln!(file, "process {} (since {since})", std::process::id())
}

fn holder(path: &std::path::Path) -> String {
    let signed = fs::read_to_string(path).unwrap_or_default();
    match signed.trim() {
        // It has only just taken the lock, or the system does not let others read a locked file.
        "" => "another run of press".to_owned(),
        signed => format!("another run of press, {signed},"),
    }
}
