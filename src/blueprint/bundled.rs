//! The blueprints that come with the program.

/// A blueprint that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bundled {
    /// Its short name.
    pub id: &'static str,
    /// The file.
    pub text: &'static str,
}

macro_rules! bundled {
    ($($id:literal),* $(,)?) => {
        &[$(Bundled { id: $id, text: include_str!(concat!("../../sessions/", $id, ".toml")) }),*]
    };
}

/// The blueprints that come with the program, in the order of the menu.
pub fn bundled() -> &'static [Bundled] {
    bundled!(
        "dialoogtafel",
        "supermarkt",
        "huiskamer",
        "prioriteren",
        "prioriteren-stickers",
        "werksessie",
        "jongeren-7-8",
        "jongeren-12-18",
        "evaluatie",
    )
}
