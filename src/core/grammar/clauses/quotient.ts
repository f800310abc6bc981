import { ratioOf } from '../../model/formula';
import type { Formula } from '../../model/rule';
import { isOtherDivisor } from '../../text/words/divisors';

/** What was done; what was to be done; what no row holds. */
export const ACTUAL = /实际|实测|完成值|完成数|完成量|实得|自评|已完成|执行数|支出数|到位数|达到值|达成值/;
export const TARGET =
  /计划|目标|任务|应|要求|预算|预期|核定|指标值|定额|标准|总|设定|合同|约定|控制(?=[数价线额])|限额|限值|批复|概算|估算/;
export const OUTSIDE =
  /最高|最优|平均(?!分|得分|成绩|满意)|最低|最大|最小|第一名|全省|全市|全县|全国|各单位|各部门/;

/** 总数, 总人数: all that there are, and no plan. */
const WHOLE = /^[^计划目标任务应]{0,6}总(?:数|量|人数|户数|件数|个数)?$/;
/** 超出部分, 超支额: how much more than the plan. */
const EXCESS = /^(?:实际)?(?:超出|超过|超支|超额|超预算|超概算)的?(?:部分|金额|数额|数量|数|额)?$/;
/** A plan by its head, whatever else the noun says: 计划完成数, 目标完成率. */
const PLANNED = /^(?:年初|年度|本年|当年|全年|设定|预设|绩效)?的?(?:计划|目标|指标|预期|标准|应)/;
/** 达到目标的户数 is what was done, and no target. */
const REACHED = /^(?:按|已|达|完成|实现|符合|高于|超|低于|未)/;
/** Nouns for the indicator itself, on its own scale; a sum of money or a count is one of the two numbers behind a rate. */
const OWN = /(?:[^产价净总增均]值|率|比例|占比|比重|水平|[升降增涨跌减]幅|增速|[^额年季制]度)$/;
const OWN_TARGET =
  /(?:(?:目标|指标|计划|预期|标准|预设|设定|要求|核定|约定|合同|批复).*(?:[^产价净总增均]值|率|比例|占比|比重|水平|[升降增涨跌减]幅|增速|[^额年季制]度)|目标值?|指标值|标准值|预期值|计划值)$/;
/** The cell of the row by its name: whatever is divided by it is the actual. */
const TARGET_CELL = /(?:目标值?|指标值|预期值)$/;
const LINKS = ['除以', '相当于', '与', '占', '和', '跟', '同', '对', '比'];
const SHARE_NOUN = /^(?:比[例重值率]|占比)/;
const RATIO = /(?:(?:之|的)?(?:比例|比值|比率|百分比|比重|比|商)|相除后?)$/;
/** Words between a divisor and what follows: 指标值所得的比例, 指标值再. */
const LEADS_ON = /(?:之?后|再|然后)$/;
const RESULT = /(?:之|的|(?:得出|得到|所得|求得)的?)(?:比例|比值|比率|百分比|结果|商|数)$/;
const DONE_OF = /(?:值|率|度|比例|比重)的(?:完成|实现|达成)(?:比例|率|程度|度)$/;
const QUOTIENT: Formula = {
  kind: 'binary',
  operator: '÷',
  left: { kind: 'actual' },
  right: { kind: 'target' },
};
const TURNED: Formula = {
  kind: 'binary',
  operator: '÷',
  left: { kind: 'target' },
  right: { kind: 'actual' },
};

function isPlan(noun: string): boolean {
  return (
    TARGET.test(noun) &&
    !noun.includes('实际') &&
    !(WHOLE.test(noun) && !PLANNED.test(noun)) &&
    (PLANNED.test(noun) || !(ACTUAL.test(noun) || REACHED.test(noun)))
  );
}

/** What stands for nothing but a number done: 实际值, or the rate itself beside its target. */
function isDone(noun: string, plan: string): boolean {
  if (TARGET.test(noun) && !noun.includes('实际')) return false;
  if (TARGET.test(noun.replace('实际', ''))) return false;
  return ACTUAL.test(noun) || (OWN.test(noun) && OWN_TARGET.test(plan));
}

/** The noun of a divisor without what leads on: 指标值 of 指标值再, 指标值的比值. */
export function divisorIn(noun: string): string {
  const bare = noun.replace(LEADS_ON, '');
  const whole = bare.replace(RESULT, '');
  return TARGET.test(whole) ? whole : bare;
}

/** 指标值的完成比例: how much of the target was done, whatever scale the two are on. */
export function doneOfTarget(noun: string): Formula | undefined {
  const of = DONE_OF.exec(noun);
  return of && OWN_TARGET.test(noun.slice(0, of.index + of[0].indexOf('的'))) ? QUOTIENT : undefined;
}

/** 实际利用÷目标利用率, 满意度÷目标满意: of one rate, though one of the two has lost its last word. */
function isCutShort(left: string, right: string): boolean {
  const [done, plan] = [
    left.replace(/^实际(?:完成)?的?/, ''),
    right.replace(/^(?:目标|计划|预期|标准|设定)的?/, ''),
  ];
  if (plan === right || plan.length < 2 || done.length < 2) return false;
  const [short, long] = done.length < plan.length ? [done, plan] : [plan, done];
  return long.length - short.length === 1 && long.startsWith(short) && /[率度]$/.test(long);
}

/**
 * What a quotient of two nouns stands for. A value of the row over its target, or turned round where less is better; else
 * two numbers behind a rate, whose quotient is the rate itself. `undefined` where a noun stands for no number of the row.
 */
export function quotientOf(
  left: string,
  right: string,
): { readonly formula: Formula; readonly measured: string } | undefined {
  // 全省平均数÷实际数 is no more the row's than 实际数÷全省平均数.
  if (OUTSIDE.test(right) || (OUTSIDE.test(left) && ACTUAL.test(right))) return undefined;
  if (EXCESS.test(left) && TARGET.test(right) && !isOtherDivisor(right))
    return { formula: { kind: 'rate', name: '超支率', of: 'excess' }, measured: left };
  if (isPlan(left) && isDone(right, left)) return { formula: TURNED, measured: right };
  const own =
    (OWN_TARGET.test(right) &&
      (OWN.test(left) || TARGET_CELL.test(right)) &&
      (!isPlan(left) || ACTUAL.test(left))) ||
    isCutShort(left, right);
  if (own) return { formula: QUOTIENT, measured: left };
  const ofCounts = isOtherDivisor(right) || (!TARGET.test(right) && !ACTUAL.test(left));
  return { formula: ofCounts ? { kind: 'completion', ofCounts } : { kind: 'completion' }, measured: left };
}

/** The two nouns of a quotient in words: 实际值与指标值之比, 实际支出占预算的比重, 实际值比目标值. */
export function ratioIn(noun: string): readonly [string, string] | undefined {
  const tail = RATIO.exec(noun)?.[0].length ?? 0;
  const words = noun.slice(0, noun.length - tail);
  for (const link of tail > 0 ? LINKS : ['比']) {
    const at = words.indexOf(link);
    if (at <= 0 || at + link.length >= words.length || SHARE_NOUN.test(words.slice(at, at + 2))) continue;
    const left = words.slice(0, at);
    const right = words.slice(at + link.length);
    return tail > 0 || (ACTUAL.test(left) && OWN_TARGET.test(right)) ? [left, right] : undefined;
  }
  return undefined;
}

const LED =
  /^[^按根依据以同等成用]{0,6}(?:按照|按|根据|依据|以|用)(.{1,40}(?:比例|比率|百分比|占比|比值|之比|比重))/;

/** Whether words that score give the target over the actual: 按目标值与实际值之比计分. */
export function saysTurned(words: string): boolean {
  const ratio = ratioIn(LED.exec(words)?.[1] ?? '');
  const quotient = ratio && quotientOf(...ratio);
  return quotient !== undefined && ratioOf(quotient.formula) === 'turned';
}
