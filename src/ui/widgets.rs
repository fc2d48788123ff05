//! Small pieces that several screens use.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Padding};
use textwrap::{Options, WordSplitter};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{Look, View};
use crate::msg;
use crate::session::{Contribution, Group};

/// A box with a title, one cell of air at the sides.
pub(super) fn panel<'a>(view: View, title: impl Into<Line<'a>>) -> Block<'a> {
    Block::bordered()
        .border_type(BorderType::Rounded)
        .border_style(view.look.quiet())
        .title(title)
        .padding(Padding::horizontal(1))
}

/// `text` broken into lines of at most `width` cells; its own line breaks are kept. A hyphen is no place to break: names
/// of folders and files are full of them.
pub(super) fn wrapped(text: &str, width: u16) -> Vec<String> {
    let options = Options::new(usize::from(width.max(1))).word_splitter(WordSplitter::NoHyphenation);
    text.lines().flat_map(|line| textwrap::wrap(line, &options)).map(std::borrow::Cow::into_owned).collect()
}

/// The same as lines in one style.
pub(super) fn paragraph<'a>(text: &str, width: u16, style: Style) -> Vec<Line<'a>> {
    wrapped(text, width).into_iter().map(|line| Line::from(Span::styled(line, style))).collect()
}

/// The text in at most `width` cells, with an ellipsis where it is cut.
pub(super) fn cut(text: &str, width: u16) -> String {
    let width = usize::from(width);
    let text = text.replace('\n', " ");
    if text.width() <= width {
        return text;
    }
    let mut kept = String::new();
    let mut cells = 0;
    for grapheme in text.graphemes(true) {
        cells += grapheme.width();
        if cells + 1 > width {
            break;
        }
        kept.push_str(grapheme);
    }
    kept + "…"
}

/// A path in at most `width` cells: folders in its middle give way to an ellipsis, the nearest to its end stay longest.
pub(super) fn cut_path(path: &str, width: u16) -> String {
    use std::path::MAIN_SEPARATOR_STR as BETWEEN;
    let fits = |path: &String| path.width() <= usize::from(width);
    let parts: Vec<&str> = path.split(BETWEEN).collect();
    let first = parts.iter().position(|part| !part.is_empty()).unwrap_or_default() + 1;
    let with = |start: &[&str], end: usize| [start, &["…"], &parts[end..]].concat().join(BETWEEN);
    let shorter = (first + 1..parts.len()).map(|end| with(&parts[..first], end));
    let mut all = [path.to_owned()].into_iter().chain(shorter);
    let last = with(&[], parts.len() - 1);
    all.find(fits).or_else(|| Some(last).filter(fits)).unwrap_or_else(|| cut(parts[parts.len() - 1], width))
}

/// The text followed by spaces up to `width` cells, cut when it is longer.
pub(super) fn padded(text: &str, width: u16) -> String {
    let text = cut(text, width);
    let space = usize::from(width).saturating_sub(text.width());
    text + &" ".repeat(space)
}

/// Which of `count` lines to show first, so that `selected` is in sight with some company.
pub(super) fn first_shown(selected: usize, count: usize, height: u16) -> usize {
    let height = usize::from(height.max(1));
    let wanted = selected.saturating_sub(height / 2);
    wanted.min(count.saturating_sub(height))
}

/// A horizontal bar of `share` (0 to 1) of `width` cells, in eighths of a cell.
pub(super) fn bar(share: f64, width: u16) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let eighths = (share.clamp(0.0, 1.0) * f64::from(width) * 8.0).round() as usize;
    "█".repeat(eighths / 8) + EIGHTHS[eighths % 8]
}

/// A bar of which the end is compared with a mark: two shares (0 to 1) of `width` cells. The mark is a thin line in a
/// third of its cell; the bar is empty where there is no figure.
pub(super) fn bar_with_mark(
    look: Look,
    share: Option<f64>,
    mark: Option<f64>,
    width: u16,
) -> Vec<Span<'static>> {
    const THIRDS: [&str; 3] = ["▏", "│", "▕"];
    let mut cells: Vec<char> = share.map_or_else(String::new, |share| bar(share, width)).chars().collect();
    cells.resize(usize::from(width), ' ');
    let text = |cells: &[char]| Span::styled(cells.iter().collect::<String>(), Look::bar(look.accent()));
    let Some(mark) = mark.filter(|_| width > 0) else { return vec![text(&cells)] };
    let thirds = ((mark.clamp(0.0, 1.0) * f64::from(width) * 3.0) as usize).min(3 * cells.len() - 1);
    let (place, third) = (thirds / 3, thirds % 3);
    let style = if cells[place] == '█' { look.accent().reversed() } else { Look::bar(look.strong()) };
    vec![text(&cells[..place]), Span::styled(THIRDS[third], style), text(&cells[place + 1..])]
}

/// Five little columns for the counts of scores 1 to 5, as high as their share of the largest.
pub(super) fn columns(counts: &[u32; 5]) -> String {
    const EIGHTHS: [char; 9] = ['·', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    counts.iter().map(|count| EIGHTHS[(count * 8).div_ceil(most) as usize]).collect()
}

/// Where `count` rows stand below each other: with air between them where all fit with it.
pub(super) fn rows_apart(area: Rect, count: usize) -> impl Iterator<Item = Rect> {
    let apart = if 2 * count <= usize::from(area.height) + 1 { 2 } else { 1 };
    (area.y..area.bottom()).step_by(apart).map(move |y| Rect { y, height: 1, ..area })
}

/// Lines in an area, from the top; what does not fit is not drawn.
pub(super) fn lines(frame: &mut Frame, area: Rect, lines: Vec<Line>) {
    for (row, line) in (area.y..area.bottom()).zip(lines) {
        frame.render_widget(line, Rect { y: row, height: 1, ..area });
    }
}

/// The mark and name of a group in the style of its side.
pub(super) fn group_name<'a>(view: View, group: &Group) -> Span<'a> {
    Span::styled(
        format!("{} {}", Look::mark(group.perspective), group.name),
        view.look.side(group.perspective),
    )
}

/// Whose turn it is, and with which key it is another group's, where there is one.
pub(super) fn turn_of<'a>(view: View, group: &Group, others: bool) -> Vec<Span<'a>> {
    let mut spans = vec![group_name(view, group)];
    if others {
        let other = format!("  {}", view.say(&msg!("talk-other-group")));
        spans.push(Span::styled(other, view.look.quiet()));
    }
    spans.push(Span::raw(" "));
    spans
}

/// What stands behind a remark: its themes, and a mark when it may be quoted. Each name takes at most
/// `longest` cells, and all of it at most `width`: themes that do not fit are counted.
pub(super) fn remark_tail<'a>(
    view: View,
    sitting: &crate::app::Sitting,
    remark: &Contribution,
    longest: u16,
    width: u16,
) -> Vec<Span<'a>> {
    let mut spans = Vec::new();
    if remark.quotable {
        spans.push(Span::styled(" ❝", view.look.good()));
    }
    let themes: Vec<_> = remark.themes.iter().filter_map(|theme| sitting.session.theme(theme)).collect();
    for (place, theme) in themes.iter().enumerate() {
        let used: usize = spans.iter().map(Span::width).sum();
        let left = themes.len() - place;
        // Room for the count of the others, unless this is the last one.
        let space = usize::from(width).saturating_sub(used + if left > 1 { 3 } else { 0 });
        let name = format!(" #{}", cut(&theme.name, longest));
        if name.width() > space && place > 0 {
            spans.push(Span::styled(format!(" +{left}"), view.look.accent()));
            break;
        }
        spans.push(Span::styled(cut(&name, space.try_into().unwrap_or(u16::MAX)), view.look.accent()));
    }
    spans
}

/// The mark of who said it.
pub(super) fn who<'a>(view: View, sitting: &crate::app::Sitting, remark: &Contribution) -> Span<'a> {
    sitting.session.group(&remark.group).map_or_else(
        || Span::raw("?"),
        |group| Span::styled(Look::mark(group.perspective), view.look.side(group.perspective)),
    )
}

/// Text over as many lines as it takes, behind the mark of who said it.
pub(super) fn marked<'a>(mut mark: Span<'a>, text: &str, width: u16) -> Vec<Line<'a>> {
    let lines = wrapped(text, width.saturating_sub(2)).into_iter();
    lines
        .map(|line| {
            let mark = std::mem::replace(&mut mark, Span::raw(" "));
            Line::from(vec![mark, Span::raw(" "), Span::raw(line)])
        })
        .collect()
}

/// A remark on one line: who, what, themes, and what else stands behind it.
pub(super) fn remark_line<'a>(
    view: View,
    sitting: &crate::app::Sitting,
    remark: &Contribution,
    width: u16,
    maybe: Option<Span<'a>>,
) -> Line<'a> {
    // Themes take what the text leaves, and two fifths at least.
    let text = u16::try_from(remark.text.width()).unwrap_or(u16::MAX).saturating_add(3);
    let room = (width * 2 / 5).max(width.saturating_sub(text));
    let mut tail = remark_tail(view, sitting, remark, if width < 70 { 12 } else { 24 }, room);
    tail.extend(maybe);
    let tail_width: usize = tail.iter().map(Span::width).sum();
    let tail_width = u16::try_from(tail_width).unwrap_or(u16::MAX);
    let who = who(view, sitting, remark);
    let text = cut(&remark.text, width.saturating_sub(tail_width + 2));
    let mut spans = vec![who, Span::raw(" "), Span::raw(text)];
    spans.extend(tail);
    Line::from(spans)
}
