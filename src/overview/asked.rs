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

/// What a group answered, or all groups together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PollLine {
    /// Id, name and side of the group; `None`: all together.
    pub group: Option<(GroupId, String, Perspective)>,
    /// How often each answer was given.
    pub counts: Counts,
}

impl PollLine {
    /// Whose answers these are.
    pub fn name(&self) -> Message {
        match &self.group {
            Some((_, name, _)) => worksheet::theirs(name),
            None => msg!("poll-together"),
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
        let mut asked = Self::default();
        let mut small = Vec::new();
        for id in worksheet::all(blueprint) {
            let sheet = Sheet::of(id, blueprint, session);
            if !sheet.figures.is_empty() {
                asked.profiles.push(profile(&sheet, session, audience));
            }
            let Some(poll) = sheet.poll.clone() else { continue };
            let mut items = Vec::new();
            for line in &sheet.lines {
                let groups = answered(&poll, &sheet, session, &line.id);
                let lines = lines(&poll, groups.clone(), audience.small_groups());
                if lines.len() < groups.len() {
                    small.push(line.name.clone());
                }
                if !lines.is_empty() {
                    items.push(PollItem { name: line.name.clone(), lines });
                }
            }
            if !items.is_empty() {
                asked.polls.push(PollResult { title: sheet.title, poll, items });
            }
        }
        if !small.is_empty() {
            let least = audience.small_groups().least();
            let why = if audience.is_public() {
                msg!("overview-hidden-small-public", least = least)
            } else {
                msg!("overview-hidden-small", least = least)
            };
            asked.hidden.push(Hidden { what: msg!("overview-hidden-poll", items = list(small)), why });
        }
        asked
    }
}

/// What a room may see of an item of a poll while it looks together: what the working group may.
pub fn poll_in_sight(poll: &Poll, sheet: &Sheet, session: &Session, item: &RowId) -> Vec<PollLine> {
    lines(poll, answered(poll, sheet, session, item), Audience::WorkingGroup.small_groups())
}

/// The groups that answered.
fn answered(poll: &Poll, sheet: &Sheet, session: &Session, item: &RowId) -> Vec<PollLine> {
    let line = |group: &Group| PollLine {
        counts: poll.counts(session, sheet.id, item, &group.id),
        group: Some((group.id.clone(), group.name.clone(), group.perspective)),
    };
    session.groups().iter().map(line).filter(|line| line.counts.is_any()).collect()
}

/// As many of the lines as may be seen, with that of all groups together.
fn lines(poll: &Poll, mut groups: Vec<PollLine>, audience: crate::scoring::Audience) -> Vec<PollLine> {
    let answers = |line: &PollLine| Answers {
        n: poll.n(&line.counts).into(),
        cells: poll.parts(&line.counts).into_iter().map(u64::from).collect(),
    };
    let told = Lines::of(&groups.iter().map(answers).collect::<Vec<_>>(), audience);
    let together = Counts::together(groups.iter().map(|line| &line.counts));
    let together = (groups.len() > 1).then_some(PollLine { group: None, counts: together });
    match told {
        Lines::Groups => groups.extend(together),
        Lines::Together => groups = together.into_iter().collect(),
        Lines::Nothing => groups.clear(),
    }
    groups
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
            figure: figure.clone(),
        }
    };
    ProfileResult { title: sheet.title.clone(), figures: sheet.figures.iter().map(reacted).collect() }
}
