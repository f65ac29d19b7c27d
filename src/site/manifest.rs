//! The web app manifest, one a language: what a device shows of the site among its programs. It must not know a page.

use serde_json::json;

use super::names::Names;
use crate::facts::Content;
use crate::text::Language;

/// A picture for a device's screen.
pub struct Icon {
    /// Its file.
    pub file: &'static str,
    size: &'static str,
    purpose: &'static str,
}

/// Drawn from `icon.svg`; the maskable one keeps it within the circle that every mask leaves.
pub const ICONS: [Icon; 3] = [
    Icon {
        file: "icons/icon-192.png",
        size: "192x192",
        purpose: "any",
    },
    Icon {
        file: "icons/icon-512.png",
        size: "512x512",
        purpose: "any",
    },
    Icon {
        file: "icons/maskable-512.png",
        size: "512x512",
        purpose: "maskable",
    },
];

/// The paper and the sky of the style sheet by day.
const PAPER: &str = "#fbf8f1";
const SKY: &str = "#c4e2f0";

/// Where the manifest of a language lies, from the base.
pub fn path(language: Language) -> String {
    [language.code(), "/manifest.webmanifest"].concat()
}

/// The manifest. Its addresses are relative to itself, so that it holds at any path.
pub fn text(content: &Content, language: Language, names: &Names) -> String {
    let icon = |icon: &Icon| {
        let src = ["../", &names.get(icon.file)].concat();
        json!({"src": src, "sizes": icon.size, "type": "image/png", "purpose": icon.purpose})
    };
    let manifest = json!({
        "name": content.ui(language, "site.name"),
        "short_name": content.ui(language, "site.name"),
        "description": content.ui(language, "site.description"),
        "lang": language.code(),
        "dir": "ltr",
        "start_url": "./",
        "scope": "../",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": SKY,
        "icons": ICONS.iter().map(icon).collect::<Vec<_>>(),
    });
    format!("{manifest:#}\n")
}
