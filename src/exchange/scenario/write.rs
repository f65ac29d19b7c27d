//! A scenario as a file's text: what differs from the defaults, one party a line, so that a person can read it and two
//! files can be compared. It must not know how it will be read.

use super::{FIRST_STAGE, FORMAT, File, PERCENT};
use crate::seats::{List, Scenario};

/// One object: fields are added in order.
struct Object {
    text: String,
    before: &'static str,
}

impl Object {
    fn new(open: &str) -> Self {
        Self {
            text: open.to_owned(),
            before: "",
        }
    }

    /// A field whose value is JSON already.
    fn raw(&mut self, name: &str, json: &str) {
        for piece in [self.before, "\"", name, "\": ", json] {
            self.text.push_str(piece);
        }
        if self.before.is_empty() {
            self.before = ", ";
        }
    }

    fn text(&mut self, name: &str, text: &str) {
        self.raw(name, &quoted(text));
    }

    /// A field that is left out where it is nought.
    fn number(&mut self, name: &str, n: u64) {
        if n > 0 {
            self.raw(name, &n.to_string());
        }
    }

    /// A field that is left out where it is false.
    fn flag(&mut self, name: &str, is: bool) {
        if is {
            self.raw(name, "true");
        }
    }
}

/// A text in quotation marks. Control characters can't be in it: they are refused where it comes from.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        if !c.is_control() {
            out.push(c);
        }
    }
    out.push('"');
    out
}

/// Texts in brackets, one way or another already JSON.
fn list(items: impl Iterator<Item = String>, between: &str) -> String {
    let items: Vec<String> = items.collect();
    ["[", &items.join(between), "]"].concat()
}

/// The file's text.
pub fn write(file: &File) -> String {
    let scenario = &file.scenario;
    let mut out = Object {
        before: ",\n  ",
        ..Object::new("{\n  \"format\": ")
    };
    out.text.push_str(&quoted(FORMAT));
    if let Some(title) = &file.title {
        out.text("title", title);
    }
    out.text("method", scenario.method.id());
    out.raw("seats", &scenario.seats.to_string());
    write_threshold(&mut out, scenario);
    if let Some(total) = scenario.total_votes {
        out.raw("total_votes", &total.to_string());
    }
    if file.percent {
        out.text("display", PERCENT);
    }
    write_groups(&mut out, scenario);
    out.number("min_seats", scenario.min_seats.into());
    let lists = scenario.lists.iter().enumerate();
    let parties: Vec<String> = lists
        .map(|(i, party)| write_party(file, i, party))
        .collect();
    let parties = ["[\n    ", &parties.join(",\n    "), "\n  ]"].concat();
    out.raw(
        "parties",
        if scenario.lists.is_empty() {
            "[]"
        } else {
            &parties
        },
    );
    out.text.push_str("\n}\n");
    out.text
}

fn write_threshold(out: &mut Object, scenario: &Scenario) {
    let threshold = &scenario.threshold;
    out.text("threshold_percent", &threshold.percent.to_string());
    out.flag("threshold_strict", threshold.strict);
    if let Some(votes) = threshold.votes {
        out.raw("threshold_votes", &votes.to_string());
    }
    out.flag("threshold_quota", threshold.quota);
    out.flag("runner_up", threshold.runner_up);
}

fn write_groups(out: &mut Object, scenario: &Scenario) {
    let name = |&i: &usize| quoted(scenario.lists.get(i).map_or("", |list| &list.name));
    if !scenario.alliances.is_empty() {
        let each = scenario
            .alliances
            .iter()
            .map(|ally| list(ally.iter().map(name), ", "));
        out.raw("alliances", &list(each, ", "));
    }
    if let Some(method) = scenario.alliance_method {
        out.text("alliance_method", method.id());
    }
    if scenario.first_stage {
        out.text("first_stage", FIRST_STAGE);
    }
    if !scenario.tie_order.is_empty() {
        out.raw(
            "tie_order",
            &list(scenario.tie_order.iter().map(name), ", "),
        );
    }
}

fn write_party(file: &File, i: usize, party: &List) -> String {
    let mut out = Object::new("{");
    out.text("name", &party.name);
    let look = file.looks.get(i);
    for (field, value) in look
        .iter()
        .flat_map(|l| [("short", &l.short), ("colour", &l.colour)])
    {
        if !value.is_empty() {
            out.text(field, value);
        }
    }
    out.raw("votes", &party.votes.to_string());
    out.flag("ineligible", party.ineligible);
    out.flag("exempt", party.exempt);
    if let Some(percent) = party.threshold {
        out.text("threshold_percent", &percent.to_string());
    }
    out.number("initial_seats", party.initial_seats.into());
    out.text.push('}');
    out.text
}
