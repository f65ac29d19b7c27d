//! One style sheet: the shared files first, then each part's and page's own, in this order. It must not know pages.

/// The files, in the order of their layers.
const SHEETS: [&str; 11] = [
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/parts.css"),
    include_str!("../ui/parts/question.css"),
    include_str!("../ui/parts/quiz.css"),
    include_str!("../ui/parts/count.css"),
    include_str!("../ui/pages/home.css"),
    include_str!("../ui/pages/lesson.css"),
    include_str!("../ui/pages/plain.css"),
    include_str!("../../style/around.css"),
    include_str!("../../style/states.css"),
];

/// The style sheet without comments and indentation.
pub fn sheet() -> String {
    squeeze(&SHEETS.concat())
}

/// Comments and the white space around lines go; what is inside a line stays.
fn squeeze(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        plain.push_str(&rest[..start]);
        rest = rest[start..]
            .find("*/")
            .map_or("", |end| &rest[start + end + 2..]);
    }
    plain.push_str(rest);
    plain
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::squeeze;

    #[test]
    fn comments_and_indentation_go() {
        assert_eq!(
            squeeze("/* a */\n  p { color: red; } /* b */\n\n"),
            "p { color: red; }"
        );
    }
}
