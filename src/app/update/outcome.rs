//! What comes back of what the runtime did.

use crate::app::effect::{Effect, Outcome};
use crate::app::home::Home;
use crate::app::letter::Letter;
use crate::app::lock::{Asked, Lock};
use crate::app::overlay::{Confirm, Overlay, Prompt, Purpose};
use crate::app::pick::{Pick, What};
use crate::app::report::Making;
use crate::app::sitting::Sitting;
use crate::app::{App, Screen};
use crate::msg;
use crate::session::IdSource;

impl App {
    pub(super) fn outcome(&mut self, outcome: Outcome) -> Vec<Effect> {
        let now = self.now;
        match outcome {
            Outcome::Home { sessions, blueprints, folder } => {
                if let Screen::Home(home) = &mut self.screen {
                    // Who has sessions most likely goes on with the last one.
                    if home.sessions.is_none() {
                        home.selected = home.first_selected(&sessions);
                    }
                    (home.sessions, home.blueprints, home.folder) = (Some(sessions), blueprints, folder);
                    // The list may be shorter than it was.
                    home.selected = home.selected.min(home.lines().count().saturating_sub(1));
                }
            }
            Outcome::Opened(opened) => {
                let seed = self.ids.next(now.stamp).as_u64_pair().1;
                let (read_only, recovered) = (opened.read_only.clone(), opened.recovered.clone());
                let fresh = opened.entries.len() == 1;
                let began = opened.entries.first().map(|entry| entry.device);
                // Nobody did anything in it yet.
                let untouched = opened.entries.iter().all(|entry| Some(entry.device) == began);
                match Sitting::open(*opened, self.device, IdSource::new(seed)) {
                    Ok(mut sitting) => {
                        sitting.report.follow(&self.settings.config, self.chosen_formats.as_deref());
                        let had_draft = sitting.has_draft();
                        let one_by_one = sitting.hears_one_by_one();
                        let step = sitting.step().map_or_else(String::new, |step| step.title.clone());
                        // A correction that was under way is gone on with.
                        self.overlay = sitting.correction().map(|found| {
                            let lines = [found.text.as_str(), found.reason.as_str()];
                            Overlay::Prompt(Prompt::new(Purpose::EditEntry(found.contribution), &lines))
                        });
                        if let Some(changed) = sitting.letter_draft() {
                            let letter = Letter::again(changed, sitting.letter(self.lang));
                            self.overlay = Some(Overlay::Letter(Box::new(letter)));
                        }
                        if let Some(form) = sitting.form_again() {
                            self.overlay = Some(Overlay::Form(Box::new(form)));
                        }
                        if self.overlay.is_none() && sitting.is_kept_too_long(now) {
                            self.overlay = Some(Overlay::Pick(Pick::new(What::Keep)));
                        }
                        self.screen = Screen::Session(Box::new(sitting));
                        self.tour = None;
                        if untouched && read_only.is_none() {
                            self.begin_tour();
                        }
                        match read_only.or(recovered) {
                            Some(why) => self.warn(why),
                            None if had_draft => self.say(msg!("draft-is-back")),
                            None if fresh && one_by_one => self.say(msg!("session-begun-person")),
                            None if fresh => self.say(msg!("session-begun")),
                            None => self.say(msg!("session-open", step = step)),
                        }
                    }
                    Err(why) => {
                        // What could be saved of a damaged file may lack the blueprint: that says what to do.
                        self.warn(recovered.unwrap_or(why));
                        return vec![Effect::Close, Effect::ListHome];
                    }
                }
            }
            Outcome::Locked { path, wrong } => {
                let trouble = wrong.then(|| msg!("lock-wrong"));
                self.overlay = Some(Overlay::Lock(Box::new(Lock::new(Asked::Open(path), trouble))));
            }
            Outcome::Protected(said) => self.say(said),
            Outcome::Saved(last) => {
                if let Screen::Session(sitting) = &mut self.screen {
                    sitting.outbox().saved(last, now);
                }
            }
            Outcome::DraftSaved => {
                if let Screen::Session(sitting) = &mut self.screen {
                    sitting.outbox().draft_saved(now);
                }
            }
            Outcome::NotSaved(why) => {
                if let Screen::Session(sitting) = &mut self.screen {
                    sitting.outbox().refused(why, now);
                }
                // Who wanted to leave is asked again, knowing this.
                if self.leaving.take().is_some() {
                    self.overlay = Some(Overlay::Confirm(Confirm::QuitUnsaved));
                }
            }
            Outcome::Purged { entries, said } => {
                if let Screen::Session(sitting) = &mut self.screen {
                    sitting.purged(entries);
                }
                self.say(said);
            }
            Outcome::SessionPurged(said) => {
                self.screen = Screen::Home(Home::default());
                self.say(said);
                return vec![Effect::ListHome];
            }
            Outcome::BroughtIn(what) => {
                self.say(what);
                return vec![Effect::ListHome];
            }
            Outcome::ContactKept(file) => self.contact_kept(&file),
            Outcome::ContactRefused(why) | Outcome::ProtectedInPart(why) => self.warn(why),
            Outcome::ConfigSaved { file, kept, problems } => {
                self.settings.problems = problems;
                return self.config_saved(&file, kept.as_deref());
            }
            Outcome::ConfigRefused { sessions, why } => {
                self.settings.config.sessions = sessions;
                self.warn(msg!("config-refused", why = why));
            }
            Outcome::Exporting { done, of } => {
                if let Screen::Session(sitting) = &mut self.screen {
                    sitting.report.making = Making::Files { done, of };
                }
            }
            Outcome::NotExported(why) => {
                if let Screen::Session(sitting) = &mut self.screen {
                    sitting.report.making = Making::Nothing;
                }
                self.leaving = None;
                self.warn(why);
            }
            Outcome::Exported(paths) => {
                let folder = paths
                    .first()
                    .and_then(|path| path.parent())
                    .map_or_else(String::new, |folder| folder.display().to_string());
                if let Screen::Session(sitting) = &mut self.screen {
                    sitting.report.making = Making::Nothing;
                    sitting.report.written = Some((sitting.report.asked_for, folder.clone()));
                }
                let whom = self.sitting().map(|sitting| sitting.report.asked_for).unwrap_or_default();
                if self.letter_has_gaps() {
                    self.warn(msg!("exported-with-gaps", count = paths.len()));
                } else {
                    self.say(msg!("exported", count = paths.len(), whom = whom.id(), folder = folder));
                }
            }
            Outcome::Firmness { revision, firmness } => {
                if let Screen::Session(sitting) = &mut self.screen
                    && sitting.firmness_found(revision, firmness)
                {
                    sitting.report.renew();
                }
            }
            Outcome::Page { revision, lines } => {
                let size = self.canvas();
                if let Screen::Session(sitting) = &mut self.screen {
                    sitting.report.page_made(revision, lines, size);
                }
            }
            Outcome::BrokeOff { revision, place } => self.broke_off(revision, &place),
            Outcome::Failed(why) => {
                self.warn(why);
                // A file that could not be opened leaves one at the first screen, which may not be
                // listed yet.
                if matches!(&self.screen, Screen::Home(home) if home.sessions.is_none()) {
                    return vec![Effect::ListHome];
                }
            }
        }
        Vec::new()
    }

    /// Something that was being worked out does not come; all else goes on.
    fn broke_off(&mut self, revision: u64, place: &str) {
        let size = self.canvas();
        let Screen::Session(sitting) = &mut self.screen else { return };
        if sitting.firmness_found(revision, None) {
            sitting.report.renew();
            // An overview without it is for people to decide on.
            if sitting.report.making == Making::Waits {
                sitting.report.making = Making::Nothing;
                self.leaving = None;
            }
            self.warn(msg!("firm-broke-off", place = place));
        } else if sitting.report.page_made(revision, Vec::new(), size) {
            self.warn(msg!("report-page-broke-off", place = place));
        }
    }
}
