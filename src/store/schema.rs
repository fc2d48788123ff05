//! The tables of a session file, and what makes a file a session file.

use rusqlite::config::DbConfig;
use rusqlite::{Connection, TransactionBehavior};

use super::error::Problem;

/// 'DIAL' in ASCII, in the database header: by this a session file is known, whatever its name.
pub(super) const APPLICATION_ID: u32 = 0x4449_414c;

/// How a file of version n becomes one of version n + 1. A migration is never edited once it was
/// released; a new one is added below it.
const MIGRATIONS: [&str; 1] = ["
    CREATE TABLE meta (
        key TEXT NOT NULL PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT;
    CREATE TABLE journal (
        id TEXT NOT NULL PRIMARY KEY,   -- UUID of the entry
        device TEXT NOT NULL,           -- UUID of the program that wrote it
        seq INTEGER NOT NULL,           -- counts the entries of that device
        at INTEGER NOT NULL,            -- microseconds since 1970 (UTC), ever increasing
        kind TEXT NOT NULL,
        body TEXT NOT NULL,             -- JSON
        UNIQUE (device, seq)
    ) STRICT;
    CREATE TABLE draft (
        slot INTEGER NOT NULL PRIMARY KEY CHECK (slot = 1),
        body TEXT NOT NULL              -- what was being typed
    ) STRICT;
"];

/// The version that this program writes.
pub(super) const VERSION: usize = MIGRATIONS.len();

/// The version of a file with a passphrase is so much higher: a program that knows of no passphrases takes it for a
/// newer one, and says so.
const PROTECTED: usize = 100;

/// Whether a newer program wrote a file of this version.
pub(super) fn is_newer(version: usize) -> bool {
    version >= 2 * PROTECTED || version % PROTECTED > VERSION
}

/// Whether what is in the file is sealed.
pub(super) fn is_protected(connection: &Connection) -> rusqlite::Result<bool> {
    Ok((PROTECTED..2 * PROTECTED).contains(&version(connection)?))
}

/// Says in the file that what is in it is sealed, or is not.
pub(super) fn set_protected(connection: &Connection, protected: bool) -> rusqlite::Result<()> {
    let version = version(connection)? % PROTECTED + if protected { PROTECTED } else { 0 };
    connection.pragma_update(None, "user_version", version as u32)
}

/// Settings of every connection: nothing in the file is trusted, nothing leaks beside it.
pub(super) fn configure(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    // A file made by somebody else could bring a trigger, or a view in place of a table.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.execute_batch(
        "PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;
         PRAGMA temp_store = MEMORY;", // else what people said could end up in /tmp
    )
}

/// Settings of the connection that writes.
pub(super) fn configure_writer(connection: &Connection) -> rusqlite::Result<()> {
    // One file that is whole at any moment, also to who copies it to a stick; EXTRA also syncs the
    // folder, or the deletion of the rollback journal could come back after a power cut. On macOS a plain sync leaves
    // what was written in the memory of the drive; elsewhere `fullfsync` changes nothing.
    connection.execute_batch(
        "PRAGMA journal_mode = DELETE;
         PRAGMA synchronous = EXTRA;
         PRAGMA fullfsync = ON;
         PRAGMA secure_delete = ON;",
    )
}

/// What is the matter with an open file, if anything, before its rows are looked at.
pub(super) fn inspect(connection: &Connection) -> rusqlite::Result<Option<Problem>> {
    let application: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != i64::from(APPLICATION_ID) {
        return Ok(Some(Problem::NotASession));
    }
    let version = version(connection)?;
    if is_newer(version) {
        return Ok(Some(Problem::Newer));
    }
    let tables: i64 = connection.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('meta', 'journal', 'draft')",
        [],
        |row| row.get(0),
    )?;
    // Both numbers and the tables came in one transaction.
    Ok((tables != 3 || version == 0).then_some(Problem::Damaged { read: None, missing: 0 }))
}

/// Whether the pages of the file fit together. Looks at every page once: some 40 ms for 100,000 entries.
pub(super) fn is_sound(connection: &Connection) -> rusqlite::Result<bool> {
    let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    Ok(found == "ok")
}

/// Brings a file to the present version, from nothing or from an older one.
pub(super) fn migrate(connection: &mut Connection) -> rusqlite::Result<()> {
    let before = version(connection)?;
    let found = before % PROTECTED;
    if found >= VERSION {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for migration in &MIGRATIONS[found..] {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", (before - found + VERSION) as u32)?;
    transaction.execute(
        "INSERT INTO meta VALUES ('program', ?1) ON CONFLICT (key) DO UPDATE SET value = ?1",
        [concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION"))],
    )?;
    transaction.commit()
}

fn version(connection: &Connection) -> rusqlite::Result<usize> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    // Below 0 is no version of ours either.
    Ok(usize::try_from(version).unwrap_or(usize::MAX))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// What a power cut does to a drive cannot be tried here: only that the drive is asked.
    #[test]
    fn who_writes_has_every_commit_written_through_to_the_disk() {
        let connection = Connection::open_in_memory().unwrap();
        configure_writer(&connection).unwrap();
        let set = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!((set("synchronous"), set("fullfsync"), set("secure_delete")), (3, 1, 1));
    }
}
