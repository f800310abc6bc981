import type { Cut } from '../../../text/width';
import { CASE_SAYINGS } from './cases';
import { LIMIT_SAYINGS } from './limits';
import { NUMBER_SAYINGS } from './numbers';
import { POINT_SAYINGS } from './points';
import { saidIn } from './saying';
import { STEP_SAYINGS } from './steps';
import { workedOutIn } from './worked-out';

/**
 * Words that say the same where they stand, and what they are read as. Each has its own place, so that none is read so
 * where it says more: 获得90分以上的 is what is asked for, 得分≤60分 a case.
 */
const SAYINGS = [...POINT_SAYINGS, ...LIMIT_SAYINGS, ...NUMBER_SAYINGS, ...STEP_SAYINGS, ...CASE_SAYINGS];

/** 零点五册: a decimal in words; 零点 by itself is an hour. */
const DECIMAL =
  /(?<![一二三四五六七八九十百千万])零点([一二三四五六七八九])(?![时钟刻半一二三四五六七八九十])/g;

const BASE = /(?<=^|[。;\n])基准分(?:值)?(?:为|:|是)?(\d{1,3}(?:\.\d{1,2})?分)(?=[，。;\n])/g;
const EARNS_BASE = /(?<=[得计记给])基准分(?:值)?(?=[，。;\n)]|$)/g;
/** 基准分6分，每多1件加1分: then it is not all there is to earn. */
const ADDS = /(?<!增)加\d|奖\d|加分|奖励|最高|最多|超额|满分|超过目标|以上得/;

/** 基准分6分。…持平或下降的得基准分: all the points of a rule that only takes from them. */
function namedPointsIn(text: string): readonly Cut[] {
  if (!text.includes('得基准分') && !text.includes('计基准分')) return [];
  const [told, second] = [...text.matchAll(BASE)];
  if (!told || second || ADDS.test(text)) return [];
  const cut = ({ 0: words, index }: RegExpExecArray, said: string): Cut => ({
    at: index,
    to: index + words.length,
    words: said,
  });
  return [cut(told, `满分${told[1]!}`), ...[...text.matchAll(EARNS_BASE)].map((one) => cut(one, '满分'))];
}

/** 建成1个记1.5分，4个记满6分: all of them, each of which earns its points, where they come to it. */
const ALL_OF_EACH =
  /(?<=[1一]\3[^，。;:\n\d扣]{0,16}[记得计](\d{1,2}(?:\.\d{1,2})?)分[，;](\d{1,3})([个家所座处场次篇期项件条名户])的?)[记得计]满(?=(\d{1,3}(?:\.\d{1,2})?)分(?:[。；;，\n]|$))/g;

function allOfEachIn(text: string): readonly Cut[] {
  if (!/[记得计]满\d/.test(text)) return [];
  return [...text.matchAll(ALL_OF_EACH)]
    .filter(([, each, many, , all]) => Math.abs(Number(each) * Number(many) - Number(all)) < 1e-9)
    .map(({ 0: words, index }) => ({ at: index, to: index + words.length, words: '全得' }));
}

/** What in a folded text is said in other words, in order. */
export function sameWordsIn(text: string): readonly Cut[] {
  const found = [
    ...namedPointsIn(text),
    ...allOfEachIn(text),
    ...workedOutIn(text),
    ...SAYINGS.flatMap((one) => saidIn(text, one)),
  ];
  if (text.includes('零点'))
    for (const match of text.matchAll(DECIMAL))
      found.push({
        at: match.index,
        to: match.index + match[0].length,
        words: `0.${'零一二三四五六七八九'.indexOf(match[1]!)}`,
      });
  return found.sort((a, b) => a.at - b.at);
}
