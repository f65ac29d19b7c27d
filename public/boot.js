// Brings the page to life: glue, WASM, then every part by itself, so that one that fails does not take the others along.
// After that it lets the worker keep the site on the device. A module can't report its own absence: early.js does that.
// It must not know what a part is.
const root = document.documentElement;
const me = document.querySelector('script[data-wasm]');
const at = path => new URL(path, document.baseURI).href;
let mounting = false;

function failed() {
  delete root.dataset.hydrated;
  root.dataset.start = 'failed';
}

/** Where nothing can be kept, even naming the workers throws or gives nothing: then all comes from the server. */
function workers() {
  try { return navigator.serviceWorker; } catch { return undefined; }
}

/** Registers the worker once the page has loaded, offers a new version and shows it when the reader says so. */
async function keepOnDevice(device, worker) {
  let registration;
  let shown;
  let isBack = false;
  const say = act => (registration?.waiting ?? registration?.active)?.postMessage({ act, language: root.lang });
  device.addEventListener('message', ({ data, source }) => {
    if (source?.scriptURL !== worker) return;
    if (data.taken || (isBack && shown && data.shown !== shown)) return location.reload();
    if ('embed' in root.dataset) return;
    shown ??= data.shown;
    const isNews = data.ready && !('update' in root.dataset);
    root.toggleAttribute('data-update', data.ready);
    if (isNews) document.getElementById('live').textContent = document.querySelector('.update p').textContent;
  });
  // A frame in another site keeps nothing; where it shares the device's copy, it still hears of the new version.
  if ('embed' in root.dataset || self !== top) return;
  document.addEventListener('click', event => {
    if (!event.target.closest?.('[data-take]')) return;
    say('take');
    // A worker that does not answer must not leave the reader with a dead button.
    setTimeout(() => location.reload(), 8000);
  });
  // A page out of the browser's memory may be older than what is shown now.
  addEventListener('pageshow', ({ persisted }) => { if (persisted) { isBack = true; say('ask'); } });
  device.addEventListener('controllerchange', () => say('ask'));
  if (document.readyState !== 'complete') await new Promise(done => { addEventListener('load', done); });
  registration = await device.register(worker, { updateViaCache: 'none' });
  say('ask');
}

const device = me.dataset.worker && workers();
if (device) keepOnDevice(device, at(me.dataset.worker)).catch(() => {});

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
