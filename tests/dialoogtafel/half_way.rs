//! Sessions that keys brought half-way an evening, for the tests that begin there.

use dialoogtafel::app::{SessionCard, Settings};
use dialoogtafel::i18n::Lang;
use dialoogtafel::passphrase::Passphrase;
use dialoogtafel::store::Problem;
use time::macros::date;

use super::player::{Disk, Player, bundled, card, facts, trouble};

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

/// A name at the end of a line and a number on the next.
pub const PERSONAL: &str =
    "Vraag het anders gewoon een keer aan mevrouw van der Veen, die is te bellen op 06-12345678";

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
pub fn home_locked(lang: Lang) -> Player {
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
pub fn talk_silent(lang: Lang) -> Player {
    let mut player = talk_remarks(lang);
    player.wait(10 * 60).press("De huisarts is ver weg<enter>").wait(9 * 60);
    player.press("En de tandarts ook<enter>");
    player
}

/// A group that is counted: who is there is not known yet.
pub fn talk_group(lang: Lang) -> Player {
    let toml = bundled("dialoogtafel").replace("form = \"table\"", "form = \"group\"");
    let mut player = Player::in_session(lang, &toml);
    player.press("<pgdn>De speeltuin is te klein<enter>");
    player
}

/// Three people at the supermarket, one after another.
pub fn three_people(lang: Lang) -> Player {
    let mut player = Player::in_session(lang, bundled("supermarkt"));
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
pub fn sorting(lang: Lang) -> Player {
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
pub fn person_talk(lang: Lang) -> Player {
    let mut player = three_people(lang);
    player.press("j").wait(90).press("Het zwembad is dicht #bew<enter><pgdn>").wait(150);
    player
}

pub fn talk_late(lang: Lang) -> Player {
    let mut player = talk_remarks(lang);
    player.wait(24 * 60);
    player
}

pub fn talk_personal_edit(lang: Lang) -> Player {
    let mut player = talk_remarks(lang);
    player.press(PERSONAL).press("<enter><enter><ctrl-e>");
    player
}

pub fn talk_long(lang: Lang) -> Player {
    let mut player = talk_remarks(lang);
    player.press(
        "Mijn moeder woont hier al zestig jaar en zij wil voor geen goud meer weg uit het dorp.<ctrl-j>",
    );
    player
        .press("Maar de huisarts is weg, de bus is weg en de winkel sluit in het voorjaar ook nog.<ctrl-j>");
    player.press("Dan moet je kinderen hebben die rijden. #mob<tab>En die hebben niet veel tijd.");
    player
}

pub fn talk_full(lang: Lang) -> Player {
    let mut player = Player::in_session(lang, FULL);
    player.press("<pgdn>Het pad naar 健康 is mooi #4<enter>");
    player.press("<f2>Met 👨‍👩‍👧 naar het café #11 #5<enter><f2><f2>Arbeidsongeschikt en dan niets #1 #2<enter>");
    player.press("De 🚴🏽 komt niet 老年人的护理");
    player
}

/// Ballots one after another, each with its answers theme by theme.
fn cast(player: &mut Player, ballots: &[&str]) {
    for ballot in ballots {
        player.press(&ballot.replace(' ', "")).press("<enter>");
    }
}

/// Four ballots, not revealed.
pub fn with_ballots(lang: Lang) -> Player {
    let mut player = Player::at_table(lang);
    player.press("<ctrl-3>");
    cast(&mut player, &["543 432 333 444 444 212", "453 333 343 444 444 111"]);
    player.press("<f2>");
    cast(&mut player, &["334 432 313 444 444 222", "333 233 0 3 444 444 101"]);
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
    let mut player = Player::in_session(lang, bundled("prioriteren"));
    player.press("<ctrl-3>543432333444444212<enter>453333343444444111<enter><f2>334432313444444222<enter>");
    player.press("<ctrl-o><enter>");
    player.app.notice = None;
    player
}

/// The blueprint for a table, but with fingers.
pub fn fingers(lang: Lang) -> Player {
    let toml = bundled("dialoogtafel").replace("vote = \"ballots\"", "vote = \"fingers\"");
    Player::in_session(lang, &toml)
}

pub fn hands(lang: Lang) -> Player {
    Player::in_session(lang, bundled("huiskamer"))
}

/// Stickers of both groups, counted.
pub fn dots_counted(lang: Lang) -> Player {
    let mut player = Player::in_session(lang, bundled("prioriteren-stickers"));
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
    cast(&mut player, &["533 353 335 444 443 323", "533 354 335 444 344 233"]);
    player.press("<f2>");
    cast(&mut player, &["533 353 335 444 434 333", "543 353 345 444 443 222"]);
    player.press("<ctrl-o><enter>g");
    player.app.notice = None;
    player
}

/// Residents and professionals who order the themes otherwise.
pub fn voices(lang: Lang) -> Player {
    let mut player = Player::at_table(lang);
    player.press("<ctrl-3>");
    cast(&mut player, &["555 444 343 433 333 334", "554 444 334 433 334 343"]);
    player.press("<f2>");
    cast(&mut player, &["333 343 444 555 434 333", "334 343 454 554 433 343"]);
    player.press("<ctrl-o><enter>");
    player.app.notice = None;
    player
}

/// A rule that knows no weights.
pub fn review_owa(lang: Lang) -> Player {
    let toml = bundled("dialoogtafel").replacen("geometric", "owa321", 1);
    let mut player = Player::in_session(lang, &toml);
    player.press("<ctrl-3>543432333444444212<enter><f2>453333343444444111<enter><ctrl-o><enter>");
    player.app.notice = None;
    player
}

/// The first round, and a second one in which people moved towards each other.
pub fn two_rounds(lang: Lang) -> Player {
    let toml = bundled("dialoogtafel").replacen("rounds = 1", "rounds = 2", 1);
    let mut player = Player::in_session(lang, &toml);
    player.press("<ctrl-3>");
    cast(&mut player, &["555444343433333334", "554444334433334343"]);
    player.press("<f2>");
    cast(&mut player, &["333343444555434333", "334343454554433343"]);
    player.press("<ctrl-o><enter><ctrl-3>r<enter><f2>");
    cast(&mut player, &["555444343443333334", "554444334443334343"]);
    player.press("<f2>433343445555434333<enter><ctrl-o><enter>");
    player.app.notice = None;
    player
}

/// Before it is known how firm the order is.
pub fn review_working(lang: Lang) -> Player {
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

pub fn not_saved(lang: Lang) -> Player {
    let mut player = talk_remarks(lang);
    player.disk = Disk::Refuses;
    player.press("Dit staat nog niet op de schijf<enter>");
    player
}

pub fn read_only(lang: Lang) -> Player {
    let mut player = talk_remarks(lang);
    player.reopen_read_only();
    player
}
