//! How each section of the vectors is asked of `dialoogtafel::scoring`: its input read, the answer written
//! as the expected value is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use dialoogtafel::scoring::*;
use serde_json::{Value, json};

/// A case, and the file it stands in for the scenarios it may name.
pub struct Case<'a> {
    pub input: &'a Value,
    pub expected: &'a Value,
    pub vectors: &'a Value,
}

/// How a section is checked.
pub enum Check {
    /// The answer must be what is expected, within the section's tolerance.
    Answer(fn(&Case) -> Value),
    /// A simulation must come near what is expected.
    Bootstrap,
}

/// Fails on a section that it does not know, also when that has no cases.
pub fn check_of(section: &str) -> Check {
    Check::Answer(match section {
        "cell_summary" => |case| cell_summary(case.input),
        "combine_groups" => |case| combine_groups(case.input),
        "composite" => |case| composite(case.input),
        "ranking" => |case| ranking(case.input),
        "agreement" => |case| agreement_and_consensus(case.input),
        "cliffs_delta" => |case| cliffs_delta(case.input, case.expected),
        "smaa_linear" => |case| smaa(case.input, Model::Arithmetic),
        "smaa_geometric" => |case| smaa(case.input, Model::Geometric),
        "weight_stability" => |case| weight_stability(case.input),
        "bootstrap_exact" => return Check::Bootstrap,
        "leave_one_out" => |case| {
            let scenario = case.input.get("scenario").and_then(Value::as_str);
            let place = scenario.map_or(case.input, |name| field(field(case.vectors, "scenarios"), name));
            let (ballots, method) = ballots_and_method(place, case.input);
            leaving_one_out(&ballots, &method)
        },
        "borda_copeland" => |case| borda_copeland(case.input),
        "group_rank_agreement" => |case| group_rank_agreement(case.input),
        // How the file writes an error is free: null, or anything under the name error.
        "dots_hands" => |case| {
            let error = case.expected.get("error").map(|error| json!({ "error": error }));
            dots_hands(case.input).unwrap_or_else(|TooManyVotes { .. }| json!(error))
        },
        "suppression" => |case| suppression(case.input),
        _ => panic!("unknown section {section}"),
    })
}

pub fn cell_summary(input: &Value) -> Value {
    let tally: Tally = array(field(input, "answers")).iter().map(answer_of).collect();
    json!({
        "n_ballots": tally.n_ballots(),
        "n_valid": tally.n(),
        "n_dontknow": tally.dont_know,
        "n_blank": tally.blank,
        "freq": tally.counts,
        "coverage": fraction(tally.coverage()),
        "mean": fraction(tally.mean()),
        "median": fraction(tally.median()),
        "share_high": fraction(tally.share_high()),
        "share_low": fraction(tally.share_low()),
        "s": fraction(tally.s()),
        "bound_low": fraction(tally.bounds().map(|bounds| bounds.low)),
        "bound_high": fraction(tally.bounds().map(|bounds| bounds.high)),
    })
}

pub fn combine_groups(input: &Value) -> Value {
    let total =
        |group| Total { sum: field(group, "sum").as_u64().unwrap(), n: field(group, "n").as_u64().unwrap() };
    let totals: Vec<Total> = array(field(input, "groups")).iter().map(total).collect();
    let silent = match field(input, "policy").as_str().unwrap() {
        "strict" => Silent::Undefined,
        "renormalise" => Silent::Skipped,
        policy => panic!("unknown policy {policy}"),
    };
    let voices = Voices::new(&numbers(field(input, "lam")));
    json!({
        "value": fraction(voices.and_then(|voices| voices.combine(&totals, silent))),
        "pooled_mean": fraction(pooled_mean(&totals)),
    })
}

pub fn composite(input: &Value) -> Value {
    let means: Vec<Option<f64>> = array(field(input, "means")).iter().map(Value::as_f64).collect();
    let weights = Weights::new(three(&numbers(field(input, "weights")))).expect("weights");
    let tau = field(input, "tau").as_f64().unwrap();
    composite_of(&means, weights, tau)
}

pub fn composite_of(means: &[Option<f64>], weights: Weights, tau: f64) -> Value {
    let s: Vec<Value> = means.iter().map(|mean| number(mean.map(unit))).collect();
    let all: Option<Vec<f64>> = means.iter().copied().collect();
    let composite = all.map(|means| Composite::new(three(&means), weights, tau).expect("means of 1 to 5"));
    let score = |rule| number(composite.as_ref().map(|composite| composite.score(rule)));
    json!({
        "s": s,
        "arithmetic": score(Rule::Arithmetic),
        "geometric": score(Rule::Geometric),
        "harmonic": number(composite.as_ref().map(Composite::harmonic)),
        "minimum": score(Rule::Minimum),
        "owa321": score(Rule::Owa321),
        "weakest": composite.as_ref().map(|composite| &composite.weakest),
        "eligible": composite.as_ref().map(|composite| composite.promising),
        "score100": number(composite.as_ref().map(Composite::score100)),
    })
}

pub fn ranking(input: &Value) -> Value {
    let promising = field(input, "eligible").as_array();
    let standings: Vec<Option<Standing>> = array(field(input, "scores"))
        .iter()
        .enumerate()
        .map(|(theme, score)| {
            let promising = promising.is_none_or(|promising| promising[theme].as_bool().unwrap());
            score.as_f64().map(|score| Standing { score, promising })
        })
        .collect();
    let ranking = Ranking::new(&standings);
    let top = ranking.top(whole(field(input, "k")));
    json!({
        "rank": ranking.ranks(),
        "topk_certain": top.certain,
        "topk_contested": top.contested,
        "contested_places": top.open_places,
    })
}

pub fn agreement_and_consensus(input: &Value) -> Value {
    let freq = counts(field(input, "freq"));
    json!({ "A": fraction(agreement(&freq)), "consensus_tw": number(consensus(&freq)) })
}

pub fn cliffs_delta(input: &Value, expected: &Value) -> Value {
    let tally = |name| array(field(input, name)).iter().map(answer_of).collect::<Tally>();
    let (a, b) = (tally("a"), tally("b"));
    let found = Dominance::between(&a, &b);
    // The bands have numbers; their Dutch names are nowhere fixed, so any usual one will do.
    let names: &[&str] = match found.and_then(|found| found.magnitude()) {
        None => &[],
        Some(Magnitude::Negligible) => &["verwaarloosbaar"],
        Some(Magnitude::Small) => &["klein"],
        Some(Magnitude::Medium) => &["middel", "middelgroot", "gemiddeld", "matig"],
        Some(Magnitude::Large) => &["groot"],
    };
    let expected = field(expected, "magnitude").as_str();
    let magnitude = names.iter().find(|name| Some(**name) == expected).or(names.first());
    json!({
        "p_gt": fraction(found.map(|found| found.higher)),
        "p_lt": fraction(found.map(|found| found.lower)),
        "p_eq": fraction(found.map(|found| found.equal)),
        "delta": fraction(found.and_then(|found| found.delta())),
        "mean_diff": fraction(gap(&a, &b)),
        "magnitude": magnitude,
    })
}

pub fn contenders(input: &Value) -> Vec<Option<Contender>> {
    let promising = field(input, "eligible").as_array();
    let promising = |theme: usize| promising.is_some_and(|promising| promising[theme].as_bool().unwrap());
    let contender = |(theme, s): (usize, &Value)| Contender::new(three(&numbers(s)), promising(theme));
    array(field(input, "scores")).iter().enumerate().map(contender).collect()
}

pub fn smaa(input: &Value, model: Model) -> Value {
    let (w_min, k) = (field(input, "w_min").as_f64().unwrap(), whole(field(input, "k")));
    let found = acceptability(&contenders(input), model, w_min, k).expect("room for weights");
    let of_each = |what: &dyn Fn(&Accepted) -> Value| each(&found, what);
    json!({
        "rai": of_each(&|theme| all(&theme.ranks)),
        "p_topk": of_each(&|theme| number(Some(theme.p_top(k)))),
        "central_weight": of_each(&|theme| theme.central_weights.map_or(Value::Null, |weights| all(&weights))),
        "pairwise": of_each(&|theme| all(&theme.beats)),
        "topk_sets": top_sets(&found),
    })
}

pub fn each(found: &Acceptability, what: &dyn Fn(&Accepted) -> Value) -> Value {
    found.themes.iter().map(|theme| theme.as_ref().map_or(Value::Null, what)).collect()
}

pub fn top_sets(found: &Acceptability) -> Value {
    let set = |set: &TopSet| json!({ "set": set.themes, "p": set.p });
    json!(found.top_sets.as_ref().map(|sets| sets.iter().map(set).collect::<Vec<_>>()))
}

pub fn weight_stability(input: &Value) -> Value {
    let model = match field(input, "model").as_str().unwrap() {
        "linear" => Model::Arithmetic,
        "geometric" => Model::Geometric,
        model => panic!("unknown model {model}"),
    };
    let weights = Weights::new(three(&numbers(field(input, "weights")))).expect("weights");
    let found = weight_intervals(&contenders(input), model, weights, whole(field(input, "k")));
    json!({ "intervals": intervals(found) })
}

pub fn intervals(found: Option<[Interval; 3]>) -> Value {
    [0, 1, 2].iter().map(|at| json!(found.map(|found| [found[*at].from, found[*at].to]))).collect()
}

/// `place` holds groups and ballots; `input` how to order.
pub fn ballots_and_method(place: &Value, input: &Value) -> (Ballots, Method) {
    let groups = array(field(place, "groups"));
    let themes = match field(place, "themes") {
        Value::Array(names) => names.len(),
        number => whole(number),
    };
    let ballot = |ballot: &Value| Ballot {
        group: groups.iter().position(|group| group == field(ballot, "group")).expect("a group"),
        answers: array(field(ballot, "scores"))
            .iter()
            .map(|row| array(row).iter().map(answer_of).collect::<Vec<_>>().try_into().expect("three"))
            .collect(),
    };
    let ballots = array(field(place, "ballots")).iter().map(ballot).collect();
    let (rule, promising_first) = rule(field(input, "rule").as_str().unwrap());
    let method = Method {
        rule,
        promising_first,
        promising_from: field(input, "tau").as_f64().unwrap(),
        weights: input
            .get("weights")
            .map_or(Weights::EQUAL, |weights| Weights::new(three(&numbers(weights))).expect("weights")),
        voices: Voices::new(&numbers(field(input, "lam"))).expect("voices"),
        choose: whole(field(input, "k")),
    };
    (Ballots::new(groups.len(), themes, ballots).expect("whole ballots"), method)
}

pub fn rule(name: &str) -> (Rule, bool) {
    match name {
        "gate_geometric" => (Rule::Geometric, true),
        "geometric" => (Rule::Geometric, false),
        "owa321" => (Rule::Owa321, false),
        "arithmetic" => (Rule::Arithmetic, false),
        "minimum" => (Rule::Minimum, false),
        _ => panic!("unknown rule {name}"),
    }
}

pub fn leaving_one_out(ballots: &Ballots, method: &Method) -> Value {
    let found = leave_one_out(ballots, method);
    json!({
        "base_certain": found.top.certain,
        "base_contested": found.top.contested,
        "n_changing": found.changing.len(),
        "changing_ballots": found.changing,
    })
}

pub fn borda_copeland(input: &Value) -> Value {
    let ballots: Vec<Vec<u32>> = array(field(input, "ranks")).iter().map(counts).collect();
    let themes = ballots.first().map_or(0, Vec::len);
    json!({ "borda": borda(themes, &ballots), "copeland": copeland(themes, &ballots) })
}

pub fn group_rank_agreement(input: &Value) -> Value {
    let scores = |name| array(field(input, name)).iter().map(Value::as_f64).collect::<Vec<_>>();
    two_orders(&TwoOrders::of(&scores("a"), &scores("b"), whole(field(input, "k"))))
}

pub fn two_orders(found: &TwoOrders) -> Value {
    json!({
        "tau_b": number(found.tau_b),
        "top_a": found.top_a,
        "top_b": found.top_b,
        "overlap": found.overlap,
    })
}

pub fn dots_hands(input: &Value) -> Result<Value, TooManyVotes> {
    let count = |name| u32::try_from(whole(field(input, name))).unwrap();
    match field(input, "kind").as_str().unwrap() {
        "hands" => Share::hands(count("yes"), count("present")).map(|share| share_of(&share)),
        "dots" => {
            let dots = |dots| Share::dots(dots, count("participants"), count("max_per_theme"));
            let items: Result<Vec<Share>, TooManyVotes> =
                counts(field(input, "dots")).into_iter().map(dots).collect();
            items.map(|items| json!({ "items": items.iter().map(share_of).collect::<Vec<_>>() }))
        }
        "fingers" => {
            let counts: [u32; 5] = counts(field(input, "freq")).try_into().expect("five counts");
            let tally = Tally { counts, ..Tally::default() };
            let a = agreement(&counts);
            Ok(json!({ "mean": fraction(tally.mean()), "s": fraction(tally.s()), "A": fraction(a) }))
        }
        kind => panic!("unknown kind {kind}"),
    }
}

pub fn share_of(share: &Share) -> Value {
    json!({
        "share": fraction(share.share()),
        "s_smoothed": fraction(share.smoothed()),
        "scale5": fraction(share.scale5()),
    })
}

pub fn suppression(input: &Value) -> Value {
    let tally = |name| Tally {
        counts: counts(field(input, name)).try_into().expect("five counts"),
        ..Tally::default()
    };
    let audience = match field(input, "mode").as_str().unwrap() {
        "werkgroep" => Audience::WorkingGroup,
        "publiek" => Audience::Public,
        mode => panic!("unknown mode {mode}"),
    };
    let voices = Voices::new(&[0.5, 0.5]).expect("voices");
    let shown = Shown::of(&[tally("freq_inwoners"), tally("freq_professionals")], &voices, audience);
    let group = |group: &ShownGroup| {
        let (distribution, cells) = match group.distribution {
            Distribution::Hidden => ("none", Value::Null),
            Distribution::Three(cells) => ("three", json!(cells)),
            Distribution::Five(cells) => ("five", json!(cells)),
        };
        json!({
            "n_shown": group.n.map_or("*".into(), |n| n.to_string()),
            "mean": fraction(group.mean),
            "share_high": fraction(group.share_high),
            "distribution": distribution,
            "cells": cells,
        })
    };
    json!({
        "groups": shown.groups.iter().map(group).collect::<Vec<_>>(),
        "secondary": shown.secondary,
        "combined": fraction(shown.combined),
    })
}

pub fn resampled(found: &Bootstrap) -> Value {
    let of_each = |what: &dyn Fn(&Resampled) -> Value| -> Value {
        json!(found.themes.as_ref().map(|themes| themes.iter().map(what).collect::<Vec<_>>()))
    };
    json!({
        "p_topk": of_each(&|theme| number(Some(theme.p_top))),
        "rank_dist": of_each(&|theme| all(&theme.ranks)),
        "p_eligible": of_each(&|theme| number(Some(theme.p_promising))),
        "p_valid": number(Some(found.p_valid)),
    })
}

pub fn field<'a>(value: &'a Value, name: &str) -> &'a Value {
    value.get(name).unwrap_or_else(|| panic!("no field {name} in {value}"))
}

pub fn array(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("not an array: {value}"))
}

pub fn numbers(value: &Value) -> Vec<f64> {
    array(value).iter().map(|number| number.as_f64().expect("a number")).collect()
}

pub fn counts(value: &Value) -> Vec<u32> {
    array(value).iter().map(|count| u32::try_from(whole(count)).unwrap()).collect()
}

pub fn all(numbers: &[f64]) -> Value {
    numbers.iter().map(|value| number(Some(*value))).collect()
}

pub fn three(numbers: &[f64]) -> [f64; 3] {
    numbers.try_into().expect("three criteria")
}

pub fn whole(value: &Value) -> usize {
    usize::try_from(value.as_u64().expect("a whole number")).unwrap()
}

pub fn answer_of(value: &Value) -> Answer {
    match value {
        Value::Null => Answer::Blank,
        Value::String(text) if text == "wn" => Answer::DontKnow,
        _ => Answer::Score(Score::new(u8::try_from(whole(value)).unwrap()).expect("1 to 5")),
    }
}

/// JSON writes NaN as null, which would pass for 'undefined'.
pub fn number(value: Option<f64>) -> Value {
    assert!(value.is_none_or(f64::is_finite), "undefined is None, found {value:?}");
    json!(value)
}

pub fn fraction(value: Option<Fraction>) -> Value {
    number(value.map(Fraction::to_f64))
}
