//! The results overview as a document: one page first, then theme by theme.

use crate::i18n::{Lang, Message};
use crate::msg;
use crate::overview::{
    self, Criterion, Firmness, Hidden, Overview, Perspective, PlaceFigures, QuestionRemarks, ShownCell,
    Standing, ThemeResult, criterion,
};

use super::asked::asked;
use super::worksheets::{Stage, chosen, plan, worksheets};
use super::{Block, Cell, Column, Document, Drawing, Kind, Remark, Role, Section, Table, example_notice};
use crate::export::chart::{Chart, bars, dumbbell, plot, triangle};
use crate::export::text::{Words, by_group, clean, how_many, method, number, one_line, title};

/// The whole report.
pub fn report(overview: &Overview, lang: Lang) -> Document {
    let words = Words(lang);
    let session = &overview.session;
    let facts = [words.place_and_date(overview)].into_iter();
    let facts = facts.chain(words.tables(overview)).chain(words.made_by(overview));
    let mut blocks = front(overview, words);
    blocks.extend(asked(overview, words).map(Block::Section));
    blocks.extend(worksheets(overview, Stage::BeforeOrder, words));
    blocks.extend(prioritised(overview, words));
    blocks.extend(worksheets(overview, Stage::BeforeThemes, words));
    let themes = overview.themes.iter().map(|theme| self::theme(theme, overview, words).into()).collect();
    blocks.push(Section::of(Role::Themes, words.say(msg!("export-per-theme")), themes).into());
    blocks.extend(worksheets(overview, Stage::AfterThemes, words));
    if !overview.untagged.is_empty() {
        blocks.push(
            Section::new(words.say(msg!("export-untagged")), remarks(&overview.untagged, words)).into(),
        );
    }
    if !overview.hidden.is_empty() {
        let hidden = overview.hidden.iter().map(Hidden::sentence);
        blocks.push(Section::new(words.say(msg!("export-hidden")), vec![list(hidden, words)]).into());
    }
    let method = list(method(overview), words);
    blocks.push(Section::of(Role::Method, words.say(msg!("export-method")), vec![method]).into());
    let interim = overview.interim_said().map(|said| words.say(said));
    Document {
        lang,
        kind: words.say(title(overview)),
        title: one_line(&session.title),
        facts: facts.filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · "),
        notices: example_notice(overview, words).into_iter().chain(interim).collect(),
        blocks,
    }
}

/// What fits on one page: enough for who reads no further.
fn front(overview: &Overview, words: Words) -> Vec<Block> {
    let brief = list(overview.in_brief.iter().cloned(), words);
    let mut blocks = vec![Block::Beside(vec![
        Section::new(words.say(msg!("export-in-brief")), vec![brief]),
        Section::new(words.say(msg!("export-heard")), vec![heard(overview, words)]),
    ])];
    blocks.extend(sessions(overview, words).map(Block::Section));
    let mut beside = Vec::new();
    if !overview.stands_out.is_empty() {
        let found = list(overview.stands_out.iter().cloned(), words);
        beside.push(Section::new(words.say(msg!("export-stands-out")), vec![found]));
    }
    let chosen = chosen(overview, words);
    let chosen = match chosen.len() {
        0 => Block::Paragraph(words.say(msg!("export-chosen-none"))),
        _ => Block::List(chosen),
    };
    beside.push(Section::new(words.say(msg!("export-chosen")), vec![chosen]));
    blocks.push(Block::Beside(beside));
    blocks
}

/// Urgency, potential and energy: the order, and how firm it is.
fn prioritised(overview: &Overview, words: Words) -> Vec<Block> {
    let mut blocks = Vec::new();
    if overview.method.revealed {
        let plot = plot(overview, words.0).map(Block::Chart);
        let order = order(overview, words).into_iter().chain(plot).collect();
        blocks.push(Section::new(words.say(msg!("export-order")), order).into());
        blocks.extend(rounds(overview, words).map(Block::Section));
        blocks.extend(beside(overview, words).map(Block::Section));
    }
    let firmness =
        overview.firmness.as_ref().and_then(|firmness| firmness_section(firmness, overview, words));
    blocks.extend(firmness.map(Block::Section));
    blocks
}

fn heard(overview: &Overview, words: Words) -> Block {
    let groups = &overview.participation.groups;
    if !overview.participation.is_counted() {
        let names = overview::list(groups.iter().map(|group| one_line(&group.name)));
        return Block::Paragraph(words.say(msg!("export-too-little-of-people", groups = names)));
    }
    let columns = [
        (msg!("export-group"), Kind::Head),
        (msg!("export-remarks"), Kind::Number),
        (msg!("export-voters"), Kind::Number),
        (msg!("export-target"), Kind::Number),
    ];
    let rows = groups.iter().map(|group| {
        let target = group.target.map_or_else(|| "–".to_owned(), |target| target.to_string());
        [one_line(&group.name), how_many(group.contributions), how_many(group.voters), target].map(Cell::from)
    });
    table(columns, rows, words)
}

/// The order; the themes of which nothing may be seen are named once, and not row by row.
fn order(overview: &Overview, words: Words) -> Vec<Block> {
    let [urgency, potential, energy] = Criterion::ALL.map(|of| (criterion(of), Kind::Number));
    let columns = [
        (msg!("export-rank"), Kind::Text),
        (msg!("export-theme"), Kind::Head),
        (msg!("export-promising"), Kind::Text),
        (msg!("export-score"), Kind::Number),
        urgency,
        potential,
        energy,
        (msg!("export-weakest"), Kind::Text),
    ];
    let (unseen, told): (Vec<&ThemeResult>, Vec<_>) =
        overview.themes.iter().partition(|theme| is_unseen(theme));
    let rows = told.iter().map(|theme| {
        let figures = &theme.figures;
        let tag = theme.chosen.then(|| words.say(msg!("export-is-chosen")));
        let [urgency, potential, energy] = [0, 1, 2].map(|at| words.figure(figures.criteria[at].mean).into());
        [
            figures.rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string()).into(),
            Cell { tag, ..one_line(&theme.name).into() },
            words.promising(theme).into(),
            Cell::from(words.score(figures.score)).with_bar(figures.score.map(|score| score / 100.0)),
            urgency,
            potential,
            energy,
            words.weakest(theme).into(),
        ]
    });
    let names = overview::list(unseen.iter().map(|theme| one_line(&theme.name)));
    let said = msg!("export-too-little", count = unseen.len(), themes = names);
    let said = (!unseen.is_empty()).then(|| Block::Paragraph(words.say(said)));
    let table = (!told.is_empty()).then(|| table(columns, rows, words));
    table.into_iter().chain(said).collect()
}

/// There are figures, and none of them may be seen.
fn is_unseen(theme: &ThemeResult) -> bool {
    let figures = &theme.figures;
    theme.standing == Standing::Hidden && figures.criteria.iter().all(|criterion| criterion.mean.is_none())
}

/// Which sessions are in it, where there are several.
fn sessions(overview: &Overview, words: Words) -> Option<Section> {
    let columns = [
        (msg!("export-place"), Kind::Head),
        (msg!("export-day"), Kind::Text),
        (msg!("export-remarks"), Kind::Number),
        (msg!("export-voters"), Kind::Number),
    ];
    let rows = overview.places.iter().map(|place| {
        let day = place.session.date.map(|date| words.0.date(date)).unwrap_or_default();
        let name = one_line(&place.session.place);
        [name, day, how_many(place.contributions), how_many(place.voters)].map(Cell::from)
    });
    let table = table(columns, rows, words);
    (!overview.places.is_empty()).then(|| Section::new(words.say(msg!("export-sessions")), vec![table]))
}

/// What each place made of each theme, and how far they are apart.
fn beside(overview: &Overview, words: Words) -> Option<Section> {
    let names = overview.places.iter().map(|place| (words.place_beside(overview, place), Kind::Number));
    let head = [
        (words.label(msg!("export-theme")), Kind::Head),
        (words.label(msg!("export-criterion")), Kind::Text),
    ];
    let columns = head.into_iter().chain(names).map(|(name, kind)| Column { name, kind }).collect();
    let told = overview.themes.iter().filter(|theme| theme.places.iter().any(Option::is_some));
    let rows = told.flat_map(|theme| {
        let row = |point: String, cells: Vec<String>| {
            let head = [one_line(&theme.name), point];
            head.into_iter().chain(cells).map(Cell::from).collect::<Vec<_>>()
        };
        let of = |cell: &dyn Fn(&PlaceFigures) -> String| {
            let cell = |figures: &Option<PlaceFigures>| figures.as_ref().map_or_else(|| "–".to_owned(), cell);
            theme.places.iter().map(cell).collect::<Vec<_>>()
        };
        let score = row(words.label(msg!("export-score")), of(&|figures| words.score(figures.score)));
        let means = Criterion::ALL.into_iter().map(move |criterion_of| {
            let mean = |figures: &PlaceFigures| words.figure(figures.means[criterion_of.index()]);
            row(words.label(criterion(criterion_of)), of(&mean))
        });
        [score].into_iter().chain(means).collect::<Vec<_>>()
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        let table = Block::Table(Table { columns, rows, grouped: true });
        let said = Block::Paragraph(words.say(msg!("export-beside-how")));
        let changed = then_and_now(overview, words);
        let title = if changed.is_some() { msg!("export-then-and-now") } else { msg!("export-beside") };
        Section::new(words.say(title), changed.into_iter().chain([said, table]).collect())
    })
}

/// Of two sessions at the same place, on two days: what became of each theme, the largest change first.
fn then_and_now(overview: &Overview, words: Words) -> Option<Block> {
    let [one, other] = overview.places.as_slice() else { return None };
    let days = one.session.date.zip(other.session.date).filter(|(one, other)| one != other)?;
    if !one.session.is_at_the_place_of(&other.session) {
        return None;
    }
    let (then, now) = if days.0 < days.1 { (0, 1) } else { (1, 0) };
    let score = |theme: &ThemeResult, place: usize| theme.places.get(place)?.as_ref()?.score;
    let mut changes: Vec<_> = overview
        .themes
        .iter()
        .filter_map(|theme| Some((theme, score(theme, then)?, score(theme, now)?)))
        .collect();
    changes
        .sort_by(|(_, then, now), (_, before, after)| (after - before).abs().total_cmp(&(now - then).abs()));
    let sentences = changes.into_iter().map(|(theme, then, now)| {
        let name = one_line(&theme.name);
        let (then, now) = (words.score(Some(then)), words.score(Some(now)));
        if then == now {
            msg!("export-stayed", theme = name, now = now)
        } else {
            msg!("export-changed", theme = name, then = then, now = now)
        }
    });
    Some(list(sentences, words)).filter(|block| *block != Block::List(Vec::new()))
}

/// The round that is shown beside the one before, where there is one.
fn rounds(overview: &Overview, words: Words) -> Option<Section> {
    let before = overview.method.round_before?;
    let round = |round: u8| (msg!("export-round", round = u32::from(round)), Kind::Text);
    let columns = [(msg!("export-theme"), Kind::Head), round(before), round(overview.method.round)];
    let rows = overview.themes.iter().filter_map(|theme| {
        let earlier = theme.earlier.as_ref()?;
        let row = [one_line(&theme.name), words.standing(earlier), words.standing(&theme.figures)];
        Some(row.map(Cell::from))
    });
    let table = laid(columns, rows, words);
    // Of too few people neither round is told.
    (table.columns.len() > 1)
        .then(|| Section::new(words.say(msg!("export-rounds")), vec![Block::Table(table)]))
}

fn firmness_section(firmness: &Firmness, overview: &Overview, words: Words) -> Option<Section> {
    let sentences = firmness.sentences();
    if sentences.is_empty() {
        return None;
    }
    let mut blocks = Vec::new();
    if let Some(chances) = firmness.chances() {
        blocks.push(Block::Paragraph(words.say(msg!("export-firmness-chances", choose = firmness.choose))));
        let ways = chances.ways.into_iter().map(|way| (way.title(), Kind::Text));
        let columns = [(msg!("export-theme"), Kind::Head)].into_iter().chain(ways);
        let rows = chances.rows.into_iter().map(|(theme, row)| {
            let chances =
                row.iter().map(|chance| Cell::from(words.say(chance.said())).with_bar(Some(chance.p)));
            [one_line(&theme.name).into()].into_iter().chain(chances).collect::<Vec<_>>()
        });
        blocks.push(table(columns, rows, words));
    }
    blocks.extend(triangle(overview, words.0).map(Block::Chart));
    blocks.push(list(sentences, words));
    Some(Section::new(words.say(msg!("export-firmness")), blocks))
}

fn theme(theme: &ThemeResult, overview: &Overview, words: Words) -> Section {
    let figures = &theme.figures;
    let mut blocks = Vec::new();
    if overview.method.revealed && figures.was_scored() {
        blocks.push(Block::Verdict(words.verdict(theme), figures.score.map(|score| score / 100.0)));
        let found = figures.stands_out(&overview.participation.names(), overview.method.promising_from);
        if !found.is_empty() {
            blocks.push(list(found, words));
        }
        blocks.extend(dumbbell(overview, theme, words.0).map(Block::Chart));
        blocks.extend(self::figures(theme, overview, words));
    }
    blocks.extend(plan(theme, overview, words));
    if theme.remarks.is_empty() && overview.hand_out.remarks {
        let nothing = if theme.said == 0 { msg!("export-said-nothing") } else { msg!("export-not-quotable") };
        blocks.push(Block::Paragraph(words.say(nothing)));
    }
    blocks.extend(remarks(&theme.remarks, words));
    Section { rank: figures.rank, ..Section::of(Role::Theme, one_line(&theme.name), blocks) }
}

/// Per criterion what everyone together said, and each group. Groups of which no figure may be seen have no row; that
/// there are such is said once.
fn figures(theme: &ThemeResult, overview: &Overview, words: Words) -> Vec<Block> {
    let columns = [
        (msg!("export-criterion"), Kind::Head),
        (msg!("export-group"), Kind::Text),
        (msg!("export-mean"), Kind::Number),
        (msg!("export-answers"), Kind::Number),
        (msg!("export-spread"), Kind::Text),
        (msg!("export-dont-know"), Kind::Number),
        (msg!("export-blank"), Kind::Number),
    ];
    let cells = || theme.figures.criteria.iter().flat_map(|figures| &figures.groups);
    let most = cells().filter_map(ShownCell::counts).flatten().max().unwrap_or_default();
    let rows = Criterion::ALL.into_iter().flat_map(|of| {
        let figures = &theme.figures.criteria[of.index()];
        let point = words.label(criterion(of));
        let nothing = Cell::default;
        let is_seen = |cell: &ShownCell| !cell.is_hidden();
        let together: [Cell; 7] = [
            point.clone().into(),
            words.say(msg!("export-together")).into(),
            words.figure(figures.mean).into(),
            nothing(),
            nothing(),
            nothing(),
            nothing(),
        ];
        let shown = figures.mean.is_some() || figures.groups.iter().any(is_seen);
        let groups = overview.participation.groups.iter().zip(&figures.groups);
        let groups = groups.filter(move |(_, cell)| is_seen(cell)).map(move |(group, cell)| {
            [
                point.clone().into(),
                one_line(&group.name).into(),
                words.figure(cell.mean).into(),
                how_many(cell.n).into(),
                Cell {
                    drawing: counts(cell, most, group.perspective, words.0).map(Drawing::Chart),
                    ..words.spread(cell).into()
                },
                number(cell.dont_know).into(),
                number(cell.blank).into(),
            ]
        });
        shown.then_some(together).into_iter().chain(groups)
    });
    let table = Table { grouped: true, ..laid(columns, rows, words) };
    let all = cells().count() + Criterion::ALL.len();
    let said = match table.rows.len() {
        0 => Some(msg!("export-too-little-of-theme")),
        rows if rows < all => Some(msg!("export-too-little-of-groups")),
        _ => None,
    };
    let table = Some(table).filter(|table| !table.rows.is_empty()).map(Block::Table);
    table.into_iter().chain(said.map(|said| Block::Paragraph(words.say(said)))).collect()
}

/// How often each score was given, as bars.
fn counts(cell: &ShownCell, most: u32, side: Perspective, lang: Lang) -> Option<Chart> {
    let counts = cell.counts()?;
    let scores: Vec<_> = ["1", "2", "3", "4", "5"].into_iter().zip(counts).collect();
    bars(&scores, most, side, lang)
}

fn remarks(questions: &[QuestionRemarks], words: Words) -> Vec<Block> {
    let section = |part: &QuestionRemarks| {
        let groups = by_group(&part.remarks).into_iter().map(|(group, said)| {
            let said = said.iter().map(|remark| Remark {
                text: clean(&remark.text).into_owned(),
                tag: remark.quotable.then(|| words.say(msg!("export-quotable"))),
            });
            Block::Remarks(group.map(one_line), said.collect())
        });
        Section::of(Role::Question, words.question(&part.question), groups.collect()).into()
    };
    questions.iter().map(section).collect()
}

pub(super) fn list(sentences: impl IntoIterator<Item = Message>, words: Words) -> Block {
    Block::List(sentences.into_iter().map(|sentence| words.say(sentence)).collect())
}

pub(super) fn table<R: IntoIterator<Item = Cell>>(
    columns: impl IntoIterator<Item = (Message, Kind)>,
    rows: impl Iterator<Item = R>,
    words: Words,
) -> Block {
    Block::Table(laid(columns, rows, words))
}

/// A table without the columns in which nothing stands.
fn laid<R: IntoIterator<Item = Cell>>(
    columns: impl IntoIterator<Item = (Message, Kind)>,
    rows: impl Iterator<Item = R>,
    words: Words,
) -> Table {
    let mut rows: Vec<Vec<Cell>> = rows.map(|row| row.into_iter().collect()).collect();
    let tells = |column: usize| rows.iter().filter_map(|row| row.get(column)).any(|cell| !cell.is_nothing());
    let columns = columns.into_iter().enumerate().map(|(place, (name, kind))| {
        (kind == Kind::Head || tells(place)).then(|| Column { name: words.label(name), kind })
    });
    let columns: Vec<Option<Column>> = columns.collect();
    for row in &mut rows {
        let mut kept = columns.iter().map(Option::is_some);
        row.retain(|_| kept.next().unwrap_or(true));
    }
    Table { columns: columns.into_iter().flatten().collect(), rows, grouped: false }
}
