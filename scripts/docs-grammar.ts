// Writes docs/grammar.md from the clauses: what each reads, its grammar, its examples. With --check it only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { grammarPage } from './grammar-page';

const page = resolve('docs/grammar.md');
const text = grammarPage();
if (process.argv.includes('--check')) {
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
  if (before !== text) {
    console.error('docs/grammar.md is out of date: run npm run docs');
    process.exitCode = 1;
  }
} else writeFileSync(page, text);
