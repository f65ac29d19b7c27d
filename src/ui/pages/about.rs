//! About: who stands behind, how facts are checked, what is stored, licences, how to report an error.

use leptos::prelude::*;

use super::book::Book;

/// Title, description, main.
pub fn page(book: &Book) -> (String, String, AnyView) {
    let section = |n: &str| {
        let key = ["about.p", n].concat();
        let (title, says) = (
            [&key, ".title"].concat(),
            book.html(&[&key, ".text"].concat()),
        );
        view! {
            <section class="wrap duo"><h2>{book.text(&title)}</h2><div class="flow"><p inner_html=says></p></div></section>
        }
    };
    let main = view! {
        <div class="sky horizon"><div class="wrap head"><div class="flow">
            <h1>{book.text("about.title")}</h1>
            <p class="lede measure" inner_html=book.html("about.lede")></p>
        </div></div></div>
        <div class="plain">{["1", "2", "3", "4", "5"].map(section).collect_view()}</div>
    };
    (
        book.text("about.title"),
        book.text("about.lede"),
        main.into_any(),
    )
}
