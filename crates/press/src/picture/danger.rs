//! What an SVG must not have, because it can be opened as a document of its own, in the site's name.

use roxmltree::{Attribute, Document, Node};

use super::vector;

/// Elements that run programs or bring in other documents, whatever their attributes.
const REFUSED: [&str; 10] = [
    "script",
    "foreignObject",
    "handler",
    "listener",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
    "discard",
];

/// What may follow `data:`: kinds that are looked at and never run. SVG is not among them.
const INERT_DATA: [&str; 5] =
    ["data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/webp", "data:image/gif"];

/// Fonts that drawing programs embed; allowed in `url()` only.
const FONT_DATA: [&str; 4] = [
    "data:font/",
    "data:application/font-",
    "data:application/x-font-",
    "data:application/vnd.ms-fontobject",
];

/// Tells what in an SVG could run a program or fetch from elsewhere, with its line; `None` if
/// nothing could.
///
/// What is allowed is listed rather than what is not: references to the picture's own parts
/// (`#name`) and to embedded JPEG, PNG, WebP and GIF pictures. What cannot be read is not allowed.
///
/// # Examples
///
/// ```
/// use press::picture::svg_dangers;
///
/// let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>"#;
/// assert_eq!(svg_dangers(svg.as_bytes()).as_deref(), Some("line 1: the attribute onload runs a program"));
/// ```
pub fn svg_dangers(bytes: &[u8]) -> Option<String> {
    let text = match vector::text(bytes) {
        Ok(text) => text,
        Err(error) => return Some(error.to_string()),
    };
    if let Some(found) = in_prologue(text) {
        return Some(found);
    }
    let document = match vector::read(text) {
        Ok(document) => document,
        Err(error) => return Some(error.to_string()),
    };
    document.descendants().find_map(|node| {
        let found = in_node(node)?;
        Some(format!("line {}: {found}", line(&document, node)))
    })
}

fn line(document: &Document<'_>, node: Node<'_, '_>) -> u32 {
    document.text_pos_at(node.range().start).row
}

/// What parsing leaves no trace of.
fn in_prologue(text: &str) -> Option<String> {
    // Defaults for attributes count too: browsers add them to the elements, our parser does not.
    if let Some(declared) = ["<!ENTITY", "<!ATTLIST"].into_iter().find(|begin| text.contains(begin)) {
        return Some(format!("the document type declares its own ({declared})"));
    }
    // In another encoding the same bytes can be other markup than what is checked here.
    let declaration = text.strip_prefix("<?xml")?.split("?>").next()?;
    let encoding = declaration.split("encoding").nth(1)?.trim_start_matches([' ', '\t', '\r', '\n', '=']);
    let encoding = encoding.trim_start_matches(['"', '\'']).split(['"', '\'']).next().unwrap_or_default();
    let known = ["utf-8", "utf8", "us-ascii"].iter().any(|known| encoding.eq_ignore_ascii_case(known));
    (!known).then(|| format!("it says that it is encoded as {encoding}, expected UTF-8"))
}

fn in_node(node: Node<'_, '_>) -> Option<String> {
    if let Some(instruction) = node.pi() {
        return instruction
            .target
            .eq_ignore_ascii_case("xml-stylesheet")
            .then(|| "an xml-stylesheet instruction fetches a style sheet".to_owned());
    }
    if !node.is_element() {
        return None;
    }
    let name = node.tag_name().name();
    if REFUSED.iter().any(|refused| name.eq_ignore_ascii_case(refused)) {
        return Some(format!("the element {name}"));
    }
    if node.tag_name().namespace() == Some("http://www.w3.org/1999/xhtml") {
        return Some(format!("the HTML element {name}"));
    }
    if name.eq_ignore_ascii_case("style") {
        let style: String = node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect();
        if let Some(found) = in_style(&style) {
            return Some(found);
        }
    }
    node.attributes().find_map(|attribute| in_attribute(&attribute))
}

fn in_attribute(attribute: &Attribute<'_, '_>) -> Option<String> {
    let (name, value) = (attribute.name().to_ascii_lowercase(), attribute.value().trim());
    match name.as_str() {
        "href" | "src" if !is_own(value) => Some(format!("{} leads to {}", attribute.name(), short(value))),
        "base" => Some(format!("xml:base leads all references to {}", short(value))),
        // An animation can put anything into an attribute that is harmless where it stands.
        "attributename" => {
            let animated = value.rsplit(':').next().unwrap_or_default().to_ascii_lowercase();
            (animated == "href" || animated.starts_with("on") || animated == "style")
                .then(|| format!("an animation changes {}", short(value)))
        }
        name if name.starts_with("on") => Some(format!("the attribute {} runs a program", attribute.name())),
        "style" => in_style(value),
        // A presentation attribute is style too: fill="url(…)".
        _ if value.to_ascii_lowercase().contains("url(") => in_style(value),
        _ => None,
    }
}

fn in_style(style: &str) -> Option<String> {
    let lower = style.to_ascii_lowercase();
    // An escape can spell any of the words below in another way.
    for refused in
        ["\\", "@import", "image-set(", "src(", "image(", "expression(", "-moz-binding", "javascript:"]
    {
        if lower.contains(refused) {
            return Some(format!("the style has {refused}"));
        }
    }
    lower.split("url(").skip(1).find_map(|rest| {
        let reference = rest.trim_start().trim_start_matches(['"', '\'']);
        let is_font = FONT_DATA.iter().any(|kind| reference.starts_with(kind));
        (!is_own(reference) && !is_font).then(|| format!("the style fetches {}", short(reference)))
    })
}

/// Whether a reference stays inside the picture.
fn is_own(reference: &str) -> bool {
    let lower = reference.get(..32.min(reference.len())).unwrap_or(reference).to_ascii_lowercase();
    let is_data = |kind: &str| lower.strip_prefix(kind).is_some_and(|rest| rest.starts_with([';', ',']));
    reference.starts_with('#') || INERT_DATA.iter().any(|kind| is_data(kind))
}

fn short(text: &str) -> String {
    let start: String = text.chars().take(60).collect();
    if start.len() < text.len() { format!("{start}…") } else { start }
}
