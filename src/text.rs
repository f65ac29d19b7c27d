//! Numbers, dates, plural forms, order and folding in the module's three languages, the same natively and in the browser.
//! It must not know what is said with them, nor ask a locale, a clock or a float.
//!
//! ```
//! use one_chamber::text::{self, Language};
//!
//! assert_eq!(text::number(Language::En, 6_366_441_u64), "6,366,441");
//! assert_eq!(text::date(Language::En, "2026-07-01".parse().unwrap()), "1\u{A0}July 2026");
//! ```

mod date;
mod language;
mod number;
mod order;
mod phrase;
mod plural;
mod read;

pub use date::{Date, DateError, date, date_short};
pub use language::Language;
pub use number::{decimal, number, percent, ratio, root};
pub use order::{fold, sort_key};
pub use phrase::{fill, join};
pub use plural::{Plural, plural};
pub use read::{ReadError, read_count, read_decimal};

/// A space that no line may break at: inside a number, and between a number and what it counts.
pub const NO_BREAK: char = '\u{A0}';
