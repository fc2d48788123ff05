//! Laws of small groups: whoever reckons with everything that an export holds cannot tell what a hidden group said.
//!
//! What somebody could work out is worked out here anew, by trying: nothing of the rule itself is used.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use dialoogtafel::export::Format;
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, Overview};
use proptest::prelude::*;
use serde_json::Value;

use crate::overview_fixture::{Journal, files};

const CRITERIA: [&str; 3] = ["urgency", "potential", "energy"];
const THEMES: [&str; 4] = ["Ademen", "Bewegen", "Contact", "Dromen"];
const GROUPS: [&str; 3] = ["Inwoners", "Zorg", "Jongeren"];
/// Which of them are professionals.
const PROFESSIONAL: [bool; 3] = [false, true, false];

/// A session as it was made up: what nobody but the people themselves knows.
#[derive(Debug, Clone)]
struct Evening {
    themes: usize,
    voices: (u32, u32),
    rule: &'static str,
    /// Per group its ballots: per theme three answers.
    ballots: Vec<Vec<Vec<String>>>,
}

impl Evening {
    /// The share of each group: that of its side, divided by the groups of that side.
    fn voices(&self) -> Vec<i64> {
        let sides =
            |professional: bool| (0..self.ballots.len()).filter(|g| PROFESSIONAL[*g] == professional).count();
        let voice = |group: usize| {
            let professional = PROFESSIONAL[group];
            let voice = if professional { self.voices.1 } else { self.voices.0 };
            // Times 2, so that half a voice is a whole number.
            i64::from(voice) * 2 / i64::try_from(sides(professional)).unwrap()
        };
        (0..self.ballots.len()).map(voice).collect()
    }

    fn journal(&self) -> Journal {
        let groups = (0..self.ballots.len()).map(|group| {
            let (name, side) =
                (GROUPS[group], ["resident", "professional"][usize::from(PROFESSIONAL[group])]);
            format!("[[groups]]\nid = \"{name}\"\nname = \"{name}\"\nperspective = \"{side}\"\n")
        });
        let themes = THEMES[..self.themes].iter();
        let themes = themes.map(|theme| format!("[[themes]]\nid = \"{theme}\"\nname = \"{theme}\"\n"));
        let ((resident, professional), rule) = (self.voices, self.rule);
        let scoring = format!(
            "[scoring]\nchoose = 2\norder = \"{rule}\"\n\
             voices = {{ resident = {resident}, professional = {professional} }}\n"
        );
        let head = "blueprint = 1\nid = \"klein\"\ntitle = \"Samen\"\npurpose = \"Praten.\"\n".to_owned();
        let mut text: String = [head].into_iter().chain(groups).chain(themes).chain([scoring]).collect();
        text += "[[steps]]\nkind = \"score\"\ntitle = \"Scoren\"\nminutes = 10\n";
        let mut journal = Journal::started(&text, false);
        for (group, ballots) in self.ballots.iter().enumerate() {
            for ballot in ballots {
                journal.ballot(GROUPS[group], 1, &ballot.join(" "));
            }
        }
        journal.reveal(1);
        journal
    }

    /// The valid scores of each group.
    fn scores(&self, theme: usize, criterion: usize) -> Vec<Vec<i64>> {
        let of =
            |ballot: &Vec<String>| ballot[theme].chars().nth(criterion).unwrap().to_digit(10).map(i64::from);
        self.ballots.iter().map(|ballots| ballots.iter().filter_map(of).collect()).collect()
    }
}

prop_compose! {
    /// Answers of a group: some as one score of its own has it, so that there are people of one mind and means at the ends
    /// too, and in some groups gaps.
    fn answers(themes: usize)(
        around in "[1-5]{12}",
        // Large groups too: beside these a small one is most at risk.
        (told, least_own, gaps) in (prop_oneof![0..16_usize, 10..16_usize], prop::sample::select(vec![3, 7, 9]), any::<bool>())
            .prop_flat_map(|(people, least_own, gaps)| {
                (prop::collection::vec(("[1-5]{12}", "[0-9]{12}"), people), Just(least_own), Just(gaps))
            }),
    ) -> Vec<Vec<String>> {
        let sign = |around: char, own: char, dice: char| match dice.to_digit(10) {
            Some(0) if gaps => if own < '3' { '?' } else { '_' },
            Some(dice) if dice >= least_own => own,
            _ => around,
        };
        let one = |(own, dice): (String, String)| {
            let signs = around.chars().zip(own.chars()).zip(dice.chars());
            let signs: Vec<char> = signs.map(|((around, own), dice)| sign(around, own, dice)).collect();
            signs.chunks(3).take(themes).map(|signs| signs.iter().collect()).collect()
        };
        told.into_iter().map(one).collect()
    }
}

prop_compose! {
    fn evening()(themes in 1..5_usize, groups in 2..4_usize)(
        ballots in prop::collection::vec(answers(themes), groups),
        voices in prop::sample::select(vec![(1, 1), (1, 1), (1, 0), (0, 1), (7, 3), (1, 2), (3, 2)]),
        rule in prop::sample::select(vec!["geometric", "geometric", "owa321", "arithmetic"]),
        themes in Just(themes),
    ) -> Evening {
        Evening { themes, voices, rule, ballots }
    }
}

fn text(overview: &Overview, format: Format) -> Vec<String> {
    let files = files(overview, format, Lang::Nl);
    files.into_iter().map(|file| String::from_utf8(file.bytes).unwrap()).collect()
}

fn json(overview: &Overview) -> Value {
    serde_json::from_str(&text(overview, Format::Json)[0]).unwrap()
}

fn mean(scores: &[i64]) -> f64 {
    scores.iter().sum::<i64>() as f64 / scores.len() as f64
}

/// Groups whose lines may not be seen, by the plain words of the rule.
fn is_small(scores: &[i64], public: bool) -> bool {
    let one_mind = scores.windows(2).all(|pair| pair[0] == pair[1]);
    !scores.is_empty() && if public { scores.len() < 10 || one_mind } else { scores.len() < 5 }
}

/// From where to where the mean of one group could lie for somebody who knows the combined mean exactly: every mean of
/// the others is tried, in steps.
fn stretch_of_means(group: usize, scores: &[Vec<i64>], voices: &[i64]) -> f64 {
    let total: f64 = scores
        .iter()
        .zip(voices)
        .filter(|(scores, _)| !scores.is_empty())
        .map(|(scores, voice)| mean(scores) * *voice as f64)
        .sum();
    let others: Vec<usize> =
        (0..scores.len()).filter(|g| *g != group && !scores[*g].is_empty() && voices[*g] > 0).collect();
    if voices[group] == 0 {
        return 4.0;
    }
    let steps: Vec<f64> = (0..=80).map(|step| 1.0 + f64::from(step) / 20.0).collect();
    let mut sums = vec![0.0];
    for other in others {
        sums = sums
            .iter()
            .flat_map(|sum| steps.iter().map(move |step| sum + step * voices[other] as f64))
            .collect();
    }
    let possible = sums
        .iter()
        .map(|sum| (total - sum) / voices[group] as f64)
        .filter(|mean| (0.999_999..=5.000_001).contains(mean));
    let (low, high) =
        possible.fold((f64::MAX, f64::MIN), |(low, high), mean| (low.min(mean), high.max(mean)));
    high - low
}

/// The means that one group could have for somebody who also knows how many people answered: every sum is tried.
fn possible_means(group: usize, scores: &[Vec<i64>], voices: &[i64]) -> BTreeSet<i64> {
    let heard: Vec<usize> = (0..scores.len()).filter(|g| !scores[*g].is_empty() && voices[*g] > 0).collect();
    let all: i64 = heard.iter().map(|g| i64::try_from(scores[*g].len()).unwrap()).product();
    let weight = |g: usize| voices[g] * all / i64::try_from(scores[g].len()).unwrap();
    let total: i64 = heard.iter().map(|g| weight(*g) * scores[*g].iter().sum::<i64>()).sum();
    let sums = |g: usize| {
        let n = i64::try_from(scores[g].len()).unwrap();
        n..=5 * n
    };
    if !heard.contains(&group) {
        return sums(group).collect();
    }
    let mut left: BTreeSet<i64> = [total].into();
    for other in heard.into_iter().filter(|other| *other != group) {
        left = left.iter().flat_map(|left| sums(other).map(move |sum| left - weight(other) * sum)).collect();
    }
    sums(group).filter(|sum| left.contains(&(weight(group) * sum))).collect()
}

fn number(value: &Value) -> Option<f64> {
    value.as_f64()
}

/// What holds for every audience; gives the cells of which lines are hidden: theme, criterion, whether the combined mean
/// is there.
fn hidden_cells(
    evening: &Evening,
    json: &Value,
    public: bool,
) -> Result<Vec<(usize, usize, bool)>, TestCaseError> {
    let mut hidden = Vec::new();
    for (place, name) in THEMES[..evening.themes].iter().enumerate() {
        let theme = json["themes"].as_array().unwrap().iter().find(|theme| theme["id"] == *name).unwrap();
        let mut all_there = true;
        for (of, criterion) in CRITERIA.iter().enumerate() {
            let figures = &theme["criteria"][criterion];
            all_there &= !figures["mean"].is_null();
            let scores = evening.scores(place, of);
            let small = scores.iter().any(|scores| is_small(scores, public));
            for (group, scores) in scores.iter().enumerate() {
                let cell = &figures["groups"][GROUPS[group]];
                if small {
                    for key in [
                        "mean",
                        "counts",
                        "counts_in_three",
                        "share_high",
                        "agreement",
                        "dont_know",
                        "blank",
                        "votes",
                    ] {
                        prop_assert!(cell[key].is_null(), "{} of {}: {}", key, name, cell);
                    }
                    let known = !public || scores.is_empty();
                    prop_assert_eq!(cell["n"].as_u64(), known.then_some(scores.len() as u64));
                } else {
                    prop_assert_eq!(cell["n"].as_u64(), Some(scores.len() as u64));
                    let digits = if public { 0.05 } else { 1e-12 };
                    prop_assert!(
                        scores.is_empty()
                            || (number(&cell["mean"]).unwrap() - mean(scores)).abs() <= digits + 1e-9
                    );
                    prop_assert!(!public || (cell["dont_know"].is_null() && cell["blank"].is_null()));
                }
            }
            if small {
                prop_assert!(figures["gap"].is_null() && figures["delta"].is_null(), "{}", figures);
                hidden.push((place, of, !figures["mean"].is_null()));
            }
            if public && !figures["delta"].is_null() {
                let mut cells = figures["groups"].as_object().unwrap().values();
                prop_assert!(cells.all(|cell| cell["n"] == 0 || !cell["counts"].is_null()));
            }
        }
        // A theme with a figure missing has no place, nor anything that follows from one.
        for key in ["score", "rank", "promising"] {
            prop_assert!(all_there || theme[key].is_null(), "{}: {}", key, theme);
        }
        if theme["rank"].is_null() {
            prop_assert!(theme["firmness"].as_object().unwrap().values().all(Value::is_null));
            prop_assert_eq!(theme["weakest"].as_array().unwrap().len(), 0);
            for part in ["certain", "contested"] {
                prop_assert!(!json["top"][part].as_array().unwrap().contains(&Value::from(*name)));
            }
        }
        if public {
            prop_assert!(theme["earlier"].is_null());
            prop_assert!(number(&theme["score"]).is_none_or(|score| score.fract() == 0.0));
        }
    }
    let ranked = |place: &usize| {
        let theme =
            json["themes"].as_array().unwrap().iter().find(|theme| theme["id"] == THEMES[*place]).unwrap();
        !theme["rank"].is_null()
    };
    if hidden.iter().any(|(place, _, _)| ranked(place)) {
        prop_assert!(
            json["firmness"]["ballots_that_matter"].is_null() && json["firmness"]["voice_steps"].is_null()
        );
        for theme in json["themes"].as_array().unwrap() {
            prop_assert!(theme["firmness"]["p_top"].is_null() && theme["firmness"]["p_promising"].is_null());
        }
    }
    Ok(hidden)
}

/// Every number in a text, with a decimal point.
fn numbers(text: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_ascii_digit() || c == ',';
    let parts = text.split(|c: char| !is_part(c)).map(|part| part.trim_matches(',').replace(',', "."));
    parts.filter(|part| !part.is_empty()).collect()
}

/// Every number of the document, as it may be shown.
fn told(json: &Value, into: &mut BTreeSet<String>) {
    match json {
        Value::Number(number) => {
            let number = number.as_f64().unwrap().abs();
            let shown = [number, 100.0 * number, 100.0 - 100.0 * number];
            into.extend(shown.iter().flat_map(|n| [format!("{n:.0}"), format!("{n:.1}"), n.to_string()]));
        }
        Value::Array(list) => list.iter().for_each(|value| told(value, into)),
        Value::Object(fields) => fields.values().for_each(|value| told(value, into)),
        Value::String(text) => into.extend(numbers(text)),
        Value::Null | Value::Bool(_) => (),
    }
}

/// What follows from the figures: the means of the sides, and how often one gives more than the other.
fn follows(evening: &Evening, json: &Value, into: &mut BTreeSet<String>) {
    for theme in json["themes"].as_array().unwrap() {
        for criterion in CRITERIA {
            let groups = &theme["criteria"][criterion]["groups"];
            let mut counted = [[0.0; 5]; 2];
            for side in [false, true] {
                let of_side: Vec<&Value> = (0..evening.ballots.len())
                    .filter(|g| PROFESSIONAL[*g] == side)
                    .map(|g| &groups[GROUPS[g]])
                    .collect();
                let means: Option<Vec<f64>> = of_side.iter().map(|cell| number(&cell["mean"])).collect();
                into.extend(means.map(|means| {
                    let tenths = (means.iter().map(|mean| (mean * 10.0).round()).sum::<f64>()
                        / means.len() as f64
                        + 1e-9)
                        .round();
                    format!("{:.1}", tenths / 10.0)
                }));
                for counts in of_side.iter().filter_map(|cell| cell["counts"].as_array()) {
                    (0..5).for_each(|score| {
                        counted[usize::from(side)][score] += number(&counts[score]).unwrap();
                    });
                }
            }
            let pairs = |wins: fn(usize, usize) -> bool| -> f64 {
                (0..25)
                    .filter(|at| wins(at / 5, at % 5))
                    .map(|at| counted[0][at / 5] * counted[1][at % 5])
                    .sum()
            };
            let all = pairs(|_, _| true);
            for part in [pairs(|one, other| one > other), pairs(|one, other| one < other)] {
                into.insert(format!("{:.0}", (100.0 * part / all + 1e-9).floor()));
                into.insert(format!("{:.0}", (100.0 * part / all - 1e-9).ceil()));
            }
        }
    }
}

/// Without tags and what is drawn with them. The triangle of weights tells which part of all weights each theme
/// wins, which follows from the means of all together; those have to be there as well.
fn without_tags(html: &str) -> String {
    let body = html.split_once("</style>").unwrap().1;
    let is_triangle =
        |part: &&str| part.split_once("</svg>").is_some_and(|(chart, _)| chart.contains("zo telt het nu"));
    let (triangles, others): (Vec<_>, Vec<_>) = body.split("<svg").partition(is_triangle);
    assert!(triangles.len() <= 1);
    let after = triangles.into_iter().filter_map(|part| part.split_once("</svg>")).map(|(_, after)| after);
    let body: String = others.into_iter().chain(after).flat_map(|part| ["<svg", part]).collect();
    let body = body.as_str();
    let parts = body.split('<').filter_map(|part| part.split_once('>'));
    parts.flat_map(|(_, text)| [text, " "]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn nobody_can_work_out_what_a_small_group_said_from_a_public_export(evening in evening()) {
        let overview = evening.journal().overview_for(Audience::Public);
        let json = json(&overview);
        for (theme, criterion, combined) in hidden_cells(&evening, &json, true)? {
            let (scores, voices) = (evening.scores(theme, criterion), evening.voices());
            for group in (0..scores.len()).filter(|group| combined && !scores[*group].is_empty()) {
                let stretch = stretch_of_means(group, &scores, &voices);
                prop_assert!(stretch > 0.1, "{} {} {}: {}", THEMES[theme], CRITERIA[criterion], group, stretch);
            }
        }
        // How many people there were is told of all groups or of none.
        let small = evening.ballots.iter().any(|ballots| (1..10).contains(&ballots.len()));
        for group in json["participation"]["groups"].as_array().unwrap() {
            prop_assert_eq!(group["ballots"].is_null() && group["contributions"].is_null(), small);
        }
        prop_assert!(!small || json["firmness"]["ballots_that_matter"].is_null());

        // The other formats hold no number that this one has not.
        let mut known = BTreeSet::new();
        told(&json, &mut known);
        follows(&evening, &json, &mut known);
        // Of the scale, the legend and the method.
        known.extend([1, 2, 3, 4, 5, 0, 10, 20, 60, 90, 100, 2000, 22].map(|n| n.to_string()));
        known.insert("2026".to_owned());
        let voters = json["participation"]["groups"].as_array().unwrap().iter().map(|group| group["ballots"].as_u64());
        known.extend(voters.sum::<Option<u64>>().map(|all| all.to_string()));
        let page = text(&overview, Format::Markdown).concat();
        let html = without_tags(&text(&overview, Format::Html).concat());
        for (name, text) in [("md", page), ("html", html), ("csv", text(&overview, Format::Csv).concat())] {
            let unknown: Vec<_> = numbers(&text).difference(&known).cloned().collect();
            prop_assert!(unknown.is_empty(), "{}: {:?} in\n{}", name, unknown, text);
        }
    }

    #[test]
    fn nor_can_the_working_group_with_the_number_of_people_in_hand(evening in evening()) {
        let overview = evening.journal().overview();
        let json = json(&overview);
        let hidden = hidden_cells(&evening, &json, false)?;
        for (theme, criterion, combined) in &hidden {
            let (scores, voices) = (evening.scores(*theme, *criterion), evening.voices());
            for group in (0..scores.len()).filter(|group| *combined && !scores[*group].is_empty()) {
                let sums = possible_means(group, &scores, &voices);
                let (low, high) = (sums.first().unwrap(), sums.last().unwrap());
                let stretch = (high - low) as f64 / scores[group].len() as f64;
                prop_assert!(sums.len() > 1 && stretch > 0.1, "{} {}: {:?}", THEMES[*theme], CRITERIA[*criterion], sums);
            }
        }
        // No ballot holds a theme of which a line is hidden.
        for table in files(&overview, Format::Csv, Lang::Nl).iter().filter(|file| file.name.ends_with("-stembriefjes.csv")) {
            let table = String::from_utf8(table.bytes.clone()).unwrap();
            for (theme, ..) in &hidden {
                prop_assert!(!table.contains(THEMES[*theme]), "{}", table);
            }
        }
    }
}
