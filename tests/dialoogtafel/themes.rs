//! Thema's: what becomes of themes, which remarks are shown, what they may be about, and how one finds them.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fmt::Write as _;

use dialoogtafel::app::{Filter, Overlay, PageLine, Under};
use dialoogtafel::i18n::Lang;
use dialoogtafel::import::{Context, Kind, read};
use dialoogtafel::keymap::Room;
use dialoogtafel::session::{Event, ThemeId};

use super::half_way::{first_round, talk_remarks};
use super::player::Player;

const NL: Lang = Lang::Nl;

fn names(player: &Player) -> Vec<&str> {
    player.session().themes().iter().map(|theme| theme.name.as_str()).collect()
}

fn chosen(player: &Player) -> Vec<&str> {
    player.session().chosen().iter().map(ThemeId::as_str).collect()
}

/// What the list of themes says.
fn screen(player: &mut Player) -> String {
    player.text(120, 40).join("\n")
}

#[test]
fn a_theme_is_put_with_another_and_taken_out_again() {
    let mut player = talk_remarks(NL);
    player.press("De bus #4<enter>De buurman #1 #4<enter><ctrl-2>");
    let before = (player.remarks(), names(&player).join(" "));
    // In the list of remarks no theme is under the cursor: first one is picked.
    player.press("m");
    assert_eq!((player.notice(), player.over()), (Some("pick-theme-first"), ""));
    player.press("<home><down><down><down>m");
    assert_eq!(player.over(), "list");
    player.press("<enter>");
    assert_eq!(
        player.last(),
        &Event::ThemeMerged { from: ThemeId::new("mobiliteit"), into: ThemeId::new("sociale-verbinding") }
    );
    assert_eq!(player.said(), "Mobiliteit hoort nu bij Sociale verbinding. Met h haalt u het er weer uit.");
    assert!(!names(&player).contains(&"Mobiliteit"));
    assert_eq!(player.remarks()[3..], ["De bus #sociale-verbinding", "De buurman #sociale-verbinding"]);
    assert_eq!(player.session().counts().of_theme(&ThemeId::new("sociale-verbinding")), 3);
    // The list says what is in it; the theme that holds it has the cursor.
    assert!(screen(&mut player).contains("met Mobiliteit"));
    assert_eq!(player.sitting().themes.theme, 0);
    // A chain: both come along, and each can be taken out by itself.
    player.press("m<end><enter>");
    assert!(player.remarks()[3].ends_with("#langer-thuis-wonen"));
    assert!(screen(&mut player).contains("met Sociale verbinding"));
    player.press("h<enter>");
    assert_eq!(player.notice(), Some("theme-restored"));
    assert_eq!(player.remarks()[3], "De bus #sociale-verbinding", "the part that was in it stays in it");
    player.press("h<enter>");
    assert_eq!((player.remarks(), names(&player).join(" ")), before);
    assert_eq!(player.press("h").notice(), Some("nothing-to-restore"));
}

#[test]
fn a_dropped_theme_leaves_its_remarks_without_it_and_comes_back() {
    let mut player = talk_remarks(NL);
    player.press("De bus #4<enter>De buurman #1 #4<enter><ctrl-2>");
    let (before, untagged) = (player.remarks(), player.session().counts().untagged());
    player.press("<tab><home><down><down><down>x");
    assert_eq!(player.notice(), Some("theme-dropped"));
    assert_eq!(player.remarks()[3..], ["De bus", "De buurman #sociale-verbinding"]);
    assert_eq!(player.session().counts().untagged(), untagged + 1);
    assert!(!names(&player).contains(&"Mobiliteit"));
    // Not on the ballot either.
    player.press("<ctrl-3>");
    assert!(!screen(&mut player).contains("Mobiliteit"));
    player.press("<ctrl-2>h<enter>");
    assert_eq!(player.remarks(), before);
    // The same by undo.
    player.press("<tab><home>x<ctrl-z>");
    assert_eq!(player.remarks(), before);
}

#[test]
fn scores_are_never_mixed_and_that_is_said() {
    let mut player = first_round(NL);
    let shown = |player: &Player, theme: &str| {
        let found = player.sitting().figures(&ThemeId::new(theme)).unwrap();
        format!("{:?}", found.criteria)
    };
    let themes: Vec<ThemeId> = player.session().themes().iter().map(|theme| theme.id.clone()).collect();
    let (whole, part) = (themes[0].as_str().to_owned(), themes[1].clone());
    let (figures, ballots) = (shown(&player, &whole), player.session().ballots_of_all_rounds().count());
    player.press("<ctrl-2><tab><home><down>m<enter>");
    assert_eq!(player.notice(), Some("theme-merged-scored"));
    // The figures of the whole are as they were; those of the part are on paper only.
    assert_eq!(shown(&player, &whole), figures);
    assert!(player.sitting().figures(&part).is_none());
    assert_eq!(player.session().ballots_of_all_rounds().count(), ballots);
    assert!(player.session().ballots_of_all_rounds().any(|ballot| ballot.scores.contains_key(&part)));
    assert!(!player.session().is_on_ballot(&part));
    // The report says so too.
    let name = player.session().part_of(&part).unwrap().name.clone();
    player.press("<ctrl-6>");
    // The page as it is, without where its lines end.
    let report = |player: &Player| {
        let words = |line: &PageLine| match line {
            PageLine::Heading(text) | PageLine::Text(text) | PageLine::Row(text) => text.trim().to_owned(),
        };
        player.sitting().report.lines.iter().map(words).collect::<Vec<_>>().join(" ")
    };
    assert!(report(&player).contains(&format!("Dit thema hoort nu bij {name}.")), "{}", report(&player));
    player.press("<ctrl-2>h<enter><ctrl-6>");
    assert!(!report(&player).contains("Dit thema hoort nu bij"));
    assert!(player.sitting().figures(&part).is_some());
}

#[test]
fn what_was_chosen_follows_the_theme() {
    let mut player = Player::at_table(NL);
    player.press("<ctrl-5><home><down><down><down> ");
    assert_eq!(chosen(&player), ["mobiliteit"]);
    player.press("<ctrl-2><tab><home><down><down><down>m<enter>");
    assert_eq!(chosen(&player), ["sociale-verbinding"]);
    player.press("h<enter>");
    assert_eq!(chosen(&player), ["mobiliteit"]);
    // No longer chosen as a whole is no longer chosen as a part.
    player.press("<tab><home><down><down><down>m<enter><ctrl-5><home> ");
    assert!(chosen(&player).is_empty());
    player.press("<ctrl-2>h<enter>");
    assert!(chosen(&player).is_empty());
}

#[test]
fn a_file_with_the_old_name_of_a_theme_is_still_read() {
    let mut player = talk_remarks(NL);
    player.press("<ctrl-2><tab><home><down><down><down>m<enter>");
    let context = Context { session: player.session(), questions: &[], round: 1, shares: None };
    let csv = "groep;vraag;thema;tekst;citeerbaar\nInwoners;;Mobiliteit;De bus;nee\n";
    let found = read(Some(Kind::Contributions), "x.csv", csv.as_bytes(), context).unwrap();
    assert_eq!(found.events.len(), 1);
    let ballots = "stembriefje;groep;thema;urgentie;potentie;energie\n1;Inwoners;Mobiliteit;3;3;3\n";
    assert!(
        read(Some(Kind::Ballots), "x.csv", ballots.as_bytes(), context).is_err(),
        "scores of it would count nowhere"
    );
}

#[test]
fn a_suggestion_is_shown_and_only_taken_when_asked() {
    let mut player = talk_remarks(NL);
    player.press("De bus komt op zondag niet<enter>");
    assert!(screen(&mut player).contains("Misschien #Mobiliteit? Druk op Alt+4."));
    assert!(player.remarks()[3].ends_with("niet"), "nothing is done unasked");
    player.press("<ctrl-2><down>");
    assert!(screen(&mut player).contains("misschien #Mobiliteit"));
    player.press("<enter>");
    assert!(player.remarks()[3].ends_with("#mobiliteit"));
    assert!(!screen(&mut player).contains("isschien #Mobiliteit"));
    // Where there is none, it says what to do.
    player.press("<ctrl-1>Zo is het<enter><ctrl-2><down><down>");
    assert_eq!(player.press("<enter>").notice(), Some("no-suggestion-here"));
    // In Gesprek one digit takes it.
    player.press("<ctrl-1>De trein rijdt niet<enter><alt-4>");
    assert_eq!(player.remarks()[5], "De trein rijdt niet #mobiliteit");
}

#[test]
fn a_new_name_and_a_merged_theme_suggest_as_well() {
    let mut player = talk_remarks(NL);
    player.press("<alt-n>Zwembad<enter>Het zwembad is dicht<enter>");
    assert!(screen(&mut player).contains("Misschien #Zwembad?"));
    player.press("<ctrl-2><tab><end>m<enter><ctrl-1>");
    assert!(screen(&mut player).contains("Misschien #Sociale verbinding?"));
}

#[test]
fn remarks_that_say_nearly_the_same_stand_together() {
    let mut player = Player::at_table(NL);
    player.press("De bus komt hier op zondag niet meer<enter>De stoep is smal bij de kerk<enter>");
    player.press("Op zondag komt de bus hier niet meer!<enter><ctrl-2>");
    let order: Vec<String> = player
        .sitting()
        .themes
        .order
        .iter()
        .map(|id| player.session().contribution(*id).unwrap().text.clone())
        .collect();
    assert!(order[0].starts_with("De bus") && order[1].starts_with("Op zondag"), "{order:?}");
    assert!(screen(&mut player).contains("≈2"));
    // Corrected, it says something else.
    player.press("<down><ctrl-e> Maar de trein rijdt gelukkig nog wel elk uur<enter>");
    assert!(!screen(&mut player).contains("≈2"));
    player.press("<ctrl-z>");
    assert!(screen(&mut player).contains("≈2"));
    player.press("<ctrl-d><enter>");
    assert!(!screen(&mut player).contains("≈"));
}

#[test]
fn filters_narrow_the_list_and_one_key_clears_them() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-2>");
    let all = player.sitting().themes.order.len();
    player.press("f<enter>");
    let group = player.session().groups()[0].id.clone();
    assert_eq!(player.sitting().themes.filter, Filter { group: Some(group.clone()), ..Filter::default() });
    // Enter on it once more turns it off; the list stays open.
    player.press("<enter>");
    assert!(player.sitting().themes.filter.is_off());
    assert_eq!(player.over(), "list");
    player.press("<enter><esc>");
    let residents = player.sitting().themes.order.clone();
    assert!(!residents.is_empty() && residents.len() < all);
    assert!(residents.iter().all(|id| player.session().contribution(*id).unwrap().group == group));
    assert!(screen(&mut player).contains(&format!("Inbreng: {}, alleen van Inwoners", residents.len())));
    // Each further one narrows it.
    player.press("f<down><down><down><enter><esc>");
    let quotable = player.sitting().themes.order.clone();
    assert!(quotable.len() < residents.len());
    assert!(quotable.iter().all(|id| player.session().contribution(*id).unwrap().quotable));
    player.press("f<down><down><enter><esc>");
    assert_eq!(player.sitting().themes.filter.under, Some(Under::Nothing));
    player.press("<backspace>");
    assert_eq!(player.sitting().themes.order.len(), all);
    assert_eq!(player.press("<backspace>").notice(), Some("no-filter"));
    // A question, the last of the list.
    player.press("f<end><enter><esc>");
    let position = player.sitting().themes.filter.position.unwrap();
    let at = player.session().contributions().filter(|remark| remark.position == position).count();
    assert_eq!(player.sitting().themes.order.len(), at);
    // In the list of themes, Enter shows the remarks of that theme.
    player.press("<backspace><tab><home><enter>");
    let theme = player.session().themes()[0].id.clone();
    assert_eq!(player.sitting().themes.filter, Filter::of_theme(theme));
}

#[test]
fn find_shows_hits_as_one_types_and_goes_to_the_remark() {
    let mut player = talk_remarks(NL);
    player.press("Het café is dicht, en de bus komt niet<enter><ctrl-3>");
    player.press("<ctrl-f>");
    assert_eq!(player.over(), "find");
    player.press("CAFE bus");
    let Some(Overlay::Find(find)) = &player.app.overlay else { panic!() };
    assert_eq!(find.hits.len(), 1);
    let picture = player.screen(80, 24);
    assert!(picture.contains("1 gevonden") && picture.contains("underlined"), "{picture}");
    player.press(" niets");
    assert!(screen(&mut player).contains("Niets gevonden"));
    // Enter goes nowhere then.
    assert_eq!(player.press("<enter>").over(), "find");
    player.press("<ctrl-w><enter>");
    assert_eq!((player.over(), player.room()), ("", Room::Themes));
    let selected = player.sitting().themes.selected().unwrap();
    assert!(player.session().contribution(selected).unwrap().text.starts_with("Het café"));
    // Back to where one was, also without going anywhere.
    player.press("<esc>");
    assert_eq!(player.room(), Room::Score);
    player.press("<ctrl-f>bus<esc>");
    assert_eq!((player.over(), player.room()), ("", Room::Score));
}

#[test]
fn find_follows_what_is_corrected_removed_and_undone() {
    let mut player = talk_remarks(NL);
    let hits = |player: &mut Player, word: &str| {
        player.press("<ctrl-f>").press(word);
        let Some(Overlay::Find(find)) = &player.app.overlay else { panic!() };
        let count = find.hits.len();
        player.press("<esc>");
        count
    };
    player.press("De bus<enter>");
    assert_eq!(hits(&mut player, "bus"), 1);
    player.press("<ctrl-e>halte<enter>");
    assert_eq!((hits(&mut player, "bushalte"), hits(&mut player, "de bus")), (1, 1));
    player.press("<ctrl-z>");
    assert_eq!((hits(&mut player, "bushalte"), hits(&mut player, "de bus")), (0, 1));
    player.press("<ctrl-d><enter>");
    assert_eq!(hits(&mut player, "bus"), 0);
    player.press("<ctrl-z>");
    assert_eq!(hits(&mut player, "bus"), 1);
    player.press("<ctrl-z>");
    assert_eq!(hits(&mut player, "bus"), 0);
    player.press("<ctrl-y>");
    assert_eq!(hits(&mut player, "bus"), 1);
}

/// Opened at once, a large session is looked through between keys.
#[test]
fn a_large_session_can_be_searched_bit_by_bit() {
    let mut player = Player::at_table(NL);
    let mut csv = "groep;vraag;thema;tekst;citeerbaar\n".to_owned();
    for number in 0..5_000 {
        writeln!(csv, "Inwoners;;;Nummer {number} zegt iets over de halte;nee").unwrap();
    }
    let context = Context { session: player.session(), questions: &[], round: 1, shares: None };
    let events = read(Some(Kind::Contributions), "x.csv", csv.as_bytes(), context).unwrap();
    let first = player.entries[0].clone();
    for (number, (id, event)) in events.events.into_iter().enumerate() {
        let mut entry = first.clone();
        (entry.id, entry.event, entry.seq) = (id, event, number as u64 + 2);
        entry.at.0 += i64::try_from(number).unwrap() + 1;
        player.entries.push(entry);
    }
    player.reopen();
    assert!(!player.sitting().recall.is_complete());
    player.press("<ctrl-f>halte 4999");
    assert!(screen(&mut player).contains("Nog bezig met lezen"));
    while !player.sitting().recall.is_complete() {
        // It asks to be woken at once, and only until it is done.
        assert_eq!(player.app.wake_at(), Some(player.now().stamp));
        player.wait(0);
    }
    assert!(screen(&mut player).contains("1 gevonden"));
    assert!(player.app.wake_at().unwrap() > player.now().stamp);
}

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
    let mut player = Player::at_table(NL);
    player.press("<ctrl-2>nZwembad<enter><tab><end>rZwemmen<ctrl-w>Zwemmen en water<enter>");
    assert_eq!(player.session().themes().last().unwrap().name, "Zwemmen en water");
    player.press("r<ctrl-w><ctrl-w><ctrl-w>Mobiliteit<enter>");
    assert_eq!(player.notice(), Some("theme-exists"));
}

// ---- The list of themes

#[test]
fn a_theme_keeps_its_number_whatever_becomes_of_the_others() {
    let mut player = talk_remarks(NL);
    let numbers = |player: &mut Player| -> Vec<String> {
        let rows = player.text(120, 40);
        let list = rows.iter().filter_map(|row| row.rsplit_once("││ ")).map(|(_, row)| row);
        let numbered = list.filter(|row| row.starts_with(|c: char| c.is_ascii_digit()));
        numbered.map(|row| row.split("  ").take(2).map(str::trim).collect::<Vec<_>>().join(" ")).collect()
    };
    // Opgroeien goes with Sociale verbinding, Eenzaamheid goes.
    player.press("<ctrl-2><tab><down>m<enter><tab>");
    assert_eq!(names(&player).len(), 5);
    player.press("<tab><end><up>x<tab>");
    let shown = numbers(&mut player);
    assert_eq!(
        shown,
        ["1 Sociale verbinding", "3 Gezond ouder worden", "4 Mobiliteit", "6 Langer thuis wonen"]
    );
    // Digits here, in Gesprek and behind a '#'.
    player.press("4");
    assert!(player.said().contains("Mobiliteit"), "{}", player.said());
    player.press("<ctrl-1><alt-6>");
    assert!(player.said().contains("Langer thuis wonen"), "{}", player.said());
    player.press("Nog iets #3<enter>");
    assert!(player.remarks()[3].ends_with("#gezond-ouder-worden"));
    // The number of what was put with another is that one; what was dropped has none.
    player.press("<alt-2>");
    assert!(player.said().contains("Sociale verbinding"), "{}", player.said());
    assert_eq!(player.press("<alt-5>").notice(), Some("no-theme-number"));
    // A new one comes behind all there ever were.
    player.press("<alt-n>Zwembad<enter>De glijbaan #7<enter>");
    assert!(player.remarks()[4].contains("#zwembad-"));
    let wide = player.text(200, 60).join("\n");
    assert!(wide.contains("7 Zwembad") && wide.contains("4 Mobiliteit"), "{wide}");
}

#[test]
fn the_keys_that_are_named_in_the_list_of_themes_are_those_that_count_there() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-2><tab><down>");
    for (width, height) in [(60, 20), (80, 24), (200, 60)] {
        let rows = player.text(width, height);
        let footer = rows.last().unwrap();
        assert!(footer.contains("Enter inbreng van dit thema") && !footer.contains("overnemen"), "{footer}");
        let screen = rows.join("\n");
        for key in ["Enter inbreng", "r naam", "m samen", "x weg", "h terug"] {
            assert!(screen.contains(key), "{width}: {key}");
        }
    }
    let theme = player.session().themes()[1].id.clone();
    player.press("<enter>");
    assert_eq!(player.sitting().themes.filter, Filter::of_theme(theme));
    // A remark that has its theme has no suggestion to take over.
    let footer = player.text(200, 60).last().unwrap().clone();
    assert!(!footer.contains("thema overnemen"), "{footer}");
    // A theme that is not under the cursor gets no other name either.
    player.press("<backspace>r");
    assert_eq!((player.over(), player.notice()), ("", Some("pick-theme-first")));
    player.press("r");
    assert_eq!(player.over(), "prompt");
}

#[test]
fn the_box_of_a_name_tells_which_theme_is_meant_while_one_types() {
    let mut player = talk_remarks(NL);
    player.press("<ctrl-2>#");
    for (keys, said) in [
        ("", "Typ het begin van een thema, of zijn nummer."),
        ("mob", "Enter zet Mobiliteit erbij."),
        ("x", "Geen thema begint met mobx."),
        ("<ctrl-w>4", "Enter zet Mobiliteit erbij."),
        ("<ctrl-w>gezond ou", "Enter zet Gezond ouder worden erbij."),
    ] {
        let screen = player.press(keys).text(60, 20).join("\n");
        assert!(screen.contains(said), "{keys}: {screen}");
    }
    player.press("<enter>#gez");
    assert!(player.text(80, 24).join("\n").contains("Enter haalt Gezond ouder worden weg."));
    player.press("<enter>");
    assert!(player.remarks().iter().all(|remark| !remark.ends_with("hond #gezond-ouder-worden")));
}

#[test]
fn boxes_of_one_line_show_what_they_are_about() {
    let remark = "De stilte, en 's avonds wandelen met de hond";
    for size in [(60, 18), (80, 24), (200, 60)] {
        let shows = |player: &mut Player, text: &str| {
            let screen = player.text(size.0, size.1).join("\n");
            assert!(screen.contains(text), "{text}: {screen}");
        };
        let mut player = talk_remarks(NL);
        shows(player.press("<up><up><ctrl-d>dubbel"), remark);
        shows(player.press("<esc><ctrl-2>#een"), remark);
        shows(player.press("<esc><tab><down>r<ctrl-w>Jeugd"), "Nu: Opgroeien");
        shows(Player::at_home(NL).press("n<down><enter>Zweeloo"), "Gesprek bij de supermarkt");
        // A long one is cut, and what is to be filled in stays in sight.
        player.press("<esc><ctrl-1>").paste(&"Een heel lang verhaal over de bus. ".repeat(40));
        shows(player.press("<enter><ctrl-d>te lang"), "te lang");
    }
}
