import type { Condition, RangeCondition, Scale } from '../../model/rule';
import { directionAt } from '../tokens/changes';
import { printRange } from '../clauses/comparison';
import type { ItemOf } from '../tokens/items';
import { labelOf } from '../tokens/label';
import type { Located } from '../tokens/located';

/** 缺4期以上, 超出20%: how far from the threshold. */
function distanceOf(compare: ItemOf<'compare'>): Scale {
  return compare.scale === 'value' && (compare.delta === 'shortfall' || compare.delta === 'excess')
    ? compare.delta
    : compare.scale;
}

/** 实际值/目标值≥1, 0.8≤完成数/计划数<1: the number is the share of the target. */
const QUOTIENT = /(?:实际|完成|实施)[^，。;:\n\d/÷)-]{0,10}[/÷](?:目标|计划|预算|任务)[^，。;:\n\d/÷]{0,6}$/;

const ENCLOSED = /[≤≥<>]([^≤≥<>\d]{3,24})[≤≥<>]/;

function quotientOf(compare: ItemOf<'compare'>, text: string): ItemOf<'compare'> | undefined {
  if (compare.scale !== 'value' || (compare.unit !== undefined && compare.unit !== '%')) return undefined;
  const within = ENCLOSED.exec(text.slice(compare.start, compare.end))?.[1];
  const measured = within ?? text.slice(Math.max(0, compare.start - 24), compare.start);
  if (!measured.includes('/') && !measured.includes('÷')) return undefined;
  if (!QUOTIENT.test(measured)) return undefined;
  const factor = compare.unit === '%' ? 1 : 100;
  const side = (end: ItemOf<'compare'>['min']): ItemOf<'compare'>['min'] =>
    end && { value: Number((end.value * factor).toPrecision(12)), inclusive: end.inclusive };
  return { ...compare, scale: 'target-share', min: side(compare.min), max: side(compare.max), unit: '%' };
}

/** 较目标值超过5个: beyond the target by so much, as 比目标值多5个. */
const FROM_TARGET =
  /(?:较|比|与|同|跟)[^，。;:\n\d]{0,8}(?:目标值?|指标值|计划数?|任务数|标准值)(?:相比|比较|比)?$/;

function isFromTarget(compare: ItemOf<'compare'>, text: string): boolean {
  return (
    compare.scale === 'value' &&
    compare.relation === '>' &&
    FROM_TARGET.test(text.slice(Math.max(0, compare.start - 24), compare.start))
  );
}

export function rangeOf(given: ItemOf<'compare'>, text: string, located: Located): Condition {
  const compare = quotientOf(given, located.text) ?? given;
  const direction = compare.scale === 'value' ? directionAt(located.text, compare.start) : undefined;
  const range: RangeCondition = {
    kind: 'range',
    scale: compare.outside ? 'outside' : isFromTarget(compare, located.text) ? 'excess' : distanceOf(compare),
    min: compare.min,
    max: compare.max,
    unit: compare.unit,
    bare: compare.bare,
    text,
    span: located.span(compare.start, compare.end),
  };
  // Few ranges are either; a copy for each of the others would cost more than all the rest here.
  const around = compare.around ? { ...range, around: true } : range;
  return direction === undefined ? around : { ...around, direction };
}

/** [80,90) in words: folded brackets do not say which end belongs to the range. */
export function inWords(
  compare: ItemOf<'compare'>,
  text: string,
  start: number,
  end: number,
  located: Located,
): string {
  if (located.text[compare.start] !== '(') return text;
  const { min, max, unit, bare, scale } = compare;
  const before = labelOf(located.text.slice(start, compare.start));
  return `${before}${printRange(min, max, unit, bare, scale)}${labelOf(located.text.slice(compare.end, end))}`;
}
