//! The order of a file of ballots, as a command.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use serde_json::Value;

use super::cli::{BALLOTS, assert_done, write};
use super::terminal::Home;

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
