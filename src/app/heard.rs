//! Who has been heard, and who has not.

use super::sitting::Sitting;
use crate::blueprint::{Form, StepKind};
use crate::session::{Contribution, Group, Stamp};

/// So long a group may say nothing while others speak, in microseconds: a quarter of an hour.
const SILENCE: i64 = 15 * 60_000_000;
/// More remarks than people make in that time: further back nothing is looked for.
const MOST_SAID: usize = 500;

/// How far one group is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard<'a> {
    /// Which.
    pub group: &'a Group,
    /// Remarks that stand.
    pub remarks: usize,
    /// How many people: conversations with one person each, or those who are there. `None` while nobody
    /// said how many.
    pub people: Option<u32>,
    /// Others speak, and this group has said nothing for long.
    pub silent: bool,
}

impl Heard<'_> {
    /// Fewer people than hoped for; where people are not counted, nobody at all.
    pub fn is_missed(&self) -> bool {
        match (self.people, self.group.target) {
            (Some(people), Some(target)) => people < target,
            _ => self.remarks == 0,
        }
    }
}

impl Sitting {
    /// How far each group is heard.
    pub fn heard(&self, now: Stamp) -> Vec<Heard<'_>> {
        let (session, form) = (&self.session, self.blueprint.form);
        let counts = session.counts();
        let spoke_lately = self.spoke_lately(now);
        let half_way = self.talking_is_half_way();
        session
            .groups()
            .iter()
            .map(|group| {
                let (id, remarks) = (&group.id, counts.of_group(&group.id));
                let people = match form {
                    Form::Person => Some(u32::try_from(counts.conversations_of(id)).unwrap_or(u32::MAX)),
                    Form::Table | Form::Group => session.present(id),
                };
                let counted =
                    group.target.is_some() || self.blueprint.scoring.voices.of(group.perspective) > 0.0;
                // One person after another: the others are not there.
                let others = form != Form::Person && counted && counts.total() > remarks;
                let long = spoke_lately.as_ref().is_some_and(|spoke| !spoke.contains(&id));
                let never = remarks == 0 && half_way;
                Heard { group, remarks, people, silent: others && (long || never) }
            })
            .collect()
    }

    /// The groups that spoke in the last quarter of an hour; `None` when people have not been talking for
    /// so long, or nobody spoke.
    fn spoke_lately(&self, now: Stamp) -> Option<Vec<&crate::session::GroupId>> {
        let from = now.0.saturating_sub(SILENCE);
        let first = self.session.contributions().next()?;
        let late = |said: &&Contribution| said.at.0 > from;
        let mut spoke: Vec<_> = Vec::new();
        for said in self.session.contributions().rev().take_while(late).take(MOST_SAID) {
            if !spoke.contains(&&said.group) {
                spoke.push(&said.group);
            }
        }
        (first.at.0 <= from && !spoke.is_empty()).then_some(spoke)
    }

    /// Half of the steps in which people talk are over.
    fn talking_is_half_way(&self) -> bool {
        let talks =
            || self.blueprint.steps.iter().enumerate().filter(|(_, step)| step.kind == StepKind::Talk);
        let over = talks().filter(|(place, _)| *place < self.session.position().step).count();
        over > 0 && over * 2 >= talks().count()
    }
}
