//! Short names by which WebAssembly and glue call each other, instead of the long ones with a hash that
//! `wasm-bindgen` gives them.
//!
//! Sixteen random digits for each of some two hundred names, in both files, do not compress: without
//! them the download is 3 kB smaller, and another 1 kB without the rest of the name.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::built::hashed;

/// How many digits a hash has.
const HASH: usize = 16;

/// What the names begin with.
const STARTS: [&str; 3] = ["__wbg_", "__wbindgen_", "wasm_bindgen_"];

/// Replaces the names in the two files of a build.
///
/// What becomes of a name depends on the names alone, and those are in both files: files of the same
/// name, which is a hash of what they held before, still hold the same.
pub(crate) fn replace_hashes(built: &Path) -> Result<()> {
    let (glue, wasm) = (hashed(built, "kanbao", ".js")?, hashed(built, "kanbao", "_bg.wasm")?);
    let mut script = fs::read_to_string(&glue).with_context(|| glue.display().to_string())?;
    let program = fs::read(&wasm).with_context(|| wasm.display().to_string())?;
    let names = plain_names(&script);
    for (name, plain) in &names {
        script = script.replace(name, plain);
    }
    let program =
        renamed(&program, &names).with_context(|| format!("{}: not WebAssembly", wasm.display()))?;
    fs::write(&glue, script).with_context(|| glue.display().to_string())?;
    fs::write(&wasm, program).with_context(|| wasm.display().to_string())
}

/// Every name in a script that ends with a hash, and a short one instead.
fn plain_names(script: &str) -> BTreeMap<String, String> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut names: Vec<&str> = script.split(|c| !is_part(c)).filter(|name| has_hash(name)).collect();
    names.sort_unstable();
    names.dedup();
    names.into_iter().zip(0..).map(|(name, number)| (name.to_owned(), short(number))).collect()
}

/// `$a`, `$b`, … `$z`, `$ba` and so on: no name of a script that was minified begins with a `$`.
fn short(mut number: u32) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            break;
        }
    }
    letters.push('$');
    letters.iter().rev().collect()
}

fn has_hash(name: &str) -> bool {
    let hash = name.len().checked_sub(HASH).and_then(|start| name.get(start..));
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    STARTS.iter().any(|start| name.starts_with(start)) && hash.is_some_and(|hash| hash.bytes().all(is_hex))
}

/// A program with the names of what it takes from the glue and gives to it replaced; nothing where it ends
/// in the middle of something.
fn renamed(program: &[u8], names: &BTreeMap<String, String>) -> Option<Vec<u8>> {
    let (head, mut rest) = program.split_at_checked(8)?;
    let mut renamed = head.to_vec();
    while let Some((kind, after)) = rest.split_first() {
        let (length, after) = number(after)?;
        let (content, after) = after.split_at_checked(length)?;
        renamed.push(*kind);
        // Sections 2 and 7 list what is imported and exported.
        if matches!(kind, 2 | 7) {
            let content = with_names(content, names);
            push_number(&mut renamed, content.len());
            renamed.extend(content);
        } else {
            push_number(&mut renamed, length);
            renamed.extend(content);
        }
        rest = after;
    }
    Some(renamed)
}

/// A list with its names replaced, each of which stands behind its length: less than 128 for all that are
/// looked for.
fn with_names(list: &[u8], names: &BTreeMap<String, String>) -> Vec<u8> {
    let mut renamed = Vec::with_capacity(list.len());
    let mut rest = list;
    while let Some((first, after)) = rest.split_first() {
        let name = after.get(..usize::from(*first)).and_then(|name| str::from_utf8(name).ok());
        match name.and_then(|name| Some((name.len(), names.get(name)?))) {
            Some((length, short)) => {
                push_number(&mut renamed, short.len());
                renamed.extend(short.as_bytes());
                rest = &after[length..];
            }
            None => {
                renamed.push(*first);
                rest = after;
            }
        }
    }
    renamed
}

/// A number as WebAssembly writes it, seven bits in a byte, and what follows.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for (place, byte) in bytes.iter().enumerate().take(5) {
        value |= usize::from(byte & 0x7F) << (7 * place);
        if byte & 0x80 == 0 {
            return Some((value, &bytes[place + 1..]));
        }
    }
    None
}

fn push_number(bytes: &mut Vec<u8>, mut value: usize) {
    while value >= 0x80 {
        bytes.push((value & 0x7F) as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
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
        let section = |kind: u8, content: &[u8]| [&[kind, content.len() as u8], content].concat();
        let named = |name: &str| [&[name.len() as u8], name.as_bytes()].concat();
        let imports = |first: &str, second: &str| {
            section(2, &[&[2], &*named(first), &[0], &*named(second), &[0]].concat())
        };
        let exports = |name: &str| section(7, &[&[1], &*named(name), &[0, 1]].concat());
        let code = section(10, NEW[0].as_bytes());
        fs::write(&wasm, [b"\0asm\x01\0\0\0", &*imports(NEW[0], NEW[1]), &exports(invoke), &code].concat())
            .unwrap();

        for _again in 0..2 {
            replace_hashes(built.path()).unwrap();
            let script = fs::read_to_string(&glue).unwrap();
            assert_eq!(script, "$b:f=>1,$a:f=>2;wasm.$c()");
            let program = fs::read(&wasm).unwrap();
            assert_eq!(program, [b"\0asm\x01\0\0\0", &*imports("$a", "$b"), &exports("$c"), &code].concat());
        }
        fs::write(&wasm, b"\0asm\x01\0\0\0\x02\x7F").unwrap();
        assert!(replace_hashes(built.path()).is_err());
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
