//! Leaving, drafts, and a disk that refuses: nothing is lost.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::app::{Action, Effect, Saving};
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::Room;

use super::half_way::talk_remarks;
use super::keys_score::answers;
use super::player::{Disk, Player, bundled};

const NL: Lang = Lang::Nl;

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
    let mut player = Player::at_table(NL);
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
    let mut player = Player::at_table(NL);
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
        let mut player = Player::at_table(NL);
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
    for keys in ["<ctrl-p>", "<ctrl-q>", "<f3>"] {
        assert_eq!(
            (player.press(keys).notice(), player.over()),
            (Some("finish-this-first"), "prompt"),
            "{keys}"
        );
    }
    // Help is looked at and closed again; what is filled in is kept with the draft meanwhile.
    for close in ["<esc>", "<enter>"] {
        assert_eq!(player.press("<f1>").over(), "help");
        assert!(player.text(80, 24).iter().any(|row| row.contains("Typ wat er gevraagd wordt")));
        player.press("<down>").wait(3);
        assert!(player.draft.as_ref().unwrap().contains("met een staart"));
        assert_eq!(player.press(close).over(), "prompt");
    }
    player.press("<enter>");
    assert!(player.remarks().last().unwrap().contains("met een staart"));
}

#[test]
fn help_is_about_what_lies_over_the_screen() {
    for (keys, said) in [
        ("<f9>", "Ga met ↑ en ↓ naar een regel"),
        ("<ctrl-6>e", "Hier schrijft u de brief"),
        ("<ctrl-5>o<down><enter><enter>", "Hier vult u één regel"),
        ("<ctrl-p>", "Hier leidt u het gesprek"),
    ] {
        let mut player = Player::in_example(NL);
        player.press("<ctrl-1>").press(keys);
        let below = player.over();
        let shown = player.press("<f1>").text(80, 24).join(" ");
        assert!(shown.contains(said), "{keys}: {shown}");
        assert_eq!(player.press("<esc>").over(), below, "{keys}");
    }
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
    let mut player = Player::at_table(NL);
    for _ in 0..5 {
        player.press("woord ");
        player.wait(1);
    }
    player.press("en");
    player.reopen();
    assert_eq!(player.input(), "woord woord woord woord woord ");
}

#[test]
fn a_draft_that_the_disk_refused_is_tried_again() {
    let mut player = Player::at_table(NL);
    player.disk = Disk::Refuses;
    player.press("De bus").wait(1);
    assert!(matches!(player.sitting().saving(), Saving::Refused(_)));
    assert_eq!(player.draft, None);
    player.disk = Disk::Works;
    player.wait(2);
    player.reopen();
    assert_eq!(player.input(), "De bus");
}

#[test]
fn effects_go_out_before_the_session_is_left() {
    let mut player = Player::at_table(NL);
    player.press("half");
    let effects = player.app.update(Action::HangUp, player.now());
    assert!(matches!(effects.as_slice(), [Effect::SaveDraft(draft)] if draft.contains("half")));
    let mut player = Player::in_session(NL, bundled("supermarkt"));
    player.press("jhalf<ctrl-q><enter>");
    assert!(player.has_quit && player.draft.unwrap().contains("half"));
}

#[test]
fn who_types_on_over_the_question_whether_to_leave_loses_no_letter() {
    for leave in ["<esc>", "<ctrl-q>"] {
        let mut player = Player::at_table(NL);
        player.press("De bus ").press(leave);
        assert_eq!(player.over(), "confirm");
        player.press("rijdt niet<enter>");
        assert_eq!((player.over(), player.remarks().as_slice()), ("", &["De bus rijdt niet".to_owned()][..]));
    }
}

/// What somebody is in the midst of elsewhere is theirs: who can only look on neither sees it nor can end it.
#[test]
fn who_can_only_read_does_not_go_on_with_what_another_program_is_doing() {
    for keys in ["De bus", "<ctrl-e> met een staart", "<ctrl-6>e Hierna"] {
        let mut player = talk_remarks(NL);
        player.press(keys).wait(3);
        assert!(player.draft.is_some(), "{keys}");
        player.reopen_read_only();
        assert_eq!((player.over(), player.input().as_str()), ("", ""), "{keys}");
        let before = player.kinds().len();
        player.press("<enter><esc>");
        assert_eq!(player.kinds().len(), before);
        assert!(!["edited", "letter-kept"].contains(&player.notice().unwrap_or_default()), "{keys}");
    }
}

#[test]
fn a_draft_of_a_newer_program_stays_until_something_is_typed() {
    let mut player = talk_remarks(NL);
    let newer = r#"{"talk":{"input":{"nieuw":1}},"scores":[]}"#;
    player.draft = Some(newer.to_owned());
    player.reopen().wait(5).press("<pgdn>").wait(5);
    assert_eq!(player.draft.as_deref(), Some(newer));
    player.press("De bus").wait(5);
    assert!(player.draft.as_deref().is_some_and(|draft| draft.contains("De bus")));
}

#[test]
fn in_a_window_too_small_to_show_anything_no_key_does_anything_but_leaving() {
    let mut player = Player::in_session(NL, bundled("supermarkt"));
    let before = player.kinds().len();
    player.act(Action::Resized(59, 17));
    player.press("jStiekem<enter><ctrl-n>3<esc><f1>");
    assert_eq!((player.kinds().len(), player.over(), player.input().as_str()), (before, "", ""));
    assert!(player.text(59, 17).join(" ").contains("te klein (59x17)"));
    player.act(Action::Resized(59, 17));
    player.press("<ctrl-q>");
    assert!(player.has_quit);
}
