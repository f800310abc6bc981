import { rangesOf } from '../../model/meaning';
import type { Deduction, Meaning } from '../../model/rule';
import { compare, rational, signOf } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { AVERAGE, EARLIER_YEAR } from '../../text/words/earlier-values';
import { mayFallBelowZero } from '../../text/words/rate-words';
import type { Context } from '../points/context';

/** What a value is held against that no cell of the row holds: another year, the others, the best of them. */
const REFERENCE = new RegExp(
  `(?<!与)同期|同比|环比|(?!同期)(?:${EARLIER_YEAR})|${AVERAGE}|第一名|兄弟|(?:周边|毗邻|邻近)(?:区县|县区|县市|市县|省份?|地区|城市)|GDP|CPI|地区生产总值(?=增)|居民消费价格|物价(?:涨幅|指数|水平)|同级|最高[值分]|最[好优佳]|全[省市县区国](?!排|第|前|统)|(?:行业|国家|地方|部颁|最低(?:工资|生活保障))(?:规定|强制|现行)?(?:的)?标准|国标`,
  'gu',
);
/** 平均响应时长, 次均费用: an average, and of what. */
const MEAN = /平均|[人户次例件村班亩场校床]均/u;
/** All those that an average of the same kind may be taken over. */
const OVERALL = /^(?:全|兄弟|同级)/u;
/** What a share is of: /上年值, 与上年的比例, 占全市的比例; 测评平均分的10% is what was measured. */
const DIVISOR = /[/／÷与和占比除][^，。；;×*]{1,16}/u;
/** The rule says that the target is what it holds against: 以指标值列所列数为准. */
const IN_TARGET = /目标值|指标值|标准值/u;

/** Behind a reference: its own number in brackets. */
const TOLD = /^(?:的?平均)?(?:水平|值|数)?[（(](?:即|为)?(\d{1,9}(?:\.\d{1,4})?)/u;

/** The words between the last mark before a place and the place. */
function clauseBefore(text: string, at: number): string {
  return text
    .slice(Math.max(0, at - 32), at)
    .split(/[。；;\n]/u)
    .at(-1)!;
}

function referenceOf(one: Deduction, { text }: Context): string | undefined {
  const { measure, threshold, step } = one;
  if (measure === 'fault' || measure === 'rank') return undefined;
  if (threshold) return threshold.scale === 'outside' ? text.slice(...threshold.span) : undefined;
  return clauseBefore(text, step.span[0]) + text.slice(...step.span);
}

/** What the rule holds the actual against, each as it is written. */
function referencesIn(meaning: Meaning, context: Context): readonly string[] {
  const found: (string | undefined)[] = meaning.cases.flatMap(({ when }) =>
    rangesOf(when)
      .filter(({ scale }) => scale === 'outside')
      .map(({ text }) => text),
  );
  const stated = meaning.cases.some(({ when }) => rangesOf(when).some(({ scale }) => scale !== 'outside'));
  if (meaning.kind === 'deduction')
    for (const one of meaning.deductions) if (one.threshold || !stated) found.push(referenceOf(one, context));
  if (meaning.kind === 'proportion')
    found.push(DIVISOR.exec(context.text.slice(...meaning.proportion.span))?.[0]);
  return found.filter((words) => words !== undefined);
}

/** 全市平均（32%） in a row that asks for 32: the rule tells the number of the others, and it is the target. */
function isTold(text: string, reference: string, target: Rational): boolean {
  for (let at = text.indexOf(reference); at >= 0; at = text.indexOf(reference, at + 1)) {
    const told = TOLD.exec(text.slice(at + reference.length, at + reference.length + 20))?.[1];
    if (told !== undefined && compare(rational(Number(told)), target) === 0) return true;
  }
  return false;
}

/**
 * Why the target cannot stand for what the rule holds the actual against: it names the year before, the average or the
 * best of others, and neither the rule nor the name of the row says that the target is that.
 */
export function otherReference(meaning: Meaning, context: Context): string | undefined {
  const { text, row } = context;
  if (meaning.earlier || IN_TARGET.test(text)) return undefined;
  const { name = '', target } = row;
  for (const words of referencesIn(meaning, context)) {
    // 平均响应时长 is what such a row measures, its goal that of all, and 比上年 what a rate of change is counted from.
    const mean = MEAN.exec(name)?.[0];
    const own = mean !== undefined && words.includes(mean);
    const reference = words
      .match(REFERENCE)
      ?.find((one) => !name.includes(one) && !(own && OVERALL.test(one)));
    if (reference === undefined) continue;
    if (/[年期季月比]/u.test(reference) && (mayFallBelowZero(name) || /同比|环比/u.test(name))) continue;
    if (target !== undefined && signOf(target) === 0) continue;
    if (target !== undefined && isTold(text, reference, target)) continue;
    return `规则与“${reference}”比较，本行没有这个数`;
  }
  return undefined;
}
