//! The comment in which a publishing system writes what a page is:
//! `<!--enpproperty <founder-date>…</founder-date> … /enpproperty-->`.

use scraper::Html;

use super::dom;

/// The value of a tag in the comment; missing, empty and `null` are the same.
pub(super) fn find(html: &Html, tag: &str) -> Option<String> {
    dom::comments(html.tree.root()).filter(|comment| comment.contains("enpproperty")).find_map(|comment| {
        let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
        let (_, rest) = comment.split_once(open.as_str())?;
        let (value, _) = rest.split_once(close.as_str())?;
        let value = html_text(value);
        (!value.is_empty() && value != "null").then_some(value)
    })
}

/// A value may hold markup, such as a break in a headline.
fn html_text(value: &str) -> String {
    if value.contains(['<', '&']) {
        dom::text(Html::parse_fragment(value).root_element())
    } else {
        dom::collapse(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_found_after_the_end_of_the_page() {
        let html = Html::parse_document(
            "<html><body></body></html><!--enpproperty <title>春<br>到</title><author>null</author> /enpproperty-->",
        );
        assert_eq!(find(&html, "title").as_deref(), Some("春\n到"));
        assert_eq!(find(&html, "author"), None);
    }
}
