//! The figures of `dialoogtafel::scoring` against values from independent reference implementations.
//!
//! Reads every `*.json` in `tests/vectors/`, or the file or folder that `DIALOOGTAFEL_VECTORS` names.
//! Each case's answer is built as JSON and compared whole: a field too few or too many fails, and so
//! does null beside a number. `cargo test scoring_vectors -- --nocapture` shows cases and deviations.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

use dialoogtafel::scoring::{
    Answer, Composite, Fraction, Ranking, Rule, Score, Silent, Standing, Tally, Total, Voices, Weights,
    pooled_mean, unit,
};
use serde_json::{Map, Value, json};

/// Sections whose statistic is not built yet: named in the output, never silently passed.
const NOT_COVERED: [&str; 11] = [
    "agreement",
    "cliffs_delta",
    "smaa_linear",
    "smaa_geometric",
    "weight_stability",
    "bootstrap_exact",
    "leave_one_out",
    "borda_copeland",
    "group_rank_agreement",
    "dots_hands",
    "suppression",
];

#[test]
fn every_case_of_every_section() {
    let mut failures = Vec::new();
    for file in vector_files() {
        let vectors: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        println!("{}", file.display());
        for (name, section) in vectors["sections"].as_object().expect("sections") {
            if NOT_COVERED.contains(&name.as_str()) {
                println!("  {name}: NOT COVERED");
                continue;
            }
            let mut report = Report::default();
            let tolerance = field(section, "tolerance_abs").as_f64().expect("a tolerance");
            for case in array(field(section, "cases")) {
                let id = field(case, "id").as_str().unwrap();
                let answer = answer(name, field(case, "input"));
                report.compare(id, field(case, "expected"), &answer, &|_| tolerance);
            }
            println!(
                "  {name}: {} cases, largest deviation {:.1e}",
                array(field(section, "cases")).len(),
                report.largest
            );
            failures.append(&mut report.failures);
        }
    }
    assert!(failures.is_empty(), "{} differences:\n{}", failures.len(), failures.join("\n"));
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

fn answer(section: &str, input: &Value) -> Value {
    match section {
        "cell_summary" => cell_summary(input),
        "combine_groups" => combine_groups(input),
        "composite" => composite(input),
        "ranking" => ranking(input),
        _ => panic!("unknown section {section}"),
    }
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

impl Report {
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
