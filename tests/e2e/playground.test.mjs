// Claims about what people bring to the playground and take away: elections, files, names, colours, steps back, and
// what the device remembers.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { click, column, counted, drawn, dropFile, eventually, isShown, live, openFile, paste, rows, text, type, votesField } from './acts.mjs';
import { LANGUAGES, filled, path, words } from './pages.mjs';
import { suite } from './suite.mjs';

const data = file => JSON.parse(readFileSync(new URL(`../data/elections/${file}`, import.meta.url), 'utf8'));
const OFFICIAL = [40, 8, 6, 6, 5, 4, 0, 0];

/** Ten elections with their official seats, of each kind of rule; houses that the page draws, no ties. */
const CASES = readdirSync(new URL('../data/elections/', import.meta.url)).flatMap(data)
  .filter(({ tie, known_deviation: deviates, over_award: over, seats, parties }) => !tie && !deviates && !over && seats > 4 && seats <= 700 && parties.length < 30)
  .filter((_, i, all) => i % Math.ceil(all.length / 10) === 0).slice(0, 10);

/** A good file in which one thing is changed. */
const GOOD = { method: 'dhondt', seats: 5, parties: [{ name: 'a', votes: 30 }, { name: 'b', votes: 20 }] };
const bad = change => JSON.stringify({ ...GOOD, ...change });
const party = change => bad({ parties: [{ ...GOOD.parties[0], ...change }, GOOD.parties[1]] });
const BAD = [
  ['not JSON', '{"seats": 5,\n oops', null],
  ['brackets a hundred thousand deep', '['.repeat(100_000), null],
  ['more than a mebibyte', ' '.repeat(1_048_577), null],
  ['a list', '[]', null],
  ['minus one vote', party({ votes: -1 }), 'parties[0].votes'],
  ['half a vote', party({ votes: 1.5 }), 'parties[0].votes'],
  ['votes in quotes', party({ votes: '30' }), 'parties[0].votes'],
  ['10^15 + 1 votes', party({ votes: 1_000_000_000_000_001 }), 'parties[0].votes'],
  ['10^30 votes', party({ votes: 0 }).replace('"votes":0', '"votes":1000000000000000000000000000000'), 'parties[0].votes'],
  ['two of one name', party({ name: 'b' }), 'parties.name'],
  ['no name', party({ name: '' }), 'parties[0].name'],
  ['a control character', party({ name: 'a\u0000' }), 'parties[0].name'],
  ['a thousand and one parties', bad({ parties: Array.from({ length: 1001 }, (_, i) => ({ name: `p${i}`, votes: 1 })) }), 'parties'],
  ['an unknown method', bad({ method: 'hare' }), 'method'],
  ['a later format', bad({ format: 'one-chamber/scenario@2' }), 'format'],
  ['a house of −1', bad({ seats: -1 }), 'seats'],
  ['a house of 10^9', bad({ seats: 1_000_000_000 }), 'seats'],
  ['a bar of 101', bad({ threshold_percent: 101 }), 'threshold_percent'],
  ['a bar of “many”', bad({ threshold_percent: 'many' }), 'threshold_percent'],
  ['a total below the votes', bad({ total_votes: 49 }), 'total_votes'],
  ['seats won before above the house', party({ initial_seats: 6 }), 'initial_seats'],
  ['an alliance with a stranger', bad({ alliances: [['a', 'x']] }), 'alliances'],
  ['a party in two alliances', bad({ alliances: [['a', 'b'], ['a']] }), 'alliances'],
  ['more than a hundred per cent', bad({ display: 'percent', parties: [{ name: 'a', votes: 100_000_001 }] }), 'total_votes'],
];

suite('playground', {}, ({ claim }) => {
  claim('ten elections open as files and come out as officially', {}, async ({ page, site }) => {
    assert.equal(CASES.length, 10);
    await live(page, site.url('en/seats/'));
    for (const case_ of CASES) {
      await openFile(page, 'case.json', JSON.stringify(case_));
      await counted(page, case_.parties.map(({ seats_expected: seats }) => seats), case_.name);
      assert.deepEqual((await rows(page)).map(({ party }) => party), case_.parties.map(({ name }) => name));
      assert.ok((await text(page, '#file-aside')).includes('parties.seats_expected'), 'what was left aside is named');
      assert.equal(await page.$eval('#method', select => select.value), case_.method);
    }
  });

  for (const language of LANGUAGES) {
    claim(`${language}: each bad file is refused with its field, and nothing changes`, {}, async ({ page, site }) => {
      const say = words(language);
      await live(page, site.url(path(language, 'seats')));
      await type(page, '#house', '70');
      const before = await column(page);
      let error = '';
      for (const [says, file, field] of BAD) {
        await openFile(page, 'bad.json', file);
        const last = error;
        await eventually(() => text(page, '#file-error').catch(() => ''), seen => seen !== last && seen.startsWith(say['seats.file.bad']), says);
        error = await text(page, '#file-error');
        if (field) assert.ok(error.includes(filled(say['seats.file.field'], { field })), `${says}: ${error}`);
        assert.ok(error.endsWith(say['seats.error.kept']), error);
        assert.deepEqual(await column(page), before, `${says}: the count stays`);
        assert.equal(await page.$eval('#house', input => input.value), '70');
      }
      await openFile(page, 'good.json', JSON.stringify(GOOD));
      await counted(page, [3, 2], 'a good one opens after all that');
      assert.equal(await isShown(page, '#file-error'), false, 'and the complaint is gone');
    });
  }

  claim('a file can be dropped; it is saved as it was and opens again the same', {}, async ({ page, site }) => {
    await live(page, site.url('en/seats/'));
    await dropFile(page, 'good.json', JSON.stringify({ ...GOOD, title: 'Mine' }));
    await counted(page, [3, 2]);
    await page.evaluate(() => {
      const made = URL.createObjectURL;
      URL.createObjectURL = blob => { blob.text().then(text => { window.saved = text; }); return made.call(URL, blob); };
      addEventListener('click', event => { if (event.target.download) { window.savedAs = event.target.download; event.preventDefault(); } }, true);
    });
    await click(page, '#save-scenario');
    await eventually(() => page.evaluate(() => window.saved ?? ''), seen => seen.includes('"title": "Mine"'), 'the file');
    const saved = await page.evaluate(() => window.saved);
    assert.deepEqual(JSON.parse(saved).parties, GOOD.parties);
    await click(page, '#reset');
    await counted(page, OFFICIAL);
    await openFile(page, 'again.json', saved);
    await counted(page, [3, 2]);
  });

  claim('every election on the page comes out as officially, with official seats beside ours', {}, async ({ page, site }) => {
    for (const language of LANGUAGES) {
      const say = words(language);
      await live(page, site.url(path(language, 'seats')));
      const elections = await page.$$eval('#election option:not(:disabled)', options => options.map(option => option.value));
      assert.ok(elections.length >= 13, `${elections.length} elections`);
      for (const election of elections) {
        await page.select('#election', election);
        await eventually(() => page.$eval('#election', select => select.value), election, 'it is chosen');
        const cells = await page.$$eval('#allocation td[data-seats]', all => all.map(cell => [cell.textContent.trim(), cell.dataset.official ?? '']));
        for (const [ours, official] of cells) {
          if (ours !== '–') assert.equal(official, filled(say['seats.official.row'], { n: ours }), `${language} ${election}`);
        }
        assert.ok((await page.$eval('#about-election', about => about.textContent)).length > 40, 'its rule is told');
        assert.equal(await page.evaluate(() => /[{}]|undefined/.test(document.querySelector('main').innerText)), false);
      }
      await page.select('#election', '0');
    }
  });

  claim('what was changed is there after a reload, in another language under its own names, and gone after a fresh start', {}, async ({ page, site }) => {
    await live(page, site.url('en/seats/'));
    await type(page, votesField(page, 1), '3000000');
    await type(page, '#house', '100');
    const seats = await column(page);
    await live(page, site.url('en/seats/'));
    await counted(page, seats, 'after a reload');
    await live(page, site.url('ru/seats/'));
    await counted(page, seats, 'in Russian');
    assert.equal((await rows(page))[4].party, 'Народная партия', 'the list has its Russian name');
    await click(page, '#reset');
    await counted(page, OFFICIAL);
    await live(page, site.url('kk/seats/'));
    await counted(page, OFFICIAL, 'nothing is remembered any more');
  });

  claim('steps back, one at a time, also with the keyboard', {}, async ({ page, site }) => {
    await live(page, site.url('en/seats/'));
    assert.equal(await page.$eval('#undo', button => button.disabled), true, 'nothing to undo yet');
    await type(page, '#house', '145');
    const kurultai = await column(page);
    await page.select('#method', 'adams');
    await eventually(() => column(page), seen => JSON.stringify(seen) !== JSON.stringify(kurultai), 'Adams gives other seats');
    await page.focus('#undo');
    await page.keyboard.press('Enter');
    await counted(page, kurultai, 'the method is back');
    await page.keyboard.press('Enter');
    await counted(page, OFFICIAL, 'the house is back, in one step for three keys');
    assert.equal(await page.$eval('#house', input => input.value), '69');
    assert.equal(await page.$eval('#undo', button => button.disabled), true);
  });

  claim('lists are added, named, coloured and removed', {}, async ({ page, site }) => {
    await live(page, site.url('en/seats/'));
    await click(page, '#edit-lists');
    await click(page, '#add-list');
    await eventually(() => page.evaluate(() => document.activeElement.id), 'name-8', 'the new list’s name has the focus');
    await type(page, '#name-8', 'Sky');
    await type(page, votesField(page, 8), '4000000');
    await eventually(() => rows(page), seen => seen[8].party === 'Sky' && seen[8].seats > 20, 'it has a name and seats');
    await page.$eval('tr[data-party]:nth-child(9) input[type=color]', field => { field.value = '#00ff00'; field.dispatchEvent(new Event('input', { bubbles: true })); });
    await eventually(() => page.$$eval('#hemicycle path[fill="#00ff00"]', paths => paths.length), 1, 'its seats have its colour');
    await paste(page, '#name-8', 'Amanat');
    await eventually(() => isShown(page, '#votes-error'), true, 'another list’s name is refused');
    assert.equal((await rows(page))[8].party, 'Sky');
    await click(page, 'tr[data-party]:nth-child(1) .remove');
    await eventually(async () => (await rows(page)).map(({ party }) => party)[0], 'Auyl', 'the first list is gone');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'add-list', 'the focus is not lost');
  });

  claim('votes as percentages: to six decimals, never above a hundred', {}, async ({ page, site }) => {
    await live(page, site.url('ru/seats/'));
    await click(page, '#percent');
    await counted(page, OFFICIAL, 'the same seats');
    await eventually(() => page.$eval('.c-votes input', field => field.value), '53,899973');
    await paste(page, votesField(page, 0), '60');
    await eventually(() => isShown(page, '#votes-error'), true, 'a hundred and six per cent are refused');
    await paste(page, votesField(page, 0), '50,5');
    await eventually(() => isShown(page, '#votes-error'), false);
  });

  claim('a house of a hundred thousand opens as table and bar', {}, async ({ page, site }) => {
    await live(page, site.url('en/seats/'));
    await openFile(page, 'large.json', JSON.stringify({ ...GOOD, seats: 100_000 }));
    await counted(page, [60_000, 40_000]);
    assert.deepEqual(await drawn(page), [0, 0], 'no chamber is drawn');
    assert.equal(await page.$$eval('.strip path.seat', pieces => pieces.length), 2);
  });
});
