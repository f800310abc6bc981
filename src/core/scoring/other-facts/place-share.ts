import type { Meaning } from '../../model/rule';
import { rangesOf } from '../../model/meaning';
import { BEST_PERCENT, PLACES } from '../../text/words/places-and-growth';
import { wantsMore } from '../row/actual';
import type { Context } from '../points/context';

/**
 * Why the actual cannot be held against 排名前20%, in zh-CN: it is a place, a number of another kind, or a rate of which more is
 * better. Only a percentage of a row that ranks is the share of places itself.
 */
export function placeShare(meaning: Meaning, { row, text }: Context): string | undefined {
  if (meaning.kind !== 'ladder' || !BEST_PERCENT.test(text)) return undefined;
  if (!meaning.cases.some(({ when }) => rangesOf(when).some((range) => BEST_PERCENT.test(range.text))))
    return undefined;
  const ranks = PLACES.test(row.name ?? '') || (row.target === undefined && row.name === undefined);
  return row.percent && ranks && !wantsMore(row) ? undefined : '前百分之几的名次与实际值怎样对应没有写明';
}
