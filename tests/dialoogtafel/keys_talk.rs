//! Gesprek: what keys do with remarks, questions and themes.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::app::Saving;
use dialoogtafel::blueprint::{self, StepKind};
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::Room;
use dialoogtafel::session::Event;
use dialoogtafel::worksheet;

use super::half_way::talk_remarks;
use super::player::Player;

const NL: Lang = Lang::Nl;

#[test]
fn enter_records_a_remark_of_who_is_speaking_at_the_present_question() {
    let mut player = Player::at_table(NL);
    player.press("<pgdn><pgdn>De bus rijdt niet<enter><f2>Wij zien dat ook<enter><f2>Ja<enter>");
    let found: Vec<_> = player
        .session()
        .contributions()
        .map(|remark| {
            (remark.text.as_str(), remark.group.as_str(), remark.position.step, remark.position.question)
        })
        .collect();
    assert_eq!(
        found,
        [
            ("De bus rijdt niet", "inwoners", 1, 1),
            ("Wij zien dat ook", "professionals", 1, 1),
            ("Ja", "inwoners", 1, 1)
        ]
    );
    assert_eq!(player.input(), "");
    assert_eq!(player.entries, player.session().entries());
    assert!(matches!(player.sitting().saving(), Saving::Saved(_)));
}

#[test]
fn enter_without_text_records_nothing() {
    for keys in ["<enter>", "   <enter>", "#mob<enter>", "<ctrl-j><enter>"] {
        let mut player = Player::at_table(NL);
        player.press(keys);
        assert_eq!((player.kinds().len(), player.notice()), (0, Some("type-something-first")), "{keys}");
    }
}

#[test]
fn a_hash_gives_the_remark_a_theme() {
    for (keys, remark) in [
        ("De bus #mob", "De bus #mobiliteit"),
        ("De #mob bus", "De bus #mobiliteit"),
        ("De bus #MOBILITEIT", "De bus #mobiliteit"),
        ("De bus #4", "De bus #mobiliteit"),
        ("De bus #4.", "De bus #mobiliteit"),
        ("De bus #4 #5 #4", "De bus #mobiliteit #eenzaamheid"),
        // A word further on in the name, where no name begins like that.
        ("Valcursus #ouder", "Valcursus #gezond-ouder-worden"),
        ("Samen #socialeverb", "Samen #sociale-verbinding"),
        // Two begin with an 'o' or have a word that does: the one whose name begins with it.
        ("Klas #o", "Klas #opgroeien"),
        ("Twee regels<ctrl-j>en een thema #een", "Twee regels\nen een thema #eenzaamheid"),
    ] {
        let mut player = Player::at_table(NL);
        player.press(keys).press("<enter>");
        assert_eq!(player.remarks(), [remark], "{keys}");
        assert_eq!(player.notice(), None, "{keys}");
    }
}

#[test]
fn a_hash_that_means_no_theme_stays_in_the_text_and_is_said() {
    for keys in ["Het zwembad #zwem", "Ik woon op #10", "De #bus rijdt #99"] {
        let mut player = Player::at_table(NL);
        player.press(keys).press("<enter>");
        assert_eq!(player.remarks(), [keys]);
    }
    let mut player = Player::at_table(NL);
    player.press("Het zwembad #zwem<enter>");
    assert_eq!(player.notice(), Some("recorded-without-theme"));
    assert!(player.said().contains("zwem"));
}

#[test]
fn tab_takes_the_suggested_theme() {
    let mut player = Player::at_table(NL);
    player.press("De bus #mob<tab>rijdt niet");
    assert_eq!(player.input(), "De bus rijdt niet");
    assert_eq!(player.sitting().talk.themes.len(), 1);
    player.press("<enter>");
    assert_eq!(player.remarks(), ["De bus rijdt niet #mobiliteit"]);
    for keys in ["<tab>", "De bus<tab>", "De bus #zwem<tab>"] {
        let mut player = Player::at_table(NL);
        player.press(keys);
        assert_eq!(player.notice(), Some("no-suggestion"), "{keys}");
        assert!(player.sitting().talk.themes.is_empty());
    }
}

#[test]
fn alt_and_a_digit_tags_the_last_remark_or_the_one_under_the_cursor() {
    let mut player = talk_remarks(NL);
    player.press("<alt-4>");
    assert!(player.remarks()[2].ends_with("#mobiliteit"));
    assert_eq!(player.notice(), Some("tagged"));
    player.press("<alt-4>");
    assert!(!player.remarks()[2].contains("#mobiliteit"));
    assert_eq!(player.notice(), Some("untagged"));
    player.press("<up><up><alt-2>");
    assert!(player.remarks()[1].ends_with("#opgroeien"));
    assert_eq!(player.press("<alt-9>").notice(), Some("no-theme-number"));
    assert_eq!(Player::at_table(NL).press("<alt-1>").notice(), Some("no-remark-yet"));
}

#[test]
fn arrows_pick_an_earlier_remark_and_typing_goes_back_to_the_input_line() {
    let mut player = talk_remarks(NL);
    let ids: Vec<_> = player.session().contributions().map(|remark| remark.id).collect();
    for (keys, selected) in [
        ("<up>", Some(ids[2])),
        ("<up>", Some(ids[1])),
        ("<up>", Some(ids[0])),
        ("<up>", Some(ids[0])),
        ("<down>", Some(ids[1])),
        ("<down><down>", None),
        ("<down>", None),
        ("<up><up><esc>", None),
        ("<up>x", None),
    ] {
        player.press(keys);
        assert_eq!(player.sitting().talk.selected, selected, "{keys}");
    }
    assert_eq!(player.input(), "x");
    // In a remark of several lines the arrows move in the text first.
    player.press("<ctrl-j>y<up>");
    assert_eq!(player.sitting().talk.selected, None);
    player.press("<up>");
    assert_eq!(player.sitting().talk.selected, Some(ids[2]));
}

#[test]
fn ctrl_t_makes_a_remark_quotable_and_back() {
    let mut player = Player::at_table(NL);
    player.press("De bus<enter><ctrl-t>");
    assert!(player.session().contributions().all(|remark| remark.quotable));
    assert_eq!(player.notice(), Some("now-quotable"));
    player.press("<ctrl-t>");
    assert!(player.session().contributions().all(|remark| !remark.quotable));
    assert_eq!(player.notice(), Some("no-longer-quotable"));
}

#[test]
fn ctrl_e_corrects_a_remark_with_a_reason() {
    let mut player = talk_remarks(NL);
    player.press("<up><up><up><ctrl-e>, dan<tab>stond er niet<enter>");
    assert!(player.remarks()[0].starts_with("Mijn buurvrouw belt aan als mijn gordijnen dichtblijven, dan"));
    assert!(matches!(player.last(), Event::ContributionEdited { reason, .. } if reason == "stond er niet"));
    assert_eq!(player.over(), "");
    // Nothing changed, nothing written; emptied, refused.
    let before = player.kinds().len();
    player.press("<ctrl-e><enter>");
    assert_eq!(player.kinds().len(), before);
    player.press("<esc><ctrl-e>").press(&"<ctrl-w>".repeat(30)).press("<enter>");
    assert_eq!((player.over(), player.notice()), ("prompt", Some("fill-in-text")));
    player.press("<esc>");
    assert_eq!((player.over(), player.kinds().len()), ("", before));
    // A theme that is named counts, as it does in the input line.
    let before = player.remarks();
    player.press("<ctrl-e> #mob<enter>");
    assert_eq!(player.remarks()[2], format!("{} #mobiliteit", before[2]));
    assert!(
        matches!(player.last(), Event::ContributionTagged { theme, on: true, .. } if theme.as_str() == "mobiliteit")
    );
}

#[test]
fn ctrl_d_takes_a_remark_away_with_a_reason() {
    let mut player = talk_remarks(NL);
    player.press("<ctrl-d>dubbel<enter>");
    assert_eq!(player.remarks().len(), 2);
    assert!(matches!(player.last(), Event::ContributionRemoved { reason, .. } if reason == "dubbel"));
    assert_eq!(player.notice(), Some("removed"));
    assert_eq!(player.press("<ctrl-d><ctrl-z>").notice(), Some("nothing-to-undo-in-line"));
    player.press("<esc>");
    assert_eq!(player.remarks().len(), 2);
    assert_eq!(Player::at_table(NL).press("<ctrl-d>").notice(), Some("no-remark-yet"));
}

#[test]
fn alt_n_makes_a_theme_out_of_the_word_that_means_none() {
    let mut player = Player::at_table(NL);
    player.press("Dicht #zwembad<alt-n><enter> <enter>");
    assert_eq!(player.session().themes().last().unwrap().name, "zwembad");
    assert!(player.remarks()[0].starts_with("Dicht #zwembad-"));
    player.press("<alt-n>Mobilité<enter>");
    assert_eq!(player.session().themes().len(), 8);
    // A name that is there already, also without its accent, and no name at all.
    player.press("<alt-n>mobilite<enter>");
    assert_eq!((player.over(), player.notice()), ("prompt", Some("theme-exists")));
    player.press("<esc><alt-n><enter>");
    assert_eq!((player.over(), player.notice()), ("prompt", Some("fill-in-theme")));
}

#[test]
fn pgdn_and_pgup_walk_through_every_step_of_every_blueprint() {
    for found in blueprint::bundled() {
        let plan = blueprint::read(found.text).unwrap();
        let mut player = Player::in_session(NL, found.text);
        let mut walked = Vec::new();
        if player.sitting().asks_consent() {
            // A conversation begins at the first question.
            player.press("j<pgup>");
        }
        loop {
            let position = player.session().position();
            walked.push(position);
            let step = &plan.steps[position.step];
            let shown = player.text(120, 40).join("\n");
            assert!(shown.contains(step.title.as_str()), "{} {position:?}", found.id);
            if let Some(question) = step.questions.get(position.question) {
                let start: String = question.ask.chars().take(30).collect();
                // On a larger screen it stands there in large letters.
                let shown = player.text(80, 24).join("\n");
                assert!(shown.contains(start.trim()), "{} {position:?}: {start}", found.id);
            }
            player.press("<pgdn>");
            if player.notice().is_some_and(|said| said.starts_with("last-question")) {
                break;
            }
        }
        let places: usize = plan.steps.iter().map(|step| step.questions.len().max(1)).sum();
        assert_eq!(walked.len(), places, "{}", found.id);
        for position in walked.iter().rev().skip(1) {
            player.press("<pgup>");
            assert_eq!(player.session().position(), *position);
        }
        assert_eq!(player.press("<pgup>").notice(), Some("first-question"));
    }
}

#[test]
fn behind_the_last_question_the_next_obvious_thing_is_named() {
    let mut player = Player::at_table(NL);
    let mut last = |keys: &str| {
        player.press(keys).press(&"<pgdn>".repeat(20));
        player.said().trim_start_matches("Dit was de laatste vraag. ").to_owned()
    };
    assert_eq!(last("De bus rijdt niet<enter>"), "Ga verder met scherm 2: Thema's.");
    assert_eq!(last("<alt-4>"), "Ga verder met scherm 3: Scoren.");
    let ballot = "<ctrl-3>543432333444444212<enter>";
    let vote = format!("{ballot}<f2>{ballot}<ctrl-o><enter><ctrl-1>");
    assert_eq!(last(&vote), "Ga verder met scherm 4: Samen kijken.");
    assert_eq!(last("<ctrl-4> <ctrl-1>"), "Ga verder met scherm 6: Overzicht.");
    let mut player = Player::in_session(NL, super::player::bundled("supermarkt"));
    player.press("j").press(&"<pgdn>".repeat(20));
    assert!(player.said().ends_with("Ctrl+N is voor de volgende persoon."), "{}", player.said());
}

#[test]
fn enter_goes_on_from_a_step_to_where_it_is_done() {
    for found in blueprint::bundled() {
        let plan = blueprint::read(found.text).unwrap();
        for (place, step) in plan.steps.iter().enumerate() {
            let room = match step.kind {
                StepKind::Score => Room::Score,
                StepKind::Cluster => Room::Themes,
                _ if !worksheet::of_step(place, step).is_empty() => Room::Choose,
                _ => Room::Talk,
            };
            let mut player = Player::in_session(NL, found.text);
            if player.sitting().asks_consent() {
                player.press("j");
            }
            while player.session().position().step < place {
                player.press("<pgdn>");
            }
            player.press("<enter>");
            assert_eq!(player.room(), room, "{} {}", found.id, step.title);
        }
    }
}

#[test]
fn the_longest_remark_is_taken_in_and_a_longer_one_is_kept_in_the_line() {
    let mut player = Player::at_table(NL);
    player.paste(&"a".repeat(20_000)).press("<enter>");
    assert_eq!(player.remarks().len(), 1);
    player.paste(&"b".repeat(20_001)).press("<enter>");
    assert_eq!((player.remarks().len(), player.notice()), (1, Some("too-long")));
    assert_eq!(player.input().len(), 20_001);
}

#[test]
fn esc_in_a_correction_says_that_the_remark_stays() {
    let mut player = Player::at_table(NL);
    player.press("De bus rijdt<enter><ctrl-e> niet<esc>");
    assert_eq!(
        (player.notice(), player.remarks().as_slice()),
        (Some("edit-left"), &["De bus rijdt".to_owned()][..])
    );
}

/// As in every line that one types in: Ctrl+U begins it anew, Ctrl+Z brings it back.
#[test]
fn ctrl_u_takes_away_what_is_before_the_cursor() {
    let mut player = Player::at_table(NL);
    player.press("De bus rijdt niet<left><left><left><left><left><ctrl-u>");
    assert_eq!(player.input(), " niet");
    player.press("<ctrl-z>");
    assert_eq!(player.input(), "De bus rijdt niet");
    player.press("<end><ctrl-u>");
    assert_eq!(player.input(), "");
}

#[test]
fn a_theme_by_its_number_is_about_the_sentence_that_one_types() {
    let mut player = talk_remarks(NL);
    let last = |player: &Player| player.session().contributions().next_back().unwrap().themes.len();
    let before = last(&player);
    player.press("De bus rijdt niet<alt-4><alt-5><alt-5>");
    assert_eq!((last(&player), player.sitting().talk.themes.len()), (before, 1));
    assert!(player.text(80, 24).iter().any(|row| row.contains("#Mobiliteit")));
    player.press("<enter>");
    assert_eq!(player.remarks().last().unwrap(), "De bus rijdt niet #mobiliteit");
    // With an empty line it is about the last one.
    player.press("<alt-5>");
    assert_eq!(last(&player), 2);
}

#[test]
fn who_types_a_hash_sees_every_theme_with_its_number() {
    let mut player = talk_remarks(NL);
    let shown = player.press("De bus #").text(80, 24).join("\n").replace('\u{a0}', " ");
    for theme in ["1 Sociale verbinding", "4 Mobiliteit", "6 Langer thuis wonen"] {
        assert!(shown.contains(theme), "{shown}");
    }
}

/// A `#` never takes a word out of what somebody says.
#[test]
fn a_word_of_a_sentence_stays_in_it_when_it_names_a_theme() {
    let mut player = talk_remarks(NL);
    player.press("De #mobiliteit is hier slecht, #eenzaamheid ook #soc<enter>");
    let last = player.session().contributions().next_back().unwrap();
    assert_eq!(last.text, "De mobiliteit is hier slecht, eenzaamheid ook");
    assert_eq!(last.themes.len(), 3);
    player.press("Er rijdt geen bus #mobiliteit<enter>");
    assert_eq!(player.remarks().last().unwrap(), "Er rijdt geen bus #mobiliteit");
}

#[test]
fn the_remark_under_the_cursor_is_shown_whole() {
    let mut player = talk_remarks(NL);
    let long = "Ik mis een plek waar je gewoon even binnen kunt lopen zonder dat je iets moet kopen of doen";
    player.press(&format!("{long} #soc<enter>"));
    assert!(!player.text(80, 24).join("\n").contains("kopen of doen"));
    let shown = player.press("<up>").text(80, 24).join("\n");
    assert!(shown.contains("kopen of doen") && shown.contains("  #Sociale verbinding"), "{shown}");
    // One that is longer than the screen begins at its beginning, wherever it stands.
    player.press(&format!("<esc>Vooraan {}<enter>Erna<enter>", "lang verhaal ".repeat(200)));
    for keys in ["<up><up>", "<esc><up><up><down><up>"] {
        let shown = player.press(keys).text(80, 24).join("\n");
        assert!(shown.contains("● Vooraan lang verhaal"), "{keys}: {shown}");
    }
}
