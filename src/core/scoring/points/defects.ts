/** 不到位, 未落实: what is not as it should be; 不少于3处 and 未达10处 only compare. */
const FAILS = '[不未](?![少低足满超高多大小达论管]|到(?!位))[\\u4e00-\\u9fff]{2}';
/** 整改不到位1-3处, 1台不符合要求. */
const NOT_AS_IT_SHOULD = new RegExp(
  `${FAILS}[^，。;\\d]{0,6}\\d|\\d[^，。;\\d以上下内]{1,2}(?:以上)?[^，。;\\d]{0,4}${FAILS}`,
);

/** 整改到位处数: a row that counts what is as it should be, or does not say. */
const COUNTS_OTHERS = /^[^不未缺漏错违欠]*(?:数量?|量|[处个件项份次台])$/;

/** Whether words with a number count what is not as it should be, and the row, by its name, nothing else. */
export function countsDefects(words: string, name = ''): boolean {
  return NOT_AS_IT_SHOULD.test(words) && !COUNTS_OTHERS.test(name);
}
