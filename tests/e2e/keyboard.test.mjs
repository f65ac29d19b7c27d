// Claims about the keyboard: every control is reached, in the order of the page, with a focus that shows and that
// nothing lies upon. What a question does with it is claimed beside the question.
import assert from 'node:assert/strict';
import { counted, eventually, live, theme } from './acts.mjs';
import { EVERY, path } from './pages.mjs';
import { suite } from './suite.mjs';

/** Gives every element that Tab should reach a number, in the order of the page; of radio buttons the first. Inside the page. */
function number() {
  const groups = new Set();
  const reached = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(element => {
    if (element.disabled || element.type === 'hidden' || !element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.type !== 'radio') return true;
    const isFirst = !groups.has(element.name);
    groups.add(element.name);
    return isFirst;
  });
  reached.forEach((element, i) => { element.dataset.stop = i; });
  return reached.length;
}

/** Where the focus is: its number, and what is wrong with how it shows. Inside the page. */
function here() {
  const element = document.activeElement;
  // Of a radio button or a field that is drawn by its label, the label shows the focus.
  const drawn = element.closest('label') ?? element;
  const shows = [element, drawn, ...drawn.children].some(one => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  const points = [...element.getClientRects()].flatMap(({ left, right, top, bottom }) => [[(left + right) / 2, (top + bottom) / 2], [left + 3, top + 3], [right - 3, bottom - 3]]);
  const isOpen = points.some(([x, y]) => { const top = document.elementFromPoint(x, y); return top && (drawn.contains(top) || top.contains(drawn)); });
  const wrong = [shows || 'the focus does not show', isOpen || 'it lies under something or beside the screen'].filter(one => one !== true);
  return { stop: element.dataset.stop ?? element.tagName, wrong: wrong.length ? [element.outerHTML.slice(0, 120), ...wrong] : [] };
}

/** Presses a key that moves the focus, and lets the page scroll to where it went: asked in between, Firefox drops the scroll. */
async function press(page, key) {
  await page.evaluate(() => {
    window.settled = new Promise(done => {
      addEventListener('focusin', () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))), { once: true });
    });
  });
  await page.keyboard.press(key);
  await page.evaluate(() => window.settled);
}

suite('keyboard', { still: true }, ({ claim }) => {
  for (const { id, path: at } of EVERY.filter(({ language }) => language === 'ru')) {
    for (const size of id === 'seats' || id === 'lesson' ? [{ width: 1280, height: 800 }, { width: 360, height: 740 }] : [{ width: 1280, height: 800 }]) {
      claim(`${at}: Tab reaches everything in order, at ${size.width} px`, { page: size }, async ({ page, site }) => {
        await live(page, site.url(at));
        const stops = await page.evaluate(number);
        assert.ok(stops > 8, 'there is something to reach');
        for (let stop = 0; stop < stops; stop += 1) {
          await press(page, 'Tab');
          await eventually(() => page.evaluate(here), { stop: String(stop), wrong: [] }, `stop ${stop} of ${stops}`, 2_000);
        }
      });
    }
  }

  claim('the count and the colours by keyboard alone', {}, async ({ page, site }) => {
    await live(page, site.url(path('kk', 'seats')));
    const tabTo = async selector => {
      for (let press = 0; press < 80; press += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(at => document.activeElement.matches(at), selector)) return;
      }
      throw new Error(`80 times Tab did not lead to ${selector}`);
    };
    await tabTo('[data-part=theme] button');
    await page.keyboard.press('Enter');
    await eventually(() => theme(page), 'light', 'Enter presses the theme button');
    await page.keyboard.press(' ');
    await eventually(() => theme(page), 'dark', 'so does space');
    await tabTo('button[data-house="145"]');
    await page.keyboard.press('Enter');
    await counted(page, [83, 17, 13, 13, 11, 8, 0, 0]);
    await tabTo('#house');
    await page.keyboard.type('69');
    await counted(page, [40, 8, 6, 6, 5, 4, 0, 0], 'Tab selects what stands in the field');
  });
});
