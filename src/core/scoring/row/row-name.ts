/** ★, 1. 2.3.1 （1） ① 三、 in front of a name. */
const HEAD =
  /^(?:[★☆*＊●◆▲△※#■\s]{1,4}|\d{1,2}(?:\.\d{1,2}){1,3}[.、\s]?(?!\d|[%％万亿])|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]、?|[①-⑳]、?|[一二三四五六七八九十]{1,2}、(?![一二三四五六七八九十]))/u;
/** （5分） behind it: what it weighs. */
const POINTS = /[（(]\d{1,3}(?:\.\d{1,2})?分[）)]$/u;

/** What a row measures: the name of its indicator without number, mark and weight; `undefined` where it has none. */
export function rowName(indicator: string | null | undefined): string | undefined {
  const given = indicator?.trim() ?? '';
  let name = given;
  for (let turn = 0; turn < 3; turn++) name = name.replace(HEAD, '').trim();
  name = name.replace(POINTS, '').trim();
  return (name === '' ? given : name) || undefined;
}
