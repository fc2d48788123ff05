//! Tables for a spreadsheet: UTF-8 with a byte order mark and `;`, as Excel opens it in the Netherlands.
//!
//! What people said and scored is written as the import reads it.

use csv::WriterBuilder;

use crate::i18n::Message;
use crate::msg;
use crate::overview::{
    Answer, Counted, Criterion, Overview, Part, Share, age, criterion, opinions, opinions_said,
};
use crate::text::harmless_cell;

use super::Made;
use super::text::{Words, clean, how_many, number, one_line, themes, yes_or_no};

/// The tables, each with its name; those in which nothing would stand are left out.
pub(super) fn tables(overview: &Overview, words: Words) -> Made<Vec<(Message, Vec<u8>)>> {
    let mut tables = vec![
        (msg!("export-file-order"), order(overview, words)?),
        (msg!("export-file-contributions"), contributions(overview, words)?),
    ];
    if overview.method.revealed {
        tables.push((msg!("export-file-figures"), figures(overview, words)?));
    }
    if !overview.ballots.is_empty() {
        tables.push((msg!("export-file-ballots"), ballots(overview, words)?));
    }
    if !overview.participation.ages.is_empty() {
        tables.push((msg!("export-file-ages"), ages(overview, words)?));
    }
    if !overview.profiles.is_empty() {
        tables.push((msg!("export-file-profile"), profile(overview, words)?));
    }
    if !overview.polls.is_empty() {
        tables.push((msg!("export-file-polls"), polls(overview, words)?));
    }
    if !overview.tallies.is_empty() {
        tables.push((msg!("export-file-tallies"), tallies(overview, words)?));
    }
    if !overview.worksheets.is_empty() {
        tables.push((msg!("export-file-worksheets"), worksheets(overview, words)?));
    }
    Ok(tables)
}

fn order(overview: &Overview, words: Words) -> Made<Vec<u8>> {
    let rows = overview.themes.iter().map(|theme| {
        let mut row = vec![
            theme.figures.rank.map(|rank| rank.to_string()).unwrap_or_default(),
            said(&theme.name),
            theme.figures.promising.map(|_| words.promising(theme)).unwrap_or_default(),
            theme.figures.score.map(|_| words.score(theme.figures.score)).unwrap_or_default(),
        ];
        row.extend(
            theme
                .figures
                .criteria
                .iter()
                .map(|figures| figures.mean.map(|_| words.figure(figures.mean)).unwrap_or_default()),
        );
        row.push(words.weakest(theme));
        row.push(yes_or_no(theme.chosen, words));
        row.push(theme.said.to_string());
        let firm = overview.firmness.as_ref().and_then(|firmness| firmness.theme(&theme.id));
        let chances = firm.map_or([None; 3], |firm| [firm.p_top, firm.p_top_weights, firm.p_promising]);
        row.extend(chances.map(|p| p.map(|p| words.score(Some(100.0 * p))).unwrap_or_default()));
        row
    });
    table(overview, words, msg!("export-csv-order"), rows)
}

fn figures(overview: &Overview, words: Words) -> Made<Vec<u8>> {
    let mut rows = Vec::new();
    for theme in &overview.themes {
        for of in Criterion::ALL {
            for (group, cell) in
                overview.participation.groups.iter().zip(&theme.figures.criteria[of.index()].groups)
            {
                let mean = cell.mean.map(|mean| words.figure(Some(mean))).unwrap_or_default();
                let mut row = vec![
                    said(&theme.name),
                    words.say(criterion(of)),
                    said(&group.name),
                    how_many(cell.n),
                    mean,
                ];
                row.extend([0, 1, 2, 3, 4].map(|score| number(cell.counts().map(|counts| counts[score]))));
                row.push(number(cell.dont_know));
                row.push(number(cell.blank));
                row.push(number(cell.votes.map(Share::votes)));
                row.push(
                    opinions(cell).map(|opinions| words.say(opinions_said(opinions))).unwrap_or_default(),
                );
                rows.push(row);
            }
        }
    }
    table(overview, words, msg!("export-csv-figures"), rows)
}

fn contributions(overview: &Overview, words: Words) -> Made<Vec<u8>> {
    let rows = overview.remarks().into_iter().map(|(question, remark)| {
        vec![
            remark.group.as_deref().map(said).unwrap_or_default(),
            said(question),
            harmless_cell(&themes(remark)),
            harmless_cell(&clean(&remark.text)),
            yes_or_no(remark.quotable, words),
        ]
    });
    table(overview, words, msg!("export-csv-contributions"), rows)
}

fn ballots(overview: &Overview, words: Words) -> Made<Vec<u8>> {
    let rows = overview.ballots.iter().flat_map(|ballot| {
        ballot.answers.iter().map(|(theme, answers)| {
            let mut row = vec![ballot.number.to_string(), said(&ballot.group), said(theme)];
            row.extend(answers.map(sign));
            row
        })
    });
    table(overview, words, msg!("export-csv-ballots"), rows)
}

fn ages(overview: &Overview, words: Words) -> Made<Vec<u8>> {
    let rows = overview.participation.ages.iter();
    let rows = rows.map(|(band, people)| vec![words.say(age(*band)), people.to_string()]);
    table(overview, words, msg!("export-csv-ages"), rows)
}

fn tallies(overview: &Overview, words: Words) -> Made<Vec<u8>> {
    let rows = overview.tallies.iter().map(|row| {
        let answer = match row.answer {
            Counted::Answer(answer) => sign(answer),
            Counted::Yes => yes_or_no(true, words),
            Counted::No => yes_or_no(false, words),
        };
        let of = words.say(criterion(row.criterion));
        vec![said(&row.group), said(&row.theme), of, answer, row.count.to_string()]
    });
    table(overview, words, msg!("export-csv-tallies"), rows)
}

/// Every field that was filled in on a row of its own; the rows of a worksheet are numbered.
fn worksheets(overview: &Overview, words: Words) -> Made<Vec<u8>> {
    let mut rows = Vec::new();
    for filled in &overview.worksheets {
        for (number, found) in (1_usize..).zip(&filled.rows) {
            let name = (words.label(msg!("column-row")), words.say(&found.name));
            let place = found.place.clone().map(|place| (words.label(msg!("column-at-place")), place));
            let fields = filled
                .columns()
                .map(|column| (words.label(&column.label), filled.said(found, column.field, words.0)));
            let fields = [name].into_iter().chain(place).chain(fields);
            rows.extend(fields.filter(|(_, value)| !value.is_empty()).map(|(field, value)| {
                vec![
                    said(&words.label(&filled.sheet.title)),
                    number.to_string(),
                    said(&field),
                    harmless_cell(&clean(&value)),
                ]
            }));
        }
    }
    table(overview, words, msg!("export-csv-worksheets"), rows)
}

/// The figures of the area, as the import reads them.
fn profile(overview: &Overview, words: Words) -> Made<Vec<u8>> {
    let exact = |value: Option<f64>| number(value.map(|value| words.0.decimal(&value.to_string())));
    let figures = overview.profiles.iter().flat_map(|profile| &profile.figures);
    let rows = figures.map(|reacted| {
        let figure = &reacted.figure.indicator;
        vec![
            said(&figure.indicator),
            said(&figure.area),
            words.say(reacted.figure.level()),
            exact(figure.value),
            said(&figure.unit),
            said(&figure.reference_area),
            exact(figure.reference_value),
            figure.year.to_string(),
            said(&figure.source),
            said(&figure.whole),
        ]
    });
    table(overview, words, msg!("export-csv-profile"), rows)
}

/// A row for each answer of each group, and of all groups together.
fn polls(overview: &Overview, words: Words) -> Made<Vec<u8>> {
    let mut rows = Vec::new();
    for result in &overview.polls {
        for (item, line) in
            result.items.iter().flat_map(|item| item.lines.iter().map(move |line| (item, line)))
        {
            for (place, (answer, count)) in result.poll.answers.iter().zip(&line.counts.people).enumerate() {
                let part = result.poll.part(&line.counts, place);
                rows.push(vec![
                    said(&words.label(&result.title)),
                    said(&words.label(&item.name)),
                    said(&words.label(line.name())),
                    said(&words.say(&answer.name)),
                    count.to_string(),
                    number(part.map(|part| part.of)),
                    number(part.map(Part::percent)),
                ]);
            }
        }
    }
    table(overview, words, msg!("export-csv-polls"), rows)
}

/// An answer as the import reads it.
fn sign(answer: Answer) -> String {
    match answer {
        Answer::Score(score) => score.value().to_string(),
        Answer::DontKnow => "?".to_owned(),
        Answer::Blank => String::new(),
    }
}

/// Every row of an example says that it is one, in a last column.
fn table(
    overview: &Overview,
    words: Words,
    header: Message,
    rows: impl IntoIterator<Item = Vec<String>>,
) -> Made<Vec<u8>> {
    let mut writer = WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    let mut write = |row: Vec<String>, mark: Message| {
        let mark = overview.session.example.then(|| words.say(mark));
        writer.write_record(row.into_iter().chain(mark))
    };
    let header = words.say(header).split(';').map(str::to_owned).collect();
    write(header, msg!("export-csv-example"))?;
    for row in rows {
        write(row, msg!("export-csv-invented"))?;
    }
    Ok(writer.into_inner()?)
}

fn said(name: &str) -> String {
    harmless_cell(&one_line(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blueprint::Scoring;
    use crate::i18n::Lang;
    use crate::overview::of_ballots;
    use crate::session::Setup;

    #[test]
    fn a_row_that_does_not_fit_is_told_and_not_left_out() {
        let overview = of_ballots(&Scoring::default(), &Setup::default(), &[]);
        let made = |row: &[&str]| {
            let row = row.iter().map(|cell| (*cell).to_owned()).collect();
            table(&overview, Words(Lang::Nl), msg!("export-csv-ages"), [row])
        };
        assert!(made(&["20-34", "7"]).is_ok());
        assert!(made(&["20-34"]).is_err());
    }
}
