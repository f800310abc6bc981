import type { Rational } from '../../model/rational';
import { signOf, toNumber } from '../../model/rational';
import { rangesOf } from '../../model/meaning';
import type { Formula, Meaning } from '../../model/rule';
import type { RuleReading } from '../../model/rule-reading';
import {
  baseUnit,
  hundredthsOf,
  isCounted,
  isPercent,
  isPercentagePoint,
  multipleOf,
  readUnit,
  unitFactor,
} from '../../text/units';
import type { Multiple } from '../../text/units';
import { foldText } from '../../text/width';
import { endsInRate, measuredBy } from '../../text/words/rate-words';
import type { Row } from './actual';
import { ALIKE, isAlike } from './alike';

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
export function unitOfBareActual(
  reading: RuleReading,
  actual: Rational,
  { target, name }: Pick<Row, 'target' | 'name'>,
): BareUnit | undefined {
  const { text } = reading;
  if (signOf(actual) === 0 || !/[万亿萬億]/.test(text)) return undefined;
  const written = multiplesIn(text);
  if (written.size !== 1) return undefined;
  const [[base, [multiple, ...others]]] = [...written] as [[string, [string, ...string[]]]];
  // 1亿元 beside 500万元.
  const other = others.find((one) => one !== multiple);
  if (other !== undefined)
    return { kind: 'unclear', reason: `没有计量单位，不能确定实际值的单位是“${multiple}”还是“${other}”` };
  const { meaning, deductions, thresholds } = reading;
  const values = [
    ...thresholds.filter(({ scale }) => scale === 'value').map(({ value }) => value),
    ...(meaning?.cases ?? []).flatMap(({ when }) =>
      rangesOf(when).flatMap(({ min, max }) => [min?.value, max?.value]),
    ),
    ...deductions.map(({ threshold }) => threshold?.value),
  ].filter((value) => value !== undefined && Number.isFinite(value));
  const largest = Math.max(0, ...values.map((value) => Math.abs(value!)));
  if (largest === 0) return bySteps(reading, target ?? actual, base, multiple, name);
  const factor = multipleOf(multiple)!.times;
  const times = (Math.abs(toNumber(actual)) * factor) / largest;
  if (times <= ALIKE)
    return { kind: 'unit', unit: multiple, note: `没有计量单位，实际值按规则的“${multiple}”计` };
  if (times >= factor / ALIKE) return { kind: 'unit', unit: base, note: `没有计量单位，实际值按“${base}”计` };
  return { kind: 'unclear', reason: `没有计量单位，不能确定实际值的单位是“${multiple}”还是“${base}”` };
}

/** The most steps of one rule that a goal may hold: 每少1万元 of a goal of 5000万元. */
const MOST_STEPS = 5000;

/** The most units that a row may earn by: 每引进500万元得1分. */
const MOST_EARNED = 200;

/** 每少1万元, 每引进500万元得1分 beside a goal of 50: one of less than one step is meant in the step's own multiple. */
function bySteps(
  { deductions, meaning }: RuleReading,
  goal: Rational,
  base: string,
  multiple: string,
  name = '',
): BareUnit | undefined {
  const earned = meaning?.kind === 'earning' ? meaning.earning.unit : undefined;
  const step =
    deductions.find(({ step: { unit } }) => unit === base)?.step.value ??
    (earned?.unit === base ? earned.value : undefined);
  const size = Math.abs(toNumber(goal));
  if (step === undefined || size === 0) return undefined;
  const steps = (size * multipleOf(multiple)!.times) / step;
  // 引进企业数 and 引进资金（亿元） count something else, and so does what is less than one step.
  const clear = earned ? steps >= 1 && measuredBy(name) === 'other' && !/[亿元]/.test(name) : true;
  if (size < step && clear && steps <= (earned ? MOST_EARNED : MOST_STEPS))
    return { kind: 'unit', unit: multiple, note: `没有计量单位，目标值和实际值按规则的“${multiple}”计` };
  return size < step
    ? { kind: 'unclear', reason: `没有计量单位，不能确定实际值的单位是“${multiple}”还是“${base}”` }
    : undefined;
}

/** The multiples of a base unit in which the rule writes numbers, as they come: 1万元 is kept as 10000元. */
function multiplesIn(text: string): ReadonlyMap<string, readonly string[]> {
  const written = new Map<string, string[]>();
  if (!/[万亿萬億]/.test(text)) return written;
  const folded = foldText(text).text;
  for (const match of folded.matchAll(IN_MULTIPLES)) {
    const base = readUnit(folded, match.index + match[0].length);
    if (!base || isPercent(base.unit) || base.unit === '分') continue;
    const multiple = `${match[1]}${base.unit}`;
    const earlier = written.get(base.unit);
    if (earlier) earlier.push(multiple);
    else written.set(base.unit, [multiple]);
  }
  return written;
}

/** The units that a rule counts in, as it writes them; none of what it says in shares of the target. */
function unitsOf({ text }: RuleReading, meaning: Meaning): readonly string[] {
  const units = meaning.cases.flatMap(({ when }) =>
    rangesOf(when).flatMap(({ unit, scale }) => (scale === 'target-share' ? [] : [unit])),
  );
  if (meaning.kind === 'deduction')
    for (const { step, threshold } of meaning.deductions)
      units.push(step.unit, threshold?.scale === 'target-share' ? undefined : threshold?.unit);
  if (meaning.kind === 'earning') units.push(meaning.earning.unit.unit);
  const multiples = multiplesIn(text);
  return [...new Set(units.filter((unit) => unit !== undefined))].map(
    (unit) => multiples.get(unit)?.at(-1) ?? unit,
  );
}

/** How far an actual may lie beyond a goal of the same unit. */
const FAR_BEYOND = 1000;

/**
 * What a row counts in that names no unit, where the actual does: 52万元 beside a goal of 50 under 每超1万元 is so many 万元,
 * and so is the goal. The rule's own unit comes first, then the actual's as it is written; a goal that is of the kind of
 * neither is a reason to give no number. `undefined` where the row is none the wiser.
 * @param told the unit of the actual, without its multiple
 */
export function unitOfToldActual(
  reading: RuleReading,
  meaning: Meaning,
  actual: { readonly value: Rational; readonly unit: string; readonly multiple?: Multiple | undefined },
  { target, multiple, name }: Pick<Row, 'target' | 'multiple' | 'name'>,
): BareUnit | undefined {
  const { value, unit: told } = actual;
  const written = `${actual.multiple?.word ?? ''}${told}`;
  const units = unitsOf(reading, meaning);
  const counted = units.filter((unit) => hundredthsOf(unit) === undefined);
  const other = (unit: string): BareUnit => ({
    kind: 'unclear',
    reason: `实际值的单位“${written}”与规则的“${unit}”不能换算`,
  });
  if (hundredthsOf(told) !== undefined) {
    if (counted.length > 0 && counted.length === units.length) return other(counted[0]!);
    const rate = units.find((unit) => hundredthsOf(unit) !== undefined);
    const same = rate === undefined || hundredthsOf(rate) === hundredthsOf(told);
    return same ? undefined : { kind: 'unit', unit: rate, note: '' };
  }
  if (ranksIn(meaning) && !/^(?:人|名次)$/.test(baseUnit(told).base)) return other('名');
  const own = counted.find((unit) => unitFactor(told, unit)?.generic === false);
  if (own === undefined && counted.length > 0) {
    const alike = counted.some((unit) => unitFactor(told, unit) !== undefined);
    return alike ? undefined : other(counted[0]!);
  }
  // 88人 of a rate whose steps are percentage points.
  const ofRate = endsInRate(name ?? '') && units.some(isPercentagePoint);
  if (own === undefined && units.length > 0 && (target === undefined || ofRate)) return other(units[0]!);
  // 50万 without a unit is a goal that counts by itself.
  if (multiple) return { kind: 'unit', unit: told, note: '' };
  const goal = target === undefined ? 0 : Math.abs(toNumber(target));
  const size = Math.abs(toNumber(value));
  const tried = [...new Set(own === undefined ? [written, told] : [own, written, told])];
  const isSame = tried.every((unit) => unitFactor(told, unit)?.factor === 1);
  // 400000元 beside 50: the goal is in a multiple that nobody wrote.
  const near = goal === 0 || size <= goal * FAR_BEYOND;
  const fits =
    (isSame && near) || goal === 0 || size === 0
      ? tried[0]
      : tried.find((unit) => isAlike(size * unitFactor(told, unit)!.factor, goal));
  if (fits === undefined)
    return { kind: 'unclear', reason: `目标值没有单位，不能确定是不是以“${tried[0]!}”计` };
  const note = goal === 0 || isSame ? '' : `目标值没有单位，按“${fits}”计`;
  return { kind: 'unit', unit: fits, note };
}

function ranksIn({ cases }: Meaning): boolean {
  return cases.some(({ when }) => rangesOf(when).some(({ scale }) => scale === 'rank'));
}

/**
 * Why the unit of a column that is none we know keeps numbers from being held against one another: the actual or the
 * rule names a measure (万元, 天, ‰), and nobody says what it is in 标准场.
 */
export function strangeUnit(
  column: string,
  told: string | undefined,
  reading: RuleReading,
  meaning: Meaning,
): string | undefined {
  const named = [...(told === undefined ? [] : [told]), ...unitsOf(reading, meaning)];
  const { base } = baseUnit(column);
  const measure = named.find(
    (unit) =>
      !isPercent(unit) && !isCounted(unit) && !column.startsWith(unit) && baseUnit(unit).base !== base,
  );
  return measure && `计量单位“${column}”未能识别，不能与“${measure}”换算`;
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
