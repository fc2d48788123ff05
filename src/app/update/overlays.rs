//! What is done with what lies over a screen.

use std::collections::BTreeSet;

use time::Date;

use super::privacy::contact;
use super::session::toggle_tag;
use crate::app::effect::{Effect, NewSession};
use crate::app::field::Edit;
use crate::app::guide::GuidePage;
use crate::app::help::help_page;
use crate::app::lock::Asked;
use crate::app::overlay::{Confirm, Overlay, Prompt, Purpose};
use crate::app::talk::{remark, theme_meant};
use crate::app::themes::stepped;
use crate::app::{App, Leave, Screen};
use crate::i18n::Message;
use crate::keymap::{Command, Room};
use crate::msg;
use crate::session::{Event, MOST_PEOPLE, Session, ThemeId};
use crate::text::{LONGEST, day, folded, slug};

impl App {
    pub(super) fn in_overlay(&mut self, command: Command) -> Vec<Effect> {
        let (page, lang) = (self.page(), self.lang);
        if let Command::Move(by) = command
            && let Some(Overlay::Help { .. }) = &self.overlay
        {
            let help = help_page(self.keymap(), lang, self.here(), self.canvas());
            if let Some(Overlay::Help { scroll, .. }) = &mut self.overlay {
                *scroll = help.step(*scroll, by);
            }
            return Vec::new();
        }
        match (self.overlay.take(), command) {
            (Some(Overlay::Guide(mut guide)), Command::Move(by)) => {
                guide.step(by, &GuidePage::new(self.canvas()));
                self.overlay = Some(Overlay::Guide(guide));
            }
            (Some(Overlay::Guide(mut guide)), Command::Accept) => {
                let from = guide.scroll + 1;
                guide.go_on(&GuidePage::new(self.canvas()), from);
                self.overlay = Some(Overlay::Guide(guide));
            }
            (Some(Overlay::Palette(mut palette)), Command::Move(by)) => {
                palette.selected = stepped(palette.selected, by, page, palette.lines(lang).len());
                self.overlay = Some(Overlay::Palette(palette));
            }
            (Some(Overlay::Palette(palette)), Command::Accept) => {
                match palette.lines(lang).get(palette.selected) {
                    Some(line) => return self.command(line.command),
                    // What it says about where else it can be done stays in sight.
                    None => self.overlay = Some(Overlay::Palette(palette)),
                }
            }
            (Some(Overlay::Find(mut find)), Command::Move(by)) => {
                find.step(by, page);
                self.overlay = Some(Overlay::Find(find));
            }
            (Some(Overlay::Find(find)), Command::Accept) if find.hits.is_empty() => {
                self.overlay = Some(Overlay::Find(find));
            }
            (Some(Overlay::Find(find)), Command::Accept) => self.found(&find),
            (Some(Overlay::Pick(mut pick)), Command::Move(by)) => {
                let count = self.sitting().map_or(0, |sitting| pick.lines(sitting).len());
                pick.selected = stepped(pick.selected, by, page, count);
                self.overlay = Some(Overlay::Pick(pick));
            }
            (Some(Overlay::Pick(pick)), Command::Accept) => self.picked(pick),
            (Some(Overlay::PickBlueprint { selected }), Command::Move(by)) => {
                let Screen::Home(home) = &self.screen else { return Vec::new() };
                self.overlay = Some(Overlay::PickBlueprint {
                    selected: stepped(selected, by, page, home.blueprints.len()),
                });
            }
            (Some(Overlay::PickBlueprint { selected }), Command::Accept) => {
                let today = self.lang.say(&day_typed(self.now.today()));
                let place = self.settings.config.place.clone();
                self.overlay =
                    Some(Overlay::Prompt(Prompt::new(Purpose::NewSession(selected), &[&place, "", &today])));
            }
            (Some(Overlay::PickSession { into, selected }), Command::Move(by)) => {
                let Screen::Home(home) = &self.screen else { return Vec::new() };
                let selected = stepped(selected, by, page, home.others(into).count());
                self.overlay = Some(Overlay::PickSession { into, selected });
            }
            (Some(Overlay::PickSession { into, selected }), Command::Accept) => {
                let Screen::Home(home) = &self.screen else { return Vec::new() };
                if let Some((from, _)) = home.others(into).nth(selected) {
                    self.overlay = Some(Overlay::Confirm(Confirm::BringIn { from, into }));
                }
            }
            (Some(Overlay::Lock(mut lock)), Command::NextPane | Command::PreviousPane) => {
                lock.step();
                self.overlay = Some(Overlay::Lock(lock));
            }
            (Some(Overlay::Lock(mut lock)), Command::Done) => match (lock.done(), &lock.asked) {
                (Some(passphrase), Asked::Open(path)) => {
                    return vec![Effect::Unlock(path.clone(), passphrase)];
                }
                (Some(passphrase), Asked::Protect) => return vec![Effect::Protect(passphrase)],
                (None, _) => self.overlay = Some(Overlay::Lock(lock)),
            },
            (Some(Overlay::Prompt(mut prompt)), Command::NextPane | Command::PreviousPane) => {
                prompt.step(if command == Command::NextPane { 1 } else { -1 });
                self.overlay = Some(Overlay::Prompt(prompt));
            }
            // Lines that belong together are typed one after another: Enter goes on to the next that is still empty.
            (Some(Overlay::Prompt(mut prompt)), Command::Done) if prompt.goes_on() => {
                prompt.step(1);
                self.overlay = Some(Overlay::Prompt(prompt));
            }
            (
                Some(Overlay::Prompt(prompt)),
                Command::ReplacePersonal | Command::LeavePersonal | Command::Undo,
            ) => self.personal_in_prompt(prompt, command),
            (Some(Overlay::Prompt(prompt)), Command::Done) => return self.filled_in(prompt),
            (Some(Overlay::Age { recorded }), Command::AgeBand(key)) => self.age_given(key, recorded),
            (Some(Overlay::Age { recorded }), Command::Undo) => self.go_on(recorded),
            (Some(Overlay::Letter(mut letter)), Command::NewLine | Command::Undo | Command::Redo) => {
                match command {
                    Command::Undo => {
                        letter.field.undo();
                    }
                    Command::Redo => letter.field.redo(),
                    _ => letter.field.edit(Edit::NewLine),
                }
                self.overlay = Some(Overlay::Letter(letter));
            }
            (Some(Overlay::Letter(mut letter)), Command::NextGap) => {
                if !letter.next_gap() {
                    self.say(msg!("letter-no-gaps"));
                }
                self.overlay = Some(Overlay::Letter(letter));
            }
            (Some(Overlay::Pasted(pasted)), Command::PasteLines) => self.record_lines(*pasted),
            (
                Some(Overlay::Pasted(pasted)),
                Command::ReplacePersonal | Command::LeavePersonal | Command::Undo,
            ) => self.personal_in_paste(pasted, command),
            (Some(Overlay::Form(form)), command) => self.in_form(form, command),
            (Some(Overlay::Settings(page)), command) => return self.in_settings(page, command),
            (Some(Overlay::Confirm(confirm)), Command::Yes) => return self.confirmed(confirm),
            // Closed; what was pasted stands in the input line as one remark.
            (Some(Overlay::Confirm(_)), Command::No)
            | (Some(Overlay::Pasted(_)), Command::PasteWhole)
            | (None, _) => {}
            (Some(Overlay::Help { below, .. }), Command::Accept) => self.overlay = below.map(|below| *below),
            (overlay, _) => self.overlay = overlay,
        }
        Vec::new()
    }

    fn confirmed(&mut self, confirm: Confirm) -> Vec<Effect> {
        let now = self.now;
        match (confirm, &mut self.screen) {
            (Confirm::Quit, _) => self.leaving = Some(Leave::Program),
            (Confirm::Close, _) => self.leaving = Some(Leave::Session),
            (Confirm::QuitUnsaved, _) => return vec![Effect::Quit],
            (Confirm::Reveal { round, .. } | Confirm::RevealMore { round, .. }, Screen::Session(sitting)) => {
                let shown = sitting.session.reveal(round);
                sitting.record(shown, now);
                self.go_to(Room::Review);
            }
            (Confirm::Round(round), Screen::Session(sitting)) => {
                sitting.record(Event::RoundBegun { round }, now);
                sitting.scores.begin(&sitting.session);
                sitting.counting.reopen(round, &sitting.session);
                self.say(msg!("round-begun", round = u32::from(round)));
            }
            (Confirm::RemoveTally(tally), Screen::Session(sitting)) => {
                if let Some(tally) = tally {
                    sitting.record(Event::TallyRemoved { tally }, now);
                }
                sitting.counting.touched = false;
                let round = sitting.round();
                sitting.counting.reopen(round, &sitting.session);
            }
            (Confirm::RemoveBallot(ballot), Screen::Session(sitting)) => {
                sitting.scores.begin(&sitting.session);
                if let Some(ballot) = ballot {
                    sitting.record(Event::BallotRemoved { ballot }, now);
                }
            }
            (Confirm::Purge(remark), Screen::Session(sitting)) => {
                return vec![Effect::Purge(sitting.session.traces(&BTreeSet::from([remark])))];
            }
            (Confirm::PurgeSession, Screen::Session(_)) => return vec![Effect::PurgeSession],
            (Confirm::BringIn { from, into }, Screen::Home(home)) => {
                if let (Some(from), Some(into)) = (home.file(from), home.file(into)) {
                    return vec![Effect::BringIn { from, into }];
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn filled_in(&mut self, mut prompt: Prompt) -> Vec<Effect> {
        if prompt.fields.iter().any(|field| field.text().chars().count() > LONGEST) {
            self.overlay = Some(Overlay::Prompt(prompt));
            self.warn(msg!("too-long", limit = LONGEST));
            return Vec::new();
        }
        if let Some(told) = prompt.tell() {
            self.overlay = Some(Overlay::Prompt(prompt));
            self.warn(told);
            return Vec::new();
        }
        match self.fill_in(&prompt) {
            // What is filled in stays until it is on disk.
            Ok(effects) if prompt.purpose == Purpose::Contact => {
                self.overlay = Some(Overlay::Prompt(prompt));
                effects
            }
            Ok(effects) => effects,
            Err(why) => {
                self.overlay = Some(Overlay::Prompt(prompt));
                self.warn(why);
                Vec::new()
            }
        }
    }

    /// Carries out what was filled in, or says what is wrong with it.
    fn fill_in(&mut self, prompt: &Prompt) -> Result<Vec<Effect>, Message> {
        let now = self.now;
        let first = prompt.text(0);
        match (&prompt.purpose, &mut self.screen) {
            (Purpose::NewSession(index), Screen::Home(home)) => {
                let card = home.blueprints.get(*index).ok_or_else(|| msg!("fill-in-something"))?;
                if first.is_empty() {
                    return Err(msg!("fill-in-place"));
                }
                let table = Some(prompt.text(1)).filter(|table| !table.is_empty());
                let date = day(&prompt.text(2)).ok_or_else(|| no_day(&prompt.text(2)))?;
                return Ok(vec![Effect::Create(NewSession {
                    blueprint: card.text.clone(),
                    blueprint_id: card.id.clone(),
                    place: first,
                    date,
                    table,
                })]);
            }
            (Purpose::EditEntry(contribution), Screen::Session(sitting)) => {
                if first.is_empty() {
                    return Err(msg!("fill-in-text"));
                }
                let (contribution, reason) = (*contribution, prompt.text(1));
                let found = sitting.session.contribution(contribution).filter(|found| found.text != first);
                let Some(found) = found else { return Ok(Vec::new()) };
                // A theme named in a correction counts, as it does in the input line.
                let (text, themes) = remark(&first, found.themes.clone(), &sitting.session)
                    .ok_or_else(|| msg!("fill-in-text"))?;
                let named = themes.into_iter().skip(found.themes.len());
                let tagged = named.map(|theme| Event::ContributionTagged { contribution, theme, on: true });
                let edited =
                    (text != found.text).then_some(Event::ContributionEdited { contribution, text, reason });
                let events: Vec<Event> = edited.into_iter().chain(tagged).collect();
                if !events.is_empty() {
                    for event in events {
                        sitting.record(event, now);
                    }
                    self.say(msg!("edited"));
                }
            }
            (Purpose::RemoveEntry(contribution), Screen::Session(sitting)) => {
                sitting
                    .record(Event::ContributionRemoved { contribution: *contribution, reason: first }, now);
                self.say(msg!("removed"));
            }
            (Purpose::AddTheme, Screen::Session(sitting)) => {
                new_name(&first, None, &sitting.session)?;
                let theme = theme_id(&first, &sitting.fresh_id(now));
                sitting.record(Event::ThemeAdded { theme, name: first.clone() }, now);
                self.say(msg!("theme-made", theme = first));
            }
            (Purpose::RenameTheme(theme), Screen::Session(sitting)) => {
                new_name(&first, Some(theme), &sitting.session)?;
                if sitting.session.theme(theme).is_some_and(|found| found.name != first) {
                    sitting.record(Event::ThemeRenamed { theme: theme.clone(), name: first }, now);
                }
            }
            (Purpose::TagByName(contribution), Screen::Session(sitting)) => {
                let theme = theme_meant(&first, &sitting.session)
                    .ok_or_else(|| msg!("no-such-theme", typed = first))?;
                toggle_tag(sitting, *contribution, theme, now);
            }
            (Purpose::Present(groups), Screen::Session(sitting)) => {
                let counts = (0..groups.len()).map(|line| people(&prompt.text(line)));
                let counts = counts.collect::<Result<Vec<_>, _>>()?;
                // Where several tables are together, nobody can say for one of them.
                let name = sitting.session.tables().next().unwrap_or_default().to_owned();
                let table = (!sitting.session.is_of_several()).then_some(name);
                for (group, count) in groups.iter().zip(counts) {
                    let Some(people) =
                        count.filter(|count| sitting.session.present(&group.id) != Some(*count))
                    else {
                        continue;
                    };
                    let (group, table) = (group.id.clone(), table.clone());
                    sitting.record(Event::PresentSet { group, table, people }, now);
                }
            }
            (Purpose::Contact, Screen::Session(sitting)) => return contact(sitting, prompt, self.lang, now),
            _ => {}
        }
        Ok(Vec::new())
    }
}

/// A number of people; nothing where nothing is filled in.
fn people(text: &str) -> Result<Option<u32>, Message> {
    if text.is_empty() {
        return Ok(None);
    }
    let number = text.parse().ok().filter(|number| *number <= MOST_PEOPLE);
    number.map(Some).ok_or_else(|| msg!("fill-in-number", found = text))
}

/// Whether a name can be given to a theme: not empty, and no other theme has it.
fn new_name(name: &str, theme: Option<&ThemeId>, session: &Session) -> Result<(), Message> {
    if name.is_empty() {
        return Err(msg!("fill-in-theme"));
    }
    let taken =
        |other: &&crate::session::Theme| folded(&other.name) == folded(name) && Some(&other.id) != theme;
    match session.themes().iter().find(taken) {
        Some(other) => Err(msg!("theme-exists", theme = other.name.clone())),
        None => Ok(()),
    }
}

/// An id that can be read, and that no other machine makes: `zwembad-3f2a91c0`.
fn theme_id(name: &str, unique: &uuid::Uuid) -> ThemeId {
    let tail = unique.as_u128() & 0xffff_ffff;
    ThemeId::new(format!("{}-{tail:08x}", slug(name, 40)))
}

/// A day as one types it.
fn day_typed(date: Date) -> Message {
    let (day, month) = (format!("{:02}", date.day()), format!("{:02}", u8::from(date.month())));
    msg!("day-typed", day = day, month = month, year = date.year().to_string())
}

/// Why this is no day: it looks like one, or it does not.
fn no_day(found: &str) -> Message {
    let parts: Vec<&str> = found.trim().split('-').collect();
    let is_number = |part: &&str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    if parts.len() == 3 && parts.iter().all(is_number) {
        msg!("fill-in-real-date", found = found)
    } else {
        msg!("fill-in-date", found = found)
    }
}
