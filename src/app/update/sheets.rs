//! What commands do in room 5: the choice of themes, and the worksheets.

use crate::app::form::Form;
use crate::app::overlay::Overlay;
use crate::app::pick::{Pick, What};
use crate::app::{App, Screen};
use crate::blueprint::Scale;
use crate::keymap::{Command, Room};
use crate::msg;
use crate::session::{Event, Field, Group, RowId, Value, Worksheet};
use crate::text::LONGEST;
use crate::worksheet::{Kind, Line, Sheet, picked};

impl App {
    /// Opens a worksheet, from wherever one is.
    pub(super) fn go_to_sheet(&mut self, sheet: Worksheet) {
        self.go_to(Room::Choose);
        if let Screen::Session(sitting) = &mut self.screen {
            sitting.sheets.turn_to(Some(sheet));
        }
    }

    pub(super) fn in_choose(&mut self, command: Command) {
        let (now, page) = (self.now, self.page());
        let Screen::Session(sitting) = &mut self.screen else { return };
        match (command, sitting.sheet()) {
            (Command::NextSheet | Command::PreviousSheet, _) => {
                sitting.turn_page(if command == Command::NextSheet { 1 } else { -1 });
            }
            (Command::OtherSheet, _) => self.overlay = Some(Overlay::Pick(Pick::new(What::Sheet))),
            // Nothing is changed in a row that is out of sight.
            (Command::FillIn | Command::PickAnswer(_) | Command::RemoveRow, Some(_))
                if sitting.sheets.looks =>
            {
                sitting.look_at_findings();
            }
            (Command::LookAtSheet, Some(_)) => sitting.look_at_findings(),
            (Command::Move(by), Some(_)) => sitting.step_line(by, page),
            (Command::Move(by), None) => sitting.choice.step(by, sitting.session.themes().len()),
            (Command::NextQuestion | Command::PreviousQuestion, Some(_)) => {
                self.back_to_talk();
                self.in_talk(command);
            }
            (Command::NextGroup, Some(sheet)) if sheet.hears_groups() => {
                sitting.sheets.group = sitting.session.group_after(sitting.sheets.group);
            }
            (Command::FillIn, Some(sheet)) => match sitting.line(&sheet) {
                Some(_) if self.asks_who_is_there(&sheet) => {}
                Some(line) => self.fill_in_row(&sheet, (line.id, Some(line.name), line.added)),
                None if sheet.grows.is_some() => self.add_row(&sheet),
                None => self.say(sheet.nothing_yet()),
            },
            (Command::AddRow, Some(sheet)) if sheet.grows.is_some() => self.add_row(&sheet),
            (Command::AddRow, Some(_)) => self.say(msg!("sheet-does-not-grow")),
            (Command::RemoveRow, Some(sheet)) => match sitting.line(&sheet) {
                Some(line) if line.added || sheet.figure(&line.id).is_some() => {
                    sitting.record(Event::RowRemoved { sheet: sheet.id, row: line.id }, now);
                    self.say(msg!("row-removed"));
                }
                _ => self.say(msg!("row-stays")),
            },
            (Command::TakeBackAnswer, Some(sheet)) if sheet.poll.is_some() => {
                if let Some(line) = sitting.line(&sheet) {
                    self.take_back_answer(&sheet, &line);
                }
            }
            (Command::PickAnswer(digit), Some(sheet)) => {
                if let Some(line) = sitting.line(&sheet) {
                    self.answer_at_once(&sheet, &line, usize::from(digit));
                }
            }
            _ => {}
        }
    }

    fn add_row(&mut self, sheet: &Sheet) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let row = RowId::new(sitting.fresh_id(now).to_string());
        self.fill_in_row(sheet, (row, None, true));
    }

    fn fill_in_row(&mut self, sheet: &Sheet, line: (RowId, Option<crate::i18n::Message>, bool)) {
        let Screen::Session(sitting) = &self.screen else { return };
        let group = sitting.sheets.voices(&sitting.session).map(|group| group.id.clone());
        let form = Form::new(sheet, line, group, &sitting.session);
        self.overlay = Some(Overlay::Form(Box::new(form)));
    }

    /// A digit in the list: one more person gave this answer, or this is the answer.
    fn answer_at_once(&mut self, sheet: &Sheet, line: &Line, digit: usize) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        if let Some(poll) = &sheet.poll {
            let group = sitting.sheets.voices(&sitting.session).map(|group| group.id.clone());
            let Some((answer, group)) = poll.answers.get(digit.wrapping_sub(1)).zip(group) else {
                self.say(msg!("no-answer-number", number = digit));
                return;
            };
            if self.asks_who_is_there(sheet) {
                return;
            }
            let Screen::Session(sitting) = &mut self.screen else { return };
            let (item, answer) = (line.id.clone(), answer.id.clone());
            let people = sitting.session.counted_here(sheet.id, &item, &group, &answer) + 1;
            sitting.record(Event::PeopleCounted { sheet: sheet.id, item, group, answer, people }, now);
            return;
        }
        let side = sitting.sheets.side(&sitting.session);
        let Some(column) = sheet.at_once(side) else {
            self.say(msg!("row-enter-first"));
            return;
        };
        let Kind::One(choices) = &column.kind else { return };
        let Some(choice) = picked(choices, digit).and_then(|place| choices.get(place)) else {
            self.say(msg!("no-answer-number", number = digit));
            return;
        };
        let standing = sitting.session.row(sheet.id, &line.id).and_then(|row| row.one(column.field));
        // The same answer once more takes it away.
        let value = (standing != Some(&choice.id)).then(|| Value::One(choice.id.clone()));
        let (row, asked, answer) = (line.name.clone(), column.label.clone(), choice.name.clone());
        let said = match value {
            None => msg!("row-answer-taken-away", row = row, asked = asked),
            Some(_) if column.field == Field::Theme => msg!("row-has-theme", row = row, theme = answer),
            Some(_) => msg!("row-answered", row = row, asked = asked, answer = answer),
        };
        let filled = [(column.field, value)].into();
        sitting.record(Event::RowFilled { sheet: sheet.id, row: line.id.clone(), filled }, now);
        // A list of figures shows it beside each of them.
        if sheet.figures.is_empty() {
            self.say(said);
        }
    }

    /// A hand is a share of who is there: where that is not known yet it is asked first.
    fn asks_who_is_there(&mut self, sheet: &Sheet) -> bool {
        let Screen::Session(sitting) = &self.screen else { return false };
        let counts_hands = sheet.poll.as_ref().is_some_and(|poll| poll.scale == Scale::Hands);
        let is_known = |group: &Group| sitting.session.present(&group.id).is_some();
        let asks = counts_hands && !sitting.sheets.voices(&sitting.session).is_some_and(is_known);
        if asks {
            self.ask_present();
        }
        asks
    }

    /// One person less gave the answer that was counted last on this item, at this table.
    fn take_back_answer(&mut self, sheet: &Sheet, line: &Line) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let session = &sitting.session;
        let Some(group) = sitting.sheets.voices(session).map(|group| group.id.clone()) else { return };
        let last = session.standing_entries().find_map(|entry| match &entry.event {
            Event::PeopleCounted { sheet: id, item, group: of, answer, .. }
                if (*id, item, of) == (sheet.id, &line.id, &group) =>
            {
                let people = session.counted_here(*id, item, &group, answer).checked_sub(1)?;
                Some((answer.clone(), people))
            }
            _ => None,
        });
        let Some((answer, people)) = last else {
            self.say(msg!("poll-nothing-to-take-back"));
            return;
        };
        let item = line.id.clone();
        sitting.record(Event::PeopleCounted { sheet: sheet.id, item, group, answer, people }, now);
    }

    /// What commands do in a form.
    pub(super) fn in_form(&mut self, mut form: Box<Form>, command: Command) {
        match command {
            Command::KeepRow => {
                form.leave_refused();
                return self.keep_form(form);
            }
            Command::NextField => match form.trouble() {
                // At once, and not behind the last field.
                Some(why) => self.warn(why),
                None if form.step(1) => {}
                None => return self.keep_form(form),
            },
            Command::NextPane => _ = form.step(1),
            Command::PreviousPane => _ = form.step(-1),
            Command::PickAnswer(digit) if !form.pick(usize::from(digit)) => {
                self.say(msg!("no-answer-number", number = u32::from(digit)));
            }
            Command::Undo => {
                if let Some(text) = form.typed() {
                    text.undo();
                }
            }
            Command::ReplacePersonal | Command::LeavePersonal => self.personal_in_form(&mut form, command),
            _ => {}
        }
        self.overlay = Some(Overlay::Form(form));
    }

    /// Records what was filled in. Where something cannot be read, the form stays.
    pub(super) fn keep_form(&mut self, mut form: Box<Form>) {
        let now = self.now;
        let told =
            if form.is_too_long(LONGEST) { Some(msg!("too-long", limit = LONGEST)) } else { form.tell() };
        let outcome = match told {
            Some(told) => Err(told),
            None => form.outcome(),
        };
        let outcome = match outcome {
            Ok(outcome) => outcome,
            Err(why) => {
                self.warn(why);
                self.overlay = Some(Overlay::Form(form));
                return;
            }
        };
        let Screen::Session(sitting) = &mut self.screen else { return };
        let (sheet, row) = (form.sheet, form.row.clone());
        let mut events = Vec::new();
        if !outcome.filled.is_empty() {
            events.push(Event::RowFilled { sheet, row: row.clone(), filled: outcome.filled });
        }
        if let Some(group) = &form.counts_of {
            events.extend(outcome.counted.into_iter().map(|(answer, people)| Event::PeopleCounted {
                sheet,
                item: row.clone(),
                group: group.clone(),
                answer,
                people,
            }));
        }
        if events.is_empty() {
            self.say(msg!("form-nothing"));
            return;
        }
        sitting.record_all(events, now);
        sitting.look_at_row(&row);
        self.say(msg!("form-kept"));
    }
}
