//! Everything that comes in or goes out as text. It must not know how seats are shared or what a page shows.

pub mod block;
pub mod scenario;
