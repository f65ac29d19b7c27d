//! Pages as plain HTML, rendered once, natively. Prose never comes to life; parts are put into it with their data.
//! A page must not know how it becomes a file.

mod about;
mod book;
mod cards;
mod frame;
mod home;
mod learn;
mod lesson;
mod lost;
mod quiz;
mod schools;
mod seats;
mod sources;

pub use book::Book;
pub use frame::Document;

use crate::facts::Content;
use crate::route::Page;
use crate::text::Language;

/// A page of a language as a document: head data and the body's HTML.
pub fn render(content: &Content, language: Language, page: Page) -> Document {
    let book = Book::new(content, language, page);
    let (title, description, main) = match page {
        Page::Home => home::page(&book),
        Page::Learn => learn::page(&book),
        Page::Lesson(id) => lesson::page(&book, id),
        Page::Quiz(id) => quiz::page(&book, id),
        Page::Seats => seats::page(&book),
        Page::Sources => sources::page(&book),
        Page::Schools => schools::page(&book),
        Page::About => about::page(&book),
    };
    frame::document(&book, title, description, main)
}

/// `/`: three links, for a browser without a script; `early.js` goes on by itself.
pub fn root(content: &Content) -> Document {
    lost::root(content)
}

/// `404.html`, in all three languages at once.
pub fn not_found(content: &Content) -> Document {
    lost::not_found(content)
}

/// `offline.html`: for a page that is not on the device, in all three languages at once.
pub fn absent(content: &Content) -> Document {
    lost::absent(content)
}
