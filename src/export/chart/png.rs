//! A picture in dots, for documents that take no SVG.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use super::super::font;
use super::Chart;

/// The same letters on every machine: none of the system's fonts are looked at.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for letters in [font::REGULAR, font::BOLD] {
        fonts.load_font_source(Source::Binary(Arc::new(letters)));
    }
    fonts.set_sans_serif_family(font::FAMILY);
    Arc::new(fonts)
});

/// The picture as PNG on white, with `scale` dots to a pixel: 3 prints well. `None` where that many dots
/// would not fit in memory, or none are left.
pub fn png(chart: &Chart, scale: f32) -> Option<Vec<u8>> {
    let tree = tree(&chart.svg)?;
    let size = tree.size().to_int_size().scale_by(scale)?;
    let mut dots = Pixmap::new(size.width(), size.height())?;
    dots.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut dots.as_mut());
    dots.encode_png().ok()
}

/// The lines and letters of a picture; `None` where it cannot be read.
pub fn tree(svg: &str) -> Option<Tree> {
    let options = Options { fontdb: Arc::clone(&FONTS), ..Options::default() };
    Tree::from_str(svg, &options).ok()
}
