// Further builds of the site, made from the built one: another text on every page, another style and another start, each
// under its new name, and the worker's list over it as the build would write it. It must not know a browser.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assets } from './pages.mjs';
import { DIST } from './server.mjs';

const digest = bytes => createHash('sha256').update(bytes).digest('hex');

/** What the worker of a site keeps: `{ version, shared, pages }`. */
export function kept(dist = DIST) {
  return JSON.parse(/^const SITE = (.*);$/m.exec(readFileSync(join(dist, 'sw.js'), 'utf8'))[1]);
}

/** Where the file of an address lies. */
const fileOf = path => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

/**
 * A whole site in a folder of its own, in which every page says which build it is of, three times over: in its text
 * (`data-text` of `main`), by its style (`--style`) and by the code that runs (`data-code`).
 */
export function build(name) {
  const dist = mkdtempSync(join(tmpdir(), `one-chamber-${name}-`));
  cpSync(DIST, dist, { recursive: true });
  const { boot, style } = assets();
  const renamed = new Map([
    rewrite(dist, boot, text => `${text}\ndocument.documentElement.dataset.code = '${name}';\n`),
    rewrite(dist, style, text => `${text}\n:root { --style: ${name}; }\n`),
  ]);
  const change = html => [...renamed].reduce((text, [old, now]) => text.replaceAll(old, now), html)
    .replace(/data-build="[^"]*"/, `data-build="${name}"`)
    .replace('<main ', `<main data-text="${name}" `);
  for (const file of readdirSync(dist, { recursive: true }).filter(file => file.endsWith('.html'))) {
    writeFileSync(join(dist, file), change(readFileSync(join(dist, file), 'utf8')));
  }
  list(dist, renamed);
  return { name, dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}

/** Changes a file and gives it the name of its new content. */
function rewrite(dist, file, change) {
  const text = change(readFileSync(join(dist, file), 'utf8'));
  const now = file.replace(/-[0-9a-f]{10}\./, `-${digest(text).slice(0, 10)}.`);
  writeFileSync(join(dist, file), text);
  renameSync(join(dist, file), join(dist, now));
  return [file, now];
}

/** Writes the worker's list anew, from what is in the folder. */
function list(dist, renamed) {
  const site = kept(dist);
  const anew = files => Object.fromEntries(Object.keys(files).map(path => renamed.get(path) ?? path).map(path => {
    const bytes = readFileSync(join(dist, fileOf(path)));
    return [path, [digest(bytes).slice(0, 16), bytes.length]];
  }));
  const shared = anew(site.shared);
  const pages = Object.fromEntries(Object.entries(site.pages).map(([language, files]) => [language, anew(files)]));
  const version = digest(JSON.stringify([shared, pages])).slice(0, 12);
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  writeFileSync(join(dist, 'sw.js'), worker.replace(/^const SITE = .*;$/m, `const SITE = ${JSON.stringify({ version, shared, pages })};`));
}
