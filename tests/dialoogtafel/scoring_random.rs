//! Random input for the tests of `dialoogtafel::scoring`: small rooms with many ties, blanks and zeros.
#![allow(clippy::unwrap_used)]

use dialoogtafel::scoring::{Answer, Ballot, Ballots, Contender, Method, Rule, Score, Voices};
use proptest::prelude::*;

pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

pub fn an_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        8 => (1..=5_u8).prop_map(|score| Answer::Score(Score::new(score).unwrap())),
        1 => Just(Answer::DontKnow),
        1 => Just(Answer::Blank),
    ]
}

pub fn an_s() -> impl Strategy<Value = [f64; 3]> {
    [0..=8_u8, 0..=8_u8, 0..=8_u8].prop_map(|eighths| eighths.map(|eighth| f64::from(eighth) / 8.0))
}

/// A theme as the weights see it: three criteria and whether it is promising.
pub type Plain = ([f64; 3], bool);

pub fn a_field(most: usize) -> impl Strategy<Value = Vec<Option<Plain>>> {
    let theme = (an_s(), prop::bool::weighted(0.7));
    prop::collection::vec(prop::option::weighted(0.9, theme), 0..=most)
}

pub fn contenders(field: &[Option<Plain>]) -> Vec<Option<Contender>> {
    field.iter().map(|theme| theme.and_then(|(s, promising)| Contender::new(s, promising))).collect()
}

/// Ballots of two groups on one to four themes, with a way to order them.
pub fn a_room(ballots: impl Into<prop::collection::SizeRange>) -> impl Strategy<Value = (Ballots, Method)> {
    let ballots = ballots.into();
    (1..5_usize).prop_flat_map(move |themes| {
        let answers = prop::collection::vec([an_answer(), an_answer(), an_answer()], themes);
        let ballot = (0..2_usize, answers).prop_map(|(group, answers)| Ballot { group, answers });
        let ballots = prop::collection::vec(ballot, ballots.clone());
        ballots
            .prop_map(move |ballots| Ballots::new(2, themes, ballots).unwrap())
            .prop_flat_map(|ballots| (Just(ballots), a_method()))
    })
}

fn a_method() -> impl Strategy<Value = Method> {
    (prop::sample::select(&Rule::ALL[..]), any::<bool>(), 0..4_usize, [1..4_u8, 1..4_u8]).prop_map(
        |(rule, promising_first, choose, voices)| {
            let voices = Voices::new(&voices.map(f64::from)).unwrap();
            Method { rule, promising_first, choose, ..Method::new(voices) }
        },
    )
}
