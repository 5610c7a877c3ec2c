//! The picture of a page: an SVG drawing of 350 by 500 millimetres, in tenths of a millimetre.

use std::fmt::Write as _;

use edition::{Article, Date, WHOLE};

use super::chance::Chance;
use super::layout::Place;
use super::outline::Role;

mod lettering;
mod scene;
mod setting;

use lettering::{Style, set, width};
pub(super) use scene::picture;
pub(super) use setting::weight;

/// The sheet's width and height in tenths of a millimetre.
const SHEET: (i32, i32) = (3_500, 5_000);

/// The width and height in pixels at which a page's picture is shown where nobody asks for another size.
pub(super) const PIXELS: (u32, u32) = (1_400, 2_000);

/// What stands above the articles of a page.
pub(super) struct Top<'a> {
    pub(super) newspaper: &'a str,
    pub(super) folio: &'a str,
    pub(super) name: &'a str,
    pub(super) date: Date,
    pub(super) serial: u32,
    pub(super) role: Role,
}

/// Where the articles begin below it, in ten-thousandths of the page's height.
pub(super) fn first_line(role: Role) -> u16 {
    if role == Role::Front { 1_400 } else { 520 }
}

/// An article, where it stands, and what its picture is drawn from.
pub(super) type Placed<'a> = (&'a Article, &'a Place, Chance);

/// Draws a page.
pub(super) fn page(top: &Top<'_>, placed: &[Placed<'_>]) -> String {
    let ((wide, high), (pixels_wide, pixels_high)) = (SHEET, PIXELS);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{pixels_wide}\" height=\"{pixels_high}\" \
         viewBox=\"0 0 {wide} {high}\"><style>text{{font-family:\"Songti SC\",SimSun,\"Noto Serif CJK SC\",\
         \"Source Han Serif SC\",serif;fill:#1c1a18}}.h{{font-weight:900}}.m{{fill:#5f5a54}}.r{{fill:#a3161c;\
         font-weight:900}}.c{{text-anchor:middle}}</style><rect width=\"{wide}\" height=\"{high}\" fill=\"#fbf9f4\"/>"
    );
    if top.role == Role::Front {
        nameplate(&mut svg, top);
    } else {
        folio_line(&mut svg, top);
    }
    match top.role {
        Role::Advertisement => advertisement(&mut svg, top),
        Role::WithoutText => grey_lines(&mut svg),
        Role::Front | Role::Articles => {
            let size = setting::body_size(placed);
            for (article, place, chance) in placed {
                setting::article(&mut svg, article, place, size, chance.clone());
            }
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// What says on every page that the newspaper is none.
const MARK: &str = "虚构样张 SPECIMEN";

fn date_line(top: &Top<'_>) -> String {
    format!("{} {}", top.date.chinese(), top.date.weekday().chinese())
}

fn nameplate(svg: &mut String, top: &Top<'_>) {
    let base = 440;
    set(svg, Style { size: 360, class: "r" }, 105, base, top.newspaper);
    let x = 105 + i32::try_from(width(top.newspaper)).unwrap_or(0) * 180 + 80;
    let small = Style { size: 46, class: "b" };
    let lines = [
        date_line(top),
        format!("第{}期 第{}版 {}", top.serial, top.folio, top.name),
        format!("{MARK} 人物、地点、事件均为虚构"),
    ];
    for (line, place) in lines.iter().zip(0..) {
        set(svg, small, x, base - 190 + place * 84, line);
    }
    rule(svg, 540, 8);
    rule(svg, 558, 3);
    set(svg, Style { size: 40, class: "m" }, 105, 622, "云岭脚下 样江之滨 · 每周一至周六出版");
}

fn folio_line(svg: &mut String, top: &Top<'_>) {
    set(svg, Style { size: 110, class: "r" }, 105, 190, top.folio);
    set(svg, Style { size: 70, class: "h" }, 420, 185, top.name);
    let right = format!("{} · {MARK}   {}   第{}期", top.newspaper, date_line(top), top.serial);
    let x = 3_395 - i32::try_from(width(&right)).unwrap_or(0) * 19;
    set(svg, Style { size: 38, class: "m" }, x, 185, &right);
    rule(svg, 215, 5);
}

fn rule(svg: &mut String, y: i32, thick: i32) {
    let _ = write!(svg, r##"<path stroke="#1c1a18" stroke-width="{thick}" d="M105 {y}H3395"/>"##);
}

fn advertisement(svg: &mut String, top: &Top<'_>) {
    const SLOGANS: [&str; 4] =
        ["节约用水 点滴做起", "文明出行 礼让一步", "一粥一饭 当思来处", "守护青山 从我做起"];
    let slogan = SLOGANS.get(top.serial as usize % SLOGANS.len()).copied().unwrap_or_default();
    for (y, colour) in [(320, "#dfe9dc"), (2_640, "#e9e1d2")] {
        let _ = write!(svg, r#"<rect x="105" y="{y}" width="3290" height="2200" fill="{colour}"/>"#);
    }
    set(svg, Style { size: 260, class: "r c" }, 1_750, 1_400, slogan);
    set(svg, Style { size: 90, class: "m c" }, 1_750, 1_640, "公益广告 · 样报");
    set(svg, Style { size: 200, class: "h c" }, 1_750, 3_700, "广告位样张");
    set(svg, Style { size: 80, class: "m c" }, 1_750, 3_900, "本版没有文章");
}

/// A page of which nobody has the words: its lines are seen and not read.
fn grey_lines(svg: &mut String) {
    set(svg, Style { size: 120, class: "m" }, 105, 420, "本版文字未收录");
    svg.push_str(r##"<path fill="none" stroke="#cfcac2" stroke-width="26" stroke-dasharray="500 64" d=""##);
    for line in 0..90 {
        let _ = write!(svg, "M105 {}H3395", 540 + line * 48);
    }
    svg.push_str("\"/>");
}

/// From ten-thousandths of the page to tenths of a millimetre.
fn across(ten_thousandths: u16) -> i32 {
    i32::from(ten_thousandths) * SHEET.0 / i32::from(WHOLE)
}

fn down(ten_thousandths: u16) -> i32 {
    i32::from(ten_thousandths) * SHEET.1 / i32::from(WHOLE)
}
