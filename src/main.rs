//! The browser's entry: `boot.js` calls `start` once and then `mount_one` for each part of the page.

pub use one_chamber::ui::browser::{mount_one, start};

fn main() {}
