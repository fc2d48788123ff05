//! Finding in a hundred thousand remarks while one types. Budget: key to frame in 8 ms.

mod made;

use dialoogtafel::finder::{Finder, Suggester, Tongue};
use dialoogtafel::session::Session;
use divan::{Bencher, black_box};
use made::{REMARKS, session};

/// From what every remark has to what none has.
const TYPED: [&str; 6] = ["e", "de", "bus", "buurvrouw bus", "zondag café fiets", "zwembad 77777"];

fn main() {
    divan::main();
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
