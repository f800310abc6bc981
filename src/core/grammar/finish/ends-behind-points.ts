import { doubtAt } from '../draft/draft';
import type { Draft } from '../draft/draft';

/**
 * 3起以上全部扣完(不含3起), 3起扣完(不含): a bracket behind the points that says on which side the number lies. A bracket behind the number
 * itself is read with it.
 */
const BEHIND_POINTS =
  /(?:[扣减][完光满净]|止|全扣|满分|(?:不[得计记给]|[得计记给扣减加][零\d][\d.]{0,5})分)\((不?)(?:包?含|包括)(?:本[数级档]|[上下]限|第?[\d一二两三四五六七八九十百千.]{1,8}[^()\d，。;、]{0,3}|)\)(?![以至到~-])/g;
/** What the number leaves out: with (含3起) behind it, nobody can tell. */
const LEFT_OUT = /(?:超过|大于|多于|高于|不足|不满|低于|小于|少于|<|>)[^，。;\n()]{1,16}$/;

/** The end of a number that is told behind its points, against what the number says. */
export function doubtEndsBehindPoints(draft: Draft): void {
  const { text } = draft.located;
  if (!text.includes('(')) return;
  for (const match of text.matchAll(BEHIND_POINTS)) {
    const open = match.index + match[0].indexOf('(');
    const before = text.slice(Math.max(0, match.index - 24), match.index + 2);
    if (match[1] === '' && !LEFT_OUT.test(before)) continue;
    doubtAt(
      draft,
      'contradiction',
      open,
      match.index + match[0].length,
      `“${text.slice(open, match.index + match[0].length)}”说的是哪个数值的端点，须人工核对`,
    );
  }
}
