//! Finding in a hundred thousand remarks while one types. Budget (DESIGN.md): key to frame in 8 ms.
#![allow(clippy::unwrap_used)]

use dialoogtafel::blueprint;
use dialoogtafel::finder::{Finder, Suggester, Tongue};
use dialoogtafel::session::{DeviceId, Entry, Event, EventId, GroupId, IdSource, Position, Session, Stamp};
use divan::{Bencher, black_box};

const REMARKS: [usize; 2] = [500, 100_000];
/// From what every remark has to what none has.
const TYPED: [&str; 6] = ["e", "de", "bus", "buurvrouw bus", "zondag café fiets", "zwembad 77777"];

fn main() {
    divan::main();
}

/// Remarks of five to twenty words; one in five says nearly what another says.
fn session(remarks: usize) -> Session {
    const WORDS: [&str; 40] = [
        "de",
        "bus",
        "komt",
        "hier",
        "niet",
        "meer",
        "op",
        "zondag",
        "en",
        "mijn",
        "buurvrouw",
        "kan",
        "naar",
        "het",
        "café",
        "want",
        "fiets",
        "is",
        "stuk",
        "ik",
        "mis",
        "een",
        "zwembad",
        "voor",
        "kinderen",
        "huisarts",
        "te",
        "ver",
        "weg",
        "eenzaam",
        "mensen",
        "dorp",
        "vroeger",
        "was",
        "alles",
        "beter",
        "samen",
        "eten",
        "met",
        "vereniging",
    ];
    let mut state = 1_u64;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut ids = IdSource::new(1);
    let device = DeviceId(ids.next(Stamp(0)));
    let mut texts: Vec<String> = Vec::new();
    for number in 0..remarks {
        let text = if number > 0 && random(5) == 0 {
            format!("{} ja", texts[random(number)])
        } else {
            let words = 5 + random(16);
            let said = (0..words).map(|_| WORDS[random(WORDS.len())]).collect::<Vec<_>>().join(" ");
            format!("{said} {}", random(remarks))
        };
        texts.push(text);
    }
    let entries = texts.into_iter().enumerate().map(|(number, text)| {
        let at = Stamp(i64::try_from(number).unwrap() + 1);
        let (group, position) = (GroupId::new("inwoners"), Position::default());
        let event = Event::ContributionRecorded {
            group,
            position,
            text,
            themes: Vec::new(),
            quotable: false,
            conversation: None,
        };
        Entry { id: EventId(ids.next(at)), device, seq: number as u64 + 1, at, event }
    });
    let toml = blueprint::bundled().iter().find(|found| found.id == "dialoogtafel").unwrap().text;
    Session::fold(blueprint::read(toml).unwrap().setup(), entries.collect())
}

fn finder(session: &Session) -> Finder {
    let mut finder = Finder::new(Tongue::Dutch);
    finder.catch_up(session, usize::MAX);
    finder
}

/// One key in the line of find.
#[divan::bench(args = TYPED, consts = REMARKS)]
fn key<const N: usize>(bencher: Bencher, typed: &str) {
    let session = session(N);
    let finder = finder(&session);
    bencher.bench(|| finder.find(black_box(typed)));
}

/// Reading all remarks, as when a session is opened: done in goes of five hundred, between keys.
#[divan::bench(args = REMARKS, sample_count = 10)]
fn read_all(bencher: Bencher, remarks: usize) {
    let session = session(remarks);
    bencher.bench(|| finder(&session));
}

/// One such go.
#[divan::bench]
fn one_go(bencher: Bencher) {
    let session = session(500);
    bencher.bench(|| finder(&session));
}

/// The suggestions of a screen of sixty remarks, as they are drawn.
#[divan::bench]
fn suggestions_in_sight(bencher: Bencher) {
    let session = session(60);
    let (finder, suggester) = (finder(&session), Suggester::new(&session, Tongue::Dutch));
    bencher.bench(|| {
        session.contributions().filter(|said| finder.suggestion(said.id, &suggester).is_some()).count()
    });
}
