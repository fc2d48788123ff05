//! From the rows of a session file to a session, and one more entry. Budget (DESIGN.md): a session of 100,000 remarks
//! is on the screen in 300 ms, and a key in 8 ms.
#![allow(clippy::unwrap_used)]

mod made;

use dialoogtafel::session::{Entry, Event, Session};
use dialoogtafel::store::Store;
use divan::{Bencher, black_box};
use made::{REMARKS, journal, plan};

fn main() {
    divan::main();
}

/// The bodies of all entries, as the file holds them.
#[divan::bench(args = REMARKS, sample_count = 10)]
fn read_bodies(bencher: Bencher, remarks: usize) {
    let rows: Vec<_> =
        journal(remarks).into_iter().map(|entry| (entry.event.kind().to_owned(), entry.event.body())).collect();
    bencher.bench(|| rows.iter().map(|(kind, body)| Event::read(kind, body).unwrap()).collect::<Vec<_>>());
}

/// A whole file: opened, looked through, and every row read.
#[divan::bench(args = REMARKS, sample_count = 10)]
fn read_file(bencher: Bencher, remarks: usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("avond.dialoog");
    Store::create(&path).unwrap().append(&journal(remarks)).unwrap();
    bencher.bench(|| Store::open(&path).unwrap().entries().unwrap());
}

#[divan::bench(args = REMARKS, sample_count = 10)]
fn fold(bencher: Bencher, remarks: usize) {
    let (setup, entries) = (plan().setup(), journal(remarks));
    bencher.with_inputs(|| (setup.clone(), entries.clone())).bench_values(|(setup, entries)| {
        black_box(Session::fold(setup, entries))
    });
}

/// One more remark in a session that is there already.
#[divan::bench(args = REMARKS, sample_count = 10)]
fn apply_one(bencher: Bencher, remarks: usize) {
    let mut entries: Vec<Entry> = journal(remarks + 1);
    // What was said last comes before the ballots.
    let mut last = entries.remove(remarks + 1);
    last.at = entries.last().unwrap().at;
    last.at.0 += 1;
    let session = Session::fold(plan().setup(), entries);
    bencher.with_inputs(|| (session.clone(), last.clone())).bench_values(|(mut session, last)| {
        session.apply(last);
        session
    });
}
