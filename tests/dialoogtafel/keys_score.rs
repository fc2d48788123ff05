//! Scoren with ballots: what keys do.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::{Key, Room};
use dialoogtafel::session::{Answer, Criterion, Score};

use super::player::Player;

const NL: Lang = Lang::Nl;

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

pub fn answers(player: &Player, ballot: usize) -> String {
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

/// The last ballot of everybody says so, and what comes now; before that it is the next one.
#[test]
fn the_last_ballot_of_all_says_how_to_see_the_outcome() {
    let mut player = Player::in_session(NL, FOUR);
    player.press("<ctrl-3>a2<tab>1<enter>");
    player.press("1<enter><enter>2<enter><enter>");
    assert_eq!(player.notice(), Some("ballot-group-done"));
    player.press("3<enter><enter>");
    assert_eq!(player.notice(), Some("ballot-all-in"));
    let screen = player.screen(80, 24);
    assert!(screen.contains("Stembriefje 3 was het laatste. Met Ctrl+O ziet u de uitkomst."), "{screen}");
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
    // It stays where it is, under the cursor; a new ballot begins at its first theme all the same.
    player.press("5");
    assert_eq!(player.notice(), None);
    let first = player.session().themes()[0].id.clone();
    assert_eq!(
        player.sitting().scores.answer(&first, Criterion::Urgency),
        Answer::Score(Score::new(5).unwrap())
    );
    // Half-way a ballot no score goes to another theme than the one under the cursor.
    player.press("<down>4");
    assert_eq!(player.notice(), Some("not-on-ballot"));
    player.press("x");
    assert!(player.session().themes().iter().all(|theme| player.session().is_on_ballot(&theme.id)));
    // Of a theme that was scored already it is said that nothing is lost.
    let mut player = Player::in_session(NL, FOUR);
    player.press("<ctrl-3>123<enter><enter>");
    assert_eq!(player.press("x").notice(), Some("ballot-theme-off"));
    assert!(player.text(80, 24).join("\n").contains("Alfa doet niet mee."));
    assert_ne!(player.press("x").notice(), Some("ballot-theme-off"));
    assert_ne!(player.press("<down>x").notice(), Some("ballot-theme-off"));
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

#[test]
fn nothing_is_chosen_unseen_and_what_is_off_the_ballot_is_not_cast() {
    let mut player = Player::in_session(NL, FOUR);
    for key in ["<space>", "<enter>", "<tab>"] {
        assert_eq!(player.press("<ctrl-4>").press(key).notice(), Some("review-no-scores"), "{key}");
    }
    player.press("<ctrl-3>111<enter><enter>");
    for (key, why) in [
        ("<space>", "choose-after-reveal"),
        ("<enter>", "review-after-reveal"),
        ("<tab>", "review-after-reveal"),
    ] {
        assert_eq!(player.press("<ctrl-4>").press(key).notice(), Some(why), "{key}");
    }
    assert!(player.session().chosen().is_empty());
    player = Player::in_session(NL, FOUR);
    player.press("<ctrl-3>123<up>x<down>456<enter><enter>");
    let ballot = player.session().ballots(1).next().unwrap();
    assert!(!ballot.scores.contains_key(&player.session().themes()[0].id));
}
