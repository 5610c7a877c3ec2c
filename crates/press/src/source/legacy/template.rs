//! Looking for fields by their candidates, and remembering which candidate won.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use scraper::{ElementRef, Html, Node, Selector};

use crate::source::dump::key;

use super::candidates::{ALL, Candidate, Field, Take};
use super::{dom, property};

/// Which candidate brought each field of a page: field → the candidate's stable name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Template(pub(super) BTreeMap<Field, &'static str>);

struct Compiled {
    candidate: Candidate,
    /// Tags, `#id`s and `.class`es without which the selector finds nothing.
    needs: Vec<String>,
    selector: Option<Selector>,
    anchor: Option<Selector>,
}

static COMPILED: LazyLock<BTreeMap<Field, Vec<Compiled>>> = LazyLock::new(|| {
    let compile = |candidate: &Candidate| {
        let is_css = !matches!(candidate.take, Take::Property | Take::Between);
        let anchor = match candidate.take {
            Take::Before(anchor) | Take::After(anchor) => Selector::parse(anchor).ok(),
            _ => None,
        };
        let selector = is_css.then(|| Selector::parse(candidate.selector).ok()).flatten();
        let needs = if is_css { needs(candidate.selector) } else { Vec::new() };
        Compiled { candidate: *candidate, needs, selector, anchor }
    };
    ALL.iter().map(|(field, candidates)| (*field, candidates.iter().map(compile).collect())).collect()
});

/// What a selector names: most of the candidates are of other families than the page, and need not be
/// looked for at all. A list of selectors needs nothing for certain.
fn needs(selector: &str) -> Vec<String> {
    let mut needs = Vec::new();
    if selector.contains(',') {
        return needs;
    }
    let mut rest = selector;
    while let Some(first) = rest.chars().next() {
        let name_at = |from: usize| {
            let text = rest.get(from..).unwrap_or_default();
            let end =
                text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(text.len());
            from + end
        };
        let end = match first {
            '[' => rest.find(']').map_or(rest.len(), |at| at + 1),
            '#' | '.' | ':' => name_at(1),
            c if c.is_alphanumeric() => name_at(0),
            c => c.len_utf8(),
        };
        let (token, after) = rest.split_at(end);
        if matches!(first, '#' | '.') || first.is_ascii_alphabetic() {
            needs.push(token.to_ascii_lowercase());
        }
        rest = after;
    }
    needs
}

/// The tags, `#id`s and `.class`es of a page.
fn names(html: &Html) -> HashSet<String> {
    let mut names: HashSet<String> = HashSet::new();
    let mut add = |sign: &str, name: &str| {
        let name = format!("{sign}{}", name.to_ascii_lowercase());
        if !names.contains(&name) {
            names.insert(name);
        }
    };
    for element in html.tree.values().filter_map(Node::as_element) {
        add("", element.name());
        element.id().into_iter().for_each(|id| add("#", id));
        element.classes().for_each(|class| add(".", class));
    }
    names
}

/// A page of an old site, parsed.
pub(super) struct Reader<'a> {
    pub(super) html: &'a Html,
    names: HashSet<String>,
    pub(super) template: Template,
}

impl<'a> Reader<'a> {
    pub(super) fn of(html: &'a Html) -> Self {
        Self { html, names: names(html), template: Template::default() }
    }

    /// What the first candidate brings that `read` makes something of; `read` gets the texts.
    pub(super) fn text<T>(&mut self, field: Field, mut read: impl FnMut(&str) -> Option<T>) -> Option<T> {
        let (name, value) = COMPILED.get(&field)?.iter().find_map(|compiled| {
            let texts = self.texts(compiled);
            let value = texts.iter().find_map(|text| read(text))?;
            Some((compiled.candidate.name, value))
        })?;
        self.template.0.insert(field, name);
        Some(value)
    }

    /// What the first candidate brings that `read` makes something of; `read` gets all its elements.
    pub(super) fn elements<T>(
        &mut self,
        field: Field,
        mut read: impl FnMut(&Candidate, &[ElementRef<'a>]) -> Option<T>,
    ) -> Option<T> {
        let (name, value) = COMPILED.get(&field)?.iter().find_map(|compiled| {
            let found = self.found(compiled);
            let is_css = compiled.selector.is_some();
            let value = if is_css && found.is_empty() { None } else { read(&compiled.candidate, &found) }?;
            Some((compiled.candidate.name, value))
        })?;
        self.template.0.insert(field, name);
        Some(value)
    }

    fn texts(&self, compiled: &Compiled) -> Vec<String> {
        let Candidate { selector, take, .. } = compiled.candidate;
        let mut texts: Vec<String> = match take {
            Take::Property => property::find(self.html, selector).into_iter().collect(),
            Take::Between => vec![dom::between(self.html.tree.root(), selector)],
            Take::Attribute(name) => {
                let found = self.found(compiled).into_iter();
                found.filter_map(|element| element.attr(name)).map(dom::collapse).collect()
            }
            Take::Any => self.found(compiled).into_iter().map(dom::text_even_hidden).collect(),
            _ => self.found(compiled).into_iter().map(dom::text).collect(),
        };
        texts.retain(|text| !text.is_empty() && text != "null");
        if take == Take::Last {
            texts.reverse();
        }
        if take == Take::Titled {
            let css = Selector::parse("title").ok();
            let title = css.and_then(|css| self.html.select(&css).next());
            let title = title.map(|title| key(&title.text().collect::<String>())).unwrap_or_default();
            texts.retain(|text| title.starts_with(&key(text)));
        }
        texts
    }

    /// The elements of a candidate.
    fn found(&self, compiled: &Compiled) -> Vec<ElementRef<'a>> {
        let Some(selector) = &compiled.selector else { return Vec::new() };
        if !compiled.needs.iter().all(|name| self.names.contains(name)) {
            return Vec::new();
        }
        let take = compiled.candidate.take;
        let seen = |element: &ElementRef<'a>| {
            matches!(take, Take::Any | Take::Attribute(_)) || !dom::is_in_hidden(*element)
        };
        let found: Vec<ElementRef<'a>> = self.html.select(selector).filter(seen).collect();
        match take {
            Take::Nth(at) => found.get(at).copied().into_iter().collect(),
            Take::Before(_) | Take::After(_) => {
                let Some(anchor) =
                    compiled.anchor.as_ref().and_then(|anchor| self.html.select(anchor).next())
                else {
                    return Vec::new();
                };
                // Node ids count in the order in which the parser made the nodes.
                let is_before = |element: &ElementRef<'a>| element.id() < anchor.id();
                let wants_before = matches!(take, Take::Before(_));
                found.into_iter().filter(|element| is_before(element) == wants_before).collect()
            }
            _ => found,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_selector_is_one() {
        for compiled in COMPILED.values().flatten() {
            let is_css = !matches!(compiled.candidate.take, Take::Property | Take::Between);
            assert_eq!(compiled.selector.is_some(), is_css, "{}", compiled.candidate.selector);
            let has_anchor = matches!(compiled.candidate.take, Take::Before(_) | Take::After(_));
            assert_eq!(compiled.anchor.is_some(), has_anchor, "{}", compiled.candidate.selector);
        }
    }

    #[test]
    fn a_selector_needs_what_it_names() {
        assert_eq!(needs("#main-ed-map map[name=x i] area:nth-of-type(2)"), ["#main-ed-map", "map", "area"]);
        assert_eq!(needs("td:has(> strong) .B_01_2"), ["td", "strong", ".b_01_2"]);
        assert_eq!(needs(".a, .b"), Vec::<String>::new());
    }

    #[test]
    fn a_heading_of_no_known_kind_is_the_headline_if_the_page_is_titled_so() {
        let html = Html::parse_document(
            "<title>春到云岭-样报</title><h1>样报</h1><h3>引题</h3><h2 class=t>春到云岭</h2><h4 class=art-subtitle>副题</h4>",
        );
        let mut reader = Reader::of(&html);
        let mut read = |field| reader.text(field, |text| Some(text.to_owned())).unwrap_or_default();
        assert_eq!([Field::Headline, Field::Deck].map(&mut read), ["春到云岭", "副题"]);
    }

    #[test]
    fn kicker_and_deck_are_told_apart_by_where_they_stand() {
        let html = Html::parse_document(
            "<table><tr><td class=font02>引题</td></tr><tr><td class=font01>标题</td></tr><tr><td class=font02>副题",
        );
        let mut reader = Reader::of(&html);
        let mut read = |field| reader.text(field, |text| Some(text.to_owned())).unwrap_or_default();
        assert_eq!([Field::Kicker, Field::Headline, Field::Deck].map(&mut read), ["引题", "标题", "副题"]);
        assert_eq!(reader.template.0.get(&Field::Deck), Some(&"a1-font02"));
    }
}
