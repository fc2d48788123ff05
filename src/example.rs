//! The example session: an invented evening in an invented village.

use crate::app::Now;
use crate::blueprint::{self, Blueprint};
use crate::import::{self, Context, Kind};
use crate::session::{DeviceId, Entry, Event, EventId, IdSource, Position, Session, Stamp, ThemeId};

const CONTRIBUTIONS: &str = include_str!("../sessions/voorbeeld/contributions.csv");
const WORKSHEETS: &str = include_str!("../sessions/voorbeeld/worksheets.json");
const BALLOTS: &str = include_str!("../sessions/voorbeeld/ballots.csv");
/// How long before now the evening began, in microseconds: the scores have just been shown.
const EARLIER: i64 = 78 * 60 * 1_000_000;
/// Between two remarks, and between two other entries, in microseconds.
const REMARK: i64 = 85 * 1_000_000;
const BETWEEN: i64 = 15 * 1_000_000;
/// Between two rows of worksheets, which were filled in on paper before.
const SECOND: i64 = 1_000_000;
const MINUTE: i64 = 60 * 1_000_000;

/// The journal of the example, as if the evening is nearly over now.
///
/// The data come with the program; a test keeps them readable. What cannot be read is left out.
pub fn entries(now: Now) -> Vec<Entry> {
    let text = blueprint::bundled()
        .iter()
        .find(|bundled| bundled.id == "dialoogtafel")
        .map_or("", |found| found.text);
    let Ok(plan) = blueprint::read(text) else { return Vec::new() };
    let mut writer = Writer::new(&plan, Stamp(now.stamp.0 - EARLIER));
    writer.write(Event::SessionStarted {
        blueprint: text.to_owned(),
        place: "Veldermeer".to_owned(),
        date: now.today(),
        table: None,
        example: true,
    });
    writer.write(Event::ThemeAdded { theme: ThemeId::new("dorpshuis"), name: "Dorpshuis".to_owned() });
    let scoring = plan.steps.iter().position(|step| step.kind == blueprint::StepKind::Score);
    let scoring = scoring.unwrap_or_default();
    for (id, event) in writer.read(&plan, Kind::Contributions, CONTRIBUTIONS) {
        writer.at.0 += REMARK - BETWEEN;
        let next = writer.session.position().step + 1;
        if next < scoring && writer.at >= writer.planned(&plan, next) {
            writer.go_to(next);
        }
        writer.write_as(id, event);
    }
    writer.at = writer.at.max(writer.planned(&plan, scoring));
    writer.go_to(scoring);
    for (id, event) in writer.read(&plan, Kind::Ballots, BALLOTS) {
        writer.write_as(id, event);
    }
    writer.write(Event::Revealed { round: 1, tables: Vec::new() });
    for chosen in ["eenzaamheid", "sociale-verbinding"] {
        writer.write(Event::ThemeChosen { theme: ThemeId::new(chosen), chosen: true });
    }
    for event in serde_json::from_str::<Vec<Event>>(WORKSHEETS).unwrap_or_default() {
        writer.at.0 += SECOND - BETWEEN;
        writer.write(event);
    }
    writer.entries
}

struct Writer {
    ids: IdSource,
    device: DeviceId,
    at: Stamp,
    session: Session,
    entries: Vec<Entry>,
}

impl Writer {
    fn new(plan: &Blueprint, at: Stamp) -> Self {
        // The same ids each time: it is always the same example.
        let mut ids = IdSource::new(1);
        let device = DeviceId(ids.next(Stamp::default()));
        Self { ids, device, at, session: Session::new(plan.setup()), entries: Vec::new() }
    }

    /// When a step begins, if the parts before it take as long as planned.
    fn planned(&self, plan: &Blueprint, step: usize) -> Stamp {
        let minutes: u32 = plan.steps.iter().take(step).map(|step| step.minutes).sum();
        Stamp(self.session.started_at().0 + i64::from(minutes) * MINUTE)
    }

    fn go_to(&mut self, step: usize) {
        self.write(Event::PositionMoved { position: Position { step, question: 0 } });
    }

    fn write(&mut self, event: Event) {
        let id = EventId(self.ids.next(self.at));
        self.write_as(id, event);
    }

    fn write_as(&mut self, id: EventId, event: Event) {
        self.at = Stamp(self.at.0 + BETWEEN);
        let seq = self.entries.len() as u64 + 1;
        let entry = Entry { id, device: self.device, seq, at: self.at, event };
        self.session.apply(entry.clone());
        self.entries.push(entry);
    }

    fn read(&self, plan: &Blueprint, kind: Kind, csv: &str) -> Vec<(EventId, Event)> {
        let questions = plan.questions();
        let context = Context { session: &self.session, questions: &questions, round: 1, shares: None };
        let imported = import::read(Some(kind), "voorbeeld", csv.as_bytes(), context);
        imported.map(|import| import.events).unwrap_or_default()
    }
}
