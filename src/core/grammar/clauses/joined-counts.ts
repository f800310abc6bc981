import { readComparison } from '../../text/comparators';
import { ofLastText } from '../../text/per-text';
import { isCounted } from '../../text/units';
import { wording } from '../../text/wording';
import type { ItemOf } from '../tokens/items';

const NUMERALS = '一二三四五六七八九';
/** 一、二; 三、四、五: the first number, and the mark behind it. */
const JOINED = wording(/[一二三四五六七八九]、(?=[二三四五六七八九])/y);
/** 十一、二名 goes on from another number, 第一、二名 and 前一、二名 are read with their first word. */
const GOES_ON = /[\d一二三四五六七八九十百千第前后末、.]/;
/** 一、二次以上 has one level too many. */
const MORE = wording(/(?:\(不?含\)|及|含|或)?(?:以[上下内前后]|之内|起)/y);
const isPlace = (unit: string): boolean => unit === '名' || unit === '位';

/** Whether a rule speaks of ranks: by their name, by 第一名, or by beginning with the first ones. */
const ofRanks = ofLastText((text): boolean =>
  /排名|名次|位次|排序|排位|名列|位列|位居|第[一二三1-9][名位、]|第[一二三1-9]至|(?:^|[;。\n])(?:获得?|取得|列|居)?[一1][、至到]/.test(
    text,
  ),
);

/** What compares, denies, changes or counts from the end right in front: 不超过一、二次, 未进入一、二名, 下降一、二名, 垫底一、二名. */
const BEFORE =
  /(?:超过?|不[足到]|[高低多少大小][于过]|达到?|下降|下滑|上升|提升|进步|退步|末[位尾]?|后|倒数|垫底|最后|[不未没无非][^，。;:\n\d]{0,4})的?$/;
/** Overlapping pairs that begin with one and two are heads of a list: 一、二人得5分；二、三人得8分. */
const PAIRS = /[一二三四五六七八九]、[二三四五六七八九](?![、级类档])/g;
const areHeads = ofLastText((text): boolean => {
  const firsts = (text.match(PAIRS) ?? []).map((pair) => pair[0]);
  return firsts.includes('一') && firsts.includes('二');
});

/**
 * 二、三名; 一、二次: one unit behind several numbers that follow one another, which it belongs to all of. A numeral that is left in
 * front of its unit would be lost.
 */
export function readJoined(text: string, at: number): ItemOf<'compare' | 'stray'> | undefined {
  let last = JOINED.end(text, at);
  if (last < 0 || GOES_ON.test(text[at - 1] ?? '，') || areHeads(text)) return undefined;
  const low = NUMERALS.indexOf(text[at]!) + 1;
  let high = low;
  for (;;) {
    const value = NUMERALS.indexOf(text[last] ?? ' ') + 1;
    if (value !== high + 1) return undefined;
    high = value;
    const next = JOINED.end(text, last);
    if (next < 0) break;
    last = next;
  }
  const read = readComparison(text, last);
  if (!read?.bare || read.unit === undefined || read.min?.value !== high) return undefined;
  // 一、二类水质, 三、四级手术: of a name.
  if ((!isPlace(read.unit) && !isCounted(read.unit)) || /^[类级等档]/.test(read.unit)) return undefined;
  if (MORE.end(text, read.end) >= 0 || BEFORE.test(text.slice(Math.max(0, at - 8), at)))
    return { type: 'stray', start: at, end: read.end };
  return {
    type: 'compare',
    start: at,
    end: read.end,
    scale: isPlace(read.unit) && ofRanks(text) ? 'rank' : 'value',
    min: { value: low, inclusive: true },
    max: { value: high, inclusive: true },
    unit: read.unit,
    bare: false,
    chinese: false,
    damaged: read.damaged,
    relation: undefined,
    outside: false,
    delta: undefined,
  };
}
