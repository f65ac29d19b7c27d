// Pictures of the site, for people to look at: node tests/e2e/shots.mjs OUT_DIR [--pages home,lesson,seats]
// [--languages kk,ru,en] [--widths 360,1280] [--themes day,night] [--browser chromium] [--media screen|print]
// Writes OUT_DIR/lang-page-width-theme.png, whole pages. A script, not a test: it claims nothing.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { live } from './acts.mjs';
import { launch } from './browsers.mjs';
import { LANGUAGES, path } from './pages.mjs';
import { serve } from './server.mjs';

const { values, positionals: [out] } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string', default: 'home,lesson,seats' },
    languages: { type: 'string', default: LANGUAGES.join() },
    widths: { type: 'string', default: '360,1280' },
    themes: { type: 'string', default: 'day,night' },
    browser: { type: 'string', default: 'chromium' },
    media: { type: 'string', default: 'screen' },
  },
});
if (!out) throw new Error('say where to: node tests/e2e/shots.mjs OUT_DIR');
mkdirSync(out, { recursive: true });

const HEIGHTS = { 360: 740, 1280: 800 };
const site = await serve();
try {
  for (const theme of values.themes.split(',')) {
    const browser = await launch(values.browser, { theme: theme === 'night' ? 'dark' : 'light', still: true });
    try {
      for (const width of values.widths.split(',').map(Number)) {
        const opened = await browser.open({ width, height: HEIGHTS[width] ?? 800, origin: site.origin });
        if (values.media === 'print') await opened.page.emulateMediaType('print');
        for (const language of values.languages.split(',')) {
          for (const id of values.pages.split(',')) await shoot(opened.page, language, id, width, theme);
        }
        await opened.close();
      }
    } finally {
      await browser.close();
    }
  }
} finally {
  await site.kill();
}

async function shoot(page, language, id, width, theme) {
  await live(page, site.url(path(language, id)));
  await page.evaluate(settle);
  const file = join(out, `${language}-${id}-${width}-${theme}.png`);
  await page.screenshot({ path: file, fullPage: true });
  console.log(file);
}

/** Waits for the fonts; what sticks to the screen's edge would lie across the middle of a whole page. Inside the page. */
function settle() {
  for (const element of document.body.querySelectorAll('*')) {
    if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
  }
  return document.fonts.ready.then(() => true);
}
