//! Session files, the folders they live in, and safe writing of every other file.
//!
//! A session file is a `SQLite` database that holds the journal and nothing derived from it. One
//! program writes, others may read along. 'Appended' means on disk: power, process and stick may go
//! away at any moment after it.

mod backup;
mod contacts;
mod error;
mod folders;
mod follow;
pub mod limits;
mod lock;
mod pages;
mod parcel;
mod protect;
mod purge;
mod recover;
mod rollback;
mod row;
mod schema;
mod seal;
mod session_file;
mod together;
mod unfinished;
mod write;

pub use backup::{BACKUPS_KEPT, backups, drop_strange_copies, keep_backup, session_files};
pub use contacts::{CONTACTS, contacts_of, forget_contacts, keep_contact};
pub use error::{Problem, StoreError};
pub use folders::{Folders, free_path, safe_stem, session_file_name};
pub use follow::{Follower, News};
pub use lock::is_being_written;
pub use parcel::Parcel;
pub use purge::destroy_copy;
pub use recover::{RecoveryReport, recover, recover_unlocked};
pub use seal::Cost;
pub use session_file::Store;
pub use unfinished::{clear_left_over, clear_unfinished};
pub use write::write_file;
