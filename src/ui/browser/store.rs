//! What a device remembers, under keys that carry the site's base path. Where storage is denied even touching it
//! throws: it is probed once, and memory serves otherwise. It must not know what is kept.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{CacheStorage, Storage, StorageEvent};

use super::Erased;
use super::page::{base_path, window};

type Heard = Box<dyn Fn(Option<String>)>;

thread_local! {
    static DEVICE: Option<Storage> = probe();
    /// What the device does not take; it goes before what the device has.
    static MEMORY: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
    static HEARD: RefCell<Vec<(String, Heard)>> = const { RefCell::new(Vec::new()) };
    static EAR: EventListener = EventListener::new(&window(), "storage", |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            // Without a key everything was cleared.
            tell(event.key().as_deref(), event.new_value().as_deref());
        }
    });
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
    let memory = MEMORY.with_borrow(|memory| memory.get(key).cloned());
    let device = || DEVICE.with(|device| device.as_ref()?.get_item(&full(key)).ok().flatten());
    memory.or_else(device)
}

/// Remembers a value; `None` forgets it. Whether the device does: with a full or vanished storage the page goes on with
/// what it has in memory.
pub fn keep(key: &str, value: Option<&str>) -> bool {
    let is_kept = DEVICE.with(|device| {
        let storage = device.as_ref()?;
        match value {
            Some(value) => storage.set_item(&full(key), value).ok(),
            None => storage.remove_item(&full(key)).ok(),
        }
    });
    MEMORY.with_borrow_mut(|memory| match value {
        Some(value) if is_kept.is_none() => memory.insert(key.into(), value.into()),
        _ => memory.remove(key),
    });
    is_kept.is_some()
}

/// Whether the device itself remembers what is kept under a key.
pub fn keeps(key: &str) -> bool {
    DEVICE.with(Option::is_some) && MEMORY.with_borrow(|memory| !memory.contains_key(key))
}

/// Calls when another tab changes what is kept under a key, or when it is erased, until the parts of the page go.
pub fn hear(key: &str, heard: impl Fn(Option<String>) + 'static) {
    EAR.with(|_| ());
    HEARD.with_borrow_mut(|all| all.push((full(key), Box::new(heard))));
}

/// Nobody hears any more.
pub fn deafen() {
    HEARD.with_borrow_mut(Vec::clear);
}

fn tell(key: Option<&str>, value: Option<&str>) {
    HEARD.with_borrow(|all| {
        for (own, heard) in all {
            if key.is_none_or(|key| key == own) {
                heard(value.map(str::to_owned));
            }
        }
    });
}

/// Erases everything of this site's: keys, and the caches of its pages. Then calls with what it was.
pub fn erase(then: impl FnOnce(Erased) + 'static) {
    let keys = erase_keys();
    tell(None, None);
    spawn_local(async move {
        let pages = erase_pages().await.unwrap_or(false);
        then(Erased { keys, pages });
    });
}

/// Another copy of the site may lie in a folder of ours: its keys go on after a slash.
fn erase_keys() -> Vec<String> {
    let mut keys: Vec<String> = MEMORY.take().into_keys().collect();
    DEVICE.with(|device| {
        let Some(storage) = device else { return };
        let all = (0..storage.length().unwrap_or(0)).filter_map(|n| storage.key(n).ok().flatten());
        let all: Vec<String> = all.collect();
        let base = base_path();
        for full in all {
            let ours = full.strip_prefix(&base).filter(|key| !key.contains('/'));
            if let Some(key) = ours
                && storage.remove_item(&full).is_ok()
            {
                keys.push(key.to_owned());
            }
        }
    });
    keys
}

/// Whether there were caches of ours. Where the page may not store anything, there is no store of caches either.
async fn erase_pages() -> Option<bool> {
    let caches: CacheStorage = window().caches().ok()?;
    if caches.is_undefined() {
        return None;
    }
    let names: Array = JsFuture::from(caches.keys()).await.ok()?.dyn_into().ok()?;
    let ours = [&base_path(), " one-chamber "].concat();
    let mut found = false;
    for name in names.iter().filter_map(|name| name.as_string()) {
        if name.starts_with(&ours) {
            found |= JsFuture::from(caches.delete(&name)).await.is_ok();
        }
    }
    Some(found)
}
