use std::collections::HashMap;

use edition::Label;
use ego_tree::{NodeId, NodeRef};
use scraper::{ElementRef, Node, Selector};

use super::without_placeholders;
use crate::finding::{Code, Report};
use crate::source::dump::{is_byline, key};
use crate::source::legacy::article::is_no_headline;
use crate::source::legacy::body::{self, Piece};
use crate::source::legacy::candidates::{Field, Take};
use crate::source::legacy::template::Reader;
use crate::source::legacy::{address, dom};

/// An article as its page tells it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::source::legacy) struct Told {
    pub(in crate::source::legacy) kicker: Option<Label>,
    pub(in crate::source::legacy) headline: Option<Label>,
    pub(in crate::source::legacy) deck: Option<Label>,
    pub(in crate::source::legacy) byline: Option<Label>,
    pub(in crate::source::legacy) body: Vec<Piece>,
}

/// So many characters a box must hold to be taken for the body because it holds the most.
const LEAST_WORDS: usize = 40;

/// What only a site's own notices say.
const NOTICES: [&str; 7] = ["版权所有", "版权声明", "许可证", "举报电话", "ICP备", "建立镜像", "技术支持"];

/// Words of the site's buttons that can stand in or below a body.
const CONTROLS: [&str; 14] = [
    "放大",
    "缩小",
    "默认",
    "上一篇",
    "下一篇",
    "打印",
    "关闭",
    "分享到",
    "返回目录",
    "放大+",
    "缩小-",
    "默认o",
    "A-",
    "A+",
];

/// Reads the article of a page.
pub(super) fn read(reader: &mut Reader<'_>, is_article: bool, report: &mut Report<'_>) -> Told {
    let (mut body, has_place) = body(reader, report);
    // What is certainly an article has its text where most text is, unless the place for it is empty.
    if body.is_empty() && is_article && !has_place {
        body = densest(reader.html.tree.root());
        if !body.is_empty() {
            reader.template.0.insert(Field::Body, "densest");
        }
    }
    let mut label = |field: Field| {
        let text = reader.text(field, |text| {
            let text = without_placeholders(text, report);
            let is_some = !text.is_empty() && text.chars().count() <= 200 && !is_no_headline(&text);
            is_some.then_some(text)
        });
        text.and_then(|text| text.parse::<Label>().ok())
    };
    let headline = label(Field::Headline);
    let not_headline =
        |label: &Label| headline.as_ref().is_none_or(|other| key(other.as_str()) != key(label.as_str()));
    let kicker = label(Field::Kicker).filter(not_headline);
    let deck = label(Field::Deck).filter(not_headline);
    let deck = deck.filter(|deck| kicker.as_ref() != Some(deck));
    let byline = reader.text(Field::Byline, byline);
    // Some sites set the byline as they set the deck.
    let is_byline = |label: &Label| {
        let name = byline.as_ref().map(|name| key(name.as_str()));
        name.is_some_and(|name| {
            key(label.as_str()).trim_start_matches("作者").trim_start_matches([':', '：']) == name
        })
    };
    let deck = deck.filter(|deck| !is_byline(deck));
    let mut told = Told { kicker, headline, deck, byline, body };
    without_head(&mut told);
    told
}

/// By whom: without the word 作者, which the reader's own label says, and signs that only begin a line.
fn byline(text: &str) -> Option<Label> {
    const OTHERS: [&str; 10] =
        ["出版", "来源", "字号", "字体", "分享", "浏览", "点击", "阅读", "责任编辑", "责编"];
    let text = text.replace('\n', " ");
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || "■□●○◆◇▲△★☆".contains(c)).trim_end();
    let text = text.split_once("作者").map_or(text, |(before, rest)| match rest.strip_prefix([':', '：']) {
        Some(name) => name,
        None if before.is_empty() => rest,
        None => text,
    });
    let text = text.trim_start_matches([' ', '\u{3000}']);
    let text = text.split_once('《').map_or(text, |(before, _)| before).trim();
    let is_date =
        address::date(text).is_some() || (text.contains('年') && text.contains('月') && text.contains('日'));
    let is_name = !text.is_empty()
        && text.chars().count() <= 60
        && !is_date
        && !OTHERS.iter().any(|other| text.starts_with(other));
    is_name.then(|| text.parse().ok()).flatten()
}

/// The body, and whether the page has a place for it, though that may be empty.
fn body(reader: &mut Reader<'_>, report: &mut Report<'_>) -> (Vec<Piece>, bool) {
    let root = reader.html.tree.root();
    let lists = Selector::parse("#pageLink, #titleList, #pageList, map").ok();
    let is_list =
        |element: &ElementRef<'_>| lists.as_ref().is_some_and(|css| element.select(css).next().is_some());
    let mut is_twice = false;
    let mut has_place = false;
    let pieces = reader.elements(Field::Body, |candidate, found| {
        if candidate.take == Take::Between {
            has_place |=
                body::gate(candidate.selector).is_some_and(|(opens, _)| dom::comments(root).any(opens));
            return Some(body::read(root, body::gate(candidate.selector)))
                .filter(|pieces| !pieces.is_empty());
        }
        let is_certain = !matches!(candidate.name, "any-content" | "c-article");
        if has_place && !is_certain {
            return None;
        }
        has_place |= is_certain && found.iter().any(|element| !is_list(element));
        let mut bodies =
            found.iter().filter(|element| !is_list(element)).map(|element| body::read(**element, None));
        let first = bodies.find(|pieces| !pieces.is_empty())?;
        let keys = |pieces: &[Piece]| pieces.iter().map(body::key).collect::<Vec<_>>();
        is_twice = bodies.any(|other| keys(&other) == keys(&first));
        Some(first)
    });
    let mut pieces = pieces.unwrap_or_default();
    let half = pieces.len() / 2;
    let keys: Vec<String> = pieces.iter().map(body::key).collect();
    if half > 0 && pieces.len().is_multiple_of(2) && keys.get(..half) == keys.get(half..) {
        pieces.truncate(half);
        is_twice = true;
    }
    if is_twice {
        report.add(Code::TextTwice, None, "the article's text a second time", "the text once (kept once)");
    }
    let mut photos = photos(reader, &pieces);
    photos.extend(pieces);
    (photos, has_place)
}

/// The body in the box that holds most of the page's words outside links, its own boxes' half.
fn densest(root: NodeRef<'_, Node>) -> Vec<Piece> {
    let mut counts: HashMap<NodeId, usize> = HashMap::new();
    let is_box = |node: &NodeRef<'_, Node>| {
        let name = node.value().as_element().map(|element| element.name());
        name.is_some_and(|name| matches!(name, "div" | "td" | "section" | "article" | "body"))
    };
    for node in root.descendants() {
        let Some(text) = node.value().as_text() else { continue };
        let above = || node.ancestors().filter_map(|above| above.value().as_element());
        if above().any(|element| element.name() == "a" || dom::is_unseen(element) || is_of_site(element)) {
            continue;
        }
        if NOTICES.iter().any(|word| text.contains(word)) {
            continue;
        }
        let length = text.trim().chars().count();
        for (nth, around) in node.ancestors().filter(is_box).take(2).enumerate() {
            *counts.entry(around.id()).or_default() += length / (nth + 1);
        }
    }
    let best = root
        .descendants()
        .filter_map(|node| Some((*counts.get(&node.id())?, node)))
        .max_by_key(|(count, _)| *count);
    match best {
        Some((count, node)) if count >= LEAST_WORDS => body::read(node, None),
        _ => Vec::new(),
    }
}

/// Whether an element is named for what the site sets around its articles.
fn is_of_site(element: &scraper::node::Element) -> bool {
    const PARTS: [&str; 7] =
        ["foot", "copyright", "related", "recommend", "comment", "sidebar", "breadcrumb"];
    let has_name = |name: &str| {
        let value = element.attr(name).unwrap_or_default().to_ascii_lowercase();
        PARTS.iter().any(|part| value.contains(part))
    };
    matches!(element.name(), "footer" | "nav" | "aside" | "form") || has_name("class") || has_name("id")
}

/// The pictures that stand beside the body and not in it.
fn photos(reader: &mut Reader<'_>, body: &[Piece]) -> Vec<Piece> {
    let known: Vec<String> = body.iter().map(body::key).collect();
    let found = reader.elements(Field::Photo, |_, found| {
        let all = found.iter().filter_map(|element| body::photos(*element)).flatten();
        let mut photos: Vec<Piece> = Vec::new();
        for photo in all {
            if !known.contains(&body::key(&photo))
                && photos.iter().all(|other| body::key(other) != body::key(&photo))
            {
                photos.push(photo);
            }
        }
        (!photos.is_empty()).then_some(photos)
    });
    found.unwrap_or_default()
}

/// Takes out of the body what is not of it: the head, which some sites set in the same box, and the
/// site's buttons. A first line that says by whom becomes the byline.
fn without_head(told: &mut Told) {
    let heads = [&told.kicker, &told.headline, &told.deck, &told.byline];
    let heads: Vec<String> = heads.into_iter().flatten().map(|label| key(label.as_str())).collect();
    let is_control = |piece: &Piece| CONTROLS.contains(&body::key(piece).as_str());
    told.body.retain(|piece| !is_control(piece));
    for piece in &mut told.body {
        if let Piece::Picture(photo) = piece {
            let own = photo.cutline.lines().filter(|line| !heads.contains(&key(line)));
            photo.cutline = own.collect::<Vec<_>>().join("\n");
        }
    }
    while told
        .body
        .first()
        .is_some_and(|piece| matches!(piece, Piece::Paragraph { .. }) && heads.contains(&body::key(piece)))
    {
        told.body.remove(0);
    }
    let first = told.body.iter().position(|piece| matches!(piece, Piece::Paragraph { .. }));
    if told.byline.is_none()
        && told.body.len() > 1
        && let Some(at) = first
        && let Some(Piece::Paragraph { inlines, .. }) = told.body.get(at)
    {
        let text = edition::plain_text(inlines);
        if is_byline(&text) {
            told.byline = byline(&dom::collapse(&text));
            if told.byline.is_some() {
                told.body.remove(at);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use scraper::Html;

    use super::*;

    #[test]
    fn the_box_with_most_words_is_none_of_the_sites_own() {
        let article =
            "样县的样例昨日开出第一朵样花，样民纷纷前往观看，样报记者到场写下这篇样稿，供人试用而已。";
        let long = "样".repeat(200);
        let html = Html::parse_document(&format!(
            "<div class=x><p>{article}</div><div class=Footer>{long}</div><div>{long}版权所有</div><nav><div>{long}</div></nav>"
        ));
        let pieces = densest(html.tree.root());
        assert_eq!(pieces.iter().map(body::key).collect::<Vec<_>>(), [article]);
    }

    #[test]
    fn a_byline_that_is_set_as_a_deck_is_no_deck() {
        let html = Html::parse_document(
            "<table><tr><td class=font01>春到云岭</td><td class=font02></td><td class=font02><founder-author>样一</table>",
        );
        let told = read(&mut Reader::of(&html), true, &mut Report::on("a.htm"));
        assert_eq!((told.deck, told.byline.map(|name| name.to_string())), (None, Some("样一".to_owned())));
    }

    #[test]
    fn a_byline_is_a_name_and_nothing_of_the_sites() {
        for (text, expected) in [
            ("作者：样一 样二/摄影报道", "样一 样二/摄影报道"),
            ("作者 样一", "样一"),
            ("■ 样报记者 样三", "样报记者 样三"),
            ("来源：样报　作者：样一", "样一"),
            ("文/样四　图/样五", "文/样四　图/样五"),
            ("字号：大中小", ""),
            ("作者：", ""),
            ("2023-01-17", ""),
        ] {
            assert_eq!(byline(text).map(|name| name.to_string()).unwrap_or_default(), expected, "{text}");
        }
    }
}
