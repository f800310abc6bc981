import type { OoxmlPackage } from './package';
import {
  childOf,
  childrenOf,
  escapeXml,
  localName,
  spliced,
  withAttributes,
  wholeOf,
  type Child,
} from './xml-scan';

/**
 * Adds a worksheet's name to the list that the file manager shows (docProps/app.xml). A list of another shape than Excel
 * writes stays as it is.
 * @param names of the worksheets before
 */
export function listSheetTitle(pack: OoxmlPackage, names: readonly string[], added: string): void {
  const part = pack.related('', '/extended-properties')?.target;
  if (part === undefined || !pack.has(part)) return;
  const text = pack.text(part);
  const root = wholeOf(text);
  const pairs = root && vectorIn(text, root, 'HeadingPairs');
  const titles = root && vectorIn(text, root, 'TitlesOfParts');
  if (!pairs || !titles) return;
  const shown = [...childrenOf(text, titles.tag)];
  const counts = [...childrenOf(text, pairs.tag)].flatMap((variant) =>
    [...childrenOf(text, variant.tag)].filter(({ tag }) => localName(tag) === 'i4'),
  );
  // The first group is the worksheets.
  const first = counts[0];
  const last = shown[names.length - 1];
  if (!first || !last || Number(text.slice(first.tag.end, first.contentEnd)) !== names.length) return;
  const size = (vector: Child, to: number) => {
    const { start, end } = vector.tag;
    return { from: start, to: end, text: withAttributes(text.slice(start, end), { size: to }) };
  };
  const name = last.tag.name;
  pack.setText(
    part,
    spliced(text, [
      { from: first.tag.end, to: first.contentEnd, text: String(names.length + 1) },
      size(titles, shown.length + 1),
      { from: last.end, to: last.end, text: `<${name}>${escapeXml(added)}</${name}>` },
    ]),
  );
}

function vectorIn(text: string, root: Child, property: string): Child | undefined {
  const found = childOf(text, root.tag, property);
  return found && childOf(text, found.tag, 'vector');
}
