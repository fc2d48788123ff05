//! The figures of `dialoogtafel::scoring` against values from independent reference implementations.
//!
//! Reads every `*.json` in `tests/vectors/`, or the file or folder that `DIALOOGTAFEL_VECTORS` names.
//! Each case's answer is built as JSON and compared whole: a field too few or too many fails, and so
//! does null beside a number. `cargo test scoring_vectors -- --nocapture` shows cases and deviations.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

use dialoogtafel::scoring::{Ballots, Method, bootstrap};
use serde_json::{Map, Value};

use super::scoring_scenarios::check_scenario;
use super::scoring_sections::{Case, Check, array, ballots_and_method, check_of, field, resampled};

#[test]
fn every_case_of_every_section() {
    let mut failures = Vec::new();
    for file in vector_files() {
        let vectors: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        println!("{}", file.display());
        for (name, section) in field(&vectors, "sections").as_object().expect("sections") {
            let mut report = Report::default();
            let check = check_of(name);
            for case in array(field(section, "cases")) {
                let id = field(case, "id").as_str().unwrap();
                let case = Case {
                    input: field(case, "input"),
                    expected: field(case, "expected"),
                    vectors: &vectors,
                };
                match check {
                    Check::Answer(answer) => {
                        let tolerance = field(section, "tolerance_abs").as_f64().expect("a tolerance");
                        report.compare(id, case.expected, &answer(&case), &|_| tolerance);
                    }
                    Check::Bootstrap => {
                        let (ballots, method) = ballots_and_method(case.input, case.input);
                        report.compare_bootstrap(id, case.expected, &ballots, &method, SAMPLES, 1e-9);
                    }
                }
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

/// Differences found, and the largest that was tolerated.
#[derive(Default)]
pub struct Report {
    failures: Vec<String>,
    largest: f64,
}

/// Draws per bootstrap, so many that hardly any outcome is too rare to turn up.
const SAMPLES: usize = 10_000;
pub const SCENARIO_SAMPLES: usize = 2_000;

impl Report {
    fn print(&self, name: &str, cases: usize) {
        let (largest, differences) = (self.largest, self.failures.len());
        println!("  {name}: {cases} cases, largest deviation {largest:.1e}, {differences} differences");
    }

    /// A simulation may be off by four standard errors and `slack`. With thousands of figures one will now
    /// and then be further off; a wrong figure is so for every seed.
    pub fn compare_bootstrap(
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
    pub fn compare(&mut self, place: &str, expected: &Value, found: &Value, tolerance: &dyn Fn(f64) -> f64) {
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
