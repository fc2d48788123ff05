//! What could be better in a blueprint that works.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::model::{Blueprint, Language};
use super::problem::{Kind, Problem};
use super::readability::{B1, flesch_douma, longest_sentence, word_count};
use super::rules::place;
use super::steps::{Step, StepKind};

/// Words that somebody who listens can hold on to.
const LONG_SENTENCE: usize = 15;
/// A figure of fewer words says more about one long word than about the text.
const ENOUGH_WORDS: usize = 8;
/// Fewer words are a name.
const A_SENTENCE: usize = 4;
/// A session of more minutes does not fit in a day.
const LONG_SESSION: u32 = 8 * 60;

/// Everything that could be better.
pub(super) fn advice(text: &str, blueprint: &Blueprint) -> Vec<Problem> {
    let (table, _) = DeTable::parse_recoverable(text);
    let mut advice = Advice { text, table: table.get_ref(), problems: Vec::new() };
    advice.words(blueprint);
    advice.minutes(blueprint);
    advice.voices(blueprint);
    advice.scoring(blueprint);
    advice.problems
}

struct Advice<'a> {
    text: &'a str,
    table: &'a DeTable<'a>,
    problems: Vec<Problem>,
}

impl Advice<'_> {
    /// `path` is also the name of the field: its last part that is not a number.
    fn add(&mut self, path: &str, kind: Kind) {
        let span = place(self.text, self.table, path);
        let field = path.rsplit('.').find(|part| part.parse::<usize>().is_err()).unwrap_or_default();
        self.problems.push(Problem { span, field: field.to_owned(), kind });
    }

    /// Questions that are hard to follow. A question is judged with its probes, so that there are
    /// enough words to judge.
    fn words(&mut self, blueprint: &Blueprint) {
        let dutch = blueprint.language == Language::Nl;
        for (number, step) in blueprint.steps.iter().enumerate() {
            self.hard(dutch, &format!("steps.{number}.say"), &step.say);
            for (question_number, question) in step.questions.iter().enumerate() {
                let path = format!("steps.{number}.questions.{question_number}");
                self.long(&format!("{path}.ask"), &question.ask);
                for (probe_number, probe) in question.probes.iter().enumerate() {
                    self.long(&format!("{path}.probes.{probe_number}"), probe);
                }
                let together = format!("{}\n{}", question.ask, question.probes.join("\n"));
                self.hard(dutch, &format!("{path}.ask"), &together);
            }
            // Sentences of a list are judged together; names of places and organisations are what they are.
            for (item_number, item) in step.items.iter().enumerate() {
                self.long(&format!("steps.{number}.items.{item_number}"), item);
            }
            let sentences = step.items.iter().filter(|item| word_count(item) >= A_SENTENCE);
            let sentences: Vec<&str> = sentences.map(String::as_str).collect();
            self.hard(dutch, &format!("steps.{number}.items"), &sentences.join("\n"));
        }
        let ask = &blueprint.scoring.ask;
        for (name, question) in
            [("urgency", &ask.urgency), ("potential", &ask.potential), ("energy", &ask.energy)]
        {
            let path = format!("scoring.ask.{name}");
            let question = question.as_deref().unwrap_or_default();
            self.long(&path, question);
            self.hard(dutch, &path, question);
        }
        let consent = blueprint.consent.as_ref().map_or("", |consent| &consent.say);
        self.hard(dutch, "consent.say", consent);
    }

    fn long(&mut self, path: &str, question: &str) {
        let words = longest_sentence(question);
        if words > LONG_SENTENCE {
            self.add(path, Kind::LongSentence { words });
        }
    }

    fn hard(&mut self, dutch: bool, path: &str, spoken: &str) {
        if dutch
            && word_count(spoken) >= ENOUGH_WORDS
            && let Some(score) = flesch_douma(spoken).filter(|score| *score < B1)
        {
            self.add(path, Kind::HardText { score: score.round() as i64 });
        }
    }

    /// Minutes do not add up when they do not fit in a day, or when a step has less than half a
    /// minute for each question.
    fn minutes(&mut self, blueprint: &Blueprint) {
        let minutes = blueprint.minutes();
        if minutes > LONG_SESSION {
            self.add("steps.0.minutes", Kind::LongSession { minutes });
        }
        for (number, step) in blueprint.steps.iter().enumerate() {
            let questions = step.questions.len();
            if questions > 2 * step.minutes as usize {
                let kind = Kind::Hurried { questions, minutes: step.minutes };
                self.add(&format!("steps.{number}.minutes"), kind);
            }
        }
    }

    /// Who is never heard, and what is never suggested.
    fn voices(&mut self, blueprint: &Blueprint) {
        if !blueprint.steps.iter().any(anyone_speaks) {
            self.add("groups", Kind::NobodyHeard);
        }
        for (number, theme) in blueprint.themes.iter().enumerate() {
            if theme.keywords.is_empty() {
                self.add(&format!("themes.{number}.name"), Kind::NoKeywords);
            }
        }
    }

    /// A second round or questions of one's own are written for a step to score in. The rest of
    /// `[scoring]` can be there without one: for when there is time left, or for ballots that are
    /// imported.
    fn scoring(&mut self, blueprint: &Blueprint) {
        let scoring = self.table.get("scoring").map(Spanned::get_ref);
        let step = blueprint.steps.iter().position(|step| step.kind == StepKind::Score);
        let planned =
            |scoring: &&DeValue<'_>| ["rounds", "ask"].iter().any(|key| scoring.get(*key).is_some());
        match step {
            None if scoring.as_ref().is_some_and(planned) => self.add("scoring", Kind::ScoringWithoutStep),
            Some(number) if scoring.is_none() => {
                self.add(&format!("steps.{number}.kind"), Kind::StepWithoutScoring);
            }
            _ => {}
        }
    }
}

/// Steps are for all groups, so a group is heard in every step in which anybody speaks or votes.
fn anyone_speaks(step: &Step) -> bool {
    !step.questions.is_empty() || matches!(step.kind, StepKind::Talk | StepKind::Poll | StepKind::Score)
}
