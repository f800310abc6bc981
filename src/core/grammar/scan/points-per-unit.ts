import { isCounted, readUnit } from '../../text/units';
import type { Item, ItemOf } from '../tokens/items';

/** /个, /篇: and nothing more. */
function unitOf(item: Item | undefined, text: string): string | undefined {
  if (item?.type !== 'text' || text[item.start] !== '/') return undefined;
  const unit = readUnit(text, item.start + 1);
  return unit?.end === item.end && isCounted(unit.unit) ? unit.unit : undefined;
}

/** What may cost points, so that a number of them without a verb says neither. */
const FAULTS = /[扣减缺漏错违欠逾迟误未不]|投诉|事故|问题/;

function isPoints(item: Item | undefined): item is ItemOf<'award'> {
  return item?.type === 'award' && item.award.kind === 'points' && item.award.value > 0;
}

/**
 * 示范村创建(1.5分/个)，最多计9分 and 得1.5分/个: 每个得1.5分. Without a verb only a limit of what is earned says that the points are.
 */
export function sayPerUnit(items: readonly Item[], text: string): readonly Item[] {
  const at = items.findIndex((item, i) => isPoints(item) && unitOf(items[i + 1], text) !== undefined);
  const award = items[at];
  if (!isPoints(award)) return items;
  const per = items[at + 1]!;
  const limited = items.some((item) => item.type === 'most' && item.of === 'score');
  const loses = items.some(({ type }) => type === 'deduct') || FAULTS.test(text.slice(0, award.start));
  if (!award.verb && (!limited || loses)) return items;
  const { start } = award;
  const { end } = per;
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
