//! What is not in an overview, and why, in as few sentences as there are reasons.

use crate::i18n::{Fill, list};
use crate::msg;
use crate::scoring;
use crate::session::{Criterion, Session, Theme};

use super::model::{Audience, Hidden, Standing};
use super::ranking::ShownFigures;
use super::seen::Seen;
use super::votes::Votes;
use super::words::criterion;

/// What of a session counts nowhere, or not yet.
pub(super) fn of_session(session: &Session, round: u8, revealed: bool, audience: Audience) -> Vec<Hidden> {
    let mut hidden = Vec::new();
    if !revealed {
        let why = if Votes::cast(session, round).is_empty() {
            msg!("overview-hidden-no-ballots")
        } else {
            msg!("overview-hidden-not-revealed")
        };
        hidden.push(Hidden { what: msg!("overview-hidden-scores"), why });
    }
    let waiting = session.waiting(round);
    // How many came late is for who can do something about it.
    if waiting.is_any() && !audience.is_public() {
        let what = msg!("overview-hidden-late", count = waiting.ballots + waiting.tallies);
        hidden.push(Hidden { what, why: msg!("overview-hidden-late-why") });
    }
    if revealed && !Votes::cast(session, round.saturating_add(1)).is_empty() {
        let what = msg!("overview-hidden-round", round = u32::from(round) + 1);
        hidden.push(Hidden { what, why: msg!("overview-hidden-not-revealed") });
    }
    // Scores of a theme that stands in no list any more count nowhere: nobody has to guess that.
    let gone = |theme: &&Theme| session.theme(&theme.id).is_none() && session.is_scored(&theme.id);
    hidden.extend(session.every_theme().iter().filter(gone).map(|theme| Hidden {
        what: msg!("overview-hidden-theme", theme = theme.name.clone()),
        why: match session.part_of(&theme.id) {
            Some(whole) => msg!("overview-hidden-merged", whole = whole.name.clone()),
            None => msg!("overview-hidden-dropped"),
        },
    }));
    hidden
}

/// What of the figures would tell what a few people said.
pub(super) fn of_figures(seen: &Seen, themes: &[Theme], audience: scoring::Audience) -> Vec<Hidden> {
    let is_public = audience == scoring::Audience::Public;
    let small = if is_public {
        msg!("overview-hidden-small-public", least = audience.least())
    } else {
        msg!("overview-hidden-small", least = audience.least())
    };
    let scored = || themes.iter().zip(&seen.themes).filter(|(_, (_, place))| *place != Standing::NotScored);
    let lines: Vec<(Fill, bool)> =
        scored().filter_map(|(theme, (figures, _))| lines(theme, figures)).collect();
    let without_place: Vec<&String> =
        scored().filter(|(_, (_, place))| *place == Standing::Hidden).map(|(theme, _)| &theme.name).collect();
    let mut hidden = Vec::new();
    if !lines.is_empty() {
        let all = lines.len() == scored().count() && lines.iter().all(|(_, whole)| *whole);
        let names = || list(lines.into_iter().map(|(name, _)| name));
        let what = if all {
            msg!("overview-hidden-lines-all")
        } else {
            msg!("overview-hidden-lines", themes = names())
        };
        hidden.push(Hidden { what, why: small });
    }
    if !without_place.is_empty() {
        let what = msg!("overview-hidden-places", themes = list(without_place));
        hidden.push(Hidden { what, why: msg!("overview-hidden-places-why") });
    }
    hidden
}

/// What came of single people and of small groups is not in the tables or in how firm the order is.
pub(super) fn of_rows(themes: &[&Theme]) -> Option<Hidden> {
    (!themes.is_empty()).then(|| Hidden {
        what: msg!("overview-hidden-rows", themes = list(themes.iter().map(|theme| &theme.name))),
        why: msg!("overview-hidden-rows-why"),
    })
}

/// What other people, single ballots and other voices would change.
pub(super) fn of_people() -> Hidden {
    Hidden { what: msg!("overview-hidden-people"), why: msg!("overview-hidden-people-why") }
}

/// A theme of which lines of groups are hidden, with the criteria if these are not all; and whether they are.
fn lines(theme: &Theme, figures: &ShownFigures) -> Option<(Fill, bool)> {
    let of = |of: &Criterion| figures.criteria[of.index()].hides_groups();
    let about: Vec<Criterion> = Criterion::ALL.into_iter().filter(of).collect();
    match about.len() {
        0 => None,
        3 => Some((Fill::from(&theme.name), true)),
        _ => {
            let criteria = list(about.into_iter().map(criterion));
            Some((
                Fill::Message(msg!("overview-hidden-part", theme = &theme.name, criteria = criteria)),
                false,
            ))
        }
    }
}
