import { earnsNothing } from '../../model/meaning';
import { ByCharacter } from '../../text/by-character';
import { directionAt } from '../tokens/changes';
import { isPercentagePoint, readUnit } from '../../text/units';
import { beginsWord } from '../../text/words/divided-words';
import { goalNoun } from '../conditions/named-goal';
import { apartFromGoal } from '../conditions/far-below-goal';
import type { Located } from '../tokens/located';
import type { Item } from '../tokens/items';
import type { Outcome } from '../group/outcomes';

/** 从0分起计: where the counting begins. */
const FROM_ZERO = /^从(?:0|零)分?(?:开始|起)/;
/** Verbs of scoring at the end of a text, where points should follow; words that only end alike are let pass. */
const VERB_LEFT =
  /(?:(?<![取获值求懂显心难所博赢])得|(?<![统合审设累总共预会估])计|(?<![登书标笔漏错])记|(?<![参增附追叠]|不(?:再|得|予|作)?累)加|(?<![增削核])减|(?<![起始]|(?:实行|采用|采取|执行)倒|(?:正负|[高多]、?[低少]|上下|超欠)[均都])扣|(?<![供补付交发])给)[:：]?$/;

const VERB_ENDS = new ByCharacter([['得计记加减扣给:：', true]]);

/** 得 that is no part of a word: 得共计, 得未. */
const STRAY_GET =
  /(?<![取获值求懂显心难所博赢不觉使]|实(?=得[^，。;\d]{0,6}分))得(?![到力当以知体失出票奖天了住分]|多少|(?<=[\u4e00-\u9fff]得)(?:不?(?:很|较|比较|非常|十分|相当)?(?:好|差|一般|到位|及时|快|慢|准|全|实|细|透|扎实|规范))(?:的|者|$))(?=[^，。;]{0,3}$|共计|未|满|每|[，。;:])/;

/** 超过30钟的，每处: what a number is of, which no unit is. */
const UNKNOWN_UNIT = /^[厘毫微兆钟刻]的?(?:，|$)/;

/** A negation that no comparison took: 非, 未按期完成 in front of a number turn it round. */
const DENIED = /(?<!除)非$|[未没不无]$|(?:未|没|不能|无法|难以)[^，。;:\n]{0,12}(?:完成|达到|达成|实现|达)$/;
const DENIED_ENDS = new ByCharacter([['非未没不无成到现达', true]]);
/** 60%以下不, 达标的不能: half of a negation, whose other half was read as what the case earns. */
const HALF_DENIED =
  /(?<=.)(?:不|未|没有?|无|非|勿)(?:能够?|可以?|予以?|给予?|应当?|该|再|会|得|宜|准|许|允许|享受|享有|具备|获得?|取得|足以|值得|权|法|须|必)*$/;
/** 往后依次递|减1分: how one after the other loses them. */
const HALF_VERB = /(?:递|依次|依序|顺次|逐[位名个次级档步一])$/;
const HALF_ENDS = new ByCharacter([
  ['不未没有无非勿能够可以予给应当该再会得宜准许受享备获取足值权法须必', true],
]);
/** 每季度不少于1次，少1次: how often, in front of its number. */
const IN_PERIOD = /每个?(?:季度?|双?月|月度|半年|年|学期|双?周|旬|星期)(?:至少|应|须|需|[^，。;\d每]{2,4})?$/;
const OFTEN = /^每(?:个?(?:季度?|双?月|学期)|年度?|半年|双?周|旬|星期|日|天)/;

export interface Residue {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** 凡迟报的，一次扣0.2分: one of them, right before what it costs. */
function countsOne(last: Item | undefined, outcome: Outcome): boolean {
  return last?.type === 'compare' && last.bare && last.min?.value === 1 && last.end === outcome.start;
}

/**
 * What is left of damaged points or steps inside a condition: a verb without its points, a number without its unit,
 * 每 without its step. A label that holds one of these was not meant as a label.
 */
export function residueOf(
  condition: readonly Item[],
  outcome: Outcome | undefined,
  located: Located,
): readonly Residue[] {
  const found: Residue[] = [];
  const moves = (): boolean =>
    condition.some((item) => item.type === 'compare' && directionAt(located.text, item.start) !== undefined);
  const lastStep = condition.findLast((item) => item.type === 'step');
  const stepped = lastStep !== undefined;
  for (let index = 0; index < condition.length; index++) {
    const item = condition[index]!;
    if (item.type !== 'text' && item.type !== 'compare' && item.type !== 'step') continue;
    const before = index > 0 ? condition[index - 1] : undefined;
    const next = index + 1 < condition.length ? condition[index + 1] : outcome;
    const quote = (): string => `“${located.text.slice(item.start, item.end).slice(-12)}”`;
    if (item.type === 'text') {
      const text = located.text.slice(item.start, item.end);
      const stops =
        next === undefined ||
        next.type === 'separator' ||
        next.type === 'close' ||
        next.type === 'open' ||
        (next.type === 'compare' && next.bare && next.unit === undefined) ||
        next.type === 'stray' ||
        next === outcome;
      // 人得1分: the number before the unit is lost.
      const lone =
        next === outcome &&
        (before === undefined || before.type === 'separator') &&
        readUnit(text, 0)?.end === text.length &&
        // 顶多给3分.
        text !== '顶';
      if (lone) found.push({ start: item.start, end: item.end, message: `${quote()}前缺数字` });
      // 降至85及以下, 压缩至5天以内: fallen to it and below.
      const to = next?.type === 'compare' && !next.bare && /[降跌减升缩短高增大]至$/.test(text);
      if (next?.type === 'compare' && !to && /(?<![甚直截以])至$|第[一二三四五六七八九十]+$/.test(text))
        found.push({ start: item.start, end: item.end, message: `${quote()}后面的数值没有读全` });
      else if (
        before?.type === 'compare' &&
        before.end === item.start &&
        before.unit !== undefined &&
        text.startsWith(before.unit) &&
        outcome?.type === 'deduct'
      )
        found.push({ start: item.start, end: item.end, message: `${quote()}重复了单位` });
      else if (
        before?.type === 'compare' &&
        before.end === item.start &&
        before.unit === undefined &&
        before.scale === 'value' &&
        outcome?.type === 'deduct' &&
        condition.some(({ type }) => type === 'step') &&
        UNKNOWN_UNIT.test(text)
      )
        found.push({ start: before.start, end: item.end, message: `${quote()}是什么单位没有读懂` });
      else if (before?.type === 'compare' && before.end === item.start && /^不[了到上]/.test(text))
        found.push({ start: before.start, end: item.end, message: `${quote()}否定的是哪个数值没有读懂` });
      else if (
        next?.type === 'compare' &&
        next.delta === undefined &&
        outcome?.type === 'award' &&
        DENIED_ENDS.at(text, text.length - 1) &&
        DENIED.test(text)
      )
        found.push({ start: item.start, end: next.end, message: `${quote()}否定的是哪个数值没有读懂` });
      else if (
        next === outcome &&
        outcome !== undefined &&
        item.end === outcome.start &&
        !(outcome.type === 'award' && earnsNothing(outcome)) &&
        HALF_ENDS.at(text, text.length - 1) &&
        // 有得2分，无得0分: the whole label is one word, and so is 没有. Right behind a number it is half of one.
        HALF_DENIED.test(before?.end === item.start ? `:${text}` : text)
      )
        found.push({ start: item.start, end: outcome.end, message: '否定的是什么没有读懂' });
      else if (outcome?.type === 'deduct' && item.end === outcome.start && HALF_VERB.test(text))
        found.push({ start: item.start, end: outcome.end, message: '怎样逐一扣分没有读懂' });
      else if (stops && VERB_ENDS.at(text, text.length - 1) && VERB_LEFT.test(text) && !FROM_ZERO.test(text))
        found.push({ start: item.start, end: item.end, message: `${quote()}后面缺分数` });
      else if (
        text.includes('得') &&
        STRAY_GET.test(text) &&
        !located.text.startsWith('得一般', item.end - 1)
      )
        found.push({ start: item.start, end: item.end, message: `${quote()}里的“得”后面缺分数` });
      else if (
        text[0] === '分' &&
        (/^分$|^分(?=[，。;:])/.test(text) || (!beginsWord(text) && before?.type === 'separator'))
      )
        found.push({ start: item.start, end: item.end, message: '“分”前缺数字' });
      else if (
        !stepped &&
        next?.type !== 'context' &&
        (outcome?.type === 'deduct' || outcome?.type === 'add') &&
        /[每凡](?!年|半年|季|双?月|双?周|旬|日|天|学期|星期|个季|个月|人)|[每凡].{0,3}$/.test(
          text.slice(-14),
        ) &&
        !(text.startsWith('凡') && countsOne(condition.at(-1), outcome)) &&
        !(next?.type === 'compare' && next !== condition.at(-1) && IN_PERIOD.test(text.slice(-8)))
      )
        found.push({ start: item.start, end: item.end, message: `${quote()}缺步长` });
      continue;
    }
    // 每少1件，每少2件扣0.1分: two steps, and one number of points. 每月2次 is how often, and 每个项目 for whom.
    if (
      item.type === 'step' &&
      item !== lastStep &&
      outcome !== undefined &&
      (item.measure !== undefined || item.value !== 1) &&
      !OFTEN.test(located.text.slice(item.start, item.end))
    )
      found.push({ start: item.start, end: item.end, message: `${quote()}没有分数` });
    if (item.type !== 'compare') continue;
    if (
      isPercentagePoint(item.unit) &&
      item.delta === undefined &&
      !item.around &&
      !condition
        .slice(0, index)
        .some((goal) => goal.type === 'compare' && apartFromGoal(goal, item, located.text)) &&
      !/偏[差离]/.test(located.text.slice(Math.max(0, item.start - 8), item.start)) &&
      outcome !== undefined &&
      !stepped &&
      !moves()
    ) {
      found.push({ start: item.start, end: item.end, message: `${quote()}是差值，不是标准值` });
    }
    // 有所改善(60%)、未改善(0): what the first is worth, and no part of the words of the second.
    const after = condition[index + 2];
    if (
      item.bare &&
      item.unit === '%' &&
      before?.type === 'open' &&
      next?.type === 'close' &&
      after?.type === 'separator' &&
      after.mark === '、'
    )
      found.push({ start: item.start, end: item.end, message: `${quote()}不知用于何处` });
    if (
      item.bare &&
      item.unit === undefined &&
      item.delta === undefined &&
      // 目标值90得8分: a level by its name.
      goalNoun(located.text, item.start) === undefined &&
      // 20、15、10场的分别得: the unit stands behind the last of them.
      outcome?.type !== 'parallel' &&
      !/[百千万亿]/.test(located.text.slice(item.start, item.end))
    ) {
      const follows = next?.type === 'text' && next.start === item.end;
      if (
        !follows ||
        /^[未不得扣计记加减分每少超于延逾拖迟晚]/.test(located.text.slice(item.end, item.end + 1))
      )
        found.push({ start: item.start, end: item.end, message: `${quote()}没有单位，不知是标准值还是分数` });
    }
  }
  return found;
}
