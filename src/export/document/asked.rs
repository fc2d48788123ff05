//! The figures of the area and the polls, as parts of the report.

use crate::export::chart::{figures, poll, rings};
use crate::export::text::{Words, one_line};
use crate::msg;
use crate::overview::{Overview, PollLine, PollResult, ProfileResult, Reacted};

use super::report::{list, table};
use super::{Block, Cell, Column, Drawing, Kind, Section, Table};

/// A section for each profile and each poll, in the order of the agenda.
pub(super) fn asked(overview: &Overview, words: Words) -> impl Iterator<Item = Section> {
    let profiles = overview.profiles.iter().map(move |profile| self::profile(profile, words));
    profiles.chain(overview.polls.iter().map(move |result| self::result(result, words)))
}

fn profile(profile: &ProfileResult, words: Words) -> Section {
    let notes = profile.figures.iter().any(|reacted| !reacted.note.is_empty());
    let columns = [
        (msg!("figures-indicator"), Kind::Head),
        (msg!("figures-here"), Kind::Number),
        (msg!("figures-reference"), Kind::Number),
        (msg!("figures-difference"), Kind::Text),
        (msg!("figures-source"), Kind::Text),
        (msg!("column-residents-recognise"), Kind::Text),
        (msg!("column-professionals-recognise"), Kind::Text),
    ];
    let note = notes.then_some((msg!("column-difference"), Kind::Text));
    let row = |reacted: &Reacted| {
        let figure = &reacted.figure;
        let said = |message: Option<_>| message.map_or_else(|| "–".to_owned(), |said| words.say(said));
        let [residents, professionals] = reacted.said.clone().map(said);
        let mut cells = vec![
            one_line(&words.label(&figure.name)).into(),
            Cell::from(words.say(figure.here())),
            said(figure.reference()).into(),
            said(figure.difference()).into(),
            format!("{} · {}", one_line(&words.say(figure.source())), words.say(figure.area())).into(),
            residents.into(),
            professionals.into(),
        ];
        cells.extend(notes.then(|| one_line(&reacted.note).into()));
        cells
    };
    let mut blocks: Vec<Block> = figures(profile, words.0).map(Block::Chart).into_iter().collect();
    blocks.push(table(columns.into_iter().chain(note), profile.figures.iter().map(row), words));
    let findings = profile.figures.iter().filter_map(|reacted| reacted.finding.clone());
    let cautions = profile.figures.iter().flat_map(|reacted| {
        let name = &reacted.figure.name;
        reacted.figure.cautions().map(move |said| msg!("figures-caution", name = name.clone(), said = said))
    });
    let said: Vec<_> = findings.chain(cautions).collect();
    if !said.is_empty() {
        blocks.push(list(said, words));
    }
    Section::new(words.label(profile.title.clone()), blocks)
}

fn result(result: &PollResult, words: Words) -> Section {
    let poll_of = &result.poll;
    let shown = || poll_of.answers.iter().enumerate().filter(|(_, answer)| answer.counts);
    let answers = shown().map(|(_, answer)| (answer.name.clone(), Kind::Number));
    let head = [(msg!("column-row"), Kind::Head), (msg!("export-group"), Kind::Text)];
    let columns = head.into_iter().chain(answers);
    let columns = columns.map(|(name, kind)| Column { name: words.label(name), kind }).collect();
    let cell = |line: &PollLine, place: usize| {
        let counts = &line.counts;
        let first = shown().next().map(|(place, _)| place) == Some(place);
        let said = if first { poll_of.said_with_outside(counts, place) } else { poll_of.said(counts, place) };
        let part = poll_of.part(counts, place).map(|part| Drawing::Bar(part.share()));
        Cell { drawing: part, ..words.say(said).into() }
    };
    let rows = result.items.iter().flat_map(|item| {
        item.lines.iter().map(|line| {
            let names = [one_line(&words.label(&item.name)), one_line(&words.label(line.name()))];
            names.into_iter().map(Cell::from).chain(shown().map(|(place, _)| cell(line, place))).collect()
        })
    });
    let rows = rows.collect();
    let mut blocks = vec![Block::Table(Table { columns, rows, grouped: true })];
    let mut charts: Vec<Block> = Vec::new();
    if poll_of.has_shares() {
        for item in &result.items {
            if let Some(chart) = poll(result, item, words.0) {
                charts.push(Block::Paragraph(one_line(&words.label(&item.name))));
                charts.push(Block::Chart(chart));
            }
        }
    } else {
        for group in groups(result) {
            let of = |line: &PollLine| line.group == group.group;
            charts.push(Block::Paragraph(one_line(&words.label(group.name()))));
            charts.extend(rings(result, of, words.0).map(Block::Chart));
        }
    }
    blocks.extend(charts);
    Section::new(words.label(result.title.clone()), blocks)
}

/// Whose answers there are on any item.
fn groups(result: &PollResult) -> Vec<&PollLine> {
    let mut groups: Vec<&PollLine> = Vec::new();
    for line in result.items.iter().flat_map(|item| &item.lines) {
        if !groups.iter().any(|known| known.group == line.group) {
            groups.push(line);
        }
    }
    groups
}
