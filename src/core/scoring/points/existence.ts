import { earns, rangesOf } from '../../model/meaning';
import type { Case, Meaning } from '../../model/rule';
import { namesMore } from '../../text/shared-words';
import { isCounted } from '../../text/units';
import type { Context, Evaluation } from './context';
import { pointsOf } from './award-points';
import { refused, scoredBy, withUnit } from './context';
import { compare, ONE, rational, signOf, toText } from '../../model/rational';
import { wantsMore } from '../row/actual';

/** 无重大事故, 零差错, 未发生, 没有出现, 事故为零: none of what the row counts. */
const NONE =
  /^(?:[^，。;不未]{0,12}?)(?:无(?!故|偿|障碍|理由|正当)|零(?!星|散|售|的|突破|跑腿|收费|距离|门槛|基础|接触|容忍)|未发生|未出现|未发现|未产生|未造成|没有(?!完|达|按|开)|没发生|没出现|不存在|不发生|不出现|杜绝)[^，。;]{0,20}$|^[^，。;不未无]{0,28}?(?:实现|达到|保持|做到)零(?!的|突破|跑腿|收费|距离|门槛|基础|接触|容忍)[^，。;]{1,6}$|(?:零发生|未发生|未出现|无发生|没有发生|没有出现|为零|为0|零差错|零事故|零投诉)(?:的)?$/;
/** 一旦发生, 出现差错, 有投诉的. */
const SOME =
  /^(?:[^，。;不未无没零]{0,14})(?:发生|出现|存在|发现|产生|造成|引发|查实|有)(?!效|序|力|所|利|关)(?:[^，。;不未]{0,16})$/;

/** 不为零, 非零: of a number that is none in another case. */
const NOT_NONE = /^[^，。;]{0,12}?(?:不为|不是|不等于|非|大于|超过)(?:零|0)(?:起|次|件|人)?(?:者|的)?$/;
/** 未认定有, 未通报: nobody found any. */
const NOT_FOUND =
  /^[^，。;不未]{0,12}?未(?:被|经)?(?:认定|查实|查出|通报|检出|接到|收到|登记|立案|核实|记录)(?:有|到)?[^，。;]{0,20}$/;
/** Where the facts come from, before what they are: 根据通报核定，. */
const SOURCE = /^(?:根据|依据|按照?|以|经)[^，。;不未无]{1,20}，/;
/** 本指标为底线指标，: what the rule says of itself. */
const ABOUT_ITSELF = /^(?:本|该|此)(?:项|指标)[^，。;不未无没零\d]{0,12}，/;
/** 不论起数: that the number does not count. */
const ANY_NUMBER = /[，,]?(?:不论|无论|不管)[^，。;]{0,4}(?:数|多少|大小|几[起次件人])[，,]?/;
/** Graver than what a row counts may be: 发生较大事故. */
const GRAVER = /重大|较大|特大|严重|恶性|以上|情节|造成|导致|引发/;

/** 发生重大网络安全事件 in a row of 重大网络安全事件起数: as grave as what the row counts. */
function isGraver(text: string, name: string | undefined): boolean {
  const counted = name?.replace(/(?:发生)?(?:起|次|件|例|个)?数量?$/, '') ?? '';
  return GRAVER.test(counted.length > 3 ? text.replace(counted, '') : text);
}

/** The words of a case without where they come from and what does not count. */
function plain(text: string): string {
  return text
    .replace(ABOUT_ITSELF, '')
    .replace(/^凡/, '')
    .replace(SOURCE, '')
    .replace(ANY_NUMBER, '')
    .replace(/[的者]$/, '');
}

function isSome(text: string): boolean {
  const words = plain(text);
  return SOME.test(words) || NOT_NONE.test(words);
}

function isNone(text: string): boolean {
  const words = plain(text);
  return !NOT_NONE.test(words) && (NONE.test(words) || NOT_FOUND.test(words));
}

/** What a number of occurrences is in a rule that knows only none and some of them. */
export interface Existence {
  readonly none: Case | undefined;
  readonly some: readonly Case[];
}

/** The case of none, and those of some, among the cases in words. */
export function existenceOf(meaning: Meaning): Existence {
  const none = meaning.cases.filter((one) => one.when.kind === 'words' && isNone(one.when.text));
  return {
    none: none.length === 1 && earns(none[0]!) ? none[0] : undefined,
    some: meaning.cases.filter(
      (one) =>
        one.when.kind === 'otherwise' ||
        (one.when.kind === 'words' && !isNone(one.when.text) && isSome(one.when.text)),
    ),
  };
}

/** The words behind 无, 零, 未发生: 偏差 of 无偏差. */
function nounOf(text: string): string {
  return text
    .replace(/^.*?(?:无|零|没有|未|没|不)(?:发生|出现|存在|产生|造成|发现)?/, '')
    .replace(/[)]$/, '')
    .replace(/(?:发生|出现|情况|现象|问题|行为|的){1,6}$/, '');
}

/** 1笔, 2笔, 3笔及以上: counts of what the case of none has none of. */
export function countsFromOne(cases: readonly Case[]): boolean {
  return (
    cases.some(({ when }) => when.kind === 'range' && when.min?.value === 1) &&
    cases.every(
      ({ when }) =>
        when.kind === 'range' &&
        when.scale === 'value' &&
        isCounted(when.unit) &&
        (when.min?.value ?? 0) >= 1,
    )
  );
}

/** Whether the case of none speaks of what the ranges of the rule measure: 无偏差 beside 偏差率在10%以内. */
export function namesMeasure(none: Case, meaning: Meaning): boolean {
  const noun = nounOf(none.when.text).slice(-2);
  return (
    noun.length === 2 &&
    meaning.cases.some((one) => rangesOf(one.when).some((range) => range.text.includes(noun)))
  );
}

/** 发生事故的不得分, and nothing else: full marks where there was none of it. */
function withoutNone(
  some: readonly Case[],
  { row, actual, full }: Context,
  meaning: Meaning,
): Evaluation | undefined {
  const [only, second] = some;
  if (!only || second || !full || meaning.cases.length > 1 || only.when.kind !== 'words') return undefined;
  if (only.award.kind !== 'points' || only.award.value !== 0) return undefined;
  const { text } = only.when;
  const none = signOf(actual) === 0;
  if (!none && isGraver(text, row.name)) return refused(`是否属于“${text}”仅凭数值不能确定`);
  const score = none ? full : rational(0);
  return {
    kind: 'score',
    score,
    working: `实际${withUnit(actual, row)}，${none ? '不属于' : '对应'}“${text}”，得${toText(score)}分`,
    by: none ? 'full' : 'case',
    assumptions: none ? ['规则只写了不得分的情形，没有发生按满分计'] : [],
    alternatives: [],
  };
}

/** 保持零投诉 in a row of 上门服务次数: another number than the row counts, by its own name. */
function countsOther(none: Case, { row }: Context): boolean {
  const name = row.name ?? '';
  if (row.target !== undefined || !/(?:数量?|[人场件批频]?次|量)$/.test(name)) return false;
  return namesMore(nounOf(none.when.text), [name]);
}

/** 一经发生不得分 beside 发生数为0起得满分: the one case in words that more than none belongs to; `undefined` where there is none. */
export function beyondNone(meaning: Meaning, context: Context): Evaluation | undefined {
  const { actual, row } = context;
  const [first, second, third] = meaning.cases;
  if (meaning.kind !== 'ladder' || !first || !second || third || signOf(actual) <= 0 || row.percent)
    return undefined;
  const { when } = first;
  if (when.kind !== 'range' || when.scale !== 'value' || when.max?.value !== 0 || !earns(first))
    return undefined;
  const words =
    second.when.kind === 'words' ? second.when.text.replace(/^(?:只要|一经|一旦|如|若|凡)/, '') : '';
  if (second.award.kind !== 'points' || second.award.value !== 0 || isGraver(words, row.name))
    return undefined;
  return /^(?:发生|出现|存在|产生|有|发现)[^，。;不未无没]{0,10}$/.test(words)
    ? scoredBy(second, rational(0), context)
    : undefined;
}

/** Nothing of it, or some of it, where the rule says both in words and the row counts occurrences. */
export function byExistence(meaning: Meaning, context: Context): Evaluation | undefined {
  const { row, actual } = context;
  if (meaning.kind !== 'ladder' || meaning.cases.some((one) => rangesOf(one.when).length > 0))
    return undefined;
  const noGoal = row.target === undefined || signOf(row.target) === 0;
  const counts = isCounted(row.unit) || (row.target !== undefined && signOf(row.target) === 0);
  if (!noGoal || !counts || wantsMore(row) || signOf(actual) < 0) return undefined;
  const { none, some } = existenceOf(meaning);
  if (!none) return withoutNone(some, context, meaning);
  if (countsOther(none, context)) return refused(`本行的实际值不是“${none.when.text}”所说的次数`);
  if (signOf(actual) !== 0 && meaning.cases.length !== some.length + 1) return undefined;
  const [first, second] = some;
  if (signOf(actual) !== 0 && (!first || second))
    return first && refused('出现的是哪一种情形，仅凭次数不能确定');
  const chosen = signOf(actual) === 0 ? none : first!;
  const points = pointsOf(chosen.award, context.full);
  if (typeof points === 'string') return refused(points);
  if (compare(actual, ONE) > 0 && chosen.award.kind === 'full' && signOf(points) > 0)
    return refused('扣的是每次还是总共没有写明');
  return scoredBy(chosen, points, context, chosen === none ? 'full' : 'case');
}
