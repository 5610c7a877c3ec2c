use std::borrow::Cow;

use edition::{Article, Block, Inline, Label, plain_text};

/// A run of an article's words that a reader sees in one place: nothing is found across two.
pub(super) struct Piece<'a> {
    /// Its text; a line break is a line feed.
    pub(super) text: Cow<'a, str>,
    /// Whether it is one of the three layers of the headline.
    pub(super) in_headline: bool,
}

/// The pieces of an article in the order in which they are read, the headline's first. An article
/// that was taken back has none.
pub(super) fn pieces(article: &Article) -> Vec<Piece<'_>> {
    let head = &article.head;
    let mut pieces = Vec::new();
    if head.withdrawal.is_some() {
        return pieces;
    }
    let labels = [
        (head.kicker.as_ref(), true),
        (Some(&head.headline), true),
        (head.deck.as_ref(), true),
        (head.byline.as_ref(), false),
        (head.dateline.as_ref(), false),
    ];
    for (label, in_headline) in labels {
        pieces.extend(label.map(|label| Piece { text: label.as_str().into(), in_headline }));
    }
    for block in &article.body {
        match block {
            Block::Paragraph(inlines) | Block::Crosshead(inlines) => pieces.push(of_inlines(inlines)),
            Block::Picture(picture) => {
                pieces.extend([&picture.cutline, &picture.credit].into_iter().flatten().map(of_label));
            }
            Block::Table(table) => {
                pieces.extend(table.caption.as_ref().map(of_label));
                pieces.extend(table.rows.iter().flatten().map(|cell| of_inlines(cell)));
            }
            Block::Jump(_) => {}
        }
    }
    pieces
}

fn of_label(label: &Label) -> Piece<'_> {
    Piece { text: label.as_str().into(), in_headline: false }
}

fn of_inlines(inlines: &[Inline]) -> Piece<'_> {
    let text = match inlines {
        // Nearly every paragraph is: it is not copied.
        [Inline::Text(text)] => Cow::Borrowed(text.as_str()),
        inlines => Cow::Owned(plain_text(inlines)),
    };
    Piece { text, in_headline: false }
}
