//! The Word document, read back part by part.

#![allow(clippy::unwrap_used, clippy::panic, clippy::case_sensitive_file_extension_comparisons)]

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use dialoogtafel::blueprint::fold_journal;
use dialoogtafel::example;
use dialoogtafel::export::Format;
use dialoogtafel::export::chart::dumbbell;
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, Overview, build};
use dialoogtafel::text::clean;
use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::export::{NASTY, nasty};
use super::overview_fixture::{BLUEPRINT, Journal, files, revealed};
use super::player::Player;

/// What is in the file, each with its name.
fn unpacked(bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut unpacked = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        unpacked.push((part.name().unwrap().into_owned(), bytes));
    }
    unpacked
}

fn docx(overview: &Overview, lang: Lang) -> Vec<u8> {
    let file = files(overview, Format::Docx, lang).remove(0);
    assert!(file.name.ends_with(".docx"), "{}", file.name);
    file.bytes
}

/// The parts that are text.
fn parts(overview: &Overview, lang: Lang) -> Vec<(String, String)> {
    let all = unpacked(docx(overview, lang)).into_iter().filter(|(name, _)| !name.starts_with("word/media/"));
    all.map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect()
}

fn part(overview: &Overview, lang: Lang, name: &str) -> String {
    parts(overview, lang).into_iter().find(|(found, _)| found == name).unwrap().1
}

fn body(overview: &Overview) -> String {
    part(overview, Lang::Nl, "word/document.xml")
}

pub fn example() -> Overview {
    example_for(Audience::WorkingGroup)
}

pub fn example_for(audience: Audience) -> Overview {
    let (blueprint, session) = fold_journal(example::entries(Player::at_home(Lang::Nl).now())).unwrap();
    build(&blueprint, &session, audience)
}

fn all<'a>(xml: &'a Document<'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    xml.descendants().filter(move |node| node.tag_name().name() == name)
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Option<Node<'a, 'a>> {
    node.descendants().find(|node| node.tag_name().name() == name)
}

/// The value of what is called `name` in a node.
fn value<'a>(node: Node<'a, 'a>, name: &str) -> Option<&'a str> {
    child(node, name)?.attributes().find(|attribute| attribute.name() == "val").map(|found| found.value())
}

/// What a paragraph says, its lines under each other.
fn said(node: Node) -> String {
    let parts = node.descendants().map(|node| match node.tag_name().name() {
        "t" => node.text().unwrap_or_default(),
        "br" => "\n",
        _ => "",
    });
    parts.collect()
}

/// Style and text of every paragraph.
fn paragraphs(xml: &str) -> Vec<(String, String)> {
    let xml = Document::parse(xml).unwrap();
    all(&xml, "p").map(|p| (value(p, "pStyle").unwrap().to_owned(), said(p))).collect()
}

#[test]
fn every_part_is_xml_and_every_relation_leads_to_a_part() {
    for overview in [revealed().overview(), nasty().overview()] {
        let (parts, packed) = (parts(&overview, Lang::Nl), unpacked(docx(&overview, Lang::Nl)));
        let names: BTreeSet<_> = packed.iter().map(|(name, _)| name.as_str()).collect();
        for (name, text) in &parts {
            let xml = Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            let folder = if name.starts_with("word/") { "word/" } else { "" };
            for relation in all(&xml, "Relationship") {
                let target = relation.attribute("Target").unwrap();
                assert!(names.contains(format!("{folder}{target}").as_str()), "{name}: {target}");
            }
            for typed in all(&xml, "Override") {
                let target = typed.attribute("PartName").unwrap().trim_start_matches('/');
                assert!(names.contains(target), "{target}");
            }
        }
    }
}

#[test]
fn the_styles_that_are_used_are_there() {
    let overview = example();
    let styles = part(&overview, Lang::Nl, "word/styles.xml");
    let styles = Document::parse(&styles).unwrap();
    let there: BTreeSet<_> = all(&styles, "style")
        .filter_map(|style| style.attributes().find(|attribute| attribute.name() == "styleId"))
        .map(|id| id.value())
        .collect();
    let mut used = BTreeSet::new();
    for name in ["word/document.xml", "word/footer.xml", "word/numbering.xml", "word/styles.xml"] {
        let text = part(&overview, Lang::Nl, name);
        let xml = Document::parse(&text).unwrap();
        let named = xml.descendants().filter(|node| {
            matches!(node.tag_name().name(), "pStyle" | "rStyle" | "tblStyle" | "basedOn" | "next")
        });
        let ids = named.filter_map(|node| node.attributes().next().map(|id| id.value().to_owned()));
        used.extend(ids);
    }
    for id in &used {
        assert!(there.contains(id.as_str()), "{id}");
    }
    for id in ["Title", "Subtitle", "Heading1", "Heading2", "Heading3", "ListBullet", "Figures", "Tag"] {
        assert!(used.contains(id), "{id}");
    }
}

#[test]
fn headings_are_real_and_skip_no_level() {
    let overview = example();
    let paragraphs = paragraphs(&body(&overview));
    let level = |style: &str| style.strip_prefix("Heading").map(|level| level.parse::<u8>().unwrap());
    let headings: Vec<_> =
        paragraphs.iter().filter_map(|(style, text)| Some((level(style)?, text.as_str()))).collect();
    assert_eq!(headings[0], (1, "In het kort"));
    assert!(headings.windows(2).all(|pair| pair[1].0 <= pair[0].0 + 1), "{headings:?}");
    let themes = headings.iter().skip_while(|(_, text)| *text != "Thema voor thema").skip(1);
    let themes = themes.take_while(|(level, _)| *level > 1).filter(|(level, _)| *level == 2);
    let themes: Vec<_> = themes.map(|(_, text)| *text).collect();
    let expected: Vec<_> = overview
        .themes
        .iter()
        .map(|theme| format!("{} · {}", theme.figures.rank.unwrap(), theme.name))
        .collect();
    assert_eq!(themes, expected);
    assert!(headings.iter().any(|(level, text)| *level == 3 && text.ends_with('?')));
}

#[test]
fn every_remark_of_the_example_is_in_it_once_for_each_of_its_themes() {
    let overview = example();
    let paragraphs = paragraphs(&body(&overview));
    let mut remarks = 0;
    let under = overview.themes.iter().flat_map(|theme| &theme.remarks).chain(&overview.untagged);
    for remark in under.flat_map(|question| &question.remarks) {
        let tag = if remark.quotable { " (citeerbaar)" } else { "" };
        let expected = format!("{}{tag}", remark.text);
        assert!(
            paragraphs.iter().any(|(style, text)| style == "ListBullet" && *text == expected),
            "{expected}"
        );
        remarks += 1;
    }
    let tags = |text: &str| text.ends_with(" (citeerbaar)");
    assert!(remarks >= 48 && paragraphs.iter().any(|(_, text)| tags(text)));
}

#[test]
fn what_people_say_is_whole_and_does_nothing() {
    let overview = nasty().overview();
    let body = body(&overview);
    let xml = Document::parse(&body).unwrap();
    let allowed = "document body p pPr pStyle keepNext pageBreakBefore r rPr rStyle t br tbl tblPr tblStyle tblW tblLayout \
        tblLook tblGrid gridCol tr trPr cantSplit tblHeader drawing inline extent docPr cNvGraphicFramePr graphicFrameLocks graphic graphicData pic nvPicPr cNvPr cNvPicPr \
        blipFill blip stretch fillRect spPr xfrm off ext prstGeom avLst tc tcPr tcW vMerge sectPr footerReference pgSz pgMar";
    let allowed: BTreeSet<_> = allowed.split_whitespace().collect();
    for node in xml.descendants().filter(Node::is_element) {
        assert!(allowed.contains(node.tag_name().name()), "{}", node.tag_name().name());
    }
    let paragraphs = paragraphs(&body);
    for remark in NASTY {
        let expected = format!("{} (citeerbaar)", clean(remark));
        assert!(paragraphs.iter().any(|(_, text)| *text == expected), "{expected}");
    }
    assert!(paragraphs.iter().any(|(_, text)| text.chars().count() == 10_000 + " (citeerbaar)".len()));
}

#[test]
fn what_no_xml_may_hold_is_left_out() {
    let mut journal = Journal::started(BLUEPRINT, false);
    let forbidden: String = ('\0'..' ').chain("\u{7f}\u{85}\u{fffe}\u{ffff}".chars()).collect();
    journal.remark("inwoners", (0, 0), &["mobiliteit"], &format!("voor{forbidden}na \u{10ffff}"));
    let paragraphs = paragraphs(&body(&journal.overview()));
    let found = paragraphs.iter().find(|(_, text)| text.starts_with("voor")).unwrap();
    assert!(found.1.ends_with("na \u{10ffff}"), "{found:?}");
}

#[test]
fn a_table_repeats_its_head_fits_on_the_page_and_breaks_in_no_row() {
    let body = body(&example());
    let xml = Document::parse(&body).unwrap();
    let mut merged = 0;
    for table in all(&xml, "tbl") {
        let rows: Vec<_> = table.children().filter(|node| node.tag_name().name() == "tr").collect();
        assert!(child(rows[0], "tblHeader").is_some());
        assert!(rows[1..].iter().all(|row| child(*row, "tblHeader").is_none()));
        assert!(rows.iter().all(|row| child(*row, "cantSplit").is_some()));
        let widths: Vec<u32> = table
            .descendants()
            .filter(|node| node.tag_name().name() == "gridCol")
            .map(|column| column.attributes().next().unwrap().value().parse().unwrap())
            .collect();
        assert!(widths.iter().all(|width| *width >= 400), "{widths:?}");
        assert!(widths.iter().sum::<u32>().abs_diff(9638) <= 8, "{widths:?}");
        merged += rows.iter().filter(|row| value(**row, "vMerge") == Some("restart")).count();
    }
    assert!(merged >= 3, "{merged}");
    let right = |text: &str| {
        let found = all(&xml, "p").find(|p| said(*p) == text).unwrap();
        value(found, "pStyle").unwrap().to_owned()
    };
    assert_eq!(right("68,0"), "TableNumber");
    assert_eq!(right("Gemiddelde"), "TableHeadingNumber");
}

#[test]
fn every_picture_is_there_and_says_what_it_shows() {
    let overview = example();
    let pictures = unpacked(docx(&overview, Lang::Nl)).into_iter().filter(|(name, _)| name.ends_with(".png"));
    let pictures: Vec<_> = pictures.map(|(_, bytes)| bytes).collect();
    assert!(pictures.len() > overview.themes.len(), "{}", pictures.len());
    assert!(pictures.iter().all(|bytes| bytes.starts_with(b"\x89PNG")));
    let body = body(&overview);
    let xml = Document::parse(&body).unwrap();
    let told: Vec<_> = all(&xml, "docPr").filter_map(|picture| picture.attribute("descr")).collect();
    assert_eq!(told.len(), pictures.len());
    let expected: Vec<_> = overview
        .themes
        .iter()
        .filter_map(|theme| dumbbell(&overview, theme, Lang::Nl))
        .map(|chart| chart.alt)
        .collect();
    assert!(expected.len() > 3 && expected.iter().all(|alt| told.contains(&alt.as_str())), "{told:?}");
    let widths = all(&xml, "extent").filter_map(|picture| picture.attribute("cx")?.parse::<u64>().ok());
    // As wide as the text at the most: 170 mm, 36 000 to a millimetre.
    assert!(widths.into_iter().all(|width| width <= 170 * 36_000));
}

#[test]
fn the_file_says_its_language_its_title_and_its_pages() {
    let overview = revealed().overview();
    for (lang, tag, page) in [(Lang::Nl, "nl-NL", "pagina 1 van 1"), (Lang::En, "en-GB", "page 1 of 1")] {
        assert!(
            part(&overview, lang, "docProps/core.xml").contains(&format!("<dc:language>{tag}</dc:language>"))
        );
        assert!(
            part(&overview, lang, "docProps/core.xml")
                .contains("<dc:title>Dialoogtafel gezondheid</dc:title>")
        );
        assert!(part(&overview, lang, "word/styles.xml").contains(&format!("<w:lang w:val=\"{tag}\"")));
        let footer = part(&overview, lang, "word/footer.xml");
        assert_eq!(paragraphs(&footer)[0].1, format!("Dialoogtafel gezondheid{page}"));
        let xml = Document::parse(&footer).unwrap();
        let fields: Vec<_> = all(&xml, "fldSimple")
            .filter_map(|field| field.attributes().next())
            .map(|of| of.value().trim())
            .collect();
        assert_eq!(fields, ["PAGE", "NUMPAGES"]);
    }
}

#[test]
fn an_example_says_so_before_anything_else() {
    let paragraphs = paragraphs(&body(&revealed().overview()));
    let styles: Vec<_> = paragraphs.iter().take(6).map(|(style, _)| style.as_str()).collect();
    assert_eq!(styles, ["Kind", "Title", "Subtitle", "Notice", "Notice", "Heading1"]);
    assert_eq!(paragraphs[3].1, "Voorbeeld: verzonnen mensen en uitspraken");
}

#[test]
fn the_example_as_a_whole() {
    let lines = paragraphs(&body(&example())).into_iter().map(|(style, said)| format!("{style}: {said}"));
    insta::assert_snapshot!("example", lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn the_same_overview_gives_the_same_file() {
    let overview = revealed().overview();
    assert_eq!(docx(&overview, Lang::Nl), docx(&overview, Lang::Nl));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whatever is said, in whatever signs: it is in the document, whole.
    #[test]
    fn any_text_comes_back(text in "\\PC{1,40}(\n\\PC{1,20})?") {
        let mut journal = Journal::started(BLUEPRINT, false);
        journal.remark("inwoners", (0, 0), &["mobiliteit"], &text);
        let expected = clean(&text).lines().collect::<Vec<_>>().join("\n");
        let paragraphs = paragraphs(&body(&journal.overview()));
        let bullets: Vec<_> = paragraphs.iter().filter(|(style, _)| style == "ListBullet").map(|(_, text)| text).collect();
        prop_assert!(bullets.contains(&&expected), "{bullets:?}");
    }
}

/// Word keeps the first and the last point of a list with the one beside it.
#[test]
fn no_point_of_a_list_stands_alone_on_a_page() {
    let xml = body(&example());
    let xml = Document::parse(&xml).unwrap();
    let points: Vec<_> = all(&xml, "p")
        .map(|paragraph| {
            let about = child(paragraph, "pPr");
            let style = about.and_then(|about| value(about, "pStyle"));
            let keep = about.is_some_and(|about| child(about, "keepNext").is_some());
            (style == Some("ListBullet"), keep)
        })
        .collect();
    let lists: Vec<_> = points.chunk_by(|one, other| one.0 == other.0).filter(|list| list[0].0).collect();
    assert!(lists.iter().any(|list| list.len() > 2));
    for list in lists {
        for (number, (_, keep)) in list.iter().enumerate() {
            let beside = list.len() > 1 && (number == 0 || number + 2 == list.len());
            assert_eq!(*keep, beside, "{number} of {}", list.len());
        }
    }
}
