// The browsers: launched one way for both, pages opened one way for both, and everything that a page should not do
// written down. It must not know what stands on a page.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

const PLACES = {
  chromium: process.env.ONE_CHAMBER_CHROMIUM || '/usr/bin/chromium',
  firefox: process.env.ONE_CHAMBER_FIREFOX || '/usr/bin/firefox-esr',
};

/** The browsers that were asked for. */
export const ASKED = (process.env.ONE_CHAMBER_BROWSERS || 'chromium,firefox').split(',').map(kind => kind.trim()).filter(Boolean);
for (const kind of ASKED) if (!(kind in PLACES)) throw new Error(`ONE_CHAMBER_BROWSERS: unknown browser "${kind}"`);

/** Everything: every page × language × theme × browser. */
export const FULL = process.env.ONE_CHAMBER_FULL === '1';

/**
 * What a browser is like:
 * - `theme`: the system's colours, `light` or `dark`;
 * - `scripts`: false for JavaScript switched off;
 * - `storage`: false where the reader has forbidden sites to store anything, so that touching storage throws;
 * - `still`: true for reduced motion.
 */
const USUAL = { theme: 'light', scripts: true, storage: true, still: false };

/** Starts a browser; its `open` gives pages, its `close` ends it and removes what it left. */
export async function launch(kind, wishes = {}) {
  const how = { ...USUAL, ...wishes };
  return kind === 'chromium' ? launchChromium(how) : launchFirefox(how);
}

async function launchChromium(how) {
  const args = ['--disable-dev-shm-usage', '--force-color-profile=srgb'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  if (how.still) args.push('--force-prefers-reduced-motion');
  const profile = mkdtempSync(join(tmpdir(), 'one-chamber-chromium-'));
  if (!how.storage) {
    mkdirSync(join(profile, 'Default'));
    const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(blocked));
  }
  const browser = await puppeteer.launch({ browser: 'chrome', executablePath: PLACES.chromium, headless: true, args, userDataDir: profile });
  const prepare = async page => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: how.theme }]);
    if (!how.scripts) await page.setJavaScriptEnabled(false);
  };
  const close = async () => {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  return { browser, open: options => open(browser, prepare, options), close };
}

async function launchFirefox(how) {
  const extraPrefsFirefox = {
    'layout.css.prefers-color-scheme.content-override': how.theme === 'dark' ? 0 : 1,
    'ui.prefersReducedMotion': how.still ? 1 : 0,
  };
  if (!how.scripts) extraPrefsFirefox['javascript.enabled'] = false;
  if (!how.storage) extraPrefsFirefox['network.cookie.cookieBehavior'] = 2;
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: PLACES.firefox, headless: true, extraPrefsFirefox });
  return { browser, open: options => open(browser, async () => {}, options), close: () => browser.close() };
}

/**
 * Opens an empty page in a context of its own. `early` runs in every document before anything else. Only with `worker`
 * does the page find workers: else it is as at a plain-http address, and nothing is fetched behind a test's back.
 */
async function open(browser, prepare, { width = 1280, height = 800, early = [], worker = false, origin } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.setViewport({ width, height });
  await prepare(page);
  const watch = new Watch(page, origin);
  await page.evaluateOnNewDocument(sayViolations);
  if (!worker) await page.evaluateOnNewDocument(() => { delete Navigator.prototype.serviceWorker; });
  for (const script of early) await page.evaluateOnNewDocument(script);
  return { page, watch, close: () => context.close() };
}

/** A request that the policy forbids never shows among the requests: this event is what tells of it. */
function sayViolations() {
  addEventListener('securitypolicyviolation', event => {
    console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
}

/** Writes down what a page should not do; a test says beforehand what it expects of that. */
class Watch {
  #seen = [];
  #allowed = [];

  constructor(page, origin) {
    page.on('console', message => {
      if (!['error', 'warn', 'warning', 'assert'].includes(message.type())) return;
      this.#see(`console ${message.type()}: ${message.text()} ${message.location()?.url ?? ''}`);
    });
    page.on('pageerror', error => this.#see(`uncaught: ${error?.stack ?? error?.message ?? error}`));
    page.on('request', request => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== origin) this.#see(`other origin: ${url.href}`);
    });
  }

  #see(what) {
    this.#seen.push(what.trim());
  }

  /** Something of this kind belongs to the test. */
  allow(pattern) {
    this.#allowed.push(pattern);
  }

  /** What was seen and not expected, here or, as `also` tells, elsewhere. */
  unexpected(also = []) {
    return [...this.#seen, ...also].filter(what => !this.#allowed.some(pattern => pattern.test(what)));
  }

  /** What was seen of the expected kind. */
  seen(pattern) {
    return this.#seen.filter(what => pattern.test(what));
  }
}
