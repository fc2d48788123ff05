//! Sealing: bodies and draft of a session with a passphrase, as only who knows it can read them.
//!
//! Everything is sealed with XChaCha20-Poly1305 under a random key of the file's own. That key lies in the file itself,
//! sealed under what Argon2id makes of the passphrase. Ids and stamps stay readable; the kind of an entry does not, and
//! its length only in steps.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use base64ct::{Base64, Encoding};
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::passphrase::Passphrase;
use crate::session::{Entry, Event};

const NONCE: usize = 24;
const KEY: usize = 32;
/// What is sealed is filled up to a multiple of this: else a vote could be told by its length.
const STEP: usize = 64;
/// The kind that stands in a row in place of the one that is sealed in it.
const SEALED: &str = "sealed";
/// What the draft is sealed for, as an entry is for its row.
const DRAFT: &[u8] = b"draft";

/// What it costs to try one passphrase. Written in the file, so that it can grow with what machines can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cost {
    /// In KiB.
    pub memory: u32,
    /// How often that memory is gone through.
    pub passes: u32,
}

impl Default for Cost {
    /// A fifth of a second on a laptop of some years old.
    fn default() -> Self {
        Self { memory: 64 * 1024, passes: 3 }
    }
}

/// Upper bound on the cost that a file may ask for, since files are untrusted.
const DEAREST: Cost = Cost { memory: 1024 * 1024, passes: 64 };

/// The key of a file under its passphrase, as it lies in the file.
#[derive(Serialize, Deserialize)]
pub(super) struct Lock {
    /// Tells this key from others.
    id: String,
    #[serde(flatten)]
    cost: Cost,
    salt: String,
    key: String,
}

impl Lock {
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// The key, when this is the passphrase.
    pub fn open(&self, passphrase: &Passphrase) -> Option<Seal> {
        let salt = Base64::decode_vec(&self.salt).ok()?;
        let wrapping = derived(passphrase, &salt, self.cost)?;
        let bytes = unsealed(&wrapping, self.id.as_bytes(), &self.key)?;
        let mut key = Zeroizing::new([0; KEY]);
        key.copy_from_slice(bytes.get(..KEY).filter(|_| bytes.len() == KEY)?);
        Some(Seal { id: self.id.clone(), key })
    }
}

/// What opens and seals the entries of a file.
#[derive(Clone)]
pub(super) struct Seal {
    id: String,
    key: Zeroizing<[u8; KEY]>,
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal")
    }
}

impl Seal {
    /// A new key. An error is the system's, which has nothing random.
    pub fn new() -> Result<Self, getrandom::Error> {
        let (mut id, mut key) = ([0; 16], Zeroizing::new([0; KEY]));
        getrandom::fill(&mut id)?;
        getrandom::fill(key.as_mut_slice())?;
        Ok(Self { id: Base64::encode_string(&id), key })
    }

    /// Whether this is the key that lies under that lock.
    pub fn fits(&self, lock: &Lock) -> bool {
        self.id == lock.id
    }

    /// The key under a passphrase, as text for the file.
    pub fn locked(&self, passphrase: &Passphrase, cost: Cost) -> Result<String, getrandom::Error> {
        let mut salt = [0; 16];
        getrandom::fill(&mut salt)?;
        let wrapping = derived(passphrase, &salt, cost).ok_or(getrandom::Error::UNSUPPORTED)?;
        let key = sealed(&wrapping, self.id.as_bytes(), Zeroizing::new(self.key.to_vec()))?;
        let lock = Lock { id: self.id.clone(), cost, salt: Base64::encode_string(&salt), key };
        Ok(serde_json::to_string(&lock).unwrap_or_default())
    }

    /// An entry as it is written: of a kind that says nothing, with kind and body sealed in its body.
    pub fn close(&self, entry: &Entry) -> Result<Entry, getrandom::Error> {
        let (kind, body) = (entry.event.kind(), Zeroizing::new(entry.event.body()));
        let length = u32::try_from(kind.len()).unwrap_or_default().to_le_bytes();
        let plain = [&length, kind.as_bytes(), body.as_bytes()].concat();
        let body = sealed(&self.key, &row(entry), filled_up(plain))?;
        Ok(Entry { event: Event::Unknown { kind: SEALED.into(), body }, ..entry.clone() })
    }

    /// The entry that was sealed in a row; `None` when it was not, or not here and with this key.
    pub fn open(&self, entry: &Entry) -> Option<Entry> {
        let Event::Unknown { body, .. } = &entry.event else { return None };
        let plain = unsealed(&self.key, &row(entry), body).filter(|_| Self::holds(entry))?;
        let (length, rest) = emptied(&plain)?.split_first_chunk()?;
        let (kind, body) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        let event = Event::read(str::from_utf8(kind).ok()?, str::from_utf8(body).ok()?).ok()?;
        Some(Entry { event, ..entry.clone() })
    }

    /// Whether a row holds something sealed.
    pub fn holds(row: &Entry) -> bool {
        row.event.kind() == SEALED
    }

    /// What is being typed, sealed.
    pub fn close_draft(&self, draft: &str) -> Result<String, getrandom::Error> {
        sealed(&self.key, DRAFT, filled_up(draft.as_bytes().to_vec()))
    }

    /// The draft that was sealed.
    pub fn open_draft(&self, draft: &str) -> Option<String> {
        let plain = unsealed(&self.key, DRAFT, draft)?;
        str::from_utf8(emptied(&plain)?).ok().map(str::to_owned)
    }
}

/// What of a row stays readable: it is sealed for this place and moment, and for no other.
fn row(entry: &Entry) -> Vec<u8> {
    let (seq, at) = (entry.seq.to_le_bytes(), entry.at.0.to_le_bytes());
    [entry.id.0.as_bytes().as_slice(), entry.device.0.as_bytes(), &seq, &at].concat()
}

/// What Argon2id makes of a passphrase; `None` where a file asks for what no file of ours does.
fn derived(passphrase: &Passphrase, salt: &[u8], cost: Cost) -> Option<Zeroizing<[u8; KEY]>> {
    if cost.memory > DEAREST.memory || cost.passes > DEAREST.passes {
        return None;
    }
    let params = Params::new(cost.memory, cost.passes, 1, Some(KEY)).ok()?;
    let mut key = Zeroizing::new([0; KEY]);
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon.hash_password_into(passphrase.bytes(), salt, key.as_mut_slice()).ok()?;
    Some(key)
}

/// Fills up to a whole number of steps, so that where it ends can be found again.
fn filled_up(mut plain: Vec<u8>) -> Zeroizing<Vec<u8>> {
    plain.push(0x80);
    plain.resize(plain.len().next_multiple_of(STEP), 0);
    Zeroizing::new(plain)
}

fn emptied(plain: &[u8]) -> Option<&[u8]> {
    let end = plain.iter().rposition(|byte| *byte != 0)?;
    (plain[end] == 0x80).then_some(&plain[..end])
}

/// Nonce, what is sealed and its tag, as text.
fn sealed(key: &[u8; KEY], about: &[u8], mut plain: Zeroizing<Vec<u8>>) -> Result<String, getrandom::Error> {
    let mut nonce = [0; NONCE];
    getrandom::fill(&mut nonce)?;
    let cipher = XChaCha20Poly1305::new(key.into());
    // Only fails for texts of more than 256 GiB.
    let done = cipher.encrypt_in_place(&XNonce::from(nonce), about, &mut *plain);
    done.map_err(|_| getrandom::Error::UNSUPPORTED)?;
    Ok(Base64::encode_string(&[&nonce, plain.as_slice()].concat()))
}

fn unsealed(key: &[u8; KEY], about: &[u8], text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let bytes = Base64::decode_vec(text).ok()?;
    let (nonce, rest) = bytes.split_first_chunk::<NONCE>()?;
    let mut plain = Zeroizing::new(rest.to_vec());
    let cipher = XChaCha20Poly1305::new(key.into());
    cipher.decrypt_in_place(&XNonce::from(*nonce), about, &mut *plain).ok()?;
    Some(plain)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::session::{DeviceId, EventId, Stamp};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn entry(ids: (u128, u128), seq: u64, at: i64, kind: &str, body: &str) -> Entry {
        let event = Event::Unknown { kind: kind.into(), body: body.into() };
        Entry {
            id: EventId(Uuid::from_u128(ids.0)),
            device: DeviceId(Uuid::from_u128(ids.1)),
            seq,
            at: Stamp(at),
            event,
        }
    }

    proptest! {
        #[test]
        fn what_is_sealed_comes_out_as_it_went_in_and_nothing_else_does(
            ids: (u128, u128), seq: u64, at: i64, kind in "x.{0,40}", body: String, place: usize, bit in 0..8_u8,
        ) {
            let (seal, other) = (Seal::new().unwrap(), Seal::new().unwrap());
            let plain = entry(ids, seq, at, &kind, &body);
            let row = seal.close(&plain).unwrap();
            prop_assert_eq!(seal.open(&row), Some(plain.clone()));
            prop_assert_ne!(&seal.close(&plain).unwrap(), &row, "a nonce is never used twice");
            prop_assert_eq!(other.open(&row), None);
            let Event::Unknown { kind, body } = &row.event else { unreachable!() };
            for moved in [
                entry((ids.0 ^ 1, ids.1), seq, at, kind, body),
                entry((ids.0, ids.1 ^ 1), seq, at, kind, body),
                entry(ids, seq ^ 1, at, kind, body),
                entry(ids, seq, at ^ 1, kind, body),
                entry(ids, seq, at, "other", body),
            ] {
                prop_assert_eq!(seal.open(&moved), None);
            }
            let mut bytes = Base64::decode_vec(body).unwrap();
            let place = place % bytes.len();
            bytes[place] ^= 1 << bit;
            prop_assert_eq!(seal.open(&entry(ids, seq, at, kind, &Base64::encode_string(&bytes))), None);
        }

        #[test]
        fn a_draft_comes_out_as_it_went_in(draft: String) {
            let seal = Seal::new().unwrap();
            let closed = seal.close_draft(&draft).unwrap();
            prop_assert_eq!(seal.open_draft(&closed), Some(draft));
            prop_assert_eq!(seal.open(&entry((0, 0), 0, 0, SEALED, &closed)), None);
        }

        #[test]
        fn whatever_stands_in_a_row_never_makes_it_panic(text: String, bytes: Vec<u8>) {
            let seal = Seal::new().unwrap();
            for body in [text, Base64::encode_string(&bytes)] {
                prop_assert_eq!(seal.open(&entry((0, 0), 0, 0, SEALED, &body)), None);
                prop_assert_eq!(seal.open_draft(&body), None);
                prop_assert!(Lock::read(&body).is_none());
            }
        }
    }

    #[test]
    fn only_its_own_passphrase_opens_a_lock_that_shows_no_key() {
        let (seal, cost) = (Seal::new().unwrap(), Cost { memory: 8, passes: 1 });
        let words = Passphrase::new("fiets lamp kaas zondag");
        let text = seal.locked(&words, cost).unwrap();
        let lock = Lock::read(&text).unwrap();
        assert_eq!(lock.open(&words).unwrap().key, seal.key);
        assert!(lock.open(&Passphrase::new("fiets lamp kaas maandag")).is_none());
        assert!(!text.contains(&Base64::encode_string(seal.key.as_slice())));
        assert_ne!(seal.locked(&words, cost).unwrap(), text, "another salt each time");
        assert_eq!(format!("{seal:?}"), "Seal");
    }
}
