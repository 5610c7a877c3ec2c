//! The names by which WebAssembly and glue call each other, without the hashes that `wasm-bindgen` gives them.
//!
//! Sixteen random digits for each of some two hundred names, in both files, do not compress: without
//! them the download is 3 kB smaller. The names stay readable and keep their length, so that the
//! WebAssembly need not be laid out anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::built::hashed;

/// How many digits a hash has.
const HASH: usize = 16;

/// What the names begin with.
const STARTS: [&str; 2] = ["__wbg_", "wasm_bindgen_"];

/// Replaces the hashes in the two files of a build.
///
/// What becomes of a name depends on the names alone, and those are in both files: files of the same
/// name, which is a hash of what they held before, still hold the same.
pub(crate) fn replace_hashes(built: &Path) -> Result<()> {
    let (glue, wasm) = (hashed(built, "kanbao", ".js")?, hashed(built, "kanbao", "_bg.wasm")?);
    let mut script = fs::read_to_string(&glue).with_context(|| glue.display().to_string())?;
    let mut program = fs::read(&wasm).with_context(|| wasm.display().to_string())?;
    let names = plain_names(&script);
    for (name, plain) in &names {
        script = script.replace(name, plain);
    }
    overwrite(&mut program, &names);
    fs::write(&glue, script).with_context(|| glue.display().to_string())?;
    fs::write(&wasm, program).with_context(|| wasm.display().to_string())
}

/// Every name in a script that ends with a hash, and the same with a number instead: mostly 0, more where names
/// differ in nothing else.
fn plain_names(script: &str) -> BTreeMap<String, String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut names: Vec<&str> = script.split(|c| !is_part(c)).filter(|name| has_hash(name)).collect();
    names.sort_unstable();
    names.dedup();
    let mut numbers = BTreeMap::new();
    names
        .into_iter()
        .map(|name| {
            let (start, _) = name.split_at(name.len() - HASH);
            let number = numbers.entry(start).or_insert(0_u32);
            let plain = format!("{start}{number:0HASH$}");
            *number += 1;
            (name.to_owned(), plain)
        })
        .collect()
}

fn has_hash(name: &str) -> bool {
    let hash = name.len().checked_sub(HASH).and_then(|start| name.get(start..));
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    STARTS.iter().any(|start| name.starts_with(start)) && hash.is_some_and(|hash| hash.bytes().all(is_hex))
}

/// Overwrites every name that occurs in a program. The new ones are as long: one of another length would
/// shift what follows.
fn overwrite(program: &mut [u8], names: &BTreeMap<String, String>) {
    for place in 0..program.len() {
        let rest = &mut program[place..];
        if STARTS.iter().any(|start| rest.starts_with(start.as_bytes()))
            && let Some((name, plain)) = names.iter().find(|(name, _)| rest.starts_with(name.as_bytes()))
        {
            rest[..name.len()].copy_from_slice(plain.as_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEW: [&str; 2] = ["__wbg_new_0123456789abcdef", "__wbg_new_fedcba9876543210"];

    #[test]
    fn both_files_call_each_other_by_the_same_plain_names() {
        let built = tempfile::tempdir().unwrap();
        let (glue, wasm) = (built.path().join("kanbao-1.js"), built.path().join("kanbao-2_bg.wasm"));
        let invoke = "wasm_bindgen__invoke__h00ff00ff00ff00ff";
        fs::write(&glue, format!("{}:f=>1,{}:f=>2;wasm.{invoke}()", NEW[1], NEW[0])).unwrap();
        fs::write(&wasm, format!("\0{}\x01{}\x02{invoke}\x03{}", NEW[0], NEW[1], NEW[0])).unwrap();

        let (first, second) = ("__wbg_new_0000000000000000", "__wbg_new_0000000000000001");
        let plain = "wasm_bindgen__invoke__h0000000000000000";
        for _again in 0..2 {
            replace_hashes(built.path()).unwrap();
            let script = fs::read_to_string(&glue).unwrap();
            assert_eq!(script, format!("{second}:f=>1,{first}:f=>2;wasm.{plain}()"));
            let program = fs::read_to_string(&wasm).unwrap();
            assert_eq!(program, format!("\0{first}\x01{second}\x02{plain}\x03{first}"));
        }
    }

    #[test]
    fn only_wasm_bindgens_own_names_lose_a_hash() {
        for name in [
            "kanbao_0123456789abcdef",
            "__wbg_seat_free",
            "__wbg_0123456789ABCDEF",
            "__wbindgen_malloc",
            "版",
        ] {
            assert!(!has_hash(name), "{name}");
        }
        assert!(NEW.into_iter().all(has_hash));
    }
}
