import { decodeCellText } from './cell-text';
import { childrenOf, localName, textOf, wholeOf, type Child } from './xml-scan';

/** What the file keeps of one cell. */
export interface StoredCell {
  /** The text, number or formula result as text; '' for a blank cell. */
  readonly text: string;
  readonly hasFormula: boolean;
  /** The shared or inline string element, where the cell holds a text. */
  readonly rich?: string;
}

/**
 * Reads one cell of a worksheet part.
 * @param type the cell's `t`
 * @param sharedString the `<si>` with a number
 */
export function storedCell(
  text: string,
  cell: Child,
  type: string | undefined,
  sharedString: (index: number) => string | undefined,
): StoredCell {
  let value: string | undefined;
  let hasFormula = false;
  let rich: string | undefined;
  for (const child of childrenOf(text, cell.tag)) {
    const name = localName(child.tag);
    if (name === 'f') hasFormula = true;
    else if (name === 'v') value = textOf(text, child);
    else if (name === 'is') rich = text.slice(child.tag.start, child.end);
  }
  if (type === 's' && value !== undefined) rich = sharedString(Number(value));
  if (type === 'inlineStr' || type === 's') {
    return {
      text: rich === undefined ? '' : stringText(rich),
      hasFormula,
      ...(rich === undefined ? {} : { rich }),
    };
  }
  return { text: plainText(type, value ?? ''), hasFormula };
}

/** As the reader of the product tells the same value. */
function plainText(type: string | undefined, value: string): string {
  if (type === 'str') return decodeCellText(value);
  if (type === 'b') return value === '1' ? 'true' : 'false';
  return (type === undefined || type === 'n') && value !== '' ? String(Number(value)) : value;
}

/** The text of an `<si>` or `<is>`: all its runs, without the readings that East Asian texts may carry above them. */
function stringText(element: string): string {
  return runsOf(element)
    .map(({ text }) => text)
    .join('');
}

export interface TextRun {
  readonly text: string;
  /** The look of the run as written; '' for none. */
  readonly look: string;
}

/** The runs of an `<si>`, `<is>` or comment `<text>`. */
export function runsOf(text: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  const root = wholeOf(text);
  for (const child of root ? childrenOf(text, root.tag) : []) {
    const name = localName(child.tag);
    if (name === 't') runs.push({ text: decodeCellText(textOf(text, child)), look: '' });
    if (name !== 'r') continue;
    let look = '';
    let content = '';
    for (const part of childrenOf(text, child.tag)) {
      if (localName(part.tag) === 'rPr') look = text.slice(part.tag.start, part.end);
      if (localName(part.tag) === 't') content += decodeCellText(textOf(text, part));
    }
    runs.push({ text: content, look });
  }
  return runs;
}
