import { isCounted } from '../../text/units';
import type { Item, ItemOf } from '../tokens/items';
import type { Statement } from './statements';

/** 共, 总计: how many there are in all follows. */
export const IN_ALL = /^(?:一?共|总共|共计|总计|合计)有?/;

/** 1处不符: what is wrong with it, and no name of it. */
const NO_NOUN = /[不未没无漏缺错少差违欠超逾迟]|.{5}/;

/** The one thing that a condition counts: 1类, and 1个点位 with its noun. */
function oneOf(condition: readonly Item[], text: string): ItemOf<'compare'> | undefined {
  const [one, noun, other] = condition.filter(({ type }) => type !== 'separator');
  if (one?.type !== 'compare' || !one.bare || one.delta !== undefined || other) return undefined;
  if (one.min?.value !== 1 || !isCounted(one.unit)) return undefined;
  if (!noun) return one;
  const named =
    noun.type === 'text' && noun.start === one.end && !NO_NOUN.test(text.slice(noun.start, noun.end));
  return named ? one : undefined;
}

/**
 * 1类1.5分，共6类: how many there are in all, behind what one of them is worth; the clause goes to the points of the one. A clause
 * that says something else stays where it is.
 */
export function withWholeCount(list: readonly Statement[], text: string): readonly Statement[] {
  const [first, next] = list;
  const { outcome } = first ?? {};
  if (!first || !next || outcome?.type !== 'award' || outcome.verb || outcome.award.kind !== 'points')
    return list;
  const one = oneOf(first.condition, text);
  const at = next.condition.findIndex(({ type }) => type !== 'separator');
  const [lead, whole, stop] = next.condition.slice(at < 0 ? next.condition.length : at);
  if (!one || lead?.type !== 'text' || whole?.type !== 'compare' || (stop && stop.type !== 'separator'))
    return list;
  if (!whole.bare || whole.unit !== one.unit || !(whole.min!.value > 1)) return list;
  if (IN_ALL.exec(text.slice(lead.start, lead.end))?.[0].length !== lead.end - lead.start) return list;
  const rest = next.condition.slice(at + 2);
  const told = { ...first, whole };
  const empty = rest.every(({ type }) => type === 'separator') && !next.outcome;
  return empty ? [told, ...list.slice(2)] : [told, { ...next, condition: rest }, ...list.slice(2)];
}
