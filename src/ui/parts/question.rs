//! One question: choose, check, and read why each answer is right or not. Without a script the reasons are there, folded.

use leptos::prelude::*;
use serde::Serialize;
use serde_json::Value;

use super::{dead, flag, live, maybe};
use crate::exchange::block::{Block, field};
use crate::ui::browser;
use crate::words::Words;

/// The part's kind.
pub const KIND: &str = "question";

/// What the part is given: plain texts, figures already in them.
#[derive(Clone, Serialize)]
pub struct Data {
    /// The question's id: names its fields.
    pub id: String,
    /// Words under `question.`.
    pub words: Words,
    /// The question.
    pub ask: String,
    /// Its answers in order.
    pub answers: Vec<Answer>,
    /// The sources that settle it: the number of its mark and the address on this page.
    pub sources: Vec<(String, String)>,
    /// The words of a source's mark, for screen readers.
    pub mark: String,
    /// Where the answer is explained.
    pub explained: String,
}

/// One answer.
#[derive(Clone, Serialize)]
pub struct Answer {
    /// Its id and letter, `a` to `h`.
    pub id: String,
    /// What it says.
    pub say: String,
    /// Why it is right or not.
    pub why: String,
    /// Whether it is right.
    pub right: bool,
}

impl Block for Data {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: field(value, "id")?,
            words: field(value, "words")?,
            ask: field(value, "ask")?,
            answers: field(value, "answers")?,
            sources: field(value, "sources")?,
            mark: field(value, "mark")?,
            explained: field(value, "explained")?,
        })
    }
}

impl Block for Answer {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: field(value, "id")?,
            say: field(value, "say")?,
            why: field(value, "why")?,
            right: field(value, "right")?,
        })
    }
}

#[derive(Clone, Copy)]
struct State {
    dead: Signal<bool>,
    chosen: RwSignal<Option<usize>>,
    checked: RwSignal<bool>,
}

impl State {
    fn is_chosen(self, answer: usize) -> bool {
        self.chosen.get() == Some(answer)
    }
}

/// The question with its answers, its verdict and, without a script, its reasons.
pub fn view(data: Data) -> impl IntoView {
    let state = State {
        dead: dead(),
        chosen: RwSignal::new(None),
        checked: RwSignal::new(false),
    };
    let verdict_id = [&data.id, "-verdict"].concat();
    let focused = verdict_id.clone();
    Effect::new(move |_| {
        if state.checked.get() {
            browser::focus(&focused);
        }
    });
    let right = data.answers.iter().position(|answer| answer.right);
    let words = StoredValue::new(data.words);
    let word = move |key: &'static str| words.with_value(|w| w.get(key).to_owned());
    let missing = RwSignal::new(false);
    let check = move |_| {
        missing.set(state.chosen.get_untracked().is_none());
        state.checked.set(state.chosen.get_untracked().is_some());
    };
    let again = move |_| {
        state.checked.set(false);
        state.chosen.set(None);
    };
    let is_right = move || state.chosen.get() == right;
    let verdict = live(move || match (state.checked.get(), is_right()) {
        (false, _) => String::new(),
        (true, true) => word("question.right"),
        (true, false) => word("question.wrong"),
    });
    let open = flag(move || !state.checked.get());
    let reasons = data.answers.iter().map(reason).collect_view();
    let name = data.id.clone();
    let sources = sources(data.sources, &data.mark);
    view! {
        <div class="question flow">
            <fieldset class="flow">
                <legend class="ask">{data.ask}</legend>
                <div class="choices">
                    {data.answers.into_iter().enumerate().map(|(i, a)| choice(&name, i, a, state, words)).collect_view()}
                </div>
            </fieldset>
            <p class="acts">
                <button type="button" class="btn" data-check="" disabled=state.dead hidden=state.checked on:click=check>
                    {word("question.check")}
                </button>
                <button type="button" class="btn btn--quiet" data-again="" hidden=open on:click=again>
                    {word("question.again")}
                </button>
                <span class="bad" role="status">{live(move || if missing.get() { word("question.choose") } else { String::new() })}</span>
            </p>
            <div
                class="verdict"
                id=verdict_id
                tabindex="-1"
                hidden=open
                data-verdict=maybe(move || state.checked.get().then(|| if is_right() { "right" } else { "wrong" }.to_owned()))
            >
                <p class="result-h">{verdict}</p>
                <p class="srcline">{sources}" "<a href=data.explained>{word("question.see")}</a></p>
            </div>
            <p class="srcline">{word("question.stored")}</p>
            <details class="fold" data-answer="" hidden=flag(move || !state.dead.get())>
                <summary>{word("question.noscript")}</summary>
                <ol class="reasons list-plain">{reasons}</ol>
            </details>
        </div>
    }
}

fn choice(
    name: &str,
    i: usize,
    answer: Answer,
    state: State,
    words: StoredValue<Words>,
) -> impl IntoView + use<> {
    let Answer {
        id,
        say,
        why,
        right,
    } = answer;
    let class = live(move || {
        match (state.checked.get(), right, state.is_chosen(i)) {
            (false, ..) => "choice",
            (true, true, _) => "choice is-right",
            (true, false, true) => "choice is-wrong",
            (true, false, false) => "choice is-rest",
        }
        .to_owned()
    });
    let verdict = live(move || {
        let key = match (state.checked.get(), right, state.is_chosen(i)) {
            (true, true, _) => "question.correct",
            (true, false, true) => "question.your",
            _ => return String::new(),
        };
        words.with_value(|w| w.get(key).to_owned())
    });
    let letter = id.to_ascii_uppercase();
    view! {
        <label class=class>
            <input
                type="radio"
                name=name.to_owned()
                value=id
                prop:checked=flag(move || state.is_chosen(i))
                disabled=flag(move || state.dead.get() || state.checked.get())
                on:change=move |_| state.chosen.set(Some(i))
            />
            <span class="letter" aria-hidden="true">{letter}</span>
            <span class="say">{say}<span class="verdict-word">{verdict}</span></span>
            <span class="why" hidden=flag(move || !state.checked.get())>{why}</span>
        </label>
    }
}

fn reason(answer: &Answer) -> impl IntoView + use<> {
    let (letter, say, why) = (
        answer.id.to_ascii_uppercase(),
        answer.say.clone(),
        answer.why.clone(),
    );
    view! {
        <li><p><b>{letter}". "{say}</b></p><p>{why}</p></li>
    }
}

fn sources(sources: Vec<(String, String)>, mark: &str) -> impl IntoView + use<> {
    let mark = mark.to_owned();
    let source = move |(n, href): (String, String)| {
        view! { <a class="src" href=href><span class="visually-hidden">{mark.clone()}" "</span>{n}</a> }
    };
    sources.into_iter().map(source).collect_view()
}
