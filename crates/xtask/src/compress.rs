//! Compressed copies beside the files of dist/, for hosts that serve such copies as they are.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context as _, Result};
use ignore::WalkBuilder;

/// What compresses well; pictures and PDFs are compressed already.
const EXTENSIONS: [&str; 8] = ["css", "html", "js", "json", "svg", "txt", "wasm", "webmanifest"];

/// Below this many bytes a copy saves no packet on the way.
const WORTHWHILE: u64 = 1000;

/// Writes a `.br` and a `.gz` beside every file of a folder that profits; tells how many did.
pub(crate) fn compress(folder: &Path) -> Result<usize> {
    let mut compressed = 0;
    for entry in WalkBuilder::new(folder).standard_filters(false).build() {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type().is_some_and(|kind| kind.is_file())
            && path.extension().is_some_and(|extension| EXTENSIONS.iter().any(|known| extension == *known))
            && entry.metadata()?.len() >= WORTHWHILE
        {
            compress_file(path).with_context(|| format!("could not compress {}", path.display()))?;
            compressed += 1;
        }
    }
    Ok(compressed)
}

fn compress_file(path: &Path) -> Result<()> {
    let bytes = fs::read(path)?;
    for (suffix, copy) in [("br", brotli(&bytes)?), ("gz", gzip(&bytes)?)] {
        let mut name = path.as_os_str().to_owned();
        name.push(".");
        name.push(suffix);
        fs::write(name, copy)?;
    }
    Ok(())
}

/// As small as brotli makes it: this is done once and downloaded often.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut copy = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut copy, &parameters)?;
    Ok(copy)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn a_copy_unpacks_to_the_file() {
        let text = "上一版，下一版。".repeat(200);
        let mut unpacked = String::new();
        let packed = brotli(text.as_bytes()).unwrap();
        brotli::Decompressor::new(&packed[..], 4096).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);

        unpacked.clear();
        let packed = gzip(text.as_bytes()).unwrap();
        flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, text);
    }

    #[test]
    fn only_long_files_of_text_get_copies() {
        let folder = tempfile::tempdir().unwrap();
        let write =
            |name: &str, length: usize| fs::write(folder.path().join(name), vec![b'a'; length]).unwrap();
        write("long.json", 1000);
        write("short.json", 999);
        write("long.webp", 1000);
        assert_eq!(compress(folder.path()).unwrap(), 1);
        let has = |name: &str| folder.path().join(name).exists();
        assert!(has("long.json.br") && has("long.json.gz"));
        assert!(!has("short.json.br") && !has("long.webp.gz"));
        // Copies are not copied again.
        assert_eq!(compress(folder.path()).unwrap(), 1);
        assert!(!has("long.json.br.br"));
    }
}
