/** (含), (含70分), (包括): that an end belongs to it. */
const KEPT = '\\((?:包?含|包括)[^()]{0,8}\\)';
/** A number with its unit. */
const END = '\\d[\\d.]{0,12}[^，。;()\\d]{0,4}';
const TO = '(?:至|-|~|到)';
const TAIL = '(?:的?(?:之间|区间|范围)内?)?(?:的|者)?$';
const ONE_TOLD = new RegExp(`${END}${KEPT}${TO}${END}${TAIL}|${END}${TO}${END}${KEPT}${TAIL}`);

/** 40至45人(含)之间, 46个(含)至50个: of the two ends of a range one is told to belong to it, and nothing of the other. */
export function tellsOneEnd(words: string): boolean {
  return ONE_TOLD.test(words);
}
