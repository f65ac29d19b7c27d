// Claims about the policy: strict, the same in the page and in the header, in force with either, and broken by nothing.
import assert from 'node:assert/strict';
import { arrived, click, counted, eventually, follow, live, pressTheme, theme } from './acts.mjs';
import { EVERY, PAGES, SUB_PATH, head, html, path } from './pages.mjs';
import { suite } from './suite.mjs';

const PLACES = [
  ['with header and meta, at /', { headers: true, base: '/' }],
  ['with the meta alone, at /', { headers: false, base: '/' }],
  ['with header and meta, in a sub-path', { headers: true, base: SUB_PATH }],
  ['with the meta alone, in a sub-path', { headers: false, base: SUB_PATH }],
];

suite('policy', {}, ({ claim }) => {
  claim('every page carries the policy first, the same as the header’s, and nothing that it forbids', {}, async ({ site }) => {
    const answer = await fetch(site.url('en/'));
    const header = answer.headers.get('content-security-policy');
    assert.match(header, /default-src 'none'|default-src 'self'/);
    assert.doesNotMatch(header, /'unsafe-inline'|'unsafe-eval'|https?:|\*/);
    for (const at of ['', ...EVERY.map(({ path: at }) => at)]) {
      const page = html(at);
      // `frame-ancestors` and the like mean nothing in a meta and may stand in the header alone.
      assert.equal(head(at).policy, header, at);
      const before = page.slice(page.indexOf('<head'), page.search(/http-equiv="?Content-Security-Policy/i));
      assert.doesNotMatch(before, /<(script|link|style|base|img)/, `${at}: it comes before whatever it governs`);
      assert.doesNotMatch(page, /\sstyle=|\son[a-z]+=|<style/, `${at}: no inline style or handler`);
    }
  });

  for (const [says, served] of PLACES) {
    claim(`no violation ${says}: every page loaded and used`, { site: served }, async ({ page, site }) => {
      for (const { id } of PAGES) {
        await live(page, site.url(path('en', id)));
        const before = await theme(page);
        await pressTheme(page);
        await eventually(() => theme(page), now => now !== before, 'colours');
      }
      await live(page, site.url(path('kk', 'home')));
      await follow(page, site.url(path('kk', 'seats')));
      await arrived(page, site.url(path('kk', 'seats')));
      await click(page, 'button[data-house="145"]');
      await counted(page, [83, 17, 13, 13, 11, 8, 0, 0]);
      assert.deepEqual(site.outside, [], 'nothing outside the base was asked for');
    });

    claim(`the policy is in force ${says}`, { site: served }, async ({ page, site, watch }) => {
      watch.allow(/policy: |Content[- ]Security[- ]Policy|violates/i);
      watch.allow(/other origin: https:\/\/example\.org/);
      await live(page, site.url(path('en', 'about')));
      await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'window.inlineRan = true';
        document.body.append(script);
        const picture = new Image();
        picture.src = 'https://example.org/picture.png';
        document.body.setAttribute('style', 'color: red');
      });
      await eventually(() => ['script-src', 'img-src', 'style-src'].filter(rule => watch.seen(new RegExp(`policy: ${rule}`)).length === 0), [], 'each is refused');
      assert.equal(await page.evaluate(() => window.inlineRan), undefined);
    });
  }
});
