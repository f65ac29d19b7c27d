// Claims about the way from page to page: in place where all is well, by the browser's own load where it is not.
import assert from 'node:assert/strict';
import { address, alive, arrived, click, counted, eventually, follow, isMarked, live, mark, pressTheme, text, theme, titled, type, until } from './acts.mjs';
import { LANGUAGES, SUB_PATH, head, lesson, path } from './pages.mjs';
import { held, instead, missing, rewritten } from './server.mjs';
import { suite } from './suite.mjs';

const scrolled = page => page.evaluate(() => Math.round(scrollY));
const focused = page => page.evaluate(() => document.activeElement?.id ?? '');

/** How far down a page can be scrolled by a reader who has read half of it. */
async function readHalf(page) {
  const y = await page.evaluate(() => {
    const half = Math.round((document.documentElement.scrollHeight - innerHeight) / 2);
    scrollTo({ top: half, behavior: 'instant' });
    return half;
  });
  assert.ok(y > 100, 'there is something to scroll');
  await eventually(() => scrolled(page), y, 'scrolled');
  return y;
}

const near = y => got => Math.abs(got - y) < 40;

suite('travel', {}, ({ claim }) => {
  for (const base of ['/', SUB_PATH]) {
    claim(`a link is followed in place, told and alive, at ${base}`, { site: { base } }, async ({ page, site }) => {
      await live(page, site.url(path('en', 'home')));
      await mark(page);
      for (const id of ['seats', 'learn', 'lesson', 'sources', 'about', 'home']) {
        const at = path('en', id);
        if (id === 'lesson') await follow(page, site.url(at), 'main');
        else await follow(page, site.url(at));
        await arrived(page, site.url(at));
        const { title } = head(at);
        await eventually(() => titled(page), title, 'the title');
        assert.ok(await isMarked(page), `${id}: no full load`);
        await eventually(() => focused(page), 'main', `${id}: the focus`);
        await eventually(() => text(page, '#live'), said => said.length > 3 && said.includes(title.split(' · ')[0].split(' — ')[0]), `${id}: told to screen readers`);
        await eventually(() => scrolled(page), 0, `${id}: at its top`);
        const before = await theme(page);
        await pressTheme(page);
        await eventually(() => theme(page), now => now !== before, `${id}: lives`);
      }
      assert.equal(site.requests.filter(({ dest }) => dest === 'document').length, 1, 'one document was loaded');
    });

    claim(`the count works where one arrives in place, too, at ${base}`, { site: { base } }, async ({ page, site }) => {
      await live(page, site.url(path('ru', 'home')));
      await mark(page);
      await follow(page, site.url(path('ru', 'seats')));
      await arrived(page, site.url(path('ru', 'seats')));
      await counted(page, [40, 8, 6, 6, 5, 4, 0, 0]);
      await type(page, '#house', '145');
      await counted(page, [83, 17, 13, 13, 11, 8, 0, 0]);
      assert.ok(await isMarked(page));
    });

    claim(`back and forward find the page and the place again, at ${base}`, { site: { base } }, async ({ page, site }) => {
      await live(page, site.url(path('kk', 'lesson')));
      await mark(page);
      const there = await readHalf(page);
      await follow(page, site.url(path('kk', 'about')));
      await arrived(page, site.url(path('kk', 'about')));
      await eventually(() => scrolled(page), 0, 'the new page begins at its top');
      await page.evaluate(() => history.back());
      await arrived(page, site.url(path('kk', 'lesson')));
      await eventually(() => titled(page), head(path('kk', 'lesson')).title, 'the title');
      await eventually(() => scrolled(page), near(there), `back at ${there}`);
      await page.evaluate(() => history.forward());
      await arrived(page, site.url(path('kk', 'about')));
      await eventually(() => titled(page), head(path('kk', 'about')).title, 'the title');
      await eventually(() => scrolled(page), 0, 'forward at the top');
      assert.ok(await isMarked(page), 'no full load');
    });

    claim(`another language is the same page at the same fragment, in place, at ${base}`, { site: { base } }, async ({ page, site }) => {
      const screen = lesson('en').screens.at(-1).id;
      await live(page, `${site.url(path('en', 'lesson'))}#${screen}`);
      await mark(page);
      for (const language of ['ru', 'kk', 'en']) {
        await page.evaluate(code => document.querySelector(`[data-part=languages] a[hreflang=${code}]`).click(), language);
        await arrived(page, `${site.url(path(language, 'lesson'))}#${screen}`);
        await eventually(() => page.evaluate(() => document.documentElement.lang), language, 'the language');
        assert.equal(await titled(page), head(path(language, 'lesson')).title);
        assert.equal(await page.evaluate(() => document.querySelector('[data-part=languages] a[aria-current]')?.hreflang), language);
        await until(page, 'the fragment is in view', id => { const { top } = document.getElementById(id).getBoundingClientRect(); return top > -5 && top < innerHeight / 2; }, screen);
      }
      assert.ok(await isMarked(page), 'no full load');
    });
  }

  for (const language of LANGUAGES) {
    claim(`${language}: every page leads to itself in the two other languages`, {}, async ({ page, site }) => {
      for (const id of ['home', 'learn', 'lesson', 'seats', 'sources', 'about']) {
        await page.goto(site.url(path(language, id)));
        const links = await page.evaluate(() => [...document.querySelectorAll('[data-part=languages] a[hreflang]')].map(a => [a.hreflang, a.href]));
        assert.deepEqual(Object.fromEntries(links), Object.fromEntries(LANGUAGES.map(other => [other, site.url(path(other, id))])));
      }
    });
  }

  claim('a fragment of the same page is the browser’s own affair', {}, async ({ page, site }) => {
    await live(page, site.url(path('en', 'lesson')));
    await mark(page);
    await page.evaluate(() => document.querySelector('a[href$="#main"]').click());
    await eventually(() => address(page), `${site.url(path('en', 'lesson'))}#main`, 'the address');
    await page.evaluate(() => history.back());
    await eventually(() => address(page), site.url(path('en', 'lesson')), 'the address');
    assert.ok(await isMarked(page));
    assert.equal(site.asked(path('en', 'lesson')), 1, 'nothing was fetched for it');
  });

  claim('of two clicks the later one counts', {}, async ({ page, site }) => {
    const slow = held();
    site.answer(path('en', 'about'), slow, 1);
    await live(page, site.url(path('en', 'home')));
    await mark(page);
    await follow(page, site.url(path('en', 'about')));
    await eventually(() => site.asked(path('en', 'about')), 1, 'the first is under way');
    await follow(page, site.url(path('en', 'seats')));
    await arrived(page, site.url(path('en', 'seats')));
    slow.release();
    await follow(page, site.url(path('en', 'learn')));
    await arrived(page, site.url(path('en', 'learn')));
    assert.equal(await titled(page), head(path('en', 'learn')).title);
    assert.ok(await isMarked(page));
  });

  claim('a page that is slow to follow shows a mark, and arrives in place all the same', {}, async ({ page, site }) => {
    const slow = held();
    site.answer(path('en', 'about'), slow, 1);
    await live(page, site.url(path('en', 'home')));
    await mark(page);
    await follow(page, site.url(path('en', 'about')));
    await until(page, 'html[data-slow]', () => document.documentElement.hasAttribute('data-slow'));
    slow.release();
    await arrived(page, site.url(path('en', 'about')));
    await until(page, 'the mark goes', () => !document.documentElement.hasAttribute('data-slow'));
    assert.ok(await isMarked(page));
  });

  const otherBuild = rewritten(html => html.replace(/data-build="?[0-9a-f]+"?/, 'data-build="0ddba11"'));
  const oddities = [
    ['is of another build', otherBuild],
    ['is not HTML', instead('{"not": "a page"}', 'application/json')],
    ['is answered 404', missing],
    ['is answered 500', instead('<p>Out of order', 'text/html', 500)],
    ['lacks its main text', rewritten(html => html.replace(/id="?main"?/g, 'id="elsewhere"'))],
  ];
  for (const [says, act] of oddities) {
    claim(`where the target ${says}, the browser loads it itself`, {}, async ({ page, site, watch }) => {
      watch.allow(/\b(404|500)\b/);
      const target = path('en', 'seats');
      site.answer(target, act, 1);
      await live(page, site.url(path('en', 'home')));
      await mark(page);
      await follow(page, site.url(target));
      await eventually(() => isMarked(page).catch(() => true), false, 'a full load');
      await arrived(page, site.url(target));
      assert.deepEqual(site.requests.filter(({ path: at }) => at === target).map(({ dest }) => dest), ['empty', 'document']);
      await counted(page, [40, 8, 6, 6, 5, 4, 0, 0]);
    });
  }

  claim('where no answer has begun after four seconds, the browser loads it itself', {}, async ({ page, site }) => {
    const target = path('en', 'about');
    site.answer(target, held(), 1);
    await live(page, site.url(path('en', 'home')));
    await mark(page);
    const clicked = Date.now();
    await follow(page, site.url(target));
    await eventually(() => isMarked(page).catch(() => true), false, 'a full load');
    const waited = Date.now() - clicked;
    assert.ok(waited > 3_500 && waited < 8_000, `after ${waited} ms`);
    await arrived(page, site.url(target));
  });

  claim('where the way back leads to another build, the browser loads it itself', {}, async ({ page, site }) => {
    await live(page, site.url(path('en', 'learn')));
    await follow(page, site.url(path('en', 'about')));
    await arrived(page, site.url(path('en', 'about')));
    await mark(page);
    site.answer(path('en', 'learn'), otherBuild, 1);
    await page.evaluate(() => history.back());
    await eventually(() => isMarked(page).catch(() => true), false, 'a full load');
    await arrived(page, site.url(path('en', 'learn')));
    assert.equal(await titled(page), head(path('en', 'learn')).title);
  });

  claim('where the server is gone, the browser says so itself; when it is back, so is the page', {}, async ({ page, site, watch }) => {
    watch.allow(/ERR_CONNECTION|Failed to load|NetworkError|NS_ERROR/);
    await live(page, site.url(path('en', 'home')));
    await mark(page);
    await site.kill();
    const failed = new Promise(done => {
      page.on('requestfailed', request => { if (request.isNavigationRequest() && request.url() === site.url(path('en', 'seats'))) done(true); });
    });
    await follow(page, site.url(path('en', 'seats')));
    assert.ok(await failed, 'the browser tried for itself');
    await eventually(() => isMarked(page).catch(() => true), false, 'its own page says so');
    await site.listen();
    await live(page, site.url(path('en', 'seats')));
    await click(page, 'button[data-house="145"]');
    await counted(page, [83, 17, 13, 13, 11, 8, 0, 0]);
    await alive(page);
  });
});
