//! People who are heard one after another: their conversations, and how old they are, about.

use serde::{Deserialize, Serialize};

use super::ids::{EventId, Stamp};

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
    all: Vec<Conversation>,
}

impl Conversations {
    /// All of them, the first one first.
    pub fn all(&self) -> &[Conversation] {
        &self.all
    }

    /// The one that goes on: the last one, until an age is given.
    pub fn current(&self) -> Option<&Conversation> {
        self.all.last().filter(|conversation| conversation.age.is_none())
    }

    /// How many people gave this age.
    pub fn of_age(&self, age: Age) -> usize {
        self.all.iter().filter(|conversation| conversation.age == Some(age)).count()
    }

    pub(super) fn begin(&mut self, id: EventId, begun: Stamp) {
        self.all.push(Conversation { id, begun, age: None });
    }

    pub(super) fn give_age(&mut self, id: EventId, age: Age) {
        if let Some(found) = self.all.iter_mut().rev().find(|conversation| conversation.id == id) {
            found.age = Some(age);
        }
    }
}
