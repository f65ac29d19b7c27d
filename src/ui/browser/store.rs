//! What a device remembers, under keys that carry the site's base path. Where storage is denied even touching it
//! throws: it is probed once, and memory serves otherwise. It must not know what is kept.

use std::cell::RefCell;
use std::collections::BTreeMap;

use web_sys::Storage;

use super::page::base_path;

thread_local! {
    static DEVICE: Option<Storage> = probe();
    static MEMORY: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

fn probe() -> Option<Storage> {
    let storage = web_sys::window()?.local_storage().ok()??;
    let key = full("probe");
    storage.set_item(&key, "1").ok()?;
    storage.remove_item(&key).ok()?;
    Some(storage)
}

fn full(key: &str) -> String {
    [base_path().as_str(), key].concat()
}

/// What is remembered under a key.
pub fn kept(key: &str) -> Option<String> {
    DEVICE.with(|device| match device {
        Some(storage) => storage.get_item(&full(key)).ok().flatten(),
        None => MEMORY.with_borrow(|memory| memory.get(key).cloned()),
    })
}

/// Remembers a value; `None` forgets it. A full or vanished storage is not an error: the page goes on without.
pub fn keep(key: &str, value: Option<&str>) {
    DEVICE.with(|device| {
        if let Some(storage) = device {
            let _ = match value {
                Some(value) => storage.set_item(&full(key), value),
                None => storage.remove_item(&full(key)),
            };
            return;
        }
        MEMORY.with_borrow_mut(|memory| match value {
            Some(value) => memory.insert(key.into(), value.into()),
            None => memory.remove(key),
        });
    });
}
