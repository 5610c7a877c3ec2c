//! `size`: what a reader downloads before anything can be read, held to a budget.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::built::hashed;
use crate::workspace::Workspace;

/// The most that WebAssembly and glue may weigh as brotli, in bytes. It was 150,000 until the calendar
/// of past editions and the notices of withdrawn and corrected articles came, and 160,000 until the pages'
/// pictures, their stage and search did.
const BUDGET: u64 = 166_000;

/// How much one file of the program weighs, in bytes.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints the table for dist/ and fails above the budget.
pub(crate) fn size(workspace: &Workspace) -> Result<()> {
    let dist = workspace.at("dist");
    let mut total = Weight::default();
    println!("{:<44} {:>9} {:>9} {:>9}", "bytes of", "raw", "gzip", "brotli");
    for path in program(&dist)? {
        let weight = weigh(&path)?;
        total = Weight {
            raw: total.raw + weight.raw,
            gzip: total.gzip + weight.gzip,
            brotli: total.brotli + weight.brotli,
        };
        print_row(&path.file_name().unwrap_or_default().to_string_lossy(), weight);
    }
    print_row("together", total);
    within_budget(total)
}

fn print_row(name: &str, Weight { raw, gzip, brotli }: Weight) {
    println!("{name:<44} {raw:>9} {gzip:>9} {brotli:>9}");
}

fn within_budget(total: Weight) -> Result<()> {
    if total.brotli > BUDGET {
        bail!(
            "the program weighs {} bytes as brotli and may weigh {BUDGET}: find what was added \
             (`cargo tree -p kanbao --target wasm32-unknown-unknown`), or raise the budget knowingly",
            total.brotli
        );
    }
    println!("size: {} of {BUDGET} bytes", total.brotli);
    Ok(())
}

/// The WebAssembly and the glue that loads it: Trunk names them `kanbao-<hash>_bg.wasm` and
/// `kanbao-<hash>.js`, each with a hash of its own; `kanbao.js` loads both.
fn program(dist: &Path) -> Result<[PathBuf; 3]> {
    Ok([hashed(dist, "kanbao", "_bg.wasm")?, hashed(dist, "kanbao", ".js")?, dist.join("kanbao.js")])
}

/// Weighs a file by the copies that hosts serve, so the table tells what is really sent.
fn weigh(path: &Path) -> Result<Weight> {
    let length = |suffix: &str| {
        let path = format!("{}{suffix}", path.display());
        let metadata = fs::metadata(&path)
            .with_context(|| format!("{path} is not there: run `cargo xtask build` first"))?;
        Ok::<_, anyhow::Error>(metadata.len())
    };
    Ok(Weight { raw: length("")?, gzip: length(".gz")?, brotli: length(".br")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_is_the_last_weight_that_passes() {
        let brotli = |brotli| Weight { brotli, ..Weight::default() };
        assert!(within_budget(brotli(BUDGET)).is_ok());
        assert!(within_budget(brotli(BUDGET + 1)).is_err());
    }

    #[test]
    fn a_program_is_weighed_with_its_glue_and_copies() {
        let dist = tempfile::tempdir().unwrap();
        let write = |name: &str, length: usize| fs::write(dist.path().join(name), vec![0; length]).unwrap();
        assert!(program(dist.path()).is_err());
        write("kanbao-1_bg.wasm", 9);
        write("kanbao-2.js", 6);
        write("boot.js", 5);
        let files = program(dist.path()).unwrap();
        assert_eq!(
            files,
            ["kanbao-1_bg.wasm", "kanbao-2.js", "kanbao.js"].map(|name| dist.path().join(name))
        );

        assert!(weigh(&files[1]).unwrap_err().to_string().contains("xtask build"));
        write("kanbao-2.js.gz", 3);
        write("kanbao-2.js.br", 2);
        assert_eq!(weigh(&files[1]).unwrap(), Weight { raw: 6, gzip: 3, brotli: 2 });

        write("kanbao-3.js", 6);
        assert!(program(dist.path()).unwrap_err().to_string().contains("2 files"));
    }
}
