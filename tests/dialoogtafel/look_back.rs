//! Looking back and handing on: timeline, evaluation, checklist, web, social map, cases; from keys to the export.

#![allow(clippy::unwrap_used)]

use dialoogtafel::i18n::Lang;
use dialoogtafel::session::Worksheet;

use super::player::{Player, bundled};
use super::worksheets::{at, checklist, exported, file, has_all, timeline, web};

const NL: Lang = Lang::Nl;

#[test]
fn timeline_method() {
    let mut player = timeline(NL);
    let screen = player.text(80, 24).join("\n");
    // In order of time, whatever the order in which they were filled in.
    let place = |words: &str| screen.find(words).unwrap();
    assert!(place("De eetclub begon") < place("De winter"));
    assert!(place("De winter  ") < place("Het dorpshuis ging dicht"));
    has_all(&screen, &["▲", "▼", "dec 2025", "mrt 2026"]);
    let report = exported(&mut player);
    has_all(&report, &["## Tijdlijn", "De eetclub begon", "Omhoog", "Klein beginnen werkt"]);
    has_all(&file(&mut player, "html"), &["Tijdlijn: 2025 · De eetclub begon · omhoog"]);
}

#[test]
fn positive_health_six_dimensions_are_a_picture_of_one_talk_and_leave_no_average() {
    let mut player = web(NL);
    player.press("nTafel 3<enter>1<enter>1<enter>1<enter>1<enter>1<enter>1<esc>");
    has_all(&player.text(80, 24).join("\n"), &["Lichaamsfuncties", "Zingeving", "Tafel 3"]);
    let report = file(&mut player, "html");
    has_all(&report, &["van 0 tot 10: Lichaamsfuncties 7", "van 0 tot 10: Lichaamsfuncties 1"]);
    // The mean of 7 and 1, nowhere.
    assert!(!report.contains("Lichaamsfuncties 4"));
    // What somebody told of their health is not for everyone.
    player.press("<tab>");
    let public = exported(&mut player);
    assert!(!public.contains("Tafel 2"), "{public}");
}

#[test]
fn a_number_outside_the_web_is_refused() {
    let mut player = at(NL, Worksheet::Web);
    player.press("nTafel 2<enter>11<esc>");
    assert_eq!(player.over(), "form");
    assert_eq!(
        player.said(),
        "'11' is geen getal van 0 tot en met 10. Met Esc blijft dit vak zoals het was."
    );
}

#[test]
fn work_session_questions_and_follow_up_checklist() {
    let mut player = checklist(NL);
    has_all(&player.text(80, 24).join("\n"), &["Zijn er heldere keuzes gemaakt?", "Ja", "Nee"]);
    let report = exported(&mut player);
    has_all(&report, &["## Nalopen", "Is er een kartrekker?", "Het dorpshuis", "jan 2027"]);
}

#[test]
fn evaluation_form_is_the_four_monitoring_questions_at_a_checklist_without_items() {
    let mut player = Player::in_session(NL, bundled("evaluatie"));
    while player.sitting().step().unwrap().title != "Vier vragen" {
        player.press("<pgdn>");
    }
    player.press("<enter>");
    assert_eq!(player.sitting().sheets.open, Some(Worksheet::Monitoring));
    player.press("2<down><down><enter>1<enter>2<enter>De huisarts belt nu zelf<esc>");
    let report = exported(&mut player);
    has_all(&report, &["## Terugkijken", "Bereiken we de goede inwoners?", "De huisarts belt nu zelf"]);
}

#[test]
fn social_map_and_cases_are_found_in_the_list_of_all_worksheets() {
    let mut player = Player::at_table(NL);
    player.press("<ctrl-5>o<end><enter>");
    assert_eq!(player.sitting().sheets.open, Some(Worksheet::Cases));
    player.press("nDe lege stoel<enter>Iemand kwam niet meer<enter>We belden<enter><enter>Vraag door<esc>");
    player.press("o<end><up><enter>");
    assert_eq!(player.sitting().sheets.open, Some(Worksheet::SocialMap));
    player.press("nWelzijn<enter>Huisbezoek<esc>");
    let report = exported(&mut player);
    has_all(&report, &["## Sociale kaart", "Huisbezoek", "## Casussen", "De lege stoel", "Vraag door"]);
}
