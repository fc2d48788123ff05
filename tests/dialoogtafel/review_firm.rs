//! How firm the order is, through keys: worked out beside them, said once it is known.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::app::{Action, Outcome};
use dialoogtafel::i18n::Lang;

use super::half_way::weights;
use super::player::{Player, bundled};
use super::review::shows;

const NL: Lang = Lang::Nl;

/// With few people or a rule without weights one way is left: the question asks about that one alone.
#[test]
fn how_firm_it_is_asks_only_what_is_answered() {
    let asks = |mut player: Player, question: &str| {
        player.press("<ctrl-4>e");
        assert!(shows(&mut player, question), "{question}\n{}", player.screen(200, 60));
    };
    let mut owa = Player::in_session(NL, &bundled("dialoogtafel").replacen("geometric", "owa321", 1));
    owa.press("<ctrl-3>");
    let ballots = ["543432333444444212", "453333343444444111", "334432313444444222"];
    for group in ["", "<f2>"] {
        owa.press(group);
        for ballot in ballots.iter().cycle().take(6) {
            owa.press(ballot).press("<enter>");
        }
    }
    owa.press("<ctrl-o><enter>");
    asks(Player::in_example(NL), "met andere mensen, of als de punten anders tellen?");
    asks(weights(NL), "Blijft een thema in de top 3 als de punten anders tellen?");
    asks(owa, "Blijft een thema in de top 3 met andere mensen?");
}

#[test]
fn f_shows_how_firm_something_is_as_a_figure() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-4>e");
    let chance = |player: &Player| {
        let theme = player.sitting().looking_at().unwrap().0.id.clone();
        player.sitting().firmness().unwrap().theme(&theme).unwrap().chance().unwrap()
    };
    let figure = format!("{} van 100", chance(&player).times());
    assert!(shows(&mut player, "stevig") && shows(&mut player, "wankel") && !shows(&mut player, &figure));
    player.press("f");
    assert!(shows(&mut player, &figure) && !shows(&mut player, "wankel   "));
    // Also behind the themes in the other views, and never while something is tried out.
    player.press("t");
    assert!(shows(&mut player, &figure));
    player.press("g<left>");
    assert!(!shows(&mut player, &figure));
    player.press("<backspace>f");
    assert!(!shows(&mut player, &figure) && shows(&mut player, "wankel"));
}

#[test]
fn how_firm_the_order_is_never_holds_up_a_key() {
    let mut player = Player::at_home(NL);
    player.holds_back = true;
    player.open_example().press("<ctrl-4>e");
    assert!(player.sitting().is_working_out() && shows(&mut player, "wordt uitgerekend"));
    player.press("g<left>t<down><ctrl-6>");
    assert!(shows(&mut player, "wordt uitgerekend"));
    // The overview that is asked for now waits, and goes out as soon as it can.
    player.press("<ctrl-x>");
    assert_eq!((player.notice(), player.exported.len()), (Some("export-waits"), 0));
    player.press("<ctrl-1>Ondertussen gaat het gesprek door<enter>");
    player.work();
    assert_eq!((player.notice(), player.exported.len()), (Some("exported"), 1));
    assert!(!player.sitting().is_working_out() && player.sitting().firmness().is_some());
    // It is the same as when it was ready from the start.
    let mut other = Player::in_example(NL);
    other.press("Ondertussen gaat het gesprek door<enter><ctrl-x>");
    let files = |player: &Player| {
        let files = player.exported[0].1.iter().filter(|file| !file.name.ends_with("json"));
        files.map(|file| (file.name.clone(), file.bytes.clone())).collect::<Vec<_>>()
    };
    assert_eq!(files(&player), files(&other));
    // Remarks do not change it; nothing is worked out for nothing.
    player.press("Nog een opmerking<enter>");
    assert!(player.waiting.is_none());
}

#[test]
fn what_comes_too_late_is_not_used() {
    let mut player = weights(NL);
    player.holds_back = true;
    let known = player.sitting().firmness().cloned();
    // A ballot is taken away, and comes back, while the first work is still under way.
    player.press("<ctrl-3><pgup><ctrl-d><enter><ctrl-o><enter>");
    let old = player.waiting.clone().unwrap();
    player.press("<ctrl-z><ctrl-z>");
    let new = player.waiting.clone().unwrap();
    assert!(new.revision > old.revision);
    player.act(Action::Outcome(old.work_out()));
    assert!(player.sitting().is_working_out() && player.sitting().firmness().is_none());
    player.act(Action::Outcome(new.work_out()));
    assert_eq!(player.sitting().firmness().cloned(), known);
    player.act(Action::Outcome(old.work_out()));
    assert_eq!(player.sitting().firmness().cloned(), known);
    // Nor what another session asked for.
    let mut player = Player::at_home(NL);
    player.holds_back = true;
    player.open_example();
    let old = player.waiting.take().unwrap();
    player.press("<ctrl-1><esc><enter>").open_example();
    player.act(Action::Outcome(old.work_out()));
    assert!(player.sitting().is_working_out());
    player.work();
    assert!(!player.sitting().is_working_out());
}

#[test]
fn where_it_cannot_be_worked_out_that_is_said_and_nothing_waits_for_ever() {
    let mut player = Player::at_home(NL);
    player.holds_back = true;
    player.open_example().press("<ctrl-x><ctrl-q><enter>");
    let job = player.waiting.take().unwrap();
    let broke_off = |revision| Action::Outcome(Outcome::BrokeOff { revision, place: "firm.rs:1".into() });
    player.act(broke_off(job.revision + 1));
    assert!(player.sitting().is_working_out());
    player.act(broke_off(job.revision));
    assert_eq!((player.notice(), player.exported.len()), (Some("firm-broke-off"), 0));
    assert!(!player.has_quit, "who wanted to leave with the overview knows now what is not in it");
    player.press("<ctrl-x>");
    assert_eq!((player.notice(), player.exported.len()), (Some("exported"), 1));
    player.press("<ctrl-q><enter>");
    assert!(player.has_quit);
    // The page of Overzicht is work of the same kind.
    let mut player = Player::in_example(NL);
    player.holds_pages = true;
    player.press("<ctrl-6>");
    assert!(shows(&mut player, "De pagina wordt gemaakt."));
    let job = player.pages.pop().unwrap();
    player.act(broke_off(job.revision));
    assert_eq!(player.notice(), Some("report-page-broke-off"));
    assert!(!shows(&mut player, "De pagina wordt gemaakt."));
}

#[test]
fn who_leaves_while_an_overview_waits_still_gets_it() {
    let mut player = Player::at_home(NL);
    player.holds_back = true;
    player.open_example().press("<ctrl-x><ctrl-q><enter>");
    assert!(!player.has_quit);
    player.work();
    assert!(player.has_quit && player.exported.len() == 1);
}
