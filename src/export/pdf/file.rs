//! Pages as a PDF that can be read by the ears too (PDF/UA).

use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::rgb;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::drawing;
use super::sheet::{Area, Found, PAGE, Sheets, Thing};
use super::text::{Colour, Run};
use crate::export::Made;
use crate::export::document;
use crate::export::font;

/// The whole file. `checked` lets it fail where it would break a rule of PDF/UA.
pub(super) fn bytes(document: &document::Document, sheets: Sheets, checked: bool) -> Made<Vec<u8>> {
    let rules = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let rules = rules.map_err(|error| format!("{error:?}"))?;
    let configuration = if checked { rules } else { Configuration::default() };
    let settings = SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() };
    let fonts = [font::REGULAR, font::BOLD].map(|letters| Font::new(letters.into(), 0));
    let [Some(regular), Some(bold)] = fonts else { return Err("font".into()) };
    let fonts = [regular, bold];
    let mut file = Document::new_with(settings);
    let Sheets { pages: sheets, found, mut tags, .. } = sheets;
    for sheet in sheets {
        let mut page = file.start_page_with(PageSettings::from_wh(PAGE.0, PAGE.1).ok_or("page")?);
        let mut surface = page.surface();
        for thing in sheet {
            let leaf = match &thing {
                Thing::Letters { leaf, .. } | Thing::Picture { leaf, .. } => *leaf,
                Thing::Box { .. } | Thing::Edge { .. } => None,
            };
            let tag = match (leaf, &thing) {
                (None, _) => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
                (_, Thing::Letters { .. }) => ContentTag::Span(SpanTag::empty()),
                _ => ContentTag::Other,
            };
            let identifier = surface.start_tagged(tag);
            draw(&mut surface, &thing, &fonts);
            surface.end_tagged();
            if let Some(leaf) = leaf {
                tags.draw(leaf, identifier);
            }
        }
        surface.finish();
        page.finish();
    }
    file.set_tag_tree(tags.tree().with_lang(Some(document.lang.tag().to_owned())));
    file.set_outline(outline(found));
    let title = if document.title.is_empty() { &document.kind } else { &document.title };
    let about = Metadata::new().title(title.clone()).language(document.lang.tag().to_owned());
    file.set_metadata(about.description(document.facts.clone()).creator(env!("CARGO_PKG_NAME").to_owned()));
    Ok(file.finish()?)
}

fn draw(surface: &mut Surface, thing: &Thing, fonts: &[Font; 2]) {
    match thing {
        Thing::Letters { x, y, run, .. } => letters(surface, (*x, *y), run, fonts),
        Thing::Box { at, colour } => fill_and_edge(surface, at, Some(fill(*colour)), None),
        Thing::Edge { at, colour } => {
            let edge = Stroke { paint: paint(*colour), width: 1.2, ..Stroke::default() };
            fill_and_edge(surface, at, None, Some(edge));
        }
        Thing::Picture { at, svg, .. } => drawing::draw(surface, at, svg),
    }
}

fn letters(surface: &mut Surface, (x, y): (f32, f32), run: &Run, fonts: &[Font; 2]) {
    let glyphs: Vec<_> = run
        .letters
        .iter()
        .map(|letter| {
            let says = letter.says.0 as usize..letter.says.1 as usize;
            let (right, up) = (f32::from(letter.moved.0) / 1000.0, f32::from(letter.moved.1) / 1000.0);
            KrillaGlyph::new(GlyphId::new(letter.id.into()), letter.advance, right, up, 0.0, says, None)
        })
        .collect();
    surface.set_fill(Some(fill(run.look.colour)));
    surface.set_stroke(None);
    let font = fonts[usize::from(run.look.bold)].clone();
    surface.draw_glyphs(Point::from_xy(x, y), &glyphs, font, &run.text, run.look.size, false);
}

fn fill_and_edge(surface: &mut Surface, at: &Area, fill: Option<Fill>, edge: Option<Stroke>) {
    if let Some(path) = rectangle(at) {
        surface.set_fill(fill);
        surface.set_stroke(edge);
        surface.draw_path(&path);
    }
}

fn rectangle(at: &Area) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(at.x, at.y, at.width, at.height)?);
    path.finish()
}

fn paint((red, green, blue): Colour) -> krilla::paint::Paint {
    rgb::Color::new(red, green, blue).into()
}

fn fill(colour: Colour) -> Fill {
    Fill { paint: paint(colour), opacity: NormalizedF32::ONE, ..Fill::default() }
}

/// The headings, those under a larger one in it.
fn outline(found: Vec<Found>) -> Outline {
    let mut outline = Outline::new();
    let mut open: Vec<(u8, OutlineNode)> = Vec::new();
    let mut close = |open: &mut Vec<(u8, OutlineNode)>, level: u8| {
        while open.last().is_some_and(|(above, _)| *above >= level) {
            let Some((_, node)) = open.pop() else { break };
            match open.last_mut() {
                Some((_, parent)) => parent.push_child(node),
                None => outline.push_child(node),
            }
        }
    };
    for Found { mark, page, y } in found {
        close(&mut open, mark.level);
        let place = XyzDestination::new(page, Point::from_xy(0.0, y));
        open.push((mark.level, OutlineNode::new(mark.title, place)));
    }
    close(&mut open, 0);
    outline
}
