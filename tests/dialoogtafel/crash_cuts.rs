//! Power cuts at every moment of a commit: which writes had reached the disk is a matter of chance.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::Path;

use dialoogtafel::session::Entry;
use dialoogtafel::store::Store;

use crate::crash::{Dice, Image, times};
use crate::store::{place, remark, remarks};

const PAGE: usize = 4096;
/// What a disk writes in one go.
const SECTOR: usize = 512;

/// One commit: the file before and after it, and the whole rollback journal that it wrote in between.
struct Commit {
    before: Vec<u8>,
    after: Vec<u8>,
    journal: Vec<u8>,
    /// How many remarks there were before it.
    said: u64,
    /// How many it adds.
    adds: u64,
}

/// Commits of many sizes, one after another, as the program makes them.
fn commits(path: &Path) -> Vec<Commit> {
    Store::create(path).unwrap().append(&remarks(1..=30)).unwrap();
    let mut writer = rusqlite::Connection::open(path).unwrap();
    writer
        .execute_batch("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON")
        .unwrap();
    let kept = path.with_file_name("journal");
    let (mut commits, mut said) = (Vec::new(), 30);
    for adds in [1, 1, 2, 1, 7, 1, 25, 1, 3, 60, 1, 2] {
        let before = fs::read(path).unwrap();
        let commit = writer.transaction().unwrap();
        commit.execute("INSERT OR REPLACE INTO draft VALUES (1, ?1)", [draft(said)]).unwrap();
        for Entry { id, device, seq, at, event } in remarks(said + 1..=said + adds) {
            let row =
                (id.to_string(), device.to_string(), seq.cast_signed(), at.0, event.kind(), event.body());
            commit.execute("INSERT INTO journal VALUES (?1, ?2, ?3, ?4, ?5, ?6)", row).unwrap();
        }
        // A second name for it: it outlives its deletion, by which the commit is done.
        fs::hard_link(path.with_extension("dialoog-journal"), &kept).unwrap();
        commit.commit().unwrap();
        let journal = fs::read(&kept).unwrap();
        fs::remove_file(&kept).unwrap();
        assert_ne!(journal[8..12], [0; 4], "the journal was not complete");
        commits.push(Commit { before, after: fs::read(path).unwrap(), journal, said, adds });
        said += adds;
    }
    commits
}

/// What was being typed at the commit that came when so many remarks were there.
fn draft(said: u64) -> String {
    format!("concept bij {said}")
}

/// How far a commit had come.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Moment {
    /// The journal is being written; nothing of it was synced.
    Journal,
    /// The journal is on disk, but for the number of pages in it, perhaps.
    JournalSynced,
    /// The file is being written, some pages only in part.
    File,
    /// The file is on disk.
    FileSynced,
    /// The journal is gone: it is done.
    Done,
}

const MOMENTS: [Moment; 5] =
    [Moment::Journal, Moment::JournalSynced, Moment::File, Moment::FileSynced, Moment::Done];

/// `new` over `old`, of which any sector may not have been written.
fn half_written(old: &[u8], new: &[u8], sector: usize, dice: &mut Dice) -> Vec<u8> {
    // The length is written by itself.
    let length =
        if dice.below(2) == 0 { new.len() } else { old.len().max(dice.below(new.len() as u64 + 1) as usize) };
    let mut file = old.to_vec();
    file.resize(length.max(old.len()), 0);
    let written = dice.below(101);
    for start in (0..file.len()).step_by(sector) {
        let end = file.len().min(start + sector);
        if dice.below(100) < written && end <= new.len() {
            file[start..end].copy_from_slice(&new[start..end]);
        }
    }
    file
}

impl Commit {
    /// What lies on the disk when the power goes at this moment.
    fn cut(&self, moment: Moment, dice: &mut Dice) -> Image {
        let mut begun = self.journal.clone();
        begun[8..12].fill(0);
        match moment {
            Moment::Journal => Image {
                file: self.before.clone(),
                journal: (dice.below(8) > 0).then(|| half_written(&[], &begun, SECTOR, dice)),
            },
            Moment::JournalSynced => {
                let journal = if dice.below(2) == 0 { begun } else { self.journal.clone() };
                Image { file: self.before.clone(), journal: Some(journal) }
            }
            Moment::File => {
                let sector = if dice.below(2) == 0 { SECTOR } else { PAGE };
                let file = half_written(&self.before, &self.after, sector, dice);
                Image { file, journal: Some(self.journal.clone()) }
            }
            Moment::FileSynced => Image { file: self.after.clone(), journal: Some(self.journal.clone()) },
            Moment::Done => Image { file: self.after.clone(), journal: None },
        }
    }
}

#[test]
fn a_power_cut_at_any_moment_of_a_commit_takes_nothing_that_was_acknowledged() {
    let cuts = times("DIALOOGTAFEL_CUTS", 150);
    let mut dice = Dice::new();
    let (folder, path) = place();
    let commits = commits(&path);
    let copy = folder.path().join("kopie.dialoog");
    for number in 0..cuts {
        let commit = &commits[dice.below(commits.len() as u64) as usize];
        let moment = MOMENTS[number as usize % MOMENTS.len()];
        commit.cut(moment, &mut dice).restore(&copy);
        let said = commit.said + if moment == Moment::Done { commit.adds } else { 0 };
        if number % 3 == 0 {
            let reader = Store::open_read_only(&copy).unwrap();
            assert_eq!(reader.entries(), Ok(remarks(1..=said)), "read along after a cut at {moment:?}");
        }
        let mut store = Store::open(&copy).unwrap();
        assert_eq!(store.entries(), Ok(remarks(1..=said)), "cut at {moment:?}");
        let typed = store.draft().unwrap();
        let first = commit.said == commits[0].said && moment != Moment::Done;
        assert_eq!(typed.is_none(), first, "the draft goes with the entries");
        if moment == Moment::Done {
            assert_eq!(typed, Some(draft(commit.said)));
        }
        // It goes on.
        store.append(&[remark(said + 1)]).unwrap();
        assert_eq!(store.entries(), Ok(remarks(1..=said + 1)));
    }
    println!("| power cuts within a commit, writes lost by sector and page | {cuts} | 0 | 0 |");
}
