import { readQuantity } from '../../text/quantities';

/** 60%, 46件, 一次; 一级 and 三星 are grades. */
export function isQuantityAlone(words: string): boolean {
  const quantity = readQuantity(words, 0);
  return quantity?.end === words.length && !/^[级等档类星期流]$/.test(quantity.unit ?? '');
}

/** 一项 of 只满足其中一项 is 1项. */
export function countedIn(words: string): readonly string[] {
  return [...words.matchAll(/([一二两三四五六七八九])[项处次起件例个]/g)].map(([, sign]) =>
    sign === '两' ? '2' : String('零一二三四五六七八九'.indexOf(sign!)),
  );
}
