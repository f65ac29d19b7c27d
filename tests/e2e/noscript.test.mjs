// Claims about a reader without JavaScript: everything is there to be read.
import assert from 'node:assert/strict';
import { VOTES_2023, count } from './count.mjs';
import { address, click, column, drawn, eventually, isShown, text, titled } from './acts.mjs';
import { EVERY, LANGUAGES, SUB_PATH, head, lesson, path, piece, plain, question, words } from './pages.mjs';
import { suite } from './suite.mjs';

suite('without JavaScript', { scripts: false }, ({ claim }) => {
  for (const language of LANGUAGES) {
    claim(`${language}: every page has its title, its heading, its language and the start sentence`, {}, async ({ page, site }) => {
      for (const { path: at } of EVERY.filter(one => one.language === language)) {
        await page.goto(site.url(at));
        assert.equal(await titled(page), head(at).title, at);
        assert.equal(await page.evaluate(() => document.documentElement.lang), language, at);
        assert.ok((await text(page, 'main h1')).length > 3, `${at}: a heading`);
        assert.ok(await isShown(page, '#start'), `${at}: the start sentence can be seen`);
        assert.ok((await text(page, '#start')).includes(piece(words(language)['start.sentence'])), `${at}: it is in the page's language`);
        assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-start')), false, at);
      }
    });

    claim(`${language}: the lesson is fully readable, with 98, 50 and 145`, {}, async ({ page, site }) => {
      await page.goto(site.url(path(language, 'lesson')));
      const seen = await text(page, 'main');
      for (const n of ['98', '50', '145']) assert.match(seen, new RegExp(`(?<!\\d)${n}(?!\\d)`), n);
      const { screens, texts } = lesson(language);
      for (const { id, blocks } of screens) {
        if (texts.screens[id]) assert.ok(seen.includes(piece(texts.screens[id].title)), `the heading of ${id}`);
        for (const block of blocks.filter(({ kind }) => kind === 'paragraph')) {
          assert.ok(seen.includes(piece(texts.blocks[block.id])), `the paragraph ${block.id}`);
        }
      }
      const { ask, options } = question(language);
      for (const said of [ask, ...Object.values(options).map(({ say }) => say)]) assert.ok(seen.includes(piece(said)), said);
    });

    claim(`${language}: the question's controls are off and its reasons unfold`, {}, async ({ page, site }) => {
      await page.goto(site.url(path(language, 'lesson')));
      const off = await page.evaluate(() => [...document.querySelectorAll('[data-part=question] :is(input, button)')].filter(e => e.checkVisibility()).every(e => e.disabled));
      assert.ok(off, 'nothing looks alive that is not');
      const whys = Object.values(question(language).options).map(({ why }) => piece(why));
      assert.equal(await isShown(page, 'details[data-answer] > :not(summary)'), false, 'folded at first');
      await click(page, 'details[data-answer] summary');
      await eventually(async () => { const seen = await text(page, 'details[data-answer]'); return whys.filter(why => !seen.includes(why)); }, [], 'every reason can be read');
    });

    claim(`${language}: the count of 2023 is fully readable, seat by seat`, {}, async ({ page, site }) => {
      await page.goto(site.url(path(language, 'seats')));
      const official = [40, 8, 6, 6, 5, 4, 0, 0];
      assert.deepEqual(await column(page), official);
      assert.deepEqual(await drawn(page), official);
      const votes = await page.evaluate(() => [...document.querySelectorAll('#allocation .c-votes input')].map(field => field.value.replace(/\D/g, '')));
      assert.deepEqual(votes, VOTES_2023.map(String));
      assert.ok(await page.evaluate(() => document.querySelectorAll('#steps > li').length) >= 4, 'the steps are told');
      for (const part of ['#hemicycle', '#steps', '#last-seat', '#next-seat', '#allocation']) assert.ok(await isShown(page, part), part);
      const off = await page.evaluate(() => [...document.querySelectorAll('[data-part=count] :is(input, button, select)')].every(e => e.disabled));
      assert.ok(off, 'nothing looks alive that is not');
    });
  }

  claim('the second count in this suite is the official one too', {}, async () => {
    assert.deepEqual(count(VOTES_2023, 69), [40, 8, 6, 6, 5, 4, 0, 0]);
    assert.deepEqual(count(VOTES_2023, 145), [83, 17, 13, 13, 11, 8, 0, 0]);
  });

  for (const base of ['/', SUB_PATH]) {
    claim(`links lead on, from the choice of language to the count, at ${base}`, { site: { base } }, async ({ page, site }) => {
      await page.goto(site.url());
      for (const at of [...LANGUAGES.map(language => `${language}/`), 'en/seats/', 'ru/seats/']) {
        const found = await page.evaluate(href => {
          const links = [...document.querySelectorAll('a[href]')].filter(a => a.href === href && a.checkVisibility());
          links[0]?.setAttribute('data-test-here', '');
          return links.length > 0;
        }, site.url(at));
        assert.ok(found, `a link to ${at} on ${page.url()}`);
        await click(page, '[data-test-here]');
        await eventually(() => address(page), site.url(at), 'the address');
        await eventually(() => page.evaluate(() => document.readyState).catch(() => 'between pages'), 'complete', 'the page');
        if (/^..\/$/.test(at) && at !== 'en/') await page.goto(site.url());
      }
    });
  }

  claim('what is missing is answered 404, in three languages', {}, async ({ page, site, watch }) => {
    watch.allow(/404|MIME/);
    for (const lost of ['nothing-here', 'en/nothing/here/']) {
      const answer = await page.goto(site.url(lost));
      assert.equal(answer.status(), 404);
      const seen = await text(page);
      for (const language of LANGUAGES) assert.ok(seen.includes(plain(words(language)['page.not_found.title'])), `${lost}: ${language}`);
    }
  });
});
