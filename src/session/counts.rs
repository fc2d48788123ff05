//! How often groups were heard and themes named, kept up with every entry: no screen counts anew.

use std::collections::HashMap;
use std::hash::Hash;

use super::contributions::Contribution;
use super::ids::{EventId, GroupId, ThemeId};

/// How often groups were heard and themes named, in what still stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counts {
    by_group: HashMap<GroupId, usize>,
    by_theme: HashMap<ThemeId, usize>,
    /// What a group said in a conversation.
    in_conversation: HashMap<(GroupId, EventId), usize>,
    /// Conversations in which a group said something.
    conversations: HashMap<GroupId, usize>,
    untagged: usize,
    total: usize,
}

impl Counts {
    /// Contributions in all.
    pub fn total(&self) -> usize {
        self.total
    }

    /// Contributions without a theme.
    pub fn untagged(&self) -> usize {
        self.untagged
    }

    /// Contributions of a group.
    pub fn of_group(&self, group: &GroupId) -> usize {
        self.by_group.get(group).copied().unwrap_or_default()
    }

    /// Conversations in which somebody of a group said something that stands.
    pub fn conversations_of(&self, group: &GroupId) -> usize {
        self.conversations.get(group).copied().unwrap_or_default()
    }

    /// Contributions under a theme.
    pub fn of_theme(&self, theme: &ThemeId) -> usize {
        self.by_theme.get(theme).copied().unwrap_or_default()
    }

    pub(super) fn add(&mut self, contribution: &Contribution) {
        self.count(contribution, |count| count + 1);
    }

    pub(super) fn subtract(&mut self, contribution: &Contribution) {
        self.count(contribution, |count| count - 1);
    }

    fn count(&mut self, contribution: &Contribution, step: impl Fn(usize) -> usize) {
        if contribution.removed {
            return;
        }
        self.total = step(self.total);
        if contribution.themes.is_empty() {
            self.untagged = step(self.untagged);
        }
        recount(&mut self.by_group, &contribution.group, &step);
        if let Some(conversation) = contribution.conversation {
            let here = (contribution.group.clone(), conversation);
            let was_heard = self.in_conversation.contains_key(&here);
            recount(&mut self.in_conversation, &here, &step);
            if was_heard != self.in_conversation.contains_key(&here) {
                recount(&mut self.conversations, &contribution.group, &step);
            }
        }
        for theme in &contribution.themes {
            recount(&mut self.by_theme, theme, &step);
        }
    }
}

fn recount<K: Clone + Eq + Hash>(counts: &mut HashMap<K, usize>, key: &K, step: impl Fn(usize) -> usize) {
    let count = step(counts.get(key).copied().unwrap_or_default());
    if count == 0 {
        // So that equal states are equal, however they came about.
        counts.remove(key);
    } else if let Some(known) = counts.get_mut(key) {
        *known = count;
    } else {
        counts.insert(key.clone(), count);
    }
}
