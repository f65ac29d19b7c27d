// Claims about a page within another site's page: the content and one line to the whole, as high as it is, telling the
// host its height and nothing else, in every sandbox as alive as the host lets it be.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { column, counted, eventually, isShown, live, text } from './acts.mjs';
import { clipped, outside } from './layout.mjs';
import { LANGUAGES, PAGES, SUB_PATH, path, plain, words } from './pages.mjs';
import { instead, serve } from './server.mjs';
import { suite } from './suite.mjs';

const OFFICIAL = [40, 8, 6, 6, 5, 4, 0, 0];
const USUAL = 'allow-scripts allow-same-origin allow-popups allow-downloads';
const STRICT = 'allow-scripts';
/** What browsers say of files that a sandbox without origin does not get. */
const NO_CORS = /CORS|cross-origin|origin 'null'|ERR_FAILED|Failed to load|blocked|Cross-Origin|cross-site access/i;

const frameLine = (src, sandbox) => `<iframe data-one-chamber src="${src}" title="One Chamber" width="800" height="600"${sandbox === undefined ? '' : ` sandbox="${sandbox}"`}></iframe>`;
/** Writes down whatever the host is told. */
const LISTENER = 'window.told = []; addEventListener("message", event => told.push({ data: event.data, origin: event.origin }));';

/** Shows a page of a host: another origin, and under this name another site for the browser, too. */
async function visit(page, html) {
  const served = await serve({ headers: false });
  served.answer('listener.js', instead(LISTENER, 'text/javascript'));
  served.answer('favicon.ico', instead('', 'image/x-icon'));
  served.answer('host.html', instead(html, 'text/html'));
  await page.goto(served.url('host.html').replace('127.0.0.1', 'localhost'));
  return served;
}

/** A host's page that shows `frame`, with the script to copy or without. */
function host(page, frame, { fits = true } = {}) {
  const scripts = `<script src="listener.js"></script>${fits ? '<script src="embed.js"></script>' : ''}`;
  return visit(page, `<!doctype html><title>Host</title>${scripts}${frame}`);
}

/** The page in the frame, once its start has come to this state. */
async function framed(page, state = 'alive') {
  const inside = () => page.frames().find(frame => frame !== page.mainFrame());
  await eventually(() => inside()?.evaluate(() => document.documentElement.dataset.start).catch(() => null), state, 'the start in the frame');
  return inside();
}

const frameHeight = page => page.evaluate(() => document.querySelector('iframe').clientHeight);
const contentHeight = frame => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

/** The frame is as high as its content. */
async function fits(page, frame) {
  await eventually(async () => (await frameHeight(page)) - (await contentHeight(frame)), 0, 'as high as its content');
}

suite('embedded', {}, ({ claim }) => {
  for (const [i, language] of LANGUAGES.entries()) {
    const base = i % 2 ? '/' : SUB_PATH;
    claim(`${language}: every page shows its content and one line to the whole, at ${base}`, { site: { base }, page: { width: 320, height: 640 } }, async ({ page, site }) => {
      for (const { id } of PAGES) {
        const at = path(language, id);
        await live(page, site.url(`${at}?embed=1`));
        for (const gone of ['header.bar', 'footer .footlinks', '.update']) assert.equal(await isShown(page, gone), false, `${at}: ${gone}`);
        assert.ok(await isShown(page, 'main h1'), at);
        assert.equal(await text(page, '.credit a'), plain(words(language)['embed.whole']));
        const whole = await page.evaluate(() => { const { href, target, rel } = document.querySelector('.credit a'); return { href, target, rel }; });
        assert.deepEqual(whole, { href: site.url(at), target: '_blank', rel: 'noopener' });
        assert.deepEqual(await page.evaluate(outside), [], at);
        assert.deepEqual(await page.evaluate(clipped), [], at);
      }
      await live(page, site.url(path(language, 'home')));
      assert.equal(await isShown(page, '.credit'), false, 'elsewhere there is no such line');
      assert.ok(await isShown(page, 'header.bar'));
    });
  }

  claim('the first address keeps the form, too', {}, async ({ page, site }) => {
    await page.goto(site.url('?embed=1')).catch(() => {});
    await eventually(() => page.evaluate(() => location.search).catch(() => ''), '?embed=1', 'the address');
    await eventually(() => page.evaluate(() => 'embed' in document.documentElement.dataset), true, 'the form');
  });

  for (const sandbox of [undefined, USUAL]) {
    claim(`from another origin, ${sandbox ? 'in the usual sandbox' : 'without a sandbox'}: alive, as high as its content, also after a link and a change`, { page: { worker: true } }, async ({ page, site, watch }) => {
      watch.allow(/other origin/);
      const served = await host(page, frameLine(site.url(`${path('en', 'seats')}?embed=1`), sandbox));
      try {
        const frame = await framed(page);
        await fits(page, frame);
        await frame.evaluate(() => document.querySelector('button[data-house="145"]').click());
        await counted(frame, [83, 17, 13, 13, 11, 8, 0, 0], 'it counts');
        await fits(page, frame);
        await frame.evaluate(() => { window.stillTheSame = true; });
        const lesson = path('en', 'lesson');
        await frame.evaluate(href => { const link = document.createElement('a'); link.href = href; document.querySelector('main').append(link); link.click(); }, lesson);
        await eventually(() => frame.evaluate(() => location.href).catch(() => ''), site.url(`${lesson}?embed=1`), 'the link keeps to the form');
        assert.ok(await frame.evaluate(() => window.stillTheSame), 'in place');
        assert.equal(await isShown(frame, 'header.bar'), false);
        assert.equal(await frame.evaluate(() => document.querySelector('.credit a').href), site.url(lesson));
        await fits(page, frame);
        // A link to a place on the page is no way to another page.
        await frame.evaluate(() => document.querySelector('main a[href*="#"]').click());
        assert.equal(await frame.evaluate(() => location.search), '?embed=1');
        await frame.evaluate(() => document.addEventListener('click', event => event.preventDefault()));
        const out = await frame.evaluate(() => { const link = document.querySelector('main a[href^="http"]:not([href^="http://127"])'); link.click(); return link.target; });
        assert.equal(out, '_blank', 'a link to a source leads out of the frame');

        const told = await page.evaluate(() => window.told);
        assert.ok(told.length > 0);
        for (const { data, origin } of told) {
          assert.deepEqual(Object.keys(data), ['type', 'height'], 'the height and nothing else');
          assert.equal(data.type, 'one-chamber:height');
          assert.ok(Number.isInteger(data.height));
          assert.equal(origin, site.origin);
        }
        assert.equal(site.asked('sw.js'), 0, 'no worker');
      } finally {
        await served.kill();
      }
    });
  }

  claim('without the script to copy it is usable at a fixed height', {}, async ({ page, site, watch }) => {
    watch.allow(/other origin/);
    const served = await host(page, frameLine(site.url(`${path('ru', 'seats')}?embed=1`), USUAL), { fits: false });
    try {
      const frame = await framed(page);
      assert.equal(await frameHeight(page), 600);
      await frame.evaluate(() => document.querySelector('.credit a').scrollIntoView());
      assert.ok(await frame.evaluate(() => scrollY > 0), 'it scrolls by itself');
      await frame.evaluate(() => document.querySelector('button[data-house="145"]').click());
      await counted(frame, [83, 17, 13, 13, 11, 8, 0, 0]);
    } finally {
      await served.kill();
    }
  });

  for (const [says, cors, state] of [['without the server’s word', false, 'failed'], ['where the server allows it', true, 'alive']]) {
    claim(`in sandbox="allow-scripts", ${says}: ${state === 'alive' ? 'alive without storage' : 'complete to read and honest'}, and as high as its content`, {}, async ({ page, site, watch }) => {
      watch.allow(NO_CORS);
      watch.allow(/other origin|sandbox|pushState|SecurityError/i);
      const shown = cors ? await serve({ cors }) : site;
      const served = await host(page, frameLine(shown.url(`${path('en', 'seats')}?embed=1`), STRICT));
      try {
        const frame = await framed(page, state);
        assert.deepEqual(await column(frame), OFFICIAL);
        assert.equal(await isShown(frame, '#start'), state === 'failed');
        assert.equal(await isShown(frame, 'header.bar'), false);
        assert.ok(await isShown(frame, '.credit'));
        await fits(page, frame);
        if (state === 'alive') {
          await frame.evaluate(() => document.querySelector('button[data-house="145"]').click());
          await counted(frame, [83, 17, 13, 13, 11, 8, 0, 0], 'it counts');
        }
        await frame.evaluate(href => { const link = document.createElement('a'); link.href = href; document.querySelector('main').append(link); link.click(); }, path('en', 'lesson'));
        await eventually(() => page.frames().at(-1)?.evaluate(() => location.pathname + location.search).catch(() => ''), `/${path('en', 'lesson')}?embed=1`, 'links lead on');
        const next = await framed(page, state);
        await fits(page, next);
        assert.deepEqual(await page.evaluate(() => [...new Set(window.told.map(({ origin }) => origin))]), ['null']);
      } finally {
        await served.kill();
        if (cors) await shown.kill();
      }
    });
  }

  claim('the script to copy takes heights only from its own frames, in shape and in bounds', {}, async ({ page, site, watch }) => {
    watch.allow(/other origin/);
    const served = await host(page, frameLine(site.url(`${path('en', 'about')}?embed=1`), USUAL));
    try {
      const frame = await framed(page);
      await fits(page, frame);
      // Every height that the frame is given from now on. None is below its content: a scroll bar would change that.
      await page.evaluate(() => {
        window.given = [];
        const frame = document.querySelector('iframe');
        new MutationObserver(() => window.given.push(frame.style.height)).observe(frame, { attributeFilter: ['style'] });
      });
      const send = (from, data) => from.evaluate(message => { (self === top ? self : parent).postMessage(message, '*'); }, data);
      const type = 'one-chamber:height';
      for (const bad of [null, 'high', { type, height: '5000' }, { type, height: 5000.5 }, { type, height: 99 }, { type, height: 60_001 }, { type, height: -5000 }, { type, height: NaN }, { type, height: 5000, more: 1 }, { type: 'height', height: 5000 }]) {
        await send(frame, bad);
      }
      await send(page, { type, height: 5000 });
      // Messages come in order: when this one has been heard, those before it have, too.
      await send(frame, { type, height: 4000 });
      await eventually(() => frameHeight(page), 4000, 'a good one is taken');
      // The frame may have been led elsewhere: what is there now is not what the host put there.
      const stranger = served.url('stranger.html');
      served.answer('stranger.html', instead(`<!doctype html><title>Stranger</title><script>parent.postMessage({ type: '${type}', height: 2000 }, '*')</script>`, 'text/html'));
      await frame.evaluate(href => { location.href = href; }, stranger);
      await eventually(() => page.evaluate(() => window.told.at(-1).origin), served.origin, 'the stranger has spoken');
      // Another frame of the same site, which is not meant to be fitted.
      await page.evaluate(src => {
        window.told.length = 0;
        const other = document.createElement('iframe');
        Object.assign(other, { src, title: 'Other' });
        document.body.append(other);
      }, site.url(`${path('en', 'home')}?embed=1`));
      await eventually(() => page.evaluate(() => window.told.length), n => n > 0, 'it has told its height');
      assert.equal(await page.evaluate(() => document.querySelector('iframe[title=Other]').style.height), '');
      assert.deepEqual(await page.evaluate(() => window.given), ['4000px'], 'only that');
    } finally {
      await served.kill();
    }
  });

  claim('the sample page of the handbook works as it stands there', {}, async ({ page, site, watch }) => {
    watch.allow(/other origin/);
    const handbook = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
    const sample = /```html\n(<!doctype html>[\s\S]*?)```/.exec(handbook)[1].replace('https://example.org/one-chamber/', site.url());
    const served = await visit(page, sample);
    try {
      const frame = await framed(page);
      await fits(page, frame);
      await frame.evaluate(() => document.querySelector('button[data-house="145"]').click());
      await counted(frame, [83, 17, 13, 13, 11, 8, 0, 0]);
    } finally {
      await served.kill();
    }
  });

  claim('no answer of the site forbids frames', {}, async ({ site }) => {
    for (const at of ['en/', 'en/seats/?embed=1', 'embed.js']) {
      const { headers } = await fetch(site.url(at));
      assert.equal(headers.get('x-frame-options'), null);
      assert.doesNotMatch(headers.get('content-security-policy'), /frame-ancestors|sandbox/);
    }
  });
});

suite('embedded, storage forbidden', { storage: false }, ({ claim }) => {
  claim('from another origin: alive, as high as its content', {}, async ({ page, site, watch }) => {
    watch.allow(/other origin/);
    const served = await host(page, frameLine(site.url(`${path('kk', 'seats')}?embed=1`), USUAL));
    try {
      const frame = await framed(page);
      assert.equal(await frame.evaluate(() => { try { return typeof localStorage; } catch (error) { return error.name; } }), 'SecurityError');
      assert.equal(await isShown(frame, '#start'), false);
      await frame.evaluate(() => document.querySelector('button[data-house="145"]').click());
      await counted(frame, [83, 17, 13, 13, 11, 8, 0, 0]);
      await fits(page, frame);
    } finally {
      await served.kill();
    }
  });
});
