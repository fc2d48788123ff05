//! What keys do: before, keys, after.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeSet, HashMap, HashSet};

use dialoogtafel::app::{Effect, Filter, Overlay, Saving, help_page, help_places};
use dialoogtafel::blueprint::{self, StepKind};
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::{self, BINDINGS, Command, Key, Place, Room};
use dialoogtafel::session::{Answer, Event, ThemeId};

use super::person::TWO_GROUPS;
use super::player::{Disk, Player, bundled, written};
use super::scenes::{self, FULL, talk_remarks};

const NL: Lang = Lang::Nl;

fn table() -> Player {
    Player::at_table(NL)
}

/// What undo and redo are about.
fn state(player: &Player) -> String {
    let session = player.session();
    let ballots: Vec<_> = session.ballots(1).collect();
    let off: Vec<_> = session.themes().iter().filter(|theme| !session.is_on_ballot(&theme.id)).collect();
    format!(
        "{:?}{:?}{ballots:?}{:?}{off:?}{}",
        session.contributions().collect::<Vec<_>>(),
        session.themes(),
        session.chosen(),
        session.is_revealed(1)
    )
}

// ---- Gesprek

#[test]
fn enter_records_a_remark_of_who_is_speaking_at_the_present_question() {
    let mut player = table();
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
        let mut player = table();
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
        let mut player = table();
        player.press(keys).press("<enter>");
        assert_eq!(player.remarks(), [remark], "{keys}");
        assert_eq!(player.notice(), None, "{keys}");
    }
}

#[test]
fn a_hash_that_means_no_theme_stays_in_the_text_and_is_said() {
    for keys in ["Het zwembad #zwem", "Ik woon op #10", "De #bus rijdt #99"] {
        let mut player = table();
        player.press(keys).press("<enter>");
        assert_eq!(player.remarks(), [keys]);
    }
    let mut player = table();
    player.press("Het zwembad #zwem<enter>");
    assert_eq!(player.notice(), Some("recorded-without-theme"));
    assert!(player.said().contains("zwem"));
}

#[test]
fn tab_takes_the_suggested_theme() {
    let mut player = table();
    player.press("De bus #mob<tab>rijdt niet");
    assert_eq!(player.input(), "De bus rijdt niet");
    assert_eq!(player.sitting().talk.themes.len(), 1);
    player.press("<enter>");
    assert_eq!(player.remarks(), ["De bus rijdt niet #mobiliteit"]);
    for keys in ["<tab>", "De bus<tab>", "De bus #zwem<tab>"] {
        let mut player = table();
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
    assert_eq!(table().press("<alt-1>").notice(), Some("no-remark-yet"));
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
    let mut player = table();
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
}

#[test]
fn ctrl_d_takes_a_remark_away_with_a_reason() {
    let mut player = talk_remarks(NL);
    player.press("<ctrl-d>dubbel<enter>");
    assert_eq!(player.remarks().len(), 2);
    assert!(matches!(player.last(), Event::ContributionRemoved { reason, .. } if reason == "dubbel"));
    assert_eq!(player.notice(), Some("removed"));
    player.press("<ctrl-d><esc>");
    assert_eq!(player.remarks().len(), 2);
    assert_eq!(table().press("<ctrl-d>").notice(), Some("no-remark-yet"));
}

#[test]
fn alt_n_makes_a_theme_out_of_the_word_that_means_none() {
    let mut player = table();
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
            if player.notice() == Some("last-question") {
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
fn enter_goes_on_from_a_step_to_score_or_to_sort() {
    for found in blueprint::bundled() {
        let plan = blueprint::read(found.text).unwrap();
        for (place, step) in plan.steps.iter().enumerate() {
            let room = match step.kind {
                StepKind::Score => Room::Score,
                StepKind::Cluster => Room::Themes,
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
    let mut player = table();
    player.paste(&"a".repeat(20_000)).press("<enter>");
    assert_eq!(player.remarks().len(), 1);
    player.paste(&"b".repeat(20_001)).press("<enter>");
    assert_eq!((player.remarks().len(), player.notice()), (1, Some("too-long")));
    assert_eq!(player.input().len(), 20_001);
}

// ---- Undo and redo

#[test]
fn undo_and_redo_name_what_they_do_and_do_it_for_every_kind() {
    let ballot = "<ctrl-3>123450123123123123<enter>";
    for (first, keys, what) in [
        ("", "De bus<enter>", "inbreng opgenomen"),
        ("De bus<enter>", "<ctrl-e> rijdt niet<enter>", "inbreng verbeterd"),
        ("De bus<enter>", "<ctrl-d><enter>", "inbreng verwijderd"),
        ("De bus<enter>", "<alt-1>", "thema erbij gezet"),
        ("De bus #1<enter>", "<alt-1>", "thema weggehaald"),
        ("De bus<enter>", "<ctrl-t>", "citeerbaar veranderd"),
        ("", "<alt-n>Zwembad<enter>", "thema gemaakt"),
        ("<ctrl-2><tab>", "r 2<enter>", "thema hernoemd"),
        ("", ballot, "stembriefje opgeslagen"),
        (ballot, "<pgup>5<enter>", "stembriefje opgeslagen"),
        (ballot, "<pgup><ctrl-d><enter>", "stembriefje verwijderd"),
        (ballot, "<ctrl-o><enter>", "cijfers onthuld"),
        ("<ctrl-5>", " ", "keuze veranderd"),
        ("<ctrl-5> <down> ", " ", "keuze veranderd"),
        ("<ctrl-3>", "x", "thema's op het stembriefje veranderd"),
        ("De bus #4<enter><ctrl-2><tab><end>", "m<down><enter>", "thema's samengevoegd"),
        ("De bus #6<enter><ctrl-2><tab><end>m<down><enter>", "h<enter>", "thema teruggehaald"),
        ("De bus #6<enter><ctrl-2><tab><end>", "x", "thema uit de lijst gehaald"),
        ("De bus #6<enter><ctrl-2><tab><end>x", "h<enter>", "thema teruggehaald"),
    ] {
        let mut player = table();
        player.press(first);
        let before = state(&player);
        player.press(keys);
        let after = state(&player);
        assert_ne!(before, after, "{keys}");
        player.press("<ctrl-z>");
        assert_eq!(player.said(), format!("Ongedaan gemaakt: {what}."));
        assert_eq!(state(&player), before, "{keys}");
        player.press("<ctrl-y>");
        assert_eq!(player.said(), format!("Opnieuw gedaan: {what}."));
        assert_eq!(state(&player), after, "{keys}");
        assert_eq!(player.press("<ctrl-y>").notice(), Some("nothing-to-redo"));
    }
    assert_eq!(table().press("<ctrl-z>").notice(), Some("nothing-to-undo"));
    // Going to another question is not undone.
    assert_eq!(table().press("<pgdn><ctrl-z>").notice(), Some("nothing-to-undo"));
}

#[test]
fn something_new_ends_what_can_be_done_again() {
    let mut player = table();
    player.press("Een<enter>Twee<enter><ctrl-z>Drie<enter><ctrl-y>");
    assert_eq!(player.notice(), Some("nothing-to-redo"));
    assert_eq!(player.remarks(), ["Een", "Drie"]);
    player.press("<ctrl-z><ctrl-z>");
    assert!(player.remarks().is_empty());
}

#[test]
fn what_undo_brings_back_is_seen_in_every_room() {
    let mut player = talk_remarks(NL);
    player.press("<ctrl-2><down><ctrl-d><enter>");
    assert_eq!(player.sitting().themes.order.len(), 2);
    player.press("<ctrl-z>");
    assert_eq!(player.sitting().themes.order.len(), 3);
    let selected = player.sitting().themes.selected().unwrap();
    assert!(player.session().contribution(selected).is_some());
    player.press("<ctrl-6>");
    let before = player.text(120, 60);
    player.press("<ctrl-z>");
    assert_ne!(before[..55], player.text(120, 60)[..55]);
}

// ---- Thema's

#[test]
fn a_number_tags_in_themes_and_hash_tags_by_name() {
    let mut player = talk_remarks(NL);
    player.press("<ctrl-2>4");
    assert_eq!(player.remarks()[1], "De stilte, en 's avonds wandelen met de hond #mobiliteit");
    player.press("#een<enter>");
    assert!(player.remarks()[1].ends_with("#mobiliteit #eenzaamheid"));
    player.press("4");
    assert!(player.remarks()[1].ends_with("hond #eenzaamheid"));
    player.press("#zzz<enter>");
    assert_eq!((player.over(), player.notice()), ("prompt", Some("no-such-theme")));
    // The remark stays under the cursor while it gets themes: nothing jumps away.
    player.press("<esc>");
    assert_eq!(player.sitting().themes.remark, 0);
}

#[test]
fn themes_are_made_and_renamed() {
    let mut player = table();
    player.press("<ctrl-2>nZwembad<enter><tab><end>rZwemmen<ctrl-w>Zwemmen en water<enter>");
    assert_eq!(player.session().themes().last().unwrap().name, "Zwemmen en water");
    player.press("r<ctrl-w><ctrl-w><ctrl-w>Mobiliteit<enter>");
    assert_eq!(player.notice(), Some("theme-exists"));
}

// ---- Scoren

const FOUR: &str = r#"
blueprint = 1
id = "vier"
title = "Vier thema's"
purpose = "Tellen."
[[groups]]
id = "inwoners"
name = "Inwoners"
perspective = "resident"
[[groups]]
id = "zorg"
name = "Zorg"
perspective = "professional"
[[themes]]
id = "a"
name = "Alfa"
[[themes]]
id = "b"
name = "Bravo"
[[themes]]
id = "c"
name = "Charlie"
[[themes]]
id = "d"
name = "Delta"
[[steps]]
kind = "score"
title = "Scoren"
minutes = 10
say = "Vul het stembriefje zelf in."
"#;

fn answers(player: &Player, ballot: usize) -> String {
    let found = player.session().ballots(1).nth(ballot).unwrap();
    found
        .scores
        .values()
        .flatten()
        .map(|answer| match answer {
            Answer::Score(score) => score.value().to_string(),
            Answer::DontKnow => "?".into(),
            Answer::Blank => "_".into(),
        })
        .collect()
}

#[test]
fn four_themes_of_one_person_are_thirteen_keys() {
    let mut player = Player::in_session(NL, FOUR);
    player.press("<ctrl-3>");
    let keys = Key::parse_all("54321 012345<enter>").unwrap();
    assert_eq!(keys.len(), 13);
    for key in &keys[..12] {
        player.key(*key);
        assert_eq!(player.session().ballots(1).count(), 0);
    }
    assert!(player.sitting().scores.is_full(player.session()));
    player.press("<enter>");
    assert_eq!(answers(&player, 0), "54321_?12345");
    assert_eq!(player.notice(), Some("ballot-recorded"));
    assert!(player.sitting().scores.is_empty());
}

#[test]
fn the_cursor_moves_on_and_can_be_moved_and_erased() {
    let mut player = Player::in_session(NL, FOUR);
    player.press("<ctrl-3>55<backspace>4<down><right>3<up><up>2<left>1<enter><enter>");
    assert_eq!(player.session().ballots(1).count(), 1);
    assert_eq!(answers(&player, 0), "14___3");
    // Nothing filled in is no ballot; a full one takes no more.
    player.press("<enter>");
    assert_eq!(player.notice(), Some("ballot-empty"));
    player.press(&"1".repeat(12)).press("1");
    assert_eq!(player.notice(), Some("ballot-full"));
    player.press("<backspace>5<enter><enter>");
    assert_eq!(answers(&player, 1), "111111111115");
}

#[test]
fn f2_says_whose_ballot_it_is() {
    let mut player = Player::in_session(NL, FOUR);
    player.press("<ctrl-3>1<enter><enter><f2>2<enter><enter>3<enter><enter><f2>4<enter><enter>");
    let groups: Vec<_> = player.session().ballots(1).map(|ballot| ballot.group.as_str()).collect();
    assert_eq!(groups, ["inwoners", "zorg", "zorg", "inwoners"]);
}

#[test]
fn a_ballot_is_corrected_under_its_own_id_and_taken_away() {
    let mut player = Player::in_session(NL, FOUR);
    player.press("<ctrl-3>111<enter><enter>222<enter><enter><pgup><pgup>");
    assert!(player.sitting().scores.correcting.is_some());
    player.press("5<enter><enter>");
    assert_eq!(player.notice(), Some("ballot-corrected"));
    assert_eq!(answers(&player, 0), "511");
    assert_eq!(player.session().ballots(1).count(), 2);
    // Half a ballot is not left by accident.
    player.press("4<pgup>");
    assert_eq!(player.notice(), Some("finish-ballot-first"));
    player.press("<ctrl-d>");
    assert_eq!(player.over(), "confirm");
    player.press("<enter>");
    assert!(player.sitting().scores.is_empty());
    player.press("<pgup><ctrl-d><esc>");
    assert_eq!(player.session().ballots(1).count(), 2);
    player.press("<ctrl-d><enter>");
    assert_eq!(player.session().ballots(1).count(), 1);
    assert_eq!(player.press("<ctrl-d>").notice(), Some("no-ballot-here"));
    // Past the last one is a new one.
    player.press("<pgup><pgdn>");
    assert_eq!(player.sitting().scores.correcting, None);
}

#[test]
fn x_takes_a_theme_off_the_ballot() {
    let mut player = Player::in_session(NL, FOUR);
    player.press("<ctrl-3><down>x");
    assert!(!player.session().is_on_ballot(&player.session().themes()[1].id));
    // It stays where it is, under the cursor.
    player.press("5");
    assert_eq!(player.notice(), Some("not-on-ballot"));
    player.press("x");
    assert!(player.session().themes().iter().all(|theme| player.session().is_on_ballot(&theme.id)));
    // Three on the ballot are nine answers.
    let mut player = Player::in_session(NL, FOUR);
    player.press("<ctrl-3><down>x<up>123123123");
    assert!(player.sitting().scores.is_full(player.session()));
}

#[test]
fn reveal_asks_once_and_only_when_there_is_something() {
    let mut player = Player::in_session(NL, FOUR);
    assert_eq!(player.press("<ctrl-3><ctrl-o>").notice(), Some("nothing-to-reveal"));
    player.press("1");
    assert_eq!(player.press("<ctrl-o>").notice(), Some("finish-ballot-first"));
    player.press("<enter><enter><ctrl-o>");
    assert_eq!(player.over(), "confirm");
    player.press("<esc>");
    assert!(!player.session().is_revealed(1));
    player.press("<ctrl-4><ctrl-o><enter>");
    assert!(player.session().is_revealed(1));
    assert_eq!((player.room(), player.over()), (Room::Review, ""));
    player.press("<ctrl-3><ctrl-o>");
    assert_eq!((player.room(), player.over(), player.notice()), (Room::Review, "", Some("already-revealed")));
}

#[test]
fn nothing_of_a_ballot_shows_before_the_reveal() {
    let mut player = Player::in_session(NL, FOUR);
    player.press("<ctrl-3>555555555555<enter><enter>");
    for room in ["<ctrl-1>", "<ctrl-2>", "<ctrl-3>", "<ctrl-4>", "<ctrl-5>"] {
        player.press(room);
        let shown = player.text(200, 60).join("\n");
        assert!(player.sitting().ranking.is_none());
        for figure in ["5,0", "100", "█", "★"] {
            assert!(!shown.contains(figure), "{room} {figure}");
        }
    }
}

// ---- Kiezen, Overzicht

#[test]
fn space_chooses_and_enter_goes_to_the_remarks() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-5><down><down> ");
    assert_eq!(player.session().chosen().len(), 3);
    player.press("<up><up> ");
    assert_eq!(player.session().chosen().len(), 2);
    player.press("<enter>");
    assert_eq!(player.room(), Room::Themes);
    let only = player.sitting().themes.filter.clone();
    assert_eq!(only, Filter::of_theme(ThemeId::new("eenzaamheid")));
    assert_eq!(player.sitting().themes.order.len(), 10);
    // The tab shows all of them again.
    player.press("<ctrl-2>");
    assert_eq!(player.sitting().themes.order.len(), 48);
}

#[test]
fn export_makes_every_format_from_every_room() {
    for room in 1..=6 {
        let mut player = Player::in_example(NL);
        player.press(&format!("<ctrl-{room}><ctrl-x>"));
        assert_eq!(player.exported.len(), 1);
        let (folder, files) = &player.exported[0];
        assert_eq!(folder, "voorbeeld");
        assert!(files.iter().all(|file| !file.bytes.is_empty()));
        for kind in ["html", "md", "csv", "json"] {
            assert!(files.iter().any(|file| file.name.ends_with(&format!(".{kind}"))), "{kind}");
        }
        assert_eq!(player.notice(), Some("exported"));
    }
}

#[test]
fn the_overview_can_be_read_to_its_end_on_every_screen() {
    for (width, height) in [(60, 18), (80, 24), (120, 40)] {
        let mut player = Player::in_example(NL);
        let _ = player.text(width, height);
        player.press("<ctrl-6>");
        let mut seen = String::new();
        for _ in 0..400 {
            seen.push_str(&player.text(width, height).join("\n"));
            let before = player.sitting().report.scroll;
            player.press("<pgdn>");
            if player.sitting().report.scroll == before {
                break;
            }
        }
        assert!(seen.contains("In het kort") && seen.contains("1 is helemaal niet, 5 is heel veel."));
        // One step up from the end moves at once.
        let end = player.text(width, height);
        player.press("<up>");
        assert_ne!(end, player.text(width, height));
    }
}

#[test]
fn the_help_can_be_read_to_its_end_on_every_screen() {
    for (width, height) in [(60, 18), (80, 24), (120, 40)] {
        let mut player = table();
        let _ = player.text(width, height);
        player.press("<f1><end>");
        let end = player.text(width, height);
        assert!(end.iter().any(|line| line.contains("woord.")), "{end:#?}");
        player.press("<up>");
        assert_ne!(end, player.text(width, height));
        player.press("<down>");
        assert_eq!(end, player.text(width, height));
    }
}

// ---- Leaving

#[test]
fn esc_goes_back_from_everywhere_and_loses_nothing() {
    let mut player = talk_remarks(NL);
    for keys in ["<f1>", "<ctrl-p>", "<ctrl-e>", "<ctrl-d>", "<alt-n>", "<ctrl-q>"] {
        player.press(keys);
        assert_ne!(player.over(), "", "{keys}");
        player.press("<esc>");
        assert_eq!((player.over(), player.room()), ("", Room::Talk), "{keys}");
    }
    for room in 2..=6 {
        player.press(&format!("<ctrl-{room}><esc>"));
        assert_eq!(player.room(), Room::Talk);
    }
    // Some terminals send Esc for Ctrl with a digit: the session is not closed on one key.
    player.press("half getypt<esc>");
    assert_eq!(player.over(), "confirm");
    player.press("<esc>");
    assert!(player.app.sitting().is_some());
    player.press("<esc><enter>");
    assert!(player.app.sitting().is_none());
    assert!(player.draft.as_ref().unwrap().contains("half getypt"));
    assert!(!player.has_quit);
    assert_eq!(player.press("<esc>").notice(), Some("back-at-home"));
    player.reopen();
    assert_eq!((player.input().as_str(), player.notice()), ("half getypt", Some("draft-is-back")));
}

#[test]
fn ctrl_q_asks_once() {
    let asked = |keys: &str| {
        let mut player = talk_remarks(NL);
        player.press(keys);
        (player.has_quit, player.over())
    };
    assert_eq!(asked("<ctrl-q>"), (false, "confirm"));
    assert_eq!(asked("<ctrl-q><esc>"), (false, ""));
    assert!(asked("<ctrl-q><enter>").0);
    assert!(asked("<ctrl-q><ctrl-q>").0);
    assert!(asked("<f1><ctrl-q><ctrl-q>").0);
    let mut home = Player::at_home(NL);
    home.press("<ctrl-q>");
    assert!(home.has_quit);
}

#[test]
fn what_the_disk_refuses_is_kept_tried_again_and_not_left_behind() {
    let mut player = talk_remarks(NL);
    let kept = player.entries.len();
    player.disk = Disk::Refuses;
    player.press("Dit moet bewaard blijven<enter>Dit ook<enter>");
    assert_eq!(player.entries.len(), kept);
    assert!(matches!(player.sitting().saving(), Saving::Refused(_)));
    assert!(player.text(80, 24)[0].contains("NIET OPGESLAGEN"));
    player.press("<esc>");
    assert!(player.text(80, 24).join(" ").contains("Nog niet alles is opgeslagen"));
    player.press("<esc>");
    assert!(player.app.sitting().is_some());
    player.press("<ctrl-q>");
    assert!(player.text(80, 24).join(" ").contains("Nog niet alles is opgeslagen"));
    player.press("<esc>");
    player.disk = Disk::Works;
    player.wait(3);
    assert!(matches!(player.sitting().saving(), Saving::Saved(_)));
    assert_eq!(player.entries.len(), kept + 2);
    player.reopen();
    assert_eq!(player.remarks().last().unwrap(), "Dit ook");
}

#[test]
fn a_pause_in_typing_keeps_the_draft_with_group_and_themes() {
    let mut player = table();
    player.press("<f2>De bus #mob<tab>");
    assert_eq!(player.draft, None);
    player.wait(1);
    player.reopen();
    assert_eq!(player.input(), "De bus ");
    player.press("<enter>");
    assert_eq!(player.remarks(), ["De bus #mobiliteit"]);
    assert!(player.session().contributions().all(|remark| remark.group.as_str() == "professionals"));
    // What is recorded is not a draft any more.
    player.reopen();
    assert_eq!((player.input().as_str(), player.remarks().len()), ("", 1));
    // Half a ballot comes back as well.
    player.press("<ctrl-3>543");
    player.wait(1);
    player.reopen();
    player.press("<ctrl-3><enter><enter>");
    assert_eq!(answers(&player, 0), "543");
}

#[test]
fn a_draft_never_takes_the_place_of_a_remark_that_waits_for_the_disk() {
    let mut player = table();
    player.press("Eerst dit").wait(1);
    player.disk = Disk::Refuses;
    player.press("<enter>En dan dit").wait(1);
    // On disk the first remark is still the draft, and only that.
    assert!(player.draft.as_ref().unwrap().contains("Eerst dit"));
    player.disk = Disk::Works;
    player.wait(3);
    player.reopen();
    assert_eq!((player.remarks(), player.input().as_str()), (vec!["Eerst dit".to_owned()], "En dan dit"));
}

#[test]
fn leaving_waits_for_the_disk_and_asks_again_when_it_refuses() {
    for keys in ["<ctrl-q><enter>", "<esc><enter>"] {
        let mut player = table();
        player.disk = Disk::Refuses;
        player.press("half getypt").press(keys);
        assert!(!player.has_quit, "{keys}");
        assert!(player.text(80, 24).join(" ").contains("Nog niet alles is opgeslagen"), "{keys}");
        player.press("<esc>");
        player.disk = Disk::Works;
        player.wait(3);
        player.press(keys);
        assert!(player.draft.as_ref().unwrap().contains("half getypt"), "{keys}");
    }
}

#[test]
fn a_session_that_can_only_be_read_asks_for_nothing() {
    let mut player = talk_remarks(NL);
    player.reopen_read_only();
    player.press("x<ctrl-3><down>").wait(5);
    let now = player.now().stamp;
    assert!(player.app.wake_at().is_none_or(|at| at > now), "it would wake without end");
}

#[test]
fn help_over_something_half_filled_in_does_not_throw_it_away() {
    let mut player = talk_remarks(NL);
    player.press("<ctrl-e> met een staart");
    for keys in ["<f1>", "<ctrl-p>", "<ctrl-q>"] {
        assert_eq!(
            (player.press(keys).notice(), player.over()),
            (Some("finish-this-first"), "prompt"),
            "{keys}"
        );
    }
    player.press("<enter>");
    assert!(player.remarks().last().unwrap().contains("met een staart"));
}

#[test]
fn a_correction_under_way_is_there_again_after_a_kill() {
    let mut player = talk_remarks(NL);
    player.press("<ctrl-e>, en dat helpt<tab>omdat").wait(1);
    player.reopen();
    assert_eq!(player.over(), "prompt");
    player.press("<enter>");
    assert!(player.remarks().iter().any(|remark| remark.contains(", en dat helpt")));
    // Done is done.
    player.wait(1).reopen();
    assert_eq!(player.over(), "");
}

#[test]
fn who_types_on_without_a_pause_has_the_draft_kept_every_second() {
    let mut player = table();
    for _ in 0..5 {
        player.press("woord ");
        player.wait(1);
    }
    player.press("en");
    player.reopen();
    assert_eq!(player.input(), "woord woord woord woord woord ");
}

#[test]
fn undo_in_a_text_is_about_the_text_and_never_about_another_room() {
    let mut player = table();
    player.press("<ctrl-3>123<enter><enter><ctrl-1>half getypt<ctrl-z>");
    assert_eq!(player.session().ballots(1).count(), 1);
    assert!(player.input().len() < "half getypt".len());
    player.press("<ctrl-3>1<ctrl-z>");
    assert_eq!((player.session().ballots(1).count(), player.notice()), (1, Some("undo-finish-first")));
    // Esc leaves an earlier ballot as it was.
    player.press("<enter><enter><pgup>5<esc>");
    assert_eq!((player.room(), player.notice()), (Room::Score, Some("ballot-left")));
}

#[test]
fn undo_goes_on_after_the_program_was_started_again() {
    let mut player = table();
    player.press("De bus<enter>").reopen();
    assert_eq!(player.press("<ctrl-z>").notice(), Some("undone"));
    assert!(player.remarks().is_empty());
}

#[test]
fn nothing_is_chosen_unseen_and_what_is_off_the_ballot_is_not_cast() {
    let mut player = Player::in_session(NL, FOUR);
    assert_eq!(player.press("<ctrl-4><space>").notice(), Some("choose-after-reveal"));
    assert!(player.session().chosen().is_empty());
    player.press("<ctrl-3>123<up>x<down>456<enter><enter>");
    let ballot = player.session().ballots(1).next().unwrap();
    assert!(!ballot.scores.contains_key(&player.session().themes()[0].id));
}

#[test]
fn a_draft_that_the_disk_refused_is_tried_again() {
    let mut player = table();
    player.disk = Disk::Refuses;
    player.press("De bus").wait(1);
    assert!(matches!(player.sitting().saving(), Saving::Refused(_)));
    assert_eq!(player.draft, None);
    player.disk = Disk::Works;
    player.wait(2);
    player.reopen();
    assert_eq!(player.input(), "De bus");
}

// ---- First screen

#[test]
fn a_new_session_is_asked_for_in_three_lines() {
    let mut player = Player::at_home(NL);
    player.press("n<down><enter>Zweeloo<tab>3<enter>");
    let made = &player.created[0];
    assert_eq!((made.place.as_str(), made.table.as_deref()), ("Zweeloo", Some("3")));
    assert_eq!(made.date.to_string(), "2026-11-22");
    assert_eq!(player.session().place(), "Zweeloo");
    assert_eq!(player.sitting().blueprint.id, made.blueprint_id);
    for (keys, why) in [
        ("n<enter><enter>", "fill-in-place"),
        ("n<enter>Zweeloo<up>x<enter>", "fill-in-date"),
        ("n<enter>Zweeloo<tab><tab><ctrl-w><backspace><backspace><backspace><enter>", "fill-in-date"),
    ] {
        let mut player = Player::at_home(NL);
        player.press(keys);
        assert_eq!((player.notice(), player.over()), (Some(why), "prompt"), "{keys}");
    }
}

#[test]
fn the_first_screen_opens_what_is_under_the_cursor() {
    let home = |keys: &str| {
        let (_, scene) = scenes::SCENES.iter().find(|(name, _)| *name == "home_sessions").unwrap();
        let mut player = scene(NL);
        player.entries = talk_remarks(NL).entries;
        player.press(keys);
        player
    };
    assert_eq!(home("<enter>").opened[0].to_str().unwrap(), "/sessies/a.dialoog");
    assert_eq!(home("<down><enter>").opened[0].to_str().unwrap(), "/sessies/b.dialoog");
    // A file that cannot be listed is opened too: what is the matter with it is said then.
    assert_eq!(home("<end><enter>").opened[0].to_str().unwrap(), "/sessies/2026-09-30-westerbork.dialoog");
    assert_eq!(home("<home><enter>").over(), "pick");
    assert!(home("<home><down><enter>").session().is_example());
    assert!(home("v").session().is_example());
}

// ---- Keymap

#[test]
fn no_key_stands_twice_in_one_place_and_every_key_can_be_written() {
    let mut seen = HashSet::new();
    for binding in BINDINGS {
        for key in binding.keys {
            assert!(seen.insert((binding.place, *key)), "{key:?} twice in {:?}", binding.place);
            assert_eq!(Key::parse_all(&written(*key)).unwrap(), [*key]);
            assert!(!(key.ctrl && key.alt), "AltGr arrives as Ctrl+Alt");
        }
    }
    assert_eq!(Key::parse_all("<nope>"), None);
    assert_eq!(Key::parse_all("<enter"), None);
}

#[test]
fn every_command_is_named_in_both_languages() {
    for lang in [Lang::Nl, Lang::En] {
        let mut labels = HashSet::new();
        for binding in BINDINGS {
            let message = binding.command.label();
            let label = lang.say(&message);
            assert!(label != message.id && !label.contains('{'), "{label}");
            labels.insert(label);
        }
        let ids: BTreeSet<_> = BINDINGS.iter().map(|row| format!("{:?}", row.command.label())).collect();
        assert_eq!(labels.len(), ids.len(), "two commands have the same name");
    }
}

/// The keys of DESIGN.md section 6 that belong to rooms that exist.
///
/// Still to come with their rooms: `Ctrl+N` (form person), `Ctrl+F` (find).
#[test]
fn the_keys_of_the_design_are_bound() {
    use Place::{Everywhere, Room as In, Session};
    let expected: &[(Place, &[&str], &str)] = &[
        (Everywhere, &["<f1>", "?"], "do-help"),
        (Everywhere, &["<ctrl-p>"], "do-palette"),
        (Everywhere, &["<esc>"], "do-back"),
        (Everywhere, &["<ctrl-q>"], "do-quit"),
        (Session, &["<ctrl-z>"], "do-undo"),
        (Session, &["<ctrl-y>"], "do-redo"),
        (Session, &["<ctrl-1>", "<ctrl-2>", "<ctrl-3>", "<ctrl-4>", "<ctrl-5>", "<ctrl-6>"], "do-room"),
        (Session, &["<alt-right>"], "do-next-room"),
        (Session, &["<alt-left>"], "do-previous-room"),
        (Session, &["<ctrl-x>"], "do-export"),
        (Session, &["<ctrl-b>"], "do-big-letters"),
        (In(Room::Talk), &["<pgdn>"], "do-next-question"),
        (In(Room::Talk), &["<pgup>"], "do-previous-question"),
        (In(Room::Talk), &["<enter>"], "do-record"),
        (In(Room::Talk), &["<alt-enter>"], "do-new-line"),
        (In(Room::Talk), &["<f2>"], "do-next-group"),
        (In(Room::Score), &["<f2>"], "do-next-group"),
        (In(Room::Talk), &["<alt-1>", "<alt-5>", "<alt-9>"], "do-tag"),
        (In(Room::Talk), &["<ctrl-e>"], "do-edit"),
        (In(Room::Themes), &["<ctrl-e>"], "do-edit"),
        (In(Room::Talk), &["<ctrl-d>"], "do-remove"),
        (In(Room::Themes), &["<ctrl-d>"], "do-remove"),
        (In(Room::Talk), &["<ctrl-t>"], "do-quotable"),
        (In(Room::Score), &["1", "2", "3", "4", "5"], "do-answer"),
        (In(Room::Score), &["0"], "do-dont-know"),
        (In(Room::Score), &["<space>"], "do-blank"),
        (In(Room::Score), &["<up>", "<down>", "<left>", "<right>"], "do-move"),
        (In(Room::Score), &["<enter>"], "do-ballot-done"),
        (In(Room::Score), &["<ctrl-o>"], "do-reveal"),
        (In(Room::Review), &["<ctrl-o>"], "do-reveal"),
    ];
    for (place, keys, label) in expected {
        for key in *keys {
            let command = keymap::lookup(Key::parse_all(key).unwrap()[0], &[*place]);
            assert_eq!(command.map(|command| command.label().id), Some(*label), "{key} in {place:?}");
        }
    }
}

/// Sessions in which the keys of a place have something to do.
fn players(place: Place) -> Vec<Player> {
    let scene = |name: &str| (scenes::SCENES.iter().find(|(found, _)| *found == name).unwrap().1)(NL);
    let after = |mut player: Player, keys: &str| {
        player.press(keys);
        player
    };
    let example = |keys: &str| after(Player::in_example(NL), keys);
    match place {
        Place::Everywhere => vec![example("<ctrl-2>")],
        Place::Home => vec![scene("home_sessions")],
        Place::Session => vec![
            after(talk_remarks(NL), "<ctrl-2>"),
            after(talk_remarks(NL), "<ctrl-1>"),
            after(talk_remarks(NL), "<ctrl-z><ctrl-3>"),
        ],
        Place::Room(Room::Talk) => vec![
            after(talk_remarks(NL), "De bus #mob"),
            after(talk_remarks(NL), "<up><up>"),
            after(talk_remarks(NL), "<up><up><up>"),
        ],
        Place::Room(Room::Themes) => {
            vec![
                example("<ctrl-2><down><down><down>"),
                example("<ctrl-2><tab><down>"),
                after(Player::at_table(NL), "<pgdn>De bus komt niet<enter><ctrl-2>"),
            ]
        }
        Place::Room(Room::Score) => vec![
            after(scene("score_half"), "<down><right>"),
            scene("score_correcting"),
            after(scene("score_correcting"), "<pgup>"),
            after(Player::in_session(NL, FULL), "<ctrl-3>1<enter><enter>"),
        ],
        Place::Counting => vec![
            after(scene("count_fingers"), "<left>"),
            after(scene("count_hands"), "<down><right>"),
            after(scene("count_dots_done"), "<f2><down><down>"),
        ],
        Place::Room(Room::Review) => vec![
            example("<ctrl-4><down>"),
            example("<ctrl-4>g<left><down>"),
            example("<ctrl-4>e<end>"),
            scene("review_blind"),
        ],
        Place::Room(Room::Choose) => vec![example("<ctrl-5><down>")],
        Place::Room(Room::Overview) => vec![example("<ctrl-6><down><down>")],
        Place::Projector => unreachable!("another program; see projector.rs"),
        Place::Person => vec![scene("person_talk")],
        Place::Consent => vec![scene("person_consent")],
        Place::Age => vec![scene("person_age")],
        Place::Pasted => vec![scene("talk_pasted")],
        Place::List => vec![after(Player::at_home(NL), "n<down>"), example("<ctrl-p><down>")],
        Place::Prompt => vec![after(talk_remarks(NL), "<ctrl-e>x")],
    }
}

#[test]
fn every_key_does_something_that_can_be_seen_in_its_place() {
    let mut ready: HashMap<Place, Vec<Player>> = HashMap::new();
    for binding in BINDINGS.iter().filter(|row| row.place != Place::Projector) {
        for key in binding.keys {
            let here = ready.entry(binding.place).or_insert_with(|| players(binding.place)).clone();
            let seen = here.into_iter().any(|mut player| {
                let before = player.everything();
                player.key(*key);
                let after = player.everything();
                before != after && player.notice() != Some("key-does-nothing")
            });
            assert!(seen, "{} in {:?} does nothing", written(*key), binding.place);
        }
    }
}

#[test]
fn a_key_that_does_nothing_says_so_and_says_where_to_look() {
    for mut player in [Player::at_home(NL), table(), Player::in_example(NL)] {
        player.press("<f9>");
        assert_eq!(player.said(), "F9 doet hier niets. F1 laat zien wat er kan.");
    }
    let mut player = Player::in_example(NL);
    assert_eq!(player.press("<ctrl-4>w").notice(), Some("key-does-nothing"));
}

/// Where one can be without anything lying over the screen.
fn main_places() -> impl Iterator<Item = Option<Place>> {
    [None, Some(Place::Counting), Some(Place::Consent), Some(Place::Person)]
        .into_iter()
        .chain(Room::ALL.map(|room| Some(Place::Room(room))))
}

/// Somebody who is there.
fn player_at(place: Option<Place>, lang: Lang) -> Player {
    let mut player = match place {
        None => Player::at_home(lang),
        Some(Place::Counting) => Player::in_session(lang, bundled("prioriteren-stickers")),
        Some(Place::Consent | Place::Person) => Player::in_session(lang, TWO_GROUPS),
        Some(_) => Player::in_example(lang),
    };
    match place {
        Some(Place::Room(room)) => player.press(&format!("<ctrl-{}>", room as usize + 1)),
        Some(Place::Person) => player.press("j"),
        Some(Place::Counting) => player.press("<ctrl-3>"),
        Some(_) | None => &mut player,
    };
    player
}

#[test]
fn help_names_every_key_of_the_place_and_the_footer_the_first_ones() {
    for lang in [Lang::Nl, Lang::En] {
        for place in main_places() {
            let mut player = player_at(place, lang);
            let footer = player.text(400, 24).pop().unwrap();
            // What was revealed cannot be revealed again, and without a trial there is none to stop.
            for line in keymap::footer(&help_places(place), |command| player.app.offers(command)) {
                let entry = format!("{} {}", line.keys_in(lang), lang.say(&line.command.label()));
                assert!(footer.contains(&entry), "{entry} in {footer}");
            }
            player.press("<f1>");
            let page = help_page(lang, place, (120, 40));
            let mut shown = String::new();
            for _ in 0..=page.furthest() {
                shown.push_str(&player.text(120, 40).join("\n"));
                player.press("<down>");
            }
            for binding in BINDINGS.iter().filter(|row| help_places(place).contains(&row.place)) {
                let label = lang.say(&binding.command.label());
                let line = keymap::lines(binding.place)
                    .into_iter()
                    .find(|line| line.command.label() == binding.command.label())
                    .unwrap();
                let named = shown.lines().any(|row| {
                    row.contains(&format!("{} ", line.keys_in(lang))) && row.contains(&format!(" {label} "))
                });
                assert!(named, "{label} of {:?} in {place:?}", binding.place);
            }
        }
    }
}

#[test]
fn at_every_size_the_footer_shows_help_and_never_half_a_key() {
    for (name, scene) in scenes::SCENES {
        for width in [60, 80, 100, 120, 200] {
            let mut player = scene(NL);
            let footer = player.text(width, 24).pop().unwrap();
            assert!(footer.trim_end().ends_with("F1 ? hulp"), "{name} {width}: {footer}");
            let places = player.app.places();
            let mut rest = footer.clone();
            for line in keymap::footer(&places, |_| true) {
                let entry = format!("{} {}", line.keys_in(NL), NL.say(&line.command.label()));
                rest = rest.replacen(&entry, "", 1);
            }
            assert_eq!(rest.trim(), "", "{name} {width}");
        }
    }
}

#[test]
fn the_palette_finds_and_runs_everything_it_offers() {
    for lang in [Lang::Nl, Lang::En] {
        for place in main_places() {
            let ready = || {
                let mut player = player_at(place, lang);
                let Some(room) = player.app.sitting().map(|sitting| sitting.room) else { return player };
                // From another room, and with something to undo and redo.
                let away = if room == Room::Talk { 2 } else { 1 };
                player.press("<ctrl-1>een<enter>twee<enter><ctrl-t><ctrl-z>");
                player.press(&format!("<ctrl-{away}><ctrl-{}>", room as usize + 1));
                if room == Room::Score {
                    player.press("45");
                }
                player
            };
            let ready = ready();
            let mut player = ready.clone();
            player.press("<ctrl-p>");
            let Some(Overlay::Palette(palette)) = player.app.overlay.clone() else { panic!() };
            let offered = palette.lines(lang);
            let bound: HashSet<Command> = BINDINGS
                .iter()
                .filter(|row| help_places(place).contains(&row.place) && row.command.in_palette())
                .filter(|row| ready.app.offers(row.command))
                .map(|row| row.command)
                .collect();
            // What has one name is one line.
            let labels: HashSet<String> = bound.iter().map(|command| lang.say(&command.label())).collect();
            assert_eq!(offered.len(), labels.len(), "{place:?}");
            for line in offered {
                let label = lang.say(&line.command.label());
                let mut player = ready.clone();
                let mut direct = ready.clone();
                let before = direct.everything();
                player.press("<ctrl-p>");
                for c in label.chars() {
                    player.act(dialoogtafel::app::Action::Edit(dialoogtafel::app::Edit::Type(c)));
                }
                let Some(Overlay::Palette(palette)) = &player.app.overlay else { panic!() };
                let place = palette.lines(lang).iter().position(|found| found.command == line.command);
                let place = place.unwrap_or_else(|| panic!("{label} is not found in {place:?}"));
                player.press(&"<down>".repeat(place)).press("<enter>");
                direct.key(line.keys[0]);
                assert_eq!(player.over(), direct.over(), "{label} in {place:?}");
                assert_eq!(player.notice(), direct.notice(), "{label} in {place:?}");
                assert_eq!(player.everything(), direct.everything(), "{label} in {place:?}");
                let here =
                    player.app.sitting().is_some_and(|sitting| line.command == Command::Room(sitting.room));
                assert!(here || before != direct.everything(), "{label} in {place:?} does nothing");
            }
        }
    }
}

#[test]
fn read_only_refuses_every_change_in_words() {
    const CHANGES: &[&str] = &[
        "do-record",
        "do-next-question",
        "do-previous-question",
        "do-tag",
        "do-tag-by-name",
        "do-add-theme",
        "do-rename-theme",
        "do-merge-theme",
        "do-drop-theme",
        "do-restore-theme",
        "do-edit",
        "do-remove",
        "do-quotable",
        "do-answer",
        "do-dont-know",
        "do-blank",
        "do-erase",
        "do-ballot-done",
        "do-digit",
        "do-next-cell",
        "do-count-done",
        "do-remove-count",
        "do-present",
        "do-other-round",
        "do-remove-ballot",
        "do-on-ballot",
        "do-choose",
        "do-undo",
        "do-redo",
    ];
    let mut read_only = talk_remarks(NL);
    read_only.press("<ctrl-3>111<enter><enter><ctrl-1>");
    read_only.reopen_read_only();
    for room in Room::ALL {
        for binding in BINDINGS {
            if !matches!(binding.place, Place::Session) && binding.place != Place::Room(room) {
                continue;
            }
            for key in binding.keys {
                let mut player = read_only.clone();
                let before = player.entries.clone();
                player.press("tekst");
                player.press(&format!("<ctrl-{}>", room as usize + 1));
                player.key(*key);
                let notice = player.notice();
                let label = binding.command.label().id;
                if CHANGES.contains(&label) {
                    assert_eq!(notice, Some("file-in-use"), "{label} in {room:?}");
                    assert_eq!(player.over(), "", "{label} in {room:?}");
                }
                player.press("y<enter>y<enter><esc><esc>").wait(5);
                assert_eq!(player.entries, before, "{label} in {room:?}");
                assert_eq!(player.draft.as_deref().unwrap_or_default(), "", "{label} in {room:?}");
                if let Some(sitting) = player.app.sitting() {
                    assert_eq!(sitting.session.entries(), before);
                }
            }
        }
    }
}

#[test]
fn effects_go_out_before_the_session_is_left() {
    let mut player = table();
    player.press("half");
    let effects = player.app.update(dialoogtafel::app::Action::HangUp, player.now());
    assert!(matches!(effects.as_slice(), [Effect::SaveDraft(draft)] if draft.contains("half")));
    let mut player = Player::in_session(NL, bundled("supermarkt"));
    player.press("jhalf<ctrl-q><enter>");
    assert!(player.has_quit && player.draft.unwrap().contains("half"));
}

#[test]
fn redo_in_a_text_is_about_the_text() {
    let mut player = table();
    player.press("eerste<enter><ctrl-d>dubbel<enter><ctrl-z>tweede<ctrl-z><ctrl-y>");
    assert_eq!((player.remarks().len(), player.input()), (1, "tweede".to_owned()));
}

#[test]
fn who_types_on_over_the_question_whether_to_leave_loses_no_letter() {
    for leave in ["<esc>", "<ctrl-q>"] {
        let mut player = table();
        player.press("De bus ").press(leave);
        assert_eq!(player.over(), "confirm");
        player.press("rijdt niet<enter>");
        assert_eq!((player.over(), player.remarks().as_slice()), ("", &["De bus rijdt niet".to_owned()][..]));
    }
}

#[test]
fn esc_in_a_correction_says_that_the_remark_stays() {
    let mut player = table();
    player.press("De bus rijdt<enter><ctrl-e> niet<esc>");
    assert_eq!(
        (player.notice(), player.remarks().as_slice()),
        (Some("edit-left"), &["De bus rijdt".to_owned()][..])
    );
}

#[test]
fn a_key_by_itself_is_never_about_the_person_before() {
    let mut player = Player::in_session(NL, bundled("supermarkt"));
    player.press("jDe bus rijdt niet<enter><ctrl-n>3j");
    let before = player.remarks();
    player.press("<alt-3>");
    assert_eq!((player.notice(), player.remarks()), (Some("no-remark-yet"), before.clone()));
    assert_eq!(player.press("<ctrl-d>").over(), "");
    // Who picks it means it.
    player.press("<up><alt-3>");
    assert_ne!(player.remarks(), before);
}
