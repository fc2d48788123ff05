//! The figures of an area: how far each of them is from the reference, and what to be careful with.

use std::collections::BTreeMap;

use super::apart::{Nearest, tell_apart};
use super::rows::{figure, indicators};
use super::theirs;
use crate::blueprint::Blueprint;
use crate::i18n::{Fill, Message, decimal};
use crate::msg;
use crate::session::{Field, Indicator, Level, Row, RowId, Session, Worksheet};
use crate::text::folded;

/// A figure of more years before the session is old.
const OLD: i32 = 6;

/// A figure of the area.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The row that it is on the worksheet.
    pub row: RowId,
    /// What is known of it.
    pub indicator: Indicator,
    /// What it is called: with its area and year where others have the same name.
    pub name: Message,
    /// How far it is from the reference; `None` where one of the two is missing.
    pub deviation: Option<Deviation>,
    /// What to be careful with.
    pub warnings: Vec<Warning>,
    /// It stands behind the others: there is one of a smaller area, or it is an example.
    pub behind: bool,
    /// People said something of it.
    pub reacted: bool,
    /// What fills a bar: the largest figure of this unit.
    pub full: f64,
}

/// How far a figure is from the reference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Deviation {
    /// Of a percentage: in points.
    Points(f64),
    /// Of anything else: as a part of the reference, in percent.
    Percent(f64),
}

/// Something to be careful with.
#[derive(Debug, Clone, PartialEq)]
pub enum Warning {
    /// The same as the reference, to the digit; of shares of one whole all of them. Tables are filled up like that where
    /// there is no figure of the area itself.
    SameAsReference,
    /// The shares of the whole are together no 100, further than rounding explains. They are shown as they are.
    NotAHundred(f64),
    /// It came with the program and is of another area: it shows what a figure looks like.
    Example,
    /// Of a municipality or more, in a session about another place: a village, a neighbourhood.
    LargerArea {
        /// The place of the session.
        place: String,
    },
    /// There is none, which is not zero.
    Missing,
    /// So many years before the session.
    Old(i32),
}

impl Deviation {
    fn of(indicator: &Indicator) -> Option<Self> {
        let (here, there) = indicator.value.zip(indicator.reference_value)?;
        if indicator.unit == "%" {
            return Some(Self::Points(here - there));
        }
        (there != 0.0).then(|| Self::Percent(100.0 * (here - there) / there.abs()))
    }

    fn amount(self) -> f64 {
        match self {
            Self::Points(by) | Self::Percent(by) => by,
        }
    }
}

/// The figures of a profile, with the largest deviations first and those without one at the end; behind all of these
/// what steps back and what is an example. Empty for another worksheet.
pub(super) fn figures(id: Worksheet, blueprint: &Blueprint, session: &Session) -> Vec<Figure> {
    if !matches!(id, Worksheet::Profile(_)) {
        return Vec::new();
    }
    let mut known = indicators(id, blueprint, session);
    let reacted = |indicator: &Indicator| session.row(id, &figure(indicator)).is_some();
    let nearest = Nearest::of(&known);
    known.retain(|found| !found.example || !nearest.is_before(found) || reacted(found));
    let wholes = Wholes::of(&known);
    let mut figures: Vec<Figure> = known
        .iter()
        .map(|indicator| Figure {
            row: figure(indicator),
            name: theirs(&indicator.indicator),
            deviation: Deviation::of(indicator),
            warnings: warnings(indicator, &wholes, session),
            behind: indicator.example || nearest.is_before(indicator),
            reacted: reacted(indicator),
            full: 0.0,
            indicator: (*indicator).clone(),
        })
        .collect();
    let size = |figure: &Figure| figure.deviation.map_or(-1.0, |deviation| deviation.amount().abs());
    let place = |figure: &Figure| (figure.indicator.example, figure.behind);
    figures.sort_by(|one, other| place(one).cmp(&place(other)).then(size(other).total_cmp(&size(one))));
    tell_apart(&mut figures);
    figures
}

fn warnings(indicator: &Indicator, wholes: &Wholes, session: &Session) -> Vec<Warning> {
    let mut found = Vec::new();
    if indicator.value.is_none() {
        found.push(Warning::Missing);
    }
    if wholes.is_same_as_reference(indicator) {
        found.push(Warning::SameAsReference);
    }
    found.extend(wholes.not_a_hundred(indicator).map(Warning::NotAHundred));
    // A hall or a neighbourhood is a place within its village: of these one cannot tell.
    let (place, area) = (folded(session.place()), folded(&indicator.area));
    if indicator.example {
        found.push(Warning::Example);
    }
    let is_large = !indicator.example
        && matches!(indicator.level, Level::Municipality | Level::Province | Level::Country);
    if is_large && !place.is_empty() && place != area {
        found.push(Warning::LargerArea { place: session.place().to_owned() });
    }
    let years = session.date().map_or(0, |date| date.year() - i32::from(indicator.year));
    if years > OLD {
        found.push(Warning::Old(years));
    }
    found
}

/// Shares of one whole, by its name, area and year.
struct Wholes<'a>(BTreeMap<(&'a str, &'a str, u16), Vec<&'a Indicator>>);

impl<'a> Wholes<'a> {
    fn of(indicators: &[&'a Indicator]) -> Self {
        let mut wholes: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for indicator in indicators.iter().filter(|indicator| !indicator.whole.is_empty()) {
            wholes.entry(Self::key(indicator)).or_default().push(*indicator);
        }
        Self(wholes)
    }

    fn key(indicator: &Indicator) -> (&str, &str, u16) {
        (&indicator.whole, &indicator.area, indicator.year)
    }

    /// The shares with which a figure is one whole: it alone, where it is none.
    fn parts<'b>(&'b self, indicator: &'b Indicator) -> &'b [&'b Indicator]
    where
        'a: 'b,
    {
        self.0.get(&Self::key(indicator)).map_or(&[], Vec::as_slice)
    }

    /// One share of a whole is easily the same by chance, all of them are not.
    fn is_same_as_reference(&self, indicator: &Indicator) -> bool {
        let is_same = |part: &Indicator| part.value.is_some() && part.value == part.reference_value;
        is_same(indicator) && self.parts(indicator).iter().all(|part| is_same(part))
    }

    /// What the shares are together, where that is further from 100 than rounding each of them explains: half of the
    /// last digit.
    fn not_a_hundred(&self, indicator: &Indicator) -> Option<f64> {
        let parts = self.parts(indicator);
        let values: Option<Vec<f64>> = parts.iter().map(|part| part.value).collect();
        let values = values.filter(|values| !values.is_empty())?;
        let digits = values.iter().map(|value| decimals(*value)).max().unwrap_or_default();
        let rounding = 0.5 * values.len() as f64 / 10_f64.powi(i32::try_from(digits).unwrap_or_default());
        let sum: f64 = values.iter().sum();
        ((sum - 100.0).abs() > rounding + 1e-9).then_some(sum)
    }
}

/// How many decimals a figure was written with.
fn decimals(value: f64) -> usize {
    value.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len())
}

fn rounded(value: f64, digits: usize) -> Fill {
    decimal(&format!("{value:.digits$}").replace('-', "−"))
}

impl Figure {
    /// Decimals of the figure and of the reference, the same for both.
    fn digits(&self) -> usize {
        let both = self.indicator.value.into_iter().chain(self.indicator.reference_value);
        both.map(decimals).max().unwrap_or_default()
    }

    fn amount(&self, value: Option<f64>) -> Message {
        let unit = &self.indicator.unit;
        match value.map(|value| rounded(value, self.digits())) {
            None => msg!("figure-none"),
            Some(value) if unit == "%" => msg!("figure-percent", value = value),
            Some(value) if unit.is_empty() => msg!("figure-number", value = value),
            Some(value) => msg!("figure-unit", value = value, unit = unit),
        }
    }

    /// The figure, with its unit.
    pub fn here(&self) -> Message {
        self.amount(self.indicator.value)
    }

    /// The figure of the reference, where there is a reference.
    pub fn there(&self) -> Option<Message> {
        self.indicator.reference_value.map(|value| self.amount(Some(value)))
    }

    /// The reference with its area: `Drenthe 50%`.
    pub fn reference(&self) -> Option<Message> {
        let there = self.there()?;
        Some(msg!("figure-reference", area = &self.indicator.reference_area, value = there))
    }

    /// How large the area is.
    pub fn level(&self) -> Message {
        level(self.indicator.level)
    }

    /// The area and how large it is.
    pub fn area(&self) -> Message {
        let (area, level) = (&self.indicator.area, self.level());
        if self.indicator.example {
            msg!("figure-area-example", area = area, level = level)
        } else {
            msg!("figure-area", area = area, level = level)
        }
    }

    /// Whether it is of another or a larger area than people may think.
    pub fn is_of_elsewhere(&self) -> bool {
        let elsewhere = |warning: &Warning| matches!(warning, Warning::Example | Warning::LargerArea { .. });
        self.warnings.iter().any(elsewhere)
    }

    /// Where the figure comes from, and of when.
    pub fn source(&self) -> Message {
        let (source, year) = (&self.indicator.source, self.indicator.year.to_string());
        msg!("figure-source", source = source, year = year)
    }

    /// The difference in a few words.
    pub fn difference(&self) -> Option<Message> {
        let (by, digits) = match self.deviation? {
            Deviation::Points(by) => (by, self.digits()),
            Deviation::Percent(by) => (by, 0),
        };
        let size = format!("{:.digits$}", by.abs());
        let is_nothing = size.parse() == Ok(0.0);
        Some(match self.deviation? {
            _ if by == 0.0 => msg!("figure-equal"),
            _ if is_nothing => msg!("figure-about-equal"),
            Deviation::Points(_) => {
                let points = if size == "1" {
                    msg!("figure-one-point")
                } else {
                    msg!("figure-points", by = decimal(&size))
                };
                if by > 0.0 { msg!("figure-higher", by = points) } else { msg!("figure-lower", by = points) }
            }
            Deviation::Percent(_) => {
                let part = msg!("figure-percent", value = decimal(&size));
                if by > 0.0 { msg!("figure-higher", by = part) } else { msg!("figure-lower", by = part) }
            }
        })
    }

    /// The difference with a sign, where there is little room.
    pub fn difference_brief(&self) -> Option<Message> {
        let signed = |by: f64, digits: usize| {
            let sign = if by > 0.0 { "+" } else { "" };
            decimal(&format!("{sign}{by:.digits$}").replace('-', "−"))
        };
        Some(match self.deviation? {
            Deviation::Points(by) => msg!("figure-number", value = signed(by, self.digits())),
            Deviation::Percent(by) => msg!("figure-percent", value = signed(by, 0)),
        })
    }

    /// Of the bar, from 0 to 1, how far the figure and the reference come.
    pub fn shares(&self) -> [Option<f64>; 2] {
        let share = |value: f64| if self.full > 0.0 { (value / self.full).clamp(0.0, 1.0) } else { 0.0 };
        [self.indicator.value, self.indicator.reference_value].map(|value| value.map(share))
    }

    /// The figure beside the reference, in words.
    pub fn said(&self) -> Message {
        let (name, here) = (self.name.clone(), self.here());
        match self.reference() {
            Some(there) => msg!("figure-said-beside", name = name, here = here, there = there),
            None => msg!("figure-said", name = name, here = here),
        }
    }

    /// How one gets figures of one's own in the place of an example.
    pub(super) fn bring_own(&self) -> Message {
        msg!("sheet-profile-how-example", area = self.indicator.area.clone())
    }

    /// What there is to be careful with, in sentences.
    pub fn cautions(&self) -> impl Iterator<Item = Message> {
        self.warnings.iter().map(|warning| self.caution(warning))
    }

    fn caution(&self, warning: &Warning) -> Message {
        let Indicator { area, reference_area, whole, year, .. } = &self.indicator;
        match warning {
            Warning::SameAsReference => msg!("figure-same", area = reference_area),
            Warning::NotAHundred(sum) => {
                msg!("figure-not-a-hundred", whole = whole, sum = rounded(*sum, self.digits()))
            }
            Warning::Example => msg!("figure-example", area = area, level = self.level()),
            Warning::LargerArea { place } => {
                msg!("figure-larger-area", area = area, level = self.level(), place = place)
            }
            Warning::Missing => msg!("figure-missing", area = area),
            Warning::Old(years) => msg!("figure-old", year = year.to_string(), years = years.to_string()),
        }
    }

    /// That people do not recognise the figure, where they said so: that is a finding of itself.
    pub fn finding(&self, reactions: &Row) -> Option<Message> {
        let not = |field| reactions.one(field) == Some("no");
        let yes = |field| reactions.one(field) == Some("yes");
        // A figure of a larger area, or an example, is never taken for one of here.
        let figure = if self.is_of_elsewhere() {
            msg!("figure-said-of", figure = self.said(), area = self.area())
        } else {
            self.said()
        };
        let (residents, professionals) = (Field::Residents, Field::Professionals);
        Some(match (not(residents), not(professionals)) {
            (true, true) => msg!("figure-nobody-recognises", figure = figure),
            (true, false) if yes(professionals) => msg!("figure-residents-differ", figure = figure),
            (false, true) if yes(residents) => msg!("figure-professionals-differ", figure = figure),
            (true, false) => msg!("figure-residents-do-not", figure = figure),
            (false, true) => msg!("figure-professionals-do-not", figure = figure),
            (false, false) => return None,
        })
    }
}

fn level(level: Level) -> Message {
    match level {
        Level::Neighbourhood => msg!("level-neighbourhood"),
        Level::Village => msg!("level-village"),
        Level::Municipality => msg!("level-municipality"),
        Level::Province => msg!("level-province"),
        Level::Country => msg!("level-country"),
    }
}
