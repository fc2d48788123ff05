//! From the rows of a session file to a session, and one more entry. Budget: a session of 100,000 remarks
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
    let rows: Vec<_> = journal(remarks)
        .into_iter()
        .map(|entry| (entry.event.kind().to_owned(), entry.event.body()))
        .collect();
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
    bencher
        .with_inputs(|| (setup.clone(), entries.clone()))
        .bench_values(|(setup, entries)| black_box(Session::fold(setup, entries)));
}

/// One more remark in a session that is there already, and that grows.
#[divan::bench(args = REMARKS)]
fn apply_one(bencher: Bencher, remarks: usize) {
    let entries = journal(remarks);
    // The one behind the beginning.
    let mut more: Entry = entries[1].clone();
    more.at = entries[entries.len() - 1].at;
    let mut session = Session::fold(plan().setup(), entries);
    bencher.bench_local(|| {
        more.at.0 += 1;
        more.id.0 = uuid::Uuid::from_u128(more.id.0.as_u128() + 1);
        session.apply(black_box(more.clone()));
    });
}
