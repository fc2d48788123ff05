//! What becomes of what the program asks for: kept in memory, as the runtime would keep it on disk.

use std::path::{Path, PathBuf};

use dialoogtafel::app::{Action, BlueprintCard, Effect, ExportJob, NewSession, Now, Opened, Outcome};
use dialoogtafel::blueprint;
use dialoogtafel::config;
use dialoogtafel::example;
use dialoogtafel::export;
use dialoogtafel::msg;
use dialoogtafel::session::{DeviceId, Entry, Event, EventId, IdSource};
use dialoogtafel::store::Problem;

use super::{Disk, Player, trouble};

impl Player {
    pub(super) fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Some(outcome) = self.carry_out_one(effect) {
                self.act(Action::Outcome(outcome));
            }
        }
    }

    fn carry_out_one(&mut self, effect: Effect) -> Option<Outcome> {
        match effect {
            Effect::ListHome => Some(Outcome::Home {
                sessions: self.sessions.clone(),
                blueprints: blueprint_cards(),
                folder: PathBuf::from("/veldermeer"),
            }),
            Effect::Open(path) if self.passphrase.is_some() => Some(Outcome::Locked { path, wrong: false }),
            Effect::Unlock(path, given) if self.passphrase.as_ref() != Some(&given) => {
                Some(Outcome::Locked { path, wrong: true })
            }
            Effect::Protect(passphrase) => {
                self.passphrase = Some(passphrase);
                Some(Outcome::Protected(msg!("protected", copies = 0_usize)))
            }
            Effect::Open(path) | Effect::Unlock(path, _) => {
                self.opened.push(path.clone());
                Some(self.open(&path))
            }
            Effect::OpenExample => {
                self.entries = example::entries(self.now());
                self.draft = None;
                Some(self.open(Path::new("/voorbeeld/voorbeeld.dialoog")))
            }
            Effect::Create(new) => {
                self.entries = vec![first_entry(&new, self.now())];
                self.draft = None;
                self.created.push(new);
                Some(self.open(Path::new("/sessies/2026-11-22-veldermeer.dialoog")))
            }
            Effect::Purge(ids) => {
                for entry in self.entries.iter_mut().filter(|entry| ids.contains(&entry.id)) {
                    entry.event = Event::Purged {};
                }
                Some(Outcome::Purged { entries: self.entries.clone(), said: msg!("removed") })
            }
            Effect::PurgeSession => {
                self.entries.clear();
                Some(Outcome::SessionPurged(msg!("removed")))
            }
            Effect::BringIn { from, into } => {
                self.together.push([from, into]);
                Some(Outcome::BroughtIn(msg!("merge-nothing-new")))
            }
            Effect::Append { entries, draft } => match self.disk {
                Disk::Works => {
                    let last = entries.last().unwrap().id;
                    for entry in entries {
                        if self.entries.iter().all(|kept| kept.id != entry.id) {
                            self.entries.push(entry);
                        }
                    }
                    if let Some(draft) = draft {
                        self.draft = Some(draft);
                    }
                    Some(Outcome::Saved(last))
                }
                Disk::Refuses => {
                    Some(Outcome::NotSaved(trouble("2026-11-22-veldermeer.dialoog", Problem::DiskFull)))
                }
                Disk::Dead => None,
            },
            Effect::SaveDraft(draft) => match self.disk {
                Disk::Works => {
                    self.draft = Some(draft);
                    Some(Outcome::DraftSaved)
                }
                Disk::Refuses => {
                    Some(Outcome::NotSaved(trouble("2026-11-22-veldermeer.dialoog", Problem::DiskFull)))
                }
                Disk::Dead => None,
            },
            Effect::Export(job) => {
                let ExportJob { folder, account, formats, lang } = *job;
                let overview = account.overview();
                let folder = folder.join("-");
                let files: Vec<_> = formats
                    .iter()
                    .flat_map(|format| export::files(&overview, *format, lang).unwrap())
                    .collect();
                let paths =
                    files.iter().map(|file| Path::new("/uitvoer").join(&folder).join(&file.name)).collect();
                self.exported.push((folder, files));
                Some(Outcome::Exported(paths))
            }
            Effect::Firmness(job) if self.holds_back => {
                self.waiting = Some(job);
                None
            }
            Effect::Firmness(job) => Some(job.work_out()),
            Effect::Page(job) if self.holds_pages => {
                self.pages.push(job);
                None
            }
            Effect::Page(job) => Some(job.work_out()),
            Effect::KeepContact { columns, row } => match self.disk {
                Disk::Works => {
                    assert_eq!(columns.len(), row.len());
                    self.contacts.push(row);
                    Some(Outcome::ContactKept(PathBuf::from("/veldermeer/contacten.csv")))
                }
                Disk::Refuses => Some(Outcome::ContactRefused(trouble("contacten.csv", Problem::DiskFull))),
                Disk::Dead => None,
            },
            Effect::SaveConfig { config, setting, lang } => match self.disk {
                Disk::Works => {
                    let changed = match &self.config {
                        None => Some(config::anew(&config, lang)),
                        Some(text) => config::written(text, &config, setting, lang),
                    };
                    let kept = changed.is_none().then(|| PathBuf::from("/thuis/config-old.toml"));
                    let text = changed.unwrap_or_else(|| config::anew(&config, lang));
                    let (_, problems) = config::read(text.as_bytes());
                    self.config = Some(text);
                    Some(Outcome::ConfigSaved { file: PathBuf::from("/thuis/config.toml"), kept, problems })
                }
                Disk::Refuses => Some(Outcome::ConfigRefused {
                    sessions: None,
                    why: trouble("config.toml", Problem::DiskFull),
                }),
                Disk::Dead => None,
            },
            Effect::Close => None,
            Effect::Quit => {
                self.has_quit = true;
                None
            }
        }
    }

    fn open(&self, path: &Path) -> Outcome {
        Outcome::Opened(Box::new(Opened {
            path: path.to_owned(),
            in_own_folder: true,
            entries: self.entries.clone(),
            brought_in: self.brought_in.clone(),
            draft: self.draft.clone(),
            read_only: self.read_only.clone(),
            recovered: None,
        }))
    }
}

fn first_entry(new: &NewSession, now: Now) -> Entry {
    let mut ids = IdSource::new(99);
    let device = DeviceId(ids.next(now.stamp));
    let event = Event::SessionStarted {
        blueprint: new.blueprint.clone(),
        place: new.place.clone(),
        date: new.date,
        table: new.table.clone(),
        example: false,
    };
    Entry { id: EventId(ids.next(now.stamp)), device, seq: 1, at: now.stamp, event }
}

fn blueprint_cards() -> Vec<BlueprintCard> {
    blueprint::bundled()
        .iter()
        .map(|bundled| {
            let plan = blueprint::read(bundled.text).unwrap();
            let minutes = plan.minutes();
            let text = bundled.text.to_owned();
            BlueprintCard { id: plan.id, title: plan.title, purpose: plan.purpose, minutes, text }
        })
        .collect()
}
