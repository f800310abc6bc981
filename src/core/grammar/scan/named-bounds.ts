import { boundsOf } from '../clauses/letters';
import type { End } from '../../model/rule';
import type { Item } from '../tokens/items';

const DEFINED = /([上下]限)值?(?:为|是|=|:)?$/;
const NAMED = /[上下]限/;

/**
 * 上限95%、下限70%：得分=…(实际值-下限)÷(上限-下限)；达到上限得满分: the numbers of the ends that a formula holds by their names, where
 * they are compared with as well.
 */
export function sayBounds(items: readonly Item[], text: string): readonly Item[] {
  if (!items.some(({ type }) => type === 'formula')) return items;
  const bounds = boundsOf(text);
  if (bounds.size === 0) return items;
  return items.map((item): Item => {
    if (item.type !== 'compare') return item;
    const { start, end } = item;
    if (item.bare && item.unit === '%' && DEFINED.test(text.slice(Math.max(0, start - 5), start)))
      return { type: 'context', start, end };
    const name = item.outside ? NAMED.exec(text.slice(start, end))?.[0] : undefined;
    const bound = name === undefined ? undefined : bounds.get(name);
    if (bound === undefined || (item.min ?? item.max)?.value !== 100) return item;
    const value = Number((bound * 100).toPrecision(12));
    const at = (side: End | undefined): End | undefined => side && { ...side, value };
    return { ...item, scale: 'value', outside: false, unit: '%', min: at(item.min), max: at(item.max) };
  });
}
