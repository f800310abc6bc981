import type { Indicator } from '../model/declaration';
import type { Award, Case, Deduction, Said, Threshold } from '../model/rule';
import type { RuleReading } from '../model/rule-reading';
import { perText } from '../text/per-text';
import { isPercent, isPercentagePoint, multipleOf, unitFactor } from '../text/units';
import { isCountedUp, isSeveralTimes, repetitionOf } from '../text/words/periods';
import type { CheckContext } from './context';
import { pointsOf } from './points';

/** A rule with what stands in its row, for the checks of rules. */
export interface RuleRow {
  readonly indicator: Indicator;
  readonly rule: NonNullable<Indicator['rule']>;
  readonly reading: RuleReading;
}

/** What a rule may hold. Most rules hold few of these, and a check that is about one looks at no other rows. */
const PARTS = {
  deductions: ({ deductions }) => deductions.length > 0,
  /** Cases that are worded conditions. */
  wordCases: (reading) => wordCases(reading).length > 0,
  bands: ({ bands }) => bands.length > 0,
  bonuses: ({ bonuses }) => bonuses.length > 0,
  doubts: ({ doubts }) => doubts.length > 0,
  subjects: ({ subjects }) => subjects.length > 0,
  cut: ({ cut }) => cut !== undefined,
} as const satisfies Readonly<Record<string, (reading: RuleReading) => boolean>>;

type Part = keyof typeof PARTS;

/** The rows last asked for: twenty checks ask for those of one table, one after the other. */
let last: { in: CheckContext; of: readonly Indicator[]; rows: readonly RuleRow[] } | undefined;
const having = new Map<Part, readonly RuleRow[]>();

/**
 * The live rows that have a rule.
 * @param part only those whose rule holds it
 */
export function ruleRows(
  indicators: readonly Indicator[],
  context: CheckContext,
  part?: Part,
): readonly RuleRow[] {
  const rows = allRuleRows(indicators, context);
  if (part === undefined) return rows;
  let own = having.get(part);
  if (!own) {
    const holds: (reading: RuleReading) => boolean = PARTS[part];
    own = rows.filter(({ reading }) => holds(reading));
    having.set(part, own);
  }
  return own;
}

function allRuleRows(indicators: readonly Indicator[], context: CheckContext): readonly RuleRow[] {
  if (last?.in === context && last.of === indicators) return last.rows;
  having.clear();
  const rows: RuleRow[] = [];
  for (const indicator of indicators) {
    const { state, rule } = indicator;
    if (state !== 'live' || rule === undefined) continue;
    const reading = context.rule(indicator);
    if (reading) rows.push({ indicator, rule, reading });
  }
  last = { in: context, of: indicators, rows };
  return rows;
}

/** The value that earns full marks, on the indicator's own scale; `undefined` where the rule names none or counts otherwise. */
export function fullThreshold({
  thresholds,
}: RuleReading): (Threshold & { readonly value: number }) | undefined {
  const first = thresholds[0];
  return first?.scale === 'value' && first.value !== undefined
    ? (first as Threshold & { value: number })
    : undefined;
}

/**
 * Whether the rule asks its value of each of several periods or things, and the target is that of all: 每季度至少1次 and 4.
 * Not the rule's number but the target is then what the year is held against; without one nobody knows.
 */
export function isRepeated(
  { text }: RuleReading,
  { value, unit, span }: Threshold & { readonly value: number },
  target: number | undefined,
): boolean {
  if (target !== undefined && !isSeveralTimes(target, value)) return false;
  const of = repetitionOf(text, span[1])?.of;
  return of === 'period' || (of === 'thing' && isCountedUp(unit));
}

/** What a year's actual is held against: the value, or the target of all periods; `undefined` where nobody knows. */
export function heldAgainst(
  reading: RuleReading,
  threshold: Threshold & { readonly value: number },
  { target }: Indicator,
): number | undefined {
  const goal = target?.value.number;
  return isRepeated(reading, threshold, goal) ? goal : threshold.value;
}

/** How often a rule asks for its value in a year where no target says: each month once is twelve times, and no more. */
export function askedInYear(
  { text }: RuleReading,
  { value, span }: Threshold & { readonly value: number },
  { target }: Indicator,
): number | undefined {
  const repetition = target?.value.number === undefined ? repetitionOf(text, span[1]) : undefined;
  return repetition?.of === 'period' && repetition.times !== undefined ? value * repetition.times : undefined;
}

/** What falls, in front of or within what was read as the limit: 同比下降3.5%及以上, 降幅不小于3%. */
const FALL = /(?:下降|降低|减少|压减|压降|回落|降幅)[^，,。；;]{0,8}$/u;

/**
 * Whether the rule names by how much something is to fall, and the target says so with a negative number: 下降3.5% and
 * -3.5. The more it falls, the lower the number of the row.
 */
export function isFallOf({ text }: RuleReading, { span }: Threshold, target: number | undefined): boolean {
  if (target === undefined || target >= 0) return false;
  const number = text.slice(...span).search(/\d/);
  return number >= 0 && FALL.test(text.slice(Math.max(0, span[0] - 12), span[0] + number));
}

/** Full points as a number: the rule's own, else the row's weight. */
export function fullPoints(row: RuleRow, context: CheckContext): number | undefined {
  return row.reading.total?.value ?? pointsOf(row.indicator, context)?.value;
}

/** The points of a case, full marks resolved; `undefined` where a person chooses or a share is meant without a weight. */
export function awardPoints(award: Award, full: number | undefined): number | undefined {
  if (award.kind === 'points') return award.value;
  if (full === undefined) return undefined;
  if (award.kind === 'full') return full - award.less;
  return award.kind === 'share' ? (full * award.percent) / 100 : undefined;
}

/** What one step takes off, in points. */
export function stepPoints({ amount }: Deduction, full: number | undefined): number | undefined {
  if (amount.of === 'points') return amount.value;
  return full === undefined ? undefined : (full * amount.value) / 100;
}

/** The row's unit, from its column or from inside the target. */
export function rowUnit({ unit, target }: Indicator): string | undefined {
  return (unit && writtenUnit(unit.text)) ?? target?.value.unit;
}

/** What a unit cell says; `undefined` for a stroke, a number and nothing. */
const writtenUnit = perText((text): string | undefined => {
  const unit = text.trim();
  return unit !== '' && !/^[/／\-—－无\d.]+$/.test(unit) ? unit : undefined;
});

/** A value in the rule's unit as one in the row's unit; `undefined` where the two do not convert. */
export function inRowUnit(value: number, unit: string | undefined, indicator: Indicator): number | undefined {
  const own = rowUnit(indicator);
  if (unit === undefined && own !== undefined) return inMultipleOf(own, value, indicator);
  if (unit === undefined || own === undefined || unit === own) return value;
  if (isPercentagePoint(unit) && isPercent(own)) return value;
  const conversion = unitFactor(unit, own);
  // The multiplication may leave a tail of binary fractions: 0.6 万元 is 6000 元.
  return conversion && Number((value * conversion.factor).toPrecision(12));
}

/** 100万 of a rule in a row of 万元 that asks for 100: in what the row counts. */
function inMultipleOf(own: string, value: number, { target }: Indicator): number {
  const times = multipleOf(own)?.times;
  const goal = target?.value.number;
  if (times === undefined || goal === undefined || value < times || goal >= times) return value;
  return Number((value / times).toPrecision(12));
}

/** Whether any doubt hangs over the part of the rule that the check looks at: then its numbers prove nothing. */
export function isDoubtful({ doubts }: RuleReading): boolean {
  return doubts.some(
    ({ kind }) =>
      kind === 'damaged-number' ||
      kind === 'contradiction' ||
      kind === 'several-facts' ||
      kind === 'leftover',
  );
}

/** Whether figures are damaged in front of where the text stops. */
export function isDamagedBeforeCut({ cut, doubts }: RuleReading): boolean {
  return (
    cut !== undefined && doubts.some(({ kind, span }) => kind === 'damaged-number' && span[1] <= cut.span[0])
  );
}

/** The cases that are worded conditions, in the order of the text. */
export function wordCases({ meaning }: RuleReading): readonly Case[] {
  const cases = meaning?.kind === 'ladder' ? meaning.cases : NO_CASES;
  return cases.every(
    ({ when }) =>
      when.kind === 'words' || when.kind === 'otherwise' || when.kind === 'all' || when.kind === 'any',
  )
    ? cases
    : NO_CASES;
}

const NO_CASES: readonly Case[] = [];

export function labelOf({ when }: Case): string {
  return when.kind === 'otherwise' ? '否则' : when.text;
}

/** The text with the part at a span written anew. */
export function withSpan(text: string, [start, end]: Said<unknown>['span'], by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

const MULTIPLIERS = [
  ['亿', 1e8],
  ['千万', 1e7],
  ['百万', 1e6],
  ['万', 1e4],
] as const;

/** A quantity of the rule as the rule writes it: 860万元, where it was read as 8600000元. */
export function asWritten(text: string, value: number, unit: string | undefined): string {
  for (const [word, factor] of value >= 1000 ? MULTIPLIERS : []) {
    const written = `${shown(value / factor)}${word}`;
    if (text.includes(written)) return `${written}${unit ?? ''}`;
  }
  return `${shown(value)}${unit ?? ''}`;
}

/** A number as people write it. */
export function shown(value: number): string {
  return String(Number(value.toPrecision(12)));
}
