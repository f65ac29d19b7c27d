//! Quizzes: what is asked, how an answer is judged, how a learner goes through. It must not know a browser, a clock or
//! what a question says.
//!
//! | room | what it is |
//! |---|---|
//! | `grade` | a set of options against the right one |
//! | `session` | a learner on the way through a quiz |
//! | `question` | native: quizzes as data |

mod grade;
#[cfg(not(target_arch = "wasm32"))]
mod question;
mod session;

pub use grade::{Choice, Grade, Verdict, grade};
#[cfg(not(target_arch = "wasm32"))]
pub use question::{Mistake, Question, QuestionOption, Quiz, QuizWords, Truth};
pub use session::Session;
