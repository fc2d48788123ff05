//! What must hold for the figures of `dialoogtafel::scoring` whatever people answer.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use dialoogtafel::scoring::{
    Audience, Ballot, Ballots, Cell, Composite, Contender, Distribution, Firmness, Fraction, Grid, Grip,
    Method, Model, Opinions, Order, Picture, Ranking, Rule, Share, Shown, Side, Standing, Tally, Total,
    TwoOrders, Voices, Weights, acceptability, agreement, bootstrap, consensus, leave_one_out, pooled_mean,
    unit, weight_intervals,
};
use proptest::prelude::*;

use super::scoring_random::{a_field, a_room, an_answer, an_s, cases, contenders};

const SIDES: [Side; 2] = [Side::Resident, Side::Professional];

fn tally(counts: [u32; 5]) -> Tally {
    Tally { counts, ..Tally::default() }
}

fn fraction(numerator: i128, denominator: i128) -> Fraction {
    Fraction::new(numerator, denominator).unwrap()
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn fractions_compute_exactly(a in -99..99_i128, b in 1..99_i128, c in -99..99_i128, d in 1..99_i128) {
        let (x, y) = (fraction(a, b), fraction(c, d));
        prop_assert_eq!(x.cmp(&y), (a * d).cmp(&(c * b)));
        prop_assert_eq!(x.plus(y).unwrap().minus(y), Some(x));
        prop_assert_eq!(x.minus(y), y.minus(x).map(Fraction::negative));
        prop_assert_eq!(x.times(y).and_then(|product| product.over(y)), (c != 0).then_some(x));
        prop_assert_eq!(x.apart(y, Fraction::ONE), (a * d - c * b).abs() >= b * d);
        prop_assert_eq!(Fraction::nearest(a as f64 / b as f64), Some(x));
    }

    #[test]
    fn a_fraction_rounds_half_up(a in -99_999..99_999_i128, b in 1..999_i128, decimals in 0..4_u8) {
        let unit = 10_i128.pow(u32::from(decimals));
        let rounded = (2 * a.abs() * unit + b) / (2 * b) * a.signum();
        let shown = fraction(a, b).half_up(decimals);
        prop_assert_eq!(fraction(a, b).rounded(decimals), Fraction::new(rounded, unit));
        prop_assert_eq!(shown.replace('.', "").parse::<i128>().unwrap(), rounded);
        prop_assert_eq!(shown.split_once('.').map_or(0, |(_, part)| part.len()), usize::from(decimals));
    }

    #[test]
    fn another_theme_never_reorders_the_others((ballots, method) in a_room(1..9), which in any::<prop::sample::Index>()) {
        let left_out = which.index(ballots.themes());
        let others: Vec<usize> = (0..ballots.themes()).filter(|theme| *theme != left_out).collect();
        let ranks = |ballots: &Ballots| Order::new(&ballots.grid(), &method).ranking.ranks();
        let (with, without) = (ranks(&ballots), ranks(&ballots.on_themes(&others)));
        for (a, theme_a) in others.iter().enumerate() {
            for (b, theme_b) in others.iter().enumerate() {
                prop_assert_eq!(without[a].cmp(&without[b]), with[*theme_a].cmp(&with[*theme_b]));
            }
        }
    }

    #[test]
    fn scaling_one_criterion_never_reorders_the_geometric_order(
        themes in prop::collection::vec(an_s(), 1..6),
        criterion in 0..3_usize,
        factor in 0.05..1.0,
        weights in [0.1..1.0, 0.1..1.0, 0.1..1.0],
    ) {
        let weights = Weights::new(weights).unwrap();
        let ranks = |factor: f64| {
            let standing = |s: &[f64; 3]| {
                let mut s = *s;
                s[criterion] *= factor;
                Some(Standing { score: Rule::Geometric.score(s, weights), promising: false })
            };
            Ranking::new(&themes.iter().map(standing).collect::<Vec<_>>()).ranks()
        };
        prop_assert_eq!(ranks(1.0), ranks(factor));
    }

    #[test]
    fn acceptabilities_sum_to_one(field in a_field(8), geometric in any::<bool>(), w_min in 0.0..0.33, k in 0..9_usize) {
        let model = if geometric { Model::Geometric } else { Model::Arithmetic };
        let found = acceptability(&contenders(&field), model, w_min, k).unwrap();
        let accepted: Vec<_> = found.themes.iter().flatten().collect();
        let is_one = |sum: f64| (sum - 1.0).abs() < 1e-9;
        for (at, theme) in accepted.iter().enumerate() {
            prop_assert!(is_one(theme.ranks.iter().sum()));
            prop_assert!(is_one(accepted.iter().map(|theme| theme.ranks[at]).sum()));
        }
        if let Some(sets) = &found.top_sets {
            prop_assert!(is_one(sets.iter().map(|set| set.p).sum()));
            for (theme, accepted) in found.themes.iter().enumerate() {
                let within: f64 = sets.iter().filter(|set| set.themes.contains(&theme)).map(|set| set.p).sum();
                prop_assert!((accepted.as_ref().map_or(0.0, |accepted| accepted.p_top(k)) - within).abs() < 1e-9);
            }
        }
        prop_assert!(accepted.is_empty() || is_one(found.winners.iter().map(|winner| winner.p).sum()));
        for winner in &found.winners {
            let first: f64 = winner.themes.iter().map(|theme| found.themes[*theme].as_ref().unwrap().ranks[0]).sum();
            prop_assert!((first - winner.p).abs() < 1e-9);
            for corner in winner.region.corners() {
                prop_assert!(is_one(corner.iter().sum()) && corner.iter().all(|weight| *weight >= w_min - 1e-9));
            }
        }
    }

    #[test]
    fn the_order_of_ballots_does_not_matter(
        (ballots, method, shuffled) in a_room(0..9).prop_flat_map(|(ballots, method)| {
            let shuffled = Just((0..ballots.as_slice().len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(ballots), Just(method), shuffled)
        }),
    ) {
        let cast = shuffled.iter().map(|at| ballots.as_slice()[*at].clone()).collect();
        let other = Ballots::new(2, ballots.themes(), cast).unwrap();
        prop_assert_eq!(ballots.grid(), other.grid());
        prop_assert_eq!(bootstrap(&ballots, &method, 20, 7), bootstrap(&other, &method, 20, 7));
        let (found, found_other) = (leave_one_out(&ballots, &method), leave_one_out(&other, &method));
        let mut changing: Vec<usize> = found_other.changing.iter().map(|at| shuffled[*at]).collect();
        changing.sort_unstable();
        prop_assert_eq!(found.changing, changing);
    }

    #[test]
    fn agreement_knows_no_direction(counts in [0..9_u32, 0..9, 0..9, 0..9, 0..9], times in 1..5_u32) {
        let mut reversed = counts;
        reversed.reverse();
        let a = agreement(&counts);
        prop_assert_eq!(a, agreement(&reversed));
        prop_assert_eq!(a, agreement(&counts.map(|count| count * times)));
        prop_assert!(a.is_none_or(|a| a.abs() <= Fraction::ONE));
    }

    #[test]
    fn the_public_sees_no_small_cell(a in prop::array::uniform5(0..12_u32), b in prop::array::uniform5(0..12_u32)) {
        let tallies = [tally(a), tally(b)];
        let shown = Shown::of(&tallies, &Voices::new(&[1.0, 1.0]).unwrap(), Audience::Public);
        let is_safe = |cell: u64| cell == 0 || cell >= 5;
        for (tally, group) in tallies.iter().zip(&shown.groups) {
            let n = tally.n();
            if group.mean.is_some() {
                prop_assert!(!shown.secondary && n >= 10 && !tally.counts.map(u64::from).contains(&n));
                prop_assert!(group.mean.unwrap().denominator() <= 10);
            } else {
                prop_assert!(shown.secondary || n == 0);
                prop_assert!(group.share_high.is_none() && group.distribution == Distribution::Hidden);
                prop_assert_eq!(group.n, (n == 0).then_some(0));
            }
            let high: u64 = tally.counts[3..].iter().copied().map(u64::from).sum();
            prop_assert!(group.share_high.is_none() || (high >= 5 && n - high >= 5));
            match group.distribution {
                Distribution::Hidden => (),
                Distribution::Three(cells) => prop_assert!(cells.iter().all(|cell| is_safe(u64::from(*cell)) && u64::from(*cell) < n)),
                Distribution::Five(cells) => prop_assert!(cells.iter().all(|cell| is_safe(u64::from(*cell)) && u64::from(*cell) < n)),
            }
        }
        prop_assert!(shown.combined.is_none() || tallies[0].n() + tallies[1].n() >= 10);
    }

    #[test]
    fn a_share_is_smoothed_towards_the_middle(votes in 0..30_u32, possible in 0..30_u32) {
        let share = Share::hands(votes, possible);
        prop_assert_eq!(share.is_err(), votes > possible);
        prop_assert_eq!(share, Share::dots(votes, possible, 1));
        let Some((plain, smoothed)) = share.ok().and_then(|share| Some((share.share()?, share.smoothed()?))) else { return Ok(()) };
        prop_assert_eq!(Some(smoothed), Fraction::new(i128::from(2 * votes + 1), i128::from(2 * possible + 2)));
        prop_assert!(Fraction::ZERO < smoothed && smoothed < Fraction::ONE);
        let half = fraction(1, 2);
        prop_assert_eq!(plain.cmp(&half), smoothed.cmp(&half));
        let mean = share.unwrap().total().mean().unwrap();
        prop_assert!((unit(mean.to_f64()) - smoothed.to_f64()).abs() < 1e-12);
    }

    #[test]
    fn a_missing_group_leaves_no_figure(answers in prop::collection::vec([an_answer(), an_answer(), an_answer()], 0..5)) {
        let ballots = answers.into_iter().map(|answers| Ballot { group: 0, answers: vec![answers] }).collect();
        let ballots = Ballots::new(2, 1, ballots).unwrap();
        let order = Order::new(&ballots.grid(), &Method::new(Voices::new(&[1.0, 1.0]).unwrap()));
        prop_assert_eq!(order.themes[0].means, [None; 3]);
        prop_assert_eq!((&order.themes[0].composite, order.themes[0].rank), (&None, None));
    }
}

#[test]
fn undefined_is_none_and_nothing_panics() {
    let nothing = Tally::default();
    assert!(nothing.mean().is_none() && nothing.median().is_none() && nothing.bounds().is_none());
    assert!(agreement(&[]).is_none() && agreement(&[3, 4]).is_none() && consensus(&[5]).is_none());
    assert_eq!(pooled_mean(&[]), None);
    for odd in [f64::NAN, f64::INFINITY, -1.0] {
        assert!(Voices::new(&[odd, 1.0]).is_none());
        assert!(Weights::new([odd, 1.0, 1.0]).is_none());
        assert!(Contender::new([odd, 0.5, 0.5], true).is_none());
        assert!(Composite::new([odd, 3.0, 3.0], Weights::EQUAL, 3.0).is_none());
        assert!(acceptability(&[], Model::Geometric, odd, 3).is_none());
        let standing = Standing { score: odd, promising: true };
        assert_eq!(Ranking::new(&[Some(standing)]).ranks(), [odd.is_finite().then_some(1)]);
    }
    assert!(
        Voices::new(&[]).is_none() && Voices::new(&[0.0, 0.0]).is_none() && Weights::new([0.0; 3]).is_none()
    );
    assert!(Voices::of_sides(&[Side::Resident], Fraction::ZERO, Fraction::ONE).is_none());
    assert!(Fraction::new(1, 0).is_none() && Fraction::new(i128::MIN, i128::MIN).is_none());
    assert!(acceptability(&[], Model::Geometric, 1.0 / 3.0, 3).is_none());
    assert_eq!(
        weight_intervals(&[], Model::Geometric, Weights::EQUAL, 3).map(|intervals| intervals[0].to),
        Some(1.0)
    );
    assert_eq!(TwoOrders::of(&[Some(1.0)], &[None], 3).tau_b, None);
    let huge = Total { sum: u64::MAX, n: u64::MAX };
    let voices = Voices::new(&[0.123_456_789, 1e-9, 1e15]).unwrap();
    assert!(voices.combine(&[huge; 3], dialoogtafel::scoring::Silent::Undefined).is_none());
    let full = Tally { counts: [u32::MAX; 5], dont_know: u32::MAX, blank: u32::MAX };
    assert_eq!(full.mean(), Some(Fraction::whole(3)));
    assert_eq!(agreement(&full.counts), Some(Fraction::ZERO));
    let nobody = Ballots::new(0, 0, Vec::new()).unwrap();
    let method = Method::new(Voices::new(&[1.0]).unwrap());
    let firmness = Firmness::new(&nobody.grid(), Some(&nobody), &method, &[], 1);
    assert!(firmness.people.is_none());
    assert!(Ballots::new(1, 0, vec![Ballot { group: 1, answers: Vec::new() }]).is_none());
    assert!(Ballots::new(1, 2, vec![Ballot { group: 0, answers: Vec::new() }]).is_none());
}

#[test]
fn a_means_gap_of_exactly_one_is_flagged() {
    let (a, b) = (tally([0, 0, 1, 0, 2]), tally([0, 1, 0, 2, 0]));
    assert_eq!(dialoogtafel::scoring::gap(&a, &b), Some(Fraction::ONE));
    assert!(dialoogtafel::scoring::is_to_discuss(&a, &b) && dialoogtafel::scoring::is_to_discuss(&b, &a));
    assert_eq!(fraction(13, 4).half_up(1), "3.3");
    assert_eq!(fraction(-13, 4).half_up(1), "-3.3");
    assert_eq!(fraction(-1, 100).half_up(1), "0.0");
    assert_eq!(fraction(999, 1000).half_up(2), "1.00");
}

#[test]
fn words_need_people() {
    assert_eq!(Picture::of(&tally([0, 0, 0, 0, 4])), Picture::Nothing);
    assert_eq!(Picture::of(&tally([0, 0, 0, 0, 9])), Picture::Bars);
    assert_eq!(Picture::of(&tally([0, 0, 0, 0, 10])), Picture::Words(Opinions::Alike));
    assert_eq!(Picture::of(&tally([5, 0, 0, 0, 5])), Picture::Words(Opinions::TwoCamps));
    assert_eq!(Picture::of(&tally([2, 2, 2, 2, 2])), Picture::Words(Opinions::Divided));
    assert_eq!(Picture::of(&tally([1, 2, 3, 4, 5])), Picture::Words(Opinions::Mixed));
    assert_eq!([0.9, 0.6, 0.59].map(Grip::of), [Grip::Firm, Grip::Fair, Grip::Shaky]);
}

#[test]
fn sides_have_equal_voices_whatever_their_number_of_groups() {
    let sides = [Side::Resident, Side::Resident, Side::Professional];
    let voices = Voices::of_sides(&sides, fraction(1, 2), fraction(1, 2)).unwrap();
    assert_eq!(Voices::new(&[0.25, 0.25, 0.5]), Some(voices));
}

#[test]
fn hands_and_scores_make_one_order() {
    let cell = |group, theme: usize, _| match group {
        0 => Cell::Scores(tally([0, 0, 0, 4, theme as u32])),
        _ => Cell::Votes(Share::hands(theme as u32, 9).unwrap()),
    };
    let grid = Grid::from_fn(2, 3, cell);
    let method = Method::new(Voices::new(&[1.0, 1.0]).unwrap());
    assert_eq!(Order::new(&grid, &method).ranking.ranks(), [Some(3), Some(2), Some(1)]);
    let firmness = Firmness::new(&grid, None, &method, &SIDES, 1);
    assert!(firmness.people.is_none() && firmness.ballots.is_none() && firmness.weights.is_some());
}

#[test]
fn a_theme_that_nobody_scored_does_not_hide_how_firm_the_others_are() {
    let row = |score: Option<u8>| {
        let score = score.and_then(dialoogtafel::scoring::Score::new);
        [score.map_or(dialoogtafel::scoring::Answer::Blank, dialoogtafel::scoring::Answer::Score); 3]
    };
    let ballot = |at: usize| Ballot { group: at % 2, answers: vec![row(Some(4)), row(None), row(Some(2))] };
    let ballots = Ballots::new(2, 3, (0..10).map(ballot).collect()).unwrap();
    let method = Method { choose: 1, ..Method::new(Voices::new(&[1.0, 1.0]).unwrap()) };
    let people = Firmness::new(&ballots.grid(), Some(&ballots), &method, &SIDES, 1).people.unwrap();
    let p_top = |theme: usize| people[theme].as_ref().map(|theme| theme.p_top.round());
    assert_eq!([p_top(0), p_top(1), p_top(2)], [Some(1.0), None, Some(0.0)]);
}

#[test]
fn scoring_stands_alone() {
    for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/scoring")).unwrap() {
        let file = file.unwrap().path();
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(!text.contains("crate::") && !text.contains("super::super"), "{}", file.display());
    }
}
