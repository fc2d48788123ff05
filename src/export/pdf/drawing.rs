//! A drawing in SVG, drawn with the lines and letters of the page itself: sharp on every printer.

use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use resvg::tiny_skia::PathSegment;
use resvg::usvg::{self, Group, Node, Paint, PaintOrder};

use super::sheet::Area;
use crate::export::chart;

/// The drawing, as wide as its area; nothing where it cannot be read.
pub(super) fn draw(surface: &mut Surface, at: &Area, svg: &str) {
    let Some(tree) = chart::tree(svg) else { return };
    let scale = at.width / tree.size().width().max(1.0);
    surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, at.x, at.y));
    group(surface, tree.root());
    surface.pop();
}

fn group(surface: &mut Surface, group: &Group) {
    let opacity = opacity(group.opacity());
    if opacity != NormalizedF32::ONE {
        surface.push_opacity(opacity);
    }
    for node in group.children() {
        match node {
            Node::Group(inner) => self::group(surface, inner),
            Node::Path(path) => self::path(surface, path),
            // Letters as the lines they are made of: the drawing has its words beside it.
            Node::Text(text) => self::group(surface, text.flattened()),
            Node::Image(_) => {}
        }
    }
    if opacity != NormalizedF32::ONE {
        surface.pop();
    }
}

fn path(surface: &mut Surface, path: &usvg::Path) {
    let Some(outline) = outline(path) else { return };
    let place = path.abs_transform();
    surface.push_transform(&Transform::from_row(place.sx, place.ky, place.kx, place.sy, place.tx, place.ty));
    let fill = path.fill().and_then(|fill| {
        let rule = match fill.rule() {
            usvg::FillRule::NonZero => FillRule::NonZero,
            usvg::FillRule::EvenOdd => FillRule::EvenOdd,
        };
        Some(Fill { paint: paint(fill.paint())?, opacity: opacity(fill.opacity()), rule })
    });
    let stroke = path.stroke().and_then(|stroke| {
        let cap = match stroke.linecap() {
            usvg::LineCap::Butt => LineCap::Butt,
            usvg::LineCap::Round => LineCap::Round,
            usvg::LineCap::Square => LineCap::Square,
        };
        let join = match stroke.linejoin() {
            usvg::LineJoin::Round => LineJoin::Round,
            usvg::LineJoin::Bevel => LineJoin::Bevel,
            usvg::LineJoin::Miter | usvg::LineJoin::MiterClip => LineJoin::Miter,
        };
        let dash =
            stroke.dasharray().map(|array| StrokeDash { array: array.to_vec(), offset: stroke.dashoffset() });
        Some(Stroke {
            paint: paint(stroke.paint())?,
            width: stroke.width().get(),
            opacity: opacity(stroke.opacity()),
            line_cap: cap,
            line_join: join,
            dash,
            ..Stroke::default()
        })
    });
    let mut part = |fill: Option<Fill>, stroke: Option<Stroke>| {
        if fill.is_some() || stroke.is_some() {
            surface.set_fill(fill);
            surface.set_stroke(stroke);
            surface.draw_path(&outline);
        }
    };
    match path.paint_order() {
        PaintOrder::FillAndStroke => part(fill, stroke),
        PaintOrder::StrokeAndFill => {
            part(None, stroke);
            part(fill, None);
        }
    }
    surface.pop();
}

fn outline(path: &usvg::Path) -> Option<Path> {
    let mut outline = PathBuilder::new();
    for segment in path.data().segments() {
        match segment {
            PathSegment::MoveTo(to) => outline.move_to(to.x, to.y),
            PathSegment::LineTo(to) => outline.line_to(to.x, to.y),
            PathSegment::QuadTo(by, to) => outline.quad_to(by.x, by.y, to.x, to.y),
            PathSegment::CubicTo(by, and, to) => outline.cubic_to(by.x, by.y, and.x, and.y, to.x, to.y),
            PathSegment::Close => outline.close(),
        }
    }
    outline.finish()
}

/// A plain colour: our drawings have no others.
fn paint(paint: &Paint) -> Option<krilla::paint::Paint> {
    match paint {
        Paint::Color(colour) => Some(rgb::Color::new(colour.red, colour.green, colour.blue).into()),
        Paint::LinearGradient(_) | Paint::RadialGradient(_) | Paint::Pattern(_) => None,
    }
}

fn opacity(opacity: usvg::Opacity) -> NormalizedF32 {
    NormalizedF32::new(opacity.get()).unwrap_or(NormalizedF32::ONE)
}
