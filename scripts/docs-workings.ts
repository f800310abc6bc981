// Writes docs/workings.md: what the working of a score says for the rules of test/fixtures. With --check it only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { workingsPage } from './workings-page';

const page = resolve('docs/workings.md');
const text = workingsPage(resolve('test/fixtures/rules'));
if (process.argv.includes('--check')) {
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
  if (before !== text) {
    console.error('docs/workings.md is out of date: run npm run docs');
    process.exitCode = 1;
  }
} else writeFileSync(page, text);
