//! A quiz: the part that asks one question at a time, and, where it does not live or on paper, every question with its
//! answers folded. It must not know how an answer is judged.

use leptos::prelude::*;

use super::book::Book;
use super::cards;
use crate::lesson::QuestionWords;
use crate::quiz::{self, Truth};
use crate::route::{Lesson, Page};
use crate::ui::draw;
use crate::ui::parts::question::{Answer, Question};
use crate::ui::parts::quiz as part;

/// A quiz with its words.
struct Asked<'a> {
    book: &'a Book<'a>,
    lesson: Lesson,
    quiz: &'a quiz::Quiz,
}

/// Title, description, main.
pub fn page(book: &Book, lesson: Lesson) -> (String, String, AnyView) {
    let quiz = &book.content.quizzes[lesson.id()];
    let asked = Asked { book, lesson, quiz };
    let title = &book.content.words(book.language).lessons[lesson.id()].title;
    let title = book.fill("quiz.title", &[("lesson", title)]);
    let lede = book.count("quiz.lede", quiz.questions.len() as u64);
    let data = asked.data();
    let every = asked.every();
    let main = view! {
        <div class="sky quiz-head"><div class="wrap flow">
            <h1>{title.clone()}</h1>
            <p class="lede measure">{lede.clone()}</p>
        </div></div>
        {book.part(part::KIND, &data, part::view)}
        {every}
        <nav class="wrap next quiz-next section-less" aria-label=book.text("lesson.next")>
            <a href=book.url(Page::Lesson(lesson))>
                <span class="kicker">{book.text("quiz.lesson")}</span>
                <span class="next-t">{book.content.words(book.language).lessons[lesson.id()].title.clone()}</span>
            </a>
        </nav>
    };
    (title, lede, main.into_any())
}

impl Asked<'_> {
    /// The address of a screen of the lesson.
    fn screen(&self, id: &str) -> String {
        [&self.book.url(Page::Lesson(self.lesson)), "#", id].concat()
    }

    fn words(&self, question: &quiz::Question) -> QuestionWords {
        let words = &self.book.content.words(self.book.language).quiz[&self.quiz.id];
        words.questions[&question.id].clone()
    }

    /// What the part is given.
    fn data(&self) -> part::Data {
        let book = self.book;
        let questions: Vec<_> = self
            .quiz
            .questions
            .iter()
            .map(|q| self.question(q))
            .collect();
        let lesson = &book.content.lesson[self.lesson.id()];
        let titles = &book.content.words(book.language).lesson[self.lesson.id()].screens;
        let is_asked = |id: &str| self.quiz.questions.iter().any(|q| q.screen == id);
        let screens = lesson
            .screens
            .iter()
            .filter(|screen| is_asked(&screen.id))
            .map(|screen| (self.screen(&screen.id), titles[&screen.id].title.clone()));
        let documents = book.marked().into_iter().filter_map(|id| {
            let told = cards::told(book, &id)?;
            Some(part::Document {
                n: book.mark(&id).to_string(),
                id: live(&id),
                title: told.title,
                lang: told.lang.unwrap_or_default().to_owned(),
                url: told.url.unwrap_or_default(),
                about: told.about,
            })
        });
        part::Data {
            id: self.quiz.id.clone(),
            words: book.words(&["quiz.", "question.", "progress."]),
            mark: book.fill("source.mark", &[("n", "")]).trim().to_owned(),
            arc: draw::arc(questions.len()),
            screens: screens.collect(),
            documents: documents.collect(),
            questions,
        }
    }

    fn question(&self, question: &quiz::Question) -> Question {
        let book = self.book;
        let words = self.words(question);
        let answer = |option: &quiz::QuestionOption| {
            let source = |id: &String| (book.mark(id).to_string(), book.here(&live(id)));
            Answer {
                say: book.plain(&words.options[&option.id].say),
                why: book.plain(&words.options[&option.id].why),
                right: option.truth == Truth::Right(true),
                sources: option.sources.iter().map(source).collect(),
            }
        };
        Question {
            id: question.id.clone(),
            ask: book.plain(&words.ask),
            several: question.several,
            answers: question.options.iter().map(answer).collect(),
            explained: self.screen(&question.screen),
        }
    }

    /// Every question with its answers.
    fn every(&self) -> AnyView {
        let book = self.book;
        let questions = self
            .quiz
            .questions
            .iter()
            .map(|question| self.folded(question));
        view! {
            <section class="quiz-every wrap flow" aria-labelledby="every">
                <h2 id="every">{book.text("quiz.every.title")}</h2>
                <ol class="quiz-list">{questions.collect_view()}</ol>
                <h2 id="documents">{book.text("lesson.sources")}</h2>
                {cards::documents(book, &book.marked())}
            </section>
        }
        .into_any()
    }

    fn folded(&self, question: &quiz::Question) -> AnyView {
        let book = self.book;
        let words = self.words(question);
        let hint = book.text(if question.several {
            "question.all"
        } else {
            "question.one"
        });
        let letter = |id: &str| id.to_ascii_uppercase();
        let say = |option: &quiz::QuestionOption| {
            // Plain: a figure that opens its card would give the answer away.
            let says = book.plain(&words.options[&option.id].say);
            view! { <li><b>{letter(&option.id)}". "</b>{says}</li> }
        };
        let reason = |option: &quiz::QuestionOption| {
            let marks = option.sources.iter().map(|source| book.mark_html(source));
            let why = book.prose(&words.options[&option.id].why);
            let why = [why, marks.collect()].concat();
            view! { <li><b>{letter(&option.id)}". "</b><span inner_html=why></span></li> }
        };
        let right = question.right().letters().to_ascii_uppercase();
        let right: Vec<_> = right.chars().map(String::from).collect();
        let right = book.fill("question.answer_is", &[("letters", &right.join(", "))]);
        view! {
            <li class="flow">
                <h3>{book.plain(&words.ask)}</h3>
                <p class="srcline">{hint}</p>
                <ul class="list-plain">{question.options.iter().map(say).collect_view()}</ul>
                <details class="fold" data-answer="">
                    <summary>{book.text("question.noscript")}</summary>
                    <div class="flow">
                        <p><b>{right}</b></p>
                        <ul class="reasons list-plain">{question.options.iter().map(reason).collect_view()}</ul>
                        <p class="srcline"><a href=self.screen(&question.screen)>{book.text("question.see")}</a></p>
                    </div>
                </details>
            </li>
        }
        .into_any()
    }
}

/// The id of a document in the part's side column: the list of all has the plain one.
fn live(source: &str) -> String {
    ["quiz-source-", source].concat()
}
