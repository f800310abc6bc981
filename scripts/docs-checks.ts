/**
 * Writes docs/checks: one page for each check and an index, all from the checks themselves. With --check it writes
 * nothing and says which pages are out of date.
 *
 *   node scripts/run.mjs scripts/docs-checks.ts [--check]
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checksPages } from './checks-pages';

const folder = resolve(process.cwd(), 'docs/checks');
const pages = checksPages();
const present = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')) : [];
const stale = [...pages]
  .filter(([file, text]) => !present.includes(file) || readFileSync(join(folder, file), 'utf8') !== text)
  .map(([file]) => file);
const extra = present.filter((file) => !pages.has(file));

if (process.argv.includes('--check')) {
  for (const file of [...stale, ...extra]) console.error(`docs/checks/${file} is out of date: npm run docs`);
  process.exitCode = stale.length + extra.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const file of stale) writeFileSync(join(folder, file), pages.get(file)!);
  for (const file of extra) rmSync(join(folder, file));
  console.log(`docs/checks: ${pages.size} pages, ${stale.length} written, ${extra.length} removed`);
}
