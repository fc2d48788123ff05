//! The workbook, read back by another program's library.

#![allow(clippy::unwrap_used)]

use std::io::{Cursor, Read};

use calamine::{Data, DataType, Reader, Xlsx};
use dialoogtafel::export::Format;
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Fraction, Overview};

use super::export_charts::example;
use super::overview_fixture::{BLUEPRINT, Journal, files, revealed, scored};

fn bytes(overview: &Overview, lang: Lang) -> Vec<u8> {
    let files = files(overview, Format::Xlsx, lang);
    let [file] = files.as_slice() else { unreachable!("one file") };
    file.bytes.clone()
}

struct Book(Xlsx<Cursor<Vec<u8>>>);

impl Book {
    fn of(overview: &Overview, lang: Lang) -> Self {
        Self(Xlsx::new(Cursor::new(bytes(overview, lang))).unwrap())
    }

    fn rows(&mut self, sheet: &str) -> Vec<Vec<Data>> {
        self.0.worksheet_range(sheet).unwrap().rows().map(<[Data]>::to_vec).collect()
    }

    /// The cells under a heading.
    fn column(&mut self, sheet: &str, heading: &str) -> Vec<Data> {
        let rows = self.rows(sheet);
        let place = rows[0].iter().position(|cell| cell == heading).unwrap();
        rows[1..].iter().map(|row| row[place].clone()).collect()
    }

    fn texts(&mut self, sheet: &str, heading: &str) -> Vec<String> {
        self.column(sheet, heading).iter().map(|cell| cell.as_string().unwrap_or_default()).collect()
    }
}

/// One part of the file, as it is stored.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_sheets_of_the_example() {
    let mut book = Book::of(&example(), Lang::Nl);
    let sheets = [
        "Volgorde",
        "Cijfers",
        "Verdeling",
        "Cijfers van het gebied",
        "Inbreng",
        "Doelen en acties",
        "Vragen bij de cijfers",
        "Vragen bij de keuze",
        "Ambitie",
        "Aanpak",
        "Afwegen",
        "Afspraken",
        "Lokale akkoorden",
        "Tijdlijn",
        "Terugkijken",
        "Sociale kaart",
        "Deelname",
        "Uitleg",
    ];
    assert_eq!(book.0.sheet_names(), sheets);
    let shown = |rows: Vec<Vec<Data>>| {
        let line = |row: &Vec<Data>| row.iter().map(ToString::to_string).collect::<Vec<_>>().join(" | ");
        rows.iter().take(9).map(line).collect::<Vec<_>>().join("\n")
    };
    let all = sheets.map(|sheet| format!("== {sheet}\n{}\n", shown(book.rows(sheet))));
    insta::assert_snapshot!("sheets", all.join("\n"));
    let english = Book::of(&example(), Lang::En);
    for sheet in ["Order", "Figures", "Spread", "Contributions", "Participation", "Explained"] {
        assert!(english.0.sheet_names().contains(&sheet.to_owned()), "{sheet}");
    }
}

#[test]
fn numbers_are_numbers_and_not_rounded() {
    let overview = revealed().overview();
    let mut book = Book::of(&overview, Lang::Nl);
    let expected: Vec<_> = overview.themes.iter().map(|theme| theme.figures.score.unwrap()).collect();
    let found: Vec<_> =
        book.column("Volgorde", "Cijfer").iter().map(|cell| cell.get_float().unwrap()).collect();
    assert_eq!(found, expected);
    let of_cells: Vec<Option<f64>> = overview
        .themes
        .iter()
        .flat_map(|theme| &theme.figures.criteria)
        .flat_map(|of| of.groups.iter().map(|cell| cell.mean).chain([of.mean]))
        .map(|mean| mean.map(Fraction::to_f64))
        .collect();
    let found: Vec<_> = book.column("Cijfers", "Gemiddelde").iter().map(DataType::get_float).collect();
    assert_eq!(found, of_cells);
    assert!(of_cells.iter().flatten().any(|mean| (mean * 10.0).fract() != 0.0), "one has more decimals");
    let counts: Vec<Vec<_>> =
        ["1", "2", "3", "4", "5", "Weet niet", "Leeg"].map(|head| book.column("Verdeling", head)).to_vec();
    // Potential of mobility among the residents: 4, 4, 3, each three times.
    let row = book
        .rows("Verdeling")
        .iter()
        .position(|row| row[0] == "Mobiliteit" && row[1] == "potentie" && row[2] == "Inwoners");
    let row: Vec<_> = counts.iter().map(|column| column[row.unwrap() - 1].get_float().unwrap()).collect();
    assert_eq!(row, [0.0, 0.0, 3.0, 6.0, 0.0, 0.0, 0.0]);
}

#[test]
fn every_remark_is_in_it_once_with_its_question_and_themes() {
    let overview = example();
    let mut book = Book::of(&overview, Lang::Nl);
    let expected: Vec<_> = overview.remarks().iter().map(|(_, remark)| remark.text.clone()).collect();
    assert!(expected.len() >= 40);
    assert_eq!(book.texts("Inbreng", "Tekst"), expected);
    let questions: Vec<_> = overview.remarks().iter().map(|(question, _)| (*question).to_owned()).collect();
    assert_eq!(book.texts("Inbreng", "Vraag"), questions);
    let themes: Vec<_> = overview.remarks().iter().map(|(_, remark)| remark.themes.join(" | ")).collect();
    assert_eq!(book.texts("Inbreng", "Thema’s"), themes);
}

#[test]
fn what_people_wrote_is_text_and_whole() {
    let mut journal = Journal::started(
        &BLUEPRINT.replace("name = \"Mobiliteit\"", "name = \"=HYPERLINK(\\\"http://x\\\") & <r>\""),
        false,
    );
    let harmless = [
        "=cmd|' /C calc'!A0",
        "@SUM(1+1)",
        "'=1+1",
        "<script>alert(1)</script>",
        "<r><t>rijk</t></r>",
        "<r></si></sst><x></r>",
        "_x0041_ en _x000D_",
        "https://x.nl",
        "007",
        "é ë ï ĳ ő 😀",
    ];
    for text in harmless {
        journal.remark("inwoners", (0, 0), &["mobiliteit"], text);
    }
    journal.remark("inwoners", (0, 0), &[], "van \u{202e}rechts \u{1b}[31mrood\u{7}\u{0}\u{fffe}\r\nregel");
    let long = "é😀.1 ".repeat(2_000);
    journal.remark("zorg", (0, 0), &[], &long);
    // The second part of this one begins and ends as the writer's own mark-up.
    let cut = 32_766 - "\n(gaat verder in de volgende kolom)".chars().count();
    let longer = format!("{}<r>{}</r>", "x".repeat(cut), "y".repeat(9_000));
    journal.remark("zorg", (0, 0), &[], &longer);
    let just = format!("<r>{}</r>", "z".repeat(32_767 - 7));
    journal.remark("zorg", (0, 0), &[], &just);
    let longest = "😀".repeat(40_000);
    journal.remark("zorg", (0, 0), &[], &longest);
    let overview = journal.overview();
    let mut book = Book::of(&overview, Lang::Nl);
    let rows = book.rows("Inbreng");
    let whole = |row: &Vec<Data>| -> String {
        let parts = row[4..].iter().map(|cell| cell.as_string().unwrap_or_default());
        parts.map(|part| part.trim_end_matches("\n(gaat verder in de volgende kolom)").to_owned()).collect()
    };
    let said: Vec<String> = rows[1..].iter().map(whole).collect();
    assert_eq!(said.len(), harmless.len() + 5);
    for (said, text) in said.iter().zip(harmless) {
        assert_eq!(said.trim_end(), text);
    }
    let rest: Vec<_> = said[harmless.len()..].iter().map(|said| said.trim_end()).collect();
    assert_eq!(rest[0], "van rechts [31mrood\nregel");
    assert_eq!(rest[1], long.trim_end());
    assert!(rest[2] == longer && rest[3] == just && rest[4] == longest, "all of it");
    assert_eq!(rows[0][4..], ["Tekst", "Vervolg van de tekst", "Vervolg van de tekst"]);
    assert!(rows[0][4..].len() == 3 && rows.last().unwrap()[5].as_string().unwrap().contains("gaat verder"));
    // No cell of any sheet is a formula or a link.
    for sheet in book.0.sheet_names() {
        assert!(book.0.worksheet_formula(&sheet).unwrap().is_empty(), "{sheet}");
    }
    let bytes = bytes(&overview, Lang::Nl);
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    assert!(!sheet.contains("<f>") && !sheet.contains("hyperlink"));
}

#[test]
fn before_the_reveal_it_holds_no_figure() {
    let mut book = Book::of(&scored().overview(), Lang::Nl);
    assert_eq!(book.0.sheet_names(), ["Volgorde", "Inbreng", "Deelname", "Uitleg"]);
    for row in &book.rows("Volgorde")[1..] {
        assert!(row[2..8].iter().all(Data::is_empty) && row[0].is_empty(), "{row:?}");
    }
    let explained =
        book.rows("Uitleg").concat().iter().any(|cell| cell.to_string().contains("nog niet getoond"));
    assert!(explained);
    assert!(!bytes(&scored().overview(), Lang::Nl).is_empty());
}

#[test]
fn headings_stay_in_sight_rows_can_be_filtered_and_pages_are_a4() {
    let overview = example();
    let bytes = bytes(&overview, Lang::Nl);
    let tables = Book::of(&overview, Lang::Nl).0.sheet_names().len() - 1;
    for sheet in 1..=tables {
        let xml = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        for expected in [
            "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>",
            "<autoFilter ref=\"A1:",
            "paperSize=\"9\"",
            "orientation=\"landscape\"",
            "fitToHeight=\"0\"",
        ] {
            assert!(xml.contains(expected), "sheet {sheet} has no {expected}");
        }
    }
    let workbook = part(&bytes, "xl/workbook.xml");
    assert_eq!(workbook.matches("_xlnm.Print_Titles").count(), tables);
    let chart = part(&bytes, "xl/charts/chart1.xml");
    assert!(chart.contains("Volgorde!$D$2:$D$8") && chart.contains("<c:barDir val=\"bar\"/>"));
}

#[test]
fn the_same_session_gives_the_same_bytes_without_a_name_or_the_time() {
    let (once, again) = (bytes(&example(), Lang::Nl), bytes(&example(), Lang::Nl));
    assert!(once == again);
    let core = part(&once, "docProps/core.xml");
    let date = example().session.date.unwrap();
    assert!(core.contains(&format!(">{date}T00:00:00Z</dcterms:created>")), "{core}");
    assert!(core.contains("<dc:creator></dc:creator>"), "{core}");
    assert!(core.contains("<dc:title>Resultatenoverzicht, alleen voor de werkgroep: "), "{core}");
    let mut undated = example();
    undated.session.date = None;
    assert!(part(&bytes(&undated, Lang::Nl), "docProps/core.xml").contains(">1900-01-01T"));
}

#[test]
fn every_sheet_of_an_example_says_so() {
    let overview = example();
    let mut book = Book::of(&overview, Lang::Nl);
    for sheet in ["Volgorde", "Cijfers", "Verdeling", "Inbreng", "Deelname"] {
        let marks = book.texts(sheet, "Voorbeeld");
        assert!(!marks.is_empty() && marks.iter().all(|mark| mark == "verzonnen"), "{sheet}");
    }
    let bytes = bytes(&overview, Lang::Nl);
    for sheet in 1..=6 {
        let xml = part(&bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
        assert!(xml.contains("&amp;RVoorbeeld: verzonnen mensen en uitspraken"), "sheet {sheet}");
    }
    let real = Book::of(&Journal::started(BLUEPRINT, false).overview(), Lang::Nl).rows("Volgorde");
    assert!(!real[0].iter().any(|cell| cell == "Voorbeeld"));
}

/// `PICTURES=folder cargo test show_workbook -- --ignored` writes it, to look at.
#[test]
#[ignore = "for a person to look at"]
fn show_workbook() {
    let folder = std::env::var("PICTURES").unwrap();
    std::fs::write(format!("{folder}/example.xlsx"), bytes(&example(), Lang::Nl)).unwrap();
}
