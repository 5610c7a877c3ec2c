//! Where the families of old sites keep what an edition is made of.
//!
//! One list for each field; the first candidate that brings something wins. Which papers use which
//! is told in `docs/legacy-sites.md`.

/// A part of a page that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Newspaper,
    Date,
    Label,
    Pages,
    Headlines,
    Map,
    Picture,
    Pdf,
    Kicker,
    Headline,
    Deck,
    Byline,
    Body,
    Photo,
}

/// How a candidate is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Take {
    /// Of the elements that the selector finds, the visible ones.
    Seen,
    /// Those too that are hidden.
    Any,
    /// The last of the visible ones.
    Last,
    /// This one of them, counted from 0.
    Nth(usize),
    /// Those that stand before the first element of another selector.
    Before(&'static str),
    /// Those that stand after it.
    After(&'static str),
    /// An attribute of theirs.
    Attribute(&'static str),
    /// A tag in the page's `enpproperty` comment, which the selector names.
    Property,
    /// What stands between two comments that the selector names.
    Between,
}

/// A place where a field may stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Its stable name.
    pub(super) name: &'static str,
    pub(super) selector: &'static str,
    pub(super) take: Take,
}

const fn seen(name: &'static str, selector: &'static str) -> Candidate {
    Candidate { name, selector, take: Take::Seen }
}

const fn any(name: &'static str, selector: &'static str) -> Candidate {
    Candidate { name, selector, take: Take::Any }
}

const fn by(name: &'static str, selector: &'static str, take: Take) -> Candidate {
    Candidate { name, selector, take }
}

const NEWSPAPER: &[Candidate] = &[
    by("enp-papername", "founder-papername", Take::Property),
    by("b-channelname", "input[name=channelname]", Take::Attribute("value")),
    by("d-nodename", "nodename", Take::Property),
    seen("b-lai", ".lai b"),
    seen("b-new-sec", "p.sec"),
    seen("b-riqi", "#riqi_"),
];

const DATE: &[Candidate] = &[
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

const LABEL: &[Candidate] = &[
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

const PAGES: &[Candidate] = &[
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

const HEADLINES: &[Candidate] = &[
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

const MAP: &[Candidate] = &[
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

const PICTURE: &[Candidate] = &[
    any("map-image", "img[usemap]"),
    any("f3-mappaper", "#mappaper"),
    any("b-new-paper", ".paper img"),
    any("f1-newspaper", ".newspaper img"),
    any("f5-bantu", "#Bantu img, img#Bantu"),
    any("f6-svg", ":has(> svg polygon) > img"),
    by("enp-pagepicurl", "founder-pagepicurl", Take::Property),
    any("by-name", "img[src*='Page.jpg'], img[src*='Page_b.jpg'], img[src*='/page/'], img[src*='_b.jpg']"),
];

const PDF: &[Candidate] = &[
    any("c-big", "a#bigbmshowpdf"),
    any("a2-pdf", ".pdf a[href*='.pdf' i]"),
    any("any-pdf", "a[href*='.pdf' i]"),
    by("e-filepath", "img[filepath*='.pdf' i]", Take::Attribute("filepath")),
];

const KICKER: &[Candidate] = &[
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

const HEADLINE: &[Candidate] = &[
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

const DECK: &[Candidate] = &[
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

const BYLINE: &[Candidate] = &[
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

const BODY: &[Candidate] = &[
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

const PHOTO: &[Candidate] = &[
    seen("a1-newspic", "table#newspic"),
    seen("b-new-pci", "table.pci_c"),
    seen("b-old-c-c", ".c_c"),
    seen("d-attachment", ".attachment"),
    seen("tushuo", ".tushuo"),
];

/// The candidates of each field, the most certain first.
pub(super) const ALL: &[(Field, &[Candidate])] = &[
    (Field::Newspaper, NEWSPAPER),
    (Field::Date, DATE),
    (Field::Label, LABEL),
    (Field::Pages, PAGES),
    (Field::Headlines, HEADLINES),
    (Field::Map, MAP),
    (Field::Picture, PICTURE),
    (Field::Pdf, PDF),
    (Field::Kicker, KICKER),
    (Field::Headline, HEADLINE),
    (Field::Deck, DECK),
    (Field::Byline, BYLINE),
    (Field::Body, BODY),
    (Field::Photo, PHOTO),
];

impl Field {
    /// Its name, as `press import --explain` writes it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Newspaper => "newspaper",
            Self::Date => "date",
            Self::Label => "label",
            Self::Pages => "pages",
            Self::Headlines => "headlines",
            Self::Map => "map",
            Self::Picture => "picture",
            Self::Pdf => "pdf",
            Self::Kicker => "kicker",
            Self::Headline => "headline",
            Self::Deck => "deck",
            Self::Byline => "byline",
            Self::Body => "body",
            Self::Photo => "photo",
        }
    }
}
