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

    /// Like [`entry`](Self::entry), decrypting first when a key is given.
    pub fn opened(&self, seal: Option<&Seal>) -> Option<Entry> {
        let entry = self.entry()?;
        match seal {
            Some(seal) => seal.open(&entry),
            None => Some(entry),
        }
    }

    /// Whether the program can have written it. Zeros where a row used to be would otherwise read as an entry of an
    /// unknown kind.
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

/// Rows on their way to another thread, with all their texts in one string: allocating each text by itself would cost
/// more than reading it.
#[derive(Default)]
pub(super) struct Batch {
    texts: String,
    /// `None` for a row whose columns hold values of other types.
    rows: Vec<Option<Place>>,
}

/// End offsets of a row's texts in [`Batch::texts`], and its two numbers.
struct Place {
    id: usize,
    device: usize,
    kind: usize,
    body: usize,
    seq: i64,
    at: i64,
}

impl Batch {
    /// Sent on once it holds this many bytes of text.
    const FULL: usize = 64 * 1024;

    pub fn is_full(&self) -> bool {
        self.texts.len() >= Self::FULL
    }

    pub fn push(&mut self, row: Option<&Row>) {
        let place = row.map(|row| {
            let mut end = |text: &str| {
                self.texts.push_str(text);
                self.texts.len()
            };
            let (id, device, kind, body) = (end(row.id), end(row.device), end(row.kind), end(row.body));
            Place { id, device, kind, body, seq: row.seq, at: row.at }
        });
        self.rows.push(place);
    }

    fn rows(&self) -> impl Iterator<Item = Option<Row<'_>>> {
        let mut start = 0;
        let mut text = move |end: usize| {
            let text = self.texts.get(start..end).unwrap_or_default();
            start = end;
            text
        };
        self.rows.iter().map(move |place| {
            let place = place.as_ref()?;
            let (id, device, kind, body) =
                (text(place.id), text(place.device), text(place.kind), text(place.body));
            Some(Row { id, device, seq: place.seq, at: place.at, kind, body })
        })
    }
}

/// What rows were found to be.
#[derive(Default)]
pub(super) struct Opened {
    pub entries: Vec<Entry>,
    /// The numbers of those that are no entry, where they can be read.
    pub unreadable: Vec<Option<Number>>,
}

impl Opened {
    /// Of the rows of all batches, in the order in which they come.
    pub fn of(batches: impl IntoIterator<Item = Batch>, seal: Option<&Seal>) -> Self {
        let mut opened = Self::default();
        for batch in batches {
            for row in batch.rows() {
                match row.as_ref().and_then(|row| row.opened(seal)) {
                    Some(entry) => opened.entries.push(entry),
                    None => opened.unreadable.push(row.as_ref().and_then(Row::number)),
                }
            }
        }
        opened
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

/// How many entries are missing from 1 up to the highest number of each device. `known` are further numbers that
/// certainly had an entry. Entries lost after the highest number leave no trace.
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
