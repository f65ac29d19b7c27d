//! Draws a node into the page and keeps it as the signals say. It must not know what it draws.

use std::cell::RefCell;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Element as Drawn, Event, HtmlInputElement, HtmlSelectElement};

use super::page::document;
use crate::ui::node::{Act, Attribute, Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What keeps a drawn node alive: let go of, nothing changes any more.
#[derive(Default)]
pub struct Life {
    effects: Vec<RenderEffect<()>>,
    listeners: Vec<EventListener>,
}

impl Life {
    /// Draws an element at the end of another.
    pub fn draw(&mut self, parent: &Drawn, element: Element, is_svg: bool) {
        let element = *element.0;
        let is_svg = is_svg || element.tag == "svg";
        let namespace = is_svg
            .then_some(SVG)
            .or(Some("http://www.w3.org/1999/xhtml"));
        let drawn = document()
            .create_element_ns(namespace, element.tag)
            .unwrap_throw();
        for child in element.children {
            match child {
                Node::Text(says) => drop(drawn.append_with_str_1(&says)),
                Node::Live(says) => {
                    let _ = drawn.append_with_str_1("");
                    if let Some(text) = drawn.last_child() {
                        self.effect(move || write(&text, &says()));
                    }
                }
                Node::Element(child) => self.draw(&drawn, child, is_svg),
                Node::Many(children) => self.many(drawn.clone(), children, is_svg),
            }
        }
        // After the children: a choice can only hold the value of an option that is there.
        for (name, attribute) in element.attributes {
            self.attribute(&drawn, name, attribute);
        }
        if let Some((event, act)) = element.act {
            self.listen(&drawn, event, act);
        }
        let _ = parent.append_child(&drawn);
    }

    /// Draws children anew, with a life of their own, whenever what they are made of changes.
    fn many(&mut self, drawn: Drawn, children: Box<dyn Fn() -> Vec<Element>>, is_svg: bool) {
        let held = RefCell::new(Self::default());
        self.effect(move || {
            let children = children();
            // Drawing them is no reason to draw them again.
            untrack(|| {
                let mut life = Self::default();
                drawn.set_text_content(None);
                for child in children {
                    life.draw(&drawn, child, is_svg);
                }
                held.replace(life);
            });
        });
    }

    fn listen(&mut self, drawn: &Drawn, event: &'static str, act: Act) {
        let options = EventListenerOptions::enable_prevent_default();
        let listener = match act {
            Act::Plain(act) => EventListener::new(drawn, event, move |_| act()),
            Act::Value(act) => EventListener::new(drawn, event, move |event| {
                act(event_target_value(event));
            }),
            Act::Drop(act) => {
                // Only where dragging over is stopped from doing nothing does a drop come.
                let over = |event: &Event| event.prevent_default();
                let over = EventListener::new_with_options(drawn, "dragover", options, over);
                self.listeners.push(over);
                EventListener::new_with_options(drawn, event, options, move |event| {
                    if let Some(event) = event.dyn_ref() {
                        act(event);
                    }
                })
            }
        };
        self.listeners.push(listener);
    }

    fn attribute(&mut self, drawn: &Drawn, name: &'static str, attribute: Attribute) {
        let drawn = drawn.clone();
        match attribute {
            Attribute::Still(value) => set(&drawn, name, Some(&value)),
            Attribute::Live(value) => self.effect(move || {
                let value = value();
                set(&drawn, name, (!value.is_empty()).then_some(&value));
            }),
            Attribute::Flag(is) => self.effect(move || set(&drawn, name, is().then_some(""))),
            Attribute::Ticked(is) => self.effect(move || {
                let is = is();
                if let Some(input) = drawn.dyn_ref::<HtmlInputElement>() {
                    input.set_checked(is);
                }
            }),
            Attribute::Value(value) => self.effect(move || {
                let value = value();
                if let Some(input) = drawn.dyn_ref::<HtmlInputElement>() {
                    if input.value() != value {
                        input.set_value(&value);
                    }
                } else if let Some(select) = drawn.dyn_ref::<HtmlSelectElement>() {
                    select.set_value(&value);
                }
            }),
        }
    }

    fn effect(&mut self, act: impl Fn() + 'static) {
        self.effects.push(RenderEffect::new(move |_| act()));
    }
}

fn set(drawn: &Drawn, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => drawn.set_attribute(name, value),
        None => drawn.remove_attribute(name),
    };
}

/// What says the same is left alone: a live region would be read again.
fn write(text: &web_sys::Node, says: &str) {
    if text.text_content().as_deref() != Some(says) {
        text.set_text_content(Some(says));
    }
}
