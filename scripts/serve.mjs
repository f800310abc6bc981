/**
 * Serves the built add-in and the workbench over https on this machine only. The add-in lies at the root, where the
 * manifest says, so that the same server also serves a real Excel.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:https';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { certificate } from './certificate.mjs';

const DIST = resolve(import.meta.dirname, '../dist');
const ROOMS = [
  ['/workbench/', join(DIST, 'workbench')],
  ['/', join(DIST, 'addin')],
];
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
/** Scripts from here only, nothing evaluated, no connection elsewhere; both pages insert style elements of their own. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * @param {{ port: number, firstFree?: boolean }} options with `firstFree`, a taken port gives way to any free one
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function serve({ port, firstFree = false }) {
  const server = createServer(await certificate(), (request, response) => {
    answer(request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    });
  });
  const listen = (wanted) =>
    new Promise((done, failed) => {
      server.once('error', failed);
      server.listen(wanted, 'localhost', () => {
        server.off('error', failed);
        done(server.address().port);
      });
    });
  const bound = await listen(port).catch((error) => {
    if (firstFree && ['EADDRINUSE', 'EACCES'].includes(error.code)) return listen(0);
    throw error;
  });
  return {
    url: `https://localhost:${bound}/workbench/`,
    port: bound,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(request, response) {
  if (!URL.canParse(request.url, 'https://localhost')) return refuse(response, 400);
  const { pathname } = new URL(request.url, 'https://localhost');
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  if (pathname === '/' || pathname === '/workbench') {
    response.writeHead(302, { location: '/workbench/' });
    return response.end();
  }
  const [prefix, folder] = ROOMS.find(([start]) => pathname.startsWith(start));
  let relative;
  try {
    relative = normalize(decodeURIComponent(pathname.slice(prefix.length)) || 'index.html');
  } catch {
    return refuse(response, 400);
  }
  const file = join(folder, relative);
  if (file !== folder && !file.startsWith(folder + sep)) return refuse(response, 404);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return refuse(response, 404);
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
    'content-security-policy': POLICY,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

function refuse(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${status}\n`);
}
