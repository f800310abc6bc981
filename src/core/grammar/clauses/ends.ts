import type { BandEnds } from '../../model/rule';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const FORM = wording(
  /(?:(?:以上|上述|以下|各|每)(?:各|每|档|段|区间|档次|分档|范围){0,3})?(?:均|都|只)?(?:包?含|不包?含|包括|不包括)(?:上限|下限|本数)(?:值|数)?(?:[，、]?(?:均|都|但|而)?(?:包?含|不包?含|包括|不包括)(?:上限|下限|本数)(?:值|数)?)?(?=[，。;:\n)]|$)/y,
);

/** 临界值就高计分, 分界点归较高一档: the neighbour that gives more has it. */
const TIE = wording(
  /(?:恰好|正好|刚好)?(?:[处位介]于|落在|在)?(?:(?:两档|各档|相邻两档|档次|分档|区间|各)?(?:的)?(?:临界|分界|边界|交界|端点|界点)(?:点|值|处|线|数|上)?|两档(?:之间|交叉)处?|重叠(?:的)?(?:点|值|处)?)(?:的)?，?(?:均|都|一律|统一)?(?:按照?|归入|归|取|算|从|就|以|计入)?(?:就|从)?(?:较|相邻)?的?(高|低)(?:不[就从][高低])?(?:的)?(?:一?档|一?等|者|值|分|原则|分值|得分)?(?:次|级)?(?:的)?(?:分值|标准)?(?:计分|计算|计|得分|赋分|取值|执行|认定|处理|确定|给分)?(?=[，。;:\n)]|$)/y,
);

const SIDE = '[“"]?以([上下])[”"]?(?:均|都)?(不?)(?:包?含|包括)(?:本数|本级|该数)';
/** 以上不含本数，以下含本数: the one side leaves to the other what it does not have. */
const BY_SIDE = wording(new RegExp(`${SIDE}(?:[，、;](?:但|而)?${SIDE})?(?=[，。;:\\n)]|$)`, 'y'));
/** (均不含): of all the numbers before it. */
const ALL = wording(/(?<=\()(?:以[上下]|本数)?[均都](不?)(?:包?含|包括)(?:本数)?(?=\))/y);

const BAND_BEFORE = /[-~至到—]\d[\d.]*%?[^，。;\d]{0,4}\($/;

const WHOLE = /[均都各每]|以上|上述|以下/;

/** The convention in the words that the clause takes. */
export function printEnds({ low, high, tie }: BandEnds): string {
  if (tie !== undefined) return `分界值就${tie === 'higher' ? '高' : '低'}`;
  if (low === high) return `各档均${low ? '含' : '不含'}本数`;
  return low ? '各档含下限不含上限' : '各档含上限不含下限';
}

/** 各档含上限不含下限, 均不含本数: which ends belong to the bands. */
export const ends = defineClause<ItemOf<'ends'>>({
  id: 'ends',
  reads: '各档的端点归哪一档：均不含本数、含上限不含下限、均含下限、分界值就高',
  grammar: `ends = [ "各档" | "以上" ] , [ "均" ] , ( "含" | "不含" ) , ( "上限" | "下限" | "本数" ) , …
     | ( "临界" | "分界" … ) , [ "值" ] , ( "就" | "按" … ) , ( "高" | "低" ) , … ;`,
  starts: '“"以上各每均都只包含不恰正刚处位介落在两相档分区临边交端界重',
  examples: [
    '各档含上限不含下限',
    '均不含本数',
    '以上均不含本数',
    '均含上限',
    '以上不含本数，以下含本数',
    '含下限，不含上限',
    '临界值就高计分',
    '分界点归较低一档',
    '介于两档之间的按较低档计分',
  ],
  counterexamples: ['不含税', '边界清晰', '分界值', '以上均可', '含本数10'],
  parse({ text }, at) {
    const tie = TIE.match(text, at);
    if (tie) {
      const side = tie[1] === '高' ? 'higher' : 'lower';
      return { type: 'ends', start: at, end: at + tie[0].length, low: true, high: true, tie: side };
    }
    const sides = BY_SIDE.match(text, at);
    if (sides) {
      const [, one, not, other, otherNot = ''] = sides;
      const told = { [one!]: not === '', ...(other && { [other]: otherNot === '' }) };
      const [low = !told['下'], high = !told['上']] = [told['上'], told['下']];
      return { type: 'ends', start: at, end: at + sides[0].length, low, high };
    }
    const all = ALL.match(text, at);
    // 80%-90%(均不含) says it of the one band.
    if (all && !BAND_BEFORE.test(text.slice(Math.max(0, at - 12), at))) {
      const has = all[1] === '';
      return { type: 'ends', start: at, end: at + all[0].length, low: has, high: has };
    }
    const form = FORM.read(text, at);
    if (form === undefined) return undefined;
    // (不含本数) behind one band is of that band.
    if (!WHOLE.test(form) && !(form.includes('上限') && form.includes('下限'))) return undefined;
    const says = (end: string): boolean | undefined => {
      const found = form.indexOf(end);
      if (found < 0) return undefined;
      return !/不(?:包?含|包括)$/.test(form.slice(0, found));
    };
    const both = says('本数');
    // 含上限 alone says of the band above that it begins behind its lower end.
    const high = both ?? says('上限');
    const low = both ?? says('下限') ?? (high === undefined ? undefined : !high);
    return {
      type: 'ends',
      start: at,
      end: at + form.length,
      low: low === true,
      high: high ?? low !== true,
    };
  },
  print: printEnds,
});
