//! The instruments of the method that are no worksheet: each goes from keys to what comes out.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fmt::Write as _;

use dialoogtafel::i18n::{Lang, glossary};

use super::player::{Player, bundled};
use super::projector::Evening;
use super::worksheets::{exported, file, has_all};

const NL: Lang = Lang::Nl;

#[test]
fn step_2_conversation_every_remark_carries_who_spoke_the_question_and_its_themes() {
    let mut player = Player::at_table(NL);
    player.press("<pgdn>De buren letten op #soc<enter><f2><pgdn>De valcursus #gez<enter>");
    let report = exported(&mut player);
    let place = |words: &str| report.find(words).unwrap_or_else(|| panic!("{words} is not in\n{report}"));
    assert!(place("Wat is fijn aan wonen hier?") < place("De buren letten op"));
    assert!(place("Wat helpt u om gezond te leven?") < place("De valcursus"));
    has_all(&report, &["**Inwoners**", "**Professionals**", "Sociale verbinding", "Gezond ouder worden"]);
}

#[test]
fn step_6_monitoring_and_evaluation_from_the_plan_to_the_decision() {
    let mut player = Player::in_session(NL, bundled("evaluatie"));
    player.press("<enter>nDe start<enter>2025<enter>1<esc><esc>");
    while player.sitting().step().unwrap().title != "Besluit" {
        player.press("<pgdn>");
    }
    player.press("<enter>nWandelgroep<enter>3<esc>");
    has_all(&exported(&mut player), &["De start", "Wandelgroep", "Stoppen"]);
}

#[test]
fn results_overview_begins_with_one_page_and_the_rest_behind_it() {
    let mut player = Player::in_example(NL);
    let report = exported(&mut player);
    let place = |words: &str| report.find(words).unwrap();
    assert!(place("## In het kort") < place("## Thema voor thema"));
    assert!(place("## Thema voor thema") < place("## Hoe de volgorde is gemaakt"));
}

#[test]
fn talking_picture_puts_the_words_of_a_theme_on_the_wall() {
    let mut evening = Evening::new(Player::in_example(NL));
    let mut seen = String::new();
    for _ in 0..12 {
        let _ = write!(seen, "{:?}", evening.wall.page());
        evening.turn("<pgdn>");
    }
    has_all(&seen, &["Eenzaamheid"]);
    // Quotable, and not.
    has_all(&seen, &["Wie de maaltijden rondbrengt"]);
    assert!(!seen.contains("Voor mij alleen ga ik niet koken"));
}

#[test]
fn village_newsletter_tells_what_was_said_what_is_done_and_what_is_not() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-6><tab><tab><ctrl-x>");
    let (_, files) = player.exported.last().unwrap();
    let page = files.iter().find(|file| file.name.starts_with("brief-")).unwrap();
    let page = String::from_utf8_lossy(&page.bytes);
    has_all(&page, &["Dit zei u", "Dit doen we", "Eenzaamheid"]);
}

#[test]
fn health_ambassadors_are_kept_apart_from_the_session() {
    let mut player = Player::at_table(NL);
    player.press("<f4>Mevrouw De Boer<tab>06 12345678<tab>Wandelen<enter>");
    assert_eq!(player.contacts.len(), 1);
    assert!(!format!("{:?}", player.entries).contains("Boer"));
    assert!(!exported(&mut player).contains("Boer"));
}

#[test]
fn reaching_people_tells_how_far_each_group_is_and_who_was_missed() {
    let mut player = Player::at_table(NL);
    player.press("<pgdn>Een<enter>");
    let report = exported(&mut player);
    has_all(&report, &["| Inwoners | 1 |", "| 12 |", "Professionals"]);
    while player.sitting().step().unwrap().title != "Afronden" {
        player.press("<ctrl-1><pgdn>");
    }
    has_all(&player.text(120, 40).join("\n"), &["Professionals"]);
}

#[test]
fn equality_of_parties_counts_remarks_per_group() {
    let mut player = Player::at_table(NL);
    player.press("<pgdn>Een<enter>Twee<enter><f2>Drie<enter>");
    has_all(&player.text(80, 24).join("\n"), &["Inwoners 2", "Professionals 1"]);
    has_all(&exported(&mut player), &["| Inwoners | 2 |", "| Professionals | 1 |"]);
}

#[test]
fn learning_network_gets_cases_without_names() {
    let mut player = Player::at_table(NL);
    player.press("<ctrl-5>o<end><enter>nBij dokter Jansen<esc>");
    // A name is told before it is kept.
    assert_eq!(player.over(), "form");
    player.press("<ctrl-r><esc>");
    let report = exported(&mut player);
    has_all(&report, &["## Casussen"]);
    assert!(!report.contains("Jansen"));
    player.press("<tab>");
    assert!(!file(&mut player, "html").contains("Casussen"), "cases are for the working group");
}

#[test]
fn glossary_explains_the_terms_in_the_help() {
    let mut player = Player::at_table(NL);
    player.press("<f1><end>");
    let shown = player.text(200, 60).join("\n");
    let (term, _) = glossary().pop().unwrap();
    assert!(shown.contains(&NL.say(&term)), "{shown}");
}
