import { addingChild } from './child-order';
import {
  attributesOf,
  childOf,
  childrenOf,
  prefixOf,
  withAttributes,
  type Child,
  type Splice,
} from './xml-scan';

/** A run of columns that share width and look; counted from 1, both ends included. */
interface ColumnRun {
  readonly from: number;
  readonly to: number;
  /** The start tag as written. */
  readonly tag: string;
  readonly style: number;
  readonly width: number;
  readonly hidden: boolean;
}

/** The columns of a worksheet: their looks, and room for long texts. */
export class SheetColumns {
  private readonly runs: readonly ColumnRun[];
  private readonly list: Child | undefined;

  constructor(
    private readonly text: string,
    private readonly root: Child,
  ) {
    this.list = childOf(text, root.tag, 'cols');
    this.runs = this.list
      ? [...childrenOf(text, this.list.tag)].map(({ tag }) => {
          const attributes = attributesOf(text, tag);
          const number = (name: string) => Number(attributes.get(name) ?? 0);
          return {
            from: number('min'),
            to: number('max'),
            tag: text.slice(tag.start, tag.end),
            style: number('style'),
            width: number('width'),
            hidden: attributes.get('hidden') === '1' || attributes.get('hidden') === 'true',
          };
        })
      : [];
  }

  /** The look of cells that are not there. @param column from 0 */
  styleOf(column: number): number {
    return this.runOf(column)?.style ?? 0;
  }

  isHidden(column: number): boolean {
    return this.runOf(column)?.hidden ?? false;
  }

  /**
   * The splices that make columns at least so wide, in characters; runs that hold others too are split. Hidden columns stay
   * hidden, and columns that are wide enough stay as they are.
   */
  widen(columns: readonly number[], width: number): readonly Splice[] {
    const narrow = new Set(
      columns.filter((column) => (this.runOf(column)?.width ?? 0) < width).map((column) => column + 1),
    );
    if (narrow.size === 0) return [];
    const prefix = prefixOf(this.root.tag);
    const wide = { width, customWidth: 1, bestFit: undefined };
    const runs: { from: number; tag: string }[] = this.runs.flatMap(({ from, to, tag }) =>
      splitRun(from, to, narrow).map((part) => ({
        from: part.from,
        tag: withAttributes(tag, {
          ...(part.from === from && part.to === to ? {} : { min: part.from, max: part.to }),
          ...(part.alone ? wide : {}),
        }),
      })),
    );
    for (const column of narrow) {
      if (this.runOf(column - 1)) continue;
      runs.push({
        from: column,
        tag: `<${prefix}col min="${column}" max="${column}" width="${width}" customWidth="1"/>`,
      });
    }
    const inner = runs
      .sort((a, b) => a.from - b.from)
      .map(({ tag }) => (tag.endsWith('/>') ? tag : `${tag}</${prefix}col>`))
      .join('');
    const { list } = this;
    if (list?.tag.kind === 'open') return [{ from: list.tag.end, to: list.contentEnd, text: inner }];
    const element = `<${prefix}cols>${inner}</${prefix}cols>`;
    if (list) return [{ from: list.tag.start, to: list.end, text: element }];
    return [addingChild(this.text, this.root, 'worksheet', 'cols', element)];
  }

  private runOf(column: number): ColumnRun | undefined {
    return this.runs.find(({ from, to }) => column + 1 >= from && column + 1 <= to);
  }
}

/** A run in pieces, so that each of the columns stands alone. */
function splitRun(
  from: number,
  to: number,
  alone: ReadonlySet<number>,
): readonly { readonly from: number; readonly to: number; readonly alone: boolean }[] {
  const inside = [...alone].filter((column) => column >= from && column <= to).sort((a, b) => a - b);
  const parts: { from: number; to: number; alone: boolean }[] = [];
  let at = from;
  for (const column of inside) {
    if (column > at) parts.push({ from: at, to: column - 1, alone: false });
    parts.push({ from: column, to: column, alone: true });
    at = column + 1;
  }
  if (at <= to) parts.push({ from: at, to, alone: false });
  return parts;
}
