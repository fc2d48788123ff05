//! Who wants to be called later, in a file of its own.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::error::StoreError;
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

/// One line of the table; a line break in a cell becomes a space.
fn line(cells: &[String]) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let cells = cells.iter().map(|cell| harmless_cell(&clean(cell).replace('\n', " ")));
    // Writing to memory cannot fail.
    let _ = writer.write_record(cells.collect::<Vec<_>>());
    writer.into_inner().unwrap_or_default()
}
