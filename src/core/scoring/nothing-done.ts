import { earnsNothing } from '../model/meaning';
import type { Meaning } from '../model/rule';
import { signOf, toText, ZERO } from '../model/rational';
import { wantsLess } from './actual';
import type { Context, Evaluation } from './context';

/** 未开展, 没有培训, 均未完成, 一次未开展: what was not done, and nothing about how. */
const NOT_DONE =
  /^(?:全年|本年度?|年内|全部|完全|均|都|一[次项个场篇件]都?)?(?:均|都|也)?(?:未曾|未|没有|没)([\u4e00-\u9fff]{2,4}?)(?:的|者)?$/;
/** Doing as such, whatever is done. */
const DOING = /^(?:开展|组织|组织开展|举办|实施|进行|执行|启动|完成)$/;

/** Whether the words say that what the row counts was not done at all: its verb is said of the number, or is doing as such. */
function saysNothingDone(words: string, { text, row }: Context): boolean {
  const done = NOT_DONE.exec(words)?.[1];
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
  return (
    none && {
      kind: 'score',
      score: ZERO,
      working: `实际${toText(actual)}，对应“${none.when.text}”，得0分`,
      by: 'case',
      assumptions: [],
      alternatives: [],
    }
  );
}
