import { doubtReason } from '../core/audit/doubt-words';
import type { Language } from '../core/checks/define-check';
import { parseRule, printRule } from '../core/grammar';
import type { ScoringOptions } from '../core/model/scoring';
import { scoreRequest } from '../core/scoring';
import { revealed, revealedJson } from '../core/text/invisible';
import { wordsOf } from './words';

type Output = Pick<NodeJS.WritableStream, 'write'>;

export interface ScoringFlags {
  readonly partialSteps: 'linear' | 'up' | 'down';
  readonly percentReading: 'point' | 'relative';
  readonly decimals?: number;
}

export interface ExplainFlags extends ScoringFlags {
  readonly actual?: string;
  readonly weight?: number;
  readonly target?: string;
  readonly operator?: string;
  readonly unit?: string;
  readonly format: 'text' | 'json';
}

export function optionsOf({ partialSteps, percentReading, decimals }: ScoringFlags): ScoringOptions {
  return { partialSteps, percentReading, ...(decimals === undefined ? {} : { decimals }) };
}

/** Says how a rule is read and, with an actual value, what it scores. Gives the exit code: 1 where a person is needed. */
export function explainRule(rule: string, flags: ExplainFlags, output: Output, language: Language): number {
  const words = wordsOf(language);
  const { actual, format, weight, target, operator, unit } = flags;
  const reading = parseRule(rule);
  const result =
    actual === undefined
      ? undefined
      : scoreRequest(
          {
            rule,
            actual: numberOr(actual),
            weight: weight ?? null,
            target: target === undefined ? null : numberOr(target),
            operator: operator ?? null,
            unit: unit ?? null,
          },
          optionsOf(flags),
        );
  const needsPerson = result ? result.status === 'review' : reading.doubts.length > 0;
  if (format === 'json') {
    const said = {
      rule,
      canonical: reading.meaning ? printRule(reading.meaning) : null,
      doubts: reading.doubts.map(({ message }) => message),
      assumptions: reading.assumptions.map(({ text }) => text),
      result: result ?? null,
    };
    output.write(`${revealedJson(said)}\n`);
    return needsPerson ? 1 : 0;
  }
  const line = (text: string) => output.write(`${revealed(text)}\n`);
  if (reading.meaning) line(`${words.canonical}${printRule(reading.meaning)}`);
  for (const doubt of reading.doubts) line(`${words.forAPerson}${doubtReason(doubt, language)}`);
  for (const { text } of reading.assumptions) line(`${words.assumption}${text}`);
  if (result) {
    line(result.explanation);
    // The working of a score names the other readings itself.
    for (const { reading: other, score } of result.status === 'review' ? result.alternatives : []) {
      line(`${other}${score === null ? '' : `：${score}分`}`);
    }
    if (result.score !== null) line(`${words.scoreIs}${result.score}`);
  }
  return needsPerson ? 1 : 0;
}

function numberOr(text: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text;
}
