use press::picture::{Format, PictureError, measure, scale, svg_dangers};

fn svg(attributes: &str, content: &str) -> Vec<u8> {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{content}</svg>"#).into_bytes()
}

#[test]
fn an_svg_is_as_large_as_it_says_in_any_unit() {
    for (said, size) in [
        (r#"width="120" height="80.4""#, (120, 80)),
        (r#"width="120px" height="1e2px""#, (120, 100)),
        (r#"width="72pt" height="36pt""#, (96, 48)),
        (r#"width="25.4mm" height="2.54cm""#, (96, 96)),
        (r#"width="10em" height="10ex""#, (160, 80)),
        (r#"width="1in" height="1in" viewBox="0 0 5 5""#, (96, 96)),
        (r#"width="100%" height="100%" viewBox="0 0 350 500""#, (350, 500)),
        (r#"viewBox="-5,-5,30,40""#, (30, 40)),
        (r#"width="300" viewBox="0 0 3 4""#, (300, 400)),
    ] {
        let measured = measure(&svg(said, "")).unwrap();
        assert_eq!(
            (measured.format, measured.width, measured.height),
            (Format::Svg, size.0, size.1),
            "{said}"
        );
    }
}

#[test]
fn an_svg_is_known_behind_all_that_may_stand_before_it() {
    let drawn = "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- 样报 > -->\n\
        <!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\">\n\
        <svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><style><![CDATA[a{}]]></style></svg>";
    assert_eq!(measure(drawn.as_bytes()).unwrap().width, 4);
    assert_eq!(svg_dangers(drawn.as_bytes()), None);
}

#[test]
fn an_svg_without_a_size_or_broken_is_refused() {
    for said in ["", r#"width="0" height="5""#, r#"width="100%""#, r#"viewBox="0 0 0 0""#, r#"viewBox="a""#] {
        assert!(matches!(measure(&svg(said, "")), Err(PictureError::NoSize { .. })), "{said}");
    }
    assert!(matches!(measure(b"<svg><g></svg>"), Err(PictureError::Damaged { .. })));
    assert!(matches!(measure(b"<svg width='1' height='1'/>"), Err(PictureError::Damaged { .. })));
    assert_eq!(scale(&svg(r#"viewBox="0 0 9 9""#, ""), &[5], &[]), Err(PictureError::NoPixels));
}

#[test]
fn what_stays_inside_an_svg_is_harmless() {
    let content = r##"<defs><linearGradient id="a"/></defs><style>.b{fill:url( "#a" );font-family:"宋体"}</style>
        <rect fill="url(#a)" style="stroke:red"/><use href="#a"/>
        <image href="data:image/png;base64,AAAA"/><animate attributeName="opacity"/><text>url in words</text>"##;
    assert_eq!(svg_dangers(&svg("", content)), None);
}

#[test]
fn whatever_runs_or_fetches_is_found_in_an_svg() {
    for content in [
        "<script>1</script>",
        "<SCRIPT/>",
        "<foreignObject/>",
        r#"<g onclick="x()"/>"#,
        r#"<p xmlns="http://www.w3.org/1999/xhtml"/>"#,
        r#"<a href="javascript:x()"/>"#,
        r#"<a xmlns:x="http://www.w3.org/1999/xlink" x:href="https://a.example/"/>"#,
        r#"<use href="other.svg#a"/>"#,
        r#"<image href="data:image/svg+xml,x"/>"#,
        r#"<image href="data:text/html,x"/>"#,
        r#"<set attributeName="href" to="javascript:x()"/>"#,
        r#"<animate attributeName="xlink:href" values="javascript:x()"/>"#,
        r#"<set attributeName="onload" to="x()"/>"#,
        r#"<g xml:base="https://a.example/"/>"#,
        r#"<rect fill="url(https://a.example/#a)"/>"#,
        r#"<rect style="fill:URL( 'https://a.example/#a')"/>"#,
        "<style>@import 'a.css';</style>",
        "<style><![CDATA[ g { background: url(//a.example/b) } ]]></style>",
        r"<style>g { background: \75rl(//a.example/b) }</style>",
        "<?xml-stylesheet href='a.css'?>",
    ] {
        assert!(svg_dangers(&svg("", content)).is_some(), "{content}");
    }
    let plain = String::from_utf8(svg("", "")).unwrap();
    for before in [
        r#"<!DOCTYPE svg [<!ENTITY a "b">]>"#,
        r#"<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]>"#,
        r#"<?xml version="1.0" encoding="ISO-2022-JP"?>"#,
        r#"<?xml-stylesheet href="a.css"?>"#,
    ] {
        assert!(svg_dangers(format!("{before}{plain}").as_bytes()).is_some(), "{before}");
    }
    assert!(svg_dangers(b"\xff\xfe<\0s\0v\0g\0").is_some(), "what is not UTF-8");
    assert_eq!(
        svg_dangers(&svg("", "\n<g onload='x'/>")).unwrap(),
        "line 2: the attribute onload runs a program"
    );
}
