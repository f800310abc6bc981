import { checks, families, familyOf } from '../core/checks/registry';
import { parseRule, printRule } from '../core/grammar';
import type { ScoringOptions } from '../core/model/scoring';
import { listProfiles } from '../core/norms';
import { scoreRequest } from '../core/scoring';

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
}

export function optionsOf({ partialSteps, percentReading, decimals }: ScoringFlags): ScoringOptions {
  return { partialSteps, percentReading, ...(decimals === undefined ? {} : { decimals }) };
}

/** Says how a rule is read and, with an actual value, what it scores. Gives the exit code: 1 where a person is needed. */
export function explainRule(
  rule: string,
  flags: ExplainFlags,
  options: ScoringOptions,
  output: Output,
): number {
  const line = (text: string) => output.write(`${text}\n`);
  const reading = parseRule(rule);
  if (reading.meaning) line(`规范写法：${printRule(reading.meaning)}`);
  for (const { message } of reading.doubts) line(`需人工核对：${message}`);
  for (const { text } of reading.assumptions) line(`约定：${text}`);
  if (flags.actual === undefined) return reading.doubts.length > 0 ? 1 : 0;
  const { weight, target, operator, unit } = flags;
  const result = scoreRequest(
    {
      rule,
      actual: numberOr(flags.actual),
      weight: weight ?? null,
      target: target === undefined ? null : numberOr(target),
      operator: operator ?? null,
      unit: unit ?? null,
    },
    options,
  );
  line(result.explanation);
  // The working of a score names the other readings itself.
  for (const { reading: other, score } of result.status === 'review' ? result.alternatives : []) {
    line(`${other}${score === null ? '' : `：${score}分`}`);
  }
  if (result.score !== null) line(`得分：${result.score}`);
  return result.status === 'review' ? 1 : 0;
}

function numberOr(text: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text;
}

/** One line a check: id, severity, family, title. */
export function listChecks(output: Output): void {
  for (const { id, severity, title } of checks) {
    const family = familyOf(id);
    output.write(
      `${id.padEnd(32)} ${severity.padEnd(8)} ${family ? families[family].zh : ''}  ${title.zh}\n`,
    );
  }
}

/** One line a profile: id, title, what it is for. */
export function listNormProfiles(output: Output): void {
  for (const { id, title, description } of listProfiles()) {
    output.write(`${id.padEnd(24)} ${title.zh}：${description.zh}\n`);
  }
}
