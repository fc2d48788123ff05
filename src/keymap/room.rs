//! Where one can be in a session: its rooms, and the ways to look at the order.

use crate::i18n::Message;
use crate::msg;

/// What stands `by` places after `from`; after the last comes the first.
pub fn round_and_round<T: Copy + PartialEq>(all: &[T], from: T, by: isize) -> T {
    let here = all.iter().position(|one| *one == from).unwrap_or_default().cast_signed();
    let count = all.len().max(1).cast_signed();
    all.get((here + by).rem_euclid(count).cast_unsigned()).copied().unwrap_or(from)
}

/// One of the rooms of a session, in the order of the tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Room {
    /// Ask and write down.
    #[default]
    Talk,
    /// Put remarks under themes.
    Themes,
    /// Fill in ballots.
    Score,
    /// Look at the order together.
    Review,
    /// Choose the themes to go on with.
    Choose,
    /// See and hand out the results.
    Overview,
}

impl Room {
    /// All, in the order of the tabs.
    pub const ALL: [Room; 6] =
        [Room::Talk, Room::Themes, Room::Score, Room::Review, Room::Choose, Room::Overview];

    /// The number on the tab.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// The name on the tab.
    pub fn title(self) -> Message {
        match self {
            Room::Talk => msg!("room-talk"),
            Room::Themes => msg!("room-themes"),
            Room::Score => msg!("room-score"),
            Room::Review => msg!("room-review"),
            Room::Choose => msg!("room-choose"),
            Room::Overview => msg!("room-overview"),
        }
    }

    /// What one does there, for the help.
    pub fn help(self) -> Message {
        match self {
            Room::Talk => msg!("help-talk"),
            Room::Themes => msg!("help-themes"),
            Room::Score => msg!("help-score"),
            Room::Review => msg!("help-review"),
            Room::Choose => msg!("help-choose"),
            Room::Overview => msg!("help-overview"),
        }
    }

    /// The room before or behind this one. Not round and round: from the first to the last is the whole evening.
    pub fn beside(self, by: isize) -> Option<Room> {
        Room::ALL.get((self as usize).checked_add_signed(by)?).copied()
    }
}

/// One of the ways to look at the order in Samen kijken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum ReviewView {
    /// One theme in full.
    #[default]
    Theme,
    /// The weights of the criteria, to turn.
    Weights,
    /// The voice of residents beside that of professionals, to shift.
    Voice,
    /// Urgency, potential and energy of all themes in one picture.
    Map,
    /// The order beside other orders, and beside the round before.
    Compare,
    /// How firm the first places are.
    Firm,
    /// Every figure.
    Figures,
}

impl ReviewView {
    /// All, in the order in which one goes through them.
    pub const ALL: [ReviewView; 7] = [
        ReviewView::Theme,
        ReviewView::Weights,
        ReviewView::Voice,
        ReviewView::Map,
        ReviewView::Compare,
        ReviewView::Firm,
        ReviewView::Figures,
    ];

    /// Its name.
    pub fn title(self) -> Message {
        match self {
            ReviewView::Theme => msg!("view-theme"),
            ReviewView::Weights => msg!("view-weights"),
            ReviewView::Voice => msg!("view-voice"),
            ReviewView::Map => msg!("view-map"),
            ReviewView::Compare => msg!("view-compare"),
            ReviewView::Firm => msg!("view-firm"),
            ReviewView::Figures => msg!("view-figures"),
        }
    }

    /// The view `by` places further, round and round.
    #[must_use]
    pub fn step(self, by: isize) -> ReviewView {
        round_and_round(&ReviewView::ALL, self, by)
    }
}
