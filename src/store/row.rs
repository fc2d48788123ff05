//! One row of the journal as an [`Entry`], and which rows are missing.

use std::collections::HashMap;

use uuid::Uuid;

use super::seal::Seal;
use crate::session::{DeviceId, Entry, Event, EventId, Stamp};

/// Which entry of which device: what stays known of an entry that cannot be read.
pub(super) type Number = (DeviceId, u64);

/// The columns of the journal in this order, as the database holds them.
pub(super) struct Row<'a> {
    pub id: &'a str,
    pub device: &'a str,
    pub seq: i64,
    pub at: i64,
    pub kind: &'a str,
    pub body: &'a str,
}

impl Row<'_> {
    /// The entry, or `None` when this is not one: the file is damaged, or was written in by hand.
    pub fn entry(&self) -> Option<Entry> {
        Some(Entry {
            id: EventId(Uuid::try_parse(self.id).ok()?),
            device: DeviceId(Uuid::try_parse(self.device).ok()?),
            seq: u64::try_from(self.seq).ok()?,
            at: Stamp(self.at),
            event: Event::read(self.kind, self.body).ok()?,
        })
    }

    /// The same of a row that is sealed, where there is something to open it with.
    pub fn opened(&self, seal: Option<&Seal>) -> Option<Entry> {
        let entry = self.entry()?;
        match seal {
            Some(seal) => seal.open(&entry),
            None => Some(entry),
        }
    }

    /// Whether it can be a row that was written: of zeros that lie where a row was, an entry of an unknown kind could
    /// be made.
    pub fn is_whole(&self) -> bool {
        let plain = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
        let named = !self.kind.is_empty() && self.kind.chars().all(plain);
        self.seq > 0 && named && !self.body.contains('\0')
    }

    /// Which entry of which device this is or was.
    pub fn number(&self) -> Option<Number> {
        number(self.device, self.seq)
    }
}

/// Which entry of which device, as the columns have it.
pub(super) fn number(device: &str, seq: i64) -> Option<Number> {
    Some((DeviceId(Uuid::try_parse(device).ok()?), u64::try_from(seq).ok()?))
}

/// Which entry of which device this is.
pub(super) fn number_of(entry: &Entry) -> Number {
    (entry.device, entry.seq)
}

/// How many entries are missing between the first and the highest number of each device: `known` are numbers
/// of which it is sure that there was an entry. What came after the highest cannot be known.
pub(super) fn missing(read: impl Iterator<Item = Number>, known: &[Number]) -> usize {
    let mut devices: HashMap<DeviceId, (u64, u64)> = HashMap::new();
    for (device, seq) in read {
        let (highest, count) = devices.entry(device).or_default();
        *highest = seq.max(*highest);
        *count += 1;
    }
    for (device, seq) in known {
        let (highest, _) = devices.entry(*device).or_default();
        *highest = (*seq).max(*highest);
    }
    let missing: u64 = devices.values().map(|(highest, count)| highest.saturating_sub(*count)).sum();
    usize::try_from(missing).unwrap_or(usize::MAX)
}
