//! An election adds up, its words have what it needs, and counted under its own law it gives the official seats, or says
//! that it does not. It must not know how seats are counted.

use std::collections::BTreeSet;

use super::super::election::FIGURES;
use super::super::{Content, Election, ElectionList, InLanguage};
use super::passage::placeholders;
use super::{Problem, report};
use crate::seats::allocate;
use crate::text::{Language, read_decimal};

/// Rule `election`.
pub fn check(content: &Content, problems: &mut Vec<Problem>) {
    for (id, election) in &content.elections {
        let noted = Language::ALL.iter().all(|language| {
            let words = content.words(*language).elections.get(id);
            words.is_some_and(|words| words.note.is_some())
        });
        let mut found = |says: &str| report(problems, "elections.json", id, "election", says);
        named(id, election, &mut found);
        sums(election, &mut found);
        thresholds(election, &mut found);
        if let Err(says) = official(election) {
            found(&says);
        }
        let special = [election.other_votes, election.total_votes];
        if !noted && (election.differs || special.iter().any(Option::is_some)) {
            found(
                "a note must say what differs, which votes have no list, or what the threshold is counted of",
            );
        }
        for language in Language::ALL {
            let file = [language.code(), "/elections.json"].concat();
            let mut found = |says: &str| report(problems, &file, id, "election", says);
            words(content.words(language), id, election, &mut found);
        }
    }
}

type Found<'a> = &'a mut dyn FnMut(&str);

/// The id is made of country and year, and the election says where it is known from.
fn named(id: &str, election: &Election, found: Found<'_>) {
    let country = &election.country;
    if country.len() != 2 || !country.bytes().all(|b| b.is_ascii_lowercase()) {
        found("the country is not a code of two small letters");
    }
    if [country, "-", &election.date.year().to_string()].concat() != id {
        found("the id is not the country and the year of the election");
    }
    if election.sources.is_empty() {
        found("has no source");
    }
}

fn sums(election: &Election, found: Found<'_>) {
    let votes: u64 = election.lists.iter().map(|list| list.votes).sum();
    let besides = election.against_all.unwrap_or(0) + election.other_votes.unwrap_or(0);
    if votes + besides != election.valid_votes {
        found("the votes of the lists, against all and of others do not come to the valid votes");
    }
    if (election.total_votes).is_some_and(|total| total <= election.valid_votes) {
        found("the threshold's base is not more than the valid votes: leave it out");
    }
    if election.lists.iter().map(|list| list.seats).sum::<u32>() != election.seats {
        found("the seats of the lists do not come to the seats");
    }
    if !election.lists.is_sorted_by(|a, b| a.votes >= b.votes) {
        found("the lists do not stand in order of votes");
    }
}

fn thresholds(election: &Election, found: Found<'_>) {
    let own = election.lists.iter();
    let own = own.filter_map(|list| list.threshold_percent.as_ref());
    for plain in own.chain([&election.threshold_percent]) {
        if read_decimal(plain).as_deref() != Ok(plain) {
            found("the threshold is not a decimal");
        }
    }
}

/// The engine gives the official seats, unless the election says that it does not.
fn official(election: &Election) -> Result<(), String> {
    let scenario = election.scenario(&str::to_owned)?;
    let result = allocate(&scenario).map_err(|error| error.to_string())?;
    let lists = election.lists.iter().zip(&result.seats);
    let other = lists.filter(|(list, ours)| list.seats != **ours);
    let other: Vec<_> = other
        .map(|(list, ours)| format!("{} has {}, counted {ours}", list.id, list.seats))
        .collect();
    if election.differs == other.is_empty() {
        return Err(if election.differs {
            "counted under its own law it gives the official seats: “differs” is wrong".to_owned()
        } else {
            let other = other.join("; ");
            [
                "counted under its own law it gives other seats than the official ones: ",
                &other,
            ]
            .concat()
        });
    }
    Ok(())
}

/// Names and letters tell the lists of an election apart; only the election's own figures are put into its words.
fn words(words: &InLanguage, id: &str, election: &Election, found: Found<'_>) {
    let of = |list: &ElectionList| words.lists.get(&list.id);
    let lists: Vec<_> = election.lists.iter().filter_map(of).collect();
    let names: BTreeSet<_> = lists.iter().map(|list| &list.name).collect();
    let letters: BTreeSet<_> = lists.iter().map(|list| &list.short).collect();
    if names.len() < lists.len() || letters.len() < lists.len() {
        found("two lists of this election have the same name or the same letters");
    }
    if (letters.iter()).any(|short| !(2..=4).contains(&short.chars().count())) {
        found("a list has two to four letters for a picture");
    }
    let Some(entry) = words.raw_election(id) else {
        return;
    };
    let texts = entry.values().filter_map(serde_json::Value::as_str);
    for name in texts.flat_map(placeholders) {
        if !FIGURES.contains(&name) {
            found(&["nothing is put in for {", name, "}"].concat());
        }
    }
}
