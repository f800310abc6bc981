import { isCounted, readUnit } from '../../text/units';
import { tellsHarm } from '../../text/words/harms';
import type { Item, ItemOf } from '../tokens/items';

/** /个, /篇: and nothing more. */
function unitOf(item: Item | undefined, text: string): string | undefined {
  if (item?.type !== 'text' || text[item.start] !== '/') return undefined;
  const unit = readUnit(text, item.start + 1);
  return unit?.end === item.end && isCounted(unit.unit) ? unit.unit : undefined;
}

/** 示范村创建, 获奖, 信息采用: what is wanted, so that a number of points without a verb is earned. */
const WANTED =
  /创[建成优]|建成|新[建增]|获|荣|命名|表[彰扬]|奖|培育|引进|入[选围]|采[用纳]|录用|刊[发登]|发表|授权|认定|评[为选定]|示范|先进|典型|推广|转化|签约|落地|立项/;
/** 2分/起, 2分/人: with nothing in front, what is counted in these is rather what went wrong. */
const OF_HARM = /[起人处例宗]/;

function isPoints(item: Item | undefined): item is ItemOf<'award'> {
  return item?.type === 'award' && item.award.kind === 'points' && item.award.value > 0;
}

/**
 * 示范村创建(1.5分/个)，最多计9分 and 得1.5分/个: 每个得1.5分. Without a verb only something wanted and a limit of what is earned say
 * that the points are: 死亡(2分/人)，最高10分 does not.
 */
export function sayPerUnit(items: readonly Item[], text: string): readonly Item[] {
  const at = items.findIndex((item, i) => isPoints(item) && unitOf(items[i + 1], text) !== undefined);
  const award = items[at];
  if (!isPoints(award)) return items;
  const per = items[at + 1]!;
  const { start } = award;
  const { end } = per;
  const limited = items.some((item) => item.type === 'most' && item.of === 'score');
  const subject = text.slice(0, start);
  // 国家级1.5分/个，省级1分/个: of several kinds, which is for what follows to say.
  const several = items.some(
    (item, i) => i > at && isPoints(item) && unitOf(items[i + 1], text) !== undefined,
  );
  const harmless = !tellsHarm(subject);
  const wanted =
    subject === '' ? !OF_HARM.test(text[end - 1]!) : harmless && (several || WANTED.test(subject));
  const loses = items.some(({ type }) => type === 'deduct');
  if (!award.verb && (!limited || loses || !wanted)) return items;
  const step: Item = {
    type: 'step',
    start,
    end,
    base: undefined,
    measure: undefined,
    value: 1,
    unit: unitOf(per, text),
    damaged: false,
  };
  const bracketed = items[at - 1]?.type === 'open' && items[at + 2]?.type === 'close';
  const [from, to] = bracketed ? [at - 1, at + 3] : [at, at + 2];
  return [...items.slice(0, from), step, { ...award, start: end, end, verb: true }, ...items.slice(to)];
}
