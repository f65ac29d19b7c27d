// Brings the page to life: glue, WASM, then every part by itself, so that one that fails does not take the others along.
// A module can't report its own absence: early.js does that. It must not know what a part is.
const root = document.documentElement;
const me = document.querySelector('script[data-wasm]');
const at = path => new URL(path, document.baseURI).href;
let mounting = false;

function failed() {
  delete root.dataset.hydrated;
  root.dataset.start = 'failed';
}

try {
  const glue = await import(at(me.dataset.js));
  await glue.default({ module_or_path: at(me.dataset.wasm) });

  const mountAll = () => {
    let lost = false;
    for (const part of document.querySelectorAll('[data-part]')) {
      mounting = true;
      try { glue.mount_one(part); } catch { lost = true; }
      mounting = false;
    }
    root.dataset.hydrated = '';
    root.dataset.start = lost ? 'partial' : 'alive';
  };
  glue.start(mountAll, () => { if (!mounting) failed(); });
  mountAll();
} catch {
  failed();
}
