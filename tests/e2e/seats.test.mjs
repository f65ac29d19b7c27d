// Claims about the count: the official seats, any other house, votes and bar, counted again at each key.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { click, counted, column, drawn, eventually, isShown, live, paste, rows, text, type, votesField } from './acts.mjs';
import { VOTES_2023, count } from './count.mjs';
import { LANGUAGES, filled, path, words } from './pages.mjs';
import { suite } from './suite.mjs';

/** Kazakhstan 2023 by method and house, as the engine counts it natively; `tests/playground.rs` holds the engine to it. */
const METHODS = JSON.parse(readFileSync(new URL('../data/kazakhstan-2023-methods.json', import.meta.url), 'utf8'));
const OFFICIAL = [40, 8, 6, 6, 5, 4, 0, 0];
const KURULTAI = [83, 17, 13, 13, 11, 8, 0, 0];

/** The name that a row's header says. */
const nameOf = (page, row) => page.evaluate(i => document.querySelectorAll('#allocation tr[data-party]')[i].querySelector('th span:not(:empty)').textContent, row);

/** Opens the page and starts again: the device remembers what was typed before. */
async function afresh(page, there) {
  await live(page, there);
  await click(page, '#reset');
}

suite('seats', {}, ({ claim }) => {
  for (const language of LANGUAGES) {
    const open = (page, site) => live(page, site.url(path(language, 'seats')));

    claim(`${language}: 69 seats come out as officially, 145 as 83, 17, 13, 13, 11, 8`, {}, async ({ page, site }) => {
      await open(page, site);
      assert.deepEqual(await column(page), OFFICIAL, 'as it opens');
      assert.deepEqual(await drawn(page), OFFICIAL, 'the hemicycle as it opens');
      await type(page, '#house', '145');
      await counted(page, KURULTAI);
      await eventually(() => drawn(page), KURULTAI, 'the hemicycle');
      await click(page, 'button[data-house="69"]');
      await counted(page, OFFICIAL, 'back by the button');
      assert.equal(await page.evaluate(() => document.querySelector('#house').value), '69');
      await click(page, 'button[data-house="145"]');
      await counted(page, KURULTAI, 'there again by the button');
    });

    claim(`${language}: what can't be counted is refused in words, and the last good count stays`, {}, async ({ page, site }) => {
      await open(page, site);
      const say = words(language);
      const refuse = async (field, error, key, bad, good, values = {}) => {
        for (const given of bad) {
          await paste(page, field, given);
          const expected = filled(say[`seats.error.${key}`], { given, ...values }).split(/\{\w+\}/)[0].trim();
          await eventually(() => text(page, error), seen => seen.includes(expected), `"${given}" in ${field} is refused with "${expected}"`);
          assert.deepEqual(await column(page), OFFICIAL, `"${given}" in ${field} changes no seat`);
          const { invalid, described } = await page.evaluate(at => {
            const input = document.querySelector(at);
            return { invalid: input.getAttribute('aria-invalid'), described: input.getAttribute('aria-describedby') };
          }, field);
          assert.equal(invalid, 'true');
          assert.equal(`#${described}`, error, 'the field points at the sentence');
        }
        await paste(page, field, good);
        await eventually(() => isShown(page, error), false, `"${good}" in ${field} is taken`);
        await counted(page, OFFICIAL);
      };
      await refuse('#house', '#house-error', 'house', ['0', '1001', 'x', '-3', '6.5'], '69');
      await refuse('#threshold', '#threshold-error', 'threshold', ['101', '5..5', 'five', '-1'], '5');
      await refuse(await votesField(page, 0), '#votes-error', 'votes', ['12a4', '-5', '9'.repeat(30)], String(VOTES_2023[0]), { name: await nameOf(page, 0) });
    });

    claim(`${language}: equal claims are shown as a tie, and nobody is chosen`, {}, async ({ page, site }) => {
      await open(page, site);
      assert.equal(await isShown(page, '#tie'), false, 'no tie in 2023');
      for (let row = 0; row < VOTES_2023.length; row += 1) await type(page, await votesField(page, row), row < 2 ? '1000' : '0');
      await type(page, '#house', '3');
      await counted(page, [1, 1, 0, 0, 0, 0, 0, 0], 'only certain seats are given');
      await eventually(() => isShown(page, '#tie'), true, 'the tie is told');
      const said = await text(page, '#tie');
      for (const row of [0, 1]) assert.ok(said.includes(await nameOf(page, row)), said);
      await type(page, '#house', '4');
      await counted(page, [2, 2, 0, 0, 0, 0, 0, 0]);
      await eventually(() => isShown(page, '#tie'), false, 'no tie any more');
    });
  }

  claim('votes are counted again at every key', {}, async ({ page, site }) => {
    await live(page, site.url('en/seats/'));
    const field = await votesField(page, 1);
    let typed = '';
    for (const key of '3000001') {
      typed += key;
      if (typed === '3') await type(page, field, key);
      else await page.keyboard.type(key);
      const votes = VOTES_2023.with(1, Number(typed));
      await counted(page, count(votes, 69), `after ${typed}`);
    }
    await page.keyboard.press('Backspace');
    await counted(page, count(VOTES_2023.with(1, 300000), 69), 'after taking one digit back');
    await eventually(() => page.evaluate(() => document.querySelector('#steps').innerText.length > 100), true, 'the steps are told');
  });

  claim('the bar is counted again at every key, with decimals as the language writes them', {}, async ({ page, site }) => {
    for (const language of LANGUAGES) {
      await afresh(page, site.url(path(language, 'seats')));
      for (const [given, percent] of [['10', 10], ['0', 0], ['5.25', 5.25], ['5,25', 5.25], ['60', 60], ['5', 5]]) {
        await type(page, '#threshold', given);
        await counted(page, count(VOTES_2023, 69, percent), `${language}: ${given} per cent`);
      }
    }
  });

  claim('every method gives in ten houses what it gives natively', {}, async ({ page, site }) => {
    await live(page, site.url('en/seats/'));
    const offered = await page.$$eval('#method option', options => options.map(option => option.value));
    assert.deepEqual(offered, Object.keys(METHODS), 'all methods are offered');
    for (const [method, houses] of Object.entries(METHODS)) {
      await page.select('#method', method);
      for (const [house, seats] of Object.entries(houses)) {
        await type(page, '#house', house);
        await counted(page, [...seats, 0], `${method}, ${house} seats`);
      }
    }
  });

  claim('each kind of method tells its own steps, in every language', {}, async ({ page, site }) => {
    for (const language of LANGUAGES) {
      const say = words(language);
      await afresh(page, site.url(path(language, 'seats')));
      const told = async (method, key) => {
        await page.select('#method', method);
        await eventually(() => text(page, '#steps'), seen => seen.includes(say[`seats.step.${key}.title`]), `${language}: ${method} tells “${key}”`);
        assert.equal(await page.evaluate(() => /[{}]|undefined/.test(document.querySelector('main').innerText)), false, `${language}: ${method} leaves nothing open`);
      };
      await told('dhondt', 'divide');
      await told('sainte_lague', 'line');
      await told('balinski_young', 'grow');
      await told('huntington_hill', 'last');
      await told('droop_lr', 'quota');
      await eventually(() => text(page, '#standing'), seen => seen === filled(say['seats.other_method'], { year: '2023' }), `${language}: it says that this is not the official result`);
      await told('imperiali_lr', 'rest');
      await type(page, '#house', '2');
      await told('imperiali_lr', 'rest');
      await click(page, 'button[data-house="69"]');
      assert.equal(await page.$eval('#method', select => select.value), 'hare_lr', 'the preset brings the law’s method back');
      await counted(page, OFFICIAL, 'and its seats');
    }
  });

  claim('a method is chosen with the keyboard alone', {}, async ({ page, site }) => {
    await live(page, site.url('en/seats/'));
    await page.focus('#method');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowDown');
    await counted(page, [...METHODS.dhondt[69], 0], 'the fifth method');
  });

  claim('the hemicycle has as many seats as the table, for any house', {}, async ({ page, site }) => {
    await live(page, site.url('en/seats/'));
    for (const house of [1, 2, 10, 11, 98, 450, 1000]) {
      await type(page, '#house', String(house));
      const seats = count(VOTES_2023, house);
      await counted(page, seats, `${house} seats in the table`);
      await eventually(() => drawn(page), seats, `${house} seats drawn`);
    }
  });

  claim('the last seat and the next in line have their names', {}, async ({ page, site }) => {
    await live(page, site.url('en/seats/'));
    assert.ok((await text(page, '#last-seat')).includes(await nameOf(page, 0)), 'the largest list won the last seat of 69');
    assert.ok((await text(page, '#next-seat')).includes(await nameOf(page, 2)), 'the third list was next in line');
  });

  claim('the page says what its numbers are: official, an illustration, the reader’s own', {}, async ({ page, site }) => {
    for (const language of LANGUAGES) {
      const say = words(language);
      const says = key => seen => seen.includes(filled(say[key], {}).split(/\{\w+\}/).sort((a, b) => b.length - a.length)[0].trim());
      await afresh(page, site.url(path(language, 'seats')));
      await eventually(() => text(page, 'main'), says('seats.official'), `${language}: official`);
      await click(page, 'button[data-house="145"]');
      await eventually(() => text(page, 'main'), says('seats.illustration'), `${language}: an illustration`);
      await type(page, '#house', '70');
      await eventually(() => text(page, 'main'), says('seats.changed'), `${language}: the reader's own`);
    }
  });

  claim('nobody passes the bar: no seat is given, and the page says so', {}, async ({ page, site }) => {
    await live(page, site.url('en/seats/'));
    await type(page, '#threshold', '90');
    await counted(page, VOTES_2023.map(() => 0));
    await eventually(() => text(page, 'main'), seen => seen.includes(filled(words('en')['seats.unallocated'], { n: '69' })), 'the seats left empty');
    for (let row = 0; row < VOTES_2023.length; row += 1) await type(page, await votesField(page, row), '0');
    await counted(page, VOTES_2023.map(() => 0), 'no votes at all');
    assert.equal((await rows(page)).length, VOTES_2023.length);
  });
});
