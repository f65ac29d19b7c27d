//! Every key of the interface's words that the code asks for is in the content.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use one_chamber::text::Language;

/// Texts between quotes in a Rust file, outside comments.
fn literals(code: &str, out: &mut BTreeSet<String>) {
    for line in code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
    {
        out.extend(line.split('"').skip(1).step_by(2).map(str::to_owned));
    }
}

fn gather(folder: &Path, out: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
    {
        if entry.is_dir() {
            gather(&entry, out);
        } else if entry.extension().is_some_and(|end| end == "rs") {
            literals(&fs::read_to_string(entry).unwrap(), out);
        }
    }
}

/// `nav.learn`: words joined by points, the first of them a group of keys.
fn is_key(literal: &str, groups: &BTreeSet<String>) -> bool {
    let word = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_-".contains(&b))
    };
    let file = [
        "json",
        "html",
        "js",
        "css",
        "wasm",
        "txt",
        "xml",
        "webmanifest",
        "svg",
        "woff2",
        "mjs",
    ];
    let mut parts = literal.split('.');
    parts.next().is_some_and(|group| groups.contains(group))
        && literal.contains('.')
        && literal.split('.').all(word)
        && !parts.next_back().is_some_and(|end| file.contains(&end))
}

#[test]
fn every_key_in_the_code_is_in_the_content() {
    let content = crate::content();
    let keys: BTreeSet<&str> = content.ui_words(Language::En).keys().collect();
    let groups: BTreeSet<String> = keys
        .iter()
        .filter_map(|key| key.split_once('.'))
        .map(|(group, _)| group.to_owned())
        .collect();
    let mut asked = BTreeSet::new();
    gather(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut asked,
    );
    // A literal that other keys continue (`sources.kind`, `about.p`) is put together with an id of the data or a number.
    let goes_on =
        |rest: &str| rest.is_empty() || rest.starts_with(|c: char| c == '.' || c.is_ascii_digit());
    let known = |key: &str| {
        keys.iter()
            .any(|known| known.strip_prefix(key).is_some_and(goes_on))
    };
    let missing: Vec<_> = asked
        .iter()
        .filter(|key| is_key(key, &groups) && !known(key))
        .collect();
    assert!(
        missing.is_empty(),
        "asked for in src/ and not in ui.json: {missing:?}"
    );
}

#[test]
fn a_key_is_told_from_other_texts() {
    let groups = BTreeSet::from(["nav".to_owned(), "seats".to_owned()]);
    assert!(is_key("nav.learn", &groups) && is_key("seats.step.bar.title", &groups));
    for other in [
        "nav",
        "nav.",
        "seats.json",
        "other.key",
        "nav.Learn",
        "nav. learn",
    ] {
        assert!(!is_key(other, &groups), "{other}");
    }
    let mut out = BTreeSet::new();
    literals("  // \"nav.no\"\n f(\"nav.a\", x, \"nav.b\");", &mut out);
    assert_eq!(out.into_iter().collect::<Vec<_>>(), ["nav.a", "nav.b"]);
}
