//! What can be wrong with a blueprint, as data. `words.rs` says it, `report.rs` draws it.

use std::ops::Range;

/// Something in a blueprint that is wrong, or that could be better.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// Where it is: bytes of the text, always on the border of a character.
    pub span: Range<usize>,
    /// The field it is about, safe to show; empty where no field is known.
    pub field: String,
    /// What it is.
    pub kind: Kind,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Works, but could be better.
    Warning,
    /// No session can start with it.
    Error,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// The file is larger than [`MAX_BYTES`](super::MAX_BYTES).
    TooBig {
        /// Size of the file.
        bytes: usize,
    },
    /// The file is not UTF-8.
    NotUtf8,
    /// Not TOML.
    Syntax(Syntax),
    /// The file does not say which format it has.
    NoFormat,
    /// A format that this program does not read.
    OtherFormat {
        /// As written.
        found: String,
    },
    /// A field that does not exist here.
    UnknownField {
        /// The field that looks most like it.
        nearest: Option<&'static str>,
        /// All fields that can stand here.
        known: Vec<&'static str>,
    },
    /// A field that has to be there.
    MissingField {
        /// What it should hold.
        expected: Expected,
    },
    /// Another kind of value than the field holds.
    WrongType {
        /// What it should hold.
        expected: Expected,
        /// What it holds.
        found: Found,
    },
    /// A number that is too low or too high.
    OutOfRange {
        /// What it should hold.
        expected: Expected,
        /// What it holds.
        found: Found,
    },
    /// A word that is not in the list.
    UnknownWord {
        /// The list.
        expected: Expected,
        /// What was written.
        found: Found,
        /// The word that looks most like it.
        nearest: Option<&'static str>,
    },
    /// A text with nothing in it.
    Empty,
    /// A text that no screen can show.
    TooLong {
        /// Characters that it may have.
        max: usize,
        /// Characters that it has.
        length: usize,
    },
    /// A character that steers the terminal instead of being shown.
    ControlCharacter {
        /// Which one.
        character: char,
    },
    /// A new line or tab in a text that stays on one line.
    NotOneLine,
    /// A short name with other characters than lower case letters, digits and hyphens.
    BadShortName {
        /// A short name that looks like it.
        better: Option<String>,
    },
    /// A list with nothing in it that needs something.
    EmptyList,
    /// A short name that was used before.
    Duplicate {
        /// The short name, safe to show.
        id: String,
        /// The line of the first.
        line: usize,
    },
    /// A field that only makes sense in a step of another kind.
    NotInStep {
        /// The kinds in which it does.
        kinds: &'static [&'static str],
    },
    /// A poll that asks nothing.
    PollWithoutItems,
    /// A poll to choose an answer in, without answers to choose from.
    ChoiceWithoutAnswers,
    /// Answers of a poll that has a scale of its own.
    AnswersBesideScale,
    /// The same figure of the same area and year as before.
    SameFigure {
        /// The line of the first.
        line: usize,
    },
    /// Figures of which one at least has to count.
    AllZero,
    /// The check found nothing, and yet it cannot be read.
    Unreadable,

    /// A sentence that is long to listen to.
    LongSentence {
        /// Words in it.
        words: usize,
    },
    /// A text that is harder than B1.
    HardText {
        /// Its figure on the scale of Flesch-Douma, rounded.
        score: i64,
    },
    /// A session that takes more than a day.
    LongSession {
        /// Minutes of all steps together.
        minutes: u32,
    },
    /// Less than half a minute for each question.
    Hurried {
        /// Questions of the step.
        questions: usize,
        /// Minutes of the step.
        minutes: u32,
    },
    /// No step in which anybody speaks.
    NobodyHeard,
    /// A theme that will never be suggested.
    NoKeywords,
    /// A second round or questions to score, but no step to score in.
    ScoringWithoutStep,
    /// There is a step to score, but nothing says how.
    StepWithoutScoring,
}

/// What makes a file not TOML, as far as it can be told to somebody who does not know TOML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// A text without quotation marks.
    NoQuotes,
    /// Curly quotation marks, as a word processor makes them.
    CurlyQuotes,
    /// Nothing after the equals sign.
    NoValue,
    /// No equals sign.
    NoEquals,
    /// A name with characters that a name cannot have.
    FieldName,
    /// A field or block that was there before.
    Twice {
        /// It belongs in a list, and `[[...]]` was meant.
        list: bool,
    },
    /// A block inside a list of blocks that has nothing in it yet.
    TooEarly,
    /// A quotation mark that is never closed.
    OpenText,
    /// A bracket that is never closed.
    OpenBracket,
    /// No comma between two items.
    NoComma,
    /// Something is left after the value.
    Rest,
    /// A number with a decimal comma.
    DecimalComma,
    /// A backslash that means nothing.
    Backslash,
    /// Something that looks like a number, but is not.
    Value,
    /// Anything else.
    Other,
}

/// What a field should hold.
#[derive(Debug, Clone, PartialEq)]
pub enum Expected {
    /// A text.
    Text,
    /// A short name.
    ShortName,
    /// One word of a list.
    OneOf(Vec<&'static str>),
    /// A number.
    Number {
        /// Without decimals.
        whole: bool,
        /// The lowest that is allowed.
        min: f64,
        /// The highest that is allowed.
        max: f64,
    },
    /// `true` or `false`.
    YesOrNo,
    /// A list of texts.
    Texts,
    /// A block with single brackets.
    Table,
    /// Blocks with double brackets.
    Tables,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// A single value, as written; safe to show.
    Value(String),
    /// A list.
    List,
    /// A block.
    Table,
}

impl Problem {
    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self.kind {
            Kind::LongSentence { .. }
            | Kind::HardText { .. }
            | Kind::LongSession { .. }
            | Kind::Hurried { .. }
            | Kind::NobodyHeard
            | Kind::NoKeywords
            | Kind::ScoringWithoutStep
            | Kind::StepWithoutScoring => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
