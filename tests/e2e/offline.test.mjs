// Claims about a site that is kept on the device: whole after the first visit, and never less than a working site, whatever
// the server, the network and the device do.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { address, alive, arrived, click, eventually, follow, isMarked, isShown, live, mark, text, titled, until } from './acts.mjs';
import { FULL } from './browsers.mjs';
import { build, kept } from './builds.mjs';
import { all, device, everyRoute, evict, isOffered, stamp, whole } from './kept.mjs';
import { LANGUAGES, SUB_PATH, head, path, plain, words } from './pages.mjs';
import { DIST, cutOff, held, instead, missing, refused, rewritten } from './server.mjs';
import { suite } from './suite.mjs';

/** What browsers say of a server that is not there, or of an answer that is none. */
const LOST = /ERR_|Failed to load|NetworkError|NS_ERROR|answered [45]\d\d|status of [45]\d\d|ServiceWorker|service worker/i;
const PORTAL = '<!doctype html><title>Wi-Fi</title><p>Sign in to the network';
const worker = { page: { worker: true } };
const two = build('two');
after(() => two.remove());

suite('offline', {}, ({ kind, claim }) => {
  LANGUAGES.forEach((language, i) => {
    const base = i % 2 ? SUB_PATH : '/';
    claim(`${language}, at ${base}: after one visit every page is there without the server, also those never opened`, { ...worker, site: { base } }, async ({ page, site, watch }) => {
      watch.allow(LOST);
      await live(page, site.url(path(language, 'seats')));
      await whole(page, site, language);
      await site.kill();
      await everyRoute(page, site, language, 'one', async at => {
        assert.equal(await titled(page), head(at).title);
        assert.equal(await isShown(page, '#start'), false, at);
        const faces = () => page.evaluate(() => document.fonts.ready.then(fonts => [...fonts].filter(face => face.status === 'error').length));
        assert.equal(await faces(), 0, `${at}: its faces`);
      });
      await mark(page);
      await follow(page, site.url(path(language, 'home')));
      await arrived(page, site.url(path(language, 'home')));
      assert.ok(await isMarked(page), 'links are followed in place');
      await page.goto(site.url(path(language, 'about').slice(0, -1)));
      assert.equal(await address(page), site.url(path(language, 'about')), 'the slash at the end is put there');
    });
  });

  claim('without the server the first address leads to the language of the last choice', worker, async ({ page, site, watch }) => {
    watch.allow(LOST);
    await live(page, site.url(path('kk', 'home')));
    await page.evaluate(() => document.querySelector('[data-part=languages] a[hreflang=ru]').click());
    await arrived(page, site.url(path('ru', 'home')));
    await whole(page, site, 'ru');
    await site.kill();
    await page.goto(site.url()).catch(() => {});
    await arrived(page, site.url(path('ru', 'home')));
  });

  claim('another language comes to the device when it is first visited; until then its pages say that they are not there', worker, async ({ page, site, watch }) => {
    watch.allow(LOST);
    await live(page, site.url(path('en', 'home')));
    await whole(page, site, 'en');
    const { there } = await device(page, site.base);
    assert.deepEqual(there.filter(file => /^(kk|ru)\//.test(file)), [], 'nobody asked for other languages');
    await site.kill();
    await page.goto(site.url(path('kk', 'seats')));
    const seen = await text(page);
    for (const language of LANGUAGES) assert.ok(seen.includes(plain(words(language)['offline.absent.title'])), language);
    const style = await page.evaluate(() => getComputedStyle(document.querySelector('h1')).fontFamily);
    assert.match(style, /Piazzolla/, 'it has its style at any depth');
    await page.evaluate(href => [...document.querySelectorAll('a')].find(a => a.href === href).click(), site.url(path('en', 'home')));
    await arrived(page, site.url(path('en', 'home')));
    await site.listen();
    await page.evaluate(() => document.querySelector('[data-part=languages] a[hreflang=kk]').click());
    await arrived(page, site.url(path('kk', 'home')));
    await whole(page, site, 'kk');
    await site.kill();
    await everyRoute(page, site, 'kk', 'one');
    await everyRoute(page, site, 'en', 'one');
  });

  claim('the worker is asked for only when the page has loaded', worker, async ({ page, site }) => {
    const late = held();
    site.answer(Object.keys(kept().shared).find(file => file.includes('onest-400')), late, 1);
    await page.goto(site.url(path('en', 'home')), { waitUntil: 'domcontentloaded' });
    await alive(page);
    assert.equal(await page.evaluate(() => document.readyState), 'interactive');
    assert.equal(site.asked('sw.js'), 0);
    late.release();
    await whole(page, site, 'en');
  });

  const oddities = [
    ['answered 404', missing],
    ['answered 500', instead('<p>Out of order', 'text/html', 500)],
    ['a page of the network', instead(PORTAL, 'text/html')],
    ['cut off', cutOff],
    ['refused', refused],
    ['another version’s', rewritten(text => `${text} `)],
  ];
  for (const [i, [says, act]] of oddities.entries()) {
    // In full, each in each browser.
    if (!FULL && (kind === 'chromium') !== (i % 2 === 0)) continue;
    claim(`a file that is ${says}: no half version is ever kept or offered, and the next visit mends it`, worker, async ({ page, site, watch }) => {
      watch.allow(LOST);
      const spoilt = path('en', 'about');
      site.answer(spoilt, act);
      await live(page, site.url(path('en', 'home')));
      await eventually(() => site.asked(spoilt), n => n > 0, 'the worker asked for it');
      const isGiven = () => page.evaluate(() => navigator.serviceWorker.getRegistration().then(Boolean));
      await eventually(isGiven, false, 'the worker gave up');
      assert.equal((await device(page, site.base)).version, null, 'nothing counts as kept');
      site.mend(spoilt);
      await everyRoute(page, site, 'en', 'one');
      await whole(page, site, 'en');

      site.dist = two.dist;
      const anew = i % 3 ? spoilt : Object.keys(kept(two.dist).shared).find(file => file.startsWith('boot-'));
      const asked = site.asked(anew);
      site.answer(anew, act);
      await page.reload();
      await eventually(() => site.asked(anew), n => n > asked, 'the new worker asked for it', 20_000);
      await everyRoute(page, site, 'en', 'one');
      site.mend(anew);
      await page.reload();
      await eventually(() => isOffered(page), true, 'a later visit offers it', 20_000);
      await click(page, '[data-take]');
      await eventually(() => stamp(page).catch(() => null), all('two'), 'the new version');
      await site.kill();
      await everyRoute(page, site, 'en', 'two');
    });
  }

  for (const [i, [says, act]] of oddities.slice(0, 5).entries()) {
    if (!FULL && (kind === 'chromium') !== (i % 2 === 1)) continue;
    claim(`the worker itself ${says}: the site works from the server`, worker, async ({ page, site, watch }) => {
      watch.allow(LOST);
      watch.allow(/MIME|fetching the script/);
      site.answer('sw.js', act);
      await everyRoute(page, site, 'ru', 'one');
      assert.equal((await device(page, site.base)).version, null);
    });
  }

  claim('a server that dies while the first version is fetched: nothing is kept by halves, later it is', worker, async ({ page, site, watch }) => {
    watch.allow(LOST);
    site.answer(path('en', 'seats'), () => void site.kill(), 1);
    await live(page, site.url(path('en', 'home')));
    await eventually(() => page.evaluate(() => fetch('en/').then(() => true, () => false)), false, 'the server is gone');
    assert.equal((await device(page, site.base)).version, null);
    await site.listen();
    await live(page, site.url(path('en', 'home')));
    await whole(page, site, 'en');
  });

  claim('what the device has forgotten comes again; a newer version then needs no word', worker, async ({ page, site, watch }) => {
    watch.allow(LOST);
    await live(page, site.url(path('en', 'home')));
    await whole(page, site, 'en');
    await evict(page, site.base);
    await everyRoute(page, site, 'en', 'one');
    await whole(page, site, 'en');
    await evict(page, site.base, [true, false, false]);
    await everyRoute(page, site, 'en', 'one');
    await whole(page, site, 'en');
    await evict(page, site.base);
    site.dist = two.dist;
    await everyRoute(page, site, 'en', 'two');
    await whole(page, site, 'en');
    assert.equal(await isOffered(page), false);
    await site.kill();
    await everyRoute(page, site, 'en', 'two');
  });

  // Without headers the browser's own store has no copy of the style either.
  claim('a page whose style the device has lost is never shown without it, whatever version the server has', { ...worker, site: { headers: false, dist: two.dist } }, async ({ page, site, watch }) => {
    watch.allow(LOST);
    await live(page, site.url(path('en', 'home')));
    await whole(page, site, 'en');
    site.dist = DIST;
    await evict(page, site.base, '.css');
    await everyRoute(page, site, 'en', 'one');
  });

  claim('where the browser has no workers, as at a plain-http address, the site works from the server', {}, async ({ page, site }) => {
    await everyRoute(page, site, 'kk', 'one');
    assert.equal(site.asked('sw.js'), 0);
  });

  claim('the manifest names the site in the page’s language, and its icons are there', worker, async ({ page, site }) => {
    for (const language of LANGUAGES) {
      await live(page, site.url(path(language, 'home')));
      const found = await page.evaluate(async () => {
        const { href } = document.querySelector('link[rel=manifest]');
        const manifest = await (await fetch(href)).json();
        const size = src => new Promise((done, failed) => {
          const image = new Image();
          image.onload = () => done(`${image.naturalWidth}x${image.naturalHeight}`);
          image.onerror = () => failed(new Error(src));
          image.src = new URL(src, href);
        });
        const icons = await Promise.all(manifest.icons.map(async ({ src, sizes, purpose }) => [sizes, await size(src), purpose]));
        const absolute = address => new URL(address, href).href;
        return { name: manifest.name, lang: manifest.lang, start: absolute(manifest.start_url), scope: absolute(manifest.scope), icons };
      });
      const icons = [['192x192', '192x192', 'any'], ['512x512', '512x512', 'any'], ['512x512', '512x512', 'maskable']];
      assert.deepEqual(found, { name: words(language)['site.name'], lang: language, start: site.url(path(language, 'home')), scope: site.url(), icons });
    }
    if (kind !== 'chromium') return;
    const session = await page.createCDPSession();
    assert.deepEqual((await session.send('Page.getAppManifest')).errors, [], 'the browser takes it');
    const errors = (await session.send('Page.getInstallabilityErrors')).installabilityErrors.map(({ errorId }) => errorId);
    assert.deepEqual(errors, ['in-incognito'], 'a test’s window is all that keeps it from a device’s screen');
  });
});

suite('offline without room', { browsers: ['chromium'] }, ({ claim }) => {
  const quota = async (page, site, room) => {
    const session = await page.createCDPSession();
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin: site.origin });
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, ...(room === null ? {} : { quotaSize: usage + room }) });
  };

  claim('no room for the first version: the site works from the server, and is kept once there is room', worker, async ({ page, site }) => {
    await quota(page, site, 100_000);
    await everyRoute(page, site, 'en', 'one');
    await until(page, 'a worker', () => navigator.serviceWorker.controller !== null);
    assert.equal((await device(page, site.base)).version, null);
    await quota(page, site, null);
    await page.reload();
    await whole(page, site, 'en');
  });

  claim('no room for two versions: the new one is offered all the same, old until then, new and whole after', worker, async ({ page, site, watch }) => {
    watch.allow(LOST);
    await live(page, site.url(path('en', 'home')));
    await whole(page, site, 'en');
    await quota(page, site, 100_000);
    site.dist = two.dist;
    await page.reload();
    await eventually(() => isOffered(page), true, 'the line', 20_000);
    await everyRoute(page, site, 'en', 'one');
    await site.kill();
    await click(page, '[data-take]');
    await everyRoute(page, site, 'en', 'one');
    await site.listen();
    await page.reload();
    await eventually(() => isOffered(page), true, 'the line');
    await click(page, '[data-take]');
    await eventually(() => stamp(page).catch(() => null), all('two'), 'the new version');
    await everyRoute(page, site, 'en', 'two');
    await whole(page, site, 'en');
    await site.kill();
    await everyRoute(page, site, 'en', 'two');
  });
});
