//! Files out of the program and in again, as commands.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum as _;
use dialoogtafel::export::Format;
use dialoogtafel::overview::Audience;
use dialoogtafel::session::Session;
use serde_json::Value;

use super::cli::{BALLOTS, assert_done, assert_fails, text, write};
use super::terminal::{Home, files_in, read_session};

const CONTRIBUTIONS: &str = include_str!("../../sessions/voorbeeld/contributions.csv");

/// The example's session, made with commands alone.
fn filled(home: &Home) -> PathBuf {
    let file = home.session();
    let themes: Vec<&str> = BALLOTS.lines().filter(|line| !line.contains("dorpshuis")).collect();
    write(home, "inbreng.csv", CONTRIBUTIONS.replace("dorpshuis", "").replace("Dorpshuis", ""));
    write(home, "stembriefjes.csv", themes.join("\n"));
    assert_done(&home.run_with(&["import", text(&file), "inbreng.csv"]));
    assert_done(&home.run_with(&[
        "import",
        text(&file),
        "stembriefjes.csv",
        "--kind",
        "ballots",
        "--round",
        "1",
    ]));
    file
}

#[test]
fn an_export_writes_every_kind_and_replaces_nothing_unless_forced() {
    let home = Home::new();
    let file = filled(&home);
    let said = home.run_with(&["export", text(&file), "--output", "uit"]);
    let written: Vec<&str> = assert_done(&said).lines().collect();
    let stem = "uit/overzicht-werkgroep-veenhuizen-oost-2026-11-22";
    for end in [".md", ".html", ".json", ".xlsx", "-volgorde.csv", "-inbreng.csv"] {
        assert!(written.contains(&format!("{stem}{end}").as_str()), "{end} in {written:?}");
    }
    let folder = home.path().join("uit");
    assert_eq!(files_in(&folder).len(), written.len());

    // One that is in the way keeps all others from being written.
    let page = home.path().join(format!("{stem}.html"));
    for other in files_in(&folder).into_iter().filter(|other| *other != page) {
        fs::remove_file(other).unwrap();
    }
    fs::write(&page, "van mij").unwrap();
    let said = home.run_with(&["export", text(&file), "--output", "uit"]);
    assert_fails(&said, 1, "Er is niets geschreven.");
    assert_eq!(files_in(&folder), std::slice::from_ref(&page));
    assert_eq!(fs::read_to_string(&page).unwrap(), "van mij");
    let said = home.run_with(&["export", text(&file), "--output", "uit", "--force"]);
    assert_eq!(assert_done(&said).lines().count(), written.len());
    assert!(fs::read_to_string(&page).unwrap().contains("<html"));
}

/// A disk that is full, or a folder of that name: what cannot be written is known before the first file gets its name.
#[test]
fn an_export_that_cannot_be_whole_leaves_what_was_there_as_it_was() {
    let home = Home::new();
    let file = filled(&home);
    let export = || home.run_with(&["export", text(&file), "--output", "uit", "--force"]);
    let written = assert_done(&export()).lines().map(|line| home.path().join(line)).collect::<Vec<_>>();
    let (last, others) = written.split_last().unwrap();
    for other in others {
        fs::write(other, "van gisteren").unwrap();
    }
    fs::remove_file(last).unwrap();
    fs::create_dir(last).unwrap();
    let said = export();
    assert_eq!((said.code, said.out.as_str()), (1, ""), "{said:?}");
    assert!(others.iter().all(|other| fs::read(other).unwrap() == b"van gisteren"));
    assert_eq!(files_in(&home.path().join("uit")).len(), written.len(), "nothing is left beside them");
}

#[test]
fn an_export_to_the_screen_is_one_file() {
    let home = Home::new();
    let file = filled(&home);
    let json = home.run_with(&["export", text(&file), "--format", "json", "--output", "-"]);
    let page: Value = serde_json::from_str(assert_done(&json)).unwrap();
    assert_eq!(page["session"]["place"], "Veenhuizen-Oost");
    let page = home.run_with(&["export", text(&file), "--format", "md", "--output", "-"]);
    assert!(assert_done(&page).starts_with("# Dialoogtafel gezondheid"));
    for more in [&["--format", "md,json"][..], &["--format", "csv"], &[]] {
        let said = home.run_with(&[&["export", text(&file), "--output", "-"], more].concat());
        assert_fails(&said, 1, "Naar het scherm kan maar één bestand.");
    }
    for (kind, start) in [("docx", "PK"), ("xlsx", "PK"), ("pdf", "%PDF-1.7")] {
        let said = home.run_with(&["export", text(&file), "--format", kind, "--output", "-"]);
        let written =
            home.run_with(&["export", text(&file), "--format", kind, "--output", text(home.path())]);
        let bytes = fs::read(assert_done(&written).trim()).unwrap();
        assert!(assert_done(&said).starts_with(start), "{kind}");
        assert_eq!(said.out, String::from_utf8_lossy(&bytes), "{kind}");
    }
}

#[test]
fn an_export_for_everyone_holds_no_ballots() {
    let home = Home::new();
    let file = filled(&home);
    for (audience, name) in [("openbaar", "public"), ("public", "public"), ("werkgroep", "working-group")] {
        let said =
            home.run_with(&["export", text(&file), "--for", audience, "--format", "json", "--output", "-"]);
        let page: Value = serde_json::from_str(assert_done(&said)).unwrap();
        assert_eq!(
            (&page["for"], page["session"]["id"].is_null()),
            (&Value::from(name), name != "working-group")
        );
    }
    let said =
        home.run_with(&["export", text(&file), "--for", "openbaar", "--format", "csv", "--output", "uit"]);
    let written = assert_done(&said);
    assert!(written.contains("-inbreng.csv") && !written.contains("stembriefjes"), "{written}");
}

/// A letter is a text to read: there is none with figures to count with.
#[test]
fn a_letter_is_made_in_the_formats_that_a_letter_has() {
    let home = Home::new();
    let file = filled(&home);
    let letter = |more: &[&str]| {
        let arguments = [&["export", text(&file), "--for", "brief", "--output", "uit"], more].concat();
        home.run_with(&arguments)
    };
    let said = letter(&["--format", "md,xlsx,csv"]);
    assert_fails(&said, 1, "Een brief is er niet als xlsx en csv. Wel als html, docx, pdf");
    assert!(!home.path().join("uit").exists());
    let written = assert_done(&letter(&[])).to_owned();
    let ends: Vec<_> = written.lines().filter_map(|line| line.rsplit('.').next()).collect();
    let letters = Format::value_variants().iter().filter(|format| format.is_for(Audience::Letter));
    assert_eq!(ends, letters.map(|format| format.extension()).collect::<Vec<_>>());
}

#[test]
fn importing_the_same_file_twice_changes_nothing_and_says_so() {
    let home = Home::new();
    let file = filled(&home);
    let before = read_session(&file).entries().len();
    let (remarks, ballots) = (CONTRIBUTIONS.lines().count() - 1, 18);
    let said = home.run_with(&["import", text(&file), "inbreng.csv"]);
    assert_eq!(assert_done(&said), format!("Er zijn geen nieuwe opmerkingen. {remarks} stonden er al.\n"));
    let said = home.run_with(&["import", text(&file), "stembriefjes.csv"]);
    assert_eq!(assert_done(&said), format!("Er zijn geen nieuwe stembriefjes. {ballots} stonden er al.\n"));
    assert_eq!(read_session(&file).entries().len(), before);
}

/// Group, question, themes, text and quotable of every remark.
fn remarks(session: &Session) -> Vec<String> {
    let mut found: Vec<String> = session
        .contributions()
        .map(|remark| {
            let mut themes = remark.themes.clone();
            themes.sort();
            format!(
                "{:?} {:?} {themes:?} {:?} {}",
                remark.group, remark.position, remark.text, remark.quotable
            )
        })
        .collect();
    found.sort();
    found
}

fn ballots(session: &Session) -> Vec<String> {
    let mut found: Vec<String> =
        session.ballots(1).map(|ballot| format!("{:?} {:?}", ballot.group, ballot.scores)).collect();
    found.sort();
    found
}

#[cfg(unix)]
#[test]
fn what_was_exported_can_be_imported_into_a_new_session_and_is_the_same() {
    let home = Home::new();
    let file = filled(&home);
    // Revealed and with awkward remarks: through the screen, as a person does.
    write(
        &home,
        "lastig.csv",
        "groep;vraag;thema;tekst;citeerbaar\n\
         inwoners;Wat mist u?;mobiliteit;\"=1+1; één, \"\"twee\"\"\nderde\";ja\n\
         professionals;;;\"'-dit begint vreemd\";nee\n",
    );
    assert_done(&home.run_with(&["import", text(&file), "lastig.csv"]));
    let mut screen = home.open_file(&file);
    screen.wait_until_saved(" in totaal");
    screen.keys("<alt-right><alt-right><ctrl-o>");
    screen.wait_for_text("18 stembriefjes klaar.");
    screen.keys("<enter>");
    screen.wait_until_saved("Volgorde van thema's");
    screen.leave();

    assert_done(&home.run_with(&["export", text(&file), "--format", "csv", "--output", "uit"]));
    let stem = "uit/overzicht-werkgroep-veenhuizen-oost-2026-11-22";
    assert_done(&home.run("new dialoogtafel --session kopie.dialoog --place Kopie --no-open"));
    for table in ["inbreng", "stembriefjes"] {
        assert_done(&home.run(&format!("import kopie.dialoog {stem}-{table}.csv")));
    }
    let (one, other) = (read_session(&file), read_session(&home.path().join("kopie.dialoog")));
    assert!(one.contributions().count() >= 40);
    assert_eq!(remarks(&other), remarks(&one));
    assert_eq!(ballots(&other).len(), 18);
    assert_eq!(ballots(&other), ballots(&one));
}

/// A remark that wants to give the terminal orders.
const EVIL: &str = "Rood \x1b[31m en \x1b]0,titel\x07 en \u{202e}om\u{9b}2J";

#[cfg(unix)]
fn assert_harmless(home: &Home, file: &Path) {
    let mut screen = home.open_file(file);
    screen.wait_until_saved(", 1 in totaal");
    screen.wait_for_text("● Rood");
    screen.keys("<alt-right>");
    screen.wait_for_text("Inbreng: 1");
    screen.keys("<alt-right><alt-right><alt-right><alt-right>");
    screen.wait_for_text("Zo ziet het eruit");
    let drawn = String::from_utf8_lossy(&screen.raw).into_owned();
    screen.leave();
    for said in [
        drawn,
        home.run_with(&["log", text(file)]).out,
        home.run_with(&["log", text(file), "--json"]).out,
        home.run_with(&["export", text(file), "--format", "md", "--output", "-"]).out,
        home.run_with(&["export", text(file), "--format", "json", "--output", "-"]).out,
    ] {
        for command in ["\x1b[31m en", "\x1b]", "\x07", "\u{9b}", "\u{202e}"] {
            assert!(!said.contains(command), "{command:?} came through: {said:?}");
        }
    }
}

#[cfg(unix)]
#[test]
fn commands_hidden_in_a_table_never_reach_the_terminal() {
    let home = Home::new();
    let file = home.session();
    write(&home, "boos.csv", format!("groep;tekst\ninwoners;{EVIL}\n"));
    assert_done(&home.run_with(&["import", text(&file), "boos.csv"]));
    assert_harmless(&home, &file);
}
