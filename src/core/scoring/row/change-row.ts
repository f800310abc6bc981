import { readChange } from '../../grammar';
import { givesWhole, limitsRise, rangesOf } from '../../model/meaning';
import type { Case, Condition, Deduction, End, Meaning, RangeCondition } from '../../model/rule';
import { compare, rational, subtract, ZERO } from '../../model/rational';
import { bareName } from '../../text/words/bare-name';
import type { Row } from './actual';

type Direction = NonNullable<RangeCondition['direction']>;

/** Rows of which a positive actual is a fall: 下降率, 降幅, 压减比例. */
const FALLS =
  /(?:下降|降低|减少|压减|压降|缩减|下滑)(?:率|比例|幅度?|百分比|百分点)?$|降幅|减幅|跌幅|(?<![未不])(?:减少|压减|削减|缩减|节减)(?!后)\p{Script=Han}{1,6}[量数额]$/u;
/** Rows of which it is a rise: 增长率, 同比变化率, 较上年提高. */
const RISES =
  /(?:增长|增加|提高|提升|上升|上涨)(?:率|比例|幅度?|速度?|百分比|百分点)?$|增幅|增速|涨幅|升幅|(?:变化|变动|增减|升降)(?:率|比例|幅度?)?$|同比|环比/u;
/** 不降反升, 不增反降: the opposite of what was asked for. */
const CONTRARY = /不(?:降|减|跌|少)反(?:而)?[增升涨多]|不(?:增|升|涨|多)反(?:而)?[降减跌少]/u;
const RISEN = /反(?:而)?[增升涨多]/u;

/** Which way a positive actual of the row has gone; `undefined` where the row measures no change. */
function wayOf(row: Row, ranges: readonly RangeCondition[]): Direction | undefined {
  const { target } = row;
  const name = bareName(row.name ?? '');
  if (FALLS.test(name)) return 'fall';
  if (RISES.test(name)) return 'rise';
  // A goal of 5 % beside 下降5%得满分 is how far it falls, one of −5 % how it changes.
  for (const { direction, min, max } of ranges) {
    const end = min ?? max;
    if (direction === undefined || target === undefined || !end) continue;
    const value = rational(end.value);
    if (compare(target, value) === 0) return direction;
    if (compare(target, subtract(ZERO, value)) === 0) return direction === 'rise' ? 'fall' : 'rise';
  }
  return undefined;
}

const opposite = (end: End | undefined): End | undefined => end && { ...end, value: -end.value };

/** A range that says how far it went one way, in a row that counts the other. */
function negated(range: RangeCondition): RangeCondition {
  return { ...range, bare: false, min: opposite(range.max), max: opposite(range.min) };
}

const BEYOND_NONE: End = { value: 0, inclusive: false };

/** 上升 and 不降反升 as what lies beyond no change at all; `undefined` for other words. */
function wordsAsRange(text: string): Pick<RangeCondition, 'min' | 'max'> | undefined {
  if (CONTRARY.test(text))
    return RISEN.test(text) ? { min: BEYOND_NONE, max: undefined } : { min: undefined, max: BEYOND_NONE };
  const change = readChange(text);
  if (!change || change.reference === 'target') return undefined;
  const none: End = { value: 0, inclusive: true };
  const { relation } = change;
  if (relation === '=') return { min: none, max: none };
  const end = relation === '≥' || relation === '≤' ? none : BEYOND_NONE;
  return relation === '>' || relation === '≥' ? { min: end, max: undefined } : { min: undefined, max: end };
}

/** Whether a range already counts rises as more and falls as less than nothing. */
const isSigned = ({ direction, min, max }: RangeCondition): boolean =>
  direction === 'fall' && (min?.value ?? max?.value ?? 0) < 0;

class Turner {
  /** Whether what earns full marks was turned, and with it the side on which points are lost. */
  turned = false;
  private last: Direction | undefined;

  /** @param total points of the best case */
  constructor(
    private readonly way: Direction,
    private readonly total: number | undefined,
  ) {}

  case(one: Case): Case {
    return { ...one, when: this.condition(one.when, givesWhole(one, this.total)) };
  }

  private condition(when: Condition, full: boolean): Condition {
    if (when.kind === 'range') return this.range(when, full);
    if (when.kind === 'all' || when.kind === 'any')
      return { ...when, of: when.of.map((part) => this.condition(part, full)) };
    const sides = when.kind === 'words' ? wordsAsRange(when.text) : undefined;
    if (!sides) return when;
    const { text, span } = when;
    const range = {
      kind: 'range',
      scale: 'value',
      ...sides,
      unit: undefined,
      bare: false,
      text,
      span,
    } as const;
    return this.way === 'rise' ? range : negated(range);
  }

  private range(given: RangeCondition, full: boolean): RangeCondition {
    // 10%-20% behind 下降20%以上 is a fall as well.
    const direction =
      given.direction ??
      (/\p{Script=Han}{2}/u.test(given.text.replace(/以[上下内]/gu, '')) ? undefined : this.last);
    if (direction === undefined) return given;
    this.last = direction;
    const range: RangeCondition = { ...given, scale: given.scale === 'target-share' ? given.scale : 'value' };
    if (range.scale !== 'value') return range;
    // 10%以内 is a fall all the same.
    const bounded = !range.min && range.max && range.max.value > 0 && !(full && limitsRise(given));
    const moved = bounded ? { ...range, min: BEYOND_NONE } : range;
    if (direction === this.way) return moved;
    this.turned ||= full;
    return negated(moved);
  }
}

function turnedStep(one: Deduction): Deduction {
  return one.measure === 'shortfall' && !one.threshold ? { ...one, measure: 'excess' } : one;
}

/** 参保率较上年升降幅度, 投诉量同比变化值: the row is the change itself, and more of it is a rise. */
const CHANGE_ITSELF =
  /(?:升降|变化|变动|增减)(?:幅度?|率|值|数|百分点)?$|(?:较|比)(?:上一?年度?|去年|上期|同期)[^，。]{0,6}(?:提高|上升|增长|增加|提升)(?:的?(?:幅度?|值|数|百分点))?$/u;
/** 收入增幅, 产值增长率. */
const RATE_OF_RISE = /(?:增幅|增长率|增长幅度|增速|升幅|涨幅)$/u;
/** 每下降, 每上升 of a step: which way it counts. */
const STEP_FALLS = /每(?:再)?(?:下降|降低|减少|降|下滑|回落)/u;
const STEP_RISES = /每(?:再)?(?:上升|提高|增加|增长|升高|升)/u;

/** 持平或上升: either of two, as one range. */
function eitherAsRange(text: string): Pick<RangeCondition, 'min' | 'max'> | undefined {
  const sides = text.split(/或者?|、/u).map(wordsAsRange);
  const [one, other] = sides;
  if (!one || sides.length > 2 || (sides.length === 2 && !other)) return undefined;
  if (!other) return one;
  const flat = [one, other].find(({ min, max }) => min?.value === 0 && max?.value === 0);
  const moved = [one, other].find((side) => side !== flat);
  if (!flat || !moved || (moved.min && moved.max)) return undefined;
  const none: End = { value: 0, inclusive: true };
  return moved.min ? { min: none, max: undefined } : { min: undefined, max: none };
}

/**
 * 持平或上升得满分，比上年每下降1个百分点扣1分 in a row that is the change itself: full marks and the steps begin at nothing. `undefined`
 * where any case says something else, or the row has a goal of its own.
 */
function fromNoChange(meaning: Meaning, { name = '', target, percent }: Row): Meaning | undefined {
  if (meaning.kind !== 'deduction') return undefined;
  const ofRate =
    meaning.deductions.some(({ subject }) => /增速|增幅|增长率|[较比](?:上年|去年)/u.test(subject)) ||
    meaning.cases.some(({ when }) => /增速|增幅|增长率/u.test(when.text));
  // 增速较上年每下降1个百分点: last year's rate is another number.
  if (!CHANGE_ITSELF.test(name) && !(percent && RATE_OF_RISE.test(name) && !ofRate)) return undefined;
  // 提高的得5分，持平的得4分，每下降1个百分点在4分基础上扣0.5分 says where it begins whatever the row asks for.
  if (target !== undefined && compare(target, ZERO) !== 0 && !meaning.deductions.every(takesFromLevel))
    return undefined;
  const cases = meaning.cases.map((one): Case | undefined => {
    const sides = one.when.kind === 'words' ? eitherAsRange(one.when.text) : undefined;
    if (!sides) return undefined;
    const { text, span } = one.when;
    return {
      ...one,
      when: { kind: 'range', scale: 'value', ...sides, unit: undefined, bare: false, text, span },
    };
  });
  if (cases.length === 0 || cases.includes(undefined)) return undefined;
  const counted = ({ measure, subject, threshold }: Deduction): boolean =>
    !threshold && (measure === 'shortfall' ? STEP_FALLS : STEP_RISES).test(subject);
  if (!meaning.deductions.every(counted)) return undefined;
  const deductions = meaning.deductions.map((one): Deduction => {
    const operator = one.measure === 'shortfall' ? '≥' : '≤';
    const { unit, span } = one.step;
    return { ...one, threshold: { value: 0, unit, scale: 'value', operator, span } };
  });
  return { ...meaning, cases: cases as Case[], deductions };
}

/** 在4分基础上每…: what a level in front earns is what is taken from. */
const takesFromLevel = ({ from }: Deduction): boolean => from !== undefined;

/** What is taken from the points of 持平 is counted from no change, which only a row of rises tells. */
function leavesOrigin(
  meaning: Meaning,
  way: Direction | undefined,
): { readonly trouble: string } | undefined {
  const one = meaning.kind === 'deduction' ? meaning.deductions.find(takesFromLevel) : undefined;
  if (!one || (one.threshold && way !== 'fall')) return undefined;
  return { trouble: `“${one.subject}”按变化扣分，本行的实际值是不是变化没有写明` };
}

/**
 * A rule of rises and falls in a row that measures a change: what went the other way lies below zero, and 不降反升 is
 * beyond it. In a row that measures none nothing says what the change is. The same meaning where the rule speaks of no
 * change.
 */
export function inChangeRow(meaning: Meaning, row: Row): Meaning | { readonly trouble: string } {
  const ranges = meaning.cases.flatMap(({ when }) => rangesOf(when));
  const moving = ranges.filter(({ direction }) => direction !== undefined);
  const contrary = meaning.cases.find(({ when }) => when.kind === 'words' && CONTRARY.test(when.text));
  if (moving.length === 0 && !contrary)
    return fromNoChange(meaning, row) ?? leavesOrigin(meaning, undefined) ?? meaning;
  const way = wayOf(row, moving);
  const left = leavesOrigin(meaning, way);
  if (left) return left;
  if (way === undefined) {
    const [first] = moving;
    // With a name or a goal that none of the numbers is, the row may as well count the whole.
    const told = row.name !== undefined || row.target !== undefined;
    const levels = moving.every(({ scale }) => scale === 'value') && told;
    return first && levels
      ? { trouble: `规则按“${first.text}”的变化计分，本行的实际值是不是变化没有写明` }
      : meaning;
  }
  if (moving.some(isSigned)) return meaning;
  const turner = new Turner(way, meaning.total?.value);
  const cases = meaning.cases.map((one) => turner.case(one));
  if (meaning.kind !== 'deduction') return { ...meaning, cases };
  // 每上升1% in a row of falls counts what no number of it says.
  const against = meaning.deductions.find(
    ({ measure, subject }) =>
      measure === 'excess' && way === 'fall' && /每?(?:上升|增长|增加|升高)/u.test(subject),
  );
  if (against) return { trouble: `“${against.subject}”说的是上升，本行的实际值是下降的幅度` };
  return {
    ...meaning,
    cases,
    deductions: turner.turned ? meaning.deductions.map(turnedStep) : meaning.deductions,
  };
}
