//! Pages that are being filled, from the top down.

use super::tags::{Leaf, Tags};
use super::text::{Colour, Line, Run};

/// A4, in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// What stays free at the left and the right.
pub(super) const MARGIN: f32 = 54.0;
/// How wide the text is.
pub(super) const ROOM: f32 = PAGE.0 - 2.0 * MARGIN;
const TOP: f32 = 50.0;
const BOTTOM: f32 = PAGE.1 - 64.0;

/// Something on a page, at its place.
#[derive(Debug, Clone)]
pub(super) enum Thing {
    /// Letters, on a baseline that is `y` from the top.
    Letters { x: f32, y: f32, run: Run, leaf: Option<Leaf> },
    /// A filled box.
    Box { at: Area, colour: Colour },
    /// The edge of a box.
    Edge { at: Area, colour: Colour },
    /// A drawing.
    Picture { at: Area, svg: String, leaf: Option<Leaf> },
}

/// A part of a page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

impl Thing {
    fn down(&mut self, by: f32) {
        match self {
            Self::Letters { y, .. } => *y += by,
            Self::Box { at, .. } | Self::Edge { at, .. } | Self::Picture { at, .. } => at.y += by,
        }
    }

    /// The same for the eye only: who listens has heard it before.
    fn unheard(mut self) -> Self {
        match &mut self {
            Self::Letters { leaf, .. } | Self::Picture { leaf, .. } => *leaf = None,
            Self::Box { .. } | Self::Edge { .. } => {}
        }
        self
    }
}

/// What stays together on a page, measured from its own top.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    /// What stays free above it, unless it is the first on its page.
    pub(super) air: f32,
    pub(super) height: f32,
    pub(super) things: Vec<Thing>,
    /// A heading on which this page is to be found.
    pub(super) mark: Option<Mark>,
}

impl Piece {
    /// A line of text.
    pub(super) fn line(line: Line, x: f32, leaf: Leaf) -> Self {
        let mut piece = Self { height: line.height, ..Self::default() };
        piece.add(line, (x, 0.0), leaf);
        piece
    }

    /// A line of text in it, `y` from its top.
    pub(super) fn add(&mut self, line: Line, (x, y): (f32, f32), leaf: Leaf) {
        let y = y + line.baseline;
        let letters =
            line.runs.into_iter().map(|run| Thing::Letters { x: x + run.x, y, run, leaf: Some(leaf) });
        self.things.extend(letters);
    }
}

/// A heading in the list that a reader shows beside the pages.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// 1 is the largest.
    pub(super) level: u8,
    pub(super) title: String,
}

/// Where a heading came to stand.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) mark: Mark,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// All pages.
pub(super) struct Sheets {
    /// What lies on each page.
    pub(super) pages: Vec<Vec<Thing>>,
    pub(super) found: Vec<Found>,
    pub(super) tags: Tags,
    /// Where the next thing goes, from the top of the last page.
    y: f32,
    /// What does not come last on a page.
    held: Vec<Piece>,
    /// What is said once more at the top of each page.
    repeated: Option<Piece>,
}

impl Sheets {
    pub(super) fn new() -> Self {
        Self {
            pages: vec![Vec::new()],
            found: Vec::new(),
            tags: Tags::new(),
            y: TOP,
            held: Vec::new(),
            repeated: None,
        }
    }

    /// Keeps a piece with what follows it.
    pub(super) fn hold(&mut self, piece: Piece) {
        self.held.push(piece);
    }

    /// What was held, and a piece under it: on this page, or all on the next.
    pub(super) fn put(&mut self, piece: Piece) {
        self.held.push(piece);
        let held = std::mem::take(&mut self.held);
        let needed: f32 = held.iter().map(|piece| piece.air + piece.height).sum();
        if self.y + needed > BOTTOM && needed <= BOTTOM - TOP {
            self.turn();
        }
        for piece in held {
            self.lay(piece);
        }
    }

    /// Pieces under each other: neither their first nor their last stands alone on a page.
    /// With `keep` their last stays with what follows them.
    pub(super) fn put_all(&mut self, pieces: Vec<Piece>, keep: bool) {
        let last = pieces.len().saturating_sub(1);
        for (number, piece) in pieces.into_iter().enumerate() {
            let alone = last > 0 && (number == 0 || number + 1 == last);
            if alone || (keep && number == last) { self.hold(piece) } else { self.put(piece) }
        }
    }

    /// Nothing that follows needs what was held any more.
    pub(super) fn release(&mut self) {
        if let Some(piece) = self.held.pop() {
            self.put(piece);
        }
    }

    /// What comes next begins a page.
    pub(super) fn begin_page(&mut self) {
        self.release();
        if self.pages.last().is_some_and(|sheet| !sheet.is_empty()) {
            self.turn();
        }
    }

    /// From here on `piece` stands at the top of each further page, until there is another or none.
    pub(super) fn repeat(&mut self, piece: Option<Piece>) {
        self.repeated = piece;
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = TOP;
        if let Some(piece) = self.repeated.clone() {
            let things = piece.things.into_iter().map(Thing::unheard).collect();
            self.lay(Piece { air: 0.0, things, ..piece });
        }
    }

    fn lay(&mut self, piece: Piece) {
        if self.y + piece.air + piece.height > BOTTOM && self.y > TOP {
            self.turn();
        }
        if self.y > TOP {
            self.y += piece.air;
        }
        let page = self.pages.len() - 1;
        self.found.extend(piece.mark.map(|mark| Found { mark, page, y: self.y }));
        let y = self.y;
        if let Some(sheet) = self.pages.last_mut() {
            sheet.extend(piece.things.into_iter().map(|mut thing| {
                thing.down(y);
                thing
            }));
        }
        self.y += piece.height;
    }
}
