import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScoreRequest } from '../../src/core/model/scoring';
import type { Wording } from '../scoring/wordings';
import type { RuleSamples } from './rule-samples';

/** A rule of test/fixtures with its row, and the actual values that it is scored at. */
export interface FixtureRule extends Omit<ScoreRequest, 'actual'> {
  readonly actuals: readonly (number | string)[];
}

const FOLDERS = ['rules', 'wordings', 'constructions'];

function ruleOf({
  operator = null,
  target = null,
  unit = null,
  weight = null,
  ...line
}: RuleSamples | Wording): FixtureRule {
  const actuals =
    'scores' in line
      ? line.scores.map(([actual]) => actual)
      : [...line.samples.map(({ actual }) => actual), ...(line.refuse ?? [])];
  const { indicator = null } = line as { readonly indicator?: string | null };
  return { rule: line.rule, operator, target, unit, weight, indicator, actuals: [...new Set(actuals)] };
}

/** The rules of each fixture file by its folder and name, each rule with the same row and actual values once. */
export function fixtureRules(fixtures: string): ReadonlyMap<string, readonly FixtureRule[]> {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(fixtures, folder))
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => join(folder, name)),
  );
  const seen = new Set<string>();
  return new Map(
    files.map((file) => {
      const lines = readFileSync(join(fixtures, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      const rules = lines.map((line) => ruleOf(JSON.parse(line) as RuleSamples | Wording));
      return [
        file.replace(/\.jsonl$/, ''),
        rules.filter((rule) => {
          const key = JSON.stringify(rule);
          return !seen.has(key) && seen.add(key);
        }),
      ];
    }),
  );
}
