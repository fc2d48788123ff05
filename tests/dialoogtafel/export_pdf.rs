//! The PDF, read back by another reader.

#![allow(clippy::unwrap_used, clippy::panic, clippy::case_sensitive_file_extension_comparisons)]

use std::collections::BTreeMap;

use dialoogtafel::export::chart::plot;
use dialoogtafel::export::document::{Block, Cell, Column, Document, Kind, Remark, Section, Table};
use dialoogtafel::export::{Format, laid_out};
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::Overview;
use dialoogtafel::text::clean;
use pdf_extract::{Document as File, Object};
use proptest::prelude::*;

use super::export::{NASTY, nasty};
use super::export_docx::example;
use super::overview_fixture::{files, revealed};

fn pdf(overview: &Overview) -> Vec<u8> {
    let file = files(overview, Format::Pdf, Lang::Nl).remove(0);
    assert!(file.name.ends_with(".pdf"), "{}", file.name);
    file.bytes
}

/// What the pages say, without the space between: where a line ends is a matter of looks.
fn said(bytes: &[u8]) -> String {
    pdf_extract::extract_text_from_mem(bytes).unwrap().split_whitespace().collect()
}

fn squeezed(text: &str) -> String {
    clean(text).split_whitespace().collect()
}

/// How often each kind of part is there.
fn parts(bytes: &[u8]) -> BTreeMap<String, usize> {
    let file = File::load_mem(bytes).unwrap();
    let mut parts = BTreeMap::new();
    for object in file.objects.values() {
        if let Object::Dictionary(part) = object
            && let Ok(kind) = part.get(b"S").and_then(Object::as_name)
            && part.has(b"P")
        {
            *parts.entry(String::from_utf8_lossy(kind).into_owned()).or_default() += 1;
        }
    }
    parts
}

fn pages(bytes: &[u8]) -> usize {
    File::load_mem(bytes).unwrap().get_pages().len()
}

fn document(blocks: Vec<Block>) -> Document {
    Document {
        lang: Lang::Nl,
        kind: "Verslag".into(),
        title: "Avond".into(),
        facts: String::new(),
        notices: Vec::new(),
        blocks,
    }
}

fn remarks(texts: &[&str]) -> Block {
    let remark = |text: &&str| Remark { text: clean(text).into_owned(), tag: Some("citeerbaar".into()) };
    Block::Remarks(Some("Inwoners".into()), texts.iter().map(remark).collect())
}

fn of(blocks: Vec<Block>) -> Vec<u8> {
    laid_out(&document(blocks), Format::Pdf).unwrap()
}

#[test]
fn the_example_as_a_whole() {
    let bytes = pdf(&example());
    let text = pdf_extract::extract_text_from_mem(&bytes).unwrap();
    let lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
    let parts = parts(&bytes).into_iter().map(|(kind, count)| format!("{kind}: {count}"));
    let all = lines.map(str::to_owned).chain(parts).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!("example", all);
}

#[test]
fn every_remark_of_the_example_is_in_it() {
    let overview = example();
    let bytes = pdf(&overview);
    let said = said(&bytes);
    let under = overview.themes.iter().flat_map(|theme| &theme.remarks).chain(&overview.untagged);
    for remark in under.flat_map(|question| &question.remarks) {
        assert!(said.contains(&squeezed(&remark.text)), "{}", remark.text);
    }
    let pages = pages(&bytes);
    assert!(pages > 5, "{pages}");
    for page in 1..=pages {
        assert!(said.contains(&format!("pagina{page}van{pages}")), "{page}");
    }
}

#[test]
fn who_has_it_read_aloud_hears_headings_lists_and_tables() {
    let overview = example();
    let bytes = pdf(&overview);
    let parts = parts(&bytes);
    assert_eq!(parts["H1"], 1);
    for kind in
        ["H2", "H3", "H4", "L", "LI", "Lbl", "LBody", "Table", "THead", "TBody", "TR", "TH", "TD", "P"]
    {
        assert!(parts.contains_key(kind), "{kind}: {parts:?}");
    }
    assert_eq!(parts["LI"], parts["LBody"]);
    let themes = overview.themes.len();
    assert!(parts["Table"] >= themes + 2, "{parts:?}");
    let file = File::load_mem(&bytes).unwrap();
    let catalog = file.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).unwrap(), b"nl-NL");
    let marked = file.get_dict_in_dict(catalog, b"MarkInfo").unwrap();
    assert!(marked.get(b"Marked").and_then(Object::as_bool).unwrap());
    let about = String::from_utf8_lossy(&bytes).into_owned();
    assert!(about.contains("<pdfuaid:part>1</pdfuaid:part>"), "it keeps the rules of PDF/UA");
}

#[test]
fn what_people_say_is_whole_and_does_nothing() {
    let bytes = pdf(&nasty().overview());
    let said = said(&bytes);
    for remark in NASTY {
        assert!(said.contains(&squeezed(remark)), "{remark}\n{said}");
    }
    // The longest is broken over lines; page numbers may stand in between.
    assert!(said.matches("é.1)").count() >= 2_490, "{}", said.matches("é.1)").count());
    let file = File::load_mem(&bytes).unwrap();
    for object in file.objects.values() {
        if let Object::Dictionary(found) = object {
            for key in ["JS", "URI", "AA", "OpenAction", "Annots", "EmbeddedFiles"] {
                assert!(!found.has(key.as_bytes()), "{key}");
            }
        }
    }
}

#[test]
fn accents_and_curly_quotes_can_be_copied() {
    let text = "één café ‘zo’ “en” zo’n €5 ijs – naïef … ﬁets ½ ñ ő Ж ελ";
    assert!(said(&of(vec![remarks(&[text])])).contains(&squeezed(text)));
}

/// A box stands for what the letters lack; the rest stays where it is, and what is copied is what was said.
#[test]
fn letters_that_are_not_there_lose_nothing() {
    let text = "Fijn 🦩 hier 日本 en 👩‍👩‍👧 daar";
    let bytes = of(vec![remarks(&[text])]);
    assert!(String::from_utf8_lossy(&bytes).contains("pdfuaid"), "no rule of PDF/UA was broken for it");
    let said = said(&bytes);
    let [fine, here, and, there] =
        ["Fijn", "hier", "en", "daar(citeerbaar)"].map(|word| said.find(word).unwrap());
    assert!(fine < here && here < and && and < there, "{said}");
}

#[test]
fn a_very_long_remark_goes_on_over_pages_and_never_leaves_one() {
    for text in ["woord ".repeat(6_000), "w".repeat(30_000), "regel\n".repeat(300)] {
        let bytes = of(vec![remarks(&[&text, "daarna"])]);
        let said = said(&bytes);
        let expected = text.matches('w').count() + text.matches("regel").count();
        let found = said.matches('w').count() + said.matches("regel").count();
        assert!(found >= expected, "{found} of {expected}");
        assert!(said.contains("daarna"));
        assert!(pages(&bytes) > 2);
    }
}

fn table(rows: usize, cell: &str) -> Block {
    let column = |name: &str, kind| Column { name: name.into(), kind };
    let row =
        |number: usize| [format!("rij {number}"), cell.to_owned(), "7,5".to_owned()].map(Cell::from).to_vec();
    Block::Table(Table {
        columns: vec![
            column("Kolomkop", Kind::Head),
            column("Woorden", Kind::Text),
            column("Cijfer", Kind::Number),
        ],
        rows: (0..rows).map(row).collect(),
        grouped: false,
    })
}

#[test]
fn a_long_table_says_its_head_on_each_page_and_once_for_who_listens() {
    let bytes = of(vec![table(120, "een paar woorden")]);
    let (pages, said) = (pages(&bytes), said(&bytes));
    assert!(pages >= 3, "{pages}");
    assert_eq!(said.matches("Kolomkop").count(), pages);
    for number in 0..120 {
        assert_eq!(said.matches(&format!("rij{number}eenpaar")).count(), 1, "{number}");
    }
    let parts = parts(&bytes);
    assert_eq!((parts["THead"], parts["TR"], parts["TH"]), (1, 121, 3 + 120));
}

#[test]
fn a_cell_that_is_higher_than_a_page_is_broken() {
    let bytes = of(vec![table(2, &"lang ".repeat(4_000))]);
    assert_eq!(said(&bytes).matches("lang").count(), 8_000);
}

#[test]
fn no_heading_is_the_last_on_its_page() {
    // Longer and longer before it: somewhere the heading would come last.
    for lines in 20..60 {
        let before: Vec<String> = (0..lines).map(|line| format!("regel {line}")).collect();
        let heading = Section {
            title: "Kopjekopje".into(),
            blocks: vec![remarks(&["direct eronder"])],
            ..Section::default()
        };
        let bytes = of(vec![Block::List(before), heading.into()]);
        let file = File::load_mem(&bytes).unwrap();
        let numbers: Vec<u32> = file.get_pages().keys().copied().collect();
        let all = pdf_extract::extract_text_from_mem_by_pages(&bytes).unwrap();
        assert_eq!(all.len(), numbers.len());
        let on = |text: &str| all.iter().position(|page| squeezed(page).contains(text)).unwrap();
        assert_eq!(on("Kopjekopje"), on("directeronder"), "after {lines} lines");
    }
}

#[test]
fn an_example_says_so_before_anything_else() {
    let said = said(&pdf(&revealed().overview()));
    let notice = said.find(&squeezed("Voorbeeld: verzonnen mensen en uitspraken")).unwrap();
    assert!(notice < said.find("Inhetkort").unwrap());
}

#[test]
fn a_chart_says_what_it_shows() {
    let overview = revealed().overview();
    let chart = plot(&overview, Lang::Nl).unwrap();
    let alt = chart.alt.clone();
    let bytes = of(vec![Block::Chart(chart)]);
    assert_eq!(parts(&bytes)["Figure"], 1);
    let file = File::load_mem(&bytes).unwrap();
    let told = file.objects.values().filter_map(|object| object.as_dict().ok()?.get(b"Alt").ok());
    let told: Vec<_> = told.filter_map(|alt| pdf_extract::decode_text_string(alt).ok()).collect();
    assert_eq!(told, [alt]);
}

#[test]
fn the_same_overview_gives_the_same_file() {
    let overview = revealed().overview();
    assert_eq!(pdf(&overview), pdf(&overview));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is said, in whatever signs: there is a file, and it keeps the rules.
    #[test]
    fn any_text_makes_a_file_that_keeps_the_rules(text in "\\PC{0,60}(\n\\PC{1,20})?", many in 0..3_usize) {
        let bytes = of(vec![remarks(&vec![text.as_str(); many + 1]), table(many, &clean(&text))]);
        prop_assert!(String::from_utf8_lossy(&bytes).contains("pdfuaid"));
    }
}

/// Longer and longer before a list: neither its first nor its last point stands alone on a page.
#[test]
fn no_point_of_a_list_stands_alone_on_a_page() {
    for lines in 20..60 {
        let before = Block::Table(Table { rows: Vec::new(), ..Table::default() });
        let before =
            [before].into_iter().chain((0..lines).map(|line| Block::Paragraph(format!("regel {line}"))));
        let points: Vec<String> = (1..=5).map(|number| format!("punt{number}punt")).collect();
        let bytes = of(before.chain([Block::List(points)]).collect());
        for page in pdf_extract::extract_text_from_mem_by_pages(&bytes).unwrap() {
            assert_ne!(page.matches("punt").count(), 2, "after {lines} lines: {page}");
        }
    }
}
