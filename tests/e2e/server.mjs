// The static server of the browser tests: serves a built site as a plain host would, at any base, with the site's own
// `_headers` or without, and misbehaves for single addresses when a test asks it to.
// It must not know what stands on a page.
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** The built site that is tested. */
export const DIST = resolve(process.env.ONE_CHAMBER_DIST || new URL('../../dist', import.meta.url).pathname);

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

// What an address can be made to do, for `Site.answer`. Each is given what the site would have answered.

/** Answers 404, as if the file had not been uploaded. */
export const missing = ({ send }) => send({ status: 404, type: 'text/plain; charset=utf-8', body: 'Not found' });

/** Announces the whole file, sends half of it and hangs up. */
export const cutOff = ({ response, answer }) => {
  response.writeHead(answer.status, { 'content-type': answer.type, 'content-length': answer.body.length });
  response.write(answer.body.subarray(0, answer.body.length >> 1), () => response.destroy());
};

/** Hangs up without a word. */
export const refused = ({ request }) => request.socket.destroy();

/** Sends something else in the file's place, under the type that is said. */
export const instead = (body, type, status = 200) => ({ send }) => send({ status, type, body });

/** Sends the file's text changed by `change`. */
export const rewritten = change => ({ send, answer }) => send({ ...answer, body: change(answer.body.toString()) });

/** Sends nothing until `release()` is called; then what the site would have answered. */
export function held() {
  let release;
  const released = new Promise(done => { release = done; });
  const act = ({ send, answer }) => void released.then(() => send(answer));
  return Object.assign(act, { release });
}

/** A site that is being served. Addresses are given from its base: `en/seats/`. */
class Site {
  /** Every request so far: `{ path, status, dest }`; status 0 where a test answered in its own way. */
  requests = [];
  /** Paths outside the base that were asked for. */
  outside = [];
  #odd = [];
  #sockets = new Set();
  #http;

  constructor({ dist = DIST, base = '/', headers = true, cors = false } = {}) {
    this.dist = dist;
    this.base = base;
    this.cors = cors;
    this.rules = headers ? readRules(join(dist, '_headers')) : [];
    this.#http = createServer((request, response) => this.#serve(request, response));
    this.#http.on('connection', socket => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  /** Starts to listen: on a free port, or on the one it had before it was killed. */
  async listen() {
    this.#http.listen(this.port ?? 0, '127.0.0.1');
    await once(this.#http, 'listening');
    this.port = this.#http.address().port;
    return this;
  }

  /** Drops every connection and stops listening. */
  async kill() {
    if (!this.#http.listening) return;
    const closed = new Promise(done => { this.#http.close(done); });
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  get origin() {
    return `http://127.0.0.1:${this.port}`;
  }

  url(path = '') {
    return this.origin + this.base + path;
  }

  /** From now on, `path` does `act`; only for the next `times` requests where that is said. */
  answer(path, act, times = Infinity) {
    this.#odd.push({ path, act, times });
  }

  /** `path` is answered as it should be again. */
  mend(path) {
    this.#odd = this.#odd.filter(odd => odd.path !== path);
  }

  /** How often `path` was asked for. */
  asked(path) {
    return this.requests.filter(request => request.path === path).length;
  }

  #serve(request, response) {
    const { pathname } = new URL(request.url, this.origin);
    const noted = { path: pathname, status: 0, dest: request.headers['sec-fetch-dest'] };
    this.requests.push(noted);
    const send = answer => {
      noted.status = answer.status;
      this.#send(response, noted.path, answer);
    };
    if (!pathname.startsWith(this.base)) {
      this.outside.push(pathname);
      return send({ status: 404, type: 'text/plain; charset=utf-8', body: 'Outside the site' });
    }
    noted.path = decodeURIComponent(pathname.slice(this.base.length));
    const answer = this.#find(noted.path);
    const odd = this.#odd.find(({ path, times }) => path === noted.path && times > 0);
    if (!odd) return send(answer);
    odd.times -= 1;
    return odd.act({ request, response, answer, send });
  }

  #find(path) {
    const file = resolve(this.dist, path.endsWith('/') || path === '' ? `${path}index.html` : path);
    if (file.startsWith(this.dist + sep) && existsSync(file)) {
      if (!statSync(file).isDirectory()) {
        return { status: 200, type: TYPES[extname(file)] ?? 'application/octet-stream', body: readFileSync(file) };
      }
      return { status: 301, type: 'text/plain', body: '', location: `${this.base}${path}/` };
    }
    const lost = join(this.dist, '404.html');
    return { status: 404, type: TYPES['.html'], body: existsSync(lost) ? readFileSync(lost) : Buffer.from('Not found') };
  }

  #send(response, path, { status, type, body, location }) {
    for (const { pattern, name, value } of this.rules) {
      if (pattern.test(`/${path}`)) response.setHeader(name, value);
    }
    if (this.cors) response.setHeader('access-control-allow-origin', '*');
    if (location) response.setHeader('location', location);
    response.setHeader('content-type', type);
    response.statusCode = status;
    response.end(body);
  }
}

/** Serves the built site on a free port. */
export function serve(how) {
  return new Site(how).listen();
}

/** `_headers` as hosts read it: a path with `*`, then indented `Name: value` lines. */
function readRules(file) {
  const rules = [];
  let pattern;
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : []) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (/^\s/.test(line)) {
      const colon = line.indexOf(':');
      rules.push({ pattern, name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() });
    } else {
      const parts = line.trim().split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      pattern = new RegExp(`^${parts.join('.*')}$`);
    }
  }
  return rules;
}
