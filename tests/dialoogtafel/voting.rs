//! The ways to vote: fingers, hands and stickers counted, two rounds, blind until revealed, late ballots in
//! batches.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::Room;
use dialoogtafel::overview::{self, Audience, Cell, Fraction};
use dialoogtafel::scoring::Share;
use dialoogtafel::session::{Counted, Event, GroupId, ThemeId};

use super::half_way::{dots_counted, fingers, first_round, hands};
use super::player::{Player, bundled};
use super::voting_files::fingers_revealed;

const NL: Lang = Lang::Nl;

pub fn overview(player: &Player) -> overview::Overview {
    overview::build(&player.sitting().blueprint, player.session(), Audience::WorkingGroup)
}

/// What the screen says about a cell: of a theme (in the order of the blueprint) and criterion.
fn cell(player: &Player, theme: &str, criterion: usize, group: usize) -> Cell {
    player.sitting().figures(&ThemeId::new(theme)).unwrap().criteria[criterion].groups[group]
}

pub fn on_screen(player: &mut Player, text: &str) -> bool {
    player.text(120, 40).join("\n").contains(text)
}

// ---- Fingers

#[test]
fn fingers_are_counted_per_score_and_give_a_mean_and_no_figures_of_persons() {
    let mut player = fingers(NL);
    // Urgency of the first theme: 0 1 2 4 2 and one who does not know; then Enter at any place.
    player.press("<ctrl-3>0 1 2 4 2 1<enter><enter>");
    assert_eq!(player.notice(), Some("count-recorded"));
    let Event::TallyCounted { counts: Counted::Fingers(counts), group, round, .. } = player.last() else {
        panic!("{:?}", player.last())
    };
    assert_eq!((group, *round), (&GroupId::new("inwoners"), 1));
    assert_eq!(counts[&ThemeId::new("sociale-verbinding")][0], [0, 1, 2, 4, 2, 1]);
    // The next group is offered by itself.
    assert!(on_screen(&mut player, "Telling van ○ Professionals"));
    player.press("  1 3 1<enter><enter>");
    assert!(on_screen(&mut player, "2 van 2 groepen geteld"));
    player.press("<ctrl-o><enter>");
    assert_eq!(player.room(), Room::Review);
    let Cell::Scores(scores) = cell(&player, "sociale-verbinding", 0, 0) else { panic!() };
    assert_eq!((scores.counts, scores.dont_know, scores.n()), ([0, 1, 2, 4, 2], 1, 9));
    assert_eq!(scores.mean(), Fraction::new(34, 9));
    // Energy and potential were not asked: no order yet, and no figure that is 0.
    assert_eq!(player.sitting().figures(&ThemeId::new("sociale-verbinding")).unwrap().rank, None);
}

#[test]
fn without_single_ballots_nothing_is_said_about_single_people_and_that_is_said() {
    let found = overview(&dots_revealed());
    let firmness = found.firmness.as_ref().unwrap();
    assert_eq!((firmness.ballots, firmness.ballots_that_matter), (None, 0));
    assert!(firmness.themes.iter().all(|theme| theme.p_top.is_none() && theme.p_promising.is_none()));
    assert!(firmness.themes.iter().any(|theme| theme.p_top_weights.is_some()));
    let said: Vec<String> = firmness.sentences().iter().map(|sentence| NL.say(sentence)).collect();
    assert!(said.iter().any(|sentence| sentence.contains("samen geteld")), "{said:?}");
    assert!(said.iter().all(|sentence| !sentence.contains("stembriefje")), "{said:?}");
}

// ---- Hands and stickers

pub fn dots_revealed() -> Player {
    let mut player = dots_counted(NL);
    player.press("<ctrl-o><enter>");
    player
}

#[test]
fn stickers_are_a_share_of_those_who_took_part_smoothed_inside_the_order() {
    let player = dots_revealed();
    let Cell::Votes(share) = cell(&player, "sociale-verbinding", 0, 0) else { panic!() };
    assert_eq!(share, Share::dots(7, 8, 1).unwrap());
    // 1 + 4 (7 + 1/2) / (8 + 1)
    assert_eq!(cell(&player, "sociale-verbinding", 0, 0).mean(), Fraction::new(39, 9));
    // Nobody put a sticker on the urgency of mobility: that is no veto.
    assert_eq!(cell(&player, "mobiliteit", 0, 0).mean(), Fraction::new(11, 9));
    assert!(player.sitting().figures(&ThemeId::new("mobiliteit")).unwrap().score.unwrap() > 0.0);
}

#[test]
fn more_hands_than_people_is_refused_in_words_and_nothing_is_recorded() {
    let mut player = hands(NL);
    player.press("<ctrl-3>9 12<enter><enter>");
    assert_eq!(player.notice(), Some("count-too-many"));
    assert!(player.said().contains("12 stemmen kan niet bij 9 mensen"), "{}", player.said());
    assert!(player.kinds().iter().all(|kind| *kind != "tally_counted"));
    // The cursor is still at the number: one more digit is typed by going back and typing anew.
    player.press("<left><left>").press("<right>9<enter><enter>");
    assert_eq!(player.notice(), Some("count-recorded"));
}

#[test]
fn people_who_take_part_are_asked_once_and_filled_in_for_hands() {
    let mut player = hands(NL);
    player.press("<ctrl-3> 4<enter><enter>");
    assert_eq!(player.notice(), Some("count-people-first"));
    player.press("a11<enter>");
    assert_eq!(player.over(), "");
    player.press("<enter>");
    assert_eq!(player.notice(), Some("count-recorded"));
    let Event::TallyCounted { counts: Counted::Votes { people, each, .. }, .. } = player.last() else {
        panic!()
    };
    assert_eq!((*people, *each), (11, 1));
}

#[test]
fn numbers_are_typed_corrected_and_taken_away() {
    let mut player = hands(NL);
    player.press("<ctrl-3>12 10<backspace>");
    let of = dialoogtafel::session::Criterion::Urgency;
    let theme = ThemeId::new("sociale-verbinding");
    assert_eq!(player.sitting().counting.count(&theme, of, 0), Some(1));
    player.press("1<enter><enter>");
    // The only group: its sheet is shown again, to be corrected.
    assert_eq!(player.sitting().counting.count(&theme, of, 0), Some(11));
    player.press(" 7<enter><enter>");
    assert_eq!(player.session().tallies(1).count(), 1);
    assert_eq!(player.kinds().iter().filter(|kind| **kind == "tally_counted").count(), 2);
    player.press("<ctrl-z>");
    assert_eq!(player.sitting().counting.count(&theme, of, 0), Some(11));
    player.press("<ctrl-d><enter>");
    assert_eq!((player.session().tallies(1).count(), *player.kinds().last().unwrap()), (0, "tally_removed"));
    assert_eq!(player.sitting().counting.count(&theme, of, 0), None);
    player.press("<ctrl-z>");
    assert_eq!(player.session().tallies(1).count(), 1);
}

#[test]
fn half_a_count_survives_the_program_and_keeps_the_group() {
    let mut player = dots_counted(NL);
    player.press("<f2><down>3").wait(2);
    player.reopen();
    assert_eq!((player.room(), player.notice()), (Room::Score, Some("draft-is-back")));
    let theme = ThemeId::new("sociale-verbinding");
    let of = dialoogtafel::session::Criterion::Urgency;
    assert_eq!(player.sitting().counting.count(&theme, of, 0), Some(3));
    assert_eq!(player.sitting().counting.group, 1);
    player.press("<enter>");
    assert_eq!(player.session().tallies(1).count(), 2);
}

#[test]
fn a_theme_that_is_not_on_the_ballot_is_skipped_and_not_counted() {
    let mut player = hands(NL);
    player.press("<ctrl-3>9 <down>x<up><down>4");
    assert_eq!(player.notice(), Some("not-on-ballot"));
    // From the last count of the first theme Space goes past the second.
    player.press("<up>1 1 1 5<enter><enter>");
    let Event::TallyCounted { counts: Counted::Votes { votes, .. }, .. } = player.last() else { panic!() };
    let counted: Vec<&str> = votes.keys().map(ThemeId::as_str).collect();
    assert!(!counted.contains(&"opgroeien"), "{counted:?}");
    assert_eq!(votes[&ThemeId::new("gezond-ouder-worden")][0], Some(5));
}

// ---- Blind, and late ballots

#[test]
fn while_voting_only_how_many_are_ready_can_be_seen() {
    let mut player = Player::at_table(NL);
    player.press("<ctrl-3>a5<tab>4<enter>");
    assert!(on_screen(&mut player, "0 van 9 klaar"));
    player.press("543432333444444212<enter><f2>453333343444444111<enter>");
    for room in ["<ctrl-3>", "<ctrl-4>", "<ctrl-5>", "<ctrl-6>"] {
        player.press(room);
        let shown = player.text(120, 40).join("\n");
        assert!(!shown.contains('★') && player.sitting().ranking.is_none(), "{room}");
        assert!(!shown.contains("n=1"), "{shown}");
    }
    player.press("<ctrl-3>");
    assert!(on_screen(&mut player, "2 van 9 klaar"));
    assert!(on_screen(&mut player, "1/5"));
    // More ballots than people: the number of people says nothing any more.
    player.press("a<backspace>1<tab><backspace>1<enter>").press("543432333444444212<enter>");
    assert!(on_screen(&mut player, "3 stembriefjes klaar"));
}

#[test]
fn a_number_of_people_that_is_none_is_refused_in_words() {
    let mut player = Player::at_table(NL);
    player.press("<ctrl-3>avijf<enter>");
    // Enter goes to the next number first.
    player.press("<enter>");
    assert_eq!((player.notice(), player.over()), (Some("fill-in-number"), "prompt"));
    assert!(player.kinds().is_empty());
    player.press("<esc>a<enter>");
    assert!(player.kinds().is_empty());
}

#[test]
fn ballots_after_the_reveal_change_the_screen_five_at_a_time() {
    let mut player = Player::at_table(NL);
    player.press("<ctrl-3>555555555555555555<enter><f2>555555555555555555<enter><ctrl-o><enter>");
    let mean =
        |player: &Player| player.sitting().figures(&ThemeId::new("mobiliteit")).unwrap().criteria[0].mean;
    let before = mean(&player);
    player.press("<ctrl-3>");
    for late in 1..=4 {
        player.press("111111111111111111<enter>");
        assert_eq!(mean(&player), before, "{late}");
        assert_eq!(player.session().waiting(1).ballots, late);
        assert_eq!(player.notice(), Some("ballot-recorded-waiting"));
    }
    player.press("111111111111111111<enter>");
    assert_ne!(mean(&player), before);
    assert_eq!(player.session().waiting(1).ballots, 0);
    // A correction is one change like another: the same ballot five times is still one ballot.
    let before = mean(&player);
    for _ in 0..6 {
        player.press("<pgup><down>5<enter>");
    }
    assert_eq!((mean(&player), player.session().waiting(1).ballots), (before, 1));
    // Who wants it sooner is told what that gives away.
    player.press("<ctrl-o>");
    assert_eq!(player.over(), "confirm");
    assert!(on_screen(&mut player, "is dan te raden"));
    player.press("<enter>");
    assert_eq!(player.session().waiting(1).ballots, 0);
    // Five of one group is not four of one and one of the other.
    let before = mean(&player);
    player.press("<ctrl-3>222222222222222222<enter><f2>");
    player.press(&"222222222222222222<enter>".repeat(4));
    assert_eq!((mean(&player), player.session().waiting(1).ballots), (before, 5));
    // Reports hold what the screens show, and say what they leave out.
    let found = overview(&player);
    assert_eq!(found.participation.groups.iter().map(|group| group.voters).sum::<Option<usize>>(), Some(7));
    let hidden: Vec<String> = found.hidden.iter().map(|hidden| NL.say(&hidden.sentence())).collect();
    assert!(hidden.iter().any(|said| said.contains("5 stemmen die na het onthullen kwamen")), "{hidden:?}");
    player.press("<ctrl-o><enter>");
    assert_eq!(
        overview(&player).participation.groups.iter().map(|group| group.voters).sum::<Option<usize>>(),
        Some(12)
    );
    assert!(
        !overview(&player)
            .hidden
            .iter()
            .any(|hidden| NL.say(&hidden.sentence()).contains("na het onthullen"))
    );
}

#[test]
fn a_count_after_the_reveal_waits_for_the_next_reveal() {
    let mut player = dots_revealed();
    let before = cell(&player, "sociale-verbinding", 0, 0);
    player.press("<ctrl-3><down>8<enter>");
    assert_eq!(player.notice(), Some("count-recorded"));
    assert_eq!(cell(&player, "sociale-verbinding", 0, 0), before);
    assert!(on_screen(&mut player, "Er is opnieuw geteld."));
    player.press("<ctrl-o>");
    assert!(on_screen(&mut player, "Wat opnieuw geteld is nu laten meetellen?"));
    player.press("<enter>");
    assert_eq!(cell(&player, "sociale-verbinding", 0, 0), Cell::Votes(Share::dots(8, 8, 1).unwrap()));
}

#[test]
fn a_ballot_stays_in_the_round_that_it_was_cast_in() {
    let mut player = first_round(NL);
    let ballots = |player: &Player| [1, 2].map(|round| player.session().ballots(round).count());
    player.press("<ctrl-3>r<enter>r<enter><pgup>");
    // Undo takes the way back to round 1 away while one of its ballots lies open.
    player.press("<ctrl-z>");
    assert_eq!(player.sitting().round(), 2);
    assert_eq!(player.sitting().scores.correcting, None);
    player.press("555555555555555555<enter>");
    assert_eq!(ballots(&player), [3, 1]);
}

#[test]
fn votes_of_another_kind_than_the_blueprint_asks_for_can_be_revealed() {
    // A file of tallies, read into a session of ballots.
    let counted = fingers_revealed();
    let tallies: Vec<_> = counted.session().tallies(1).cloned().collect();
    let mut player = Player::at_table(NL);
    player.press("<ctrl-3>");
    let first = player.entries[0].clone();
    for (number, tally) in (1..).zip(tallies) {
        let mut entry = first.clone();
        entry.id = dialoogtafel::session::EventId(uuid::Uuid::from_u128(number));
        entry.at.0 += i64::try_from(number).unwrap();
        entry.event =
            Event::TallyCounted { tally: tally.id, group: tally.group, round: 1, counts: tally.counts };
        player.entries.push(entry);
    }
    player.reopen();
    player.press("<ctrl-3><ctrl-o><enter>");
    assert!(player.session().is_revealed(1));
    let Cell::Scores(scores) = cell(&player, "sociale-verbinding", 0, 0) else { panic!() };
    assert_eq!(scores.counts, [0, 1, 2, 4, 2]);
}

// ---- Rounds

#[test]
fn the_second_round_starts_blank_and_leaves_the_first_as_it_was() {
    let mut player = first_round(NL);
    let first = player.sitting().ranking.clone();
    player.press("<ctrl-3>r");
    assert_eq!(player.over(), "confirm");
    player.press("<enter>");
    assert_eq!((player.sitting().round(), player.notice()), (2, Some("round-begun")));
    assert!(on_screen(&mut player, "Ronde 2: 0 stembriefjes klaar"));
    assert!(player.sitting().scores.answers.is_empty());
    let five = "111111111111111111<enter>".repeat(5);
    player.press(&format!("{five}<f2>{five}"));
    // Blind again: what may be seen is still round 1.
    assert_eq!(player.sitting().ranking, first);
    assert_eq!(player.sitting().shown_round(), Some(1));
    player.press("<ctrl-o><enter>");
    assert_eq!(player.sitting().shown_round(), Some(2));
    assert_ne!(player.sitting().ranking, first);
    assert_eq!(Some(player.sitting().ranking_by(&player.sitting().blueprint.scoring, 1)), first);
    let found = overview(&player);
    assert_eq!((found.method.round, found.method.round_before), (2, Some(1)));
    let theme = &found.themes[0];
    assert_ne!(theme.earlier.as_ref().unwrap().score, theme.figures.score);
}

#[test]
fn a_round_begins_only_after_the_one_before_was_revealed() {
    let mut player = Player::in_session(NL, bundled("prioriteren"));
    player.press("<ctrl-3>r");
    assert_eq!(player.notice(), Some("reveal-first-round"));
    player.press("54r");
    assert_eq!(player.notice(), Some("finish-ballot-first"));
    assert_eq!(Player::at_table(NL).press("<ctrl-3>r").notice(), Some("one-round"));
    // And back: late paper of the first round.
    let mut player = first_round(NL);
    player.press("<ctrl-3>r<enter>r");
    assert!(on_screen(&mut player, "Terug naar ronde 1?"));
    player.press("<enter>");
    assert_eq!(player.sitting().round(), 1);
    player.press("<ctrl-z><ctrl-z>");
    assert_eq!(player.sitting().round(), 1);
}

#[test]
fn the_second_scoring_step_of_the_agenda_offers_the_second_round() {
    let mut player = first_round(NL);
    player.press("<ctrl-1>");
    let score = |player: &Player| {
        let step = player.sitting().step().unwrap();
        step.kind == dialoogtafel::blueprint::StepKind::Score && step.title == "Opnieuw scoren"
    };
    for _ in 0..20 {
        if score(&player) {
            break;
        }
        player.press("<pgdn>");
    }
    player.press("<enter>");
    assert_eq!((player.room(), player.over()), (Room::Score, "confirm"));
    player.press("<enter>");
    assert_eq!(player.sitting().round(), 2);
}
