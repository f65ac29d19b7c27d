// How a test file is written: `suite` starts each asked browser once, `claim` gives each test a site and a page of its
// own, and fails it when the page did anything that the test did not expect. It must not know what is claimed.
import { after, before, describe, test } from 'node:test';
import { ASKED, launch } from './browsers.mjs';
import { serve } from './server.mjs';

/** Time for one claim. */
const TIMEOUT = 60_000;

/**
 * One subject, in every asked browser at the same time; the claims of one browser run one after another.
 * `how` is what the browser is like (see `launch`), with `browsers` where not all of them are meant.
 */
export function suite(subject, how, define) {
  const { browsers = ASKED, ...wishes } = how;
  describe(subject, { concurrency: true }, () => {
    for (const kind of ASKED.filter(asked => browsers.includes(asked))) {
      describe(kind, { concurrency: 1 }, () => {
        let browser;
        before(async () => { browser = await launch(kind, wishes); }, { timeout: TIMEOUT });
        after(() => browser?.close(), { timeout: TIMEOUT });
        const claim = (says, options, run) => test(says, { timeout: options.timeout ?? TIMEOUT }, () => prove(browser, kind, options, run));
        define({ kind, claim });
      });
    }
  });
}

/** `options.site` goes to the server, `options.page` to the page; `options.timeout` is for what takes long. */
async function prove(browser, kind, { site: served, page: opened } = {}, run) {
  const site = await serve(served);
  let page;
  try {
    page = await browser.open({ ...opened, origin: site.origin });
    await run({ kind, site, page: page.page, watch: page.watch });
    // Messages come in order: once this is answered, those before it have been heard.
    await page.page.evaluate(() => document.readyState).catch(() => {});
    if (complaints(site, page.watch).length) throw new Error('The page did what it should not.');
  } catch (error) {
    const seen = page ? complaints(site, page.watch) : [];
    if (seen.length) error.message += `\nSeen meanwhile:\n  ${seen.join('\n  ')}`;
    throw error;
  } finally {
    await page?.close().catch(() => {});
    await site.kill();
  }
}

/** What the page did unexpectedly, with the answers of the site that it should not have needed. */
function complaints(site, watch) {
  const answers = site.requests.filter(({ status }) => status >= 400);
  return watch.unexpected(answers.map(({ status, path }) => `answered ${status}: ${path}`));
}
