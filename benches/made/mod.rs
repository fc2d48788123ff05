//! Large sessions to measure with, made the same each time.
#![allow(dead_code, clippy::unwrap_used)]

use std::collections::BTreeSet;

use dialoogtafel::app::{Action, App, Effect, Now, Opened, Outcome};
use dialoogtafel::blueprint::{self, Blueprint};
use dialoogtafel::i18n::Lang;
use dialoogtafel::keymap::Key;
use dialoogtafel::scoring::{Ballots, Method, Voices};
use dialoogtafel::session::{
    Answer, BallotId, DeviceId, Entry, Event, EventId, IdSource, Position, Score, Session, Stamp,
};
use time::UtcOffset;
use time::macros::date;

/// An evening, and more than anybody ever brings together.
pub const REMARKS: [usize; 2] = [500, 100_000];
/// Smallest screen of the design, and a large one.
pub const SIZES: [(u16, u16); 2] = [(80, 24), (200, 60)];

/// What every remark is made of.
const WORDS: &str = "de bus komt hier niet meer op zondag en mijn buurvrouw kan naar het café want fiets is stuk \
    ik mis een zwembad voor kinderen huisarts te ver weg eenzaam mensen dorp vroeger was alles beter samen eten met \
    vereniging";

/// Numbers that look like chance and are the same each time.
pub struct Chance(u64);

impl Chance {
    pub fn new() -> Self {
        Self(1)
    }

    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// What people say: five to twenty words and a number; one in five says nearly what another said.
pub fn texts(remarks: usize) -> Vec<String> {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut chance = Chance::new();
    let mut texts: Vec<String> = Vec::with_capacity(remarks);
    for number in 0..remarks {
        texts.push(if number > 0 && chance.below(5) == 0 {
            format!("{} ja", texts[chance.below(number)])
        } else {
            let count = 5 + chance.below(16);
            let said: Vec<&str> = (0..count).map(|_| words[chance.below(words.len())]).collect();
            format!("{} {number}", said.join(" "))
        });
    }
    texts
}

/// The plan of every session here.
pub fn plan() -> Blueprint {
    blueprint::read(text_of_plan()).unwrap()
}

fn text_of_plan() -> &'static str {
    blueprint::bundled().iter().find(|found| found.id == "dialoogtafel").unwrap().text
}

/// A journal of the bundled dialogue table: remarks over all themes, a third of them without one, and forty ballots
/// that are revealed.
pub fn journal(remarks: usize) -> Vec<Entry> {
    let plan = plan();
    let theme = |number: usize| plan.themes[number % plan.themes.len()].id.clone();
    let group = |number: usize| plan.groups[number % plan.groups.len()].id.clone();
    let started = Event::SessionStarted {
        blueprint: text_of_plan().to_owned(),
        place: "Veldermeer".to_owned(),
        date: date!(2026 - 11 - 22),
        table: None,
        example: false,
    };
    let said = texts(remarks).into_iter().enumerate().map(|(number, text)| Event::ContributionRecorded {
        group: group(number),
        position: Position { step: 1 + number % 3, question: 0 },
        text,
        themes: (number % 3 > 0).then(|| theme(number)).into_iter().collect(),
        quotable: number % 3 == 0,
        conversation: None,
    });
    let mut chance = Chance::new();
    let ballots = (0..40).map(|number| {
        // What is high for one theme on one criterion is low for the next.
        let mut answer = |by: usize| Answer::Score(Score::new((1 + by % 3 + chance.below(3)) as u8).unwrap());
        let scores = plan.themes.iter().enumerate();
        let scores = scores.map(|(place, theme)| (theme.id.clone(), [0, 1, 2].map(|by| answer(place + by))));
        let ballot = BallotId(uuid::Uuid::from_u128(number as u128));
        Event::BallotCast { ballot, group: group(number), round: 1, scores: scores.collect() }
    });
    let here = Event::PositionMoved { position: Position { step: 1, question: 0 } };
    let ended = [Event::Revealed { round: 1, tables: Vec::new() }, here];
    let mut ids = IdSource::new(1);
    let device = DeviceId(ids.next(Stamp(0)));
    let events = [started].into_iter().chain(said).chain(ballots).chain(ended);
    let entries = events.zip(1_u64..).map(|(event, seq)| {
        let at = Stamp(1_795_000_000_000_000 + seq.cast_signed());
        Entry { id: EventId(ids.next(at)), device, seq, at, event }
    });
    entries.collect()
}

/// What comes of that journal.
pub fn session(remarks: usize) -> Session {
    Session::fold(plan().setup(), journal(remarks))
}

/// Ballots that differ, two residents to each professional; themes that lie close together cut the
/// triangle of weights in the most parts.
pub fn room(themes: usize, ballots: usize) -> (Ballots, Method) {
    use dialoogtafel::scoring::{Answer, Ballot, Score};
    let mut state = 1_u32;
    let mut answer = move || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Answer::Score(Score::new(2 + ((state >> 24) % 4) as u8).unwrap())
    };
    let ballot = |at| Ballot {
        group: usize::from(at % 3 == 2),
        answers: (0..themes).map(|_| [0, 1, 2].map(|_| answer())).collect(),
    };
    let ballots = Ballots::new(2, themes, (0..ballots).map(ballot).collect()).unwrap();
    (ballots, Method::new(Voices::new(&[1.0, 1.0]).unwrap()))
}

/// A program in which a session was just opened, with everything caught up that it does after that.
pub fn app(remarks: usize, size: (u16, u16)) -> App {
    let now = Now { stamp: Stamp(1_795_001_000_000_000), offset: UtcOffset::UTC };
    let mut app = App::new(Lang::Nl, size, now, 1);
    let opened = Opened {
        path: "gemaakt.dialoog".into(),
        in_own_folder: true,
        entries: journal(remarks),
        brought_in: BTreeSet::new(),
        draft: None,
        read_only: None,
        recovered: None,
    };
    act(&mut app, Action::Outcome(Outcome::Opened(Box::new(opened))));
    while app.sitting().is_some_and(|sitting| !sitting.recall.is_complete()) {
        act(&mut app, Action::Tick);
    }
    app
}

/// Presses keys, written as in `De bus<enter>`.
pub fn press(app: &mut App, keys: &str) {
    for key in Key::parse_all(keys).unwrap() {
        let action = app.action_for(key);
        act(app, action);
    }
}

/// Does what the program does, without a disk.
fn act(app: &mut App, action: Action) {
    let now = app.now;
    for effect in app.update(action, now) {
        match effect {
            Effect::Firmness(job) => act(app, Action::Outcome(job.work_out())),
            Effect::Page(job) => act(app, Action::Outcome(job.work_out())),
            _ => {}
        }
    }
}
