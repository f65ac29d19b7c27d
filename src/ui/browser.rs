//! The only door to the browser. Parts call it in effects and event handlers, never while rendering, so that they
//! also render natively, where every call here does nothing.

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
    life::{mount_one, start},
    page::{announce, focus, set_theme},
    store::{keep, kept},
};

#[cfg(not(feature = "hydrate"))]
mod still {
    /// What is remembered under a key.
    pub fn kept(_key: &str) -> Option<String> {
        None
    }

    /// Remembers a value; `None` forgets it.
    pub fn keep(_key: &str, _value: Option<&str>) {}

    /// Puts colours on the page: `light`, `dark`, or the system's.
    pub fn set_theme(_theme: Option<&str>) {}

    /// Says a text to screen readers, politely.
    pub fn announce(_text: &str) {}

    /// Moves the focus to the element with this id.
    pub fn focus(_id: &str) {}
}
#[cfg(not(feature = "hydrate"))]
pub use still::{announce, focus, keep, kept, set_theme};
