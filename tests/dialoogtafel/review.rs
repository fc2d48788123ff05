//! Samen kijken through keys: what is tried out, what that does to the order, and what it leaves alone.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::app::Trial;
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::{Command, ReviewView, Room};
use dialoogtafel::overview::{self, Top};
use dialoogtafel::session::ThemeId;
use proptest::prelude::*;

use super::half_way::{review_full, review_one_group, review_owa, review_tie, two_rounds, voices, weights};
use super::player::{Player, bundled};

const NL: Lang = Lang::Nl;

/// The themes as the order has them, each with its rank.
fn order(player: &Player) -> Vec<(String, Option<usize>)> {
    let sitting = player.sitting();
    let row = |id: ThemeId| (id.to_string(), sitting.figures(&id).and_then(|figures| figures.rank));
    sitting.theme_order().into_iter().map(row).collect()
}

pub fn shows(player: &mut Player, text: &str) -> bool {
    // However it is broken over lines.
    let shown = player.text(200, 60).join(" ");
    shown.split([' ', '│']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ").contains(text)
}

fn trial(player: &Player) -> Trial {
    player.sitting().review.trial
}

#[test]
fn turning_weights_moves_the_order_at_once_and_says_which_themes_moved() {
    let mut player = weights(NL);
    let usual = order(&player);
    let rank =
        |player: &Player, theme: &str| order(player).iter().find(|(id, _)| id == theme).unwrap().1.unwrap();
    let before = rank(&player, "sociale-verbinding");
    assert!(shows(&mut player, "Zoals het bouwplan") && shows(&mut player, "Volgorde van thema's"));
    // All weight on energy, step by step.
    player.press("<down><down>");
    for step in 1..=14 {
        player.press("<right>");
        let energy = player.sitting().weights().unwrap()[2];
        assert!((energy - f64::from(step * 5 + 30) / 100.0).abs() < 1e-9, "step {step}: {energy}");
        assert!((player.sitting().weights().unwrap().iter().sum::<f64>() - 1.0).abs() < 1e-9);
    }
    player.press("<right>");
    assert_eq!(player.sitting().weights(), Some([0.0, 0.0, 1.0]));
    assert_ne!(order(&player), usual);
    let after = rank(&player, "sociale-verbinding");
    assert_ne!(before, after);
    let said = format!("Sociale verbinding gaat van {before} naar {after}.");
    assert!(shows(&mut player, &said), "{said}");
    assert!(shows(&mut player, "Proef: andere gewichten"));
    // As the order of a blueprint that has these weights.
    let energy_alone = bundled("dialoogtafel").replacen(
        "order = \"geometric\"",
        "order = \"geometric\"\nweights = { urgency = 0, potential = 0, energy = 1 }",
        1,
    );
    let mut other = Player::in_session(NL, &energy_alone);
    other.entries.extend(player.entries.iter().skip(1).cloned());
    other.reopen();
    assert_eq!(order(&other), order(&player));
    // From the corner one comes back in the proportion of the blueprint.
    player.press("<left>");
    let [urgency, potential, _] = player.sitting().weights().unwrap();
    assert!((urgency - potential).abs() < 1e-9 && urgency > 0.0);
    player.press("<backspace>");
    assert_eq!((order(&player), trial(&player)), (usual, Trial::default()));
    assert!(!shows(&mut player, "Proef"));
}

#[test]
fn the_title_says_in_every_view_that_this_is_a_trial() {
    let mut player = weights(NL);
    player.press("<left>");
    for _ in ReviewView::ALL {
        player.press("<tab>");
        for (width, height) in [(60, 20), (200, 60)] {
            let full_width = player.sitting().review.view == ReviewView::Figures && width < 120;
            let shown = player.text(width, height).join("\n");
            assert!(
                full_width || shown.contains("Proef: andere gewichten"),
                "{:?}",
                player.sitting().review.view
            );
        }
    }
    player.press("s<right>");
    assert!(shows(&mut player, "Proef: andere gewichten en stem"));
}

#[test]
fn leaving_the_room_puts_everything_back_and_nothing_of_a_trial_goes_out() {
    let usual = order(&weights(NL));
    let exported = |mut player: Player| player.press("<ctrl-x>").exported.clone();
    let before = exported(weights(NL));
    for keys in
        ["<esc>", "<ctrl-5>", "<ctrl-6>", "<alt-left>", "<enter><ctrl-4>", "<ctrl-p>naar kiezen<enter>"]
    {
        let mut player = weights(NL);
        player.press("<left><left>s<right>");
        assert!(trial(&player).is_on());
        player.press(keys);
        assert_eq!((trial(&player), order(&player)), (Trial::default(), usual.clone()), "{keys}");
    }
    let mut player = weights(NL);
    let kinds = player.kinds().len();
    player.press("<left><left>s<right><right>");
    assert_eq!(player.kinds().len(), kinds, "a trial is recorded");
    assert_eq!(exported(player), before);
}

#[test]
fn from_a_theme_to_its_remarks_and_back() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-4>g<left><pgdn>");
    let (theme, _) = player.sitting().looking_at().unwrap();
    let (name, on) = (theme.name.clone(), trial(&player));
    player.press("<enter>");
    assert_eq!(player.room(), Room::Themes);
    assert!(shows(&mut player, &format!("Inbreng bij {name}")));
    player.press("<esc>");
    assert_eq!(
        (player.room(), player.sitting().review.view, trial(&player)),
        (Room::Review, ReviewView::Weights, on)
    );
    assert_eq!(player.sitting().looking_at().unwrap().0.name, name);
    // From Kiezen to Kiezen; from a room that one went to by itself, to Gesprek.
    player.press("<ctrl-5><enter><esc>");
    assert_eq!(player.room(), Room::Choose);
    player.press("<enter><ctrl-2><esc>");
    assert_eq!(player.room(), Room::Talk);
    // Space chooses here too.
    player.press("<ctrl-4><end>");
    let (theme, _) = player.sitting().looking_at().unwrap();
    let theme = theme.id.clone();
    player.press("<space>");
    assert!(player.session().chosen().contains(&theme));
}

#[test]
fn the_cursor_stays_on_its_theme_when_the_order_moves() {
    let mut player = weights(NL);
    player.press("t<down><down>g");
    let theme = player.sitting().looking_at().unwrap().0.id.clone();
    assert_eq!(theme, ThemeId::new("sociale-verbinding"));
    for key in ["<left>", "<left>", "<down>", "<right>", "<right>", "<right>", "<right>", "<backspace>"] {
        player.press(key);
        assert_eq!(player.sitting().looking_at().unwrap().0.id, theme, "{key}");
    }
    // Also out of the room, by way of the remarks too.
    for keys in ["<left><left><ctrl-5>", "<ctrl-4><left><left><enter><ctrl-5>"] {
        player.press(keys);
        let chosen = player.sitting().theme_order()[player.sitting().choice.selected].clone();
        assert_eq!(chosen, theme, "{keys}");
    }
}

#[test]
fn the_views_go_round_and_each_has_a_key() {
    let mut player = Player::in_example(NL);
    player.press("<ctrl-4>");
    let view = |player: &Player| player.sitting().review.view;
    for expected in ReviewView::ALL.into_iter().cycle().skip(1).take(14) {
        player.press("<tab>");
        assert_eq!(view(&player), expected);
    }
    player.press("<shift-tab>");
    assert_eq!(view(&player), ReviewView::Figures);
    for (key, expected) in ["t", "g", "s", "k", "v", "e", "c"].into_iter().zip(ReviewView::ALL) {
        player.press("<ctrl-1><ctrl-4>").press(key);
        assert_eq!(view(&player), expected, "{key}");
        // The view is still there after another room.
        player.press("<ctrl-5><ctrl-4>");
        assert_eq!(view(&player), expected, "{key}");
    }
    // Where there is nothing to turn, the arrows say where there is.
    assert_eq!(player.press("<right>").notice(), Some("review-nothing-to-turn"));
}

#[test]
fn a_tie_at_the_border_of_the_top_stays_open() {
    let mut player = review_tie(NL);
    for size in [(60, 20), (80, 24), (200, 60)] {
        let shown = player.text(size.0, size.1).join(" ");
        let shown = shown.split_whitespace().filter(|word| !"│".contains(word)).collect::<Vec<_>>().join(" ");
        assert!(shown.contains("Gelijk:") && shown.contains("Kies"), "{size:?}: {shown}");
    }
    let ranks: Vec<_> = order(&player).into_iter().filter_map(|(_, rank)| rank).collect();
    assert_eq!(ranks, [1, 2, 3, 3, 3, 6]);
    // Also when it is the trial that makes them equal: nothing is chosen for the room.
    let mut player = weights(NL);
    player.press("<left><left>");
    let top = &player.sitting().shown_ranking().unwrap().top;
    assert_eq!(top.open_places + top.certain.len(), 3);
}

#[test]
fn one_group_without_ballots_is_not_yet_comparable_in_any_view() {
    let mut player = review_one_group(NL);
    assert!(shows(&mut player, "Nog niet te vergelijken"));
    for _ in ReviewView::ALL {
        player.press("<tab><right><left><down><pgdn>");
        for (width, height) in [(60, 18), (80, 24), (200, 60)] {
            let shown = player.text(width, height).join("\n");
            assert!(!shown.contains("NaN") && !shown.contains("inf"), "{shown}");
        }
    }
    assert!(order(&player).iter().all(|(_, rank)| rank.is_none()));
    player.press("e");
    assert!(shows(&mut player, "valt nu niet te zeggen"));
}

#[test]
fn the_voice_moves_the_order_and_shows_where_the_top_changes() {
    let mut player = voices(NL);
    player.press("s");
    let steps = player.sitting().review.outlook.clone().unwrap().voice_steps;
    assert_eq!(steps.len(), 11);
    player.press(&"<left>".repeat(12));
    for (step, expected) in steps.iter().enumerate() {
        let voice = player.sitting().resident_voice().unwrap();
        assert!((voice - step as f64 / 10.0).abs() < 1e-9, "{step}: {voice}");
        let sitting = player.sitting();
        let top = Top::of(&sitting.shown_ranking().unwrap().top, sitting.session.themes());
        assert_eq!(Some(&top), expected.top.as_ref(), "{step}");
        player.press("<right>");
    }
    assert!(shows(&mut player, "Proef: andere stem") && shows(&mut player, "Inwoners 100%"));
    player.press("<backspace>");
    assert!(shows(&mut player, "Inwoners 50%") && !trial(&player).is_on());
    // Back to the middle by hand is back to the blueprint.
    player.press("<right><left>");
    assert_eq!(trial(&player), Trial::default());
    // One side only: said in words, and nothing to turn.
    let alone =
        bundled("dialoogtafel").replacen("perspective = \"professional\"", "perspective = \"resident\"", 1);
    let mut player = Player::in_session(NL, &alone);
    player.press("<ctrl-3>543432333444444212<enter><f2>453333343444444111<enter><ctrl-o><enter>s");
    assert!(shows(&mut player, "Er is maar één kant aan het woord"));
    assert_eq!(player.press("<right>").notice(), Some("review-nothing-to-turn"));
}

#[test]
fn a_rule_without_weights_says_so() {
    let mut player = review_owa(NL);
    player.press("g");
    assert!(shows(&mut player, "geen gewichten om aan te draaien"));
    let before = order(&player);
    assert_eq!(player.press("<right>").notice(), Some("review-nothing-to-turn"));
    assert_eq!((order(&player), trial(&player)), (before, Trial::default()));
    // The comparison has the blueprint's own rule only once.
    player.press("v");
    assert!(shows(&mut player, "een zwak punt trekt omlaag") && !shows(&mut player, "telt drie keer"));
}

#[test]
fn other_orders_stand_beside_ours_with_the_ranks_they_have() {
    let mut player = voices(NL);
    player.press("v");
    let compared = player.sitting().review.compared.clone().unwrap();
    assert_eq!((compared.others.len(), compared.before.is_none()), (4, true));
    let shown = player.text(200, 60);
    for theme in player.session().themes() {
        let place = player.session().themes().iter().position(|other| other.id == theme.id).unwrap();
        let row = shown
            .iter()
            .filter_map(|row| row.split("││").nth(1))
            .find(|row| row.contains(&theme.name))
            .unwrap();
        let figures: Vec<usize> = row
            .replace(['▲', '▼', '│'], " ")
            .replace(&theme.name, "")
            .split_whitespace()
            .filter_map(|word| word.parse().ok())
            .collect();
        let own = player.sitting().ranking.as_ref().unwrap().themes[place].rank;
        let others = compared.others.iter().map(|(_, other)| other.themes[place].rank);
        let ranks: Vec<usize> = [own].into_iter().chain(others).flatten().collect();
        assert_eq!(figures, ranks, "{row}");
        let moved = ranks[1..].iter().filter(|rank| **rank != ranks[0]).count();
        assert_eq!(row.matches(['▲', '▼']).count(), moved, "{row}");
    }
    assert!(shows(&mut player, "De top 3 is anders bij: alleen inwoners en alleen professionals."));
}

#[test]
fn round_one_stands_beside_round_two() {
    let mut player = two_rounds(NL);
    player.press("<ctrl-4>v");
    assert_eq!(player.sitting().shown_round(), Some(2));
    assert!(shows(&mut player, "Ronde 1") && shows(&mut player, "Ronde 2"));
    assert!(shows(&mut player, "Het meest veranderde potentie bij Mobiliteit: van 4,0 naar 4,5."));
    // On a small screen the arrows go from one to the other.
    let small = |player: &mut Player| player.text(80, 24).join("\n");
    assert!(small(&mut player).contains("Ronde 1") && !small(&mut player).contains("telt drie keer"));
    player.press("<right>");
    assert!(!small(&mut player).contains("Ronde 1") && small(&mut player).contains("telt drie keer"));
}

#[test]
fn before_the_reveal_nothing_is_offered_that_does_nothing() {
    let mut player = Player::at_table(NL);
    player.press("<ctrl-3>543432333444444212<enter><ctrl-4>");
    let footer = player.text(200, 24).pop().unwrap();
    for word in ["draaien", "volgend beeld", "kiezen of niet", "inbreng van dit thema", "bladeren"] {
        assert!(!footer.contains(word), "{footer}");
    }
    assert!(footer.contains("Ctrl+O onthullen"));
    for (keys, said) in [
        ("g", "review-after-reveal"),
        ("<tab>", "review-after-reveal"),
        ("<right>", "review-after-reveal"),
        ("f", "review-after-reveal"),
        ("<enter>", "review-after-reveal"),
        (" ", "choose-after-reveal"),
    ] {
        assert_eq!(player.press(keys).notice(), Some(said), "{keys}");
        assert_eq!(player.room(), Room::Review);
    }
    for command in [Command::NextView, Command::OpenRemarks, Command::ToggleChosen, Command::TurnUp] {
        assert!(!player.app.offers(command), "{command:?}");
    }
    assert!(player.app.offers(Command::Reveal));
    player.press("<ctrl-o><enter>");
    assert!(player.app.offers(Command::NextView) && !player.app.offers(Command::Reveal));
    // The reveal taken back hides everything again, a trial too.
    player.press("g<left><ctrl-z>");
    assert!(!trial(&player).is_on() && player.sitting().shown_ranking().is_none());
    assert!(shows(&mut player, "nog niet onthuld"));
}

#[test]
fn every_figure_is_in_the_table() {
    for (width, height) in [(60, 20), (80, 24), (200, 60)] {
        let mut player = review_full(NL);
        player.press("c");
        let mut shown = player.text(width, height).join("\n");
        for _ in 0..60 {
            player.press("<pgdn>");
            shown.push_str(&player.text(width, height).join("\n"));
        }
        let last = player.sitting().theme_order().pop().unwrap();
        let last = player.session().theme(&last).unwrap().name.clone();
        let begin: String = last.chars().take(20).collect();
        assert!(shown.contains(&begin), "{width}x{height}: {begin}");
        // One page back is seen at once: scrolling did not run past the end.
        let end = player.text(width, height);
        player.press("<pgup>");
        assert_ne!(player.text(width, height), end, "{width}x{height}");
    }
    // The example's counts, as the figures have them.
    let mut player = Player::in_example(NL);
    player.press("<ctrl-4>c");
    let shown = player.text(80, 60).join("\n");
    let (_, figures) = player.sitting().looking_at().unwrap();
    for result in &figures.criteria {
        for tally in result.groups.iter().filter_map(overview::Cell::scores) {
            let counts: String = tally.counts.map(|count| format!("{count:>4}")).concat();
            assert!(shown.contains(&format!(
                "{:>4}{counts}{:>4}{:>5}",
                tally.n(),
                tally.dont_know,
                tally.blank
            )));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn however_the_weights_are_turned_they_are_one_together(keys in prop::collection::vec(0..5_usize, 1..60)) {
        let mut player = weights(NL);
        for key in keys {
            player.press(["<left>", "<right>", "<up>", "<down>", "<backspace>"][key]);
            let weights = player.sitting().weights().unwrap();
            prop_assert!(weights.iter().all(|weight| (0.0..=1.0).contains(weight)), "{weights:?}");
            prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{weights:?}");
            // The dot is in the part of the theme that is first.
            let sitting = player.sitting();
            let ranking = sitting.shown_ranking().unwrap();
            let first = ranking.themes.iter().position(|theme| theme.rank == Some(1)).unwrap();
            let first = &sitting.session.themes()[first].id;
            let outlook = sitting.review.outlook.as_ref().unwrap();
            prop_assert!(outlook.winners.iter().any(|winner| winner.themes.contains(first)) || weights.contains(&0.0));
        }
    }
}

#[test]
fn what_is_shown_at_once_is_what_is_worked_out() {
    for player in [Player::in_example(NL), voices(NL), weights(NL), two_rounds(NL)] {
        let sitting = player.sitting();
        let session = &sitting.session;
        let votes = overview::Votes::shown(session, sitting.shown_round().unwrap());
        let scoring = &sitting.blueprint.scoring;
        let outlook = overview::outlook(scoring, session.groups(), session.themes(), &votes).unwrap();
        let firmness = overview::firmness(scoring, session.groups(), session.themes(), &votes).unwrap();
        let mut winners = firmness.winners.clone();
        winners.sort_by(|one, other| other.p.total_cmp(&one.p));
        assert_eq!(outlook.winners, winners);
        assert_eq!(outlook.voice_steps, firmness.voice_steps);
        assert_eq!(sitting.firmness(), Some(&firmness));
    }
}
