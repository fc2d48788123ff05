//! Text as lines of letters that are in place.

use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions};
use parley::style::{FontFamily, FontWeight, LineHeight, OverflowWrap, StyleProperty};
use parley::{FontContext, Layout, LayoutContext};

use crate::export::font;

/// A colour, each of its parts of 255.
pub(super) type Colour = (u8, u8, u8);

pub(super) const INK: Colour = (0x1c, 0x27, 0x33);
pub(super) const QUIET: Colour = (0x52, 0x60, 0x6d);

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    /// Of the letters, in points.
    pub(super) size: f32,
    pub(super) bold: bool,
    pub(super) colour: Colour,
}

/// Letters on one line.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) height: f32,
    /// Where its letters stand, from its top.
    pub(super) baseline: f32,
    /// Without the space at its end.
    pub(super) width: f32,
    pub(super) runs: Vec<Run>,
}

/// Letters that look alike, side by side.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) x: f32,
    pub(super) look: Look,
    pub(super) letters: Vec<Letter>,
    /// What all letters of the text say: each stands for a part of it.
    pub(super) text: Rc<str>,
}

/// One letter, in parts of the size of the letters. All of a long file wait for their page to be drawn: it is small.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    /// In its font, which has no more.
    pub(super) id: u16,
    /// How far it is moved to the right and up, in thousandths.
    pub(super) moved: (i16, i16),
    pub(super) advance: f32,
    /// What it says, in bytes of the text of its run.
    pub(super) says: (u32, u32),
}

/// Sets texts in the letters that come with the program, the same on every machine.
pub(super) struct Setter {
    fonts: FontContext,
    layouts: LayoutContext<Colour>,
    /// Which of the fonts is the bold one.
    bold: u64,
    /// The box for what the letters lack, in usual and bold letters.
    boxes: [u16; 2],
}

impl Setter {
    pub(super) fn new() -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let [regular, bold] = [font::REGULAR, font::BOLD].map(|letters| Blob::new(Arc::new(letters)));
        let id = bold.id();
        for letters in [regular, bold] {
            collection.register_fonts(letters, None);
        }
        let fonts = FontContext { collection, ..FontContext::default() };
        let mut setter = Self { fonts, layouts: LayoutContext::new(), bold: id, boxes: [0; 2] };
        setter.boxes = [false, true].map(|bold| {
            let lines = setter.lines(&[("□", Look { size: 10.0, bold, colour: INK })], f32::MAX);
            lines.first().and_then(|line| line.runs.first()?.letters.first()).map_or(0, |letter| letter.id)
        });
        setter
    }

    /// The parts after each other, broken into lines of at most `width`; inside a word where nothing else helps.
    pub(super) fn lines(&mut self, parts: &[(&str, Look)], width: f32) -> Vec<Line> {
        let text: Rc<str> = parts.iter().map(|(text, _)| *text).collect::<String>().into();
        let mut layout = self.layout(&text, parts);
        layout.break_all_lines((width < f32::MAX).then_some(width));
        layout.lines().map(|line| self.line(line, &text)).collect()
    }

    /// How wide a text is on one line.
    pub(super) fn width(&mut self, text: &str, look: Look) -> f32 {
        self.lines(&[(text, look)], f32::MAX).iter().map(|line| line.width).fold(0.0, f32::max)
    }

    fn layout(&mut self, text: &str, parts: &[(&str, Look)]) -> Layout<Colour> {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.push_default(FontFamily::named(font::FAMILY));
        builder.push_default(LineHeight::FontSizeRelative(LEADING));
        // No line is less high than the first letters are.
        builder.push_default(StyleProperty::FontSize(parts.first().map_or(0.0, |(_, look)| look.size)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        let mut start = 0;
        for (part, look) in parts {
            let range = start..start + part.len();
            start = range.end;
            builder.push(StyleProperty::FontSize(look.size), range.clone());
            builder.push(StyleProperty::Brush(look.colour), range.clone());
            let weight = if look.bold { FontWeight::BOLD } else { FontWeight::NORMAL };
            builder.push(StyleProperty::FontWeight(weight), range);
        }
        builder.build(text)
    }

    fn line(&self, line: parley::Line<Colour>, text: &Rc<str>) -> Line {
        let metrics = line.metrics();
        let mut x = metrics.offset;
        let mut runs: Vec<Run> = Vec::new();
        for run in line.runs() {
            let (size, bold) = (run.font_size(), run.font().data.id() == self.bold);
            for cluster in run.visual_clusters() {
                if cluster.is_hard_line_break() {
                    continue;
                }
                let says = bytes(&cluster.text_range());
                let look = Look { size, bold, colour: cluster.style().brush };
                if runs.last().is_none_or(|run| run.look != look) {
                    runs.push(Run { x, look, letters: Vec::new(), text: Rc::clone(text) });
                }
                let Some(letters) = runs.last_mut().map(|run| &mut run.letters) else { continue };
                if cluster.is_ligature_continuation()
                    && let Some(letter) = letters.last_mut()
                {
                    letter.says.1 = says.1;
                }
                for glyph in cluster.glyphs() {
                    x += glyph.advance;
                    let id = if glyph.id == 0 { self.boxes[usize::from(bold)] } else { glyph.id as u16 };
                    let moved = [glyph.x, glyph.y].map(|by| (by / size * 1000.0).round() as i16);
                    letters.push(Letter { id, moved: moved.into(), advance: glyph.advance / size, says });
                }
            }
        }
        runs.retain(|run| !run.letters.is_empty());
        for run in &mut runs {
            run.letters.shrink_to_fit();
        }
        Line {
            height: metrics.line_height,
            baseline: metrics.baseline - metrics.block_min_coord,
            width: metrics.advance - metrics.hanging_advance,
            runs,
        }
    }
}

/// Height of a line in sizes of its letters.
const LEADING: f32 = 1.38;

fn bytes(range: &Range<usize>) -> (u32, u32) {
    (range.start as u32, range.end as u32)
}
