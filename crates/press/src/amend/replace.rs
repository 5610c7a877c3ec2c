use edition::{Article, Block, Inline, Label};
use serde::{Deserialize, Serialize};

/// A text in an article that was replaced by another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// What stood there.
    pub old: String,
    /// What stands there now.
    pub new: String,
}

impl Replacement {
    /// How often the old text stands in the article: in its head, its paragraphs, crossheads, tables,
    /// cutlines. A text that runs over a change of type, from bold to plain, is not found.
    pub(crate) fn count_in(&self, article: &Article) -> usize {
        let mut count = 0;
        each_text(&mut article.clone(), |text| {
            count += text.matches(&self.old).count();
            None
        });
        count
    }

    /// Replaces the old text wherever it stands; true if the article then says the new one.
    pub(crate) fn apply(&self, article: &mut Article) -> bool {
        let mut says_new = false;
        each_text(article, |text| {
            let replaced = text.contains(&self.old).then(|| text.replace(&self.old, &self.new));
            says_new |= replaced.as_deref().unwrap_or(text).contains(&self.new);
            replaced
        });
        says_new
    }
}

/// Shows each text of an article to `change`, and puts what that gives in its place.
fn each_text(article: &mut Article, mut change: impl FnMut(&str) -> Option<String>) {
    let head = &mut article.head;
    change_label(&mut head.headline, &mut change);
    let optional = [&mut head.kicker, &mut head.deck, &mut head.byline, &mut head.dateline];
    for label in optional.into_iter().flatten() {
        change_label(label, &mut change);
    }
    for block in &mut article.body {
        match block {
            Block::Paragraph(inlines) | Block::Crosshead(inlines) => change_inlines(inlines, &mut change),
            Block::Picture(picture) => {
                for label in
                    [&mut picture.alt, &mut picture.cutline, &mut picture.credit].into_iter().flatten()
                {
                    change_label(label, &mut change);
                }
            }
            Block::Table(table) => {
                table.caption.iter_mut().for_each(|label| change_label(label, &mut change));
                table.rows.iter_mut().flatten().for_each(|cell| change_inlines(cell, &mut change));
            }
            Block::Jump(_) => {}
        }
    }
}

fn change_label(label: &mut Label, change: &mut impl FnMut(&str) -> Option<String>) {
    // A replacement that would leave nothing of a label is not made.
    if let Some(new) = change(label.as_str()).and_then(|text| text.parse().ok()) {
        *label = new;
    }
}

fn change_inlines(inlines: &mut [Inline], change: &mut impl FnMut(&str) -> Option<String>) {
    for inline in inlines {
        if let Inline::Text(text) | Inline::Strong(text) | Inline::Link { text, .. } = inline
            && let Some(new) = change(text)
        {
            *text = new;
        }
    }
}
