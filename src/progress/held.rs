//! What one tab holds of the progress beside what the device keeps, which other tabs change too. It must not know how
//! the device keeps it.

use super::{Kept, Progress, read};

/// Where the answers are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// The device keeps them.
    #[default]
    Device,
    /// Only this tab has them: the device keeps nothing, or has no room.
    Memory,
    /// Only this tab has them: what the device keeps is of a newer version and stays as it is.
    Newer,
}

/// See the module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    progress: Progress,
    standing: Standing,
}

impl Held {
    /// What was done.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Where it is.
    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// Sees what the device keeps: it is taken together with what this tab holds. Where the device should keep it and
    /// does not any more, it was erased, and so it is here.
    pub fn see(&mut self, text: Option<&str>) {
        match text.map(read) {
            Some(Kept::Newer) => self.standing = Standing::Newer,
            Some(Kept::Ours(theirs)) => {
                self.progress.merge(theirs);
                if self.standing == Standing::Newer {
                    self.standing = Standing::Device;
                }
            }
            None => match self.standing {
                Standing::Device => self.progress = Progress::default(),
                Standing::Memory => {}
                Standing::Newer => self.standing = Standing::Device,
            },
        }
    }

    /// Changes what was done.
    pub fn change(&mut self, change: impl FnOnce(&mut Progress)) {
        change(&mut self.progress);
    }

    /// What the device is to keep; nothing where it keeps what is newer.
    pub fn text(&self) -> Option<String> {
        (self.standing != Standing::Newer).then(|| self.progress.write())
    }

    /// Whether this tab holds something that the device should keep and does not.
    pub fn is_ahead_of(&self, text: Option<&str>) -> bool {
        self.standing == Standing::Device && text.is_some() && self.text().as_deref() != text
    }

    /// Whether the device has kept it.
    pub fn written(&mut self, is_kept: bool) {
        if self.standing != Standing::Newer {
            self.standing = if is_kept {
                Standing::Device
            } else {
                Standing::Memory
            };
        }
    }
}
