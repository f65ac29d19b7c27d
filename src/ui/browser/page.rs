//! Small acts on the page as a whole: colours, announcements, focus. It must not know which part asks for them.

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Document, Element, HtmlElement, Url, Window};

/// The window: a page has one.
pub fn window() -> Window {
    web_sys::window().unwrap_throw()
}

/// The document: a window of a page has one.
pub fn document() -> Document {
    window().document().unwrap_throw()
}

/// The root element, which carries the page's state.
pub fn root() -> Element {
    document().document_element().unwrap_throw()
}

/// The path of the site's base, with a slash at its end.
pub fn base_path() -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    Url::new(&base).map_or_else(|_| "/".into(), |url| url.pathname())
}

/// Puts colours on the page: `light`, `dark`, or the system's.
pub fn set_theme(theme: Option<&str>) {
    let _ = match theme {
        Some(theme) => root().set_attribute("data-theme", theme),
        None => root().remove_attribute("data-theme"),
    };
}

/// Says a text to screen readers, politely.
pub fn announce(text: &str) {
    if let Some(live) = document().get_element_by_id("live") {
        live.set_text_content(Some(text));
    }
}

/// Moves the focus to the element with this id, once the page has been drawn again.
pub fn focus_soon(id: &str) {
    let id = id.to_owned();
    Timeout::new(0, move || focus(&id)).forget();
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    if let Some(element) = document()
        .get_element_by_id(id)
        .and_then(|e| e.dyn_into::<HtmlElement>().ok())
    {
        let _ = element.focus();
    }
}
