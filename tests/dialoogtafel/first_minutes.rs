//! The first five minutes of somebody who reads no manual: first screen, tour, guide, palette, and keys that do
//! nothing.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::app::{Action, Edit, GUIDE, GuidePage, HINTS, Overlay, Tour};
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::{Command, Keymap, Room};
use dialoogtafel::session::Event;
use unicode_width::UnicodeWidthStr;

use super::half_way::talk_remarks;
use super::player::{Player, bundled};

const NL: Lang = Lang::Nl;

/// In the example with its tour, as `demo` opens it.
fn touring(lang: Lang) -> Player {
    let mut player = Player::at_home(lang);
    player.press("v");
    player
}

fn place(player: &Player) -> Option<usize> {
    player.app.tour.as_ref().map(|tour| tour.place)
}

fn shown(player: &mut Player, size: (u16, u16)) -> String {
    player.text(size.0, size.1).join("\n")
}

/// Goes to where a hint can be done by the key that the box names, as often as it says.
fn walk_to(player: &mut Player, room: Room) {
    let away = room.number().abs_diff(player.room().number());
    for left in (1..=away).rev() {
        let text = shown(player, (80, 24));
        let go = if player.room() < room { Command::NextRoom } else { Command::PreviousRoom };
        let key = Keymap::default().key_of(go).unwrap();
        let times = if left == 1 { String::new() } else { format!("{left} keer ") };
        assert!(text.contains(&format!("druk {times}op {}.", key.name(NL))), "{text}");
        player.key(key);
    }
    assert_eq!(player.room(), room);
}

#[test]
fn somebody_walks_through_the_whole_tour() {
    let mut player = touring(NL);
    // What a hint takes beside its key, before and after it.
    let beside: [(&str, &str); 8] = [
        ("De bus rijdt niet", ""),
        ("", ""),
        ("", ""),
        ("45", "<enter>"),
        ("", "<enter>"),
        ("", ""),
        ("", ""),
        ("", ""),
    ];
    for (number, (hint, (before, after))) in HINTS.iter().zip(beside).enumerate() {
        assert_eq!(place(&player), Some(number));
        walk_to(&mut player, hint.room);
        let key = Keymap::default().key_of(hint.by).unwrap();
        let text = shown(&mut player, (80, 24));
        assert!(text.contains(&format!("Rondleiding {} van 8", number + 1)), "{text}");
        assert!(text.contains(&key.name(NL)), "{text}");
        player.press(before);
        assert_eq!(place(&player), Some(number), "it waits for {}", key.name(NL));
        player.key(key);
        player.press(after);
        assert_ne!(place(&player), Some(number), "{} does what hint {} asks", key.name(NL), number + 1);
    }
    assert_eq!(place(&player), None);
    assert_eq!(player.exported.len(), 1);
    let kinds = ["contribution_recorded", "contribution_tagged", "ballot_cast", "revealed", "theme_chosen"];
    for kind in kinds {
        assert!(player.kinds().contains(&kind), "{kind}");
    }
}

#[test]
fn every_hint_can_be_passed_over_and_one_key_ends_the_tour() {
    let mut player = touring(NL);
    for number in 0..8 {
        assert_eq!(place(&player), Some(number));
        player.press("<f6>");
    }
    assert_eq!((place(&player), player.notice()), (None, Some("tour-done")));
    player.press("<f6>");
    assert_eq!(place(&player), Some(0), "it begins again");
    assert!(player.click("F6 verder", (80, 24)));
    assert_eq!(place(&player), Some(1), "the mouse does it too");
    player.press("<f6><f7>");
    assert_eq!((place(&player), player.notice()), (None, Some("tour-ended")));
    player.press("<ctrl-p>rondleiding<enter>");
    assert_eq!(place(&player), Some(0), "the palette begins it");
    // Nothing of it was recorded.
    assert!(player.entries.iter().all(|entry| !matches!(entry.event, Event::BallotRemoved { .. })));
    player.press("<ctrl-q><enter>");
    assert!(player.has_quit);
}

#[test]
fn other_sessions_have_no_tour() {
    let mut player = talk_remarks(NL);
    assert_eq!(place(&player), None);
    assert_eq!(player.press("<f6>").notice(), Some("tour-elsewhere"));
    assert_eq!(place(&player), None);
    player.press("<ctrl-p>rondleiding");
    let Some(Overlay::Palette(palette)) = &player.app.overlay else { panic!() };
    assert!(palette.lines(NL).iter().all(|line| line.command != Command::Tour));
    // Who worked in the example before, comes back to it without.
    let mut player = touring(NL);
    player.press("<f7>Nog een zin<enter>").reopen();
    assert_eq!(place(&player), None);
}

#[test]
fn the_tour_covers_nothing_and_its_words_fit_in_its_box() {
    for lang in [Lang::Nl, Lang::En] {
        for (width, height) in [(60, 18), (60, 22), (80, 24), (200, 60)] {
            let mut player = touring(lang);
            for hint in &HINTS {
                for room in Room::ALL {
                    player.press(&format!("<ctrl-{}>", room.number()));
                    player.app.notice = None;
                    let tour = player.app.tour.take().unwrap();
                    let rows = Tour::rows(height);
                    let without = player.text(width, height - rows);
                    let says = tour.says(&player.app).unwrap();
                    player.app.tour = Some(tour);
                    let with = player.text(width, height);
                    if height - rows >= 18 {
                        assert_eq!(with[..usize::from(height - rows)], without, "{width}x{height}");
                    }
                    let said = with[usize::from(height - rows)..].join(" ");
                    let plain = |text: &str| text.replace(['│', ' '], "");
                    assert!(plain(&said).contains(&plain(&lang.say(&says))), "{said}\n{}", lang.say(&says));
                    assert!(with.iter().all(|row| row.width() == usize::from(width)));
                    let _ = hint;
                }
                player.press("<f6>");
                if player.app.tour.is_none() {
                    break;
                }
            }
        }
    }
}

#[test]
fn the_tour_looks_calm() {
    let mut player = touring(NL);
    player.app.notice = None;
    let first = [(60, 18), (80, 24)].map(|(width, height)| player.screen(width, height));
    player.press("<f6><f6><f6>");
    let go = player.screen(80, 24);
    player.press("<ctrl-3>");
    let score = player.screen(80, 24);
    insta::assert_snapshot!("tour", [first.join("\n"), go, score].join("\n"));
}

/// What people type, and the command they should find first.
const WANTED: &[(&str, &str)] = &[
    ("opslaan", "do-all-kept"),
    ("bewaren", "do-all-kept"),
    ("save", "do-all-kept"),
    ("printen", "do-export"),
    ("afdrukken", "do-export"),
    ("pdf", "do-export"),
    ("word", "do-export"),
    ("excel", "do-export"),
    ("exporteren", "do-export"),
    ("verslag", "do-export"),
    ("stoppen", "do-quit"),
    ("afsluiten", "do-quit"),
    ("exit", "do-quit"),
    ("wissen", "do-purge"),
    ("verwijderen", "do-remove"),
    ("weggooien", "do-remove"),
    ("terugdraaien", "do-undo"),
    ("vergissing", "do-undo"),
    ("opnieuw", "do-redo"),
    ("stemmen", "room-score"),
    ("stembriefje", "room-score"),
    ("groter", "do-big-letters"),
    ("lettergrootte", "do-big-letters"),
    ("kleuren", "do-contrast"),
    ("donker", "do-contrast"),
    ("wachtwoord", "do-protect"),
    ("slot", "do-protect"),
    ("telefoon", "do-note-contact"),
    ("bellen", "do-note-contact"),
    ("zoeken", "do-find"),
    ("terugvinden", "do-find"),
    ("beamer", "do-on-the-wall"),
    ("muur", "do-on-the-wall"),
    ("uitleg", "do-help"),
    ("hulp", "do-help"),
    ("toetsen", "do-help"),
    ("handleiding", "do-guide"),
    ("boek", "do-guide"),
    ("rondleiding", "do-tour"),
    ("veranderen", "do-edit"),
    ("typefout", "do-edit"),
    ("anoniem", "do-replace-personal"),
    ("citeren", "do-quotable"),
    ("uitslag", "room-review"),
    ("grafiek", "room-review"),
    ("actieplan", "room-choose"),
    ("onderwerpen", "room-themes"),
    ("deelnemers", "do-present"),
    ("meer tijd", "do-extend"),
    ("spreker", "do-next-group"),
    // With an accent, with a letter wrong, and with two in a long word.
    ("wáchtwoord", "do-protect"),
    ("ZOEKEN", "do-find"),
    ("zoekne", "do-find"),
    ("wachtwort", "do-protect"),
    ("handleidnig", "do-guide"),
    ("afslutien", "do-quit"),
    ("telefon", "do-note-contact"),
];

#[test]
fn the_palette_knows_what_people_type() {
    let mut wrong = Vec::new();
    for (typed, wanted) in WANTED {
        let mut player = Player::in_example(NL);
        player.press("<ctrl-p>");
        player.act(Action::Edit(Edit::Paste((*typed).to_owned())));
        let Some(Overlay::Palette(palette)) = &player.app.overlay else { panic!() };
        let first = palette.lines(NL).first().map(|line| line.command.known_as().id);
        if first != Some(*wanted) {
            wrong.push(format!("{typed}: {first:?}, not {wanted}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(WANTED.len() >= 40);
}

#[test]
fn the_palette_puts_names_before_words_before_guesses() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-2><ctrl-p>thema");
    let Some(Overlay::Palette(palette)) = &player.app.overlay else { panic!() };
    let labels: Vec<String> =
        palette.lines(NL).iter().map(|line| NL.say(&line.command.label()).to_lowercase()).collect();
    let begins = labels.iter().take_while(|label| label.starts_with("thema")).count();
    assert!(begins > 0 && labels[begins..].iter().all(|label| !label.starts_with("thema")), "{labels:?}");
    let has = labels.iter().rposition(|label| label.contains("thema")).unwrap();
    assert!(labels[..=has].iter().all(|label| label.contains("thema")), "{labels:?}");
    // Nonsense finds nothing, and a short word is not guessed at.
    for typed in ["qqqq", "zxc"] {
        let mut player = Player::in_example(NL);
        player.press("<ctrl-p>").press(typed);
        let Some(Overlay::Palette(palette)) = &player.app.overlay else { panic!() };
        assert_eq!(palette.lines(NL), Vec::new(), "{typed}");
    }
    let mut player = Player::in_example(Lang::En);
    player.press("<ctrl-p>password");
    let Some(Overlay::Palette(palette)) = &player.app.overlay else { panic!() };
    assert_eq!(palette.lines(Lang::En)[0].command, Command::Protect);
}

/// Who looks for something that cannot be done here hears where it can.
#[test]
fn the_palette_says_where_something_can_be_done() {
    for (room, typed, said) in [
        ("<ctrl-1>", "samenvoegen", "Thema's: thema bij een ander thema zetten"),
        ("<ctrl-3>", "citeren", "Gesprek: citeerbaar aan of uit"),
        ("<ctrl-6>", "stembriefje verwijderen", "Scoren: stembriefje verwijderen"),
    ] {
        let mut player = Player::in_example(NL);
        let shown = player.press(&format!("{room}<ctrl-p>{typed}")).text(100, 30).join("\n");
        assert!(shown.contains("op een andere plaats"), "{typed}: {shown}");
        assert!(shown.contains(said), "{typed}: {shown}");
        // It is not done from here.
        let before = player.kinds().len();
        player.press("<enter>");
        assert_eq!(player.kinds().len(), before);
    }
    let mut player = Player::at_home(NL);
    let shown = player.press("<ctrl-p>stemmen onthullen").text(100, 30).join("\n");
    assert!(shown.contains("Geen opdracht heet zo"), "{shown}");
    player.press("<esc><ctrl-p>onthullen");
    assert!(player.text(100, 30).join("\n").contains("Scoren: onthullen"));
}

#[test]
fn a_key_from_another_program_is_answered() {
    for (keys, wanted) in [
        ("<ctrl-s>", "all-kept"),
        ("<ctrl-c>", "instead-copy"),
        ("<ctrl-v>", "instead-paste"),
        ("<ctrl-2><ctrl-w>", "instead-leave"),
        ("<f5>", "on-the-wall"),
        ("<f10>", "instead-menu"),
        ("<ctrl-2>/", "instead-find"),
        ("<ctrl-2>q", "instead-leave"),
        ("<ctrl-o>", "key-elsewhere"),
        ("<f11>", "key-does-nothing"),
    ] {
        let mut player = Player::in_example(NL);
        assert_eq!(player.press(keys).notice(), Some(wanted), "{keys}");
        // Gone at the next key.
        player.press("<up>");
        assert_ne!(player.notice(), Some(wanted), "{keys}");
    }
    let mut player = Player::in_example(NL);
    assert!(player.press("<ctrl-o>").said().starts_with("Ctrl+O doet hier niets. In scherm "));
    assert!(player.press("<ctrl-c>").said().contains("Ctrl+Q"));
    let mut player = Player::at_home(NL);
    assert_eq!(player.press("<f5>").notice(), Some("instead-refresh"));
    assert_eq!(player.press("<ctrl-s>").notice(), Some("all-kept"));
}

#[test]
fn who_writes_is_left_alone() {
    let mut player = Player::at_table(NL);
    player.press("De bus");
    assert_eq!(player.press("<f11>").notice(), None);
    assert_eq!(player.press("<ctrl-s>").notice(), Some("all-kept"), "an answer is not in the way");
    assert_eq!(player.press(" rijdt/q").notice(), None);
    assert_eq!(player.input(), "De bus rijdt/q");
    player.press("<ctrl-p>");
    assert_eq!(player.press("<f11>").notice(), None);
}

#[test]
fn the_guide_is_read_scrolled_and_searched() {
    let mut player = Player::at_home(NL);
    player.press("<f3>");
    assert_eq!(player.over(), "guide");
    let text = shown(&mut player, (80, 24));
    assert!(text.contains("Handleiding voor gespreksleiders") && !text.contains("# "), "{text}");
    player.press("<pgdn>");
    assert_ne!(shown(&mut player, (80, 24)), text);
    player.press("wachtwoord");
    let found = shown(&mut player, (80, 24));
    assert!(found.contains("▸ ") && found.contains("wachtwoord"), "{found}");
    player.press("<enter>");
    assert_ne!(shown(&mut player, (80, 24)), found, "Enter goes to the next");
    let page = GuidePage::new((80, 24));
    assert!(page.found("slot").iter().all(|line| !page.lines[*line].text().contains("afgesloten")));
    assert!(!page.found("afgeslot").is_empty() && !page.found("tembriefje").is_empty());
    player.press("qqq");
    assert!(shown(&mut player, (80, 24)).contains("Dat staat er niet in."));
    player.press("<esc>");
    assert_eq!(player.over(), "");
    // From the help, and from a session.
    player.press("<f1><f3>");
    assert_eq!(player.over(), "guide");
    let mut player = Player::at_table(NL);
    player.press("<ctrl-p>handleiding<enter>");
    assert_eq!(player.over(), "guide");
    let shown = [(60, 20), (80, 24), (120, 40)].map(|(width, height)| player.screen(width, height));
    player.press("<end>");
    insta::assert_snapshot!("guide", [shown.join("\n"), player.screen(80, 24)].join("\n"));
}

#[test]
fn no_word_of_the_guide_is_lost_at_any_width() {
    let plain = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    for size in [(60, 18), (80, 24), (200, 60)] {
        let page = GuidePage::new(size);
        let all: String = page.lines.iter().map(|line| plain(&line.text())).collect();
        for line in GUIDE.lines().filter(|line| !line.trim_start().starts_with(['|', '`'])) {
            assert!(all.contains(&plain(line)), "{line}");
        }
        let widest = page.lines.iter().map(|line| line.text().width()).max().unwrap();
        assert!(widest + 6 <= usize::from(page.width), "{widest}");
    }
}

#[test]
fn the_help_of_a_room_has_its_words() {
    for (keys, term, other) in [
        ("<ctrl-1>", "Doorvraag", "Kansrijk"),
        ("<ctrl-3>", "Stembriefje", "Ambitie"),
        ("<ctrl-4>", "Kansrijk", "Doorvraag"),
        ("<ctrl-5>", "Ambitie", "Stembriefje"),
        ("<ctrl-6>", "Terugkoppeling", "Pijler"),
    ] {
        let mut player = Player::in_example(NL);
        player.press(keys).press("<f1>");
        let text = shown(&mut player, (100, 120));
        let words = text.split("Woorden bij dit scherm").nth(1).unwrap();
        let here = words.split("In een sessie").next().unwrap();
        assert!(here.contains(&format!("{term}: ")) && !here.contains(&format!("{other}: ")), "{here}");
        assert!(words.contains(&format!("{other}: ")), "{words}");
    }
}

#[test]
fn the_first_screen_says_what_it_is_what_to_press_and_where_files_are() {
    for size in [(60, 18), (80, 24), (200, 60)] {
        let mut player = Player::at_home(NL);
        let text = shown(&mut player, size).replace('\n', " ");
        let text = text.split_whitespace().filter(|word| *word != "│").collect::<Vec<_>>().join(" ");
        for part in ["leidt u een gesprek", "Druk op v.", "gaat met n.", "/veldermeer"] {
            assert!(text.contains(part), "{part} {size:?}: {text}");
        }
    }
}

/// A blueprint with nothing in it but a talk.
const BARE: &str = r#"
blueprint = 1
id = "kaal"
title = "Kaal"
purpose = "Kijken wat er staat als er nog niets is."
[[groups]]
id = "inwoners"
name = "Inwoners"
perspective = "resident"
[[steps]]
kind = "talk"
title = "Eigen verhaal"
minutes = 20
say = "We laten elkaar uitpraten."
"#;

#[test]
fn every_room_says_what_to_do_while_it_is_empty() {
    let mut pictures = Vec::new();
    for toml in [BARE, bundled("dialoogtafel")] {
        for room in Room::ALL {
            let mut player = Player::in_session(NL, toml);
            player.press(&format!("<ctrl-{}>", room.number()));
            player.app.notice = None;
            let text = shown(&mut player, (80, 24));
            pictures.push(text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n"));
        }
    }
    insta::assert_snapshot!("empty_rooms", pictures.join("\n\n"));
}
