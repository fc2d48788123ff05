//! What an overview says in plain sentences.

use crate::i18n::{Fill, Message, list};
use crate::msg;
use crate::scoring::{Fraction, Magnitude, Opinions, Picture, SLACK};
use crate::session::{Age, Criterion, ThemeId};

use super::model::{CriterionResult, Hidden, Overview, Standing};
use super::ranking::ThemeFigures;
use super::shown::{Said, opinions};
use super::words::{age, criterion, decimal, opinions_said};

/// How many themes are named as the most mentioned ones; more when they tie.
const MENTIONED: usize = 3;
/// So many things that are left out are named at once; more stand at the end.
const BRIEF: usize = 2;

/// Who was heard and what they talked about.
pub(super) fn in_brief(overview: &Overview) -> Vec<Message> {
    let groups = &overview.participation.groups;
    let remarks = overview.remarks().len();
    let voters: Option<usize> = groups.iter().map(|group| group.voters).sum();
    let remarks = msg!("overview-remarks", count = remarks);
    let mut said = vec![match voters {
        None => msg!("overview-heard-remarks", remarks = remarks),
        Some(voters) => {
            let voted = if overview.method.counted_together {
                msg!("overview-voters", count = voters)
            } else {
                msg!("overview-ballots", count = voters)
            };
            msg!("overview-heard", remarks = remarks, voted = voted)
        }
    }];
    said.extend(overview.places_said());
    let participation = &overview.participation;
    if let Some(count) = participation.conversations {
        said.push(msg!("overview-conversations", count = count));
    }
    if !participation.ages.is_empty() {
        let people = |(band, count): &(Age, usize)| msg!("overview-age", age = age(*band), count = *count);
        said.push(msg!("overview-ages", ages = list(participation.ages.iter().map(people))));
    }
    let mentioned = mentioned(overview);
    if !mentioned.is_empty() {
        said.push(msg!("overview-mentioned", themes = list(mentioned)));
    }
    // That some still have no theme is for who can do something about it.
    if !overview.untagged.is_empty() && !overview.audience.is_public() {
        let count: usize = overview.untagged.iter().map(|part| part.remarks.len()).sum();
        said.push(msg!("overview-untagged", count = count));
    }
    if !overview.participation.missing.is_empty() {
        said.push(msg!("overview-missing", groups = list(&overview.participation.missing)));
    }
    match overview.hidden.as_slice() {
        hidden if hidden.len() <= BRIEF => said.extend(hidden.iter().map(Hidden::sentence)),
        hidden => said.push(msg!("overview-hidden-more", count = hidden.len())),
    }
    said
}

/// The themes with the most remarks, each with their number. None while nothing was named twice.
fn mentioned(overview: &Overview) -> Vec<Message> {
    let mut counted: Vec<_> = overview.themes.iter().map(|theme| (theme.said, &theme.name)).collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let least = counted.get(MENTIONED - 1).map_or(1, |(count, _)| (*count).max(1));
    if counted.first().is_none_or(|(count, _)| *count < 2) {
        return Vec::new();
    }
    counted
        .into_iter()
        .take_while(|(count, _)| *count >= least)
        .map(|(count, name)| msg!("overview-mentioned-theme", theme = name, count = count))
        .collect()
}

/// What the figures tell, and where people do not recognise those of the area. Nothing where there are none.
pub(super) fn stands_out(overview: &Overview) -> Vec<Message> {
    let reacted = overview.profiles.iter().flat_map(|profile| &profile.figures);
    let mut found: Vec<Message> = reacted.filter_map(|reacted| reacted.finding.clone()).collect();
    if !overview.method.revealed {
        return found;
    }
    found.extend(promising(overview));
    found.extend(open_places(overview));
    let groups = overview.participation.names();
    for theme in &overview.themes {
        let gaps = Criterion::ALL.into_iter().filter_map(|of| theme.figures.gap(of));
        let said = gaps.chain(theme.figures.opinions(&groups, Opinions::TwoCamps));
        found.extend(said.map(|said| msg!("overview-of-theme", theme = &theme.name, sentence = said)));
    }
    found.extend(Criterion::ALL.into_iter().filter_map(|of| weakest(overview, of)));
    found
}

fn promising(overview: &Overview) -> Vec<Message> {
    let names = |of: Option<bool>| -> Vec<&String> {
        overview
            .themes
            .iter()
            .filter(|theme| theme.figures.promising == of)
            .map(|theme| &theme.name)
            .collect()
    };
    let yes = names(Some(true));
    let without_place: Vec<&String> = overview
        .themes
        .iter()
        .filter(|theme| theme.standing == Standing::Hidden)
        .map(|theme| &theme.name)
        .collect();
    let whole = without_place.is_empty();
    let unknown = overview.themes.iter().filter(|theme| theme.standing == Standing::NotComparable);
    let unknown: Vec<&String> = unknown.map(|theme| &theme.name).collect();
    let mut found = Vec::new();
    // Who was there saw an order with all themes: that this one is another comes first.
    if !whole {
        found.push(msg!("overview-without-place", themes = list(without_place)));
    }
    if overview.themes.iter().any(|theme| theme.standing == Standing::Placed) {
        found.push(match (yes.len(), whole) {
            (0, true) => msg!("overview-promising-none"),
            (0, false) => msg!("overview-promising-none-shown"),
            (count, true) => msg!("overview-promising", count = count, themes = list(yes.iter().copied())),
            (count, false) => {
                msg!("overview-promising-shown", count = count, themes = list(yes.iter().copied()))
            }
        });
        if whole && (1..overview.method.choose).contains(&yes.len()) {
            found.push(msg!("overview-promising-few", count = yes.len(), choose = overview.method.choose));
        }
    }
    if !unknown.is_empty() {
        found.push(msg!("overview-not-comparable", count = unknown.len(), themes = list(unknown)));
    }
    found
}

fn open_places(overview: &Overview) -> Option<Message> {
    let top = &overview.top;
    let name = |id: &ThemeId| overview.theme(id).map(|theme| &theme.name);
    (!top.contested.is_empty()).then(|| {
        let themes = list(top.contested.iter().filter_map(name));
        msg!("overview-open-places", themes = themes, count = top.open_places)
    })
}

/// The themes of which this is the weak point.
fn weakest(overview: &Overview, of: Criterion) -> Option<Message> {
    let themes = overview.themes.iter().filter(|theme| theme.figures.weak_points().contains(&of));
    let names: Vec<_> = themes.map(|theme| &theme.name).collect();
    (!names.is_empty()).then(|| msg!("overview-weakest-of", criterion = criterion(of), themes = list(names)))
}

impl Hidden {
    /// What is left out and why, as one line.
    pub fn sentence(&self) -> Message {
        msg!("overview-hidden", what = self.what.clone(), why = self.why.clone())
    }
}

impl<C: Said> ThemeFigures<C> {
    /// What stands out in this theme: its weak point, where the two sides differ, where a group agrees or
    /// does not. `groups` are the names of the groups, in the order of the figures; `promising_from` is the
    /// threshold of the order.
    pub fn stands_out(&self, groups: &[&str], promising_from: f64) -> Vec<Message> {
        let weak = self.weak_points().iter().map(|&of| criterion(of));
        let weakest = (!self.weak_points().is_empty()).then(|| msg!("overview-weakest", points = list(weak)));
        let opinions = [Opinions::TwoCamps, Opinions::Divided, Opinions::Alike];
        let opinions = opinions.into_iter().flat_map(|opinions| self.opinions(groups, opinions));
        let missed = self.just_missed(promising_from);
        weakest.into_iter().chain(missed).chain(self.differences()).chain(opinions).collect()
    }

    /// Somebody answered something about it. A theme that nobody did has no figures to show: it did not
    /// stand on the ballot.
    pub fn was_scored(&self) -> bool {
        self.criteria.iter().flat_map(|criterion| &criterion.groups).any(Said::was_answered)
    }

    /// Where it is weakest; nowhere when all three are equal.
    pub fn weak_points(&self) -> &[Criterion] {
        if self.weakest.len() < Criterion::ALL.len() { &self.weakest } else { &[] }
    }

    /// The criteria that look as if they reach the threshold when they are rounded, but do not.
    fn just_missed(&self, promising_from: f64) -> impl Iterator<Item = Message> {
        let reached = move |digits: &str| digits.parse::<f64>().is_ok_and(|shown| shown >= promising_from);
        Criterion::ALL.into_iter().filter_map(move |of| {
            let mean =
                self.criteria[of.index()].mean.filter(|mean| mean.to_f64() + SLACK < promising_from)?;
            if !reached(&mean.half_up(1)) {
                return None;
            }
            let exact = (2..6).map(|digits| mean.half_up(digits)).find(|digits| !reached(digits))?;
            let from = decimal(&promising_from.to_string());
            Some(msg!("overview-just-missed", criterion = criterion(of), mean = decimal(&exact), from = from))
        })
    }

    /// Per criterion what residents and professionals make of it, where they differ.
    fn differences(&self) -> impl Iterator<Item = Message> {
        Criterion::ALL.into_iter().flat_map(|of| {
            let delta = self.criteria[of.index()].delta_said();
            let delta =
                delta.map(|said| msg!("overview-sides-over", criterion = criterion(of), sentence = said));
            self.gap(of).into_iter().chain(delta)
        })
    }

    /// Where residents and professionals differ that much on a criterion that they should talk about it.
    fn gap(&self, of: Criterion) -> Option<Message> {
        let figures = &self.criteria[of.index()];
        let gap = figures.gap.filter(|_| figures.is_gap_flagged())?;
        let points: Fill = decimal(&gap.abs().half_up(1));
        Some(if gap < Fraction::ZERO {
            msg!("overview-gap-lower", points = points, criterion = criterion(of))
        } else {
            msg!("overview-gap-higher", points = points, criterion = criterion(of))
        })
    }

    /// The groups with these opinions, each with the criteria they are about.
    fn opinions(&self, groups: &[&str], said: Opinions) -> Vec<Message> {
        let of_group = |(place, group): (usize, &&str)| {
            let about = Criterion::ALL
                .into_iter()
                .filter(|of| self.criteria[of.index()].groups.get(place).and_then(opinions) == Some(said));
            let about: Vec<_> = about.map(criterion).collect();
            (!about.is_empty()).then(|| {
                let (about, said) = (list(about), opinions_said(said));
                msg!("overview-group-over", group = *group, criteria = about, sentence = said)
            })
        };
        groups.iter().enumerate().filter_map(of_group).collect()
    }
}

impl<C> CriterionResult<C> {
    /// What happens when a resident and a professional are picked, where they differ at least moderately.
    /// Nothing about fewer people than a [`Picture`] shows.
    pub fn delta_said(&self) -> Option<Message> {
        let dominance = self.dominance()?;
        let few = self.answers.iter().any(|answers| Picture::of(answers) == Picture::Nothing);
        if few || dominance.magnitude()? < Magnitude::Medium {
            return None;
        }
        let times = |share: Fraction| Some(share.times(Fraction::whole(100))?.half_up(0));
        let (higher, lower) = (times(dominance.higher)?, times(dominance.lower)?);
        Some(msg!("overview-delta", higher = higher, lower = lower))
    }
}
