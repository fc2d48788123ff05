//! Letters that can be read across a room.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget as _;
use tui_big_text::{BigText, PixelSize};
use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use super::widgets::{cut, wrapped};

/// How large a letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// 8 cells wide, 8 high.
    Huge,
    /// 8 cells wide, 4 high.
    Large,
    /// 4 cells wide, 4 high.
    Medium,
    /// As the terminal writes it, bold.
    Plain,
}

impl Size {
    /// The largest first.
    pub const ALL: [Size; 4] = [Size::Huge, Size::Large, Size::Medium, Size::Plain];

    /// Width and height of a letter, in cells.
    pub fn cells(self) -> (u16, u16) {
        match self {
            Size::Huge => (8, 8),
            Size::Large => (8, 4),
            Size::Medium => (4, 4),
            Size::Plain => (1, 1),
        }
    }

    /// Blocks of whole, half and quarter cells: every terminal has these. Finer ones are missing from the fonts of
    /// many.
    fn pixels(self) -> Option<PixelSize> {
        match self {
            Size::Huge => Some(PixelSize::Full),
            Size::Large => Some(PixelSize::HalfHeight),
            Size::Medium => Some(PixelSize::Quadrant),
            Size::Plain => None,
        }
    }
}

/// A text in letters of one size, broken into lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Big {
    lines: Vec<String>,
    size: Size,
}

impl Big {
    /// The text in letters of this size, in lines of at most `width` cells. `None` when a word is too long for a
    /// line, or a letter cannot be drawn so large; plain letters always can.
    pub fn set(text: &str, size: Size, width: u16) -> Option<Self> {
        if size == Size::Plain {
            return Some(Self { lines: wrapped(text, width), size });
        }
        Self::spread(&drawable(text)?, size, width)
    }

    /// A text that can be drawn so large.
    fn spread(text: &str, size: Size, width: u16) -> Option<Self> {
        let letters = usize::from(width / size.cells().0);
        let options = textwrap::Options::new(letters.max(1)).break_words(false);
        let lines: Vec<String> =
            text.lines().flat_map(|line| textwrap::wrap(line, &options)).map(Cow::into_owned).collect();
        lines.iter().all(|line| line.width() <= letters).then_some(Self { lines, size })
    }

    /// As [`Self::set`], but plain where a letter cannot be drawn so large: one such name does not make all others
    /// small.
    pub fn set_where_drawable(text: &str, size: Size, width: u16) -> Option<Self> {
        match drawable(text) {
            None => Some(Self::plain(text, width, 1)),
            Some(_) if size == Size::Plain => Self::set(text, size, width),
            Some(drawn) => Self::spread(&drawn, size, width),
        }
    }

    /// The text as large as it goes in this area.
    pub fn fit(text: &str, width: u16, height: u16) -> Self {
        let fits = |size| Self::set(text, size, width).filter(|big| big.height() <= height);
        Size::ALL.into_iter().find_map(fits).unwrap_or_else(|| Self::plain(text, width, height))
    }

    /// The text as large as it goes on one line in this area.
    pub fn fit_line(text: &str, width: u16, height: u16) -> Self {
        let fits = |size: Size| {
            Self::set(text, size, width).filter(|big| big.height() <= height.min(size.cells().1))
        };
        Size::ALL.into_iter().find_map(fits).unwrap_or_else(|| Self::plain(text, width, 1))
    }

    /// What goes in, with an ellipsis where it is cut.
    fn plain(text: &str, width: u16, height: u16) -> Self {
        let mut lines = wrapped(text, width);
        let height = usize::from(height.max(1));
        if lines.len() > height {
            let rest = lines.split_off(height - 1).join(" ");
            lines.push(cut(&rest, width));
        }
        Self { lines, size: Size::Plain }
    }

    /// In rows.
    pub fn height(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX).saturating_mul(self.size.cells().1)
    }

    /// In cells.
    pub fn width(&self) -> u16 {
        let letters = self.lines.iter().map(|line| line.width()).max().unwrap_or_default();
        u16::try_from(letters).unwrap_or(u16::MAX).saturating_mul(self.size.cells().0)
    }

    /// Draws it from the top of an area.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, style: Style, alignment: Alignment) {
        let lines = self.lines.iter().map(|line| Line::from(line.as_str()));
        match self.size.pixels() {
            Some(pixels) => {
                let text = BigText::builder()
                    .pixel_size(pixels)
                    .style(style)
                    .alignment(alignment)
                    .lines(lines.collect::<Vec<_>>())
                    .build();
                text.render(area.intersection(buffer.area), buffer);
            }
            None => {
                for (y, line) in (area.y..area.bottom()).zip(lines) {
                    let row = Rect { y, height: 1, ..area }.intersection(buffer.area);
                    line.style(style).alignment(alignment).render(row, buffer);
                }
            }
        }
    }

    /// Draws it in the middle of an area.
    pub fn draw_in_the_middle(&self, buffer: &mut Buffer, area: Rect, style: Style) {
        let above = area.height.saturating_sub(self.height()) / 2;
        let area = Rect { y: area.y + above, height: area.height - above, ..area };
        self.draw(buffer, area, style, Alignment::Center);
    }
}

/// The text in letters that the font has: printed quotation marks and dashes as typed ones, a sign that it lacks as a
/// word. `None` when it lacks a letter.
fn drawable(text: &str) -> Option<String> {
    let mut drawn = String::new();
    for letter in text.nfc().collect::<String>().graphemes(true) {
        match letter {
            "\n" => drawn.push('\n'),
            "‘" | "’" | "‚" | "‛" => drawn.push('\''),
            "“" | "”" | "„" => drawn.push('"'),
            "–" | "—" | "‑" | "−" => drawn.push('-'),
            "…" => drawn.push_str("..."),
            "★" => drawn.push('*'),
            "€" => drawn.push_str("euro"),
            "œ" => drawn.push_str("oe"),
            " " | "\u{a0}" | "\u{202f}" => drawn.push(' '),
            letter if is_in_the_font(letter) => drawn.push_str(letter),
            _ => return None,
        }
    }
    Some(drawn)
}

/// Whether anything shows when it is drawn. The font knows letters of one character and one cell only.
fn is_in_the_font(letter: &str) -> bool {
    if letter.chars().count() != 1 || letter.width() != 1 {
        return false;
    }
    let (width, height) = Size::Large.cells();
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    let big = Big { lines: vec![letter.to_owned()], size: Size::Large };
    big.draw(&mut buffer, area, Style::new(), Alignment::Left);
    buffer.content.iter().any(|cell| cell.symbol() != " ")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_dutch_and_its_neighbours_is_drawn() {
        let letters =
            "aàáâäbcçdeèéêëfghiìíîïjklmnñoòóôöpqrstuùúûüvwxyzßABCÇDEÉËÖÜØøåæ0123456789?!.,;:'\"()-+/&%°½§";
        assert_eq!(drawable(letters).as_deref(), Some(letters));
        assert_eq!(drawable("cafe\u{301} ‘Zon’ – “éé”… ★").as_deref(), Some("café 'Zon' - \"éé\"... *"));
        assert_eq!(drawable("€ 1,50").as_deref(), Some("euro 1,50"));
        for strange in ["健康", "👩‍⚕️", "a\u{301}\u{302}", "\u{200b}", "\u{1b}"] {
            assert_eq!(drawable(strange), None, "{strange:?}");
        }
    }

    #[test]
    fn a_text_is_as_large_as_goes_in() {
        let size = |text: &str, width, height| Big::fit(text, width, height).size;
        assert_eq!(size("Wat mist u?", 200, 50), Size::Huge);
        assert_eq!(size("Wat mist u?", 88, 8), Size::Huge);
        assert_eq!(size("Wat mist u?", 88, 7), Size::Large);
        assert_eq!(size("Wat mist u?", 87, 4), Size::Medium);
        assert_eq!(size("Wat mist u?", 44, 3), Size::Plain);
        assert_eq!(size("gezondheidsvoorlichting", 80, 24), Size::Plain);
        assert_eq!(size("健康", 80, 24), Size::Plain);
        assert_eq!(Big::fit("Een heel lange vraag hier", 10, 2).lines, ["Een heel", "lange vra…"]);
    }
}
