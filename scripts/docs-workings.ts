// Writes docs/workings.md, docs/readings.md and docs/scores.md from the rules of test/fixtures. With --check it only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readingsPage } from './readings-page';
import { scoresPage } from './scores-page';
import { workingsPage } from './workings-page';

const fixtures = resolve('test/fixtures');
for (const [name, text] of [
  ['docs/workings.md', workingsPage(fixtures)],
  ['docs/readings.md', readingsPage(fixtures)],
  ['docs/scores.md', scoresPage(fixtures)],
] as const) {
  const page = resolve(name);
  if (process.argv.includes('--check')) {
    const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
    if (before !== text) {
      console.error(`${name} is out of date: run npm run docs`);
      process.exitCode = 1;
    }
  } else writeFileSync(page, text);
}
