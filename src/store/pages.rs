//! Just enough of the `SQLite` file format to read rows out of a file that `SQLite` refuses.
//!
//! See <https://www.sqlite.org/fileformat2.html>. Nothing here trusts a length or a number in the
//! file: what does not fit is skipped.

use std::cell::Cell;

use super::limits::LARGEST_ENTRY;
use super::schema::APPLICATION_ID;

/// One value of a row. Other kinds of values do not occur in a session file.
#[derive(Debug, PartialEq)]
pub(super) enum Value {
    Null,
    Number(i64),
    Text(String),
}

/// A file, cut into pages.
pub(super) struct Pages {
    bytes: Vec<u8>,
    size: usize,
    /// Bytes of rows that may still be read. A crafted file can point many cells at the same bytes; a genuine file never
    /// needs more than its own size.
    left: Cell<usize>,
}

/// The size that `SQLite` takes by itself, and so that of our files.
const USUAL_SIZE: usize = 4096;

/// What a page holds, by its first byte. Keys of an index are rows too: of what it sorts by.
#[derive(Clone, Copy)]
enum Kind {
    /// Rows of a table.
    Rows,
    /// Keys of an index.
    Keys,
    /// Keys of an index, each with the number of the page that holds those before it.
    KeysAbove,
}

impl Kind {
    fn of(first: u8) -> Option<Self> {
        match first {
            0x0d => Some(Kind::Rows),
            0x0a => Some(Kind::Keys),
            0x02 => Some(Kind::KeysAbove),
            _ => None,
        }
    }

    /// How long the header of the page is.
    fn header(self) -> usize {
        if matches!(self, Kind::KeysAbove) { 12 } else { 8 }
    }
}

impl Pages {
    pub fn new(bytes: Vec<u8>) -> Self {
        let left = Cell::new(bytes.len().saturating_mul(16).saturating_add(LARGEST_ENTRY));
        Self { bytes, size: USUAL_SIZE, left }
    }

    /// The size of its pages as the file has it, where that is another one that can be: it may be damaged.
    pub fn other_size(&self) -> Option<usize> {
        let written = usize::from(u16_at(&self.bytes, 16)?);
        (written.is_power_of_two() && written >= 512 && written != self.size).then_some(written)
    }

    /// The same bytes, cut into pages of this size.
    pub fn cut(self, size: usize) -> Self {
        Self { size, ..Self::new(self.bytes) }
    }

    /// The version of the session file, when the header is that of a session file.
    pub fn session_version(&self) -> Option<usize> {
        let ours = self.bytes.starts_with(b"SQLite format 3\0") && u32_at(&self.bytes, 68)? == APPLICATION_ID;
        if ours { Some(u32_at(&self.bytes, 60)? as usize) } else { None }
    }

    /// Every row of every table and every key of every index whose page is still readable.
    pub fn records(&self) -> impl Iterator<Item = Vec<Value>> {
        (0..self.bytes.len() / self.size).flat_map(move |page| self.records_on(page))
    }

    /// No more rows than this can lie in the file: in each of ours stand two ids and more.
    pub fn room(&self) -> u64 {
        self.bytes.len() as u64 / 64
    }

    fn page(&self, number: usize) -> Option<&[u8]> {
        let start = number.checked_mul(self.size)?;
        self.bytes.get(start..start.checked_add(self.size)?)
    }

    fn records_on(&self, number: usize) -> Vec<Vec<Value>> {
        // The first page begins with the header of the file.
        let header = if number == 0 { 100 } else { 0 };
        let found = self.page(number).and_then(|page| Some((page, Kind::of(page[header])?)));
        let Some((page, kind)) = found else { return Vec::new() };
        let cells = usize::from(u16_at(page, header + 3).unwrap_or(0));
        (0..cells)
            .filter_map(|cell| {
                let start = usize::from(u16_at(page, header + kind.header() + 2 * cell)?);
                record(&self.payload(page, start, kind)?)
            })
            .collect()
    }

    /// The bytes of one row, those on overflow pages included.
    fn payload(&self, page: &[u8], start: usize, kind: Kind) -> Option<Vec<u8>> {
        let mut cell = page.get(start..)?;
        if matches!(kind, Kind::KeysAbove) {
            take(&mut cell, 4)?;
        }
        let most = self.bytes.len().min(LARGEST_ENTRY);
        let length = usize::try_from(varint(&mut cell)?).ok().filter(|length| *length <= most)?;
        if matches!(kind, Kind::Rows) {
            varint(&mut cell)?; // the row's number
        }
        let local = self.local(length, kind);
        let mut payload = cell.get(..local)?.to_vec();
        let mut next = u32_at(cell, local);
        self.spend(payload.len())?;
        while payload.len() < length {
            let page = self.page(usize::try_from(next?).ok()?.checked_sub(1)?)?;
            next = u32_at(page, 0);
            let part = &page[4..page.len().min(4 + length - payload.len())];
            self.spend(part.len())?;
            payload.extend(part);
        }
        Some(payload)
    }

    fn spend(&self, bytes: usize) -> Option<()> {
        self.left.set(self.left.get().checked_sub(bytes)?);
        Some(())
    }

    /// How many bytes of a row of this length stand on the page itself ('Cell payload overflow pages').
    fn local(&self, length: usize, kind: Kind) -> usize {
        let most = if matches!(kind, Kind::Rows) { self.size - 35 } else { (self.size - 12) * 64 / 255 - 23 };
        let least = (self.size - 12) * 32 / 255 - 23;
        if length <= most {
            return length;
        }
        let fitting = least + (length - least) % (self.size - 4);
        if fitting <= most { fitting } else { least }
    }
}

/// The values of a row; `None` when it is not one of ours.
fn record(payload: &[u8]) -> Option<Vec<Value>> {
    let mut header = payload;
    let length = usize::try_from(varint(&mut header)?).ok()?;
    let mut values = payload.get(length..)?;
    // What `varint` took from `header` is counted in its length.
    let mut types = header.get(..length.checked_sub(payload.len() - header.len())?)?;
    let mut record = Vec::new();
    while !types.is_empty() {
        record.push(match varint(&mut types)? {
            0 => Value::Null,
            8 => Value::Number(0),
            9 => Value::Number(1),
            kind @ 1..=6 => Value::Number(number(take(&mut values, [1, 2, 3, 4, 6, 8][kind as usize - 1])?)),
            kind if kind >= 13 && kind % 2 == 1 => {
                let text = take(&mut values, usize::try_from((kind - 13) / 2).ok()?)?;
                Value::Text(String::from_utf8(text.to_vec()).ok()?)
            }
            _ => return None,
        });
    }
    Some(record)
}

fn take<'a>(bytes: &mut &'a [u8], length: usize) -> Option<&'a [u8]> {
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

/// Big-endian two's complement of 1 to 8 bytes.
fn number(bytes: &[u8]) -> i64 {
    let sign = if bytes[0] & 0x80 == 0 { 0 } else { -1 };
    bytes.iter().fold(sign, |number, byte| number << 8 | i64::from(*byte))
}

/// 7 bits per byte, the high bit saying that more follow; the ninth byte counts whole.
fn varint(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for count in 1..=9 {
        let byte = take(bytes, 1)?[0];
        if count == 9 {
            return Some(number << 8 | u64::from(byte));
        }
        number = number << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(number)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
