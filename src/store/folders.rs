//! Where things live, and names for files that every system accepts.

use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};
use time::Date;

use crate::text::slug;

/// Where the program keeps things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Session files.
    pub sessions: PathBuf,
    /// Copies of sessions as they were when they were opened.
    pub backups: PathBuf,
    /// The user's own blueprints.
    pub blueprints: PathBuf,
    /// What is handed over: a folder that people find.
    pub exports: PathBuf,
    /// Settings.
    pub config_file: PathBuf,
    /// Copies of the example, apart from real sessions.
    pub example: PathBuf,
}

impl Folders {
    /// The folders of this user: under `DIALOOGTAFEL_HOME` when that is set, else where the system
    /// keeps such things. `None` when the user has no home.
    pub fn find() -> Option<Self> {
        match std::env::var_os("DIALOOGTAFEL_HOME").filter(|home| !home.is_empty()) {
            Some(home) => Some(Self::under(Path::new(&home))),
            None => Self::of_system(),
        }
    }

    /// Everything under one folder.
    pub fn under(home: &Path) -> Self {
        Self {
            sessions: home.join("sessions"),
            backups: home.join("backups"),
            blueprints: home.join("blueprints"),
            exports: home.join("exports"),
            config_file: home.join("config.toml"),
            example: home.join("example"),
        }
    }

    /// The same with sessions in another folder, where one is set.
    #[must_use]
    pub fn keeping(self, sessions: Option<PathBuf>) -> Self {
        Self { sessions: sessions.unwrap_or(self.sessions), ..self }
    }

    fn of_system() -> Option<Self> {
        let project = ProjectDirs::from("nl", "", "dialoogtafel")?;
        // Not the folder that a company's Windows copies to its server: these are people's words.
        let own = Self::under(project.data_local_dir());
        let documents = UserDirs::new().and_then(|user| user.document_dir().map(Path::to_owned));
        Some(Self {
            exports: documents.map_or(own.exports, |folder| folder.join("dialoogtafel")),
            config_file: project.config_dir().join("config.toml"),
            ..own
        })
    }
}

/// The name of a new session's file: `2026-11-22-nieuw-dordrecht-tafel-2-dialoogtafel.dialoog`. Files of several tables
/// come together on one laptop: with the table in their names they do not take each other's place.
pub fn session_file_name(date: Date, place: &str, table: Option<&str>, blueprint: &str) -> String {
    let table = table.filter(|table| !table.trim().is_empty());
    let table = table.map_or_else(String::new, |table| format!("tafel {table}"));
    format!("{}.dialoog", safe_stem(&[&date.to_string(), place, &table, blueprint]))
}

/// A file name without extension that every system accepts: only `a-z`, `0-9` and single hyphens,
/// never empty, never long.
pub fn safe_stem(parts: &[&str]) -> String {
    /// Leaves room for an extension and a number within the 143 bytes of an encrypted Linux folder.
    const LONGEST_PART: usize = 34;
    let parts: Vec<String> = parts.iter().map(|part| slug(part, LONGEST_PART)).collect();
    let filled: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let stem = filled.join("-");
    match stem.as_str() {
        // Windows takes these for devices, with any extension.
        "" | "con" | "prn" | "aux" | "nul" => format!("dialoog-{stem}").trim_end_matches('-').into(),
        port if port.len() == 4 && (port.starts_with("com") || port.starts_with("lpt")) => {
            format!("dialoog-{stem}")
        }
        _ => stem,
    }
}

/// A path in `folder` that no file has yet: `STEM.EXTENSION`, else `STEM-2.EXTENSION`, and so on.
pub fn free_path(folder: &Path, name: &str) -> PathBuf {
    let (stem, extension) = name.split_at(name.rfind('.').unwrap_or(name.len()));
    let numbered = |number: usize| folder.join(format!("{stem}-{number}{extension}"));
    let first = folder.join(name);
    if first.exists() {
        (2..10_000).map(numbered).find(|path| !path.exists()).unwrap_or(first)
    } else {
        first
    }
}
