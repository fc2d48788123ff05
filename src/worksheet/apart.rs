//! Figures beside each other: which of them steps back for another, and what each is called so that one can tell them
//! apart.

use std::collections::{BTreeMap, BTreeSet};

use super::{Figure, theirs};
use crate::msg;
use crate::session::{Indicator, Level};
use crate::text::folded;

/// Of each thing that is measured the smallest area of which there is a figure. One of a larger area steps back for it,
/// so that a figure of the province is never taken for that of the village; an example steps back for any. It stands
/// behind the others then, or is gone where it is an example of which nobody said anything.
pub(super) struct Nearest(BTreeMap<String, Level>);

impl Nearest {
    /// Of these.
    pub fn of(indicators: &[&Indicator]) -> Self {
        let mut nearest = BTreeMap::new();
        for indicator in indicators.iter().filter(|indicator| !indicator.example) {
            let level = nearest.entry(folded(&indicator.indicator)).or_insert(indicator.level);
            *level = indicator.level.min(*level);
        }
        Self(nearest)
    }

    /// Whether a figure steps back.
    pub fn is_before(&self, indicator: &Indicator) -> bool {
        let nearest = self.0.get(&folded(&indicator.indicator));
        nearest.is_some_and(|level| indicator.example || *level < indicator.level)
    }
}

/// Gives figures that are seen together their names, with area and year where others have the same, and bars of one
/// length for each unit. An example always says of where it is.
pub fn tell_apart(figures: &mut [Figure]) {
    let of_here = || figures.iter().map(|figure| &figure.indicator).filter(|found| !found.example);
    let areas: BTreeSet<String> = of_here().map(|found| found.area.clone()).collect();
    let mut years: BTreeMap<(String, String), BTreeSet<u16>> = BTreeMap::new();
    let mut full: BTreeMap<String, f64> = BTreeMap::new();
    let key = |found: &Indicator| (found.indicator.clone(), found.area.clone());
    for found in figures.iter().map(|figure| &figure.indicator) {
        years.entry(key(found)).or_default().insert(found.year);
        let largest = full.entry(found.unit.clone()).or_default();
        *largest = found.value.into_iter().chain(found.reference_value).fold(*largest, f64::max);
    }
    for figure in figures {
        let found = &figure.indicator;
        let several_areas = areas.len() > 1 || found.example && !areas.is_empty();
        let several_years = years.get(&key(found)).is_some_and(|years| years.len() > 1);
        let (name, area, year) = (&found.indicator, &found.area, found.year.to_string());
        figure.name = match (several_areas, several_years) {
            (false, false) => theirs(name),
            (true, false) => msg!("figure-name", name = name, which = area),
            (false, true) => msg!("figure-name", name = name, which = year),
            (true, true) => msg!("figure-name-year", name = name, area = area, year = year),
        };
        figure.full = full.get(&found.unit).copied().unwrap_or_default();
    }
}
