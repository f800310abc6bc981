/**
 * Writes docs/quality.md from the figures in docs/quality.json. A figure stays until its command has been run again; each says
 * on which commit and machine it was taken.
 *
 *   npm run quality                        first gathers what the measuring commands left in build/figures
 *   node scripts/run.mjs scripts/quality.ts [--check]     the page alone, or only a comparison
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { keptFigures, type Measured } from './figures';
import { COMMANDS, qualityPage } from './quality-page';

const [DATA, PAGE] = ['docs/quality.json', 'docs/quality.md'];
const check = process.argv.includes('--check');

const kept = existsSync(DATA)
  ? (JSON.parse(readFileSync(DATA, 'utf8')) as Record<string, Measured<unknown>>)
  : {};
if (process.argv.includes('--gather')) {
  for (const { name } of COMMANDS) {
    const figures = keptFigures(name);
    if (figures !== undefined) kept[name] = figures;
  }
  writeFileSync(DATA, `${JSON.stringify(kept, null, 1)}\n`);
}
const page = qualityPage(kept);
if (!check) writeFileSync(PAGE, page);
else if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page) {
  console.error(`${PAGE} is out of date: run npm run quality`);
  process.exitCode = 1;
}
