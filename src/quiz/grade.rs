//! A set of options, and how it stands to the right one. It must not know what the options say.

/// A set of the options of one question, by place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice(u8);

impl Choice {
    /// A question has no more options.
    pub const MOST: usize = 8;

    /// No option.
    pub const NONE: Self = Self(0);

    fn bit(option: usize) -> u8 {
        if option < Self::MOST { 1 << option } else { 0 }
    }

    /// The same set with an option in it or out of it.
    #[must_use]
    pub fn with(self, option: usize, is_in: bool) -> Self {
        if is_in {
            Self(self.0 | Self::bit(option))
        } else {
            Self(self.0 & !Self::bit(option))
        }
    }

    /// Whether an option is in it.
    pub fn has(self, option: usize) -> bool {
        self.0 & Self::bit(option) != 0
    }

    /// How many options are in it.
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Its options as letters in order: `ac`.
    pub fn letters(self) -> String {
        ('a'..='h')
            .enumerate()
            .filter(|(option, _)| self.has(*option))
            .map(|(_, letter)| letter)
            .collect()
    }

    /// The set that [`Choice::letters`] writes so; nothing for any other text, nor for an empty one.
    pub fn read(letters: &str) -> Option<Self> {
        let mut choice = Self::NONE;
        for byte in letters.bytes() {
            let option = usize::from(byte.checked_sub(b'a')?);
            // Each letter comes after those before it: its bit is above theirs.
            if Self::bit(option) <= choice.0 {
                return None;
            }
            choice = choice.with(option, true);
        }
        (choice != Self::NONE).then_some(choice)
    }
}

/// How an answer stands to the right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grade {
    /// Right options that were chosen.
    pub found: u32,
    /// Right options that there are.
    pub of: u32,
    /// Chosen options that are not right.
    pub extra: u32,
}

/// A grade in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// All that is right, and nothing else.
    Right,
    /// More right than wrong.
    Partly,
    /// Anything else.
    Wrong,
}

/// Judges an answer.
pub fn grade(right: Choice, given: Choice) -> Grade {
    Grade {
        found: Choice(right.0 & given.0).count(),
        of: right.count(),
        extra: Choice(given.0 & !right.0).count(),
    }
}

impl Grade {
    /// In one word. Whoever ticks everything has not found out anything: what is too much counts against what is found.
    pub fn verdict(self) -> Verdict {
        if self.extra == 0 && self.found == self.of {
            Verdict::Right
        } else if self.found > self.extra {
            Verdict::Partly
        } else {
            Verdict::Wrong
        }
    }
}
