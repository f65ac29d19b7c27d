//! What is alive on a page. A part is a function from its data to a view; it renders natively and comes to life in the
//! browser from the same data. It must not know which page it stands on.

mod controls;
pub mod count;
pub mod erase;
pub mod languages;
pub mod question;
pub mod quiz;
pub mod theme;

use leptos::prelude::*;

/// True in the HTML and at the first moment, false once effects run: controls stay disabled until they work.
fn dead() -> Signal<bool> {
    let dead = RwSignal::new(true);
    Effect::new(move |_| dead.set(false));
    dead.into()
}
