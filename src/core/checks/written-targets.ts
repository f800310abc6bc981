/** 3-5, 80%～90%: two numbers and nothing else. 2025-12 and 3-5月 are dates. */
export function isRange(text: string): boolean {
  const match =
    /^(\d{1,9}(?:\.\d{1,4})?)\s?[^\d\s\-—–~～至到.]{0,4}\s?[-—–~～至到]\s?(\d{1,9}(?:\.\d{1,4})?)\s?([^\d\s\-.]{0,6})$/u.exec(
      text.normalize('NFKC').trim(),
    );
  if (!match || /[年月日号时点]/u.test(text)) return false;
  const [, low, high] = match;
  return Number(low) < Number(high) && !(/^20\d\d$/.test(low!) && /^20\d\d$/.test(high!));
}

/** 十二月, 四季度: a day, of which no days can be counted. */
export const DATE_IN_WORDS = /^[一二三四五六七八九十]{1,3}月(?!个)|^[一二三四]季度/;

/** A unit that a length of time is counted in. */
export const DURATION = /^(?:个?(?:工作|自然|日历)?[日天]|个?月|周|个?小时)$/;

/** 九成, 百分之九十以上. */
export const IN_TENTHS =
  /^(?:[一二三四五六七八九]成[一二三四五六七八九半]?|百分之[一二三四五六七八九十百]{1,4})(?:以上|以下|左右)?$/u;
