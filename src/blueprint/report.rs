//! Problems drawn for a person: the line, an arrow, what was expected, what to do.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::problem::{Problem, Severity};
use super::safe::{picture, shown};
use crate::i18n::Lang;
use crate::msg;

/// More at once help nobody; the others come after the first are mended.
const MOST: usize = 100;

/// Draws problems in the text of the file `name`, with their number at the end. Nothing when there
/// are none.
pub fn report(name: &str, text: &str, problems: &[Problem], lang: Lang, color: bool) -> String {
    if problems.is_empty() {
        return String::new();
    }
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    let mut drawn = String::new();
    for problem in problems.iter().take(MOST) {
        drawn.push_str(&draw(&renderer, &shown(name), text, problem, lang));
        drawn.push_str("\n\n");
    }
    let more = problems.len().saturating_sub(MOST);
    if more > 0 {
        drawn.push_str(&lang.say(&msg!("problem-more", count = more)));
        drawn.push('\n');
    }
    let errors = problems.iter().filter(|problem| problem.severity() == Severity::Error).count();
    let warnings = problems.len() - errors;
    let total = match (errors, warnings) {
        (_, 0) => msg!("problem-errors", count = errors),
        (0, _) => msg!("problem-warnings", count = warnings),
        _ => msg!(
            "problem-errors-and-warnings",
            errors = msg!("problem-errors", count = errors),
            warnings = msg!("problem-warnings", count = warnings)
        ),
    };
    drawn.push_str(&lang.say(&msg!("problem-total", file = shown(name), count = total)));
    drawn.push('\n');
    drawn
}

fn draw(renderer: &Renderer, name: &str, text: &str, problem: &Problem, lang: Lang) -> String {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR.with_name(lang.say(&msg!("problem-level-error"))),
        Severity::Warning => Level::WARNING.with_name(lang.say(&msg!("problem-level-warning"))),
    };
    let excerpt = Excerpt::new(text, &problem.span);
    let mut arrow = AnnotationKind::Primary.span(excerpt.span);
    if let Some(label) = problem.label() {
        arrow = arrow.label(lang.say(&label));
    }
    let snippet = Snippet::source(excerpt.line).line_start(excerpt.number).path(name).annotation(arrow);
    let help = Level::HELP.with_name(lang.say(&msg!("problem-level-help")));
    let hints = problem.hints().into_iter().map(|hint| help.clone().message(lang.say(&hint)));
    let title = level.primary_title(lang.say(&problem.title()));
    renderer.render(&[Group::with_title(title).element(snippet).elements(hints)])
}

/// The line that a problem begins on, safe to show.
struct Excerpt {
    line: String,
    /// From 1.
    number: usize,
    /// The problem, in `line`.
    span: Range<usize>,
}

impl Excerpt {
    fn new(text: &str, span: &Range<usize>) -> Self {
        let start = text[..span.start].rfind('\n').map_or(0, |newline| newline + 1);
        let end = text[span.start..].find('\n').map_or(text.len(), |newline| span.start + newline);
        let middle = span.end.min(end);
        let before = safe(&text[start..span.start]);
        let inside = safe(&text[span.start..middle]);
        let after = safe(&text[middle..end]);
        Self {
            number: text[..start].matches('\n').count() + 1,
            span: before.len()..before.len() + inside.len(),
            line: before + &inside + &after,
        }
    }
}

/// One character for each character, so that the column stays right. A byte-order mark and the
/// second half of a line end of Windows are no characters.
fn safe(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}');
    let text = text.strip_suffix('\r').unwrap_or(text);
    text.chars().map(|c| if c == '\t' { c } else { picture(c) }).collect()
}
