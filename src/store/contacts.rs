//! Who wants to be called later, in a file of its own.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::error::{Problem, StoreError};
use super::write::write_file;
use crate::text::{clean, harmless_cell};

/// The name of the file, beside the session file. One for all sessions of a folder.
pub const CONTACTS: &str = "contacten.csv";

/// Adds a row to the contact file beside a session file, and returns where that is. `columns` goes above
/// the first row. What stands there already stays as it is, byte for byte, whatever program wrote it.
pub fn keep_contact(session: &Path, columns: &[String], row: &[String]) -> Result<PathBuf, StoreError> {
    let path = session.with_file_name(CONTACTS);
    let mut bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(StoreError::io(&path, &error)),
    };
    if bytes.is_empty() {
        // A byte order mark and `;`: so it opens as a table in the Netherlands.
        bytes.extend("\u{feff}".bytes());
        bytes.extend(line(columns));
    } else if !bytes.ends_with(b"\n") {
        bytes.extend(b"\r\n");
    }
    bytes.extend(line(row));
    write_file(&path, &bytes, true)?;
    Ok(path)
}

/// Takes the contacts of one day and place out of the file beside a session file, and the file when nobody is left in
/// it. Returns how many that were.
pub fn forget_contacts(session: &Path, date: &str, place: &str) -> Result<usize, StoreError> {
    let path = session.with_file_name(CONTACTS);
    let Found { bytes, starts, is_theirs } = find(&path, date, place)?;
    let gone = is_theirs.iter().filter(|theirs| **theirs).count();
    let ends = starts.iter().skip(1).copied().chain([bytes.len()]);
    let kept = starts.iter().zip(ends).zip(&is_theirs).filter(|(_, theirs)| !**theirs);
    let kept: Vec<u8> = kept.flat_map(|((start, end), _)| bytes[*start..end].to_vec()).collect();
    match gone {
        0 => {}
        _ if gone + 1 == starts.len() => {
            fs::remove_file(&path).map_err(|error| StoreError::io(&path, &error))?;
        }
        _ => write_file(&path, &kept, true)?,
    }
    Ok(gone)
}

/// How many contacts of one day and place stand in the file beside a session file.
pub fn contacts_of(session: &Path, date: &str, place: &str) -> Result<usize, StoreError> {
    let found = find(&session.with_file_name(CONTACTS), date, place)?;
    Ok(found.is_theirs.iter().filter(|theirs| **theirs).count())
}

/// A contact file: where its rows begin, and which of them are of one day and place.
struct Found {
    bytes: Vec<u8>,
    starts: Vec<usize>,
    is_theirs: Vec<bool>,
}

fn find(path: &Path, date: &str, place: &str) -> Result<Found, StoreError> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(StoreError::io(path, &error)),
    };
    let wanted = line(&[date.to_owned(), place.to_owned()]);
    let reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(&bytes[..]);
    let (mut starts, mut is_theirs) = (Vec::new(), Vec::new());
    for (number, row) in reader.into_byte_records().enumerate() {
        let row = row.map_err(|error| StoreError::new(path, Problem::Other(error.to_string())))?;
        let cells: Vec<String> =
            row.iter().take(2).map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        starts.push(row.position().map_or(0, |place| place.byte() as usize));
        // The first row says what the columns are called.
        is_theirs.push(number > 0 && plain_line(&cells) == wanted);
    }
    Ok(Found { bytes, starts, is_theirs })
}

/// One line of the table as its cells stand in it.
fn plain_line(cells: &[String]) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail.
    let _ = writer.write_record(cells);
    writer.into_inner().unwrap_or_default()
}

/// One line of the table; a line break in a cell becomes a space.
fn line(cells: &[String]) -> Vec<u8> {
    let cells = cells.iter().map(|cell| harmless_cell(&clean(cell).replace('\n', " ")));
    plain_line(&cells.collect::<Vec<_>>())
}
