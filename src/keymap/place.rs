//! Where keys count.

use super::room::Room;

/// Where a key counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// Always.
    Everywhere,
    /// On the first screen.
    Home,
    /// In a session, in every room.
    Session,
    /// In one room.
    Room(Room),
    /// In Thema's, where the list of themes has the cursor: beside what counts there anyway.
    ThemeList,
    /// In Scoren, where votes are counted together.
    Counting,
    /// In Gesprek, where people are heard one after another: beside what counts there anyway.
    Person,
    /// In Gesprek, while somebody is asked whether it is all right to write down what they say.
    Consent,
    /// Where somebody is asked how old they are, about.
    Age,
    /// Where lines were pasted: one remark, or several?
    Pasted,
    /// Where a question is answered with yes or no.
    Question,
    /// Where one of several lines is picked.
    List,
    /// Where a line is typed.
    Prompt,
    /// Where the letter is written.
    Letter,
    /// In Kiezen en doen, where a worksheet lies open.
    Sheet,
    /// Where a row of a worksheet is filled in.
    Form,
    /// Where settings are changed.
    Settings,
    /// In the example, while the tour goes on.
    Tour,
    /// On the wall, in the program that only reads.
    Projector,
}

impl Place {
    /// All.
    pub const ALL: [Place; 24] = [
        Place::Everywhere,
        Place::Home,
        Place::Session,
        Place::Room(Room::Talk),
        Place::Room(Room::Themes),
        Place::Room(Room::Score),
        Place::Room(Room::Review),
        Place::Room(Room::Choose),
        Place::Room(Room::Overview),
        Place::ThemeList,
        Place::Counting,
        Place::Person,
        Place::Consent,
        Place::Age,
        Place::Pasted,
        Place::Question,
        Place::List,
        Place::Prompt,
        Place::Letter,
        Place::Sheet,
        Place::Form,
        Place::Settings,
        Place::Tour,
        Place::Projector,
    ];

    /// The places whose keys count here, the nearest first.
    pub fn and_around(self) -> Vec<Place> {
        use Place::{Everywhere, Session};
        let around: &[Place] = match self {
            Everywhere => &[],
            // What counts in the whole room counts here too.
            Place::Person => &[Place::Room(Room::Talk), Session, Everywhere],
            Place::ThemeList => &[Place::Room(Room::Themes), Session, Everywhere],
            Place::Room(_) | Place::Counting | Place::Consent | Place::Sheet => &[Session, Everywhere],
            Place::Home
            | Session
            | Place::Age
            | Place::Pasted
            | Place::Question
            | Place::List
            | Place::Prompt
            | Place::Letter
            | Place::Form
            | Place::Settings
            | Place::Tour
            | Place::Projector => &[Everywhere],
        };
        [self].into_iter().chain(around.iter().copied()).collect()
    }

    /// Whether one types a text here: a key that types a character does nothing else.
    pub(super) fn is_for_text(self) -> bool {
        matches!(self, Place::Room(Room::Talk) | Place::Person | Place::Prompt | Place::Letter | Place::Form)
    }

    /// Whether keys of this place also count while somebody types.
    pub(super) fn holds_text(self) -> bool {
        self.is_for_text() || matches!(self, Place::Everywhere | Place::Session)
    }
}
