//! What is wrong in a field, in the page's language: which, what was given, what is allowed.

use super::{MAX_HOUSE, MAX_VOTES, Playground, THRESHOLD_PLACES};

impl Playground {
    /// Sentences for votes, house and threshold; empty where nothing is wrong.
    pub(super) fn errors(&self) -> [String; 3] {
        let words = &self.start.words;
        let votes = self.refused_votes().map(|(i, refused)| {
            let values = [
                ("name", &*self.name(i)),
                ("given", &refused.given),
                ("max", &self.number(MAX_VOTES)),
            ];
            words.fill("seats.error.votes", &values)
        });
        let house = self.refused_house().map(|refused| {
            let values = [
                ("given", &*refused.given),
                ("min", "1"),
                ("max", &self.number(u64::from(MAX_HOUSE))),
            ];
            words.fill("seats.error.house", &values)
        });
        let threshold = self.refused_threshold().map(|refused| {
            let places = self.number(THRESHOLD_PLACES);
            let values = [
                ("given", &*refused.given),
                ("min", "0"),
                ("max", "100"),
                ("places", &places),
            ];
            words.fill("seats.error.threshold", &values)
        });
        let kept = words.get("seats.error.kept");
        [votes, house, threshold]
            .map(|says| says.map_or_else(String::new, |says| [&says, " ", kept].concat()))
    }
}
