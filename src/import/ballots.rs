//! How people scored, from a file.

use std::collections::HashMap;

use super::Context;
use super::contributions::{group, theme};
use super::ids::Fingerprint;
use super::problem::{Problems, shown};
use super::table::{Column, Row, Table};
use crate::i18n::Message;
use crate::msg;
use crate::session::{Answer, BallotId, Event, EventId, GroupId, Score, Scores, ThemeId};

/// What one person filled in, brought together from its rows.
pub(super) struct Paper {
    pub label: String,
    pub group: GroupId,
    pub scores: Scores,
}

impl Paper {
    /// The same for the same paper, whatever is on it: a file with corrections corrects.
    pub fn ballot(&self, session: Option<EventId>, round: u8) -> BallotId {
        BallotId(self.fingerprint(session, "ballot", round).id())
    }

    fn fingerprint(&self, session: Option<EventId>, kind: &str, round: u8) -> Fingerprint {
        Fingerprint::new(session, kind).text(&self.label).text(self.group.as_str()).number(round.into())
    }
}

/// Every ballot as an event, the rows that are wrong as problems.
pub(super) fn events(table: &Table, context: Context, problems: &mut Problems) -> Vec<(EventId, Event)> {
    let Context { session, round, .. } = context;
    let group = |row: &Row| group(session, row);
    let theme = |row: &Row| theme(session, row.cell(Column::Theme));
    let event = |paper: Paper| {
        let start = paper.fingerprint(session.id(), "ballot cast", round);
        let content = paper.scores.iter().fold(start, |content, (theme, answers)| {
            answers.iter().fold(content.text(theme.as_str()), |content, answer| content.number(code(*answer)))
        });
        let ballot = paper.ballot(session.id(), round);
        let Paper { group, scores, .. } = paper;
        (EventId(content.id()), Event::BallotCast { ballot, group, round, scores })
    };
    papers(table, problems, group, theme).into_iter().map(event).collect()
}

/// An answer as a number, for fingerprints only.
fn code(answer: Answer) -> usize {
    match answer {
        Answer::Blank => 0,
        Answer::Score(score) => score.value().into(),
        Answer::DontKnow => 6,
    }
}

/// The ballots, in the order of their first rows.
pub(super) fn papers(
    table: &Table,
    problems: &mut Problems,
    mut group: impl FnMut(&Row) -> Result<GroupId, Message>,
    mut theme: impl FnMut(&Row) -> Result<ThemeId, Message>,
) -> Vec<Paper> {
    let mut papers: Vec<Paper> = Vec::new();
    let mut places = HashMap::new();
    let mut lines = HashMap::new();
    for row in &table.rows {
        let mut check = |column: Column, what: Message| problems.in_cell(row.line, table.name(column), what);
        let label = row.cell(Column::Ballot);
        if label.is_empty() {
            check(Column::Ballot, msg!("import-ballot-empty"));
        }
        let group = group(row).map_err(|what| check(Column::Group, what));
        let theme = theme(row).map_err(|what| check(Column::Theme, what));
        let answers = [Column::Urgency, Column::Potential, Column::Energy].map(|column| {
            answer(row.cell(column)).unwrap_or_else(|what| {
                check(column, what);
                Answer::Blank
            })
        });
        let (Ok(group), Ok(theme)) = (group, theme) else { continue };
        let key = (label.to_owned(), group.clone());
        let place = *places.entry(key).or_insert_with(|| {
            papers.push(Paper { label: label.to_owned(), group, scores: Scores::new() });
            papers.len() - 1
        });
        if let Some(line) = lines.insert((place, theme.clone()), row.line) {
            check(Column::Theme, msg!("import-theme-twice", line = line.to_string()));
        }
        papers[place].scores.insert(theme, answers);
    }
    papers
}

fn answer(cell: &str) -> Result<Answer, Message> {
    let score = |digit: u8| Score::new(digit.wrapping_sub(b'0')).map(Answer::Score);
    let answer = match cell.as_bytes() {
        [] => Some(Answer::Blank),
        // 0 is what it is on paper and on the keys of the program.
        b"?" | b"0" => Some(Answer::DontKnow),
        [digit] => score(*digit),
        _ => None,
    };
    answer.ok_or_else(|| msg!("import-score", found = shown(cell)))
}
