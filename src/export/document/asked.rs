//! The figures of the area and the polls, as parts of the report.

use crate::export::chart::{figures, poll, rings};
use crate::export::text::{Words, one_line};
use crate::i18n::Message;
use crate::msg;
use crate::overview::{
    Figure, Overview, Perspective, PollItem, PollLine, PollResult, ProfileResult, Reacted, perspective,
};

use super::report::{list, table};
use super::{Block, Cell, Column, Drawing, Kind, Section, Table};

/// A section for each profile and each poll, in the order of the agenda.
pub(super) fn asked(overview: &Overview, words: Words) -> impl Iterator<Item = Section> {
    let profiles = overview.profiles.iter().map(move |profile| self::profile(profile, words));
    profiles.chain(overview.polls.iter().map(move |result| self::result(result, words)))
}

fn profile(profile: &ProfileResult, words: Words) -> Section {
    // Few columns, so that no word is broken on paper; where figures come from stands below.
    let columns = [
        (msg!("figures-indicator"), Kind::Head),
        (msg!("figures-here"), Kind::Number),
        (msg!("figures-reference"), Kind::Text),
        (msg!("figures-recognised"), Kind::Text),
    ];
    let row = |reacted: &Reacted| {
        let figure = &reacted.figure;
        let beside: Vec<String> = [figure.reference(), figure.difference()]
            .into_iter()
            .flatten()
            .map(|said| words.say(said))
            .collect();
        vec![
            one_line(&words.label(&figure.name)).into(),
            Cell::from(words.say(figure.here())),
            or_dash(beside.join(" · ")).into(),
            or_dash(recognised(reacted, words)).into(),
        ]
    };
    let mut blocks: Vec<Block> = figures(profile, words.0).map(Block::Chart).into_iter().collect();
    blocks.push(table(columns, profile.figures.iter().map(row), words));
    let findings = profile.figures.iter().filter_map(|reacted| reacted.finding.clone());
    let cautions = said_once(profile, |figure| figure.cautions().collect());
    let source =
        |figure: &Figure| vec![msg!("figures-source-of", source = figure.source(), area = figure.area())];
    let sources = said_once(profile, source);
    let said: Vec<_> = findings.chain(cautions).chain(sources).collect();
    if !said.is_empty() {
        blocks.push(list(said, words));
    }
    Section::new(words.label(profile.title.clone()), blocks)
}

/// Whether people recognise a figure, and what they said of it.
fn recognised(reacted: &Reacted, words: Words) -> String {
    let sides = Perspective::ALL.into_iter().zip(reacted.said.clone());
    let sides = sides.filter_map(|(side, said)| {
        Some(words.label(msg!("figures-side", side = perspective(side), said = said?)))
    });
    let note = Some(one_line(&reacted.note)).filter(|note| !note.is_empty());
    let said = sides.chain(note).collect::<Vec<_>>().join(". ");
    match &reacted.place {
        Some(place) if !said.is_empty() => format!("{}: {said}", one_line(place)),
        _ => said,
    }
}

fn or_dash(said: String) -> String {
    if said.is_empty() { "–".to_owned() } else { said }
}

/// Sentences about figures: what holds for several is said once, and what holds for all needs no names.
fn said_once(profile: &ProfileResult, of: impl Fn(&Figure) -> Vec<Message>) -> Vec<Message> {
    let mut all: Vec<(Message, Vec<Message>)> = Vec::new();
    for Reacted { figure, .. } in &profile.figures {
        for said in of(figure) {
            match all.iter_mut().find(|(known, _)| *known == said) {
                Some((_, names)) => names.push(figure.name.clone()),
                None => all.push((said, vec![figure.name.clone()])),
            }
        }
    }
    let sentence = |(said, names): (Message, Vec<Message>)| match &names[..] {
        _ if names.len() == profile.figures.len() => said,
        [name] => msg!("figures-caution", name = name.clone(), said = said),
        _ => {
            let quoted = names.into_iter().map(|name| msg!("found-quoted", name = name));
            msg!("figures-caution", name = crate::overview::list(quoted), said = said)
        }
    };
    all.into_iter().map(sentence).collect()
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
            let of = |line: &PollLine| line.place.is_none() && line.group == group.group;
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
    for line in result.items.iter().flat_map(PollItem::everywhere) {
        if !groups.iter().any(|known| known.group == line.group) {
            groups.push(line);
        }
    }
    groups
}
