//! A small session of which every figure can be checked by hand.

#![allow(clippy::unwrap_used)]

use dialoogtafel::blueprint::Blueprint;
use dialoogtafel::export::{self, ExportFile, Format};
use dialoogtafel::i18n::Lang;
use dialoogtafel::overview::{Audience, Overview, build, of_ballots};
use dialoogtafel::session::{
    Answer, BallotId, DeviceId, Entry, Event, EventId, GroupId, IdSource, Position, Score, Scores, Session,
    Stamp, ThemeId,
};
use time::Date;
use time::macros::date;

/// The files of an overview; that one cannot be made is what no test expects.
pub fn files(overview: &Overview, format: Format, lang: Lang) -> Vec<ExportFile> {
    export::files(overview, format, lang).unwrap()
}

/// Two themes, residents and professionals, three questions in two steps.
pub const BLUEPRINT: &str = r#"
blueprint = 1
id = "klein"
title = "Dialoogtafel gezondheid"
purpose = "Samen bespreken wat helpt."
[[groups]]
id = "inwoners"
name = "Inwoners"
perspective = "resident"
target = 12
[[groups]]
id = "zorg"
name = "Zorg en welzijn"
perspective = "professional"
[[themes]]
id = "eenzaamheid"
name = "Eenzaamheid"
[[themes]]
id = "mobiliteit"
name = "Mobiliteit"
[scoring]
rounds = 2
choose = 2
[[steps]]
kind = "talk"
title = "Eigen verhaal"
minutes = 20
[[steps.questions]]
ask = "Wat is fijn aan wonen hier?"
[[steps.questions]]
ask = "Wat maakt het moeilijk?"
[[steps]]
kind = "close"
title = "Afronden"
minutes = 10
"#;

/// Writes a journal, one event a second.
pub struct Journal {
    pub blueprint: Blueprint,
    pub session: Session,
    ids: IdSource,
}

impl Journal {
    pub fn new(blueprint: &str) -> Self {
        let blueprint: Blueprint = toml::from_str(blueprint).unwrap();
        let session = Session::new(blueprint.setup());
        Self { blueprint, session, ids: IdSource::new(7) }
    }

    /// Started in Veldermeer on 22 November 2026.
    pub fn started(blueprint: &str, example: bool) -> Self {
        let mut journal = Self::new(blueprint);
        journal.start("Veldermeer", example);
        journal
    }

    pub fn start(&mut self, place: &str, example: bool) {
        self.start_on(place, date!(2026 - 11 - 22), example);
    }

    pub fn start_on(&mut self, place: &str, date: Date, example: bool) {
        self.add(Event::SessionStarted {
            blueprint: String::new(),
            place: place.into(),
            date,
            table: None,
            example,
        });
    }

    pub fn add(&mut self, event: Event) -> EventId {
        let seq = self.session.entries().len() as u64 + 1;
        let at = Stamp(1_795_000_000_000_000 + i64::try_from(seq).unwrap() * 1_000_000);
        let id = EventId(self.ids.next(at));
        self.session.apply(Entry { id, device: DeviceId(uuid::Uuid::nil()), seq, at, event });
        id
    }

    pub fn remark(&mut self, group: &str, at: (usize, usize), themes: &[&str], text: &str) -> EventId {
        self.add(Event::ContributionRecorded {
            group: GroupId::new(group),
            position: Position { step: at.0, question: at.1 },
            text: text.into(),
            themes: themes.iter().map(|id| ThemeId::new(*id)).collect(),
            quotable: false,
            conversation: None,
        })
    }

    pub fn remove(&mut self, contribution: EventId) {
        self.add(Event::ContributionRemoved { contribution, reason: String::new() });
    }

    pub fn quotable(&mut self, contribution: EventId) {
        self.add(Event::QuotableSet { contribution, quotable: true });
    }

    /// `"545 3?_"`: per theme of the blueprint urgency, potential, energy; `?` don't know, `_` blank.
    pub fn ballot(&mut self, group: &str, round: u8, answers: &str) {
        let themes = self.blueprint.themes.iter().map(|theme| theme.id.clone());
        let scores: Scores = themes.zip(answers.split(' ').map(answers_of)).collect();
        let ballot = BallotId(self.ids.next(Stamp(1_795_000_000_000_000)));
        self.add(Event::BallotCast { ballot, group: GroupId::new(group), round, scores });
    }

    pub fn reveal(&mut self, round: u8) {
        self.add(Event::Revealed { round, tables: Vec::new() });
    }

    pub fn overview(&self) -> Overview {
        self.overview_for(Audience::WorkingGroup)
    }

    /// Of the ballots of round 1 alone, in which nothing is hidden however few they are.
    pub fn of_ballots(&self) -> Overview {
        let ballots: Vec<_> = self.session.ballots(1).cloned().collect();
        of_ballots(&self.blueprint.scoring, &self.blueprint.setup(), &ballots)
    }

    pub fn overview_for(&self, audience: Audience) -> Overview {
        build(&self.blueprint, &self.session, audience)
    }
}

/// `"54?"`: urgency, potential, energy of one theme.
fn answers_of(signs: &str) -> [Answer; 3] {
    let answer = |sign: char| match sign {
        '?' => Answer::DontKnow,
        '_' => Answer::Blank,
        digit => Answer::Score(Score::new(u8::try_from(digit.to_digit(10).unwrap()).unwrap()).unwrap()),
    };
    signs.chars().map(answer).collect::<Vec<_>>().try_into().unwrap()
}

/// Nine residents and ten professionals scored; round 1 is not revealed yet. Three and five of them at a time think the
/// same, so that every group is large enough to be shown and figures can still be worked out by hand.
pub fn scored() -> Journal {
    let mut journal = Journal::started(BLUEPRINT, true);
    let said = journal.remark("inwoners", (0, 0), &[], "Iedereen groet elkaar.");
    journal.quotable(said);
    let bus = journal.remark("inwoners", (0, 1), &["mobiliteit"], "De bus komt nog maar één keer per uur.");
    journal.quotable(bus);
    journal.remark(
        "zorg",
        (0, 1),
        &["mobiliteit", "eenzaamheid"],
        "Wie niet rijdt, komt nergens.\nDan zit je thuis.",
    );
    journal.remark("inwoners", (1, 0), &["eenzaamheid"], "Samen eten, dat helpt.");
    //                                 eenzaamheid mobiliteit
    for _ in 0..3 {
        journal.ballot("inwoners", 1, "254 534");
        journal.ballot("inwoners", 1, "154 443");
        journal.ballot("inwoners", 1, "354 ?4_");
    }
    for _ in 0..5 {
        journal.ballot("zorg", 1, "345 334");
        journal.ballot("zorg", 1, "344 _44");
    }
    journal.add(Event::ThemeChosen { theme: ThemeId::new("mobiliteit"), chosen: true });
    journal
}

/// The same after the reveal.
pub fn revealed() -> Journal {
    let mut journal = scored();
    journal.reveal(1);
    journal
}
