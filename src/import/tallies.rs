//! How many people gave each score, from a file: one tally per group.

use std::collections::HashMap;

use super::Context;
use super::contributions::{group, theme, yes_or_no};
use super::ids::Fingerprint;
use super::problem::{Problems, shown};
use super::table::{Column, Row, Table};
use crate::i18n::Message;
use crate::msg;
use crate::session::{Counted, Criterion, Event, EventId, GroupId, MOST_PEOPLE, Sheet, TallyId};

/// Every group's tally as an event, the rows that are wrong as problems.
pub(super) fn events(table: &Table, context: Context, problems: &mut Problems) -> Vec<(EventId, Event)> {
    let mut sheets: Vec<(GroupId, Sheet, usize)> = Vec::new();
    let mut lines = HashMap::new();
    for row in &table.rows {
        let mut check = |column: Column, what: Message| problems.in_cell(row.line, table.name(column), what);
        let group = group(context.session, row).map_err(|what| check(Column::Group, what));
        let theme =
            theme(context.session, row.cell(Column::Theme)).map_err(|what| check(Column::Theme, what));
        let of = criterion(row).map_err(|what| check(Column::Criterion, what));
        let answer = answer(row, context.shares.is_some()).map_err(|what| check(Column::Score, what));
        let count = count(row).map_err(|what| check(Column::Count, what));
        let (Ok(group), Ok(theme), Ok(of), Ok(answer), Ok(count)) = (group, theme, of, answer, count) else {
            continue;
        };
        let cell = (group.clone(), theme.clone(), of, answer);
        if let Some(line) = lines.insert(cell, row.line) {
            check(Column::Score, msg!("import-score-twice", line = line.to_string()));
        }
        let place = sheets.iter().position(|(other, ..)| *other == group).unwrap_or_else(|| {
            sheets.push((group, Sheet::new(), row.line));
            sheets.len() - 1
        });
        let sheet = &mut sheets[place].1;
        sheet.entry(theme).or_default()[of.index()][answer] = Some(count);
    }
    let mut events = Vec::new();
    for (group, sheet, line) in sheets {
        match counted(&sheet, context.shares) {
            Ok(counts) => events.push(event(context, group, &sheet, counts)),
            Err(what) => problems.in_line(line, what),
        }
    }
    events
}

/// The same tally for the same group and round, whatever is in it: a file with corrections corrects.
fn event(context: Context, group: GroupId, sheet: &Sheet, counts: Counted) -> (EventId, Event) {
    let Context { session, round, .. } = context;
    let fingerprint =
        |kind: &str| Fingerprint::new(session.id(), kind).text(group.as_str()).number(round.into());
    let tally = TallyId(fingerprint("tally").id());
    let content = sheet.iter().fold(fingerprint("tally counted"), |content, (theme, cells)| {
        let numbers = cells.as_flattened().iter().map(|count| count.map_or(0, |count| count as usize + 1));
        numbers.fold(content.text(theme.as_str()), Fingerprint::number)
    });
    (EventId(content.id()), Event::TallyCounted { tally, group, round, counts })
}

fn counted(sheet: &Sheet, shares: Option<u32>) -> Result<Counted, Message> {
    let Some(each) = shares else { return Ok(Counted::fingers(sheet)) };
    // Who did and who did not are together all votes that could be given.
    let sums = sheet.values().flatten().filter(|cell| cell.iter().any(Option::is_some));
    let sums: Vec<u32> = sums.map(|cell| cell.iter().flatten().sum()).collect();
    let possible = sums.first().copied().unwrap_or_default();
    if let Some(other) = sums.iter().find(|sum| **sum != possible) {
        return Err(msg!("import-people-differ", one = possible.to_string(), other = other.to_string()));
    }
    if possible % each.max(1) != 0 {
        return Err(msg!("import-people-each", found = possible.to_string(), each = each.to_string()));
    }
    // Where only 'no' is filled in, nobody did.
    let mut sheet = sheet.clone();
    for cell in sheet.values_mut().flatten().filter(|cell| cell.iter().any(Option::is_some)) {
        cell[0].get_or_insert(0);
    }
    Ok(Counted::votes(possible / each.max(1), each, &sheet))
}

fn criterion(row: &Row) -> Result<Criterion, Message> {
    let found = row.cell(Column::Criterion);
    let columns = [Column::Urgency, Column::Potential, Column::Energy];
    let named = Criterion::ALL.into_iter().zip(columns);
    let mut named = named.filter(|(_, column)| column.is_called(found));
    named.next().map(|(of, _)| of).ok_or_else(|| msg!("import-criterion", found = shown(found)))
}

/// The column of the sheet: of scores 1 to 5 and 'weet ik niet', of hands and stickers yes and no.
fn answer(row: &Row, shares: bool) -> Result<usize, Message> {
    let found = row.cell(Column::Score);
    if shares {
        let yes = yes_or_no(found).ok_or_else(|| msg!("import-yes-no", found = shown(found)))?;
        return Ok(usize::from(!yes));
    }
    match found.as_bytes() {
        b"?" | b"0" => Ok(5),
        [digit @ b'1'..=b'5'] => Ok(usize::from(digit - b'1')),
        _ => Err(msg!("import-tally-score", found = shown(found))),
    }
}

fn count(row: &Row) -> Result<u32, Message> {
    let found = row.cell(Column::Count);
    let count = found.parse().ok().filter(|count| *count <= MOST_PEOPLE);
    count.ok_or_else(|| msg!("import-count", found = shown(found), most = MOST_PEOPLE.to_string()))
}
