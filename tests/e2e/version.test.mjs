// Claims about a new version: old until the reader says so, all new after that, in every tab; and about the line that asks.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after } from 'node:test';
import { alive, arrived, click, eventually, follow, live, text, until } from './acts.mjs';
import { build, kept } from './builds.mjs';
import { all, cacheName, everyRoute, isOffered, stamp, whole } from './kept.mjs';
import { clipped, outside } from './layout.mjs';
import { LANGUAGES, SUB_PATH, path, plain, words } from './pages.mjs';
import { DIST } from './server.mjs';
import { suite } from './suite.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What browsers say of a server that is not there. */
const LOST = /ERR_|Failed to load|NetworkError|NS_ERROR|ServiceWorker|service worker/i;
const worker = { page: { worker: true } };
const two = build('two');
after(() => two.remove());

/** Another tab of the same reader. */
async function tab(page, there) {
  const other = await page.browserContext().newPage();
  other.setDefaultTimeout(10_000);
  await live(other, there);
  return other;
}

suite('a new version', {}, ({ claim }) => {
  for (const [i, language] of LANGUAGES.entries()) {
    claim(`${language}: a new version is old until the reader says so and new after that, in every tab`, { ...worker, site: { base: i % 2 ? '/' : SUB_PATH } }, async ({ page, site, watch }) => {
      watch.allow(LOST);
      await live(page, site.url(path(language, 'home')));
      await whole(page, site, language);
      await page.evaluate(async () => { await (await caches.open('of somebody else')).put('/theirs', new Response('theirs')); });
      const other = await tab(page, site.url(path(language, 'lesson')));
      site.dist = two.dist;
      await page.reload();
      for (const one of [page, other]) await eventually(() => isOffered(one), true, 'the line', 20_000);
      const offered = words(language);
      assert.equal(await text(page, '.update p'), plain(offered['offline.ready']));
      assert.equal(await text(page, '.update button'), plain(offered['offline.reload']));
      assert.equal(await text(other, '#live'), plain(offered['offline.ready']), 'told to screen readers');
      await everyRoute(page, site, language, 'one');
      assert.deepEqual(await stamp(other), all('one'));
      await follow(other, site.url(path(language, 'about')));
      await arrived(other, site.url(path(language, 'about')));
      assert.deepEqual(await stamp(other), all('one'), 'what is followed in place is old, too');
      await until(page, 'the line is there on every page', () => document.querySelector('.update').checkVisibility());

      await page.bringToFront();
      await page.evaluate(() => document.querySelector('.update button').focus());
      await page.keyboard.press('Enter');
      for (const one of [page, other]) {
        await eventually(() => stamp(one).catch(() => null), all('two'), 'the new version');
        await alive(one);
        assert.equal(await isOffered(one), false, 'the line is gone');
      }
      await whole(page, site, language, two.dist);
      await eventually(() => page.evaluate(name => caches.has(name), cacheName(site.base, kept(DIST).version)), false, 'the old one is gone');
      assert.equal(await page.evaluate(() => caches.match('/theirs').then(theirs => theirs?.text())), 'theirs', 'caches of others stay');
      await site.kill();
      await everyRoute(page, site, language, 'two');
      await other.close();
    });
  }

  claim('to close every tab is not to say so: the old version is shown again, and the line with it', worker, async ({ page, site, watch }) => {
    watch.allow(LOST);
    await live(page, site.url(path('en', 'home')));
    await whole(page, site, 'en');
    site.dist = two.dist;
    await page.reload();
    await eventually(() => isOffered(page), true, 'the line', 20_000);
    await page.goto('about:blank');
    await live(page, site.url(path('en', 'seats')));
    await eventually(() => stamp(page), all('one'), 'old');
    await eventually(() => isOffered(page), true, 'the line');
    await click(page, '[data-take]');
    await eventually(() => stamp(page).catch(() => null), all('two'), 'new');
  });

  claim('the line has room, contrast and a name; it can be reached by keyboard and covers nothing that has the focus', { page: { worker: true, width: 320, height: 640 } }, async ({ page, site, watch }) => {
    watch.allow(LOST);
    await live(page, site.url(path('kk', 'home')));
    await whole(page, site, 'kk');
    site.dist = two.dist;
    await page.reload();
    await eventually(() => isOffered(page), true, 'the line', 20_000);
    assert.deepEqual(await page.evaluate(outside), []);
    assert.deepEqual(await page.evaluate(clipped), []);
    await page.evaluate(AXE);
    const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }).then(({ violations }) => violations.map(({ id }) => id)));
    assert.deepEqual(found, []);
    const covered = () => page.evaluate(() => {
      const [focused, line] = [document.activeElement, document.querySelector('.update')];
      if (focused === document.body || line.contains(focused)) return line.contains(focused) ? 'the line' : '';
      return focused.getBoundingClientRect().top >= line.getBoundingClientRect().top ? `covered: ${focused.outerHTML}` : '';
    });
    const seen = [];
    for (let step = 0; step < 60 && seen.at(-1) !== 'the line'; step += 1) {
      await page.keyboard.press('Tab');
      seen.push(await covered());
    }
    assert.equal(seen.at(-1), 'the line', 'the keyboard comes to it');
    assert.deepEqual(seen.filter(what => what.startsWith('covered')), []);
  });
});
