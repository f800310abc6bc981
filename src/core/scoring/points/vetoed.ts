import type { Case, Meaning } from '../../model/rule';
import { sentenceBefore } from '../../text/sentence-at';
import { plainWords } from './grade-match';

/** What may stand between what is vetoed and the veto: 者，均; 情形的，一律. */
const BETWEEN = /(?:者|情形|情况|时)?(?:一律|直接|予以|均|即|则)?$/;

/** 凡发生…的: that a condition follows. */
const CONDITION_LEAD = /^(?:凡是?|如果?|若|只要|一旦)/;

/**
 * The case of no points that words belong to which are what the rule vetoes, in its own words: 未开展自评 of
 * 未开展自评的，实行一票否决. A veto that only says how something is judged (评为不合格) names no points.
 */
export function vetoedCase(actual: string, { vetoes }: Meaning, text: string): Case | undefined {
  const words = plainWords(actual);
  if (words.length < 3) return undefined;
  for (const { value, span } of vetoes) {
    const label = plainWords(sentenceBefore(text, span[0])).replace(BETWEEN, '').replace(CONDITION_LEAD, '');
    if (value.includes('否决') && label === words)
      return { when: { kind: 'words', text: label, span }, award: { kind: 'points', value: 0, span }, span };
  }
  return undefined;
}
