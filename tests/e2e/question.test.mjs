// Claims about the lesson's question: chosen, checked and explained, with the mouse or with the keyboard alone.
import assert from 'node:assert/strict';
import { address, click, eventually, live, text } from './acts.mjs';
import { LANGUAGES, path, piece, plain, question, words } from './pages.mjs';
import { suite } from './suite.mjs';

const PART = '[data-part=question]';
const CHECK = `${PART} button[data-check]`;
const VERDICT = `${PART} [data-verdict]`;

const radio = id => `${PART} input[type=radio][value="${id}"]`;
const chosen = page => page.evaluate(at => document.querySelector(`${at} input[type=radio]:checked`)?.value ?? null, PART);
const verdict = page => page.evaluate(at => document.querySelector(at)?.dataset.verdict ?? null, VERDICT);

/** Reasons that can't be read. */
async function untold(page, asked) {
  const seen = await text(page, PART);
  return Object.values(asked.options).map(({ why }) => piece(why)).filter(why => !seen.includes(why));
}

/** A screen reader hears of the verdict: it has the focus, or lies in a live region. */
const isAnnounced = page => page.evaluate(at => {
  const said = document.querySelector(at);
  return said.contains(document.activeElement) || Boolean(said.closest('[aria-live], [role=status], [role=alert]') ?? said.querySelector('[aria-live], [role=status], [role=alert]'));
}, VERDICT);

/** Tab until this has the focus. */
async function tabTo(page, selector, backwards = false) {
  if (backwards) await page.keyboard.down('Shift');
  for (let press = 0; press < 150; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(at => document.activeElement?.matches(at) ?? false, selector)) {
      if (backwards) await page.keyboard.up('Shift');
      return;
    }
  }
  throw new Error(`150 times Tab did not lead to ${selector}`);
}

suite('question', {}, ({ claim }) => {
  for (const language of LANGUAGES) {
    const asked = question(language);
    const right = asked.right[0];
    const wrong = asked.options && Object.keys(asked.options).find(id => !asked.right.includes(id));
    const say = words(language);

    claim(`${language}: with the mouse, a wrong answer and then the right one, each with every reason`, {}, async ({ page, site }) => {
      await live(page, site.url(path(language, 'lesson')));
      assert.equal(await verdict(page), null, 'no verdict before an answer');
      await click(page, CHECK);
      await eventually(() => text(page, PART), seen => seen.includes(plain(say['question.choose'])), 'checking nothing asks for a choice');
      for (const [id, expected, says] of [[wrong, 'wrong', 'question.wrong'], [right, 'right', 'question.right']]) {
        await click(page, `${PART} label:has(input[value="${id}"])`);
        await eventually(() => chosen(page), id, 'the click chooses');
        await click(page, CHECK);
        await eventually(() => verdict(page), expected, 'the verdict');
        assert.ok((await text(page, VERDICT)).includes(plain(say[says])), 'in words');
        assert.deepEqual(await untold(page, asked), [], 'every option says why');
        await eventually(() => isAnnounced(page), true, 'and is announced');
        if (expected === 'wrong') {
          await click(page, `${PART} button[data-again]`);
          await eventually(() => verdict(page), null, 'trying again clears it');
          assert.equal(await chosen(page), null);
        }
      }
    });
  }

  claim('the explanation is linked from a wrong answer and leads to its place on the page', {}, async ({ page, site }) => {
    const asked = question('en');
    await live(page, site.url(path('en', 'lesson')));
    await click(page, `${PART} label:has(input[value="${Object.keys(asked.options).find(id => !asked.right.includes(id))}"])`);
    await click(page, CHECK);
    await eventually(() => verdict(page), 'wrong', 'the verdict');
    // The focus moves by itself, and the view with it: a link followed before that would be left again.
    await eventually(() => page.evaluate(at => document.activeElement?.closest(at) !== null, VERDICT), true, 'the focus');
    const target = `${site.url(path('en', 'lesson'))}#${asked.screen}`;
    assert.ok(await page.evaluate((at, href) => [...document.querySelectorAll(`${at} a`)].some(a => a.href === href), VERDICT, target), target);
    await page.evaluate((at, href) => [...document.querySelectorAll(`${at} a`)].find(a => a.href === href).click(), VERDICT, target);
    await eventually(() => address(page), target, 'the address');
    await eventually(() => page.evaluate(id => { const { top } = document.getElementById(id).getBoundingClientRect(); return top > -5 && top < innerHeight / 2; }, asked.screen), true, 'its place is in view');
    assert.equal(await verdict(page), 'wrong', 'the answer is still there');
  });

  claim('by keyboard alone: skip link, choose with the arrows, check, read', {}, async ({ page, site }) => {
    const asked = question('en');
    await live(page, site.url(path('en', 'lesson')));
    await page.keyboard.press('Tab');
    assert.match(await page.evaluate(() => document.activeElement.getAttribute('href') ?? ''), /#main$/, 'the first stop is the skip link');
    await page.keyboard.press('Enter');
    await eventually(() => address(page), `${site.url(path('en', 'lesson'))}#main`, 'it stays on the page');
    await tabTo(page, `${PART} input[type=radio]`);
    const ids = Object.keys(asked.options);
    const at = await page.evaluate(() => document.activeElement.value);
    if (await chosen(page) === null) await page.keyboard.press(' ');
    await eventually(() => chosen(page), at, 'space chooses');
    for (let step = ids.indexOf(at); step < ids.indexOf(asked.right[0]); step += 1) {
      await page.keyboard.press('ArrowDown');
      await eventually(() => chosen(page), ids[step + 1], 'an arrow chooses the next');
    }
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(check => document.activeElement.matches(check), CHECK), 'the button comes after the answers');
    assert.ok(await page.evaluate(() => document.activeElement.matches(':focus-visible')), 'and the focus shows');
    await page.keyboard.press('Enter');
    await eventually(() => verdict(page), 'right', 'the verdict');
    assert.deepEqual(await untold(page, asked), [], 'every option says why');
    await eventually(() => isAnnounced(page), true, 'the focus is on it');
    await tabTo(page, `${PART} button[data-again]`, true);
    await page.keyboard.press(' ');
    await eventually(() => verdict(page), null, 'trying again clears it');
    await tabTo(page, radio(at));
  });
});
