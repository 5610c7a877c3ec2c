//! Looking for fields by their candidates, and remembering which candidate won.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use scraper::{ElementRef, Html, Selector};

use super::candidates::{ALL, Candidate, Field, Take};
use super::{dom, property};

/// Which candidate brought each field of a page: field → the candidate's stable name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Template(pub(super) BTreeMap<Field, &'static str>);

struct Compiled {
    candidate: Candidate,
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
        Compiled { candidate: *candidate, selector, anchor }
    };
    ALL.iter().map(|(field, candidates)| (*field, candidates.iter().map(compile).collect())).collect()
});

/// A page of an old site, parsed.
pub(super) struct Reader<'a> {
    pub(super) html: &'a Html,
    pub(super) template: Template,
}

impl<'a> Reader<'a> {
    pub(super) fn of(html: &'a Html) -> Self {
        Self { html, template: Template::default() }
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
        texts
    }

    /// The elements of a candidate.
    fn found(&self, compiled: &Compiled) -> Vec<ElementRef<'a>> {
        let Some(selector) = &compiled.selector else { return Vec::new() };
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
