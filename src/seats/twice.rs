//! Finds a name that stands twice. It must not know what names are for.

use super::List;

/// An empty slot of the table.
const FREE: usize = usize::MAX;

/// The first list whose name an earlier one has.
pub fn name(lists: &[List]) -> Option<usize> {
    // At least half of the slots stay free, so that every search ends.
    let mask = (2 * lists.len()).next_power_of_two() - 1;
    let mut table = vec![FREE; mask + 1];
    for (i, list) in lists.iter().enumerate() {
        let mut slot = scatter(&list.name) & mask;
        while table[slot] != FREE {
            if lists[table[slot]].name == list.name {
                return Some(i);
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = i;
    }
    None
}

/// A number that differs for most texts (Fowler, Noll and Vo's hash, 32 bits). Texts made to collide only make the
/// search slower, and there are a thousand of them at most.
fn scatter(text: &str) -> usize {
    let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let hash = text.bytes().fold(0x811c_9dc5, mix);
    usize::try_from(hash ^ (hash >> 15)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{List, name};

    #[test]
    fn the_first_that_stands_twice_is_found() {
        let named = |names: &[&str]| names.iter().map(|n| List::new(n, 1)).collect::<Vec<_>>();
        assert_eq!(name(&named(&[])), None);
        assert_eq!(name(&named(&["a", "b", "ab", "ba", ""])), None);
        assert_eq!(name(&named(&["a", "b", "c", "b", "a"])), Some(3));
    }

    #[test]
    fn a_thousand_names_are_told_apart() {
        let mut lists: Vec<_> = (0..1_000).map(|i| List::new(&i.to_string(), 1)).collect();
        assert_eq!(name(&lists), None);
        lists[999].name = "0".into();
        assert_eq!(name(&lists), Some(999));
    }
}
