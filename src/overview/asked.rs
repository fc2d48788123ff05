//! The figures of the area with what people said of them, and the polls, as far as an audience may see them.

use std::collections::BTreeMap;

use crate::blueprint::Blueprint;
use crate::i18n::{Message, list};
use crate::msg;
use crate::scoring::{Answers, Lines};
use crate::session::{Field, Group, GroupId, Perspective, Row, RowId, Session};
use crate::worksheet::{self, Counts, Figure, Poll, Sheet};

use super::model::{Audience, Hidden};

/// The figures of an area.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileResult {
    /// What the part of the agenda is called.
    pub title: Message,
    /// With the largest deviations first.
    pub figures: Vec<Reacted>,
}

/// A figure, and what people said of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reacted {
    /// The figure.
    pub figure: Figure,
    /// What each side answered, by its id, in the order of [`Perspective::ALL`].
    pub recognised: [Option<String>; 2],
    /// The same in words.
    pub said: [Option<Message>; 2],
    /// In own words; only for the working group.
    pub note: String,
    /// That people do not recognise it, where they said so.
    pub finding: Option<Message>,
    /// Where people said so, where there are several sessions.
    pub place: Option<String>,
}

/// A poll.
#[derive(Debug, Clone, PartialEq)]
pub struct PollResult {
    /// What the part of the agenda is called.
    pub title: Message,
    /// How it is answered.
    pub poll: Poll,
    /// The items to which somebody answered.
    pub items: Vec<PollItem>,
}

/// An item of a poll.
#[derive(Debug, Clone, PartialEq)]
pub struct PollItem {
    /// What was asked about.
    pub name: Message,
    /// The groups that answered, and all of them together where these are several; as many as may be seen.
    pub lines: Vec<PollLine>,
}

/// What a group answered, or all groups together; of several sessions all of them, or one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PollLine {
    /// Id, name and side of the group; `None`: all together.
    pub group: Option<(GroupId, String, Perspective)>,
    /// At which of several places; `None`: wherever they were asked.
    pub place: Option<String>,
    /// How often each answer was given.
    pub counts: Counts,
}

impl PollItem {
    /// The lines of all places together.
    pub fn everywhere(&self) -> impl Iterator<Item = &PollLine> {
        self.lines.iter().filter(|line| line.place.is_none())
    }
}

impl PollLine {
    /// Whose answers these are.
    pub fn name(&self) -> Message {
        let name = match &self.group {
            Some((_, name, _)) => worksheet::theirs(name),
            None => msg!("poll-together"),
        };
        match &self.place {
            Some(place) => msg!("poll-at", group = name, place = place),
            None => name,
        }
    }
}

/// What people were asked at figures and polls.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Asked {
    pub profiles: Vec<ProfileResult>,
    pub polls: Vec<PollResult>,
    /// What is not in it, and why.
    pub hidden: Vec<Hidden>,
}

impl Asked {
    pub fn of(blueprint: &Blueprint, session: &Session, audience: Audience) -> Self {
        let mut small = Vec::new();
        let mut polls = polls(blueprint, session);
        for result in &mut polls {
            for item in &mut result.items {
                let groups = item.lines.len();
                item.lines = lines(&result.poll, std::mem::take(&mut item.lines), audience.small_groups());
                if item.lines.len() < groups {
                    small.push(item.name.clone());
                }
            }
        }
        let hidden = too_small(small, audience).into_iter().collect();
        Self { profiles: profiles(blueprint, session, audience), polls, hidden }.without_empty()
    }

    /// Drops items without a visible line, and polls without items.
    pub(super) fn without_empty(mut self) -> Self {
        self.polls.iter_mut().for_each(|result| result.items.retain(|item| !item.lines.is_empty()));
        self.polls.retain(|result| !result.items.is_empty());
        self
    }
}

/// That answers on these items are left out.
pub(super) fn too_small(items: Vec<Message>, audience: Audience) -> Option<Hidden> {
    let least = audience.small_groups().least();
    let why = if audience.is_public() {
        msg!("overview-hidden-small-public", least = least)
    } else {
        msg!("overview-hidden-small", least = least)
    };
    (!items.is_empty()).then(|| Hidden { what: msg!("overview-hidden-poll", items = list(items)), why })
}

/// The figures of each profile.
pub(super) fn profiles(blueprint: &Blueprint, session: &Session, audience: Audience) -> Vec<ProfileResult> {
    let sheets = worksheet::all(blueprint).into_iter().map(|id| Sheet::of(id, blueprint, session));
    let profiles = sheets.map(|sheet| profile(&sheet, session, audience));
    profiles.filter(|profile| !profile.figures.is_empty()).collect()
}

/// The polls with all that was answered: the groups of each item.
pub(super) fn polls(blueprint: &Blueprint, session: &Session) -> Vec<PollResult> {
    let sheets = worksheet::all(blueprint).into_iter().map(|id| Sheet::of(id, blueprint, session));
    let result = |sheet: Sheet| {
        let poll = sheet.poll.clone()?;
        let item = |line: &worksheet::Line| PollItem {
            name: line.name.clone(),
            lines: answered(session, |group| poll.counts(session, sheet.id, &line.id, group)),
        };
        Some(PollResult { items: sheet.lines.iter().map(item).collect(), title: sheet.title, poll })
    };
    sheets.filter_map(result).collect()
}

/// What a room may see of an item of a poll while it looks together: what the working group may, several answers at
/// once.
pub fn poll_in_sight(poll: &Poll, sheet: &Sheet, session: &Session, item: &RowId) -> Vec<PollLine> {
    let groups = answered(session, |group| poll.counts_in_sight(session, sheet.id, item, group));
    lines(poll, groups, Audience::WorkingGroup.small_groups())
}

/// The groups that answered.
fn answered(session: &Session, counts: impl Fn(&GroupId) -> Counts) -> Vec<PollLine> {
    let line = |group: &Group| PollLine {
        counts: counts(&group.id),
        group: Some((group.id.clone(), group.name.clone(), group.perspective)),
        place: None,
    };
    session.groups().iter().map(line).filter(|line| line.counts.is_any()).collect()
}

/// As many of the lines as may be seen, with that of all groups together.
pub(super) fn lines(
    poll: &Poll,
    mut groups: Vec<PollLine>,
    audience: crate::scoring::Audience,
) -> Vec<PollLine> {
    let told = told(poll, groups.iter().map(|line| &line.counts), audience);
    let together = Counts::together(groups.iter().map(|line| &line.counts));
    let together = (groups.len() > 1).then_some(PollLine { group: None, place: None, counts: together });
    match told {
        Lines::Groups => groups.extend(together),
        Lines::Together => groups = together.into_iter().collect(),
        Lines::Nothing => groups.clear(),
    }
    groups
}

/// Which of these parts of the answers may be told.
pub(super) fn told<'a>(
    poll: &Poll,
    parts: impl Iterator<Item = &'a Counts>,
    audience: crate::scoring::Audience,
) -> Lines {
    let answers = |counts: &Counts| Answers {
        n: poll.n(counts).into(),
        cells: poll.parts(counts).into_iter().map(u64::from).collect(),
    };
    Lines::of(&parts.map(answers).collect::<Vec<_>>(), audience)
}

fn profile(sheet: &Sheet, session: &Session, audience: Audience) -> ProfileResult {
    let reacted = |figure: &Figure| {
        let nothing = || Row { id: figure.row.clone(), values: BTreeMap::new() };
        let row = session.row(sheet.id, &figure.row).cloned().unwrap_or_else(nothing);
        let fields = [Field::Residents, Field::Professionals];
        Reacted {
            recognised: fields.map(|field| row.one(field).map(str::to_owned)),
            said: fields.map(|field| sheet.picked(&row, field)),
            note: if audience.is_public() { String::new() } else { row.text(Field::Note).to_owned() },
            finding: figure.finding(&row),
            place: None,
            figure: figure.clone(),
        }
    };
    // An example of which nobody said anything is nothing of here.
    let figures = sheet.figures.iter().filter(|figure| figure.reacted || !figure.indicator.example);
    ProfileResult { title: sheet.title.clone(), figures: figures.map(reacted).collect() }
}
