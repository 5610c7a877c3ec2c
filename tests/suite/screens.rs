//! Whole screens, rendered to HTML and read as a browser reads it.

mod article;
mod body;
mod calendar;
mod controls;
mod edition_index;
mod english;
mod escaping;
mod faces;
mod notices;
mod notices_of_articles;
mod overview;
mod page;
mod panels;
mod search;
mod structure;
