//! The files of a session, per format. Budget: all of them in 1 s for 500 remarks, in 10 s for
//! 100,000.
#![allow(clippy::unwrap_used)]

mod made;

use std::sync::LazyLock;

use dialoogtafel::export::{Format, chart, files};
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, Overview, build};
use divan::{Bencher, black_box};
use made::REMARKS;

static OVERVIEWS: LazyLock<[Overview; 2]> = LazyLock::new(|| {
    REMARKS.map(|remarks| build(&made::plan(), &made::session(remarks), Audience::WorkingGroup))
});

fn main() {
    divan::main();
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
