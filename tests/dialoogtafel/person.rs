//! Gesprek in the field: one person after another.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::{Key, Place, Room};
use dialoogtafel::session::{Age, Event, GroupId, Position};

use super::half_way::{talk_remarks, three_people};
use super::paste::at_once;
use super::player::{Player, bundled};

const NL: Lang = Lang::Nl;

/// People of two groups, one after another.
pub const TWO_GROUPS: &str = r#"
blueprint = 1
id = "markt"
title = "Op de markt"
purpose = "Horen wat er leeft."
form = "person"
[[groups]]
id = "inwoners"
name = "Inwoners"
perspective = "resident"
target = 12
[[groups]]
id = "winkeliers"
name = "Winkeliers"
perspective = "professional"
[[themes]]
id = "geld"
name = "Geld"
[[steps]]
kind = "talk"
title = "Vragen"
minutes = 5
say = "Twee korte vragen."
[[steps.questions]]
ask = "Wat is fijn aan dit dorp?"
[[steps.questions]]
ask = "Wat moet beter?"
"#;

pub fn market() -> Player {
    Player::in_session(NL, bundled("supermarkt"))
}

/// The keys of each thing that is done most, apart from the text itself.
#[test]
fn the_keys_beyond_the_text_are_few() {
    let keys = |keys: &str| Key::parse_all(keys).unwrap().len();
    let mut counted = Vec::new();

    let mut player = Player::at_table(NL);
    player.press("<pgdn>De bus rijdt niet").press("<enter>");
    assert_eq!(player.remarks(), ["De bus rijdt niet"]);
    counted.push(("one remark in the running group", keys("<enter>"), 1));

    player.press("De bus rijdt niet").press(" #m").press("<enter>");
    assert_eq!(player.remarks()[1], "De bus rijdt niet #mobiliteit");
    counted.push(("a remark with a theme, by its letter", keys("#m<enter>"), 3));
    player.press("De bus komt niet").press("<enter><alt-4>");
    assert_eq!(player.remarks()[2], "De bus komt niet #mobiliteit");
    counted.push(("a remark with a theme, by its number", keys("<enter><alt-4>"), 2));

    let mut player = market();
    player.press("jHet is hier stil<enter>");
    let next = "<ctrl-n>4j";
    player.press(next).press("Hier komt niemand<enter>");
    assert_eq!(player.session().conversations().all().len(), 2);
    assert_eq!(player.remarks(), ["Het is hier stil", "Hier komt niemand"]);
    counted.push(("the next person, with age band and consent", keys(next), 4));

    let mut player = Player::at_table(NL);
    player.press("<ctrl-3><down><down><down><down>x<down>x<up><up><up><up><up>");
    player.press("543432333444").press("<enter>");
    assert_eq!(player.session().ballots(1).count(), 1);
    counted.push(("the scores of four themes of one person", keys("543432333444<enter>"), 13));

    for (what, keys, most) in counted {
        println!("keys for {what}: {keys}, at most {most}");
        assert!(keys <= most, "{what}: {keys}, at most {most}");
    }
}

#[test]
fn a_conversation_begins_only_with_yes_and_no_key_skips_the_question() {
    let player = market();
    assert_eq!(player.sitting().place(), Place::Consent);
    let began = player.entries.clone();
    for keys in
        ["<enter>", "<pgdn>", "De bus", "<ctrl-n>", "<space>", "4", "<tab>", "<up>", "<ctrl-t>", "<alt-1>"]
    {
        // 'De bus' holds neither j nor y.
        let mut player = player.clone();
        player.press(keys).paste("ja\nnee");
        at_once(&mut player, "ja hoor<enter>ik vind het goed");
        assert_eq!(player.session().entries(), began, "{keys}");
        assert_eq!((player.input().as_str(), player.sitting().asks_consent()), ("", true), "{keys}");
    }
    for yes in ["j", "y"] {
        let mut player = player.clone();
        player.press(yes);
        assert_eq!(player.kinds(), ["conversation_begun", "position_moved"]);
        assert_eq!(player.session().position(), Position { step: 1, question: 0 });
        assert!(player.text(80, 24).join("\n").contains("Wat is fijn aan dit dorp?"));
    }
}

#[test]
fn no_stores_nothing_at_all() {
    let mut player = three_people(NL);
    let (entries, draft) = (player.entries.clone(), player.draft.clone());
    player.press("n").wait(30);
    assert_eq!(player.notice(), Some("consent-refused"));
    assert_eq!((player.session().entries(), &player.draft), (entries.as_slice(), &draft));
    assert_eq!(player.entries, entries);
    // The next one can be asked at once.
    player.press("jIets<enter>");
    assert_eq!(player.session().conversations().all().len(), 4);
}

/// The conversation that goes on: its number today, and the question where it is.
fn here(player: &Player) -> (usize, usize) {
    let current = player.session().conversations().current();
    assert!(current.is_some());
    (player.sitting().day(player.app.now).conversations, player.session().position().question)
}

#[test]
fn undo_after_no_touches_nobody_before_it_is_said_who() {
    let mut player = three_people(NL);
    let entries = player.entries.clone();
    player.press("n<ctrl-z>");
    assert_eq!((player.notice(), player.entries.as_slice()), (Some("undo-after-no"), entries.as_slice()));
    assert!(player.said().contains("gesprek 3 afgesloten"), "{}", player.said());
    assert!(player.sitting().asks_consent());
    // Whoever presses once more means it.
    player.press("<ctrl-z>");
    assert_eq!(player.said(), "Ongedaan gemaakt: gesprek 3 afgesloten.");
    assert_eq!(here(&player), (3, 1));
    // The next no is told anew, also about something else than a person.
    player.press("<ctrl-n>4<ctrl-2>1<ctrl-1>n<ctrl-z>");
    assert_eq!(player.notice(), Some("undo-after-no"));
    assert!(player.said().contains("thema"), "{}", player.said());
    // Nothing was said before: nothing is undone.
    assert_eq!(market().press("n<ctrl-z>").notice(), Some("nothing-to-undo"));
}

#[test]
fn whoever_said_no_is_not_in_conversation_by_redo() {
    let mut player = three_people(NL);
    player.press("j<ctrl-z>n<ctrl-y>");
    assert_eq!((player.notice(), player.sitting().asks_consent()), (Some("nothing-to-redo"), true));
}

#[test]
fn undo_of_a_whole_conversation_stops_once_before_the_one_before() {
    let mut player = three_people(NL);
    // Right after its end it is brought back at once: that is what was said.
    player.press("<ctrl-z>");
    assert_eq!(here(&player), (3, 1));
    player.press("<ctrl-n>2jEen<enter><pgdn>Twee<enter><ctrl-z><ctrl-z>");
    assert_eq!((player.remarks().len(), here(&player)), (3, (4, 1)));
    player.press("<ctrl-z>");
    assert_eq!((player.notice(), player.sitting().asks_consent()), (Some("undone"), true));
    player.press("<ctrl-z>");
    assert_eq!((player.notice(), player.sitting().asks_consent()), (Some("undo-person-before"), true));
    player.press("<ctrl-z>");
    // It goes on at its own last question.
    assert_eq!((here(&player), player.notice()), ((3, 1), Some("undone")));
    player.press("<ctrl-y>");
    assert!(player.sitting().asks_consent());
}

#[test]
fn undo_and_redo_go_to_the_remark_that_they_are_about_and_never_move_the_agenda() {
    let mut player = talk_remarks(NL);
    let question = |player: &Player| (player.session().position().step, player.session().position().question);
    let ids: Vec<_> = player.session().contributions().map(|remark| remark.id).collect();
    assert_eq!(question(&player), (1, 1));
    // All three were said at the first question.
    player.press("<up><up><ctrl-d><enter><pgdn><pgdn><pgdn>");
    let later = question(&player);
    assert_ne!(later, (1, 1));
    player.press("<ctrl-z>");
    assert_eq!((question(&player), player.sitting().talk.selected), (later, Some(ids[1])));
    player.press("<ctrl-y>");
    assert_eq!((question(&player), player.sitting().talk.selected), (later, None));
    assert_eq!(player.remarks().len(), 2);
    // In another room one stays there.
    player.press("<ctrl-2><ctrl-z>");
    assert_eq!((player.room(), question(&player)), (Room::Themes, later));

    // A remark of somebody else's conversation is shown, but this one stays at its question.
    let mut player = three_people(NL);
    let first = player.session().contributions().next().unwrap().id;
    player.press("jHallo<enter><pgdn><pgdn><up><up><up><up><alt-6><esc>");
    assert_eq!(here(&player), (4, 2));
    player.press("<ctrl-z>");
    assert_eq!((here(&player), player.sitting().talk.selected), ((4, 2), Some(first)));
}

#[test]
fn a_conversation_in_which_nothing_was_said_or_scored_does_not_count() {
    let count = |player: &mut Player| {
        let screen = player.text(80, 24).join("\n");
        (player.session().conversations().all().len(), screen.contains("3 gesprekken vandaag"))
    };
    // Nobody is asked how old they are.
    let mut player = three_people(NL);
    player.press("j");
    assert!(player.text(80, 24).join(" ").contains("gesprek 4 van vandaag"));
    player.press("<pgdn><ctrl-n>");
    assert_eq!((player.over(), player.notice()), ("", Some("person-nothing-said")));
    assert_eq!(count(&mut player), (3, true));
    // It is opened again, and counts as soon as something is said.
    player.press("<ctrl-z>");
    assert_eq!(here(&player), (4, 1));
    player.press("Toch iets<enter><ctrl-n>5");
    assert_eq!(count(&mut player), (4, false));
    assert_eq!(player.session().conversations().of_age(Age::From65), 2);
    // What was said is taken away: nobody was heard.
    player.press("<ctrl-2><down><ctrl-d><enter><ctrl-1>");
    assert_eq!(count(&mut player), (3, true));
    assert_eq!(player.session().conversations().of_age(Age::From65), 1);
    // A ballot counts as well, until it is taken away.
    player.press("j<ctrl-3>555<enter><enter><ctrl-1><ctrl-n>");
    assert_eq!(player.over(), "age");
    player.press("1");
    assert_eq!(count(&mut player), (4, false));
    player.press("<ctrl-3><pgup><ctrl-d><enter><ctrl-1>");
    assert_eq!(count(&mut player), (3, true));
    player.export_everything();
    assert!(exported(&player, ".md").contains("Er waren 3 gesprekken"));
}

#[test]
fn half_a_sentence_is_recorded_by_name_and_comes_back_with_one_undo() {
    let mut player = three_people(NL);
    player.press("jMijn eerste zin<enter>De bus komt nooit #verv<ctrl-n>");
    assert_eq!(player.remarks().last().unwrap(), "De bus komt nooit #vervoer");
    let screen = player.text(80, 24).join("\n");
    assert!(screen.contains("Ook opgenomen, Ctrl+Z haalt het terug"), "{screen}");
    let asked = player.clone();
    // With the age it is named again.
    player.press("2");
    assert_eq!(player.said(), "Gesprek 4 is klaar. Ook opgenomen: De bus komt nooit");
    // Undo puts it back in the line, with its theme.
    let mut player = asked.clone();
    player.press("<ctrl-z>");
    assert_eq!((player.over(), player.notice()), ("", Some("person-goes-on")));
    assert_eq!((player.remarks().len(), player.input().as_str()), (4, "De bus komt nooit"));
    player.press(" op tijd<enter>");
    assert_eq!(player.remarks().last().unwrap(), "De bus komt nooit op tijd #vervoer");
    // Esc leaves it recorded; without anything in the line undo is about the question only.
    let mut player = asked;
    player.press("<esc>");
    assert_eq!((player.over(), player.remarks().len(), player.input().as_str()), ("", 5, ""));
    player.press("<ctrl-n><ctrl-z>");
    assert_eq!((player.over(), player.remarks().len(), player.sitting().asks_consent()), ("", 5, false));
    // A name is told first.
    player.press("Mevrouw Jansen<ctrl-n>");
    assert_eq!((player.over(), player.notice()), ("", Some("privacy-told")));
    assert_eq!(player.press("<ctrl-n>").over(), "age");
}

#[test]
fn ten_conversations_in_a_row_are_ten_with_their_remarks_and_ages() {
    let mut player = market();
    for number in 0..10 {
        player.press("j");
        assert_eq!(player.session().position(), Position { step: 1, question: 0 });
        player.press(&format!("Inbreng {number} #eten<enter><pgdn>Nog een<enter>")).wait(200);
        player.press(&format!("<ctrl-n>{}", number % 7));
    }
    let session = player.session();
    let ages: Vec<_> = session.conversations().all().iter().map(|one| one.age.unwrap()).collect();
    let band = |key: usize| if key == 0 { Age::NotSaid } else { Age::BANDS[key - 1] };
    assert_eq!(ages, (0..10).map(|number| band(number % 7)).collect::<Vec<_>>());
    assert_eq!(session.conversations().of_age(Age::Under20), 2);
    assert_eq!(session.contributions().count(), 20);
    for (one, said) in
        session.conversations().all().iter().zip(session.contributions().collect::<Vec<_>>().chunks(2))
    {
        assert!(said.iter().all(|said| said.conversation == Some(one.id)));
    }
    assert_eq!(session.counts().conversations_of(&GroupId::new("inwoners")), 10);
    let day = player.sitting().day(player.app.now);
    assert_eq!((day.conversations, day.minutes, day.themes[0].1), (10, None, 10));
    let screen = player.text(80, 24).join("\n");
    assert!(
        screen.contains("10 gesprekken vandaag") && screen.contains("Mensen/gewenst: Inwoners 10/40"),
        "{screen}"
    );
    assert!(screen.contains("Vandaag: Eten 10"), "{screen}");
}

#[test]
fn space_and_nought_are_rather_not_and_esc_goes_back_into_the_conversation() {
    for key in ["0", "<space>"] {
        let mut player = market();
        player.press("jHallo<enter><ctrl-n>").press(key);
        assert!(matches!(player.last(), Event::AgeGiven { age: Age::NotSaid, .. }));
    }
    let mut player = market();
    player.press("jHallo<enter><ctrl-n><esc>Nog iets<enter>");
    assert_eq!(player.remarks(), ["Hallo", "Nog iets"]);
    assert_eq!(player.session().conversations().all().len(), 1);
    // Keys that are no band do nothing.
    player.press("<ctrl-n>7x<enter>");
    assert_eq!((player.over(), player.sitting().asks_consent()), ("age", false));
}

#[test]
fn what_still_stands_in_the_line_is_recorded_with_this_person() {
    let mut player = market();
    player.press("jDe bus #verv<ctrl-n>2");
    assert_eq!(player.remarks(), ["De bus #vervoer"]);
    assert_eq!(player.input(), "");
    assert!(player.sitting().asks_consent());
}

#[test]
fn an_interrupted_conversation_goes_on_after_a_kill_and_undo_brings_one_back() {
    let mut player = three_people(NL);
    player.press("jHet is hier<enter><pgdn>Half getypt").wait(2);
    let current = player.session().conversations().current().unwrap().id;
    player.reopen();
    assert_eq!(player.session().conversations().current().unwrap().id, current);
    assert_eq!((player.input().as_str(), player.sitting().asks_consent()), ("Half getypt", false));
    assert_eq!(player.session().position(), Position { step: 1, question: 1 });
    player.press(" en af<enter><ctrl-n>1");
    // In the question of age nothing is lost either.
    assert_eq!(player.press("jJa<enter><ctrl-n>").reopen().over(), "");
    assert!(!player.sitting().asks_consent());
    player.press("<ctrl-z><ctrl-z>");
    assert!(player.sitting().asks_consent());
    player.press("<ctrl-z><ctrl-z>");
    assert_eq!(player.session().conversations().current().unwrap().id, current);
    assert_eq!(player.session().conversations().all().len(), 4);
}

#[test]
fn groups_are_counted_in_people_and_the_group_stays() {
    let mut player = Player::in_session(NL, TWO_GROUPS);
    player.press("jEen<enter>Twee<enter><ctrl-n>1j<f2>Drie<enter><ctrl-n>2jVier<enter>");
    let people: Vec<_> = player
        .sitting()
        .heard(player.app.now.stamp)
        .iter()
        .map(|heard| (heard.remarks, heard.people))
        .collect();
    assert_eq!(people, [(2, Some(1)), (2, Some(2))]);
    assert!(player.text(80, 24).join("\n").contains("Mensen: Inwoners 1/12 · Winkeliers 2"));
    // A remark taken away takes its person from the count.
    player.press("<ctrl-d><enter>");
    assert_eq!(player.sitting().heard(player.app.now.stamp)[1].people, Some(1));
}

#[test]
fn the_words_of_a_blueprint_without_consent_are_the_usual_ones() {
    let mut player = Player::in_session(NL, TWO_GROUPS);
    assert!(player.text(80, 24).join(" ").contains("zonder naam"));
    player.press("<ctrl-2><ctrl-1>");
    assert_eq!((player.room(), player.sitting().asks_consent()), (Room::Talk, true));
}

#[test]
fn however_long_the_words_are_the_answers_stay_in_sight() {
    let long = "Een lange zin om voor te lezen. ".repeat(40);
    for (what, with) in [("Ik schrijf op wat u zegt, zonder naam.", &long), ("Goedendag.", &long)] {
        let toml = bundled("supermarkt").replace(what, with);
        let mut player = Player::in_session(NL, &toml);
        for (width, height) in [(60, 18), (80, 24), (200, 60)] {
            let screen = player.text(width, height).join("\n");
            assert!(screen.contains("nee, er wordt niets bewaard"), "{screen}");
        }
        let screen = player.text(80, 24).join("\n");
        assert!(
            screen.contains("zonder naam. Vindt u") || screen.contains("Een lange zin om voor"),
            "{screen}"
        );
    }
}

#[test]
fn a_session_that_can_only_be_read_asks_no_consent() {
    let mut player = three_people(NL);
    player.reopen_read_only();
    assert!(!player.sitting().asks_consent());
    player.press("j<ctrl-n>");
    assert_eq!(player.over(), "");
}

// ---- What goes out

/// The file of the last export whose name ends so.
fn exported(player: &Player, end: &str) -> String {
    let (_, files) = player.exported.last().unwrap();
    let found = files.iter().find(|file| file.name.ends_with(end));
    let found = found
        .unwrap_or_else(|| panic!("{end}: {:?}", files.iter().map(|file| &file.name).collect::<Vec<_>>()));
    String::from_utf8(found.bytes.clone()).unwrap()
}

#[test]
fn every_format_tells_how_many_conversations_there_were_and_how_old_people_are() {
    let mut player = three_people(NL);
    player.press("n").export_everything();
    let text = |end: &str| exported(&player, end);
    let ages = "Leeftijd: 35 tot en met 49 (1), 65 tot en met 79 (1) en liever niet (1).";
    for end in [".md", ".html"] {
        // Markdown escapes brackets.
        let page = text(end).replace('\\', "");
        assert!(page.contains("Er waren 3 gesprekken") && page.contains(ages), "{end}: {page}");
    }
    let csv = text("leeftijden.csv");
    let rows: Vec<_> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(rows, ["leeftijd;mensen", "35 tot en met 49;1", "65 tot en met 79;1", "liever niet;1"]);
    let json: serde_json::Value = serde_json::from_str(&text(".json")).unwrap();
    assert_eq!(json["participation"]["conversations"], 3);
    assert_eq!(json["participation"]["ages"], serde_json::json!({"35-49": 1, "65-79": 1, "not-said": 1}));
    // Nothing tells which remarks one person made.
    for file in &player.exported.last().unwrap().1 {
        let text = String::from_utf8_lossy(&file.bytes);
        let ids = player.session().conversations().all().iter().map(|one| one.id.to_string());
        assert!(ids.into_iter().all(|id| !text.contains(&id)), "{}", file.name);
    }
}

#[test]
fn a_key_by_itself_is_never_about_the_person_before() {
    let mut player = Player::in_session(NL, bundled("supermarkt"));
    player.press("jDe bus rijdt niet<enter><ctrl-n>3j");
    let before = player.remarks();
    player.press("<alt-3>");
    assert_eq!((player.notice(), player.remarks()), (Some("no-remark-of-person"), before.clone()));
    assert_eq!(player.press("<ctrl-d>").over(), "");
    // Who picks it means it.
    player.press("<up><alt-3>");
    assert_ne!(player.remarks(), before);
}
