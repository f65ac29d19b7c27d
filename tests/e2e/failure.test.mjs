// Claims about a start that fails: the page is there to be read, says what does not work, and nothing on it is dead.
import assert from 'node:assert/strict';
import { address, alive, click, column, counted, eventually, isShown, live, pressTheme, text, theme, type, until } from './acts.mjs';
import { LANGUAGES, SUB_PATH, assets, path, piece, question, words } from './pages.mjs';
import { cutOff, held, instead, missing, refused, rewritten, serve } from './server.mjs';
import { suite } from './suite.mjs';

const OFFICIAL = [40, 8, 6, 6, 5, 4, 0, 0];
/** What browsers say of a file that did not come. */
const LOST = /answered 404|Failed to load resource|Loading (failed|module)|ERR_|NetworkError|NS_ERROR|fetch/i;
/** And of one that came in pieces or is something else. */
const BROKEN = /SyntaxError|MIME|disallowed|uncaught|wasm|Wasm|WebAssembly/i;

const { early, boot, glue, wasm, style } = assets();

/** Every way in which a file that the start needs can fail to come. */
const FAILURES = [
  ['WASM answered 404', wasm, missing],
  ['WASM cut off', wasm, cutOff],
  ['WASM refused', wasm, refused],
  ['WASM replaced by a page', wasm, instead('<!doctype html><p>Sign in to the network', 'text/html')],
  ['glue answered 404', glue, missing],
  ['glue cut off', glue, cutOff],
  ['glue refused', glue, refused],
  ['boot answered 404', boot, missing],
  ['boot cut off', boot, cutOff],
  ['boot refused', boot, refused],
  ['boot replaced by a page', boot, instead('<!doctype html><p>Sign in to the network', 'text/html')],
  ['boot half of itself', boot, rewritten(script => `${script.slice(0, script.length >> 1)} (`)],
];

/** The sentence is shown, in the page's language; the page can be read; what still works, works. */
async function saysSo(page, language) {
  await until(page, 'html[data-start=failed]', () => document.documentElement.dataset.start === 'failed');
  assert.ok(await isShown(page, '#start'), 'the start sentence can be seen');
  assert.ok((await text(page, '#start')).includes(piece(words(language)['start.sentence'])), 'in the page’s language');
  assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-hydrated')), false);
  const live = await page.evaluate(() => [...document.querySelectorAll('[data-part] :is(button, input, select)')].filter(e => e.checkVisibility() && !e.disabled).map(e => e.outerHTML));
  assert.deepEqual(live, [], 'no control looks alive');
}

suite('failure', {}, ({ claim }) => {
  FAILURES.forEach(([says, file, act], i) => {
    const language = LANGUAGES[i % LANGUAGES.length];
    const base = i % 2 ? SUB_PATH : '/';
    claim(`${says}: the count of 2023 and the lesson are there, and the page says so (${language}, ${base})`, { site: { base } }, async ({ page, site, watch }) => {
      watch.allow(LOST);
      watch.allow(BROKEN);
      site.answer(file, act);
      await page.goto(site.url(path(language, 'seats')));
      await saysSo(page, language);
      await counted(page, OFFICIAL);
      await page.goto(site.url(path(language, 'lesson')));
      await saysSo(page, language);
      await click(page, 'details[data-answer] summary');
      const whys = Object.values(question(language).options).map(({ why }) => piece(why));
      await eventually(async () => { const seen = await text(page, 'details[data-answer]'); return whys.filter(why => !seen.includes(why)); }, [], 'the reasons unfold');
      await page.evaluate(href => [...document.querySelectorAll('a[href]')].find(a => a.href === href).click(), site.url(path(language, 'about')));
      await eventually(() => address(page), site.url(path(language, 'about')), 'links lead on');
      await saysSo(page, language);
    });
  });

  claim('early.js missing: the page comes to life all the same', {}, async ({ page, site, watch }) => {
    watch.allow(LOST);
    watch.allow(/MIME/);
    site.answer(early, missing);
    await live(page, site.url(path('en', 'seats')));
    assert.equal(await isShown(page, '#start'), false, 'the sentence is out of the way');
    await click(page, 'button[data-house="145"]');
    await counted(page, [83, 17, 13, 13, 11, 8, 0, 0]);
  });

  claim('the style sheet missing: everything is there and lives', {}, async ({ page, site, watch }) => {
    watch.allow(LOST);
    watch.allow(/MIME|stylesheet/i);
    site.answer(style, missing);
    await live(page, site.url(path('ru', 'seats')));
    await counted(page, OFFICIAL);
    await type(page, '#house', '145');
    await counted(page, [83, 17, 13, 13, 11, 8, 0, 0]);
  });

  claim('a part that cannot start: the others live, and the sentence is shown', {}, async ({ page, site, watch }) => {
    watch.allow(/panicked|unreadable|uncaught/);
    const spoil = html => html.replace(/(data-part="?count"?[\s\S]*?<script[^>]*application\/json[^>]*>)[\s\S]*?(<\/script>)/, '$1{"half": $2');
    site.answer(path('en', 'seats'), rewritten(spoil));
    await live(page, site.url(path('en', 'seats')));
    assert.equal(await page.evaluate(() => document.documentElement.dataset.start), 'partial');
    assert.ok(await isShown(page, '#start'), 'the start sentence can be seen');
    await counted(page, OFFICIAL);
    await pressTheme(page);
    await eventually(() => theme(page), 'light', 'the theme button lives');
  });

  claim('a browser that knows no modules: the page says so', {
    page: { early: ["delete HTMLScriptElement.prototype.noModule; addEventListener('beforescriptexecute', event => { if (event.target.type === 'module') event.preventDefault(); }, true)"] },
  }, async ({ page, site, watch }) => {
    watch.allow(LOST);
    site.answer(boot, instead('', 'text/javascript'));
    await page.goto(site.url(path('en', 'lesson')));
    await saysSo(page, 'en');
  });

  claim('WASM that is never answered: after a while the page says so, and takes it back when life comes after all', {}, async ({ page, site }) => {
    const late = held();
    site.answer(wasm, late);
    // The page's clock runs ahead, so that the test need not wait as long as a reader would.
    await page.evaluateOnNewDocument(() => {
      const real = window.setTimeout;
      window.setTimeout = (act, wait, ...rest) => real.call(window, act, wait / 100, ...rest);
    });
    await page.goto(site.url(path('kk', 'seats')), { waitUntil: 'domcontentloaded' });
    await saysSo(page, 'kk');
    late.release();
    await alive(page);
    assert.equal(await isShown(page, '#start'), false);
  });

  claim('in a sandbox without storage: complete and honest where the host forbids scripts to load, alive where it allows them', {}, async ({ page, site, watch }) => {
    watch.allow(/CORS|cross-origin|origin 'null'|ERR_FAILED|Failed to load|other origin|blocked|Cross-Origin|cross-site access/i);
    const [host, open] = [await serve({ headers: false }), await serve({ cors: true })];
    try {
      for (const [from, state] of [[site, 'failed'], [open, 'alive']]) {
        const there = from.url(path('en', 'seats'));
        host.answer(state, instead(`<!doctype html><title>Host</title><iframe sandbox="allow-scripts" width="900" height="700" src="${there}"></iframe>`, 'text/html'));
        await page.goto(host.url(state));
        const inside = () => page.frames().find(one => one.url() === there);
        const begun = () => document.documentElement.dataset.start;
        await eventually(() => inside()?.evaluate(begun).catch(() => null), state, `the start in the frame is ${state}`);
        const frame = inside();
        assert.deepEqual(await column(frame), OFFICIAL);
        assert.equal(await isShown(frame, '#start'), state === 'failed');
        if (state !== 'alive') continue;
        await frame.evaluate(() => document.querySelector('button[data-house="145"]').click());
        await counted(frame, [83, 17, 13, 13, 11, 8, 0, 0], 'it counts');
      }
    } finally {
      await host.kill();
      await open.kill();
    }
  });
});

suite('storage forbidden', { storage: false }, ({ claim }) => {
  claim('touching storage throws here: that is what is tested', {}, async ({ page, site }) => {
    await page.goto(site.url(path('en', 'about')));
    assert.equal(await page.evaluate(() => { try { return typeof localStorage; } catch (error) { return error.name; } }), 'SecurityError');
  });

  for (const language of LANGUAGES) {
    claim(`${language}: everything works; colours last while the page does`, {}, async ({ page, site }) => {
      await live(page, site.url(path(language, 'seats')));
      assert.equal(await isShown(page, '#start'), false);
      await click(page, 'button[data-house="145"]');
      await counted(page, [83, 17, 13, 13, 11, 8, 0, 0]);
      await pressTheme(page);
      await eventually(() => theme(page), 'light', 'the theme button works');
      await page.evaluate(href => [...document.querySelectorAll('a[href]')].find(a => a.href === href).click(), site.url(path(language, 'about')));
      await eventually(() => address(page), site.url(path(language, 'about')), 'in place');
      await alive(page);
      await pressTheme(page);
      await eventually(() => theme(page), 'dark', 'and goes on from there');
    });
  }

  claim('the first address leads to a language', {}, async ({ page, site }) => {
    await page.goto(site.url());
    await eventually(() => address(page), url => /\/(kk|ru|en)\/$/.test(url), 'the address');
    await alive(page);
  });
});

suite('storage full', {}, ({ claim }) => {
  const full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }";
  claim('everything works', { page: { early: [full] } }, async ({ page, site }) => {
    await live(page, site.url(path('en', 'seats')));
    for (const colours of ['light', 'dark', null]) {
      await pressTheme(page);
      await eventually(() => theme(page), colours, 'the theme button works');
    }
  });
});
