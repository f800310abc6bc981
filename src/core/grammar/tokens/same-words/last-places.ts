import type { Cut } from '../../../text/width';
import { cutOf } from './saying';

/** 全市14个县(市、区)排名, 共14个单位参评: how many places there are. */
const ALL =
  /(?:全[市县区省州镇]|共)(?:有|共)?(\d{1,3})个(?:\([^()\d]{1,10}\)|[^，。;:\n\d()]){1,14}(?:排名|排序|参评|参加排名)(?=[，,;。])/g;
/** 位列后3位的, 倒数两名. */
const LAST =
  /(?<![其之随往此再])(?:位列|位居|排名|排在|列)?(?:最后|倒数|后)([1-9]|[一二两三四五六七八九])(?:位|名)(?=的?，?(?:不得分|得?0分|扣\d))/g;
const NUMERALS = '零一二三四五六七八九';

/** 后3位 of 14: the places from the twelfth on. Nothing where it is not said, or said twice, of how many. */
export function lastPlacesIn(text: string): readonly Cut[] {
  if (!/后[\d一二两三四五六七八九]|倒数/.test(text)) return [];
  const [all, other] = [...text.matchAll(ALL)];
  // 全市14个县区、全省60个县区: of which of them nobody says.
  if (!all || other || (text.match(/\d个/g) ?? []).length > 1) return [];
  const places = Number(all[1]);
  return [...text.matchAll(LAST)].flatMap((found) => {
    const many = found[1]!;
    const last = Number(many) || (many === '两' ? 2 : NUMERALS.indexOf(many));
    if (found.index < all.index || last >= places) return [];
    return [cutOf(found, `第${places - last + 1}名及以后`)];
  });
}
