//! A view of one type: elements with their attributes, texts and acts as values. What `view!` makes is a type of its own
//! for every element, and each costs WASM; a node is drawn by one function, whatever it is: natively as HTML, in the
//! browser by `browser::draw`. It must not know what it shows.

use leptos::ev::DragEvent;

/// A text or an element.
pub enum Node {
    /// A text that stays.
    Text(String),
    /// A text that changes with the signals it reads.
    Live(Box<dyn Fn() -> String>),
    /// An element.
    Element(Element),
    /// Elements that are drawn anew when the signals change that they are made of. Nothing else stands beside them.
    Many(Box<dyn Fn() -> Vec<Element>>),
}

/// What an attribute is.
pub enum Attribute {
    /// It stays.
    Still(String),
    /// It changes with the signals it reads, and is absent while it is empty.
    Live(Box<dyn Fn() -> String>),
    /// It is there or not.
    Flag(Box<dyn Fn() -> bool>),
    /// Whether the control is ticked: no attribute, since the reader changes it too.
    Ticked(Box<dyn Fn() -> bool>),
    /// What stands in the control: the reader changes it too.
    Value(Box<dyn Fn() -> String>),
}

/// What happens on an event.
pub enum Act {
    /// Something, whatever the event.
    Plain(Box<dyn Fn()>),
    /// Something with what stands in the control.
    Value(Box<dyn Fn(String)>),
    /// Something with what is dropped.
    Drop(Box<dyn Fn(&DragEvent)>),
}

/// What an element is made of.
#[derive(Default)]
pub struct Parts {
    /// Its name.
    pub tag: &'static str,
    /// Its attributes by name.
    pub attributes: Vec<(&'static str, Attribute)>,
    /// What happens on which event.
    pub act: Option<(&'static str, Act)>,
    /// What stands in it.
    pub children: Vec<Node>,
}

/// An element. Its parts lie elsewhere, so that handing it on is one pointer.
#[must_use]
pub struct Element(pub Box<Parts>);

/// An element without anything but, after a space, its classes: `p srcline`.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    let (tag, class) = tag.split_once(' ').unwrap_or((tag, ""));
    let parts = Parts {
        tag,
        ..Parts::default()
    };
    Element(Box::new(parts)).some("class", class)
}

/// A button that does something.
pub fn button(tag: &'static str, says: String, act: impl Fn() + 'static) -> Element {
    press(el(tag).text(says), Act::Plain(Box::new(act)))
}

#[inline(never)]
fn press(button: Element, act: Act) -> Element {
    button.is("type", "button").acts("click", act)
}

impl Element {
    #[inline(never)]
    fn attribute(mut self, name: &'static str, attribute: Attribute) -> Self {
        self.0.attributes.push((name, attribute));
        self
    }

    #[inline(never)]
    fn child(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    /// An attribute that stays.
    #[inline(never)]
    pub fn is(self, name: &'static str, value: &str) -> Self {
        self.attribute(name, Attribute::Still(value.to_owned()))
    }

    /// An attribute that stays, absent if it is empty.
    pub fn some(self, name: &'static str, value: &str) -> Self {
        if value.is_empty() {
            self
        } else {
            self.is(name, value)
        }
    }

    /// An attribute that changes, absent while it is empty.
    pub fn live(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        self.attribute(name, Attribute::Live(Box::new(value)))
    }

    /// An attribute that is there or not.
    pub fn flag(self, name: &'static str, is: impl Fn() -> bool + 'static) -> Self {
        self.attribute(name, Attribute::Flag(Box::new(is)))
    }

    /// It is there for all while this holds.
    pub fn only(self, is: impl Fn() -> bool + 'static) -> Self {
        self.flag("hidden", move || !is())
    }

    /// Whether the control is ticked.
    pub fn ticked(self, is: impl Fn() -> bool + 'static) -> Self {
        self.attribute("checked", Attribute::Ticked(Box::new(is)))
    }

    /// The focus can be moved to it by this id.
    #[inline(never)]
    pub fn focusable(self, id: &str) -> Self {
        self.is("id", id).is("tabindex", "-1")
    }

    /// What happens on an event.
    pub fn on(self, event: &'static str, act: impl Fn() + 'static) -> Self {
        self.acts(event, Act::Plain(Box::new(act)))
    }

    /// What happens with what is typed or chosen.
    pub fn takes(self, event: &'static str, act: impl Fn(String) + 'static) -> Self {
        self.acts(event, Act::Value(Box::new(act)))
    }

    /// What happens with what is dropped on it.
    pub fn drops(self, act: impl Fn(&DragEvent) + 'static) -> Self {
        self.acts("drop", Act::Drop(Box::new(act)))
    }

    /// What stands in a control.
    pub fn holds(self, value: impl Fn() -> String + 'static) -> Self {
        self.attribute("value", Attribute::Value(Box::new(value)))
    }

    /// Elements that are drawn anew when what they are made of changes; nothing else may stand in it.
    pub fn many(self, children: impl Fn() -> Vec<Self> + 'static) -> Self {
        self.child(Node::Many(Box::new(children)))
    }

    #[inline(never)]
    fn acts(mut self, event: &'static str, act: Act) -> Self {
        self.0.act = Some((event, act));
        self
    }

    /// A text in it.
    #[inline(never)]
    pub fn text(self, says: String) -> Self {
        self.child(Node::Text(says))
    }

    /// A text in it that changes.
    pub fn says(self, says: impl Fn() -> String + 'static) -> Self {
        self.child(Node::Live(Box::new(says)))
    }

    /// An element in it.
    #[inline(never)]
    pub fn with(self, child: Self) -> Self {
        self.child(Node::Element(child))
    }

    /// Elements in it.
    pub fn all(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::with)
    }

    /// As HTML, as it stands at first.
    #[cfg(feature = "ssr")]
    pub fn html(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    #[cfg(feature = "ssr")]
    fn write(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.0.tag);
        for (name, attribute) in &self.0.attributes {
            let value = match attribute {
                Attribute::Still(value) => Some(value.clone()),
                Attribute::Live(value) => Some(value()).filter(|value| !value.is_empty()),
                Attribute::Flag(is) | Attribute::Ticked(is) => is().then(String::new),
                // A choice shows its first option until it lives.
                Attribute::Value(value) => (self.0.tag == "input").then(value),
            };
            if let Some(value) = value {
                html.push_str(&[" ", name, "=\"", &escape(&value), "\""].concat());
            }
        }
        html.push('>');
        if self.0.tag == "input" {
            return;
        }
        for child in &self.0.children {
            match child {
                Node::Text(says) => html.push_str(&escape(says)),
                Node::Live(says) => html.push_str(&escape(&says())),
                Node::Element(element) => element.write(html),
                Node::Many(elements) => elements().iter().for_each(|e| e.write(html)),
            }
        }
        html.push_str(&["</", self.0.tag, ">"].concat());
    }
}

/// Text as HTML.
#[cfg(feature = "ssr")]
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::el;

    #[test]
    fn a_node_is_written_as_it_stands_at_first() {
        let node = el("label a b")
            .is("title", "a \"b\"")
            .live("data-x", String::new)
            .with(
                el("input")
                    .is("type", "radio")
                    .ticked(|| true)
                    .flag("disabled", || false),
            )
            .text("1 < 2 & ".to_owned())
            .says(|| "<b>".to_owned());
        assert_eq!(
            node.html(),
            "<label class=\"a b\" title=\"a &quot;b&quot;\"><input type=\"radio\" checked=\"\">1 &lt; 2 &amp; &lt;b&gt;</label>"
        );
    }
}
