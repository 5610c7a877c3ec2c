//! Everything that the reader says, in 简体中文 and in English.
//!
//! A text that a language lacks does not compile. What the newspaper itself printed (names,
//! headlines, folios) is never translated.

mod chinese;
mod english;
mod meta;

use edition::{ArticleHead, Date, Folio, Page, Section, Weekday};

use crate::select::{Command, Destination, Lost, Stop};
use crate::state::{Face, Language, Layout, LoadError, Request, Theme};

pub use meta::{Meta, meta};

/// The words of one language.
pub struct Words {
    /// 上一期.
    pub previous_edition: &'static str,
    /// 下一期.
    pub next_edition: &'static str,
    /// 上一版.
    pub previous_page: &'static str,
    /// 下一版.
    pub next_page: &'static str,
    /// 上一篇.
    pub previous_article: &'static str,
    /// 下一篇.
    pub next_article: &'static str,
    /// 放大.
    pub zoom_in: &'static str,
    /// 缩小.
    pub zoom_out: &'static str,
    /// 默认.
    pub zoom_reset: &'static str,
    /// 适合宽度.
    pub fit_width: &'static str,
    /// 适合整版.
    pub fit_page: &'static str,
    /// The name of the three controls together.
    pub text_size: &'static str,
    /// 版面导航.
    pub edition_index: &'static str,
    /// 版面, as short as a button needs it.
    pub pages: &'static str,
    /// 标题导航.
    pub headlines: &'static str,
    /// The label of the field that filters the edition index.
    pub filter: &'static str,
    /// What to type there.
    pub filter_hint: &'static str,
    /// When the filter leaves no page.
    pub filter_empty: &'static str,
    /// 本版文字未收录.
    pub text_not_included: &'static str,
    /// The same as a mark beside a page.
    pub text_not_included_short: &'static str,
    /// What that means and what the reader can do.
    pub text_not_included_why: &'static str,
    /// Follows a page's name where its picture is described to those who do not see it.
    pub page_picture: &'static str,
    /// A page's picture did not come; what stands in for it.
    pub picture_failed: &'static str,
    /// 版面概览.
    pub overview: &'static str,
    /// How the pages lie.
    pub layout: &'static str,
    /// Which face of a page that has two.
    pub face: &'static str,
    /// A page that is complete and has no articles.
    pub no_articles: &'static str,
    /// Leads from an opening on the sheet to the whole article.
    pub read_on: &'static str,
    /// Leads from an article to its page.
    pub whole_page: &'static str,
    /// In front of a source line.
    pub source: &'static str,
    /// 设置.
    pub settings: &'static str,
    /// 更多, on a phone.
    pub more: &'static str,
    /// The colours.
    pub theme: &'static str,
    /// The interface's language.
    pub language: &'static str,
    /// The list of keys.
    pub shortcuts: &'static str,
    /// The switch for single-character keys.
    pub character_keys: &'static str,
    /// 关闭.
    pub close: &'static str,
    /// 重试.
    pub retry: &'static str,
    /// Something is on its way.
    pub loading: &'static str,
    /// Leads past the navigation.
    pub skip_to_text: &'static str,
    /// Leads to the newest edition.
    pub to_newest: &'static str,
    /// Leads to an edition's beginning.
    pub to_edition: &'static str,
    /// Reloads the reader.
    pub reload: &'static str,
    /// In front of a photographer's name.
    pub credit: &'static str,
    /// What the gestures on a phone do.
    pub swipe_hint: &'static str,
    /// The name of the edition controls.
    pub editions: &'static str,
    /// 往期: the calendar of editions.
    pub calendar: &'static str,
    /// To the nearest earlier month with editions.
    pub earlier_month: &'static str,
    /// To the nearest later month with editions.
    pub later_month: &'static str,
    /// The choice of a year.
    pub year: &'static str,
    /// The choice of a month.
    pub month: &'static str,
    /// The day on which the reader is read.
    pub today: &'static str,
    /// A day on which no edition came out.
    pub no_edition: &'static str,
    /// 搜索.
    pub search: &'static str,
    /// What to type there.
    pub search_hint: &'static str,
    /// When nothing is found.
    pub search_empty: &'static str,
    /// While pages are still on their way.
    pub search_reading: &'static str,
    /// Shows more of what was found.
    pub search_more: &'static str,
    /// Takes the marks away.
    pub search_clear: &'static str,
    /// An article in which nothing is found.
    pub no_hit: &'static str,
    /// 上一处.
    pub previous_hit: &'static str,
    /// 下一处.
    pub next_hit: &'static str,
    /// 本文已撤回, in place of a headline.
    pub withdrawn: &'static str,
    /// 更正.
    pub correction: &'static str,
    /// 本文文字未收录: an article of which there is no word.
    pub article_without_text: &'static str,
    /// The name of the ways out together.
    pub ways_out: &'static str,
    /// The page's PDF.
    pub pdf: &'static str,
    /// 打印, on a page.
    pub print_page: &'static str,
    /// 打印, in an article.
    pub print_article: &'static str,
    /// 打印剪报: the article as it stood on the page.
    pub print_cutting: &'static str,
    /// 复制全文.
    pub copy_text: &'static str,
    /// 复制地址.
    pub copy_address: &'static str,
    /// 分享.
    pub share: &'static str,
    /// That it is in the clipboard now.
    pub copied: &'static str,
    /// That the browser does not let it be copied.
    pub not_copied: &'static str,
}

/// A title and the sentence that explains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What happened, in a few words.
    pub title: String,
    /// Why, and what the reader can do.
    pub cause: String,
}

/// Makes each sentence a method of [`Language`] that is said in the language's own file.
macro_rules! say {
    ($($(#[$meta:meta])* fn $name:ident($($argument:ident: $type:ty),*) -> $result:ty;)*) => {
        impl Language {
            $($(#[$meta])* pub fn $name(self, $($argument: $type),*) -> $result {
                match self {
                    Self::Chinese => chinese::$name($($argument),*),
                    Self::English => english::$name($($argument),*),
                }
            })*
        }
    };
}

say! {
    /// A date with its weekday.
    fn date(date: Date) -> String;
    /// A day of the week.
    fn weekday(weekday: Weekday) -> &'static str;
    /// The same as a column needs it.
    fn weekday_short(weekday: Weekday) -> &'static str;
    /// A year.
    fn year(year: i16) -> String;
    /// A month with its year.
    fn month(day: Date) -> String;
    /// A month without its year.
    fn month_alone(day: Date) -> String;
    /// An edition by its number on its day: `第2期`.
    fn edition_of_day(number: u8) -> String;
    /// How many editions a day has.
    fn edition_count(count: usize) -> String;
    /// 期号: `第7446期`.
    fn serial(serial: u32) -> String;
    /// `第C01版`.
    fn folio(folio: &Folio) -> String;
    /// `第C01版：两会特刊`.
    fn page(page: &Page) -> String;
    /// A section by its first and last folio.
    fn section(section: &Section<'_>) -> String;
    /// How many pages a section has.
    fn page_count(count: usize) -> String;
    /// How many articles a page has.
    fn article_count(count: usize) -> String;
    /// Folios that the source does not list, from the first to the last.
    fn gap(first: &str, last: &str) -> String;
    /// 全文共 N 字.
    fn characters(count: u32) -> String;
    /// The size of the text in per cent.
    fn zoom(percent: u16) -> String;
    /// The size of the page in per cent of the width that there is for it.
    fn page_zoom(percent: u16) -> String;
    /// How many articles were found.
    fn found(count: usize) -> String;
    /// How many pages search has read: `已读入 12/55 版`.
    fn pages_read(read: usize, pages: usize) -> String;
    /// Which hit of an article: `第2处，共5处`; before the first, how many there are.
    fn hit(number: usize, count: usize) -> String;
    /// Where a step leads.
    fn destination(destination: &Destination) -> String;
    /// Why a step leads nowhere.
    fn stop(stop: Stop) -> &'static str;
    /// What a jump says.
    fn jump(jump: &edition::Jump) -> String;
    /// The colours' name.
    fn theme(theme: Theme) -> &'static str;
    /// A layout's name.
    fn layout(layout: Layout) -> &'static str;
    /// What showing a face is called.
    fn face(face: Face) -> &'static str;
    /// What a command does.
    fn command(command: Command) -> &'static str;
    /// A document that did not come.
    fn failure(request: &Request, error: &LoadError) -> Told;
    /// Something that is not there.
    fn lost(lost: &Lost) -> Told;
}

impl Language {
    /// The words that stand alone.
    pub fn words(self) -> &'static Words {
        match self {
            Self::Chinese => &chinese::WORDS,
            Self::English => &english::WORDS,
        }
    }

    /// What an article is called in lists and links: its headline, or that it was withdrawn.
    pub fn headline(self, head: &ArticleHead) -> String {
        match head.withdrawal {
            Some(_) => self.words().withdrawn.to_owned(),
            None => head.headline.to_string(),
        }
    }

    /// Its own name for itself: what a reader looks for who does not read the other one.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Chinese => "简体中文",
            Self::English => "English",
        }
    }
}
