//! A page's head: policy first, then base and the early script, so that everything after them is under both.
//! It must not know what the page says.

use crate::route::Page;
use crate::text::Language;
use crate::ui::pages::Document;

use super::policy::POLICY;
use super::{Files, Wishes, manifest};

/// Where a page lies.
#[derive(Clone, Copy)]
pub enum Place {
    /// A page of a language.
    Page(Page),
    /// `/`.
    Root,
    /// `404.html`: it may be shown at any depth.
    Lost,
    /// `offline.html`: the worker shows it at any depth, and puts the base in.
    Absent,
}

/// Everything a page's HTML is made of.
pub struct Head<'a> {
    /// Final names and the build.
    pub files: &'a Files,
    /// The page.
    pub document: &'a Document,
    /// Where it lies.
    pub place: Place,
    /// How the site is wanted.
    pub wishes: Wishes<'a>,
}

impl Head<'_> {
    /// The whole page.
    pub fn page(&self) -> String {
        let name = |wanted: &str| self.files.names.get(wanted);
        let document = self.document;
        let title = [&document.title, " · ", &document.site].concat();
        let mut html = String::from("<!doctype html>\n<html");
        attribute(&mut html, "lang", document.language.code());
        attribute(&mut html, "data-build", &self.files.build);
        if matches!(self.place, Place::Root) {
            html.push_str(" data-root");
        }
        html.push_str(">\n<head>\n<meta charset=\"utf-8\">\n");
        meta(&mut html, "http-equiv", "Content-Security-Policy", POLICY);
        tag(&mut html, "base", &[("href", &self.base())]);
        html.push_str(&["<script src=\"", &name("early.js"), "\"></script>\n"].concat());
        meta(
            &mut html,
            "name",
            "viewport",
            "width=device-width, initial-scale=1",
        );
        html.push_str(&["<title>", &escape(&title), "</title>\n"].concat());
        meta(&mut html, "name", "description", &document.description);
        meta(&mut html, "name", "color-scheme", "light dark");
        let text_face = name("fonts/onest-400.woff2");
        tag(
            &mut html,
            "link",
            &[
                ("rel", "preload"),
                ("href", &text_face),
                ("as", "font"),
                ("type", "font/woff2"),
                ("crossorigin", "anonymous"),
            ],
        );
        tag(
            &mut html,
            "link",
            &[("rel", "stylesheet"), ("href", &name("style.css"))],
        );
        tag(
            &mut html,
            "link",
            &[
                ("rel", "icon"),
                ("href", &name("icon.svg")),
                ("type", "image/svg+xml"),
            ],
        );
        self.absolute(&mut html, &title);
        if matches!(self.place, Place::Page(_)) {
            self.start(&mut html);
        }
        html.push_str("</head>\n<body>\n");
        html.push_str(&document.body);
        html.push_str("\n</body>\n</html>\n");
        html
    }

    fn base(&self) -> String {
        match (self.place, self.wishes.site) {
            (Place::Page(page), _) => page.base(),
            (Place::Lost, Some(site)) => site.to_owned(),
            (Place::Root | Place::Lost | Place::Absent, _) => "./".to_owned(),
        }
    }

    /// What brings a page to life, and keeps it on the device.
    fn start(&self, html: &mut String) {
        let name = |wanted: &str| self.files.names.get(wanted);
        let manifest = manifest::path(self.document.language);
        tag(html, "link", &[("rel", "manifest"), ("href", &manifest)]);
        html.push_str("<script type=\"module\"");
        attribute(html, "src", &name("boot.js"));
        attribute(html, "data-js", &name("one-chamber.js"));
        attribute(html, "data-wasm", &name("one-chamber.wasm"));
        if !self.wishes.workerless {
            attribute(html, "data-worker", "sw.js");
        }
        html.push_str("></script>\n");
    }

    /// What needs the site's address: canonical, the other languages, the card that social networks show.
    fn absolute(&self, html: &mut String, title: &str) {
        let (Some(site), Place::Page(page)) = (self.wishes.site, self.place) else {
            return;
        };
        let own = [site, &page.path(self.document.language)].concat();
        tag(html, "link", &[("rel", "canonical"), ("href", &own)]);
        for language in Language::ALL {
            let href = [site, &page.path(language)].concat();
            tag(
                html,
                "link",
                &[
                    ("rel", "alternate"),
                    ("hreflang", language.code()),
                    ("href", &href),
                ],
            );
        }
        let default = if page == Page::Home {
            site.to_owned()
        } else {
            [site, &page.path(Language::Kk)].concat()
        };
        tag(
            html,
            "link",
            &[
                ("rel", "alternate"),
                ("hreflang", "x-default"),
                ("href", &default),
            ],
        );
        for (property, value) in [
            ("og:type", "website"),
            ("og:site_name", &self.document.site),
            ("og:title", title),
            ("og:description", &self.document.description),
            ("og:url", &own),
        ] {
            meta(html, "property", property, value);
        }
    }
}

/// Every page in every language.
pub fn sitemap(site: &str) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for page in Page::ALL {
        for language in Language::ALL {
            xml.push_str(
                &[
                    "<url><loc>",
                    &escape(&[site, &page.path(language)].concat()),
                    "</loc></url>\n",
                ]
                .concat(),
            );
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

fn meta(html: &mut String, kind: &str, name: &str, content: &str) {
    tag(html, "meta", &[(kind, name), ("content", content)]);
}

fn tag(html: &mut String, name: &str, attributes: &[(&str, &str)]) {
    html.push('<');
    html.push_str(name);
    for (key, value) in attributes {
        attribute(html, key, value);
    }
    html.push_str(">\n");
}

fn attribute(html: &mut String, key: &str, value: &str) {
    html.push_str(&[" ", key, "=\"", &escape(value), "\""].concat());
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
