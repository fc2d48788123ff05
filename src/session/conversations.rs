//! People who are heard one after another: their conversations, and how old they are, about.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ids::{EventId, Stamp, Table};

/// How old somebody is, in bands: never a year of birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Age {
    /// Under 20.
    #[serde(rename = "<20")]
    Under20,
    /// 20 up to and including 34.
    #[serde(rename = "20-34")]
    From20,
    /// 35 up to and including 49.
    #[serde(rename = "35-49")]
    From35,
    /// 50 up to and including 64.
    #[serde(rename = "50-64")]
    From50,
    /// 65 up to and including 79.
    #[serde(rename = "65-79")]
    From65,
    /// 80 or older.
    #[serde(rename = "80+")]
    From80,
    /// Preferred not to say.
    #[serde(rename = "not-said")]
    NotSaid,
}

impl Age {
    /// The bands that one can name, from young to old: the first has key 1.
    pub const BANDS: [Age; 6] =
        [Age::Under20, Age::From20, Age::From35, Age::From50, Age::From65, Age::From80];
    /// All of them, 'not said' last.
    pub const ALL: [Age; 7] =
        [Age::Under20, Age::From20, Age::From35, Age::From50, Age::From65, Age::From80, Age::NotSaid];
}

/// A talk with one person, who said yes to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conversation {
    /// The id of the entry that began it.
    pub id: EventId,
    /// When it began.
    pub begun: Stamp,
    /// How old the person is; `None` while the talk goes on, or when it was never ended.
    pub age: Option<Age>,
}

/// Every conversation, in the order in which they began.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Conversations {
    begun: Vec<Conversation>,
    /// What was said in each and still stands, and how often somebody voted while it went on.
    heard: BTreeMap<EventId, usize>,
    /// In which conversation a vote was cast.
    votes: BTreeMap<Uuid, EventId>,
    /// Those in which something was heard; follows from the above.
    all: Vec<Conversation>,
    /// The one that began last at each table.
    last: BTreeMap<Table, EventId>,
    /// The table of this program: conversations at other tables continue there.
    here: Table,
}

impl Conversations {
    /// Those that count, the first one first: something was said or scored in them.
    pub fn all(&self) -> &[Conversation] {
        &self.all
    }

    /// Every one that began, also those in which nothing was said.
    pub fn begun(&self) -> &[Conversation] {
        &self.begun
    }

    /// The one that goes on: the last one, until an age is given.
    pub fn current(&self) -> Option<&Conversation> {
        self.current_at(self.here)
    }

    fn current_at(&self, table: Table) -> Option<&Conversation> {
        let last = self.last.get(&table)?;
        self.begun.iter().rfind(|one| one.id == *last).filter(|conversation| conversation.age.is_none())
    }

    /// Whether something was said or scored in a conversation.
    pub fn is_heard(&self, id: EventId) -> bool {
        self.heard.contains_key(&id)
    }

    /// The conversation in which a vote was given.
    pub(super) fn conversation_of(&self, vote: Uuid) -> Option<EventId> {
        self.votes.get(&vote).copied()
    }

    /// How many people gave this age.
    pub fn of_age(&self, age: Age) -> usize {
        self.all.iter().filter(|conversation| conversation.age == Some(age)).count()
    }

    /// Without any conversation yet; those begun at the table `here` continue here.
    pub(super) fn new(here: Table) -> Self {
        Self { here, ..Self::default() }
    }

    pub(super) fn begin(&mut self, id: EventId, begun: Stamp, at: Table) {
        self.last.insert(at, id);
        self.begun.push(Conversation { id, begun, age: None });
        self.settle();
    }

    pub(super) fn give_age(&mut self, id: EventId, age: Age) {
        if let Some(found) = self.begun.iter_mut().rev().find(|conversation| conversation.id == id) {
            found.age = Some(age);
            self.settle();
        }
    }

    /// Something was said in a conversation.
    pub(super) fn said(&mut self, id: EventId) {
        let count = self.heard.entry(id).or_default();
        *count += 1;
        if *count == 1 {
            self.settle();
        }
    }

    /// Something said or voted in a conversation was taken away.
    pub(super) fn unsaid(&mut self, id: EventId) {
        if let Some(count) = self.heard.get_mut(&id) {
            *count -= 1;
            if *count == 0 {
                self.heard.remove(&id);
                self.settle();
            }
        }
    }

    /// Somebody voted: the person in conversation at that table, if there is one.
    pub(super) fn voted(&mut self, vote: Uuid, at: Table) {
        if let Some(id) = self.current_at(at).map(|current| current.id)
            && !self.votes.contains_key(&vote)
        {
            self.votes.insert(vote, id);
            self.said(id);
        }
    }

    /// A vote was taken away.
    pub(super) fn unvoted(&mut self, vote: Uuid) {
        if let Some(id) = self.votes.remove(&vote) {
            self.unsaid(id);
        }
    }

    fn settle(&mut self) {
        self.all = self.begun.iter().filter(|one| self.heard.contains_key(&one.id)).copied().collect();
    }
}
