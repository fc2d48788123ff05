//! The program as a command: what it says, what it writes, how it ends.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::terminal::{Home, Said, files_in, read_session};

pub const BALLOTS: &str = include_str!("../../sessions/voorbeeld/ballots.csv");

/// It failed with a sentence, and wrote nothing to stdout.
pub fn assert_fails(said: &Said, code: i32, sentence: &str) {
    assert_eq!((said.code, said.out.as_str()), (code, ""), "{said:?}");
    assert!(said.err.contains(sentence), "{sentence}\n{}", said.err);
    assert!(!said.err.contains("panicked") && !said.err.contains("RUST_BACKTRACE"), "{}", said.err);
}

pub fn assert_done(said: &Said) -> &str {
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    &said.out
}

pub fn write(home: &Home, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let path = home.path().join(name);
    fs::write(&path, text).unwrap();
    path
}

pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_blueprint_that_is_not_there_is_answered_with_those_that_look_like_it() {
    let home = Home::new();
    let said = home.run("new dialogtafel --no-open");
    assert_fails(&said, 1, "Er is geen bouwplan dialogtafel. Bedoelde u: dialoogtafel?");
    let said = home.run("new zzzzzzzz --no-open");
    assert_fails(&said, 1, "Wel zijn er: dialoogtafel, supermarkt, huiskamer");
    assert_eq!(files_in(&home.folders().sessions), Vec::<PathBuf>::new());
}

#[test]
fn a_score_of_seven_is_refused_with_file_line_and_column_and_nothing_is_read_in() {
    let home = Home::new();
    let mut lines: Vec<String> = BALLOTS.lines().map(str::to_owned).collect();
    // The header is line 1.
    assert_eq!(lines[11], "i02;inwoners;mobiliteit;5;?;2");
    lines[11] = "i02;inwoners;mobiliteit;5;7;2".to_owned();
    let csv = write(&home, "stembriefjes.csv", lines.join("\n").replace("dorpshuis", "opgroeien2"));
    let scored = write(&home, "alleen.csv", lines.join("\n"));

    let said = home.run("score alleen.csv");
    assert_fails(
        &said,
        1,
        "alleen.csv, regel 12, kolom 'potential': hier staat '7'. Een score is 1, 2, 3, 4 of 5",
    );
    assert!(said.err.contains("Er is niets ingelezen. Verbeter dit"), "{}", said.err);
    assert_eq!(fs::read_to_string(scored).unwrap(), lines.join("\n"));

    let file = home.session();
    let before = fs::read(&file).unwrap();
    let said = home.run_with(&["import", text(&file), text(&csv)]);
    assert_fails(&said, 1, "regel 12, kolom 'potential': hier staat '7'");
    assert!(said.err.contains("het thema 'opgroeien2' is er niet"), "everything wrong at once: {}", said.err);
    assert!(said.err.contains("Er is niets ingelezen."), "{}", said.err);
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn a_picture_with_the_name_of_a_session_is_told_and_left_alone() {
    let home = Home::new();
    let picture = write(&home, "avond.dialoog", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01 and the rest of it");
    let before = fs::read(&picture).unwrap();
    let csv = write(&home, "b.csv", BALLOTS);
    for arguments in [
        &["open", "avond.dialoog"][..],
        &["export", "avond.dialoog"],
        &["log", "avond.dialoog"],
        &["import", "avond.dialoog", text(&csv)],
    ] {
        let said = home.run_with(arguments);
        assert_fails(&said, 1, "'avond.dialoog' is geen sessie van dialoogtafel. Er is niets aan veranderd.");
    }
    assert_eq!(fs::read(&picture).unwrap(), before);
}

#[test]
fn a_file_that_is_not_there_is_told_by_every_command() {
    let home = Home::new();
    for arguments in ["open weg.dialoog", "export weg.dialoog", "log weg.dialoog", "import weg.dialoog b.csv"]
    {
        write(&home, "b.csv", BALLOTS);
        assert_fails(&home.run(arguments), 1, "Het bestand 'weg.dialoog' is er niet.");
    }
    assert_fails(&home.run("score weg.csv"), 1, "Het bestand weg.csv is er niet.");
    assert_fails(&home.run("check weg.toml"), 1, "Het bestand weg.toml is er niet.");
    let file = home.session();
    assert_fails(&home.run_with(&["import", text(&file), "weg.csv"]), 1, "Het bestand weg.csv is er niet.");
}

#[test]
fn without_a_terminal_no_screen_opens_and_nothing_is_asked() {
    let home = Home::new();
    let file = home.session();
    let open = format!("open {}", file.display());
    for arguments in ["", "demo", "voorbeeld", &open] {
        assert_fails(
            &home.run(arguments),
            1,
            "Hiervoor is een scherm nodig. Start het programma in een terminal.",
        );
    }
    assert_eq!(files_in(&home.folders().example), Vec::<PathBuf>::new());
}

/// Words that only stand in a sentence of the library, never in one of ours.
const ENGLISH: [&str; 16] = [
    "error",
    "Usage",
    "usage",
    "tip:",
    "unexpected",
    "argument",
    "required",
    "invalid",
    "value",
    "possible",
    "For more",
    "try ",
    "found",
    "not in",
    "Options",
    "default",
];

#[test]
fn wrong_usage_ends_with_2_and_is_told_in_dutch_only() {
    let home = Home::new();
    for (arguments, sentence) in [
        ("foo", "De opdracht foo bestaat niet."),
        ("nieuwe", "Bedoelde u "),
        ("new", "Er ontbreekt iets: <BOUWPLAN>."),
        ("export", "Er ontbreekt iets: <BESTAND>."),
        ("import a.dialoog", "Er ontbreekt iets: <CSV-BESTAND>."),
        ("--langg nl", "De optie --langg bestaat niet. Bedoelde u --lang?"),
        ("log a b", "Er staat te veel: b."),
        ("export a --format odt", "past odt niet. Wel kan: html, docx, "),
        ("export a --for iedereen", "past iedereen niet. Wel kan: working-group, public, letter."),
        ("score a --choose 0", "past 0 niet. Bijvoorbeeld: 1, 2, 3."),
        ("score a --choose", "Bij --choose <AANTAL> hoort een waarde."),
        ("score a --promising-from 9", "past 9 niet."),
        ("score a --order willekeurig", "past willekeurig niet. Wel kan: geometric, owa321, arithmetic."),
        ("new dialoogtafel --date gisteren", "past gisteren niet. Bijvoorbeeld: 2026-11-22."),
        ("import a b --round 3", "past 3 niet. Bijvoorbeeld: 1, 2."),
        ("import a b --kind x", "Wel kan: contributions, ballots, tallies, profile."),
        ("new a --place x --place y", "De optie --place <PLAATS> past niet bij de rest."),
        ("demo --json", "De optie --json bestaat niet."),
        ("--lang fr", "past fr niet. Wel kan: nl, en."),
        ("blueprints foo", "De opdracht foo bestaat niet."),
        ("log a --json=1", ""),
        ("check", "Er ontbreekt iets: <BOUWPLAN>."),
    ] {
        let said = home.run(arguments);
        assert_fails(&said, 2, sentence);
        assert!(said.err.contains("Uitleg: dialoogtafel --help"), "{}", said.err);
        for word in ENGLISH {
            assert!(!said.err.contains(word), "{arguments}: '{word}' in {}", said.err);
        }
    }
}

#[test]
fn the_help_of_every_command_is_dutch_by_default_and_english_when_asked() {
    let home = Home::new();
    let commands = [
        "",
        "demo",
        "new",
        "open",
        "import",
        "merge",
        "purge",
        "export",
        "score",
        "check",
        "blueprints",
        "blueprints list",
        "blueprints show",
        "blueprints copy",
        "blueprints schema",
        "guide",
        "log",
    ];
    for command in commands {
        let said = home.run(&format!("{command} --help"));
        let help = assert_done(&said);
        assert!(help.contains(&format!("Gebruik: dialoogtafel {command}").trim_end().to_owned()), "{help}");
        assert!(help.contains("Opties:"), "{help}");
        for word in ENGLISH {
            assert!(!help.contains(word), "{command}: '{word}' in {help}");
        }
        let said = home.run(&format!("--lang en {command} --help"));
        let help = assert_done(&said);
        assert!(help.contains("Usage: dialoogtafel") && help.contains("Options:"), "{help}");
        for word in ["Gebruik", "Opties", "OPDRACHT", "BESTAND", "Uitleg", "Taal"] {
            assert!(!help.contains(word), "{command}: '{word}' in {help}");
        }
    }
}

/// One page with everything, in one language; also for who never installed the others.
#[test]
fn the_man_page_holds_every_command_and_speaks_one_language() {
    let home = Home::new();
    for (lang, headings, others) in [
        ("nl", ["NAAM", "GEBRUIK", "OPDRACHTEN", "AFLOOP"], ["SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT"]),
        ("en", ["NAME", "SYNOPSIS", "COMMANDS", "EXIT STATUS"], ["NAAM", "GEBRUIK", "OPDRACHTEN", "AFLOOP"]),
    ] {
        let page = home.run(&format!("--lang {lang} man"));
        let page = assert_done(&page);
        for heading in headings {
            assert!(page.contains(&format!(".SH {heading}\n")), "{heading}: {page}");
        }
        for other in others {
            assert!(!page.contains(&format!(".SH {other}")), "{other}");
        }
        for command in ["demo", "export", "blueprints copy", "purge", "protect"] {
            assert!(page.contains(&format!(".SS \"dialoogtafel {command}")), "{command}: {page}");
        }
        assert!(page.contains("\\-\\-removed\\-rows") && !page.contains("(1)"), "{page}");
        // The options of the whole program stand there once.
        assert_eq!(page.matches("\\fB\\-\\-passphrase\\-stdin\\fR\n").count(), 1, "{page}");
    }
}

#[test]
fn the_guide_is_printed_as_it_stands() {
    let home = Home::new();
    let guide = fs::read_to_string("docs/handleiding.md").unwrap();
    for command in ["guide", "handleiding"] {
        assert_eq!(assert_done(&home.run(command)), guide);
    }
}

#[test]
fn every_option_takes_what_belongs_to_it() {
    let home = Home::new();
    let made = home.run_with(&[
        "new",
        "huiskamer",
        "--session",
        "hier.dialoog",
        "--place",
        "Het Siepeltje",
        "--date",
        "2026-03-01",
        "--table",
        "2",
        "--no-open",
    ]);
    assert!(assert_done(&made).trim_end().ends_with("hier.dialoog"));
    let session = read_session(&home.path().join("hier.dialoog"));
    assert_eq!(session.place(), "Het Siepeltje");
    assert_eq!(session.date().unwrap().to_string(), "2026-03-01");
    assert_eq!(session.tables().collect::<Vec<_>>(), ["2"]);
    let again = home.run("new huiskamer --session hier.dialoog --no-open");
    assert_fails(&again, 1, "Er is al een bestand 'hier.dialoog'.");
}

#[test]
fn english_is_spoken_when_asked_and_the_dutch_names_of_commands_work() {
    let home = Home::new();
    assert_fails(&home.run("--lang en log weg.dialoog"), 1, "There is no");
    assert_fails(&home.run("log weg.dialoog --lang=en"), 1, "There is no");
    assert_fails(&home.run("--lang en foo"), 2, "There is no command foo.");

    let made = home.run("nieuw dialoogtafel --place Veenhuizen --no-open");
    let file = PathBuf::from(assert_done(&made).trim_end());
    write(&home, "inbreng.csv", "groep;tekst\ninwoners;Eén zin\n");
    let said = home.run_with(&["importeer", text(&file), "inbreng.csv"]);
    assert_eq!(assert_done(&said), "1 opmerking ingelezen.\n");
    assert_done(&home.run_with(&["exporteer", text(&file), "--output", "uit"]));
    assert!(assert_done(&home.run_with(&["logboek", text(&file)])).contains("Eén zin"));
    assert_eq!(assert_done(&home.run("controleer dialoogtafel")), "dialoogtafel: goed.\n");
    assert!(assert_done(&home.run("bouwplannen")).contains("Dialoogtafel gezondheid"));
    assert!(assert_done(&home.run("bouwplannen toon huiskamer")).contains("id = \"huiskamer\""));
    assert_done(&home.run("bouwplannen kopieer huiskamer eigen.toml"));
    assert_fails(
        &home.run("bouwplannen kopieer huiskamer eigen.toml"),
        1,
        "Er is al een bestand 'eigen.toml'.",
    );
    assert!(home.run("controleer eigen.toml").out.starts_with("eigen.toml: goed"));
}

#[test]
fn every_line_of_the_log_as_json_is_json() {
    let home = Home::new();
    let file = home.session();
    let said = home.run_with(&["log", text(&file), "--json"]);
    let lines: Vec<Value> =
        assert_done(&said).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines[0]["body"]["place"], "Veenhuizen-Oost");
}
