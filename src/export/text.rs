//! Words, numbers and people's text, as every format needs them.

use std::borrow::Borrow;

use crate::i18n::{Fill, Lang, Message};
use crate::msg;
use crate::overview::{
    Audience, Distribution, Firmness, Fraction, Overview, PlaceResult, Remark, ShownCell, ShownFigures,
    Standing, ThemeResult, criterion, list, votes_said,
};
pub(super) use crate::text::clean;

/// Says things in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words(pub(super) Lang);

impl Words {
    /// A message, harmless to show: names in it may come from people.
    pub(super) fn say(self, message: impl Borrow<Message>) -> String {
        clean(&self.0.say(message.borrow())).into_owned()
    }

    /// A word as it stands alone, with a capital.
    pub(super) fn label(self, message: impl Borrow<Message>) -> String {
        clean(&self.0.label(message.borrow())).into_owned()
    }

    /// Rounded half up to one decimal; a dash where there is none.
    pub(super) fn figure(self, figure: Option<Fraction>) -> String {
        figure.map_or_else(|| "–".to_owned(), |figure| self.0.decimal(&figure.half_up(1)).replace('-', "−"))
    }

    /// A place beside the others: with its day where it stands there more than once.
    pub(super) fn place_beside(self, overview: &Overview, place: &PlaceResult) -> String {
        let same = |other: &&PlaceResult| other.session.is_at_the_place_of(&place.session);
        let name = one_line(&place.session.place);
        match place.session.date {
            Some(date) if overview.places.iter().filter(same).count() > 1 => {
                format!("{name}, {}", self.0.date(date))
            }
            _ => name,
        }
    }

    /// A score of 0 to 100, rounded like [`figure`](Self::figure); without a decimal where it is whole.
    pub(super) fn score(self, score: Option<f64>) -> String {
        match score.and_then(Fraction::nearest) {
            Some(score) if score.denominator() == 1 => score.half_up(0),
            score => self.figure(score),
        }
    }

    /// Whether a theme is promising, in a word.
    pub(super) fn promising(self, theme: &ThemeResult) -> String {
        self.say(match theme.figures.promising {
            Some(true) => msg!("export-yes"),
            Some(false) => msg!("export-no"),
            None => unplaced(theme),
        })
    }

    /// Whether a theme is promising, and its score, in two short sentences.
    pub(super) fn verdict(self, theme: &ThemeResult) -> Vec<String> {
        let promising = match theme.figures.promising {
            Some(true) => msg!("export-promising"),
            Some(false) => msg!("export-not-promising"),
            None => return vec![self.label(unplaced(theme))],
        };
        vec![self.say(&promising), self.say(msg!("export-score-of", score = self.score(theme.figures.score)))]
    }

    /// The weak points of a theme, in words.
    pub(super) fn weakest(self, theme: &ThemeResult) -> String {
        match list(theme.figures.weak_points().iter().map(|&point| criterion(point))) {
            Fill::Message(points) => self.say(&points),
            _ => String::new(),
        }
    }

    /// How many gave each score, or how many of the possible votes there were.
    pub(super) fn spread(self, cell: &ShownCell) -> String {
        match (cell.votes, cell.distribution) {
            (Some(share), _) => self.say(votes_said(share)),
            (None, Distribution::Five(counts)) => counts.map(|count| count.to_string()).join(" · "),
            (None, Distribution::Three([low, middle, high])) => {
                self.say(msg!("export-three", low = low, middle = middle, high = high))
            }
            (None, Distribution::Hidden) => String::new(),
        }
    }

    /// Place and score of a theme in a round: `2 · 61,3`.
    pub(super) fn standing(self, figures: &ShownFigures) -> String {
        match figures.rank {
            Some(rank) => format!("{rank} · {}", self.score(figures.score)),
            None => "–".to_owned(),
        }
    }

    /// The day it was, in full.
    pub(super) fn day(self, overview: &Overview) -> Option<String> {
        overview.session.date.map(|date| {
            self.say(msg!(
                "export-date",
                day = u32::from(date.day()),
                month = u32::from(u8::from(date.month())),
                year = date.year().to_string()
            ))
        })
    }

    /// Where it was: one place, or several as one says them.
    pub(super) fn place(self, overview: &Overview) -> String {
        match overview.places_named() {
            Some(places) => one_line(&self.say(msg!("together-named", places = places))),
            None => one_line(&overview.session.place),
        }
    }

    /// Where and when it was.
    pub(super) fn place_and_date(self, overview: &Overview) -> String {
        let date = self.day(overview);
        let parts = [Some(self.place(overview)).filter(|place| !place.is_empty()), date];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Who hands it over, where that is told.
    pub(super) fn made_by(self, overview: &Overview) -> Option<String> {
        let name = one_line(&overview.hand_out.by);
        (!name.is_empty()).then(|| self.say(msg!("export-made-by", name = name)))
    }

    /// The names of the tables, where there are any.
    pub(super) fn tables(self, overview: &Overview) -> Option<String> {
        let tables = &overview.session.tables;
        (!tables.is_empty())
            .then(|| self.say(msg!("export-tables", count = tables.len(), tables = list(tables))))
    }

    /// A question as a heading.
    pub(super) fn question(self, question: &str) -> String {
        if question.is_empty() { self.say(msg!("export-no-question")) } else { one_line(question) }
    }
}

/// What a report is, and for whom.
pub(super) fn title(overview: &Overview) -> Message {
    match overview.audience {
        Audience::WorkingGroup => msg!("export-title-working-group"),
        Audience::Public | Audience::Letter => msg!("export-title-public"),
    }
}

/// [`clean`], on one line.
pub(super) fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number; nothing where there is none, or where it may not be seen.
pub(super) fn number<T: ToString>(number: Option<T>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// How many there are; a star where that may not be seen.
pub(super) fn how_many<T: ToString>(count: Option<T>) -> String {
    count.map_or_else(|| "*".to_owned(), |count| count.to_string())
}

/// Why a theme has no place.
fn unplaced(theme: &ThemeResult) -> Message {
    match theme.standing {
        Standing::Hidden => msg!("export-not-shown"),
        Standing::NotScored => msg!("export-not-scored"),
        Standing::NotComparable | Standing::Placed => msg!("export-undefined"),
    }
}

/// The names of the themes of a remark, in one cell of a table.
pub(super) fn themes(remark: &Remark) -> String {
    remark.themes.iter().map(|name| one_line(name)).collect::<Vec<_>>().join(" | ")
}

/// The word in a cell of a table.
pub(super) fn yes_or_no(yes: bool, words: Words) -> String {
    words.say(if yes { msg!("export-yes") } else { msg!("export-no") })
}

/// How the order was made, and how its firmness was looked at.
pub(super) fn method(overview: &Overview) -> impl Iterator<Item = Message> {
    let method = &overview.method;
    let chances = overview.firmness.as_ref().and_then(Firmness::chances);
    let explained = chances.map(|chances| chances.explained).unwrap_or_default();
    let sentences = method.sentences().into_iter().chain(method.weighing());
    sentences.chain([msg!("export-scale")]).chain(explained)
}

/// Remarks of one question by group, the groups in the order in which they first spoke; a group without a name may not be
/// named.
pub(super) fn by_group(remarks: &[Remark]) -> Vec<(Option<&str>, Vec<&Remark>)> {
    let mut groups: Vec<(Option<&str>, Vec<&Remark>)> = Vec::new();
    for remark in remarks {
        let group = remark.group.as_deref();
        match groups.iter_mut().find(|(name, _)| *name == group) {
            Some((_, said)) => said.push(remark),
            None => groups.push((group, vec![remark])),
        }
    }
    groups
}
