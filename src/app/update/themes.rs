//! What commands do in Thema's, and in the lists that lie over it.

use super::session::toggle_tag;
use crate::app::find::Find;
use crate::app::overlay::{Confirm, Overlay, Prompt, Purpose};
use crate::app::pick::{Does, Pick, What};
use crate::app::sitting::Sitting;
use crate::app::themes::{Filter, Pane};
use crate::app::{App, Screen};
use crate::i18n::Message;
use crate::keymap::{Command, Room};
use crate::msg;
use crate::session::{Event, Session, Theme, ThemeId};

impl Sitting {
    /// Shows remarks in Thema's, the first of them under the cursor.
    pub(super) fn show_remarks(&mut self, filter: Filter) {
        self.themes.enter(&self.session, &self.recall, filter);
    }

    /// The theme under the cursor, where the list of themes has it.
    pub(super) fn theme_at_hand(&self) -> Option<&Theme> {
        (self.themes.pane == Pane::Themes).then(|| self.session.themes().get(self.themes.theme)).flatten()
    }
}

impl App {
    pub(super) fn in_themes(&mut self, command: Command) {
        let page = self.page();
        let Screen::Session(sitting) = &mut self.screen else { return };
        let count = sitting.session.themes().len();
        match command {
            Command::Move(by) => sitting.themes.step(by, page, count),
            Command::NextPane => {
                sitting.themes.pane = match sitting.themes.pane {
                    Pane::Remarks => Pane::Themes,
                    Pane::Themes => Pane::Remarks,
                };
            }
            Command::TakeSuggestion => self.take_suggestion(),
            Command::RenameTheme => {
                if let Some(theme) = self.theme_to_change()
                    && let Some(found) = self.sitting().and_then(|sitting| sitting.session.theme(&theme))
                {
                    let name = found.name.clone();
                    self.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::RenameTheme(theme), &[&name])));
                }
            }
            Command::MergeTheme => {
                if let Some(theme) = self.theme_to_change() {
                    self.open_list(What::MergeInto(theme), msg!("no-other-theme"));
                }
            }
            Command::DropTheme => {
                if let Some(theme) = self.theme_to_change() {
                    self.drop_theme(theme);
                }
            }
            Command::RestoreTheme => self.open_list(What::Restore, msg!("nothing-to-restore")),
            Command::Filter => self.overlay = Some(Overlay::Pick(Pick::new(What::Filter))),
            Command::ClearFilter if sitting.themes.filter.is_off() => self.say(msg!("no-filter")),
            Command::ClearFilter => {
                let here = sitting.themes.selected();
                sitting.show_remarks(Filter::default());
                if let Some(here) = here {
                    sitting.themes.go_to(here);
                }
            }
            _ => {}
        }
    }

    /// A list of themes to change one, or a sentence where it would be empty.
    pub(super) fn open_list(&mut self, what: What, empty: Message) {
        let pick = Pick::new(what);
        if self.sitting().is_some_and(|sitting| pick.lines(sitting).is_empty()) {
            self.say(empty);
        } else {
            self.overlay = Some(Overlay::Pick(pick));
        }
    }

    /// Puts the remark under the cursor under the theme that it may be about.
    fn take_suggestion(&mut self) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let remark = sitting.themes.selected().and_then(|id| sitting.session.contribution(id));
        let found = remark.and_then(|remark| Some((remark.id, sitting.suggested(remark)?.1.id.clone())));
        let said = match found {
            Some((remark, theme)) => toggle_tag(sitting, remark, theme, now),
            None => msg!("no-suggestion-here"),
        };
        self.say(said);
    }

    /// The theme under the cursor, to be changed; says what to do where there is none.
    fn theme_to_change(&mut self) -> Option<ThemeId> {
        let Screen::Session(sitting) = &mut self.screen else { return None };
        let found = sitting.theme_at_hand().map(|theme| theme.id.clone());
        if found.is_none() {
            // Nothing happens to a theme that one does not see under the cursor.
            let any = !sitting.session.themes().is_empty();
            sitting.themes.pane = Pane::Themes;
            self.say(if any { msg!("pick-theme-first") } else { msg!("themes-none") });
        }
        found
    }

    fn drop_theme(&mut self, theme: ThemeId) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let name = sitting.session.theme(&theme).map_or_else(String::new, |theme| theme.name.clone());
        let scored = sitting.session.is_scored(&theme);
        sitting.record(Event::ThemeDropped { theme, dropped: true }, now);
        self.say(if scored {
            msg!("theme-dropped-scored", theme = name)
        } else {
            msg!("theme-dropped", theme = name)
        });
    }

    /// The line under the cursor of a list is taken.
    pub(super) fn picked(&mut self, pick: Pick) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let Some(line) = pick.lines(sitting).into_iter().nth(pick.selected) else { return };
        let name = |session: &Session, id: &ThemeId| {
            let found = session.every_theme().iter().find(|theme| theme.id == *id);
            found.map_or_else(String::new, |theme| theme.name.clone())
        };
        match (line.does, pick.what) {
            (Does::Merge(into), What::MergeInto(from)) => {
                let (part, whole) = (name(&sitting.session, &from), name(&sitting.session, &into));
                let scored = sitting.session.is_scored(&from);
                sitting.record(Event::ThemeMerged { from, into: into.clone() }, now);
                sitting.themes.theme = sitting.session.place_of(&into).unwrap_or_default();
                self.say(if scored {
                    msg!("theme-merged-scored", theme = part, whole = whole)
                } else {
                    msg!("theme-merged", theme = part, whole = whole)
                });
            }
            (Does::Split(theme), _) => {
                let name = name(&sitting.session, &theme);
                sitting.record(Event::ThemeSplit { theme }, now);
                self.say(msg!("theme-restored", theme = name));
            }
            (Does::PutBack(theme), _) => {
                let name = name(&sitting.session, &theme);
                sitting.record(Event::ThemeDropped { theme, dropped: false }, now);
                self.say(msg!("theme-restored", theme = name));
            }
            (Does::Show(filter), what) => {
                sitting.show_remarks(filter);
                // More than one can be on.
                self.overlay = Some(Overlay::Pick(Pick { what, ..pick }));
            }
            (Does::Purge(remark), _) => self.overlay = Some(Overlay::Confirm(Confirm::Purge(remark))),
            (Does::PurgeSession, _) => self.overlay = Some(Overlay::Confirm(Confirm::PurgeSession)),
            (Does::OpenSheet(page), _) => sitting.sheets.turn_to(page),
            (Does::Merge(_) | Does::Nothing, _) => {}
        }
    }

    /// Goes to the remark that was found.
    pub(super) fn found(&mut self, find: &Find) {
        let Screen::Session(sitting) = &mut self.screen else { return };
        let Some(hit) = find.hits.get(find.selected) else { return };
        sitting.show_remarks(Filter::default());
        sitting.themes.go_to(*hit);
        if sitting.room != Room::Themes {
            sitting.came_from = Some(sitting.room);
            sitting.room = Room::Themes;
        }
    }
}
