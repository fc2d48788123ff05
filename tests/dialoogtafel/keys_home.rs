//! The first screen: what keys do.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::i18n::Lang;

use super::half_way::talk_remarks;
use super::player::Player;
use super::scenes;

const NL: Lang = Lang::Nl;

#[test]
fn a_new_session_is_asked_for_in_three_lines() {
    let mut player = Player::at_home(NL);
    player.press("n<down><enter>Zweeloo<tab>3<enter>");
    let made = &player.created[0];
    assert_eq!((made.place.as_str(), made.table.as_deref()), ("Zweeloo", Some("3")));
    assert_eq!(made.date.to_string(), "2026-11-22");
    assert_eq!(player.session().place(), "Zweeloo");
    assert_eq!(player.sitting().blueprint.id, made.blueprint_id);
    // Enter passes over no line that is still empty.
    let mut player = Player::at_home(NL);
    player.press("n<down><enter>Zweeloo<enter>");
    assert_eq!((player.over(), player.created.len()), ("prompt", 0));
    player.press("3<enter>");
    assert_eq!(player.created[0].table.as_deref(), Some("3"));
    for (keys, why) in [
        ("n<enter><enter>", "fill-in-place"),
        ("n<enter>Zweeloo<up>x<enter>", "fill-in-date"),
        (
            "n<enter>Zweeloo<up><backspace><backspace><backspace><backspace><backspace><backspace><backspace><backspace><backspace><backspace>31-02-2026<enter>",
            "fill-in-real-date",
        ),
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

#[test]
fn a_session_is_brought_into_another_after_one_question() {
    let home = |keys: &str| {
        let (_, scene) = scenes::SCENES.iter().find(|(name, _)| *name == "home_sessions").unwrap();
        let mut player = scene(NL);
        player.press(keys);
        player
    };
    let paths = |player: &Player| -> Vec<[String; 2]> {
        let name = |path: &std::path::PathBuf| path.file_name().unwrap().to_str().unwrap().to_owned();
        player.together.iter().map(|pair| pair.each_ref().map(name)).collect()
    };
    let mut player = home("m");
    assert_eq!(player.over(), "sessions");
    player.press("<enter>");
    assert_eq!((player.over(), paths(&player)), ("confirm", Vec::new()));
    player.press("<enter>");
    assert_eq!(paths(&player), [["b.dialoog", "a.dialoog"].map(str::to_owned)]);
    assert_eq!((player.over(), player.notice()), ("", Some("merge-nothing-new")));
    // The other way round; what cannot be read is not in the list.
    assert_eq!(paths(&home("<down>m<enter><enter>")), [["a.dialoog", "b.dialoog"].map(str::to_owned)]);
    // One with another plan is not in the list either.
    assert_eq!(paths(&home("m<end><enter><enter>")), [["b.dialoog", "a.dialoog"].map(str::to_owned)]);
    assert_eq!(home("<down><down>m").notice(), Some("bring-in-how"));
    assert_eq!(paths(&home("m<enter><esc>")), Vec::<[String; 2]>::new());
    assert_eq!(home("<end>m").notice(), Some("bring-in-how"));
    assert_eq!(home("<home>m").notice(), Some("bring-in-how"));
}
