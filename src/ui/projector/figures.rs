//! Pages with figures: the order, one theme, the weights.

use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget as _;

use super::super::big::{Big, Size};
use super::super::charts;
use super::super::look::Look;
use super::super::widgets::{bar, padded};
use super::{TALL, Wall, below};
use crate::msg;
use crate::overview::{self, CriterionResult, ShownCell, ShownFigures};
use crate::projector::{Order, Place, Projector, Row, Weights};
use crate::session::{Criterion, Perspective, Theme};

/// A bar of fewer cells says nothing.
const LEAST_BAR: u16 = 12;

/// The sizes of the themes of the top, of the others, and of what is said: the first that goes in is taken.
const SIZES: [[Size; 3]; 6] = {
    use Size::{Huge, Large, Medium, Plain};
    [
        [Huge, Medium, Medium],
        [Large, Medium, Medium],
        [Large, Medium, Plain],
        [Medium, Medium, Plain],
        [Large, Plain, Plain],
        [Medium, Plain, Plain],
    ]
};

/// Everything of the page of the order, in letters that fit.
struct Set {
    top: Vec<Big>,
    /// As many of the others as there is room for.
    rest: Vec<Big>,
    said: Vec<Big>,
    /// What stands in place of the others that there is no room for.
    more: Option<Big>,
}

impl Set {
    /// The largest that goes in; names on one line before larger ones that are broken.
    fn largest(texts: &Texts, area: Rect) -> Option<Self> {
        let on_lines = |most| SIZES.into_iter().find_map(|sizes| Self::of(texts, sizes, most, area));
        on_lines(1).or_else(|| on_lines(2))
    }

    /// `None` where a word is too long for its size, a name for so many lines, or the top and what is said do not go
    /// in.
    fn of(texts: &Texts, sizes: [Size; 3], lines: u16, area: Rect) -> Option<Self> {
        let set = |texts: &[String], size: Size| -> Option<Vec<Big>> {
            texts.iter().map(|text| Big::set_where_drawable(text, size, area.width)).collect()
        };
        let mut found = Self {
            top: set(&texts.top, sizes[0])?,
            rest: set(&texts.rest, sizes[1])?,
            said: set(&texts.said, sizes[2])?,
            more: None,
        };
        let is_too_long = |big: &Big, size: Size, most: u16| big.height() > most * size.cells().1;
        // The others are one line each: beside it stands their bar.
        if found.rest.iter().any(|big| is_too_long(big, sizes[1], 1))
            || found.top.iter().any(|big| is_too_long(big, sizes[0], lines))
        {
            return None;
        }
        if sizes[1] == Size::Plain {
            while found.height() > area.height && found.rest.len() > texts.keep {
                found.rest.pop();
                let more = (texts.more)(texts.rest.len() - found.rest.len());
                found.more = Some(Big::fit_line(&more, area.width, 1));
            }
            // How many are promising matters least: there are stars.
            if found.height() > area.height && found.said.len() > 1 {
                found.said.pop();
            }
        }
        (found.height() <= area.height).then_some(found)
    }

    /// Each of the top has its bar below it; before the others and before what is said stands an empty row.
    fn height(&self) -> u16 {
        let rows = |set: &[Big]| set.iter().map(Big::height).fold(0_u16, u16::saturating_add);
        let air = u16::from(!self.rest.is_empty()) + u16::from(!self.said.is_empty());
        let bars = u16::try_from(self.top.len()).unwrap_or(u16::MAX);
        let more = u16::from(self.more.is_some());
        [rows(&self.top), bars, rows(&self.rest), more, rows(&self.said), air]
            .into_iter()
            .fold(0, u16::saturating_add)
    }
}

/// What has to be set on the page of the order.
struct Texts<'a> {
    top: Vec<String>,
    rest: Vec<String>,
    said: Vec<String>,
    /// How many of the others have to be there.
    keep: usize,
    /// How many of the others are not shown.
    more: &'a dyn Fn(usize) -> String,
}

impl Wall<'_> {
    pub(super) fn order(&mut self, order: &Order, area: Rect) {
        let said: Vec<String> = order.said.iter().map(|message| self.say(message)).collect();
        let area = self.title_close(&self.say(&msg!("review-order")), area);
        if order.rows.is_empty() {
            let [large, small] = Layout::vertical([Constraint::Fill(2), Constraint::Fill(1)]).areas(area);
            self.middle(&self.say(&msg!("projector-nothing")), large);
            self.aside(&said.join(" "), small);
            return;
        }
        let lang = self.lang;
        let more = |count: usize| lang.say(&msg!("projector-more", count = count));
        let set = |is_large: fn(&Row) -> bool| {
            let (large, small): (Vec<&Row>, Vec<&Row>) = order.rows.iter().partition(|row| is_large(row));
            let names = |rows: &[&Row]| rows.iter().map(|row| name(row)).collect::<Vec<String>>();
            let keep = small.iter().filter(|row| row.place == Place::Open).count().max(1);
            let texts =
                Texts { top: names(&large), rest: names(&small), said: said.clone(), keep, more: &more };
            let set = Set::largest(&texts, area)?;
            Some((set, large, small))
        };
        // Where not all that share the last places go in large, those that are certain do.
        let found = set(|row| row.place != Place::Below).or_else(|| set(|row| row.place == Place::Top));
        match found {
            Some((set, large, small)) => self.order_set(&set, &large, &small, area),
            None => self.order_plain(&order.rows, &said, area),
        }
    }

    fn order_set(&mut self, set: &Set, top: &[&Row], rest: &[&Row], area: Rect) {
        // What room is left goes between the themes of the top, a row each.
        let spare = area.height.saturating_sub(set.height());
        let air = u16::from(spare >= u16::try_from(top.len()).unwrap_or(u16::MAX));
        let mut y = area.y;
        for (big, row) in set.top.iter().zip(top) {
            big.draw(self.buffer, below(area, y), self.style(row), Alignment::Left);
            y += big.height();
            self.bar(row, Rect { y, height: 1, ..area });
            y += 1 + air;
        }
        y += u16::from(!rest.is_empty()).saturating_sub(air);
        let longest = set.rest.iter().map(Big::width).max().unwrap_or_default();
        for (big, row) in set.rest.iter().zip(rest) {
            big.draw(self.buffer, below(area, y), self.style(row), Alignment::Left);
            let x = area.x + longest + 2;
            let height = big.height();
            // In the middle of large letters.
            let beside =
                Rect { x, y: y + (height - 1) / 2, width: area.right().saturating_sub(x), height: 1 };
            self.bar(row, beside);
            y += height;
        }
        if let Some(more) = &set.more {
            more.draw(self.buffer, below(area, y), self.look.quiet(), Alignment::Left);
            y += more.height();
        }
        self.said(&set.said, below(area, y + 1));
    }

    /// Too many or too long for large letters: as many rows as there are.
    fn order_plain(&mut self, rows: &[Row], said: &[String], area: Rect) {
        let mut said: Vec<Big> =
            said.iter().filter_map(|text| Big::set(text, Size::Plain, area.width)).collect();
        while said.iter().map(Big::height).sum::<u16>() > area.height / 2 {
            said.pop();
        }
        let said_height: u16 = said.iter().map(Big::height).sum();
        let room = area.height.saturating_sub(said_height + 1);
        // The last row tells how many more there are.
        let shown =
            if rows.len() > usize::from(room) { usize::from(room.saturating_sub(1)) } else { rows.len() };
        let names: Vec<Big> = rows.iter().map(|row| Big::fit_line(&name(row), area.width, 1)).collect();
        let longest = names.iter().map(Big::width).max().unwrap_or_default();
        let mut y = area.y;
        for (big, row) in names.iter().zip(rows).take(shown) {
            big.draw(self.buffer, below(area, y), self.style(row), Alignment::Left);
            let x = area.x + longest + 2;
            self.bar(row, Rect { x, y, width: area.right().saturating_sub(x), height: 1 });
            y += 1;
        }
        if shown < rows.len() {
            let more = self.say(&msg!("projector-more", count = rows.len() - shown));
            Line::styled(more, self.look.quiet()).render(below(area, y), self.buffer);
            y += 1;
        }
        self.said(&said, below(area, y + 1));
    }

    fn said(&mut self, said: &[Big], area: Rect) {
        let mut y = area.y;
        for big in said {
            big.draw(self.buffer, below(area, y), self.look.strong(), Alignment::Left);
            y = y.saturating_add(big.height());
        }
    }

    fn style(&self, row: &Row) -> Style {
        match row.place {
            Place::Top => self.look.accent(),
            Place::Open => self.look.warning(),
            Place::Below => self.look.strong(),
        }
    }

    /// The score as a bar with the figure behind it, where there is room for it.
    fn bar(&mut self, row: &Row, area: Rect) {
        if area.width < LEAST_BAR + 6 {
            return;
        }
        // ' 100 ★'
        let filled = bar(row.score / 100.0, area.width - 6);
        let star = if row.promising { " ★" } else { "" };
        let text = format!("{filled} {}{star}", row.score.round());
        Line::styled(text, self.style(row)).render(area, self.buffer);
    }

    /// Per criterion the mean in large letters, and below it residents and professionals on one line.
    pub(super) fn theme(&mut self, theme: &Theme, figures: &ShownFigures, area: Rect) {
        let rank = figures.rank.map(|rank| format!("{rank} ")).unwrap_or_default();
        let title = Big::fit_line(&format!("{rank}{}", theme.name), area.width, area.height / 5);
        title.draw(self.buffer, area, self.look.accent(), Alignment::Left);
        let hidden = figures.hides_groups();
        let rest = below(area, area.y + title.height());
        let [rows, legend] = Layout::vertical([Constraint::Min(0), Constraint::Length(1)]).areas(rest);
        let parts = Layout::vertical([Constraint::Fill(1); 3]).split(rows);
        for (criterion, part) in Criterion::ALL.into_iter().zip(parts.iter()) {
            self.criterion(criterion, &figures.criteria[criterion.index()], *part);
        }
        self.sides(hidden, figures, legend);
    }

    fn criterion(&mut self, criterion: Criterion, result: &CriterionResult<ShownCell>, area: Rect) {
        let mean = result.mean.map(|mean| self.lang.decimal(&mean.half_up(1))).unwrap_or_default();
        let name = self.lang.label(&overview::criterion(criterion));
        let head = Big::fit_line(&format!("{name} {mean}"), area.width, area.height.saturating_sub(1));
        let flagged = result.is_gap_flagged();
        let style = if flagged { self.look.warning() } else { self.look.strong() };
        head.draw(self.buffer, area, style, Alignment::Left);
        let line = Rect { y: area.y + head.height(), height: 1, ..area }.intersection(area);
        let sides = result.sides.iter().any(Option::is_some);
        if flagged {
            let said = format!("! {}", self.say(&msg!("review-gap-flag")));
            let beside = Rect { x: area.x + head.width() + 2, ..area }.intersection(area);
            Big::fit(&said, beside.width, head.height()).draw(self.buffer, beside, style, Alignment::Left);
        }
        match result.mean {
            _ if sides => {
                charts::dumbbell(self.look, result, line.width).render(line, self.buffer);
                self.means_of_sides(result, below(area, line.bottom()));
            }
            Some(mean) => {
                let width = line.width.saturating_sub(4);
                let filled = padded(&bar(overview::unit(mean.to_f64()), width), width);
                Line::raw(format!("1 {filled} 5")).render(line, self.buffer);
            }
            None => {}
        }
    }

    /// The mean of each side in letters of a middle size, where there is room below the line.
    fn means_of_sides(&mut self, result: &CriterionResult<ShownCell>, area: Rect) {
        let set = Perspective::ALL.into_iter().zip(result.sides).filter_map(|(side, mean)| {
            let name = self.lang.label(&overview::perspective(side));
            let text = format!("{name} {}", self.lang.decimal(&mean?.half_up(1)));
            Some((side, Big::set(&text, Size::Medium, area.width)?))
        });
        let set: Vec<(Perspective, Big)> = set.collect();
        let (_, letter) = Size::Medium.cells();
        let width = set.iter().map(|(_, big)| big.width() + 2 * letter).sum::<u16>();
        // An empty row keeps it apart from what is below.
        if area.height <= letter || width > area.width {
            return;
        }
        let mut x = area.x;
        for (side, big) in set {
            let place = Rect { x, ..area }.intersection(area);
            big.draw(self.buffer, place, self.look.side(side), Alignment::Left);
            x += big.width() + 2 * letter;
        }
    }

    /// What the marks of the sides mean, and why they are not there.
    fn sides(&mut self, hidden: bool, figures: &ShownFigures, area: Rect) {
        if hidden {
            let why = self.say(&msg!("projector-small-group"));
            Line::styled(why, self.look.strong()).render(area, self.buffer);
            return;
        }
        let speaks =
            |side: &Perspective| figures.criteria.iter().any(|result| result.sides[*side as usize].is_some());
        let sides = Perspective::ALL.into_iter().filter(speaks).map(|side| {
            let name = self.lang.label(&overview::perspective(side));
            ratatui::text::Span::styled(format!("{} {name}   ", Look::mark(side)), self.look.side(side))
        });
        Line::from(sides.collect::<Vec<_>>()).render(area, self.buffer);
    }

    /// The triangle at the left, what its letters mean at the right, the sentence below.
    pub(super) fn weights(&mut self, weights: &Weights, projector: &Projector, area: Rect) {
        let area = self.title(&self.say(&msg!("projector-weights")), area);
        let most = if area.height >= TALL { area.height / 3 } else { 2 };
        let said = Big::fit(&self.say(&weights.said), area.width, most);
        let [pictures, sentence] =
            Layout::vertical([Constraint::Min(0), Constraint::Length(said.height() + 1)]).areas(area);
        let [left, right] = Layout::horizontal([Constraint::Fill(3), Constraint::Fill(2)]).areas(pictures);
        let corners = Criterion::ALL.map(|criterion| self.lang.label(&overview::criterion(criterion)));
        let corners = [corners[0].as_str(), corners[1].as_str(), corners[2].as_str()];
        charts::triangle(self.buffer, left, self.look, corners, &weights.winners, weights.at);
        self.letters(
            weights,
            projector,
            Rect { y: right.y + 1, height: right.height.saturating_sub(1), ..right },
        );
        said.draw(self.buffer, below(sentence, sentence.y + 1), self.look.strong(), Alignment::Left);
    }

    /// What the letters mean: large where all names go in, with their shares where not.
    fn letters(&mut self, weights: &Weights, projector: &Projector, area: Rect) {
        let themes = projector.session().themes();
        let large = weights.winners.iter().enumerate().map(|(place, winner)| {
            let names = winner.names(themes).said(self.lang);
            Big::set(&format!("{} {names}", charts::letter(place)), Size::Medium, area.width)
        });
        let large: Option<Vec<Big>> = large.collect();
        let large = large.filter(|set| super::stacked(set) <= area.height);
        let Some(set) = large else {
            let legend = charts::legend(self.look, self.lang, &weights.winners, themes);
            for (row, line) in area.rows().zip(legend) {
                line.render(row, self.buffer);
            }
            return;
        };
        let mut y = area.y;
        for (place, big) in set.iter().enumerate() {
            big.draw(self.buffer, below(area, y), self.look.part(place), Alignment::Left);
            y += big.height() + 1;
        }
    }
}

/// Rank and name; `=` where the place is open.
fn name(row: &Row) -> String {
    let open = if row.place == Place::Open { "=" } else { "" };
    format!("{}{open} {}", row.rank, row.name)
}
