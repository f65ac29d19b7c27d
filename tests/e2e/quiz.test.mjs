// Claims about the quiz: gone through with the mouse and with the keyboard alone, remembered on the device, the same in
// two tabs, erased, and complete where nothing can be stored or no script runs.
import assert from 'node:assert/strict';
import { address, alive, arrived, click, eventually, follow, isShown, live, pressTheme, text, theme } from './acts.mjs';
import { LANGUAGES, SUB_PATH, filled, path, piece, plain, quiz, words } from './pages.mjs';
import { suite } from './suite.mjs';

const PART = '[data-part=quiz]';
const VERDICT = `${PART} [data-verdict]`;
const RESULT = `${PART} #quiz-result`;
const button = name => `${PART} button[data-${name}]`;

const verdict = page => page.evaluate(at => document.querySelector(at)?.dataset.verdict ?? null, VERDICT);
const asks = page => text(page, `${PART} #quiz-ask`);
const ticked = page => page.evaluate(at => [...document.querySelectorAll(`${at} .choice:not([hidden]) input:checked`)].map(({ value }) => value).join(''), PART);
const focused = page => page.evaluate(() => document.activeElement?.id ?? '');
const kept = (page, base = '/') => page.evaluate(key => JSON.parse(localStorage.getItem(key)), `${base}progress`);
const asked = (page, question) => eventually(() => asks(page), seen => seen.includes(piece(question.ask)), `asks ${question.id}`);

/** Ticks with the mouse and checks. */
async function answer(page, question, letters) {
  await asked(page, question);
  for (const letter of letters) await click(page, `${PART} label:has(input[value="${letter}"])`);
  await eventually(() => ticked(page), letters.join(''), 'what is ticked');
  await click(page, button('check'));
  await eventually(() => verdict(page), seen => seen !== null, 'a verdict');
  // The view goes where the focus goes: a click before that would miss.
  await eventually(() => focused(page), 'quiz-verdict', 'the verdict has the focus');
}

/** Goes on to the next question or to the result. */
async function next(page) {
  await click(page, button('next'));
  await eventually(() => focused(page), id => id === 'quiz-ask' || id === 'quiz-result', 'the focus goes on');
}

/** Answers every question, right but for the ids in `missed`, up to the result. */
async function through(page, questions, missed = []) {
  for (const question of questions) {
    await answer(page, question, missed.includes(question.id) ? question.wrong.slice(0, 1) : question.right);
    await next(page);
  }
  await eventually(() => isShown(page, RESULT), true, 'the result');
}

/** How many were right, as the result says in words. */
const rights = (language, n, total) => filled(words(language)['quiz.done.right'], { n: String(n), total: String(total) });

suite('quiz', {}, ({ claim }) => {
  for (const language of LANGUAGES) {
    const questions = quiz(language);
    const say = words(language);

    claim(`${language}: with the mouse, every question right, each option with its reason and sources`, {}, async ({ page, site }) => {
      await live(page, site.url(path(language, 'quiz')));
      assert.ok(questions.length >= 8);
      for (const [i, question] of questions.entries()) {
        const shown = await page.evaluate(at => document.querySelector(`${at} fieldset .arc`).getAttribute('aria-label'), PART);
        assert.equal(plain(shown), filled(say['quiz.progress'], { n: String(i + 1), total: String(questions.length), done: String(i) }));
        const kind = await page.evaluate(at => document.querySelector(`${at} input`).type, PART);
        assert.equal(kind, question.several ? 'checkbox' : 'radio');
        assert.equal(await isShown(page, button('next')), false, 'no way on before an answer');
        await answer(page, question, question.right);
        assert.equal(await verdict(page), 'right');
        const seen = await text(page, PART);
        for (const { id } of question.options) assert.ok(seen.includes(piece(question.texts[id].why)), `${question.id}: why ${id}`);
        const marks = await page.evaluate(at => [...document.querySelectorAll(`${at} .choice:not([hidden]) .why`)].map(why => {
          const links = [...why.querySelectorAll('a.src')].filter(a => a.checkVisibility());
          return links.length > 0 && links.every(a => document.getElementById(a.hash.slice(1))?.checkVisibility());
        }), PART);
        assert.deepEqual(marks, question.options.map(() => true), 'each reason has sources, and they stand beside it');
        assert.ok(seen.includes(plain(say[i + 1 < questions.length ? 'quiz.next' : 'quiz.finish'])));
        await next(page);
        if (i + 1 < questions.length) await eventually(() => focused(page), 'quiz-ask', 'the next question has the focus');
      }
      await eventually(() => focused(page), 'quiz-result', 'the result has the focus');
      const seen = await text(page, PART);
      assert.ok(seen.includes(rights(language, questions.length, questions.length)), seen);
      assert.ok(seen.includes(plain(say['quiz.done.all'])));
      assert.equal(await isShown(page, button('missed')), false, 'nothing to answer again');
      assert.ok(seen.includes(plain(say['progress.device'])), 'it says where the answers are');
    });
  }

  claim('checking nothing asks for a choice; a wrong answer says what is right and where to read', {}, async ({ page, site }) => {
    const [first] = quiz('en');
    await live(page, site.url(path('en', 'quiz')));
    await click(page, button('check'));
    await eventually(() => text(page, PART), seen => seen.includes(plain(words('en')['question.choose'])), 'asks for a choice');
    assert.equal(await verdict(page), null);
    await answer(page, first, first.wrong.slice(0, 1));
    assert.equal(await verdict(page), 'wrong');
    const said = filled(words('en')['question.answer_is'], { letters: first.right.join(', ').toUpperCase() });
    assert.ok((await text(page, VERDICT)).includes(said));
    await follow(page, `${site.url(path('en', 'lesson'))}#${first.screen}`, PART);
    await arrived(page, `${site.url(path('en', 'lesson'))}#${first.screen}`);
    await page.goBack();
    await arrived(page, site.url(path('en', 'quiz')));
    await eventually(() => asks(page), seen => seen.includes(piece(quiz('en')[1].ask)), 'it goes on with the next question');
  });

  claim('several right ones: partly right is said so, ticks can be taken away, everything ticked is not right', {}, async ({ page, site }) => {
    const questions = quiz('en');
    const several = questions.findIndex(question => question.several);
    const { options, right, wrong } = questions[several];
    await live(page, site.url(path('en', 'quiz')));
    for (const question of questions.slice(0, several)) {
      await answer(page, question, question.right);
      await next(page);
    }
    await click(page, `${PART} label:has(input[value="${wrong[0]}"])`);
    await click(page, `${PART} label:has(input[value="${wrong[0]}"])`);
    await eventually(() => ticked(page), '', 'a second click takes the tick away');
    await answer(page, questions[several], right.slice(0, 1));
    assert.equal(await verdict(page), 'partly');
    const found = filled(words('en')['question.found'], { n: '1', of: String(right.length), extra: '0' });
    assert.ok((await text(page, VERDICT)).includes(found));
    await click(page, button('again'));
    await eventually(() => focused(page), 'quiz-ask', 'the question has the focus');
    await eventually(() => verdict(page), null, 'trying again clears it');
    assert.equal(await ticked(page), '');
    await answer(page, questions[several], options.map(({ id }) => id));
    assert.notEqual(await verdict(page), 'right');
  });

  claim('the result says what to read again, and asks again only what was not right', {}, async ({ page, site }) => {
    const questions = quiz('ru');
    const missed = questions.filter((_, i) => i % 4 === 1).map(({ id }) => id);
    await live(page, site.url(path('ru', 'quiz')));
    await through(page, questions, missed);
    assert.ok((await text(page, PART)).includes(rights('ru', questions.length - missed.length, questions.length)));
    const screens = [...new Set(questions.filter(({ id }) => missed.includes(id)).map(({ screen }) => screen))];
    const links = await page.evaluate(at => [...document.querySelectorAll(`${at} [data-read] a`)].filter(a => a.checkVisibility()).map(a => a.hash.slice(1)), PART);
    assert.deepEqual(links.sort(), screens.sort(), 'each screen once');
    await click(page, `${PART} .quiz-each li:first-child button`);
    await asked(page, questions[0]);
    assert.equal(await verdict(page), 'right', 'a question of the list is shown with its answer');
    await next(page);
    await eventually(() => isShown(page, RESULT), true, 'and leads back to the result');
    await click(page, button('missed'));
    await eventually(() => focused(page), 'quiz-ask', 'the question has the focus');
    for (const id of missed) {
      const question = questions.find(one => one.id === id);
      await answer(page, question, question.right);
      await next(page);
    }
    await eventually(() => text(page, PART), seen => seen.includes(rights('ru', questions.length, questions.length)), 'all right now');
    await follow(page, site.url(path('ru', 'lesson')));
    await arrived(page, site.url(path('ru', 'lesson')));
  });

  claim('by keyboard alone, from the skip link to the result', {}, async ({ page, site }) => {
    const questions = quiz('en');
    const here = selector => page.evaluate(at => document.activeElement?.matches(at) ?? false, selector);
    const tabTo = async selector => {
      for (let press = 0; press < 60; press += 1) {
        await page.keyboard.press('Tab');
        if (await here(selector)) return;
      }
      throw new Error(`60 times Tab did not lead to ${selector}`);
    };
    await live(page, site.url(path('en', 'quiz')));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually(() => address(page), `${site.url(path('en', 'quiz'))}#main`, 'the skip link');
    for (const [i, question] of questions.entries()) {
      await asked(page, question);
      if (question.several) {
        for (const letter of question.right) {
          await tabTo(`${PART} input[value="${letter}"]`);
          await page.keyboard.press(' ');
        }
      } else {
        await tabTo(`${PART} input[type=radio]`);
        if (await ticked(page) === '') await page.keyboard.press(' ');
        const from = (await ticked(page)).charCodeAt(0);
        for (let step = from; step < question.right[0].charCodeAt(0); step += 1) {
          await page.keyboard.press('ArrowDown');
          await eventually(() => ticked(page), String.fromCharCode(step + 1), 'an arrow chooses the next');
        }
      }
      await eventually(() => ticked(page), question.right.join(''), 'what is ticked');
      await tabTo(button('check'));
      assert.ok(await page.evaluate(() => document.activeElement.matches(':focus-visible')), 'the focus shows');
      await page.keyboard.press('Enter');
      await eventually(() => verdict(page), 'right', 'the verdict');
      await eventually(() => focused(page), 'quiz-verdict', 'has the focus');
      await tabTo(button('next'));
      await page.keyboard.press('Enter');
      await eventually(() => focused(page), i + 1 < questions.length ? 'quiz-ask' : 'quiz-result', 'the focus goes on');
    }
    assert.ok((await text(page, PART)).includes(rights('en', questions.length, questions.length)));
    await tabTo(button('restart'));
    await page.keyboard.press(' ');
    await eventually(() => focused(page), 'quiz-ask', 'from the start');
    await asked(page, questions[0]);
  });

  for (const base of ['/', SUB_PATH]) {
    claim(`after a reload it goes on, in every language; from the start forgets, at ${base}`, { site: { base } }, async ({ page, site }) => {
      const questions = quiz('en');
      await live(page, site.url(path('en', 'quiz')));
      await answer(page, questions[0], questions[0].wrong.slice(0, 1));
      await click(page, button('again'));
      await eventually(() => focused(page), 'quiz-ask', 'the question has the focus');
      await answer(page, questions[0], questions[0].right);
      await next(page);
      await answer(page, questions[1], questions[1].right);
      const { version, quizzes } = await kept(page, base);
      assert.equal(version, 1);
      const first = quizzes['two-chambers-to-one'].answers[questions[0].id];
      assert.deepEqual([first.first, first.last], [questions[0].wrong[0], questions[0].right[0]], 'the first answer and the last');
      const keys = await page.evaluate(() => Object.keys(localStorage));
      assert.deepEqual(keys.filter(key => !key.startsWith(base)), [], 'every key carries the base');
      await page.reload();
      await alive(page);
      await asked(page, questions[2]);
      assert.match(await page.evaluate(at => document.querySelector(`${at} fieldset .arc`).getAttribute('aria-label'), PART), /2/);
      await click(page, button('back'));
      await eventually(() => focused(page), 'quiz-ask', 'the question has the focus');
      await asked(page, questions[1]);
      assert.equal(await verdict(page), 'right', 'what was answered can be read again');
      await live(page, site.url(path('kk', 'quiz')));
      await asked(page, quiz('kk')[2]);
      for (const question of questions.slice(2)) {
        await answer(page, quiz('kk').find(({ id }) => id === question.id), question.right);
        await next(page);
      }
      await page.reload();
      await alive(page);
      await eventually(() => isShown(page, RESULT), true, 'a finished quiz opens with its result');
      await click(page, button('restart'));
      await eventually(() => focused(page), 'quiz-ask', 'the question has the focus');
      await asked(page, quiz('kk')[0]);
      await page.reload();
      await alive(page);
      await asked(page, quiz('kk')[0]);
      assert.deepEqual((await kept(page, base)).quizzes['two-chambers-to-one'].answers, {});
    });
  }

  claim('what a newer version stored is left as it is, and the quiz works beside it', {}, async ({ page, site }) => {
    const newer = JSON.stringify({ version: 99, all: 'else' });
    await page.goto(site.url('en/about/'));
    await page.evaluate(text => localStorage.setItem('/progress', text), newer);
    const [first] = quiz('en');
    await live(page, site.url(path('en', 'quiz')));
    await eventually(() => text(page, `${PART} [data-kept]`), plain(words('en')['progress.newer']), 'it says so');
    await answer(page, first, first.right);
    assert.equal(await page.evaluate(() => localStorage.getItem('/progress')), newer);
  });

  claim('what can not be read is as if nothing were there', {}, async ({ page, site }) => {
    const [first, second] = quiz('en');
    await page.goto(site.url('en/about/'));
    await page.evaluate(() => localStorage.setItem('/progress', '{"version":1,"quizzes":{"two-chambers-to-one":'));
    await live(page, site.url(path('en', 'quiz')));
    await answer(page, first, first.right);
    await page.reload();
    await alive(page);
    await asked(page, second);
  });
});

suite('quiz in two tabs', {}, ({ claim }) => {
  const questions = quiz('en');

  claim('answers of both are kept, the last one to a question wins, erasing reaches the other', {}, async ({ page, site }) => {
    const there = site.url(path('en', 'quiz'));
    const other = await page.browserContext().newPage();
    for (const tab of [page, other]) await live(tab, there);
    await answer(page, questions[0], questions[0].right);
    await eventually(() => verdict(other), 'right', 'the other tab shows the answer to the same question');
    await other.bringToFront();
    await next(other);
    await answer(other, questions[1], questions[1].right);
    await page.bringToFront();
    await next(page);
    await asked(page, questions[2]);
    await answer(page, questions[2], questions[2].wrong.slice(0, 1));
    const answers = (await kept(page)).quizzes['two-chambers-to-one'].answers;
    assert.deepEqual(Object.keys(answers).sort(), questions.slice(0, 3).map(({ id }) => id).sort(), 'no answer is lost');
    await other.bringToFront();
    await next(other);
    await eventually(() => asks(other), seen => seen.includes(piece(questions[3].ask)), 'what was answered there is not asked here');
    await click(other, button('back'));
    await eventually(() => focused(other), 'quiz-ask', 'the question has the focus');
    await asked(other, questions[2]);
    await click(other, button('again'));
    await eventually(() => focused(other), 'quiz-ask', 'the question has the focus');
    await answer(other, questions[2], questions[2].right);
    await eventually(() => verdict(page), 'right', 'the last answer wins');
    await live(other, site.url(path('en', 'schools')));
    await click(other, '#erase');
    await click(other, '#erase-yes');
    await eventually(() => kept(page), null, 'nothing is kept');
    await page.bringToFront();
    await eventually(() => verdict(page), null, 'the first tab knows');
    assert.equal(await page.evaluate(() => localStorage.getItem('/progress')), null, 'and does not write it back');
    await other.close();
  });

  claim('colours chosen in one tab come to the other', {}, async ({ page, site }) => {
    const other = await page.browserContext().newPage();
    for (const tab of [page, other]) await live(tab, site.url('en/about/'));
    await pressTheme(other);
    await eventually(() => theme(page), 'light', 'html[data-theme]');
    await other.close();
  });
});

suite('erasing', {}, ({ claim }) => {
  for (const language of LANGUAGES) {
    claim(`${language}: everything of this site's and nothing else, once it is said twice`, { site: { base: SUB_PATH } }, async ({ page, site }) => {
      const say = words(language);
      const [first] = quiz(language);
      await live(page, site.url(path(language, 'quiz')));
      await answer(page, first, first.right);
      await pressTheme(page);
      await eventually(() => theme(page), 'light', 'day is chosen');
      await page.evaluate(async base => {
        localStorage.setItem(`${base}something`, '1');
        localStorage.setItem('/other/theme', 'dark');
        localStorage.setItem(`${base}copy/theme`, 'dark');
        await caches.open(`${base} one-chamber 1`);
        await caches.open('/other one-chamber 1');
      }, SUB_PATH);
      await live(page, site.url(path(language, 'schools')));
      await click(page, '#erase');
      await eventually(() => focused(page), 'erase-sure', 'it asks');
      await click(page, '#erase-no');
      await eventually(() => focused(page), 'erase', 'and can be called off');
      assert.ok((await text(page, '#erase-said')).includes(plain(say['schools.erase.kept'])));
      assert.equal(await theme(page), 'light');
      await click(page, '#erase');
      await click(page, '#erase-yes');
      const what = ['key.progress', 'other', 'key.theme', 'pages'].map(name => plain(say[`schools.erase.${name}`]));
      const [before, after] = say['schools.erase.done'].split('{what}');
      await eventually(async () => {
        const said = await text(page, '#erase-said');
        return said.startsWith(before) && said.endsWith(after) && said.slice(before.length, -after.length).split(', ').sort().join();
      }, what.sort().join(), 'what was erased');
      await eventually(() => focused(page), 'erase-said', 'the focus is there');
      assert.equal(await theme(page), null, 'the colours are the system’s again');
      const left = await page.evaluate(async () => [Object.keys(localStorage).sort(), (await caches.keys()).sort()]);
      assert.deepEqual(left, [['/other/theme', `${SUB_PATH}copy/theme`].sort(), ['/other one-chamber 1']], 'nobody else’s');
      await click(page, '#erase');
      await click(page, '#erase-yes');
      await eventually(() => text(page, '#erase-said'), plain(say['schools.erase.nothing']), 'a second time there is nothing');
    });
  }
});

suite('quiz where nothing can be stored', { storage: false }, ({ claim }) => {
  claim('works in memory and says so, keeps its answers while pages are followed, and erasing finds its way', {}, async ({ page, site }) => {
    const questions = quiz('en');
    await live(page, site.url(path('en', 'quiz')));
    await eventually(() => text(page, `${PART} [data-kept]`), plain(words('en')['progress.memory']), 'it says so');
    await answer(page, questions[0], questions[0].right);
    await next(page);
    await asked(page, questions[1]);
    await follow(page, site.url('en/schools/'));
    await arrived(page, site.url('en/schools/'));
    await page.goBack();
    await arrived(page, site.url(path('en', 'quiz')));
    await asked(page, questions[1]);
    await follow(page, site.url('en/schools/'));
    await arrived(page, site.url('en/schools/'));
    await click(page, '#erase');
    await click(page, '#erase-yes');
    const what = plain(words('en')['schools.erase.key.progress']);
    await eventually(() => text(page, '#erase-said'), filled(words('en')['schools.erase.done'], { what }), 'what was in memory is erased');
    await page.goBack();
    await arrived(page, site.url(path('en', 'quiz')));
    await asked(page, questions[0]);
  });
});

suite('quiz without JavaScript', { scripts: false }, ({ claim }) => {
  for (const language of LANGUAGES) {
    claim(`${language}: every question is there, its answers folded`, {}, async ({ page, site }) => {
      const questions = quiz(language);
      await page.goto(site.url(path(language, 'quiz')));
      assert.equal(await isShown(page, `${PART} fieldset`), false, 'nothing looks alive that is not');
      const seen = await text(page, 'main');
      for (const { ask, texts } of questions) {
        for (const said of [ask, ...Object.values(texts).map(({ say }) => say)]) assert.ok(seen.includes(piece(said)), said);
        for (const { why } of Object.values(texts)) assert.ok(!seen.includes(piece(why)), `folded at first: ${why}`);
      }
      for (let n = 1; n <= questions.length; n += 1) await click(page, `.quiz-list > li:nth-child(${n}) summary`);
      const whys = questions.flatMap(({ texts }) => Object.values(texts).map(({ why }) => piece(why)));
      await eventually(async () => { const open = await text(page, 'main'); return whys.filter(why => !open.includes(why)); }, [], 'every reason can be read');
      const open = await text(page, 'main');
      for (const { right } of questions) assert.ok(open.includes(filled(words(language)['question.answer_is'], { letters: right.join(', ').toUpperCase() })));
    });
  }
});
