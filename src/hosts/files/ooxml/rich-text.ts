import { encodeCellText } from './cell-text';
import { runsOf, type TextRun } from './stored-cell';
import { localName, spliced, XmlScanner, type Splice } from './xml-scan';

/** An inline string of one plain text. */
export function plainString(prefix: string, text: string): string {
  return `<${prefix}is>${textElement(prefix, text)}</${prefix}is>`;
}

/** Runs as they stand inside a string or a comment. */
export function runElements(prefix: string, runs: readonly TextRun[]): string {
  return runs
    .map(
      ({ text, look }) => `<${prefix}r>${reprefixed(look, prefix)}${textElement(prefix, text)}</${prefix}r>`,
    )
    .join('');
}

/**
 * An inline string with a new text in the look of the old one: what both texts have in common at their start and end keeps
 * the look of its runs, what is new takes that of the run where it starts.
 * @param rich the `<si>` or `<is>` of the old text
 */
export function restyledString(prefix: string, rich: string, to: string): string {
  const runs = runsOf(rich);
  if (runs.every(({ look }) => look === '')) return plainString(prefix, to);
  const from = runs.map(({ text }) => text).join('');
  let head = 0;
  while (head < from.length && head < to.length && from[head] === to[head]) head++;
  if (isHighSurrogate(from, head - 1)) head--;
  let tail = 0;
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  )
    tail++;
  if (tail > 0 && isHighSurrogate(from, from.length - tail - 1)) tail--;
  const insert = to.slice(head, to.length - tail);
  let at = 0;
  let placed = insert === '';
  const changed = runs.flatMap(({ text, look }, index) => {
    const end = at + text.length;
    const before = text.slice(0, Math.max(0, head - at));
    const after = text.slice(Math.min(text.length, Math.max(0, from.length - tail - at)));
    const here = !placed && (head < end || index === runs.length - 1);
    placed ||= here;
    at = end;
    const now = before + (here ? insert : '') + after;
    return now === '' ? [] : [{ text: now, look }];
  });
  return `<${prefix}is>${runElements(prefix, changed)}</${prefix}is>`;
}

/** Half of a character must not part from its other half. */
function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

/** Markup of another part, written with this part's prefix. */
function reprefixed(xml: string, prefix: string): string {
  const splices: Splice[] = [];
  const scanner = new XmlScanner(xml);
  for (let tag = scanner.next(); tag; tag = scanner.next()) {
    const from = tag.start + (tag.kind === 'close' ? 2 : 1);
    splices.push({ from, to: from + tag.name.length, text: `${prefix}${localName(tag)}` });
  }
  return spliced(xml, splices);
}

const textElement = (prefix: string, text: string) =>
  `<${prefix}t xml:space="preserve">${encodeCellText(text)}</${prefix}t>`;
