//! The program as a command: what it says, what it writes, how it ends.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use clap::ValueEnum as _;
use dialoogtafel::export::Format;
use dialoogtafel::overview::Audience;
use dialoogtafel::session::Session;
use serde_json::Value;

use super::terminal::{Home, Said, files_in, read_session};

const BALLOTS: &str = include_str!("../../sessions/voorbeeld/ballots.csv");
const CONTRIBUTIONS: &str = include_str!("../../sessions/voorbeeld/contributions.csv");

/// It failed with a sentence, and wrote nothing to stdout.
fn assert_fails(said: &Said, code: i32, sentence: &str) {
    assert_eq!((said.code, said.out.as_str()), (code, ""), "{said:?}");
    assert!(said.err.contains(sentence), "{sentence}\n{}", said.err);
    assert!(!said.err.contains("panicked") && !said.err.contains("RUST_BACKTRACE"), "{}", said.err);
}

fn assert_done(said: &Said) -> &str {
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    &said.out
}

fn write(home: &Home, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let path = home.path().join(name);
    fs::write(&path, text).unwrap();
    path
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

// What is wrong is said.

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

// The order of a file of ballots.

fn scored(home: &Home, arguments: &str) -> Value {
    let said = home.run(&format!("score stembriefjes.csv {arguments}"));
    serde_json::from_str(assert_done(&said)).unwrap()
}

fn names(page: &Value) -> Vec<&str> {
    page["themes"].as_array().unwrap().iter().map(|theme| theme["name"].as_str().unwrap()).collect()
}

fn assert_close(found: &Value, expected: f64, what: &str) {
    let number = found.as_f64().unwrap_or_else(|| panic!("{what}: {found}"));
    assert!((number - expected).abs() < 1e-9, "{what}: {number}, by hand {expected}");
}

/// A theme; of urgency, potential and energy the sum of what residents and professionals gave, and how many.
type ByHand = (&'static str, [[(f64, f64); 2]; 3]);

/// The ballots of the example by hand: 12 residents and 6 professionals, who sometimes do not know or leave
/// a place empty.
const BY_HAND: [ByHand; 3] = [
    (
        "eenzaamheid",
        [
            // 5+4+4+5+4+4+?+3+5+5+3+4 = 46 of 11; 5+4+4+4+5+4 = 26 of 6
            [(46.0, 11.0), (26.0, 6.0)],
            // 4+4+3+4+3+4+3+2+3+4+?+3 = 37 of 11; 4+3+3+3+4+4 = 21 of 6
            [(37.0, 11.0), (21.0, 6.0)],
            // 4+4+4+3+4+3+4+2+5+3+2+3 = 41 of 12; 4+3+4+3+4+4 = 22 of 6
            [(41.0, 12.0), (22.0, 6.0)],
        ],
    ),
    (
        "sociale-verbinding",
        [
            // 3+4+3+3+2+2+4+3+4+3+4+3 = 38 of 12; 4+3+4+3+3+3 = 20 of 6
            [(38.0, 12.0), (20.0, 6.0)],
            // 4+4+3+5+3+4+4+3+4+4+5+4 = 47 of 12; 4+3+4+4+3+4 = 22 of 6
            [(47.0, 12.0), (22.0, 6.0)],
            // 4+4+3+4+2+4+5+3+4+5+3+4 = 45 of 12; 4+?+3+4+3+4 = 18 of 5
            [(45.0, 12.0), (18.0, 5.0)],
        ],
    ),
    (
        "mobiliteit",
        [
            // 4+5+5+4+3+5+5+5+5+5+4+4 = 54 of 12; 4+4+4+3+3+4 = 22 of 6
            [(54.0, 12.0), (22.0, 6.0)],
            // 3+?+3+2+2+3+4+3+4+3+2+2 = 31 of 11; 3+4+3+3+2+3 = 18 of 6
            [(31.0, 11.0), (18.0, 6.0)],
            // 1+2+2+2+1+3+-+4+3+2+3+2 = 25 of 11; 3+3+2+1+2+2 = 13 of 6
            [(25.0, 11.0), (13.0, 6.0)],
        ],
    ),
];

#[test]
fn the_order_of_the_example_is_the_one_made_by_hand() {
    let home = Home::new();
    write(&home, "stembriefjes.csv", BALLOTS);
    let page = scored(&home, "");
    assert_eq!(page["schema"], "dialoogtafel/overview/1");
    assert_eq!(page["session"], Value::Null);
    assert_eq!(page["method"]["choose"], 3);
    let groups = page["participation"]["groups"].as_array().unwrap();
    assert_eq!((&groups[0]["ballots"], &groups[1]["ballots"]), (&Value::from(12), &Value::from(6)));
    let mut scores = Vec::new();
    for (name, hand) in BY_HAND {
        let theme = page["themes"].as_array().unwrap().iter().find(|theme| theme["name"] == name).unwrap();
        let mut product = 1.0;
        for (criterion, groups) in ["urgency", "potential", "energy"].into_iter().zip(hand) {
            let [residents, professionals] = groups.map(|(sum, people)| sum / people);
            // Two groups, each one voice, however many they are.
            let mean = f64::midpoint(residents, professionals);
            product *= (mean - 1.0) / 4.0;
            let figures = &theme["criteria"][criterion];
            assert_close(&figures["mean"], mean, &format!("{name}, {criterion}"));
            assert_close(&figures["gap"], residents - professionals, &format!("{name}, {criterion}"));
            assert_eq!(figures["groups"]["inwoners"]["n"], groups[0].1, "{name}, {criterion}");
        }
        assert_close(&theme["score"], 100.0 * product.cbrt(), name);
        scores.push(product);
    }
    // Two themes reach 3 on all three; Mobiliteit has less than 3 for potential and energy.
    assert!(scores[0] > scores[1]);
    assert_eq!(names(&page)[..2], ["eenzaamheid", "sociale-verbinding"]);
    let promising: Vec<bool> =
        page["themes"].as_array().unwrap().iter().map(|theme| theme["promising"] == true).collect();
    assert_eq!(promising[..2], [true, true]);
    assert!(!promising[names(&page).iter().position(|name| *name == "mobiliteit").unwrap()]);
    let ranks: Vec<u64> =
        page["themes"].as_array().unwrap().iter().map(|theme| theme["rank"].as_u64().unwrap()).collect();
    assert!(ranks.is_sorted(), "{ranks:?}");
}

/// One resident, one professional, three themes: small enough to do every rule by heart.
const SMALL: &str = "stembriefje;groep;thema;urgentie;potentie;energie
1;inwoners;stijl;5;5;2
1;inwoners;vlak;3;3;4
1;inwoners;laag;2;2;2
2;professionals;stijl;5;5;2
2;professionals;vlak;3;4;3
2;professionals;laag;2;2;2
";

#[test]
fn the_options_of_score_do_what_they_say() {
    let home = Home::new();
    write(&home, "stembriefjes.csv", SMALL);
    // stijl: 5, 5, 2: s = 1, 1, .25. vlak: 3, 3.5, 3.5: s = .5, .625, .625. laag: 2, 2, 2: s = .25.
    let page = scored(&home, "");
    assert_eq!(names(&page), ["vlak", "stijl", "laag"], "only vlak reaches 3 on all three");
    assert_close(&page["themes"][0]["score"], 100.0 * (0.5_f64 * 0.625 * 0.625).cbrt(), "vlak");
    assert_close(&page["themes"][1]["score"], 100.0 * 0.25_f64.cbrt(), "stijl");
    assert_close(&page["themes"][2]["score"], 25.0, "laag");

    // From 2 on all are promising, and 63.0 goes before 58.0; with a comma and with a point.
    for from in ["2", "2,0", "2.0"] {
        let page = scored(&home, &format!("--promising-from {from}"));
        assert_eq!(page["method"]["promising_from"], 2.0);
        assert_eq!(names(&page), ["stijl", "vlak", "laag"]);
    }
    // Weakest three times, middle twice, best once. stijl (3 x .25 + 2 x 1 + 1) / 6 = .625; vlak
    // (3 x .5 + 2 x .625 + .625) / 6 = .5625.
    let page = scored(&home, "--promising-from 1 --order owa321");
    assert_close(&page["themes"][0]["score"], 62.5, "stijl");
    assert_close(&page["themes"][1]["score"], 56.25, "vlak");
    // stijl 2.25 / 3, vlak 1.75 / 3.
    let page = scored(&home, "--promising-from 1 --order arithmetic");
    assert_close(&page["themes"][0]["score"], 75.0, "stijl");
    assert_close(&page["themes"][1]["score"], 175.0 / 3.0, "vlak");

    let top = |choose: &str| scored(&home, choose)["top"]["certain"].as_array().unwrap().len();
    assert_eq!((top("--choose 1"), top("--choose 2"), top("--choose 9")), (1, 2, 3));
}

#[test]
fn ballots_are_the_same_with_commas_semicolons_a_mark_in_front_and_lines_of_windows() {
    let home = Home::new();
    write(&home, "stembriefjes.csv", SMALL);
    let page = scored(&home, "");
    for other in [
        SMALL.replace(';', ","),
        format!("\u{feff}{}", SMALL.replace('\n', "\r\n")),
        SMALL.replace(
            "stembriefje;groep;thema;urgentie;potentie;energie",
            "ballot;group;theme;urgency;potential;energy",
        ),
    ] {
        write(&home, "stembriefjes.csv", other);
        assert_eq!(scored(&home, ""), page);
    }
}

// Files out and in again.

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
