//! The order, and how firm it is, for rooms of different sizes. Budget: 20 themes and 75
//! ballots in 60 ms with all firmness figures, in 2 ms without.

mod made;

use dialoogtafel::scoring::{
    ALL_COUNT, Contender, Firmness, Model, Order, RESAMPLES, Side, acceptability, bootstrap, leave_one_out,
};
use divan::Bencher;
use made::room;

const THEMES: [usize; 3] = [4, 8, 20];
const BALLOTS: [usize; 3] = [10, 75, 500];
const SIDES: [Side; 2] = [Side::Resident, Side::Professional];

fn main() {
    divan::main();
}

#[divan::bench(args = THEMES, consts = BALLOTS)]
fn order<const N: usize>(bencher: Bencher, themes: usize) {
    let (ballots, method) = room(themes, N);
    bencher.bench(|| Order::new(&ballots.grid(), &method));
}

#[divan::bench(args = THEMES, consts = BALLOTS)]
fn order_and_firmness<const N: usize>(bencher: Bencher, themes: usize) {
    let (ballots, method) = room(themes, N);
    bencher.bench(|| {
        let grid = ballots.grid();
        (Order::new(&grid, &method), Firmness::new(&grid, Some(&ballots), &method, &SIDES, 1))
    });
}

#[divan::bench(args = THEMES)]
fn weights(bencher: Bencher, themes: usize) {
    let (ballots, method) = room(themes, 75);
    let contenders = Order::new(&ballots.grid(), &method).contenders(&method);
    bencher.bench(|| acceptability(&contenders, Model::Geometric, ALL_COUNT, method.choose));
}

/// The worst case: each theme is the best for some weights, so every pair of them cuts the triangle.
#[divan::bench(args = [4, 8, 20, 40])]
fn weights_of_rivals(bencher: Bencher, themes: usize) {
    let rival = |at: usize| {
        let (height, turn) = ((at as f64 + 0.5) / themes as f64, (at as f64 * 0.618_033_988_7).fract());
        let (ground, angle) = ((1.0 - height * height).sqrt(), turn * std::f64::consts::FRAC_PI_2);
        Contender::new([ground * angle.cos(), ground * angle.sin(), height], true)
    };
    let rivals: Vec<_> = (0..themes).map(rival).collect();
    bencher.bench(|| acceptability(&rivals, Model::Arithmetic, 0.0, 3));
}

#[divan::bench(args = THEMES, consts = BALLOTS)]
fn people<const N: usize>(bencher: Bencher, themes: usize) {
    let (ballots, method) = room(themes, N);
    bencher.bench(|| bootstrap(&ballots, &method, RESAMPLES, 1));
}

#[divan::bench(args = THEMES, consts = BALLOTS)]
fn single_ballots<const N: usize>(bencher: Bencher, themes: usize) {
    let (ballots, method) = room(themes, N);
    bencher.bench(|| leave_one_out(&ballots, &method));
}
