import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { parseRule, printRule } from '../../src/core/grammar';
import { readRuleSamples } from '../support/rule-samples';
import { describeShared } from '../support/shared';
import { WORDINGS } from '../scoring/wordings';
import { anyRule } from './rules-arbitrary';
import { bare } from './same-meaning';
import { holds } from '../support/runs';

function expectRoundTrip(rule: string): void {
  const { meaning } = parseRule(rule);
  if (!meaning) throw new Error(`not read: ${rule}`);
  const again = parseRule(printRule(meaning));
  expect({ rule, meaning: bare(again.meaning) }).toEqual({ rule, meaning: bare(meaning) });
}

describe('a printed meaning reads back the same', () => {
  test('for generated rules of every family', () => {
    holds(
      'rules',
      400,
      fc.property(anyRule, ({ rule }) => {
        expect({ rule, status: parseRule(rule).status }).toEqual({ rule, status: 'complete' });
        expectRoundTrip(rule);
      }),
    );
  });

  test.each(Object.entries(WORDINGS))('for the wordings of %s that are read whole', (_, wordings) => {
    const complete = wordings.filter(({ rule }) => parseRule(rule).status === 'complete');
    for (const { rule } of complete) expectRoundTrip(rule);
  });

  test('most wordings are read whole', () => {
    const all = Object.values(WORDINGS).flat();
    const complete = all.filter(({ rule }) => parseRule(rule).status === 'complete');
    expect(complete.length / all.length).toBeGreaterThan(0.8);
  });
});

const fixtures = readRuleSamples(resolve(__dirname, '../fixtures/rules/left-out.jsonl'))
  .map(({ rule }) => rule)
  .filter((rule) => parseRule(rule).status === 'complete');
test.each([...new Set(fixtures)])('with what is left out: %s', expectRoundTrip);

describeShared('the corpus', 'corpus/rules.jsonl', (file) => {
  const rules = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { rule: string }).rule);
  const readable = rules.filter((rule) => parseRule(rule).status === 'complete');
  test('has rules that are read whole', () => expect(readable.length).toBeGreaterThan(80));
  test.each(readable)('%s', expectRoundTrip);
});
