//! Every statistic of `dialoogtafel::scoring` against a slow one written from its definition, on random
//! input: lists of people instead of counts, all pairs, all triplets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use dialoogtafel::scoring::{
    Answer, Dominance, Fraction, Ranking, Rule, Silent, Standing, Tally, TwoOrders, Voices, Weights,
    agreement, borda, consensus, copeland,
};
use proptest::prelude::*;

use super::scoring_random::{an_answer, an_s, cases};

fn scores(answers: &[Answer]) -> Vec<f64> {
    let score = |answer: &Answer| match answer {
        Answer::Score(score) => Some(f64::from(score.value())),
        _ => None,
    };
    answers.iter().filter_map(score).collect()
}

fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
}

fn same(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-12,
        _ => a.is_none() && b.is_none(),
    }
}

fn exact(fraction: Option<Fraction>) -> Option<f64> {
    fraction.map(Fraction::to_f64)
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn a_tally_is_its_list_of_answers(answers in prop::collection::vec(an_answer(), 0..20)) {
        let tally: Tally = answers.iter().copied().collect();
        let mut scores = scores(&answers);
        scores.sort_by(f64::total_cmp);
        let n = scores.len();
        let share = |from: f64, to: f64| mean(&scores.iter().map(|x| f64::from(u8::from((from..=to).contains(x)))).collect::<Vec<_>>());
        let filled = |score: f64| mean(&scores.iter().copied().chain(vec![score; answers.len() - n]).collect::<Vec<_>>());
        prop_assert!(same(exact(tally.mean()), mean(&scores)));
        prop_assert!(same(exact(tally.s()), mean(&scores).map(|mean| (mean - 1.0) / 4.0)));
        prop_assert!(same(exact(tally.median()), (n > 0).then(|| f64::midpoint(scores[(n - 1) / 2], scores[n / 2]))));
        prop_assert!(same(exact(tally.share_low()), share(1.0, 2.0)));
        prop_assert!(same(exact(tally.share_high()), share(4.0, 5.0)));
        prop_assert_eq!(tally.is_thinly_covered(), n < answers.len() - n);
        prop_assert!(same(exact(tally.coverage()), (!answers.is_empty()).then(|| n as f64 / answers.len() as f64)));
        prop_assert!(same(exact(tally.bounds().map(|bounds| bounds.low)), filled(1.0)));
        prop_assert!(same(exact(tally.bounds().map(|bounds| bounds.high)), filled(5.0)));
    }

    #[test]
    fn each_group_has_its_voice(
        groups in prop::collection::vec((prop::collection::vec(an_answer(), 0..6), 0..4_u8), 1..5),
        scale in 0.1..10.0,
    ) {
        let totals: Vec<_> = groups.iter().map(|(answers, _)| answers.iter().copied().collect::<Tally>().total()).collect();
        let voices: Vec<f64> = groups.iter().map(|(_, voice)| f64::from(*voice) * scale).collect();
        let heard = || groups.iter().zip(&voices).filter(|(_, voice)| **voice > 0.0);
        let means: Vec<(Option<f64>, f64)> = heard().map(|((answers, _), voice)| (mean(&scores(answers)), *voice)).collect();
        let weighted = |means: &[(f64, f64)]| {
            let all: f64 = means.iter().map(|(_, voice)| voice).sum();
            (all > 0.0).then(|| means.iter().map(|(mean, voice)| mean * voice).sum::<f64>() / all)
        };
        let strict: Option<Vec<(f64, f64)>> = means.iter().map(|(mean, voice)| Some(((*mean)?, *voice))).collect();
        let lenient: Vec<(f64, f64)> = means.iter().filter_map(|(mean, voice)| Some(((*mean)?, *voice))).collect();
        let combine = |silent| exact(Voices::new(&voices).and_then(|voices| voices.combine(&totals, silent)));
        prop_assert!(same(combine(Silent::Undefined), strict.and_then(|means| weighted(&means))));
        prop_assert!(same(combine(Silent::Skipped), weighted(&lenient)));
    }

    #[test]
    fn rules_are_their_formulas(s in an_s(), weights in [0..5_u8, 0..5, 0..5]) {
        let sum = f64::from(weights.iter().sum::<u8>());
        prop_assume!(sum > 0.0);
        let w = weights.map(|weight| f64::from(weight) / sum);
        let mut sorted = s;
        sorted.sort_by(f64::total_cmp);
        let score = |rule: Rule| rule.score(s, Weights::new(weights.map(f64::from)).unwrap());
        // Rust's powf takes 0 to the power 0 as 1, as the definition does.
        let product: f64 = (0..3).map(|at| s[at].powf(w[at])).product();
        let sum: f64 = (0..3).map(|at| s[at] * w[at]).sum();
        prop_assert!((score(Rule::Geometric) - product).abs() < 1e-12);
        prop_assert!((score(Rule::Arithmetic) - sum).abs() < 1e-12);
        prop_assert!((score(Rule::Owa321) - (3.0 * sorted[0] + 2.0 * sorted[1] + sorted[2]) / 6.0).abs() < 1e-12);
        prop_assert!((score(Rule::Minimum) - sorted[0]).abs() < 1e-12);
    }

    #[test]
    fn a_rank_counts_who_is_better(
        themes in prop::collection::vec(prop::option::weighted(0.9, (0..6_u8, any::<bool>())), 0..9),
        k in 0..10_usize,
    ) {
        let standing = |(score, promising)| Standing { score: f64::from(score) / 10.0, promising };
        let ranking = Ranking::new(&themes.iter().map(|theme| theme.map(standing)).collect::<Vec<_>>());
        let top = ranking.top(k);
        for (theme, key) in themes.iter().enumerate() {
            let key = key.map(|(score, promising)| (promising, score));
            let keys = || themes.iter().flatten().map(|(score, promising)| (*promising, *score));
            let better = keys().filter(|other| Some(*other) > key).count();
            let level = keys().filter(|other| Some(*other) == key).count();
            let known = key.is_some();
            prop_assert_eq!(ranking.ranks()[theme], known.then_some(better + 1));
            prop_assert_eq!(top.certain.contains(&theme), known && better + level <= k);
            let contested = known && better < k && better + level > k;
            prop_assert_eq!(top.contested.contains(&theme), contested);
            prop_assert!(!contested || top.open_places == k - better);
        }
    }

    #[test]
    fn agreement_is_its_definition(counts in prop::collection::vec(prop_oneof![Just(0), 0..9_u32], 3..8)) {
        prop_assert!(same(exact(agreement(&counts)), slow_agreement(&counts)));
        prop_assert!(same(consensus(&counts), slow_consensus(&counts)));
    }

    #[test]
    fn dominance_looks_at_all_pairs(
        a in prop::collection::vec(an_answer(), 0..12),
        b in prop::collection::vec(an_answer(), 0..12),
    ) {
        let (x, y) = (scores(&a), scores(&b));
        let share = |holds: fn(&f64, &f64) -> bool| {
            mean(&x.iter().flat_map(|x| y.iter().map(move |y| f64::from(u8::from(holds(x, y))))).collect::<Vec<_>>())
        };
        let found = Dominance::between(&a.into_iter().collect(), &b.into_iter().collect());
        prop_assert!(same(exact(found.map(|found| found.higher)), share(|x, y| x > y)));
        prop_assert!(same(exact(found.map(|found| found.lower)), share(|x, y| x < y)));
        prop_assert!(same(exact(found.map(|found| found.equal)), share(|x, y| (x - y).abs() < 0.5)));
    }

    #[test]
    fn rankings_are_counted_one_by_one(
        (themes, ballots) in (0..6_usize).prop_flat_map(|themes| {
            (Just(themes), prop::collection::vec(prop::collection::vec(1..5_u32, themes), 0..7))
        }),
    ) {
        let half_points = |own: u32, other: u32| u32::from(own < other) + u32::from(own <= other);
        for theme in 0..themes {
            let (mut points, mut wins) = (0, 0);
            for other in (0..themes).filter(|other| *other != theme) {
                let score = |own: usize, other: usize| -> u32 { ballots.iter().map(|ballot| half_points(ballot[own], ballot[other])).sum() };
                points += score(theme, other);
                wins += half_points(score(other, theme), score(theme, other));
            }
            prop_assert!(same(Some(borda(themes, &ballots)[theme]), Some(f64::from(points) / 2.0)));
            prop_assert!(same(Some(copeland(themes, &ballots)[theme]), Some(f64::from(wins) / 2.0)));
        }
    }

    #[test]
    fn tau_b_is_its_definition(pairs in prop::collection::vec((0..5_u8, 0..5_u8), 0..9)) {
        let side = |of: fn(&(u8, u8)) -> u8| pairs.iter().map(|pair| Some(f64::from(of(pair)))).collect::<Vec<_>>();
        let found = TwoOrders::of(&side(|pair| pair.0), &side(|pair| pair.1), 2);
        let (mut s, mut untied) = (0.0, [0.0, 0.0]);
        for (at, (a, b)) in pairs.iter().enumerate() {
            for (other_a, other_b) in &pairs[..at] {
                let (a, b) = (f64::from(*a) - f64::from(*other_a), f64::from(*b) - f64::from(*other_b));
                s += if a * b > 0.0 { 1.0 } else if a * b < 0.0 { -1.0 } else { 0.0 };
                untied[0] += f64::from(u8::from(a != 0.0));
                untied[1] += f64::from(u8::from(b != 0.0));
            }
        }
        let product: f64 = untied.iter().product();
        prop_assert!(same(found.tau_b, (product > 0.0).then(|| s / product.sqrt())));
    }
}

/// Van der Eijk's A from its definition: one person taken off each used category at a time, triplets one by one.
fn slow_agreement(counts: &[u32]) -> Option<f64> {
    let k = counts.len();
    let people: u32 = counts.iter().sum();
    let mut counts = counts.to_vec();
    let mut a = 0.0;
    while counts.iter().any(|count| *count > 0) {
        let layer: Vec<bool> = counts.iter().map(|count| *count > 0).collect();
        let s = layer.iter().filter(|used| **used).count();
        let (mut tu, mut tdu) = (0.0, 0.0);
        for i in 0..k {
            for j in i + 1..k {
                for l in j + 1..k {
                    match (layer[i], layer[j], layer[l]) {
                        (true, true, false) | (false, true, true) => tu += 1.0,
                        (true, false, true) => tdu += 1.0,
                        _ => (),
                    }
                }
            }
        }
        let (wide, wider) = (k as f64 - 2.0, k as f64 - 1.0);
        let u = if s == 1 {
            1.0
        } else if tu + tdu == 0.0 {
            0.0
        } else {
            (wide * tu - wider * tdu) / (wide * (tu + tdu))
        };
        a += u * (1.0 - (s as f64 - 1.0) / wider) * s as f64 / f64::from(people);
        for count in &mut counts {
            *count = count.saturating_sub(1);
        }
    }
    (people > 0).then_some(a)
}

fn slow_consensus(counts: &[u32]) -> Option<f64> {
    let people: Vec<f64> =
        counts.iter().enumerate().flat_map(|(x, count)| vec![x as f64; *count as usize]).collect();
    let middle = mean(&people)?;
    let width = counts.len() as f64 - 1.0;
    let terms: Vec<f64> = people.iter().map(|x| (1.0 - (x - middle).abs() / width).log2()).collect();
    Some(1.0 + mean(&terms)?)
}
