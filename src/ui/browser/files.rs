//! Files that the reader chooses, drops or takes away. What is too long is not read. It must not know what is in them.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DragEvent, File, HtmlAnchorElement, HtmlInputElement, Url};

use super::Opened;
use super::page::document;
use crate::exchange::scenario::{MAX_BYTES, ReadError, too_long};

/// Reads the file chosen in this field, and empties the field so that the same file can be chosen again.
pub fn chosen_file(id: &str, opened: Opened) {
    let field = document().get_element_by_id(id);
    let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    let file = field.files().and_then(|files| files.get(0));
    if let Some(file) = file {
        read(file, opened);
    }
    field.set_value("");
}

/// Reads the first file of a drop.
pub fn dropped_file(event: &DragEvent, opened: Opened) {
    event.prevent_default();
    let files = event.data_transfer().and_then(|data| data.files());
    if let Some(file) = files.and_then(|files| files.get(0)) {
        read(file, opened);
    }
}

fn read(file: File, opened: Opened) {
    spawn_local(async move { opened(text(&file).await) });
}

async fn text(file: &File) -> Result<String, ReadError> {
    #[expect(clippy::cast_precision_loss, reason = "a mebibyte")]
    if file.size() > MAX_BYTES as f64 {
        return Err(too_long());
    }
    // What can't be read at all, as a folder that was dropped, is read as an empty text: no JSON.
    let buffer = JsFuture::from(file.array_buffer()).await;
    let bytes = buffer.map_or_else(|_| Vec::new(), |buffer| Uint8Array::new(&buffer).to_vec());
    String::from_utf8(bytes).map_err(|error| ReadError::not_text(error.utf8_error()))
}

/// Hands a text to the reader as a file of this name.
pub fn save_file(name: &str, text: &str) {
    let made = || -> Result<(), JsValue> {
        let blob = Blob::new_with_str_sequence(&Array::of1(&text.into()))?;
        let url = Url::create_object_url_with_blob(&blob)?;
        let link = document().create_element("a")?;
        let link: HtmlAnchorElement = link.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.click();
        Url::revoke_object_url(&url)
    };
    // Where a host forbids downloads nothing can be done about it.
    let _ = made();
}
