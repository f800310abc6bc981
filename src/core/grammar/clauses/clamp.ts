import { ByCharacter } from '../../text/by-character';
import { readComparator, readComparison } from '../../text/comparators';
import { readQuantity } from '../../text/quantities';
import { wording } from '../../text/wording';
import { defineClause } from '../tokens/define-clause';
import type { ItemOf } from '../tokens/items';

const COUNTED_AS = wording(
  /(?:的部分|部分|的|时|者){0,3}[，]?(?:均|则|一律|统一|也)?(?:按照|按|以|取值为|取|记为|计为|记|计)/y,
);
const TAIL = wording(/(?:进行)?(?:计算|计分|计|处理|算|核算|认定|取值)?/y);
const OF_SCORE =
  /^(?:计算结果|计算得分|计算值|最终得分|最后得分|结果|得分|分数|分值|本项得分|实际得分|折算后)$/;
const NEGATIVE = wording(
  /(?:为|出现|是)?负(?:数|值|分)?(?:的|时|者){0,3}[，]?(?:均|则|一律)?(?:按照|按|以|取|记|计)(?:为)?(?:0|零)分?(?:计算|计分|计|处理|算)?/y,
);
/** Y最小取0. */
const LEAST = wording(/(?:[A-Z]|得分|结果|分值)?(?:最小|最低)值?(?:取|为)(?:0|零)分?(?=[，。;\n()]|$)/y);
/** 完成率最高按100%计算. */
const AT_MOST = wording(
  /[^，。;:\n()\d]{0,6}(?:率|比例|程度)(?:最高|最多|上限)(?:只)?(?:按|为|取|以)(\d{2,3})%(?:计算|计|为限|封顶)?(?=[，。;\n()]|$)/y,
);
/** 全年最多计8次: no more of them count. 每月最多计2次 says it of each month. */
const MOST_COUNTED = wording(
  /(?:全年|年度|年内|累计|合计)?(?:最多|至多)(?:只|可)?计(?:算|入)?(\d{1,4})([个家所座处场次篇期项件条名户])(?=[，。;\n)]|$)/y,
);
/** 每超1次扣1分，最多计5次: of what lies beyond a limit, and not of all. */
const COUNTS_BEYOND =
  /[少差欠缺减]\d|每[差欠减]|超|增加|多于|每[多少低缺高]|不足(?!部分)|达到\d|完成\d|以[内上]|允许|[低高少大小]于|[≥≤<>]|新增/;
const ABOVE_FULL = wording(
  /(?:实际(?:完成)?[值数]|完成[值数]|实测值)(?:高于|超过|大于|超出)目标值?(?:的部分|的|时|者){0,2}[，]?(?:均|则|一律)?(?:按照|按|以|取)目标值?(?:计算|计分|计)?(?=[，。;\n()]|$)|(?:计算结果|结果|得分|计算得分|总分)?(?:超过|高于|大于|超出)(?:本项|该项|指标)?(?:满分|分值|权重分|权重)(?:的|时|者){0,3}[，]?(?:均|则|一律)?(?:按照|按|以)(?:本项|该项|指标)?(?:满分|分值|权重分|权重)(?:计算|计分|计|处理)(?=[，。;\n()]|$)/y,
);
/** What is held to the limit: a rate (完成率, 比例), or how much was done. */
const RATE = /(?:率|比例|比值|占比|比重|比|程度|完成度|进度|系数)$/;
const MOST_SUBJECT = 12;
const NO_SUBJECT = new ByCharacter([['，。;:\n()0123456789', true]]);

/** 得分=10×…，低于6分的不得分，: what the formula gives, and what is said of it so far. */
const RESULT_BEFORE = /得分=[^，。;\n]{4,72}，(?:[^，。;\n]{2,14}，){0,2}$/;

/** >0得5分，=0得3分，<0得0分: the last of three cases around a number. */
function isThirdOfThree(text: string, at: number, value: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return [...before.matchAll(/(?:[>≥=]|大于|高于|等于)(\d[\d.]{0,6})/g)].some(
    (one) => Number(one[1]) === value,
  );
}

/** The limit whose number a pattern has found. */
function atMost(
  start: number,
  [words, value]: RegExpExecArray,
  unit: string,
  of: ItemOf<'clamp'>['of'],
): ItemOf<'clamp'> {
  return { type: 'clamp', start, end: start + words.length, side: 'max', value: Number(value), unit, of };
}

/** 大于100%的按100%计, 低于120的按120计, 超过8分的按8分计, 计算结果小于0的取0. */
export const clamp = defineClause<ItemOf<'clamp' | 'most' | 'floor'>>({
  id: 'clamp',
  reads: '取值的限度：大于100%的按100%计、低于N的按N计、超过N分的按N分计、计算结果小于0的取0',
  grammar: `clamp = [ words ] , comparator , quantity , [ "的" ] , ( "按" | "取" ) , quantity , [ "计" ] ;`,
  starts: '',
  examples: [
    '大于100%的按100%计',
    '实际用时低于30天的按30天计算',
    '超过8分的按8分计',
    '计算结果小于0的取0',
    '得分为负的按0分计',
    '负数取0',
    'Y最小取0',
    '超过满分的按满分计',
    '完成率最高按100%计算',
    '全年最多计8次',
  ],
  counterexamples: [
    '超过100%的得满分',
    '低于60%的按0分计',
    '小于0的取0',
    '不足1天按1天计',
    '迟交不足1天按1天计',
    '欠数不足5万页的按5万页计',
    '≤10小时记10分',
  ],
  parse({ text }, at) {
    const above = ABOVE_FULL.end(text, at);
    if (above >= 0)
      return { type: 'most', start: at, end: above, of: 'score', value: Number.POSITIVE_INFINITY };
    const upTo = AT_MOST.match(text, at);
    if (upTo) return atMost(at, upTo, '%', 'rate');
    const many = MOST_COUNTED.match(text, at);
    // The whole text is looked at only where the words stand.
    if (many && !COUNTS_BEYOND.test(text)) return atMost(at, many, many[2]!, 'amount');
    const least = LEAST.end(text, at);
    if (least >= 0) return { type: 'floor', start: at, end: least, value: 0, cut: false };
    for (let i = at; i <= at + MOST_SUBJECT && i < text.length; i++) {
      if (NO_SUBJECT.at(text, i)) return undefined;
      const negative = NEGATIVE.end(text, i);
      // 负数取0, as a clause of its own.
      if (negative >= 0 && (i === at ? text[at] === '负' : OF_SCORE.test(text.slice(at, i))))
        return { type: 'floor', start: at, end: negative, value: 0, cut: false };
      const comparator = readComparator(text, i);
      if (!comparator || comparator.relation === '=') continue;
      const subject = text.slice(at, i).replace(/^[①-⑫★☆*●○※◆\s]{1,4}/u, '');
      // 不足1天按1天计, 迟交不足1天按1天计 speak of a part of a step.
      if (/^不[足满到]/.test(comparator.word) && /^$|[迟延逾超缺少低差拖晚降欠短余尾零剩]/.test(subject))
        return undefined;
      const limit = readComparison(text, comparator.end, comparator.relation);
      const end = limit?.min ?? limit?.max;
      if (!limit || !end || (limit.min && limit.max) || limit.damaged) continue;
      const as = COUNTED_AS.end(text, limit.end);
      const value = as < 0 ? undefined : readQuantity(text, as);
      if (!value || value.damaged || value.value !== end.value) return undefined;
      const after = TAIL.end(text, value.end);
      if (!/^(?:[，。;\n()]|$)/.test(text.slice(after, after + 1))) return undefined;
      const units = [limit.unit, value.unit];
      const ofScore = OF_SCORE.test(subject);
      if (ofScore || units.includes('分')) {
        // ≤10小时记10分: ten points for ten hours.
        if (limit.unit !== undefined && limit.unit !== '分') return undefined;
        if (!ofScore && (subject !== '' || isThirdOfThree(text, at, end.value))) return undefined;
        return limit.min
          ? { type: 'most', start: at, end: after, of: 'score', value: end.value }
          : { type: 'floor', start: at, end: after, value: end.value, cut: false };
      }
      // 得分=…，大于10取10: of the result; 大于1的按1计 is of the quotient.
      if (subject === '' && limit.unit === undefined && value.unit === undefined && end.value > 2)
        if (RESULT_BEFORE.test(text.slice(Math.max(0, at - 120), at)))
          return limit.min
            ? { type: 'most', start: at, end: after, of: 'score', value: end.value }
            : { type: 'floor', start: at, end: after, value: end.value, cut: false };
      // 得分=…，小于0取0.
      if (end.value === 0)
        return subject === '' && limit.max && RESULT_BEFORE.test(text.slice(Math.max(0, at - 80), at))
          ? { type: 'floor', start: at, end: after, value: 0, cut: false }
          : undefined;
      if (limit.unit !== undefined && value.unit !== undefined && limit.unit !== value.unit) return undefined;
      return {
        type: 'clamp',
        start: at,
        end: after,
        side: limit.min ? 'max' : 'min',
        value: end.value,
        unit: limit.unit ?? value.unit,
        of: subject === '' ? 'unsaid' : RATE.test(subject) ? 'rate' : 'amount',
      };
    }
    return undefined;
  },
  print: (item) => {
    if (item.type === 'clamp') {
      const limit = `${item.value}${item.unit ?? ''}`;
      return item.side === 'max' ? `大于${limit}的按${limit}计` : `小于${limit}的按${limit}计`;
    }
    if (item.type === 'most' && !Number.isFinite(item.value)) return '得分超过满分的按满分计';
    return item.type === 'most'
      ? `得分大于${item.value}分的按${item.value}分计`
      : `得分小于${item.value}分的按${item.value}分计`;
  },
});
