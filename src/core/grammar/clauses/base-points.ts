import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const NAME = '(基本|基础|保底|兜底|起步|起评)分(?:值)?';
const POINTS = '(\\d{1,2}(?:\\.\\d{1,2})?)分';
/** 其中基本分3分, (含基础分4分): what the deductions leave, told before them. */
const SAID = `(?:其中|其中含|含|包括|包含|设)?${NAME}(?:为|:|是|占)?${POINTS}(?=[，。;)\\n])`;
const TOLD = wording(new RegExp(SAID, 'y'));
const EVERY = new RegExp(SAID, 'g');
/** 扣至基本分为止, 减到保底分2分不再扣. */
const DOWN_TO = wording(
  new RegExp(
    `(?:直至|直到|最多)?(?:扣|减|扣减|核减)(?:至|到)${NAME}(?:\\(?${POINTS}\\)?)?(?:为止|即止|止|，?(?:后|则|即)?不再(?:扣分|扣减|扣))?(?=[，。;)\\n]|$)`,
    'y',
  ),
);
/** What the deductions go down to, anywhere in a text. */
const GOES_DOWN = /[扣减](?:至|到)(?:基本|基础|保底|兜底|起步|起评)分/;

/** The points that go by a name in a text; `undefined` where none do, or different ones. */
function baseNamed(text: string, name: string): number | undefined {
  let found: number | undefined;
  for (const [, said, points] of text.matchAll(EVERY)) {
    if (said !== name) continue;
    if (found !== undefined && found !== Number(points)) return undefined;
    found = Number(points);
  }
  return found;
}

/** 其中基本分3分 … 扣至基本分为止: points that have a name, and are left. */
export const basePoints = defineClause<ItemOf<'context' | 'floor'>>({
  id: 'base-points',
  reads: '扣到基本分为止：其中基本分3分…扣至基本分为止、扣至基础分4分止',
  grammar: `base-points = [ "其中" ] , base , points | "扣至" , base , [ points ] , "为止" ;   base = "基本分" | "基础分" | "保底分" ;`,
  starts: '其含包设基保兜起直最扣减核',
  examples: ['扣至基本分2分止', '减到保底分1分为止', '最多扣至基础分4分'],
  counterexamples: ['其中基本分3分', '扣至基本分为止', '扣至2分为止', '基本分'],
  parse({ text }, at) {
    const down = DOWN_TO.match(text, at);
    if (down) {
      const value =
        down[2] === undefined ? baseNamed(text.slice(Math.max(0, at - 200), at), down[1]!) : Number(down[2]);
      return value === undefined
        ? undefined
        : { type: 'floor', start: at, end: at + down[0].length, value, cut: false };
    }
    const end = TOLD.end(text, at);
    return end < 0 || !GOES_DOWN.test(text) ? undefined : { type: 'context', start: at, end };
  },
  print: (item) => (item.type === 'floor' ? `扣至保底分${item.value}分为止` : ''),
});
