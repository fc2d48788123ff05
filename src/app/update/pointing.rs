//! What the mouse does: a line is selected, and taken when it is pointed at once more.

use crate::app::effect::Effect;
use crate::app::overlay::Overlay;
use crate::app::{App, Pointing, Screen, Target};
use crate::keymap::{Code, Command, Key, Keymap, Room};

impl App {
    pub(super) fn point(&mut self, pointing: Pointing) -> Vec<Effect> {
        match pointing {
            Pointing::At(Target::Command(command)) => self.command(command),
            Pointing::At(target) if self.select(target) => self.take_line(),
            Pointing::At(_) => Vec::new(),
            Pointing::Wheel(by) => {
                // Where no line can be picked, the wheel does nothing; it is turned by accident.
                let wheel = Command::Move(by);
                let moves = self.places().iter().any(|place| {
                    self.keymap().lines(*place).iter().any(|line| line.command.label() == wheel.label())
                });
                if moves { self.command(wheel) } else { Vec::new() }
            }
        }
    }

    /// Puts the cursor on a line; whether it was there already. What is not there any more is left alone: the
    /// picture may be older than what it shows.
    fn select(&mut self, target: Target) -> bool {
        let page = self.page();
        let (line, place, count) = match (&mut self.overlay, &mut self.screen, target) {
            (Some(Overlay::Palette(palette)), _, Target::Palette(line)) => {
                let count = palette.lines(self.lang).len();
                (line, &mut palette.selected, count)
            }
            (Some(Overlay::Settings(settings)), _, Target::Setting(line))
                if settings.typing.is_none() && !settings.asks_key =>
            {
                let count = settings.lines(&self.settings, self.lang).len();
                (line, &mut settings.selected, count)
            }
            (Some(Overlay::PickBlueprint { selected }), Screen::Home(home), Target::Blueprint(line)) => {
                (line, selected, home.blueprints.len())
            }
            (Some(Overlay::PickSession { into, selected }), Screen::Home(home), Target::Other(line)) => {
                (line, selected, home.others(*into).count())
            }
            (None, Screen::Home(home), Target::Home(line)) => {
                let count = home.lines().count();
                (line, &mut home.selected, count)
            }
            (None, Screen::Session(sitting), Target::Pane(pane, line)) if sitting.room == Room::Themes => {
                let themes = sitting.session.themes().len();
                let here = sitting.themes.pane == pane;
                sitting.themes.pane = pane;
                let (place, count) = sitting.themes.cursor(themes);
                let was = here && *place == line;
                *place = line.min(count.saturating_sub(1));
                return was;
            }
            (None, Screen::Session(sitting), Target::Row(line)) if sitting.room == Room::Choose => {
                let count = sitting.sheet().map_or(0, |sheet| sheet.lines.len());
                (line, &mut sitting.sheets.selected, count)
            }
            (None, Screen::Session(sitting), Target::Theme(line))
                if matches!(sitting.room, Room::Review | Room::Choose) =>
            {
                return sitting.look_at(line, page);
            }
            (None, Screen::Session(sitting), Target::Audience(audience))
                if sitting.room == Room::Overview =>
            {
                sitting.report.turn_to(audience);
                return false;
            }
            // Enter belongs to the input line: a remark is selected, and no more.
            (None, Screen::Session(sitting), Target::Remark(id)) if sitting.room == Room::Talk => {
                if sitting.session.contribution(id).is_some() {
                    sitting.talk.selected = Some(id);
                }
                return false;
            }
            _ => return false,
        };
        let was = *place == line;
        *place = line.min(count.saturating_sub(1));
        was
    }

    /// As Enter on the line under the cursor, where that does something.
    fn take_line(&mut self) -> Vec<Effect> {
        let enter = Key { code: Code::Enter, ctrl: false, alt: false, shift: false };
        match Keymap::default().lookup(enter, &self.places()) {
            Some(command) => self.command(command),
            None => Vec::new(),
        }
    }
}
