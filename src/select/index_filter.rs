use edition::Page;

/// Whether a page is among those that a reader looks for by typing in the edition index.
///
/// `C` finds the section, `C1` finds C01 and C10 to C19, `12` finds the twelfth page of every
/// section, and anything else is looked for in the page's name, spaces ignored. Case and width do
/// not matter, and 第…版 around a folio is understood.
///
/// # Examples
///
/// ```
/// use edition::Page;
/// use kanbao::select::matches_filter;
///
/// let page = Page::without_text("C01".parse()?, Some("综 合".parse()?));
/// assert!(matches_filter(&page, "c1") && matches_filter(&page, "综合"));
/// assert!(!matches_filter(&page, "D1"));
/// # Ok::<(), edition::Unfit>(())
/// ```
pub fn matches_filter(page: &Page, typed: &str) -> bool {
    let typed = folded(typed);
    let name = page.name.as_ref().map(|name| folded(name.as_str())).unwrap_or_default();
    if typed.is_empty() || name.contains(&typed) {
        return true;
    }
    let wanted = typed.trim_start_matches('第').trim_end_matches('版');
    let letters = wanted.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = wanted.get(letters.len()..).unwrap_or_default();
    let has_letters = letters.is_empty() || page.folio.letters() == letters;
    let unpadded = page.folio.number().to_string();
    let has_digits = page.folio.digits().starts_with(digits) || unpadded.starts_with(digits);
    !wanted.is_empty() && has_letters && has_digits
}

/// Half width, no white space, and upper case as folios are.
fn folded(text: &str) -> String {
    text.chars().filter_map(super::search::folded).map(|c| c.to_ascii_uppercase()).collect()
}
