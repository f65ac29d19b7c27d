//! Copies of the content with one thing wrong.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use one_chamber::facts::check::{self, Problem};
use one_chamber::facts::{Content, LoadError};
use one_chamber::text::Language;
use serde_json::Value;

use crate::folder;

/// The lesson that the wrong texts are put into.
pub const LESSON: &str = "two-chambers-to-one";

/// A copy of the content in a folder of its own, gone when dropped.
pub struct Copy(PathBuf);

impl Copy {
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "one-chamber-content-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let to = std::env::temp_dir().join(name);
        copy(&folder(), &to);
        Self(to)
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.0.join(file)
    }

    pub fn edit(&self, file: &str, edit: impl FnOnce(&mut Value)) -> &Self {
        let path = self.path(file);
        let mut value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        edit(&mut value);
        fs::write(path, serde_json::to_string_pretty(&value).unwrap()).unwrap();
        self
    }

    pub fn load(&self) -> Result<Content, LoadError> {
        Content::load(&self.0)
    }

    /// What the check finds here and not in the content as it is.
    pub fn problems(&self) -> Vec<Problem> {
        static BEFORE: OnceLock<Vec<Problem>> = OnceLock::new();
        let before = BEFORE.get_or_init(|| check::check(&crate::content()));
        let mut after = check::check(&self.load().unwrap_or_else(|error| panic!("{error}")));
        after.retain(|problem| !before.contains(problem));
        after
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The problems after one edit of one file.
pub fn after(file: &str, edit: impl FnOnce(&mut Value)) -> Vec<Problem> {
    Copy::new().edit(file, edit).problems()
}

/// Asserts that the rule fires in the file, with words that say what is wrong.
pub fn fires(problems: &[Problem], rule: &str, file: &str, says: &str) {
    let found = problems.iter().any(|p| {
        p.rule == rule && p.file == file && [&p.path, " ", &p.says].concat().contains(says)
    });
    assert!(
        found,
        "“{rule}” is silent on {says:?} in {file}: {problems:#?}"
    );
}

/// The id of the lesson's first block of a kind.
pub fn block(kind: &str) -> String {
    let lesson: Value = serde_json::from_str(
        &fs::read_to_string(folder().join(format!("lessons/{LESSON}.json"))).unwrap(),
    )
    .unwrap();
    let blocks = lesson["screens"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|screen| screen["blocks"].as_array().unwrap());
    let found = blocks
        .into_iter()
        .find(|block| block["kind"] == kind)
        .expect(kind);
    found["id"].as_str().unwrap().to_owned()
}

/// The rules that a paragraph breaks in a language, if it stood in the lesson.
pub fn rules(language: Language, paragraph: &str) -> Vec<&'static str> {
    let id = block("paragraph");
    let file = format!("{}/lessons/{LESSON}.json", language.code());
    let mut problems = after(&file, |lesson| lesson["blocks"][&id] = paragraph.into());
    problems.retain(|problem| problem.file == file && problem.path.contains(&id));
    problems.into_iter().map(|problem| problem.rule).collect()
}

/// The id of the first fact for which something holds.
pub fn fact(holds: impl Fn(&one_chamber::facts::Fact) -> bool) -> String {
    crate::content()
        .facts
        .iter()
        .find(|(_, fact)| holds(fact))
        .map(|(id, _)| id.clone())
        .expect("such a fact")
}

/// Removes what is there.
pub fn remove(value: &mut Value, key: &str) {
    value.as_object_mut().unwrap().remove(key).expect(key);
}

/// Edits the first block of a kind in the lesson's data.
pub fn with_block(kind: &str, edit: impl Fn(&mut Value)) -> Vec<Problem> {
    after(&format!("lessons/{LESSON}.json"), |lesson| {
        let screens = lesson["screens"].as_array_mut().unwrap().iter_mut();
        let mut blocks = screens.flat_map(|screen| screen["blocks"].as_array_mut().unwrap());
        edit(blocks.find(|block| block["kind"] == kind).expect(kind));
    })
}
