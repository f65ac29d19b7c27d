//! Colours: the system's, day or night, remembered on the device.

use leptos::prelude::*;
use serde::Serialize;
use serde_json::Value;

use super::dead;
use crate::exchange::block::{Block, field};
use crate::ui::browser;
use crate::ui::node::{Element, button, el};
use crate::words::Words;

/// The part's kind.
pub const KIND: &str = "theme";
/// The device's key; `early.js` reads it before the first paint.
const KEPT: &str = "theme";

/// What the part is given.
#[derive(Clone, Serialize)]
pub struct Data {
    /// Words under `theme.`.
    pub words: Words,
}

impl Block for Data {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            words: field(value, "words")?,
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Theme {
    Auto,
    Day,
    Night,
}

impl Theme {
    fn kept() -> Self {
        match browser::kept(KEPT).as_deref() {
            Some("light") => Self::Day,
            Some("dark") => Self::Night,
            _ => Self::Auto,
        }
    }

    /// The attribute's value.
    fn value(self) -> Option<&'static str> {
        match self {
            Self::Auto => None,
            Self::Day => Some("light"),
            Self::Night => Some("dark"),
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Auto => "theme.auto",
            Self::Day => "theme.day",
            Self::Night => "theme.night",
        }
    }

    fn next(self) -> Self {
        match self {
            Self::Auto => Self::Day,
            Self::Day => Self::Night,
            Self::Night => Self::Auto,
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::Auto => "M12 3a9 9 0 0 1 0 18z",
            Self::Day => {
                "M12 7a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM12 1.5v3M12 19.5v3M1.5 12h3M19.5 12h3M4.6 4.6l2.1 2.1M17.3 17.3l2.1 2.1M4.6 19.4l2.1-2.1M17.3 6.7l2.1-2.1"
            }
            Self::Night => "M20 14.5A8.5 8.5 0 1 1 10 3.8a7 7 0 0 0 10 10.7z",
        }
    }
}

/// A button that goes through the three.
pub fn view(data: Data) -> Element {
    let dead = dead();
    let theme = RwSignal::new(Theme::Auto);
    let follow = move || {
        theme.set(Theme::kept());
        browser::set_theme(Theme::kept().value());
    };
    Effect::new(move |_| {
        follow();
        // Changed in another tab, or erased: the page follows.
        browser::hear(KEPT, move |_| follow());
    });
    let words = StoredValue::new(data.words);
    let word = move || words.with_value(|words| words.get(theme.get().word()).to_owned());
    let says = move || words.with_value(|words| words.fill("theme.says", &[("mode", &word())]));
    let change = move || {
        theme.update(|theme| *theme = theme.next());
        let value = theme.get_untracked().value();
        browser::set_theme(value);
        browser::keep(KEPT, value);
        browser::announce(&untrack(says));
    };
    let ring = el("circle")
        .live("class", move || {
            let is_auto = theme.get() == Theme::Auto;
            if is_auto { "ring on" } else { "ring" }.to_owned()
        })
        .is("cx", "12")
        .is("cy", "12")
        .is("r", "9");
    let sign = el("path")
        .live("class", move || {
            let is_day = theme.get() == Theme::Day;
            if is_day { "" } else { "fill" }.to_owned()
        })
        .live("d", move || theme.get().icon().to_owned());
    let picture = el("svg")
        .is("viewBox", "0 0 24 24")
        .is("aria-hidden", "true")
        .with(ring)
        .with(sign);
    button("button theme", String::new(), change)
        .flag("disabled", move || dead.get())
        .live("aria-label", says)
        .live("title", says)
        .with(picture)
        .with(el("span theme-word").says(word))
}
