//! Where what belongs to a page of the newspaper may stand.

use super::{Candidate, Take, any, by, seen};

pub(super) const NEWSPAPER: &[Candidate] = &[
    by("enp-papername", "founder-papername", Take::Property),
    by("b-channelname", "input[name=channelname]", Take::Attribute("value")),
    by("d-nodename", "nodename", Take::Property),
    seen("b-lai", ".lai b"),
    seen("b-new-sec", "p.sec"),
    seen("b-riqi", "#riqi_"),
];

pub(super) const DATE: &[Candidate] = &[
    seen("b-riqi", "#riqi_"),
    seen("a1-paperdate", ".paperdate"),
    seen("f1-sub-nav", ".sub-nav li"),
    any("b-paperdatediv", "#paperdatediv"),
    seen("c-lbrq", "#LbRQ"),
    seen("b-lai", ".lai"),
    seen("b-new-sec", "p.sec"),
    seen("a3-rq", ".rq"),
    seen("generic-date", ".date, #date, .riqi, .time, .newspaper-date"),
    seen("anywhere", "td, span, strong, p, li, font, div, b, em, h3, h4"),
];

pub(super) const LABEL: &[Candidate] = &[
    seen("a2-banci", ".banci"),
    seen("a4-layer33", "#layer33 a"),
    seen("a3-bm01", "td.bm01"),
    seen("b-old-l-t", ".list_l .l_t"),
    seen("b-old-l-t", ".l_t"),
    seen("b-new-paper-bot", ".paper-bot p"),
    seen("b-new-sec", "p.sec"),
    seen("c-current", "#currentBM"),
    any("c-edition", "#NewsEditionName"),
    seen("d1-layout", "#layout"),
    seen("d2-newslisttit", ".newslisttit em"),
    seen("d4-tabs", ".tabs h3"),
    seen("f1-title", ".left > .title"),
    seen("f2-summary", ".pic-info-summary"),
    seen("f3-banming", ".banming2"),
    seen("f4-b01", ".B_01_2 a:nth-of-type(2)"),
    seen("f4-b01", ".B_01_2"),
    seen("a6-paperinfo", ".paperinfo"),
    seen("a1-strong", "td:has(> strong)"),
    seen("anywhere", "td, span, strong, p, font, div, h3, h4, em, li"),
];

pub(super) const PAGES: &[Candidate] = &[
    any("a-pagelink", "#pageLink[href]"),
    any("a-pagelink", "#pageLink2[href], #pageLink a[href]"),
    any("c-new-bmdh", "a.rigth_bmdh_href"),
    any("d1-layoutlist", "#layoutlist a[href]"),
    any("d2-list", ".Therestlist li a[href]"),
    any("d3-list", "#widthNone li a[href]"),
    any("d4-nav", ".nav-list li a[href]"),
    any("e-ednav", ".main-ednav-nav a[href]"),
    any("f1-bmlist", ".bmList a[href]"),
    any("f2-catalogue", ".layout-catalogue-item a[href]"),
    any("f3-bancilist", "#bancilist a[href]"),
    any("b-pagelist", "#pageList a[href]"),
    any("b-new-slide", ".swiper-slide a[href]"),
    any("f5-area", "li.area_select a[href]"),
    any("a4-tits", "td.tits a[href]"),
    any("a5-default", "td.default a[href]"),
    any("anywhere", "a[href]"),
    any("f6-onclick", "td[onclick], li[onclick], a[onclick], div[onclick]"),
];

pub(super) const HEADLINES: &[Candidate] = &[
    any("a3-list01", "ul.list01 a[href]"),
    seen("b-titlelist", "#titleList a[href]"),
    seen("a-mp", "a[href]:has(> [id^=mp])"),
    any("c-articlenav", "#main-ed-articlenav-list a[href]"),
    any("c-content", "[id^=content_] > a[href]"),
    any("e-articlenav", ".main-ed-articlenav-list a[href]"),
    any("b-new-list", ".news-list a[href]"),
    any("f1-btdh", ".btdh a[href]"),
    any("f5-hidden", ".hidenPage a[href]"),
    any("a-mp", "a[href]:has(> [id^=mp])"),
    any("a5-px12", "td.px12 a[href]"),
    any("c-new-default", "td.default[valign=top] a[href]"),
    any("anywhere", "a[href]"),
];

pub(super) const MAP: &[Candidate] = &[
    any("a-map", "map[name=pagepicmap i] area"),
    any("c-map", "#main-ed-map area"),
    any("e-map", ".main-ed-map-weapper map area"),
    any("f1-map", "map#news area"),
    any("b-new-map", ".paper map area"),
    any("f3-map", ".paper_rect map area"),
    any("f4-map", "map[name=hotarea i] area"),
    any("f5-map", "#Bantu area"),
    any("f6-svg", "svg polygon[points]"),
    any("any-map", "map area"),
];

pub(super) const PICTURE: &[Candidate] = &[
    any("map-image", "img[usemap]"),
    any("f3-mappaper", "#mappaper"),
    any("b-new-paper", ".paper img"),
    any("f1-newspaper", ".newspaper img"),
    any("f5-bantu", "#Bantu img, img#Bantu"),
    any("f6-svg", ":has(> svg polygon) > img"),
    by("enp-pagepicurl", "founder-pagepicurl", Take::Property),
    any("by-name", "img[src*='Page.jpg'], img[src*='Page_b.jpg'], img[src*='/page/'], img[src*='_b.jpg']"),
];

pub(super) const PDF: &[Candidate] = &[
    any("c-big", "a#bigbmshowpdf"),
    any("a2-pdf", ".pdf a[href*='.pdf' i]"),
    any("any-pdf", "a[href*='.pdf' i]"),
    by("e-filepath", "img[filepath*='.pdf' i]", Take::Attribute("filepath")),
];
