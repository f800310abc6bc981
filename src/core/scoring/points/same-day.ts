import { earnsNothing } from '../../model/meaning';
import type { Meaning } from '../../model/rule';
import { signOf, ZERO } from '../../model/rational';
import type { Context, Evaluation } from './context';
import { refused, scoredBy } from './context';

/** 在约定付款日当日及以后, 当天或之后. */
const ON_THE_DAY = /当[日天](?:及|和|或者?)(?:其|之|以)?后/u;
/** 提前不足3天, 约定付款日之前3天: days ahead of it. */
const AHEAD = /提前|[之以]前/u;

/**
 * 提前不足3天得4分，当日及以后不得分 at 0 of the days ahead: on the day itself, which is no day ahead. `undefined` where the rule or the
 * number says something else.
 */
export function onTheDay(meaning: Meaning, context: Context): Evaluation | undefined {
  const { actual, text, row } = context;
  if (meaning.kind !== 'ladder' || signOf(actual) !== 0 || !/当[日天]/u.test(text)) return undefined;
  const day = meaning.cases.find(
    (one) => one.when.kind === 'words' && earnsNothing(one) && ON_THE_DAY.test(one.when.text),
  );
  const others = meaning.cases.filter((one) => one !== day);
  if (!day || !others.every(({ when }) => when.kind === 'range' && AHEAD.test(when.text))) return undefined;
  return /提前/u.test(row.name ?? '')
    ? scoredBy(day, ZERO, context)
    : refused('实际值是不是提前的天数没有写明');
}
