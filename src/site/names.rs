//! Names by content: `boot.js` becomes `boot-1a2b3c4d5e.js`, so that a file under a name never changes.
//! It must not know what is in a file.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use sha2::{Digest, Sha256};

/// Old name → new name, and the new names' files on disk.
#[derive(Debug, Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// Renames a file of the folder by what is in it now.
    ///
    /// # Errors
    /// The file can't be read or renamed.
    pub fn rename(&mut self, dir: &Path, name: &str, wanted: &str) -> io::Result<String> {
        let bytes = fs::read(dir.join(name))?;
        let new = named(wanted, &bytes);
        fs::rename(dir.join(name), dir.join(&new))?;
        self.0.insert(wanted.to_owned(), new.clone());
        Ok(new)
    }

    /// Writes a new file, named by its content.
    ///
    /// # Errors
    /// The file can't be written.
    pub fn write(&mut self, dir: &Path, wanted: &str, bytes: &[u8]) -> io::Result<String> {
        let new = named(wanted, bytes);
        fs::write(dir.join(&new), bytes)?;
        self.0.insert(wanted.to_owned(), new.clone());
        Ok(new)
    }

    /// The final name; a file that was never renamed keeps its own.
    pub fn get(&self, wanted: &str) -> String {
        self.0
            .get(wanted)
            .cloned()
            .unwrap_or_else(|| wanted.to_owned())
    }

    /// All final names, in order.
    pub fn all(&self) -> Vec<String> {
        self.0.values().cloned().collect()
    }
}

/// The first ten hexadecimal digits of the content's SHA-256, between stem and ending.
fn named(wanted: &str, bytes: &[u8]) -> String {
    let (stem, ending) = wanted.rsplit_once('.').unwrap_or((wanted, ""));
    [stem, "-", &digest(&[bytes])[..10], ".", ending].concat()
}

/// SHA-256 of several pieces one after the other, in hexadecimal.
pub fn digest(pieces: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for piece in pieces {
        hash.update(piece);
    }
    let digits = b"0123456789abcdef";
    let mut text = String::new();
    for byte in hash.finalize() {
        text.push(char::from(digits[usize::from(byte >> 4)]));
        text.push(char::from(digits[usize::from(byte & 15)]));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{digest, named};

    #[test]
    fn a_name_follows_the_content() {
        assert_eq!(named("fonts/a.woff2", b"x"), named("fonts/a.woff2", b"x"));
        assert_ne!(named("a.js", b"x"), named("a.js", b"y"));
        assert!(
            named("a.js", b"x").starts_with("a-")
                && named("a.js", b"x").strip_suffix(".js").is_some()
        );
    }

    #[test]
    fn the_digest_is_sha_256() {
        assert_eq!(&digest(&[b"abc"])[..16], "ba7816bf8f01cfea");
    }
}
