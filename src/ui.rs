//! What is drawn: pages (native only), parts (native and in the browser), and the one door to the browser.
//! It holds no arithmetic and no sentence: it shows what the pure rooms return.

pub mod browser;
pub mod draw;
pub mod node;
#[cfg(feature = "ssr")]
pub mod pages;
pub mod parts;
