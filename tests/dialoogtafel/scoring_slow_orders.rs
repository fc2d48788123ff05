//! How firm an order is, against slow ways to find out: a fine grid of weights, every possible resample,
//! every ballot really left out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use dialoogtafel::scoring::{
    Ballot, Ballots, Fraction, Method, Model, Order, Resampled, Side, Top, Voices, Weights, acceptability,
    bootstrap, leave_one_out, voice_steps, weight_intervals,
};
use proptest::prelude::*;

use super::scoring_random::{Plain, a_field, a_room, cases, contenders};

/// Ranks from 0 for one vector of weights, by counting who is better; level themes have the same places.
fn places(field: &[Option<Plain>], model: Model, w: [f64; 3]) -> Vec<Option<std::ops::Range<usize>>> {
    let weights = Weights::new(w).unwrap();
    let better = |(s, promising): &Plain, (other_s, other_promising): &Plain| {
        let score = |s: &[f64; 3]| model.rule().score(*s, weights);
        (promising > other_promising) || (promising == other_promising && score(s) > score(other_s) + 1e-9)
    };
    let count = |is: &dyn Fn(&Plain) -> bool| field.iter().flatten().filter(|theme| is(theme)).count();
    let all = count(&|_| true);
    let place =
        |theme: &Plain| count(&|other| better(other, theme))..all - count(&|other| better(theme, other));
    field.iter().map(|theme| theme.as_ref().map(place)).collect()
}

/// Weights in the middle of small triangles of equal area that fill the triangle of all weights.
fn grid_of_weights(w_min: f64, side: u32) -> Vec<[f64; 3]> {
    let part = |at: u32, third: f64| w_min + (f64::from(at) + third) / f64::from(side) * (1.0 - 3.0 * w_min);
    let point = |i, j, third| [part(i, third), part(j, third), 1.0 - part(i, third) - part(j, third)];
    let upright = (0..side).flat_map(|i| (0..side - i).map(move |j| (i, j, 1.0 / 3.0)));
    let reversed = (1..side).flat_map(|i| (0..side - i).map(move |j| (i - 1, j, 2.0 / 3.0)));
    upright.chain(reversed).map(|(i, j, third)| point(i, j, third)).collect()
}

fn model() -> impl Strategy<Value = Model> {
    prop::sample::select(vec![Model::Arithmetic, Model::Geometric])
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn areas_are_shares_of_a_fine_grid(
        field in a_field(6),
        model in model(),
        w_min in prop::sample::select(vec![0.0, 0.1, 0.2]),
        k in 0..4_usize,
    ) {
        let found = acceptability(&contenders(&field), model, w_min, k).unwrap();
        let grid = grid_of_weights(w_min, 50);
        let each = 1.0 / grid.len() as f64;
        let mut ranks = vec![vec![0.0; field.iter().flatten().count()]; field.len()];
        let mut beats = vec![vec![0.0; field.len()]; field.len()];
        let mut central = vec![([0.0; 3], 0.0); field.len()];
        let mut sets = std::collections::BTreeMap::new();
        for w in &grid {
            let places = places(&field, model, *w);
            for (theme, place) in places.iter().enumerate().filter_map(|(theme, place)| Some((theme, place.clone()?))) {
                place.clone().for_each(|at| ranks[theme][at] += each / place.len() as f64);
                if place.start == 0 {
                    (0..3).for_each(|at| central[theme].0[at] += w[at] * each);
                    central[theme].1 += each;
                }
                for (other, theirs) in places.iter().enumerate() {
                    beats[theme][other] += if theirs.as_ref().is_some_and(|theirs| place.start < theirs.start) { each } else { 0.0 };
                }
            }
            let top = |theme: &usize| places[*theme].as_ref().is_some_and(|place| place.start < k);
            *sets.entry((0..field.len()).filter(top).collect::<Vec<_>>()).or_insert(0.0) += each;
        }
        let near = |a: f64, b: f64| (a - b).abs() < 0.03;
        for (theme, accepted) in found.themes.iter().enumerate() {
            prop_assert_eq!(accepted.is_some(), field[theme].is_some());
            let Some(accepted) = accepted else { continue };
            prop_assert!(accepted.ranks.iter().zip(&ranks[theme]).all(|(a, b)| near(*a, *b)), "{:?} {:?}", accepted.ranks, ranks[theme]);
            prop_assert!(accepted.beats.iter().zip(&beats[theme]).all(|(a, b)| near(*a, *b)), "{:?} {:?}", accepted.beats, beats[theme]);
            let (sum, share) = central[theme];
            if share > 0.1 {
                let weights = accepted.central_weights.expect("it is first somewhere");
                prop_assert!((0..3).all(|at| near(weights[at], sum[at] / share)), "{weights:?} {sum:?} {share}");
            }
        }
        for set in found.top_sets.iter().flatten() {
            prop_assert!(near(set.p, sets.get(&set.themes).copied().unwrap_or_default()), "{:?} {:?}", set, sets);
        }
    }

    #[test]
    fn a_bootstrap_comes_near_all_resamples((ballots, method) in a_room(0..=5)) {
        let (expected, p_valid) = every_resample(&ballots, &method);
        let found = bootstrap(&ballots, &method, 1500, 1);
        // Five standard errors: a hundred cases of dozens of figures.
        let near = |a: f64, b: f64, n: usize| (a - b).abs() <= 5.0 * (b * (1.0 - b).max(0.0) / n as f64).sqrt() + 0.01;
        prop_assert!(near(found.p_valid, p_valid, 1500), "{} {p_valid}", found.p_valid);
        prop_assert_eq!(found.themes.is_some(), p_valid > 0.0);
        for (found_theme, expected) in found.themes.iter().flatten().zip(&expected) {
            let n = found.resamples;
            prop_assert!(near(found_theme.p_top, expected.p_top / p_valid, n));
            prop_assert!(near(found_theme.p_promising, expected.p_promising / p_valid, n));
            prop_assert!(found_theme.ranks.iter().zip(&expected.ranks).all(|(a, b)| near(*a, *b / p_valid, n)));
        }
    }
}

/// Orders each way to draw as many ballots as each group cast; the sums are over the valid ones.
fn every_resample(ballots: &Ballots, method: &Method) -> (Vec<Resampled>, f64) {
    let cast = ballots.as_slice();
    let themes = ballots.themes();
    let mut sum = vec![Resampled { ranks: vec![0.0; themes], ..Resampled::default() }; themes];
    let choices: Vec<Vec<&Ballot>> =
        cast.iter().map(|own| cast.iter().filter(|other| other.group == own.group).collect()).collect();
    let draws: usize = choices.iter().map(Vec::len).product();
    let each = 1.0 / draws as f64;
    let mut p_valid = 0.0;
    for draw in 0..draws {
        let mut rest = draw;
        let mut drawn = Vec::new();
        for choice in &choices {
            drawn.push(choice[rest % choice.len()].clone());
            rest /= choice.len();
        }
        let drawn = Ballots::new(2, themes, drawn).unwrap();
        let order = Order::new(&drawn.grid(), method);
        if order.themes.iter().any(|theme| theme.rank.is_none()) {
            continue;
        }
        p_valid += each;
        let ranks: Vec<usize> = order.themes.iter().filter_map(|theme| theme.rank).collect();
        for (theme, sum) in sum.iter_mut().enumerate() {
            let level = ranks.iter().filter(|rank| **rank == ranks[theme]).count();
            for rank in ranks[theme]..ranks[theme] + level {
                sum.ranks[rank - 1] += each / level as f64;
                sum.p_top += if rank <= method.choose { each / level as f64 } else { 0.0 };
            }
            sum.p_promising += if order.promising().contains(&theme) { each } else { 0.0 };
        }
    }
    (sum, p_valid)
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn the_top_changes_where_an_interval_ends(
        field in a_field(6),
        weights in [1..4_u8, 1..4, 1..4],
        k in 0..4_usize,
        model in model(),
    ) {
        let now = Weights::new(weights.map(f64::from)).unwrap();
        let top_at = |w: [f64; 3]| {
            let places = places(&field, model, w);
            let contested = places.iter().flatten().any(|place| place.start < k && place.end > k);
            let inside = |theme: &usize| places[*theme].as_ref().is_some_and(|place| place.end <= k);
            (!contested).then(|| (0..field.len()).filter(inside).collect::<Vec<_>>())
        };
        let top = top_at(now.get());
        let intervals = weight_intervals(&contenders(&field), model, now, k);
        prop_assert_eq!(intervals.is_some(), top.is_some());
        for (criterion, interval) in intervals.into_iter().flatten().enumerate() {
            let at = |t: f64| {
                let old = now.get();
                let mut w = old.map(|weight| weight * (1.0 - t) / (1.0 - old[criterion]));
                w[criterion] = t;
                top_at(w)
            };
            let (from, to, step) = (interval.from, interval.to, 1e-5);
            prop_assert!(from <= now.get()[criterion] && now.get()[criterion] <= to);
            for t in [from + step, f64::midpoint(from, to), to - step] {
                prop_assert!(to - from < 3.0 * step || at(t) == top, "inside at {t} of {interval:?}");
            }
            prop_assert!(from <= step || at(from - step) != top, "below {interval:?}");
            prop_assert!(to >= 1.0 - step || at(to + step) != top, "above {interval:?}");
        }
    }

    #[test]
    fn leaving_one_out_orders_the_others((ballots, method) in a_room(0..9)) {
        let found = leave_one_out(&ballots, &method);
        prop_assert_eq!(&found.top, &Order::new(&ballots.grid(), &method).top);
        let themes_in = |top: &Top| (top.certain.clone(), top.contested.clone());
        for left_out in 0..ballots.as_slice().len() {
            let mut others = ballots.as_slice().to_vec();
            others.remove(left_out);
            let others = Ballots::new(2, ballots.themes(), others).unwrap();
            let changes = themes_in(&Order::new(&others.grid(), &method).top) != themes_in(&found.top);
            prop_assert_eq!(found.changing.contains(&left_out), changes);
        }
    }

    #[test]
    fn a_voice_step_is_an_order_with_other_voices((ballots, method) in a_room(0..9)) {
        let steps = voice_steps(&ballots.grid(), &method, &[Side::Resident, Side::Professional]);
        prop_assert_eq!(steps.len(), 11);
        for (tenth, step) in (0_u32..).zip(steps) {
            let voices = Voices::new(&[f64::from(tenth), f64::from(10 - tenth)]).unwrap();
            let order = Order::new(&ballots.grid(), &Method { voices, ..method.clone() });
            prop_assert_eq!(Some(step.resident), Fraction::new(i128::from(tenth), 10));
            prop_assert_eq!(step.top, Some(order.top));
        }
    }
}
