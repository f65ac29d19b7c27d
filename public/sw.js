// Keeps the site on the device: every file of a version, checked against the list that the build puts in here, in one
// cache of its own. Which version is shown stands apart from which worker runs: it changes only when the reader says so.
// Later workers read what earlier ones wrote: names and entries stay as they are. It must not know what a page says.
/** The build puts its list here: { version, shared, pages }, each file with its hash and length. */
const SITE = null;

const HOME = new URL('./', location.href);
/** Names of this site's caches begin so: a path holds no space, so that no other copy's path can end within it. */
const OURS = `${HOME.pathname} one-chamber `;
const at = path => new URL(path, HOME).href;
/** A version's list lies beside its files. */
const LIST = at('sw.js?list');
const cacheOf = version => OURS + version;

// What is on the device.

/** Which version the reader sees (`shown`), and which one before (`before`); nothing where the device has forgotten. */
async function noted(what) {
  const note = await caches.match(at(`sw.js?${what}`), { cacheName: cacheOf('notes') });
  return note?.text();
}

async function note(what, version) {
  const notes = await caches.open(cacheOf('notes'));
  await notes.put(at(`sw.js?${what}`), new Response(version));
}

/** The shown version: its list, and what there is of its files. */
async function device() {
  const version = await noted('shown');
  if (!version || !(await caches.has(cacheOf(version)))) return null;
  const cache = await caches.open(cacheOf(version));
  const list = await cache.match(LIST);
  return list ? { cache, site: await list.json(), there: await addresses(cache) } : null;
}

async function addresses(cache) {
  return new Set((await cache.keys()).map(request => request.url));
}

/** The files that a version needs for these languages and that are not there. */
function lacking(site, languages, there) {
  const files = Object.assign({}, site.shared, ...languages.map(language => site.pages[language]));
  return Object.entries(files).filter(([path]) => !there.has(at(path)));
}

/** Languages that the device has pages of. */
async function kept() {
  const now = await device();
  const has = pages => Object.keys(pages).some(path => now.there.has(at(path)));
  return now ? Object.keys(now.site.pages).filter(language => has(now.site.pages[language])).filter(isOurs) : [];
}

/** Those, and the languages that tabs were opened in. */
async function languages() {
  const open = (await tabs()).map(({ url }) => languageOf(pathOf(url)));
  return [...new Set([...await kept(), ...open])].filter(isOurs);
}

const isOurs = language => Object.hasOwn(SITE.pages, language);

// Getting files.

/** Gets what a version lacks; when this is done, all of it is there and as it was built. */
async function fill(site, wanted) {
  const cache = await caches.open(cacheOf(site.version));
  const before = await addresses(cache);
  const files = lacking(site, wanted, before);
  if (files.length) await room(files);
  if (!before.has(LIST)) await cache.put(LIST, new Response(JSON.stringify(site)));
  const next = files.values();
  const hand = async () => { for (const [path, [hash]] of next) await cache.put(at(path), await checked(path, hash)); };
  await Promise.all([hand(), hand(), hand(), hand()]);
  const there = await addresses(await caches.open(cacheOf(site.version)));
  if (lacking(site, wanted, there).length) throw new Error('what was put there is gone');
}

/** Where there is no room for all of it, nothing is fetched: it would be for nothing, at the reader's cost. */
async function room(files) {
  const { quota, usage } = await navigator.storage?.estimate?.() ?? {};
  const needed = files.reduce((sum, [, [, length]]) => sum + length, 0);
  if (quota < usage + needed) throw new DOMException('no room', 'QuotaExceededError');
}

/** A file exactly as it was built, or an error: half of it, a page of the network in its place, another version's. */
async function checked(path, hash) {
  // A name that tells the content may come from the browser's own store: what is wrong there is asked for again.
  const ways = /-[0-9a-f]{10}\.\w+$/.test(path) ? ['default', 'reload'] : ['reload'];
  for (const cache of ways) {
    const answer = await fetch(at(path), { cache });
    const bytes = await answer.arrayBuffer();
    if (answer.ok && (await digest(bytes)) === hash) return new Response(bytes, { headers: lasting(answer.headers) });
  }
  throw new Error(`not as it was built: ${path}`);
}

async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.subarray(0, 8), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** The host's headers stay, its policy among them; not those that tell how the bytes travelled. */
function lasting(headers) {
  const kept = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'vary']) kept.delete(name);
  return kept;
}

/** One mending at a time, in the background: what fails is tried again at a later page. */
let mending = Promise.resolve();
function mend(language) {
  mending = mending.then(() => complete(language)).catch(() => {});
  return mending;
}

/** Brings the shown version to completeness for a language; where none is whole any more, this worker's own. */
async function complete(language) {
  const now = await device();
  if (now) {
    const wanted = Object.hasOwn(now.site.pages, language) ? [language] : [];
    if (lacking(now.site, wanted, now.there).length === 0) return;
    try {
      return await fill(now.site, wanted);
    } catch (error) {
      // The server may have gone on to another version: this one, if broken, can't be mended.
      const isBroken = lacking(now.site, [], now.there).length > 0;
      if (!isBroken || now.site.version === SITE.version) throw error;
    }
  }
  const wanted = [...await languages(), language].filter(isOurs);
  await fill(SITE, wanted);
  await note('shown', SITE.version);
  await tell();
}

// Answering.

addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(HOME.href) || request.headers.has('range')) return;
  event.respondWith(answer(event).catch(() => fetch(request)));
});

function pathOf(url) {
  const { href, pathname } = new URL(url);
  return href.startsWith(HOME.href) ? pathname.slice(HOME.pathname.length).replace(/(^|\/)index\.html$/, '$1') : '';
}

const languageOf = path => path.split('/')[0];

async function answer(event) {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.mode === 'navigate' || path === '' || path.endsWith('/')) return page(event, path);
  const cacheName = cacheOf(await noted('shown'));
  return (await caches.match(at(path), { cacheName })) ?? (await elsewhere(path)) ?? fetch(request);
}

async function page(event, path) {
  const now = await device();
  const found = await now?.cache.match(at(path));
  event.waitUntil(mend(languageOf(path)));
  // A page whose style or code is lost would be half a page: then the server's is better.
  if (found && lacking(now.site, [], now.there).length === 0) return found;
  const fresh = await fetch(event.request).catch(() => null);
  if (fresh && (fresh.ok || !found)) return fresh;
  return found ?? (now?.there.has(at(`${path}/`)) ? Response.redirect(at(`${path}/`)) : absent(now));
}

/** A page that is still open may ask for a file of the version before: a name that tells the content can't be wrong. */
async function elsewhere(path) {
  if (!/-[0-9a-f]{10}\.\w+$/.test(path)) return undefined;
  for (const cacheName of (await caches.keys()).filter(name => name.startsWith(OURS))) {
    const found = await caches.match(at(path), { cacheName });
    if (found) return found;
  }
  return undefined;
}

/** No connection, and the page is not on the device: says so, from wherever it is shown. */
async function absent(now) {
  const page = await now?.cache.match(at('offline.html'));
  if (!page) return Response.error();
  const html = (await page.text()).replace('<base href="./">', `<base href="${HOME.pathname}">`);
  return new Response(html, { status: 503, headers: page.headers });
}

// A version's life.

addEventListener('install', event => event.waitUntil(install()));

/** Fetches this version whole beside the shown one. An error leaves everything as it was; the browser tries again. */
async function install() {
  if (!registration.waiting) await sweep();
  try {
    await fill(SITE, await languages());
    if (!(await device())) await note('shown', SITE.version);
  } catch (error) {
    if (error.name !== 'QuotaExceededError') throw error;
    // No room for two: it is offered all the same, or the reader would keep the old one for ever.
    if ((await noted('shown')) !== SITE.version) await drop(cacheOf(SITE.version));
  }
  await tell();
}

addEventListener('activate', event => event.waitUntil(clients.claim()));

addEventListener('message', event => {
  const { data, source } = event;
  if (data?.act === 'ask' && source) event.waitUntil(Promise.all([ask(source), mend(data.language)]));
  if (data?.act === 'take') event.waitUntil(take());
});

/** A page is there and asks how things stand. The version before has served its last page by now. */
async function ask(tab) {
  const [version, before] = [await noted('shown'), await noted('before')];
  if (before && before !== version) await drop(cacheOf(before));
  tab.postMessage(await state());
}

/** The reader wants the new version: all at once, in every tab. */
async function take() {
  const before = await noted('shown');
  try {
    await fill(SITE, await languages()).catch(async () => fill(SITE, await kept()));
    await note('shown', SITE.version);
    if (before && before !== SITE.version) await note('before', before);
  } catch (error) {
    if (error.name !== 'QuotaExceededError' || !(await isServed())) return tell();
    // The old one makes room. Pages come from the server until the new one is whole.
    await forget(() => true);
  }
  await skipWaiting();
  for (const tab of await tabs()) tab.postMessage({ taken: true });
}

/** Whether this version can be had from the server now. */
async function isServed() {
  const [path, [hash]] = Object.entries(SITE.shared)[0];
  return checked(path, hash).then(() => true, () => false);
}

async function state() {
  const version = await noted('shown');
  return { shown: version, ready: Boolean(version) && version !== SITE.version };
}

async function tell() {
  const now = await state();
  for (const tab of await tabs()) tab.postMessage(now);
}

async function tabs() {
  const all = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => url.startsWith(HOME.href));
}

/** Versions that were never shown, or are no longer, go; caches of others are never touched. */
async function sweep() {
  const stay = ['notes', await noted('shown'), SITE.version].map(cacheOf);
  await forget(name => !stay.includes(name));
}

async function forget(isOld) {
  for (const name of await caches.keys()) if (name.startsWith(OURS) && isOld(name)) await drop(name);
}

/** Entry by entry: the room of a whole cache comes free only when nobody holds it any more. */
async function drop(name) {
  const cache = await caches.open(name);
  await Promise.all((await cache.keys()).map(request => cache.delete(request)));
  await caches.delete(name);
}
