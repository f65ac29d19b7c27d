//! What is kept of a quiz on the device, shared with other tabs. It must not know how it is shown.

use leptos::prelude::*;

use super::super::question::Asked;
use crate::progress::{Held, Progress, Standing};
use crate::quiz::{Choice, Session};
use crate::ui::browser;

/// The device's key.
pub const KEPT: &str = "progress";

/// The answers of one quiz as this tab holds them.
#[derive(Clone, Copy)]
pub struct Kept {
    asked: Asked,
    /// The quiz's id, and what is held.
    held: StoredValue<(String, Held)>,
    /// The key of the words that say where the answers are.
    pub standing: RwSignal<String>,
}

impl Kept {
    /// Answers from before come back once the part lives.
    pub fn new(asked: Asked, id: String) -> Self {
        let kept = Self {
            asked,
            held: StoredValue::new((id, Held::default())),
            standing: RwSignal::new(String::new()),
        };
        Effect::new(move |_| {
            kept.held.update_value(|(_, held)| {
                held.see(browser::kept(KEPT).as_deref());
                held.written(browser::keeps(KEPT));
            });
            let answers = kept.answers();
            asked.session.update(|session| session.resume(&answers));
            kept.say();
            browser::hear(KEPT, move |text| kept.hear(text.as_deref()));
        });
        kept
    }

    /// The last answer to each question.
    fn answers(self) -> Vec<Option<Choice>> {
        self.held.with_value(|(id, held)| {
            self.asked.all(|questions| {
                let last =
                    |id: &str, question: &str| Some(held.progress().answer(id, question)?.last);
                questions.iter().map(|q| last(id, &q.id)).collect()
            })
        })
    }

    /// Keeps the answer to the question that is shown.
    pub fn record(self, given: Choice) {
        let question = self.asked.shown(|question| question.id.clone());
        self.change(&|progress, id| progress.record(id, &question, given));
    }

    /// Begins anew.
    pub fn restart(self) {
        self.change(&|progress, id| progress.restart(id));
        self.asked.session.update(Session::restart);
        self.asked.go_to("ask");
    }

    /// Another tab may have written since: what is there is read first.
    fn change(self, change: &dyn Fn(&mut Progress, &str)) {
        self.held.update_value(|(id, held)| {
            held.see(browser::kept(KEPT).as_deref());
            held.change(|progress| change(progress, id));
        });
        self.write();
    }

    fn write(self) {
        self.held.update_value(|(_, held)| {
            if let Some(text) = held.text() {
                held.written(browser::keep(KEPT, Some(&text)));
            }
        });
        self.say();
    }

    /// Another tab has written, or erased everything.
    fn hear(self, text: Option<&str>) {
        let is_ahead = self.held.try_update_value(|(_, held)| {
            held.see(text);
            let now = browser::kept(KEPT);
            held.see(now.as_deref());
            held.is_ahead_of(now.as_deref())
        });
        if is_ahead == Some(true) {
            self.write();
        }
        let answers = self.answers();
        self.asked.session.update(|session| session.hear(&answers));
        self.say();
    }

    fn say(self) {
        let standing = self.held.with_value(|(_, held)| held.standing());
        let key = match standing {
            Standing::Device => "progress.device",
            Standing::Memory => "progress.memory",
            Standing::Newer => "progress.newer",
        };
        self.standing.set(key.to_owned());
    }
}
