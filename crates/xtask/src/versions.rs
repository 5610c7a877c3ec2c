//! The tools' versions, pinned in this one place; a test keeps Trunk.toml at the same ones.
//!
//! wasm-bindgen-cli is not here: it must equal the `wasm-bindgen` that Cargo.lock names.

/// Trunk, which builds and serves the reader.
pub(crate) const TRUNK: &str = "0.22.1";

/// The npm package `binaryen`, which brings `wasm-opt`.
pub(crate) const BINARYEN: &str = "132.0.0";

/// Node.js for Playwright, where the system's is too old for it.
pub(crate) const NODE: &str = "22.23.3";

/// What `wasm-opt --version` says: Binaryen counts its releases by one number.
pub(crate) fn wasm_opt() -> &'static str {
    BINARYEN.split('.').next().unwrap_or(BINARYEN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_is_told_the_same_versions() {
        let settings = include_str!("../../../Trunk.toml");
        for line in
            [format!("trunk-version = \"={TRUNK}\""), format!("wasm_opt = \"version_{}\"", wasm_opt())]
        {
            assert!(settings.contains(&line), "Trunk.toml lacks {line}");
        }
    }
}
