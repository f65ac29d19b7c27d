//! The pages and their addresses, relative to the site's base. It must not know what stands on a page.

use crate::text::Language;

/// A page that exists in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/{lang}/`
    Home,
    /// `/{lang}/learn/`
    Learn,
    /// `/{lang}/learn/two-chambers-to-one/`
    Lesson(Lesson),
    /// `/{lang}/quiz/two-chambers-to-one/`
    Quiz(Lesson),
    /// `/{lang}/seats/`
    Seats,
    /// `/{lang}/sources/`
    Sources,
    /// `/{lang}/schools/`
    Schools,
    /// `/{lang}/about/`
    About,
}

/// A lesson that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lesson {
    /// How two chambers became one.
    TwoChambersToOne,
}

impl Lesson {
    /// Every lesson that can be read.
    pub const ALL: [Self; 1] = [Self::TwoChambersToOne];

    /// The id, in content files and addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::TwoChambersToOne => "two-chambers-to-one",
        }
    }
}

impl Page {
    /// Every page, in the order of a site map.
    pub const ALL: [Self; 8] = [
        Self::Home,
        Self::Learn,
        Self::Lesson(Lesson::TwoChambersToOne),
        Self::Quiz(Lesson::TwoChambersToOne),
        Self::Seats,
        Self::Sources,
        Self::Schools,
        Self::About,
    ];

    /// The address under the language's folder: empty, or ending with a slash.
    fn tail(self) -> String {
        match self {
            Self::Home => String::new(),
            Self::Learn => "learn/".into(),
            Self::Lesson(lesson) => ["learn/", lesson.id(), "/"].concat(),
            Self::Quiz(lesson) => ["quiz/", lesson.id(), "/"].concat(),
            Self::Seats => "seats/".into(),
            Self::Sources => "sources/".into(),
            Self::Schools => "schools/".into(),
            Self::About => "about/".into(),
        }
    }

    /// The address from the site's base: `en/learn/`.
    pub fn path(self, language: Language) -> String {
        [language.code(), "/", &self.tail()].concat()
    }

    /// How many folders deep the page lies under the base.
    pub fn depth(self) -> usize {
        1 + self.tail().matches('/').count()
    }

    /// The address of the base as seen from the page: `../` for each folder.
    pub fn base(self) -> String {
        "../".repeat(self.depth())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lesson_lies_three_folders_deep() {
        let page = Page::Lesson(Lesson::TwoChambersToOne);
        assert_eq!(page.path(Language::Ru), "ru/learn/two-chambers-to-one/");
        assert_eq!(page.base(), "../../../");
    }

    #[test]
    fn no_two_pages_share_an_address() {
        let mut paths: Vec<_> = Page::ALL.iter().map(|p| p.path(Language::Kk)).collect();
        paths.sort();
        paths.dedup();
        assert_eq!(paths.len(), Page::ALL.len());
    }
}
