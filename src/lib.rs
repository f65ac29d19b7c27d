//! One Chamber: how Kazakhstan's parliament of two chambers became one, told, asked and counted.
//!
//! A map of the rooms. The pure ones know no browser, no clock, no randomness and no signal:
//!
//! | room | what it is | what it must not know |
//! |---|---|---|
//! | [`seats`] | votes in, seats out, exact | floats, words, pictures |
//! | [`exchange`] | what comes in or goes out as text: the scenario file | how seats are shared |
//! | [`hemicycle`] | a number of seats → positions and outlines | parties, colours |
//! | [`text`] | numbers, dates, plurals, order in three languages | what is said with them |
//! | [`facts`] | facts, sources, glossary, elections as data; what content must satisfy | pages |
//! | [`lesson`] | lessons as data | how a block is drawn |
//! | [`quiz`] | questions, how an answer is judged, how a learner goes through | what is said, where it is kept |
//! | [`progress`] | what a learner has done, as a versioned text | the browser, the clock |
//! | [`playground`] | the seats page as a value: typed, counted, told | the browser, how it is drawn |
//! | [`words`] | the interface's words by key | what they say |
//! | [`route`] | the pages and their addresses | what stands on them |
//! | `ui` | pages and parts; draws what the rooms above return | arithmetic, sentences |
//! | `site` | native: pages → files, heads, policy, names | the browser |
//!
//! `ui` is compiled only with a feature: `hydrate` (the browser) or `ssr` (native prerender).

pub mod exchange;
#[cfg(not(target_arch = "wasm32"))]
pub mod facts;
pub mod hemicycle;
#[cfg(not(target_arch = "wasm32"))]
pub mod lesson;
pub mod playground;
pub mod progress;
pub mod quiz;
pub mod route;
pub mod seats;
#[cfg(feature = "ssr")]
pub mod site;
pub mod text;
#[cfg(any(feature = "hydrate", feature = "ssr"))]
pub mod ui;
pub mod words;
