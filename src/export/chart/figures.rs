//! The figures of the area as bars, with the reference marked.

use askama::Template;

use crate::i18n::Lang;
use crate::msg;
use crate::overview::{ProfileResult, Reacted, list};

use super::super::text::{Words, one_line};
use super::{Chart, INK, PAGE, QUIET, shortened, tenth};

/// So many figures are in the picture: those that differ most. The table has them all.
const MOST: usize = 20;
/// Where bars begin and end.
const BAR: (f64, f64) = (290.0, 480.0);
const ROW: u32 = 30;
/// What goes on the line before the bar.
const NAME: usize = 33;

#[derive(Template)]
#[template(path = "chart/figures.svg")]
struct Figures {
    rows: Vec<Row>,
}

struct Row {
    y: u32,
    name: String,
    /// How long the bar is, where there is a figure.
    bar: Option<f64>,
    mark: Option<f64>,
    here: String,
    there: String,
}

/// A bar for each figure, a line across it where the reference is. Every unit has its own length. `None` without
/// figures.
pub fn figures(profile: &ProfileResult, lang: Lang) -> Option<Chart> {
    let words = Words(lang);
    let shown = || profile.figures.iter().take(MOST);
    let row = |(y, Reacted { figure, .. }): (u32, &Reacted)| {
        let [here, there] = figure.shares().map(|share| share.map(|share| tenth(share * (BAR.1 - BAR.0))));
        Row {
            y,
            name: shortened(&one_line(&words.say(&figure.name)), NAME),
            bar: here,
            mark: there.map(|there| tenth(BAR.0 + there)),
            here: words.say(figure.here()),
            there: figure.reference().map(|there| shortened(&words.say(there), 18)).unwrap_or_default(),
        }
    };
    let rows: Vec<Row> = (0..).step_by(ROW as usize).zip(shown()).map(row).collect();
    if rows.is_empty() {
        return None;
    }
    let height = ROW * u32::try_from(rows.len()).unwrap_or(1);
    let said = list(shown().map(|reacted| reacted.figure.said()));
    Some(Chart::new(&Figures { rows }, words.say(msg!("chart-figures", figures = said)), PAGE, height))
}
