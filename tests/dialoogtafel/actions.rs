//! Actions, principles, agreements: through keys to the screen and the files.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::i18n::Lang;
use dialoogtafel::session::Worksheet;

use super::goals::{chosen, file, go_to, seen};
use super::player::Player;
use super::worksheets::exported;

const NL: Lang = Lang::Nl;

/// An action with everything but supporters, one with nothing, and one that was let go.
pub fn acted(lang: Lang) -> Player {
    let mut player = chosen(lang, Worksheet::Actions);
    // What, theme, leaders, players, supporters, role, when, first step, principles, phase.
    player.press("nPraten over de avondbus<enter>1<enter>Dorpsbelang<enter>Gemeente<enter><enter>1<enter>");
    player.press("1-12-2098<enter>Een afspraak maken<enter>14<enter>2<esc>");
    player.press("nEen belbus<enter>1<esc>");
    player.press(
        "nCarpoolplein<enter>1<enter><enter><enter><enter><enter><enter><enter><enter>5<enter>Geen animo<enter>",
    );
    player.app.notice = None;
    player
}

/// 'Step 5, carrying out' and 'Leaders, players, supporters': who and what is missing is told, roles that nobody has too.
#[test]
fn step_5_carrying_out_leaders_players_and_supporters() {
    let mut player = chosen(NL, Worksheet::Actions);
    assert!(seen(&mut player, 80, 24).contains("! Nog geen actie bij Vervoer."));
    player = acted(NL);
    let said = [
        "“Een belbus”. Nog open: aanvoerder, wanneer, eerste stap, spelers, supporters en rol.",
        "“Praten over de avondbus”. Nog open: supporters.",
        "Vervoer: nog geen actie voor faciliteren (mogelijk maken) en regie voeren (de leiding nemen).",
    ];
    player.press("v");
    let screen = seen(&mut player, 200, 60);
    let places: Vec<_> =
        said.iter().map(|words| screen.find(words).unwrap_or_else(|| panic!("{screen}"))).collect();
    assert!(places.is_sorted(), "without a leader comes first: {screen}");
    let report = exported(&mut player);
    for words in said {
        assert!(report.contains(words), "{words} is not in\n{report}");
    }
    assert!(report.contains("- Vervoer: nog geen doel. Aanvoerder: Dorpsbelang"), "{report}");
    let json: serde_json::Value = serde_json::from_str(&file(&player, ".json")).unwrap();
    let action = &json["themes"][0]["actions"][0];
    assert_eq!(action["what"], "Praten over de avondbus");
    assert_eq!((&action["leaders"], &action["role"]), (&"Dorpsbelang".into(), &"organise".into()));
    assert_eq!((&action["when"], &action["phase"]), (&"2098-12-01".into(), &"do".into()));
    assert_eq!(
        (&action["first_step"], &action["supporters"]),
        (&"Een afspraak maken".into(), &serde_json::Value::Null)
    );
    assert_eq!(action["principles"], serde_json::json!(["1", "4"]));
}

/// 'Plan-do-check-act': how many actions are in each phase; letting go is an outcome.
#[test]
fn plan_do_check_act_and_letting_go() {
    let mut player = acted(NL);
    let report = exported(&mut player);
    assert!(report.contains("Geteld: 1 keer doen en 1 keer loslaten."), "{report}");
    assert!(report.contains("Losgelaten: “Carpoolplein”. Ook dat is een uitkomst."), "{report}");
    assert!(!report.contains("“Carpoolplein”. Nog open"), "{report}");
    assert!(report.contains("Geen animo"), "{report}");
}

/// 'Nine principles': which of them no action serves, and a matrix with only what was filled in.
#[test]
fn nine_principles_against_actions() {
    let mut player = acted(NL);
    let report = exported(&mut player);
    assert!(report.contains("| Praten over de avondbus | ja |  |  | ja |  |  |  |  |  |"), "{report}");
    let unserved = report.lines().find(|line| line.contains("Nog niets bij deze principes: ")).unwrap();
    assert!(unserved.contains("doe meer waar dat nodig is"), "{unserved}");
    assert!(!unserved.contains("werk breed") && !unserved.contains("werk samen"), "{unserved}");
    go_to(&mut player, Worksheet::Actions);
    player.press("v");
    assert!(seen(&mut player, 200, 60).contains("De negen principes"));
}

/// An action that serves no principle is not set against nine empty ones.
#[test]
fn without_a_principle_there_is_no_table_of_them() {
    let mut player = chosen(NL, Worksheet::Actions);
    player.press("nEen belbus<enter>1<esc>");
    let report = exported(&mut player);
    assert!(report.contains("Een belbus"), "{report}");
    assert!(!report.contains("principes"), "{report}");
}

/// 'Smart coalitions': local agreements against the principles, with no cell that nobody filled in.
#[test]
fn smart_coalitions_local_agreements_against_principles() {
    let mut player = chosen(NL, Worksheet::Coalition);
    assert!(!exported(&mut player).contains("De negen principes"));
    go_to(&mut player, Worksheet::Coalition);
    player.press("nSportakkoord<enter>19<esc>");
    let report = exported(&mut player);
    assert!(report.contains("## Lokale akkoorden"), "{report}");
    assert!(report.contains("| Sportakkoord | ja |  |  |  |  |  |  |  | ja |"), "{report}");
    assert_eq!(report.matches("| ja |").count(), 2, "{report}");
}

#[test]
fn agreements_without_a_day_and_without_who_tells_are_told() {
    let mut player = chosen(NL, Worksheet::Agreements);
    player.press("<enter>De provincie bellen<esc>");
    let both = ["De volgende keer heeft nog geen datum.", "Nog niemand vertelt het aan wie meedeed."];
    let report = exported(&mut player);
    assert!(both.iter().all(|said| report.contains(said)), "{report}");
    // Who tells it is a matter of the working group.
    player.press("<ctrl-6><tab>");
    let public = exported(&mut player);
    assert!(public.contains(both[0]) && !public.contains(both[1]), "{public}");
    go_to(&mut player, Worksheet::Agreements);
    player.press("<down><enter><enter><enter>3-2-2027<esc><down><enter><enter>Dorpsbelang<esc>");
    player.press("<ctrl-6><tab><tab>");
    let report = exported(&mut player);
    assert!(!both.iter().any(|said| report.contains(said)), "{report}");
}
