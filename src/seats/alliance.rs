//! Alliances: lists that count as one at first, then share what they won; and the Dutch first stage, which only groups
//! with a full quota pass. It must not know thresholds: members without votes here have dropped out.

use super::allocation::{Group, GroupSteps, Steps};
use super::method::{Family, Method};
use super::order::sort;
use super::share::Share;
use super::{Scenario, highest, house, quota, wide};

/// A count by one method among lists or groups; `initial` is for divisor methods, `least` for quota methods.
fn count(
    method: Method,
    votes: Vec<u64>,
    seats: u32,
    initial: Vec<u32>,
    least: u32,
    order: &[u32],
) -> Share {
    match method.family() {
        Family::Quota(quota) => quota::remainders(quota, &votes, seats, least, order),
        Family::Divisor(divisor) => highest::highest(divisor, votes, seats, initial, order),
        Family::House => house::quota_method(votes, seats, order),
    }
}

/// The whole count of a scenario for lists with these votes.
pub fn by_groups(scenario: &Scenario, votes: Vec<u64>, base: u64, order: &[u32]) -> Share {
    if scenario.alliances.is_empty() && !scenario.first_stage {
        let (seats, initial) = (scenario.seats, initial(scenario));
        let least = scenario.min_seats;
        return count(scenario.method, votes, seats, initial, least, order);
    }
    let mut groups = grouped(scenario, &votes);
    let among = among(scenario, &groups, base, order);
    let inner = scenario.alliance_method.unwrap_or(if scenario.first_stage {
        Method::HareLr
    } else {
        scenario.method
    });
    let mut share = Share::nobody(votes.len(), among.unallocated);
    share.over_award = among.over_award;
    for (i, group) in groups.iter_mut().enumerate() {
        group.seats = among.seats[i];
        let inside = inside(group, &votes, inner, among.tied[i], order);
        for (place, &list) in group.members.iter().enumerate() {
            share.seats[list] = inside.seats[place];
            share.tied[list] = inside.tied[place];
        }
        share.over_award |= inside.over_award;
        group.inside = inside.steps;
    }
    share.steps = Steps::Groups(Box::new(GroupSteps {
        groups,
        among: among.steps,
    }));
    share
}

/// Seats held before the count, by list.
fn initial(scenario: &Scenario) -> Vec<u32> {
    scenario
        .lists
        .iter()
        .map(|list| list.initial_seats)
        .collect()
}

/// Alliances and single lists in the order of their first list; without those that take no part.
fn grouped(scenario: &Scenario, votes: &[u64]) -> Vec<Group> {
    let mut alliances = vec![None; votes.len()];
    for allies in &scenario.alliances {
        for &list in allies {
            alliances[list] = Some(allies);
        }
    }
    let mut groups = Vec::new();
    for (list, alliance) in alliances.into_iter().enumerate() {
        let mut members = match alliance {
            None => vec![list],
            Some(allies) if allies.iter().any(|&ally| ally < list) => continue,
            Some(allies) => allies.clone(),
        };
        members.retain(|&list| votes[list] > 0);
        sort(&mut members, &|a, b| a.cmp(&b));
        if !members.is_empty() {
            groups.push(Group {
                votes: members.iter().map(|&list| votes[list]).sum(),
                members,
                seats: 0,
                inside: Steps::Nothing,
            });
        }
    }
    groups
}

/// Seats of the groups.
fn among(scenario: &Scenario, groups: &[Group], base: u64, order: &[u32]) -> Share {
    let mut votes: Vec<u64> = groups.iter().map(|group| group.votes).collect();
    let mut full = vec![0; groups.len()];
    if scenario.first_stage {
        // Kieswet, articles P 5 to P 7: the electoral quota is valid votes ÷ seats; whoever is below it gets nothing.
        for (votes, full) in votes.iter_mut().zip(&mut full) {
            let (seats, _) = wide::share(*votes, scenario.seats.into(), u128::from(base.max(1)));
            *full = u32::try_from(seats).unwrap_or(scenario.seats);
            if *full == 0 {
                *votes = 0;
            }
        }
    }
    let first = |group: &Group| group.members.iter().map(|&list| order[list]).min();
    let order: Vec<u32> = groups
        .iter()
        .map(|group| first(group).unwrap_or(u32::MAX))
        .collect();
    count(scenario.method, votes, scenario.seats, full, 0, &order)
}

/// A group's seats among its members; what is certain, if the group may have one more.
fn inside(group: &Group, votes: &[u64], method: Method, tied: bool, order: &[u32]) -> Share {
    if let [_] = group.members[..] {
        return Share {
            tied: vec![tied],
            ..Share::certain(vec![group.seats], 0)
        };
    }
    let own: Vec<u64> = group.members.iter().map(|&list| votes[list]).collect();
    let order: Vec<u32> = group.members.iter().map(|&list| order[list]).collect();
    let share = |seats| count(method, own.clone(), seats, vec![0; own.len()], 0, &order);
    let certain = share(group.seats);
    if tied {
        certain.or(&share(group.seats + 1))
    } else {
        certain
    }
}
