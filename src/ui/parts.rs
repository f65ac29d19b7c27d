//! What is alive on a page. A part is a function from its data to a view; it renders natively and comes to life in the
//! browser from the same data. It must not know which page it stands on.

mod controls;
pub mod count;
pub mod languages;
pub mod question;
pub mod theme;

use leptos::prelude::*;

/// A living text. One type for all of them, whatever computes it: each other type would cost WASM of its own.
fn live(text: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(text)
}

/// A living yes or no, of one type.
fn flag(is: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(is)
}

/// A living attribute that may be absent, of one type.
fn maybe(text: impl Fn() -> Option<String> + Send + Sync + 'static) -> Signal<Option<String>> {
    Signal::derive(text)
}

/// A text that never changes, as one of them.
fn still(text: String) -> Signal<String> {
    live(move || text.clone())
}

/// True in the HTML and at the first moment, false once effects run: controls stay disabled until they work.
fn dead() -> Signal<bool> {
    let dead = RwSignal::new(true);
    Effect::new(move |_| dead.set(false));
    dead.into()
}
