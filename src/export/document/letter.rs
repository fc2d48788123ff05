//! The letter to who took part: what you said, what we do, what we do not do and why.
//!
//! The program makes a draft of what was recorded; the facilitator makes it theirs. It is plain text of which
//! each line is a heading (`# `), a point of a list (`- `) or a paragraph.

use std::collections::HashSet;
use std::ops::Range;

use super::{Block, Document, Section, example_notice};
use crate::export::text::{Words, clean, one_line};
use crate::i18n::{Lang, Message};
use crate::msg;
use crate::overview::{
    Criterion, FIRST_STEP, Field, FilledRow, FilledSheet, NEXT_MEETING, Overview, ThemeResult, Worksheet,
    list,
};

/// Begins a line that is a heading.
const HEADING: &str = "# ";
/// Begins a line that is a point of a list.
const POINT: &str = "- ";
/// How many themes the draft tells about, and how many remarks it quotes of each.
const MOST_THEMES: usize = 4;
const MOST_QUOTES: usize = 2;

/// The letter as it goes out: what was written, or the draft.
pub fn letter(overview: &Overview, lang: Lang) -> Document {
    let words = Words(lang);
    let text = letter_text(overview, lang);
    // A letter goes out when its writer says so, wherever the agenda stands.
    let gaps = has_gaps(&text).then(|| words.say(msg!("letter-has-gaps")));
    let place = words.place(overview);
    let title = if place.is_empty() { msg!("letter-title") } else { msg!("letter-title-of", place = place) };
    Document {
        lang,
        kind: String::new(),
        title: words.say(title),
        facts: [words.place_and_date(overview)]
            .into_iter()
            .chain(words.made_by(overview))
            .filter(|fact| !fact.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        notices: example_notice(overview, words).into_iter().chain(gaps).collect(),
        blocks: blocks(&text),
    }
}

/// The text of the letter: what was written, or the draft.
pub fn letter_text(overview: &Overview, lang: Lang) -> String {
    match &overview.letter {
        Some(written) => clean(written).into_owned(),
        None => draft(overview, Words(lang)),
    }
}

/// Whether something still has to be filled in.
pub fn has_gaps(text: &str) -> bool {
    gaps(text).next().is_some()
}

/// What still has to be filled in: from a `[` up to and including the `]` on its line, in bytes.
pub fn gaps(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + text.get(from..)?.find('[')?;
            from = start + 1;
            let line = text[from..].split('\n').next().unwrap_or_default();
            if let Some(length) = line.find(']') {
                from += length + 1;
                return Some(start..from);
            }
        }
    })
}

/// The sentences of a letter, for who measures how hard they are: a heading or point is one as well.
pub fn sentences(text: &str) -> String {
    let ends = |line: &str| line.ends_with(['.', '!', '?', ':', '”', '"']);
    let line = |line: &str| {
        let line = line.trim().trim_start_matches(HEADING).trim_start_matches(POINT).to_owned();
        if line.is_empty() || ends(&line) { line } else { line + "." }
    };
    text.lines().map(line).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn blocks(text: &str) -> Vec<Block> {
    let mut sections = vec![Section::default()];
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(title) = line.strip_prefix(HEADING) {
            sections.push(Section::new(title.trim().to_owned(), Vec::new()));
            continue;
        }
        let Some(Section { blocks, .. }) = sections.last_mut() else { continue };
        match (line.strip_prefix(POINT), blocks.last_mut()) {
            (Some(point), Some(Block::List(points))) => points.push(point.trim().to_owned()),
            (Some(point), _) => blocks.push(Block::List(vec![point.trim().to_owned()])),
            (None, _) => blocks.push(Block::Paragraph(line.to_owned())),
        }
    }
    let mut sections = sections.into_iter();
    let mut blocks = sections.next().map(|before| before.blocks).unwrap_or_default();
    blocks.extend(sections.map(Block::Section));
    blocks
}

/// A letter made of what was recorded and may be told. Gaps stand between `[` and `]`.
fn draft(overview: &Overview, words: Words) -> String {
    let chosen: Vec<&ThemeResult> = overview.chosen().collect();
    let place = words.place(overview);
    let mut lines = vec![
        words.say(msg!("letter-greeting")),
        String::new(),
        match words.day(overview) {
            Some(day) => words.say(msg!("letter-opening", day = day, place = place)),
            None => words.say(msg!("letter-opening-undated", place = place)),
        },
        words.say(msg!("letter-thanks")),
        String::new(),
        format!("{HEADING}{}", words.say(msg!("letter-you-said"))),
    ];
    lines.extend(you_said(overview, words));
    lines.extend([String::new(), format!("{HEADING}{}", words.say(msg!("letter-we-do")))]);
    if chosen.is_empty() {
        lines.push(gap(words, msg!("letter-gap-chosen")));
    } else {
        lines.push(words.say(msg!("letter-we-do-intro", count = chosen.len())));
        lines.extend(chosen.iter().flat_map(|theme| we_do(theme, overview, words)));
    }
    let left: Vec<_> = overview.themes.iter().filter(|theme| !theme.chosen && theme.said > 0).collect();
    let stops = stops(overview, words);
    let left = if chosen.is_empty() { Vec::new() } else { left };
    if !left.is_empty() || stops.is_some() {
        lines.extend([String::new(), format!("{HEADING}{}", words.say(msg!("letter-we-do-not")))]);
    }
    if !left.is_empty() {
        lines.push(words.say(msg!("letter-we-do-not-intro")));
        lines.extend(left.into_iter().map(|theme| {
            let why = why_not(theme).map_or_else(|| gap(words, msg!("letter-gap-why")), |why| words.say(why));
            format!(
                "{POINT}{}",
                words.say(msg!("letter-not-theme", theme = one_line(&theme.name), why = why))
            )
        }));
    }
    lines.extend(stops);
    lines.extend([String::new(), format!("{HEADING}{}", words.say(msg!("letter-further")))]);
    lines.extend(further(overview, words));
    lines.extend([
        gap(words, msg!("letter-gap-questions")),
        String::new(),
        words.say(msg!("letter-regards")),
        gap(words, msg!("letter-gap-name")),
    ]);
    lines.join("\n")
}

/// What was talked about most, with words that may be quoted. What stands under two themes is quoted once.
fn you_said(overview: &Overview, words: Words) -> Vec<String> {
    let mut themes: Vec<_> = overview.themes.iter().filter(|theme| theme.said > 0).collect();
    themes.sort_by_key(|theme| std::cmp::Reverse(theme.said));
    themes.truncate(MOST_THEMES);
    let names = list(themes.iter().map(|theme| one_line(&theme.name)));
    let mut lines = vec![match themes.len() {
        0 => gap(words, msg!("letter-gap-said")),
        count => words.say(msg!("letter-most", count = count, themes = names)),
    }];
    let mut quoted = HashSet::new();
    let of_themes = themes.iter().flat_map(|theme| {
        let quotable = theme.contributions().filter(|remark| remark.quotable);
        quotable.take(MOST_QUOTES)
    });
    let of_none = overview.untagged.iter().flat_map(|part| &part.remarks);
    // What there is no theme for is left to them.
    let of_none =
        of_none.filter(|remark| remark.quotable).take((MOST_THEMES + 1 - themes.len()) * MOST_QUOTES);
    for remark in of_themes.chain(of_none) {
        let said = one_line(&remark.text);
        if quoted.insert(said.clone()) {
            lines.push(format!("{POINT}{}", words.say(msg!("letter-quote", text = said))));
        }
    }
    if !quoted.is_empty() {
        lines.insert(1, words.say(msg!("letter-quotes")));
    }
    lines
}

/// What is going to be done about a theme: its goals and actions, without who does it.
fn we_do(theme: &ThemeResult, overview: &Overview, words: Words) -> Vec<String> {
    let part = |filled: &FilledSheet, found: &FilledRow, field: Field, message: fn(String) -> Message| {
        let said = one_line(&filled.said(found, field, words.0));
        (!said.is_empty()).then(|| words.say(message(said)))
    };
    let point = |sentences: Vec<Option<String>>| {
        let said: Vec<String> = sentences.into_iter().flatten().map(|said| sentence(&said)).collect();
        format!("{POINT}{}", said.join(" "))
    };
    let goals = overview.rows_about(Worksheet::Goals, &theme.id).map(|(filled, goal)| {
        point(vec![
            Some(words.say(msg!("letter-goal", what = one_line(&words.say(&goal.name))))),
            part(filled, goal, Field::Who, |who| msg!("letter-goal-for", who = who)),
            part(filled, goal, Field::HowMany, |many| msg!("letter-goal-many", many = many)),
            part(filled, goal, Field::When, |when| msg!("letter-goal-when", when = when)),
        ])
    });
    let mut actions: Vec<_> = overview.rows_about(Worksheet::Actions, &theme.id).collect();
    // What is done first goes first; what has no day yet goes last.
    actions
        .sort_by_key(|(_, action)| (!action.row.has(Field::When), action.row.text(Field::When).to_owned()));
    let actions = actions.into_iter().map(|(filled, action)| {
        let when = one_line(&filled.said(action, Field::When, words.0));
        let when = Some(when).filter(|when| !when.is_empty());
        let open = |what: Message| gap(words, what);
        point(vec![
            Some(one_line(&words.say(&action.name))),
            // Who does it is for the working group: here its writer says as much as may be told.
            Some(words.say(msg!("letter-action-who", who = open(msg!("letter-gap-who"))))),
            Some(words.say(msg!(
                "letter-action-when",
                when = when.unwrap_or_else(|| open(msg!("letter-gap-when")))
            ))),
        ])
    });
    let points: Vec<String> = goals.chain(actions).collect();
    let points = if points.is_empty() {
        vec![format!("{POINT}{}", gap(words, msg!("letter-gap-action")))]
    } else {
        points
    };
    [words.say(msg!("letter-theme", theme = one_line(&theme.name)))].into_iter().chain(points).collect()
}

/// What people stop with.
fn stops(overview: &Overview, words: Words) -> Option<String> {
    let stops = overview.filled(Worksheet::Mix).flat_map(FilledSheet::stopping);
    let names: Vec<String> = stops.map(|found| one_line(&words.say(&found.name))).collect();
    (!names.is_empty()).then(|| sentence(&words.say(msg!("letter-stops", what = list(names)))))
}

/// The first step and the next meeting, as far as they were agreed.
fn further(overview: &Overview, words: Words) -> Vec<String> {
    let agreed = |id: &str, fields: [Field; 3]| {
        let rows = overview.filled(Worksheet::Agreements);
        let found = rows.flat_map(|filled| filled.rows.iter().map(move |found| (filled, found)));
        let mut found = found.filter(|(_, found)| found.row.id.as_str() == id);
        let (filled, found) = found.next()?;
        let said = fields.map(|field| one_line(&filled.said(found, field, words.0)));
        Some(said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", "))
    };
    let step = agreed(FIRST_STEP, [Field::What, Field::When, Field::Place]);
    let step = step.map(|step| sentence(&words.say(msg!("letter-first-step", what = step))));
    let meeting = agreed(NEXT_MEETING, [Field::When, Field::Place, Field::What]);
    let meeting = meeting.map_or_else(
        || gap(words, msg!("letter-gap-further")),
        |meeting| sentence(&words.say(msg!("letter-next-meeting", what = meeting))),
    );
    step.into_iter().chain([meeting]).collect()
}

/// A text that ends as a sentence does.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

/// Why a theme was not chosen, as far as the figures tell.
fn why_not(theme: &ThemeResult) -> Option<Message> {
    Some(match (theme.figures.promising, theme.figures.weak_points()) {
        (Some(false), [Criterion::Urgency]) => msg!("letter-not-urgent"),
        (Some(false), [Criterion::Potential]) => msg!("letter-no-potential"),
        (Some(false), [Criterion::Energy]) => msg!("letter-no-energy"),
        _ => return None,
    })
}

fn gap(words: Words, what: Message) -> String {
    format!("[{}]", words.say(what))
}
