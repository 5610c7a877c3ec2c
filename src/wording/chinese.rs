use edition::{Date, Folio, Jump, JumpDirection, Label, Page, Section, Weekday};

use super::{Told, Words};
use crate::select::{Command, Destination, Lost, Stop};
use crate::state::{Face, Layout, LoadError, Request, Theme};

pub(super) static WORDS: Words = Words {
    previous_edition: "上一期",
    next_edition: "下一期",
    previous_page: "上一版",
    next_page: "下一版",
    previous_article: "上一篇",
    next_article: "下一篇",
    zoom_in: "放大",
    zoom_out: "缩小",
    zoom_reset: "默认",
    fit_width: "适合宽度",
    fit_page: "适合整版",
    text_size: "字号",
    edition_index: "版面导航",
    pages: "版面",
    headlines: "标题导航",
    filter: "查找版面",
    filter_hint: "版次或版名，如 C1、综合",
    filter_empty: "没有符合的版面",
    text_not_included: "本版文字未收录",
    text_not_included_short: "未收录",
    text_not_included_why: "原资料列有此版，但没有它的文字。您可以继续翻看其他版面。",
    page_picture: "，版面原貌图。版上的文章列在“标题导航”里。",
    picture_failed: "版面图片没有打开，先看文字。",
    overview: "版面概览",
    layout: "版面排列",
    face: "版面显示",
    no_articles: "本版没有文章",
    read_on: "阅读全文",
    whole_page: "看整版",
    source: "来源",
    settings: "设置",
    more: "更多",
    theme: "颜色",
    language: "界面语言",
    shortcuts: "快捷键",
    character_keys: "启用单个字符的快捷键",
    close: "关闭",
    retry: "重试",
    loading: "正在载入",
    skip_to_text: "跳到正文",
    to_newest: "看最新一期",
    to_edition: "回到本期",
    reload: "重新载入页面",
    credit: "摄影",
    swipe_hint: "在手机上左右滑动：看版面时翻版，读文章时换篇。",
    editions: "期次",
    calendar: "往期",
    earlier_month: "上一月",
    later_month: "下一月",
    year: "年份",
    month: "月份",
    today: "今天",
    no_edition: "当天没有报纸",
    search: "搜索",
    search_hint: "搜索本期，至少两个字",
    search_empty: "本期没有找到",
    search_reading: "正在读入本期文字",
    search_more: "显示更多",
    search_clear: "清除",
    no_hit: "本篇没有",
    previous_hit: "上一处",
    next_hit: "下一处",
    withdrawn: "本文已撤回",
    correction: "更正",
    article_without_text: "本文文字未收录",
    ways_out: "带走",
    pdf: "本版 PDF",
    print_page: "打印本版",
    print_article: "打印本文",
    print_cutting: "打印剪报",
    copy_text: "复制全文",
    copy_address: "复制地址",
    share: "分享",
    copied: "已复制",
    not_copied: "浏览器不许复制",
};

pub(super) fn date(date: Date) -> String {
    format!("{} {}", date.chinese(), date.weekday().chinese())
}

pub(super) fn weekday(weekday: Weekday) -> &'static str {
    weekday.chinese()
}

pub(super) fn weekday_short(weekday: Weekday) -> &'static str {
    weekday.chinese().trim_start_matches("星期")
}

pub(super) fn year(year: i16) -> String {
    format!("{year}年")
}

pub(super) fn month(day: Date) -> String {
    format!("{}年{:02}月", day.year(), day.month())
}

pub(super) fn month_alone(day: Date) -> String {
    format!("{}月", day.month())
}

pub(super) fn edition_of_day(number: u8) -> String {
    format!("第{number}期")
}

pub(super) fn edition_count(count: usize) -> String {
    format!("{count}期")
}

pub(super) fn serial(serial: u32) -> String {
    format!("第{serial}期")
}

pub(super) fn folio(folio: &Folio) -> String {
    format!("第{folio}版")
}

pub(super) fn page(page: &Page) -> String {
    page.chinese()
}

pub(super) fn section(section: &Section<'_>) -> String {
    super::english::section(section)
}

pub(super) fn page_count(count: usize) -> String {
    format!("{count} 版")
}

pub(super) fn article_count(count: usize) -> String {
    format!("{count} 篇")
}

pub(super) fn gap(first: &str, last: &str) -> String {
    if first == last {
        format!("原资料缺第{first}版")
    } else {
        format!("原资料缺第{first}至{last}版")
    }
}

pub(super) fn characters(count: u32) -> String {
    format!("全文共 {count} 字")
}

pub(super) fn zoom(percent: u16) -> String {
    format!("字号 {percent}%")
}

pub(super) fn page_zoom(percent: u16) -> String {
    format!("版面大小 {percent}%")
}

pub(super) fn found(count: usize) -> String {
    format!("找到 {count} 篇")
}

pub(super) fn pages_read(read: usize, pages: usize) -> String {
    format!("已读入 {read}/{pages} 版")
}

pub(super) fn hit(number: usize, count: usize) -> String {
    if number == 0 { format!("共{count}处") } else { format!("第{number}处，共{count}处") }
}

pub(super) fn destination(destination: &Destination) -> String {
    match destination {
        Destination::Edition(id) if id.number() > 1 => format!("{} 第{}期", id.date().chinese(), id.number()),
        Destination::Edition(id) => id.date().chinese(),
        Destination::Page(folio) => format!("第{folio}版"),
        Destination::Article(headline) => called(headline),
        Destination::ArticleOn(folio, headline) => format!("转到第{folio}版：{}", called(headline)),
    }
}

fn called(headline: &Option<Label>) -> String {
    headline.as_ref().map_or_else(|| WORDS.withdrawn.to_owned(), ToString::to_string)
}

pub(super) fn stop(stop: Stop) -> &'static str {
    match stop {
        Stop::OldestEdition => "没有更早的一期",
        Stop::NewestEdition => "已是最新一期",
        Stop::CatalogueMissing => "往期目录尚未载入",
        Stop::FirstPage => "已是第一版",
        Stop::LastPage => "已是末版",
        Stop::FirstArticle => "已是第一篇",
        Stop::LastArticle => "已是末篇",
    }
}

pub(super) fn jump(jump: &Jump) -> String {
    let folio = &jump.folio;
    match (jump.direction, &jump.headline) {
        (JumpDirection::To, None) => format!("下转第{folio}版"),
        (JumpDirection::To, Some(headline)) => format!("下转第{folio}版《{headline}》"),
        (JumpDirection::From, None) => format!("上接第{folio}版"),
        (JumpDirection::From, Some(headline)) => format!("上接第{folio}版《{headline}》"),
    }
}

pub(super) fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "跟随系统",
        Theme::Light => "浅色",
        Theme::Dark => "深色",
        Theme::Sepia => "护眼",
    }
}

pub(super) fn layout(layout: Layout) -> &'static str {
    match layout {
        Layout::Single => "单页",
        Layout::Spread => "对开",
        Layout::Continuous => "连续",
    }
}

pub(super) fn face(face: Face) -> &'static str {
    match face {
        Face::Picture => "看图",
        Face::Text => "看字",
    }
}

pub(super) fn command(command: Command) -> &'static str {
    match command {
        Command::Back => "看版面时上一版，读文章时上一篇",
        Command::Onwards => "看版面时下一版，读文章时下一篇",
        Command::PreviousPage => "上一版",
        Command::NextPage => "下一版",
        Command::PreviousArticle => "上一篇",
        Command::NextArticle => "下一篇",
        Command::PreviousEdition => "上一期",
        Command::NextEdition => "下一期",
        Command::Up => "从文章回到整版",
        Command::ZoomIn => "放大文字",
        Command::ZoomOut => "缩小文字",
        Command::ZoomReset => "恢复默认字号",
        Command::Index => "打开版面导航",
        Command::Overview => "打开版面概览",
        Command::Calendar => "打开往期",
        Command::Search => "在本期中搜索",
        Command::PreviousHit => "搜索到的上一处",
        Command::NextHit => "搜索到的下一处",
        Command::Help => "显示快捷键",
    }
}

pub(super) fn failure(request: &Request, error: &LoadError) -> Told {
    let what = match request {
        Request::Catalogue => "报纸目录".to_owned(),
        Request::Year(year) => format!("{year}年的往期目录"),
        Request::Edition(id) => format!("{}这一期", id.date().chinese()),
        Request::Text(_, folio) => format!("第{folio}版的文字"),
    };
    let (title, cause) = match error {
        LoadError::NotPublished => {
            (format!("{what}没有发布"), "网站上没有它。可能日期有误，也可能报社尚未发布。".to_owned())
        }
        LoadError::Offline => (format!("{what}没能取到"), "连不上网站。请检查网络，然后重试。".to_owned()),
        LoadError::TooNew => (
            format!("{what}需要新版的阅读器"),
            "它的格式比这个阅读器新。重新载入页面就会用上新版。".to_owned(),
        ),
        LoadError::Damaged { place } => {
            (format!("{what}的数据有误"), format!("请重试；若仍如此，请把这一行告诉报社：{place}"))
        }
    };
    Told { title, cause }
}

pub(super) fn lost(lost: &Lost) -> Told {
    match lost {
        Lost::Address => Told {
            title: "没有这个页面".to_owned(),
            cause: "地址可能抄错了，或者已经改动。".to_owned(),
        },
        Lost::Page(id, folio) => Told {
            title: format!("本期没有第{folio}版"),
            cause: format!("{}的版面目录里没有这一版。", id.date().chinese()),
        },
        Lost::Article(_, folio, number) => Told {
            title: "没有这篇文章".to_owned(),
            cause: format!("第{folio}版上没有第 {number} 篇文章，它可能已被撤下。"),
        },
    }
}
