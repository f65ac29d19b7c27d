// A claim about a long life: whatever happens in whatever order, no page is blank and none is of two builds. Ten cycles;
// in full, a hundred. The order is drawn from a fixed seed, which `ONE_CHAMBER_SEED` replaces.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import { alive, arrived, eventually, follow, live, text } from './acts.mjs';
import { FULL } from './browsers.mjs';
import { build, kept } from './builds.mjs';
import { all, device, evict, isOffered, stamp } from './kept.mjs';
import { LANGUAGES, PAGES, path } from './pages.mjs';
import { DIST, cutOff, instead, missing, refused } from './server.mjs';
import { suite } from './suite.mjs';

const CYCLES = FULL ? 100 : 10;
const SEED = Number(process.env.ONE_CHAMBER_SEED ?? 20260823);
const builds = [{ name: 'one', dist: DIST }, build('two'), build('three')];
after(() => builds.slice(1).forEach(one => one.remove()));

/** Numbers from 0 to below `n`, the same for the same seed (mulberry32). */
function dice(seed) {
  let state = seed;
  return n => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  };
}

/** Whether a worker asks in order to keep the answer. What a page asks for is answered well: else it would rightly fail. */
const isWorkers = ({ headers }) => headers['sec-fetch-mode'] === 'cors' && headers['cache-control'] === 'no-cache';

/** Whether something comes true within a few seconds: here it may, and need not. */
function comesTrue(read) {
  return eventually(read, Boolean, '', 6_000).then(() => true, () => false);
}

/** What the device would show of a language without the server: the build's name, or nothing where it is not whole. */
async function wholeBuild(page, site, language) {
  const { version, there } = await device(page, site.base);
  const shown = builds.find(({ dist }) => kept(dist).version === version);
  if (!shown) return undefined;
  const { shared, pages } = kept(shown.dist);
  return Object.keys({ ...shared, ...pages[language] }).every(file => there.includes(file)) ? shown.name : undefined;
}

suite('cycles', {}, ({ kind, claim }) => {
  claim(`${CYCLES} cycles of update, kill, evict, bad answers${kind === 'chromium' ? ', quota' : ''} and words of the reader (seed ${SEED})`, { timeout: 60_000 + CYCLES * 15_000, page: { worker: true } }, async ({ page, site, watch }) => {
    watch.allow(/./);
    const roll = dice(SEED);
    const pick = list => list[roll(list.length)];
    const session = kind === 'chromium' ? await page.createCDPSession() : undefined;
    const story = [];
    let isDead = false;
    // How often a reader was kept whole, and how often the new version was taken: a claim about nothing would always hold.
    let [held, taken] = [0, 0];

    const acts = {
      update: () => { site.dist = pick(builds).dist; },
      kill: async () => { await site.kill(); isDead = true; },
      evictAll: () => evict(page, site.base),
      evictSome: () => evict(page, site.base, Array.from({ length: 7 }, () => roll(3) === 0)),
      spoil: () => {
        const { shared, pages } = kept(site.dist);
        const file = pick(Object.keys({ ...pages.en, ...pages.ru, ...shared }).filter(one => one !== '' && !/\.(js|wasm|css)$/.test(one)));
        const act = pick([missing, cutOff, refused, instead('<p>Out of order', 'text/html', 500)]);
        site.answer(file, how => (isWorkers(how.request) ? act(how) : how.send(how.answer)), 1 + roll(3));
      },
      take: async () => {
        site.dist = pick(builds.filter(({ dist }) => dist !== site.dist)).dist;
        await page.reload();
        if (!(await comesTrue(() => isOffered(page)))) return;
        const before = (await stamp(page)).text;
        await page.evaluate(() => document.querySelector('[data-take]').click());
        if (await comesTrue(async () => (await stamp(page).catch(() => ({ text: before }))).text !== before)) taken += 1;
      },
      ...(session && {
        quota: async () => {
          const { usage } = await session.send('Storage.getUsageAndQuota', { origin: site.origin });
          await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: usage + roll(900_000) });
        },
      }),
    };

    await live(page, site.url(path('en', 'home')));
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      const did = pick(Object.keys(acts));
      const [language, id] = [pick(LANGUAGES), pick(PAGES).id];
      const there = site.url(path(language, id));
      const expected = did === 'take' ? undefined : await wholeBuild(page, site, language);
      story.push(`${cycle}: ${did}, then ${path(language, id)}; on the device: ${expected}`);
      if (expected) held += 1;
      try {
        await acts[did]();
        const forgot = did.startsWith('evict');
        await page.goto(there).catch(() => {});
        if (isDead && !expected) continue;
        await alive(page);
        const seen = await stamp(page);
        assert.deepEqual(seen, all(seen.text), 'of one build');
        if (expected && !forgot) assert.equal(seen.text, expected, 'what the device shows is shown until the reader says otherwise');
        assert.ok((await text(page, 'main')).length > 200, 'not blank');
        if (isDead) continue;
        const next = site.url(path(language, pick(['home', 'learn', 'seats'])));
        await follow(page, next);
        await arrived(page, next);
        await eventually(async () => { const now = await stamp(page).catch(() => null); return now && now.style === now.text && now.code === now.text; }, true, 'of one build after a link, too');
      } catch (error) {
        throw new Error(`${error.message}\nThe story so far:\n  ${story.slice(-12).join('\n  ')}`, { cause: error });
      } finally {
        if (isDead) {
          await site.listen();
          isDead = false;
        }
        // Now and then there is room again, and time for the worker to come to an end with what it does.
        if (session && roll(3) === 0) await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin });
        if (roll(3) > 0) {
          await page.goto(there).catch(() => {});
          await comesTrue(() => wholeBuild(page, site, language));
        }
      }
    }
    const told = `kept whole in ${held} cycles, a new version taken in ${taken}`;
    assert.ok(held >= CYCLES / 4 && taken >= CYCLES / 20, `${told}: too little to say much\n  ${story.join('\n  ')}`);
    await live(page, site.url(path('en', 'home')));
  });
});
