/**
 * Notes in the rules of test/fixtures/bureaus which samples are handed to a person today though a careful reader can score them
 * (`unread`), so that what is read stays read. A score that differs is printed and nothing is written.
 *
 *   node scripts/run.mjs scripts/unread.ts
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { scoreRequest } from '../src/core/scoring';
import { accepts, readRuleSamples } from '../test/support/rule-samples';
import { keepFigures } from './figures';

const folder = resolve('test/fixtures/bureaus');
let [rules, samples, open, wrong] = [0, 0, 0, 0];
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => {
    const lines = readRuleSamples(resolve(folder, name)).map(({ unread: _, ...row }) => {
      const unread: (number | string)[] = [];
      for (const sample of row.samples) {
        const { actual, score } = sample;
        const got = scoreRequest({ ...row, actual }).score;
        samples++;
        if (got === null && !row.mustReview) unread.push(actual);
        if (got !== null && !accepts(row, sample, got)) {
          wrong++;
          console.log(`${name} ${row.id}: ${actual} gives ${got}, not ${score}`);
        }
      }
      rules++;
      open += unread.length;
      return JSON.stringify(unread.length > 0 ? { ...row, unread } : row);
    });
    return { name, text: `${lines.join('\n')}\n` };
  });
if (wrong === 0) for (const { name, text } of pages) writeFileSync(resolve(folder, name), text);
keepFigures('bureaus', { rules, samples, open, wrong });
console.log(`${rules} rules, ${samples} samples: ${open} handed to a person, ${wrong} wrong`);
process.exitCode = wrong > 0 ? 1 : 0;
