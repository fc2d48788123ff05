//! What looks like personal data: two hundred sentences of our own, and what always holds.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;

use dialoogtafel::i18n::Lang;
use dialoogtafel::privacy::{Finding, Kind, find, find_except};
use proptest::prelude::*;

const SENTENCES: &str = include_str!("../privacy/zinnen.txt");
/// Sentences that the rules were not made with.
const FRESH: &str = include_str!("../privacy/vers.txt");

/// A sentence, and what is to be found in it.
struct Case {
    text: String,
    wanted: Vec<Finding>,
}

fn kind(label: &str) -> Kind {
    let named = |kind: &Kind| Lang::Nl.say(&kind.label()) == label;
    Kind::ALL.into_iter().find(named).unwrap_or_else(|| panic!("{label} is no kind"))
}

fn cases(text: &str) -> Vec<Case> {
    let sentences = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    sentences
        .map(|line| {
            let (mut text, mut wanted, mut rest) = (String::new(), Vec::new(), line);
            while let Some((before, marked)) = rest.split_once('{') {
                text.push_str(before);
                let (inside, after) = marked.split_once('}').unwrap();
                let (found, label) = inside.split_once('|').unwrap();
                wanted.push(Finding { range: text.len()..text.len() + found.len(), kind: kind(label) });
                text.push_str(found);
                rest = after;
            }
            text.push_str(rest);
            Case { text, wanted }
        })
        .collect()
}

/// How well personal data is found in some sentences.
#[derive(Default)]
struct Rate<'a> {
    hits: usize,
    wanted: usize,
    exact: usize,
    alarms: Vec<&'a Case>,
    of_kind: BTreeMap<Kind, (usize, usize)>,
}

/// Counts, and prints what was missed and what was found for nothing.
fn rate<'a>(what: &str, cases: &'a [Case]) -> Rate<'a> {
    let Rate { mut hits, mut wanted, mut exact, mut alarms, mut of_kind } = Rate::default();
    for case in cases {
        let found = find(&case.text);
        let meets = |one: &Finding, other: &Finding| {
            one.kind == other.kind && one.range.start < other.range.end && other.range.start < one.range.end
        };
        for one in &case.wanted {
            wanted += 1;
            let hit = usize::from(found.iter().any(|other| meets(one, other)));
            hits += hit;
            let (hit_of_kind, all_of_kind) = of_kind.entry(one.kind).or_default();
            *hit_of_kind += hit;
            *all_of_kind += 1;
            exact += usize::from(found.contains(one));
            if !found.contains(one) {
                println!("missed or not exact: {} in: {}", &case.text[one.range.clone()], case.text);
            }
        }
        for one in found.iter().filter(|one| !case.wanted.iter().any(|other| meets(one, other))) {
            println!("false alarm: {:?} {} in: {}", one.kind, &case.text[one.range.clone()], case.text);
            alarms.push(case);
        }
    }
    let without = cases.iter().filter(|case| case.wanted.is_empty()).count();
    println!("{what}: {} sentences, {without} without personal data", cases.len());
    for (kind, (hits, wanted)) in &of_kind {
        println!("{}: {hits} of {wanted}", Lang::Nl.say(&kind.label()));
    }
    println!("hits: {hits} of {wanted}, exactly the right words: {exact}; false alarms: {}", alarms.len());
    Rate { hits, wanted, exact, alarms, of_kind }
}

#[test]
fn personal_data_in_two_hundred_sentences() {
    let cases = cases(SENTENCES);
    let (with, without): (Vec<_>, Vec<_>) = cases.iter().partition(|case| !case.wanted.is_empty());
    assert!(cases.len() >= 200 && with.len() >= 90 && without.len() >= 90);
    let Rate { hits, wanted, exact, alarms, of_kind } = rate("made with the rules", &cases);
    for kind in Kind::ALL {
        let (hits, wanted) = of_kind[&kind];
        assert!(wanted >= 5 && hits * 100 >= wanted * 95, "{kind:?}");
    }
    assert!(hits * 100 >= wanted * 97, "hits: {hits} of {wanted}");
    assert!(exact * 100 >= wanted * 95, "exact: {exact} of {wanted}");
    assert_eq!(alarms.len(), 0, "false alarms");
}

/// What one may expect of sentences that nobody thought of.
#[test]
fn personal_data_in_sentences_that_the_rules_were_not_made_with() {
    let cases = cases(FRESH);
    let (with, without): (Vec<_>, Vec<_>) = cases.iter().partition(|case| !case.wanted.is_empty());
    assert!(with.len() >= 30 && without.len() >= 30);
    let Rate { hits, wanted, alarms, .. } = rate("not made with the rules", &cases);
    assert!(hits * 100 >= wanted * 85, "hits: {hits} of {wanted}");
    assert!(alarms.len() * 100 <= without.len() * 5, "false alarms: {}", alarms.len());
}

#[test]
fn what_people_say_in_the_example_and_what_the_plans_ask_is_nobodys_data() {
    let mut texts: Vec<&str> = dialoogtafel::blueprint::bundled().iter().map(|plan| plan.text).collect();
    let example = std::fs::read_to_string("sessions/voorbeeld/contributions.csv").unwrap();
    texts.push(&example);
    for text in texts {
        let found: Vec<&str> = find(text).iter().map(|found| &text[found.range.clone()]).collect();
        assert_eq!(found, Vec::<&str>::new());
    }
}

#[test]
fn what_the_place_or_a_theme_is_called_is_no_finding() {
    let known = ["Nieuw-Amsterdam", "Dokter Larij en Zoon"];
    for (text, wanted) in [
        ("Onze huisarts Nieuw-Amsterdam", 0),
        ("Onze huisarts nieuw Amsterdam", 0),
        ("Dokter Larij", 0),
        ("Dokter Lar", 1),
        ("Dokter Amsterdammer", 1),
        ("Dokter Larij-Smit", 1),
    ] {
        assert_eq!(find_except(text, known.into_iter()).len(), wanted, "{text}");
    }
}

/// Pieces that the rules are about, and letters that trip things up.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "mevrouw",
            "Dokter",
            "van",
            "der",
            "'t",
            "Jansen",
            "O’Neill",
            "J.",
            "06",
            "0591",
            "7811",
            "AB",
            "12",
            "geb.",
            "12-03-1948",
            "maart",
            "'",
            "-",
            ".",
            "@",
            "voorbeeld.nl",
            "apenstaartje",
            "punt",
            "+",
            "31",
            "(",
            ")",
            "Kerkstraat",
            "nr",
            ",",
            " ",
            " ",
            "\n",
            "e\u{301}",
            "👩‍⚕️",
            "年",
            "ß",
            "İ",
            "naam is",
            "111222333",
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    prop::collection::vec((piece, prop::sample::select(vec!["", " "])), 0..12)
        .prop_map(|list| list.into_iter().map(|(piece, gap)| piece + gap).collect())
}

proptest! {
    #[test]
    fn findings_are_whole_characters_in_order_on_one_line(text in pieces()) {
        let mut end = 0;
        for found in find(&text) {
            prop_assert!(found.range.start >= end && found.range.start < found.range.end);
            let words = text.get(found.range.clone());
            prop_assert!(words.is_some_and(|words| !words.contains('\n')), "{words:?}");
            end = found.range.end;
        }
    }

    /// What is put in its place is found no more, so that replacing comes to an end.
    #[test]
    fn a_replaced_finding_is_gone(text in pieces()) {
        let mut text = text;
        for _ in 0..=text.len() {
            let Some(found) = find(&text).into_iter().next() else { break };
            text.replace_range(found.range, &Lang::Nl.say(&found.kind.placeholder()));
        }
        prop_assert_eq!(find(&text), vec![]);
    }
}

#[test]
fn a_long_text_is_looked_through_in_a_moment() {
    let text = SENTENCES.repeat(2);
    let text: String = text.chars().take(20_000).collect();
    let begin = std::time::Instant::now();
    let found = find(&text).len();
    let took = begin.elapsed();
    println!("{} characters, {found} findings: {took:?}", text.len());
    // Some milliseconds as built for tests, less as built for use; twenty times as long is too long.
    assert!(found > 100 && took.as_millis() < 200, "{took:?}");
}
