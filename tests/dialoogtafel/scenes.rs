//! Every screen there is, as a session that got there by keys.

use dialoogtafel::app::{SessionCard, Settings};
use dialoogtafel::i18n::Lang;
use dialoogtafel::passphrase::Passphrase;
use dialoogtafel::session::Worksheet;
use dialoogtafel::store::Problem;
use time::macros::date;

use super::player::{Disk, Player, card, facts, trouble};
use super::worksheets;
use super::{poll, profile};

/// Many themes and groups, long names, and letters that are two cells wide or none.
pub const FULL: &str = r#"
blueprint = 1
id = "vol"
title = "Dialoogtafel gezondheid, sport, zorg en welzijn voor het hele dorp"
purpose = "Kijken of alles past."
[consent]
say = "We schrijven op wat u zegt, zonder naam. Vindt u dat goed?"
[[groups]]
id = "inwoners"
name = "Inwoners van Nieuw-Amsterdam en Veenoord"
perspective = "resident"
[[groups]]
id = "jongeren"
name = "Jongeren 年轻人"
perspective = "resident"
[[groups]]
id = "zorg"
name = "Zorg 👩‍⚕️"
perspective = "professional"
[[groups]]
id = "welzijn"
name = "Welzijn, sport en gemeente"
perspective = "professional"
[[themes]]
id = "t1"
name = "Sociale verbinding"
[[themes]]
id = "t2"
name = "Cafe\u0301 en dorpshuis"
[[themes]]
id = "t3"
name = "Gezond ouder worden in je eigen vertrouwde omgeving"
[[themes]]
id = "t4"
name = "健康的生活方式和老年人的护理"
[[themes]]
id = "t5"
name = "Sport 🚴🏽 en bewegen 👨‍👩‍👧"
[[themes]]
id = "t6"
name = "Opgroeien"
[[themes]]
id = "t7"
name = "Mobiliteit"
[[themes]]
id = "t8"
name = "Eenzaamheid"
[[themes]]
id = "t9"
name = "Langer thuis wonen"
[[themes]]
id = "t10"
name = "Geldzorgen"
[[themes]]
id = "t11"
name = "Arbeidsongeschiktheidsverzekeringsmaatschappijen"
[[steps]]
kind = "welcome"
title = "Welkom en kennismaken met elkaar"
minutes = 10
say = "Fijn dat u er bent."
[[steps]]
kind = "talk"
title = "Eigen verhaal"
minutes = 20
say = "We laten elkaar uitpraten."
[[steps.questions]]
ask = "Wat is fijn aan wonen hier, en wat zou u missen als het er morgen niet meer was?"
probes = ["Kunt u een voorbeeld geven?"]
[[steps]]
kind = "score"
title = "Scoren"
minutes = 10
say = "Vul het stembriefje zelf in."
"#;

/// A scene by its name.
pub type Scene = (&'static str, fn(Lang) -> Player);

/// All of them, in the order in which an evening meets them.
pub const SCENES: &[Scene] = &[
    ("home_empty", Player::at_home),
    ("home_sessions", home_sessions),
    ("home_locked", home_locked),
    ("lock_open", |lang| pressed(home_locked(lang), "<enter>fiets<enter>lamp kaas")),
    ("lock_protect", |lang| pressed(talk_remarks(lang), "<ctrl-l>wachtwoord<enter>")),
    ("bring_in", |lang| pressed(home_sessions(lang), "m")),
    ("settings", |lang| pressed(Player::at_home(lang), "<f9>")),
    ("settings_typing", |lang| pressed(Player::at_home(lang), "<f9><down><down><down><enter>GGD Drenthe")),
    ("settings_formats", |lang| pressed(home_sessions(lang), "<f9><pgdn><up><up><up><up><up><enter><down>")),
    ("settings_keys", |lang| pressed(Player::in_example(lang), "<f9><end><enter><down><enter><f7><down>")),
    ("settings_asks", |lang| pressed(Player::in_example(lang), "<f9><end><enter><down><enter>")),
    ("settings_taken", |lang| pressed(Player::at_table(lang), "<f9><end><enter><enter><ctrl-z>")),
    ("settings_broken", |lang| pressed(with_config(lang, BROKEN_CONFIG), "<f9>")),
    ("home_config", |lang| with_config(lang, BROKEN_CONFIG)),
    ("pick_blueprint", |lang| pressed(Player::at_home(lang), "n<down>")),
    ("new_session", |lang| pressed(Player::at_home(lang), "n<enter>Veldermeer<tab>")),
    ("new_session_wrong", |lang| pressed(Player::at_home(lang), "n<enter><tab><tab>x<enter>")),
    ("help_home", |lang| pressed(Player::at_home(lang), "<f1>")),
    ("talk_welcome", Player::at_table),
    ("talk_empty", |lang| pressed(Player::at_table(lang), "<pgdn>")),
    ("talk_remarks", talk_remarks),
    ("talk_late", talk_late),
    ("talk_suggestion", |lang| pressed(talk_remarks(lang), "De bus komt niet meer #mob")),
    ("talk_no_theme", |lang| pressed(talk_remarks(lang), "Het zwembad is dicht #zwem")),
    ("talk_personal", |lang| pressed(talk_remarks(lang), PERSONAL)),
    ("talk_personal_told", |lang| pressed(talk_remarks(lang), &format!("{PERSONAL}<ctrl-k><enter>"))),
    ("talk_personal_edit", talk_personal_edit),
    ("contact", |lang| pressed(talk_remarks(lang), "<f4>Truus<tab>06-12345678<tab>koken")),
    ("contact_kept", |lang| pressed(talk_remarks(lang), "<f4>Truus<tab>06-12345678<enter>")),
    ("talk_long", talk_long),
    ("talk_selected", |lang| pressed(talk_remarks(lang), "<up><up>")),
    ("talk_big_letters", |lang| pressed(talk_remarks(lang), "<ctrl-b>")),
    ("talk_contrast", |lang| pressed(talk_remarks(lang), "<f8>")),
    ("talk_edit", |lang| pressed(talk_remarks(lang), "<up><up><ctrl-e>")),
    ("talk_remove", |lang| pressed(talk_remarks(lang), "<ctrl-d>dubbel")),
    ("talk_to_score", |lang| pressed(Player::at_table(lang), &"<pgdn>".repeat(10))),
    ("talk_full", talk_full),
    ("talk_pasted", |lang| {
        let mut player = talk_remarks(lang);
        player.paste("De bus rijdt niet #mob\nDe winkel is dicht\n\nDe dokter is weg");
        player
    }),
    ("talk_pasted_personal", |lang| {
        let mut player = talk_remarks(lang);
        player.paste("Vraag het mevrouw Jansen\nBel 06-12345678\nDokter Smit stopt\nDe dokter is weg");
        player
    }),
    ("talk_personal_theme", |lang| pressed(talk_remarks(lang), "Mevrouw Jansen mist de bus #mob")),
    ("talk_silent", talk_silent),
    ("talk_extended", |lang| pressed(talk_late(lang), "<alt-up>")),
    ("talk_close", |lang| pressed(talk_remarks(lang), &"<pgdn>".repeat(15))),
    ("talk_group", talk_group),
    ("person_consent", |lang| Player::in_session(lang, super::player::bundled("supermarkt"))),
    ("person_refused", |lang| pressed(three_people(lang), "n")),
    ("person_talk", person_talk),
    ("person_age", |lang| pressed(person_talk(lang), "<ctrl-n>")),
    ("person_age_half", |lang| pressed(person_talk(lang), "De bus komt nooit op tijd #verv<ctrl-n>")),
    ("person_nothing", |lang| pressed(three_people(lang), "j<ctrl-n>")),
    ("person_undo_after_no", |lang| pressed(three_people(lang), "n<ctrl-z>")),
    ("person_next", |lang| pressed(person_talk(lang), "<ctrl-n>4")),
    ("themes_empty", |lang| pressed(Player::at_table(lang), "<ctrl-2>")),
    ("themes", |lang| pressed(Player::in_example(lang), "<ctrl-2><down><down>")),
    ("themes_full", |lang| pressed(talk_full(lang), "<enter><ctrl-2><tab><end>")),
    ("themes_suggestion", |lang| pressed(sorting(lang), "<ctrl-2>")),
    ("themes_merged", |lang| pressed(sorting(lang), "<ctrl-2><tab><end>m<down><down><down><enter>")),
    ("themes_merge", |lang| pressed(sorting(lang), "<ctrl-2><tab><end>m<down>")),
    ("themes_restore", |lang| pressed(sorting(lang), "<ctrl-2><tab><end>m<enter><end>xh")),
    ("themes_filter", |lang| pressed(Player::in_example(lang), "<ctrl-2>f<enter><down><down><down><enter>")),
    ("themes_filtered", |lang| {
        pressed(Player::in_example(lang), "<ctrl-2>f<enter><down><down><down><enter><esc>")
    }),
    ("find_empty", |lang| pressed(Player::in_example(lang), "<ctrl-f>")),
    ("find", |lang| pressed(Player::in_example(lang), "<ctrl-f>de bus<down>")),
    ("find_nothing", |lang| pressed(Player::in_example(lang), "<ctrl-f>qqq")),
    ("find_full", |lang| pressed(pressed(talk_full(lang), "<enter>"), "<ctrl-f>健康")),
    ("talk_maybe", |lang| pressed(talk_remarks(lang), "De bus komt op zondag niet<enter>")),
    ("score_empty", |lang| pressed(Player::at_table(lang), "<ctrl-3>")),
    ("score_half", |lang| pressed(Player::at_table(lang), "<ctrl-3>4325 0")),
    ("score_filled", |lang| pressed(Player::at_table(lang), "<ctrl-3>432154321543215432")),
    ("score_correcting", |lang| pressed(with_ballots(lang), "<ctrl-3><pgup>")),
    ("score_off_ballot", |lang| pressed(Player::at_table(lang), "<ctrl-3><down>xx<down>x")),
    ("score_present", |lang| pressed(with_ballots(lang), "<ctrl-3>a5<tab>4")),
    ("score_of", |lang| pressed(with_ballots(lang), "<ctrl-3>a5<tab>4<enter>")),
    ("score_waiting", |lang| {
        pressed(with_ballots(lang), "<ctrl-3><ctrl-o><enter><ctrl-3>543432333444444212<enter>")
    }),
    ("score_round_two", |lang| pressed(first_round(lang), "<ctrl-3>r<enter>43")),
    ("score_next_round", |lang| pressed(first_round(lang), "<ctrl-3>")),
    ("score_ask_round", |lang| pressed(first_round(lang), "<ctrl-3>r")),
    ("count_fingers", |lang| pressed(fingers(lang), "<ctrl-3>0 1 2 4 2 <space>  1 3 5")),
    ("count_hands", |lang| pressed(hands(lang), "<ctrl-3>9 7 4 3 8 5")),
    ("count_hands_empty", |lang| pressed(hands(lang), "<ctrl-3>")),
    ("count_too_many", |lang| pressed(hands(lang), "<ctrl-3>9 12<enter>")),
    ("count_dots_done", dots_counted),
    ("review_dots", |lang| pressed(dots_counted(lang), "<f2><ctrl-o><enter>")),
    ("score_full", |lang| pressed(Player::in_session(lang, FULL), "<ctrl-3><f2><down><down><down>")),
    ("review_none", |lang| pressed(Player::at_table(lang), "<ctrl-4>")),
    ("review_blind", |lang| pressed(with_ballots(lang), "<ctrl-4>")),
    ("review_confirm", |lang| pressed(with_ballots(lang), "<ctrl-4><ctrl-o>")),
    ("review", |lang| pressed(Player::in_example(lang), "<ctrl-4>")),
    ("review_gap", |lang| pressed(Player::in_example(lang), "<ctrl-4><down><down>")),
    ("review_tie", review_tie),
    ("review_one_group", review_one_group),
    ("review_full", review_full),
    ("review_weights", |lang| pressed(Player::in_example(lang), "<ctrl-4>g")),
    ("review_weights_turned", |lang| pressed(weights(lang), "<left><left><down><down><right><right>")),
    ("review_weights_owa", |lang| pressed(review_owa(lang), "g")),
    ("review_trial_theme", |lang| pressed(weights(lang), "<left><left>t")),
    ("review_voice", |lang| pressed(Player::in_example(lang), "<ctrl-4>s")),
    ("review_voice_turned", |lang| pressed(voices(lang), "s<right><right><right>")),
    ("review_map", |lang| pressed(Player::in_example(lang), "<ctrl-4>k<down>")),
    ("review_map_full", |lang| pressed(review_full(lang), "k")),
    ("review_compare", |lang| pressed(voices(lang), "v")),
    ("review_rounds", |lang| pressed(two_rounds(lang), "<ctrl-4>v")),
    ("review_firm", |lang| pressed(Player::in_example(lang), "<ctrl-4>e")),
    ("review_firm_figures", |lang| pressed(Player::in_example(lang), "<ctrl-4>ef")),
    ("review_working", review_working),
    ("review_figures", |lang| pressed(Player::in_example(lang), "<ctrl-4>c")),
    ("review_figures_scrolled", |lang| pressed(Player::in_example(lang), "<ctrl-4>c<pgdn><pgdn>")),
    ("choose", |lang| pressed(Player::in_example(lang), "<ctrl-5>")),
    ("choose_blind", |lang| pressed(Player::at_table(lang), "<ctrl-5> ")),
    ("sheet_goals", worksheets::goals),
    ("sheet_goals_form", |lang| pressed(worksheets::goals(lang), "<enter><enter>")),
    ("sheet_checklist", worksheets::checklist),
    ("sheet_poll", worksheets::poll),
    ("sheet_poll_groups", |lang| {
        pressed(
            worksheets::at(lang, Worksheet::Poll(2)),
            "<enter>24<enter>3<enter>7<enter><f2><enter>6<enter>3<enter>",
        )
    }),
    ("sheet_profile", |lang| pressed(worksheets::at(lang, Worksheet::Profile(1)), "1<f2>3")),
    ("sheet_profile_bmi", profile::bmi),
    ("sheet_profile_example", profile::examples),
    ("sheet_rings", poll::rings),
    ("sheet_likert", poll::likert),
    ("sheet_choices", |lang| worksheets::at(lang, Worksheet::Profile(1))),
    ("sheet_actions", worksheets::actions),
    ("sheet_goals_open", |lang| super::goals::chosen(lang, Worksheet::Goals)),
    ("sheet_mix", super::mix::mixed),
    ("sheet_mix_looked_at", |lang| pressed(super::mix::mixed(lang), "v")),
    ("sheet_actions_looked_at", |lang| pressed(super::actions::acted(lang), "v")),
    ("choose_planned", |lang| {
        pressed(
            super::actions::acted(lang),
            "<shift-tab><shift-tab><shift-tab><shift-tab><shift-tab><shift-tab><shift-tab><shift-tab><shift-tab>",
        )
    }),
    ("sheet_timeline", worksheets::timeline),
    ("sheet_web", worksheets::web),
    ("overview", |lang| pressed(Player::in_example(lang), "<ctrl-6>")),
    ("overview_tables", |lang| pressed(Player::in_example(lang), "<ctrl-6><end>")),
    ("exported", |lang| pressed(Player::in_example(lang), "<ctrl-6><ctrl-x>")),
    ("help_talk", |lang| pressed(Player::at_table(lang), "<f1>")),
    ("help_end", |lang| pressed(Player::at_table(lang), "<f1><end>")),
    ("palette", |lang| pressed(Player::at_table(lang), "<ctrl-p>")),
    ("palette_narrowed", |lang| pressed(Player::at_table(lang), "<ctrl-p>the<down>")),
    ("palette_nothing", |lang| pressed(Player::at_table(lang), "<ctrl-p>qqq")),
    ("confirm_quit", |lang| pressed(talk_remarks(lang), "<ctrl-q>")),
    ("not_saved", not_saved),
    ("read_only", read_only),
];

fn pressed(mut player: Player, keys: &str) -> Player {
    player.press(keys);
    player
}

/// A file of settings in which much is wrong.
const BROKEN_CONFIG: &str =
    "language = \"nl\"\ncolors = \"dark\"\n[export]\nfor = \"publik\"\n[keys]\nundo = \"ctrl-y\"\n";

/// At the first screen, with this file of settings.
pub fn with_config(lang: Lang, text: &str) -> Player {
    let mut player = home_sessions(lang);
    let (config, problems) = dialoogtafel::config::read(text.as_bytes());
    player.config = Some(text.to_owned());
    let file = player.app.settings.file.clone();
    player.app.begin_with(Settings { config, problems, file, automatic: lang });
    player
}

pub fn home_sessions(lang: Lang) -> Player {
    let mut tables =
        facts("Dialoogtafel gezondheid", "Nieuw-Amsterdam", Some(date!(2026 - 11 - 19)), (41, 18));
    tables.tables = vec!["1".into(), "bij het raam".into()];
    let cards = vec![
        card(
            "a.dialoog",
            Ok(facts("Dialoogtafel gezondheid", "Veldermeer", Some(date!(2026 - 11 - 22)), (1, 1))),
        ),
        card("b.dialoog", Ok(tables)),
        card(
            "c.dialoog",
            Ok(facts("Gesprek bij de supermarkt", "Zweeloo", Some(date!(2026 - 10 - 3)), (118, 0))),
        ),
        card(
            "2026-09-30-westerbork.dialoog",
            Err(trouble("2026-09-30-westerbork.dialoog", Problem::Damaged { read: Some(31), missing: 2 })),
        ),
    ];
    // Who has sessions begins at the last one.
    Player::at_home_with(lang, cards)
}

/// The last session has a passphrase.
fn home_locked(lang: Lang) -> Player {
    let file = "2026-11-22-veldermeer-dialoogtafel.dialoog";
    let mut player = home_sessions(lang);
    let mut cards = player.sessions;
    cards.insert(0, SessionCard { locked: true, ..card(file, Err(trouble(file, Problem::Locked))) });
    player = Player::at_home_with(lang, cards);
    player.passphrase = Some(Passphrase::new("fiets lamp kaas zondag"));
    player
}

/// Some remarks, the agenda at the second question of the first talk.
pub fn talk_remarks(lang: Lang) -> Player {
    let mut player = Player::at_table(lang);
    player.press("<pgdn>").wait(60);
    player.press("Mijn buurvrouw belt aan als mijn gordijnen dichtblijven #soc<enter>").wait(60);
    player.press("De stilte, en 's avonds wandelen met de hond<enter>").wait(60);
    player.press("<f2>Ouderen komen hier pas als het te laat is #ou #een<enter><ctrl-t>").wait(60);
    player.press("<f2><pgdn>").wait(120);
    player
}

/// Residents talk for twenty minutes; the professionals say nothing.
fn talk_silent(lang: Lang) -> Player {
    let mut player = talk_remarks(lang);
    player.wait(10 * 60).press("De huisarts is ver weg<enter>").wait(9 * 60);
    player.press("En de tandarts ook<enter>");
    player
}

/// A group that is counted: who is there is not known yet.
fn talk_group(lang: Lang) -> Player {
    let toml = super::player::bundled("dialoogtafel").replace("form = \"table\"", "form = \"group\"");
    let mut player = Player::in_session(lang, &toml);
    player.press("<pgdn>De speeltuin is te klein<enter>");
    player
}

/// Three people at the supermarket, one after another.
pub fn three_people(lang: Lang) -> Player {
    let mut player = Player::in_session(lang, super::player::bundled("supermarkt"));
    for (remark, age) in [
        ("De groente is hier te duur #geld #eten", 3),
        ("Ik mis de bus naar het ziekenhuis #verv", 5),
        ("Fijn dat iedereen elkaar groet", 0),
    ] {
        player.press("j").wait(60).press(remark).press("<enter><pgdn>").wait(120);
        player.press(&format!("<ctrl-n>{age}"));
    }
    player.app.notice = None;
    player
}

/// Remarks without a theme, some of which say nearly the same.
fn sorting(lang: Lang) -> Player {
    let mut player = talk_remarks(lang);
    for remark in [
        "De bus komt hier op zondag niet meer langs",
        "De stoep bij de kerk is veel te smal",
        "De bus komt hier op zondag niet langs",
        "Op zondag komt de bus hier niet meer langs!",
    ] {
        player.press(remark).press("<enter>").wait(30);
    }
    player.app.notice = None;
    player
}

/// Half-way the fourth.
fn person_talk(lang: Lang) -> Player {
    let mut player = three_people(lang);
    player.press("j").wait(90).press("Het zwembad is dicht #bew<enter><pgdn>").wait(150);
    player
}

fn talk_late(lang: Lang) -> Player {
    let mut player = talk_remarks(lang);
    player.wait(24 * 60);
    player
}

/// A name at the end of a line and a number on the next.
const PERSONAL: &str =
    "Vraag het anders gewoon een keer aan mevrouw van der Veen, die is te bellen op 06-12345678";

fn talk_personal_edit(lang: Lang) -> Player {
    let mut player = talk_remarks(lang);
    player.press(PERSONAL).press("<enter><enter><ctrl-e>");
    player
}

fn talk_long(lang: Lang) -> Player {
    let mut player = talk_remarks(lang);
    player.press(
        "Mijn moeder woont hier al zestig jaar en zij wil voor geen goud meer weg uit het dorp.<ctrl-j>",
    );
    player
        .press("Maar de huisarts is weg, de bus is weg en de winkel sluit in het voorjaar ook nog.<ctrl-j>");
    player.press("Dan moet je kinderen hebben die rijden. #mob<tab>En die hebben niet veel tijd.");
    player
}

fn talk_full(lang: Lang) -> Player {
    let mut player = Player::in_session(lang, FULL);
    player.press("<pgdn>Het pad naar 健康 is mooi #4<enter>");
    player.press("<f2>Met 👨‍👩‍👧 naar het café #11 #5<enter><f2><f2>Arbeidsongeschikt en dan niets #1 #2<enter>");
    player.press("De 🚴🏽 komt niet 老年人的护理");
    player
}

/// Four ballots, not revealed.
fn with_ballots(lang: Lang) -> Player {
    let mut player = Player::at_table(lang);
    player.press("<ctrl-3>");
    for ballot in ["543 432 333 444 444 212", "453 333 343 444 444 111"] {
        player.press(&ballot.replace(' ', "")).press("<enter>");
    }
    player.press("<f2>");
    for ballot in ["334 432 313 444 444 222", "333 233 0 3 444 444 101"] {
        player.press(&ballot.replace(' ', "")).press("<enter>");
    }
    player.app.notice = None;
    player
}

/// Three themes that are equal, of which one may come along.
pub fn review_tie(lang: Lang) -> Player {
    let mut player = Player::at_table(lang);
    player.press("<ctrl-3>555444333333333222<enter><f2>555444333333333222<enter><ctrl-o><enter>");
    player.app.notice = None;
    player
}

/// The first of two rounds, revealed.
pub fn first_round(lang: Lang) -> Player {
    let mut player = Player::in_session(lang, super::player::bundled("prioriteren"));
    player.press("<ctrl-3>543432333444444212<enter>453333343444444111<enter><f2>334432313444444222<enter>");
    player.press("<ctrl-o><enter>");
    player.app.notice = None;
    player
}

/// The blueprint for a table, but with fingers.
pub fn fingers(lang: Lang) -> Player {
    let toml = super::player::bundled("dialoogtafel").replace("vote = \"ballots\"", "vote = \"fingers\"");
    Player::in_session(lang, &toml)
}

pub fn hands(lang: Lang) -> Player {
    Player::in_session(lang, super::player::bundled("huiskamer"))
}

/// Stickers of both groups, counted.
pub fn dots_counted(lang: Lang) -> Player {
    let mut player = Player::in_session(lang, super::player::bundled("prioriteren-stickers"));
    player.press("<ctrl-3>8 7 5 3 2 6 1 8 4 6 0 3 2 5 5 5 1 1 1<enter>");
    player.press("6 2 5 3 2 2 1 4 4 6 0 3 2 5 5 5 1 1 1<enter>");
    player
}

pub fn review_one_group(lang: Lang) -> Player {
    let mut player = Player::at_table(lang);
    player.press("<ctrl-3>543432333444444212<enter>453333343444444111<enter><ctrl-o><enter>");
    player
}

/// Six themes of which the weights decide the order, the view of the weights.
pub fn weights(lang: Lang) -> Player {
    let mut player = Player::at_table(lang);
    player.press("<ctrl-3>");
    for ballot in ["533 353 335 444 443 323", "533 354 335 444 344 233"] {
        player.press(&ballot.replace(' ', "")).press("<enter>");
    }
    player.press("<f2>");
    for ballot in ["533 353 335 444 434 333", "543 353 345 444 443 222"] {
        player.press(&ballot.replace(' ', "")).press("<enter>");
    }
    player.press("<ctrl-o><enter>g");
    player.app.notice = None;
    player
}

/// Residents and professionals who order the themes otherwise.
pub fn voices(lang: Lang) -> Player {
    let mut player = Player::at_table(lang);
    player.press("<ctrl-3>");
    for ballot in ["555 444 343 433 333 334", "554 444 334 433 334 343"] {
        player.press(&ballot.replace(' ', "")).press("<enter>");
    }
    player.press("<f2>");
    for ballot in ["333 343 444 555 434 333", "334 343 454 554 433 343"] {
        player.press(&ballot.replace(' ', "")).press("<enter>");
    }
    player.press("<ctrl-o><enter>");
    player.app.notice = None;
    player
}

/// A rule that knows no weights.
pub fn review_owa(lang: Lang) -> Player {
    let toml = super::player::bundled("dialoogtafel").replacen("geometric", "owa321", 1);
    let mut player = Player::in_session(lang, &toml);
    player.press("<ctrl-3>543432333444444212<enter><f2>453333343444444111<enter><ctrl-o><enter>");
    player.app.notice = None;
    player
}

/// The first round, and a second one in which people moved towards each other.
pub fn two_rounds(lang: Lang) -> Player {
    let toml = super::player::bundled("dialoogtafel").replacen("rounds = 1", "rounds = 2", 1);
    let mut player = Player::in_session(lang, &toml);
    player.press("<ctrl-3>");
    for ballot in ["555444343433333334", "554444334433334343"] {
        player.press(ballot).press("<enter>");
    }
    player.press("<f2>");
    for ballot in ["333343444555434333", "334343454554433343"] {
        player.press(ballot).press("<enter>");
    }
    player.press("<ctrl-o><enter><ctrl-3>r<enter><f2>");
    for ballot in ["555444343443333334", "554444334443334343"] {
        player.press(ballot).press("<enter>");
    }
    player.press("<f2>433343445555434333<enter><ctrl-o><enter>");
    player.app.notice = None;
    player
}

/// Before it is known how firm the order is.
fn review_working(lang: Lang) -> Player {
    let mut player = Player::at_home(lang);
    player.holds_back = true;
    player.open_example().press("<ctrl-4>e");
    player
}

pub fn review_full(lang: Lang) -> Player {
    let mut player = Player::in_session(lang, FULL);
    player.press("<ctrl-3>");
    for (row, ballot) in ["5432154321", "3234332344", "4433455443", "1232123212"].iter().enumerate() {
        player.press(&ballot.repeat(4)[row..row + 33]).press("<enter><f2>");
    }
    player.press("<ctrl-o><enter>");
    player
}

fn not_saved(lang: Lang) -> Player {
    let mut player = talk_remarks(lang);
    player.disk = Disk::Refuses;
    player.press("Dit staat nog niet op de schijf<enter>");
    player
}

fn read_only(lang: Lang) -> Player {
    let mut player = talk_remarks(lang);
    player.reopen_read_only();
    player
}
