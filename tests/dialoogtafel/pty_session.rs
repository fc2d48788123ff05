//! A whole evening in a real terminal, through keys alone: what is typed, scored and chosen is what
//! comes out.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::Value;

use super::terminal::{Home, Terminal, files_in, remarks_in};

/// Who says what, as it is typed and as it should be kept.
const REMARKS: [(&str, &str, &str); 6] = [
    (
        "inwoners",
        "De bus rijdt na zessen niet meer: één rit per dag #mob",
        "De bus rijdt na zessen niet meer: één rit per dag",
    ),
    ("inwoners", "Ik zie geen kinderen meer op het veldje #opgr", "Ik zie geen kinderen meer op het veldje"),
    (
        "inwoners",
        "In café De Zon is elke week reünie; koffie kost € 1,50",
        "In café De Zon is elke week reünie; koffie kost € 1,50",
    ),
    (
        "professionals",
        "Cliënten zijn geïsoleerd zonder vervoer #een #mob",
        "Cliënten zijn geïsoleerd zonder vervoer",
    ),
    ("professionals", "Eén coördinator voor twee dorpen", "Eén coördinator voor twee dorpen"),
    ("professionals", "Samen koken trekt ook ruziënde buren #samen", "Samen koken trekt ook ruziënde buren"),
];

/// Residents and professionals score Mobiliteit, Dorpshuis, Buiten bewegen, Samen eten: each time urgency,
/// potential, energy. 0 is 'weet ik niet', - is left empty. Of each ballot there are two, so that the groups
/// are large enough for the export.
const RESIDENTS: [&str; 5] =
    ["521 445 344 234", "432 544 335 103", "533 354 244 23-", "402 443 443 322", "52- 434 354 243"];
const PROFESSIONALS: [&str; 4] = ["432 433 444 333", "343 534 343 203", "522 443 434 322", "431 342 555 23-"];

#[test]
fn an_evening_from_the_first_remark_to_the_files_through_keys_alone() {
    let home = Home::new();
    let mut screen = home.open("new dialoogtafel --place Veenhuizen-Oost --date 2026-11-22");
    screen.wait_until_saved("Veenhuizen-Oost");

    talk(&mut screen);
    themes(&mut screen);
    let six = REMARKS[5].1;
    screen.keys("<alt-left>");
    screen.wait_for_text("andere groep");
    screen.keys(six);
    screen.keys("<enter>");
    screen.wait_until_saved(", 6 in totaal");

    score(&mut screen);
    screen.keys("<alt-right>");
    screen.wait_for_text("Met welke thema's gaan we verder?");
    // The first and the second of the order.
    screen.keys("<space><down><space>");
    screen.wait_until_saved("Gekozen: 2");

    // Text and the file for programs as well; then back.
    screen.keys("<up><alt-right>57");
    screen.wait_for_text("7✓JSON");
    screen.keys("<ctrl-x>");
    screen.wait_for_text("bestanden gemaakt");
    screen.keys("<alt-left>");
    let file = home.session_file();
    let before = rooms(&mut screen);
    screen.leave();

    let texts: Vec<&str> = REMARKS.iter().map(|(.., kept)| *kept).collect();
    assert_eq!(remarks_in(&file), texts);
    assert_json(&exported(&home, "json"));
    assert_markdown(&exported(&home, "md"));

    let mut again = home.open_file(&file);
    again.wait_until_saved(", 6 in totaal");
    again.keys("<alt-right><alt-right><alt-right><alt-right>");
    assert_eq!(rooms(&mut again), before);
    again.leave();
}

/// Five remarks; F2 between the groups.
fn talk(screen: &mut Terminal) {
    screen.keys("<pgdn>");
    screen.wait_for_text("Wat is fijn aan wonen hier?");
    let mut speaker = "inwoners";
    for (number, (group, typed, kept)) in REMARKS.iter().enumerate().take(5) {
        if *group != speaker {
            screen.keys("<f2>");
            screen.wait_for_text("○ Professionals");
            speaker = group;
        }
        screen.keys(typed);
        screen.keys("<enter>");
        let begin: String = kept.chars().take(20).collect();
        screen.wait_until_saved(&begin);
        screen.wait_until_saved(&format!(", {} in totaal", number + 1));
    }
}

/// Three new themes; the first of them for the first remark without one, 'In café De Zon'.
fn themes(screen: &mut Terminal) {
    screen.keys("<alt-right>");
    screen.wait_for_text("Inbreng: 5, zonder thema: 2");
    for theme in ["Dorpshuis", "Buiten bewegen", "Samen eten"] {
        screen.keys("n");
        screen.wait_for_text("Naam van het thema");
        screen.keys(theme);
        screen.keys("<enter>");
        screen.wait_until_saved(theme);
    }
    screen.keys("7");
    screen.wait_until_saved("Inbreng: 5, zonder thema: 1");
}

/// Four themes on the ballot, eighteen ballots, and the scores for all to see.
fn score(screen: &mut Terminal) {
    screen.keys("<alt-right><alt-right>");
    screen.wait_for_text("Stembriefje 1");
    // Sociale verbinding, Opgroeien, Gezond ouder worden; below Mobiliteit: Eenzaamheid, Langer thuis
    // wonen; and back to Mobiliteit.
    screen.keys("x<down>x<down>x<down><down>x<down>x<up><up>");
    screen.wait_until_saved("Stembriefje 1");
    screen.wait_for("five themes off the ballot", |screen| {
        screen.matches("niet op het stembriefje").count() == 5
    });
    let ballots = [RESIDENTS.as_slice(), &RESIDENTS, &PROFESSIONALS, &PROFESSIONALS].concat();
    for (number, ballot) in ballots.iter().enumerate() {
        if number == 2 * RESIDENTS.len() {
            screen.keys("<f2>");
            screen.wait_for("a ballot of a professional", |screen| {
                screen.lines().any(|line| line.contains("Stembriefje 11 ○ Professionals"))
            });
        }
        screen.keys(&ballot.replace(' ', "").replace('-', "<space>"));
        screen.wait_for_text("→ Klaar");
        screen.keys("<enter>");
        screen.wait_until_saved(&format!("Stembriefje {} is klaar", number + 1));
    }
    assert!(!screen.contents().contains("4,3"), "scores are hidden until they are revealed");
    screen.keys("<ctrl-o>");
    screen.wait_for_text("18 stembriefjes klaar. De cijfers laten zien?");
    screen.keys("<enter>");
    screen.wait_until_saved("Volgorde van thema's");
    let order: Vec<usize> = ["Buiten bewegen", "Dorpshuis", "Mobiliteit", "Samen eten"]
        .iter()
        .map(|theme| screen.contents().find(theme).unwrap_or_else(|| panic!("{}", screen.contents())))
        .collect();
    assert!(order.is_sorted(), "{}", screen.contents());
}

/// What room 2, 4 and 5 show, from room 5; without the bar, which has a clock.
fn rooms(screen: &mut Terminal) -> [Vec<String>; 3] {
    let mut show = |keys: &str, text: &str| {
        screen.keys(keys);
        screen.wait_for_text(text);
        // The rest of the frame.
        screen.wait_for_quiet(Duration::from_millis(300));
        let contents = screen.contents();
        contents.lines().skip(2).take(14).map(|line| line.trim_end().to_owned()).collect()
    };
    let five = show("", "Met welke thema's gaan we verder?");
    let four = show("<alt-left>", "2 thema's zijn kansrijk");
    let two = show("<alt-left><alt-left>", "Inbreng: 6, zonder thema: 1");
    [two, four, five]
}

/// The one file with this extension that the export made.
fn exported(home: &Home, extension: &str) -> String {
    let folders = files_in(&home.folders().exports);
    assert_eq!(folders.len(), 1, "{folders:?}");
    let mut found = files_in(&folders[0]);
    found.retain(|path: &PathBuf| path.extension().is_some_and(|found| found == extension));
    assert_eq!(found.len(), 1, "{found:?}");
    fs::read_to_string(&found[0]).unwrap()
}

/// A theme by hand: means of residents and professionals as (sum, people) of one ballot of each two, what follows
/// from them as fractions.
struct ByHand {
    name: &'static str,
    /// Urgency, potential, energy: residents, professionals.
    means: [[(f64, f64); 2]; 3],
    /// Equal voice: half of each.
    combined: [f64; 3],
    /// The product of (mean - 1) / 4 over the three.
    product: f64,
    promising: bool,
    weakest: &'static [&'static str],
    contributions: u64,
    chosen: bool,
}

/// In the order that should come out.
const ORDER: [ByHand; 4] = [
    ByHand {
        name: "Buiten bewegen",
        // urgency    3+3+2+4+3 = 15 of 5 = 3    4+3+4+5 = 16 of 4 = 4      (3 + 4) / 2 = 3.5
        // potential  4+3+4+4+5 = 20 of 5 = 4    4+4+3+5 = 16 of 4 = 4      4
        // energy     4+5+4+3+4 = 20 of 5 = 4    4+3+4+5 = 16 of 4 = 4      4
        means: [[(15.0, 5.0), (16.0, 4.0)], [(20.0, 5.0), (16.0, 4.0)], [(20.0, 5.0), (16.0, 4.0)]],
        combined: [3.5, 4.0, 4.0],
        // 2.5/4 x 3/4 x 3/4
        product: 0.625 * 0.75 * 0.75,
        promising: true,
        weakest: &["urgency"],
        contributions: 0,
        chosen: true,
    },
    ByHand {
        name: "Dorpshuis",
        // urgency    4+5+3+4+4 = 20 of 5 = 4    4+5+4+3 = 16 of 4 = 4      4
        // potential  4+4+5+4+3 = 20 of 5 = 4    3+3+4+4 = 14 of 4 = 3.5    3.75
        // energy     5+4+4+3+4 = 20 of 5 = 4    3+4+3+2 = 12 of 4 = 3      3.5
        means: [[(20.0, 5.0), (16.0, 4.0)], [(20.0, 5.0), (14.0, 4.0)], [(20.0, 5.0), (12.0, 4.0)]],
        combined: [4.0, 3.75, 3.5],
        // 3/4 x 2.75/4 x 2.5/4
        product: 0.75 * 0.6875 * 0.625,
        promising: true,
        weakest: &["energy"],
        contributions: 1,
        chosen: true,
    },
    ByHand {
        name: "Mobiliteit",
        // urgency    5+4+5+4+5 = 23 of 5 = 4.6  4+3+5+4 = 16 of 4 = 4      4.3
        // potential  2+3+3+?+2 = 10 of 4 = 2.5  3+4+2+3 = 12 of 4 = 3      2.75, below 3: not promising
        // energy     1+2+3+2+- =  8 of 4 = 2    2+3+2+1 =  8 of 4 = 2      2
        means: [[(23.0, 5.0), (16.0, 4.0)], [(10.0, 4.0), (12.0, 4.0)], [(8.0, 4.0), (8.0, 4.0)]],
        combined: [4.3, 2.75, 2.0],
        // 3.3/4 x 1.75/4 x 1/4
        product: 0.825 * 0.4375 * 0.25,
        promising: false,
        weakest: &["energy"],
        contributions: 2,
        chosen: false,
    },
    ByHand {
        name: "Samen eten",
        // urgency    2+1+2+3+2 = 10 of 5 = 2    3+2+3+2 = 10 of 4 = 2.5    2.25
        // potential  3+?+3+2+4 = 12 of 4 = 3    3+?+2+3 =  8 of 3 = 8/3    (3 + 8/3) / 2 = 17/6
        // energy     4+3+-+2+3 = 12 of 4 = 3    3+3+2+- =  8 of 3 = 8/3    17/6
        means: [[(10.0, 5.0), (10.0, 4.0)], [(12.0, 4.0), (8.0, 3.0)], [(12.0, 4.0), (8.0, 3.0)]],
        combined: [2.25, 17.0 / 6.0, 17.0 / 6.0],
        // 1.25/4 x 11/24 x 11/24
        product: 0.3125 * 11.0 / 24.0 * 11.0 / 24.0,
        promising: false,
        weakest: &["urgency"],
        contributions: 1,
        chosen: false,
    },
];

fn assert_close(found: &Value, expected: f64, what: &str) {
    let number = found.as_f64().unwrap_or_else(|| panic!("{what}: {found}"));
    assert!((number - expected).abs() < 1e-9, "{what}: {number}, by hand {expected}");
}

fn assert_json(json: &str) {
    let page: Value = serde_json::from_str(json).unwrap();
    assert_eq!(page["schema"], "dialoogtafel/overview/1");
    assert_eq!(page["session"]["place"], "Veenhuizen-Oost");
    assert_eq!(page["session"]["date"], "2026-11-22");
    assert_eq!(page["session"]["example"], false);
    let groups = &page["participation"]["groups"];
    for (group, id, ballots) in [(0, "inwoners", 10), (1, "professionals", 8)] {
        assert_eq!(groups[group]["id"], id);
        assert_eq!(groups[group]["contributions"], 3);
        assert_eq!(groups[group]["ballots"], ballots);
    }
    let themes = page["themes"].as_array().unwrap();
    assert_eq!(themes.len(), 9);
    for (place, (theme, hand)) in themes.iter().zip(&ORDER).enumerate() {
        let name = hand.name;
        assert_eq!(theme["name"], name);
        assert_eq!(theme["rank"], place + 1, "{name}");
        assert_eq!(theme["promising"], hand.promising, "{name}");
        assert_eq!(theme["contributions"], hand.contributions, "{name}");
        assert_eq!(theme["chosen"], hand.chosen, "{name}");
        let weakest: Vec<&str> =
            theme["weakest"].as_array().unwrap().iter().map(|of| of.as_str().unwrap()).collect();
        assert_eq!(weakest, hand.weakest, "{name}");
        assert_close(&theme["score"], 100.0 * hand.product.cbrt(), name);
        for (of, criterion) in ["urgency", "potential", "energy"].into_iter().enumerate() {
            let (what, figures) = (format!("{name}, {criterion}"), &theme["criteria"][criterion]);
            let [residents, professionals] = hand.means[of].map(|(sum, people)| sum / people);
            assert_close(&figures["mean"], hand.combined[of], &what);
            assert_close(&figures["gap"], residents - professionals, &what);
            for (group, (sum, people), present) in
                [("inwoners", hand.means[of][0], 5.0), ("professionals", hand.means[of][1], 4.0)]
            {
                let cell = &figures["groups"][group];
                assert_close(&cell["mean"], sum / people, &what);
                assert_close(&cell["n"], 2.0 * people, &what);
                let silent = cell["dont_know"].as_f64().unwrap() + cell["blank"].as_f64().unwrap();
                assert!((silent - 2.0 * (present - people)).abs() < 1e-9, "{what}: {cell}");
            }
        }
    }
    // 'Weet ik niet' and empty are counted apart.
    let cell = |theme: usize, criterion: &str, group: &str| {
        let cell = &themes[theme]["criteria"][criterion]["groups"][group];
        (cell["dont_know"].as_u64().unwrap(), cell["blank"].as_u64().unwrap())
    };
    assert_eq!(cell(2, "potential", "inwoners"), (2, 0));
    assert_eq!(cell(2, "energy", "inwoners"), (0, 2));
    assert_eq!(cell(3, "potential", "professionals"), (2, 0));
    assert_eq!(cell(3, "energy", "professionals"), (0, 2));
    // Nobody scored the others: undefined, and no rank.
    for theme in &themes[4..] {
        assert_eq!((&theme["rank"], &theme["score"]), (&Value::Null, &Value::Null), "{theme}");
        assert_eq!(theme["chosen"], false);
    }
    // Three places: two promising themes are certain of theirs, Mobiliteit has the third.
    let certain = page["top"]["certain"].as_array().unwrap();
    assert_eq!(certain.len(), 3);
    assert!(themes[..3].iter().all(|theme| certain.contains(&theme["id"])), "{certain:?}");
    assert_eq!(page["top"]["open_places"], 0);
}

fn assert_markdown(page: &str) {
    for (.., kept) in REMARKS {
        assert_eq!(
            page.matches(&format!("- {kept}\n")).count(),
            if kept.starts_with("Cliënten") { 2 } else { 1 }
        );
    }
    // 100 x the cube roots: 70,57 68,56 44,85 40,34; rounded to one decimal.
    let order: Vec<usize> = [
        "\n## Gekozen thema’s\n\n- Buiten bewegen\n- Dorpshuis\n",
        "| 1 | Buiten bewegen ",
        "| 2 | Dorpshuis ",
        "| 3 | Mobiliteit |",
        "| 4 | Samen eten |",
    ]
    .iter()
    .map(|row| page.find(row).unwrap_or_else(|| panic!("no {row} in\n{page}")))
    .collect();
    assert!(order.is_sorted(), "{page}");
    assert!(page.contains("Veenhuizen-Oost"));
    assert!(!page.contains("verzonnen"));
}
