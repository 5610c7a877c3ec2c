//! Whoever wants to know how publishing comes along.

use std::path::Path;

/// Is told how publishing comes along, some of it from several threads at once. Whatever it does not
/// care about, it need not say.
pub trait Watch: Sync {
    /// Another run is publishing to the same target; this one waits for it.
    fn waiting_for(&self, holder: &str) {
        let _ = holder;
    }

    /// So many editions are new or changed, or have to be compared with what is published.
    fn begins(&self, editions: usize) {
        let _ = editions;
    }

    /// One of them has been read, and what is different about it lies ready.
    fn made_one(&self) {}

    /// All of them lie ready; from now on readers see changes.
    fn shows(&self) {}

    /// Something in the tree that readers see has just been replaced or removed. The tree is fit to be
    /// read at each such moment.
    fn changed(&self, path: &Path) {
        let _ = path;
    }
}

/// Nobody.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nobody;

impl Watch for Nobody {}
