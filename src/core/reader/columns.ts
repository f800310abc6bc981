import type { Column, ColumnRole } from '../model/declaration';
import type { Grid } from '../model/grid';
import {
  afterNamed,
  besideRules,
  besideLevels,
  byPlace,
  candidatesFor,
  CONTENT_SURE,
  fitsPlace,
  holdsNoSigns,
  mayNameAfterAll,
  type Candidate,
} from './column-candidates';
import { roleByName, type BlockLayout, type HeaderLayout, type HeaderLayouts } from './column-layout';
import { correctedRole, type ColumnCorrections } from './corrections';
import { DescribedColumn } from './described-column';
import type { HeaderBlock } from './header';
import type { ListColumns } from './list-columns';
import type { Line } from './lines';
import type { Vocabulary } from './vocabulary';

/** What the columns of a table hold: the block that counts, and the one beside it where there are two. */
export interface TableColumns {
  readonly main: readonly Column[];
  readonly side: readonly Column[] | undefined;
  /** The columns before the levels where several declarations stand under the header. */
  readonly list: ListColumns | undefined;
  /** What each column was seen to hold, for the next edit. */
  readonly described: readonly DescribedColumn[];
}

/** A column of levels may hold a total row, or a name that no norm knows. */
const MOSTLY_LEVELS = 0.6;

/** Recognises the columns under a header from their names and from what stands below. `body` are lines below the header. */
export function readColumns(
  grid: Grid,
  block: HeaderBlock,
  body: readonly Line[],
  layouts: HeaderLayouts,
  corrections: ColumnCorrections,
): TableColumns {
  const layout = layouts.of(block, columnsOf(block, body));
  const described = layout.columns.map(
    (column) => new DescribedColumn(column, block.rows[0]! + column.depth, body),
  );
  return resolveColumns(grid.name, block, layout, described, body.length, layouts.words, corrections);
}

/** The same after cells of one column changed; only that column is looked at again. */
export function readColumnsAgain(
  grid: Grid,
  block: HeaderBlock,
  body: readonly Line[],
  layouts: HeaderLayouts,
  corrections: ColumnCorrections,
  before: TableColumns,
  changed: ReadonlySet<number>,
): TableColumns {
  const described = before.described.map((column) =>
    changed.has(column.column) ? column.over(body) : column,
  );
  const layout = layouts.of(
    block,
    described.map(({ column }) => column),
  );
  return resolveColumns(grid.name, block, layout, described, body.length, layouts.words, corrections);
}

function resolveColumns(
  sheet: string,
  block: HeaderBlock,
  layout: HeaderLayout,
  described: readonly DescribedColumn[],
  rows: number,
  words: Vocabulary,
  corrections: ColumnCorrections,
): TableColumns {
  const own = corrections.filter((entry) => entry.sheet === sheet);
  const resolve = (part: BlockLayout): readonly Column[] =>
    assign(sheet, described, part, words, own, rows, block);
  const numbers = layout.list && numbersOfRows(described, layout.list, words);
  const main = resolve(numbers === undefined ? layout.main : withOwn(layout.main, numbers));
  const list = keptList(layout, main, numbers);
  if (!layout.side) return { main, side: undefined, list, described };
  return { main, side: resolve(layout.side).filter(({ role }) => role !== 'other'), list, described };
}

/** Not where the user has said that one of its columns holds something else. */
function keptList(
  { list }: HeaderLayout,
  main: readonly Column[],
  numbers: number | undefined,
): ListColumns | undefined {
  const taken = main.some(
    ({ role, column }) => role !== 'other' && column !== numbers && list?.columns.has(column),
  );
  if (taken || !list || numbers === undefined) return taken ? undefined : list;
  return { ...list, columns: new Set([...list.columns].filter((column) => column !== numbers)) };
}

/** The column of a list that counts the indicators on from entry to entry, and not the entries. */
function numbersOfRows(
  described: readonly DescribedColumn[],
  list: ListColumns,
  words: Vocabulary,
): number | undefined {
  const named = described.find((column) => roleByName(column, words) === 'name');
  return described.find(
    (one) =>
      list.columns.has(one.column) &&
      roleByName(one, words) === 'sequence' &&
      one.content.ascending &&
      one.content.filled >= (named?.content.filled ?? Number.POSITIVE_INFINITY),
  )?.column;
}

function withOwn(layout: BlockLayout, column: number): BlockLayout {
  return {
    ...layout,
    apart: new Set([...layout.apart].filter((one) => one !== column)),
    settled: new Map([...layout.settled, [column, 'sequence']]),
  };
}

/** The columns that the header or a row below it fills, left to right. */
function columnsOf(block: HeaderBlock, body: readonly Line[]): readonly number[] {
  const filled = new Set<number>(block.cells.keys());
  for (const { cells } of body) for (const { column } of cells) filled.add(column);
  return [...filled].sort((a, b) => a - b);
}

function assign(
  sheet: string,
  described: readonly DescribedColumn[],
  layout: BlockLayout,
  words: Vocabulary,
  corrections: ColumnCorrections,
  rows: number,
  block: HeaderBlock,
): readonly Column[] {
  const { named, apart, settled } = layout;
  const unknownWords = block.byRowsBelow === true;
  const columns = described.filter(({ column }) => layout.columns.has(column));
  const decided = new Map<number, Candidate>();
  const taken = new Set<ColumnRole>();
  const decide = (candidate: Candidate): void => {
    decided.set(candidate.column, candidate);
    if (candidate.role !== 'other') taken.add(candidate.role);
  };
  for (const { column, leaf } of corrections.length > 0 ? columns : []) {
    const twins = columns.filter((other) => other.leaf === leaf).map((other) => other.column);
    const role = leaf === '' ? undefined : correctedRole(corrections, sheet, leaf, column, twins);
    if (role) decide({ column, role, by: 'user', confidence: 1, strength: 3 });
  }
  const decideLevel = (role: ColumnRole, column: number): void =>
    decide({ column, role, by: 'content', confidence: 1, strength: 2 });
  // The levels below are what showed that this is a header.
  for (const role of ['level1', 'level2'] as const) {
    const column = block.levels?.[role].find((one) => layout.columns.has(one) && !decided.has(one));
    if (column !== undefined && !taken.has(role)) decideLevel(role, column);
  }
  // 评价内容, 一级考评项 over nothing but first levels: what stands below says it better than a word of several meanings.
  for (const role of ['level1', 'level2'] as const) {
    if (taken.has(role) || settledLevel(role, columns, settled)) continue;
    const [only, ...others] = columns.filter(
      ({ column, content }) =>
        !decided.has(column) &&
        !apart.has(column) &&
        content.filled > 1 &&
        content.share(role) >= MOSTLY_LEVELS,
    );
    if (only && others.length === 0) decideLevel(role, only.column);
  }
  const levelPoints = levelPointColumns(columns, layout, words);
  for (const { column, content } of columns) {
    const open = !decided.has(column) && !apart.has(column) && !levelPoints.has(column);
    const role = open ? settled.get(column) : undefined;
    if (role === 'operator' && holdsNoSigns(content)) continue;
    if (role && !taken.has(role)) decide({ column, role, by: 'alias', confidence: 1, strength: 2 });
  }
  const candidates = columns
    .filter(({ column }) => !decided.has(column) && !apart.has(column))
    .flatMap((column) => {
      const found = candidatesFor(column, words, rows, unknownWords || !named.has('name'));
      const namesBodies = found.some(({ role }) => role === 'unit') && holdsBodies(column, named);
      return namesBodies ? found.filter(({ role }) => role !== 'unit') : found;
    })
    .map((candidate) => (levelPoints.has(candidate.column) ? ofLevel(candidate) : candidate))
    .map((candidate) => afterNamed(candidate, named))
    .map((candidate) => besideLevels(candidate, columns))
    .map((candidate) => besideRules(candidate, columns))
    .filter((candidate) => fitsPlace(candidate, decided, columns))
    .map((candidate) => byPlace(candidate, decided, columns))
    .sort((a, b) => b.strength - a.strength || a.column - b.column);
  for (const candidate of candidates) {
    if (decided.has(candidate.column) || taken.has(candidate.role)) continue;
    decide(candidate);
  }
  promoteLevelToName(columns, decided, taken);
  return columns
    .filter((column) => column.leaf !== '' || column.content.filled > 0)
    .map(({ column, header, row }) => {
      const found = decided.get(column);
      return {
        role: found?.role ?? 'other',
        column,
        header,
        cell: { sheet, row, column },
        by: found?.by ?? 'content',
        confidence: found?.confidence ?? 0,
      };
    });
}

/** 计量单位 and its like say themselves that something is counted; 单位 and 预算单位 do not. */
const OF_MEASURE = /[计度衡]量|量纲|指标|数量|值/u;

/** Whether a column headed 单位 or 单位名称 names who does something, by what stands in it or where it stands. */
function holdsBodies(
  { column, leaf, content }: DescribedColumn,
  named: ReadonlyMap<ColumnRole, ReadonlySet<number>>,
): boolean {
  if (!leaf.includes('单位') || OF_MEASURE.test(leaf)) return false;
  if (content.share('body') >= 0.5) return true;
  const levels = (['level1', 'level2', 'name'] as const).flatMap((role) => [...(named.get(role) ?? [])]);
  return levels.length > 0 && levels.every((level) => column < level) && content.share('knownUnit') < 0.5;
}

const NO_COLUMNS: ReadonlySet<number> = new Set();

/**
 * Columns of points right beside a level's column that are the level's own: where the table has other points for the
 * indicators, or where they stand in the level's rows only.
 */
function levelPointColumns(
  columns: readonly DescribedColumn[],
  { besideLevel }: BlockLayout,
  words: Vocabulary,
): ReadonlySet<number> {
  if (besideLevel.size === 0) return NO_COLUMNS;
  const byRole = (role: ColumnRole) => columns.filter((column) => roleByName(column, words) === role);
  const others = byRole('weight').filter(({ column }) => !besideLevel.has(column));
  const rows = Math.max(...byRole('name').map(({ content }) => content.filled));
  const filledIn = (column: number) => columns.find((other) => other.column === column)!.content.filled;
  const own = [...besideLevel].filter(([column, level]) => {
    const filled = filledIn(column);
    return others.length > 0 || (filled <= filledIn(level) && filled < rows);
  });
  return new Set(own.map(([column]) => column));
}

const ofLevel = (candidate: Candidate): Candidate =>
  candidate.role === 'weight' ? { ...candidate, role: 'other' } : candidate;

/** Whether a column's own header settles that it holds these levels, and nothing below speaks against it. */
function settledLevel(
  role: 'level1' | 'level2',
  columns: readonly DescribedColumn[],
  settled: ReadonlyMap<number, ColumnRole>,
): boolean {
  const other = role === 'level1' ? 'level2' : 'level1';
  return columns.some(
    ({ column, content }) =>
      settled.get(column) === role && !(content.share(other) >= CONTENT_SURE && content.share(role) < 0.2),
  );
}

/** A form with fewer levels: the deepest level that does not only repeat the norm's terms holds the indicators. */
function promoteLevelToName(
  columns: readonly DescribedColumn[],
  decided: Map<number, Candidate>,
  taken: Set<ColumnRole>,
): void {
  if (taken.has('name')) return;
  for (const level of ['level2', 'level1'] as const) {
    const found = [...decided.values()].find(({ role }) => role === level);
    const content = found && columns.find(({ column }) => column === found.column)?.content;
    if (!found || !content || content.share(level) > 0.5 || found.by === 'user') continue;
    decided.set(found.column, { ...found, role: 'name' });
    return;
  }
  // 考核内容 right behind the second levels: what is explained there is the indicator itself.
  const level2 = [...decided.values()].find(({ role }) => role === 'level2');
  const behind = level2 && decided.get(level2.column + 1);
  if (behind?.role === 'explanation' && behind.by !== 'user') {
    decided.set(behind.column, { ...behind, role: 'name' });
    return;
  }
  const last = columns.find(
    (one) => (decided.get(one.column)?.role ?? 'other') === 'other' && mayNameAfterAll(one),
  );
  if (!last || decided.get(last.column)?.by === 'user') return;
  decided.set(last.column, {
    column: last.column,
    role: 'name',
    by: 'content',
    confidence: 0.6,
    strength: 0,
  });
}
