import { earnsAll, earnsPoints, rangesOf } from '../model/meaning';
import type { Case, Meaning } from '../model/rule';
import { isCounted } from '../text/units';
import type { Context, Evaluation } from './context';
import { pointsOf } from './award-points';
import { refused, withUnit } from './context';
import { compare, ONE, signOf, toText } from '../model/rational';

/** 无重大事故, 零差错, 未发生, 没有出现, 事故为零: none of what the row counts. */
const NONE =
  /^(?:[^，。;不未]{0,12}?)(?:无(?!故|偿|障碍|理由|正当)|零(?!星|散|售)|未发生|未出现|未发现|未产生|未造成|没有(?!完|达|按|开)|没发生|没出现|不存在|不发生|不出现|杜绝)[^，。;]{0,20}$|(?:零发生|未发生|未出现|无发生|没有发生|没有出现|为零|为0|零差错|零事故|零投诉)(?:的)?$/;
/** 一旦发生, 出现差错, 有投诉的. */
const SOME =
  /^(?:[^，。;不未无没零]{0,14})(?:发生|出现|存在|发现|产生|造成|引发|查实|有)(?!效|序|力|所|利|关)(?:[^，。;不未]{0,16})$/;

/** What a number of occurrences is in a rule that knows only none and some of them. */
export interface Existence {
  readonly none: Case | undefined;
  readonly some: readonly Case[];
}

function earns(one: Case): boolean {
  return earnsAll(one) || earnsPoints(one);
}

/** The case of none, and those of some, among the cases in words. */
export function existenceOf(meaning: Meaning): Existence {
  const none = meaning.cases.filter((one) => one.when.kind === 'words' && NONE.test(one.when.text));
  return {
    none: none.length === 1 && earns(none[0]!) ? none[0] : undefined,
    some: meaning.cases.filter(
      (one) =>
        one.when.kind === 'otherwise' ||
        (one.when.kind === 'words' && !NONE.test(one.when.text) && SOME.test(one.when.text)),
    ),
  };
}

/** The words behind 无, 零, 未发生: 偏差 of 无偏差. */
function nounOf(text: string): string {
  return text
    .replace(/^.*?(?:无|零|没有|未|没|不)(?:发生|出现|存在|产生|造成|发现)?/, '')
    .replace(/(?:发生|出现|情况|现象|问题|行为|的){1,6}$/, '');
}

/** Whether the case of none speaks of what the ranges of the rule measure: 无偏差 beside 偏差率在10%以内. */
export function namesMeasure(none: Case, meaning: Meaning): boolean {
  const noun = nounOf(none.when.text).slice(-2);
  return (
    noun.length === 2 &&
    meaning.cases.some((one) => rangesOf(one.when).some((range) => range.text.includes(noun)))
  );
}

/** Nothing of it, or some of it, where the rule says both in words and the row counts occurrences. */
export function byExistence(meaning: Meaning, context: Context): Evaluation | undefined {
  const { row, actual } = context;
  if (meaning.kind !== 'ladder' || meaning.cases.some((one) => rangesOf(one.when).length > 0))
    return undefined;
  const noGoal = row.target === undefined || signOf(row.target) === 0;
  const counts = isCounted(row.unit) || (row.target !== undefined && signOf(row.target) === 0);
  if (!noGoal || !counts || row.operator === '≥' || row.operator === '>' || signOf(actual) < 0)
    return undefined;
  const { none, some } = existenceOf(meaning);
  if (!none || (signOf(actual) !== 0 && meaning.cases.length !== some.length + 1)) return undefined;
  const [first, second] = some;
  if (signOf(actual) !== 0 && (!first || second))
    return first && refused('出现的是哪一种情形，仅凭次数不能确定');
  const chosen = signOf(actual) === 0 ? none : first!;
  const points = pointsOf(chosen.award, context.full);
  if (typeof points === 'string') return refused(points);
  if (compare(actual, ONE) > 0 && chosen.award.kind === 'full' && signOf(points) > 0)
    return refused('扣的是每次还是总共没有写明');
  const text = chosen.when.text;
  return {
    kind: 'score',
    score: points,
    working: `实际${withUnit(actual, row)}，对应“${text}”，得${toText(points)}分`,
    by: chosen === none ? 'full' : 'case',
    assumptions: [],
    alternatives: [],
  };
}
