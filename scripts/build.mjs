/**
 * The production build of the add-in and the workbench.
 *
 *   node scripts/build.mjs [webpack options]
 *
 * What was built from is noted beside the result, so that `npm start` and the browser tests build again only when a
 * source has changed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');
const NOTE = resolve(ROOT, 'dist/.built-from');
const SOURCES = [
  'src',
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'package-lock.json',
  'tsconfig.json',
  'scripts',
];

/** @returns {boolean} whether a complete build is there now */
export function buildIfStale({ force = false } = {}) {
  const wanted = fingerprint([]);
  if (!force && existsSync(NOTE) && readFileSync(NOTE, 'utf8') === wanted) return true;
  console.log('Building the add-in and the workbench …');
  return build([]);
}

function build(options) {
  rmSync(NOTE, { force: true });
  // What changes while it builds belongs to the next build.
  const from = fingerprint(options);
  const webpack = resolve(ROOT, 'node_modules/webpack-cli/bin/cli.js');
  const { status } = spawnSync(process.execPath, [webpack, '--mode', 'production', ...options], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) return false;
  mkdirSync(resolve(ROOT, 'dist'), { recursive: true });
  writeFileSync(NOTE, from);
  return true;
}

/** One hash over the names and contents of everything that a build reads, and its options. */
function fingerprint(options) {
  const hash = createHash('sha256').update(JSON.stringify(options));
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name));
    } else hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  };
  for (const source of SOURCES) add(resolve(ROOT, source));
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  process.exit(build(process.argv.slice(2)) ? 0 : 1);
