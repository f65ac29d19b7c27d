//! A scenario file out of bytes: each byte is a choice. Most files can be counted, some hold one thing that is wrong, and
//! a few are broken as texts.

use one_chamber::seats::{MAX_LISTS, MAX_SEATS, MAX_VOTES, Method};
use serde_json::{Map, Value, json};

/// Bytes to choose by; noughts when they have run out.
struct Choices<'a>(std::slice::Iter<'a, u8>);

impl Choices<'_> {
    fn byte(&mut self) -> u8 {
        self.0.next().copied().unwrap_or(0)
    }

    /// One time in so many.
    fn one_in(&mut self, times: u8) -> bool {
        self.byte() % times == times - 1
    }

    fn number(&mut self, bytes: usize) -> u64 {
        (0..bytes).fold(0, |n, _| n << 8 | u64::from(self.byte()))
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[usize::from(self.byte()) % all.len()].clone()
    }
}

/// What no field may hold, or hardly any.
fn wrong(choices: &mut Choices) -> Value {
    let deep = (0..100).fold(json!(1), |inner, _| json!([inner]));
    choices.of(&[
        json!(-1),
        json!(1.5),
        json!("7"),
        json!(1e30),
        json!(MAX_VOTES + 1),
        json!(u64::MAX),
        json!(i64::MIN),
        json!("\u{0}"),
        json!("many\n"),
        json!({"votes": 1}),
        json!([]),
        json!(["List 0", "List 0"]),
        json!(true),
        Value::Null,
        deep,
    ])
}

/// Few and round ones where lists are to be equal, else of any size.
fn votes(choices: &mut Choices, alike: bool) -> Value {
    match choices.byte() % 8 {
        n if alike => json!([6, 12, 12, 24, 36, 60, 60, 0][usize::from(n)]),
        0 => json!(choices.number(1) % 12),
        1..=3 => json!(choices.number(1)),
        4 => json!(choices.number(3)),
        5 => json!(choices.number(8) % (MAX_VOTES + 1)),
        6 => json!(MAX_VOTES - choices.number(1)),
        _ => json!(choices.number(2) * 1_000_000),
    }
}

fn percent(choices: &mut Choices) -> Value {
    let part = choices.number(3);
    choices.of(&[
        json!(5),
        json!("0"),
        json!("100"),
        json!("0.000001"),
        json!(7.5),
        json!(format!("{}.{:06}", part % 100, part % 1_000_000)),
    ])
}

fn party(choices: &mut Choices, i: usize, alike: bool) -> Value {
    let mut party = json!({"name": format!("List {i}"), "votes": votes(choices, alike)});
    match choices.byte() % 32 {
        0 => party["exempt"] = json!(true),
        1 => party["ineligible"] = json!(true),
        2 => party["threshold_percent"] = percent(choices),
        3 => party["initial_seats"] = json!(choices.number(1) % 4),
        4 => party["colour"] = json!("#00ffaa"),
        5 if choices.one_in(4) => party["name"] = json!("List 0"),
        6 if choices.one_in(4) => party["votes"] = wrong(choices),
        7 if choices.one_in(4) => party["initial_seats"] = wrong(choices),
        _ => {}
    }
    party
}

fn seats(choices: &mut Choices) -> u32 {
    let n = u32::try_from(choices.number(2)).unwrap();
    match choices.byte() % 32 {
        0 => MAX_SEATS - n % 3,
        1..=8 => n % 1_000,
        _ => n % 24,
    }
}

fn names(choices: &mut Choices, parties: usize, most: usize) -> Value {
    let first = usize::from(choices.byte()) % parties.max(1);
    let several = usize::from(choices.byte()) % most + 1;
    let names = (first..parties).take(several);
    names.map(|i| format!("List {i}")).collect()
}

/// Rules around the method.
fn rules(choices: &mut Choices, file: &mut Map<String, Value>, parties: usize) {
    if choices.one_in(3) {
        file.insert("threshold_percent".into(), percent(choices));
    }
    for flag in ["threshold_strict", "threshold_quota", "runner_up"] {
        if choices.one_in(6) {
            file.insert(flag.into(), json!(true));
        }
    }
    if choices.one_in(8) {
        file.insert("threshold_votes".into(), json!(choices.number(2)));
    }
    if choices.one_in(8) {
        file.insert("total_votes".into(), json!(choices.number(8) >> 4));
    }
    if choices.one_in(5) {
        file.insert("tie_order".into(), names(choices, parties, 4));
    }
    if choices.one_in(4) {
        let mut allies: Vec<Value> = vec![names(choices, parties, 3)];
        if choices.one_in(3) {
            allies.push(names(choices, parties, 3));
        }
        file.insert("alliances".into(), allies.into());
        let inner = choices.of(&Method::ALL).id();
        file.insert("alliance_method".into(), json!(inner));
    }
    if choices.one_in(12) {
        file.insert("first_stage".into(), json!("nl_kiesdeler"));
        file.insert("method".into(), json!("dhondt"));
    }
    if choices.one_in(12) {
        file.insert("min_seats".into(), json!(choices.byte() % 3));
        file.insert("method".into(), json!("hare_lr"));
    }
}

/// The text of a scenario file.
pub fn scenario(bytes: &[u8]) -> String {
    let choices = &mut Choices(bytes.iter());
    let number = usize::from(choices.byte());
    let parties = match choices.byte() {
        0 => MAX_LISTS + number % 2,
        1..=4 => number,
        _ => number % 9,
    };
    let mut file = Map::new();
    file.insert("method".into(), json!(choices.of(&Method::ALL).id()));
    file.insert("seats".into(), json!(seats(choices)));
    rules(choices, &mut file, parties);
    let alike = choices.one_in(2);
    let lists = (0..parties).map(|i| party(choices, i, alike));
    file.insert("parties".into(), lists.collect());
    if choices.one_in(16) {
        let fields = [
            "method",
            "seats",
            "parties",
            "format",
            "title",
            "alliances",
            "tie_order",
            "total_votes",
            "threshold_percent",
            "min_seats",
            "first_stage",
            "other",
        ];
        file.insert(choices.of(&fields).into(), wrong(choices));
    }
    let mut text = Value::from(file).to_string();
    if choices.one_in(32) && text.is_ascii() {
        let at = usize::try_from(choices.number(2)).unwrap() % text.len();
        let put = choices.of(&["", "{", "]", ",", "\"", "9", "-", "\\", "e", "\u{0}", "ä"]);
        text.replace_range(at..=at, put);
    }
    text
}
