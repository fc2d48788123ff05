//! The one table of keys. Footer, help, palette and the README's table are made from it.

mod command;
mod key;
mod lines;
mod room;

pub use command::{Command, Move};
pub use key::{Code, Key};
pub use lines::{Line, footer, lines, lines_of};
pub use room::{ReviewView, Room, round_and_round};

use key::{alt, char, ctrl, plain, shift};

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
    /// In the example, while the tour goes on.
    Tour,
    /// On the wall, in the program that only reads.
    Projector,
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Any of these.
    pub keys: &'static [Key],
    /// Where they count.
    pub place: Place,
    /// What they do.
    pub command: Command,
    /// Place in the footer, the lowest first; 0 is only in the help.
    pub footer: u8,
}

const fn row(keys: &'static [Key], place: Place, command: Command, footer: u8) -> Binding {
    Binding { keys, place, command, footer }
}

/// The table. Within one place a key stands once; a place that is nearer goes before one that is wider.
pub const BINDINGS: &[Binding] = {
    use Code::{Backspace, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up};
    use Command as C;
    use Place::{
        Age, Consent, Counting, Everywhere, Form, Letter, List, Pasted, Person, Projector, Prompt,
        Room as In, Session, Sheet, ThemeList, Tour,
    };
    use ReviewView as View;
    &[
        row(&[plain(F(1)), char('?')], Everywhere, C::Help, 90),
        row(&[ctrl('p')], Everywhere, C::Palette, 91),
        row(&[plain(Esc)], Everywhere, C::Back, 0),
        row(&[ctrl('q')], Everywhere, C::Quit, 95),
        row(&[plain(F(3))], Everywhere, C::Guide, 0),
        row(&[ctrl('s')], Everywhere, C::AllKept, 0),
        //
        row(&[plain(Up)], Place::Home, C::Move(Move::Up), 0),
        row(&[plain(Down)], Place::Home, C::Move(Move::Down), 0),
        row(&[plain(PageUp)], Place::Home, C::Move(Move::PageUp), 0),
        row(&[plain(PageDown)], Place::Home, C::Move(Move::PageDown), 0),
        row(&[plain(Home)], Place::Home, C::Move(Move::First), 0),
        row(&[plain(End)], Place::Home, C::Move(Move::Last), 0),
        row(&[plain(Enter)], Place::Home, C::Accept, 1),
        row(&[char('n')], Place::Home, C::NewSession, 2),
        row(&[char('v')], Place::Home, C::OpenExample, 3),
        row(&[char('m')], Place::Home, C::BringIn, 4),
        row(&[plain(F(6))], Place::Home, C::Tour, 0),
        row(&[plain(F(8))], Place::Home, C::MoreContrast, 0),
        //
        row(&[ctrl('z')], Session, C::Undo, 80),
        row(&[ctrl('y')], Session, C::Redo, 0),
        row(&[ctrl('x')], Session, C::Export, 81),
        row(&[ctrl('f')], Session, C::Find, 82),
        row(&[plain(F(4))], Session, C::NoteContact, 0),
        row(&[ctrl('l')], Session, C::Protect, 0),
        row(&[ctrl('b')], Session, C::BigLetters, 0),
        row(&[plain(F(5))], Session, C::OnTheWall, 0),
        row(&[plain(F(6))], Session, C::Tour, 0),
        row(&[plain(F(8))], Session, C::MoreContrast, 0),
        row(&[ctrl('1')], Session, C::Room(Room::Talk), 0),
        row(&[ctrl('2')], Session, C::Room(Room::Themes), 0),
        row(&[ctrl('3')], Session, C::Room(Room::Score), 0),
        row(&[ctrl('4')], Session, C::Room(Room::Review), 0),
        row(&[ctrl('5')], Session, C::Room(Room::Choose), 0),
        row(&[ctrl('6')], Session, C::Room(Room::Overview), 0),
        row(&[alt(Right)], Session, C::NextRoom, 70),
        row(&[alt(Left)], Session, C::PreviousRoom, 0),
        row(&[alt(Up)], Session, C::ExtendStep, 0),
        row(&[alt(Down)], Session, C::ShortenStep, 0),
        // Named in the box of the tour.
        row(&[plain(F(6))], Tour, C::TourNext, 0),
        row(&[plain(F(7))], Tour, C::TourEnd, 0),
        //
        row(&[plain(Enter)], In(Room::Talk), C::Record, 1),
        // The group stands over the input line, with its key.
        row(&[plain(F(2))], In(Room::Talk), C::NextGroup, 9),
        row(&[plain(PageDown)], In(Room::Talk), C::NextQuestion, 3),
        row(&[plain(PageUp)], In(Room::Talk), C::PreviousQuestion, 0),
        row(&[alt(Enter), ctrl('j')], In(Room::Talk), C::NewLine, 0),
        row(&[plain(Tab)], In(Room::Talk), C::TakeSuggestion, 0),
        row(&[plain(Up)], In(Room::Talk), C::Move(Move::Up), 0),
        row(&[plain(Down)], In(Room::Talk), C::Move(Move::Down), 0),
        row(&[alt(Code::Char('1'))], In(Room::Talk), C::Tag(1), 0),
        row(&[alt(Code::Char('2'))], In(Room::Talk), C::Tag(2), 0),
        row(&[alt(Code::Char('3'))], In(Room::Talk), C::Tag(3), 0),
        row(&[alt(Code::Char('4'))], In(Room::Talk), C::Tag(4), 0),
        row(&[alt(Code::Char('5'))], In(Room::Talk), C::Tag(5), 0),
        row(&[alt(Code::Char('6'))], In(Room::Talk), C::Tag(6), 0),
        row(&[alt(Code::Char('7'))], In(Room::Talk), C::Tag(7), 0),
        row(&[alt(Code::Char('8'))], In(Room::Talk), C::Tag(8), 0),
        row(&[alt(Code::Char('9'))], In(Room::Talk), C::Tag(9), 0),
        row(&[ctrl('t')], In(Room::Talk), C::ToggleQuotable, 0),
        row(&[ctrl('e')], In(Room::Talk), C::EditEntry, 0),
        row(&[ctrl('d')], In(Room::Talk), C::RemoveEntry, 0),
        row(&[alt(Code::Char('w'))], In(Room::Talk), C::PurgeEntry, 0),
        row(&[alt(Code::Char('n'))], In(Room::Talk), C::AddTheme, 0),
        // Named under the input line while there is something.
        row(&[ctrl('r')], In(Room::Talk), C::ReplacePersonal, 0),
        row(&[ctrl('k')], In(Room::Talk), C::LeavePersonal, 0),
        row(&[alt(Code::Char('a'))], In(Room::Talk), C::SetPresent, 0),
        //
        row(&[ctrl('n')], Person, C::NextPerson, 2),
        // Never Enter: one key too many after the last person would be a yes.
        row(&[char('j'), char('y')], Consent, C::ConsentYes, 1),
        row(&[char('n')], Consent, C::ConsentNo, 2),
        row(&[char('1')], Age, C::AgeBand(1), 1),
        row(&[char('2')], Age, C::AgeBand(2), 1),
        row(&[char('3')], Age, C::AgeBand(3), 1),
        row(&[char('4')], Age, C::AgeBand(4), 1),
        row(&[char('5')], Age, C::AgeBand(5), 1),
        row(&[char('6')], Age, C::AgeBand(6), 1),
        row(&[char('0'), char(' ')], Age, C::AgeBand(0), 2),
        row(&[plain(Esc)], Age, C::Back, 3),
        row(&[ctrl('z')], Age, C::Undo, 4),
        row(&[plain(Enter), char('1')], Pasted, C::PasteWhole, 1),
        row(&[char('2')], Pasted, C::PasteLines, 2),
        row(&[plain(Esc)], Pasted, C::Back, 3),
        // Named in the box while there is something.
        row(&[ctrl('r')], Pasted, C::ReplacePersonal, 0),
        row(&[ctrl('k')], Pasted, C::LeavePersonal, 0),
        row(&[ctrl('z')], Pasted, C::Undo, 0),
        //
        row(&[plain(Up)], In(Room::Themes), C::Move(Move::Up), 0),
        row(&[plain(Down)], In(Room::Themes), C::Move(Move::Down), 0),
        row(&[plain(PageUp)], In(Room::Themes), C::Move(Move::PageUp), 0),
        row(&[plain(PageDown)], In(Room::Themes), C::Move(Move::PageDown), 0),
        row(&[plain(Home)], In(Room::Themes), C::Move(Move::First), 0),
        row(&[plain(End)], In(Room::Themes), C::Move(Move::Last), 0),
        row(&[plain(Backspace)], In(Room::Themes), C::ClearFilter, 1),
        row(&[char('1')], In(Room::Themes), C::Tag(1), 1),
        row(&[char('2')], In(Room::Themes), C::Tag(2), 1),
        row(&[char('3')], In(Room::Themes), C::Tag(3), 1),
        row(&[char('4')], In(Room::Themes), C::Tag(4), 1),
        row(&[char('5')], In(Room::Themes), C::Tag(5), 1),
        row(&[char('6')], In(Room::Themes), C::Tag(6), 1),
        row(&[char('7')], In(Room::Themes), C::Tag(7), 1),
        row(&[char('8')], In(Room::Themes), C::Tag(8), 1),
        row(&[char('9')], In(Room::Themes), C::Tag(9), 1),
        row(&[char('#')], In(Room::Themes), C::TagByName, 0),
        row(&[plain(Enter)], In(Room::Themes), C::TakeSuggestion, 2),
        row(&[plain(Tab)], In(Room::Themes), C::NextPane, 3),
        row(&[char('n')], In(Room::Themes), C::AddTheme, 5),
        row(&[char('r')], In(Room::Themes), C::RenameTheme, 0),
        row(&[char('m')], In(Room::Themes), C::MergeTheme, 0),
        row(&[char('x')], In(Room::Themes), C::DropTheme, 0),
        row(&[char('h')], In(Room::Themes), C::RestoreTheme, 0),
        row(&[char('f')], In(Room::Themes), C::Filter, 4),
        row(&[ctrl('t')], In(Room::Themes), C::ToggleQuotable, 0),
        row(&[ctrl('e')], In(Room::Themes), C::EditEntry, 0),
        row(&[ctrl('d')], In(Room::Themes), C::RemoveEntry, 0),
        row(&[char('w'), alt(Code::Char('w'))], In(Room::Themes), C::PurgeEntry, 0),
        row(&[plain(Enter)], ThemeList, C::OpenRemarks, 1),
        //
        row(&[char('1')], In(Room::Score), C::Answer(1), 1),
        row(&[char('2')], In(Room::Score), C::Answer(2), 1),
        row(&[char('3')], In(Room::Score), C::Answer(3), 1),
        row(&[char('4')], In(Room::Score), C::Answer(4), 1),
        row(&[char('5')], In(Room::Score), C::Answer(5), 1),
        row(&[char('0')], In(Room::Score), C::DontKnow, 2),
        row(&[char(' ')], In(Room::Score), C::Blank, 3),
        row(&[plain(Enter)], In(Room::Score), C::BallotDone, 4),
        row(&[plain(F(2))], In(Room::Score), C::NextGroup, 9),
        row(&[ctrl('o')], In(Room::Score), C::Reveal, 6),
        row(&[plain(Up)], In(Room::Score), C::Move(Move::Up), 0),
        row(&[plain(Down)], In(Room::Score), C::Move(Move::Down), 0),
        row(&[plain(Left)], In(Room::Score), C::Move(Move::Left), 0),
        row(&[plain(Right)], In(Room::Score), C::Move(Move::Right), 0),
        row(&[plain(Backspace), plain(Delete)], In(Room::Score), C::Erase, 0),
        row(&[plain(PageUp)], In(Room::Score), C::PreviousBallot, 0),
        row(&[plain(PageDown)], In(Room::Score), C::NextBallot, 0),
        row(&[char('x')], In(Room::Score), C::ToggleOnBallot, 0),
        row(&[char('a')], In(Room::Score), C::SetPresent, 0),
        row(&[char('r')], In(Room::Score), C::OtherRound, 0),
        row(&[ctrl('d')], In(Room::Score), C::RemoveBallot, 0),
        //
        row(&[char('0')], Counting, C::Digit(0), 1),
        row(&[char('1')], Counting, C::Digit(1), 1),
        row(&[char('2')], Counting, C::Digit(2), 1),
        row(&[char('3')], Counting, C::Digit(3), 1),
        row(&[char('4')], Counting, C::Digit(4), 1),
        row(&[char('5')], Counting, C::Digit(5), 1),
        row(&[char('6')], Counting, C::Digit(6), 1),
        row(&[char('7')], Counting, C::Digit(7), 1),
        row(&[char('8')], Counting, C::Digit(8), 1),
        row(&[char('9')], Counting, C::Digit(9), 1),
        row(&[char(' '), plain(Tab)], Counting, C::NextCell, 2),
        row(&[plain(Enter)], Counting, C::CountDone, 3),
        row(&[plain(F(2))], Counting, C::NextGroup, 4),
        row(&[ctrl('o')], Counting, C::Reveal, 5),
        row(&[plain(Up)], Counting, C::Move(Move::Up), 0),
        row(&[plain(Down)], Counting, C::Move(Move::Down), 0),
        row(&[plain(Left)], Counting, C::Move(Move::Left), 0),
        row(&[plain(Right)], Counting, C::Move(Move::Right), 0),
        row(&[plain(PageUp)], Counting, C::Move(Move::PageUp), 0),
        row(&[plain(PageDown)], Counting, C::Move(Move::PageDown), 0),
        row(&[plain(Backspace), plain(Delete)], Counting, C::Erase, 0),
        row(&[char('x')], Counting, C::ToggleOnBallot, 0),
        row(&[char('a')], Counting, C::SetPresent, 0),
        row(&[char('r')], Counting, C::OtherRound, 0),
        row(&[ctrl('d')], Counting, C::RemoveCount, 0),
        //
        row(&[ctrl('o')], In(Room::Review), C::Reveal, 1),
        row(&[plain(Tab)], In(Room::Review), C::NextView, 2),
        row(&[shift(Tab)], In(Room::Review), C::PreviousView, 0),
        row(&[plain(Left)], In(Room::Review), C::TurnDown, 4),
        row(&[plain(Right)], In(Room::Review), C::TurnUp, 4),
        row(&[plain(Backspace)], In(Room::Review), C::BackToBlueprint, 3),
        row(&[plain(Up)], In(Room::Review), C::Move(Move::Up), 8),
        row(&[plain(Down)], In(Room::Review), C::Move(Move::Down), 8),
        row(&[plain(PageUp)], In(Room::Review), C::Move(Move::PageUp), 0),
        row(&[plain(PageDown)], In(Room::Review), C::Move(Move::PageDown), 0),
        row(&[plain(Home)], In(Room::Review), C::Move(Move::First), 0),
        row(&[plain(End)], In(Room::Review), C::Move(Move::Last), 0),
        row(&[char(' ')], In(Room::Review), C::ToggleChosen, 7),
        row(&[plain(Enter)], In(Room::Review), C::OpenRemarks, 6),
        row(&[char('f')], In(Room::Review), C::ToggleFigures, 5),
        row(&[char('t')], In(Room::Review), C::View(View::Theme), 0),
        row(&[char('g')], In(Room::Review), C::View(View::Weights), 0),
        row(&[char('s')], In(Room::Review), C::View(View::Voice), 0),
        row(&[char('k')], In(Room::Review), C::View(View::Map), 0),
        row(&[char('v')], In(Room::Review), C::View(View::Compare), 0),
        row(&[char('e')], In(Room::Review), C::View(View::Firm), 0),
        row(&[char('c')], In(Room::Review), C::View(View::Figures), 0),
        //
        row(&[plain(Up)], In(Room::Choose), C::Move(Move::Up), 1),
        row(&[plain(Down)], In(Room::Choose), C::Move(Move::Down), 1),
        row(&[char(' ')], In(Room::Choose), C::ToggleChosen, 2),
        row(&[plain(Enter)], In(Room::Choose), C::OpenRemarks, 3),
        row(&[plain(Tab)], In(Room::Choose), C::NextSheet, 4),
        row(&[shift(Tab)], In(Room::Choose), C::PreviousSheet, 0),
        row(&[char('o')], In(Room::Choose), C::OtherSheet, 5),
        //
        row(&[plain(Enter)], Sheet, C::FillIn, 1),
        row(&[char('1')], Sheet, C::PickAnswer(1), 2),
        row(&[char('2')], Sheet, C::PickAnswer(2), 2),
        row(&[char('3')], Sheet, C::PickAnswer(3), 2),
        row(&[char('4')], Sheet, C::PickAnswer(4), 2),
        row(&[char('5')], Sheet, C::PickAnswer(5), 2),
        row(&[char('6')], Sheet, C::PickAnswer(6), 2),
        row(&[char('7')], Sheet, C::PickAnswer(7), 2),
        row(&[char('8')], Sheet, C::PickAnswer(8), 2),
        row(&[char('9')], Sheet, C::PickAnswer(9), 2),
        row(&[char('-'), plain(Backspace)], Sheet, C::TakeBackAnswer, 3),
        row(&[char('n')], Sheet, C::AddRow, 3),
        row(&[char('v')], Sheet, C::LookAtSheet, 8),
        row(&[plain(F(2))], Sheet, C::NextGroup, 4),
        row(&[plain(Tab)], Sheet, C::NextSheet, 5),
        row(&[shift(Tab)], Sheet, C::PreviousSheet, 0),
        row(&[plain(PageDown)], Sheet, C::NextQuestion, 6),
        row(&[plain(PageUp)], Sheet, C::PreviousQuestion, 0),
        row(&[char('o')], Sheet, C::OtherSheet, 7),
        row(&[plain(Up)], Sheet, C::Move(Move::Up), 0),
        row(&[plain(Down)], Sheet, C::Move(Move::Down), 0),
        row(&[plain(Home)], Sheet, C::Move(Move::First), 0),
        row(&[plain(End)], Sheet, C::Move(Move::Last), 0),
        row(&[ctrl('d')], Sheet, C::RemoveRow, 0),
        //
        row(&[plain(Enter)], Form, C::NextField, 1),
        row(&[char('1')], Form, C::PickAnswer(1), 2),
        row(&[char('2')], Form, C::PickAnswer(2), 2),
        row(&[char('3')], Form, C::PickAnswer(3), 2),
        row(&[char('4')], Form, C::PickAnswer(4), 2),
        row(&[char('5')], Form, C::PickAnswer(5), 2),
        row(&[char('6')], Form, C::PickAnswer(6), 2),
        row(&[char('7')], Form, C::PickAnswer(7), 2),
        row(&[char('8')], Form, C::PickAnswer(8), 2),
        row(&[char('9')], Form, C::PickAnswer(9), 2),
        row(&[plain(Tab), plain(Down)], Form, C::NextPane, 0),
        row(&[plain(Up), shift(Tab)], Form, C::PreviousPane, 0),
        row(&[plain(Esc)], Form, C::KeepRow, 3),
        row(&[ctrl('r')], Form, C::ReplacePersonal, 0),
        row(&[ctrl('k')], Form, C::LeavePersonal, 0),
        row(&[ctrl('z')], Form, C::Undo, 0),
        //
        row(&[ctrl('x')], In(Room::Overview), C::Export, 1),
        row(&[plain(Tab)], In(Room::Overview), C::NextAudience, 2),
        row(&[char('1')], In(Room::Overview), C::ToggleFormat(1), 4),
        row(&[char('2')], In(Room::Overview), C::ToggleFormat(2), 4),
        row(&[char('3')], In(Room::Overview), C::ToggleFormat(3), 4),
        row(&[char('4')], In(Room::Overview), C::ToggleFormat(4), 4),
        row(&[char('5')], In(Room::Overview), C::ToggleFormat(5), 4),
        row(&[char('6')], In(Room::Overview), C::ToggleFormat(6), 4),
        row(&[char('7')], In(Room::Overview), C::ToggleFormat(7), 4),
        row(&[char('e')], In(Room::Overview), C::WriteLetter, 3),
        row(&[plain(Up)], In(Room::Overview), C::Move(Move::Up), 0),
        row(&[plain(Down)], In(Room::Overview), C::Move(Move::Down), 0),
        row(&[plain(PageUp)], In(Room::Overview), C::Move(Move::PageUp), 0),
        row(&[plain(PageDown)], In(Room::Overview), C::Move(Move::PageDown), 5),
        row(&[plain(Home)], In(Room::Overview), C::Move(Move::First), 0),
        row(&[plain(End)], In(Room::Overview), C::Move(Move::Last), 0),
        //
        row(&[plain(Up)], List, C::Move(Move::Up), 2),
        row(&[plain(Down)], List, C::Move(Move::Down), 2),
        row(&[plain(PageUp)], List, C::Move(Move::PageUp), 0),
        row(&[plain(PageDown)], List, C::Move(Move::PageDown), 0),
        row(&[plain(Home)], List, C::Move(Move::First), 0),
        row(&[plain(End)], List, C::Move(Move::Last), 0),
        row(&[plain(Enter)], List, C::Accept, 1),
        row(&[plain(Esc)], List, C::Back, 3),
        row(&[plain(Enter)], Prompt, C::Done, 1),
        row(&[plain(Tab), plain(Down)], Prompt, C::NextPane, 2),
        row(&[plain(Up)], Prompt, C::PreviousPane, 0),
        row(&[plain(Esc)], Prompt, C::Back, 3),
        row(&[ctrl('r')], Prompt, C::ReplacePersonal, 0),
        row(&[ctrl('k')], Prompt, C::LeavePersonal, 0),
        row(&[ctrl('z')], Prompt, C::Undo, 0),
        //
        row(&[plain(Esc)], Letter, C::Back, 1),
        row(&[plain(Tab)], Letter, C::NextGap, 2),
        row(&[plain(Enter)], Letter, C::NewLine, 0),
        row(&[ctrl('z')], Letter, C::Undo, 3),
        row(&[ctrl('y')], Letter, C::Redo, 0),
        //
        row(&[plain(PageDown), plain(Down), plain(Right), char(' ')], Projector, C::NextPage, 1),
        row(&[plain(PageUp), plain(Up), plain(Left)], Projector, C::PreviousPage, 2),
        row(&[plain(Home), plain(Esc)], Projector, C::FollowAgain, 3),
    ]
};

/// What a key does when it counts in `places`, the nearest first.
pub fn lookup(key: Key, places: &[Place]) -> Option<Command> {
    places.iter().find_map(|place| {
        BINDINGS
            .iter()
            .find(|binding| binding.place == *place && binding.keys.contains(&key))
            .map(|binding| binding.command)
    })
}

/// The first key of a command.
pub fn key_of(command: Command) -> Option<Key> {
    BINDINGS
        .iter()
        .find(|binding| binding.command == command)
        .and_then(|binding| binding.keys.first().copied())
}
