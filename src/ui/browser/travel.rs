//! In-place navigation: a click on an inner link fetches the page, swaps what differs between pages (header, sentence,
//! main, footer, the line of a new version), and moves focus and scroll; where anything is not as expected, the browser
//! follows the link itself. It must not know what stands on a page.

use std::cell::{Cell, RefCell};

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortController, Document, DomParser, Element, Event, HtmlAnchorElement, HtmlElement,
    MouseEvent, RequestInit, Response, ScrollToOptions, SupportedType, Url,
};

use super::life::unmount_all;
use super::page::{announce, base_path, document, root, window};

/// No answer after this long: the browser follows the link itself.
const PATIENCE: u32 = 4_000;
/// A mark shows that a page is slow to follow.
const SLOW: u32 = 300;
/// The scroll position is noted this long after the last movement.
const REST: u32 = 120;
/// What is swapped, in this order; the live region, the base and the scripts stay.
const SWAPPED: [&str; 5] = [
    "header.bar",
    "#start",
    "#main",
    "footer.foot",
    "aside.update",
];

thread_local! {
    static MOUNT_ALL: RefCell<Option<Function>> = const { RefCell::new(None) };
    /// Number of the newest trip: late answers of older ones are dropped.
    static TRIP: Cell<u32> = const { Cell::new(0) };
    static UNDER_WAY: Cell<bool> = const { Cell::new(false) };
    static NOTE: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    /// The address that is shown, without fragment.
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// How a trip began.
enum Cause {
    /// A link: the address is still to be put into the history.
    Link,
    /// Back or forward: the address is there, with the scroll position noted for it.
    History(Option<f64>),
}

/// Listens for clicks, history and scrolling from now on.
pub fn start(mount_all: Function) {
    MOUNT_ALL.set(Some(mount_all));
    SHOWN.set(without_fragment(&here()));
    unfold(&window().location().hash().unwrap_or_default());
    EventListener::new_with_options(
        &document(),
        "click",
        gloo::events::EventListenerOptions::enable_prevent_default(),
        on_click,
    )
    .forget();
    EventListener::new(&window(), "popstate", on_history).forget();
    EventListener::new(&window(), "scroll", |_| on_scroll()).forget();
}

fn here() -> String {
    window().location().href().unwrap_or_default()
}

/// A card that a link leads to is opened: folded, it would hide what was asked for.
fn unfold(hash: &str) {
    let target = hash
        .strip_prefix('#')
        .and_then(|id| document().get_element_by_id(id));
    if let Some(card) = target.filter(|target| target.tag_name() == "DETAILS") {
        let _ = card.set_attribute("open", "");
    }
}

fn without_fragment(address: &str) -> String {
    address.split('#').next().unwrap_or_default().to_owned()
}

fn on_click(event: &Event) {
    let Some(click) = event.dyn_ref::<MouseEvent>() else {
        return;
    };
    let plain = click.button() == 0
        && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key());
    let link = click
        .target()
        .and_then(|t| t.dyn_into::<Element>().ok())
        .and_then(|e| e.closest("a[href]").ok().flatten());
    let Some(link) = link.and_then(|e| e.dyn_into::<HtmlAnchorElement>().ok()) else {
        return;
    };
    let special = ["target", "download", "rel"]
        .iter()
        .any(|name| link.has_attribute(name));
    if !plain || special || event.default_prevented() {
        return;
    }
    let Ok(url) = Url::new(&link.href()) else {
        return;
    };
    let inner = Ok(url.origin()) == window().location().origin()
        && url.pathname().starts_with(&base_path())
        && url.pathname().ends_with('/');
    let same = without_fragment(&url.href()) == without_fragment(&here());
    if inner && same {
        unfold(&url.hash());
    }
    if !inner || (same && !url.hash().is_empty()) {
        return;
    }
    if link.has_attribute("hreflang") && url.hash().is_empty() {
        url.set_hash(&window().location().hash().unwrap_or_default());
    }
    event.prevent_default();
    note_place();
    go(url.href(), Cause::Link);
}

fn on_history(event: &Event) {
    let address = here();
    if SHOWN.with_borrow(|shown| *shown == without_fragment(&address)) {
        return;
    }
    let state = Reflect::get(event, &"state".into()).unwrap_or_default();
    let y = Reflect::get(&state, &"y".into())
        .ok()
        .and_then(|y| y.as_f64());
    go(address, Cause::History(y));
}

/// Notes where the reader is, so that Back finds the place again.
fn on_scroll() {
    NOTE.set(Some(Timeout::new(REST, || {
        if !UNDER_WAY.get() {
            note_place();
        }
    })));
}

fn note_place() {
    let state = js_sys::Object::new();
    let y = window().scroll_y().unwrap_or_default();
    let _ = Reflect::set(&state, &"y".into(), &y.into());
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&state, "");
    }
}

fn go(address: String, cause: Cause) {
    let trip = TRIP.get() + 1;
    TRIP.set(trip);
    UNDER_WAY.set(true);
    NOTE.set(None);
    let slow = Timeout::new(SLOW, || drop(root().set_attribute("data-slow", "")));
    spawn_local(async move {
        let fetched = fetch(&address).await;
        drop(slow);
        let _ = root().remove_attribute("data-slow");
        if TRIP.get() != trip {
            return;
        }
        UNDER_WAY.set(false);
        let arrived = fetched.and_then(|(page, url)| arrive(&page, &url, &address, &cause));
        if arrived.is_none() {
            leave(&address, &cause);
        }
    });
}

/// The browser's own way: a full load.
fn leave(address: &str, cause: &Cause) {
    let location = window().location();
    let _ = match cause {
        Cause::Link => location.assign(address),
        Cause::History(_) => location.reload(),
    };
}

/// The page as parsed, and where it really came from; nothing if it is not a page of this very build.
async fn fetch(address: &str) -> Option<(Document, String)> {
    let control = AbortController::new().ok()?;
    let options = RequestInit::new();
    options.set_signal(Some(&control.signal()));
    let patience = Timeout::new(PATIENCE, move || control.abort());
    let answer =
        JsFuture::from(window().fetch_with_str_and_init(&without_fragment(address), &options))
            .await
            .ok()?;
    patience.cancel();
    let answer: Response = answer.dyn_into().ok()?;
    let kind = answer.headers().get("content-type").ok().flatten()?;
    if !answer.ok() || !kind.starts_with("text/html") {
        return None;
    }
    let text = JsFuture::from(answer.text().ok()?)
        .await
        .ok()?
        .as_string()?;
    let page = DomParser::new()
        .ok()?
        .parse_from_string(&text, SupportedType::TextHtml)
        .ok()?;
    let build = |element: &Element| element.get_attribute("data-build");
    (build(&page.document_element()?) == build(&root())).then(|| (page, answer.url()))
}

fn arrive(page: &Document, url: &str, address: &str, cause: &Cause) -> Option<()> {
    let fragment = address
        .split_once('#')
        .map(|(_, fragment)| fragment.to_owned());
    let mut pairs = Vec::new();
    for part in SWAPPED {
        pairs.push((
            document().query_selector(part).ok()??,
            page.query_selector(part).ok()??,
        ));
    }
    unmount_all();
    for (old, new) in pairs {
        let new = document().adopt_node(&new).ok()?;
        old.replace_with_with_node_1(&new).ok()?;
    }
    rename(page);
    let shown = without_fragment(url);
    if matches!(cause, Cause::Link) {
        let full = fragment
            .as_ref()
            .map_or_else(|| shown.clone(), |f| [shown.as_str(), "#", f].concat());
        window()
            .history()
            .ok()?
            .push_state_with_url(&JsValue::NULL, "", Some(&full))
            .ok()?;
    }
    SHOWN.set(shown);
    MOUNT_ALL.with_borrow(|all| all.as_ref().map(|all| all.call0(&JsValue::NULL)));
    settle(fragment.as_deref(), cause);
    Some(())
}

/// Title, description and language are the new page's.
fn rename(page: &Document) {
    document().set_title(&page.title());
    let language = page
        .document_element()
        .and_then(|root| root.get_attribute("lang"))
        .unwrap_or_default();
    let _ = root().set_attribute("lang", &language);
    let described = |document: &Document| {
        document
            .query_selector("meta[name=description]")
            .ok()
            .flatten()
    };
    if let (Some(old), Some(new)) = (described(&document()), described(page)) {
        let _ = old.set_attribute("content", &new.get_attribute("content").unwrap_or_default());
    }
}

/// Focus goes to the fragment's element or to the main text, the view to where the reader was or is sent.
fn settle(fragment: Option<&str>, cause: &Cause) {
    unfold(&window().location().hash().unwrap_or_default());
    let target = fragment.and_then(|id| document().get_element_by_id(id));
    let element = target
        .clone()
        .or_else(|| document().get_element_by_id("main"));
    if let Some(element) = element.and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        if !element.has_attribute("tabindex") {
            let _ = element.set_attribute("tabindex", "-1");
        }
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
    match (cause, target) {
        (Cause::History(Some(y)), _) => scroll_to(*y),
        (_, Some(target)) => target.scroll_into_view(),
        _ => scroll_to(0.0),
    }
    if let Ok(Some(says)) = document().query_selector("[data-opened]") {
        announce(&says.get_attribute("data-opened").unwrap_or_default());
    }
}

/// At once, whatever `scroll-behavior` says: the page is another one.
fn scroll_to(y: f64) {
    let options = ScrollToOptions::new();
    options.set_top(y);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}
