//! Lessons as data: screens, the kinds of block on them, and the shape of their words. It must not know how a block is
//! drawn or what it says.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A lesson in the order of lessons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonEntry {
    /// Its id, in addresses too.
    pub id: String,
    /// Minutes it takes to read.
    pub minutes: u64,
    /// Whether it can be read; those to come are listed without a link.
    pub ready: bool,
    /// Whether there is a quiz on it.
    #[serde(default)]
    pub quiz: bool,
}

/// A lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Its id.
    pub id: String,
    /// Its place in the order, from 1.
    pub number: u64,
    /// Minutes it takes to read.
    pub minutes: u64,
    /// Screens of one idea each.
    pub screens: Vec<Screen>,
}

impl Lesson {
    /// Every block, in reading order.
    pub fn blocks(&self) -> impl Iterator<Item = &Block> {
        self.screens.iter().flat_map(|screen| &screen.blocks)
    }

    /// The block with an id.
    pub fn block(&self, id: &str) -> Option<&Block> {
        self.blocks().find(|block| block.id == id)
    }
}

/// A screen: a section with its own address on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Screen {
    /// Its id, unique in the lesson, used as the fragment of its address.
    pub id: String,
    /// What stands on it.
    pub blocks: Vec<Block>,
}

/// A block: an id and what kind of thing it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Its id, unique in the lesson.
    pub id: String,
    /// What it is.
    #[serde(flatten)]
    pub kind: BlockKind,
}

/// The kinds of block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum BlockKind {
    /// Running text with inline forms.
    Paragraph,
    /// A term of the glossary with its short definition, in the margin.
    Note {
        /// Id of the term.
        term: String,
    },
    /// A bill's way as a picture.
    Way {
        /// Where it stops, in order: `bill`, ids of chambers, `law`.
        stops: Vec<String>,
    },
    /// Chambers seat by seat, before and after.
    Chambers(Chambers),
    /// The numbers of a `chambers` block as a table.
    Table {
        /// Id of that block.
        of: String,
    },
    /// What supporters and critics say.
    Views {
        /// Ids of attributed facts.
        #[serde(rename = "for")]
        supporters: Vec<String>,
        /// Ids of attributed facts.
        #[serde(rename = "against")]
        critics: Vec<String>,
    },
    /// A question to check oneself by.
    Question(Question),
}

/// Chambers before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chambers {
    /// Chambers before, from left to right.
    pub before: Vec<Chamber>,
    /// Chambers after.
    pub after: Vec<Chamber>,
    /// What all their seats come to.
    pub totals: Totals,
}

/// A chamber and the ways into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chamber {
    /// Its id: the interface has its name under `chambers.`.
    pub chamber: String,
    /// Ways in, in the order in which their seats are drawn.
    pub routes: Vec<Route>,
}

/// A way into a chamber.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// Its id: the interface has its name under `routes.`.
    pub route: String,
    /// Id of the fact that says how many seats are filled so.
    pub fact: String,
}

/// All seats before and after, as calc expressions on fact ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Totals {
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
}

/// A question with one or more right options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Ids of options, in the order shown.
    pub options: Vec<String>,
    /// Ids of the right ones.
    pub right: Vec<String>,
    /// Ids of sources of the answer.
    pub sources: Vec<String>,
    /// Id of the screen where it is explained.
    pub screen: String,
}

/// A lesson's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LessonWords {
    /// What it is about, in a sentence or two.
    pub lede: String,
    /// By screen id.
    pub screens: BTreeMap<String, ScreenWords>,
    /// By block id. A note has none: the glossary has its words.
    pub blocks: BTreeMap<String, BlockWords>,
}

/// A screen's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreenWords {
    /// Heading.
    pub title: String,
}

/// A block's words; their shape follows from the block's kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum BlockWords {
    /// Of a paragraph; of a bill's way, the picture in a sentence.
    Text(String),
    /// Of a question.
    Question(QuestionWords),
    /// Of chambers before and after.
    Chambers(ChambersWords),
    /// Of views.
    Views(ViewsWords),
    /// Of a table.
    Table(TableWords),
}

/// The words of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionWords {
    /// The question.
    pub ask: String,
    /// By option id.
    pub options: BTreeMap<String, OptionWords>,
}

/// The words of an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionWords {
    /// The answer it offers.
    pub say: String,
    /// Why it is right or wrong.
    pub why: String,
}

/// The words of chambers before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChambersWords {
    /// Title of the figure.
    pub title: String,
    /// What is to be known to read it.
    pub caption: String,
    /// Heading of the first half.
    pub before: String,
    /// Heading of the second half.
    pub after: String,
}

/// The words around views.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ViewsWords {
    /// Heading of the supporters' side.
    #[serde(rename = "for")]
    pub supporters: String,
    /// Heading of the critics' side.
    #[serde(rename = "against")]
    pub critics: String,
    /// What is said under both.
    pub note: String,
}

/// The words of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableWords {
    /// Head of the first column.
    pub head: String,
}
