//! The files of a session, per format. Budget (DESIGN.md): all of them in 1 s for 500 remarks, in 10 s for
//! 100,000.
#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use dialoogtafel::blueprint::{self, Blueprint};
use dialoogtafel::export::{Format, chart, files};
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, Overview, build};
use dialoogtafel::session::{
    Answer, BallotId, DeviceId, Entry, Event, EventId, IdSource, Position, Score, Session, Stamp,
};
use divan::{Bencher, black_box};

const REMARKS: [usize; 2] = [500, 100_000];

static OVERVIEWS: LazyLock<[Overview; 2]> = LazyLock::new(|| REMARKS.map(overview));

fn main() {
    divan::main();
}

/// A session of the bundled dialogue table: remarks over all themes, and forty ballots.
fn overview(remarks: usize) -> Overview {
    let text = blueprint::bundled().iter().find(|found| found.id == "dialoogtafel").unwrap().text;
    let plan: Blueprint = blueprint::read(text).unwrap();
    let mut session = Session::new(plan.setup());
    let mut ids = IdSource::new(1);
    let mut write = |event| {
        let seq = session.entries().len() as u64 + 1;
        let at = Stamp(1_795_000_000_000_000 + i64::try_from(seq).unwrap());
        let id = EventId(ids.next(at));
        session.apply(Entry { id, device: DeviceId(uuid::Uuid::nil()), seq, at, event });
        id
    };
    for number in 0..remarks {
        let theme = &plan.themes[number % plan.themes.len()];
        write(Event::ContributionRecorded {
            group: plan.groups[number % plan.groups.len()].id.clone(),
            position: Position { step: 1 + number % 3, question: 0 },
            text: format!("Opmerking {number} over {}: de bus komt hier niet meer op zondag.", theme.name),
            themes: vec![theme.id.clone()],
            quotable: number % 3 == 0,
            conversation: None,
        });
    }
    for number in 0..40 {
        let answer = |by: usize| Answer::Score(Score::new(1 + ((number + by) % 5) as u8).unwrap());
        let scores = plan.themes.iter().enumerate();
        let scores = scores.map(|(place, theme)| (theme.id.clone(), [1, 3, 7].map(|by| answer(by * place))));
        let ballot = BallotId(uuid::Uuid::from_u128(number as u128));
        let group = plan.groups[number % plan.groups.len()].id.clone();
        write(Event::BallotCast { ballot, group, round: 1, scores: scores.collect() });
    }
    write(Event::Revealed { round: 1, tables: Vec::new() });
    build(&plan, &session, Audience::WorkingGroup)
}

fn export(bencher: Bencher, remarks: usize, format: Format) {
    let place = REMARKS.iter().position(|count| *count == remarks).unwrap();
    let overview = &OVERVIEWS[place];
    bencher.bench(|| files(black_box(overview), format, Lang::Nl));
}

#[divan::bench(args = REMARKS, sample_count = 10, sample_size = 1)]
fn xlsx(bencher: Bencher, remarks: usize) {
    export(bencher, remarks, Format::Xlsx);
}

#[divan::bench(args = REMARKS, sample_count = 10, sample_size = 1)]
fn docx(bencher: Bencher, remarks: usize) {
    export(bencher, remarks, Format::Docx);
}

#[divan::bench(args = REMARKS, sample_count = 5, sample_size = 1)]
fn pdf(bencher: Bencher, remarks: usize) {
    export(bencher, remarks, Format::Pdf);
}

#[divan::bench(args = REMARKS, sample_count = 10, sample_size = 1)]
fn html(bencher: Bencher, remarks: usize) {
    export(bencher, remarks, Format::Html);
}

/// The largest picture, as a document holds it.
#[divan::bench(sample_count = 10)]
fn picture(bencher: Bencher) {
    let chart = chart::plot(&OVERVIEWS[0], Lang::Nl).unwrap();
    bencher.bench(|| chart::png(black_box(&chart), 3.0));
}
