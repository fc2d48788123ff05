//! What a room that looks together may see of a round: nothing from which the scores of a few people follow.

use crate::blueprint::Scoring;
use crate::scoring::{Audience, Cell, Shown, Tally, Voices};
use crate::session::{Group, Theme};

use super::model::{CriterionResult, Top};
use super::ranking::{ThemeFigures, group_voice, ranking};
use super::votes::Votes;

/// The figures and the order of the themes that enough people scored; of the others only that they are there.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct InSight {
    /// In order, with their rank among each other. Where a group is too small, what each group and each side said
    /// is not in the figures.
    pub themes: Vec<(Theme, ThemeFigures)>,
    /// The first places among these.
    pub top: Top,
    /// Too few people scored them: neither figures nor a place.
    pub too_few: Vec<Theme>,
    /// A group that counts did not score them.
    pub not_comparable: Vec<Theme>,
}

/// What may be seen of the votes of a round.
///
/// A theme of which one criterion is hidden has no place, and the others are ranked without it: from a rank that is
/// left open one could tell what is hidden. Themes that nobody scored are left out.
pub fn in_sight(scoring: &Scoring, groups: &[Group], themes: &[Theme], votes: &Votes) -> InSight {
    let all = ranking(scoring, groups, themes, votes);
    let mut seen = InSight::default();
    let mut enough = Vec::new();
    for (theme, figures) in themes.iter().zip(all.themes) {
        let scored = figures.criteria.iter().flat_map(|result| &result.groups).any(|cell| cell.n() > 0);
        if figures.rank.is_none() {
            if scored {
                seen.not_comparable.push(theme.clone());
            }
        } else if figures.criteria.iter().all(|result| may_be_combined(scoring, groups, &people(result))) {
            enough.push(theme.clone());
        } else {
            seen.too_few.push(theme.clone());
        }
    }
    let among_each_other = ranking(scoring, groups, &enough, votes);
    seen.top = Top::of(&among_each_other.top, &enough);
    seen.themes = enough.into_iter().zip(among_each_other.themes).collect();
    seen.themes.sort_by_key(|(_, figures)| figures.rank);
    for result in seen.themes.iter_mut().flat_map(|(_, figures)| &mut figures.criteria) {
        if hides_groups(&people(result)) {
            *result = CriterionResult { mean: result.mean, ..CriterionResult::default() };
        }
    }
    seen
}

/// Whether the combined mean may be shown. Only the groups that have a voice in it count: the mean of one small group
/// is not hidden by the people of another that it leaves out.
fn may_be_combined(scoring: &Scoring, groups: &[Group], people: &[Tally]) -> bool {
    let heard = groups.iter().zip(people);
    let heard = heard.filter(|(group, _)| scoring.voices.of(group.perspective) > 0.0);
    let (voices, tallies): (Vec<_>, Vec<Tally>) =
        heard.map(|(group, tally)| (group_voice(scoring, groups, group), *tally)).unzip();
    let voices = voices.into_iter().collect::<Option<Vec<_>>>();
    let voices = voices.and_then(|voices| Voices::from_fractions(&voices));
    voices.is_some_and(|voices| Shown::of(&tallies, &voices, Audience::WorkingGroup).combined.is_some())
}

/// Whether the lines of the groups are hidden. What they weigh does not matter for that.
fn hides_groups(tallies: &[Tally]) -> bool {
    let alike = Voices::new(&vec![1.0; tallies.len()]);
    alike.is_none_or(|alike| Shown::of(tallies, &alike, Audience::WorkingGroup).secondary)
}

/// The people behind the figures of each group. Of hands and stickers it is known how many people voted, not what each
/// of them did: all that counts here is whether they are enough.
fn people(result: &CriterionResult) -> Vec<Tally> {
    let of_group = |cell: &Cell| match cell {
        Cell::Scores(scores) => *scores,
        Cell::Votes(share) => {
            let people = u32::try_from(share.people()).unwrap_or(u32::MAX);
            Tally { counts: [people, 0, 0, 0, 0], ..Tally::default() }
        }
    };
    result.groups.iter().map(of_group).collect()
}
