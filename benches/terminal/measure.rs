//! What is measured, of which program, on which screen.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use dialoogtafel::scoring::{Firmness, Order, Side};

use super::made::{REMARKS, SIZES, room};
use super::program::{Program, Remarks, Running};
use super::terminal::{Home, Terminal};

/// How often things are done.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    pub starts: usize,
    pub keys: usize,
    pub bursts: usize,
    pub exports: usize,
    pub idle: Duration,
}

pub const USUAL: Effort =
    Effort { starts: 20, keys: 500, bursts: 10, exports: 3, idle: Duration::from_secs(10) };
/// To see whether it works.
pub const QUICK: Effort = Effort { starts: 3, keys: 50, bursts: 2, exports: 1, idle: Duration::from_secs(2) };

/// So many of each are done first and not counted.
const WARM_UP: usize = 10;
/// So many keys wait at once in a burst.
const BURST: usize = 2_000;
/// Nothing came out for so long: it has come to rest.
const AT_REST: Duration = Duration::from_millis(1_500);

/// Times of the same thing, the shortest first.
#[derive(Debug, Clone)]
pub struct Times(Vec<Duration>);

impl Times {
    fn new(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    /// The time within which so many of a hundred were done.
    pub fn within(&self, percent: usize) -> Duration {
        let place = (self.0.len() * percent).div_ceil(100);
        self.0[place.saturating_sub(1)]
    }
}

/// What a program does while nobody does anything.
#[derive(Debug, Clone, Copy)]
pub struct Idle {
    pub bytes: usize,
    /// Time of a processor; `None` where the system does not tell.
    pub busy: Option<Duration>,
}

/// One program with so many remarks on one screen.
pub struct Run {
    pub program: Program,
    pub remarks: usize,
    pub size: (u16, u16),
    pub start: Times,
    pub keys: Vec<(&'static str, Times)>,
    /// With how many keys.
    pub bursts: Vec<(&'static str, usize, Times)>,
    pub idle: Idle,
    /// In bytes: at rest after the start, and the most there ever was.
    pub memory: Option<[u64; 2]>,
}

/// Everything that was measured.
pub struct Measured {
    pub runs: Vec<Run>,
    /// Every format, of so many remarks.
    pub exports: Vec<(usize, Times)>,
    /// The order of 20 themes and 75 ballots, and that with how firm it is.
    pub orders: [Times; 2],
    pub effort: Effort,
}

pub fn all(effort: Effort) -> Measured {
    let made = REMARKS.map(Remarks::make);
    let mut runs = Vec::new();
    for remarks in &made {
        for size in SIZES {
            for program in Program::ALL.into_iter().filter(|program| program.is_there()) {
                eprintln!("{} {} remarks, {}x{}", program.name(), remarks.count, size.0, size.1);
                runs.push(run(program, remarks, size, effort));
            }
        }
    }
    let exports = made.iter().map(|remarks| (remarks.count, exports(remarks, effort.exports))).collect();
    Measured { runs, exports, orders: orders(effort.keys), effort }
}

fn run(program: Program, remarks: &Remarks, size: (u16, u16), effort: Effort) -> Run {
    program.start(remarks, size);
    let start = Times::new((0..effort.starts).map(|_| program.start(remarks, size).start).collect());
    let Running { mut screen, home: _home, .. } = program.start(remarks, size);
    screen.wait_for_quiet(AT_REST);
    let process = screen.process();
    let resident = memory(process, "VmRSS");
    let idle = idle(&mut screen, effort.idle);
    let (mut keys, mut bursts) = (Vec::new(), Vec::new());
    for task in program.tasks() {
        task.begin(&mut screen);
        let each = (0..effort.keys + WARM_UP).map(|count| task.press(&mut screen, count));
        keys.push((task.what, Times::new(each.collect::<Vec<_>>().split_off(WARM_UP))));
        if let Some(burst) = &task.burst {
            let count = burst.count(BURST);
            let each = (0..=effort.bursts).map(|_| task.burst(&mut screen, count));
            bursts.push((task.what, count, Times::new(each.collect::<Vec<_>>().split_off(1))));
        }
        task.end(&mut screen);
    }
    let memory = resident.zip(memory(process, "VmHWM")).map(|(resident, peak)| [resident, peak]);
    Run { program, remarks: remarks.count, size, start, keys, bursts, idle, memory }
}

/// What comes out while nobody does anything. The one frame of the clock's minute is allowed: a time in which it falls
/// is no measure, and the next one begins just after it.
fn idle(screen: &mut Terminal, time: Duration) -> Idle {
    let process = screen.process();
    loop {
        let (minute, before) = (minute(), busy(process));
        let bytes = screen.listen(time).len();
        let busy = busy(process).zip(before).map(|(after, before)| after.saturating_sub(before));
        if self::minute() == minute {
            return Idle { bytes, busy };
        }
    }
}

/// The minute on the clock of the machine.
fn minute() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs() / 60)
}

/// Everything that can be handed over, by the command that does so.
fn exports(remarks: &Remarks, times: usize) -> Times {
    let home = Home::new();
    let file = remarks.session.to_str().unwrap();
    let once = |count: usize| {
        let folder = home.path().join(count.to_string());
        fs::create_dir(&folder).unwrap();
        let begun = Instant::now();
        let formats = "html,docx,xlsx,pdf,md,csv,json";
        let said =
            home.run_with(&["export", file, "--format", formats, "--output", folder.to_str().unwrap()]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        begun.elapsed()
    };
    Times::new((0..times).map(once).collect())
}

fn orders(times: usize) -> [Times; 2] {
    let (ballots, method) = room(20, 75);
    let grid = ballots.grid();
    let timed = |work: &dyn Fn()| {
        let each = (0..times + WARM_UP).map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        });
        Times::new(each.collect::<Vec<_>>().split_off(WARM_UP))
    };
    let order = || drop(std::hint::black_box(Order::new(&grid, &method)));
    let sides = [Side::Resident, Side::Professional];
    let firm = || {
        order();
        std::hint::black_box(Firmness::new(&grid, Some(&ballots), &method, &sides, 1));
    };
    [timed(&order), timed(&firm)]
}

/// A figure of a process as Linux keeps it, in bytes.
fn memory(process: u32, name: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok().map(|found| found * 1024)
}

/// How long a process was at work, as Linux keeps it of each of its threads.
fn busy(process: u32) -> Option<Duration> {
    let threads = fs::read_dir(Path::new("/proc").join(process.to_string()).join("task")).ok()?;
    let of_one = |thread: fs::DirEntry| -> Option<u64> {
        let kept = fs::read_to_string(thread.path().join("schedstat")).ok()?;
        kept.split_whitespace().next()?.parse().ok()
    };
    threads.map(|thread| of_one(thread.ok()?)).sum::<Option<u64>>().map(Duration::from_nanos)
}
