//! Room 4, Samen kijken: in which way one looks at the order, and what is tried out there.

use super::sitting::Sitting;
use crate::blueprint::{OrderRule, Scoring, Voices, Weights};
use crate::keymap::{Move, ReviewView, Room};
use crate::overview::{self, Outlook, Ranking, Votes};
use crate::session::{Criterion, Perspective, ThemeId};

/// The weights move by so many percentage points.
const STEP: f64 = 5.0;

/// Shares that differ less than this count as equal.
const SAME: f64 = 1e-9;

/// What the room shows.
#[derive(Debug, Clone)]
pub struct Review {
    /// In which way one looks.
    pub view: ReviewView,
    /// The criterion whose weight is turned.
    pub criterion: Criterion,
    /// What is tried out.
    pub trial: Trial,
    /// How firm something is shows as a figure, not as a word.
    pub figures: bool,
    /// The first row of the figures that is shown.
    pub scroll: usize,
    /// Where not all comparisons fit on the screen: show the other orders, not the rounds.
    pub orders_first: bool,
    /// Which theme wins for which weights, and the top for every voice, where the view shows it.
    pub outlook: Option<Outlook>,
    /// Other orders, where the view shows them.
    pub compared: Option<Compared>,
    /// The order of the trial, while there is one.
    tried: Option<Ranking>,
}

impl Default for Review {
    fn default() -> Self {
        Self {
            view: ReviewView::default(),
            criterion: Criterion::Urgency,
            trial: Trial::default(),
            figures: false,
            scroll: 0,
            orders_first: false,
            outlook: None,
            compared: None,
            tried: None,
        }
    }
}

/// Weights and voices other than those of the blueprint: tried out while looking, never recorded.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Trial {
    /// Weights of urgency, potential and energy, together 1; `None` for those of the blueprint.
    pub weights: Option<[f64; 3]>,
    /// The residents' share of the voice in tenths, 0 to 10; `None` for that of the blueprint.
    pub resident: Option<u8>,
}

impl Trial {
    /// Whether anything differs from the blueprint.
    pub fn is_on(self) -> bool {
        self != Trial::default()
    }

    /// The rules with what is tried out.
    fn scoring(self, scoring: &Scoring) -> Scoring {
        let mut tried = scoring.clone();
        if let Some([urgency, potential, energy]) = self.weights {
            tried.weights = Weights { urgency, potential, energy };
        }
        if let Some(tenths) = self.resident {
            // Whole numbers, so that the means stay exact.
            tried.voices = Voices { resident: tenths.into(), professional: (10 - tenths.min(10)).into() };
        }
        tried
    }
}

/// One weight a step up or down; the others share the rest in their proportion, or in that of `usual` where
/// both are 0.
fn turned(weights: [f64; 3], which: Criterion, up: bool, usual: [f64; 3]) -> [f64; 3] {
    let next = next_whole(weights[which.index()] * 100.0 / STEP, up);
    let next = (next * STEP / 100.0).clamp(0.0, 1.0);
    let others = |of: [f64; 3]| 1.0 - of[which.index()];
    let base = [weights, usual].into_iter().find(|of| others(*of) > SAME).unwrap_or([1.0; 3]);
    let sum: f64 = base.iter().sum::<f64>() - base[which.index()];
    Criterion::ALL.map(
        |criterion| {
            if criterion == which { next } else { base[criterion.index()] / sum * (1.0 - next) }
        },
    )
}

/// The next whole number up or down; what lies within [`SAME`] of a whole number counts as that number.
fn next_whole(from: f64, up: bool) -> f64 {
    if up { (from + SAME).floor() + 1.0 } else { (from - SAME).ceil() - 1.0 }
}

/// Another order of the same figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Other {
    /// By another rule.
    Rule(OrderRule),
    /// With the voice of one side alone.
    Side(Perspective),
}

/// The order beside others.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// Other orders of the round that is shown, with the weights and voices that are tried out.
    pub others: Vec<(Other, Ranking)>,
    /// The round before it, when that was revealed too, in the order of the blueprint.
    pub before: Option<(u8, Ranking)>,
}

impl Sitting {
    /// The order that is shown: that of the trial, if there is one, in Samen kijken and in the remarks that were opened
    /// from there; else that of the blueprint.
    pub fn shown_ranking(&self) -> Option<&Ranking> {
        let here = self.room == Room::Review || self.came_from == Some(Room::Review);
        let tried = self.review.tried.as_ref().filter(|_| here);
        tried.or(self.ranking.as_ref())
    }

    /// The weights that count in Samen kijken; `None` for a rule that knows none.
    pub fn weights(&self) -> Option<[f64; 3]> {
        let scoring = &self.blueprint.scoring;
        let known = scoring.order != OrderRule::Owa321;
        known.then(|| self.review.trial.weights.unwrap_or_else(|| overview::weights(scoring)))
    }

    /// The residents' share of the voice that counts in Samen kijken, 0 to 1; `None` where one side has no
    /// group.
    pub fn resident_voice(&self) -> Option<f64> {
        let trial = self.review.trial.resident.map(|tenths| f64::from(tenths) / 10.0);
        self.usual_voice().map(|usual| trial.unwrap_or(usual))
    }

    fn usual_voice(&self) -> Option<f64> {
        match overview::voices(&self.blueprint.scoring, self.session.groups()).as_slice() {
            [(Perspective::Resident, share), (Perspective::Professional, _)] => Some(*share),
            _ => None,
        }
    }

    /// Whether there is something to turn in this view.
    pub(super) fn can_turn(&self) -> bool {
        match self.review.view {
            ReviewView::Weights => self.weights().is_some(),
            ReviewView::Voice => self.resident_voice().is_some(),
            ReviewView::Compare => {
                self.review.compared.as_ref().is_some_and(|compared| compared.before.is_some())
            }
            _ => false,
        }
    }

    /// Goes to a room as it was left.
    pub(super) fn return_to(&mut self, room: Room) {
        self.room = room;
        self.look_again();
    }

    /// Looks at the order in another way.
    pub(super) fn show_view(&mut self, view: ReviewView) {
        self.review.view = view;
        self.review.scroll = 0;
        self.look_again();
    }

    /// Turns what the view turns, up or down, as often as is asked at once; `false` when there is nothing to turn.
    pub(super) fn turn(&mut self, ways: &[bool]) -> bool {
        if !self.can_turn() {
            return false;
        }
        match self.review.view {
            ReviewView::Weights => {
                let usual = overview::weights(&self.blueprint.scoring);
                let turn = |tried: Option<[f64; 3]>, up: &bool| {
                    let next = turned(tried.unwrap_or(usual), self.review.criterion, *up, usual);
                    let same = next.iter().zip(usual).all(|(next, usual)| (next - usual).abs() < SAME);
                    (!same).then_some(next)
                };
                let weights = ways.iter().fold(self.review.trial.weights, turn);
                self.try_out(Trial { weights, ..self.review.trial });
            }
            ReviewView::Voice => {
                let now = self.resident_voice().unwrap_or_default() * 10.0;
                let next = ways.iter().fold(now, |now, up| next_whole(now, *up).clamp(0.0, 10.0));
                let same = self.usual_voice().is_some_and(|usual| (usual * 10.0 - next).abs() < SAME);
                self.try_out(Trial { resident: (!same).then_some(next as u8), ..self.review.trial });
            }
            _ => self.review.orders_first ^= ways.len() % 2 == 1,
        }
        true
    }

    /// Puts weights and voices back as the blueprint has them; `false` when they already were.
    pub(super) fn back_to_blueprint(&mut self) -> bool {
        let on = self.review.trial.is_on();
        if on {
            self.try_out(Trial::default());
        }
        on
    }

    /// Tries out weights and voices; the cursor stays on its theme, wherever that moves in the order.
    fn try_out(&mut self, trial: Trial) {
        let theme: Option<ThemeId> = self.theme_order().get(self.choice.selected).cloned();
        self.review.trial = trial;
        self.look_again();
        let order = self.theme_order();
        if let Some(place) = theme.and_then(|theme| order.iter().position(|other| *other == theme)) {
            self.choice.selected = place;
        }
    }

    /// Moves through the criteria, the themes or the figures, as the view has them.
    pub(super) fn step_review(&mut self, by: Move, page: usize) {
        let themes = self.session.themes().len();
        if self.review.view == ReviewView::Weights && matches!(by, Move::Up | Move::Down) {
            let place = self.review.criterion.index();
            let place = if by == Move::Up { place.saturating_sub(1) } else { (place + 1).min(2) };
            self.review.criterion = Criterion::ALL[place];
            return;
        }
        let rows = self.figure_rows();
        if self.review.view == ReviewView::Figures && matches!(by, Move::PageUp | Move::PageDown) {
            let last = self.last_figure_row(page);
            self.review.scroll = super::themes::stepped(self.review.scroll, by, page, last + 1);
            self.choice.selected = self.review.scroll.div_ceil(rows).min(themes.saturating_sub(1));
        } else {
            self.choice.step(by, themes);
            self.scroll_along(page);
        }
    }

    /// The table of all figures begins with the theme under the cursor.
    fn scroll_along(&mut self, page: usize) {
        let last = self.last_figure_row(page);
        self.review.scroll = (self.figure_rows() * self.choice.selected).min(last);
    }

    /// The row of the table of all figures that comes first when its end is in sight. Around it stands more than around
    /// other lists; drawing does not go past the end.
    fn last_figure_row(&self, page: usize) -> usize {
        const AROUND: usize = 4;
        (self.figure_rows() * self.session.themes().len()).saturating_sub(page.saturating_sub(AROUND))
    }

    /// Puts the cursor on a theme of the order; whether it was there already.
    pub(super) fn look_at(&mut self, place: usize, page: usize) -> bool {
        let was = self.choice.selected == place;
        self.choice.selected = place.min(self.session.themes().len().saturating_sub(1));
        self.scroll_along(page);
        was
    }

    /// Rows that one theme takes in the table of all figures: its name, a line per criterion and group, and
    /// one of air.
    pub fn figure_rows(&self) -> usize {
        2 + Criterion::ALL.len() * (1 + self.session.groups().len())
    }

    /// Works out again what the present view shows besides the order of the blueprint, and nothing that it does not
    /// show.
    pub(super) fn look_again(&mut self) {
        let Some(round) = self.shown_round() else {
            let Review { view, criterion, figures, .. } = self.review;
            self.review = Review { view, criterion, figures, ..Review::default() };
            return;
        };
        let trial = self.review.trial;
        let scoring = trial.scoring(&self.blueprint.scoring);
        self.review.tried = trial.is_on().then(|| self.ranking_by(&scoring, round));
        let here = |views: &[ReviewView]| self.room == Room::Review && views.contains(&self.review.view);
        let outlook = here(&[ReviewView::Weights, ReviewView::Voice]).then(|| {
            let session = &self.session;
            overview::outlook(&scoring, session.groups(), session.themes(), &Votes::shown(session, round))
        });
        let compared = here(&[ReviewView::Compare]).then(|| self.compare(&scoring, round));
        self.review.outlook = outlook.flatten();
        self.review.compared = compared;
    }

    fn compare(&self, scoring: &Scoring, round: u8) -> Compared {
        let rules = [OrderRule::Geometric, OrderRule::Owa321, OrderRule::Arithmetic];
        let rules = rules.into_iter().filter(|rule| *rule != scoring.order).map(Other::Rule);
        let two_sides = self.usual_voice().is_some();
        let sides = Perspective::ALL.into_iter().filter(|_| two_sides).map(Other::Side);
        let order = |other: Other| {
            let mut rules = scoring.clone();
            match other {
                Other::Rule(rule) => rules.order = rule,
                Other::Side(side) => {
                    let voice = |of: Perspective| f64::from(u8::from(of == side));
                    rules.voices = Voices {
                        resident: voice(Perspective::Resident),
                        professional: voice(Perspective::Professional),
                    };
                }
            }
            (other, self.ranking_by(&rules, round))
        };
        let before = self.session.last_revealed(round.saturating_sub(1));
        Compared {
            others: rules.chain(sides).map(order).collect(),
            before: before.map(|before| (before, self.ranking_by(&self.blueprint.scoring, before))),
        }
    }
}
