import type { ColumnRole } from '../model/declaration';
import { blocksOf, type ColumnBlock } from './column-blocks';
import { leafOf, type HeaderBlock } from './header';
import { isOfPastYears, speaksOfPoints } from './header-names';
import { yearIn } from './headings';
import { listColumnsOf, type ListColumns } from './list-columns';
import type { Vocabulary } from './vocabulary';

/** What the header alone says of the columns of one block, whatever stands below. */
export interface BlockLayout {
  readonly columns: ColumnBlock;
  /** The columns that carry a role's own header name. */
  readonly named: ReadonlyMap<ColumnRole, ReadonlySet<number>>;
  /** Columns of points right beside a level's column, with that column. */
  readonly besideLevel: ReadonlyMap<number, number>;
  /** What says nothing of the row's indicator: 上年完成值, 2023年完成值 beside 2024年目标值, and the columns of a list. */
  readonly apart: ReadonlySet<number>;
  /** The columns whose header has one meaning that no other header shares: what stands below cannot change it. */
  readonly settled: ReadonlyMap<number, ColumnRole>;
}

/** One header's blocks; `side` where a form puts long-term and annual indicators side by side. */
export interface HeaderLayout {
  /** All columns of the table, left to right, with or without a header of their own. */
  readonly columns: readonly HeaderColumn[];
  readonly main: BlockLayout;
  readonly side: BlockLayout | undefined;
  /** The columns before the levels where several declarations stand under this header. */
  readonly list: ListColumns | undefined;
}

/** The cell that names a column, and all that stands over it. */
export interface HeaderColumn {
  readonly column: number;
  readonly leaf: string;
  /** The header text, both rows of a two-row header joined. */
  readonly header: string;
  /** How far below the first row of the header the naming cell stands; the last row where there is none. */
  readonly depth: number;
}

/** Values of an earlier year stand beside this year's for comparison only. */
const EARLIER = /上年|去年|历史|历年|往年|前三年/;
export const OTHER_PERIOD = /长期|中期|实施期|三年|半年/;

/** The headers of one worksheet, each read once: hundreds of tables stand under the same one. */
export class HeaderLayouts {
  private readonly known = new Map<string, HeaderLayout>();
  private last: { cells: HeaderBlock['cells']; columns: readonly number[]; layout: HeaderLayout } | undefined;

  constructor(readonly words: Vocabulary) {}

  /** @param columns all columns of the table, left to right */
  of(block: HeaderBlock, columns: readonly number[]): HeaderLayout {
    const { last } = this;
    if (last?.cells === block.cells && sameNumbers(last.columns, columns)) return last.layout;
    const key = keyOf(block, columns);
    let layout = this.known.get(key);
    if (!layout) {
      layout = layoutOf(
        block,
        columns.map((column) => headerOf(block, column)),
        this.words,
      );
      this.known.set(key, layout);
    }
    this.last = { cells: block.cells, columns, layout };
    return layout;
  }
}

const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((number, at) => number === b[at]);

/** All that a layout depends on: which rows of the header name which column, and how. */
function keyOf({ cells, rows, levels }: HeaderBlock, columns: readonly number[]): string {
  let key = '';
  for (const column of columns) {
    key += `\u0001${column}`;
    for (const { depth, text } of cells.get(column) ?? []) key += `\u0002${depth}\u0003${text}`;
  }
  return `${rows.length}${levels ? `\u0004${levels.level1.join()};${levels.level2.join()}` : ''}${key}`;
}

function layoutOf(block: HeaderBlock, columns: readonly HeaderColumn[], words: Vocabulary): HeaderLayout {
  const numbers = columns.map(({ column }) => column);
  const parts = blocksOf(block, numbers, words);
  const main = parts ? columns.filter(({ column }) => parts.main.has(column)) : columns;
  const list = listColumnsOf(main, words, block.levels?.level1[0]);
  const layout = (part: ColumnBlock): BlockLayout => blockLayout(part, columns, words, list);
  if (!parts) return { columns, main: layout(new Set(numbers)), side: undefined, list };
  return { columns, main: layout(parts.main), side: parts.side && layout(parts.side), list };
}

function blockLayout(
  part: ColumnBlock,
  all: readonly HeaderColumn[],
  words: Vocabulary,
  list: ListColumns | undefined,
): BlockLayout {
  const ofEntry = list?.columns ?? NONE;
  const columns = all.filter(({ column }) => part.has(column) && !ofEntry.has(column));
  const named = namedRoles(columns, words);
  const besideLevel = pointsBesideLevels(columns, words);
  const latest = Math.max(...columns.map(({ leaf }) => yearIn(leaf) ?? 0));
  const settled = new Map<number, ColumnRole>();
  for (const column of columns) {
    const role = settledRole(column, words, named);
    if (role) settled.set(column.column, role);
  }
  const apart = new Set(ofEntry);
  let over = '';
  for (const { column, leaf, header, depth } of columns) {
    // 上年度（2024年） over 目标值 and 完成值 beside 本年度（2025年） over the same: written over the first of them only.
    if (header !== leaf || depth === 0) over = header;
    const earlier =
      isEarlier(leaf, latest) || (EARLIER.test(over.slice(0, 40)) && repeatsLeaf(column, leaf, columns));
    if (earlier || (isOfPastYears(leaf) && hasTwin(leaf, columns, words))) apart.add(column);
  }
  return { columns: part, named, besideLevel, apart, settled };
}

const NONE: ReadonlySet<number> = new Set();

/** 预期当年实现值 beside 近两年指标值: whether another column holds the same of this year. */
function hasTwin(leaf: string, columns: readonly HeaderColumn[], words: Vocabulary): boolean {
  const role = words.headerName(leaf)?.roles[0];
  return columns.some(
    (other) =>
      !isOfPastYears(other.leaf) && other.leaf !== '' && words.headerName(other.leaf)?.roles[0] === role,
  );
}

/** Whether another column has the same name under another head. */
const repeatsLeaf = (column: number, leaf: string, columns: readonly HeaderColumn[]): boolean =>
  leaf !== '' && columns.some((other) => other.column !== column && other.leaf === leaf);

function isEarlier(leaf: string, latest: number): boolean {
  const year = leaf.length <= 40 ? yearIn(leaf) : undefined;
  return (year !== undefined && year < latest) || EARLIER.test(leaf.slice(0, 40));
}

export function roleByName({ leaf }: { readonly leaf: string }, words: Vocabulary): ColumnRole | undefined {
  return leaf === '' ? undefined : words.headerName(leaf)?.roles[0];
}

function pointsBesideLevels(
  columns: readonly HeaderColumn[],
  words: Vocabulary,
): ReadonlyMap<number, number> {
  const beside = new Map<number, number>();
  columns.forEach((column, at) => {
    const left = columns[at - 1];
    const role = left && roleByName(left, words);
    if (left && (role === 'level1' || role === 'level2') && speaksOfPoints(column.leaf))
      beside.set(column.column, left.column);
  });
  return beside;
}

function namedRoles(
  columns: readonly HeaderColumn[],
  words: Vocabulary,
): ReadonlyMap<ColumnRole, ReadonlySet<number>> {
  const named = new Map<ColumnRole, Set<number>>();
  for (const { column, leaf } of columns) {
    const name = leaf === '' ? undefined : words.headerName(leaf);
    const role = name?.weak ? undefined : name?.roles[0];
    if (!role) continue;
    const holders = named.get(role);
    if (holders) holders.add(column);
    else named.set(role, new Set([column]));
  }
  return named;
}

/** Every other reading of such a column counts less even with a perfect fit. */
function settledRole(
  { column, leaf, header }: HeaderColumn,
  words: Vocabulary,
  named: ReadonlyMap<ColumnRole, ReadonlySet<number>>,
): ColumnRole | undefined {
  const name = leaf === '' ? undefined : words.headerName(leaf);
  const role = name?.roles[0];
  if (!name || !role || name.weak || name.roles.length > 1 || role === 'remark' || role === 'other')
    return undefined;
  if (OTHER_PERIOD.test(header)) return undefined;
  const holders = named.get(role);
  return holders?.size === 1 && holders.has(column) ? role : undefined;
}

function headerOf({ cells, rows }: HeaderBlock, column: number): HeaderColumn {
  const own = cells.get(column) ?? [];
  const leaf = own.length > 0 ? leafOf(own) : undefined;
  return {
    column,
    leaf: leaf?.text ?? '',
    header: own.map(({ text }) => text.trim()).join(' '),
    depth: leaf?.depth ?? rows.length - 1,
  };
}
