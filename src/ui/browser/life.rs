//! Brings a page's parts to life, each from the data block beside it, and lets them go. The loop over the parts is in
//! `boot.js`: with `panic = "abort"` only JavaScript can keep one part's failure from the others.

use std::any::Any;
use std::cell::RefCell;

use js_sys::Function;
use leptos::mount::{UnmountHandle, hydrate_from, mount_to};
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

use super::travel;
use crate::ui::parts::{count, languages, question, theme};

thread_local! {
    static HELD: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Called once by `boot.js`: hands over the mounting loop and what to do when something fails later.
#[wasm_bindgen]
pub fn start(mount_all: Function, failed: Function) {
    std::panic::set_hook(Box::new(move |_| drop(failed.call0(&JsValue::NULL))));
    travel::start(mount_all);
}

/// Brings one part to life. On the page's first load its markup is kept (`first`); later it is drawn anew.
///
/// # Errors
/// The part is of no known kind or its data can't be read.
#[wasm_bindgen]
pub fn mount_one(part: HtmlElement, first: bool) -> Result<(), JsValue> {
    let kind = part.get_attribute("data-part").unwrap_or_default();
    let held = match kind.as_str() {
        theme::KIND => put(&part, first, theme::view, data(&part)?),
        languages::KIND => put(&part, first, languages::view, data(&part)?),
        question::KIND => put(&part, first, question::view, data(&part)?),
        count::KIND => put(&part, first, count::view, data(&part)?),
        _ => return Err(JsValue::from_str("unknown part")),
    };
    HELD.with_borrow_mut(|all| all.push(held));
    Ok(())
}

/// Lets go of every part.
pub fn unmount_all() {
    HELD.with_borrow_mut(Vec::clear);
}

/// Hydrating trusts the server's text, so it fits the first load only; `hydrate_from` leaves its own owner in force,
/// which the enclosing `with` undoes.
fn put<D, V>(part: &HtmlElement, first: bool, view: fn(D) -> V, data: D) -> Box<dyn Any>
where
    D: 'static,
    V: IntoView + 'static,
    UnmountHandle<V::State>: 'static,
{
    if first {
        let part = part.clone();
        return Owner::new().with(|| Box::new(hydrate_from(part, move || view(data))) as Box<dyn Any>);
    }
    part.set_text_content(None);
    Box::new(mount_to(part.clone(), move || view(data)))
}

fn data<D: DeserializeOwned>(part: &Element) -> Result<D, JsValue> {
    let block = part.next_element_sibling().filter(|next| next.has_attribute("data-for"));
    let text = block.and_then(|block| block.text_content()).unwrap_or_default();
    serde_json::from_str(&text).map_err(|_| JsValue::from_str("unreadable data"))
}
