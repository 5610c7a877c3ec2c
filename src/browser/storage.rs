use web_sys::Storage;

/// The reader's own storage; none where the browser denies it (private mode, blocked cookies).
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What was stored under a key on an earlier visit.
pub fn read_stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Stores a value under a key. Where storage is denied or full the value lasts until the reader is
/// closed, which is no reason to disturb anybody.
pub fn store(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}
