//! Worksheets: filled in with keys, shown, exported, kept.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::i18n::Lang;
use dialoogtafel::session::Worksheet;

use super::player::Player;

const NL: Lang = Lang::Nl;

/// A session with a step of every kind.
pub const METHOD: &str = r#"
blueprint = 1
id = "methode"
title = "De hele methode"
[[groups]]
id = "inwoners"
name = "Inwoners"
perspective = "resident"
[[groups]]
id = "professionals"
name = "Professionals"
perspective = "professional"
[[themes]]
id = "vervoer"
name = "Vervoer"
keywords = ["bus"]
[[themes]]
id = "contact"
name = "Contact"
keywords = ["samen"]
[[steps]]
kind = "talk"
title = "Eigen verhaal"
minutes = 20
[[steps.questions]]
ask = "Wat is fijn aan wonen hier?"
[[steps]]
kind = "profile"
title = "Cijfers"
minutes = 15
[[steps.indicators]]
indicator = "Overgewicht"
area = "Veldermeer"
level = "village"
value = 54.0
reference_area = "Drenthe"
reference_value = 50.0
year = 2020
source = "Gezondheidsmonitor"
[[steps.indicators]]
indicator = "Eenzaam"
area = "Veldermeer"
level = "village"
value = 38.0
reference_area = "Drenthe"
reference_value = 46.0
year = 2020
source = "Gezondheidsmonitor"
[[steps]]
kind = "poll"
title = "Peiling"
minutes = 5
scale = "yesno"
items = ["Kent u de dorpskrant?", "Komt u in het dorpshuis?"]
[[steps]]
kind = "goals"
title = "Doelen"
minutes = 25
[[steps]]
kind = "mix"
title = "Aanpak"
minutes = 20
[[steps]]
kind = "actions"
title = "Acties"
minutes = 20
[[steps]]
kind = "checklist"
title = "Nalopen"
minutes = 10
items = ["Zijn er heldere keuzes gemaakt?", "Is er een kartrekker?"]
[[steps]]
kind = "timeline"
title = "Tijdlijn"
minutes = 10
[[steps]]
kind = "web"
title = "Web"
minutes = 10
[[steps]]
kind = "close"
title = "Afronden"
minutes = 5
"#;

/// In that session, at a worksheet.
pub fn at(lang: Lang, sheet: Worksheet) -> Player {
    in_blueprint(lang, METHOD, sheet)
}

/// In a session of this blueprint, at a worksheet.
pub fn in_blueprint(lang: Lang, toml: &str, sheet: Worksheet) -> Player {
    let mut player = Player::in_session(lang, toml);
    player.press("<ctrl-5>");
    let pages = player.sitting().pages();
    let place = pages.iter().position(|page| *page == Some(sheet)).unwrap();
    player.press(&"<tab>".repeat(place));
    assert_eq!(player.sitting().sheets.open, Some(sheet));
    player
}

pub fn goals(lang: Lang) -> Player {
    let mut player = at(lang, Worksheet::Goals);
    player.press("nElke avond een bus tot elf uur<enter>1<enter>Ouderen zonder auto<enter>");
    player.press("Zes ritten per week<enter>maart 2027<enter><enter>");
    player.app.notice = None;
    player
}

pub fn checklist(lang: Lang) -> Player {
    let mut player = at(lang, Worksheet::Checklist(6));
    player.press("1<down>3<enter><enter>Het dorpshuis<enter>januari 2027<esc>");
    player.app.notice = None;
    player
}

pub fn poll(lang: Lang) -> Player {
    let mut player = at(lang, Worksheet::Poll(2));
    player.press("1112");
    player
}

pub fn actions(lang: Lang) -> Player {
    let mut player = at(lang, Worksheet::Actions);
    player.press("nMet de provincie praten over de avondbus<enter>1<enter>Dorpsbelang<enter>");
    player.press("Gemeente<enter><enter>1<enter>1-12-2026<enter>Een afspraak maken<enter>14<enter><esc>");
    player.app.notice = None;
    player
}

pub fn timeline(lang: Lang) -> Player {
    let mut player = at(lang, Worksheet::Timeline);
    player.press("nHet dorpshuis ging dicht<enter>maart 2026<enter>3<enter>Eerder praten<esc>");
    player.press("nDe eetclub begon<enter>2025<enter>1<enter>Klein beginnen werkt<esc>");
    player.press("nDe winter<enter>dec 2025<enter>2<esc>");
    player.app.notice = None;
    player
}

pub fn web(lang: Lang) -> Player {
    let mut player = at(lang, Worksheet::Web);
    player.press("nTafel 2<enter>7<enter>5<enter>8<enter>6<enter>4<enter>9<esc>");
    player.app.notice = None;
    player
}

/// Every one of these words stands in a text.
pub fn has_all(text: &str, wanted: &[&str]) {
    for words in wanted {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
}

/// The report as Markdown.
pub fn exported(player: &mut Player) -> String {
    file(player, "md")
}

/// The report as the file with this ending.
pub fn file(player: &mut Player, ending: &str) -> String {
    player.export_everything();
    let (_, files) = player.exported.last().unwrap();
    let has_ending = |name: &str| name.rsplit_once('.').is_some_and(|(_, found)| found == ending);
    let report = files.iter().find(|file| has_ending(&file.name)).unwrap();
    String::from_utf8(report.bytes.clone()).unwrap()
}

#[test]
fn a_goal_goes_through_keys_to_the_report() {
    let mut player = goals(NL);
    let screen = player.text(80, 24).join("\n");
    has_all(&screen, &["Elke avond een bus tot elf uur", "Vervoer", "Zes ritten per week", "mrt 2027"]);
    let report = exported(&mut player);
    for words in ["## Doelen", "Elke avond een bus tot elf uur", "Vervoer", "Ouderen zonder auto", "mrt 2027"]
    {
        assert!(report.contains(words), "{words} is not in\n{report}");
    }
}

#[test]
fn enter_at_a_step_of_the_agenda_opens_its_worksheet_and_page_down_goes_on() {
    let mut player = Player::in_session(NL, METHOD);
    player.press("<pgdn>");
    assert!(player.text(80, 24).join("\n").contains("Druk op Enter voor: Cijfers."));
    player.press("<enter>");
    assert_eq!(player.sitting().sheets.open, Some(Worksheet::Profile(1)));
    player.press("1<pgdn>");
    assert_eq!(player.sitting().session.position().step, 2);
    player.press("<enter>");
    assert_eq!(player.sitting().sheets.open, Some(Worksheet::Poll(2)));
    // Escape goes back to the conversation.
    player.press("<esc>Iedereen kent de krant<enter>");
    assert_eq!(player.sitting().session.contributions().count(), 1);
}

#[test]
fn a_row_half_filled_in_is_there_after_the_program_is_killed() {
    let mut player = at(NL, Worksheet::Goals);
    player.press("nElke avond een bus<enter>2<enter>Ouder");
    player.wait(2);
    player.reopen();
    let mut again = player;
    assert_eq!(again.over(), "form");
    again.press("en<esc>");
    let row = again.sitting().session.rows(Worksheet::Goals).next().unwrap().clone();
    assert_eq!(row.text(dialoogtafel::session::Field::What), "Elke avond een bus");
    assert_eq!(row.one(dialoogtafel::session::Field::Theme), Some("contact"));
    assert_eq!(row.text(dialoogtafel::session::Field::Who), "Ouderen");
}

#[test]
fn a_row_is_taken_back_in_one_stroke_and_taken_away_with_another() {
    let mut player = goals(NL);
    player.press("<ctrl-z>");
    assert_eq!(player.sitting().session.rows(Worksheet::Goals).count(), 0);
    player.press("<ctrl-y><ctrl-d>");
    assert_eq!(player.sitting().session.rows(Worksheet::Goals).count(), 0);
    player.press("<ctrl-z>");
    assert_eq!(player.sitting().session.rows(Worksheet::Goals).count(), 1);
}

#[test]
fn what_cannot_be_read_stays_in_the_form_with_a_sentence() {
    let mut player = at(NL, Worksheet::Goals);
    player.press("nEen bus<enter><enter><enter><enter>ooit<enter><enter>");
    assert_eq!(player.over(), "form");
    assert!(player.said().contains("'ooit' is geen tijd"), "{}", player.said());
    player.press("<backspace><backspace><backspace><backspace>2027<esc>");
    assert_eq!(player.over(), "");
    let report = exported(&mut player);
    assert!(report.contains("2027"), "{report}");
}

#[test]
fn who_cannot_mend_a_field_leaves_it_as_it_was_and_keeps_the_rest() {
    let mut player = at(NL, Worksheet::Goals);
    // Told by Enter, by Esc, and once more where it became something else that cannot be read.
    for told in ["ooit<enter>", "ooit<esc>", "ooit<esc>!<esc>"] {
        player.press(&format!("nEen bus<enter><enter><enter><enter>{told}"));
        assert_eq!(player.over(), "form", "{told}");
        assert!(player.said().contains("is geen tijd"), "{told}");
        player.press("<esc>");
        assert_eq!((player.over(), player.notice()), ("", Some("form-kept")), "{told}");
    }
    let rows: Vec<_> = player.sitting().session.rows(Worksheet::Goals).collect();
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| row.values.len() == 1), "{rows:?}");
}

#[test]
fn personal_data_on_a_worksheet_is_told_once_and_names_of_who_leads_are_not() {
    let mut player = at(NL, Worksheet::Goals);
    player.press("nBel mevrouw Jansen<esc>");
    assert_eq!(player.over(), "form");
    player.press("<ctrl-r><esc>");
    assert_eq!(player.over(), "");
    assert!(!player.screen(80, 24).contains("Jansen"));
    let mut player = at(NL, Worksheet::Actions);
    player.press("nEen brief<enter><enter>mevrouw Jansen<esc>");
    assert_eq!(player.over(), "");
}
