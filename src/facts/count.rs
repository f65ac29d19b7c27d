//! An election as the engine takes it, under its own law. It must not know what comes out.

use super::election::AGAINST_ALL;
use super::{Election, FirstStage};
use crate::seats::{List, Method, Percent, Scenario, Threshold};

impl Election {
    /// The election as a scenario, its lists under the names that `name` gives for their ids.
    ///
    /// The error says which field is wrong.
    pub fn scenario(&self, name: &dyn Fn(&str) -> String) -> Result<Scenario, String> {
        let mut lists = Vec::with_capacity(self.lists.len() + 1);
        for list in &self.lists {
            let own = list.threshold_percent.as_deref().map(percent);
            lists.push(List {
                exempt: list.exempt,
                threshold: own.transpose()?,
                ..List::new(&name(&list.id), list.votes)
            });
        }
        lists.extend(self.against_all.map(|votes| List {
            ineligible: true,
            ..List::new(&name(AGAINST_ALL), votes)
        }));
        Ok(Scenario {
            lists,
            seats: self.seats,
            method: Method::from_id(&self.method)
                .ok_or_else(|| ["no method has the id “", &self.method, "”"].concat())?,
            threshold: Threshold {
                percent: percent(&self.threshold_percent)?,
                runner_up: self.runner_up,
                ..Threshold::default()
            },
            total_votes: Some(self.total_votes.unwrap_or(self.valid_votes)),
            alliances: self.places()?,
            first_stage: self.first_stage == Some(FirstStage::Kiesdeler),
            ..Scenario::default()
        })
    }

    /// The alliances by the places of their lists.
    fn places(&self) -> Result<Vec<Vec<usize>>, String> {
        let place = |id: &String| {
            let place = self.lists.iter().position(|list| list.id == *id);
            place.ok_or_else(|| ["no list has the id “", id, "”"].concat())
        };
        let alliances = self.alliances.iter();
        alliances
            .map(|members| members.iter().map(place).collect())
            .collect()
    }
}

fn percent(plain: &str) -> Result<Percent, String> {
    plain
        .parse()
        .map_err(|_| ["the threshold “", plain, "” is not a decimal"].concat())
}
