import { readChange } from '../../grammar';
import { earnsNothing, givesWhole, rangesOf, takesOff } from '../../model/meaning';
import type { Case, Meaning, RangeCondition } from '../../model/rule';
import { compare, signOf, toText, ZERO } from '../../model/rational';
import type { Rational } from '../../model/rational';
import { speaksOf } from '../../text/shared-words';
import { isPercent } from '../../text/units';
import { wantsLess } from '../row/actual';
import { pointsOf } from './award-points';
import type { Context, Evaluation } from './context';
import { countsDefects } from './defects';

/** 未开展, 没有引进的: nothing at all was done, and so no fact beside something. */
export const NOTHING_DONE =
  /^(?:未|没有?|无)(?:能|有)?(?:开展|实施|执行|启动|组织|进行|引进|落实|建设?|建立|安排|发生|出现|使用|支出|支付)(?:的|工作|任务|活动)*$|^(?:没有|无|否)$/;

function rangesAmong(cases: readonly Case[]): readonly RangeCondition[] {
  return cases.map((one) => one.when).filter((when) => when.kind === 'range');
}

function toCase(one: Case): Evaluation {
  return {
    kind: 'score',
    score: ZERO,
    working: `实际0，对应“${one.when.text}”，得0分`,
    by: 'case',
    assumptions: [],
    alternatives: [],
  };
}

/** What there is none of, where nothing is the matter. */
const FAULT = /[逾超延迟晚缺漏错违]|投诉|事故|差错|发现|发生|出现/;

/** 逾期3天以内扣1分，4至7天扣2分，8天及以上全扣: cases that take points, and none that gives them. */
function losesOnly({ cases }: Meaning, { row }: Context): boolean {
  const words = cases[0]?.when.text ?? '';
  return (FAULT.test(words) || countsDefects(words, row)) && cases.some(takesOff) && neverEarns({ cases });
}

/** 被通报一次扣1分，第二次再扣1.5分: one of them costs, and two cost more. */
function costsMore({ cases }: Meaning): boolean {
  const [one, two] = [1, 2].map((count) =>
    cases.find(
      ({ when }) =>
        when.kind === 'range' && !when.bare && when.min?.value === count && when.max?.value === count,
    ),
  );
  if (one?.award.kind !== 'full' || two?.award.kind !== 'full') return false;
  return one.award.less > 0 && two.award.less > one.award.less;
}

const neverEarns = ({ cases }: Pick<Meaning, 'cases'>): boolean =>
  cases.every((one) => takesOff(one) || earnsNothing(one));

/** What the nth fault costs in a row whose goal is another number, in zh-CN. */
export function nthBesideGoal(meaning: Meaning, { row }: Context): string | undefined {
  if (meaning.kind !== 'ladder' || !row.target || signOf(row.target) <= 0 || !costsMore(meaning))
    return undefined;
  if (!wantsLess(row)) return '规则按差错数扣分，实际值却与目标值同为完成数，不能确定差错数';
  return neverEarns(meaning) ? '目标值允许一定数量，规则却没有写明从第几个起扣分' : undefined;
}

/** No fault at all earns full marks where the ladder begins at the first fault. */
export function withoutFaults(meaning: Meaning, context: Context): Evaluation | undefined {
  if (meaning.kind !== 'ladder' || signOf(context.actual) !== 0 || context.row.percent || !context.full)
    return undefined;
  // 提前完成得10分，按期完成得8分: none of them late is one of the two.
  if (meaning.cases.some(({ when }) => when.kind === 'words' && /^提前/.test(when.text))) return undefined;
  const ranges = rangesAmong(meaning.cases);
  const full = meaning.cases.some(
    (one) => one.when.kind === 'words' && givesWhole(one, meaning.total?.value),
  );
  const begins = ({ min, unit }: RangeCondition): boolean =>
    min !== undefined && !isPercent(unit) && (min.value >= 1 || (min.value === 0 && min.inclusive === false));
  // A goal of twelve counts what was done, and none of it is no merit.
  const { target } = context.row;
  const counts = target === undefined || signOf(target) === 0;
  const more = counts && costsMore(meaning) && neverEarns(meaning);
  if (
    (!full && !more && !(counts && losesOnly(meaning, context))) ||
    ranges.length === 0 ||
    !ranges.every(begins)
  )
    return undefined;
  if (!more && !meaning.cases.some((one) => one.when.kind === 'range' && earnsNothing(one))) return undefined;
  return {
    kind: 'score',
    score: context.full,
    working: `实际0，没有发生扣分情形，得满分${toText(context.full)}分`,
    by: 'full',
    assumptions: ['规则以差错数分档，0按满分计'],
    alternatives: [],
  };
}

/** Nothing done at all is the case that says so in words: 未开展不得分. */
export function nothingDone(meaning: Meaning, context: Context): Evaluation | undefined {
  if (meaning.kind !== 'ladder' || signOf(context.actual) !== 0 || context.row.percent) return undefined;
  const ranges = rangesAmong(meaning.cases);
  const none = meaning.cases.find(
    (one) =>
      one.when.kind === 'words' &&
      /^(?:未|没|无|不)/.test(one.when.text) &&
      one.when.text.length <= 8 &&
      earnsNothing(one),
  );
  if (
    !none ||
    ranges.length === 0 ||
    !ranges.every((range) => range.min && range.min.value > 0 && range.scale === 'value')
  )
    return undefined;
  return toCase(none);
}

/** 未开展, 没有培训, 均未完成, 一次未开展: what was not done, and nothing about how. */
const NOTHING_WAS =
  /^(?:全年|本年度?|年内|全部|完全|均|都|一[次项个场篇件]都?)?(?:均|都|也)?(?:未曾|未|没有|没)([\u4e00-\u9fff]{2,4}?)(?:的|者)?$/;
/** Doing as such, whatever is done. */
const DOING = /^(?:开展|组织|组织开展|举办|实施|进行|执行|启动|完成)$/;

/** Whether the words say that what the row counts was not done at all: its verb is said of the number, or is doing as such. */
function saysNothingDone(words: string, { text, row }: Context): boolean {
  const done = NOTHING_WAS.exec(words)?.[1];
  if (done === undefined) return false;
  return DOING.test(done) || (row.name?.includes(done) ?? false) || text.split(done).length > 2;
}

/**
 * None of what a row wants is the case of nothing done (未开展不得分), and no small number that falls short. `undefined`
 * where the rule has no such case, or already gives nothing.
 */
export function nothingDoneAtAll(
  meaning: Meaning,
  context: Context,
  given: Evaluation,
): Evaluation | undefined {
  const { actual, row } = context;
  if (signOf(actual) !== 0 || wantsLess(row) || !row.target || signOf(row.target) <= 0) return undefined;
  if (given.kind === 'score' && signOf(given.score) === 0) return undefined;
  const none = meaning.cases.find(
    (one) => one.when.kind === 'words' && earnsNothing(one) && saysNothingDone(one.when.text, context),
  );
  return none && toCase(none);
}

/** 未组织, 没有引进, 无专利, 零完成. */
const NONE_OF_IT = /^(?:仍|均|都|全部|完全|尚)?(?:未|没|无|零)/;
const NOT_DONE = /^(?:未|没有?)(?:完成|到位|实现)的?$/;
/** 增幅, 提高: what a fall is the opposite of. */
const RISES = /增|提高|提升|上升|上涨|涨|升/;

function speaksOfNone({ when }: Case): boolean {
  return when.kind === 'words' && NONE_OF_IT.test(when.text);
}

/** What the words of a case say of a number that is zero or less. */
type Told = 'it' | 'perhaps' | 'no';

function toldOf(one: Case, meaning: Meaning, context: Context): Told {
  // 未完成得0分 beside 5项以下得6分: not all of it, or nothing; of nothing it is both.
  if (one.when.kind === 'otherwise') {
    const { target } = context.row;
    // Where the goal is none, nothing at all reaches it.
    const wanted = target !== undefined && signOf(target) === 0;
    const undone = !wanted && signOf(context.actual) === 0 && NOT_DONE.test(one.when.text);
    return undone && earnsNothing(one) ? 'it' : 'no';
  }
  if (one.when.kind !== 'words') return 'no';
  const { text } = one.when;
  const measured = meaning.cases.flatMap(({ when }) => rangesOf(when).map((range) => range.text));
  measured.push(context.row.name ?? '');
  const zero = signOf(context.actual) === 0;
  if (NONE_OF_IT.test(text) && earnsNothing(one)) {
    if (speaksOf(text, measured) || NOTHING_DONE.test(text)) return 'it';
    return 'perhaps';
  }
  if (zero) return 'perhaps';
  const change = readChange(text);
  const falls = change?.relation === '<' && change.reference !== 'target';
  return falls && measured.some((words) => RISES.test(words)) ? 'it' : 'perhaps';
}

/**
 * The case in words that a number of nothing, or below nothing, belongs to in a rule whose lowest range is open: 未组织得0分
 * beside 不足5次得5分, 下降得0分 beside 低于5%得6分. A reason where the words may be meant; `undefined` where none are.
 * @param given what the range gives that the number lies in
 */
export function noneAtAll(
  meaning: Meaning,
  given: Rational,
  context: Context,
): { readonly case: Case; readonly points: Rational } | { readonly reason: string } | undefined {
  const sign = signOf(context.actual);
  if (sign > 0) return undefined;
  const { operator } = context.row;
  const upward = operator === '≥' || operator === '>';
  let perhaps: Case | undefined;
  for (const one of meaning.cases) {
    const points = pointsOf(one.award, context.full);
    if (typeof points === 'string' || compare(points, given) === 0) continue;
    const told = toldOf(one, meaning, context);
    if (told === 'it') return { case: one, points };
    // 按期得10分 beside 5天内得7分: none of what should be little may be what the words say.
    if (
      told === 'perhaps' &&
      (sign < 0 || (!upward && signOf(given) > 0 && compare(points, given) > 0) || speaksOfNone(one))
    )
      perhaps ??= one;
  }
  return perhaps && { reason: `是否属于“${perhaps.when.text}”仅凭数值不能确定` };
}

/** 未超支, 没有超期的: that nothing went beyond. */
const NOT_BEYOND = /^(?:未|没有?|不|无)(超[支期时标限]|逾期|延[期后误]|推迟|拖延|偏[差离])的?$/;

/**
 * The case in words for none of what all ranges of the rule count from the first on: 未超支得5分 beside 超支5%以内扣1分.
 */
export function noneBelow({ kind, cases }: Meaning, { actual }: Context): Case | undefined {
  if (kind !== 'ladder' || signOf(actual) > 0) return undefined;
  const found = cases.filter(({ when }) => when.kind === 'words' && NOT_BEYOND.test(when.text));
  const [only, second] = found;
  const verb = only && !second ? NOT_BEYOND.exec(only.when.text)?.[1] : undefined;
  if (verb === undefined) return undefined;
  const ranges = rangesAmong(cases);
  const counted = ({ min, text }: RangeCondition): boolean =>
    min !== undefined && min.value >= 0 && text.includes(verb);
  return ranges.length > 0 && ranges.every(counted) ? only : undefined;
}
