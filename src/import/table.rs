//! A CSV file as rows of known columns.

use super::Kind;
use super::names::meant;
use super::problem::Problems;
use crate::i18n::Message;
use crate::msg;
use crate::text::folded;

/// No file that people fill in comes near; a film that was chosen by mistake does.
const LARGEST_FILE: usize = 20 * 1024 * 1024;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Ballot,
    Group,
    Question,
    Theme,
    Text,
    Quotable,
    Urgency,
    Potential,
    Energy,
    Criterion,
    Score,
    Count,
    Indicator,
    Area,
    Level,
    Value,
    Unit,
    ReferenceArea,
    ReferenceValue,
    Year,
    Source,
    Whole,
    /// Says of an export of the example that it is one; read over.
    Example,
}

impl Column {
    const COUNT: usize = 23;

    /// Its name in a header: English, Dutch.
    fn names(self) -> [&'static str; 2] {
        match self {
            Column::Ballot => ["ballot", "stembriefje"],
            Column::Group => ["group", "groep"],
            Column::Question => ["question", "vraag"],
            Column::Theme => ["theme", "thema"],
            Column::Text => ["text", "tekst"],
            Column::Quotable => ["quotable", "citeerbaar"],
            Column::Urgency => ["urgency", "urgentie"],
            Column::Potential => ["potential", "potentie"],
            Column::Energy => ["energy", "energie"],
            Column::Criterion => ["criterion", "criterium"],
            Column::Score => ["score", "score"],
            Column::Count => ["count", "aantal"],
            Column::Indicator => ["indicator", "indicator"],
            Column::Area => ["area", "gebied"],
            Column::Level => ["level", "niveau"],
            Column::Value => ["value", "waarde"],
            Column::Unit => ["unit", "eenheid"],
            Column::ReferenceArea => ["reference_area", "vergelijkgebied"],
            Column::ReferenceValue => ["reference_value", "vergelijkwaarde"],
            Column::Year => ["year", "jaar"],
            Column::Source => ["source", "bron"],
            Column::Whole => ["whole", "geheel"],
            Column::Example => ["example", "voorbeeld"],
        }
    }

    fn of(kind: Kind, header: &str) -> Option<Column> {
        kind.columns().iter().copied().find(|column| column.is_called(header))
    }

    /// Whether this is one of its names.
    pub fn is_called(self, name: &str) -> bool {
        self.names().contains(&folded(name).as_str())
    }
}

/// The rows of a file, empty ones left out.
pub(super) struct Table {
    pub kind: Kind,
    pub rows: Vec<Row>,
    /// The columns as the file names them.
    names: [String; Column::COUNT],
}

/// One row.
pub(super) struct Row {
    /// Its first line in the file, from 1.
    pub line: usize,
    cells: [String; Column::COUNT],
}

impl Row {
    /// A cell, without the spaces around it; empty where the file has no such column.
    pub fn cell(&self, column: Column) -> &str {
        &self.cells[column as usize]
    }
}

impl Table {
    /// Reads the rows of a file. `None` when its header says too little to go on.
    pub fn read(kind: Option<Kind>, bytes: &[u8], problems: &mut Problems) -> Option<Self> {
        let text = decode(bytes).map_err(|(line, what)| match line {
            Some(line) => problems.in_line(line, what),
            None => problems.in_file(what),
        });
        let mut records = records(text.ok()?);
        let Some(header) = records.next() else {
            problems.in_file(msg!("import-empty"));
            return None;
        };
        let kind = kind.or_else(|| recognise(&header.cells));
        let Some(kind) = kind else {
            let [contributions, ballots, tallies, profile] = Kind::ALL.map(columns_of);
            problems.in_line(
                header.line,
                msg!(
                    "import-kind-unknown",
                    contributions = contributions,
                    ballots = ballots,
                    tallies = tallies,
                    profile = profile
                ),
            );
            return None;
        };
        let columns = columns(kind, &header, problems)?;
        let mut table = Self { kind, rows: Vec::new(), names: Default::default() };
        for (column, name) in columns.iter().zip(&header.cells) {
            if let Some(column) = column {
                name.trim().clone_into(&mut table.names[*column as usize]);
            }
        }
        table.rows = records.filter_map(|record| row(&record, &columns, problems)).collect();
        if table.rows.is_empty() && problems.is_empty() {
            problems.in_file(msg!("import-no-rows"));
        }
        Some(table)
    }

    /// What the file calls a column.
    pub fn name(&self, column: Column) -> &str {
        &self.names[column as usize]
    }
}

/// The bytes as text, or the line where they are none.
fn decode(bytes: &[u8]) -> Result<&str, (Option<usize>, Message)> {
    if bytes.len() > LARGEST_FILE {
        return Err((None, msg!("import-too-large", megabytes = LARGEST_FILE / 1024 / 1024)));
    }
    str::from_utf8(bytes).map_err(|error| {
        let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        (Some(1 + line_ends(&before)), msg!("import-not-utf8"))
    })
}

/// A record as it stands in the file.
struct Record {
    line: usize,
    cells: Vec<String>,
    /// A quote was opened that nothing closes.
    open: bool,
}

/// The records of the text, by the separator that makes the most of its header.
fn records(text: &str) -> impl Iterator<Item = Record> {
    let known = |separator: u8| {
        let header = split(text, separator).next();
        let known = header
            .iter()
            .flat_map(|header| &header.cells)
            .filter(|cell| Kind::ALL.iter().any(|kind| Column::of(*kind, cell).is_some()));
        known.count()
    };
    // The last of the best: a file with one column has no separator to tell by.
    let separator = [b'\t', b',', b';'].into_iter().max_by_key(|separator| known(*separator));
    split(text, separator.unwrap_or(b';'))
}

fn split(text: &str, separator: u8) -> impl Iterator<Item = Record> {
    // A byte order mark at the beginning is skipped by the reader.
    let reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let (mut line, mut counted) = (1, 0);
    // Text is UTF-8 and rows may have any length, so there is nothing left that could fail.
    let mut records = reader.into_records().map_while(Result::ok).peekable();
    std::iter::from_fn(move || {
        let record = records.next()?;
        let start = |record: &csv::StringRecord| {
            let byte = record.position().map_or(0, |position| position.byte() as usize);
            // A record is said to begin where the one before it ended.
            let blank = text[byte..].bytes().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            byte + blank
        };
        let begin = start(&record);
        line += line_ends(&text[counted..begin]);
        counted = begin;
        let whole = &text[begin..records.peek().map_or(text.len(), start)];
        // A quote within an unquoted cell closes nothing: then there are no lines in the cell either.
        let last = records.peek().is_none();
        let open = last && whole.matches('"').count() % 2 == 1 && whole.trim_end().contains('\n');
        Some(Record { line, cells: record.iter().map(str::to_owned).collect(), open })
    })
}

/// How many lines end in this text: by LF, CR LF or CR.
fn line_ends(text: &str) -> usize {
    let ends = |(at, byte): (usize, u8)| {
        byte == b'\n' || byte == b'\r' && text.as_bytes().get(at + 1) != Some(&b'\n')
    };
    text.bytes().enumerate().filter(|found| ends(*found)).count()
}

/// The kind of which the header names the most columns; `None` when it names none.
fn recognise(header: &[String]) -> Option<Kind> {
    let named = |kind: Kind| header.iter().filter(|cell| Column::of(kind, cell).is_some()).count();
    Kind::ALL.into_iter().max_by_key(|kind| named(*kind)).filter(|kind| named(*kind) > 0)
}

/// Which column each cell of the header names.
fn columns(kind: Kind, header: &Record, problems: &mut Problems) -> Option<Vec<Option<Column>>> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    let mut sound = true;
    for cell in &header.cells {
        let column = Column::of(kind, cell);
        let what = match column {
            Some(_) if columns.contains(&column) => Some(msg!("import-column-twice")),
            // Spreadsheets leave empty columns behind; a row that fills one is told so.
            None if !cell.trim().is_empty() => Some(unknown_column(kind, cell)),
            _ => None,
        };
        if let Some(what) = what {
            problems.in_cell(header.line, cell.trim(), what);
            sound = false;
        }
        columns.push(column);
    }
    for column in kind.required() {
        if !columns.contains(&Some(*column)) {
            let [english, dutch] = column.names();
            problems.in_line(header.line, msg!("import-column-missing", nl = dutch, en = english));
            sound = false;
        }
    }
    sound.then_some(columns)
}

fn unknown_column(kind: Kind, found: &str) -> Message {
    let names = kind.columns().iter().flat_map(|column| column.names());
    match meant(found, names) {
        Some(name) => msg!("import-column-unknown-meant", name = name),
        None => msg!("import-column-unknown", columns = columns_of(kind)),
    }
}

fn columns_of(kind: Kind) -> Message {
    match kind {
        Kind::Contributions => msg!("import-columns-contributions"),
        Kind::Ballots => msg!("import-columns-ballots"),
        Kind::Tallies => msg!("import-columns-tallies"),
        Kind::Profile => msg!("import-columns-profile"),
    }
}

fn row(record: &Record, columns: &[Option<Column>], problems: &mut Problems) -> Option<Row> {
    if record.open {
        problems.in_line(record.line, msg!("import-quote-open"));
        return None;
    }
    let mut row = Row { line: record.line, cells: Default::default() };
    let (mut empty, mut beyond) = (true, false);
    for (place, cell) in record.cells.iter().enumerate() {
        let cell = unprotected(cell).trim();
        empty &= cell.is_empty();
        match columns.get(place).copied().flatten() {
            Some(column) => cell.clone_into(&mut row.cells[column as usize]),
            None => beyond |= !cell.is_empty(),
        }
    }
    if beyond {
        let (found, expected) = (record.cells.len(), columns.len());
        problems.in_line(record.line, msg!("import-too-many-cells", found = found, expected = expected));
        return None;
    }
    if !empty && record.cells.len() < columns.len() {
        let (found, expected) = (record.cells.len(), columns.len());
        problems.in_line(record.line, msg!("import-too-few-cells", found = found, expected = expected));
        return None;
    }
    (!empty).then_some(row)
}

/// Our own exports put an apostrophe before what a spreadsheet would take for a formula.
fn unprotected(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        // Text that begins with apostrophes and a formula got one more of them.
        Some(rest) if rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) => {
            rest
        }
        _ => cell,
    }
}
