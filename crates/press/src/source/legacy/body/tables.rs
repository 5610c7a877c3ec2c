use edition::{Inline, Table};
use scraper::ElementRef;

use crate::source::legacy::dom;

/// A table that is one: two rows at least, two columns at least, and no cell that holds an article.
pub(super) fn read(element: ElementRef<'_>) -> Option<Table> {
    let is_nested = element.descendent_elements().skip(1).any(|inner| inner.value().name() == "table");
    if is_nested {
        return None;
    }
    let mut headed = false;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in element.descendent_elements().filter(|inner| inner.value().name() == "tr") {
        let is_cell = |cell: &ElementRef<'_>| matches!(cell.value().name(), "td" | "th");
        let cells: Vec<ElementRef<'_>> = row.child_elements().filter(is_cell).collect();
        headed |=
            rows.is_empty() && !cells.is_empty() && cells.iter().all(|cell| cell.value().name() == "th");
        rows.push(cells.into_iter().map(dom::text).collect());
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    let is_table = rows.len() >= 2
        && rows.iter().filter(|row| row.len() >= 2).count() >= 2
        && rows.iter().flatten().all(|cell| cell.chars().count() <= 200);
    let cell = |text: String| -> Vec<Inline> {
        let lines = text.lines().map(|line| Inline::Text(line.to_owned()));
        let mut inlines: Vec<Inline> = Vec::new();
        for line in lines {
            if !inlines.is_empty() {
                inlines.push(Inline::Break);
            }
            inlines.push(line);
        }
        inlines
    };
    is_table.then(|| Table {
        caption: None,
        headed,
        rows: rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect(),
    })
}
