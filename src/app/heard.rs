//! Who has been heard, and who has not.

use super::sitting::Sitting;
use crate::blueprint::{Form, StepKind};
use crate::session::{Contribution, Group, GroupId, Stamp};

/// How long a group that spoke before may be silent while others speak: ten minutes, in microseconds.
const SILENCE: i64 = 10 * 60_000_000;
/// How long after the first remark a group that never spoke is named: five minutes.
const UNHEARD: i64 = 5 * 60_000_000;
/// Or after this many remarks, where people talk fast.
const MANY: usize = 5;
/// Looking back stops after this many remarks: people do not make more within [`SILENCE`].
const MOST_SAID: usize = 500;

/// How far one group is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard<'a> {
    /// Which.
    pub group: &'a Group,
    /// Remarks that stand.
    pub remarks: usize,
    /// People of it answered in a poll.
    pub answered: bool,
    /// How many people: conversations with one person each, or those who are there. `None` while nobody
    /// said how many.
    pub people: Option<u32>,
    /// Others speak, and this group does not.
    pub silence: Option<Silence>,
}

/// How a group is silent while others speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// It has said nothing at all.
    Never,
    /// It has said nothing for ten minutes.
    Long,
}

impl Heard<'_> {
    /// Whether fewer people were heard than hoped for; where people are not counted, whether none were.
    pub fn is_missed(&self) -> bool {
        match (self.people, self.group.target) {
            (Some(people), Some(target)) => people < target,
            _ => self.remarks == 0 && !self.answered,
        }
    }
}

impl Sitting {
    /// How far each group is heard.
    pub fn heard(&self, now: Stamp) -> Vec<Heard<'_>> {
        let (session, form) = (&self.session, self.blueprint.form);
        let counts = session.counts();
        let spoke_lately = self.spoke_lately(now);
        let first = session.contributions().next().map(|first| first.at.0);
        let talking_for = |long: i64| first.is_some_and(|first| first <= now.0.saturating_sub(long));
        let half_way = self.talking_is_half_way();
        // While people fill in ballots nobody is expected to speak.
        let talks = self.step().is_none_or(|step| step.kind != StepKind::Score);
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
                // In a pause nobody speaks, and nobody is silent.
                let speaking = !spoke_lately.is_empty();
                let unheard = half_way || counts.total() >= MANY || speaking && talking_for(UNHEARD);
                let long = talks && speaking && talking_for(SILENCE) && !spoke_lately.contains(&id);
                let answered = session.has_answered(id);
                let silence = match remarks {
                    0 if unheard && !answered => Some(Silence::Never),
                    1.. if long => Some(Silence::Long),
                    _ => None,
                };
                Heard { group, remarks, answered, people, silence: silence.filter(|_| others) }
            })
            .collect()
    }

    /// The groups that spoke in the last ten minutes.
    fn spoke_lately(&self, now: Stamp) -> Vec<&GroupId> {
        let from = now.0.saturating_sub(SILENCE);
        let late = |said: &&Contribution| said.at.0 > from;
        let mut spoke: Vec<_> = Vec::new();
        for said in self.session.contributions().rev().take_while(late).take(MOST_SAID) {
            if !spoke.contains(&&said.group) {
                spoke.push(&said.group);
            }
        }
        spoke
    }

    /// Half of the steps in which people talk are over.
    fn talking_is_half_way(&self) -> bool {
        let talks =
            || self.blueprint.steps.iter().enumerate().filter(|(_, step)| step.kind == StepKind::Talk);
        let over = talks().filter(|(place, _)| *place < self.session.position().step).count();
        over > 0 && over * 2 >= talks().count()
    }
}
