//! A whole session of the vectors, from its ballots to the firmness of its order.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use dialoogtafel::scoring::*;
use serde_json::{Value, json};

use super::scoring_sections::*;
use super::scoring_vectors::{Report, SCENARIO_SAMPLES};

/// A session from its ballots to the firmness of its order.
pub fn check_scenario(name: &str, scenario: &Value, report: &mut Report) {
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
            _ if part.starts_with("smaa_gate_geometric_wmin_") => {
                let w_min = part.rsplit('_').next().unwrap().parse().expect("a weight");
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
pub fn per_group(scenario: &Value, of: impl Fn(usize, usize) -> Value) -> Value {
    let themes = array(field(scenario, "themes")).len();
    let groups = array(field(scenario, "groups")).iter().enumerate();
    let group = |(group, name): (usize, &Value)| {
        (name.as_str().unwrap().into(), (0..themes).map(|theme| of(group, theme)).collect())
    };
    Value::Object(groups.map(group).collect())
}

pub fn tallies(ballots: &Ballots, group: usize, theme: usize) -> [Tally; 3] {
    let of_group = || ballots.as_slice().iter().filter(|ballot| ballot.group == group);
    [0, 1, 2].map(|criterion| of_group().map(|ballot| ballot.answers[theme][criterion]).collect())
}

pub fn certain_and_contested(top: &Top) -> Value {
    json!({ "certain": top.certain, "contested": top.contested })
}
