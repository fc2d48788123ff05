//! Goals, the wish before them and the questions before that: through keys to the screen and the files.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::i18n::Lang;
use dialoogtafel::session::{Field, Worksheet};

use super::player::Player;
use super::worksheets::{METHOD, exported};

const NL: Lang = Lang::Nl;

/// At a worksheet, in a session in which 'Vervoer' was chosen.
pub fn chosen(lang: Lang, sheet: Worksheet) -> Player {
    let mut player = Player::in_session(lang, METHOD);
    player.press("<ctrl-5> ");
    go_to(&mut player, sheet);
    player
}

/// Turns to a worksheet in room 5.
pub fn go_to(player: &mut Player, sheet: Worksheet) {
    player.press("<ctrl-5>");
    let pages = player.sitting().pages();
    let place = |page| pages.iter().position(|found| *found == page).unwrap();
    let steps = place(Some(sheet)) + pages.len() - place(player.sitting().sheets.open);
    player.press(&"<tab>".repeat(steps % pages.len()));
    assert_eq!(player.sitting().sheets.open, Some(sheet));
}

/// The screen as text, without breaks in lines.
pub fn seen(player: &mut Player, width: u16, height: u16) -> String {
    let rows = player.text(width, height);
    rows.iter().map(|row| row.trim()).collect::<Vec<_>>().join("\n")
}

/// A file of the last export, by the end of its name.
pub fn file(player: &Player, end: &str) -> String {
    let (_, files) = player.exported.last().unwrap();
    let found = files.iter().find(|file| file.name.ends_with(end)).unwrap();
    String::from_utf8(found.bytes.clone()).unwrap()
}

/// A theme has one number, also where a few are picked from.
#[test]
fn a_theme_is_picked_by_the_number_that_it_has_everywhere() {
    let mut player = Player::in_session(NL, METHOD);
    player.press("<ctrl-5><down> ");
    go_to(&mut player, Worksheet::Goals);
    let session = player.session();
    let [theme] = session.chosen() else { panic!("{:?}", session.chosen()) };
    let (theme, number) = (theme.clone(), session.number_of(theme).unwrap());
    assert_ne!(number, 1);
    player.press(&format!("nElke avond een bus<enter>{number}<esc>"));
    let row = player.session().rows(Worksheet::Goals).next().unwrap();
    assert_eq!(row.one(Field::Theme), Some(theme.as_str()));
}

/// 'SMART goals': what is missing is named, in the room and in the report.
#[test]
fn smart_goals_what_is_missing_is_named() {
    let mut player = chosen(NL, Worksheet::Goals);
    assert!(seen(&mut player, 80, 24).contains("! Nog geen doel bij Vervoer."));
    player.press("nElke avond een bus<enter>1<enter>Ouderen zonder auto<enter><enter><enter><enter>");
    let vague = "“Elke avond een bus”. Nog niet concreet: hoeveel, wanneer en hoe u het meet.";
    let screen = seen(&mut player, 200, 60);
    assert!(screen.contains("Nog niet concreet: hoeveel"), "{screen}");
    assert!(!screen.contains("Nog geen doel"), "{screen}");
    player.press("v");
    assert!(seen(&mut player, 100, 24).contains(vague));
    let report = exported(&mut player);
    assert!(report.contains(vague), "{report}");
    let json: serde_json::Value = serde_json::from_str(&file(&player, ".json")).unwrap();
    let goal = &json["themes"][0]["goals"][0];
    assert_eq!(goal["what"], "Elke avond een bus");
    assert_eq!(goal["who"], "Ouderen zonder auto");
    assert_eq!(goal["when"], serde_json::Value::Null);
    assert_eq!(goal["smart_missing"], serde_json::json!(["how_many", "when", "measured"]));
    // Concrete: nothing is said any more.
    go_to(&mut player, Worksheet::Goals);
    player.press("v<enter><enter><enter><enter>Zes ritten<enter>maart 2027<enter>Tellen<enter>");
    let screen = seen(&mut player, 200, 60);
    assert!(!screen.contains("Nog niet concreet"), "{screen}");
    assert!(!exported(&mut player).contains("Nog niet concreet"));
}

#[test]
fn a_goal_of_which_the_time_has_passed_is_told() {
    let mut player = chosen(NL, Worksheet::Goals);
    player.press("nEen bankje<enter>1<enter>Wie loopt<enter>Vijf<enter>2019<enter>Tellen<enter>");
    assert!(seen(&mut player, 200, 60).contains("“Een bankje”. De datum is voorbij."));
    player.press("<enter><enter><enter><enter><enter><backspace><backspace><backspace><backspace>2099<esc>");
    assert!(!seen(&mut player, 200, 60).contains("voorbij"));
}

/// 'Step 3, choosing': ambition and goals stand with their theme, and the order of the report is that of the funnel.
#[test]
fn step_3_choosing_a_theme_leads_to_its_ambition_and_goals() {
    let mut player = Player::in_session(NL, METHOD);
    player.press("De laatste bus rijdt om zes uur #verv<enter><ctrl-5> ");
    go_to(&mut player, Worksheet::Ambition);
    assert!(seen(&mut player, 80, 24).contains("! Nog geen ambitie bij Vervoer."));
    player.press("<enter>Iedereen komt ook 's avonds thuis<enter>Geen bus na zes uur<esc>");
    go_to(&mut player, Worksheet::Goals);
    player.press("nElke avond een bus<enter>1<esc>");
    let report = exported(&mut player).replace('\\', "");
    let places: Vec<_> = [
        "## Gekozen thema’s",
        "- Vervoer: Elke avond een bus",
        "## Ambitie",
        "### Vervoer",
        "Ambitie: Iedereen komt ook 's avonds thuis",
        "De laatste bus rijdt om zes uur",
        "\n## Doelen\n",
    ]
    .into_iter()
    .map(|part| report.find(part).unwrap_or_else(|| panic!("{part} is not in\n{report}")))
    .collect();
    assert!(places.is_sorted(), "{places:?}\n{report}");
}

/// 'Seven questions for choosing priorities': per theme yes, no or don't know, with a note that stays in the group.
#[test]
fn seven_questions_for_choosing_priorities() {
    let mut player = chosen(NL, Worksheet::Choosing);
    player.press("<enter>1<enter>1<enter>2<enter>3<enter><enter><enter><enter>Vraag het na<enter>");
    let counted = "Vervoer: 2 keer ja, 1 keer nee en 1 keer weet ik niet.";
    assert!(seen(&mut player, 200, 60).contains(counted), "{}", seen(&mut player, 200, 60));
    let report = exported(&mut player);
    assert!(report.contains(counted) && report.contains("Vraag het na"), "{report}");
    player.press("<ctrl-6><tab>");
    let public = exported(&mut player);
    assert!(public.contains(counted) && !public.contains("Vraag het na"), "{public}");
}

/// What was filled in is in sight and in the report, also when the theme is put with another or is not chosen any more.
#[test]
fn what_stands_under_a_theme_follows_it() {
    let mut player = chosen(NL, Worksheet::Ambition);
    player.press("<enter>Ook 's avonds thuis<esc>");
    go_to(&mut player, Worksheet::Goals);
    player.press("nElke avond een bus<enter>1<esc><ctrl-5>");
    // Not 'Vervoer' but 'Contact' is gone on with.
    while player.sitting().sheets.open.is_some() {
        player.press("<tab>");
    }
    player.press(" <down> ");
    let chosen: Vec<_> = player.session().chosen().iter().map(|id| id.as_str().to_owned()).collect();
    assert_eq!(chosen, ["contact"]);
    let report = exported(&mut player);
    for words in ["Ook 's avonds thuis", "Elke avond een bus", "Nog geen doel bij Contact."] {
        assert!(report.replace('\\', "").contains(words), "{words} is not in\n{report}");
    }
}

/// Room 5 tells per chosen theme what is still to do.
#[test]
fn the_choice_tells_what_is_still_to_do_per_theme() {
    let mut player = chosen(NL, Worksheet::Goals);
    player.press("nElke avond een bus<enter>1<esc>nEen belbus<enter>1<esc>");
    go_to(&mut player, Worksheet::Actions);
    player.press("nPraten met de provincie<enter>1<esc>");
    while player.sitting().sheets.open.is_some() {
        player.press("<tab>");
    }
    for (width, height) in [(80, 24), (200, 60)] {
        let screen = seen(&mut player, width, height);
        assert!(screen.contains("Vervoer: 2 doelen, 1 actie, 1 zonder aanvoerder."), "{screen}");
    }
    player.press("<enter>");
    assert_eq!(player.room(), dialoogtafel::keymap::Room::Themes);
}

#[test]
fn a_digit_in_the_list_says_what_it_did_and_can_be_taken_back() {
    let mut player = chosen(NL, Worksheet::Goals);
    player.press("nElke avond een bus<esc>");
    let theme = |player: &Player| {
        let row = player.session().rows(Worksheet::Goals).next().cloned();
        row.and_then(|row| row.one(Field::Theme).map(str::to_owned))
    };
    player.press("1");
    assert_eq!(theme(&player).as_deref(), Some("vervoer"));
    let said = "“Elke avond een bus” staat nu bij het thema Vervoer. Ctrl+Z draait dat terug.";
    assert_eq!(player.said(), said);
    player.press("<ctrl-z>");
    assert_eq!(theme(&player), None);
    player.press("11");
    assert_eq!(theme(&player), None);
    assert!(
        player.said().starts_with("“Elke avond een bus”: antwoord weggehaald (Thema)"),
        "{}",
        player.said()
    );
}
