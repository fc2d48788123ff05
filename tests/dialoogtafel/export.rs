//! Every format, from a small session to files.

#![allow(clippy::unwrap_used)]

use dialoogtafel::export::{ExportFile, Format};
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, Overview};
use proptest::prelude::*;

use crate::export_docx::example_for;
use crate::overview_fixture::{BLUEPRINT, Journal, files, revealed, scored};

const FORMATS: [Format; 4] = [Format::Markdown, Format::Html, Format::Csv, Format::Json];

fn text(file: &ExportFile) -> &str {
    std::str::from_utf8(&file.bytes).unwrap()
}

/// All files of a format after each other, each under its name.
fn shown(overview: &Overview, format: Format, lang: Lang) -> String {
    let files = files(overview, format, lang);
    files.iter().flat_map(|file| ["== ", &file.name, "\n", text(file)]).collect()
}

/// The rows of a table, read back.
fn table(overview: &Overview, name: &str) -> Vec<Vec<String>> {
    let files = files(overview, Format::Csv, Lang::Nl);
    let file = files.iter().find(|file| file.name.ends_with(&format!("-{name}.csv"))).unwrap();
    let text = text(file).strip_prefix('\u{feff}').unwrap();
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn json(overview: &Overview) -> serde_json::Value {
    serde_json::from_slice(&files(overview, Format::Json, Lang::Nl)[0].bytes).unwrap()
}

/// What the import takes away again before what would begin a formula.
fn without_apostrophe(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\n']) => rest,
        _ => cell,
    }
}

#[test]
fn a_small_session_in_every_format() {
    let overview = revealed().overview();
    for (format, name) in FORMATS.into_iter().zip(["md", "html", "csv", "json"]) {
        insta::assert_snapshot!(name, shown(&overview, format, Lang::Nl));
    }
    insta::assert_snapshot!("md_en", shown(&overview, Format::Markdown, Lang::En));
}

#[test]
fn the_example_as_a_whole_for_each_audience() {
    for audience in Audience::ALL {
        let overview = example_for(audience);
        for format in FORMATS {
            let name = format!("example_{format:?}_{audience:?}").to_lowercase();
            insta::assert_snapshot!(name, shown(&overview, format, Lang::Nl));
        }
    }
}

#[test]
fn names_of_files_are_safe_everywhere() {
    let mut journal = Journal::new(BLUEPRINT);
    journal.start("'s-Gravenmoer / Égalité: ../\u{202e}CON", false);
    let names: Vec<_> =
        files(&journal.overview(), Format::Json, Lang::En).into_iter().map(|file| file.name).collect();
    assert_eq!(names, ["overview-working-group-s-gravenmoer-egalite-con-2026-11-22.json"]);
}

#[test]
fn an_example_says_so_at_the_top_of_every_file() {
    for format in FORMATS {
        for file in files(&revealed().overview(), format, Lang::Nl) {
            let text = text(&file);
            let marks = ["Voorbeeld: verzonnen mensen en uitspraken", "voorbeeld\n", "\"example\": true"];
            let place = marks.iter().filter_map(|mark| text.find(mark)).min().unwrap();
            let content = text.find("Iedereen groet").unwrap_or(text.len());
            assert!(place < content, "{}", file.name);
        }
    }
    let mut real = Journal::started(BLUEPRINT, false);
    real.reveal(1);
    for format in [Format::Markdown, Format::Html, Format::Csv] {
        assert!(!shown(&real.overview(), format, Lang::Nl).to_lowercase().contains("voorbeeld"));
    }
}

/// Scores 2 to 5 that give figures with decimals; nothing else in this session holds such a digit.
#[test]
fn before_the_reveal_no_file_holds_a_score() {
    let overview = scored().overview();
    let after = revealed().overview();
    for lang in [Lang::Nl, Lang::En] {
        for figure in ["67.3", "64.4", "3.8", "3.6", "4.5", "4.3", "2.5"] {
            let figure = lang.decimal(figure);
            let whole = |text: &str| {
                // Sizes in the style sheet are no figures.
                let text = text.split_once("</style>").map_or(text, |(_, body)| body);
                let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
                text.match_indices(&figure).any(|(at, _)| {
                    !digit(text[..at].chars().last()) && !digit(text[at + figure.len()..].chars().next())
                })
            };
            for format in [Format::Markdown, Format::Html, Format::Csv] {
                assert!(
                    whole(&shown(&after, format, lang)),
                    "{figure} is a figure of this session, in {format:?}"
                );
                assert!(!whole(&shown(&overview, format, lang)), "{figure} in {format:?}");
            }
        }
    }
    let json = json(&overview);
    for theme in json["themes"].as_array().unwrap() {
        for key in ["rank", "promising", "score"] {
            assert!(theme[key].is_null());
        }
        assert_eq!(theme["weakest"], serde_json::json!([]));
        for criterion in ["urgency", "potential", "energy"] {
            let expected = serde_json::json!({"mean": null, "gap": null, "delta": null, "groups": {}});
            assert_eq!(theme["criteria"][criterion], expected);
        }
    }
    let names: Vec<_> = files(&overview, Format::Csv, Lang::Nl).into_iter().map(|file| file.name).collect();
    assert!(
        names.iter().all(|name| !name.contains("stembriefjes") && !name.contains("cijfers")),
        "{names:?}"
    );
    let order = table(&overview, "volgorde");
    assert!(
        order[1..].iter().all(|row| row[0].is_empty() && row[2..8].iter().all(String::is_empty)),
        "{order:?}"
    );
    assert!(shown(&overview, Format::Markdown, Lang::Nl).contains("nog niet getoond"));
    assert!(shown(&overview, Format::Html, Lang::Nl).contains("nog niet getoond"));
}

#[test]
fn ballots_alone_have_no_session_in_json() {
    let journal = revealed();
    let alone = json(&journal.of_ballots());
    let whole = json(&journal.overview());
    assert!(alone["session"].is_null());
    assert_eq!(alone["top"], whole["top"]);
    assert_eq!(alone["themes"][0]["criteria"], whole["themes"][0]["criteria"]);
}

#[test]
fn figures_in_json_are_not_rounded() {
    let json = json(&revealed().overview());
    let potential = &json["themes"][0]["criteria"]["potential"];
    assert!((potential["mean"].as_f64().unwrap() - 43.0 / 12.0).abs() < 1e-15);
    assert_eq!(potential["groups"]["inwoners"]["counts"], serde_json::json!([0, 0, 3, 6, 0]));
}

#[test]
fn the_ballots_can_be_read_back() {
    let rows = table(&revealed().overview(), "stembriefjes");
    assert_eq!(rows[0][..6], ["stembriefje", "groep", "thema", "urgentie", "potentie", "energie"]);
    assert_eq!(rows.len(), 1 + 19 * 2);
    let mobility: Vec<_> =
        rows.iter().filter(|row| row[2] == "Mobiliteit").map(|row| row[3..6].concat()).collect();
    for (answers, times) in [("334", 5), ("44", 5), ("443", 3), ("534", 3), ("?4", 3)] {
        assert_eq!(mobility.iter().filter(|row| *row == answers).count(), times, "{answers}");
    }
}

pub const NASTY: [&str; 12] = [
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "'=1+1",
    "-2 graden",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "[klik](javascript:alert(1)) ](javascript:alert(1))",
    "# kop\n- punt\n1. een | twee\n```\n---",
    "van \u{202e}rechts\u{202c} naar links",
    "\u{1b}[31mrood\u{1b}[0m \u{9b}2J \u{7}",
    "https://x.nl www.x.nl *vet* _schuin_ ~~weg~~ &lt; $x$",
    "regel een\r\nregel twee;met \"tekens\"\tentab",
];

pub fn nasty() -> Journal {
    let mut journal = Journal::started(
        &BLUEPRINT
            .replace("name = \"Mobiliteit\"", "name = \"<b>Bus</b> | [x](javascript:y)\"")
            .replace("name = \"Inwoners\"", "name = \"=Inwoners<i>\""),
        false,
    );
    for remark in NASTY {
        let id = journal.remark("inwoners", (0, 0), &["mobiliteit"], remark);
        journal.quotable(id);
    }
    let long = journal.remark("zorg", (0, 0), &["mobiliteit"], &"é.1)".repeat(2_500));
    journal.quotable(long);
    journal.ballot("inwoners", 1, "123 321");
    journal.ballot("zorg", 1, "123 321");
    journal.reveal(1);
    journal
}

#[test]
fn nothing_that_steers_a_terminal_or_the_eye_is_in_any_file() {
    let overview = nasty().overview();
    for format in FORMATS {
        for lang in [Lang::Nl, Lang::En] {
            for file in files(&overview, format, lang) {
                let text = text(&file).trim_start_matches('\u{feff}');
                let bad = text.chars().find(|sign| {
                    (sign.is_control() && *sign != '\n')
                        || ('\u{202a}'..='\u{202e}').contains(sign)
                        || ('\u{2066}'..='\u{2069}').contains(sign)
                });
                assert_eq!(bad, None, "{}", file.name);
            }
        }
    }
}

#[test]
fn html_holds_no_markup_of_people() {
    let overview = nasty().overview();
    let html = shown(&overview, Format::Html, Lang::Nl);
    let allowed = [
        "!doctype",
        "article",
        "body",
        "circle",
        "desc",
        "div",
        "figcaption",
        "figure",
        "g",
        "h1",
        "h2",
        "h3",
        "h4",
        "head",
        "header",
        "html",
        "li",
        "line",
        "main",
        "meta",
        "p",
        "path",
        "rect",
        "section",
        "span",
        "style",
        "svg",
        "table",
        "tbody",
        "td",
        "text",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ];
    for tag in html.split('<').skip(1) {
        let name = tag
            .trim_start_matches('/')
            .split(|sign: char| !sign.is_alphanumeric() && sign != '!')
            .next()
            .unwrap();
        assert!(allowed.contains(&name), "<{name}");
    }
    assert!(html.contains("&#60;script&#62;alert(1)&#60;/script&#62;"));
    assert!(html.contains("&#34;&#62;&#60;img src=x onerror=alert(1)&#62;"));
    assert!(!html.contains("href") && !html.contains("url(") && !html.contains("@import"));
}

#[test]
fn html_has_one_first_heading_and_skips_no_level() {
    for overview in [revealed().overview(), scored().overview()] {
        let html = shown(&overview, Format::Html, Lang::En);
        assert!(html.contains("<html lang=\"en\">"));
        let digits = html.split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10));
        let levels: Vec<_> = digits.collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

#[test]
fn markdown_holds_no_markup_of_people() {
    let overview = nasty().overview();
    let page = shown(&overview, Format::Markdown, Lang::Nl);
    let bare: String = page
        .replace("\\\\", "")
        .split('\\')
        .enumerate()
        .map(|(i, part)| if i == 0 { part } else { after_first(part) })
        .collect();
    for sign in ["<", ">", "](", "[", "`", "~~", "_schuin", "https:", "www.", "$"] {
        assert!(!bare.contains(sign), "{sign} in\n{bare}");
    }
    // Only our own headings, tables and lists.
    for line in page.lines().filter(|line| line.starts_with("  ")) {
        assert!(!line.trim_start().starts_with(['#', '-', '=', '1']) || line.contains('\\'), "{line}");
    }
    let columns = |line: &str| line.replace("\\|", "").matches('|').count();
    for table in page.split("\n\n").filter(|part| part.starts_with('|')) {
        let counts: Vec<_> = table.lines().map(columns).collect();
        assert!(counts.windows(2).all(|pair| pair[0] == pair[1]), "{table}");
    }
}

/// The text after its first character.
fn after_first(text: &str) -> &str {
    text.char_indices().nth(1).map_or("", |(at, _)| &text[at..])
}

#[test]
fn no_cell_is_a_formula_and_every_text_comes_back() {
    let overview = nasty().overview();
    for file in files(&overview, Format::Csv, Lang::Nl) {
        let text = text(&file).strip_prefix('\u{feff}').unwrap();
        let mut reader =
            csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
        for row in reader.records() {
            for cell in &row.unwrap() {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            }
        }
    }
    let rows = table(&overview, "inbreng");
    let said: Vec<_> = rows[1..].iter().map(|row| without_apostrophe(&row[3]).to_owned()).collect();
    for plain in &NASTY[..8] {
        assert!(said.contains(&(*plain).to_owned()), "{plain}");
    }
    assert!(said.iter().any(|text| text.chars().count() == 10_000));
    assert_eq!(without_apostrophe(&rows[1][0]), "=Inwoners<i>");
}

#[test]
fn json_gives_back_the_very_same_text() {
    let json = json(&nasty().overview());
    let theme = json["themes"].as_array().unwrap().iter().find(|theme| theme["id"] == "mobiliteit").unwrap();
    let quotes: Vec<_> =
        theme["quotes"].as_array().unwrap().iter().map(|quote| quote.as_str().unwrap()).collect();
    assert_eq!(quotes[..NASTY.len()], NASTY);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// However remarks lie over groups, questions and themes: none is lost and none comes twice.
    #[test]
    fn every_remark_is_in_every_format_as_often_as_it_should(
        said in prop::collection::vec((0..2_usize, 0..3_usize, 0..4_usize, any::<bool>(), any::<bool>()), 0..30)
    ) {
        let mut journal = Journal::started(BLUEPRINT, false);
        let mut expected = Vec::new();
        for (number, (group, place, themes, quotable, removed)) in said.into_iter().enumerate() {
            let themes: &[&str] = [&[][..], &["mobiliteit"], &["eenzaamheid"], &["eenzaamheid", "mobiliteit"]][themes];
            let text = format!("uitspraak nummer {number} einde");
            let id = journal.remark(["inwoners", "zorg"][group], [(0, 0), (0, 1), (1, 0)][place], themes, &text);
            if quotable {
                journal.quotable(id);
            }
            if removed {
                journal.remove(id);
            }
            let times = if removed { 0 } else { themes.len().max(1) };
            expected.push((text, times, usize::from(!removed), usize::from(quotable && !removed) * themes.len()));
        }
        let overview = journal.overview();
        let [page, html, tables, json] = FORMATS.map(|format| shown(&overview, format, Lang::Nl));
        for (text, under_themes, once, quotes) in expected {
            prop_assert_eq!(page.matches(&text).count(), under_themes);
            prop_assert_eq!(html.matches(&text).count(), under_themes);
            prop_assert_eq!(tables.matches(&text).count(), once);
            prop_assert_eq!(json.matches(&text).count(), quotes);
        }
        let counted: u64 = self::json(&overview)["participation"]["groups"]
            .as_array().unwrap().iter().map(|group| group["contributions"].as_u64().unwrap()).sum();
        prop_assert_eq!(counted as usize, overview.remarks().len());
    }
}
