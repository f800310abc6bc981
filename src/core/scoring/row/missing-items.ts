import type { Rational } from '../../model/rational';
import { earnsAll, earnsPoints, rangesOf } from '../../model/meaning';
import { compare, rational, signOf, subtract, toText } from '../../model/rational';
import type { Case, Meaning } from '../../model/rule';
import type { RuleReading } from '../../model/rule-reading';
import { isCounted, isPercent } from '../../text/units';
import { wantsLess } from './actual';
import type { Row } from './actual';

/** 每缺1项, 每漏一处: what is counted may be what is missing. */
const MISSING = /(?:每|(?<=^|[，,。；;：:\s]))(?:缺|漏|遗漏)/;
/** 每缺1项, 少公开一项, 少1项: so many less than all of them. */
const FEWER = /(?:每|(?<=^|[，,。；;：:\s]))(?:缺|漏|遗漏|少)/;
/** 缺少份数, 未完成项数: an indicator that counts what is missing. */
const COUNTS_MISSING = /缺|漏|遗失|未(?!成年|来|婚)|短少|欠/;
/** 少公开的项数, 未报送期数: the same beside 每少1项, which takes more for it than a 漏 in 检漏长度. */
const COUNTS_FEWER = /^(?:未(?!成年|来|婚)|少(?!年|儿|先|数|工))|缺(?:少|失|项|漏)|漏(?:报|登|项)|短少|欠缺/;

/** 缺少份数, 漏报项数, 少公开的项数: counted things of which the name says that they are missing; 未成年人活动次数 and 缺勤率 are not. */
const IS_MISSING =
  /(?:缺(?:少|失|项|漏)?|漏(?:报|登|项|检)?|遗漏|短缺|欠缺|^少(?!年|儿|先|数|工)\p{Script=Han}{1,3}的?)[^率比]{0,6}(?:数量?|项|份|条|次|件|处|个|页)?$/u;

function wholeOf({ when }: Case): number | undefined {
  return when.kind === 'range' && !when.max && isCounted(when.unit) ? when.min?.value : undefined;
}

/**
 * 5条制度，缺一条扣1分, in a row that counts what is missing: the number of them, and not what is left of the whole.
 * `undefined` where the row or the rule says anything else.
 */
export function toldAsMissing(
  { text, meaning }: RuleReading,
  target: Rational | undefined,
  indicator: string | null | undefined,
): Meaning | undefined {
  if (meaning?.kind !== 'deduction' || !IS_MISSING.test(indicator ?? '')) return undefined;
  if (target && signOf(target) !== 0) return undefined;
  // 4项全部符合得满分, beside a goal of none missing.
  const isWhole = (one: Case): boolean =>
    target !== undefined &&
    earnsAll(one) &&
    one.when.kind === 'range' &&
    /[全都均]/.test(one.when.text) &&
    meaning.deductions.every(({ threshold }) => !threshold || threshold.value === wholeOf(one));
  const cases = meaning.cases.filter((one) => !isWhole(one));
  if (cases.some(({ when }) => rangesOf(when).length > 0)) return undefined;
  const missing = meaning.deductions.every(
    ({ measure, span, threshold, step }) =>
      measure === 'shortfall' &&
      (!threshold || (threshold.scale === 'value' && step.unit === threshold.unit)) &&
      isCounted(step.unit) &&
      FEWER.test(text.slice(span[0], span[1])),
  );
  if (!missing) return undefined;
  return {
    ...meaning,
    cases,
    deductions: meaning.deductions.map((one) => ({ ...one, measure: 'fault', threshold: undefined })),
  };
}

/** 巡查24次，漏1次扣0.5分: what was left out of a whole that the rule names, in a row that may count what was done. */
const OF_A_WHOLE =
  /\d\s?([次项期篇条场户人件处个])[^。;；\n\d]{0,14}[，,]\s?每?漏\p{Script=Han}{0,3}[1一]?\s?\1/u;

/** 缺两项扣6分, 有两项未完成, 剩余未完成5个以内: a level that counts what is missing. */
const LEVEL_OF_MISSING =
  /^(?:缺|漏|遗漏|有?[\d一二两三四五六七八九十]{1,4}.(?:及?以[上内下])?(?:未(?!达|满|超)|不达标|不合格)|(?:剩余)?未(?!达|满|超)[^\d，]{2,4}\d{1,4}.以内)/u;

function levelOfMissing({ cases }: Meaning): string | undefined {
  for (const { when } of cases)
    for (const range of rangesOf(when))
      if (range.scale === 'value' && isCounted(range.unit) && LEVEL_OF_MISSING.test(range.text))
        return range.text;
  return undefined;
}

/**
 * Why a number cannot be held against a whole that only the rule names (应含5项内容，每缺1项扣1分): nobody says whether it
 * counts what is there or what is missing. `undefined` where the row has a goal to count from, and where both give the same.
 */
export function missingItemsTrouble(
  { text, meaning, thresholds }: RuleReading,
  row: Row,
  actual: Rational,
  indicator: string | null | undefined,
): string | undefined {
  if (OF_A_WHOLE.test(text) && indicator && !COUNTS_MISSING.test(indicator))
    return `规则按“漏”计数，不能确定实际值${toText(actual)}数的是完成的还是缺少的`;
  const { target } = row;
  const short = target && !wantsLess(row) && compare(actual, target) < 0;
  if (meaning && short && signOf(actual) > 0 && !IS_MISSING.test(indicator ?? '')) {
    const level = levelOfMissing(meaning);
    if (level !== undefined)
      return `“${level}”数的是缺少的，目标值是完成的，不能确定实际值${toText(actual)}数的是哪一个`;
  }
  if (meaning?.kind !== 'deduction') return undefined;
  const below = meaning.deductions.every(
    ({ measure, threshold, step }) => measure === 'shortfall' && !threshold && isCounted(step.unit),
  );
  // 四项，少公开一项扣…, beside a goal of none: nothing is short of it, unless the actual counts what is missing.
  if (below && meaning.cases.length === 0 && target && signOf(target) === 0 && signOf(actual) > 0)
    return `目标值为0，规则又按少了多少扣分，不能确定实际值${toText(actual)}数的是完成的还是缺少的`;
  const fewer = (words: RegExp) =>
    meaning.deductions.find(
      ({ measure, fromGoal, span }) =>
        measure === 'shortfall' && fromGoal === undefined && words.test(text.slice(span[0], span[1])),
    );
  if (
    (fewer(MISSING) && COUNTS_MISSING.test(indicator ?? '')) ||
    (fewer(FEWER) && COUNTS_FEWER.test(indicator ?? ''))
  )
    return `指标“${indicator}”说的是缺少的数量，规则却从总数往下数，不能确定实际值${toText(actual)}数的是哪一个`;
  const missing = fewer(MISSING);
  if (!missing || target !== undefined || isPercent(missing.step.unit)) return undefined;
  // 不足120起的，每缺3起, 实到每缺1人: of what is there.
  if (THERE_BEFORE.test(text)) return undefined;
  // 配备5台得满分: what is there is counted.
  if (
    meaning.cases.some(
      (one) => earnsPoints(one) || (one.when.kind === 'range' && one.award.kind !== 'points'),
    )
  )
    return undefined;
  const [threshold] = thresholds;
  if (threshold?.value === undefined || threshold.scale !== 'value') return undefined;
  const whole = rational(threshold.value);
  const rest = subtract(whole, actual);
  if (compare(actual, whole) > 0 || compare(rest, actual) === 0) return undefined;
  const unit = missing.step.unit ?? '';
  return `规则按“${MISSING.exec(text.slice(missing.span[0]))![0]}”计数，不能确定实际值${toText(actual)}${unit}是完成的还是缺少的`;
}

const THERE_BEFORE =
  /(?:(?:不足|低于|未达到?|不到|少于)[^，。;；]{1,10}[，,]|(?:实[到际有配]|到[会场岗])[^，。;；\d]{0,3})每?缺/u;

/** 四项制度齐全: the whole is there or not, and what is counted stays unsaid. */
const WHOLE = /齐全|齐备|完整|完备|健全|完善/;

/**
 * What an actual leaves of the whole, where it may count what is missing as well (四项制度齐全得4分，每缺一项扣1分): that
 * is another reading of it. `undefined` where the row has a goal, or the rule says what is counted.
 */
export function otherwiseMissing(
  { text, meaning, thresholds: [threshold] }: Pick<RuleReading, 'text' | 'meaning' | 'thresholds'>,
  target: Rational | undefined,
  actual: Rational,
): Rational | undefined {
  if (meaning?.kind !== 'deduction' || target !== undefined) return undefined;
  if (threshold?.value === undefined || threshold.scale !== 'value') return undefined;
  const [start, end] = threshold.span;
  const missing = meaning.deductions.some(
    ({ measure, span }) => measure === 'shortfall' && MISSING.test(text.slice(span[0], span[1])),
  );
  if (!missing || !WHOLE.test(text.slice(start, end + 8))) return undefined;
  const rest = subtract(rational(threshold.value), actual);
  return signOf(rest) < 0 ? undefined : rest;
}

/** Whether a name counts what is there: 建立制度数, 提交资料份数; 制度健全性 counts nothing, and 缺项数 what is missing. */
export function countsDone(name: string | undefined): boolean {
  return name !== undefined && /[数量]$/u.test(name) && !COUNTS_MISSING.test(name);
}
