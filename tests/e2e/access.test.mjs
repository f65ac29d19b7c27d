// Claims about who can use the pages: no violation that axe-core knows, nothing beside a narrow screen, nothing lost
// when text is twice as large. Half of the pages are looked at by day, the others by night; in full, all in both.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { click, counted, eventually, isShown, live, type, votesField } from './acts.mjs';
import { FULL } from './browsers.mjs';
import { clipped, outside } from './layout.mjs';
import { EVERY, TEMPLATES, assets, path, question, quiz } from './pages.mjs';
import { instead } from './server.mjs';
import { suite } from './suite.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Violations as lines that say what, where and how to mend it. */
async function violations(page) {
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const rules = { 'target-size': { enabled: true } };
    const found = await window.axe.run(document, { resultTypes: ['violations'], rules });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`));
  });
}

/** The focus moves by itself, and the view with it: a click before that would miss. */
const focusOn = (page, id) => eventually(() => page.evaluate(() => document.activeElement?.id), id, 'the focus');

/** Answers the quiz, the first two questions wrong, and calls `looks` at the first, at one with several answers, and at the end. */
async function throughQuiz(page, questions, looks) {
  for (const [i, { several, right, wrong }] of questions.entries()) {
    for (const letter of i < 2 ? wrong.slice(0, 1) : right) await click(page, `[data-part=quiz] label:has(input[value="${letter}"])`);
    await click(page, '[data-part=quiz] button[data-check]');
    await focusOn(page, 'quiz-verdict');
    if (i === 0 || several) await looks(`question ${i + 1} answered`);
    await click(page, '[data-part=quiz] button[data-next]');
    await focusOn(page, i + 1 < questions.length ? 'quiz-ask' : 'quiz-result');
  }
  await eventually(() => isShown(page, '#quiz-result'), true, 'the result');
  await looks('the result');
}

const matrix = kind => (FULL || kind === 'chromium' ? EVERY : TEMPLATES);

for (const theme of ['light', 'dark']) {
  suite(`axe, ${theme}`, { theme, still: true }, ({ kind, claim }) => {
    for (const [i, { path: at }] of matrix(kind).entries()) {
      if (!FULL && (i % 2 === 0) !== (theme === 'light')) continue;
      claim(`${at}: no violation`, {}, async ({ page, site }) => {
        await live(page, site.url(at));
        assert.ok(await page.evaluate(now => matchMedia(`(prefers-color-scheme: ${now})`).matches, theme));
        assert.deepEqual(await violations(page), []);
      });
    }

    claim('the count with everything refused, and in a tie: no violation', {}, async ({ page, site }) => {
      await live(page, site.url(path('en', 'seats')));
      const [first, second] = [await votesField(page, 0), await votesField(page, 1)];
      for (const field of ['#house', '#threshold', first]) await type(page, field, 'x');
      for (const error of ['#house-error', '#threshold-error', '#votes-error']) await eventually(() => isShown(page, error), true, error);
      assert.deepEqual(await violations(page), [], 'refused');
      for (let row = 0; row < 8; row += 1) await type(page, await votesField(page, row), '0');
      for (const field of [first, second]) await type(page, field, '1000');
      await type(page, '#threshold', '5');
      await type(page, '#house', '3');
      await eventually(() => isShown(page, '#tie'), true, '#tie');
      assert.deepEqual(await violations(page), [], 'a tie');
    });

    claim('the question answered wrong and right: no violation', {}, async ({ page, site }) => {
      const { options, right } = question('ru');
      await live(page, site.url(path('ru', 'lesson')));
      for (const id of [Object.keys(options).find(id => !right.includes(id)), right[0]]) {
        await click(page, `[data-part=question] label:has(input[value="${id}"])`);
        await click(page, '[data-part=question] button[data-check]');
        await eventually(() => isShown(page, '[data-verdict]'), true, 'the verdict');
        assert.deepEqual(await violations(page), [], id);
        await click(page, '[data-part=question] button[data-again]');
      }
    });

    claim('the quiz answered, its result, and the question whether to erase: no violation', {}, async ({ page, site }) => {
      await live(page, site.url(path('kk', 'quiz')));
      await throughQuiz(page, quiz('kk'), async state => assert.deepEqual(await violations(page), [], state));
      await live(page, site.url(path('kk', 'schools')));
      await click(page, '#erase');
      await eventually(() => isShown(page, '#erase-yes'), true, 'it asks');
      assert.deepEqual(await violations(page), [], 'erase?');
    });

    for (const at of ['', '404.html']) {
      claim(`/${at}: no violation`, {}, async ({ page, site }) => {
        // Without this script `/` leads nowhere by itself.
        site.answer(assets().early, instead('', 'text/javascript'));
        await page.goto(site.url(at));
        assert.deepEqual(await violations(page), []);
      });
    }
  });
}

suite('room', { still: true }, ({ kind, claim }) => {
  const pages = matrix(kind);

  for (const language of ['kk', 'ru', 'en']) {
    claim(`${language}: at 320 px nothing lies beside the screen and no text is cut`, { page: { width: 320, height: 640 } }, async ({ page, site }) => {
      for (const { path: at } of pages.filter(one => one.language === language)) {
        await live(page, site.url(at));
        await page.evaluate(() => document.fonts.ready.then(() => true));
        assert.deepEqual(await page.evaluate(outside), [], at);
        assert.deepEqual(await page.evaluate(clipped), [], at);
      }
    });

    claim(`${language}: at 1280 px with text of 200 % nothing lies beside the screen and no text is cut`, {}, async ({ page, site }) => {
      for (const { path: at } of pages.filter(one => one.language === language)) {
        await live(page, site.url(at));
        await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; return document.fonts.ready.then(() => true); });
        assert.deepEqual(await page.evaluate(outside), [], at);
        assert.deepEqual(await page.evaluate(clipped), [], at);
      }
    });
  }

  for (const [says, size, root] of [['at 320 px', { width: 320, height: 640 }, ''], ['with text of 200 %', {}, '200%']]) {
    claim(`${says} there is room for the count at a thousand seats, refused and tied, and for the answered question`, { page: size }, async ({ page, site }) => {
      const looks = async state => {
        await page.evaluate(fontSize => { document.documentElement.style.fontSize = fontSize; }, root);
        assert.deepEqual(await page.evaluate(outside), [], state);
        assert.deepEqual(await page.evaluate(clipped), [], state);
      };
      await live(page, site.url(path('kk', 'seats')));
      await type(page, '#house', '1000');
      await eventually(() => page.evaluate(() => document.querySelectorAll('#allocation td[data-seats]').length), 8, 'the table');
      await type(page, await votesField(page, 0), '12345678');
      await looks('a thousand seats');
      for (const field of ['#house', '#threshold', await votesField(page, 0)]) await type(page, field, '99x99');
      for (const error of ['#house-error', '#threshold-error', '#votes-error']) await eventually(() => isShown(page, error), true, error);
      await looks('refused');
      for (let row = 0; row < 8; row += 1) await type(page, await votesField(page, row), row < 2 ? '1000' : '0');
      await type(page, '#threshold', '5');
      await type(page, '#house', '3');
      await counted(page, [1, 1, 0, 0, 0, 0, 0, 0]);
      await looks('a tie');
      await live(page, site.url(path('kk', 'lesson')));
      await click(page, '[data-part=question] label:has(input)');
      await click(page, '[data-part=question] button[data-check]');
      await eventually(() => isShown(page, '[data-verdict]'), true, 'the verdict');
      await looks('an answered question');
      await live(page, site.url(path('ru', 'quiz')));
      await throughQuiz(page, quiz('ru'), looks);
    });
  }
});
