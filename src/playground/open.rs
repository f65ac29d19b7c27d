//! Scenario files in and out: a bad one changes nothing, and is told. It must not know where a text comes from.

use super::Playground;
use crate::exchange::scenario::{self, File, ReadError};
use crate::seats::allocate;

impl Playground {
    /// Opens a file's text.
    pub fn open(&mut self, text: &str) {
        match checked(text) {
            Ok(file) => self.take(file),
            Err(error) => self.refuse(error),
        }
    }

    /// A file that can't even be read as a text.
    pub fn refuse(&mut self, error: ReadError) {
        self.refused = Some(error);
    }

    /// What the device is to remember; nothing where all is as the page opens. The first line says which election the
    /// numbers began with and which of its lists each list still is; the scenario file follows.
    pub fn keep(&self) -> Option<String> {
        if self.now.file == self.start.file(0) {
            return None;
        }
        let id = self.election().filter(|_| !self.now.opened);
        let mut text = id.map_or_else(|| "-".to_owned(), |election| election.id.clone());
        for origin in &self.now.origin {
            text.push(' ');
            text.push_str(&origin.map_or_else(|| "-".to_owned(), |list| list.to_string()));
        }
        Some([&text, "\n", &self.save()].concat())
    }

    /// Goes on from what the device remembered, lists in the page's language where they still are an election's. What
    /// can't be read is left aside: nobody asked for it.
    pub fn restore(&mut self, text: &str) {
        let Some((first, text)) = text.split_once('\n') else {
            return;
        };
        let Ok(file) = checked(text) else {
            return;
        };
        let mut words = first.split(' ');
        let id = words.next().unwrap_or_default();
        let known = self
            .start
            .elections
            .iter()
            .position(|election| election.id == id);
        let mut origin: Vec<Option<usize>> = words.map(|word| word.parse().ok()).collect();
        origin.resize(file.scenario.lists.len(), None);
        let file = self.renamed(&file, known, &origin).unwrap_or(file);
        self.take(file);
        if let Some(known) = known {
            self.now.election = known;
            self.now.opened = false;
            self.now.origin = origin;
        }
        self.past.clear();
        self.last = None;
    }

    /// A file with the names and letters that the page's language has for an election's lists, if they can stand
    /// together.
    fn renamed(&self, file: &File, known: Option<usize>, origin: &[Option<usize>]) -> Option<File> {
        let held = &self.start.elections.get(known?)?.file;
        let mut file = file.clone();
        for (list, from) in origin.iter().enumerate() {
            let Some(from) = *from else { continue };
            let name = &held.scenario.lists.get(from)?.name;
            name.clone_into(&mut file.scenario.lists.get_mut(list)?.name);
            if let (Some(look), Some(own)) = (file.looks.get_mut(list), held.looks.get(from)) {
                own.short.clone_into(&mut look.short);
            }
        }
        allocate(&file.scenario).ok().map(|_| file)
    }

    /// What is counted, as a file's text.
    pub fn save(&self) -> String {
        scenario::write(&self.now.file)
    }
}

/// A file that can also be counted.
fn checked(text: &str) -> Result<File, ReadError> {
    let file = scenario::read(text)?;
    allocate(&file.scenario)?;
    Ok(file)
}
