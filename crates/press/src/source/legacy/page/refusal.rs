use scraper::{Html, Selector};

use crate::source::legacy::dom;

/// Whether a page is what a server says instead of the page that was asked for: an error, or that the
/// reader has to log in first.
pub(super) fn is_one(html: &Html) -> bool {
    let texts = |css: &str| -> Vec<String> {
        let css = Selector::parse(css).ok();
        css.map(|css| html.select(&css).map(dom::text).collect()).unwrap_or_default()
    };
    let title: String = Selector::parse("title")
        .ok()
        .and_then(|css| Some(html.select(&css).next()?.text().collect()))
        .unwrap_or_default();
    let heads = || std::iter::once(title.trim().to_owned()).chain(texts("h1, h2"));
    let is_error = |text: &str| {
        let code = text.get(..3).is_some_and(|code| code.bytes().all(|digit| digit.is_ascii_digit()));
        let is_refused = code && text.starts_with(['4', '5']);
        let rest = text.get(3..).unwrap_or_default().trim_start();
        is_refused && (rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-'))
    };
    let asks = ["登录", "登陆", "login", "log in", "sign in"];
    let is_login = |text: &str| {
        let text = text.to_lowercase();
        text.chars().count() <= 20 && asks.iter().any(|word| text.contains(word))
    };
    let has_password = !texts("input[type=password i]").is_empty();
    heads().any(|text| is_error(&text)) || (has_password && heads().any(|text| is_login(&text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_and_logins_are_no_articles() {
        for (html, expected) in [
            ("<title>403 Forbidden</title><h1>403 Forbidden</h1>", true),
            ("<title>404</title>", true),
            ("<title>用户登录</title><input type=password>", true),
            ("<title>用户登录</title><p>春耕", false),
            ("<title>春耕忙</title><input type=password>", false),
            ("<title>500人春耕</title><h1>400亩田</h1>", false),
        ] {
            assert_eq!(is_one(&Html::parse_document(html)), expected, "{html}");
        }
    }
}
