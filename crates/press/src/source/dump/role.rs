use super::line::{Kind, Line};

/// What a line of a dump is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Blank,
    /// The page label.
    Label,
    /// The buttons of the old page.
    Control,
    /// The printed date above the article.
    Date,
    /// The title block: kicker, headline, deck, byline.
    Title,
    Body,
    /// The edition's pages.
    Index,
    /// The headlines of the page.
    Headline,
    Metadata,
    /// None of these.
    LeftOver,
}

/// Gives every line its role.
///
/// A dump is, in this order: page label, buttons and date; the title block; the body; the buttons
/// once more; the index; the page's headlines; the metadata. Inside the body a line's form counts
/// for nothing: a paragraph that looks like a date is a paragraph. Inside the title block only a
/// date's does, because some pages print theirs below the headline.
pub(super) fn roles(lines: &[Line<'_>]) -> Vec<Role> {
    let end = lines.iter().rposition(|line| matches!(line.kind, Kind::Metadata(_))).unwrap_or(lines.len());
    let top = top_end(&lines[..end]);
    let tail = top + tail_start(&lines[top..end]);
    let body = top + title_end(&lines[top..tail]);
    let index = tail + lines[tail..end].iter().position(is_page).unwrap_or(0);

    let mut roles: Vec<Role> = Vec::with_capacity(lines.len());
    let mut in_headlines = false;
    for (i, line) in lines.iter().enumerate() {
        let is_control = matches!(line.kind, Kind::Control);
        let role = match &line.kind {
            Kind::Blank => Role::Blank,
            _ if i == end => Role::Metadata,
            _ if i > end => Role::LeftOver,
            Kind::Date(_) if i < body && !roles.contains(&Role::Date) => Role::Date,
            _ if (top..body).contains(&i) => Role::Title,
            _ if (body..tail).contains(&i) => Role::Body,
            Kind::Control => Role::Control,
            Kind::Page(_) if i < top && !roles.contains(&Role::Label) => Role::Label,
            Kind::Page(_) => Role::Index,
            Kind::Text if i < top && in_headlines => Role::Headline,
            _ if i >= tail && i >= index => Role::Headline,
            _ => Role::LeftOver,
        };
        in_headlines =
            if is_control { line.announces_headlines() } else { in_headlines && role != Role::Date };
        roles.push(role);
    }
    roles
}

fn is_page(line: &Line<'_>) -> bool {
    matches!(line.kind, Kind::Page(_))
}

/// Where page label, buttons and date end: after the first buttons of the article (or, if it has
/// none, of the page), unless a paragraph stands before them, for then they are those below the body.
fn top_end(lines: &[Line<'_>]) -> usize {
    let control = |line: &Line<'_>| matches!(line.kind, Kind::Control);
    let buttons = lines
        .iter()
        .position(Line::is_article_control)
        .or_else(|| lines.iter().position(control))
        .unwrap_or(0);
    let start = if lines[..buttons].iter().any(Line::is_surely_paragraph) { 0 } else { buttons };
    let goes_on = |line: &Line<'_>| match line.kind {
        Kind::Blank | Kind::Control | Kind::Date(_) => true,
        Kind::Page(_) => start == 0,
        Kind::Metadata(_) | Kind::Text => false,
    };
    start + lines[start..].iter().take_while(|line| goes_on(line)).count()
}

/// Where, after the top, the body ends: at the next buttons; if there are none, at the index, which
/// is the last run of lines in its form if no paragraph follows it.
fn tail_start(lines: &[Line<'_>]) -> usize {
    if let Some(buttons) = lines.iter().position(|line| matches!(line.kind, Kind::Control)) {
        return buttons;
    }
    match lines.iter().rposition(is_page) {
        Some(last) if !lines[last + 1..].iter().any(Line::is_surely_paragraph) => {
            let run = lines[..last].iter().rev().take_while(|line| is_page(line) || line.text.is_empty());
            last - run.count()
        }
        _ => lines.len(),
    }
}

/// Where the title block ends: at the first line that is indented or certainly a paragraph; if there
/// is none, at the first blank line; if there is none either, after one line.
fn title_end(lines: &[Line<'_>]) -> usize {
    let is_text = |line: &Line<'_>| !line.text.is_empty();
    let Some(first) = lines.iter().position(is_text) else { return 0 };
    let body = lines.iter().position(|line| is_text(line) && (line.indented || line.is_surely_paragraph()));
    let blank = || lines[first..].iter().position(|line| !is_text(line)).map(|length| first + length);
    body.or_else(blank).unwrap_or(first + 1)
}
