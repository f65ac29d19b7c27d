//! A page while it is written: words of its language, marks of its sources in the order of their first use, the facts
//! and terms it names, and its parts. It must not know which page it is writing.

mod elections;

use std::cell::RefCell;

use leptos::prelude::*;
use serde::Serialize;

use crate::facts::inline::{self, Inline};
use crate::facts::{Content, Value, calc};
use crate::route::Page;
use crate::text::{self, Language};
use crate::ui::node::{Element, escape};
use crate::words::Words;

/// See the module.
pub struct Book<'a> {
    /// Everything the module says.
    pub content: &'a Content,
    /// The page's language.
    pub language: Language,
    /// The page.
    pub page: Page,
    parts: RefCell<Vec<String>>,
    marks: RefCell<Vec<String>>,
    facts: RefCell<Vec<String>>,
    terms: RefCell<Vec<String>>,
}

impl<'a> Book<'a> {
    /// An empty page.
    pub fn new(content: &'a Content, language: Language, page: Page) -> Self {
        let empty = RefCell::default;
        Self {
            content,
            language,
            page,
            parts: empty(),
            marks: empty(),
            facts: empty(),
            terms: empty(),
        }
    }

    /// The address of a page in this language, from the base.
    pub fn url(&self, page: Page) -> String {
        page.path(self.language)
    }

    /// The address of a place on this page. A bare `#id` would lead to the base.
    pub fn here(&self, id: &str) -> String {
        [&self.url(self.page), "#", id].concat()
    }

    /// A text of the interface, figures in their places.
    pub fn text(&self, key: &str) -> String {
        self.resolve(self.content.ui(self.language, key))
    }

    /// A text of the interface with values.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        text::fill(&self.text(key), values)
    }

    /// A text of the interface in the form that fits a number.
    pub fn count(&self, key: &str, n: u64) -> String {
        self.content.ui_count(self.language, key, n)
    }

    /// Words under these prefixes, for a part.
    pub fn words(&self, prefixes: &[&str]) -> Words {
        self.content
            .ui_words(self.language)
            .only(prefixes)
            .map(|text| self.resolve(text))
    }

    /// A text of the interface as HTML, with links on figures and sources.
    pub fn html(&self, key: &str) -> String {
        self.prose(self.content.ui(self.language, key))
    }

    /// A text with its inline forms as HTML.
    pub fn prose(&self, text: &str) -> String {
        let mut html = String::new();
        for piece in inline::parse(text).unwrap_or_else(|_| vec![Inline::Text(text.to_owned())]) {
            self.write(&piece, &mut html);
        }
        html
    }

    /// A text with its inline forms as plain words.
    pub fn plain(&self, text: &str) -> String {
        let pieces = inline::parse(text).unwrap_or_else(|_| vec![Inline::Text(text.to_owned())]);
        inline::plain(&pieces, &|piece| self.value(piece))
            .trim_end()
            .to_owned()
    }

    fn value(&self, piece: &Inline) -> String {
        match piece {
            Inline::Fact(id) => self.content.shown(self.language, id),
            Inline::Calc(sum) => self.number(self.sum(sum)),
            Inline::Wrong(id) => self.content.mistaken(self.language, id),
            _ => String::new(),
        }
    }

    /// A sum on facts.
    pub fn sum(&self, sum: &str) -> u64 {
        calc::evaluate(sum, &self.content.facts)
            .ok()
            .and_then(|n| u64::try_from(n).ok())
            .unwrap_or(0)
    }

    /// A whole number as the language writes it.
    pub fn number(&self, n: u64) -> String {
        text::number(self.language, n)
    }

    fn write(&self, piece: &Inline, html: &mut String) {
        match piece {
            Inline::Text(text) => html.push_str(&escape(text)),
            Inline::Fact(id) => {
                let shown = escape(&self.value(piece));
                html.push_str(
                    &[
                        "<a class=\"fig\" href=\"",
                        &self.card(id),
                        "\">",
                        &shown,
                        "</a>",
                    ]
                    .concat(),
                );
            }
            Inline::Calc(_) | Inline::Wrong(_) => html.push_str(
                &[
                    "<span class=\"num\">",
                    &escape(&self.value(piece)),
                    "</span>",
                ]
                .concat(),
            ),
            Inline::Term { id, shown } => {
                note(&self.terms, id);
                let href = self.here(&["term-", id].concat());
                html.push_str(
                    &[
                        "<a class=\"term\" href=\"",
                        &href,
                        "\">",
                        &escape(shown),
                        "</a>",
                    ]
                    .concat(),
                );
            }
            Inline::Source(id) => html.push_str(&self.mark_html(id)),
            Inline::Emphasis(inner) => {
                html.push_str("<em>");
                for piece in inner {
                    self.write(piece, html);
                }
                html.push_str("</em>");
            }
        }
    }

    /// Where a fact's card is: on a lesson's own page, else among the sources.
    fn card(&self, fact: &str) -> String {
        note(&self.facts, fact);
        let page = if matches!(self.page, Page::Lesson(_)) {
            self.page
        } else {
            Page::Sources
        };
        [&self.url(page), "#fact-", fact].concat()
    }

    /// The number of a source's mark on this page.
    pub fn mark(&self, source: &str) -> usize {
        note(&self.marks, source) + 1
    }

    /// A source's mark: a numbered seat.
    pub fn mark_html(&self, source: &str) -> String {
        let (n, href) = (
            self.mark(source).to_string(),
            self.here(&["source-", source].concat()),
        );
        let says = self.fill("source.mark", &[("n", &n)]);
        [
            "<a class=\"src\" href=\"",
            &href,
            "\" aria-label=\"",
            &escape(&says),
            "\">",
            &n,
            "</a>",
        ]
        .concat()
    }

    /// The sources marked so far, in the order of their numbers.
    pub fn marked(&self) -> Vec<String> {
        self.marks.borrow().clone()
    }

    /// The facts named so far, in order.
    pub fn named_facts(&self) -> Vec<String> {
        self.facts.borrow().clone()
    }

    /// Names a fact, so that its card stands on the page.
    pub fn name_fact(&self, id: &str) {
        note(&self.facts, id);
    }

    /// The terms named so far, in order.
    pub fn named_terms(&self) -> Vec<String> {
        self.terms.borrow().clone()
    }

    /// A fact's whole number.
    pub fn count_of(&self, fact: &str) -> u32 {
        match self
            .content
            .facts
            .get(fact)
            .and_then(|fact| fact.value.as_ref())
        {
            Some(Value::Whole(n)) => u32::try_from(*n).unwrap_or(0),
            _ => 0,
        }
    }

    /// Puts a part on the page: its view, rendered, and its data beside it.
    pub fn part<D: Serialize + Clone>(
        &self,
        kind: &str,
        data: &D,
        view: impl FnOnce(D) -> Element,
    ) -> AnyView {
        self.place(kind, data, view(data.clone()).html())
    }

    fn place(&self, kind: &str, data: &impl Serialize, html: String) -> AnyView {
        let json = serde_json::to_string(data)
            .unwrap_or_default()
            .replace('<', "\\u003c");
        let n = self.parts.borrow().len();
        self.parts.borrow_mut().push(html);
        let id = [kind, "-", &n.to_string()].concat();
        view! {
            <div data-part=kind.to_owned() data-id=id.clone() inner_html=place(n)></div>
            <script type="application/json" data-for=id inner_html=json></script>
        }
        .into_any()
    }

    /// The page's HTML.
    pub fn finish(&self, view: AnyView) -> String {
        let mut html = seamless(&view.to_html());
        for (n, part) in self.parts.borrow().iter().enumerate() {
            html = html.replace(&place(n), part);
        }
        html
    }

    /// Figures in their places; other braces stay, for values to come.
    fn resolve(&self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{fact:") {
            out.push_str(before);
            let (id, after) = after.split_once('}').unwrap_or((after, ""));
            out.push_str(&self.content.shown(self.language, id));
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

/// HTML without the seams that hydration would look for: nothing here is hydrated in place.
fn seamless(html: &str) -> String {
    html.replace("<!>", "").replace("<!--<() />-->", "")
}

/// Where a part's view will stand.
fn place(n: usize) -> String {
    ["\u{E000}", &n.to_string(), "\u{E001}"].concat()
}

/// Puts an id at the end of a list unless it is there; its place.
fn note(list: &RefCell<Vec<String>>, id: &str) -> usize {
    let mut list = list.borrow_mut();
    if let Some(at) = list.iter().position(|known| known == id) {
        return at;
    }
    list.push(id.to_owned());
    list.len() - 1
}
