//! Who has been heard, and who has not.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::blueprint::StepKind;
use dialoogtafel::i18n::Lang;
use dialoogtafel::session::Worksheet;

use super::agenda::next_step;
use super::person::market;
use super::player::Player;
use super::worksheets;

const NL: Lang = Lang::Nl;

#[test]
fn a_group_that_says_nothing_is_named_while_others_speak() {
    const NONE: [String; 0] = [];
    let silent = |player: &Player| -> Vec<String> {
        let heard = player.sitting().heard(player.app.now.stamp);
        heard.iter().filter(|heard| heard.silence.is_some()).map(|heard| heard.group.name.clone()).collect()
    };
    let shows = |player: &mut Player, text: &str| player.text(80, 24).join("\n").contains(text);
    // After five minutes; a pause is nobody's silence.
    let mut player = Player::at_table(NL);
    player.press("<pgdn>Een<enter>").wait(4 * 60);
    assert_eq!(silent(&player), NONE);
    player.wait(61);
    assert_eq!(silent(&player), ["Professionals"]);
    assert!(shows(&mut player, "Nog niet gehoord: Professionals."));
    assert_eq!(silent(player.clone().wait(20 * 60)), NONE);
    // What is being typed goes first; speaking ends it.
    assert!(!shows(player.clone().press("De bus #mob"), "Nog niet gehoord"));
    assert_eq!(silent(player.press("<f2>Twee<enter>")), NONE);
    // Who spoke before has ten minutes.
    player.press("<f2>").wait(9 * 60).press("Drie<enter>");
    assert_eq!(silent(&player), NONE);
    player.wait(61);
    assert_eq!(silent(&player), ["Professionals"]);
    assert!(shows(&mut player, "Al 10 minuten niets van Professionals."));
    // Who fills in a ballot is silent, and nobody is missed.
    let mut scoring = player.clone();
    while scoring.sitting().step().unwrap().kind != StepKind::Score {
        scoring.press("<ctrl-1><pgdn>");
    }
    assert_eq!(silent(&scoring), NONE);
    // Where people talk fast, after five remarks.
    let mut player = Player::at_table(NL);
    player.press("<pgdn>Een<enter>Twee<enter>Drie<enter>Vier<enter>");
    assert_eq!(silent(&player), NONE);
    player.press("Vijf<enter>");
    assert_eq!(silent(&player), ["Professionals"]);
    // Half of the talking is over, and not a word.
    let mut player = Player::at_table(NL);
    player.press("<pgdn>Een<enter>");
    assert_eq!(silent(&player), NONE);
    next_step(&mut player);
    assert_eq!(silent(&player), ["Professionals"]);
}

#[test]
fn where_the_bar_counts_people_the_agenda_tells_how_often_they_spoke() {
    let mut player = Player::at_table(NL);
    player.press("<pgdn>Een<enter>Twee<enter><f2>Drie<enter>");
    let rows = |player: &mut Player, size: (u16, u16), text: &str| {
        player.text(size.0, size.1).iter().filter(|row| row.contains(text)).count()
    };
    assert_eq!(rows(&mut player, (80, 24), "opm. mensen"), 0);
    player.press("<alt-a>9<tab>3<enter>");
    let shown = player.text(80, 24).join("\n");
    for row in ["● Inwoners    2   9/12", "○ Professi…   1    3/8", "Mensen/gewenst: Inwoners 9/12"] {
        assert!(shown.contains(row), "{row}: {shown}");
    }
    // Wider there is a panel for it; narrower there is no agenda.
    assert_eq!(rows(&mut player, (200, 60), "opm. mensen"), 1);
    assert_eq!(rows(&mut player, (60, 20), "opm. mensen"), 0);
}

#[test]
fn with_one_group_there_is_no_other_to_go_to_and_that_is_said() {
    let mut player = market();
    player.press("j");
    for size in [(60, 20), (80, 24), (200, 60)] {
        assert!(!player.text(size.0, size.1).join("\n").contains("andere groep"));
    }
    for room in ["<ctrl-1>", "<ctrl-3>"] {
        player.press(room).press("<f2>");
        assert_eq!(player.said(), "Er is één groep: Inwoners. Meer groepen zet u in het bouwplan.");
    }
    assert_eq!(player.sitting().talk.group, 0);
}

#[test]
fn at_closing_the_groups_under_their_target_are_named() {
    let close = |player: &mut Player| {
        let last = player.sitting().blueprint.steps.len() - 1;
        while player.session().position().step < last {
            player.press("<pgdn>");
        }
        player.text(80, 24).join(" ")
    };
    let mut player = Player::at_table(NL);
    player.press("<pgdn>Een<enter>");
    assert!(close(&mut player.clone()).contains("Wie misten we? Professionals (0)"));
    // How many people there are is said with Alt+A.
    player.press("<alt-a>5<tab>3<enter>");
    let target = |player: &Player, place: usize| player.session().groups()[place].target;
    let shown = player.text(80, 24).join("\n");
    match target(&player, 0) {
        Some(target) => assert!(shown.contains(&format!("Inwoners 5/{target}")), "{shown}"),
        None => assert!(shown.contains("Mensen: Inwoners 5"), "{shown}"),
    }
    assert!(close(&mut player).contains("Wie misten we?"));
}

#[test]
fn who_answered_in_a_poll_is_heard() {
    let mut player = worksheets::at(NL, Worksheet::Poll(2));
    let silent = |player: &Player| -> Vec<String> {
        let heard = player.sitting().heard(player.app.now.stamp);
        heard.iter().filter(|heard| heard.silence.is_some()).map(|heard| heard.group.name.clone()).collect()
    };
    player.press("<ctrl-1>Een<enter>Twee<enter>Drie<enter>Vier<enter>Vijf<enter>");
    assert_eq!(silent(&player), ["Professionals"]);
    assert!(worksheets::exported(&mut player.clone()).contains("Nog niet gehoord: Professionals"));
    player.press("<ctrl-5><f2>1");
    assert_eq!(silent(&player), [""; 0]);
    assert!(!worksheets::exported(&mut player).contains("Nog niet gehoord"));
}
