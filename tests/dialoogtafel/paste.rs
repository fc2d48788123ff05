//! Lines that are pasted, and keys that come in at once.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::app::{Arrival, pieces};
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::Key;

use super::half_way::talk_remarks;
use super::player::Player;

const NL: Lang = Lang::Nl;

/// Presses keys as the runtime does when they come in at once.
pub fn at_once(player: &mut Player, keys: &str) {
    for piece in pieces(&Key::parse_all(keys).unwrap()) {
        match player.app.arrival(piece) {
            Arrival::Text(text) => {
                player.paste(&text);
            }
            Arrival::Keys(keys) => {
                let mut rest = keys.as_slice();
                while let Some((action, behind)) = player.app.next_action(rest) {
                    player.act(action);
                    rest = behind;
                }
            }
        }
    }
}

const LINES: &str = "De bus rijdt niet #mob\nDe winkel is dicht\n\n  De dokter is weg  \n";

#[test]
fn pasted_lines_are_one_remark_or_several_asked_once() {
    let mut player = talk_remarks(NL);
    player.paste("Eén regel\n");
    assert_eq!(player.over(), "");
    player.press("<enter>").paste(LINES);
    assert_eq!(player.over(), "pasted");
    let asked = player.clone();
    player.press("<enter>");
    assert_eq!((player.over(), player.session().contributions().count()), ("", 4));
    player.press("<enter>");
    assert_eq!(player.remarks()[4], "De bus rijdt niet\nDe winkel is dicht\n\nDe dokter is weg #mobiliteit");

    let mut player = asked.clone();
    player.press("2");
    assert_eq!(
        player.remarks()[4..],
        ["De bus rijdt niet #mobiliteit", "De winkel is dicht", "De dokter is weg"]
    );
    assert_eq!((player.input().as_str(), player.notice()), ("", Some("pasted-lines")));

    let mut player = asked.clone();
    player.press("<esc>");
    assert_eq!((player.input().as_str(), player.session().contributions().count()), ("", 4));

    // Until it is answered, it is kept as any text.
    let mut player = asked;
    player.wait(2).reopen();
    assert!(player.input().contains("De dokter is weg"));
}

#[test]
fn keys_that_come_in_at_once_with_line_breaks_are_pasted() {
    let keys = "De bus rijdt niet<enter>De winkel is dicht<enter><ctrl-j>De dokter<ctrl-j>";
    let mut player = Player::at_table(NL);
    at_once(&mut player, keys);
    assert_eq!((player.over(), player.remarks().len()), ("pasted", 0));
    // The rest of it, also without a line break.
    at_once(&mut player, " 2 is weg");
    player.press("2");
    assert_eq!(player.remarks(), ["De bus rijdt niet", "De winkel is dicht", "De dokter", "2 is weg"]);
    // One line with Enter behind it is typed, however fast; so are the keys of a ballot.
    at_once(&mut player, "Snel getypt<enter>");
    assert_eq!(player.remarks()[4], "Snel getypt");
    player.press("<ctrl-3>");
    at_once(&mut player, "543432333444444212<enter>543432333444444212<enter>");
    assert_eq!(player.session().ballots(1).count(), 2);
}

#[test]
fn a_passphrase_that_is_typed_by_a_program_fills_in_both_lines() {
    let mut player = talk_remarks(NL);
    player.press("<ctrl-l>");
    at_once(&mut player, "brug melk stoel maart<enter>brug melk stoel maart<enter>");
    assert_eq!((player.over(), player.notice()), ("", Some("protected")));
}
