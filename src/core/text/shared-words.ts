/** A pair of characters that only denies or asserts says nothing of what is spoken of. */
const SAYS_NOTHING = /[未没不无有的]/;

/** Whether words share two characters with others that name a thing: 未组织 and 组织活动5次以上. */
export function speaksOf(words: string, measured: readonly string[]): boolean {
  for (let i = 0; i + 2 <= words.length; i++) {
    const pair = words.slice(i, i + 2);
    if (!SAYS_NOTHING.test(pair) && measured.some((one) => one.includes(pair))) return true;
  }
  return false;
}

/** What only says how or whether, of whatever is spoken of. */
const HOW = /[未没不无非有的者到能予以按要求规定及时且但若如凡被经因项目情况本该等级为较基本部分全面完整]/gu;

/**
 * Whether words name something besides what they share with others: 质量 of 质量不达标 beside 达标 and 未达标, 延期 of 延期完成
 * beside 完成. 未完全达标 beside 达标 names nothing else.
 */
export function namesMore(words: string, others: readonly string[]): boolean {
  let own = '';
  for (let i = 0; i < words.length; i++) {
    const shared = [words.slice(i - 1, i + 1), words.slice(i, i + 2)].some(
      (pair) => pair.length === 2 && !SAYS_NOTHING.test(pair) && others.some((one) => one.includes(pair)),
    );
    own += shared ? ' ' : words[i]!;
  }
  return /\p{Script=Han}{2}/u.test(own.replace(HOW, ' '));
}
