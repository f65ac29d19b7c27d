//! The only door to the browser. Parts call it in effects and event handlers, never while rendering, so that they
//! also render natively, where every call here does nothing.

#[cfg(feature = "hydrate")]
mod draw;
#[cfg(feature = "hydrate")]
mod files;
#[cfg(feature = "hydrate")]
mod life;
#[cfg(feature = "hydrate")]
mod page;
#[cfg(feature = "hydrate")]
mod store;
#[cfg(feature = "hydrate")]
mod travel;

#[cfg(feature = "hydrate")]
pub use self::{
    files::{chosen_file, dropped_file, save_file},
    life::{mount_one, start},
    page::{announce, focus, focus_soon, set_theme},
    store::{erase, hear, keep, keeps, kept},
};

#[cfg(not(feature = "hydrate"))]
mod still {
    /// What is remembered under a key.
    pub fn kept(_key: &str) -> Option<String> {
        None
    }

    /// Remembers a value; `None` forgets it. Whether the device does.
    pub fn keep(_key: &str, _value: Option<&str>) -> bool {
        false
    }

    /// Whether the device itself remembers what is kept under a key.
    pub fn keeps(_key: &str) -> bool {
        false
    }

    /// Calls when another tab changes what is kept under a key, or when it is erased, until the parts of the page go.
    pub fn hear(_key: &str, _heard: impl Fn(Option<String>) + 'static) {}

    /// Erases everything of this site's, then calls with what it was.
    pub fn erase(_then: impl FnOnce(super::Erased) + 'static) {}

    /// Puts colours on the page: `light`, `dark`, or the system's.
    pub fn set_theme(_theme: Option<&str>) {}

    /// Says a text to screen readers, politely.
    pub fn announce(_text: &str) {}

    /// Moves the focus to the element with this id.
    pub fn focus(_id: &str) {}

    /// The same, once the page has been drawn again.
    pub fn focus_soon(_id: &str) {}

    /// Reads the file chosen in the field with this id.
    pub fn chosen_file(_id: &str, _opened: super::Opened) {}

    /// Reads a file that was dropped.
    pub fn dropped_file(_event: &leptos::ev::DragEvent, _opened: super::Opened) {}

    /// Hands a text to the reader as a file.
    pub fn save_file(_name: &str, _text: &str) {}
}
#[cfg(not(feature = "hydrate"))]
pub use still::{
    announce, chosen_file, dropped_file, erase, focus, focus_soon, hear, keep, keeps, kept,
    save_file, set_theme,
};

use crate::exchange::scenario::ReadError;

/// What is done with a file's text, or with why it can't be read.
pub type Opened = Box<dyn FnOnce(Result<String, ReadError>)>;

/// What was erased.
#[derive(Debug, Default)]
pub struct Erased {
    /// The keys under which something was remembered.
    pub keys: Vec<String>,
    /// Whether pages were stored for reading offline.
    pub pages: bool,
}
