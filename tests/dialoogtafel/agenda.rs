//! The time of the agenda: what each step gets, and what comes of running over, skipping and coming back.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::app::agenda::shared;
use dialoogtafel::i18n::Lang;
use proptest::prelude::*;

use super::half_way::three_people;
use super::person::market;
use super::player::Player;

const NL: Lang = Lang::Nl;

fn pace(player: &Player) -> (i64, u32, String) {
    let pace = player.sitting().plan(player.app.now.stamp).pace.unwrap();
    (pace.left, pace.behind, player.app.now.clock(pace.end))
}

fn given(player: &Player) -> Vec<u32> {
    player.sitting().plan(player.app.now.stamp).steps.iter().map(|step| step.given).collect()
}

/// Past the last question of the present step.
pub fn next_step(player: &mut Player) {
    let here = player.session().position().step;
    while player.session().position().step == here {
        player.press("<pgdn>");
    }
}

#[test]
fn a_step_that_runs_over_takes_from_those_that_come_and_the_end_is_kept() {
    // 10 welcome, 20, 15, 25, 10 score, 10 close; begun at 19:30.
    let mut player = Player::at_table(NL);
    assert_eq!((pace(&player), given(&player)), ((10, 0, "21:00".into()), vec![10, 20, 15, 25, 10, 10]));
    player.wait(9 * 60);
    assert_eq!(pace(&player).0, 1);
    assert!(player.text(80, 24).join("\n").contains("nog 1 min: rond af"));
    player.wait(60);
    assert!(player.text(80, 24).join("\n").contains("de tijd is om"));
    player.wait(6 * 60);
    assert_eq!(pace(&player), (-6, 6, "21:00".into()));
    let screen = player.text(80, 24).join("\n");
    assert!(screen.contains("6 min over tijd, 6 achter") && screen.contains("eind 21:00, 6"), "{screen}");
    assert_eq!(given(&player)[1..].iter().sum::<u32>(), 74);
    next_step(&mut player);
    assert_eq!(given(&player), [10, 19, 14, 23, 9, 9]);
    assert_eq!(pace(&player), (19, 6, "21:00".into()));
    assert_eq!(player.sitting().plan(player.app.now.stamp).steps[0].real, Some(16));
    player.wait(15 * 60);
    assert_eq!(pace(&player), (4, 6, "21:00".into()));
    assert!(player.text(80, 24).join("\n").contains("nog 4 min, 6 achter"));
}

#[test]
fn a_step_that_is_skipped_gives_to_those_that_come() {
    let mut player = Player::at_table(NL);
    player.wait(10 * 60);
    next_step(&mut player);
    player.wait(20 * 60);
    next_step(&mut player);
    next_step(&mut player);
    // The 15 minutes of the skipped step.
    assert_eq!(given(&player)[3..].iter().sum::<u32>(), 60);
    assert_eq!(pace(&player).2, "21:00");
}

#[test]
fn when_nothing_is_left_every_step_keeps_a_minute_and_the_end_moves() {
    let mut player = Player::at_table(NL);
    player.wait(10 * 60);
    next_step(&mut player);
    player.wait(85 * 60);
    assert_eq!(given(&player)[2..], [1, 1, 1, 1]);
    assert_eq!(pace(&player), (-65, 65, "21:09".into()));
}

#[test]
fn a_step_is_made_longer_and_shorter_by_a_key_and_undone() {
    let mut player = Player::at_table(NL);
    player.wait(10 * 60);
    next_step(&mut player);
    player.press("<alt-up>");
    assert_eq!((given(&player)[1], pace(&player)), (25, (25, 0, "21:00".into())));
    assert_eq!(player.notice(), Some("extended"));
    assert_eq!(given(&player)[2..].iter().sum::<u32>(), 55);
    player.press("<alt-down><alt-down>");
    assert_eq!(given(&player)[1], 15);
    player.press("<ctrl-z><ctrl-z>");
    assert_eq!(given(&player)[1], 25);
    player.press("<ctrl-z>");
    assert_eq!(given(&player), [10, 20, 15, 25, 10, 10]);
    player.press("<alt-down><alt-down><alt-down><alt-down>");
    assert_eq!((given(&player)[1], player.notice()), (5, Some("extend-too-short")));
    let mut player = market();
    assert_eq!(player.press("<alt-up>").notice(), Some("extend-no-agenda"));
}

#[test]
fn who_makes_the_session_in_the_afternoon_is_not_late_in_the_evening() {
    let mut player = Player::at_table(NL);
    player.wait(3 * 3600);
    assert_eq!(player.sitting().plan(player.app.now.stamp).pace, None);
    next_step(&mut player);
    assert_eq!(pace(&player), (20, 0, "23:50".into()));
}

#[test]
fn a_clock_that_goes_back_an_hour_changes_no_minute_and_no_order() {
    let mut player = Player::at_table(NL);
    player.wait(10 * 60);
    next_step(&mut player);
    player.wait(4 * 60).press("Voor<enter>Half");
    let before = pace(&player).0;
    // Time stands still until the program looks, which it does every minute.
    player.put_clock(-3600).wait(0);
    player.wait(60);
    assert_eq!(pace(&player), (before - 1, 0, "20:00".into()));
    // What is typed is kept in time, not in an hour.
    assert!(player.draft.as_deref().is_some_and(|draft| draft.contains("Half")));
    player.press(" na<enter>");
    assert_eq!(player.remarks(), ["Voor", "Half na"]);
    assert!(player.entries.is_sorted_by_key(|entry| entry.at));
    // The bar shows the clock on the wall.
    assert!(player.text(80, 24)[0].contains("opgeslagen 18:45"), "{:?}", player.text(80, 24)[0]);
    // Also when the program is started again.
    player.wait(60).reopen();
    player.wait(60);
    assert_eq!(player.remarks().len(), 2);
    assert!((0..=3).contains(&(before - pace(&player).0)), "{:?}", pace(&player));

    let mut player = three_people(NL);
    player.press("j").wait(120).put_clock(-3600).wait(0).wait(60).press("Iets<enter><ctrl-n>3j");
    assert_eq!(player.session().conversations().begun().len(), 5);
    player.wait(121);
    assert_eq!(player.sitting().day(player.app.now).minutes, Some(2));
}

/// Back to the step before the present one.
fn previous_step(player: &mut Player) {
    let here = player.session().position().step;
    while player.session().position().step == here {
        player.press("<pgup>");
    }
}

/// What the agenda says of the present step: minutes so far, and of how many.
fn present(player: &Player) -> (i64, i64) {
    let step = player.session().position().step;
    let time = player.sitting().plan(player.app.now.stamp).steps[step];
    (time.real.unwrap().into(), time.given.into())
}

#[test]
fn a_step_that_one_comes_back_to_shows_what_it_took_in_all() {
    let mut player = Player::at_table(NL);
    player.wait(10 * 60);
    next_step(&mut player);
    player.wait(20 * 60);
    next_step(&mut player);
    player.wait(3 * 60 + 20);
    previous_step(&mut player);
    // 56:40 are left for 1, 12, 25, 10 and 10.
    assert_eq!((present(&player), pace(&player)), ((20, 21), (1, 0, "21:00".into())));
    player.press("<alt-up>").wait(2 * 60);
    assert_eq!((present(&player), pace(&player).0), ((22, 25), 3));
    next_step(&mut player);
    player.wait(60);
    assert_eq!((present(&player), pace(&player).0), ((4, 14), 10));
    let screen = player.text(80, 24).join("\n");
    assert!(screen.contains("4/14") && screen.contains("nog 10 min"), "{screen}");
    // The end is that of the plan, whatever minutes are left over by sharing them out whole.
    assert_eq!(pace(&player).2, "21:00");
    previous_step(&mut player);
    let screen = player.text(80, 24).join("\n");
    assert!(screen.contains("4/14") && screen.contains("eind 21:00"), "{screen}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// However one goes back and forth.
    #[test]
    fn minutes_beside_the_step_and_in_the_bar_are_the_same_and_the_end_stays(
        walk in proptest::collection::vec((0..500i64, prop_oneof!["<pgdn>", "<pgup>", "<alt-up>", "<alt-down>"]), 1..30)
    ) {
        let mut player = Player::at_table(NL);
        next_step(&mut player);
        for (seconds, key) in walk {
            let before = pace(&player);
            player.wait(seconds);
            let (real, given) = present(&player);
            let after = pace(&player);
            prop_assert_eq!(given - real, after.0);
            // While there is time left in this step nothing moves.
            prop_assert!(after.0 <= 0 || before.2 == after.2, "{before:?} {after:?}");
            player.press(&key);
        }
    }

    #[test]
    fn minutes_are_shared_out_whole(minutes in -50..400i64, weights in proptest::collection::vec(1..60u32, 0..12)) {
        let shares = shared(minutes, &weights);
        let (count, total) = (i64::try_from(weights.len()).unwrap(), weights.iter().map(|weight| i64::from(*weight)).sum::<i64>());
        prop_assert_eq!(shares.len(), weights.len());
        prop_assert!(shares.iter().all(|share| *share >= 1));
        prop_assert!(shares.iter().zip(&weights).all(|(share, weight)| share <= &(weight * 2)));
        let together: i64 = shares.iter().map(|share| i64::from(*share)).sum();
        prop_assert_eq!(together, minutes.max(count).min(total * 2));
    }
}
