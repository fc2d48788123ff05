//! What was filled in on all worksheets, in every file: in the order of the funnel, and never what is private.

#![allow(clippy::unwrap_used, clippy::panic, clippy::case_sensitive_file_extension_comparisons)]

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use calamine::{Reader, Xlsx};
use clap::ValueEnum;
use dialoogtafel::export::Format;
use dialoogtafel::export::document::document;
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, build, build_together};
use dialoogtafel::session::{Event, Field, Filled, RowId, ThemeId, Value, Worksheet};
use dialoogtafel::worksheet::{self, Kind, Sheet};

use super::goals::{chosen, file, go_to};
use super::overview_fixture::{Journal, files};
use super::worksheets::{METHOD, exported, has_all};

const NL: Lang = Lang::Nl;

/// Fills in every field of every worksheet: a text says whether only the working group may see it.
fn all_filled_in(place: &str) -> Journal {
    let mut journal = Journal::new(METHOD);
    journal.start(place, false);
    journal.add(Event::ThemeChosen { theme: ThemeId::new("vervoer"), chosen: true });
    for id in worksheet::all(&journal.blueprint) {
        let sheet = Sheet::of(id, &journal.blueprint, &journal.session);
        let row = sheet.lines.first().map_or(RowId::new(format!("row-{id:?}")), |line| line.id.clone());
        let mut filled = Filled::new();
        for column in &sheet.columns {
            let kept = sheet.private || column.private;
            let word = if kept { "geheim" } else { "bekend" };
            let value = match &column.kind {
                Kind::Text => Value::Text(format!("{word} {:?} {:?}", sheet.id, column.field)),
                Kind::When => Value::When("2098-03".into()),
                Kind::Number(most) => Value::Number(*most),
                Kind::One(choices) => Value::One(choices[0].id.clone()),
                Kind::Many(choices) => Value::Many([choices[0].id.clone()].into()),
            };
            filled.insert(column.field, Some(value));
        }
        if !filled.is_empty() {
            journal.add(Event::RowFilled { sheet: id, row, filled });
        }
    }
    journal
}

/// Everything that can be read in a file, also of what is packed in it.
fn readable(bytes: &[u8]) -> String {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return String::from_utf8_lossy(bytes).into_owned();
    };
    let mut text = String::new();
    for part in 0..archive.len() {
        let mut found = Vec::new();
        archive.by_index(part).unwrap().read_to_end(&mut found).unwrap();
        text += &String::from_utf8_lossy(&found);
    }
    text
}

#[test]
fn what_is_private_on_a_worksheet_is_in_no_public_file() {
    let journal = all_filled_in("Veldermeer");
    let everything = |audience| {
        let overview = build(&journal.blueprint, &journal.session, audience);
        let mut all = Vec::new();
        for lang in [Lang::Nl, Lang::En] {
            all.push(("document".to_owned(), format!("{:?}", document(&overview, lang))));
            for format in Format::value_variants() {
                all.extend(
                    files(&overview, *format, lang)
                        .into_iter()
                        .map(|file| (file.name, readable(&file.bytes))),
                );
            }
        }
        all
    };
    for audience in [Audience::Public, Audience::Letter] {
        for (name, text) in everything(audience) {
            assert!(!text.contains("geheim"), "{audience:?} {name}");
        }
    }
    // The working group sees all of it, in each kind of file but a PDF, of which the letters are pictures.
    let kinds = ["geheim Actions Leaders", "geheim Cases Lesson", "geheim Mix Note", "bekend Goals Measured"];
    for (name, text) in everything(Audience::WorkingGroup) {
        let tables =
            |end: &str| name.ends_with(end) && !name.contains("werkbladen") && !name.contains("worksheets");
        if name.ends_with(".pdf") || tables(".csv") {
            continue;
        }
        let text = text.replace('\\', "");
        for words in kinds {
            assert!(text.contains(words), "{words} is not in {name}");
        }
    }
}

/// A row in which somebody's name stands stays in the room, and the report says that something is left out.
#[test]
fn a_row_with_personal_data_is_not_in_public() {
    let mut player = chosen(NL, Worksheet::Goals);
    player.press("nBel mevrouw Jansen<enter>1<esc><ctrl-k><esc>nEen bankje<enter>1<esc>");
    assert_eq!(player.session().rows(Worksheet::Goals).count(), 2);
    player.press("<ctrl-6><tab>");
    let public = exported(&mut player);
    assert!(public.contains("Een bankje") && !public.contains("Jansen"), "{public}");
    assert!(public.contains("één regel van een werkblad"), "{public}");
}

#[test]
fn the_report_follows_the_funnel() {
    let mut player = chosen(NL, Worksheet::Profile(1));
    player.press("1");
    go_to(&mut player, Worksheet::Ambition);
    player.press("<enter>Iets<esc>");
    for sheet in [
        Worksheet::Timeline,
        Worksheet::Checklist(6),
        Worksheet::Agreements,
        Worksheet::Actions,
        Worksheet::Mix,
        Worksheet::Goals,
    ] {
        go_to(&mut player, sheet);
        player.press("nIets<esc>");
    }
    let report = exported(&mut player);
    let heads: Vec<&str> = report.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    let wanted = [
        "Gekozen thema’s",
        "Cijfers",
        "Ambitie",
        "Thema voor thema",
        "Doelen",
        "Aanpak",
        "Acties",
        "Afspraken",
        "Nalopen",
        "Tijdlijn",
    ];
    let there: Vec<&str> = heads.iter().copied().filter(|head| wanted.contains(head)).collect();
    assert_eq!(there, wanted, "{heads:?}");
}

/// The letter tells what is done, what is not and what stops, the first step and the next meeting, and nobody's name.
#[test]
fn the_letter_is_filled_from_goals_actions_and_agreements() {
    let mut player = chosen(NL, Worksheet::Goals);
    player.press("<ctrl-6><tab><tab>");
    assert!(
        exported(&mut player)
            .replace('\\', "")
            .contains("Thema Vervoer:\n\n- [vul in: wie doet wat, en wanneer?]")
    );
    go_to(&mut player, Worksheet::Goals);
    player.press(
        "nElke avond een bus<enter>1<enter>Ouderen zonder auto<enter>Zes ritten<enter>maart 2027<esc>",
    );
    go_to(&mut player, Worksheet::Actions);
    player.press("nPraten met de provincie<enter>1<enter>Dorpsbelang<enter>Gemeente<enter><enter><enter>1-12-2026<esc>");
    go_to(&mut player, Worksheet::Mix);
    player.press("nBoekje over vervoer<esc>3");
    go_to(&mut player, Worksheet::Agreements);
    player.press("<enter>De provincie bellen<esc><down><enter>In het dorpshuis<enter><enter>3-2-2027<esc>");
    player.press("<ctrl-6>");
    assert_eq!(player.sitting().report.audience, Audience::Letter);
    let letter = exported(&mut player).replace('\\', "");
    has_all(
        &letter,
        &[
            "Thema Vervoer:",
            "- Ons doel: Elke avond een bus. Voor wie: Ouderen zonder auto. Hoeveel: Zes ritten. Klaar: mrt 2027.",
            "- Praten met de provincie. Wie: [vul in: wie doet dit?]. Wanneer: 1 dec 2026.",
            "We stoppen met: Boekje over vervoer.",
            "De eerste stap: De provincie bellen.",
            "We zien elkaar weer: 3 feb 2027, In het dorpshuis.",
        ],
    );
    for gone in ["wie doet wat", "wanneer hoort u weer", "Dorpsbelang", "Gemeente"] {
        assert!(!letter.contains(gone), "{gone} is in\n{letter}");
    }
}

#[test]
fn goals_and_actions_and_each_other_worksheet_have_a_sheet_in_the_workbook() {
    let journal = all_filled_in("Veldermeer");
    let overview = build(&journal.blueprint, &journal.session, Audience::WorkingGroup);
    let bytes = files(&overview, Format::Xlsx, NL).remove(0).bytes;
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    let unique: BTreeSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(unique.len(), names.len());
    assert!(names.iter().all(|name| name.encode_utf16().count() <= 31), "{names:?}");
    for name in ["Doelen en acties", "Aanpak", "Afspraken", "Sociale kaart"] {
        assert!(names.contains(&name.to_owned()), "{name}: {names:?}");
    }
    let range = book.worksheet_range("Doelen en acties").unwrap();
    let rows: Vec<Vec<String>> =
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect();
    assert_eq!(rows[0][..4], ["Thema", "Soort", "Wat?", "Wanneer?"]);
    assert_eq!(rows[1][..4], ["Vervoer", "doel", "bekend Goals What", "mrt 2098"]);
    assert_eq!(rows[2][..3], ["Vervoer", "actie", "bekend Actions What"]);
    assert!(rows.iter().all(|row| row.len() == rows[0].len()));
}

/// Titles of a blueprint may be long, alike, or no name that a sheet can have.
#[test]
fn any_title_of_a_step_gives_the_workbook_a_name_of_its_own() {
    let long = "Een lange titel die alleen aan het einde anders is";
    let step = |title: &str| {
        format!(
            "[[steps]]\nkind = \"checklist\"\ntitle = \"{title}\"\nminutes = 5\nitems = [\"Is het rond?\"]\n"
        )
    };
    let titles = [
        format!("{long}: A"),
        format!("{long}: B"),
        "Uitleg".into(),
        "'[ja/nee]*?'".into(),
        "Volgorde".into(),
    ];
    let toml = METHOD.to_owned() + &titles.iter().map(|title| step(title)).collect::<String>();
    let mut journal = Journal::new(&toml);
    journal.start("Veldermeer", false);
    for number in 0..journal.blueprint.steps.len() {
        let filled = [(Field::Answer, Some(Value::One("yes".into())))].into();
        journal.add(Event::RowFilled { sheet: Worksheet::Checklist(number), row: RowId::new("1"), filled });
    }
    let overview = build(&journal.blueprint, &journal.session, Audience::WorkingGroup);
    let files = files(&overview, Format::Xlsx, NL);
    let book = Xlsx::new(Cursor::new(files.first().unwrap().bytes.clone())).unwrap();
    let names = book.sheet_names();
    assert_eq!(names.iter().filter(|name| name.starts_with("Een lange titel")).count(), 2, "{names:?}");
    assert!(names.contains(&"Uitleg (2)".into()) && names.contains(&"janee".into()), "{names:?}");
}

#[test]
fn every_field_is_a_row_in_the_table_and_a_key_in_the_json() {
    let mut player = chosen(NL, Worksheet::Goals);
    player.press("nElke avond een bus<enter>1<enter>Ouderen<enter><enter>maart 2027<esc>");
    exported(&mut player);
    let table = file(&player, "werkbladen.csv");
    for row in [
        "werkblad;rij;veld;waarde",
        "Doelen;1;Waarover;Elke avond een bus",
        "Doelen;1;Thema;Vervoer",
        "Doelen;1;Wanneer moet het klaar zijn?;mrt 2027",
    ] {
        assert!(
            table.lines().any(|line| line.trim_start_matches('\u{feff}') == row),
            "{row} is not in\n{table}"
        );
    }
    let json: serde_json::Value = serde_json::from_str(&file(&player, ".json")).unwrap();
    let sheet = &json["worksheets"][0];
    assert_eq!((&sheet["id"], &sheet["title"]), (&"goals".into(), &"Doelen".into()));
    let fields = &sheet["rows"][0]["fields"];
    assert_eq!((&fields["what"], &fields["when"]), (&"Elke avond een bus".into(), &"2027-03".into()));
    assert_eq!(fields["theme"], "vervoer");
    assert_eq!(sheet["columns"][1]["answers"]["vervoer"], "Vervoer");
}

#[test]
fn worksheets_of_several_places_stand_together_each_row_with_its_place() {
    let pair = |place: &str, theme: &str| {
        let mut journal = all_filled_in(place);
        // The same theme, made at this place.
        journal.add(Event::ThemeAdded { theme: ThemeId::new(theme), name: "Een café".into() });
        let filled: Filled = [
            (Field::What, Some(Value::Text(format!("Koffie in {place}")))),
            (Field::Theme, Some(Value::One(theme.into()))),
        ]
        .into();
        journal.add(Event::ThemeChosen { theme: ThemeId::new(theme), chosen: true });
        journal.add(Event::RowFilled { sheet: Worksheet::Goals, row: RowId::new(theme), filled });
        (journal.blueprint, journal.session)
    };
    let pairs = [pair("Veldermeer", "cafe-1"), pair("Zuidwolde", "cafe-2")];
    let both = build_together(&pairs, Audience::WorkingGroup).unwrap();
    assert_eq!(both.filled(Worksheet::Goals).count(), 1);
    let page = String::from_utf8(files(&both, Format::Markdown, NL).remove(0).bytes).unwrap();
    assert!(page.contains("| Waarover | Plaats | Thema |"), "{page}");
    for place in ["Veldermeer", "Zuidwolde"] {
        assert!(page.contains(&format!("| Koffie in {place} | {place} | Een café |")), "{page}");
        assert!(page.contains(&format!("{place}: “Koffie in {place}”. Nog niet concreet")), "{page}");
    }
    let json = String::from_utf8(files(&both, Format::Json, NL).remove(0).bytes).unwrap();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let cafe = json["themes"].as_array().unwrap().iter().find(|theme| theme["name"] == "Een café").unwrap();
    assert_eq!(cafe["goals"].as_array().unwrap().len(), 2, "matched by name, as figures are");
}
