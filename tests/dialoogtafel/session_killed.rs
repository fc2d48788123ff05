//! Evenings at the keyboard, killed and refused at any moment.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::i18n::Lang;
use proptest::prelude::*;
use proptest::sample::select;

use super::player::{Disk, Player, bundled};
use super::session::shown_without_agenda;

/// Pieces of an evening at the keyboard.
const PIECES: &[&str] = &[
    "De bus rijdt niet ",
    "#mob",
    "#een ",
    "é健👩‍⚕️ ",
    "<enter>",
    "<enter>",
    "<enter>",
    "<ctrl-j>",
    "<tab>",
    "<f2>",
    "<pgdn>",
    "<pgup>",
    "<up>",
    "<down>",
    "<ctrl-t>",
    "<alt-1>",
    "<alt-4>",
    "<ctrl-e>",
    "<ctrl-d>",
    "<alt-n>",
    "<ctrl-z>",
    "<ctrl-z>",
    "<ctrl-y>",
    "<ctrl-1>",
    "<ctrl-2>",
    "<ctrl-3>",
    "<ctrl-4>",
    "<ctrl-5>",
    "<ctrl-6>",
    "<ctrl-o>",
    "1",
    "3",
    "5",
    "0",
    " ",
    "x",
    "n",
    "r",
    "543",
    "a",
    "<tab>",
    "<backspace>",
    "<left>",
    "<ctrl-x>",
    "<ctrl-p>",
    "<f1>",
    "<ctrl-n>",
    "j",
    "4",
    "<alt-up>",
    "<alt-down>",
    "<alt-a>",
    "m<enter>",
    "h<enter>",
    "<ctrl-f>bus",
];

/// Ballots or stickers.
fn a_blueprint() -> impl Strategy<Value = &'static str> {
    select(vec!["dialoogtafel", "prioriteren", "prioriteren-stickers", "supermarkt"]).prop_map(bundled)
}

fn an_evening() -> impl Strategy<Value = Vec<(&'static str, bool)>> {
    proptest::collection::vec((select(PIECES), proptest::bool::weighted(0.2)), 1..60)
}

#[test]
fn what_looks_like_an_address_is_told_once_after_a_kill_too() {
    let mut player = Player::in_session(Lang::Nl, bundled("dialoogtafel"));
    player.press("5431xx 1 ").wait(2);
    player.reopen();
    let before = player.remarks().len();
    assert_eq!(player.press("Na de klap<enter>").notice(), Some("privacy-told"));
    assert_eq!(player.remarks().len(), before);
    assert_eq!(player.press("<enter>").remarks().len(), before + 1);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever one does, and whenever the program is killed: what was acknowledged is there again, the
    /// same as without the kill; and what was typed up to the last pause too.
    #[test]
    fn a_kill_takes_nothing_that_was_acknowledged(
        toml in a_blueprint(), evening in an_evening(), cut in any::<prop::sample::Index>(), silent in any::<bool>()
    ) {
        let cut = cut.index(evening.len());
        let mut player = Player::in_session(Lang::Nl, toml);
        for (keys, pause) in &evening[..cut] {
            player.press(keys);
            if *pause {
                player.wait(2);
            }
        }
        player.wait(2);
        let unkilled = player.clone();
        // From here on nothing reaches the disk any more, or the disk says no.
        player.disk = if silent { Disk::Dead } else { Disk::Refuses };
        for (keys, _) in &evening[cut..] {
            player.press(keys);
        }
        prop_assert_eq!(&player.entries, unkilled.session().entries(), "acknowledged is on disk");
        player.reopen();
        prop_assert_eq!(player.session(), unkilled.session());
        prop_assert_eq!(player.input(), unkilled.input());
        // An earlier ballot that one only looks at is in the session already.
        let draft = |player: &Player| {
            let (talk, scores) = (&player.sitting().talk, &player.sitting().scores);
            let counting = &player.sitting().counting;
            let counts = counting.touched.then(|| serde_json::to_string(counting).unwrap());
            (talk.themes.clone(), scores.touched.then(|| scores.answers.clone()), counts)
        };
        prop_assert_eq!(draft(&player), draft(&unkilled));
        // One goes on with it as if nothing happened.
        let before = player.remarks().len();
        if player.over() != "" {
            // A correction that was under way.
            player.press("<esc>");
        }
        player.press("<ctrl-1>");
        if player.sitting().asks_consent() {
            player.press("j");
        }
        // What one typed may look like an address or a number: that is told once.
        if player.press("Na de klap<enter>").notice().is_some_and(|told| told.starts_with("privacy-")) {
            player.press("<enter>");
        }
        prop_assert_eq!(player.remarks().len(), before + 1);
        prop_assert_eq!(&player.entries, player.session().entries());
    }

    /// A disk that refuses for a while loses nothing once it works again.
    #[test]
    fn a_disk_that_refuses_for_a_while_loses_nothing(
        toml in a_blueprint(), evening in an_evening(), from in any::<prop::sample::Index>(), length in 0..20usize
    ) {
        let from = from.index(evening.len());
        let mut player = Player::in_session(Lang::Nl, toml);
        for (place, (keys, pause)) in evening.iter().enumerate() {
            player.disk = if (from..from + length).contains(&place) { Disk::Refuses } else { Disk::Works };
            player.press(keys);
            if *pause {
                player.wait(1);
            }
            if player.sitting().is_saved() {
                prop_assert_eq!(&player.entries, player.session().entries());
            }
        }
        player.disk = Disk::Works;
        player.wait(3);
        prop_assert!(player.sitting().is_saved());
        let (session, input) = (player.session().clone(), player.input());
        player.reopen();
        prop_assert_eq!(player.session(), &session);
        prop_assert_eq!(player.input(), input);
    }

    /// Whatever one does, as many undos give the session as it began.
    #[test]
    fn undoing_everything_gives_the_session_as_it_began(toml in a_blueprint(), evening in an_evening()) {
        let mut player = Player::in_session(Lang::Nl, toml);
        let first = shown_without_agenda(player.session());
        for (keys, pause) in &evening {
            player.press(keys);
            if *pause {
                player.wait(2);
            }
        }
        // What is half filled in is told of field by field.
        while player.over() == "form" {
            player.press("<esc>");
        }
        // To a room where undo is about the session.
        player.press("<esc><esc>");
        if player.over() == "confirm" {
            player.press("<esc>");
        }
        player.press("<ctrl-2>");
        let mut undone = 0;
        while player.press("<ctrl-z>").notice() != Some("nothing-to-undo") {
            undone += 1;
            prop_assert!(undone < 500, "{}", player.said());
        }
        prop_assert_eq!(shown_without_agenda(player.session()), first);
    }
}
