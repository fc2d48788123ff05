//! Ids that follow from content, so that the same row is the same event wherever it is imported.

use uuid::Uuid;

use crate::session::EventId;

/// FNV-1a with 128 bits: not against forgery, enough to tell rows apart. Written out here since
/// files imported years ago must keep their ids.
#[derive(Clone, Copy)]
pub(super) struct Fingerprint(u128);

impl Fingerprint {
    /// Of something of this `kind` in this session.
    pub fn new(session: Option<EventId>, kind: &str) -> Self {
        let start = Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
        let session = session.map_or(Uuid::nil(), |id| id.0);
        start.text(kind).bytes(session.as_bytes())
    }

    /// And this text.
    pub fn text(self, text: &str) -> Self {
        // With its length, so that "a", "bc" is not "ab", "c".
        self.number(text.len()).bytes(text.as_bytes())
    }

    /// And this number.
    pub fn number(self, number: usize) -> Self {
        self.bytes(&(number as u64).to_be_bytes())
    }

    fn bytes(self, bytes: &[u8]) -> Self {
        let step = |hash: u128, byte: &u8| {
            (hash ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
        };
        Self(bytes.iter().fold(self.0, step))
    }

    /// As an id: a `UUIDv8`.
    pub fn id(self) -> Uuid {
        uuid::Builder::from_custom_bytes(self.0.to_be_bytes()).into_uuid()
    }
}
