//! The letter to who took part, and for whom the files are: through keys, and what comes out.

#![allow(clippy::unwrap_used, clippy::panic, clippy::case_sensitive_file_extension_comparisons)]

use dialoogtafel::app::Format;
use dialoogtafel::blueprint::readability::sentences_over;
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::Room;
use dialoogtafel::overview::Audience;

use super::player::Player;

const NL: Lang = Lang::Nl;

fn letter_of(player: &mut Player) -> String {
    let before = player.exported.len();
    player.export_everything();
    let (_, files) = &player.exported[before];
    let file = files.iter().find(|file| file.name.ends_with(".md")).unwrap();
    String::from_utf8(file.bytes.clone()).unwrap()
}

#[test]
fn the_draft_tells_what_was_said_what_is_done_and_what_is_not() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-6><tab><tab>");
    assert_eq!(player.sitting().report.audience, Audience::Letter);
    let letter = letter_of(&mut player);
    let parts = ["## Dit zei u", "## Dit doen we", "## Dit doen we nu niet", "## Hoe gaat het verder?"];
    let places: Vec<_> = parts.iter().map(|part| letter.find(part).unwrap()).collect();
    assert!(places.is_sorted(), "{letter}");
    let chosen: Vec<_> = player.session().chosen().to_vec();
    for theme in player.session().themes() {
        let said = player.session().counts().of_theme(&theme.id) > 0;
        if chosen.contains(&theme.id) {
            let part = letter.find(&format!("Thema {}:", theme.name));
            assert!((places[1]..places[2]).contains(&part.unwrap()), "{}", theme.name);
        } else if said {
            let part = letter.find(&format!("- {}", theme.name));
            assert!((places[2]..places[3]).contains(&part.unwrap()), "{}", theme.name);
        }
    }
    // Gaps are told, at the top.
    assert!(letter.find("nog geen brief om te versturen").unwrap() < places[0]);
}

/// The letter quotes what may be quoted, and holds nothing else that somebody said.
#[test]
fn the_draft_holds_only_words_that_may_be_passed_on() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-6><tab><tab>");
    let letter = letter_of(&mut player).replace('\\', "");
    let mut quoted = 0;
    for remark in player.session().contributions() {
        let line = remark.text.split_whitespace().collect::<Vec<_>>().join(" ");
        quoted += usize::from(remark.quotable && letter.contains(&line));
        assert!(remark.quotable || !letter.contains(&line), "{line}");
    }
    assert!(quoted >= 4, "{letter}");
    assert!(!letter.contains("Inwoners") && !letter.contains("Professionals"));
}

#[test]
fn the_letter_is_written_in_the_program_and_goes_out_as_it_is_written() {
    let mut player = Player::in_session(NL, super::overview_fixture::BLUEPRINT);
    player.press("De bus komt niet<enter><ctrl-6>e");
    assert_eq!(player.over(), "letter");
    player.press("Hallo állemaal,<enter># Dit zei u<enter>- De bus komt niet.<enter>").wait(3);
    // What is being written is kept, and comes back after any end.
    let mut again = player.clone();
    again.reopen();
    assert_eq!((again.over(), again.notice()), ("letter", Some("draft-is-back")));
    player.press("<esc>");
    assert_eq!((player.over(), player.notice()), ("", Some("letter-kept")));
    assert!(
        player.session().letter().unwrap().starts_with("Hallo állemaal,\n# Dit zei u\n- De bus komt niet.\n")
    );
    assert_eq!(player.sitting().report.audience, Audience::Letter, "it is shown");
    let letter = letter_of(&mut player);
    assert!(letter.contains("\nHallo állemaal,\n\n## Dit zei u\n\n- De bus komt niet."), "{letter}");
    // As everything it can be taken back.
    player.press("<ctrl-z>");
    assert_eq!((player.session().letter(), player.notice()), (None, Some("undone")));
}

#[test]
fn what_still_has_to_be_filled_in_is_told_when_the_letter_goes_out() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-6><tab><tab><ctrl-x>");
    assert_eq!(player.notice(), Some("exported-with-gaps"));
    // Other lists and leaving wait; help lies over it; Esc keeps the letter.
    player.press("e<ctrl-p>");
    assert_eq!((player.over(), player.notice()), ("letter", Some("finish-letter-first")));
    player.press("<f1><esc>");
    assert_eq!(player.over(), "letter");
    player.press("<esc><tab><ctrl-x>");
    assert_eq!(player.notice(), Some("exported"), "for the working group there is nothing to fill in");
}

/// The program knows a reason only where the figures give one.
#[test]
fn a_reason_that_nobody_gave_is_not_made_up() {
    let mut player = Player::in_session(NL, super::overview_fixture::BLUEPRINT);
    player.press(
        "De bus komt niet #mob<enter>Alleen zijn is naar #een<enter>Zet het in het dorpsblad<enter><ctrl-t><ctrl-5> <ctrl-6><tab><tab>",
    );
    let letter = letter_of(&mut player).replace('\\', "");
    // What belongs to no theme is quoted as well.
    assert!(letter.contains("- “Zet het in het dorpsblad”"), "{letter}");
    assert!(letter.contains("- Mobiliteit, want [vul in: waarom nu niet?]."), "{letter}");
}

#[test]
fn a_letter_that_was_only_read_is_not_recorded() {
    let mut player = Player::in_example(NL);
    let before = player.session().entries().len();
    player.press("<ctrl-6>ex<ctrl-z><esc>");
    assert_eq!(player.notice(), Some("letter-unchanged"));
    assert_eq!(player.session().entries().len(), before);
}

#[test]
fn the_draft_is_easy_to_read_and_a_long_sentence_is_pointed_at() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-6>e");
    let screen = player.text(120, 40).join("\n");
    assert!(screen.contains("Goed te lezen (B1)"), "{screen}");
    assert!(!screen.contains("langer dan 20 woorden"), "{screen}");
    let long = "Dit is een zin die maar door gaat en door gaat en die niemand in één keer kan \
                lezen zonder halverwege opnieuw te moeten beginnen. ";
    assert_eq!(sentences_over(long, 20).len(), 1);
    player.press(long);
    let screen = player.text(120, 40).join("\n");
    assert!(screen.contains("Eén zin is langer dan 20 woorden: Dit is een zin"), "{screen}");
}

#[test]
fn who_it_is_for_decides_what_is_in_it() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-6><tab>");
    assert_eq!(player.sitting().report.audience, Audience::Public);
    let private = player.session().contributions().find(|remark| !remark.quotable).unwrap().text.clone();
    player.export_everything();
    let (_, files) = player.exported.last().unwrap().clone();
    for file in &files {
        assert!(!String::from_utf8_lossy(&file.bytes).contains(&private), "{}", file.name);
        assert!(!file.name.contains("stembriefjes"), "{}", file.name);
    }
    player.press("<tab><tab>").export_everything();
    let (_, files) = player.exported.last().unwrap();
    assert_eq!(player.sitting().report.audience, Audience::WorkingGroup);
    let text = |end: &str| files.iter().find(|file| file.name.ends_with(end)).unwrap().bytes.clone();
    assert!(String::from_utf8(text(".md")).unwrap().replace('\\', "").contains(&private));
}

#[test]
fn digits_turn_kinds_of_files_on_and_off_and_nothing_is_made_of_nothing() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-6>");
    assert_eq!(player.sitting().report.formats, [Format::Html, Format::Docx, Format::Xlsx, Format::Pdf]);
    player.press("1234");
    assert!(player.sitting().report.formats.is_empty());
    player.press("<ctrl-x>");
    assert_eq!((player.notice(), player.exported.len()), (Some("export-no-format"), 0));
    player.press("5<ctrl-x>");
    let (_, files) = player.exported.last().unwrap();
    assert_eq!(files.len(), 1);
    assert!(files[0].name.ends_with(".md"));
    assert_eq!(player.room(), Room::Overview);
}

/// Nobody spoke of a theme that the plan has: what may be quoted is in the letter all the same.
#[test]
fn without_a_theme_the_draft_quotes_what_may_be_quoted() {
    let mut player = Player::in_session(NL, super::overview_fixture::BLUEPRINT);
    player.press("Zet het in het dorpsblad<enter><ctrl-t>Dit blijft hier<enter><ctrl-6><tab><tab>");
    let letter = letter_of(&mut player).replace('\\', "");
    let quote = letter.find("- “Zet het in het dorpsblad”").unwrap_or_else(|| panic!("{letter}"));
    assert!(letter.find("Dit zijn woorden die we mogen doorvertellen:").unwrap() < quote, "{letter}");
    assert!(letter.find("[vul in: wat hoorden we?]").unwrap() < quote, "{letter}");
    assert!(!letter.contains("Dit blijft hier"), "{letter}");
}

/// A letter is a text: it has no tables to count with.
#[test]
fn a_letter_is_made_in_the_formats_that_a_letter_has() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-6><tab><tab>");
    let screen = player.text(80, 24).join("\n");
    assert!(screen.contains("4✓PDF") && !screen.contains("Excel") && !screen.contains("CSV"), "{screen}");
    player.press("3");
    assert_eq!(player.notice(), Some("format-not-for"));
    player.press("<ctrl-x>");
    let ends = |player: &Player| {
        let (_, files) = player.exported.last().unwrap();
        let end = |name: &String| name.rsplit('.').next().unwrap().to_owned();
        files.iter().map(|file| end(&file.name)).collect::<Vec<_>>()
    };
    assert_eq!(ends(&player), ["html", "docx", "pdf"]);
    // What was chosen for the others is still chosen for them.
    player.press("<tab><ctrl-x>");
    assert_eq!(ends(&player), ["html", "docx", "xlsx", "pdf"]);
    // Only a kind that a letter does not have: nothing is made.
    player.press("124<tab><tab><ctrl-x>");
    assert_eq!(
        (player.sitting().report.audience, player.notice()),
        (Audience::Letter, Some("export-no-format"))
    );
}

/// Word by word: Tab goes to what is still open, and what is typed comes in its place.
#[test]
fn tab_goes_from_gap_to_gap_and_typing_fills_it_in() {
    let mut player = Player::in_session(NL, super::overview_fixture::BLUEPRINT);
    player.press("De bus komt niet<enter><ctrl-6>e");
    let text = |player: &Player| match &player.app.overlay {
        Some(dialoogtafel::app::Overlay::Letter(letter)) => letter.field.text(),
        _ => panic!("{}", player.over()),
    };
    let gaps = |player: &Player| text(player).matches('[').count();
    let before = gaps(&player);
    assert!(before >= 4, "{}", text(&player));
    assert!(player.text(80, 24).last().unwrap().contains("Tab"), "{:?}", player.text(80, 24).last());
    player.press("<tab>We hoorden veel.");
    assert_eq!(gaps(&player), before - 1);
    assert!(text(&player).contains("# Dit zei u\nWe hoorden veel.\n"), "{}", text(&player));
    // Undo brings the gap back, with what it asks.
    for _ in 0..="We hoorden veel.".len() {
        player.press("<ctrl-z>");
    }
    assert_eq!(gaps(&player), before, "{}", text(&player));
    // Moving on takes nothing away.
    player.press("<tab><right><left><tab><end><home>");
    assert_eq!(gaps(&player), before);
    // Backspace empties it; after the last comes the first.
    for left in (0..before).rev() {
        player.press("<tab><backspace>");
        assert_eq!(gaps(&player), left, "{}", text(&player));
    }
    player.press("<tab>");
    assert_eq!(player.notice(), Some("letter-no-gaps"));
}

#[test]
fn a_letter_that_comes_back_is_gone_on_with_where_it_was_written() {
    let kept = |player: &Player| player.session().letter().unwrap().to_owned();
    let mut player = Player::in_session(NL, super::overview_fixture::BLUEPRINT);
    player.press("De bus komt niet<enter><ctrl-6>eHallo één<down><down>").wait(3).reopen();
    player.press(" en twee.<esc>");
    assert!(kept(&player).starts_with("Hallo één en twee."), "{}", kept(&player));
    // At the end, and from there to the beginning.
    player.press("<ctrl-6>e<ctrl-end> Tot ziens").wait(3).reopen();
    player.press(" allemaal<ctrl-home>Ja! <esc>");
    assert!(kept(&player).ends_with("Tot ziens allemaal"), "{}", kept(&player));
    assert!(kept(&player).starts_with("Ja! Hallo"), "{}", kept(&player));
    // What was taken away only leaves its place.
    player.press("<ctrl-6>e<delete><delete><delete><delete>").wait(3).reopen();
    player.press("Dag. <esc>");
    assert!(kept(&player).starts_with("Dag. Hallo"), "{}", kept(&player));
}

#[test]
fn how_to_write_it_fits_on_a_small_screen() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-6>e");
    let screen = player.text(60, 20);
    let words = screen.iter().map(|line| line.trim_matches(['│', ' '])).collect::<Vec<_>>().join(" ");
    for part in ["Esc bewaart en gaat terug.", "60 of hoger is goed)."] {
        assert!(words.contains(part), "{part}: {screen:#?}");
    }
    assert!(!screen[..5].join("").contains('…'), "{screen:#?}");
}

#[test]
fn the_key_to_write_it_is_in_sight_and_files_say_for_whom_they_are() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-6>");
    for (key, whom) in [("", "voor de werkgroep"), ("<tab>", "voor iedereen"), ("<tab>", "van de brief")] {
        player.press(key);
        let footer = player.text(80, 24).pop().unwrap();
        assert!(footer.contains(" e brief schrijven"), "{footer}");
        player.press("<ctrl-x>");
        assert!(player.said().contains(whom) || whom == "van de brief", "{}", player.said());
    }
    assert!(player.said().contains("brief"), "{}", player.said());
}
