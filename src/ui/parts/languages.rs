//! The page in the other languages. The links work always; alive, the part remembers the choice for `/`.

use leptos::prelude::*;
use serde::Serialize;
use serde_json::Value;

use crate::exchange::block::{Block, field};
use crate::text::Language;
use crate::ui::browser;

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
pub fn view(data: Data) -> impl IntoView {
    let own = data.language;
    let link = move |(language, path): (Language, String)| {
        let code = language.code();
        view! {
            <a
                href=path
                lang=code
                hreflang=code
                aria-current=(language == own).then_some("true")
                on:click=move |_| browser::keep(KEPT, Some(code))
            >
                <span aria-hidden="true">{short(language)}</span>
                <span class="visually-hidden">{language.name()}</span>
            </a>
        }
    };
    view! {
        <nav class="langs" aria-label=data.label>
            {data.links.into_iter().map(link).collect_view()}
        </nav>
    }
}

/// Three letters, as the language abbreviates its own name.
fn short(language: Language) -> &'static str {
    match language {
        Language::Kk => "Қаз",
        Language::Ru => "Рус",
        Language::En => "Eng",
    }
}
