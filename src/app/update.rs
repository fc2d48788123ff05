//! What each action does.

use time::Date;
use time::macros::format_description;

use super::command::{Command, Move, Room};
use super::effect::{Effect, NewSession, Now, Outcome};
use super::field::Edit;
use super::home::{Home, Line};
use super::overlay::{Confirm, Overlay, Palette, Prompt, Purpose, help_page, help_places};
use super::sitting::Sitting;
use super::talk::theme_called;
use super::themes::{Pane, stepped};
use super::{Action, App, Notice, Screen, report};
use crate::blueprint::StepKind;
use crate::i18n::Message;
use crate::msg;
use crate::session::{Answer, BallotId, Event, EventId, IdSource, Score, Session, ThemeId};
use crate::text::{folded, slug};

/// The longest remark or name that is taken in, in characters.
const LONGEST: usize = 20_000;

impl App {
    /// Carries out one action.
    pub fn update(&mut self, action: Action, now: Now) -> Vec<Effect> {
        self.now = now;
        let leaving = action == Action::HangUp;
        let mut effects = match action {
            Action::Command(command) => {
                self.notice = None;
                self.command(command)
            }
            Action::Edit(edit) => {
                self.notice = None;
                self.edit(edit);
                Vec::new()
            }
            Action::Unbound(key) => {
                let key = key.name(self.lang);
                self.say(msg!("key-does-nothing", key = key));
                Vec::new()
            }
            Action::Resized(width, height) => {
                self.size = (width, height);
                if let Screen::Session(sitting) = &mut self.screen {
                    sitting.report.fit(self.size);
                }
                Vec::new()
            }
            Action::Tick | Action::HangUp => Vec::new(),
            Action::Outcome(outcome) => {
                self.outcome(outcome);
                Vec::new()
            }
        };
        if let Screen::Session(sitting) = &mut self.screen {
            // What has to be written goes before whatever else was asked.
            let leaving =
                leaving || effects.iter().any(|effect| matches!(effect, Effect::Quit | Effect::Close));
            effects.splice(0..0, sitting.due(now, leaving));
        }
        if effects.contains(&Effect::Close) {
            self.screen = Screen::Home(Home::default());
            effects.push(Effect::ListHome);
        }
        effects
    }

    fn say(&mut self, text: Message) {
        self.notice = Some(Notice { text, warning: false });
    }

    fn warn(&mut self, text: Message) {
        self.notice = Some(Notice { text, warning: true });
    }

    fn outcome(&mut self, outcome: Outcome) {
        let now = self.now;
        match outcome {
            Outcome::Home { sessions, blueprints } => {
                if let Screen::Home(home) = &mut self.screen {
                    *home = Home { sessions: Some(sessions), blueprints, selected: home.selected };
                    // The list may be shorter than it was.
                    home.selected = home.selected.min(home.lines().count().saturating_sub(1));
                }
            }
            Outcome::Opened(opened) => {
                let seed = self.ids.next(now.stamp).as_u64_pair().1;
                let (read_only, recovered) = (opened.read_only.clone(), opened.recovered.clone());
                let fresh = opened.entries.len() == 1;
                let had_draft = opened.draft.as_ref().is_some_and(|draft| !draft.is_empty());
                match Sitting::open(*opened, self.device, IdSource::new(seed)) {
                    Ok(sitting) => {
                        self.overlay = None;
                        self.screen = Screen::Session(Box::new(sitting));
                        match read_only.or(recovered) {
                            Some(why) => self.warn(why),
                            None if had_draft => self.say(msg!("draft-is-back")),
                            None if fresh => self.say(msg!("session-begun")),
                            None => self.say(msg!("session-open")),
                        }
                    }
                    Err(why) => self.warn(why),
                }
            }
            Outcome::Saved(last) => {
                if let Screen::Session(sitting) = &mut self.screen {
                    sitting.saved(last, now);
                }
            }
            Outcome::NotSaved(why) => {
                if let Screen::Session(sitting) = &mut self.screen {
                    sitting.not_saved(why, now);
                }
            }
            Outcome::DraftNotSaved(why) => {
                if let Screen::Session(sitting) = &mut self.screen {
                    sitting.draft_not_saved(now);
                }
                self.warn(why);
            }
            Outcome::Exported(paths) => {
                let folder = paths
                    .first()
                    .and_then(|path| path.parent())
                    .map_or_else(String::new, |folder| folder.display().to_string());
                self.say(msg!("exported", count = paths.len(), folder = folder));
            }
            Outcome::Failed(why) => self.warn(why),
        }
    }

    fn edit(&mut self, edit: Edit) {
        let now = self.now;
        match (&mut self.overlay, &mut self.screen) {
            (Some(Overlay::Prompt(prompt)), _) => {
                let focus = prompt.focus;
                if let Some(field) = prompt.fields.get_mut(focus) {
                    field.edit(edit);
                }
            }
            (Some(Overlay::Palette(palette)), _) => {
                palette.selected = 0;
                palette.field.edit(edit);
            }
            (None, Screen::Session(sitting)) if sitting.room == Room::Talk => {
                sitting.talk.edit(edit);
                sitting.typed(now);
            }
            _ => {}
        }
    }

    fn command(&mut self, command: Command) -> Vec<Effect> {
        match command {
            Command::Help => self.overlay = Some(Overlay::Help { scroll: 0 }),
            Command::Palette => {
                let places = help_places(self.sitting().map(|sitting| sitting.room));
                let palette = Palette { field: super::Field::default(), selected: 0, places };
                self.overlay = Some(Overlay::Palette(Box::new(palette)));
            }
            Command::Back => return self.back(),
            Command::Quit => return self.quit(),
            _ if self.overlay.is_some() => return self.in_overlay(command),
            _ => {
                return match &self.screen {
                    Screen::Home(_) => self.at_home(command),
                    Screen::Session(_) => self.in_session(command),
                };
            }
        }
        Vec::new()
    }

    fn back(&mut self) -> Vec<Effect> {
        if self.overlay.take().is_some() {
            return Vec::new();
        }
        let Screen::Session(sitting) = &mut self.screen else {
            self.say(msg!("back-at-home"));
            return Vec::new();
        };
        if sitting.room == Room::Talk {
            if sitting.talk.selected.take().is_none() {
                if sitting.is_saved() {
                    return vec![Effect::Close];
                }
                self.warn(msg!("not-yet-saved"));
            }
        } else {
            sitting.room = Room::Talk;
        }
        Vec::new()
    }

    fn quit(&mut self) -> Vec<Effect> {
        match (&self.overlay, &self.screen) {
            (Some(Overlay::Confirm(Confirm::Quit)), _) | (_, Screen::Home(_)) => vec![Effect::Quit],
            (_, Screen::Session(sitting)) => {
                let saved = sitting.is_saved();
                self.overlay =
                    Some(Overlay::Confirm(if saved { Confirm::Quit } else { Confirm::QuitUnsaved }));
                Vec::new()
            }
        }
    }

    fn at_home(&mut self, command: Command) -> Vec<Effect> {
        let page = self.page();
        let Screen::Home(home) = &mut self.screen else { return Vec::new() };
        match (command, home.line()) {
            (Command::Move(by), _) => home.step(by, page),
            (Command::NewSession, _) | (Command::Accept, Line::New) => {
                self.overlay = Some(Overlay::PickBlueprint { selected: 0 });
            }
            (Command::OpenExample, _) | (Command::Accept, Line::Example) => return vec![Effect::OpenExample],
            // What is the matter with a file is said when it is opened; a damaged one is then recovered.
            (Command::Accept, Line::Session(card)) => return vec![Effect::Open(card.path.clone())],
            _ => {}
        }
        Vec::new()
    }

    fn in_overlay(&mut self, command: Command) -> Vec<Effect> {
        let (page, lang) = (self.page(), self.lang);
        match (self.overlay.take(), command) {
            (Some(Overlay::Help { scroll }), Command::Move(by)) => {
                let help = help_page(lang, self.sitting().map(|sitting| sitting.room), self.size);
                self.overlay = Some(Overlay::Help { scroll: help.step(scroll, by) });
            }
            (Some(Overlay::Palette(mut palette)), Command::Move(by)) => {
                palette.selected = stepped(palette.selected, by, page, palette.lines(lang).len());
                self.overlay = Some(Overlay::Palette(palette));
            }
            (Some(Overlay::Palette(palette)), Command::Accept) => {
                if let Some(line) = palette.lines(lang).get(palette.selected) {
                    return self.command(line.command);
                }
            }
            (Some(Overlay::PickBlueprint { selected }), Command::Move(by)) => {
                let Screen::Home(home) = &self.screen else { return Vec::new() };
                self.overlay = Some(Overlay::PickBlueprint {
                    selected: stepped(selected, by, page, home.blueprints.len()),
                });
            }
            (Some(Overlay::PickBlueprint { selected }), Command::Accept) => {
                let today = self.now.today().to_string();
                self.overlay =
                    Some(Overlay::Prompt(Prompt::new(Purpose::NewSession(selected), &["", "", &today])));
            }
            (Some(Overlay::Prompt(mut prompt)), Command::NextPane | Command::PreviousPane) => {
                prompt.step(if command == Command::NextPane { 1 } else { -1 });
                self.overlay = Some(Overlay::Prompt(prompt));
            }
            (Some(Overlay::Prompt(prompt)), Command::Done) => return self.filled_in(prompt),
            (Some(Overlay::Confirm(confirm)), Command::Accept) => return self.confirmed(confirm),
            (Some(Overlay::Help { .. }), Command::Accept) | (None, _) => {}
            (overlay, _) => self.overlay = overlay,
        }
        Vec::new()
    }

    fn confirmed(&mut self, confirm: Confirm) -> Vec<Effect> {
        let now = self.now;
        match (confirm, &mut self.screen) {
            (Confirm::Quit | Confirm::QuitUnsaved, _) => return vec![Effect::Quit],
            (Confirm::Reveal { round, .. }, Screen::Session(sitting)) => {
                sitting.record(Event::Revealed { round }, now);
                sitting.room = Room::Review;
            }
            (Confirm::RemoveBallot(ballot), Screen::Session(sitting)) => {
                sitting.scores.begin();
                sitting.typed(now);
                if let Some(ballot) = ballot {
                    sitting.record(Event::BallotRemoved { ballot }, now);
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn filled_in(&mut self, prompt: Prompt) -> Vec<Effect> {
        if prompt.fields.iter().any(|field| field.text().chars().count() > LONGEST) {
            self.overlay = Some(Overlay::Prompt(prompt));
            self.warn(msg!("too-long", limit = LONGEST));
            return Vec::new();
        }
        match self.fill_in(&prompt) {
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
                let date = Date::parse(&prompt.text(2), format_description!("[year]-[month]-[day]"))
                    .map_err(|_| msg!("fill-in-date", found = prompt.text(2)))?;
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
                if sitting.session.contribution(contribution).is_some_and(|found| found.text != first) {
                    sitting.record(Event::ContributionEdited { contribution, text: first, reason }, now);
                }
            }
            (Purpose::RemoveEntry(contribution), Screen::Session(sitting)) => {
                sitting
                    .record(Event::ContributionRemoved { contribution: *contribution, reason: first }, now);
                self.say(msg!("removed"));
            }
            (Purpose::AddTheme(contribution), Screen::Session(sitting)) => {
                new_name(&first, None, &sitting.session)?;
                let theme = theme_id(&first, &sitting.fresh_id(now));
                sitting.record(Event::ThemeAdded { theme: theme.clone(), name: first }, now);
                if let Some(contribution) = *contribution {
                    sitting.record(Event::ContributionTagged { contribution, theme, on: true }, now);
                }
            }
            (Purpose::RenameTheme(theme), Screen::Session(sitting)) => {
                new_name(&first, Some(theme), &sitting.session)?;
                if sitting.session.theme(theme).is_some_and(|found| found.name != first) {
                    sitting.record(Event::ThemeRenamed { theme: theme.clone(), name: first }, now);
                }
            }
            (Purpose::TagByName(contribution), Screen::Session(sitting)) => {
                let wanted = first.replace(' ', "");
                let theme = theme_called(&wanted, &sitting.session)
                    .ok_or_else(|| msg!("no-such-theme", typed = first))?;
                toggle_tag(sitting, *contribution, theme, now);
            }
            _ => {}
        }
        Ok(Vec::new())
    }

    fn in_session(&mut self, command: Command) -> Vec<Effect> {
        let (now, lang, size) = (self.now, self.lang, self.size);
        let Screen::Session(sitting) = &mut self.screen else { return Vec::new() };
        match command {
            Command::Undo | Command::Redo => {
                let undo = command == Command::Undo;
                if self.refuses() {
                    return Vec::new();
                }
                let Screen::Session(sitting) = &mut self.screen else { return Vec::new() };
                let said = match if undo { sitting.undo(now) } else { sitting.redo(now) } {
                    Some(done) => done,
                    None if undo => msg!("nothing-to-undo"),
                    None => msg!("nothing-to-redo"),
                };
                // What this room shows may have come back, or gone.
                match sitting.room {
                    Room::Themes => sitting.themes.bring_back(&sitting.session),
                    Room::Overview => sitting.report.enter(&sitting.blueprint, &sitting.session, lang, size),
                    _ => {}
                }
                self.say(said);
            }
            Command::Export => return self.export(),
            Command::Room(room) => self.go_to(room),
            Command::NextRoom => {
                let room = sitting.room.step(1);
                self.go_to(room);
            }
            Command::PreviousRoom => {
                let room = sitting.room.step(-1);
                self.go_to(room);
            }
            Command::EditEntry => self.with_entry(|session, id| {
                let text = session.contribution(id).map_or("", |found| found.text.as_str());
                Prompt::new(Purpose::EditEntry(id), &[text])
            }),
            Command::RemoveEntry => self.with_entry(|_, id| Prompt::new(Purpose::RemoveEntry(id), &[])),
            Command::TagByName => self.with_entry(|_, id| Prompt::new(Purpose::TagByName(id), &[])),
            Command::ToggleQuotable => self.toggle_quotable(),
            Command::Tag(number) => self.tag(usize::from(number)),
            Command::AddTheme => self.add_theme(),
            Command::ToggleChosen => self.toggle_chosen(),
            Command::OpenRemarks => {
                let theme = sitting.theme_order().get(sitting.choice.selected).cloned();
                sitting.themes.enter(&sitting.session, theme);
                sitting.room = Room::Themes;
            }
            Command::Reveal => self.reveal(),
            _ => match sitting.room {
                Room::Talk => self.in_talk(command),
                Room::Themes => self.in_themes(command),
                Room::Score => self.in_scores(command),
                Room::Review | Room::Choose => {
                    if let Command::Move(by) = command {
                        let count = sitting.session.themes().len();
                        sitting.choice.step(by, count);
                    }
                }
                Room::Overview => {
                    if let Command::Move(by) = command {
                        sitting.report.step(by, size);
                    }
                }
            },
        }
        Vec::new()
    }

    fn go_to(&mut self, room: Room) {
        let (lang, size) = (self.lang, self.size);
        let Screen::Session(sitting) = &mut self.screen else { return };
        match room {
            Room::Themes => sitting.themes.enter(&sitting.session, None),
            Room::Overview => sitting.report.enter(&sitting.blueprint, &sitting.session, lang, size),
            _ => {}
        }
        sitting.room = room;
    }

    fn export(&mut self) -> Vec<Effect> {
        let lang = self.lang;
        let Some(sitting) = self.sitting() else { return Vec::new() };
        let files = report::files(&sitting.blueprint, &sitting.session, lang);
        let folder =
            sitting.path.file_stem().map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
        vec![Effect::Export { folder, files }]
    }

    /// The remark that a command is about in the present room.
    fn entry(&self) -> Option<EventId> {
        let sitting = self.sitting()?;
        match sitting.room {
            Room::Talk => sitting.talk.target(&sitting.session).map(|contribution| contribution.id),
            Room::Themes => sitting.themes.selected(),
            _ => None,
        }
    }

    fn with_entry(&mut self, prompt: impl FnOnce(&Session, EventId) -> Prompt) {
        if self.refuses() {
            return;
        }
        match (self.entry(), self.sitting()) {
            (Some(id), Some(sitting)) => self.overlay = Some(Overlay::Prompt(prompt(&sitting.session, id))),
            _ => self.say(msg!("no-remark-yet")),
        }
    }

    /// Whether nothing may be changed; says why.
    fn refuses(&mut self) -> bool {
        let why = self.sitting().and_then(|sitting| sitting.read_only.clone());
        let refuses = why.is_some();
        if let Some(why) = why {
            self.warn(why);
        }
        refuses
    }

    fn toggle_quotable(&mut self) {
        let (now, entry) = (self.now, self.entry());
        if self.refuses() {
            return;
        }
        let Screen::Session(sitting) = &mut self.screen else { return };
        let Some(found) = entry.and_then(|id| sitting.session.contribution(id)) else {
            self.say(msg!("no-remark-yet"));
            return;
        };
        let (contribution, quotable) = (found.id, !found.quotable);
        sitting.record(Event::QuotableSet { contribution, quotable }, now);
        self.say(if quotable { msg!("now-quotable") } else { msg!("no-longer-quotable") });
    }

    fn tag(&mut self, number: usize) {
        let (now, entry) = (self.now, self.entry());
        if self.refuses() {
            return;
        }
        let Screen::Session(sitting) = &mut self.screen else { return };
        let theme = sitting.session.themes().get(number.saturating_sub(1)).map(|theme| theme.id.clone());
        match (entry, theme) {
            (Some(id), Some(theme)) => {
                let said = toggle_tag(sitting, id, theme, now);
                self.say(said);
            }
            (None, _) => self.say(msg!("no-remark-yet")),
            (_, None) => self.say(msg!("no-theme-number", number = number)),
        }
    }

    fn add_theme(&mut self) {
        if self.refuses() {
            return;
        }
        let Some(sitting) = self.sitting() else { return };
        // A '#word' that means no theme yet is the name to begin with.
        let typed = match sitting.talk.suggestion(&sitting.session) {
            Some(suggestion) if sitting.room == Room::Talk && suggestion.theme.is_none() => suggestion.typed,
            _ => String::new(),
        };
        self.overlay = Some(Overlay::Prompt(Prompt::new(Purpose::AddTheme(None), &[&typed])));
    }

    fn toggle_chosen(&mut self) {
        let now = self.now;
        if self.refuses() {
            return;
        }
        let Screen::Session(sitting) = &mut self.screen else { return };
        if let Some(theme) = sitting.theme_order().get(sitting.choice.selected).cloned() {
            let chosen = !sitting.session.chosen().contains(&theme);
            sitting.record(Event::ThemeChosen { theme, chosen }, now);
        }
    }

    fn reveal(&mut self) {
        if self.refuses() {
            return;
        }
        let Screen::Session(sitting) = &mut self.screen else { return };
        let round = sitting.round();
        let ballots = sitting.session.ballots(round).count();
        if sitting.session.is_revealed(round) {
            sitting.room = Room::Review;
            self.say(msg!("already-revealed"));
        } else if sitting.scores.touched {
            self.warn(msg!("finish-ballot-first"));
        } else if ballots == 0 {
            self.say(msg!("nothing-to-reveal"));
        } else {
            self.overlay = Some(Overlay::Confirm(Confirm::Reveal { round, ballots }));
        }
    }

    fn in_talk(&mut self, command: Command) {
        let now = self.now;
        // Where the agenda stands is written down as well.
        if matches!(command, Command::NextQuestion | Command::PreviousQuestion) && self.refuses() {
            return;
        }
        let Screen::Session(sitting) = &mut self.screen else { return };
        match command {
            Command::Record => self.record_remark(),
            Command::NewLine => self.edit(Edit::NewLine),
            Command::NextGroup => {
                sitting.talk.next_group(&sitting.session);
                sitting.typed(now);
            }
            Command::TakeSuggestion if !sitting.talk.take_suggestion(&sitting.session) => {
                self.say(msg!("no-suggestion"));
            }
            Command::NextQuestion if !sitting.step_question(1, now) => self.say(msg!("last-question")),
            Command::PreviousQuestion if !sitting.step_question(-1, now) => self.say(msg!("first-question")),
            Command::Move(Move::Up) => {
                if sitting.talk.selected.is_some() || sitting.talk.input.at_top() {
                    sitting.talk.select(true, &sitting.session);
                } else {
                    sitting.talk.input.edit(Edit::Up);
                }
            }
            Command::Move(Move::Down) => {
                if sitting.talk.selected.is_some() || sitting.talk.input.at_bottom() {
                    sitting.talk.select(false, &sitting.session);
                } else {
                    sitting.talk.input.edit(Edit::Down);
                }
            }
            _ => {}
        }
    }

    fn record_remark(&mut self) {
        let now = self.now;
        if self.refuses() {
            return;
        }
        let Screen::Session(sitting) = &mut self.screen else { return };
        if sitting.talk.input.text().chars().count() > LONGEST {
            self.warn(msg!("too-long", limit = LONGEST));
            return;
        }
        let Some(group) = sitting.talk.speaker(&sitting.session).map(|group| group.id.clone()) else {
            return;
        };
        let unknown = sitting
            .talk
            .suggestion(&sitting.session)
            .filter(|found| found.theme.is_none() && !found.typed.is_empty());
        let Some((text, themes)) = sitting.talk.take(&sitting.session) else {
            match sitting.step().map(|step| step.kind) {
                Some(StepKind::Score) => self.go_to(Room::Score),
                Some(StepKind::Cluster) => self.go_to(Room::Themes),
                _ => self.say(msg!("type-something-first")),
            }
            return;
        };
        let position = sitting.session.position();
        sitting.record(Event::ContributionRecorded { group, position, text, themes, quotable: false }, now);
        if let Some(unknown) = unknown {
            self.say(msg!("recorded-without-theme", typed = unknown.typed));
        }
    }

    fn in_themes(&mut self, command: Command) {
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
            Command::RenameTheme => {
                let theme = sitting.session.themes().get(sitting.themes.theme).cloned();
                if !self.refuses()
                    && let Some(theme) = theme
                {
                    self.overlay =
                        Some(Overlay::Prompt(Prompt::new(Purpose::RenameTheme(theme.id), &[&theme.name])));
                }
            }
            _ => {}
        }
    }

    fn in_scores(&mut self, command: Command) {
        let now = self.now;
        if !matches!(command, Command::Move(_)) && self.refuses() {
            return;
        }
        let Screen::Session(sitting) = &mut self.screen else { return };
        let answer = match command {
            Command::Answer(value) => Score::new(value).map(Answer::Score),
            Command::DontKnow => Some(Answer::DontKnow),
            Command::Blank => Some(Answer::Blank),
            _ => None,
        };
        let session = &sitting.session;
        let round = sitting.round();
        if answer.is_some_and(|answer| !sitting.scores.fill(answer, session)) {
            let full = sitting.scores.is_full(session);
            self.say(if full { msg!("ballot-full") } else { msg!("not-on-ballot") });
            return;
        }
        match command {
            Command::Move(by) => sitting.scores.step(by, session),
            Command::Erase => sitting.scores.erase(session),
            Command::NextGroup => sitting.scores.next_group(session),
            Command::BallotDone => return self.cast(),
            Command::PreviousBallot | Command::NextBallot if sitting.scores.touched => {
                self.warn(msg!("finish-ballot-first"));
                return;
            }
            Command::PreviousBallot => sitting.scores.open_beside(-1, round, session),
            Command::NextBallot => sitting.scores.open_beside(1, round, session),
            Command::RemoveBallot => {
                if sitting.scores.correcting.is_some() || sitting.scores.touched {
                    self.overlay = Some(Overlay::Confirm(Confirm::RemoveBallot(sitting.scores.correcting)));
                } else {
                    self.say(msg!("no-ballot-here"));
                }
                return;
            }
            Command::ToggleOnBallot => {
                if let Some(theme) = sitting.scores.theme(session) {
                    let on = !session.is_on_ballot(&theme);
                    sitting.record(Event::OnBallotSet { theme, on }, now);
                }
            }
            _ => {}
        }
        if let Screen::Session(sitting) = &mut self.screen {
            sitting.typed(now);
        }
    }

    fn cast(&mut self) {
        let now = self.now;
        let Screen::Session(sitting) = &mut self.screen else { return };
        let (round, fresh) = (sitting.round(), BallotId(sitting.fresh_id(now)));
        let correcting = sitting.scores.correcting.is_some();
        match sitting.scores.cast(round, fresh, &sitting.session) {
            None => self.say(msg!("ballot-empty")),
            Some(event) => {
                sitting.record(event, now);
                let count = sitting.session.ballots(round).count();
                self.say(if correcting {
                    msg!("ballot-corrected")
                } else {
                    msg!("ballot-recorded", number = count)
                });
            }
        }
    }
}

/// Puts a remark under a theme or takes it off, and says so.
fn toggle_tag(sitting: &mut Sitting, contribution: EventId, theme: ThemeId, now: Now) -> Message {
    let on = sitting.session.contribution(contribution).is_some_and(|found| !found.themes.contains(&theme));
    let name = sitting.session.theme(&theme).map_or_else(String::new, |found| found.name.clone());
    sitting.record(Event::ContributionTagged { contribution, theme, on }, now);
    if on { msg!("tagged", theme = name) } else { msg!("untagged", theme = name) }
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

/// An id that can be read, and that no other machine makes: `zwembad-3f2a`.
fn theme_id(name: &str, unique: &uuid::Uuid) -> ThemeId {
    let tail = unique.as_u128() & 0xffff_ffff;
    ThemeId::new(format!("{}-{tail:08x}", slug(name, 40)))
}
