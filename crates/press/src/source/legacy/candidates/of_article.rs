//! Where what belongs to an article may stand.

use super::{Candidate, Take, by, seen};

pub(super) const KICKER: &[Candidate] = &[
    by("npm-pretitle", "npm:article-pretitle", Take::Between),
    seen("d-pretitle", "#PreTitle"),
    by("d2-intro", ".intro", Take::Before(".newsdetatit h3")),
    seen("f3-yinti", "#yinti"),
    by("a1-font02", ".font02", Take::Before(".font01")),
    by("a4-bt2", ".bt2", Take::Before(".bt1")),
    by("wz-row", "table.wz table tr[valign=top]", Take::Nth(0)),
    seen("b-old-h3", ".text_c h3"),
    by("b-new-h3", ".article h3", Take::Before(".article h1")),
    seen("f1-h4", ".title-container h4"),
    by("f2-h3", ".main-content h3", Take::Before(".main-content h1")),
    seen("a6-h3", "div.content h3"),
    by("a5-span", "td span[style*='14px']", Take::Before("td strong[style*='23px']")),
    by("enp-introtitle", "introtitle", Take::Property),
];

pub(super) const HEADLINE: &[Candidate] = &[
    by("npm-title", "npm:article-title", Take::Between),
    seen("d-title", "#Title"),
    seen("d2-h3", ".newsdetatit h3"),
    seen("e-title", "#NewsArticleTitle"),
    by("a1-font01", ".font01 founder-title", Take::Last),
    by("a1-font01", ".font01", Take::Last),
    by("founder-title", "founder-title", Take::Last),
    seen("a4-bt1", ".bt1"),
    seen("b-old-h1", ".text_c h1"),
    seen("b-new-h1", ".article h1"),
    seen("f1-h2", ".title-container h2"),
    seen("f2-h1", ".main-content h1"),
    seen("f3-doctitle", "#doctitle"),
    seen("f4-title", "h1.title"),
    seen("f5-leading", ".leading_title"),
    by("wz-row", "table.wz table tr[valign=top]", Take::Nth(1)),
    seen("c-bshare", "p.BSHARE_TEXT"),
    seen("a6-h2", "div.content h2"),
    seen("a5-strong", "td strong[style*='23px']"),
    by("enp-title", "founder-title", Take::Property),
    by("enp-title", "title", Take::Property),
    seen("generic-h1", "h1"),
    seen("generic-h2", "h2"),
];

pub(super) const DECK: &[Candidate] = &[
    by("npm-subtitle", "npm:article-subtitle", Take::Between),
    seen("d-subtitle", "#SubTitle"),
    by("d2-sub", ".sub", Take::After(".newsdetatit h3")),
    seen("f3-subdoctitle", "#subdoctitle"),
    by("a1-font02", ".font02", Take::After(".font01")),
    by("a4-bt2", ".bt2", Take::After(".bt1")),
    by("wz-row", "table.wz table tr[valign=top]", Take::Nth(2)),
    seen("b-old-h2", ".text_c h2"),
    by("b-new-h2", ".article h2", Take::After(".article h1")),
    seen("f1-h3", ".title-container h3"),
    by("f2-h3", ".main-content h3", Take::After(".main-content h1")),
    seen("a6-h4", "div.content h4"),
    by("a5-span", "td span[style*='14px']", Take::After("td strong[style*='23px']")),
    by("enp-subtitle", "founder-subtitle", Take::Property),
    by("enp-subtitle", "subtitle", Take::Property),
];

pub(super) const BYLINE: &[Candidate] = &[
    by("npm-author", "npm:article-author", Take::Between),
    seen("founder-author", "founder-author"),
    by("wz-row", "table.wz table tr[valign=top]", Take::Nth(3)),
    seen("b-old-h4", ".text_c h4"),
    seen("b-lai", ".lai > :first-child"),
    seen("b-new-sec", "p.sec"),
    seen("f1-date", "span.date"),
    seen("f5-info", ".info span"),
    seen("a5-span", "td span[style*='12px']"),
    seen("d-author", "#Author"),
    by("enp-author", "founder-author", Take::Property),
    by("enp-author", "author", Take::Property),
];

pub(super) const BODY: &[Candidate] = &[
    by("d-enpcontent", "enpcontent", Take::Between),
    seen("founder-content", "#ozoom founder-content"),
    seen("founder-content", "founder-content"),
    by("npm-content", "npm:article-content", Take::Between),
    seen("b-articlecontent", "#articleContent"),
    seen("f4-articletext", "#articleText"),
    seen("f3-doccontent", "#doccontent"),
    seen("f2-cms-content", "#news_content cms-content"),
    seen("f2-news-content", "#news_content"),
    seen("d2-newsdetatext", ".newsdetatext"),
    seen("a4-m-cont", "div.M_m_cont"),
    seen("ozoom", "#ozoom"),
    seen("f1-text", "div.text"),
    seen("a6-cont", ".cont table table td"),
    seen("e-content", "#NewsArticleContent, .main-article-content, .main-article-con"),
    by("a4-landmark", "文章部分", Take::Between),
    seen("c-article", ".article-content, .article_content, .content, #content"),
];

pub(super) const PHOTO: &[Candidate] = &[
    seen("a1-newspic", "table#newspic"),
    seen("b-new-pci", "table.pci_c"),
    seen("b-old-c-c", ".c_c"),
    seen("d-attachment", ".attachment"),
    seen("tushuo", ".tushuo"),
];
