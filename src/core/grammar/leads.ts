import type { Item } from './items';

/** 得满分的条件是: what it earns comes first. */
const HEAD = /^的(?:标准|条件|要求|前提)(?:为|是)/;

/** How long 的条件是 is, where a text begins with it. */
export function headEnd(item: Item | undefined, text: string): number {
  return item?.type === 'text' ? (HEAD.exec(text.slice(item.start, item.end))?.[0].length ?? 0) : 0;
}

/** 5分:优秀, 5分=优秀. */
export function leadsTo(item: Item | undefined, text: string): boolean {
  return (
    (item?.type === 'separator' && item.mark === ':') ||
    (item?.type === 'stray' && text[item.start] === '=') ||
    headEnd(item, text) > 0
  );
}
