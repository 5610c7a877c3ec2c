//! What the addresses of old sites' pages say: the day, the page, and which file is meant.

use edition::{Date, Folio};
use percent_encoding::percent_decode_str;

/// The name under which a page is known: the last step of its address without what only says how to
/// show it (`?div=-1`, `?v=1`, `#top`). Savers write `?` as `@` or `%3F` where a name must not have it.
pub(super) fn key(address: &str) -> String {
    let name = address.rsplit('/').next().unwrap_or(address);
    let name = name.split('#').next().unwrap_or(name).to_ascii_lowercase().replace("%3f", "?");
    let name = name.replace('@', "?");
    match name.split_once('?') {
        Some((name, query)) if query.is_empty() || query.starts_with("div=") || query.starts_with("v=") => {
            name.to_owned()
        }
        _ => match name.split_once("_div=").or_else(|| name.split_once("!div=")) {
            Some((name, _)) => name.to_owned(),
            None => name,
        },
    }
}

/// The steps of an address from its end, without scheme and host, `.` and `..`; names that are
/// percent-encoded are read as UTF-8, else as GB18030.
pub(super) fn steps(base: &str, address: &str) -> Vec<String> {
    let address = address.trim().replace('\\', "/");
    let without_host = match address.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => match address.strip_prefix("//") {
            Some(rest) => rest.split_once('/').map_or("", |(_, path)| path),
            None => address.as_str(),
        },
    };
    let is_relative = without_host.len() == address.len() && !address.starts_with('/');
    let folder = if is_relative { base.rsplit_once('/').map_or("", |(folder, _)| folder) } else { "" };
    let mut steps: Vec<String> = Vec::new();
    let path = without_host.split(['?', '#']).next().unwrap_or_default();
    for step in folder.split('/').chain(path.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(decoded(step)),
        }
    }
    // The query may say which page is meant.
    if let (Some(last), Some((_, query))) = (steps.last_mut(), without_host.split_once('?')) {
        *last = format!("{last}?{query}");
    }
    steps
}

fn decoded(step: &str) -> String {
    let bytes: Vec<u8> = percent_decode_str(step).collect();
    match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => encoding_rs::GB18030.decode_without_bom_handling(error.as_bytes()).0.into_owned(),
    }
}

/// Whether a link leads to a page or a file at all.
pub(super) fn leads_somewhere(href: &str) -> bool {
    let href = href.trim().to_ascii_lowercase();
    !(href.is_empty()
        || href.starts_with('#')
        || ["javascript:", "mailto:", "about:", "data:", "tel:"]
            .iter()
            .any(|scheme| href.starts_with(scheme)))
}

/// The address that a script in an attribute goes to: `window.location.href='node_2.htm'`.
pub(super) fn in_script(script: &str) -> Option<&str> {
    let mut quoted = script.split(['\'', '"']).skip(1).step_by(2);
    quoted.find(|text| leads_somewhere(text) && text.contains('.') && !text.contains(' '))
}

/// Whether two links on one page lead to the same page.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    // Far enough down that no link leads out of it.
    const BASE: &str = "0/1/2/3/4/5/6/7/";
    place(&steps(BASE, one)) == place(&steps(BASE, other))
}

/// The path of a page, with its name's key.
pub(super) fn place(steps: &[String]) -> String {
    let (last, folders) = steps.split_last().map_or(("", steps), |(last, folders)| (last.as_str(), folders));
    format!("{}/{}", folders.join("/"), key(last))
}

/// The day in an address: `2017-10/13`, `2017-10-13`, `201710/13`, `20171013`, `2020_9_30`.
pub(super) fn date(address: &str) -> Option<Date> {
    let numbers = numbers(address);
    let whole = |text: &str| -> Option<Date> {
        match text.len() {
            8 => made(text.get(..4)?, text.get(4..6)?, text.get(6..)?),
            _ => None,
        }
    };
    let split = numbers.windows(2).find_map(|pair| match pair {
        [(month, _), (day, between)] if month.len() == 6 && *between == '/' => {
            made(month.get(..4)?, month.get(4..)?, day)
        }
        _ => None,
    });
    let apart = numbers.windows(3).find_map(|three| match three {
        [(year, _), (month, a), (day, b)] if year.len() == 4 && "-_/".contains(*a) && "-_/".contains(*b) => {
            made(year, month, day)
        }
        _ => None,
    });
    apart.or(split).or_else(|| numbers.iter().find_map(|(text, _)| whole(text)))
}

fn made(year: &str, month: &str, day: &str) -> Option<Date> {
    if month.len() > 2 || day.len() > 2 {
        return None;
    }
    let year: i16 = year.parse().ok().filter(|year| (1900..2200).contains(year))?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The runs of digits, each with the one character that parts it from the run before; a space if
/// more than one does.
fn numbers(address: &str) -> Vec<(&str, char)> {
    let mut numbers = Vec::new();
    let mut end = 0;
    let mut rest = address;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let at = address.len() - rest.len() + start;
        let length = rest[start..].find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len() - start);
        let between = &address[end..at];
        let mut chars = between.chars();
        let sign = chars.next().filter(|_| chars.next().is_none()).unwrap_or(' ');
        numbers.push((&address[at..at + length], sign));
        end = at + length;
        rest = &address[end..];
    }
    numbers
}

/// The folio in the address of a page whose family writes it there: `nbs.D110000renmrb_07.htm`,
/// `nw.D110000renmrb_20171016_1-07.htm`, `node_A01.html`, `colA01.html`, `l01.html`,
/// `rmydb_2020_9_30_2.html`. The number of a `node_2.htm` says nothing.
pub(super) fn folio(address: &str) -> Option<Folio> {
    let name = key(address);
    let (stem, end) = name.rsplit_once('.').unwrap_or((&name, ""));
    let tail = |sign: char| stem.rsplit_once(sign).and_then(|(_, tail)| tail.parse::<Folio>().ok());
    if stem.starts_with("nbs.") {
        return tail('_');
    }
    if stem.starts_with("nw.") {
        return tail('-');
    }
    if let Some(rest) = stem.strip_prefix("node_") {
        let is_lettered = rest.starts_with(|c: char| c.is_ascii_alphabetic());
        let is_padded = end == "html" && rest.starts_with('0');
        return rest.parse().ok().filter(|_| is_lettered || is_padded);
    }
    for start in ["col", "l"] {
        if let Some(folio) = stem.strip_prefix(start).and_then(|rest| rest.parse::<Folio>().ok()) {
            return Some(folio);
        }
    }
    let parts: Vec<&str> = stem.split('_').collect();
    match parts[..] {
        [.., year, month, day, page] => made(year, month, day).and_then(|_| page.parse().ok()),
        [.., day, page] if day.len() == 8 => date(day).and_then(|_| page.parse().ok()),
        _ => None,
    }
}

/// Whether an address is named as pages of a newspaper are.
pub(super) fn is_of_page(address: &str) -> bool {
    let name = key(address);
    ["node_", "nbs.", "col", "page_", "qpaper"].iter().any(|start| name.starts_with(start))
        || address.contains("/layout/")
        || address.contains("/item/")
        || folio(address).is_some_and(|_| !name.starts_with("nw."))
}

/// Whether an address is named as articles are.
pub(super) fn is_of_article(address: &str) -> bool {
    let name = key(address);
    let is_short = name.strip_prefix('c').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    is_short
        || ["content_", "nw.", "con_", "article", "con."].iter().any(|start| name.starts_with(start))
        || ["/con/", "/content/", "/article/"].iter().any(|step| address.contains(step))
            && !is_of_page(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_writes_the_day_in_its_own_way() {
        for address in [
            "html/2023-01/17/node_2.htm",
            "pc/layout/202301/17/node_01.html",
            "html/content/2023-01/17/content_1.htm",
            "Html/2023-01-17/Qpaper.html",
            "2023/20230117/20230117_001/20230117_001.html",
            "item/ypb_2023_1_17_2.html",
            "S-ypb-2023-01-17-node_1.htm",
            "nw.D110000yp_20230117_1-01.htm",
        ] {
            assert_eq!(
                date(address).map(|date| date.to_string()).as_deref(),
                Some("2023-01-17"),
                "{address}"
            );
        }
        assert_eq!(date("html/content_1969088.htm"), None);
        assert_eq!(date("2023-02/30/node_2.htm"), None);
    }

    #[test]
    fn a_folio_is_read_only_where_it_is_one() {
        for (address, expected) in [
            ("nbs.D110000yp_07.htm", "07"),
            ("nw.D110000yp_20230117_1-07.htm", "07"),
            ("layout/node_A01.html", "A01"),
            ("colA01.html", "A01"),
            ("node_01.html", "01"),
            ("ypb_2023_1_17_2.html", "2"),
            ("node_2.htm", ""),
            ("content_12_3.htm", ""),
        ] {
            let found = folio(address).map(|folio| folio.to_string()).unwrap_or_default();
            assert_eq!(found, expected, "{address}");
        }
    }

    #[test]
    fn one_article_has_one_key_however_it_was_saved() {
        for address in
            ["content_1.htm", "a/content_1.htm?div=-1", "content_1.htm@div=0", "content_1.htm%3Fdiv=-1#top"]
        {
            assert_eq!(key(address), "content_1.htm", "{address}");
        }
        assert_eq!(key("show.php?id=5"), "show.php?id=5");
    }

    #[test]
    fn links_are_resolved_from_the_page_that_has_them() {
        assert_eq!(steps("html/2023-01/17/node_1.htm", "../../../images/a.jpg"), ["images", "a.jpg"]);
        assert_eq!(steps("a/b.htm", "http://site//c/d.htm"), ["c", "d.htm"]);
        assert_eq!(steps("a/b.htm", "/c/%D4%C2_b.jpg"), ["c", "月_b.jpg"]);
    }
}
