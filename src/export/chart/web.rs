//! Six dimensions as a web: a picture to talk about, of one talk.

use std::f64::consts::TAU;

use askama::Template;

use crate::i18n::Lang;
use crate::msg;
use crate::overview::{FilledRow, FilledSheet, WEB_MOST, dimensions, list};

use super::super::text::{Words, one_line};
use super::{Chart, INK, LINE, PAGE, tenth};

const MIDDLE: (f64, f64) = (340.0, 150.0);
const RADIUS: f64 = 110.0;
const HEIGHT: u32 = 300;

#[derive(Template)]
#[template(path = "chart/web.svg")]
struct Web {
    rings: Vec<String>,
    ends: [(f64, f64); 6],
    lines: Vec<((f64, f64), (f64, f64))>,
    dots: Vec<(f64, f64)>,
    names: Vec<Name>,
}

struct Name {
    x: f64,
    y: f64,
    anchor: &'static str,
    said: String,
}

/// The web of one row. `None` where nothing is filled in.
pub fn web(filled: &FilledSheet, row: &FilledRow, lang: Lang) -> Option<Chart> {
    let words = Words(lang);
    let values = dimensions(&row.row);
    let part = |value: u32| f64::from(value) / f64::from(WEB_MOST);
    let dots: Vec<Option<(f64, f64)>> =
        values.iter().enumerate().map(|(place, value)| value.map(|value| at(place, part(value)))).collect();
    if dots.iter().all(Option::is_none) {
        return None;
    }
    let lines = (0..6).filter_map(|place| dots[place].zip(dots[(place + 1) % 6])).collect();
    let ring = |part: f64| {
        let corners = (0..6).map(|place| at(place, part));
        corners.map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
    };
    let asked: Vec<String> = filled.dimensions().map(|column| words.label(column.label.clone())).collect();
    let name = |(place, said): (usize, &String)| {
        let (x, y) = at(place, 1.0);
        let (x, y, anchor) = match place {
            0 => (x, y - 12.0, "middle"),
            3 => (x, y + 24.0, "middle"),
            1 | 2 => (x + 12.0, y + 5.0, "start"),
            _ => (x - 12.0, y + 5.0, "end"),
        };
        Name { x: tenth(x), y: tenth(y), anchor, said: said.clone() }
    };
    let said = asked.iter().zip(values).filter_map(|(name, value)| Some(format!("{name} {}", value?)));
    let title = one_line(&words.label(row.name.clone()));
    let alt = words.say(msg!("chart-web", web = title, values = list(said), most = WEB_MOST));
    let picture = Web {
        rings: [0.2, 0.4, 0.6, 0.8, 1.0].into_iter().map(ring).collect(),
        ends: std::array::from_fn(|place| at(place, 1.0)),
        lines,
        dots: dots.into_iter().flatten().collect(),
        names: asked.iter().enumerate().map(name).collect(),
    };
    Some(Chart::new(&picture, alt, PAGE, HEIGHT))
}

/// Where a part of 1 of a dimension lies: the first one up, the others with the clock.
fn at(place: usize, part: f64) -> (f64, f64) {
    let angle = TAU * place as f64 / 6.0;
    (tenth(MIDDLE.0 + RADIUS * part * angle.sin()), tenth(MIDDLE.1 - RADIUS * part * angle.cos()))
}
