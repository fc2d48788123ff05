//! What commands do in a session: in every room, and in the rooms that need few.

use crate::app::effect::{Effect, Now};
use crate::app::overlay::{Confirm, Overlay, Prompt, Purpose};
use crate::app::pick::What;
use crate::app::sitting::Sitting;
use crate::app::themes::Filter;
use crate::app::{App, Screen};
use crate::i18n::Message;
use crate::keymap::{Command, Room};
use crate::msg;
use crate::session::{Event, EventId, Session, ThemeId};

impl App {
    pub(super) fn in_session(&mut self, command: Command) -> Vec<Effect> {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return Vec::new() };
        match command {
            // In a text, undo is about the text.
            Command::Undo
                if sitting.room == Room::Talk && sitting.since.typed && !sitting.talk.input.is_empty() =>
            {
                sitting.talk.input.undo();
            }
            Command::Redo if sitting.room == Room::Talk && !sitting.talk.input.is_empty() => {
                sitting.talk.input.redo();
            }
            Command::Undo if sitting.room == Room::Score && sitting.is_filling_in() => {
                self.say(msg!("undo-finish-first"));
            }
            Command::Undo | Command::Redo => {
                let undo = command == Command::Undo;
                let said = match if undo { sitting.undo(now) } else { sitting.redo(now) } {
                    Some(done) => done,
                    None if undo => msg!("nothing-to-undo"),
                    None => msg!("nothing-to-redo"),
                };
                // What this room shows may have come back, or gone.
                match sitting.room {
                    Room::Themes => sitting.themes.bring_back(&sitting.session, &sitting.recall),
                    Room::Overview => sitting.report.renew(),
                    _ => {}
                }
                self.say(said);
            }
            Command::NextGroup if !sitting.offers(command) => {
                let only = sitting.session.groups().first().map_or("", |group| group.name.as_str());
                let said = msg!("one-group", group = only);
                self.say(said);
            }
            Command::Export => self.export(),
            Command::Find => self.overlay = Some(Overlay::Find(Box::default())),
            Command::Room(room) => self.go_to(room),
            Command::NextRoom => match sitting.room.beside(1) {
                Some(room) => self.go_to(room),
                None => self.say(msg!("last-room")),
            },
            Command::PreviousRoom => match sitting.room.beside(-1) {
                Some(room) => self.go_to(room),
                None => self.say(msg!("first-room")),
            },
            Command::BigLetters => {
                let talks = sitting.room == Room::Talk;
                self.big_letters = !self.big_letters;
                self.say(match (self.big_letters, talks) {
                    (true, true) => msg!("big-letters-on"),
                    (true, false) => msg!("big-letters-on-elsewhere"),
                    (false, _) => msg!("big-letters-off"),
                });
            }
            Command::EditEntry => self.with_entry(|session, id| {
                let text = session.contribution(id).map_or("", |found| found.text.as_str());
                Prompt::new(Purpose::EditEntry(id), &[text])
            }),
            Command::RemoveEntry => self.with_entry(|_, id| Prompt::new(Purpose::RemoveEntry(id), &[])),
            Command::PurgeEntry => self.ask_purge(),
            Command::TagByName => self.with_entry(|_, id| Prompt::new(Purpose::TagByName(id), &[])),
            Command::ToggleQuotable => self.toggle_quotable(),
            Command::Tag(number) => self.tag(usize::from(number)),
            Command::AddTheme => self.add_theme(),
            Command::ToggleChosen => self.toggle_chosen(),
            Command::OpenRemarks if sitting.room == Room::Themes => {
                if let Some(theme) = sitting.theme_at_hand() {
                    let filter = Filter::of_theme(theme.id.clone());
                    sitting.show_remarks(filter);
                }
            }
            Command::OpenRemarks => {
                let theme = sitting.theme_order().get(sitting.choice.selected).cloned();
                let from = sitting.room;
                if from == Room::Review && sitting.ranking.is_none() {
                    let said = nothing_to_see(sitting, msg!("review-after-reveal"));
                    self.say(said);
                    return Vec::new();
                }
                sitting.show_remarks(theme.map(Filter::of_theme).unwrap_or_default());
                sitting.room = Room::Themes;
                sitting.came_from = Some(from);
            }
            Command::Reveal => self.reveal(),
            Command::NoteContact => self.ask_contact(),
            Command::Protect => self.ask_protection(),
            Command::ExtendStep | Command::ShortenStep => {
                self.extend_step(command == Command::ExtendStep);
            }
            Command::SetPresent => self.ask_present(),
            _ => match sitting.room {
                Room::Talk => self.in_talk(command),
                Room::Themes => self.in_themes(command),
                Room::Score => self.in_voting(command),
                Room::Review => self.in_review(command),
                Room::Choose => self.in_choose(command),
                Room::Overview => self.in_report(command),
            },
        }
        Vec::new()
    }

    pub(super) fn go_to(&mut self, room: Room) {
        let Screen::Session(sitting) = &mut self.screen else { return };
        if sitting.room != room {
            // What was tried out in Samen kijken, stays there.
            sitting.back_to_blueprint();
        }
        sitting.came_from = None;
        match room {
            Room::Themes => sitting.show_remarks(Filter::default()),
            Room::Overview => sitting.report.renew(),
            _ => {}
        }
        sitting.return_to(room);
    }

    /// From the agenda to Scoren: where a round was revealed, the agenda means the next one.
    pub(super) fn go_to_scoring(&mut self) {
        self.go_to(Room::Score);
        if self.sitting().is_some_and(|sitting| sitting.next_round().is_some() && !sitting.is_filling_in()) {
            self.ask_round();
        }
    }

    /// The remark that a command is about in the present room.
    fn entry(&self) -> Option<EventId> {
        let sitting = self.sitting()?;
        match sitting.room {
            Room::Talk => {
                let found = sitting.talk.target(&sitting.session)?;
                // A remark of the previous person has to be picked first: otherwise a key is about who speaks now.
                let picked = sitting.talk.selected.is_some() || !sitting.hears_one_by_one();
                (picked || found.conversation == sitting.conversation()).then_some(found.id)
            }
            Room::Themes => sitting.themes.selected(),
            _ => None,
        }
    }

    fn with_entry(&mut self, prompt: impl FnOnce(&Session, EventId) -> Prompt) {
        match (self.entry(), self.sitting()) {
            (Some(id), Some(sitting)) => self.overlay = Some(Overlay::Prompt(prompt(&sitting.session, id))),
            _ => self.no_remark(),
        }
    }

    /// There is no remark that a command could be about.
    fn no_remark(&mut self) {
        let any = self.sitting().is_some_and(|sitting| sitting.session.counts().total() > 0);
        self.say(if any { msg!("no-remark-of-person") } else { msg!("no-remark-yet") });
    }

    /// Which remark goes for good: the one at hand, or one that was taken away.
    fn ask_purge(&mut self) {
        let what = What::Purge(self.entry());
        self.open_list(what, msg!("no-remark-yet"));
    }

    fn toggle_quotable(&mut self) {
        let (now, entry) = (self.now, self.entry());
        let Screen::Session(sitting) = &mut self.screen else { return };
        let Some(found) = entry.and_then(|id| sitting.session.contribution(id)) else {
            self.no_remark();
            return;
        };
        let (contribution, quotable, text) = (found.id, !found.quotable, opening(&found.text));
        sitting.record(Event::QuotableSet { contribution, quotable }, now);
        self.say(if quotable {
            msg!("now-quotable", text = text)
        } else {
            msg!("no-longer-quotable", text = text)
        });
    }

    fn tag(&mut self, number: usize) {
        let (now, entry) = (self.now, self.entry());
        let Screen::Session(sitting) = &mut self.screen else { return };
        let theme = sitting.session.theme_numbered(number).map(|theme| theme.id.clone());
        match (entry, theme) {
            // Who is writing something down means that.
            (_, Some(theme)) if sitting.is_writing_down() => sitting.talk.toggle_theme(theme),
            (Some(id), Some(theme)) => {
                let said = toggle_tag(sitting, id, theme, now);
                self.say(said);
            }
            (None, _) => self.no_remark(),
            (_, None) => self.say(msg!("no-theme-number", number = number)),
        }
    }

    fn add_theme(&mut self) {
        let Some(sitting) = self.sitting() else { return };
        // A '#word' that means no theme yet is the name to begin with.
        let typed = match sitting.talk.suggestion(&sitting.session) {
            Some(suggestion) if sitting.room == Room::Talk && suggestion.theme.is_none() => suggestion.typed,
            _ => String::new(),
        };
        self.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::AddTheme, &[&typed])));
    }

    fn toggle_chosen(&mut self) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        // Before the reveal, Samen kijken shows no themes: nothing is chosen unseen.
        if sitting.room == Room::Review && sitting.ranking.is_none() {
            let said = nothing_to_see(sitting, msg!("choose-after-reveal"));
            self.say(said);
            return;
        }
        if let Some(theme) = sitting.theme_order().get(sitting.choice.selected).cloned() {
            let chosen = !sitting.session.chosen().contains(&theme);
            let name = sitting.session.theme(&theme).map_or_else(String::new, |theme| theme.name.clone());
            sitting.record(Event::ThemeChosen { theme, chosen }, now);
            // Not every view shows what is chosen.
            self.say(if chosen {
                msg!("theme-chosen", theme = name)
            } else {
                msg!("theme-not-chosen", theme = name)
            });
        }
    }

    fn reveal(&mut self) {
        let Screen::Session(sitting) = &mut self.screen else { return };
        let (round, progress) = (sitting.round(), sitting.progress());
        let waiting = sitting.session.waiting(round);
        if sitting.is_filling_in() {
            self.warn(msg!("finish-ballot-first"));
        } else if waiting.is_any() {
            self.overlay = Some(Overlay::Confirm(Confirm::RevealMore { round, waiting }));
        } else if sitting.session.is_revealed(round) {
            self.go_to(Room::Review);
            self.say(msg!("already-revealed"));
        } else if progress.ready == 0 {
            self.say(msg!("nothing-to-reveal"));
        } else {
            self.overlay = Some(Overlay::Confirm(Confirm::Reveal { round, progress }));
        }
    }
}

/// Puts a remark under a theme or takes it off, and says so.
pub(super) fn toggle_tag(sitting: &mut Sitting, contribution: EventId, theme: ThemeId, now: Now) -> Message {
    let found = sitting.session.contribution(contribution);
    let on = found.is_some_and(|found| !found.themes.contains(&theme));
    let text = found.map_or_else(String::new, |found| opening(&found.text));
    let name = sitting.session.theme(&theme).map_or_else(String::new, |found| found.name.clone());
    sitting.record(Event::ContributionTagged { contribution, theme, on }, now);
    if on { msg!("tagged", theme = name, text = text) } else { msg!("untagged", theme = name, text = text) }
}

/// Why Samen kijken shows no order: nobody scored, or it was not revealed.
pub(super) fn nothing_to_see(sitting: &Sitting, before_reveal: Message) -> Message {
    if sitting.progress().ready > 0 {
        return before_reveal;
    }
    msg!("review-no-scores", number = Room::Score.number(), room = Room::Score.title())
}

/// The first words of a remark, to know it by.
pub(super) fn opening(text: &str) -> String {
    const LONGEST: usize = 30;
    let mut words: String = text.chars().map(|c| if c == '\n' { ' ' } else { c }).take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        words.push('…');
    }
    words
}
