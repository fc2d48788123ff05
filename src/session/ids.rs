//! Typed ids and the clock value that orders a journal.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
        #[serde(transparent)]
        // Shared: every remark names its group and its themes, in the journal and in the session made of it.
        pub struct $name(#[serde(with = "shared")] #[schemars(with = "String")] Arc<str>);

        impl $name {
            /// Takes the id as it is written in a blueprint or journal.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into().into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id! {
    /// A group of people that is heard as one voice, as the blueprint names it.
    GroupId
}
text_id! {
    /// A theme: from the blueprint, or made during the session.
    ThemeId
}

text_id! {
    /// A row of a worksheet: from the blueprint, or made during the session.
    RowId
}

/// Shared text, written as the text itself.
mod shared {
    use std::sync::Arc;

    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(text)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<str>, D::Error> {
        String::deserialize(deserializer).map(Arc::from)
    }
}

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

uuid_id! {
    /// One entry of the journal. A contribution is known by the id of the event that recorded it.
    EventId
}
uuid_id! {
    /// One ballot; casting it again under the same id corrects it.
    BallotId
}
uuid_id! {
    /// One tally; counting it again under the same id corrects it.
    TallyId
}
uuid_id! {
    /// One running program: what it did is what it may undo. The first half of its id is that of the program that
    /// began the session it writes in, so that after a merge every entry still tells at which table it was made.
    DeviceId
}

impl DeviceId {
    /// The same program as one that writes at the table where `began` began a session.
    #[must_use]
    pub fn at_table_of(self, began: DeviceId) -> Self {
        let ((table, _), (_, own)) = (began.0.as_u64_pair(), self.0.as_u64_pair());
        Self(Uuid::from_u64_pair(table, own))
    }

    pub(super) fn table(self) -> Table {
        Table(self.0.as_u64_pair().0)
    }
}

/// One table: all programs that wrote in one session file before it was brought together with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub(super) struct Table(u64);

/// A moment in microseconds since 1970 (UTC), kept ever increasing within a journal
/// (a hybrid logical clock: a wall clock that goes back never reorders entries).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stamp(pub i64);

impl Stamp {
    /// The stamp for something that happens at `now` after `last`: later than both.
    #[must_use]
    pub fn after(last: Stamp, now: Stamp) -> Stamp {
        Stamp(now.0.max(last.0.saturating_add(1)))
    }

    /// Whole minutes from `earlier` to `self`; 0 when the clock went back.
    pub fn minutes_since(self, earlier: Stamp) -> u32 {
        u32::try_from(self.0.saturating_sub(earlier.0).max(0) / 60_000_000).unwrap_or(u32::MAX)
    }
}

/// Makes ids without asking the system each time, so that the same seed gives the same ids.
#[derive(Debug, Clone)]
pub struct IdSource {
    state: u64,
}

impl IdSource {
    /// `seed` is random in the program and fixed in tests.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// A `UUIDv7` for the given moment.
    pub fn next(&mut self, at: Stamp) -> Uuid {
        let mut random = [0; 10];
        random[..8].copy_from_slice(&self.random().to_be_bytes());
        random[8..].copy_from_slice(&self.random().to_be_bytes()[..2]);
        let millis = u64::try_from(at.0 / 1000).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    /// `SplitMix64` (Steele, Lea and Flood 2014): small, and good enough for ids that carry a time as well.
    fn random(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}
