//! Room 3, where fingers, hands or stickers are counted: a sheet of counts per group, from paper or aloud.

use serde::{Deserialize, Serialize};

use crate::blueprint::{Scoring, Vote};
use crate::i18n::Message;
use crate::keymap::Move;
use crate::msg;
use crate::overview;
use crate::session::{
    Answer, Counted, Criterion, Group, MOST_PEOPLE, Score, Session, Sheet, Tally, TallyId, Theme, ThemeId,
};

/// The sheet that is being filled in.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Counting {
    /// The tally that is being corrected; `None` for a new one.
    pub correcting: Option<TallyId>,
    /// Whose voices are counted: index in the session's groups.
    pub group: usize,
    /// How many people could vote with hands or stickers, once filled in.
    pub people: Option<u32>,
    /// The counts so far, per theme and criterion: of fingers 1 to 5 and 'weet ik niet', of hands and stickers
    /// only the first.
    cells: Sheet,
    /// The cursor, down and across; past the last row the sheet is full.
    row: usize,
    column: usize,
    /// The next digit is added to the number under the cursor, instead of beginning a new one.
    typing: bool,
    /// Something was filled in since it was begun or opened.
    pub touched: bool,
    /// The person was asked whether the empty counts are to stay empty.
    #[serde(skip)]
    pub asked: bool,
}

/// A place on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// How many people could vote.
    People,
    /// A count.
    Count {
        /// Index in the session's themes.
        theme: usize,
        /// What is asked.
        of: Criterion,
        /// Of fingers 0 to 4 for one to five, 5 for 'weet ik niet'; of hands and stickers 0.
        answer: usize,
    },
    /// Past the last one.
    Done,
}

/// How many counts stand beside each other for one criterion: of fingers the scores and 'weet ik niet'.
pub fn answers(vote: Vote) -> usize {
    match vote {
        Vote::Fingers => 6,
        Vote::Ballots | Vote::Hands | Vote::Dots => 1,
    }
}

/// What a column of fingers counts.
pub fn answer(column: usize) -> Answer {
    u8::try_from(column + 1).ok().and_then(Score::new).map_or(Answer::DontKnow, Answer::Score)
}

impl Counting {
    /// Nothing is being filled in.
    pub fn is_empty(&self) -> bool {
        !self.touched
    }

    /// Whose voices are counted.
    pub fn voices<'a>(&self, session: &'a Session) -> Option<&'a Group> {
        session.groups().get(self.group)
    }

    /// Where the cursor is.
    pub fn spot(&self, vote: Vote, session: &Session) -> Spot {
        let (row, all) = (self.row, session.themes().len());
        match vote {
            Vote::Fingers if row < all * 3 => {
                Spot::Count { theme: row / 3, of: Criterion::ALL[row % 3], answer: self.column }
            }
            Vote::Ballots | Vote::Hands | Vote::Dots if row == 0 => Spot::People,
            Vote::Ballots | Vote::Hands | Vote::Dots if row <= all => {
                Spot::Count { theme: row - 1, of: Criterion::ALL[self.column.min(2)], answer: 0 }
            }
            _ => Spot::Done,
        }
    }

    /// What is filled in.
    pub fn count(&self, theme: &ThemeId, of: Criterion, answer: usize) -> Option<u32> {
        self.cells.get(theme)?[of.index()][answer]
    }

    /// How many people could vote: as filled in here, or else as many as take part.
    pub fn voters(&self, session: &Session) -> Option<u32> {
        self.people.or_else(|| session.present(&self.voices(session)?.id))
    }

    /// The number under the cursor; `None` where nothing can be filled in.
    fn here(&mut self, vote: Vote, session: &Session) -> Option<&mut Option<u32>> {
        match self.spot(vote, session) {
            Spot::People => Some(&mut self.people),
            Spot::Count { theme, of, answer } => {
                let theme = &session.themes().get(theme)?.id;
                let cells = session.is_on_ballot(theme).then(|| self.cells.entry(theme.clone()))?;
                Some(&mut cells.or_default()[of.index()][answer])
            }
            Spot::Done => None,
        }
    }

    /// Types a digit of the number under the cursor; `false` where nothing can be filled in.
    pub(super) fn digit(&mut self, digit: u8, vote: Vote, session: &Session) -> bool {
        let typing = self.typing;
        let Some(number) = self.here(vote, session) else { return false };
        let before = number.filter(|_| typing).unwrap_or_default();
        let after = before * 10 + u32::from(digit);
        if after <= MOST_PEOPLE {
            *number = Some(after);
        }
        (self.typing, self.touched, self.asked) = (true, true, false);
        true
    }

    /// Takes away the last digit under the cursor; where there is none, goes back one place.
    pub(super) fn erase(&mut self, vote: Vote, session: &Session) {
        match self.here(vote, session) {
            Some(number @ Some(_)) => {
                *number = number.map(|number| number / 10).filter(|number| *number > 0);
                (self.typing, self.touched) = (true, true);
            }
            _ => self.advance(-1, vote, session),
        }
    }

    /// To the next (`1`) or previous (`-1`) place where something can be filled in.
    pub(super) fn advance(&mut self, by: isize, vote: Vote, session: &Session) {
        self.typing = false;
        let rows = rows(vote, session);
        loop {
            let columns = columns(vote, self.row).cast_signed();
            let column = self.column.cast_signed() + by;
            if (0..columns).contains(&column) {
                self.column = column.cast_unsigned();
            } else {
                let Some(row) = self.row.checked_add_signed(by).filter(|row| *row <= rows) else { return };
                self.row = row;
                self.column = if by > 0 { 0 } else { last_column(vote, row) };
            }
            if self.row == rows || self.here(vote, session).is_some() {
                return;
            }
        }
    }

    pub(super) fn step(&mut self, by: Move, vote: Vote, session: &Session) {
        self.typing = false;
        match by {
            Move::Left => self.column = self.column.saturating_sub(1),
            Move::Right => self.column += 1,
            other => self.row = super::themes::stepped(self.row, other, 9, rows(vote, session) + 1),
        }
        self.column = self.column.min(last_column(vote, self.row));
    }

    /// What is filled in, when it can be.
    ///
    /// # Errors
    /// A sentence that says what is still missing or cannot be.
    pub(super) fn counted(&self, scoring: &Scoring, session: &Session) -> Result<Counted, Message> {
        let mut sheet = self.cells.clone();
        sheet.retain(|theme, _| session.is_on_ballot(theme));
        let (counts, people) = match scoring.each() {
            None => (Counted::fingers(&sheet), self.voters(session).unwrap_or(MOST_PEOPLE)),
            Some(each) => {
                let people = self.voters(session).ok_or_else(|| msg!("count-people-first"))?;
                (Counted::votes(people, each, &sheet), people)
            }
        };
        let crowded = counts.crowded(people);
        if let Some((theme, of, count)) = counts.impossible().or(crowded) {
            let theme = session.theme(theme).map_or("", |theme| theme.name.as_str());
            let criterion = overview::criterion(of);
            return Err(msg!(
                "count-too-many",
                theme = theme,
                criterion = criterion,
                count = count,
                people = people
            ));
        }
        if counts.is_empty() { Err(msg!("count-empty")) } else { Ok(counts) }
    }

    /// The themes on the ballot of which nothing was counted.
    pub(super) fn left_out(&self, session: &Session) -> usize {
        let on = session.themes().iter().filter(|theme| session.is_on_ballot(&theme.id));
        let counted = |theme: &&Theme| {
            self.cells.get(&theme.id).is_some_and(|cells| cells.as_flattened().iter().any(Option::is_some))
        };
        on.filter(|theme| !counted(theme)).count()
    }

    /// Opens the sheet of a group: the tally that it has in this round, or a new one.
    pub(super) fn open(&mut self, group: usize, tally: Option<&Tally>) {
        *self = Self { group, ..Self::default() };
        let Some(tally) = tally else { return };
        self.correcting = Some(tally.id);
        self.cells = tally.counts.sheet();
        if let Counted::Votes { people, .. } = &tally.counts {
            self.people = Some(*people);
        }
    }

    /// The sheets of a round: per group the tallies that it has, or one that is still empty.
    pub fn sheets(round: u8, session: &Session) -> Vec<(usize, Option<&Tally>)> {
        let mut sheets = Vec::new();
        for (place, group) in session.groups().iter().enumerate() {
            let before = sheets.len();
            let own = session.tallies(round).filter(|tally| tally.group == group.id);
            sheets.extend(own.map(|tally| (place, Some(tally))));
            if sheets.len() == before {
                sheets.push((place, None));
            }
        }
        sheets
    }

    /// Opens the sheet after this one, round and round.
    pub(super) fn next_sheet(&mut self, round: u8, session: &Session) {
        let sheets = Self::sheets(round, session);
        let same = |(group, tally): &(usize, Option<&Tally>)| {
            *group == self.group && tally.map(|tally| tally.id) == self.correcting
        };
        let here = sheets.iter().position(same).unwrap_or_default();
        if let Some((group, tally)) = sheets.get((here + 1) % sheets.len().max(1)) {
            self.open(*group, *tally);
        }
    }

    /// Opens the first sheet of the group that this one is of, as it is now.
    pub(super) fn reopen(&mut self, round: u8, session: &Session) {
        let sheets = Self::sheets(round, session);
        let found = sheets.iter().find(|(group, _)| *group == self.group).or(sheets.first());
        if let Some((group, tally)) = found {
            self.open(*group, *tally);
        }
    }

    pub(super) fn keep_to(&mut self, vote: Vote, round: u8, session: &Session) {
        self.cells.retain(|theme, _| session.theme(theme).is_some());
        if self.touched {
            self.group = self.group.min(session.groups().len().saturating_sub(1));
        } else {
            // A sheet that is only looked at shows what it is now, also after undo.
            let (row, column) = (self.row, self.column);
            let found = session.tallies(round).find(|tally| Some(tally.id) == self.correcting);
            match found {
                Some(tally) => self.open(self.group, Some(tally)),
                None => self.reopen(round, session),
            }
            (self.row, self.column) = (row, column);
        }
        self.row = self.row.min(rows(vote, session));
        self.column = self.column.min(last_column(vote, self.row));
    }
}

fn rows(vote: Vote, session: &Session) -> usize {
    let themes = session.themes().len();
    if vote == Vote::Fingers { themes * 3 } else { themes + 1 }
}

/// How many places stand on a row.
fn columns(vote: Vote, row: usize) -> usize {
    match vote {
        Vote::Fingers => answers(vote),
        _ if row == 0 => 1,
        _ => Criterion::ALL.len(),
    }
}

/// The last place on a row.
fn last_column(vote: Vote, row: usize) -> usize {
    columns(vote, row).saturating_sub(1)
}
