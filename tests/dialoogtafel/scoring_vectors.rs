//! The figures of `dialoogtafel::scoring` against values from independent reference implementations.
//!
//! Reads every `*.json` in `tests/vectors/`, or the file or folder that `DIALOOGTAFEL_VECTORS` names.
//! Each case's answer is built as JSON and compared whole: a field too few or too many fails, and so
//! does null beside a number. `cargo test scoring_vectors -- --nocapture` shows cases and deviations.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

use dialoogtafel::scoring::{
    Acceptability, Accepted, Answer, Audience, Ballot, Ballots, Bootstrap, Composite, Contender,
    Distribution, Dominance, Fraction, Interval, Magnitude, Method, Model, Order, Ranking, Resampled, Rule,
    Score, Share, Shown, ShownGroup, Side, Silent, Standing, Tally, TooManyVotes, Top, Total, TwoOrders,
    Voices, Weights, acceptability, agreement, bootstrap, borda, consensus, copeland, gap, leave_one_out,
    pooled_mean, unit, voice_steps, weight_intervals,
};
use serde_json::{Map, Value, json};

#[test]
fn every_case_of_every_section() {
    let mut failures = Vec::new();
    for file in vector_files() {
        let vectors: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        println!("{}", file.display());
        for (name, section) in field(&vectors, "sections").as_object().expect("sections") {
            let mut report = Report::default();
            for case in array(field(section, "cases")) {
                check_case(name, section, case, &vectors, &mut report);
            }
            report.print(name, array(field(section, "cases")).len());
            failures.append(&mut report.failures);
        }
        for (name, scenario) in field(&vectors, "scenarios").as_object().expect("scenarios") {
            let mut report = Report::default();
            check_scenario(name, scenario, &mut report);
            report.print(name, 1);
            failures.append(&mut report.failures);
        }
    }
    assert!(failures.is_empty(), "{} differences:\n{}", failures.len(), failures.join("\n"));
}

fn check_case(section_name: &str, section: &Value, case: &Value, vectors: &Value, report: &mut Report) {
    let (input, expected) = (field(case, "input"), field(case, "expected"));
    let id = field(case, "id").as_str().unwrap();
    if section_name == "bootstrap_exact" {
        let (ballots, method) = ballots_and_method(input, input);
        return report.compare_bootstrap(id, expected, &ballots, &method, SAMPLES, 1e-9);
    }
    let answer = match section_name {
        "cell_summary" => cell_summary(input),
        "combine_groups" => combine_groups(input),
        "composite" => composite(input),
        "ranking" => ranking(input),
        "agreement" => agreement_and_consensus(input),
        "cliffs_delta" => cliffs_delta(input, expected),
        "smaa_linear" => smaa(input, Model::Arithmetic),
        "smaa_geometric" => smaa(input, Model::Geometric),
        "weight_stability" => weight_stability(input),
        "leave_one_out" => {
            let scenario = input.get("scenario").map(|name| &vectors["scenarios"][name.as_str().unwrap()]);
            let (ballots, method) = ballots_and_method(scenario.unwrap_or(input), input);
            leaving_one_out(&ballots, &method)
        }
        "borda_copeland" => borda_copeland(input),
        "group_rank_agreement" => group_rank_agreement(input),
        // How the file writes an error is free: null, or anything under the name error.
        "dots_hands" => dots_hands(input).unwrap_or_else(|TooManyVotes { .. }| {
            json!(expected.get("error").map(|error| json!({ "error": error })))
        }),
        "suppression" => suppression(input),
        _ => panic!("unknown section {section_name}"),
    };
    let tolerance = field(section, "tolerance_abs").as_f64().expect("a tolerance");
    report.compare(id, expected, &answer, &|_| tolerance);
}

fn vector_files() -> Vec<PathBuf> {
    let default = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let place = std::env::var_os("DIALOOGTAFEL_VECTORS").map_or(default, PathBuf::from);
    if place.is_file() {
        return vec![place];
    }
    let mut files: Vec<PathBuf> = std::fs::read_dir(&place)
        .unwrap_or_else(|error| panic!("{}: {error}", place.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "no *.json in {}", place.display());
    files
}

fn cell_summary(input: &Value) -> Value {
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

fn combine_groups(input: &Value) -> Value {
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

fn composite(input: &Value) -> Value {
    let means: Vec<Option<f64>> = array(field(input, "means")).iter().map(Value::as_f64).collect();
    let weights = Weights::new(three(&numbers(field(input, "weights")))).expect("weights");
    let tau = field(input, "tau").as_f64().unwrap();
    composite_of(&means, weights, tau)
}

fn composite_of(means: &[Option<f64>], weights: Weights, tau: f64) -> Value {
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

fn ranking(input: &Value) -> Value {
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

fn agreement_and_consensus(input: &Value) -> Value {
    let freq = counts(field(input, "freq"));
    json!({ "A": fraction(agreement(&freq)), "consensus_tw": number(consensus(&freq)) })
}

fn cliffs_delta(input: &Value, expected: &Value) -> Value {
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

fn contenders(input: &Value) -> Vec<Option<Contender>> {
    let promising = field(input, "eligible").as_array();
    let promising = |theme: usize| promising.is_some_and(|promising| promising[theme].as_bool().unwrap());
    let contender = |(theme, s): (usize, &Value)| Contender::new(three(&numbers(s)), promising(theme));
    array(field(input, "scores")).iter().enumerate().map(contender).collect()
}

fn smaa(input: &Value, model: Model) -> Value {
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

fn each(found: &Acceptability, what: &dyn Fn(&Accepted) -> Value) -> Value {
    found.themes.iter().map(|theme| what(theme.as_ref().expect("every theme takes part"))).collect()
}

fn top_sets(found: &Acceptability) -> Value {
    let set = |set: &dialoogtafel::scoring::TopSet| json!({ "set": set.themes, "p": set.p });
    json!(found.top_sets.as_ref().map(|sets| sets.iter().map(set).collect::<Vec<_>>()))
}

fn weight_stability(input: &Value) -> Value {
    let model = match field(input, "model").as_str().unwrap() {
        "linear" => Model::Arithmetic,
        "geometric" => Model::Geometric,
        model => panic!("unknown model {model}"),
    };
    let weights = Weights::new(three(&numbers(field(input, "weights")))).expect("weights");
    let found = weight_intervals(&contenders(input), model, weights, whole(field(input, "k")));
    json!({ "intervals": intervals(found) })
}

fn intervals(found: Option<[Interval; 3]>) -> Value {
    [0, 1, 2].iter().map(|at| json!(found.map(|found| [found[*at].from, found[*at].to]))).collect()
}

/// `place` holds groups and ballots; `input` how to order.
fn ballots_and_method(place: &Value, input: &Value) -> (Ballots, Method) {
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

fn rule(name: &str) -> (Rule, bool) {
    match name {
        "gate_geometric" => (Rule::Geometric, true),
        "geometric" => (Rule::Geometric, false),
        "owa321" => (Rule::Owa321, false),
        "arithmetic" => (Rule::Arithmetic, false),
        "minimum" => (Rule::Minimum, false),
        _ => panic!("unknown rule {name}"),
    }
}

fn leaving_one_out(ballots: &Ballots, method: &Method) -> Value {
    let found = leave_one_out(ballots, method);
    json!({
        "base_certain": found.top.certain,
        "base_contested": found.top.contested,
        "n_changing": found.changing.len(),
        "changing_ballots": found.changing,
    })
}

fn borda_copeland(input: &Value) -> Value {
    let ballots: Vec<Vec<u32>> = array(field(input, "ranks")).iter().map(counts).collect();
    let themes = ballots.first().map_or(0, Vec::len);
    json!({ "borda": borda(themes, &ballots), "copeland": copeland(themes, &ballots) })
}

fn group_rank_agreement(input: &Value) -> Value {
    let scores = |name| array(field(input, name)).iter().map(Value::as_f64).collect::<Vec<_>>();
    two_orders(&TwoOrders::of(&scores("a"), &scores("b"), whole(field(input, "k"))))
}

fn two_orders(found: &TwoOrders) -> Value {
    json!({
        "tau_b": number(found.tau_b),
        "top_a": found.top_a,
        "top_b": found.top_b,
        "overlap": found.overlap,
    })
}

fn dots_hands(input: &Value) -> Result<Value, TooManyVotes> {
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

fn share_of(share: &Share) -> Value {
    json!({
        "share": fraction(share.share()),
        "s_smoothed": fraction(share.smoothed()),
        "scale5": fraction(share.scale5()),
    })
}

fn suppression(input: &Value) -> Value {
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

/// A session from its ballots to the firmness of its order.
fn check_scenario(name: &str, scenario: &Value, report: &mut Report) {
    let (params, expected) = (field(scenario, "params"), field(scenario, "expected"));
    let (ballots, method) = ballots_and_method(scenario, params);
    let grid = ballots.grid();
    let order = Order::new(&grid, &method);
    let contenders = order.contenders(&method);
    let k = method.choose;
    for (part, expected) in expected.as_object().expect("expected") {
        let place = format!("{name}.{part}");
        let tolerance =
            if part.starts_with("smaa") || part.starts_with("weight_stability") { 1e-9 } else { 1e-12 };
        let found = match part.as_str() {
            "cells" => per_group(scenario, |group, theme| {
                let cell = |tally: &Tally| json!({ "n_valid": tally.n(), "mean": fraction(tally.mean()), "coverage": fraction(tally.coverage()) });
                tallies(&ballots, group, theme).iter().map(cell).collect()
            }),
            "agreement" => per_group(scenario, |group, theme| {
                tallies(&ballots, group, theme)
                    .iter()
                    .map(|tally| fraction(agreement(&tally.counts)))
                    .collect()
            }),
            "combined_means" => order
                .themes
                .iter()
                .map(|theme| theme.means.iter().map(|mean| fraction(*mean)).collect::<Value>())
                .collect(),
            "composite" => order
                .themes
                .iter()
                .map(|theme| {
                    composite_of(
                        &theme.means.map(|mean| mean.map(Fraction::to_f64)),
                        method.weights,
                        method.promising_from,
                    )
                })
                .collect(),
            "cliffs_delta" => (0..ballots.themes())
                .map(|theme| {
                    let (a, b) = (tallies(&ballots, 0, theme), tallies(&ballots, 1, theme));
                    let delta = |(a, b)| fraction(Dominance::between(a, b).and_then(|found| found.delta()));
                    a.iter().zip(&b).map(delta).collect::<Value>()
                })
                .collect(),
            "top" => {
                let top = |name: &String| {
                    let (rule, promising_first) = rule(name);
                    let method = Method { rule, promising_first, ..method.clone() };
                    (name.clone(), certain_and_contested(&Order::new(&grid, &method).top))
                };
                Value::Object(expected.as_object().unwrap().keys().map(top).collect())
            }
            "rank_gate_geometric" => json!(order.ranking.ranks()),
            "smaa_gate_geometric_wmin_0.0" | "smaa_gate_geometric_wmin_0.2" => {
                let w_min = part.rsplit('_').next().unwrap().parse().unwrap();
                let found = acceptability(&contenders, Model::Geometric, w_min, k).expect("room for weights");
                json!({
                    "rai": each(&found, &|theme| all(&theme.ranks)),
                    "p_topk": each(&found, &|theme| number(Some(theme.p_top(k)))),
                    "topk_sets": top_sets(&found),
                })
            }
            "weight_stability_gate_geometric" => {
                intervals(weight_intervals(&contenders, Model::Geometric, method.weights, k))
            }
            "lambda_sensitivity" => voice_steps(&grid, &method, &[Side::Resident, Side::Professional])
                .iter()
                .map(|step| {
                    let mut found = certain_and_contested(step.top.as_ref().expect("a voice"));
                    found["lam_inwoner"] = fraction(Some(step.resident));
                    found
                })
                .collect(),
            "group_rank_agreement" => {
                let own = |voices: [f64; 2]| {
                    let method = Method { voices: Voices::new(&voices).expect("a voice"), ..method.clone() };
                    let score = |composite: Composite| composite.score(method.rule);
                    let themes = Order::new(&grid, &method).themes.into_iter();
                    themes.map(|theme| theme.composite.map(score)).collect::<Vec<_>>()
                };
                two_orders(&TwoOrders::of(&own([1.0, 0.0]), &own([0.0, 1.0]), k))
            }
            "leave_one_out" => leaving_one_out(&ballots, &method),
            "bootstrap_mc" => {
                for (name, expected) in expected.as_object().expect("rules") {
                    let (rule, promising_first) = rule(name);
                    let method = Method { rule, promising_first, ..method.clone() };
                    let mut expected = expected.clone();
                    let about = expected.as_object_mut().expect("figures");
                    about.retain(|key, _| key != "resamples" && key != "method");
                    report.compare_bootstrap(&place, &expected, &ballots, &method, SCENARIO_SAMPLES, 2e-3);
                }
                continue;
            }
            _ => panic!("unknown part {place}"),
        };
        report.compare(&place, expected, &found, &|_| tolerance);
    }
}

/// By group name, then by theme.
fn per_group(scenario: &Value, of: impl Fn(usize, usize) -> Value) -> Value {
    let themes = array(field(scenario, "themes")).len();
    let groups = array(field(scenario, "groups")).iter().enumerate();
    let group = |(group, name): (usize, &Value)| {
        (name.as_str().unwrap().into(), (0..themes).map(|theme| of(group, theme)).collect())
    };
    Value::Object(groups.map(group).collect())
}

fn tallies(ballots: &Ballots, group: usize, theme: usize) -> [Tally; 3] {
    let of_group = || ballots.as_slice().iter().filter(|ballot| ballot.group == group);
    [0, 1, 2].map(|criterion| of_group().map(|ballot| ballot.answers[theme][criterion]).collect())
}

fn certain_and_contested(top: &Top) -> Value {
    json!({ "certain": top.certain, "contested": top.contested })
}

// What the sections share.

fn field<'a>(value: &'a Value, name: &str) -> &'a Value {
    value.get(name).unwrap_or_else(|| panic!("no field {name} in {value}"))
}

fn array(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("not an array: {value}"))
}

fn numbers(value: &Value) -> Vec<f64> {
    array(value).iter().map(|number| number.as_f64().expect("a number")).collect()
}

fn counts(value: &Value) -> Vec<u32> {
    array(value).iter().map(|count| u32::try_from(whole(count)).unwrap()).collect()
}

fn all(numbers: &[f64]) -> Value {
    numbers.iter().map(|value| number(Some(*value))).collect()
}

fn three(numbers: &[f64]) -> [f64; 3] {
    numbers.try_into().expect("three criteria")
}

fn whole(value: &Value) -> usize {
    usize::try_from(value.as_u64().expect("a whole number")).unwrap()
}

fn answer_of(value: &Value) -> Answer {
    match value {
        Value::Null => Answer::Blank,
        Value::String(text) if text == "wn" => Answer::DontKnow,
        _ => Answer::Score(Score::new(u8::try_from(whole(value)).unwrap()).expect("1 to 5")),
    }
}

/// JSON writes NaN as null, which would pass for 'undefined'.
fn number(value: Option<f64>) -> Value {
    assert!(value.is_none_or(f64::is_finite), "undefined is None, found {value:?}");
    json!(value)
}

fn fraction(value: Option<Fraction>) -> Value {
    number(value.map(Fraction::to_f64))
}

/// Differences found, and the largest that was tolerated.
#[derive(Default)]
struct Report {
    failures: Vec<String>,
    largest: f64,
}

fn resampled(found: &Bootstrap) -> Value {
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

/// Draws per bootstrap, so many that hardly any outcome is too rare to turn up.
const SAMPLES: usize = 10_000;
const SCENARIO_SAMPLES: usize = 2_000;

impl Report {
    fn print(&self, name: &str, cases: usize) {
        let (largest, differences) = (self.largest, self.failures.len());
        println!("  {name}: {cases} cases, largest deviation {largest:.1e}, {differences} differences");
    }

    /// A simulation may be off by four standard errors and `slack`. With thousands of figures one will now
    /// and then be further off; a wrong figure is so for every seed.
    fn compare_bootstrap(
        &mut self,
        place: &str,
        expected: &Value,
        ballots: &Ballots,
        method: &Method,
        samples: usize,
        slack: f64,
    ) {
        let mut last = Report::default();
        for seed in [1, 2, 3] {
            let found = bootstrap(ballots, method, samples, seed);
            let drawn = found.resamples.max(1) as f64;
            last = Report::default();
            last.compare(place, expected, &resampled(&found), &|p| {
                4.0 * (p * (1.0 - p).max(0.0) / drawn).sqrt() + slack
            });
            if last.failures.is_empty() {
                break;
            }
        }
        self.largest = self.largest.max(last.largest);
        self.failures.append(&mut last.failures);
    }

    /// `tolerance` may depend on the expected number.
    fn compare(&mut self, place: &str, expected: &Value, found: &Value, tolerance: &dyn Fn(f64) -> f64) {
        match (expected, found) {
            (Value::Number(e), Value::Number(f)) => {
                let (e, f) = (e.as_f64().unwrap(), f.as_f64().unwrap());
                let deviation = (e - f).abs();
                if deviation <= tolerance(e) {
                    self.largest = self.largest.max(deviation);
                } else {
                    self.failures.push(format!("{place}: expected {e}, found {f}"));
                }
            }
            (Value::Array(e), Value::Array(f)) if place.ends_with(".topk_sets") => {
                let by_set = |sets: &[Value]| -> Map<String, Value> {
                    sets.iter().map(|set| (field(set, "set").to_string(), field(set, "p").clone())).collect()
                };
                self.compare(place, &by_set(e).into(), &by_set(f).into(), tolerance);
            }
            (Value::Array(e), Value::Array(f)) if e.len() == f.len() => {
                for (index, (e, f)) in e.iter().zip(f).enumerate() {
                    self.compare(&format!("{place}[{index}]"), e, f, tolerance);
                }
            }
            (Value::Object(e), Value::Object(f)) if e.keys().eq(f.keys()) => {
                for (key, e) in e {
                    self.compare(&format!("{place}.{key}"), e, &f[key], tolerance);
                }
            }
            (Value::Object(e), Value::Object(f)) => {
                let keys = |object: &Map<String, Value>| object.keys().cloned().collect::<Vec<_>>().join(" ");
                self.failures.push(format!("{place}: expected fields {}, found {}", keys(e), keys(f)));
            }
            _ if expected == found => (),
            _ => self.failures.push(format!("{place}: expected {expected}, found {found}")),
        }
    }
}
