//! Brings a page's parts to life, each from the data block beside it, and lets them go. The loop over the parts is in
//! `boot.js`: with `panic = "abort"` only JavaScript can keep one part's failure from the others.

use std::any::Any;
use std::cell::RefCell;

use js_sys::Function;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, NodeList};

use super::draw::Life;
use super::page::document;
use super::{store, travel};
use crate::exchange::block::{self, Block};
use crate::ui::node::Element as Node;
use crate::ui::parts::{count, erase, languages, question, quiz, theme};

thread_local! {
    static HELD: RefCell<Vec<Box<dyn Any>>> = const { RefCell::new(Vec::new()) };
}

/// Called once by `boot.js`: hands over the mounting loop and what to do when something fails later.
#[wasm_bindgen]
pub fn start(mount_all: Function, failed: Function) {
    std::panic::set_hook(Box::new(move |_| drop(failed.call0(&JsValue::NULL))));
    travel::start(mount_all);
}

/// Brings one part to life.
///
/// # Errors
/// The part is of no known kind or its data can't be read.
#[wasm_bindgen]
pub fn mount_one(part: &HtmlElement) -> Result<(), JsValue> {
    let kind = part.get_attribute("data-part").unwrap_or_default();
    let held = match kind.as_str() {
        theme::KIND => put(part, theme::view, data(part)?),
        languages::KIND => put(part, languages::view, data(part)?),
        question::KIND => put(part, question::view, data(part)?),
        quiz::KIND => put(part, quiz::view, data(part)?),
        erase::KIND => put(part, erase::view, data(part)?),
        count::KIND => put(part, count::view, data(part)?),
        _ => return Err(JsValue::from_str("unknown part")),
    };
    HELD.with_borrow_mut(|all| all.push(held));
    Ok(())
}

/// Lets go of every part.
pub fn unmount_all() {
    store::deafen();
    HELD.with_borrow_mut(Vec::clear);
}

/// Draws the part anew over what the server drew: the same picture, in one go. Hydrating it in place instead would cost
/// a fifth more WASM and tie the markup of both sides together.
fn put<D: 'static>(part: &HtmlElement, view: fn(D) -> Node, data: D) -> Box<dyn Any> {
    keeping_focus(part, || {
        let into = part.clone();
        // What is stored belongs to the owner of the mounted view, and goes with it.
        mount_to(part.clone(), move || {
            let mut life = Life::default();
            life.draw(&into, view(data), false);
            StoredValue::new_local(life);
        })
    })
}

fn keeping_focus<H: 'static>(part: &HtmlElement, mount: impl FnOnce() -> H) -> Box<dyn Any> {
    let focused = focused(part);
    part.set_text_content(None);
    let held = mount();
    if let Some(control) = focused.and_then(|n| controls(part)?.get(n)) {
        let _ = control.unchecked_into::<HtmlElement>().focus();
    }
    Box::new(held)
}

fn controls(part: &HtmlElement) -> Option<NodeList> {
    part.query_selector_all("a, button, input, select, summary")
        .ok()
}

/// Which control of the part holds the focus: the reader's place must not be lost.
fn focused(part: &HtmlElement) -> Option<u32> {
    let active = document().active_element()?;
    let controls = controls(part)?;
    (0..controls.length()).find(|&n| controls.get(n).is_some_and(|control| *control == **active))
}

fn data<D: Block>(part: &Element) -> Result<D, JsValue> {
    let block = part
        .next_element_sibling()
        .filter(|next| next.has_attribute("data-for"));
    let text = block
        .and_then(|block| block.text_content())
        .unwrap_or_default();
    block::parse(&text).ok_or_else(|| JsValue::from_str("unreadable data"))
}
