//! Rendered HTML, parsed as a browser parses it.

use html5ever::tendril::TendrilSink as _;
use html5ever::{ParseOpts, QualName, local_name, ns, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// An element with what is in it.
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    content: Vec<Content>,
}

enum Content {
    Element(Element),
    Text(String),
}

impl Element {
    /// Parses what was rendered. Markup that a browser would have to mend fails the test.
    pub(crate) fn parse(html: &str) -> Self {
        let context = QualName::new(None, ns!(html), local_name!("body"));
        let dom: RcDom =
            parse_fragment(RcDom::default(), ParseOpts::default(), context, Vec::new(), false).one(html);
        assert!(dom.errors.borrow().is_empty(), "{:?} in {html}", dom.errors.borrow());
        // A fragment is parsed into an `html` element that stands for its context.
        let context = dom.document.children.borrow().first().cloned().unwrap();
        Self { name: "body".to_owned(), attributes: Vec::new(), content: content_of(&context) }
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn attribute_names(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(name, _)| name.as_str())
    }

    /// All text in it, one after the other.
    pub(crate) fn text(&self) -> String {
        let text = self.content.iter().map(|content| match content {
            Content::Element(element) => element.text(),
            Content::Text(text) => text.clone(),
        });
        text.collect()
    }

    /// Every element in it, in document order.
    pub(crate) fn descendants(&self) -> Vec<&Element> {
        let children = self.content.iter().filter_map(|content| match content {
            Content::Element(element) => Some(element),
            Content::Text(_) => None,
        });
        children.flat_map(|child| [vec![child], child.descendants()].concat()).collect()
    }

    /// Every element in it that is `name`, has the class in `.class`, or the attribute in `[name]`
    /// or `[name=value]`.
    pub(crate) fn all(&self, wanted: &str) -> Vec<&Element> {
        self.descendants().into_iter().filter(|element| element.is(wanted)).collect()
    }

    /// The only element in it that `all` finds.
    pub(crate) fn one(&self, wanted: &str) -> &Element {
        match self.all(wanted).as_slice() {
            [only] => only,
            found => panic!("{wanted} is there {} times in: {}", found.len(), self.text()),
        }
    }

    /// The first element in it that `all` finds and that contains a text.
    pub(crate) fn with_text(&self, wanted: &str, text: &str) -> &Element {
        let found = self.all(wanted).into_iter().find(|element| element.text().contains(text));
        found.unwrap_or_else(|| panic!("no {wanted} says {text} in: {}", self.text()))
    }

    fn is(&self, wanted: &str) -> bool {
        if let Some(class) = wanted.strip_prefix('.') {
            self.attribute("class").is_some_and(|classes| classes.split_whitespace().any(|it| it == class))
        } else if let Some(attribute) = wanted.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            match attribute.split_once('=') {
                Some((name, value)) => self.attribute(name) == Some(value),
                None => self.attribute(attribute).is_some(),
            }
        } else {
            self.name == wanted
        }
    }
}

fn content_of(node: &Handle) -> Vec<Content> {
    let children = node.children.borrow();
    let content = children.iter().filter_map(|child| match &child.data {
        NodeData::Element { name, attrs, .. } => {
            let attributes =
                attrs.borrow().iter().map(|it| (it.name.local.to_string(), it.value.to_string())).collect();
            let name = name.local.to_string();
            Some(Content::Element(Element { name, attributes, content: content_of(child) }))
        }
        NodeData::Text { contents } => Some(Content::Text(contents.borrow().to_string())),
        _ => None,
    });
    content.collect()
}
