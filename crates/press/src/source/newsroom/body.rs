//! An article's Markdown becomes typed blocks.
//!
//! What Markdown can say and a body cannot (emphasis, quotes, code) loses its setting and keeps its
//! words; HTML is text like any other. Either is told of.

use std::ops::Range;

use edition::{Block, Folio, Label, Table, plain_text};
use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::folder::Folder;
use crate::error::Error;
use crate::finding::{Code, Report};
use crate::source::dump::jump;

mod picture;
mod run;

use picture::Named;
use run::Run;

/// What the Markdown of an article says.
pub(super) struct Body {
    /// Its first heading of the first level, and on which line of the file.
    pub(super) headline: Option<(u32, Label)>,
    pub(super) blocks: Vec<Block>,
}

/// Reads Markdown that begins on this line of its file, which lies in the folder of this page.
pub(super) fn read(
    folder: &mut Folder<'_>,
    page: &str,
    folio: &Folio,
    (text, first_line): (&str, u32),
    report: &mut Report<'_>,
) -> Result<Body, Error> {
    let mut setting = Setting {
        text,
        line: first_line,
        report,
        headline: None,
        blocks: Vec::new(),
        run: Run::default(),
        marker: None,
        table: None,
        image: None,
        html: String::new(),
        is_in_heading: false,
        pictures: Vec::new(),
    };
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        let before = text.bytes().take(range.start).filter(|byte| *byte == b'\n').count();
        setting.line = first_line.saturating_add(u32::try_from(before).unwrap_or(u32::MAX));
        if let Some(image) = setting.event(event, range) {
            let block = image.block(folder, page, folio, setting.line, setting.report)?;
            setting.set_picture(block);
        }
    }
    setting.end_paragraph();
    Ok(Body { headline: setting.headline, blocks: setting.blocks })
}

/// A body while it is being set.
struct Setting<'a, 'r, 'f> {
    text: &'a str,
    /// On which line of the file the event stands.
    line: u32,
    report: &'r mut Report<'f>,
    headline: Option<(u32, Label)>,
    blocks: Vec<Block>,
    run: Run,
    /// What stands in front of the next paragraph, as it begins an item of a list.
    marker: Option<String>,
    table: Option<Table>,
    image: Option<Named>,
    html: String,
    is_in_heading: bool,
    /// Pictures inside a heading or a table, which come below it.
    pictures: Vec<Block>,
}

impl Setting<'_, '_, '_> {
    /// Sets what an event says; gives an image that has been read whole.
    fn event(&mut self, event: Event<'_>, range: Range<usize>) -> Option<Named> {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(TagEnd::Image) => return self.image.take(),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if &*text == "*" && !self.is_escaped(range.start) => self.set_star(),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.set(&text),
            Event::Code(text) => {
                self.unused("code between `");
                self.set(&text);
            }
            Event::Html(text) => self.html.push_str(&text),
            Event::InlineHtml(text) => {
                if self.is_text(&text) {
                    self.set(&text);
                }
            }
            Event::SoftBreak | Event::HardBreak if self.image.is_some() => self.set(" "),
            Event::SoftBreak => self.run.soft_break(),
            Event::HardBreak => self.run.hard_break(),
            Event::Rule => {
                self.end_paragraph();
                self.unused("a rule");
            }
            Event::FootnoteReference(text) => self.set(&format!("[^{text}]")),
            Event::TaskListMarker(done) => self.set(if done { "[x] " } else { "[ ] " }),
        }
        None
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Strong => self.run.strong += 1,
            Tag::Emphasis => self.unused("emphasis (a single * or _)"),
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.run.start_link(format!("mailto:{dest_url}"));
            }
            Tag::Link { dest_url, .. } => self.run.start_link(dest_url.to_string()),
            Tag::Image { dest_url, title, .. } => self.image = Some(Named::new(&dest_url, &title)),
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::TableCell => {}
            block => {
                self.end_paragraph();
                match block {
                    Tag::Table(_) => {
                        self.table = Some(Table { caption: None, headed: true, rows: Vec::new() });
                    }
                    Tag::Heading { .. } => self.is_in_heading = true,
                    Tag::Item => self.marker = self.text.get(range).map(marker),
                    Tag::BlockQuote(_) => self.unused("a quote (>)"),
                    Tag::CodeBlock(_) => self.unused("code (a text that is indented, or between ```)"),
                    _ => {}
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.run.strong = self.run.strong.saturating_sub(1),
            TagEnd::Link => {
                if let Some(refused) = self.run.end_link() {
                    let expected = "an address that begins with https://, http:// or mailto:";
                    self.report.add(
                        Code::LinkDangerous,
                        self.line,
                        format!("a link to \"{refused}\""),
                        expected,
                    );
                }
            }
            TagEnd::Heading(level) => self.end_heading(level),
            TagEnd::TableCell => {
                let cell = self.run.take();
                if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(cell);
                }
            }
            TagEnd::Table => self.end_table(),
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::Paragraph | TagEnd::CodeBlock => self.end_paragraph(),
            TagEnd::Item => {
                self.end_paragraph();
                self.marker = None;
            }
            _ => {}
        }
    }

    fn set(&mut self, text: &str) {
        if let Some(image) = &mut self.image {
            image.alt.push_str(text);
            return;
        }
        // Only code keeps its line feeds, and a code block is most often a paragraph that somebody
        // indented with spaces.
        for (number, line) in text.split('\n').enumerate() {
            // A line that is indented as paragraphs are is one, even without an empty line above.
            if number > 0 || (line.starts_with('\u{3000}') && self.run.is_at_line_start()) {
                self.end_paragraph();
            }
            self.run.text(line);
        }
    }

    /// Sets a star that Markdown did not take for an end of bold text.
    fn set_star(&mut self) {
        let star = if self.image.is_some() { "*" } else { run::STAR };
        self.set(star);
    }

    fn is_escaped(&self, at: usize) -> bool {
        self.text.get(..at).is_some_and(|before| before.ends_with('\\'))
    }

    fn end_paragraph(&mut self) {
        // Inside a table or a heading there are no paragraphs.
        if self.table.is_some() {
            return;
        }
        let mut inlines = self.run.take();
        if inlines.is_empty() {
            return;
        }
        if let Some(marker) = self.marker.take() {
            inlines.insert(0, edition::Inline::Text(marker));
            run::join(&mut inlines);
        }
        let jump = match inlines.as_slice() {
            [edition::Inline::Text(text)] => jump(text),
            _ => None,
        };
        self.blocks.push(jump.map_or(Block::Paragraph(inlines), Block::Jump));
    }

    fn end_heading(&mut self, level: HeadingLevel) {
        self.is_in_heading = false;
        let inlines = self.run.take();
        let headline = plain_text(&inlines).parse().ok();
        match headline {
            Some(headline) if level == HeadingLevel::H1 && self.headline.is_none() => {
                self.headline = Some((self.line, headline));
            }
            Some(_) => self.blocks.push(Block::Crosshead(inlines)),
            None => {}
        }
        self.blocks.append(&mut self.pictures);
    }

    fn end_table(&mut self) {
        if let Some(mut table) = self.table.take() {
            // Markdown wants a row of heads; one without words is only there for Markdown.
            if table.rows.first().is_some_and(|heads| heads.iter().all(Vec::is_empty)) {
                table.rows.remove(0);
                table.headed = false;
            }
            self.blocks.push(Block::Table(table));
        }
        self.blocks.append(&mut self.pictures);
    }

    fn end_html(&mut self) {
        let html = std::mem::take(&mut self.html);
        if !self.is_text(html.trim()) {
            return;
        }
        for line in html.lines() {
            self.run.text(line);
            self.end_paragraph();
        }
    }

    fn set_picture(&mut self, block: Option<Block>) {
        if self.is_in_heading || self.table.is_some() {
            self.pictures.extend(block);
        } else {
            self.end_paragraph();
            self.blocks.extend(block);
        }
    }

    /// Tells of HTML, and whether it stays as text: all does but a comment, which is for nobody's eyes.
    fn is_text(&mut self, html: &str) -> bool {
        let first = html.lines().next().unwrap_or_default();
        let is_comment = html.starts_with("<!--") && html.ends_with("-->");
        let (code, expected) = match is_comment {
            true => (Code::TextLeftOver, "notes in the fields on top, as lines that begin with #"),
            false => (Code::HtmlAsText, "Markdown"),
        };
        self.report.add(code, self.line, format!("HTML, \"{first}\""), expected);
        !is_comment
    }

    fn unused(&mut self, what: &str) {
        self.report.add(
            Code::MarkupUnused,
            self.line,
            what,
            "paragraphs, ##, **, links, pictures and tables",
        );
    }
}

/// What stands in front of an item: its number as written, or a dot.
fn marker(item: &str) -> String {
    let digits = item.find(|c: char| !c.is_ascii_digit()).unwrap_or(item.len());
    let number = item.get(..digits + 1).filter(|_| digits > 0);
    number.map_or_else(|| "• ".to_owned(), |number| format!("{number} "))
}
