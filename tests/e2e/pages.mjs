// The site as its tests see it: which pages there are, what they are called, what the content says they say.
// It must not know a browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from './server.mjs';

export const LANGUAGES = ['kk', 'ru', 'en'];

/** Every page that exists in each language; pages of one template look alike. `tail` is what follows `en/`. */
export const PAGES = [
  { id: 'home', template: 'home', tail: '' },
  { id: 'learn', template: 'learn', tail: 'learn/' },
  { id: 'lesson', template: 'lesson', tail: 'learn/two-chambers-to-one/' },
  { id: 'quiz', template: 'quiz', tail: 'quiz/two-chambers-to-one/' },
  { id: 'seats', template: 'seats', tail: 'seats/' },
  { id: 'sources', template: 'sources', tail: 'sources/' },
  { id: 'schools', template: 'schools', tail: 'schools/' },
  { id: 'about', template: 'about', tail: 'about/' },
];

/** The address of a page from the site's base. */
export function path(language, id) {
  return `${language}/${PAGES.find(page => page.id === id).tail}`;
}

/** Every page in every language: `{ language, id, path }`. */
export const EVERY = matrix(PAGES);

/** The first page of each template in every language. */
export const TEMPLATES = matrix(PAGES.filter((page, i) => PAGES.findIndex(other => other.template === page.template) === i));

function matrix(pages) {
  return pages.flatMap(({ id }) => LANGUAGES.map(language => ({ language, id, path: path(language, id) })));
}

/** A sub-path of more than one folder. */
export const SUB_PATH = '/any/sub/path/';

/** A file of the built site as text. */
export function built(file) {
  return readFileSync(join(DIST, file), 'utf8');
}

/** The built page's HTML. */
export function html(at) {
  return built(`${at}index.html`);
}

/** What a built page says of itself in its head. */
export function head(at) {
  const text = html(at);
  const found = pattern => pattern.exec(text)?.[1] ?? '';
  return { title: plain(found(/<title>([^<]*)<\/title>/)), policy: plain(found(/<meta http-equiv="?Content-Security-Policy"? content="([^"]*)"/i)) };
}

/** The files that bring a page to life, from the base. */
export function assets() {
  const text = html('en/');
  const found = pattern => (pattern.exec(text)?.[1] ?? '').replace(/^(\.\.?\/)+/, '');
  const module = /<script[^>]*type="?module"?[^>]*>/.exec(text)?.[0] ?? '';
  const of = name => new RegExp(`\\s${name}="?([^"\\s>]+)`).exec(module)?.[1].replace(/^(\.\.?\/)+/, '') ?? '';
  const files = {
    early: found(/<script[^>]*src="?([^"\s>]*early[^"\s>]*)/),
    boot: of('src'),
    glue: of('data-js'),
    wasm: of('data-wasm'),
    style: found(/<link[^>]*rel="?stylesheet"?[^>]*href="?([^"\s>]+)/) || found(/<link[^>]*href="?([^"\s>]+\.css)/),
  };
  for (const [name, file] of Object.entries(files)) if (!file) throw new Error(`en/index.html names no file for ${name}`);
  return files;
}

function content(file) {
  return JSON.parse(readFileSync(new URL(`../../content/${file}`, import.meta.url), 'utf8'));
}

/** The words of the interface. */
export function words(language) {
  return content(`${language}/ui.json`);
}

/** The lesson: its order, and its texts in a language. */
export function lesson(language, id = 'two-chambers-to-one') {
  return { ...content(`lessons/${id}.json`), texts: content(`${language}/lessons/${id}.json`) };
}

/** The lesson's question: its ids, its right answers and its texts. */
export function question(language) {
  const { screens, texts } = lesson(language);
  const block = screens.flatMap(screen => screen.blocks).find(({ kind }) => kind === 'question');
  return { ...block, ...texts.blocks[block.id] };
}

/** The quiz: its questions with the letters of what is right and what is not, and their texts in a language. */
export function quiz(language, id = 'two-chambers-to-one') {
  const { questions } = content(`quizzes/${id}.json`);
  const texts = content(`${language}/quizzes/${id}.json`).questions;
  return questions.map(question => {
    const letters = wanted => question.options.filter(option => (option.right === true) === wanted).map(option => option.id);
    const { ask, options } = texts[question.id];
    return { ...question, ask, texts: options, right: letters(true), wrong: letters(false) };
  });
}

/** White space of every kind as one space, HTML's entities resolved: what a reader reads. */
export function plain(text) {
  const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", nbsp: ' ' };
  return text.replace(/&(#?\w+);/g, (whole, name) => entities[name] ?? whole).replace(/\s+/g, ' ').trim();
}

/** The longest part of a text that stands on a page as it stands in the content: figures and marks are put in there. */
export function piece(text) {
  const pieces = text.replace(/\{term:[^|}]*\|([^}]*)\}/g, '$1').split(/\{[^}]*\}|\*/).map(plain);
  return pieces.reduce((longest, next) => (next.length > longest.length ? next : longest), '');
}

/** A text of the interface with its variables put in. */
export function filled(text, values) {
  return plain(text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole));
}
