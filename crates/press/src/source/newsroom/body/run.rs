use edition::Inline;

mod stars;

pub(super) use stars::STAR;

/// Text of a paragraph, a crosshead or a table's cell while it is being set.
#[derive(Default)]
pub(super) struct Run {
    inlines: Vec<Inline>,
    /// In how many bold passages the text stands.
    pub(super) strong: u32,
    /// Where the link leads in which the text stands, and its words so far.
    link: Option<(String, String)>,
    /// Whether a line of the source ended right before.
    is_new_line: bool,
}

impl Run {
    /// Adds text that stands on one line.
    pub(super) fn text(&mut self, text: &str) {
        let text = if self.is_new_line && self.is_parted_from(text) { &format!(" {text}") } else { text };
        self.is_new_line = false;
        if let Some((_, words)) = &mut self.link {
            words.push_str(text);
        } else if self.strong > 0 {
            self.inlines.push(Inline::Strong(text.to_owned()));
        } else {
            self.inlines.push(Inline::Text(text.to_owned()));
        }
    }

    /// Lines of the source are joined; Latin words keep a space between them, Chinese ones need none.
    fn is_parted_from(&self, text: &str) -> bool {
        let last = match (&self.link, self.inlines.last()) {
            (Some((_, words)), _) if !words.is_empty() => words.chars().next_back(),
            (_, Some(Inline::Text(text) | Inline::Strong(text) | Inline::Link { text, .. })) => {
                text.chars().next_back()
            }
            _ => None,
        };
        last.is_some_and(is_latin) && text.chars().next().is_some_and(is_latin)
    }

    pub(super) fn soft_break(&mut self) {
        self.is_new_line = true;
    }

    pub(super) fn hard_break(&mut self) {
        match &mut self.link {
            // A link's words stand on one line.
            Some(_) => self.is_new_line = true,
            None => self.inlines.push(Inline::Break),
        }
    }

    /// Whether the next text begins a line of the source, other than the first.
    pub(super) fn is_at_line_start(&self) -> bool {
        self.link.is_none() && (self.is_new_line || matches!(self.inlines.last(), Some(Inline::Break)))
    }

    pub(super) fn start_link(&mut self, to: String) {
        self.link = Some((to, String::new()));
    }

    /// Ends a link; if it may lead nowhere, its words stay, and where it would have led is given.
    pub(super) fn end_link(&mut self) -> Option<String> {
        let (to, mut text) = self.link.take()?;
        if text.is_empty() {
            // A picture was all that was linked.
            text.clone_from(&to);
        }
        let text = stars::literal(&text);
        if let Ok(to) = to.parse() {
            self.inlines.push(Inline::Link { text, to });
            return None;
        }
        self.text(&text);
        Some(to)
    }

    /// The text so far, without white space and breaks at its ends.
    pub(super) fn take(&mut self) -> Vec<Inline> {
        self.is_new_line = false;
        let mut inlines = std::mem::take(&mut self.inlines);
        join(&mut inlines);
        let mut inlines: Vec<Inline> = inlines.into_iter().flat_map(stars::resolve).collect();
        while let Some(first) = inlines.first_mut() {
            match first {
                Inline::Text(text) | Inline::Strong(text) => {
                    *text = text.trim_start().to_owned();
                    if !text.is_empty() {
                        break;
                    }
                }
                Inline::Break => {}
                Inline::Link { .. } => break,
            }
            inlines.remove(0);
        }
        while let Some(last) = inlines.last_mut() {
            match last {
                Inline::Text(text) | Inline::Strong(text) => {
                    text.truncate(text.trim_end().len());
                    if !text.is_empty() {
                        break;
                    }
                }
                Inline::Break => {}
                Inline::Link { .. } => break,
            }
            inlines.pop();
        }
        inlines
    }
}

/// Joins neighbours that are set alike.
pub(super) fn join(inlines: &mut Vec<Inline>) {
    inlines.dedup_by(|next, before| match (before, next) {
        (Inline::Text(before), Inline::Text(next)) | (Inline::Strong(before), Inline::Strong(next)) => {
            before.push_str(next);
            true
        }
        _ => false,
    });
}

/// Whether words in this script are parted by spaces: no ideograph and no punctuation of theirs.
fn is_latin(c: char) -> bool {
    c < '\u{2000}' && !c.is_whitespace()
}
