//! The file of settings: read when the program starts, changed one setting at a time.

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use crate::config::{self, Config, Kind, MAX_BYTES, Problem, Setting};
use crate::i18n::Lang;
use crate::store::{StoreError, free_path, write_file};

/// The settings in the file; the defaults where there is no file.
pub fn load(file: &Path) -> (Config, Vec<Problem>) {
    match bytes(file) {
        Ok(bytes) => config::read(&bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => (Config::default(), Vec::new()),
        Err(error) => {
            let kind = Kind::Closed { cause: error.to_string() };
            (Config::default(), vec![Problem { line: 1, kind }])
        }
    }
}

/// The bytes of the file; of one that is too large, just enough to see that.
fn bytes(file: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes one setting into the file, and returns where the old file is kept when it could not be changed.
pub(super) fn save(
    file: &Path,
    config: &Config,
    setting: Setting,
    lang: Lang,
) -> Result<Option<PathBuf>, StoreError> {
    let io = |error: std::io::Error| StoreError::io(file, &error);
    let there = match bytes(file) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(io(error)),
    };
    let changed = match &there {
        None => Some(config::anew(config, lang)),
        Some(bytes) if bytes.len() > MAX_BYTES => None,
        Some(bytes) => {
            str::from_utf8(bytes).ok().and_then(|text| config::written(text, config, setting, lang))
        }
    };
    if let Some(text) = changed {
        // A link stays a link: the file that it leads to is changed.
        let file = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
        write_file(&file, text.as_bytes(), true)?;
        return Ok(None);
    }
    let kept = free_path(file.parent().unwrap_or(Path::new(".")), "config-old.toml");
    fs::rename(file, &kept).map_err(io)?;
    write_file(file, config::anew(config, lang).as_bytes(), false)?;
    Ok(Some(kept))
}
