use encoding_rs::{Encoding, GB18030, GBK, UTF_8};

use crate::finding::{Code, Report};

/// The text of a file: in the encoding that its byte order mark names, else UTF-8, else GB18030.
///
/// Lines end in a line feed, whatever they ended in. Bytes that had to be replaced are reported with
/// their line.
pub(super) fn decode(bytes: &[u8], report: &mut Report<'_>) -> String {
    decode_declared(bytes, None, report)
}

/// The same for a file that says its encoding, which is believed before GB18030 if its bytes can be
/// that. GB2312 and GBK are read as GB18030, which includes them.
pub(super) fn decode_declared(bytes: &[u8], declared: Option<&str>, report: &mut Report<'_>) -> String {
    let declared = declared.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    let declared = declared.map(|encoding| if encoding == GBK { GB18030 } else { encoding });
    let fits = |encoding: &'static Encoding| !encoding.decode_without_bom_handling(bytes).1;
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, &bytes[length..]),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        None => match declared.filter(|encoding| fits(encoding)) {
            Some(encoding) => (encoding, bytes),
            // A few broken bytes in what says that it is UTF-8 do not make it GB18030.
            None if declared == Some(UTF_8) && is_mostly_utf_8(bytes) => (UTF_8, bytes),
            None if declared == Some(GB18030) => (GB18030, bytes),
            None => {
                report.add(Code::EncodingGuessed, None, "bytes that are not UTF-8, read as GB18030", "UTF-8");
                (GB18030, bytes)
            }
        },
    };
    let (text, replaced) = encoding.decode_without_bom_handling(bytes);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if replaced {
        let name = encoding.name();
        for (number, line) in (1..).zip(text.split('\n')) {
            let count = line.matches(char::REPLACEMENT_CHARACTER).count();
            if count > 0 {
                let found = format!("bytes that are not {name}, shown as {count} × U+FFFD");
                report.add(Code::BytesUndecodable, number, found, format!("text in {name}"));
            }
        }
    }
    text
}

fn is_mostly_utf_8(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let broken = text.matches(char::REPLACEMENT_CHARACTER).count();
    let sound = text.chars().filter(|c| !c.is_ascii()).count() - broken;
    broken * 20 < sound
}

/// The text without control characters other than tabs and line feeds; each line that had one is
/// reported.
pub(super) fn without_control_characters(text: &str, report: &mut Report<'_>) -> String {
    let unwanted = |c: char| c.is_control() && !matches!(c, '\t' | '\n');
    for (number, line) in (1..).zip(text.split('\n')) {
        if let Some(first) = line.chars().find(|&c| unwanted(c)) {
            let found = match line.chars().filter(|&c| unwanted(c)).count() {
                1 => format!("U+{:04X}", u32::from(first)),
                count => format!("U+{:04X} and {} more", u32::from(first), count - 1),
            };
            report.add(Code::ControlCharacter, number, found, "text without control characters");
        }
    }
    text.replace(unwanted, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> (String, Vec<String>) {
        let mut report = Report::on("a.txt");
        let text = decode(bytes, &mut report);
        (text, report.into_findings().iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_byte_order_mark_is_believed_and_dropped() {
        for bytes in [&b"\xEF\xBB\xBF\xE6\x98\x8C"[..], b"\xFF\xFE\x0C\x66", b"\xFE\xFF\x66\x0C"] {
            assert_eq!(decoded(bytes), ("昌".to_owned(), vec![]));
        }
    }

    #[test]
    fn every_kind_of_line_end_becomes_a_line_feed() {
        assert_eq!(decoded(b"a\r\nb\rc\nd").0, "a\nb\nc\nd");
    }

    #[test]
    fn bytes_that_are_no_text_are_reported_with_their_line() {
        let (text, findings) = decoded(b"\xEF\xBB\xBFa\nb\xFF");
        assert_eq!(text, "a\nb\u{FFFD}");
        assert_eq!(findings.len(), 1);
        assert!(findings[0].starts_with("warning[bytes-undecodable]: a.txt:2:"), "{findings:?}");
    }
}
