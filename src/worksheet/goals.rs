//! How concrete goals are, and how the questions before them were answered.

use super::Sheet;
use super::findings::{Finding, Named, has_passed, no_theme, without};
use crate::session::{Field, Row, Session};

/// What makes a goal concrete: of what, for whom, how many, when, and how one sees that it was reached.
const CONCRETE: [Field; 5] = [Field::What, Field::Who, Field::HowMany, Field::When, Field::Measured];

impl Sheet {
    /// What a goal still needs to be concrete.
    pub fn smart_missing(&self, goal: &Row) -> Vec<Field> {
        self.missing(goal, &CONCRETE)
    }
}

pub(super) fn findings(sheet: &Sheet, session: &Session) -> Vec<Finding> {
    let mut found: Vec<Finding> = without(sheet, session).into_iter().collect();
    let vague = |named: Named| {
        let missing = sheet.smart_missing(named.row);
        (!missing.is_empty()).then_some(Finding::Vague { goal: named.name, missing })
    };
    found.extend(sheet.named(session).filter_map(vague));
    let passed = sheet.named(session).filter(|named| has_passed(named.row, session));
    found.extend(passed.map(|named| Finding::Passed(named.name)));
    found.extend(no_theme(sheet, session));
    found
}

/// How often each theme got each answer on the seven questions.
pub(super) fn answers(sheet: &Sheet, session: &Session) -> Vec<Finding> {
    let answers = |named: Named| {
        let mut counts: Vec<(_, usize)> = Vec::new();
        for field in Field::QUESTIONS {
            for (answer, count) in sheet.count_picked(field, &std::iter::once(named.row)) {
                match counts.iter_mut().find(|(known, _)| *known == answer) {
                    Some((_, known)) => *known += count,
                    None => counts.push((answer, count)),
                }
            }
        }
        (!counts.is_empty()).then_some(Finding::Answers { theme: named.name, counts })
    };
    sheet.named(session).filter_map(answers).collect()
}
