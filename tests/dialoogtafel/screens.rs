//! Every screen as a picture.

#![allow(clippy::unwrap_used, clippy::panic)]

use dialoogtafel::i18n::Lang;

use super::scenes::SCENES;

#[test]
#[ignore = "shows every screen"]
fn show() {
    let wanted = std::env::var("SCENE").unwrap_or_default();
    let size = std::env::var("SIZE").unwrap_or("80x24".into());
    let (width, height) = size.split_once('x').unwrap();
    let lang = if std::env::var("EN").is_ok() { Lang::En } else { Lang::Nl };
    for (name, scene) in SCENES.iter().filter(|(name, _)| name.contains(&wanted)) {
        println!("=== {name} {size}");
        for line in scene(lang).text(width.parse().unwrap(), height.parse().unwrap()) {
            println!("{line}");
        }
    }
}
