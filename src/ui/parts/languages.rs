//! The page in the other languages. The links work always; alive, the part remembers the choice for `/`.

use serde::Serialize;
use serde_json::Value;

use crate::exchange::block::{Block, field};
use crate::text::Language;
use crate::ui::browser;
use crate::ui::node::{Element, el};

/// The part's kind.
pub const KIND: &str = "languages";
/// The device's key; `early.js` reads it on `/`.
const KEPT: &str = "language";

/// What the part is given.
#[derive(Clone, Serialize)]
pub struct Data {
    /// The page's language.
    pub language: Language,
    /// The label of the group.
    pub label: String,
    /// The page's address in each language, from the base.
    pub links: Vec<(Language, String)>,
}

impl Block for Data {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            language: field(value, "language")?,
            label: field(value, "label")?,
            links: field(value, "links")?,
        })
    }
}

/// Three links.
pub fn view(data: Data) -> Element {
    let own = data.language;
    let link = move |(language, path): (Language, String)| {
        let code = language.code();
        let name = el("span visually-hidden").text(language.name().to_owned());
        let short = el("span")
            .is("aria-hidden", "true")
            .text(short(language).to_owned());
        let choose = move || {
            browser::keep(KEPT, Some(code));
        };
        el("a")
            .is("href", &path)
            .is("lang", code)
            .is("hreflang", code)
            .some("aria-current", if language == own { "true" } else { "" })
            .on("click", choose)
            .with(short)
            .with(name)
    };
    el("nav langs")
        .is("aria-label", &data.label)
        .all(data.links.into_iter().map(link))
}

/// Three letters, as the language abbreviates its own name.
fn short(language: Language) -> &'static str {
    match language {
        Language::Kk => "Қаз",
        Language::Ru => "Рус",
        Language::En => "Eng",
    }
}
