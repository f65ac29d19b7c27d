// What a browser keeps of the site, looked at and disturbed from within a page, and of which build what is shown is.
// It must not know which of that is right.
import assert from 'node:assert/strict';
import { alive, eventually } from './acts.mjs';
import { kept } from './builds.mjs';
import { PAGES, path } from './pages.mjs';

/** The name of a cache of the site at this base. */
export const cacheName = (base, version) => `${base} one-chamber ${version}`;

/** The version that the device shows, and what it has of it, as addresses from the base. */
export function device(page, base) {
  return page.evaluate(async (ours, home) => {
    const note = await caches.match(`${home}sw.js?shown`, { cacheName: `${ours}notes` });
    const version = (await note?.text()) ?? null;
    const there = version && await caches.has(ours + version) ? await (await caches.open(ours + version)).keys() : [];
    return { version, there: there.map(request => new URL(request.url).pathname.slice(home.length)) };
  }, cacheName(base, ''), base).catch(() => ({ version: null, there: [] }));
}

/** What is missing on the device of the shown version, or of `dist`, in a language. */
export async function missingOf(page, site, language, dist = site.dist) {
  const { version, there } = await device(page, site.base);
  const wanted = kept(dist);
  if (version !== wanted.version) return [`shown: ${version}, not ${wanted.version}`];
  return Object.keys({ ...wanted.shared, ...wanted.pages[language] }).filter(file => !there.includes(file));
}

/** Waits until a build is whole on the device, in a language. */
export function whole(page, site, language, dist) {
  return eventually(() => missingOf(page, site, language, dist), [], `everything of ${language} is on the device`, 20_000);
}

/** Of which build a page is: its text, its style, the code that runs. The built site itself is `one`. */
export function stamp(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    return {
      text: document.querySelector('main')?.dataset.text ?? 'one',
      style: getComputedStyle(root).getPropertyValue('--style').trim() || 'one',
      code: root.dataset.code ?? 'one',
    };
  });
}

export const all = name => ({ text: name, style: name, code: name });

/** Whether the line of a new version can be seen. */
export function isOffered(page) {
  return page.evaluate(() => document.querySelector('.update')?.checkVisibility() ?? false).catch(() => false);
}

/** Every page of a language, loaded one after another: each lives and is of one build, of this one where it is said. */
export async function everyRoute(page, site, language, name, check = () => {}) {
  for (const { id } of PAGES) {
    const at = path(language, id);
    await page.goto(site.url(at));
    await alive(page);
    const seen = await stamp(page);
    assert.deepEqual(seen, all(name ?? seen.text), `${at} is of one build`);
    await check(at);
  }
}

/**
 * Takes from the device everything that the site has put there; of all its entries, those whose turn is `true`; or those
 * whose address ends so.
 */
export function evict(page, base, which = null) {
  return page.evaluate(async (ours, taken) => {
    let n = 0;
    const goes = ({ url }) => (typeof taken === 'string' ? url.endsWith(taken) : taken[n++ % taken.length]);
    for (const name of (await caches.keys()).filter(one => one.startsWith(ours))) {
      if (!taken) { await caches.delete(name); continue; }
      const cache = await caches.open(name);
      for (const request of await cache.keys()) if (goes(request)) await cache.delete(request);
    }
  }, cacheName(base, ''), which);
}
