//! For schools: the site in class, what it stores on a device and where, and the button that erases it.

use leptos::prelude::*;

use super::book::Book;
use crate::ui::parts::erase;

/// What is stored: the ends of the keys of its words.
const STORED: [&str; 5] = ["theme", "language", "progress", "scenario", "pages"];

/// Title, description, main.
pub fn page(book: &Book) -> (String, String, AnyView) {
    let section = |key: &str| {
        let key = ["schools.", key].concat();
        let (title, says) = (
            book.text(&[&key, ".title"].concat()),
            book.html(&[&key, ".text"].concat()),
        );
        view! { <section class="wrap duo"><h2>{title}</h2><div class="flow"><p inner_html=says></p></div></section> }
    };
    let data = erase::Data {
        words: book.words(&["schools.erase."]),
    };
    let main = view! {
        <div class="sky horizon"><div class="wrap head"><div class="flow">
            <h1>{book.text("schools.title")}</h1>
            <p class="lede measure">{book.text("schools.lede")}</p>
        </div></div></div>
        <div class="plain">
            {section("use")}
            {section("privacy")}
            <section class="wrap duo" id="stored"><h2>{book.text("schools.stored.title")}</h2><div class="flow">
                <p inner_html=book.html("schools.stored.text")></p>
                {stored(book)}
            </div></section>
            <section class="wrap duo" id="erase-all"><h2>{book.text("schools.erase.title")}</h2><div class="flow">
                <p inner_html=book.html("schools.erase.text")></p>
                {book.part(erase::KIND, &data, erase::view)}
            </div></section>
        </div>
    };
    (
        book.text("schools.title"),
        book.text("schools.lede"),
        main.into_any(),
    )
}

fn stored(book: &Book) -> AnyView {
    let row = |name: &str| {
        let key = ["schools.stored.", name].concat();
        let when = book.text(&[&key, ".when"].concat());
        view! { <tr><th scope="row">{book.text(&key)}</th><td>{when}</td></tr> }
    };
    view! {
        <table class="stored">
            <thead><tr>
                <th scope="col">{book.text("schools.stored.what")}</th>
                <th scope="col">{book.text("schools.stored.when")}</th>
            </tr></thead>
            <tbody>{STORED.map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
