import { firstUnits } from '../model/first-units';
import { revealed } from '../text/invisible';

/** A change of a text, cut into what stays before, what goes, what comes, and what stays behind. */
export interface Diff {
  readonly before: string;
  readonly removed: string;
  readonly added: string;
  readonly after: string;
}

/** The smallest single stretch in which two texts differ; never cuts a surrogate pair. */
export function diffOf(from: string, to: string): Diff {
  const most = Math.min(from.length, to.length);
  let head = 0;
  while (head < most && from[head] === to[head]) head++;
  if (head > 0 && isHighSurrogate(from, head - 1)) head--;
  let tail = 0;
  while (tail < most - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  if (tail > 0 && isHighSurrogate(from, from.length - tail - 1)) tail--;
  return {
    before: from.slice(0, head),
    removed: from.slice(head, from.length - tail),
    added: to.slice(head, to.length - tail),
    after: from.slice(from.length - tail),
  };
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

/** Shortens what stays to its last or first characters, so that a change in a long text is in sight. */
export function context(text: string, side: 'before' | 'after', most = 24): string {
  if (text.length <= most) return revealed(text);
  return side === 'before'
    ? `…${revealed(text.slice(-most).replace(/^[\udc00-\udfff]/, ''))}`
    : `${revealed(firstUnits(text, most))}…`;
}

/** Makes blanks, line breaks and what is unseen in a changed stretch visible. */
export function visible(text: string): string {
  return revealed(text)
    .replace(/\r?\n|\r/g, '↵')
    .replace(/\u3000/g, '□')
    .replace(/[ \u00a0\u2000-\u200a]/g, '␣')
    .replace(/\t/g, '⇥');
}
