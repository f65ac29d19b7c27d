// What a reader does on a page and what a reader sees there, by the ids and attributes that the pages promise.
// It must not know what is right.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { plain } from './pages.mjs';

/** Asks again until `read()` gives what is expected; past the deadline the difference is the failure. */
export async function eventually(read, expected, says, patience = 8_000) {
  const deadline = Date.now() + patience;
  for (;;) {
    const got = await read();
    try {
      if (typeof expected === 'function') assert.ok(expected(got), `${says}: not so with ${JSON.stringify(got)}`);
      else assert.deepEqual(got, expected, says);
      return got;
    } catch (difference) {
      if (Date.now() > deadline) throw difference;
    }
    await pause(20);
  }
}

/** The same for a condition in the page; a full load in between does not disturb it. */
export function until(page, says, condition, ...values) {
  return eventually(() => page.evaluate(condition, ...values).catch(() => false), true, says);
}

/** The address as the page itself knows it. */
export function address(page) {
  return page.evaluate(() => location.href).catch(() => 'between pages');
}

/** Loads a page and waits until it lives. */
export async function live(page, there) {
  await page.goto(there);
  await alive(page);
}

/** Waits until the page lives. */
export async function alive(page) {
  const state = () => page.evaluate(() => {
    const { hydrated, start } = document.documentElement.dataset;
    return hydrated === undefined ? `not alive: data-start is ${start}` : 'alive';
  }).catch(() => 'between pages');
  await eventually(state, 'alive', 'html[data-hydrated]');
}

/** The text that can be seen, in one line. */
export async function text(page, selector = 'body') {
  return plain(await page.evaluate(at => document.querySelector(at)?.innerText ?? '', selector));
}

/** Whether an element is there and can be seen. */
export function isShown(page, selector) {
  return page.evaluate(at => {
    const element = document.querySelector(at);
    return Boolean(element?.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length);
  }, selector);
}

/** Clicks with the mouse; works without scripts in the page, where a handle's own click would wait for ever. */
export async function click(page, selector) {
  // A face that comes late moves what stands below it: a click is aimed once it is there.
  await eventually(() => page.evaluate(() => document.fonts.status), 'loaded', 'the fonts');
  const { x, y } = await page.evaluate(at => {
    const element = document.querySelector(at);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getClientRects()[0];
    return { x: left + width / 2, y: top + height / 2 };
  }, selector);
  await page.mouse.click(x, y);
}

/** Puts a mark on the window, which only a full load takes away. */
export function mark(page) {
  return page.evaluate(() => { window.stillTheSame = true; });
}

/** Whether the mark is still there. */
export function isMarked(page) {
  return page.evaluate(() => window.stillTheSame === true);
}

/** Clicks the first inner link to this address that can be seen, without moving the view. */
export async function follow(page, there, scope = '') {
  const found = await page.evaluate((href, within) => {
    const links = [...document.querySelectorAll(`${within} a[href]`)].filter(a => a.href === href && a.checkVisibility());
    links[0]?.click();
    return links.length;
  }, there, scope);
  assert.ok(found > 0, `no link to ${there} ${scope}`);
}

/** What the page is, once it is there. */
export async function arrived(page, there) {
  await eventually(() => address(page), there, 'the address');
  await alive(page);
}

/** Presses the theme button: the one change that every page can make and only WASM makes. */
export function pressTheme(page) {
  return click(page, '[data-part=theme] button');
}

/** The page's colours: `null` where they are the system's. */
export function theme(page) {
  return page.evaluate(() => document.documentElement.getAttribute('data-theme'));
}

// The seats page.

/** The table's rows: `{ party, seats }`, seats `null` where the cell holds no number. */
export function rows(page) {
  return page.evaluate(() => [...document.querySelectorAll('#allocation tr[data-party]')].map(row => {
    const digits = row.querySelector('td[data-seats]').textContent.replace(/\D/g, '');
    return { party: row.dataset.party, seats: digits === '' ? null : Number(digits) };
  }));
}

/** The seats column alone; what holds no number counts nothing. */
export async function column(page) {
  return (await rows(page)).map(({ seats }) => seats ?? 0);
}

/** Waits until the table has these seats. */
export function counted(page, seats, says = 'the seats in the table') {
  return eventually(() => column(page), seats, says);
}

/** Selects what stands in a field and types over it, key by key. */
export async function type(page, selector, keys) {
  await page.evaluate(at => { const field = document.querySelector(at); field.focus(); field.select(); }, selector);
  if (keys === '') await page.keyboard.press('Delete');
  else await page.keyboard.type(keys);
}

/** Puts a text in the place of what stands in a field, at once, as pasting does. */
export function paste(page, selector, pasted) {
  return page.evaluate((at, given) => {
    const field = document.querySelector(at);
    field.focus();
    field.select();
    document.execCommand('insertText', false, given);
  }, selector, pasted);
}

/** The field of a row's votes. */
export function votesField(page, row) {
  return `#allocation tr[data-party]:nth-child(${row + 1}) .c-votes input`;
}

/** Opens a file in the page, as a reader does who chooses it. */
export async function openFile(page, name, text) {
  await page.evaluate((name, text) => {
    const field = document.querySelector('#open-scenario');
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], name, { type: 'application/json' }));
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, name, text);
}

/** Drops a file on the page. */
export async function dropFile(page, name, text) {
  await page.evaluate((name, text) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([text], name));
    const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped });
    document.querySelector('#allocation').dispatchEvent(event);
  }, name, text);
}

/** Seats drawn in the hemicycle, by list, and open ones: a seat has as many outlines as its key in the table. */
export function drawn(page) {
  return page.evaluate(() => {
    const outlines = path => (path?.getAttribute('d')?.match(/M/g) ?? []).length;
    const colour = element => [...(element?.classList ?? [])].find(name => /^p\d+$/.test(name));
    const paths = [...document.querySelectorAll('#hemicycle path.seat')];
    return [...document.querySelectorAll('#allocation tr[data-party]')].map(row => {
      const shape = row.querySelector('svg.key path');
      const list = colour(shape);
      return list ? outlines(paths.find(path => colour(path) === list)) / outlines(shape) : 0;
    });
  });
}

// The document's title, spaces made alike.
export async function titled(page) {
  return plain(await page.title());
}
