//! Remarks by their words: laws of finding, Dutch endings, false friends, and what says nearly the same.

#![allow(clippy::unwrap_used)]

use dialoogtafel::blueprint;
use dialoogtafel::finder::{Finder, Suggester, Tongue, marks};
use dialoogtafel::session::{
    DeviceId, Entry, Event, EventId, GroupId, Position, Session, Setup, Stamp, Theme, ThemeId,
};
use dialoogtafel::text::{folded, folded_with_places};
use proptest::prelude::*;
use proptest::sample::select;
use uuid::Uuid;

use super::player::bundled;

fn id(number: usize) -> EventId {
    EventId(Uuid::from_u128(number as u128 + 1))
}

fn said(text: &str) -> Event {
    Event::ContributionRecorded {
        group: GroupId::new("inwoners"),
        position: Position::default(),
        text: text.into(),
        themes: Vec::new(),
        quotable: false,
        conversation: None,
    }
}

fn journal(events: impl IntoIterator<Item = Event>) -> Vec<Entry> {
    let entry = |(number, event)| Entry {
        id: id(number),
        device: DeviceId(Uuid::from_u128(7)),
        seq: number as u64 + 1,
        at: Stamp(i64::try_from(number).unwrap() + 1),
        event,
    };
    events.into_iter().enumerate().map(entry).collect()
}

fn looked_at(session: &Session) -> Finder {
    let mut finder = Finder::new(Tongue::Dutch);
    finder.catch_up(session, usize::MAX);
    finder
}

/// A session of the bundled blueprint in which this was said.
fn session(texts: &[&str]) -> Session {
    let setup = blueprint::read(bundled("dialoogtafel")).unwrap().setup();
    Session::fold(setup, journal(texts.iter().map(|text| said(text))))
}

fn suggestion(text: &str) -> Option<String> {
    let session = session(&[text]);
    let suggester = Suggester::new(&session, Tongue::Dutch);
    looked_at(&session).suggestion(id(0), &suggester).map(|theme| theme.as_str().to_owned())
}

#[test]
fn a_keyword_is_known_by_its_stem_and_in_compound_words() {
    for (text, theme) in [
        ("Er zijn te weinig bussen", "mobiliteit"),
        ("Wij fietsen overal heen", "mobiliteit"),
        ("Bij het treinstation is het donker", "mobiliteit"),
        ("Mijn BUURMAN helpt altijd", "sociale-verbinding"),
        ("Er zijn veel verenigingen", "sociale-verbinding"),
        ("De voetbalvereniging stopt ermee", "sociale-verbinding"),
        ("Het schoolplein is kapot", "opgroeien"),
        ("De basisschool is dicht", "opgroeien"),
        ("Zij voelt zich eenzaam", "eenzaamheid"),
        ("Een eenzame avond", "eenzaamheid"),
        ("Mantelzorgers zijn moe", "langer-thuis-wonen"),
        ("Wandelpaden langs het kanaal", "gezond-ouder-worden"),
        ("Langer thuis wonen kan hier niet", "langer-thuis-wonen"),
    ] {
        assert_eq!(suggestion(text).as_deref(), Some(theme), "{text}");
    }
}

#[test]
fn what_only_looks_like_a_keyword_suggests_nothing() {
    for text in [
        "Dat is vergeten",
        "Een goede business",
        "De automaat is stuk",
        "Het is autonoom",
        "Een busje haarlak",
        "Dat gaat al langer zo",
        "Thuis is het stil",
        "Het weer is beter geworden",
        "",
        "!!!",
    ] {
        assert_eq!(suggestion(text), None, "{text}");
    }
}

#[test]
fn a_short_keyword_counts_at_the_begin_of_a_word_but_not_at_its_end() {
    let theme = |id: &str, keywords: &[&str]| Theme {
        id: ThemeId::new(id),
        name: id.to_owned(),
        keywords: keywords.iter().map(|word| (*word).to_owned()).collect(),
    };
    let setup = Setup {
        themes: vec![theme("bewegen", &["sport", "samen zwemmen"]), theme("eten", &["eten"])],
        ..Setup::default()
    };
    let suggested = |text: &str| {
        let session = Session::fold(setup.clone(), journal([said(text)]));
        let suggester = Suggester::new(&session, Tongue::Dutch);
        looked_at(&session).suggestion(id(0), &suggester).map(|theme| theme.as_str().to_owned())
    };
    assert_eq!(suggested("De sporthal is dicht").as_deref(), Some("bewegen"));
    assert_eq!(suggested("Het transport is duur"), None);
    assert_eq!(suggested("Dat vergeten ze"), None);
    // All words of a keyword have to be there.
    assert_eq!(suggested("Zwemmen met een kleinkind, samen").as_deref(), Some("bewegen"));
    assert_eq!(suggested("Zwemmen is fijn"), None);
}

#[test]
fn most_words_decide() {
    let text = "Op school fietsen kinderen, en jongeren ook";
    assert_eq!(suggestion(text).as_deref(), Some("opgroeien"));
}

#[test]
fn nearly_the_same_is_four_fifths_of_the_words_and_never_two() {
    let session = session(&[
        "De bus komt hier op zondag niet",
        "de BUSSEN komt hier, op zondag, niet!",
        "De bus komt hier op zondag niet meer",
        "De bus komt hier op zaterdag wel",
        "De bus",
        "De bus",
    ]);
    let finder = looked_at(&session);
    let kin = |number| finder.alike(id(number));
    assert_eq!(kin(0).map(|(_, count)| count), Some(3));
    assert!(kin(0) == kin(1) && kin(0) == kin(2));
    assert_eq!((kin(3), kin(4), kin(5)), (None, None, None));
}

#[test]
fn marks_stand_where_the_words_are() {
    let text = "Het CAFÉ\n bij de bushalte: cafés 健康";
    let marked =
        |typed: &str| -> Vec<&str> { marks(text, typed).into_iter().map(|mark| &text[mark]).collect() };
    assert_eq!(marked("cafe"), ["CAFÉ", "café"]);
    assert_eq!(marked("halte BUS"), ["bushalte"]);
    assert_eq!(marked("康 zzz"), ["康"]);
    assert!(marked(" ").is_empty());
}

fn a_word() -> impl Strategy<Value = &'static str> {
    select(vec![
        "bus",
        "Bushalte",
        "café",
        "CAFE",
        "zondag",
        "健康",
        "ﬁets",
        "I\u{307}",
        "é",
        "\n",
        "  ",
        "👩‍⚕️",
        "a",
    ])
}

fn a_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::collection::vec(a_word(), 0..6).prop_map(|words| words.join(" ")),
        1 => any::<String>(),
    ]
}

fn an_event() -> impl Strategy<Value = Event> {
    let remark = (0..12usize).prop_map(id);
    prop_oneof![
        4 => a_text().prop_map(|text| said(&text)),
        2 => (remark.clone(), a_text())
            .prop_map(|(contribution, text)| Event::ContributionEdited { contribution, text, reason: String::new() }),
        1 => remark.prop_map(|contribution| Event::ContributionRemoved { contribution, reason: String::new() }),
        2 => (0..24usize).prop_map(|entry| Event::Retracted { entry: id(entry) }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever happens, in goes of any size: found is what the words say, the last one first.
    #[test]
    fn find_is_what_reading_everything_would_find(
        events in proptest::collection::vec(an_event(), 0..24), typed in a_text(), go in 1..9usize
    ) {
        let mut session = Session::new(Setup::default());
        let mut finder = Finder::new(Tongue::Dutch);
        for entry in journal(events) {
            let (id, event) = (entry.id, entry.event.clone());
            session.apply(entry);
            finder.follow(id, &event, &session);
            finder.catch_up(&session, go);
        }
        while !finder.is_complete() {
            finder.catch_up(&session, go);
        }
        let typed_words = folded(&typed);
        let words: Vec<&str> = typed_words.split_whitespace().collect();
        let holds = |text: &str| !words.is_empty() && words.iter().all(|word| folded(text).contains(word));
        let expected: Vec<EventId> =
            session.contributions().rev().filter(|remark| holds(&remark.text)).map(|remark| remark.id).collect();
        prop_assert_eq!(finder.find(&typed), expected.clone());
        // And every hit has a mark to show.
        for hit in expected {
            let text = &session.contribution(hit).unwrap().text;
            for mark in marks(text, &typed) {
                prop_assert!(text.get(mark).is_some());
            }
            prop_assert!(!marks(text, &typed).is_empty());
        }
        // As many are alike as say so.
        let alike: Vec<_> = session.contributions().filter_map(|remark| finder.alike(remark.id)).collect();
        for (kin, count) in &alike {
            prop_assert_eq!(alike.iter().filter(|(other, _)| other == kin).count(), *count);
        }
    }

    #[test]
    fn folding_tells_for_each_byte_where_it_comes_from(text in a_text()) {
        let (plain, places) = folded_with_places(&text);
        prop_assert_eq!(&plain, &folded(&text));
        prop_assert_eq!(places.len(), plain.len());
        prop_assert!(places.iter().all(|place| text.is_char_boundary(*place) && *place < text.len()));
        prop_assert!(places.is_sorted());
        // Folding once is enough, except for letters that fall apart in lower case.
        prop_assert!(!plain.starts_with(' ') && !plain.ends_with(' ') && !plain.contains("  "));
    }
}
