//! Problems in words.

use super::MAX_BYTES;
use super::model::FORMAT;
use super::problem::{Expected, Found, Kind, Problem, Syntax};
use super::readability::B1;
use crate::i18n::Message;
use crate::msg;

impl Problem {
    /// What is wrong, in one sentence.
    pub fn title(&self) -> Message {
        let field = || self.field.as_str();
        match &self.kind {
            Kind::TooBig { .. } => msg!("problem-too-big"),
            Kind::NotUtf8 => msg!("problem-not-utf8"),
            Kind::Syntax(Syntax::Twice { .. }) => msg!("problem-twice", field = field()),
            Kind::Syntax(Syntax::TooEarly) => msg!("problem-too-early"),
            Kind::Syntax(_) => msg!("problem-syntax"),
            Kind::NoFormat => msg!("problem-no-format"),
            Kind::OtherFormat { found } => msg!("problem-other-format", found = found),
            Kind::UnknownField { .. } => msg!("problem-unknown-field", field = field()),
            Kind::MissingField { .. } => msg!("problem-missing-field", field = field()),
            Kind::WrongType { .. } => msg!("problem-wrong-type", field = field()),
            Kind::OutOfRange { .. } => msg!("problem-out-of-range", field = field()),
            Kind::UnknownWord { .. } => msg!("problem-unknown-word", field = field()),
            Kind::Empty => msg!("problem-empty", field = field()),
            Kind::TooLong { .. } => msg!("problem-too-long", field = field()),
            Kind::ControlCharacter { .. } => msg!("problem-control-character"),
            Kind::NotOneLine => msg!("problem-not-one-line", field = field()),
            Kind::BadShortName { .. } => msg!("problem-bad-short-name", field = field()),
            Kind::EmptyList => msg!("problem-empty-list", field = field()),
            Kind::Duplicate { id, .. } => msg!("problem-duplicate", id = id),
            Kind::NotInStep { .. } => msg!("problem-not-in-step", field = field()),
            Kind::PollWithoutItems => msg!("problem-poll-without-items"),
            Kind::ChoiceWithoutAnswers => msg!("problem-choice-without-answers"),
            Kind::AnswersBesideScale => msg!("problem-answers-beside-scale"),
            Kind::SameFigure { .. } => msg!("problem-same-figure"),
            Kind::AllZero => msg!("problem-all-zero", field = field()),
            Kind::Unreadable => msg!("problem-unreadable"),
            Kind::LongSentence { .. } => msg!("problem-long-sentence"),
            Kind::HardText { .. } => msg!("problem-hard-text"),
            Kind::LongSession { .. } => msg!("problem-long-session"),
            Kind::Hurried { .. } => msg!("problem-hurried"),
            Kind::NobodyHeard => msg!("problem-nobody-heard"),
            Kind::NoKeywords => msg!("problem-no-keywords"),
            Kind::ScoringWithoutStep => msg!("problem-scoring-without-step"),
            Kind::StepWithoutScoring => msg!("problem-step-without-scoring"),
        }
    }

    /// What should have been there.
    pub fn expected(&self) -> Option<Message> {
        match &self.kind {
            Kind::MissingField { expected }
            | Kind::WrongType { expected, .. }
            | Kind::OutOfRange { expected, .. }
            | Kind::UnknownWord { expected, .. } => Some(expected.in_words()),
            Kind::TooBig { .. } => Some(msg!("expected-bytes", count = MAX_BYTES / 1024)),
            Kind::Syntax(syntax) => syntax.expected(),
            Kind::OtherFormat { .. } => Some(msg!("expected-format", format = FORMAT)),
            Kind::Empty => Some(Expected::Text.in_words()),
            Kind::TooLong { max, .. } => Some(msg!("expected-length", count = *max)),
            Kind::NotOneLine => Some(msg!("expected-one-line")),
            Kind::BadShortName { .. } => Some(Expected::ShortName.in_words()),
            Kind::EmptyList => Some(msg!("expected-something")),
            Kind::AllZero => Some(msg!("expected-above-zero")),
            Kind::LongSentence { .. } => Some(msg!("expected-short-sentence")),
            Kind::HardText { .. } => Some(msg!("expected-easy-text", score = B1 as i64)),
            _ => None,
        }
    }

    /// What is there.
    pub fn found(&self) -> Option<Message> {
        match &self.kind {
            Kind::WrongType { found, .. }
            | Kind::OutOfRange { found, .. }
            | Kind::UnknownWord { found, .. } => Some(found.in_words()),
            Kind::TooBig { bytes } => Some(msg!("found-bytes", count = bytes.div_ceil(1024))),
            Kind::OtherFormat { found } => Some(msg!("found-value", value = found)),
            Kind::TooLong { length, .. } => Some(msg!("found-length", count = *length)),
            Kind::ControlCharacter { character } => {
                Some(msg!("found-character", code = format!("U+{:04X}", u32::from(*character))))
            }
            Kind::Duplicate { line, .. } | Kind::SameFigure { line } => {
                Some(msg!("found-first", line = *line))
            }
            Kind::LongSentence { words } => Some(msg!("found-words", count = *words)),
            Kind::HardText { score } => Some(msg!("found-score", score = *score)),
            Kind::LongSession { minutes } => Some(msg!("found-minutes", count = *minutes)),
            Kind::Hurried { questions, minutes } => Some(msg!(
                "found-hurried",
                questions = msg!("found-questions", count = *questions),
                minutes = msg!("found-minutes", count = *minutes)
            )),
            _ => None,
        }
    }

    /// What stands beside the place: expected and found.
    pub fn label(&self) -> Option<Message> {
        match (self.expected(), self.found()) {
            (Some(expected), Some(found)) => {
                Some(msg!("problem-expected-found", expected = expected, found = found))
            }
            (Some(expected), None) => Some(msg!("problem-expected", expected = expected)),
            (None, found) => found,
        }
    }

    /// What to do about it.
    pub fn hints(&self) -> Vec<Message> {
        let field = || self.field.as_str();
        match &self.kind {
            Kind::TooBig { .. } => vec![msg!("hint-too-big")],
            Kind::NotUtf8 => vec![msg!("hint-not-utf8")],
            Kind::Syntax(syntax) => vec![syntax.hint(field())],
            Kind::NoFormat => vec![msg!("hint-no-format", format = FORMAT)],
            Kind::OtherFormat { .. } => vec![msg!("hint-other-format", format = FORMAT)],
            Kind::UnknownField { nearest, known } => {
                let known = msg!("hint-known-fields", fields = known.join(", "));
                nearest.map(|name| msg!("hint-nearest", name = name)).into_iter().chain([known]).collect()
            }
            Kind::MissingField { expected } => {
                vec![msg!("hint-add", example = expected.example(field()))]
            }
            Kind::WrongType { expected, found } => expected.repair(field(), found).into_iter().collect(),
            Kind::UnknownWord { nearest, .. } => {
                nearest.map(|name| msg!("hint-nearest", name = name)).into_iter().collect()
            }
            Kind::ControlCharacter { .. } => vec![msg!("hint-control-character")],
            Kind::NotOneLine => vec![msg!("hint-one-line")],
            Kind::BadShortName { better } => {
                better.iter().map(|name| msg!("hint-short-name", name = name)).collect()
            }
            Kind::EmptyList => vec![msg!("hint-empty-list", field = field())],
            Kind::NotInStep { kinds } => {
                vec![msg!("hint-not-in-step", field = field(), kinds = kinds.join(", "))]
            }
            Kind::PollWithoutItems => vec![msg!("hint-poll-without-items")],
            Kind::ChoiceWithoutAnswers => vec![msg!("hint-choice-without-answers")],
            Kind::AnswersBesideScale => vec![msg!("hint-answers-beside-scale")],
            Kind::SameFigure { .. } => vec![msg!("hint-same-figure")],
            Kind::Duplicate { .. } => vec![msg!("hint-duplicate")],
            Kind::Unreadable => vec![msg!("hint-unreadable")],
            Kind::LongSentence { .. } => vec![msg!("hint-long-sentence")],
            Kind::HardText { .. } => vec![msg!("hint-hard-text")],
            Kind::LongSession { .. } => vec![msg!("hint-long-session")],
            Kind::Hurried { .. } => vec![msg!("hint-hurried")],
            Kind::NobodyHeard => vec![msg!("hint-nobody-heard")],
            Kind::NoKeywords => vec![msg!("hint-no-keywords")],
            Kind::ScoringWithoutStep => vec![msg!("hint-scoring-without-step")],
            Kind::StepWithoutScoring => vec![msg!("hint-step-without-scoring")],
            Kind::OutOfRange { .. } | Kind::Empty | Kind::TooLong { .. } | Kind::AllZero => Vec::new(),
        }
    }
}

impl Syntax {
    fn expected(self) -> Option<Message> {
        Some(match self {
            Syntax::NoQuotes | Syntax::CurlyQuotes => msg!("expected-quotes"),
            Syntax::NoValue => msg!("expected-value"),
            Syntax::NoEquals => msg!("expected-equals"),
            Syntax::FieldName => msg!("expected-field-name"),
            Syntax::Twice { .. } | Syntax::TooEarly => return None,
            Syntax::OpenText => msg!("expected-closing-quote"),
            Syntax::OpenBracket => msg!("expected-closing-bracket"),
            Syntax::NoComma => msg!("expected-comma"),
            Syntax::Rest => msg!("expected-line-end"),
            Syntax::DecimalComma => msg!("expected-point"),
            Syntax::Backslash => msg!("expected-no-backslash"),
            Syntax::Value => msg!("expected-valid-value"),
            Syntax::Other => msg!("expected-toml"),
        })
    }

    fn hint(self, field: &str) -> Message {
        match self {
            Syntax::NoQuotes => msg!("hint-no-quotes"),
            Syntax::CurlyQuotes => msg!("hint-curly-quotes"),
            Syntax::NoValue => msg!("hint-no-value"),
            Syntax::NoEquals | Syntax::FieldName | Syntax::Other => msg!("hint-form-of-line"),
            Syntax::Twice { list: true } => msg!("hint-double-brackets", field = field),
            Syntax::Twice { list: false } => msg!("hint-twice"),
            Syntax::TooEarly => msg!("hint-too-early", field = field),
            Syntax::OpenText => msg!("hint-open-text"),
            Syntax::OpenBracket => msg!("hint-open-bracket"),
            Syntax::NoComma => msg!("hint-no-comma"),
            Syntax::Rest => msg!("hint-rest"),
            Syntax::DecimalComma => msg!("hint-decimal-comma"),
            Syntax::Backslash => msg!("hint-backslash"),
            Syntax::Value => msg!("hint-value"),
        }
    }
}

impl Expected {
    /// As a person is told.
    pub fn in_words(&self) -> Message {
        match self {
            Expected::Text => msg!("expected-text"),
            Expected::ShortName => msg!("expected-short-name"),
            Expected::OneOf(words) => msg!("expected-one-of", words = words.join(", ")),
            Expected::Number { min, max, .. } if min >= max => {
                msg!("expected-format", format = min.to_string())
            }
            Expected::Number { whole: true, min, max } => {
                msg!("expected-whole", min = min.to_string(), max = max.to_string())
            }
            Expected::Number { whole: false, min, max } => {
                msg!("expected-number", min = min.to_string(), max = max.to_string())
            }
            Expected::YesOrNo => msg!("expected-yes-or-no"),
            Expected::Texts => msg!("expected-texts"),
            Expected::Table => msg!("expected-table"),
            Expected::Tables => msg!("expected-tables"),
        }
    }

    /// How a field with it is written.
    fn example(&self, field: &str) -> String {
        match self {
            Expected::Text | Expected::ShortName => format!("{field} = \"...\""),
            Expected::OneOf(words) => format!("{field} = \"{}\"", words.first().unwrap_or(&"...")),
            Expected::Number { min, .. } => format!("{field} = {}", min.max(1.0)),
            Expected::YesOrNo => format!("{field} = true"),
            Expected::Texts => format!("{field} = [\"...\"]"),
            Expected::Table => format!("[{field}]"),
            Expected::Tables => format!("[[{field}]]"),
        }
    }

    /// What to do with a value of another kind, where that is plain.
    fn repair(&self, field: &str, found: &Found) -> Option<Message> {
        match (self, found) {
            (Expected::Number { .. }, Found::Value(value)) => {
                let number = value.trim_matches(['"', '\'']);
                number.parse::<f64>().ok()?;
                (number != value).then(|| msg!("hint-no-quotes-around", value = number))
            }
            (Expected::Text | Expected::ShortName | Expected::OneOf(_), Found::Value(_)) => {
                Some(msg!("hint-quotes-around"))
            }
            (Expected::Texts, Found::Value(value)) if value.starts_with(['"', '\'']) => {
                Some(msg!("hint-add", example = format!("{field} = [{value}]")))
            }
            (Expected::Tables, Found::Table) => Some(msg!("hint-double-brackets", field = field)),
            (Expected::Table, Found::List) => Some(msg!("hint-single-brackets", field = field)),
            _ => None,
        }
    }
}

impl Found {
    /// As a person is told.
    pub fn in_words(&self) -> Message {
        match self {
            Found::Value(value) => msg!("found-value", value = value),
            Found::List => msg!("found-list"),
            Found::Table => msg!("found-table"),
        }
    }
}
