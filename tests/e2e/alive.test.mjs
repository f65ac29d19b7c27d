// Claims about pages with JavaScript: each comes to life, changes what only WASM can change, and keeps quiet meanwhile.
import assert from 'node:assert/strict';
import { address, alive, eventually, isShown, live, pressTheme, text, theme } from './acts.mjs';
import { EVERY, LANGUAGES, SUB_PATH, TEMPLATES, path } from './pages.mjs';
import { suite } from './suite.mjs';

suite('alive', {}, ({ kind, claim }) => {
  for (const { path: at } of kind === 'chromium' ? EVERY : TEMPLATES) {
    claim(`${at} lives, and its theme button works`, {}, async ({ page, site }) => {
      await live(page, site.url(at));
      assert.equal(await isShown(page, '#start'), false, 'the start sentence is out of the way');
      // Nothing to undo yet, and a choice that only a file makes: these two rest by design.
      const dead = await page.evaluate(() => [...document.querySelectorAll('[data-part] :disabled:not(#undo, option[value=own])')].map(e => e.outerHTML));
      assert.deepEqual(dead, [], 'no control is left switched off');
      const says = await text(page, '[data-part=theme] button');
      for (const colours of ['light', 'dark', null]) {
        await pressTheme(page);
        await eventually(() => theme(page), colours, 'html[data-theme]');
        if (colours) assert.notEqual(await text(page, '[data-part=theme] button'), says, 'the button says so');
      }
    });
  }

  for (const base of ['/', SUB_PATH]) {
    claim(`chosen colours are there on the next visit, before anything is drawn, at ${base}`, { site: { base } }, async ({ page, site }) => {
      await live(page, site.url('en/'));
      await pressTheme(page);
      await pressTheme(page);
      await eventually(() => theme(page), 'dark', 'night is chosen');
      const kept = await page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
      assert.deepEqual(Object.keys(kept).filter(key => !key.startsWith(base)), [], 'every key carries the base');
      await page.evaluateOnNewDocument(() => {
        addEventListener('DOMContentLoaded', () => { window.themeAtFirst = document.documentElement.getAttribute('data-theme'); });
      });
      await page.goto(site.url('ru/about/'));
      assert.equal(await page.evaluate(() => window.themeAtFirst), 'dark');
      await alive(page);
      assert.equal(await theme(page), 'dark');
      await pressTheme(page);
      await eventually(() => theme(page), null, 'the button goes on from there');
    });
  }

  const speaks = languages => `Object.defineProperty(navigator, 'languages', { get: () => ${JSON.stringify(languages)} })`;
  for (const [languages, expected] of [[['ru-RU', 'en'], 'ru'], [['de', 'en-GB'], 'en'], [['kk-KZ', 'ru'], 'kk'], [['fr'], 'kk']]) {
    claim(`a reader of ${languages} is led from the first address to ${expected}`, { page: { early: [speaks(languages)] } }, async ({ page, site }) => {
      await page.goto(site.url());
      await eventually(() => address(page), site.url(`${expected}/`), 'the address');
      await alive(page);
    });
  }

  for (const base of ['/', SUB_PATH]) {
    claim(`a language once chosen is the one that the first address leads to, at ${base}`, { site: { base }, page: { early: [speaks(['en'])] } }, async ({ page, site }) => {
      for (const language of LANGUAGES) {
        await live(page, site.url(path(language === 'ru' ? 'en' : 'ru', 'learn')));
        await page.evaluate(code => document.querySelector(`[data-part=languages] a[hreflang=${code}]`).click(), language);
        await eventually(() => address(page), site.url(path(language, 'learn')), 'the address');
        await alive(page);
        await page.goto(site.url());
        await eventually(() => address(page), site.url(`${language}/`), 'the address');
        await alive(page);
      }
    });
  }
});
