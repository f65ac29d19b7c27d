//! The same counts for Node: a scenario is made once and counted at each call.

use one_chamber::seats::{Method, Scenario, allocate};
use wasm_bindgen::prelude::wasm_bindgen;

use super::cases::{SIZES, scenario};

/// A scenario to be counted.
#[wasm_bindgen]
pub struct Count(Scenario);

#[wasm_bindgen]
impl Count {
    /// A method in one of the sizes.
    #[wasm_bindgen(constructor)]
    pub fn new(method: &str, size: usize) -> Self {
        let (lists, seats) = SIZES[size];
        Self(scenario(method, lists, seats))
    }

    /// Votes by list, for the others.
    pub fn votes(&self) -> Vec<u64> {
        self.0.lists.iter().map(|list| list.votes).collect()
    }

    /// The house.
    pub fn house(&self) -> u32 {
        self.0.seats
    }

    /// Counts: certain seats by list.
    pub fn seats(&self) -> Vec<u32> {
        allocate(&self.0).unwrap().seats
    }
}

/// How many sizes there are.
#[wasm_bindgen]
pub fn sizes() -> usize {
    SIZES.len()
}

/// The ids of all methods.
#[wasm_bindgen]
pub fn methods() -> Vec<String> {
    Method::ALL.map(|method| method.id().to_owned()).to_vec()
}
