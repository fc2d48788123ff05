//! How often each score was given.

use askama::Template;

use crate::i18n::Lang;
use crate::msg;
use crate::overview::{Perspective, list};

use super::super::text::Words;
use super::{Chart, LINE, QUIET, colour, tenth};

const WIDTH: u32 = 100;
const HEIGHT: u32 = 54;
/// Where the bars stand, and how high the highest is.
const GROUND: f64 = 39.5;
const HIGHEST: f64 = 25.0;
/// Between two bars.
const AIR: f64 = 4.0;

#[derive(Template)]
#[template(path = "chart/bars.svg")]
struct Counts<'a> {
    colour: &'static str,
    /// Bars of one side are filled, of the other only drawn around.
    filled: bool,
    width: f64,
    bars: Vec<Bar<'a>>,
}

struct Bar<'a> {
    said: &'a str,
    count: u32,
    x: f64,
    y: f64,
    height: f64,
}

/// Bars next to each other: each a score, or some scores together, with how often it was given. `most` is the
/// count that fills the height, so that bars of several groups can be compared. `None` where there is nothing
/// to count.
pub fn bars<'a>(counts: &[(&'a str, u32)], most: u32, side: Perspective, lang: Lang) -> Option<Chart> {
    let most = counts.iter().map(|(_, count)| *count).max()?.max(most).max(1);
    let step = f64::from(WIDTH) / counts.len() as f64;
    let bar = |(place, &(said, count)): (usize, &(&'a str, u32))| {
        let height = tenth(HIGHEST * f64::from(count) / f64::from(most));
        Bar { said, count, x: tenth(step * place as f64 + AIR / 2.0), y: tenth(GROUND - height), height }
    };
    let picture = Counts {
        colour: colour(side),
        filled: side == Perspective::Resident,
        width: tenth(step - AIR),
        bars: counts.iter().enumerate().map(bar).collect(),
    };
    let times = |(said, count): &(&str, u32)| msg!("chart-bar", score = *said, count = *count);
    let alt = Words(lang).say(msg!("chart-bars", counts = list(counts.iter().map(times))));
    Some(Chart::new(&picture, alt, WIDTH, HEIGHT))
}
