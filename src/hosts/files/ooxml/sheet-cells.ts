import { columnLetters, fromA1, rangeFromA1, toA1 } from '../../../core/model/cell';
import { cellElement, type NewContent } from './cell-element';
import { storedCell, type StoredCell } from './stored-cell';
import {
  appending,
  attributesOf,
  childrenOf,
  localName,
  prefixOf,
  withAttributes,
  XmlScanner,
  type Child,
  type Splice,
} from './xml-scan';

/** One cell that is to hold something else. Rows and columns count from 0. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly content: NewContent;
  /** Whether the cell may be written, from what it holds now. */
  readonly mayReplace: (now: StoredCell) => boolean;
  /** A new cell takes the look of this one; it must stand in an earlier row, or before it in its own. */
  readonly like?: { readonly row: number; readonly column: number };
  readonly numberFormat?: string;
}

export interface CellSources {
  /** The `<si>` with a number. */
  readonly sharedString: (index: number) => string | undefined;
  /** The look of a column for cells that are not there. */
  readonly columnStyle: (column: number) => number;
  readonly withNumberFormat: (style: number, format: string) => number;
}

export interface PatchedCells {
  readonly splices: readonly Splice[];
  readonly refused: readonly CellChange[];
  /** Cells that pointed to the shared strings and do so no more. */
  readonly sharedDropped: number;
  /** Whether formulas came or went. */
  readonly formulasChanged: boolean;
}

const keyOf = (row: number, column: number) => row * 16_384 + column;

/** Changes cells of a worksheet part in one pass; rows without a change are passed over. */
export class CellPatcher {
  private readonly splices: Splice[] = [];
  private readonly refused: CellChange[] = [];
  private sharedDropped = 0;
  private formulasChanged = false;
  private readonly pending: CellChange[][];
  /** Cells whose looks are taken, by row. */
  private readonly wanted = new Map<number, Set<number>>();
  private readonly looks = new Map<number, number>();
  /** Areas whose cells Excel computes together: array formulas, data tables. */
  private readonly computed: { top: number; left: number; bottom: number; right: number }[] = [];
  /** Such areas may reach into rows that would else be passed over. */
  private readonly looksInside: boolean;
  private readonly prefix: string;

  constructor(
    private readonly text: string,
    private readonly data: Child,
    changes: readonly CellChange[],
    private readonly sources: CellSources,
  ) {
    this.prefix = prefixOf(data.tag);
    this.looksInside = mayHoldAreas(text.slice(data.tag.end, data.contentEnd));
    const rows = new Map<number, CellChange[]>();
    for (const change of changes) {
      const row = rows.get(change.row);
      if (row) row.push(change);
      else rows.set(change.row, [change]);
    }
    for (const row of rows.values()) row.sort((a, b) => a.column - b.column);
    this.pending = [...rows.values()].sort((a, b) => a[0]!.row - b[0]!.row);
    for (const { like } of changes) {
      if (!like) continue;
      const columns = this.wanted.get(like.row);
      if (columns) columns.add(like.column);
      else this.wanted.set(like.row, new Set([like.column]));
    }
  }

  patch(): PatchedCells {
    const { text, data, pending, looksInside } = this;
    let next = 0;
    let expected = 0;
    for (const row of childrenOf(text, data.tag)) {
      const attributes = attributesOf(text, row.tag);
      const written = Number(attributes.get('r') ?? expected + 1) - 1;
      const before = next;
      while (next < pending.length && pending[next]![0]!.row < written) next++;
      this.insertRows(row.tag.start, pending.slice(before, next));
      const changes = next < pending.length && pending[next]![0]!.row === written ? pending[next++]! : [];
      const mustNumber = !attributes.has('r') && next > before;
      if (changes.length > 0 || mustNumber) this.patchRow(row, written, changes);
      else if (looksInside || this.wanted.has(written)) this.learnRow(row, written);
      expected = written + 1;
    }
    const rest = pending.slice(next);
    if (rest.length > 0) {
      if (data.tag.kind === 'open') this.insertRows(data.contentEnd, rest);
      else this.splices.push(appending(text, data, rest.map((row) => this.newRow(row)).join('')));
    }
    const { splices, refused, sharedDropped, formulasChanged } = this;
    return { splices, refused, sharedDropped, formulasChanged };
  }

  private insertRows(at: number, rows: readonly (readonly CellChange[])[]): void {
    if (rows.length > 0)
      this.splices.push({ from: at, to: at, text: rows.map((row) => this.newRow(row)).join('') });
  }

  private newRow(changes: readonly CellChange[]): string {
    const cells = changes.map((change) => this.newCell(change, undefined)).join('');
    return `<${this.prefix}row r="${changes[0]!.row + 1}">${cells}</${this.prefix}row>`;
  }

  private newCell(change: CellChange, rowStyle: number | undefined): string {
    const { like, numberFormat, row, column, content } = change;
    const base =
      (like && this.looks.get(keyOf(like.row, like.column))) ?? rowStyle ?? this.sources.columnStyle(column);
    const style = numberFormat === undefined ? base : this.sources.withNumberFormat(base, numberFormat);
    if (content.formula !== undefined) this.formulasChanged = true;
    return cellElement(this.prefix, toA1({ row, column }), style, content);
  }

  /** Goes over a row that stays as it is, for the looks and areas in it. */
  private learnRow(row: Child, number: number): void {
    let expected = 0;
    for (const cell of childrenOf(this.text, row.tag)) {
      const { column, attributes } = this.placeOf(cell, number, expected);
      this.learn(cell, number, column, attributes);
      expected = column + 1;
    }
  }

  private patchRow(row: Child, number: number, changes: readonly CellChange[]): void {
    const { text } = this;
    const attributes = attributesOf(text, row.tag);
    if (this.isBehindAll(row, changes)) {
      this.learnLooks(row, number);
      this.appendCells(row, number, attributes, changes);
      return;
    }
    const rowStyle = rowStyleOf(attributes);
    let next = 0;
    let expected = 0;
    for (const cell of childrenOf(text, row.tag)) {
      const place = this.placeOf(cell, number, expected);
      const { column } = place;
      let inserted = '';
      while (next < changes.length && changes[next]!.column < column)
        inserted += this.newCell(changes[next++]!, rowStyle);
      if (inserted !== '') this.splices.push({ from: cell.tag.start, to: cell.tag.start, text: inserted });
      this.learn(cell, number, column, place.attributes);
      if (next < changes.length && changes[next]!.column === column)
        this.replaceCell(cell, place.attributes, changes[next++]!);
      else if (!place.attributes.has('r')) {
        const tag = withAttributes(text.slice(cell.tag.start, cell.tag.end), {
          r: toA1({ row: number, column }),
        });
        this.splices.push({ from: cell.tag.start, to: cell.tag.end, text: tag });
      }
      expected = column + 1;
    }
    this.appendCells(row, number, attributes, changes, changes.slice(next));
  }

  /** Puts cells at the end of a row, and sets right what its start tag says. */
  private appendCells(
    row: Child,
    number: number,
    attributes: ReadonlyMap<string, string>,
    changes: readonly CellChange[],
    last: readonly CellChange[] = changes,
  ): void {
    const { text } = this;
    const rowStyle = rowStyleOf(attributes);
    const added = last.map((change) => this.newCell(change, rowStyle)).join('');
    const { start, end } = row.tag;
    const tag = withAttributes(text.slice(start, end), {
      ...(attributes.has('r') ? {} : { r: number + 1 }),
      ...widerSpans(attributes.get('spans'), changes),
    });
    if (row.tag.kind === 'open') {
      if (tag !== text.slice(start, end)) this.splices.push({ from: start, to: end, text: tag });
      if (added !== '') this.splices.push({ from: row.contentEnd, to: row.contentEnd, text: added });
    } else {
      const open = `${tag.slice(0, -2).trimEnd()}>`;
      this.splices.push({ from: start, to: end, text: `${open}${added}</${row.tag.name}>` });
    }
  }

  /** Whether all changes stand behind the last cell of a row, as they mostly do: its cells need not be walked over then. */
  private isBehindAll(row: Child, changes: readonly CellChange[]): boolean {
    const { text, prefix } = this;
    const first = changes[0];
    if (!first || this.looksInside || row.tag.kind !== 'open') return false;
    const inside = text.slice(row.tag.end, row.contentEnd);
    if (inside.includes('<!')) return false;
    const start = inside.lastIndexOf(`<${prefix}c `);
    const tag = start < 0 ? undefined : new XmlScanner(text, row.tag.end + start).next();
    const cell = tag && fromA1('', attributesOf(text, tag).get('r') ?? '');
    return cell !== undefined && cell.column < first.column;
  }

  /** The looks in a row that are taken, without a walk over its cells. */
  private learnLooks(row: Child, number: number): void {
    const { text } = this;
    for (const column of this.wanted.get(number) ?? []) {
      const at = toA1({ row: number, column });
      for (let end = row.contentEnd; end > row.tag.end;) {
        const mark = text.lastIndexOf(`"${at}"`, end);
        if (mark < row.tag.end) break;
        const tag = new XmlScanner(text, text.lastIndexOf('<', mark)).next()!;
        const attributes = attributesOf(text, tag);
        // The same characters may stand in a text.
        if (localName(tag) === 'c' && attributes.get('r') === at) {
          this.looks.set(keyOf(number, column), Number(attributes.get('s') ?? 0));
          break;
        }
        end = mark - 1;
      }
    }
  }

  private replaceCell(cell: Child, attributes: ReadonlyMap<string, string>, change: CellChange): void {
    const { text } = this;
    const type = attributes.get('t');
    const now = storedCell(text, cell, type, this.sources.sharedString);
    const { row, column, content } = change;
    const inArea = this.computed.some(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    if (inArea || !change.mayReplace(now)) {
      this.refused.push(change);
      return;
    }
    const isBlank = now.text === '' && !now.hasFormula;
    const own = Number(attributes.get('s') ?? 0);
    const looks =
      isBlank && change.like ? this.looks.get(keyOf(change.like.row, change.like.column)) : undefined;
    const base = looks ?? own;
    const style =
      change.numberFormat === undefined || !isBlank
        ? base
        : this.sources.withNumberFormat(base, change.numberFormat);
    if (type === 's') this.sharedDropped++;
    if (now.hasFormula || content.formula !== undefined) this.formulasChanged = true;
    const element = cellElement(this.prefix, toA1({ row, column }), style, content, now.rich);
    this.splices.push({ from: cell.tag.start, to: cell.end, text: element });
  }

  private placeOf(cell: Child, row: number, expected: number) {
    const attributes = attributesOf(this.text, cell.tag);
    const written = attributes.get('r');
    const column = written === undefined ? expected : (fromA1('', written)?.column ?? expected);
    return { row, column, attributes };
  }

  private learn(cell: Child, row: number, column: number, attributes: ReadonlyMap<string, string>): void {
    if (this.wanted.get(row)?.has(column))
      this.looks.set(keyOf(row, column), Number(attributes.get('s') ?? 0));
    if (!this.looksInside) return;
    for (const child of childrenOf(this.text, cell.tag)) {
      if (localName(child.tag) !== 'f') continue;
      const formula = attributesOf(this.text, child.tag);
      const area = /^(?:array|dataTable)$/.test(formula.get('t') ?? '')
        ? rangeFromA1('', formula.get('ref') ?? '')
        : undefined;
      if (area) this.computed.push(area);
    }
  }
}

/** A word is looked for much faster than a pattern, and nearly no worksheet has one of the two. */
function mayHoldAreas(cells: string): boolean {
  return (
    (cells.includes('array') || cells.includes('dataTable')) && /\st=["'](?:array|dataTable)["']/.test(cells)
  );
}

/** The look that a row gives to cells that are not there. */
function rowStyleOf(attributes: ReadonlyMap<string, string>): number | undefined {
  return attributes.get('customFormat') === '1' ? Number(attributes.get('s') ?? 0) : undefined;
}

/** `spans` names the columns of a row that hold cells; one that is too narrow is no damage, but wrong. */
function widerSpans(spans: string | undefined, changes: readonly CellChange[]): { readonly spans?: string } {
  if (spans === undefined || changes.length === 0) return {};
  const ends = spans.split(/[\s:]+/).map(Number);
  const columns = changes.map(({ column }) => column + 1);
  const from = Math.min(...ends, ...columns);
  const to = Math.max(...ends, ...columns);
  const covered = columns.every((column) =>
    spans.split(/\s+/).some((span) => {
      const [first = 0, last = first] = span.split(':').map(Number);
      return column >= first && column <= last;
    }),
  );
  return covered || Number.isNaN(from + to) ? {} : { spans: `${from}:${to}` };
}

/** A1:K20 from the range that the worksheet named and the cells that were written. */
export function widerDimension(written: string, changes: readonly CellChange[]): string {
  const range = rangeFromA1('', written);
  if (!range) return written;
  let { top, left, bottom, right } = range;
  for (const { row, column } of changes) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return `${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}`;
}
