//! A lesson: one page, screens as sections, so that a link leads to the exact screen, print gives it all, and without a
//! script it reads straight through. It must not know what a block says.

mod around;
mod chambers;
mod way;

use leptos::prelude::*;

use super::book::Book;
use crate::facts::Fact;
use crate::lesson::{
    Block, BlockKind, BlockWords, Chamber, Chambers, Lesson, LessonWords, Question, Screen,
};
use crate::route;
use crate::text;
use crate::ui::parts::question;
use chambers::{Chamber as Drawn, Route};
use way::{Kind, Stop};

/// A lesson with its words.
struct Told<'a> {
    book: &'a Book<'a>,
    id: route::Lesson,
    lesson: &'a Lesson,
    words: &'a LessonWords,
}

/// Title, description, main.
pub fn page(book: &Book, id: route::Lesson) -> (String, String, AnyView) {
    let words = book.content.words(book.language);
    let told = Told {
        book,
        id,
        lesson: &book.content.lesson[id.id()],
        words: &words.lesson[id.id()],
    };
    let title = words.lessons[id.id()].title.clone();
    let head = told.head(&title);
    let screens: Vec<_> = told
        .lesson
        .screens
        .iter()
        .map(|screen| told.screen(screen))
        .collect();
    let ground = told.ground();
    let main = view! {
        {head}
        <article class="lesson">{screens}{ground}</article>
    };
    (title, book.plain(&told.words.lede), main.into_any())
}

impl Told<'_> {
    /// Text in the middle, notes in the margin; a figure of chambers takes the whole width.
    fn screen(&self, screen: &Screen) -> AnyView {
        let title = self
            .words
            .screens
            .get(&screen.id)
            .map(|words| words.title.clone())
            .unwrap_or_default();
        if let [
            Block {
                kind: BlockKind::Chambers(chambers),
                id,
            },
        ] = &screen.blocks[..]
        {
            return self.chambers(&screen.id, &title, id, chambers);
        }
        let flow: Vec<_> = screen
            .blocks
            .iter()
            .filter(|b| !matches!(b.kind, BlockKind::Note { .. }))
            .map(|b| self.block(b))
            .collect();
        let notes: Vec<_> = screen
            .blocks
            .iter()
            .filter_map(|block| self.note(block))
            .collect();
        let doing = screen
            .blocks
            .iter()
            .any(|block| matches!(block.kind, BlockKind::Question(_)));
        view! {
            {doing.then(|| view! { <div class="wrap">{crate::ui::draw::horn()}</div> })}
            <section class="wrap duo" id=screen.id.clone()>
                <h2>{title}</h2>
                <div class="flow">{flow}</div>
                {(!notes.is_empty()).then(|| view! { <aside class="notes">{notes}</aside> })}
            </section>
        }
        .into_any()
    }

    fn note(&self, block: &Block) -> Option<AnyView> {
        let BlockKind::Note { term } = &block.kind else {
            return None;
        };
        let words = self
            .book
            .content
            .words(self.book.language)
            .glossary
            .get(term)?;
        let says = self.book.prose(&words.short);
        Some(view! { <div class="note" id=["term-", term].concat()><p><b>{words.term.clone()}</b></p><p inner_html=says></p></div> }.into_any())
    }

    fn block(&self, block: &Block) -> AnyView {
        match (&block.kind, self.words.blocks.get(&block.id)) {
            (BlockKind::Paragraph, Some(BlockWords::Text(text))) => {
                view! { <p inner_html=self.book.prose(text)></p> }.into_any()
            }
            (BlockKind::Way { stops }, Some(BlockWords::Text(says))) => {
                self.way(stops, self.book.plain(says))
            }
            (BlockKind::Table { of }, Some(BlockWords::Table(words))) => {
                self.table(of, words.head.clone())
            }
            (
                BlockKind::Views {
                    supporters,
                    critics,
                },
                Some(BlockWords::Views(words)),
            ) => view! {
                <div class="views">
                    {self.side(&words.supporters, supporters)}
                    {self.side(&words.critics, critics)}
                </div>
                <p class="muted">{self.book.plain(&words.note)}</p>
            }
            .into_any(),
            (BlockKind::Question(question), Some(BlockWords::Question(words))) => {
                let data = self.question(&block.id, question, words);
                self.book.part(question::KIND, &data, question::view)
            }
            _ => ().into_any(),
        }
    }

    fn way(&self, stops: &[String], says: String) -> AnyView {
        let stop = |stop: &String| match stop.as_str() {
            "bill" => Stop {
                name: self.book.text("way.bill"),
                kind: Kind::Bill,
            },
            "law" => Stop {
                name: self.book.text("way.law"),
                kind: Kind::Law,
            },
            chamber => {
                let (seats, gold) = match chamber {
                    "senate" => (10, true),
                    "mazhilis" => (12, false),
                    _ => (15, false),
                };
                Stop {
                    name: self.book.text(&["chambers.", chamber].concat()),
                    kind: Kind::Chamber { seats, gold },
                }
            }
        };
        way::view(&stops.iter().map(stop).collect::<Vec<_>>(), says)
    }

    fn drawn(&self, chambers: &[Chamber]) -> Vec<Drawn> {
        let route = |route: &crate::lesson::Route| {
            self.book.name_fact(&route.fact);
            let name = self.book.text(&["routes.", &route.route].concat());
            Route {
                id: route.route.clone(),
                name,
                seats: self.book.count_of(&route.fact),
            }
        };
        let chamber = |chamber: &Chamber| Drawn {
            name: self.book.text(&["chambers.", &chamber.chamber].concat()),
            routes: chamber.routes.iter().map(route).collect(),
        };
        chambers.iter().map(chamber).collect()
    }

    fn chambers(&self, screen: &str, title: &str, block: &str, chambers: &Chambers) -> AnyView {
        let Some(BlockWords::Chambers(words)) = self.words.blocks.get(block) else {
            return ().into_any();
        };
        let book = self.book;
        let side = |title: &str, chambers: &[Chamber], total: &str| {
            let routes: usize = chambers.iter().map(|c| c.routes.len()).sum();
            let sum = [
                book.count("figure.total", book.sum(total)),
                book.count("figure.routes", routes as u64),
            ]
            .join(", ");
            chambers::side(book, book.plain(title), &self.drawn(chambers), sum)
        };
        view! {
            <section class="wrap change cq" id=screen.to_owned()>
                <h2>{title.to_owned()}</h2>
                <figure aria-label=book.plain(&words.title)>
                    <div class="change-grid">
                        {side(&words.before, &chambers.before, &chambers.totals.before)}
                        {side(&words.after, &chambers.after, &chambers.totals.after)}
                    </div>
                    <figcaption class="srcline" inner_html=book.prose(&words.caption)></figcaption>
                </figure>
            </section>
        }
        .into_any()
    }

    fn table(&self, of: &str, head: String) -> AnyView {
        match self.lesson.block(of).map(|block| &block.kind) {
            Some(BlockKind::Chambers(chambers)) => chambers::table(
                self.book,
                head,
                &self.drawn(&chambers.before),
                &self.drawn(&chambers.after),
            ),
            _ => ().into_any(),
        }
    }

    /// One side of a dispute: each claim with who makes it, when, and where it stands.
    fn side(&self, title: &str, claims: &[String]) -> AnyView {
        let book = self.book;
        let claim = |id: &String| {
            let (fact, words): (&Fact, _) = (
                book.content.facts.get(id)?,
                book.content.words(book.language).facts.get(id)?,
            );
            book.name_fact(id);
            let marks: String = fact
                .sources
                .iter()
                .map(|source| book.mark_html(source))
                .collect();
            let says = [book.prose(&words.text), marks].concat();
            let by = words.said_by.clone().unwrap_or_default();
            let date = text::date(book.language, fact.date);
            Some(
                view! { <div class="claim"><p inner_html=says></p><p class="srcline"><b>{by}</b>" · "{date}</p></div> },
            )
        };
        view! { <div><h3>{title.to_owned()}</h3>{claims.iter().filter_map(claim).collect_view()}</div> }.into_any()
    }

    fn question(
        &self,
        id: &str,
        question: &Question,
        words: &crate::lesson::QuestionWords,
    ) -> question::Data {
        let book = self.book;
        let source = |source: &String| {
            (
                book.mark(source).to_string(),
                book.here(&["source-", source].concat()),
            )
        };
        let sources: Vec<_> = question.sources.iter().map(source).collect();
        let answer = |option: &String| {
            let words = words.options.get(option)?;
            let (say, why) = (book.plain(&words.say), book.plain(&words.why));
            Some(question::Answer {
                say,
                why,
                right: question.right.contains(option),
                sources: sources.clone(),
            })
        };
        let asked = question::Question {
            id: id.to_owned(),
            ask: book.plain(&words.ask),
            several: question.right.len() > 1,
            answers: question.options.iter().filter_map(answer).collect(),
            explained: book.here(&question.screen),
        };
        question::Data {
            words: book.words(&["question."]),
            question: asked,
            mark: book.fill("source.mark", &[("n", "")]).trim().to_owned(),
        }
    }
}
