import type { Item } from '../tokens/items';

/** 得满分的条件是, 得满分须: what it earns comes first. */
const HEAD =
  /^(?:的(?:标准|条件|要求|前提)(?:为|是)|的?(?:必须|须|应当?(?![急用收付对届诊答变])|需要?(?!求)|要求)(?![^，。;\n]{0,3}(?:[扣减]|核减|经)))/;

/** How long 的条件是 or 须 is, where a text begins with it. */
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

/** 同时满足, 均具备以下条件: what is listed behind it belongs to the one condition. */
const ANNOUNCES =
  /(?:同时|均|都|全部)(?:满足|具备|符合|做到|达到)(?:以下|下列)?(?:[三四五六七八九十两]项)?(?:条件|要求|标准)?$/;

/** Whether the words that end with an item announce a list of what must hold together. */
export function announces(item: Item | undefined, text: string): boolean {
  return item?.type === 'text' && ANNOUNCES.test(text.slice(Math.max(0, item.end - 14), item.end));
}
