//! A page's data block: what the page's own HTML hands to a living part, as JSON. It must not know any part.
//!
//! Written by serde, read by hand: serde's derived readers would cost a tenth of the WASM for texts on what is wrong
//! with data that the same build wrote.

use serde_json::Value;

use crate::text::Language;

/// Something that a block can hold.
pub trait Block: Sized {
    /// The value, or nothing where it is of another kind.
    fn read(value: &Value) -> Option<Self>;
}

/// A whole block.
pub fn parse<T: Block>(text: &str) -> Option<T> {
    T::read(&serde_json::from_str(text).ok()?)
}

/// A field of an object.
pub fn field<T: Block>(object: &Value, name: &str) -> Option<T> {
    T::read(object.get(name)?)
}

impl Block for String {
    fn read(value: &Value) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }
}

impl Block for bool {
    fn read(value: &Value) -> Option<Self> {
        value.as_bool()
    }
}

impl Block for u64 {
    fn read(value: &Value) -> Option<Self> {
        value.as_u64()
    }
}

impl Block for u32 {
    fn read(value: &Value) -> Option<Self> {
        Self::try_from(value.as_u64()?).ok()
    }
}

impl Block for Language {
    fn read(value: &Value) -> Option<Self> {
        Self::from_code(value.as_str()?)
    }
}

impl<T: Block> Block for Vec<T> {
    fn read(value: &Value) -> Option<Self> {
        value.as_array()?.iter().map(T::read).collect()
    }
}

impl<A: Block, B: Block> Block for (A, B) {
    fn read(value: &Value) -> Option<Self> {
        let [a, b] = value.as_array()?.as_slice() else {
            return None;
        };
        Some((A::read(a)?, B::read(b)?))
    }
}
