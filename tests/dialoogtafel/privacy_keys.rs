//! Personal data while typing: before, keys, after. And who wants to be called later.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::Room;
use dialoogtafel::session::Event;

use super::player::{Disk, Player};

fn table() -> Player {
    Player::at_table(Lang::Nl)
}

/// What stands with a line under it, on a screen of 120x40.
fn underlined(player: &mut Player) -> String {
    let buffer = player.buffer(120, 40);
    let marked = |cell: &&ratatui::buffer::Cell| cell.modifier.contains(ratatui::style::Modifier::UNDERLINED);
    buffer.content().iter().filter(marked).map(ratatui::buffer::Cell::symbol).collect()
}

#[test]
fn what_looks_like_personal_data_is_underlined_while_it_is_typed() {
    for (keys, wanted) in [
        ("De bus 12 rijdt niet meer", ""),
        ("Mevrouw komt 2 keer per week", ""),
        ("Mevrouw J", ""),
        ("Mevrouw Ja", "Ja"),
        ("Mevrouw Jansen komt", "Jansen"),
        ("Één keer belde mevrouw Özdemir mij", "Özdemir"),
        ("👩‍⚕️ 健康 zuster Marga<ctrl-j>en dokter Smit", "MargaSmit"),
        ("Bel 06-12345678<left><left><left>", "06-12345678"),
    ] {
        assert_eq!(underlined(table().press(keys)), wanted, "{keys}");
    }
}

#[test]
fn a_finding_that_is_wrapped_or_scrolled_is_underlined_where_it_stands() {
    let mut player = table();
    let long = "Wij willen hier graag blijven wonen, want het is hier stil. ".repeat(2);
    player.press(&format!("{long}<ctrl-j>{long}mevrouw van der Veen-Jansen tot Westerholt maar"));
    for _ in 0..6 {
        player.press(&format!("<ctrl-j>{long}"));
    }
    assert_eq!(underlined(&mut player), "");
    // Up, row by row, until all of it is in sight.
    let seen: Vec<String> = (0..20).map(|_| underlined(player.press("<up>")).replace(' ', "")).collect();
    assert!(
        seen.iter().all(|part| "vanderVeen-Jansen tot Westerholt".replace(' ', "").contains(part)),
        "{seen:?}"
    );
    assert!(seen.iter().any(|part| part == "vanderVeen-Jansen"), "{seen:?}");
}

#[test]
fn one_key_replaces_it_and_undo_brings_it_back() {
    for (text, replaced) in [
        ("Ook mevrouw Jansen wil dit", "Ook mevrouw [naam] wil dit"),
        ("Bel 06-12345678", "Bel [telefoonnummer]"),
        ("Mail jan@voorbeeld.nl", "Mail [e-mailadres]"),
        ("Ik woon op 7811 AB 12", "Ik woon op [adres]"),
        ("Mijn BSN is 111222333", "Mijn BSN is [BSN]"),
        ("Geboren op 12 maart 1948", "Geboren op [geboortedatum]"),
        ("Dokter Ünal zei<ctrl-j>dat de buurvrouw komt", "Dokter [naam] zei<ctrl-j>dat de buurvrouw komt"),
    ] {
        let mut player = table();
        player.press(text).press("<ctrl-r>");
        assert_eq!(player.input(), replaced.replace("<ctrl-j>", "\n"));
        player.press("<ctrl-z>");
        assert_eq!(
            player.input(),
            text.replace(
                "<ctrl-j>", "
"
            )
        );
    }
    let mut player = table();
    player.press("De bus<ctrl-r>");
    assert_eq!((player.input().as_str(), player.notice()), ("De bus", Some("privacy-nothing")));
}

#[test]
fn the_cursor_stays_where_it_is_in_the_rest_of_the_text() {
    for (keys, after) in [
        ("Mevrouw Jansen komt<home><ctrl-r>X", "XMevrouw [naam] komt"),
        ("Mevrouw Jansen komt<left><left><left><left><ctrl-r>X", "Mevrouw [naam] Xkomt"),
        ("Mevrouw Jansen<left><left><ctrl-r>X", "Mevrouw [naam]X"),
        ("Mevrouw Jansen<ctrl-j>komt<ctrl-r>X", "Mevrouw [naam]\nkomtX"),
    ] {
        assert_eq!(table().press(keys).input(), after, "{keys}");
    }
}

#[test]
fn one_key_replaces_all_of_it_and_undo_brings_it_back_one_by_one() {
    let text = "Mevrouw Ünal, Kerkstraat 12 a, belt 06-12345678";
    let mut player = table();
    player.press(text).press("<ctrl-r>");
    assert_eq!(player.input(), "Mevrouw [naam], [adres], belt [telefoonnummer]");
    assert_eq!((player.notice(), player.said().contains('3')), (Some("privacy-replaced"), true));
    player.press("<ctrl-z>");
    assert_eq!(player.input(), "Mevrouw [naam], [adres], belt 06-12345678");
    // The one that was no name is left, the other one goes.
    player.press("<ctrl-z><ctrl-z>");
    assert_eq!(player.input(), text);
    assert!(player.text(80, 24).join(" ").contains("Naam en nog 2?"));
    player.press("<ctrl-k><ctrl-r>");
    assert_eq!(player.input(), "Mevrouw Ünal, [adres], belt [telefoonnummer]");
}

/// A name in front of the cursor, lines with a name and a number, an empty line.
fn pasted() -> Player {
    let mut player = table();
    player.press("Dokter Smit:  en zo<left><left><left><left><left><left>");
    player.paste("Vraag het mevrouw Jansen\n\nBel 06-12345678\r\nDe bus rijdt niet");
    assert_eq!(player.over(), "pasted");
    player
}

#[test]
fn in_pasted_lines_it_is_named_and_replaced_or_left_by_the_same_keys() {
    let shown = |player: &mut Player| player.text(80, 24).join(" ");
    let mut player = pasted();
    let screen = shown(&mut player);
    assert!(screen.contains("Jansen, 06-12345678") && !screen.contains("Smit,"), "{screen}");
    player.press("<ctrl-r>");
    assert_eq!((player.over(), player.notice()), ("pasted", Some("privacy-replaced")));
    assert!(!shown(&mut player).contains("lijkt een naam of nummer"));
    player.press("2");
    assert_eq!(
        player.remarks(),
        ["Vraag het mevrouw [naam]", "Bel [telefoonnummer]", "De bus rijdt niet"],
        "asked nothing more"
    );
    // What was typed before stands as it was, the cursor where it was; it is still to be told.
    assert_eq!(player.press("X<enter>").input(), "Dokter Smit: X en zo");
    assert_eq!(player.notice(), Some("privacy-told"));

    let mut player = pasted();
    player.press("<ctrl-k>2");
    assert_eq!((player.over(), player.notice()), ("pasted", Some("pasted-personal")), "the number is left");
    player.press("<ctrl-k>2");
    assert_eq!(player.remarks()[..2], ["Vraag het mevrouw Jansen", "Bel 06-12345678"]);
    assert_eq!(pasted().press("<ctrl-k><ctrl-k><ctrl-r>").notice(), Some("privacy-nothing"));

    // As one remark what was replaced stays replaced.
    let mut player = pasted();
    player.press("<ctrl-r>1");
    assert!(player.input().contains("mevrouw [naam]\n\nBel [telefoonnummer]\nDe bus rijdt niet en zo"));
    assert_eq!(underlined(&mut player), "Smit");
}

#[test]
fn undo_in_pasted_lines_is_about_what_was_replaced_and_at_last_about_the_paste() {
    let mut player = pasted();
    player.press("<ctrl-r><ctrl-z>");
    assert!(player.input().contains("mevrouw [naam]") && player.input().contains("06-12345678"));
    player.press("<ctrl-z>2");
    assert_eq!(player.over(), "pasted", "told again");
    player.press("<ctrl-z>");
    assert_eq!((player.over(), player.input().as_str()), ("", "Dokter Smit:  en zo"));
    assert!(player.remarks().is_empty());
    // The rest of what is pasted comes in while it is asked.
    let mut player = pasted();
    player.press("<ctrl-r>").paste(" meer\nMeneer Bos ook").press("<ctrl-r>2");
    assert_eq!(player.remarks()[2..], ["De bus rijdt niet meer", "Meneer [naam] ook"]);
}

#[test]
fn a_name_and_an_unfinished_theme_are_both_told() {
    for width in [60, 80] {
        let screen = table().press("Mevrouw Jansen mist de bus #mob").text(width, 24).join("\n");
        assert!(
            screen.contains("Naam? Ctrl+R") && screen.contains("#mob wordt thema Mobiliteit"),
            "{screen}"
        );
    }
}

#[test]
fn one_key_leaves_it_and_typing_on_does_not_bring_it_back() {
    let mut player = table();
    player.press("Mevrouw Jans<ctrl-k>en en buurman Henk komen");
    assert_eq!(underlined(&mut player), "Henk");
    player.press("<ctrl-k>, zei mevrouw Jansen");
    assert_eq!(underlined(&mut player), "");
    player.press("<enter>");
    assert_eq!(player.remarks(), ["Mevrouw Jansen en buurman Henk komen, zei mevrouw Jansen"]);
    // The next remark begins anew.
    assert_eq!(underlined(player.press("Mevrouw Jansen")), "Jansen");
}

#[test]
fn enter_says_it_once_and_then_records() {
    let mut player = table();
    player.press("Mevrouw Jansen komt niet<enter>");
    assert_eq!((player.remarks().len(), player.notice()), (0, Some("privacy-told")));
    assert!(player.said().contains("naam"));
    assert_eq!(player.input(), "Mevrouw Jansen komt niet");
    player.press("<enter>");
    assert_eq!(player.remarks(), ["Mevrouw Jansen komt niet"]);
    // A text that changed is said again.
    player.press("Meneer Smit<enter>s<enter>");
    assert_eq!(player.remarks().len(), 1);
    player.press("<enter>");
    assert_eq!(player.remarks().len(), 2);
    // Nothing that was seen stays behind, and nothing is asked that was replaced.
    player.press("Meneer Smit<ctrl-r><enter>");
    assert_eq!(player.remarks()[2], "Meneer [naam]");
    player.press("Bus 12 rijdt 2 keer per week<enter>");
    assert_eq!(player.remarks().len(), 4);
    player.press("Mevrouw Smit, 06-12345678<enter>");
    assert_eq!(player.notice(), Some("privacy-told-more"));
}

#[test]
fn place_and_themes_are_known_names() {
    let mut player = table();
    player.press("<alt-n>Dokter Larij<enter>");
    assert_eq!(player.notice(), Some("privacy-told"), "{}", player.said());
    player.press("<enter>");
    assert_eq!(player.notice(), Some("theme-made"));
    player.press("Bij dokter Larij en huisarts Veldermeer<enter>");
    assert_eq!(player.remarks().len(), 1);
}

#[test]
fn a_correction_is_looked_at_as_well() {
    let mut player = table();
    player.press("De dokter stopt<enter><ctrl-e> en mevrouw Jansen ook");
    assert_eq!(underlined(&mut player), "Jansen");
    player.press("<enter>");
    assert_eq!((player.over(), player.notice()), ("prompt", Some("privacy-told")));
    player.press("<ctrl-r><enter>");
    assert_eq!(player.remarks(), ["De dokter stopt en mevrouw [naam] ook"]);
    // Also in why it was changed; the cursor goes there.
    player.press("<ctrl-e>!<tab>vroeg mevrouw Smit<up><enter>");
    assert_eq!((player.over(), player.notice()), ("prompt", Some("privacy-told")));
    player.press("<ctrl-r><ctrl-z><ctrl-k><enter>");
    assert!(
        matches!(player.last(), Event::ContributionEdited { reason, .. } if reason == "vroeg mevrouw Smit")
    );
    // In a prompt that keeps nothing of anybody, the keys say so.
    player.press("<f4><ctrl-r>");
    assert_eq!(player.notice(), Some("privacy-nothing"));
}

#[test]
fn what_was_being_typed_is_looked_at_when_it_is_back() {
    let mut player = table();
    player.press("Mevrouw Jansen").wait(2).reopen();
    assert_eq!(underlined(&mut player), "Jansen");
    player.press("<enter>");
    assert_eq!(player.notice(), Some("privacy-told"));
}

#[test]
fn a_contact_is_kept_beside_the_session_and_nowhere_in_it() {
    let mut player = table();
    player.press("De soep<enter>");
    let (entries, draft) = (player.entries.clone(), player.draft.clone());
    player.press("<f4>Truus Jansen<tab>06-12345678").wait(5);
    assert_eq!(player.draft, draft, "not in the draft");
    player.press("<tab>koken<enter>");
    assert_eq!(player.contacts, [["2026-11-22", "Veldermeer", "Truus Jansen", "06-12345678", "koken"]]);
    assert_eq!((player.over(), player.notice()), ("", Some("contact-kept")));
    assert!(player.said().contains("contacten.csv"));
    player.wait(5);
    assert_eq!((player.entries.clone(), player.draft.clone()), (entries, draft));
    player.export_everything();
    let files: Vec<u8> = player.exported[0].1.iter().flat_map(|file| file.bytes.clone()).collect();
    assert!(!String::from_utf8_lossy(&files).contains("Truus"));
    assert_eq!(player.room(), Room::Overview);
}

#[test]
fn a_contact_that_the_disk_refuses_stays_filled_in() {
    let mut player = table();
    player.disk = Disk::Refuses;
    player.press("<f4>Truus<tab>06-12345678<enter>");
    assert_eq!((player.over(), player.contacts.len()), ("prompt", 0));
    assert!(player.said().contains("contacten.csv") && player.text(80, 24).concat().contains("06-12345678"));
    player.disk = Disk::Works;
    player.press("<enter>");
    assert_eq!((player.over(), player.contacts.len()), ("", 1));
}

#[test]
fn a_contact_needs_a_way_to_reach_somebody_and_a_session_that_may_be_written() {
    let mut player = table();
    player.press("<f4>Truus<enter>");
    assert_eq!((player.over(), player.notice()), ("prompt", Some("contact-fill-in")));
    player.press("<esc>");
    assert_eq!(player.over(), "");
    player.press("<ctrl-p>contact<enter>");
    assert_eq!(player.over(), "prompt");
    player.press("<esc>");
    player.reopen_read_only();
    player.press("<f4>");
    assert_eq!(player.over(), "");
}
