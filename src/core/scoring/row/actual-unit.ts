import type { Rational } from '../../model/rational';
import { signOf, toNumber } from '../../model/rational';
import { rangesOf } from '../../model/meaning';
import type { Formula } from '../../model/rule';
import type { RuleReading } from '../../model/rule-reading';
import { isPercent, readUnit } from '../../text/units';
import { foldText } from '../../text/width';

/** 2.1万元, 3亿: a number of the rule that is written in a multiple of a unit. */
const IN_MULTIPLES = /\d(百万|千万|[万亿])/g;

/** What a row without unit counts in, where its rule counts in 万 or 亿 of something. */
export type BareUnit =
  | { readonly kind: 'unit'; readonly unit: string; readonly note: string }
  | { readonly kind: 'unclear'; readonly reason: string };

/**
 * A row that names no unit, under a rule that counts in 万元: is 2.2 meant in 万元 or in 元? The one that brings it near
 * what the rule compares it with, by a wide margin; between the two nobody can tell. `undefined` where the question does
 * not arise.
 */
export function unitOfBareActual(reading: RuleReading, actual: Rational): BareUnit | undefined {
  const { text } = reading;
  if (signOf(actual) === 0 || !/[万亿萬億]/.test(text)) return undefined;
  const folded = foldText(text).text;
  const written = new Map<string, string>();
  for (const match of folded.matchAll(IN_MULTIPLES)) {
    const base = readUnit(folded, match.index + match[0].length);
    if (base && !isPercent(base.unit) && base.unit !== '分')
      written.set(`${match[1]}${base.unit}`, base.unit);
  }
  if (written.size !== 1) return undefined;
  const [[multiple, base]] = [...written] as [[string, string]];
  const { meaning, deductions, thresholds } = reading;
  const values = [
    ...thresholds.map(({ value }) => value),
    ...(meaning?.cases ?? []).flatMap(({ when }) =>
      rangesOf(when).flatMap(({ min, max }) => [min?.value, max?.value]),
    ),
    ...deductions.map(({ threshold }) => threshold?.value),
  ].filter((value) => value !== undefined && Number.isFinite(value));
  const largest = Math.max(0, ...values.map((value) => Math.abs(value!)));
  if (largest === 0) return undefined;
  const factor = { 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 }[
    multiple.slice(0, multiple.length - base.length)
  ]!;
  const times = (Math.abs(toNumber(actual)) * factor) / largest;
  if (times <= 20)
    return { kind: 'unit', unit: multiple, note: `没有计量单位，实际值按规则的“${multiple}”计` };
  if (times >= factor / 20) return { kind: 'unit', unit: base, note: `没有计量单位，实际值按“${base}”计` };
  return { kind: 'unclear', reason: `没有计量单位，不能确定实际值的单位是“${multiple}”还是“${base}”` };
}

/** The most that a rate written without its % may be, with what was done beyond the plan. */
const MOST_PERCENT = 150;

/** Whether a formula takes a rate and nothing that it would be a quotient of. */
function takesRateAlone(formula: Formula): boolean {
  if (formula.kind === 'binary')
    return formula.operator === '×'
      ? takesRateAlone(formula.left) || takesRateAlone(formula.right)
      : formula.operator === '÷' && takesRateAlone(formula.left) && formula.right.kind === 'number';
  return formula.kind === 'completion';
}

/**
 * Whether the actual of a row without unit and target is a percentage: the rule multiplies a rate (到位率×4分), and the
 * number is none between 0 and 1, as a share would be.
 */
export function isRateInPercent(
  { meaning, text }: RuleReading,
  actual: Rational,
  unit: string | undefined,
): boolean {
  if (meaning?.kind !== 'proportion' || !takesRateAlone(meaning.proportion.formula)) return false;
  // 实际数/计划数 is a rate as well, and needs the plan.
  if (!/率/.test(text) || /[/÷除]/.test(text)) return false;
  const value = toNumber(actual);
  return isPercent(unit) || (unit === undefined && value > 1.5 && value <= MOST_PERCENT);
}
