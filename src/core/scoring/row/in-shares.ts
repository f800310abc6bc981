import { earnsPoints, namesGoal, rangesOf } from '../../model/meaning';
import type { Condition, Meaning, RangeCondition, Scale, Threshold } from '../../model/rule';
import { signOf, toNumber } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { isMoneyUnit } from '../../text/money';
import { hundredthsOf, isPercent } from '../../text/units';
import { isOtherDivisor } from '../../text/words/divisors';
import { qualifierOf } from '../../text/words/qualified-rates';
import { wantsLess, wantsMore } from './actual';
import type { Row } from './actual';

const DO = '(?:完成|实施|执行|到位|配备|支出|支付|达成|实现|得分)';
const HOW_MUCH = '(?:率|比例|比率|进度|百分比)';
/** 完成率, 得分率 and the like: how much of the plan is done. */
const DONE = new RegExp(`${DO}${HOW_MUCH}|完成度`, 'u');
/** 完成80%以上, 完成年度任务90%: of the plan, in a row of amounts. */
const PLAN = /完成|任务|计划|目标|进度/;
/** 80%-100%, 不足60%, 达到九成: a level of nothing that is named. */
const UNNAMED =
  /^[\d.%()<>≤≥=~，、:至到及以上下内之间含在为的且但未不满达足低高大小等少多于超过百分一二三四五六七八九十成者-]*$/;
/** Whether a level of the rule names nothing that it is of. */
export function namesNothing(text: string): boolean {
  return UNNAMED.test(text);
}

/** Another rate than that of what is done. */
const RATE = /率|比例|比重|占比|度/;

type Percentage = Pick<RangeCondition, 'scale' | 'unit' | 'text'>;

function inPercent({ scale, unit }: Omit<Percentage, 'text'>): boolean {
  return scale === 'value' && isPercent(unit);
}

/** Whether all percentages of the rule are of the plan: the first says so, and none says otherwise. */
function speaksOfPlan(ranges: readonly Percentage[]): boolean {
  const [first] = ranges;
  if (!first || !DONE.test(first.text)) return false;
  return ranges.every((range) => inPercent(range) && (DONE.test(range.text) || !RATE.test(range.text)));
}

/** The whole earns, and bands go down from there without a gap. */
function goesDown({ kind, cases }: Meaning): boolean {
  const rows = cases.flatMap(({ when, award }) => (when.kind === 'range' ? [{ when, award }] : []));
  const mins = new Set(rows.map(({ when }) => when.min?.value));
  return (
    kind === 'ladder' &&
    mins.has(100) &&
    rows.every(
      ({ when: { min, max, scale }, award }) =>
        // 完成目标值得满分，80%以上…: the goal itself is all of it.
        (scale === 'value' || scale === 'target-share' || (scale === 'outside' && min?.value === 100)) &&
        (min ? min.value < 100 || award.kind === 'full' || earnsPoints({ award }) : mins.has(max?.value)),
    )
  );
}

/** Whether bands in percent that name nothing are of the plan: those that name something name the plan. */
function meansPlan(meaning: Meaning, ranges: readonly Percentage[], row: Row): boolean {
  const unnamed = ranges.filter(({ text }) => UNNAMED.test(text));
  if (unnamed.length === 0 || !goesDown(meaning)) return false;
  // 100%及以上10分，60%-100%5分: with no name at all, what more is better is done by so much.
  if (unnamed.length === ranges.length && !wantsMore(row)) return false;
  return ranges.every(
    (range) =>
      inPercent(range) &&
      (UNNAMED.test(range.text) ||
        (PLAN.test(range.text) && (DONE.test(range.text) || !RATE.test(range.text)))),
  );
}

/** What a formula works out of the actual and the target: 未完成率, 超额完成率, 完成率偏差. */
const BY_FORMULA = /^[未没不]|超额|超出|偏[差离]/u;

/** 未完成的比例 is the 未完成率. */
const EVERY_DONE = new RegExp(`${DO}的?${HOW_MUCH}|完成度`, 'gu');

/** 完成率=完成数/受理数: what the rate is of. */
const DEFINED =
  /[^，,。；;\n=＝]{0,8}[率度][=＝][^，,。；;\n=＝×]{2,20}?[/÷](?:[(（])?([^，,。；;\n×)）]{2,16})/u;

/**
 * Why the percentages of a rule are none of the actual over the target in a row of amounts, though they are said of 完成率:
 * 按时完成率, 未完成率, 上年完成率. A formula works 未完成率 out by itself.
 */
export function otherShare(text: string, { kind }: Meaning, row: Row): string | undefined {
  const { target, unit, percent, name = '' } = row;
  if (percent || unit === undefined || hundredthsOf(unit) !== undefined || !target) return undefined;
  const worked = DEFINED.exec(text);
  if (worked && isOtherDivisor(worked[1]!)) return `“${worked[0]}”不是实际值÷目标值，须另行取得`;
  for (const found of text.matchAll(EVERY_DONE)) {
    const end = found.index + found[0].length;
    const before = text.slice(Math.max(0, found.index - 16), found.index);
    const qualifier = qualifierOf(before, text.slice(end, end + 16), name, isMoneyUnit(unit));
    if (qualifier === undefined || (kind === 'proportion' && BY_FORMULA.test(qualifier))) continue;
    const at = before.lastIndexOf(qualifier);
    const rate = at < 0 ? `${found[0]}${qualifier}` : text.slice(found.index - before.length + at, end);
    return `“${rate}”不是实际值÷目标值，须另行取得`;
  }
  return undefined;
}

/**
 * 完成率≥95%得满分 in a row of amounts: the percentages are shares of its target. `undefined` where the row is one of
 * percent, has no target, or the rule speaks of another rate.
 */
export function inShares(
  meaning: Meaning,
  row: Row,
): { readonly meaning: Meaning; readonly note: string } | undefined {
  const { target, unit, percent } = row;
  if (percent || unit === undefined || hundredthsOf(unit) !== undefined) return undefined;
  // Of what should stay below its target nobody completes a share.
  if (wantsLess(row)) return undefined;
  if (!target || signOf(target) <= 0) return undefined;
  if (meaning.kind === 'earning') return earnedByShare(meaning, target, unit);
  const ranges: Percentage[] = meaning.cases
    .flatMap(({ when }) => rangesOf(when))
    .filter((range) => range.scale === 'value');
  // 完成率要求95%，每低1个百分点扣1分: the deduction says it itself.
  if (meaning.kind === 'deduction' && ranges.length === 0)
    for (const { threshold, subject } of meaning.deductions)
      if (threshold) ranges.push({ scale: threshold.scale, unit: threshold.unit, text: subject });
  const named = speaksOfPlan(ranges);
  // 完成三分之二以上, 不足一半: parts, which are of what was to be done.
  const parts =
    !named &&
    wantsMore(row) &&
    ranges.length > 0 &&
    ranges.every(isPart) &&
    ranges.some(({ text }) => PART.test(text));
  if (!named && !parts && !meansPlan(meaning, ranges, row)) return undefined;
  const told = withScale(meaning, 'target-share', inPercent);
  const note = `“${named ? DONE.exec(ranges[0]!.text)![0] : ranges[0]!.text}”按实际值÷目标值计`;
  return { meaning: told, note };
}

/** 每完成目标的1%得0.1分 in a row of amounts: for each so much of its target. */
function earnedByShare(
  meaning: Extract<Meaning, { readonly kind: 'earning' }>,
  target: Rational,
  unit: string,
): ReturnType<typeof inShares> {
  const { earning, cases } = meaning;
  const { subject } = earning;
  const ofPlan = DONE.test(subject) || (PLAN.test(subject) && !RATE.test(subject));
  if (!ofPlan || !isPercent(earning.unit.unit) || cases.length > 0) return undefined;
  const value = Number(((toNumber(target) * earning.unit.value) / 100).toPrecision(12));
  return {
    meaning: { ...meaning, earning: { ...earning, unit: { ...earning.unit, value, unit } } },
    note: `“${subject}”按实际值÷目标值计`,
  };
}

const PART = /分之|一半|半数|过半|\d\/\d|[一二三四五六七八九]成/;

function isPart({ scale, unit, text }: Percentage): boolean {
  const level = text.replace(/完成|实施|达到|一半|半数|过半|(?:目标值?|计划|任务)的?/g, '');
  return (
    inPercent({ scale, unit }) &&
    ((PART.test(text) && (level === '' || UNNAMED.test(level))) ||
      /^(?:已)?全部(?:完成|实施|到位)?/.test(text))
  );
}

/** 低于目标值的70%, 完成不到目标值七成: a part of the goal, in so many words. */
const PART_OF_GOAL =
  /(?:目标|指标|计划|任务)[值数]?(?:的(?:百分之|\d)|的?(?:[一二三四五六七八九]成|[一二三四五六七八九]分之|一半|半数))/;

export function saysPartOfGoal(words: string): boolean {
  return PART_OF_GOAL.test(words);
}

/** What follows the goal at once, 目标值95%, is no share of it, unlike 目标值的95% and perhaps 任务95%. */
const SHARE = /的\s*[\d０-９一二三四五六七八九百]|任务|计划/;

/**
 * 达到目标值95% in a row whose target is 95 %: the number says the target again and is no share of it, nor are those of
 * the lower cases. The same meaning where the rule names the whole target beside it, or no number is the target.
 */
export function restated(text: string, meaning: Meaning, { target, unit, percent }: Row): Meaning {
  if (!target || (!percent && unit !== undefined)) return meaning;
  const said: (RangeCondition | Threshold)[] = meaning.cases.flatMap(({ when }) => rangesOf(when));
  if (meaning.kind === 'deduction')
    for (const { threshold } of meaning.deductions) if (threshold) said.push(threshold);
  const goal = toNumber(target);
  let again = false;
  for (const one of said) {
    if (one.scale === 'outside' && 'kind' in one && one.min && namesGoal(one)) return meaning;
    if (one.scale !== 'target-share') continue;
    const value = 'kind' in one ? (one.min ?? one.max)!.value : one.value!;
    // 未达到目标值 is all that lies below it, whatever it is.
    if (value === 100 && 'kind' in one && !one.min) continue;
    if (value > goal && value !== goal * 100) return meaning;
    again ||= (value === goal || value === goal * 100) && !SHARE.test(text.slice(...one.span));
  }
  return again
    ? withScale(
        meaning,
        'value',
        (one) =>
          one.scale === 'target-share' && !isWhole(one) && !('kind' in one && saysPartOfGoal(one.text)),
      )
    : meaning;
}

function isWhole(one: RangeCondition | Threshold): boolean {
  return ('kind' in one ? (one.min ?? one.max)!.value : one.value) === 100;
}

/** The meaning with another scale for the numbers that are chosen. */
function withScale(
  meaning: Meaning,
  scale: Scale,
  chosen: (one: RangeCondition | Threshold) => boolean,
): Meaning {
  const told = (when: Condition): Condition =>
    when.kind === 'range'
      ? chosen(when)
        ? { ...when, scale }
        : when
      : when.kind === 'all' || when.kind === 'any'
        ? { ...when, of: when.of.map(told) }
        : when;
  const cases = meaning.cases.map((one) => ({ ...one, when: told(one.when) }));
  if (meaning.kind !== 'deduction') return { ...meaning, cases };
  const deductions = meaning.deductions.map((one) =>
    one.threshold && chosen(one.threshold) ? { ...one, threshold: { ...one.threshold, scale } } : one,
  );
  return { ...meaning, cases, deductions };
}
