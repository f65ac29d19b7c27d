//! The steps of a count by alliances or by the Dutch first stage. It must not decide anything about seats.

use super::Playground;
use super::told::Step;
use crate::seats::{GroupSteps, Method, Steps};

impl Playground {
    fn groups(&self) -> Option<&GroupSteps> {
        match &self.allocation.steps {
            Steps::Groups(groups) => Some(groups),
            _ => None,
        }
    }

    /// Who stands together with a list; nothing where lists don't.
    pub(super) fn allies(&self, list: usize) -> Option<String> {
        let mut groups = self.groups()?.groups.iter();
        let group = groups.find(|group| group.members.contains(&list))?;
        let others = group.members.iter().filter(|other| **other != list);
        let names: Vec<_> = others.map(|&other| self.name(other)).collect();
        Some(if names.is_empty() {
            "–".to_owned()
        } else {
            names.join(", ")
        })
    }

    /// Which lists stand together, what each alliance wins, and how it shares that.
    pub(super) fn group_steps(&self, steps: &mut Vec<Step>) {
        let Some(groups) = self.groups() else {
            return;
        };
        let scenario = self.scenario();
        let together = |members: &[usize]| {
            let names: Vec<_> = members.iter().map(|&list| self.name(list)).collect();
            names.join(" + ")
        };
        let allied = || groups.groups.iter().filter(|group| group.members.len() > 1);
        if scenario.first_stage {
            steps.push(self.step("stage", self.step_text("stage"), String::new()));
        }
        let names: Vec<_> = allied().map(|group| together(&group.members)).collect();
        if !names.is_empty() {
            let words = &self.start.words;
            let says = words.fill("seats.step.allies.text", &[("names", &names.join("; "))]);
            steps.push(self.step("allies", says, String::new()));
        }
        let among = self.start.method(scenario.method);
        let seats: Vec<_> = groups
            .groups
            .iter()
            .map(|group| self.number(group.seats.into()))
            .collect();
        steps.push(self.step("among", self.among_says(&among), seats.join(" + ")));
        if !names.is_empty() {
            let fallback = if scenario.first_stage {
                Method::HareLr
            } else {
                scenario.method
            };
            let inner = self
                .start
                .method(scenario.alliance_method.unwrap_or(fallback));
            let words = &self.start.words;
            let says = words.fill("seats.step.inside.text", &[("method", &inner)]);
            let shares = allied().map(|group| {
                let members = group.members.iter();
                let seats: Vec<_> = members
                    .map(|&list| self.number(self.seats(list).into()))
                    .collect();
                seats.join(" + ")
            });
            let shares: Vec<_> = shares.collect();
            steps.push(self.step("inside", says, shares.join("; ")));
        }
    }

    fn among_says(&self, method: &str) -> String {
        let words = &self.start.words;
        words.fill("seats.step.among.text", &[("method", method)])
    }
}
