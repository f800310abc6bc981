import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scoreRequest } from '../../src/core/scoring';
import { accepts, readRuleSamples } from '../support/rule-samples';

const fixtures = resolve(__dirname, '../fixtures');
const files = ['rules', 'bureaus'].flatMap((folder) =>
  readdirSync(join(fixtures, folder))
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => join(folder, name)),
);

describe.each(files)('%s', (name) => {
  const rows = readRuleSamples(join(fixtures, name));

  test.each(rows.map((row) => [row.id, row] as const))('%s is scored as a careful reader does', (_, row) => {
    for (const sample of row.samples) {
      const { actual, score: wanted } = sample;
      const got = scoreRequest({ ...row, actual }).score;
      if (got === null && (row.mustReview || row.unread?.includes(actual))) continue;
      const right = got !== null && accepts(row, sample, got);
      expect({ actual, got: right ? wanted : got }).toEqual({ actual, got: wanted });
    }
    for (const actual of row.refuse ?? [])
      expect({ actual, got: scoreRequest({ ...row, actual }).score }).toEqual({ actual, got: null });
  });
});
