//! The picture that goes with an article: invented hills, a sun, houses and rows of tea.

use std::fmt::Write as _;

use crate::specimen::chance::Chance;
use crate::specimen::story::PICTURE;

/// The sky, the farther hills, the nearer hills, the ground.
const LIGHTS: [[&str; 4]; 4] = [
    ["#cfe3ee", "#8fb3a4", "#5f8f74", "#3f6b4a"],
    ["#f3d9b8", "#c49a86", "#8f6a62", "#5d4a44"],
    ["#dfe6d2", "#a9c08b", "#7fa05d", "#5b7f3e"],
    ["#d9dcea", "#a3a8c6", "#7278a0", "#474d72"],
];

/// The content of the picture, without the `svg` element around it; [`PICTURE`] is its size.
pub(super) fn scene(mut chance: Chance) -> String {
    let (width, height) = PICTURE;
    let light = LIGHTS.get(chance.between(0, 3) as usize).unwrap_or(&LIGHTS[0]);
    let [sky, far, near, ground] = light;
    let mut svg = format!(r#"<rect width="{width}" height="{height}" fill="{sky}"/>"#);
    let (x, y, r) = (chance.between(80, 520), chance.between(50, 110), chance.between(18, 40));
    let _ = write!(svg, r##"<circle cx="{x}" cy="{y}" r="{r}" fill="#fff6d8"/>"##);
    for (colour, base) in [(far, 170), (near, 230), (ground, 300)] {
        let _ = write!(svg, r#"<path fill="{colour}" d="M0 {height}V{}"#, base + chance.between(0, 30));
        for step in 1..=6 {
            let (peak, end) = (base - chance.between(10, 60), base + chance.between(0, 30));
            let _ = write!(svg, "Q{} {peak} {} {end}", step * 100 - 50, step * 100);
        }
        let _ = write!(svg, "V{height}Z\"/>");
    }
    for _ in 0..chance.between(2, 5) {
        let (x, y) = (chance.between(40, 500), chance.between(270, 310));
        let _ = write!(
            svg,
            r##"<path fill="#f4efe6" d="M{x} {y}h56v34h-56z"/><path fill="#4b4440" d="M{} {y}l34-20 34 20z"/>"##,
            x - 6
        );
    }
    for row in 0..4 {
        let y = 346 + row * 15;
        let _ = write!(
            svg,
            r##"<path fill="none" stroke="#ffffff" stroke-opacity=".25" stroke-width="5" d="M0 {y}Q300 {} 600 {y}"/>"##,
            y - 18
        );
    }
    svg.push_str(r##"<text x="588" y="390" font-size="20" text-anchor="end" fill="#fff" font-family="sans-serif">样图</text>"##);
    svg
}

/// The picture as a file.
pub(in crate::specimen) fn picture(chance: Chance) -> String {
    let (width, height) = PICTURE;
    let scene = scene(chance);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">{scene}</svg>\n"
    )
}
