//! The figures as tables in Markdown, against the budgets and beside the others.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;
use std::time::Duration;

use super::made::{REMARKS, SIZES};
use super::measure::{Measured, Run, Times};
use super::program::Program;

/// Where the tables stand in `docs/PERFORMANCE.md`.
const MARKS: [&str; 2] = ["<!-- figures: scripts/measure --write -->", "<!-- end of figures -->"];

const MIB: f64 = 1024.0 * 1024.0;
const MILLIS: f64 = 1000.0;

/// What a figure may be at most with 500 remarks, and with 100,000.
struct Budget {
    start: f64,
    key: f64,
    burst: f64,
    memory: f64,
    exports: f64,
}

const BUDGETS: [Budget; 2] = [
    Budget { start: 30.0, key: 5.0, burst: 50.0, memory: 20.0, exports: 1_000.0 },
    Budget { start: 300.0, key: 8.0, burst: 100.0, memory: 150.0, exports: 10_000.0 },
];
/// Of the order of 20 themes and 75 ballots, and that with how firm it is.
const ORDERS: [f64; 2] = [2.0, 60.0];

pub fn of(measured: &Measured) -> String {
    let mut out = machine(measured);
    out.push_str("\n### Against the budgets\n\n");
    out.push_str("| what | remarks | screen | p50 | p95 | p99 | budget | ratio | |\n");
    out.push_str("|---|---:|---|---:|---:|---:|---:|---:|---|\n");
    for (remarks, budget) in REMARKS.into_iter().zip(&BUDGETS) {
        for size in SIZES {
            for run in measured.runs.iter().filter(|run| {
                run.program == Program::Dialoogtafel && run.remarks == remarks && run.size == size
            }) {
                budget.rows(&mut out, run);
            }
        }
    }
    for (what, (times, most)) in
        ["the order", "order and firmness"].iter().zip(measured.orders.iter().zip(ORDERS))
    {
        timed(&mut out, &format!("{what}, 20 themes, 75 ballots | | "), times, 95, most);
    }
    for ((remarks, times), budget) in measured.exports.iter().zip(&BUDGETS) {
        timed(&mut out, &format!("all exports | {remarks} | "), times, 95, budget.exports);
    }
    out.push_str("\n### Beside others\n\nTimes are p50 / p95 in ms.\n\n");
    out.push_str("| what | remarks | screen |");
    for program in Program::ALL {
        let _ = write!(out, " {} |", program.name());
    }
    out.push_str("\n|---|---:|---|---:|---:|---:|\n");
    for remarks in REMARKS {
        for (columns, rows) in SIZES {
            let runs = Program::ALL.map(|program| {
                measured.runs.iter().find(|run| {
                    run.program == program && run.remarks == remarks && run.size == (columns, rows)
                })
            });
            let mut line = |what: &str, told: &dyn Fn(&Run) -> String| {
                let _ = write!(out, "| {what} | {remarks} | {columns}x{rows} |");
                for run in runs {
                    let _ = write!(out, " {} |", run.map_or_else(|| "not there".to_owned(), told));
                }
                out.push('\n');
            };
            line("start", &|run| both(&run.start));
            line("key: a letter", &|run| found(&run.keys, &["typing in Gesprek", "typing"]));
            line("key: in a list", &|run| found(&run.keys, &["moving in Thema's", "moving in a list"]));
            line("letters at once", &|run| burst(run, &["typing in Gesprek", "typing"]));
            line("moves in a list at once", &|run| burst(run, &["moving in Thema's", "moving in a list"]));
            line("idle: bytes, CPU", &idle);
            line("memory at rest, most", &memory);
        }
    }
    out
}

impl Budget {
    fn rows(&self, out: &mut String, run: &Run) {
        let place = format!("{} | {}x{}", run.remarks, run.size.0, run.size.1);
        timed(out, &format!("start to first paint | {place}"), &run.start, 95, self.start);
        for (what, times) in &run.keys {
            timed(out, &format!("key to frame, {what} | {place}"), times, 95, self.key);
        }
        for (what, count, times) in &run.bursts {
            timed(out, &format!("{count} queued keys, {what} | {place}"), times, 95, self.burst);
        }
        let (busy, bytes) = (idle(run), run.idle.bytes);
        let _ = writeln!(out, "| idle | {place} | | {busy} | | 0 bytes | | {} |", said(bytes == 0));
        if let Some([_, most]) = run.memory {
            let (used, most) = (memory(run), most as f64 / MIB / self.memory);
            let _ = writeln!(
                out,
                "| memory, at rest and most | {place} | | {used} | | {} MiB | {most:.2} | {} |",
                self.memory,
                said(most <= 1.0)
            );
        } else {
            let _ = writeln!(out, "| memory | {place} | | not measured here | | {} MiB | | |", self.memory);
        }
    }
}

/// A row of a budget that counts for so many of a hundred.
fn timed(out: &mut String, what: &str, times: &Times, percent: usize, budget: f64) {
    let ratio = millis(times.within(percent)) / budget;
    let [p50, p95, p99] = [50, 95, 99].map(|percent| shown(times.within(percent)));
    let budget = if budget < MILLIS { format!("{budget} ms") } else { format!("{} s", budget / MILLIS) };
    let _ =
        writeln!(out, "| {what} | {p50} | {p95} | {p99} | {budget} | {ratio:.2} | {} |", said(ratio <= 1.0));
}

fn said(met: bool) -> &'static str {
    if met { "met" } else { "**not met**" }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * MILLIS
}

fn shown(time: Duration) -> String {
    match millis(time) {
        long if long >= 100.0 => format!("{long:.0} ms"),
        short => format!("{short:.2} ms"),
    }
}

fn both(times: &Times) -> String {
    format!("{:.2} / {:.2}", millis(times.within(50)), millis(times.within(95)))
}

/// The first of these that was measured.
fn found(measured: &[(&'static str, Times)], names: &[&str]) -> String {
    let found = measured.iter().find(|(what, _)| names.contains(what));
    found.map_or_else(|| "–".to_owned(), |(_, times)| both(times))
}

/// The same of many keys at once, with how many these were.
fn burst(run: &Run, names: &[&str]) -> String {
    let found = run.bursts.iter().find(|(what, ..)| names.contains(what));
    found.map_or_else(|| "–".to_owned(), |(_, count, times)| format!("{count}: {}", both(times)))
}

fn idle(run: &Run) -> String {
    let busy = run.idle.busy.map_or_else(|| "CPU not measured here".to_owned(), shown);
    format!("{} bytes, {busy}", run.idle.bytes)
}

fn memory(run: &Run) -> String {
    match run.memory {
        Some([rest, most]) => format!("{:.1}, {:.1} MiB", rest as f64 / MIB, most as f64 / MIB),
        None => "not measured here".to_owned(),
    }
}

/// On what and when it was measured.
fn machine(measured: &Measured) -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cpu = cpu.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    let cpu = cpu.map_or("processor unknown", |(_, name)| name.trim());
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load: Vec<&str> = load.split_whitespace().take(3).collect();
    let effort = measured.effort;
    let starts = effort.starts;
    format!(
        "{cpu}, {cores} cores, {}; {}. Load at the end: {}. {}; {}; {}. Of each: {starts} starts, {} keys, {} bursts, {} \
         exports, idle for {} s, after a warm-up.\n",
        told("uname", &["-sr"]),
        told("date", &["+%Y-%m-%d %H:%M"]),
        load.join(" "),
        concat!("dialoogtafel ", env!("CARGO_PKG_VERSION")),
        told("less", &["--version"]),
        told("rustc", &["--version"]),
        effort.keys,
        effort.bursts,
        effort.exports,
        effort.idle.as_secs(),
    )
}

/// The first line of what a command says.
fn told(command: &str, arguments: &[&str]) -> String {
    let said = Command::new(command).args(arguments).output().map(|said| said.stdout).unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    said.lines().next().map_or_else(|| format!("{command} unknown"), str::to_owned)
}

/// Puts the tables where the last ones stood.
pub fn keep(tables: &str) {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/PERFORMANCE.md");
    let text = fs::read_to_string(path).unwrap();
    let (before, rest) = text.split_once(MARKS[0]).unwrap();
    let (_, after) = rest.split_once(MARKS[1]).unwrap();
    fs::write(path, format!("{before}{}\n\n{tables}\n{}{after}", MARKS[0], MARKS[1])).unwrap();
}
