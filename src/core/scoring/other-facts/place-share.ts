import type { Meaning } from '../../model/rule';
import { rangesOf } from '../../model/meaning';
import { wantsMore } from '../row/actual';
import type { Context } from '../points/context';

/** 排名前20% */
const AMONG_ALL = /(?<![以之目当年])前\d{1,2}(?:\.\d)?[%％]/u;
const PLACES = /排名|名次|位次|排序|位列|位居|排位|百分位/u;

/**
 * Why the actual cannot be held against 排名前20%, in zh-CN: it is a place, a number of another kind, or a rate of which more is
 * better. Only a percentage of a row that ranks is the share of places itself.
 */
export function placeShare(meaning: Meaning, { row, text }: Context): string | undefined {
  if (meaning.kind !== 'ladder' || !AMONG_ALL.test(text)) return undefined;
  if (!meaning.cases.some(({ when }) => rangesOf(when).some((range) => AMONG_ALL.test(range.text))))
    return undefined;
  const ranks = PLACES.test(row.name ?? '') || (row.target === undefined && row.name === undefined);
  return row.percent && ranks && !wantsMore(row) ? undefined : '前百分之几的名次与实际值怎样对应没有写明';
}
